import type { Evidence } from "../model/evidence.ts";
import type { Experiment } from "../model/experiment.ts";
import type { HttpAnswer, RemoteSeen } from "../model/remote.ts";
import type { Match } from "../model/rule.ts";
import { answerLines, requestOf } from "./engine/answered.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { isGuarded, sendsCredential } from "./engine/login.ts";
import { addressThatWorks, addressToWrite, askAt } from "./engine/other-address.ts";
import { answerOf, inTheWay } from "./engine/remote-sketches.ts";
import { cameUp, UP } from "./engine/sketches.ts";
import { statusText } from "./engine/status-names.ts";
import { statusOf } from "./engine/trouble.ts";
import {
  hostNameOf,
  hostOf,
  isInside,
  isLinkLocal,
  pathOf,
  shownUrl,
} from "./engine/web-address.ts";

const ID = "remote-redirect";

const redirect = (status: number, to: string, url = "https://mcp.example.com/mcp") =>
  ({
    kind: "redirect",
    answer: answerOf(status, "", { location: to }, { url, asked: "server/discover" }),
    to,
  }) as const;

export default defineRule({
  id: ID,
  stage: "remote",
  level: "error",
  levelIfUp: "warning",
  confidence: "confirmed",
  at: "url",
  title: "{problem}",
  why: "{meaning}",
  fix: "{remedy}",
  detect: (evidence) => {
    const { remote } = evidence;
    if (!remote) return undefined;
    return (
      stopped(remote, evidence) ??
      nowhere(remote) ??
      withoutCredential(remote, evidence) ??
      followed(remote, evidence)
    );
  },
  experiments: (evidence, match) => (match ? atTheEnd(evidence) : []),
  repair: entryRepair(
    { type: "http", url: "http://mcp.example.com/mcp" },
    { type: "http", url: "https://mcp.example.com/mcp/" },
  ),
  examples: [
    {
      name: "from http to https",
      evidence: inTheWay(
        redirect(301, "https://mcp.example.com/mcp", "http://mcp.example.com/mcp"),
      ),
    },
    {
      name: "from http to https, where it answers",
      evidence: {
        ...inTheWay(redirect(308, "https://mcp.example.com/mcp", "http://mcp.example.com/mcp")),
        trials: [cameUp(ID, "at `https://mcp.example.com/mcp`")],
      },
    },
    {
      name: "a login page",
      evidence: inTheWay(redirect(302, "https://login.example.org/sso?state=abc")),
    },
    {
      name: "another host",
      evidence: inTheWay(redirect(308, "https://www.example.com/mcp", "https://example.com/mcp")),
    },
    {
      name: "an address where a cloud answers its own machines",
      evidence: inTheWay(redirect(307, "http://169.254.169.254/latest/meta-data/")),
    },
    {
      name: "a slash at the end, by a redirect that makes a GET of a POST",
      evidence: inTheWay(redirect(301, "https://mcp.example.com/mcp/")),
    },
    {
      name: "a slash at the end, which was followed",
      evidence: {
        ...UP,
        remote: {
          redirectedTo: "https://mcp.example.com/mcp/",
          spoken: "http",
          answers: [answerOf(307, "", { location: "/mcp/" }, { asked: "server/discover" })],
        },
      },
    },
    {
      name: "a server that wants the credential which is not handed on",
      evidence: {
        remote: {
          headers: { Authorization: "Bearer abc" },
          redirectedTo: "https://mcp.example.com/mcp/",
          answers: [
            answerOf(307, "", { location: "/mcp/" }),
            answerOf(401, "", {}, { url: "https://mcp.example.com/mcp/" }),
          ],
          trouble: {
            kind: "status",
            answer: answerOf(401, "", {}, { url: "https://mcp.example.com/mcp/" }),
          },
        },
      },
    },
    {
      name: "nowhere",
      evidence: inTheWay({ kind: "status", answer: answerOf(302) }),
    },
    {
      name: "one redirect after the other",
      evidence: inTheWay(
        redirect(307, "https://mcp.example.com/mcp", "https://mcp.example.com/mcp/"),
        {
          url: "https://mcp.example.com/mcp",
          redirectedTo: "https://mcp.example.com/mcp/",
        },
      ),
    },
  ],
  counterexamples: [
    {
      name: "a server that answers at once",
      evidence: { ...UP, remote: { spoken: "http", answers: [answerOf(200, "{}")] } },
    },
    {
      name: "a path that is not there",
      evidence: inTheWay({ kind: "status", answer: answerOf(404) }),
    },
  ],
});

