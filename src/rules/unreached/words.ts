import type { Evidence } from "../../model/evidence.ts";
import type { Confidence } from "../../model/finding.ts";
import type { Unreached } from "../../model/remote.ts";
import { hostNameOf, hostOf } from "../engine/web-address.ts";

/** What is said of a request that got no answer. */
export interface Words {
  /** A clause: what was seen. */
  readonly problem: string;
  /** Sentences: what it means. */
  readonly meaning: string;
  /** Imperatives: what to do. */
  readonly remedy: string;
  /** `confirmed` without it: it was seen as it is told. */
  readonly confidence?: Confidence;
}

/** A request that got no answer, with what its words are made of. */
export interface Asked {
  readonly failure: Unreached;
  readonly evidence: Evidence;
  /** "mcp.example.com:8443". */
  readonly host: string;
  /** "mcp.example.com". */
  readonly hostName: string;
  /** "`example` in .mcp.json". */
  readonly entry: string;
}

/** The words of one phase; nothing where it has none for the code. */
export type WordsOf = (asked: Asked) => Words | undefined;

export function askedIn(failure: Unreached, evidence: Evidence): Asked {
  return {
    failure,
    evidence,
    host: hostOf(failure.url),
    hostName: hostNameOf(failure.url),
    entry: entryOf(evidence),
  };
}

/** "`example` in .mcp.json". */
export const entryOf = ({ server }: Pick<Evidence, "server">): string =>
  `\`${server.name}\` in ${server.file ?? "the command line"}`;

/** Waited for it in whole seconds, at least one: "10 seconds". */
export function waited({ afterMs }: Unreached): string {
  const seconds = Math.max(1, Math.round(afterMs / 1000));
  return `${seconds} second${seconds === 1 ? "" : "s"}`;
}
