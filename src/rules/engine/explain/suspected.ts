import type { Cause, SeenSymptom } from "../../../model/explanation.ts";
import type { Launcher } from "../../../model/plan.ts";
import type { Rule } from "../../../model/rule.ts";
import { SUSPECTS } from "../../symptoms/suspects.ts";
import type { ToldEvidence } from "./evidence.ts";
import { LOOK_ALIKES, meaningsOf } from "./meanings.ts";

const MOST = 8;

/** Rules beside those that the text speaks for: what the same text can mean, or what stands behind the symptom. */
export function suspected(
  causes: readonly Cause[],
  seen: readonly SeenSymptom[],
  told: ToldEvidence,
  rules: readonly Rule[],
): readonly Cause[] {
  const isSure = causes.some(({ confidence }) => confidence === "likely");
  const ids = isSure ? meaningsBeside(causes, told) : idsBehind(seen);
  return ids
    .filter((id) => causes.every(({ rule }) => rule !== id) && canBe(id, told))
    .flatMap((id) => suspectOf(id, seen, rules))
    .slice(0, MOST);
}

/** What else the same text can mean. */
function meaningsBeside(
  [best]: readonly Cause[],
  { evidence: { ending, plan } }: ToldEvidence,
): readonly string[] {
  if (ending.kind !== "not-spawned" || ending.errno !== "ENOENT") {
    return LOOK_ALIKES[best?.rule ?? ""] ?? [];
  }
  const meanings = meaningsOf(plan?.command ?? "");
  return best && meanings.includes(best.rule) ? meanings : [];
}

/** What commonly stands behind the most telling symptom. */
const idsBehind = (seen: readonly SeenSymptom[]): readonly string[] =>
  seen.find(({ behind }) => behind.length > 0)?.behind ?? [];

const PYTHON: readonly Launcher[] = ["uvx", "uv-run", "pipx", "python"];
const NODE: readonly Launcher[] = [
  ...(["npx", "npm-exec", "npm-run", "pnpm-dlx", "pnpm-run", "yarn-dlx", "yarn-run"] as const),
  ...(["node", "tsx", "ts-node"] as const),
];
const FETCHING: readonly Launcher[] = [
  ...(["npx", "npm-exec", "pnpm-dlx", "yarn-dlx", "bunx", "uvx", "pipx", "dnx"] as const),
];
const CONTAINERS: readonly Launcher[] = ["docker", "podman"];

/** The launchers with which alone it can happen. */
const ONLY_WITH: Readonly<Record<string, readonly Launcher[]>> = {
  "python-dep-drift": PYTHON,
  "python-version-mismatch": PYTHON,
  "node-too-old": NODE,
  "npx-cache-corrupt": ["npx", "npm-exec"],
  "package-not-found": FETCHING,
  "package-no-executable": FETCHING,
  "docker-daemon-down": CONTAINERS,
  "docker-missing-interactive": CONTAINERS,
};

/** Not what another launcher does than the one of the text, where that names one. */
function canBe(id: string, { evidence: { plan }, isLineTold }: ToldEvidence): boolean {
  const launchers = ONLY_WITH[id];
  if (!launchers || !plan || !isLineTold || plan.launcher === "command") return true;
  return launchers.includes(plan.launcher);
}

/** A rule that only a symptom speaks for. */
function suspectOf(
  id: string,
  seen: readonly SeenSymptom[],
  rules: readonly Rule[],
): readonly Cause[] {
  const suspect = SUSPECTS[id];
  if (!suspect || !rules.some((rule) => rule.id === id)) return [];
  const { title, tell: why, fix } = suspect;
  const line = (seen.find(({ behind }) => behind.includes(id)) ?? seen[0])?.line ?? "";
  return [
    { rule: id, title, why, fix, confidence: "possible", basis: "symptom", line, docs: docsOf(id) },
  ];
}

/** Path of the page of a rule. */
export const docsOf = (id: string): string => `docs/rules/${id}.md`;
