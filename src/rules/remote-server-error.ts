import type { Evidence } from "../model/evidence.ts";
import type { Experiment } from "../model/experiment.ts";
import type { HttpAnswer } from "../model/remote.ts";
import type { Match } from "../model/rule.ts";
import { answered, answerLines } from "./engine/answered.ts";
import { defineRule } from "./engine/define-rule.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { lostSessionIn } from "./engine/lost-session.ts";
import { answerOf, refusedWith } from "./engine/remote-sketches.ts";
import { cameUp } from "./engine/sketches.ts";
import { upTrial } from "./engine/trials.ts";
import { answerIn } from "./engine/trouble.ts";
import { hostOf } from "./engine/web-address.ts";

const ID = "remote-server-error";
const ONCE_MORE: Experiment = {
  change: "without any change, a moment later",
  reach: (remote) => remote,
};

export default defineRule({
  id: ID,
  stage: "remote",
  level: "error",
  confidence: "likely",
  at: "url",
  title: "{problem}",
  why: "{meaning}",
  fix: "{remedy}",
  detect: (evidence) => sessionLost(evidence) ?? errorStatus(evidence),
  experiments: (_evidence, match) => (match ? [ONCE_MORE] : []),
  examples: [
    {
      name: "an error of the server's own",
      evidence: refusedWith(
        answerOf(500, "Internal Server Error", { "content-type": "text/plain" }),
      ),
    },
    {
      name: "a gateway without a server behind it",
      evidence: refusedWith(
        answerOf(
          502,
          "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n",
          { "content-type": "text/html", server: "nginx" },
        ),
      ),
    },
    {
      name: "a server that is out for a while",
      evidence: refusedWith(answerOf(503, "", { "retry-after": "120" })),
    },
    {
      name: "a server that answers a moment later",
      evidence: { ...refusedWith(answerOf(503)), trials: [cameUp(ID, ONCE_MORE.change)] },
    },
    {
      name: "Cloudflare, which does not reach the server",
      evidence: refusedWith(answerOf(522, "error code: 522", { server: "cloudflare" })),
    },
    {
      name: "Cloudflare, which does not find the server",
      evidence: refusedWith(answerOf(530, "error code: 1033", { server: "cloudflare" })),
    },
    {
      name: "too many requests, twice",
      evidence: refusedWith(answerOf(429, '{"error":"rate limited"}', { "retry-after": "60" })),
    },
    {
      name: "a request that took too long to arrive",
      evidence: refusedWith(answerOf(408)),
    },
    {
      name: "a session that another replica has",
      evidence: {
        remote: {
          answers: [
            answerOf(200, "{}"),
            answerOf(
              404,
              '{"jsonrpc":"2.0","error":{"code":-32001,"message":"Session not found"},"id":null}',
              { "content-type": "application/json" },
              { asked: "tools/list" },
            ),
          ],
        },
        handshake: {
          ...COMPLETED,
          tools: {
            kind: "failed",
            error: { code: -32001, message: "Session not found" },
            reason: "answered with an error",
          },
        },
      },
    },
    {
      name: "a server that is not initialized after `initialize`",
      evidence: {
        remote: {},
        handshake: {
          kind: "rejected",
          error: { code: -32000, message: "Bad Request: Server not initialized" },
        },
      },
    },
    {
      name: "a session that is gone at once, without a word",
      evidence: {
        ...refusedWith(answerOf(404, "", {}, { asked: "tools/list" })),
        handshake: {
          ...COMPLETED,
          tools: { kind: "failed", error: null, reason: "was answered 404" },
        },
      },
    },
    {
      name: "an error of the server when it is asked for its tools",
      evidence: {
        ...refusedWith(answerOf(500, "boom", {}, { asked: "tools/list" })),
        handshake: {
          ...COMPLETED,
          tools: { kind: "failed", error: null, reason: "was answered 500" },
        },
      },
    },
    {
      name: "a server with one transport for all",
      evidence: {
        remote: {},
        handshake: {
          kind: "rejected",
          error: { code: -32600, message: "Invalid Request: Server already initialized" },
        },
      },
    },
    {
      name: "a transport that is not found",
      evidence: refusedWith(
        answerOf(404, "Transport not found for sessionId 5e8d", {}, { asked: "tools/list" }),
      ),
    },
  ],
  counterexamples: [
    { name: "a path that is not there", evidence: refusedWith(answerOf(404, "Not Found")) },
    {
      name: "a method that a web server does not know",
      evidence: refusedWith(
        answerOf(501, "Unsupported method ('POST')", { server: "SimpleHTTP/0.6" }),
      ),
    },
  ],
});

/** A server that does not know the session of a request, or that has one for all. */
function sessionLost(evidence: Evidence): Match | undefined {
  const said = lostSessionIn(evidence);
  if (!said) return undefined;
  const { handshake, remote } = evidence;
  const isTaken = /already initialized/i.test(said);
  const meaning = isTaken ? TAKEN : handshake.kind === "completed" ? FORGOTTEN : NOT_BEGUN;
  return {
    captures: {
      problem: isTaken
        ? `the server has one session for all clients, and it is taken: \`${said}\``
        : `the server does not know the session: \`${said}\``,
      meaning: `${meaning}${afterwards(evidence)}`,
      remedy: isTaken ? EACH_ITS_OWN : SHARED,
    },
    evidence: remote?.answers.slice(-2).flatMap(answerLines) ?? [],
  };
}

