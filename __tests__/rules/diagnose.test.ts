import { describe, expect, test } from "@jest/globals";
import { CLIENTS } from "../../src/model/client.ts";
import { fact } from "../../src/model/fact.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Origin } from "../../src/model/place.ts";
import type { Rule, Sketch } from "../../src/model/rule.ts";
import { defineRule } from "../../src/rules/engine/define-rule.ts";
import { diagnose, diagnoseFile } from "../../src/rules/engine/diagnose.ts";
import { ENOENT, ONLY_READ, UP } from "../../src/rules/engine/sketches.ts";
import { RULES } from "../../src/rules/index.ts";
import { evidenceOf } from "./evidence-of.ts";

const rule = (source: Partial<Rule>): Rule =>
  defineRule({
    id: "a-rule",
    stage: "handshake",
    level: "error",
    confidence: "likely",
    at: "command",
    title: "title",
    why: "Why.",
    fix: "Fix it.",
    examples: [],
    counterexamples: [],
    ...source,
  });

const line = (number: number): Origin => ({
  file: ".mcp.json",
  line: number,
  column: 7,
  endLine: number,
  endColumn: 12,
});

const boom = { signals: [{ output: /boom/ }] };
const died: Sketch = { stderr: "boom\n" };

const diagnosed = (sketch: Sketch, rules: readonly Rule[] = RULES): readonly Finding[] =>
  diagnose(evidenceOf(sketch), rules);

const summary = (findings: readonly Finding[]) =>
  findings.map((finding) => `${finding.level} ${finding.rule}`);

describe("the root cause", () => {
  test("is the first rule of the registry that explains the evidence, and the only error", () => {
    const rules = [rule({ id: "first", ...boom }), rule({ id: "second", ...boom })];
    expect(summary(diagnosed(died, rules))).toEqual(["error first"]);
  });

  test("has no place, where the server is of no file", () => {
    const evidence = evidenceOf(died);
    const server = { ...evidence.server, file: null, origin: null };
    const rules = [rule({ id: "first", ...boom })];
    const origins = (found: readonly Finding[]) => found.map(({ origin }) => origin?.file ?? null);
    expect(origins(diagnose(evidence, rules))).toEqual([".mcp.json"]);
    expect(origins(diagnose({ ...evidence, server }, rules))).toEqual([null]);
  });

  test("gives way to a later one, where it is only possible", () => {
    const rules = [
      rule({ id: "possible", confidence: "possible", levelIfUp: "warning", ...boom }),
      rule({ id: "likely", ...boom }),
    ];
    expect(summary(diagnosed(died, rules))).toEqual(["error likely", "warning possible"]);
  });

  test("is a possible one, where nothing explains the evidence better", () => {
    const rules = [rule({ id: "possible", confidence: "possible", ...boom })];
    expect(summary(diagnosed(died, rules))).toEqual(["error possible"]);
  });

  test("comes before the warnings, wherever they stand in the registry", () => {
    const rules = [
      rule({ id: "careless", level: "warning", ...boom }),
      rule({ id: "root", ...boom }),
    ];
    expect(summary(diagnosed(died, rules))).toEqual(["error root", "warning careless"]);
  });
});

describe("a server that came up", () => {
  const sketch: Sketch = { ...UP, stderr: "boom\n" };

  test("has no finding of a rule without a level for it", () => {
    expect(diagnosed(sketch, [rule(boom)])).toEqual([]);
  });

  test("has a finding of the level that the rule has for it", () => {
    const rules = [rule({ levelIfUp: "warning", ...boom })];
    expect(summary(diagnosed(sketch, rules))).toEqual(["warning a-rule"]);
  });

  test("is not up where it died after the handshake", () => {
    const late: Sketch = { ...sketch, ending: { kind: "exited", code: 1, afterMs: 900 } };
    expect(summary(diagnosed(late, [rule(boom)]))).toEqual(["error a-rule"]);
  });
});

