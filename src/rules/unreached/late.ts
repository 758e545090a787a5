import { answered, mediaTypeOf } from "../engine/answered.ts";
import { limitText, secondsOf } from "../engine/text.ts";
import type { Asked, Words, WordsOf } from "./words.ts";

/** The time for the handshake ran out after the server had answered something: it is reached, and slow. */
export const lateWords: WordsOf = (asked) => {
  const { failure, evidence } = asked;
  const last = evidence.remote?.answers.at(-1);
  const isLate = failure.code === "TIMED_OUT" && failure.phase !== "body";
  if (!isLate || !last || !evidence.remote) return undefined;
  const limit = secondsOf(evidence.remote.plan.timeoutMs);
  const isStream = mediaTypeOf(last) === "text/event-stream" && last.status === 200;
  return isStream ? withoutAnswer(asked, last.asked, limit) : outOfTime(asked, limit);
};

const withoutAnswer = ({ host }: Asked, request: string | null, limit: string): Words => ({
  problem: `\`${host}\` opens a stream${request ? ` for \`${request}\`` : ""} and brings no answer on it within ${limit}`,
  meaning:
    "The answer to a request comes on the stream that the server opens for it. This stream stays open, and what is asked for does not come.",
  remedy:
    "In the server, send the answer on the stream of its request, and end the stream after it. If a proxy is in front of it, switch off its buffering for this path (nginx: `proxy_buffering off;`).",
  confidence: "likely",
});

function outOfTime({ host, failure, evidence }: Asked, limit: string): Words {
  const last = evidence.remote?.answers.at(-1);
  const before = last ? ` (${answered(last)})` : "";
  return {
    problem: `\`${host}\` leaves ${failure.asked ? `\`${failure.asked}\`` : "a request"} without an answer, and the ${limit} for the handshake ran out`,
    meaning: `The server answered before${before}, and then took longer than it was given.`,
    remedy: `Look at the log of the server at that moment. If it only needs longer, raise ${limitText(evidence.server)}.`,
    confidence: "likely",
  };
}
