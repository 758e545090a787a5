import { explanationJson } from "../report/explanation-json.ts";
import { isExplained } from "../report/explanation-next.ts";
import { explanationText } from "../report/explanation-text.ts";
import { mapExplanation } from "../report/map-explanation.ts";
import type { Secrets } from "../report/secrets.ts";
import { explain } from "../rules/engine/explain/explain.ts";
import { RULES } from "../rules/index.ts";
import { SYMPTOMS } from "../rules/symptoms/index.ts";
import type { Request } from "./args.ts";
import { pastedText } from "./pasted-text.ts";
import type { Terminal } from "./terminal.ts";

/** Explains a pasted text; 0 where something in it is known, else 1. */
export async function explainText(
  { file, json }: Extract<Request, { kind: "explain" }>,
  { stdin, stdout, stderr, env }: Terminal,
  { hide }: Secrets,
): Promise<number> {
  if (file === null && stdin.isTTY) {
    stderr.write(
      "Paste an error or a log of an MCP client, and end it with Ctrl+D (Ctrl+Z on Windows).\n",
    );
  }
  const text = hide(await pastedText(file, stdin));
  const explanation = mapExplanation(explain(text, RULES, SYMPTOMS), hide);
  const color = stdout.isTTY === true && !env.NO_COLOR;
  stdout.write(json ? explanationJson(explanation) : explanationText(explanation, color));
  return isExplained(explanation) ? 0 : 1;
}