describe("a server that is not started", () => {
  const foreignKey = { key: "environment", right: "env", owner: "opencode" };
  const sketch: Sketch = { ...ONLY_READ, facts: [fact("foreign-key", foreignKey)] };
  const onFact = { signals: [{ fact: "foreign-key" as const }] };

  test("has findings about its config only", () => {
    const rules = [
      rule({ id: "config", stage: "configure", ...onFact }),
      rule({ id: "start", stage: "spawn", ...onFact }),
    ];
    expect(summary(diagnosed(sketch, rules))).toEqual(["error config"]);
  });

  test("fails for nothing that is only possible", () => {
    const rules = [
      rule({ stage: "configure", confidence: "possible", levelIfUp: "warning", ...onFact }),
    ];
    expect(summary(diagnosed(sketch, rules))).toEqual(["warning a-rule"]);
  });

  test("fails for nothing where its own client would not start it", () => {
    const evidence = evidenceOf(sketch);
    const off = { ...evidence, server: { ...evidence.server, off: "`disabled` is `true`" } };
    const rules = [
      rule({ id: "error", stage: "configure", ...onFact }),
      rule({ id: "warning", stage: "configure", level: "warning", ...onFact }),
    ];
    expect(summary(diagnose(off, rules))).toEqual(["warning warning"]);
  });
});

describe("a rule of signals", () => {
  test("speaks once for each fact, at its place", () => {
    const facts = [
      fact("duplicate-key", { key: "a", first: "2" }, line(5)),
      fact("duplicate-key", { key: "b", first: "3" }, line(6)),
    ];
    const found = diagnosed({ facts }).filter(({ level }) => level === "warning");
    expect(found.map(({ title, origin }) => [title, origin?.line])).toEqual([
      ["the key `a` stands twice, first on line 2", 5],
      ["the key `b` stands twice, first on line 3", 6],
    ]);
  });

  test("quotes the line that gave the cause away", () => {
    const [found] = diagnosed({ stderr: "starting\n  boom: a\nmore\n" }, [rule(boom)]);
    expect(found?.evidence).toEqual(["boom: a"]);
  });

  test("fills its texts with what its expression captured, and with words of the signal", () => {
    const source: Partial<Rule> = {
      title: "{server}: {word} {thing}",
      signals: [
        { output: /boom (?<thing>\w+)/, words: ({ thing }) => ({ word: `the ${thing} of` }) },
      ],
    };
    const [found] = diagnosed({ stderr: "boom engine\n" }, [rule(source)]);
    expect(found?.title).toBe("example: the engine of engine");
  });

  test("needs everything that a signal asks for", () => {
    const asks = (signal: object) => diagnosed(died, [rule({ signals: [{ ...signal }] })]).length;
    expect(asks({ output: /boom/, code: 1 })).toBe(1);
    expect(asks({ output: /boom/, code: [2, 3] })).toBe(0);
    expect(asks({ output: /boom/, ending: "killed" })).toBe(0);
    expect(asks({ output: /boom/, errno: "ENOENT" })).toBe(0);
    expect(asks({ output: /boom/, launcher: "node" })).toBe(1);
    expect(asks({ output: /boom/, launcher: ["npx", "npm-run"] })).toBe(0);
    expect(asks({ output: /boom/, fact: "cwd-missing" })).toBe(0);
    expect(asks({ output: /boom/, noise: /boom/ })).toBe(0);
    expect(asks({ output: /boom/, holds: () => false })).toBe(0);
  });

  test("keeps what is known where an optional part of its expression is missing", () => {
    const source = { title: "ran on {node}", signals: [{ output: /boom(?<node> v\d+)?/ }] };
    const [found] = diagnosed({ stderr: "boom\n", node: "v20.20.2" }, [rule(source)]);
    expect(found?.title).toBe("ran on v20.20.2");
  });
});

