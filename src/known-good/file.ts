import { access, realpath } from "node:fs/promises";
import path from "node:path";
import type { FileProblem } from "../configs/config-text.ts";
import { contentOf } from "../configs/content.ts";
import { MISSING } from "../configs/file-problems.ts";
import type { KnownGood } from "../model/known-good.ts";
import type { Options } from "../model/options.ts";
import { UsageError } from "../model/usage-error.ts";
import { shownPath } from "../plan/shown-path.ts";
import { parseKnownGood } from "./parse.ts";

type Wanted = Pick<Options, "baseline" | "updateBaseline" | "workspace">;

/** The known good starts of the file that `baseline` names, or `null` where it names none. */
export async function readKnownGood({
  baseline,
  updateBaseline,
  workspace,
}: Wanted): Promise<readonly KnownGood[] | null> {
  if (baseline === null) return null;
  const shown = shownPath(baseline, workspace);
  const content = await contentOf(baseline, workspace, await realpath(workspace));
  if (!("problem" in content)) return parseKnownGood(shown, content);
  if (content === MISSING && updateBaseline) return [];
  throw new UsageError(`input \`baseline\`: ${problemText(shown, content)}`);
}

const problemText = (shown: string, found: FileProblem): string =>
  found === MISSING
    ? `there is no file \`${shown}\`; a run with \`update-baseline: true\` writes it`
    : `\`${shown}\`: ${found.problem}: ${found.remedy}`;

/** What stands for a secret; a path that holds it leads nowhere. */
const HIDDEN = "***";

/** The configs of these starts that are not there any more. */
export async function goneFiles(
  starts: readonly KnownGood[],
  workspace: string,
): Promise<ReadonlySet<string>> {
  const named = starts.flatMap(({ file }) => file ?? []);
  const files = [...new Set(named)].filter((file) => !file.includes(HIDDEN));
  const looked = await Promise.all(
    files.map((file) =>
      access(path.resolve(workspace, file)).then(
        () => [],
        () => [file],
      ),
    ),
  );
  return new Set(looked.flat());
}
