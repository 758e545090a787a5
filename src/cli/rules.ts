import { UsageError } from "../model/usage-error.ts";
import { catalogueJson, ruleJson } from "../report/catalogue-json.ts";
import { catalogueText } from "../report/catalogue-text.ts";
import { rulePageText } from "../report/rule-page-text.ts";
import { documented, listedRule } from "../rules/engine/documented.ts";
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
  const color = stdout.isTTY === true && !env.NO_COLOR;
  stdout.write(id === null ? catalogue(json, color) : page(id, json));
  return 0;
}

function catalogue(json: boolean, color: boolean): string {
  const all = RULES.map(listedRule);
  return json ? catalogueJson(all) : catalogueText(all, color);
}

function page(id: string, json: boolean): string {
  const rule = RULES.find((each) => each.id === id);
  if (!rule) throw new UsageError(unknownId(id));
  const docs = documented(rule, RULES);
  return json ? ruleJson(docs) : rulePageText(docs, SYMPTOMS);
}

function unknownId(id: string): string {
  const ids = RULES.map((rule) => rule.id);
  const near = nearest(id, ids).map((one) => `\`${one}\``);
  const meant = near.length > 0 ? `; near it are ${near.join(", ")}` : "";
  return `no rule has the id \`${id}\`${meant}; \`mcp-handshake rules\` lists all`;
}
