import type { ServerSpec } from "../model/server.ts";
import { commandFlaws } from "./command-flaws.ts";
import type { Flaw } from "./flaw.ts";
import type { ConfigFormat, Role } from "./format.ts";
import type { ObjectNode } from "./node.ts";
import { listPart, mapPart, stringPart } from "./parts.ts";
import { givenMember } from "./transport.ts";

/** The keys that matter for one transport, read. */
export interface Way {
  readonly parts: Partial<ServerSpec>;
  readonly flaws: readonly Flaw[];
}

/** What starts a server. */
export function stdioWay(entry: ObjectNode, format: ConfigFormat): Way {
  const given = (role: Role) => givenMember(entry, role, format);
  const command = stringPart(given("command"));
  const args = listPart(given("args"));
  const env = mapPart(given("env"), format.envValues);
  const cwd = stringPart(given("cwd"));
  return {
    parts: {
      command: command.value,
      args: args.value,
      env: env.value,
      envKey: given("env")?.keyOrigin ?? null,
      cwd: cwd.value,
    },
    flaws: [
      ...command.flaws,
      ...commandFlaws(command.value, args.value),
      ...args.flaws,
      ...env.flaws,
      ...cwd.flaws,
    ],
  };
}

/** What reaches a server that runs already. */
export function remoteWay(entry: ObjectNode, format: ConfigFormat): Way {
  const url = stringPart(givenMember(entry, "url", format));
  const headers = mapPart(givenMember(entry, "headers", format), []);
  return {
    parts: { url: url.value, headers: headers.value },
    flaws: [...url.flaws, ...headers.flaws],
  };
}
