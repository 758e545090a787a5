import type { ConfigText } from "../../configs/config-text.ts";
import type { Variables } from "../../plan/environment.ts";
import type { Planned } from "../../plan/plan.ts";
import { basesOf, type EventBase } from "../../plan/trust/event-base.ts";
import type { Foreign } from "../../plan/trust/foreign.ts";
import type { Untrusted } from "../trust.ts";
import { type Base, readBase, readHead } from "./base.ts";
import { Comparison } from "./comparison.ts";
import { differenceOf } from "./difference.ts";
import { gitFor } from "./git.ts";

/** What is compared, and on which event. */
interface Wanted {
  readonly event: EventBase;
  /** Absolute. */
  readonly workspace: string;
  readonly env: Variables;
}

/** Compares each server with the base; where several commits count as it, one that has all of the server is enough. */
export async function findForeign(
  planned: readonly Planned[],
  texts: readonly ConfigText[],
  wanted: Wanted,
): Promise<Untrusted> {
  const { event, workspace } = wanted;
  const bases = await readBases(wanted);
  const comparisons = bases.map((base) => new Comparison(base, workspace));
  const textOf = new Map(texts.map((text) => [text.file, text]));
  const foreign = new Map<Planned, Foreign>();
  for (const one of planned) {
    const text = textOf.get(one.server.file ?? "");
    const found =
      comparisons.length === 0
        ? await unknownOf(one, text, wanted)
        : await foreignIn(one, text, comparisons, event);
    if (found) foreign.set(one, found);
  }
  const isOther = !bases.some(({ isCheckedOut }) => isCheckedOut);
  return { foreign, workspaceIsForeign: isOther || foreign.size > 0 };
}

/** The commits to compare with, as far as git has them. */
async function readBases({ event, workspace, env }: Wanted): Promise<readonly Base[]> {
  const git = await gitFor(workspace, env);
  if (!git) return [];
  const head = await readHead(git);
  const read = basesOf(event, head.commit).map((commit) => readBase(git, commit, head));
  return (await Promise.all(read)).filter((base) => base !== null);
}

async function foreignIn(
  one: Planned,
  text: ConfigText | undefined,
  comparisons: readonly Comparison[],
  { event, checkout }: EventBase,
): Promise<Foreign | null> {
  let first: Foreign | null = null;
  for (const comparison of comparisons) {
    const found = await differenceOf(one, text, comparison);
    if (!found) return null;
    first ??= { event, checkout, base: comparison.base.commit, ...found };
  }
  return first;
}

/** Without a base everything is different that should be in it. */
async function unknownOf(
  one: Planned,
  text: ConfigText | undefined,
  { event: { event, checkout, named, own }, workspace }: Wanted,
): Promise<Foreign | null> {
  const nothing = { commit: "", isCheckedOut: false, entries: new Map() };
  const found = await differenceOf(one, text, new Comparison(nothing, workspace));
  return found && { event, checkout, base: named ?? own ?? "", kind: "unknown", path: "" };
}
