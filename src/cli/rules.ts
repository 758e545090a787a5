import { UsageError } from "../model/usage-error.ts";
import { catalogueJson } from "../report/catalogue-json.ts";
import { catalogueText } from "../report/catalogue-text.ts";
import { rulePageText } from "../report/rule-page-text.ts";
import { documented } from "../rules/engine/documented.ts";
import { RULES } from "../rules/index.ts";
import { SYMPTOMS } from "../rules/symptoms/index.ts";
import type { Request } from "./args.ts";
import { nearest } from "./nearest.ts";
import type { Terminal } from "./terminal.ts";

/** Prints the catalogue of rules, or the page of one. */
export function printRules(
  { id, json }: Extract<Request, { kind: "rules" }>,
  { stdout, env }: Terminal,
): number {
  const chosen = id === null ? RULES : RULES.filter((rule) => rule.id === id);
  if (id !== null && chosen.length === 0) throw new UsageError(unknownId(id));
  const docs = chosen.map((rule) => documented(rule, RULES));
  const color = stdout.isTTY === true && !env.NO_COLOR;
  const [one] = docs;
  const text = () =>
    id !== null && one ? rulePageText(one, SYMPTOMS) : catalogueText(docs, color);
  stdout.write(json ? catalogueJson(docs) : text());
  return 0;
}

function unknownId(id: string): string {
  const ids = RULES.map((rule) => rule.id);
  const near = nearest(id, ids).map((one) => `\`${one}\``);
  const meant = near.length > 0 ? `; near it are ${near.join(", ")}` : "";
  return `no rule has the id \`${id}\`${meant}; \`mcp-handshake rules\` lists all`;
}
