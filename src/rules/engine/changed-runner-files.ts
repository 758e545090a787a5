import type { Evidence } from "../../model/evidence.ts";
import { type Fact, fact } from "../../model/fact.ts";

/** One of the runner's command files that was not as it had been (`ChangedFile`). */
interface Changed {
  readonly name: string;
  readonly change: string;
  readonly isBack: boolean;
}

/** What is to be said of the runner's command files: which server changed them is known only where one alone ran. */
export function changedRunnerFiles(
  changed: readonly Changed[],
  judged: readonly { readonly evidence: Evidence }[],
): readonly Fact[] {
  if (changed.length === 0) return [];
  const names = judged.flatMap(({ evidence }) => (hasRun(evidence) ? [evidence.server.name] : []));
  const [only = ""] = names;
  const isOne = names.length === 1;
  const lost = changed.filter(({ isBack }) => !isBack).map(({ name }) => `\`${name}\``);
  return [
    fact("runner-files-changed", {
      changes: changed.map(({ name, change }) => `\`${name}\` ${change}`).join(", "),
      who: isOne ? `\`${only}\`` : `one of ${names.length} servers`,
      example: isOne && /^[\w@./-]+$/.test(only) ? only : "name-of-the-server",
      back:
        lost.length === 0
          ? "What was in them before has been put back."
          : `What was in them before could not be put back in ${lost.join(", ")}.`,
    }),
  ];
}

/** Whether something of it ran here, if only to install it. */
const hasRun = ({ plan, ending, install }: Evidence): boolean =>
  plan !== null && (ending.kind !== "not-spawned" || install.kind !== "skipped");