describe("the place of a finding", () => {
  test("is the argument that names the package", () => {
    const sketch = { command: ["npx", "-y", "@acme/mcp-server"], ...died };
    const [found] = diagnosed(sketch, [rule({ at: "package", ...boom })]);
    expect(found?.origin?.line).toBe(6);
  });

  test("is the entry's name, where the key at fault is not there", () => {
    const [found] = diagnosed(died, [rule({ at: "cwd", ...boom })]);
    expect(found?.origin?.line).toBe(3);
  });
});

describe("a fact about a file", () => {
  const client = CLIENTS["claude-code"];
  const findingsOf = (...facts: readonly ReturnType<typeof fact>[]) =>
    diagnoseFile({ file: "tools/.mcp.json", client, servers: [], facts }, RULES);

  test("is a finding of no server, at its place, with its texts filled", () => {
    const [found] = findingsOf(
      fact("syntax-error", { problem: "a comment", remedy: "remove the comment" }, line(4)),
    );
    expect(found).toMatchObject({
      rule: "config-json-invalid",
      level: "error",
      server: null,
      file: "tools/.mcp.json",
      title: "`tools/.mcp.json` cannot be read: a comment",
      fix: "Remove the comment.",
      origin: { line: 4 },
    });
  });

  test("has words of its own where a rule has several signals", () => {
    const [found] = findingsOf(
      fact("wrong-shape", { problem: "`mcpServers` is a list", remedy: "make it an object" }),
    );
    expect(found?.title).toBe("not as Claude Code reads it: `mcpServers` is a list");
    expect(found?.confidence).toBe("confirmed");
  });
});

describe("a variable that is not set", () => {
  const unset = fact("unset-variable", { variable: "TOKEN", reference: "${TOKEN}" }, line(9));
  const env = { TOKEN: "${TOKEN}" };

  test("is an error in a server that comes up, with every variable in the details", () => {
    const other = fact("unset-variable", { variable: "OTHER", reference: "${OTHER}" }, line(10));
    const [found] = diagnosed({ ...UP, env, facts: [unset, other] });
    expect(found).toMatchObject({
      rule: "config-value-unresolved",
      level: "error",
      confidence: "confirmed",
      details: { variables: ["TOKEN", "OTHER"] },
      origin: { line: 9 },
    });
  });

  test("is the cause where the server stops after its start", () => {
    expect(summary(diagnosed({ env, facts: [unset], stderr: "Error: no access\n" }))).toEqual([
      "error config-value-unresolved",
    ]);
  });

  test("is a warning beside a cause that strikes before a server reads its values", () => {
    const missing = fact("command-not-found", { command: "uvx", path: "/usr/bin" });
    const sketch = { command: ["uvx", "acme@1.0.0"], ...ENOENT, env, facts: [unset, missing] };
    expect(summary(diagnosed(sketch))).toEqual([
      "error launcher-not-found",
      "warning config-value-unresolved",
    ]);
  });

  test("is the cause where the program itself is named by it", () => {
    const facts = [
      fact("unset-variable", { variable: "TOOLS", reference: "${TOOLS}" }),
      fact("command-not-found", { command: "${TOOLS}/server", path: "/repo/${TOOLS}/server" }),
    ];
    expect(summary(diagnosed({ command: ["${TOOLS}/server"], ...ENOENT, facts }))).toEqual([
      "error config-value-unresolved",
    ]);
  });

  test("is the cause where the script is named by it and the client puts nothing in its place", () => {
    const evidence = evidenceOf({ command: ["node", "${env:ROOT}/server.js"], client: "vscode" });
    const facts = [
      fact("unset-variable", { variable: "ROOT", reference: "${env:ROOT}" }),
      fact(
        "entry-missing",
        { argument: "/server.js", path: "/server.js", build: "" },
        evidence.server.args[0]?.origin,
      ),
    ];
    expect(summary(diagnose({ ...evidence, facts }, RULES))).toEqual([
      "error config-value-unresolved",
    ]);
  });

  test("is an error in a config that is only read", () => {
    expect(summary(diagnosed({ ...ONLY_READ, env, facts: [unset] }))).toEqual([
      "error config-value-unresolved",
    ]);
  });

  test("quotes what the server says of it, by the name that the server knows", () => {
    const facts = [fact("unset-variable", { variable: "MINE", reference: "${MINE}" })];
    const stderr = "starting\nError: API_KEY is empty\nat main.js\n";
    const [found] = diagnosed({ env: { API_KEY: "${MINE}" }, facts, stderr });
    expect(found?.evidence).toEqual(["Error: API_KEY is empty"]);
  });

  test("is taken from the secrets or from the variables of the repository, as it sounds", () => {
    const facts = ["ACME_TOKEN", "TOOLS_DIR"].map((variable) =>
      fact("unset-variable", { variable, reference: `\${${variable}}` }),
    );
    expect(diagnosed({ facts })[0]?.fix).toContain(
      "      ACME_TOKEN: ${{ secrets.ACME_TOKEN }}\n      TOOLS_DIR: ${{ vars.TOOLS_DIR }}",
    );
  });

  test("is named with a secret that can exist: GitHub keeps the names with its own prefix", () => {
    const named = fact("unset-variable", { variable: "GITHUB_PAT", reference: "${GITHUB_PAT}" });
    expect(diagnosed({ facts: [named] })[0]?.fix).toContain("GITHUB_PAT: ${{ secrets.GH_PAT }}");
  });
});

