import { requestOf } from "../engine/answered.ts";
import { quote } from "../engine/plain-text.ts";
import { limitText } from "../engine/text.ts";
import { limitIn } from "./body.ts";
import type { Asked, Words, WordsOf } from "./words.ts";

/** The connection is there, and no answer came over it. */
export const answerWords: WordsOf = (asked) => {
  const { code } = asked.failure;
  if (code === "TIMED_OUT" || code === "ETIMEDOUT") return slow(asked);
  if (code === "HPE_HEADER_OVERFLOW") return tooManyHeaders(asked);
  if (isNoHttp(asked.failure)) return noHttp(asked);
  return isCut(asked.failure) ? cutOff(asked) : undefined;
};

const CUT = /^(?:ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_SOCKET|ERR_STREAM_PREMATURE_CLOSE)$/;

/** Whether the other end hung up. */
export const isCut = ({ code }: Asked["failure"]): boolean => CUT.test(code);

/** What Node.js' parser of HTTP says of bytes that are none begins with `HPE_`. */
export const isNoHttp = ({ code }: Asked["failure"]): boolean =>
  code === "NOT_HTTP" || (code.startsWith("HPE_") && code !== "HPE_HEADER_OVERFLOW");

function slow(asked: Asked): Words {
  const { host, failure, evidence } = asked;
  return {
    problem: `\`${host}\` takes the request and does not answer within ${limitIn(asked)}`,
    meaning: `The connection is there and \`${requestOf(failure)}\` was sent${failure.asked ? ` with \`${failure.asked}\`` : ""}. A server that has to wake up first, one whose backend hangs, and one that holds the answer back until something else comes look alike from here.`,
    remedy: `Look at the log of the server at that moment. If it only needs longer, for example to wake up, ask it once in a step before this one, or raise ${limitText(evidence.server)}.`,
    confidence: "likely",
  };
}

const tooManyHeaders = ({ host }: Asked): Words => ({
  problem: `\`${host}\` answers with more headers than clients take`,
  meaning:
    "Node.js takes 16 KB of headers, and other clients have limits like that. Such an answer mostly has cookies or policies in it that were made for browsers, or grows with each request.",
  remedy:
    "Look at the headers of the answer, and let the server, or the proxy in front of it, leave out what no client of MCP needs.",
});

const noHttp = ({ host, failure, entry }: Asked): Words => ({
  problem: `what listens on \`${host}\` does not answer in HTTP`,
  meaning: `Bytes came back that are no answer of HTTP (${quote(failure.message, 120) || failure.code}): another service has that port, or it speaks TLS and the address says \`http\`.`,
  remedy: `Correct the port in the address of ${entry}, or its scheme: \`https\` where the server speaks TLS on that port.`,
});

/** The other end hung up before or behind the request. */
export const cutOff = ({ host, failure }: Asked): Words => ({
  problem: `\`${host}\` closes the connection without an answer (${failure.code})`,
  meaning: `\`${requestOf(failure)}\` was sent${failure.asked ? ` with \`${failure.asked}\`` : ""}, and the other end hung up. The server may have crashed over the request, have been restarted at that moment, or speak TLS on a port whose address says \`http\`; a firewall does the same to what it does not like.`,
  remedy:
    "Look at the log of the server at that moment. If it shows no request, look at what stands in front of it: a proxy, a firewall, a load balancer without a healthy server.",
  confidence: "likely",
});
