import type { Evidence } from "../../model/evidence.ts";
import type { Login } from "../../model/remote.ts";
import type { Captures, Match } from "../../model/rule.ts";
import { answerLines } from "../engine/answered.ts";
import { code } from "../engine/code.ts";
import { unauthorized } from "../engine/login.ts";
import { quote } from "../engine/plain-text.ts";
import { tokenAdvice } from "./token-advice.ts";

/** What fills the texts of `remote-auth-required`. */
type Words = Captures & Record<"wish" | "meaning" | "how", string>;

/** What a server is told that answered 401 to a request without a credential. */
export function askedForLogin(evidence: Evidence): Match | undefined {
  const answer = unauthorized(evidence);
  if (!answer || !evidence.remote) return undefined;
  const { login } = evidence.remote;
  const { words, isWellFormed } = wordsOf(login, evidence);
  return {
    captures: words,
    evidence: [...answerLines(answer), ...looked(login)],
    details: detailsOf(login),
    levelIfUp: isWellFormed ? "notice" : "warning",
  };
}

interface Told {
  readonly words: Words;
  readonly isWellFormed: boolean;
}

function wordsOf(login: Login | null, evidence: Evidence): Told {
  const problems = login?.problems ?? [];
  if (problems.length > 0) return { words: broken(problems, evidence), isWellFormed: false };
  const server = login?.authorizationServer;
  if (!server) return { words: unexplained(login, evidence), isWellFormed: false };
  return { words: wellFormed(server.issuer, login, evidence), isWellFormed: true };
}

const UP =
  "The server is up: it answered 401, and neither the headers nor the URL of the entry hold anything that looks like a credential.";

const IN_A_WORKFLOW =
  "To let this check go on to the handshake and the tools, send a token that lasts, if the service has such.";

function wellFormed(issuer: string, login: Login, evidence: Evidence): Words {
  const place = login.resource
    ? `Its metadata names \`${issuer}\` as the place to log in, and has what clients need for it.`
    : `Its host has the metadata of an authorization server, as the first revision of MCP with OAuth has it (2025-03-26): clients that look in the newer way as well as in this one find \`${issuer}\`.`;
  return {
    wish: `a login at \`${issuer}\``,
    meaning: `${UP} ${place} A person does that in a browser, which a workflow has not.`,
    how: `Log in from ${evidence.server.client.title}, where a browser can be opened. ${IN_A_WORKFLOW} ${tokenAdvice(evidence)}`,
  };
}

function broken(problems: readonly string[], evidence: Evidence): Words {
  const [first = ""] = problems;
  return {
    wish: `a login that clients may not get through: ${first.replace(WHERE, "")}`,
    meaning: `${UP} Before a client can open a browser for the login, it reads metadata that tell it where (RFC 9728, RFC 8414). Seen from here, ${problems.join("; ")}. Clients that keep to the specification stop at that, others may get through.`,
    how: `Mend it on the server, or tell who runs it. Clients look for metadata such as\n\n${code(sample(evidence))}\n\nand at the authorization server for its own \`issuer\`, an \`authorization_endpoint\`, a \`token_endpoint\`, and \`S256\` in \`code_challenge_methods_supported\`. ${IN_A_WORKFLOW} ${tokenAdvice(evidence)}`,
  };
}

/** What makes a problem too long for a title. */
const WHERE =
  / (?:in|from) (?:its metadata|the metadata of its authorization server) at \S{1,2000}?(?=,|$)/;

/** Protected resource metadata as they should be. */
function sample({ remote }: Evidence): string {
  const url = unauthorizedUrl(remote?.trouble);
  const [server = "https://auth.example.com"] = remote?.login?.resource?.authorizationServers ?? [];
  return `{\n  "resource": ${JSON.stringify(url)},\n  "authorization_servers": [${JSON.stringify(server)}]\n}`;
}

const unauthorizedUrl = (trouble: NonNullable<Evidence["remote"]>["trouble"] = null): string =>
  trouble?.kind === "status" ? trouble.answer.url : "";

function unexplained(login: Login | null, evidence: Evidence): Words {
  const scheme = login?.challenge?.scheme === "Basic" ? "Basic" : "Bearer";
  const nowhere = login
    ? " There is no OAuth metadata where clients look for it, so none of them can log in by itself."
    : "";
  return {
    wish: "credentials, and does not say how to get them",
    meaning: `${UP} Servers that take a key or a token answer so.${nowhere}`,
    how: `Give it the key or token that its documentation asks for, by a variable; the header is mostly \`Authorization\`. ${tokenAdvice(evidence, scheme)}`,
  };
}

const looked = (login: Login | null): readonly string[] =>
  (login?.looked ?? []).map(({ url, seen }) => quote(`GET ${url}: ${seen}`, 300));

function detailsOf(login: Login | null): Readonly<Record<string, unknown>> {
  const scope = login?.challenge?.parameters.scope;
  return {
    authorizationServer: login?.authorizationServer?.issuer ?? null,
    ...(scope ? { scopes: scope.split(/\s+/).slice(0, 50) } : {}),
    ...(login && login.problems.length > 0 ? { problems: login.problems } : {}),
  };
}