const FORGOTTEN =
  "A session began with `initialize`, and a later request of it was refused. That is so where several copies of the server take turns and each only knows its own sessions, where the server was started anew in between, and where it forgets what it was told.";
const NOT_BEGUN =
  "The first request of a client was answered as if it belonged to a session that there is not. A server does so that does not see what it was asked (its body is not parsed, or was dropped by a proxy), or that takes a new client for one it has forgotten.";
const TAKEN =
  "`initialize` was refused because an earlier client has sent it already: the server was built with one transport for everybody, so after each start the first client alone gets in.";
const SHARED =
  "Let all requests of one session reach the same copy (sticky sessions by the header `Mcp-Session-Id`), keep sessions in a place that all copies share, or serve without sessions (TypeScript SDK: `sessionIdGenerator: undefined`; Python SDK: `stateless_http=True`). If the server is not yours, tell who runs it.";
const EACH_ITS_OWN =
  "In the server, make a transport for each `initialize` and keep it by its session id, or a new server and transport for each request (TypeScript SDK: `sessionIdGenerator: undefined`). If the server is not yours, tell who runs it.";

function errorStatus(evidence: Evidence): Match | undefined {
  const answer = answerIn(evidence.remote?.trouble);
  const words = answer && evidence.remote?.trouble?.kind === "status" && wordsOf(answer);
  if (!answer || !words) return undefined;
  const isOpen = evidence.handshake.kind === "completed";
  return {
    captures: {
      problem: `${answered(answer)}${isOpen && answer.asked ? ` to \`${answer.asked}\`, after the handshake` : ""}`,
      meaning: `${words.meaning}${afterwards(evidence)}`,
      remedy: words.remedy,
    },
    evidence: answerLines(answer),
    details: { status: answer.status },
  };
}

const afterwards = (evidence: Evidence): string =>
  upTrial(ID, evidence)
    ? " Asked once more a moment later, it answered as it should: it fails only at times."
    : "";

interface Words {
  readonly meaning: string;
  readonly remedy: string;
}

const TELL = "If it is not yours, tell who runs it, with the lines below.";
const AGAIN = "Run the job again later.";

/** What a status says of who failed; nothing for those that say something else. */
function wordsOf(answer: HttpAnswer): Words | undefined {
  const { status } = answer;
  const host = `\`${hostOf(answer.url)}\``;
  if (status === 429) return tooMany(answer);
  if (status === 408)
    return {
      meaning: TOO_SLOW,
      remedy: `${AGAIN} If it stays, look at the log of the server. ${TELL}`,
    };
  if (status >= 520 && isCloudflare(answer)) return behindCloudflare(answer);
  if (status === 502 || status === 503 || status === 504) {
    return {
      meaning: `${GATEWAY[status]}${later(answer)}`,
      remedy: `See whether the server behind ${host} runs and listens where the gateway looks for it, and what its log says. ${TELL}`,
    };
  }
  return status >= 500 && status !== 501
    ? {
        meaning:
          "The server took the request and failed over it: the trouble is in its own code, or in something that it needs.",
        remedy: `Look at the log of the server behind ${host} at that moment. ${TELL}`,
      }
    : undefined;
}

const TOO_SLOW =
  "The server says that the request did not arrive whole in time, which points to the network in between.";

const GATEWAY: Readonly<Record<number, string>> = {
  502: "It is how a gateway or proxy answers that got no proper answer from the server behind it: the server is not running, has crashed, or listens elsewhere.",
  503: "Whoever answered cannot serve at the moment: the server is being deployed, is asleep or overloaded, or a load balancer has none that is healthy.",
  504: "It is how a gateway or proxy answers that waited for the server behind it in vain.",
};

const later = ({ headers }: HttpAnswer): string => {
  const after = afterText(headers["retry-after"]);
  return after ? ` It asks to be tried again ${after} (\`Retry-After\`).` : "";
};

/** Seconds, or a date (RFC 9110, 10.2.3). */
function afterText(value = ""): string {
  if (/^\d{1,9}$/.test(value)) return `in ${value} second${value === "1" ? "" : "s"}`;
  return /^[\w ,:+-]{8,40}$/.test(value) ? `after ${value}` : "";
}

const tooMany = (answer: HttpAnswer): Words => ({
  meaning: `The server limits how often it may be asked.${later(answer)} Jobs on shared runners share their addresses with others, and the limit with them.`,
  remedy: `${AGAIN} If it comes back, ask with a key of your own in \`headers\`, where the server gives one out, or run this check less often.`,
});

const isCloudflare = ({ headers }: HttpAnswer): boolean =>
  /cloudflare/i.test(headers.server ?? "") || headers["cf-ray"] !== undefined;

/** Documented by Cloudflare as "5xx errors". */
function behindCloudflare({ status, url }: HttpAnswer): Words {
  return {
    meaning: `Cloudflare stands in front of \`${hostOf(url)}\` and answers in its place: ${CLOUDFLARE[status] ?? "it got no proper answer from the server behind it"}.`,
    remedy: `See whether the server behind it runs, and whether its firewall lets Cloudflare in. ${TELL}`,
  };
}

const CLOUDFLARE: Readonly<Record<number, string>> = {
  521: "the server behind it refuses the connection",
  522: "the connection to the server behind it did not come about in time",
  523: "it finds no way to the server behind it",
  524: "the server behind it took the request and did not answer in time",
  525: "no TLS handshake with the server behind it comes about",
  526: "the certificate of the server behind it is not valid",
  530: "it cannot look up or reach the server behind it, as where a tunnel is down",
};
