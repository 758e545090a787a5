import type { HttpAnswer, RemoteTrouble, Unreached } from "../../model/remote.ts";
import type { RemoteSketch, Sketch } from "../../model/rule.ts";

const URL_OF_EXAMPLES = "https://mcp.example.com/mcp";

/** An answer to `initialize`, for the examples of rules. */
export const answerOf = (
  status: number,
  body = "",
  headers: HttpAnswer["headers"] = {},
  rest: Partial<HttpAnswer> = {},
): HttpAnswer => ({
  method: "POST",
  url: URL_OF_EXAMPLES,
  asked: "initialize",
  status,
  headers,
  body,
  atMs: 120,
  ...rest,
});

/** A server behind a URL that got no further than this. */
export const inTheWay = (trouble: RemoteTrouble, remote: RemoteSketch = {}): Sketch => ({
  remote: {
    ...(trouble.kind === "unreached"
      ? { url: trouble.failure.url }
      : { url: trouble.answer.url, answers: [trouble.answer] }),
    trouble,
    ...remote,
  },
  ...(trouble.kind === "unreached"
    ? { ending: { kind: "not-spawned", errno: trouble.failure.code } }
    : {}),
});

/** An answer with an error status. */
export const refusedWith = (answer: HttpAnswer, remote: RemoteSketch = {}): Sketch =>
  inTheWay({ kind: "status", answer }, remote);

/** An answer that is no MCP message. */
export const answeredOtherwise = (
  answer: HttpAnswer,
  problem: string,
  remote: RemoteSketch = {},
): Sketch => inTheWay({ kind: "not-mcp", answer, problem }, remote);

/** No answer at all. */
export const notReached = (
  phase: Unreached["phase"],
  code: string,
  message: string,
  rest: Partial<Unreached> = {},
  remote: RemoteSketch = {},
): Sketch =>
  inTheWay(
    {
      kind: "unreached",
      failure: {
        ...{ method: "POST", url: URL_OF_EXAMPLES, asked: "server/discover" },
        ...{ phase, code, message, afterMs: 30, address: null, proxy: null, certificate: null },
        ...rest,
      },
    },
    remote,
  );
