import type { Evidence } from "../../model/evidence.ts";
import type { Experiment } from "../../model/experiment.ts";
import type { RemotePlan } from "../../model/remote.ts";
import {
  isBareToken,
  isDoubled,
  type SentCredential,
  sentCredentials,
} from "../engine/sent-credentials.ts";

/** What may let a refused credential in over HTTP: the same in the form that servers take, or none at all. */
export function otherCredentials({ remote }: Evidence): readonly Experiment[] {
  if (!remote) return [];
  const sent = sentCredentials(remote.plan);
  return [
    ...withHeaders("without what is blank at the ends of", sent, (one) => one.value.trim()),
    ...withHeaders("with `Bearer` in front of the token in", sent, ({ name, value }) =>
      isBareToken(name, value) ? `Bearer ${value.trim()}` : value,
    ),
    ...withHeaders("with `Bearer` once in", sent, ({ value }) =>
      isDoubled(value) ? value.trim().replace(/^Bearer\s+/i, "") : value,
    ),
    ...(sent.length > 0
      ? [{ change: withoutChange(sent), reach: (plan: RemotePlan) => without(plan, sent) }]
      : []),
  ];
}

/** How the start without any credential is told. */
export const withoutChange = (sent: readonly SentCredential[]): string =>
  `without ${labelsOf(sent)}`;

const labelsOf = (sent: readonly SentCredential[]): string =>
  sent
    .slice(0, 4)
    .map(({ label }) => label)
    .join(" and ");

/** Headers in another form, where it is another one. */
function withHeaders(
  change: string,
  sent: readonly SentCredential[],
  form: (one: SentCredential) => string,
): readonly Experiment[] {
  const others = sent
    .filter(({ kind }) => kind === "header")
    .map((one) => ({ one, value: form(one) }))
    .filter(({ one, value }) => value !== one.value && value !== "");
  if (others.length === 0) return [];
  const headers = Object.fromEntries(others.map(({ one, value }) => [one.name, value]));
  return [
    {
      change: `${change} ${labelsOf(others.map(({ one }) => one))}`,
      reach: (plan) => ({ ...plan, headers: { ...plan.headers, ...headers } }),
      isFix: true,
    },
  ];
}

function without(plan: RemotePlan, sent: readonly SentCredential[]): RemotePlan {
  const names = new Set(sent.map(({ name }) => name));
  const kept = Object.entries(plan.headers).filter(([name]) => !names.has(name));
  return { ...plan, headers: Object.fromEntries(kept), url: bareUrl(plan.url, names) };
}

function bareUrl(text: string, names: ReadonlySet<string>): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}
