import type { Expected } from "../model/expected.ts";
import type { Expectation } from "../model/options.ts";
import type { ConfigFile } from "../model/server.ts";
import { namesFitting, refuseIdle, serverNames } from "./choose.ts";

/** Refuses a line that fits no server of the configs. */
export function refuseIdleExpectations(
  configs: readonly ConfigFile[],
  expectations: readonly Expectation[],
): void {
  const names = serverNames(configs);
  for (const { server } of expectations) refuseIdle("expect", server, names);
}

/** Gives what is expected of a server by its name; several lines for one server hold together. */
export function expectedBy(expectations: readonly Expectation[]): (name: string) => Expected {
  const lines = expectations.map((line) => ({ line, fits: namesFitting([line.server]) }));
  return (name) => {
    const own = lines.flatMap(({ line, fits }) => (fits(name) ? [line] : []));
    return {
      optional: own.some(({ kind }) => kind === "optional"),
      needs: unique(own.flatMap((line) => (line.kind === "needs" ? line.variables : []))),
      fails: unique(own.flatMap((line) => (line.kind === "fails" ? [line.rule] : []))),
    };
  };
}

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];
