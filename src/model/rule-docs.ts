import type { Finding } from "./finding.ts";
import type { Example, Rule } from "./rule.ts";

/** A rule, and what is said of its examples. */
export interface RuleDocs {
  readonly rule: Rule;
  readonly examples: readonly { readonly example: Example; readonly finding: Finding }[];
  /** What looks like it and is something else; `rule` is the cause it has, where that is a known one. */
  readonly neighbours: readonly { readonly name: string; readonly rule: string | null }[];
}
