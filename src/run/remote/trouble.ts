import type { HttpAnswer, RemoteTrouble, Unreached } from "../../model/remote.ts";
import { LATE, TOO_LARGE } from "./body.ts";

/** Trouble with the body of an answer that began well. */
export function brokenBody(answer: HttpAnswer, lacking: string): RemoteTrouble {
  const code = CODES[lacking];
  if (code === undefined && lacking === "ended")
    return { kind: "not-mcp", answer, problem: "is a stream that ended without an answer" };
  const { method, url, asked, atMs } = answer;
  const failure: Unreached = {
    ...{ method, url, asked, phase: "body", code: code ?? "BROKEN", afterMs: atMs },
    // What breaks a connection comes as a clause of its own.
    ...{
      message: code ? `the body ${lacking}` : lacking,
      address: null,
      proxy: null,
      certificate: null,
    },
  };
  return { kind: "unreached", failure };
}

const CODES: Readonly<Record<string, string>> = { [LATE]: "TIMED_OUT", [TOO_LARGE]: "TOO_LARGE" };
