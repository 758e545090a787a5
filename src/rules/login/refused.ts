import type { Evidence } from "../../model/evidence.ts";
import type { Match } from "../../model/rule.ts";
import type { EnvEntry } from "../../model/server.ts";
import { answerLines } from "../engine/answered.ts";
import { code } from "../engine/code.ts";
import { unauthorized } from "../engine/login.ts";
import { secretName } from "../engine/references.ts";
import {
  isBareToken,
  isDoubled,
  type SentCredential,
  sentCredentials,
  sentOddity,
} from "../engine/sent-credentials.ts";
import { sentence } from "../engine/text.ts";
import { upTrial } from "../engine/trials.ts";
import { shownUrl } from "../engine/web-address.ts";
import { withoutChange } from "./refused-experiments.ts";
import { refusalWords } from "./said.ts";

/** What is told of a credential that a server behind a URL answers with 401. */
export function refusedOverHttp(evidence: Evidence): Match | undefined {
  const answer = unauthorized(evidence);
  const sent = evidence.remote ? sentCredentials(evidence.remote.plan) : [];
  if (!answer || sent.length === 0) return undefined;
  const words = refusalWords(answer);
  return {
    captures: {
      problem: words ? `HTTP 401, \`${words}\`` : "HTTP 401",
      situation: `The config sends ${labelsOf(sent)} to \`${shownUrl(answer.url)}\`, and the answer is 401: the server does not accept it.`,
      which: [...sent.flatMap(oddityText), ...issuerText(evidence)]
        .map((text) => ` ${text}`)
        .join(""),
      how: howTo(sent, evidence),
    },
    origin: sent[0]?.origin,
    evidence: answerLines(answer),
    details: { ...namesOf("header", sent), ...namesOf("parameter", sent) },
  };
}

const oddityText = (sent: SentCredential): readonly string[] => {
  const oddity = sentOddity(sent);
  return oddity ? [sentence(`${sent.label} ${oddity}`)] : [];
};

/** Which tokens the server takes, as its metadata says. */
function issuerText({ remote }: Evidence): readonly string[] {
  const issuer = remote?.login?.authorizationServer?.issuer;
  return issuer
    ? [`By its metadata it takes tokens that \`${issuer}\` gives out, which mostly expire soon.`]
    : [];
}

function namesOf(kind: SentCredential["kind"], sent: readonly SentCredential[]): object {
  const names = sent.filter((one) => one.kind === kind).map(({ name }) => name);
  return names.length > 0 ? { [`${kind}s`]: names } : {};
}

const labelsOf = (sent: readonly SentCredential[]): string => {
  const labels = sent.slice(0, 4).map(({ label }) => label);
  return [labels.slice(0, -1).join(", "), ...labels.slice(-1)].filter(Boolean).join(" and ");
};

function howTo(sent: readonly SentCredential[], evidence: Evidence): string {
  const labels = labelsOf(sent);
  const up = upTrial("credentials-rejected", evidence);
  if (up?.change === withoutChange(sent)) {
    const them = sent.length > 1 ? "them" : "it";
    return `Take ${labels} out of the entry of \`${evidence.server.name}\`: the server answers without ${them}.`;
  }
  const form = sent.flatMap(formAdvice).join("");
  const check = `${form}Check ${labels}: whether the value is of this server and of the right account, and has not expired or been revoked.`;
  const variables = variablesIn(sent, evidence);
  if (variables.length === 0) return check;
  const set = variables.map((name) => `printf %s "$${name}" | gh secret set ${secretName(name)}`);
  return `${check} To save a new one as a secret of the repository, without a line break at its end:\n\n${code(set.join("\n"))}`;
}

/** What to write otherwise, whatever the value is. */
function formAdvice({ name, label, value }: SentCredential): readonly string[] {
  if (isBareToken(name, value)) {
    return [
      `Write \`Bearer\` and a blank in front of the token in ${label}, as most servers want it. `,
    ];
  }
  return isDoubled(value)
    ? [
        `Write \`Bearer\` once in ${label}: it stands in the config and in the value that it refers to. `,
      ]
    : [];
}

const REFERENCE =
  /\$\{(?:env:)?([A-Za-z_]\w{0,80})|\{env:([A-Za-z_]\w{0,80})\}|\bsecrets\.([A-Za-z_]\w{0,80})|\$([A-Za-z_]\w{0,80})/;

/** The variables that the config takes the credentials from. */
function variablesIn(sent: readonly SentCredential[], { server }: Evidence): readonly string[] {
  const written = sent.flatMap(({ kind, name }) =>
    kind === "header"
      ? server.headers.filter((entry) => entry.name === name).flatMap(variableOf)
      : variableIn(server.url?.value ?? ""),
  );
  return [...new Set(written)].slice(0, 4);
}

/** Some clients name the variable itself. */
const variableOf = ({ value, prefix }: EnvEntry): readonly string[] =>
  prefix === undefined ? variableIn(value.value ?? "") : [value.value ?? ""];

const variableIn = (text: string): readonly string[] =>
  REFERENCE.exec(text)?.slice(1).filter(Boolean).slice(0, 1) ?? [];