/** A redirect that was not followed. */
function stopped({ trouble, redirectedTo }: RemoteSeen, evidence: Evidence): Match | undefined {
  if (trouble?.kind !== "redirect") return undefined;
  const { answer, to } = trouble;
  const works = addressThatWorks(ID, evidence, atTheEnd(evidence));
  const kind = redirectedTo ? AGAIN : kindOf(answer, to);
  return {
    captures: {
      problem: `\`${requestOf(answer)}\` answers ${statusText(answer.status)} and ${kind.leads(to, answer)}`,
      meaning: `${kind.meaning} This check does not follow it${isElsewhere(to, answer) ? ": the headers of the entry belong to the host that the config names" : ""}.`,
      remedy: kind.remedy(to, evidence),
    },
    evidence: answerLines(answer),
    details: {
      status: answer.status,
      to: shownUrl(to),
      ...(works ? { url: shownUrl(works) } : {}),
    },
  };
}

/** A redirect that names no place to go to. */
function nowhere({ trouble }: RemoteSeen): Match | undefined {
  const { status } = trouble?.kind === "status" ? trouble.answer : { status: 0 };
  if (trouble?.kind !== "status" || status < 300 || status >= 400) return undefined;
  return {
    captures: {
      problem: `\`${requestOf(trouble.answer)}\` answers ${statusText(status)} and names no address to go to`,
      meaning:
        "A redirect says in the header `Location` where it leads. This one has none that can be read as an address, so no client gets further.",
      remedy:
        "Look at what answers for that path: the server itself, or a proxy or login in front of it. If it is not yours, tell who runs it, with the lines below.",
    },
    evidence: answerLines(trouble.answer),
    details: { status },
  };
}

/** A way in which a redirect is in the way. */
interface Kind {
  readonly leads: (to: string, answer: HttpAnswer) => string;
  readonly meaning: string;
  readonly remedy: (to: string, evidence: Evidence) => string;
}

const entryOf = ({ server }: Evidence): string =>
  `\`${server.name}\` in ${server.file ?? "the command line"}`;

const writeIt = (to: string, evidence: Evidence): string =>
  `Write the address that it leads to into ${entryOf(evidence)}:\n\n${addressToWrite(to)}`;

const LOGIN: Kind = {
  leads: (to) => `leads to what looks like a login page, at \`${hostOf(to)}\``,
  meaning:
    "Something in front of the server (a single sign-on, an identity-aware proxy) sends everybody without a session to a page for people. A client of MCP has no use for a page: the server has to answer 401 in its place, or let the client through.",
  remedy: (_to, evidence) =>
    `Let the path of ${entryOf(evidence)} past that login, or give the entry the headers with which programs get past it, such as a service token, as references to variables. If the server is yours, let it answer 401 with \`WWW-Authenticate\`.`,
};

const TO_HTTPS: Kind = {
  leads: () => "leads to the same with `https`",
  meaning:
    "Many clients do not follow a redirect from a POST, follow it as a GET, or leave the `Authorization` header behind; and what was sent before it went over the network in plain text.",
  remedy: writeIt,
};

const TO_OTHER: Kind = {
  leads: (to) => `leads elsewhere, to \`${hostOf(to)}\``,
  meaning:
    "Many clients do not follow a redirect to another host, and those that do leave the `Authorization` header behind.",
  remedy: (to, evidence) =>
    `See whether \`${hostOf(to)}\` is where the server lives now. If so, write that address into ${entryOf(evidence)}:\n\n${addressToWrite(to)}`,
};

const TO_INSIDE: Kind = {
  leads: (to) => `leads to \`${hostOf(to)}\`, an address inside of a network`,
  meaning:
    "No public server lives there. A server that sends callers to such an address is set up wrongly, or wants them to ask around in their own network, where a cloud keeps the credentials of its machines too.",
  remedy: (_to, evidence) =>
    `Leave that address out of the config. See whether the address in ${entryOf(evidence)} is the right one, and if the server is yours, what public address it should name.`,
};

const AS_GET: Kind = {
  leads: (to, answer) => `leads to \`${whereTo(to, answer)}\``,
  meaning:
    "With 301, 302 and 303 most clients make a GET of the POST and lose the message; 307 and 308 would keep it.",
  remedy: (to, evidence) =>
    `${writeIt(to, evidence)}\n\nIf the server is yours, let it answer both paths, or redirect with 308.`,
};