describe("a placeholder", () => {
  const placeholder = fact("placeholder", { value: "YOUR_API_KEY", key: "API_KEY" });

  test("is a warning in a server that comes up, and in a config that is only read", () => {
    const facts = [placeholder];
    expect(summary(diagnosed({ ...UP, facts }))).toEqual(["warning config-value-unresolved"]);
    expect(summary(diagnosed({ ...ONLY_READ, facts }))).toEqual([
      "warning config-value-unresolved",
    ]);
  });

  test("is the cause where the server speaks of it", () => {
    const [found] = diagnosed({ facts: [placeholder], stderr: "API_KEY was refused\n" });
    expect(found).toMatchObject({ level: "error", confidence: "likely" });
  });

  test("is no more than possible where the server says nothing of it", () => {
    const [found] = diagnosed({ facts: [placeholder], stderr: "Segmentation fault\n" });
    expect(found).toMatchObject({ level: "error", confidence: "possible" });
  });
});

describe("`spawn x ENOENT`, one text of many causes", () => {
  const missing = fact("command-not-found", { command: "x", path: "/usr/bin" });
  const ruleFor = (command: string, ...facts: readonly ReturnType<typeof fact>[]) =>
    diagnosed({ command: [command], ...ENOENT, facts })[0]?.rule;

  test("is a command line in `command`", () => {
    const found = fact("args-in-command", { command: "x -y", program: "x", args: '["-y"]' });
    expect(ruleFor("x -y", found, missing)).toBe("config-args-in-command");
  });

  test("is a working directory that is not there", () => {
    expect(ruleFor("x", fact("cwd-missing", { path: "/repo/none" }))).toBe("cwd-missing");
  });

  test("is a script whose first line ends in a carriage return", () => {
    const found = fact("shebang-crlf", { script: "/repo/x.sh", interpreter: "/bin/sh" });
    expect(ruleFor("./x.sh", found)).toBe("shebang-broken");
  });

  test("is a script whose interpreter is not there", () => {
    const found = fact("interpreter-missing", { script: "/repo/x", interpreter: "/opt/python" });
    expect(ruleFor("./x", found)).toBe("shebang-broken");
  });

  test("is a tilde that no shell expands", () => {
    const found = fact("unexpanded-path", { value: "~/bin/x" });
    expect(ruleFor("~/bin/x", found, missing)).toBe("config-value-unresolved");
  });

  test("is a program that is not installed, where it is none of these", () => {
    expect(ruleFor("x", missing)).toBe("launcher-not-found");
    expect(ruleFor("x")).toBe("launcher-not-found");
  });
});
