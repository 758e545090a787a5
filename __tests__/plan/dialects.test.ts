import { describe, expect, test } from "@jest/globals";
import type { ConfigFormat } from "../../src/configs/format.ts";
import { amazonQ } from "../../src/configs/formats/amazon-q.ts";
import { claudeCode } from "../../src/configs/formats/claude-code.ts";
import { cline } from "../../src/configs/formats/cline.ts";
import { copilotRepository } from "../../src/configs/formats/copilot-cli.ts";
import { devin } from "../../src/configs/formats/devin.ts";
import { factory } from "../../src/configs/formats/factory.ts";
import { gemini, geminiExtension } from "../../src/configs/formats/gemini.ts";
import { junie } from "../../src/configs/formats/jetbrains.ts";
import { qwen } from "../../src/configs/formats/qwen.ts";
import { roo } from "../../src/configs/formats/roo.ts";
import { vscodeRoot } from "../../src/configs/formats/vscode-root.ts";
import { zed } from "../../src/configs/formats/zed.ts";
import { type Expanded, expand, type VariableScope } from "../../src/plan/variables.ts";
import { parseConfig } from "../configs/parse-config.ts";

const LINUX: VariableScope = {
  env: { HOME: "/home/me", SEARCH_KEY: "s3cret-of-search", EMPTY: "", BACK: "a\\b" },
  home: "/home/me",
  platform: "linux",
};

/** An entry of this format at the root of `/repo`, expanded. */
function expanded(
  format: ConfigFormat,
  entry: object,
  { plugin = false, scope = LINUX }: { plugin?: boolean; scope?: VariableScope } = {},
): Expanded {
  const [rootKey = ""] = format.rootKeys;
  const config = parseConfig({
    file: "config.json",
    path: "/repo/config.json",
    root: "/repo",
    readers: [format],
    plugin,
    files: new Map(),
    content: new TextEncoder().encode(JSON.stringify({ [rootKey]: { example: entry } })),
  });
  const [spec] = config?.servers ?? [];
  if (!spec) throw new Error("there is no entry");
  return expand(spec, scope);
}

/** What becomes of a value in this field, with the facts as `kind: captures`. */
function value(
  format: ConfigFormat,
  field: "command" | "args" | "env",
  text: string,
): readonly string[] {
  const base = { command: "node", args: [] as string[], env: {} };
  const of = { command: { command: text }, args: { args: [text] }, env: { env: { X: text } } };
  const { command, args, env, facts } = expanded(format, { ...base, ...of[field] });
  const came = { command, args: args[0], env: env.X }[field];
  return [
    came ?? "",
    ...facts.map(({ kind, captures }) => `${kind}: ${Object.values(captures).join(" | ")}`),
  ];
}

const describeArgs = (
  name: string,
  format: ConfigFormat,
  rows: readonly (readonly [string, readonly string[]])[],
) =>
  describe(name, () => {
    test.each(rows)("makes of the argument `%s` %j", (text, told) => {
      expect(value(format, "args", text)).toEqual(told);
    });
  });

describeArgs("Copilot CLI", copilotRepository, [
  ["$SEARCH_KEY", ["s3cret-of-search"]],
  ["${SEARCH_KEY}", ["s3cret-of-search"]],
  ["--key=$SEARCH_KEY/x", ["--key=s3cret-of-search/x"]],
  ["$SEARCH_KEY${SEARCH_KEY}$HOME", ["s3cret-of-searchs3cret-of-search/home/me"]],
  ["${MISSING:-none}", ["none"]],
  ["${MISSING:-$HOME}", ["$HOME"]],
  ["${EMPTY:-none}", [""]],
  ["$MISSING", ["$MISSING", "unset-variable: MISSING | $MISSING"]],
  ["$missing", ["$missing", "unset-variable: missing | $missing"]],
  ["${MISSING}", ["${MISSING}", "unset-variable: MISSING | ${MISSING}"]],
  ["pa$word", ["pa$word"]],
  ["$1 $ $$", ["$1 $ $$"]],
  ["$toString", ["$toString", "unset-variable: toString | $toString"]],
  [
    "${env:SEARCH_KEY}",
    ["${env:SEARCH_KEY}", "foreign-reference: ${env:SEARCH_KEY} | ${SEARCH_KEY}"],
  ],
  ["${workspaceFolder}/x", ["${workspaceFolder}/x", "foreign-reference: ${workspaceFolder} | ."]],
]);

