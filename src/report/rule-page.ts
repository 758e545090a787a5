import type { Fact } from "../model/fact.ts";
import type { Finding } from "../model/finding.ts";
import type { Place, Rule, Sketch } from "../model/rule.ts";
import type { RuleDocs } from "../model/rule-docs.ts";
import type { Symptom } from "../model/symptom.ts";
import { endingText } from "../rules/engine/text.ts";
import { inlineCode } from "./inline-code.ts";

const PLACES: Record<Place, string> = {
  command: "the value of `command`",
  args: "the first of the `args`",
  package: "the name of the package in `args`",
  entry: "the path of the script in `args`",
  env: "the key `env`",
  cwd: "the value of `cwd`",
  url: "the value of `url`",
  headers: "the first of the `headers`, or the value of `url`",
  name: "the name of the entry",
  fact: "the key or value at fault",
};

/** The page of one rule, as Markdown. */
export function rulePage(docs: RuleDocs, symptoms: readonly Symptom[]): string {
  const { rule, examples } = docs;
  const first = examples[0]?.finding;
  return `${[
    `<!-- Written by scripts/docs.ts from src/rules/${rule.id}.ts. -->`,
    `# ${rule.id}`,
    `> ${first?.title ?? rule.title}`,
    metaTable(rule),
    ["## What a client shows", ...shownSection(docs, symptoms)].join("\n\n"),
    `## What it means\n\n${first?.why ?? rule.why}`,
    `## Fix\n\n${first?.fix ?? rule.fix}`,
    ...repairSection(rule),
    ...experimentNote(rule),
    neighbourList(docs),
    "## Examples",
    ...examples.map((shown) => exampleSection(shown, first)),
  ].join("\n\n")}\n`.replaceAll("\r", "");
}

/** The symptoms that it stands behind in the words of clients, then what its examples come to. */
function shownSection(
  { rule, examples }: RuleDocs,
  symptoms: readonly Symptom[],
): readonly string[] {
  const behind = symptoms.filter((symptom) => symptom.behind.includes(rule.id));
  const items = behind.map(({ id, title, shownBy }) => {
    const clients = [...new Set(shownBy.map(({ client }) => client))].join(", ");
    return `- [${inlineCode(title)}](README.md#${id}) (${clients})`;
  });
  const shown = [...new Set(examples.map(({ example }) => clientShows(example.evidence)))];
  return items.length > 0
    ? [items.join("\n"), ...shown.filter((text) => !isSignature(text))]
    : shown.map((text) => (isSignature(text) ? linked(text, symptoms) : text));
}

/** Code as clients show it; the list of symptoms explains it. */
const isSignature = (text: string): boolean => text.startsWith("`");

function linked(signature: string, symptoms: readonly Symptom[]): string {
  const symptom = symptoms.find(({ pattern }) => pattern.test(signature.slice(1, -1)));
  return symptom ? `[${signature}](README.md#${symptom.id})` : signature;
}

function repairSection({ repair }: Rule): readonly string[] {
  if (!repair) return [];
  const fenced = (text: string) => `\`\`\`${repair.language}\n${text}\n\`\`\``;
  return [`Before:\n\n${fenced(repair.before)}`, `After:\n\n${fenced(repair.after)}`];
}

const experimentNote = ({ experiments, stage }: Rule): readonly string[] =>
  experiments
    ? [
        `## How it is made sure of\n\nThe server is ${stage === "remote" ? "asked" : "started"} again with one thing changed, unless \`confirm\` is \`false\`: ` +
          "[what is changed](../confirm.md#what-is-changed).",
      ]
    : [];

function metaTable(rule: Rule): string {
  const ifUp = rule.levelIfUp ? `; ${rule.levelIfUp} where the server comes up all the same` : "";
  return [
    "| | |",
    "| --- | --- |",
    `| stage | ${rule.stage} |`,
    `| level | ${rule.level}${rule.levelIfUp === rule.level ? "" : ifUp} |`,
    `| shown at | ${PLACES[rule.at]} |`,
  ].join("\n");
}

/** What a person sees of the failure in a client, which has none of the evidence. */
function clientShows({ command, due, ending, handshake }: Sketch): string {
  if (handshake?.kind === "completed") return "A server that is connected.";
  if (command?.length === 0) return "No such server in its list.";
  if (due === false) return "Whatever comes of the server: it was not started here.";
  if (ending?.kind === "timed-out") return "`MCP error -32001: Request timed out`";
  return ending?.kind === "not-spawned" && ending.errno
    ? `\`spawn ${command?.[0] ?? "node"} ${ending.errno}\``
    : "`MCP error -32000: Connection closed`";
}

function neighbourList({ neighbours }: RuleDocs): string {
  const items = neighbours.map(
    ({ name, rule }) => `- ${name}${rule ? `: [${rule}](${rule}.md)` : ""}`,
  );
  const intro = "What looks like it and is not:";
  return ["## How it is told apart", intro, items.join("\n")].join("\n\n");
}

/** The evidence of an example, and what is said of it as far as it was not said above. */
function exampleSection(
  { example, finding }: RuleDocs["examples"][number],
  first: Finding | undefined,
): string {
  const news = finding === first ? [] : [`> ${finding.title}`];
  const fix = finding.fix === first?.fix ? [] : [finding.fix];
  return [
    `### ${example.name.charAt(0).toUpperCase()}${example.name.slice(1)}`,
    ["```text", ...evidenceLines(example.evidence), "```"].join("\n"),
    ...news,
    ...fix,
  ].join("\n\n");
}

function evidenceLines(sketch: Sketch): readonly string[] {
  const env = Object.entries(sketch.env ?? {}).map(([name, value]) => `${name}=${value}`);
  const install = sketch.install?.kind === "failed" ? sketch.install.output : "";
  return [
    ...(sketch.client ? [`config of: ${sketch.client}`] : []),
    ...(sketch.command?.length ? [`command:   ${sketch.command.join(" ")}`] : []),
    ...env.map((line) => `env:       ${line}`),
    ...(sketch.node ? [`node:      ${sketch.node}`] : []),
    ...(sketch.facts ?? []).map((fact) => `seen:      ${factText(fact)}`),
    `the end:   ${howItEnded(sketch)}`,
    ...(sketch.trials ?? []).map(({ change, seen }) => `tried:     ${change}: ${seen}`),
    ...block("install", install),
    ...block("stdout", sketch.noise?.join("\n") ?? ""),
    ...block("stderr", sketch.stderr ?? ""),
  ];
}

function factText({ kind, captures }: Fact): string {
  const values = Object.entries(captures).filter(([, value]) => value !== "");
  return [kind, ...values.map(([name, value]) => `${name}=${value}`)].join(" ");
}

function howItEnded({ ending, handshake, install }: Sketch): string {
  if (install?.kind === "failed") return "the install failed, nothing was started";
  const answered = handshake?.kind === "completed" ? "completed the handshake and " : "";
  return `${answered}${endingText(ending ?? { kind: "exited", code: 1, afterMs: 0 })}`;
}

const block = (name: string, text: string): readonly string[] =>
  text === "" ? [] : ["", `${name}:`, ...text.trimEnd().split(/\r?\n/).map(indented)];

const indented = (line: string): string => `  ${line}`.trimEnd();
