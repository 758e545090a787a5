import type { Expectation } from "../model/options.ts";
import { UsageError } from "../model/usage-error.ts";

/** The lines of `expect`: `name: optional`, `name: needs NAME`, `name: fails rule-id`. */
export const expectations = (
  lines: readonly string[],
  rules: readonly string[],
): readonly Expectation[] => lines.map((line) => expectation(line, rules));

/** A name may hold colons itself: what is expected stands behind the last one. */
function expectation(line: string, rules: readonly string[]): Expectation {
  const [, server = "", expected = "", rest = ""] =
    /^(.*\S)\s*:\s*(\S+)(.*)$/.exec(line) ?? wrong(line, FORMS);
  const words = rest.split(/[\s,]+/).filter((word) => word !== "");
  if (expected === "optional" && words.length === 0) return { kind: "optional", server };
  if (expected === "needs" && words.length > 0) return { kind: "needs", server, variables: words };
  const [rule = "", ...more] = words;
  if (expected !== "fails" || rule === "" || more.length > 0) return wrong(line, FORMS);
  if (!rules.includes(rule)) return wrong(line, `a rule of docs/rules; \`${rule}\` is none`);
  return { kind: "fails", server, rule };
}

const FORMS = "`name: optional`, `name: needs NAME` or `name: fails rule-id`";

function wrong(line: string, allowed: string): never {
  throw new UsageError(`input \`expect\`: \`${line}\` is not allowed, expected ${allowed}`);
}
