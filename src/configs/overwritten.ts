import path from "node:path";
import type { Options } from "../model/options.ts";
import { UsageError } from "../model/usage-error.ts";
import type { ConfigText } from "./config-text.ts";

type Written = Pick<Options, "workspace" | "report" | "files" | "baseline" | "updateBaseline">;

/** A report must not take the place of a config that was found. */
export function refuseOverwriting(texts: readonly ConfigText[], options: Written): void {
  const { workspace, report, files, baseline, updateBaseline } = options;
  const configs = new Map(texts.map(({ file }) => [path.resolve(workspace, file), file]));
  const written = { report, ...files, baseline: updateBaseline ? baseline : null };
  for (const [input, target] of Object.entries(written)) {
    const config = target === null ? undefined : configs.get(target);
    if (config !== undefined)
      throw new UsageError(
        `input \`${input}\`: \`${config}\` is a config, and would be overwritten`,
      );
  }
}
