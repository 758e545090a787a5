import { describe, expect, test } from "@jest/globals";
import { readersOf } from "../../../src/configs/index.ts";
import { CLIENTS } from "../../../src/model/client.ts";
import { type Fact, fact } from "../../../src/model/fact.ts";
import type { Finding } from "../../../src/model/finding.ts";
import type { Sketch } from "../../../src/model/rule.ts";
import type { ConfigFile } from "../../../src/model/server.ts";
import { idleEvidence } from "../../../src/plan/idle.ts";
import { planServer } from "../../../src/plan/plan.ts";
import { diagnose, diagnoseFile } from "../../../src/rules/engine/diagnose.ts";
import { UP } from "../../../src/rules/engine/sketches.ts";
import { RULES } from "../../../src/rules/index.ts";
import { parseConfig } from "../../configs/parse-config.ts";
import { evidenceOf } from "../evidence-of.ts";

const SCOPE = {
  step: {},
  passed: {},
  given: {},
  home: "/home/me",
  workspace: "/repo",
  platform: "linux",
  timeoutMs: 30_000,
} as const;

/** The `.mcp.json` of a project: Claude Code reads it first, then Copilot CLI and VS Code. */
function config(text: string): ConfigFile {
  const file = ".mcp.json";
  const readers = readersOf(file, { beside: [], atRoot: true });
  const around = { path: `/repo/${file}`, readers, plugin: false, files: new Map() };
  const found = parseConfig({ file, ...around, content: new TextEncoder().encode(text) });
  if (!found) throw new Error("nobody reads it");
  return found;
}

/** Of each finding the level, the rule and what is said of readers. */
const shown = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ level, rule, why }) => {
    const said =
      why.match(/The same holds for [^.]+\.|[^.]+ (?:is|are) not known to mind\./g) ?? [];
    return [level, rule, ...said.map((each) => each.trim())].join(" | ");
  });

const ofServers = ({ servers }: ConfigFile): readonly string[] =>
  servers.flatMap((server) =>
    shown(diagnose(idleEvidence(planServer(server, SCOPE), false), RULES)),
  );

const ofEntry = (entry: object, name = "acme"): readonly string[] =>
  ofServers(config(JSON.stringify({ mcpServers: { [name]: entry } })));

describe("an entry of a file with three readers", () => {
  test("is told with those for whom the same holds", () => {
    expect(ofEntry({ command: 1 })).toEqual([
      "error | config-client-dialect | The same holds for Copilot CLI and VS Code.",
    ]);
  });

  test("is told with those who are spared", () => {
    expect(ofEntry({ url: "https://mcp.example.com/mcp" })).toEqual([
      "error | config-missing-type | Copilot CLI and VS Code are not known to mind.",
    ]);
  });

  test("is told of a variable as each of them reads it", () => {
    expect(ofEntry({ command: "node", env: { A: "$GONE" } })).toEqual([
      "error | config-value-unresolved | The same holds for VS Code. | Copilot CLI is not known to mind.",
      "warning | config-value-unresolved | Claude Code and VS Code are not known to mind.",
    ]);
  });

  test("keeps what troubles the first reader alone apart from what troubles all", () => {
    expect(ofEntry({}, "workspace")).toEqual([
      "error | config-client-dialect | Copilot CLI and VS Code are not known to mind.",
      "warning | config-client-dialect | The same holds for Copilot CLI and VS Code.",
    ]);
  });
});

describe("the file itself", () => {
  const ofFile = (text: string) => shown(diagnoseFile(config(text), RULES));

  test("is told with those who are spared", () => {
    expect(ofFile('{ "mcpServers": { "a": { "command": "a" }, } }')).toEqual([
      "error | config-json-invalid | The same holds for Copilot CLI. | VS Code is not known to mind.",
    ]);
  });

  test("is told with all who are spared", () => {
    expect(ofFile('{ "a": { "command": "a" } }')).toEqual([
      "error | config-client-dialect | Copilot CLI and VS Code are not known to mind.",
    ]);
  });

  test("is no more than a warning where only another reader has trouble", () => {
    const problem = { problem: "a comma is missing", remedy: "write it" };
    const aside = { client: CLIENTS.vscode, facts: [fact("syntax-error", problem)] };
    const file = { ...config("{}"), facts: [], asides: [aside] };
    expect(shown(diagnoseFile(file, RULES))).toEqual(["warning | config-json-invalid"]);
  });
});

describe("the sentence on readers", () => {
  const at = (line: number) => ({
    file: ".mcp.json",
    line,
    column: 5,
    endLine: line,
    endColumn: 20,
  });
  const also = (told: Fact, ...titles: readonly string[]): Fact => ({
    ...told,
    readers: { also: titles, not: [] },
  });
  const told = (facts: readonly Fact[], sketch: Sketch = {}) =>
    shown(diagnose(evidenceOf({ ...UP, ...sketch, facts }), RULES));

  test("is that of the fact which the finding is on, whatever else stands there", () => {
    const origin = at(5);
    const unset = fact("unset-variable", { variable: "A", reference: "${A}" }, origin);
    const secret = fact("secret-literal", { key: "args", kind: "a GitHub token" }, origin);
    expect(told([also(secret, "VS Code"), also(unset, "Cursor")])).toEqual([
      "error | config-value-unresolved | The same holds for Cursor.",
      "warning | config-secret-literal | The same holds for VS Code.",
    ]);
  });

  test("speaks of those alone for whom all the values of a finding are unresolved", () => {
    const one = fact("unset-variable", { variable: "A", reference: "${A}" }, at(5));
    const two = fact("unset-variable", { variable: "B", reference: "${B}" }, at(6));
    expect(told([also(one, "Cursor", "VS Code"), also(two, "VS Code")])).toEqual([
      "error | config-value-unresolved | The same holds for VS Code.",
    ]);
  });
});

describe("what other readers would say", () => {
  const aside = (facts: readonly Fact[]) => ({ client: CLIENTS.vscode, facts });
  const foreign = fact("foreign-reference", { reference: "$A", right: "${env:A}" });

  test("is told in their name, of the config alone", () => {
    const evidence = evidenceOf({
      stderr: "Error: boom\n    at /repo/a.js:1:2\n",
      asides: [aside([foreign])],
    });
    const [root, other] = diagnose(evidence, RULES);
    expect(root).toMatchObject({ level: "error", rule: "server-crash" });
    expect(other).toMatchObject({ level: "warning", rule: "config-value-unresolved" });
    expect(other?.title).toContain("VS Code does not expand");
  });
});
