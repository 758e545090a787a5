import { parseAllDocuments } from "yaml";
import type { Block } from "./markdown.ts";

type Mapping = Readonly<Record<string, unknown>>;

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value of a YAML text; what a parser minds is thrown. */
export function yamlOf(text: string): unknown {
  const [document, another] = parseAllDocuments(text);
  if (!document || another) throw new Error("a block holds one document");
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) throw problem;
  return document.toJS();
}

/** What a block of YAML is for. */
export type Kind = "workflow" | "steps" | "fragment" | "other";

/** Files of other programs, named in the first line of a block, and the keys without which they are none. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  ".gitlab-ci.yml": [],
  "azure-pipelines.yml": ["steps"],
  ".circleci/config.yml": ["version", "jobs", "workflows"],
  "bitbucket-pipelines.yml": ["pipelines"],
  ".pre-commit-config.yaml": ["repos"],
  ".pre-commit-hooks.yaml": [],
};

/** Keys of a workflow, a job or a step, of which a fragment may be made. */
const PARTS =
  /^(?:on|permissions|jobs|env|with|strategy|steps|runs-on|needs|if|outputs|concurrency|name|id|uses|run|timeout-minutes)$/;

export function kindOf({ text }: Block, value: unknown): Kind {
  const name = /^# (\S+\.ya?ml)\n/.exec(text)?.[1] ?? "";
  const keys = isMapping(value) ? Object.keys(value) : [];
  const needed = OTHERS[name];
  if (needed) {
    const missing = needed.filter((key) => !keys.includes(key));
    if (missing.length > 0) throw new Error(`${name} without ${missing.join(", ")}`);
    return "other";
  }
  if (name !== "" && !name.startsWith(".github/")) throw new Error(`no check for ${name}`);
  if (keys.includes("jobs") && keys.includes("on")) return "workflow";
  if (Array.isArray(value) && value.every((one) => isStep(one))) return "steps";
  if (keys.length > 0 && keys.every((key) => PARTS.test(key) || isJob(value, key))) {
    return "fragment";
  }
  throw new Error(
    "neither a workflow, nor steps, nor a part of one, nor a file with its name in the first line",
  );
}

const isStep = (value: unknown): boolean => isMapping(value) && ("uses" in value || "run" in value);

function isJob(parts: unknown, key: string): boolean {
  const job = isMapping(parts) ? parts[key] : undefined;
  return isMapping(job) && "runs-on" in job && "steps" in job;
}

/** Events, as far as docs use them (GitHub, "Events that trigger workflows"). */
const EVENTS =
  /^(?:pull_request|pull_request_target|push|schedule|workflow_dispatch|workflow_call|workflow_run|merge_group|release|issue_comment)$/;
/** Scopes of the token (GitHub, "permissions"). */
const SCOPES =
  /^(?:actions|attestations|checks|contents|deployments|discussions|id-token|issues|models|packages|pages|pull-requests|security-events|statuses)$/;

/** What is wrong with a workflow, as far as it shows without a linter. */
export function mistakesIn(workflow: unknown): readonly string[] {
  if (!isMapping(workflow)) return ["no mapping"];
  const { on, jobs } = workflow;
  const events =
    typeof on === "string" ? [on] : Array.isArray(on) ? on.map(String) : Object.keys(Object(on));
  const all = isMapping(jobs) ? Object.entries(jobs) : [];
  return [
    ...events.filter((name) => !EVENTS.test(name)).map((name) => `event ${name}`),
    ...scopesIn(workflow)
      .filter((name) => !SCOPES.test(name))
      .map((name) => `permission ${name}`),
    ...("permissions" in workflow ? [] : ["no permissions, where strangers' programs are started"]),
    ...all
      .filter(([, job]) => !isMapping(job) || !("runs-on" in job || "uses" in job))
      .map(([name]) => `job ${name}`),
  ];
}

function scopesIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own =
    isMapping(value) && isMapping(value.permissions) ? Object.keys(value.permissions) : [];
  return [...own, ...Object.values(value).flatMap(scopesIn)];
}

/** The inputs of each step that uses the action, wherever it stands. */
export function stepsOfOurs(value: unknown): readonly Mapping[] {
  if (typeof value !== "object" || value === null) return [];
  const { uses, with: inputs = {} } = value as { uses?: unknown; with?: Mapping };
  const own = typeof uses === "string" && /\/mcp-handshake@/.test(uses) ? [inputs] : [];
  return [...own, ...Object.values(value).flatMap(stepsOfOurs)];
}

/** Every text in a value: commands stand under many keys. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A workflow with the steps in it, for those who judge whole workflows. */
export const workflowOf = (steps: unknown): object => ({
  on: "pull_request",
  permissions: { contents: "read" },
  jobs: { mcp: { "runs-on": "ubuntu-latest", steps } },
});
