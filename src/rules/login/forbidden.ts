import type { Evidence } from "../../model/evidence.ts";
import type { Experiment } from "../../model/experiment.ts";
import type { HttpAnswer } from "../../model/remote.ts";
import type { Match } from "../../model/rule.ts";
import { answerLines } from "../engine/answered.ts";
import { code } from "../engine/code.ts";
import { listed, quote } from "../engine/plain-text.ts";
import { sentCredentials } from "../engine/sent-credentials.ts";
import { sentence } from "../engine/text.ts";
import { hostOf, pathOf } from "../engine/web-address.ts";
import { type Firewall, firewallOf } from "./firewalls.ts";
import { bodyWords, challengeOf, refusalWords } from "./said.ts";
import { tokenAdvice } from "./token-advice.ts";

/** What a server refuses that has understood the request: this caller. */
export function forbidden(evidence: Evidence): Match | undefined {
  const answer = answerOf(evidence);
  if (!answer) return undefined;
  const firewall = firewallOf(answer);
  const isRefusal = answer.status === 403 || answer.status === 421;
  if (!isRefusal && !firewall?.wantsBrowser) return undefined;
  const told = firewall
    ? behindFirewall(firewall, answer)
    : (lackingScope(answer, evidence) ?? wrongHost(answer, evidence) ?? denied(answer, evidence));
  return {
    ...told,
    evidence: answerLines(answer),
    details: { status: answer.status, ...told.details },
  };
}

type Told = Pick<Match, "captures" | "confidence" | "details" | "origin">;

/** The answer that was in the way. */
function answerOf({ remote }: Evidence): HttpAnswer | undefined {
  const { trouble = null } = remote ?? {};
  return trouble?.kind === "status" || trouble?.kind === "not-mcp" ? trouble.answer : undefined;
}

const LAPTOP =
  "Such rules often look at the address of the caller, and those of hosted runners are known to be of a data centre: from a laptop the same request may pass.";

function behindFirewall({ name, wantsBrowser }: Firewall, { status, url }: HttpAnswer): Told {
  const path = pathOf(url);
  return {
    captures: {
      problem: wantsBrowser
        ? `${name} asks for a check that only a browser passes`
        : `${name} blocks the request`,
      meaning: wantsBrowser
        ? `The answer (HTTP ${status}) does not come from the server: ${name}, which stands in front of it, wants to see a browser with a person. No MCP client is one. ${LAPTOP}`
        : `The answer (HTTP ${status}) does not come from the server: a rule of ${name}, which stands in front of it, refuses this caller or this request. ${LAPTOP}`,
      how: `Leave \`${path}\` out of the bot checks and of the rules of ${name} that block, if the server is yours; else ask who runs it for that, or check it on a self-hosted runner.`,
    },
    details: { firewall: name },
  };
}

/** RFC 6750 section 3.1, MCP specification, basic/authorization. */
function lackingScope(answer: HttpAnswer, evidence: Evidence): Told | undefined {
  const { error, scope = "" } = challengeOf(answer)?.parameters ?? {};
  if (error !== "insufficient_scope" || !evidence.remote) return undefined;
  const scopes = scope.split(/\s+/).filter(Boolean).slice(0, 20);
  const [sent] = sentCredentials(evidence.remote.plan);
  const words = `\`${refusalWords(answer) ?? error}\``;
  const wanted = scopeWords(scopes);
  return {
    captures: {
      problem: sent ? `the token lacks ${wanted}` : `it wants a token with ${wanted}`,
      meaning: sent
        ? `The server knows the token in ${sent.label}, and does not let it do this: it answers ${words}.`
        : `Neither the headers nor the URL of the entry hold a token, and the server answers ${words}.`,
      how: `Make a token with ${scopes.length > 0 ? wanted : "the scopes that the documentation of the server names"}, and send it in \`Authorization\`. ${sent ? "" : tokenAdvice(evidence)}`.trim(),
    },
    confidence: "confirmed",
    origin: sent?.origin,
    details: { scopes },
  };
}

function scopeWords(scopes: readonly string[]): string {
  if (scopes.length === 0) return "a scope";
  const named = listed(scopes.map((one) => quote(one, 60)));
  return `the ${scopes.length > 1 ? "scopes" : "scope"} ${named}`;
}

