import { requestOf } from "../engine/answered.ts";
import { secondsOf } from "../engine/text.ts";
import { type Asked, type Words, type WordsOf, waited } from "./words.ts";

/** The head of an answer came, and its body did not end well. */
export const bodyWords: WordsOf = (asked) => {
  switch (asked.failure.code) {
    case "TIMED_OUT":
    case "ETIMEDOUT":
      return endless(asked);
    case "TOO_LARGE":
      return tooLarge(asked);
    default:
      return broken(asked);
  }
};

/** A request that is followed by no other gets all the time that is left. */
export const limitIn = ({ failure, evidence }: Asked): string =>
  failure.asked === "server/discover" || !evidence.remote
    ? waited(failure)
    : secondsOf(evidence.remote.plan.timeoutMs);

const whatFor = ({ failure }: Asked): string =>
  failure.asked ? `\`${failure.asked}\`` : `\`${requestOf(failure)}\``;

const endless = (asked: Asked): Words => ({
  problem: `\`${asked.host}\` begins to answer ${whatFor(asked)} and does not come to the answer within ${limitIn(asked)}`,
  meaning:
    "The head of the answer came, and its body did not hold what was asked for in that time. A stream of events that never brings the answer looks like this, and so does a proxy that holds a stream back until it ends.",
  remedy:
    "See whether the server sends the answer on the stream of the request. If a proxy is in front of it, switch off its buffering for this path (nginx: `proxy_buffering off;`).",
  confidence: "likely",
});

const tooLarge = (asked: Asked): Words => ({
  problem: `the answer of \`${asked.host}\` to ${whatFor(asked)} is larger than this check reads`,
  meaning:
    "An answer of MCP to this request is small. What came goes on and on: a download, a stream that is none of MCP, or a server that floods.",
  remedy: `See what \`${requestOf(asked.failure)}\` serves, and correct the address of ${asked.entry} if it is something else than the server.`,
  confidence: "likely",
});

const broken = (asked: Asked): Words => ({
  problem: `the answer of \`${asked.host}\` to ${whatFor(asked)} breaks off`,
  meaning:
    "The head of the answer came, and the connection ended before its body did. The server, or a proxy in front of it, gave up in the middle.",
  remedy: "Look at the logs of the server, and of the proxy in front of it, at that moment.",
  confidence: "likely",
});