describe("Copilot CLI", () => {
  test("leaves to a shell what the shell is told", () => {
    const entry = { command: "bash", args: ["-c", "for X in a; do echo $X $SEARCH_KEY; done"] };
    const { args, facts } = expanded(copilotRepository, entry);
    expect(args[1]).toBe("for X in a; do echo $X s3cret-of-search; done");
    expect(facts).toEqual([]);
  });

  test("leaves a value of more than 1000 characters as it is", () => {
    const long = "path/to-a-".repeat(99).slice(0, 989);
    expect(value(copilotRepository, "args", `${long}$SEARCH_KEY`)).toEqual([
      `${long}s3cret-of-search`,
    ]);
    expect(value(copilotRepository, "args", `${long}x$SEARCH_KEY`)).toEqual([
      `${long}x$SEARCH_KEY`,
    ]);
  });

  test("knows the home folder in `cwd`", () => {
    expect(expanded(copilotRepository, { command: "node", cwd: "~/x" }).cwd).toBe("/home/me/x");
  });

  test("keeps what came out of a bare reference secret", () => {
    expect(expanded(copilotRepository, { command: "node", args: ["$SEARCH_KEY"] }).secrets).toEqual(
      ["s3cret-of-search"],
    );
  });
});

describeArgs("VS Code, in the root `.mcp.json`", vscodeRoot, [
  ["${SEARCH_KEY}", ["s3cret-of-search"]],
  ["${MISSING:-none}", ["none"]],
  ["${MISSING}", ["${MISSING}", "unset-variable: MISSING | ${MISSING}"]],
  ["$SEARCH_KEY", ["$SEARCH_KEY", "foreign-reference: $SEARCH_KEY | ${SEARCH_KEY}"]],
  ["${workspaceFolder}/x", ["/repo/x"]],
  ["${env:SEARCH_KEY}", ["${env:SEARCH_KEY}"]],
  ["~/x", ["/home/me/x"]],
]);

describeArgs("Qwen Code", qwen, [
  ["$SEARCH_KEY", ["s3cret-of-search"]],
  ["${SEARCH_KEY}", ["s3cret-of-search"]],
  ["$MISSING", ["$MISSING", "unset-variable: MISSING | $MISSING"]],
]);

describeArgs("Gemini CLI", gemini, [
  ["$SEARCH_KEY", ["s3cret-of-search"]],
  ["${SEARCH_KEY}", ["s3cret-of-search"]],
  ["${MISSING:-none}", ["none"]],
  ["${MISSING}", ["${MISSING}", "unset-variable: MISSING | ${MISSING}"]],
  ["${extensionPath}", ["${extensionPath}", "unset-variable: extensionPath | ${extensionPath}"]],
  ["${user_config.key}", ["${user_config.key}"]],
  ["${/}", ["${/}", "foreign-reference: ${/} | /"]],
]);

describe("Gemini CLI", () => {
  test.each([
    ["${MISSING}", ["", "unset-variable: MISSING | ${MISSING}"]],
    ["Bearer $MISSING", ["Bearer ", "unset-variable: MISSING | $MISSING"]],
    ["${MISSING:-none}", ["none"]],
  ])("makes of `%s` in `env` %j", (text, told) => {
    expect(value(gemini, "env", text)).toEqual(told);
  });
});

describeArgs("an extension of Gemini CLI", geminiExtension, [
  ["${extensionPath}${/}dist", ["/repo/dist"]],
  ["${workspacePath}", ["/repo"]],
  ["${pathSeparator}", ["/"]],
  ["$SEARCH_KEY", ["s3cret-of-search"]],
]);

describeArgs("Roo Code", roo, [
  ["${env:SEARCH_KEY}", ["s3cret-of-search"]],
  ["${env:BACK}\\c", ["a/b\\c"]],
  ["${workspaceFolder}/x", ["/repo/x"]],
  ["${env:MISSING}", ["${env:MISSING}", "unset-variable: MISSING | ${env:MISSING}"]],
  ["${SEARCH_KEY}", ["${SEARCH_KEY}", "foreign-reference: ${SEARCH_KEY} | ${env:SEARCH_KEY}"]],
  ["$SEARCH_KEY", ["$SEARCH_KEY", "foreign-reference: $SEARCH_KEY | ${env:SEARCH_KEY}"]],
  ["${userHome}", ["${userHome}", "foreign-reference: ${userHome} | ${env:HOME}"]],
  [
    "${input:api-key}",
    ["${input:api-key}", "foreign-reference: ${input:api-key} | ${env:API_KEY}"],
  ],
]);

describeArgs("Cline", cline, [
  ["${env:SEARCH_KEY}", ["s3cret-of-search"]],
  ["${env: SEARCH_KEY }", ["s3cret-of-search"]],
  ["${env:MISSING}", ["${env:MISSING}", "unset-variable: MISSING | ${env:MISSING}"]],
  ["${workspaceFolder}", ["${workspaceFolder}", "foreign-reference: ${workspaceFolder} | "]],
]);