/** Words of the protection against DNS rebinding in the SDKs, of Rails, of Vite. */
const HOST =
  /Invalid Host(?: header)?\b|Blocked hosts?:|Blocked request\. This host|Host not allowed|DNS rebinding/i;
const ORIGIN = /Invalid Origin(?: header)?\b|Origin not allowed|Forbidden origin/i;

function wrongHost(answer: HttpAnswer, evidence: Evidence): Told | undefined {
  const words = bodyWords(answer) ?? "";
  const name = refusedHeader(words, answer.status);
  if (!name) return undefined;
  const host = hostOf(answer.url);
  const own = ownHeader(name, evidence);
  return {
    captures: {
      problem: words === "" ? `HTTP ${answer.status}` : `\`${words}\``,
      meaning: own
        ? `The config sends the header \`${name}\` itself, and the server does not take its value.`
        : `The server takes requests only under the names that it was told, which protects it against DNS rebinding (SDKs switch that on by themselves for servers on \`127.0.0.1\`). Behind a proxy or under a public name, \`${host}\` has to be among them.`,
      how: own
        ? `Take \`${name}\` out of \`headers\`: clients set it themselves where it is wanted.`
        : allowed(name, host, evidence),
    },
    confidence: "confirmed",
    ...(own ? { origin: own.key } : {}),
    details: { header: name },
  };
}

/** 421 says that the request came to a server that is not for its host (RFC 9110 section 15.5.20). */
function refusedHeader(words: string, status: number): "Host" | "Origin" | undefined {
  if (ORIGIN.test(words)) return "Origin";
  return HOST.test(words) || status === 421 ? "Host" : undefined;
}

const ownHeader = (name: string, { server }: Evidence) =>
  server.headers.find((header) => header.name.toLowerCase() === name.toLowerCase());

const allowed = (name: string, host: string, { remote }: Evidence): string => {
  const origin = remote && URL.canParse(remote.plan.url) ? new URL(remote.plan.url).origin : host;
  const [python, typescript] =
    name === "Host"
      ? [`allowed_hosts=["${host}"]`, `allowedHosts: ["${host}"]`]
      : [`allowed_origins=["${origin}"]`, `allowedOrigins: ["${origin}"]`];
  return `Allow it on the server. With the SDK for Python:\n\n${code(
    `transport_security=TransportSecuritySettings(${python})`,
  )}\n\nWith the SDK for TypeScript, in the options of the transport, or of \`createMcpExpressApp\`:\n\n${code(typescript)}`;
};

function denied(answer: HttpAnswer, evidence: Evidence): Told {
  const words = refusalWords(answer);
  const sent = evidence.remote ? sentCredentials(evidence.remote.plan) : [];
  const [first] = sent;
  const said = words ? ` It says ${sentence(`\`${words}\``)}` : "";
  return {
    captures: {
      problem: words ? `HTTP ${answer.status}, \`${words}\`` : `HTTP ${answer.status}`,
      meaning: first
        ? `The server understood the request and refuses it, although the config sends ${first.label}: the account or the token may not use this server, or the address of this machine is not on its list.${said}`
        : `The server understood the request and refuses it. Neither the headers nor the URL of the entry hold anything that looks like a credential: some servers answer 403 where they mean 401. Else the address of this machine is not on its list.${said}`,
      how: first
        ? "Check whether the account behind the credential may use the server, and whether it lets only some addresses in. Hosted runners have changing addresses: a list of addresses wants a self-hosted runner."
        : `Check whether it lets only some addresses in, and give it a token if it wants one. ${tokenAdvice(evidence)}`,
    },
    confidence: "likely",
    origin: first?.origin,
  };
}

/** Without the `Host` or `Origin` of the config. */
export function withoutOwnHeader({ remote }: Evidence, match: Match): readonly Experiment[] {
  const name = String(match.details?.header ?? "").toLowerCase();
  const own = Object.keys(remote?.plan.headers ?? {}).find((one) => one.toLowerCase() === name);
  if (own === undefined) return [];
  return [
    {
      change: `without the header \`${own}\``,
      reach: (plan) => ({
        ...plan,
        headers: Object.fromEntries(Object.entries(plan.headers).filter(([one]) => one !== own)),
      }),
      isFix: true,
    },
  ];
}
