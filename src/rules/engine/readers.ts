import type { Evidence } from "../../model/evidence.ts";
import type { Fact, Readers } from "../../model/fact.ts";
import type { Finding } from "../../model/finding.ts";
import type { Aside } from "../../model/server.ts";
import { NOTHING_SEEN } from "../../plan/idle.ts";

/** For whom all of these facts hold as well, and for whom none of them does. */
export function sharedReaders(facts: readonly Fact[]): Readers | undefined {
  const all = facts.flatMap(({ readers }) => readers ?? []);
  const [first] = all;
  const inAll = (title: string, by: keyof Readers): boolean =>
    all.every((readers) => readers[by].includes(title));
  return (
    first && {
      also: first.also.filter((title) => inAll(title, "also")),
      not: first.not.filter((title) => inAll(title, "not")),
    }
  );
}

/** The texts, with a sentence on the other clients that read the file. */
export function withReaders<T extends { readonly why: string }>(texts: T, readers?: Readers): T {
  const { also = [], not = [] } = readers ?? {};
  const holds = also.length > 0 ? ` The same holds for ${listed(also)}.` : "";
  const spares =
    not.length > 0 ? ` ${listed(not)} ${not.length > 1 ? "are" : "is"} not known to mind.` : "";
  return { ...texts, why: `${texts.why}${holds}${spares}` };
}

/** What is known of an entry before it is started, to a client that is not the first reader of its file. */
export const asideEvidence = (evidence: Evidence, { client, facts }: Aside): Evidence => ({
  ...evidence,
  server: { ...evidence.server, client },
  facts,
  asides: [],
  ...NOTHING_SEEN,
});

/** A trouble of other clients than the one whose verdict counts is no more than a warning. */
export const asAside = (finding: Finding): Finding =>
  finding.level === "error" ? { ...finding, level: "warning" } : finding;

/** "Codex", "Codex, Zed and Crush". */
export const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : (names[0] ?? "");