describeArgs("Devin", devin, [
  ["${env:SEARCH_KEY}", ["s3cret-of-search"]],
  ["${workspaceFolder}/x", ["${workspaceFolder}/x", "foreign-reference: ${workspaceFolder} | ."]],
]);

describe("Amazon Q Developer", () => {
  test.each([
    ["command", "$HOME/bin/x", ["/home/me/bin/x"]],
    ["command", "${HOME}/bin/x", ["/home/me/bin/x"]],
    ["command", "~/bin/x", ["/home/me/bin/x"]],
    ["command", "${env:HOME}/x", ["${env:HOME}/x", "foreign-reference: ${env:HOME} | ${HOME}"]],
    ["env", "${env:SEARCH_KEY}", ["s3cret-of-search"]],
    ["env", "${env:MISSING}", ["${MISSING}", "unset-variable: MISSING | ${env:MISSING}"]],
    [
      "env",
      "${SEARCH_KEY}",
      ["${SEARCH_KEY}", "foreign-reference: ${SEARCH_KEY} | ${env:SEARCH_KEY}"],
    ],
    ["env", "$SEARCH_KEY", ["$SEARCH_KEY", "foreign-reference: $SEARCH_KEY | ${env:SEARCH_KEY}"]],
    ["args", "${env:SEARCH_KEY}", ["${env:SEARCH_KEY}", "foreign-reference: ${env:SEARCH_KEY} | "]],
    ["args", "${SEARCH_KEY}", ["${SEARCH_KEY}", "foreign-reference: ${SEARCH_KEY} | "]],
    ["args", "$SEARCH_KEY", ["$SEARCH_KEY", "foreign-reference: $SEARCH_KEY | "]],
  ] as const)("makes in `%s` of `%s` %j", (field, text, told) => {
    expect(value(amazonQ, field, text)).toEqual(told);
  });
});

describeArgs("Factory", factory, [
  ["${SEARCH_KEY}", ["s3cret-of-search"]],
  ["${MISSING:-none}", ["none"]],
  ["$SEARCH_KEY", ["$SEARCH_KEY", "foreign-reference: $SEARCH_KEY | ${SEARCH_KEY}"]],
]);

describeArgs("a client of whom it is not known what it expands", junie, [
  ["${SEARCH_KEY}", ["s3cret-of-search"]],
  ["${env:SEARCH_KEY}", ["s3cret-of-search"]],
  ["$SEARCH_KEY", ["s3cret-of-search"]],
  ["${MISSING:-none}", ["none"]],
  ["${workspaceFolder}/x", ["/repo/x"]],
  ["${userHome}", ["/home/me"]],
  ["${env:MISSING}", ["${env:MISSING}", "unset-variable: MISSING | ${env:MISSING}"]],
  ["$MISSING", ["$MISSING", "unset-variable: MISSING | $MISSING"]],
  ["${input:key}", ["${input:key}", "unset-input: key | ${input:key}"]],
  ["{env:SEARCH_KEY}", ["{env:SEARCH_KEY}"]],
  ["${{ secrets.KEY }}", ["${{ secrets.KEY }}"]],
  ["%SEARCH_KEY%", ["%SEARCH_KEY%"]],
  ["${config:x}", ["${config:x}"]],
]);

describeArgs("Zed", zed, [
  ["${SEARCH_KEY}", ["${SEARCH_KEY}", "foreign-reference: ${SEARCH_KEY} | SEARCH_KEY"]],
  ["${workspaceFolder}/x", ["${workspaceFolder}/x", "foreign-reference: ${workspaceFolder} | ."]],
]);

describe("the folder for what a plugin of Claude Code keeps", () => {
  const entry = { command: "${CLAUDE_PLUGIN_DATA}/venv/bin/x" };

  test("lies in the home folder", () => {
    const { command, facts } = expanded(claudeCode, entry, { plugin: true });
    expect(command).toBe("/home/me/.claude/plugins/data/repo/venv/bin/x");
    expect(facts).toEqual([]);
  });

  test("is that of a plugin only", () => {
    expect(expanded(claudeCode, entry).facts).toMatchObject([{ kind: "unset-variable" }]);
  });
});

test("an option of a plugin of Claude Code is answered by a variable of its name", () => {
  expect(value(claudeCode, "args", "${user_config.SEARCH_KEY}")).toEqual(["s3cret-of-search"]);
});

describe("a value made to be slow", () => {
  test.each([
    ["$".repeat(200_000)],
    ["${".repeat(100_000)],
    ["$A".repeat(100_000)],
    ["${A:-".repeat(40_000)],
    [`${"${A:-".repeat(40_000)}}`],
    [`${"$A".repeat(100_000)}}`],
  ])("of %# is expanded at once", (text) => {
    const begun = performance.now();
    expanded(copilotRepository, { command: "node", args: [text] });
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