const AGAIN: Kind = {
  leads: (to, answer) => `leads on to \`${whereTo(to, answer)}\`, behind another redirect`,
  meaning: "The address leads from one redirect to the next, and it may be a circle.",
  remedy: (_to, evidence) =>
    `Find where they end (\`curl -sIL\` with the address) and write that into ${entryOf(evidence)}. If they go in a circle, look at what adds a slash at the end of the path and what takes it away: often a proxy does the one, and the server the other.`,
};

const whereTo = (to: string, answer: HttpAnswer): string =>
  isElsewhere(to, answer) ? shownUrl(to) : pathOf(to);

const isElsewhere = (to: string, { url }: HttpAnswer): boolean => originOf(to) !== originOf(url);

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : url);

/** Paths, hosts and parameters of pages where people log in. */
const LOGIN_PAGE =
  /(?:^|[/.])(?:log-?in|sign-?in|sso|saml2?|oauth2?|authorize|auth|accounts?|idp|cas|cdn-cgi\/access)(?:[/.?]|$)/i;

function kindOf(answer: HttpAnswer, to: string): Kind {
  const isSameHost = hostNameOf(to) === hostNameOf(answer.url);
  if (isSameHost && to.startsWith("https:") && answer.url.startsWith("http:")) return TO_HTTPS;
  if (LOGIN_PAGE.test(`${hostOf(to)}${pathOf(to)}`)) return LOGIN;
  if (isLinkLocal(to) || (isInside(to) && !isInside(answer.url))) return TO_INSIDE;
  if (isElsewhere(to, answer)) return TO_OTHER;
  return answer.status === 307 || answer.status === 308 ? AGAIN : AS_GET;
}

const FOLLOWED =
  "Some clients do not follow a redirect from a POST, and some leave the `Authorization` header behind when they do.";

/** It was followed without the headers of the entry, and the server wants to know who asks. */
function withoutCredential(
  { plan, redirectedTo, trouble, answers }: RemoteSeen,
  evidence: Evidence,
): Match | undefined {
  if (!redirectedTo || statusOf(trouble) !== 401 || !sendsCredential(plan)) return undefined;
  const works = addressThatWorks(ID, evidence, atTheEnd(evidence));
  return {
    captures: {
      problem: `the address redirects to \`${pathOf(redirectedTo)}\`, where the server asks for a login`,
      meaning: `This check hands no header through a redirect, so the server saw nothing of the credential that the entry has. ${FOLLOWED}`,
      remedy: `${writeIt(redirectedTo, evidence)}`,
    },
    evidence: answers.slice(-2).flatMap(answerLines),
    details: { to: shownUrl(redirectedTo), ...(works ? { url: shownUrl(works) } : {}) },
    confidence: "likely",
  };
}

/** It was followed, and the server answered there. */
function followed(
  { plan, redirectedTo, answers }: RemoteSeen,
  evidence: Evidence,
): Match | undefined {
  const isThere = evidence.handshake.kind === "completed" || isGuarded(evidence);
  if (!redirectedTo || !isThere) return undefined;
  const answer = answers.find(({ status }) => status === 307 || status === 308);
  return {
    captures: {
      problem: `the address redirects to \`${pathOf(redirectedTo)}\`${answer ? ` (${statusText(answer.status)})` : ""}`,
      meaning: `The server answers there, so clients that follow the redirect can use it. ${FOLLOWED}${Object.keys(plan.headers).length > 0 ? " This check handed no header of the entry on." : ""}`,
      remedy: writeIt(redirectedTo, evidence),
    },
    evidence: answer ? answerLines(answer) : [],
    details: { to: shownUrl(redirectedTo) },
  };
}

const withoutHeaders = ({ headers }: RemoteSeen["plan"]): string =>
  Object.keys(headers).length > 0 ? ", without the headers of the entry" : "";

/** Asks where the redirect leads to, on the same host: what the config would do with that address. */
function atTheEnd({ remote }: Evidence): readonly Experiment[] {
  if (!remote) return [];
  const { plan, trouble, redirectedTo } = remote;
  if (trouble?.kind !== "redirect") {
    // The same origin as that of the entry, so its headers are for it.
    return redirectedTo && statusOf(trouble) === 401 ? [askAt(redirectedTo)] : [];
  }
  const { to, answer } = trouble;
  const isSame = hostNameOf(to) === hostNameOf(plan.url);
  const isDown = plan.url.startsWith("https:") && to.startsWith("http:");
  const isLogin = kindOf(answer, to) === LOGIN;
  return isSame && !isDown && !isLogin && !redirectedTo
    ? [askAt(to, { headers: {} }, withoutHeaders(plan))]
    : [];
}
