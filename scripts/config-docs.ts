import type { ConfigFormat } from "../src/configs/format.ts";
import { FORMATS } from "../src/configs/index.ts";
import type { Syntax } from "../src/configs/syntax.ts";
import type { DialectName } from "../src/model/client.ts";

/** `docs/configs.md`: what is read of each client's configs, and from where that is known. */
export function configDocs(formats: readonly ConfigFormat[] = FORMATS): string {
  const titles = [...new Set(formats.map(({ client }) => client.title))];
  const sections = titles.map((title) =>
    section(
      title,
      formats.filter(({ client }) => client.title === title),
    ),
  );
  return `${[INTRODUCTION, overview(formats), ...sections].join("\n\n")}\n`;
}

const INTRODUCTION = `<!-- Written by scripts/docs.ts from src/configs. -->
# The configs that are read

Each file is read by the rules of the clients that read it. Where one file has several readers, the one named first below counts: the
servers are started as it would start them, and what only another client minds is a warning that names it. A finding that holds for
several clients names them all. Folders are searched from \`working-directory\` down.`;

function overview(formats: readonly ConfigFormat[]): string {
  const rows = formats
    .filter(({ patterns }) => patterns.length > 0)
    .map(
      (format) =>
        `| ${format.client.title} | ${files(format)} | ${format.syntax.kind} | ${keys(format)} |`,
    );
  return ["| client | files | syntax | servers under |", "| --- | --- | --- | --- |", ...rows].join(
    "\n",
  );
}

const files = ({ patterns, notes: { where } }: ConfigFormat): string =>
  `${patterns.map(path).join(", ")}${where ? ` ${where}` : ""}`;
const path = (pattern: string): string =>
  `\`${pattern.replace(/^\*\*\//, "").replaceAll("|", "\\|")}\``;

const keys = ({ rootKeys, bare }: ConfigFormat): string => {
  const named = rootKeys.map((key) => `\`${key}\``).join(" or ");
  const extra = { never: "", "in-plugins": ", or bare in a plugin", always: ", or bare" }[bare];
  return `${named}${extra}`;
};

function section(title: string, formats: readonly ConfigFormat[]): string {
  return [`## ${title}`, ...formats.map(ofFormat)].join("\n\n");
}

function ofFormat(format: ConfigFormat): string {
  const { notes } = format;
  const lines = [
    ...factsOf(format),
    ...notes.read,
    ...notes.unread.map((sentence) => `Not read, or not known: ${sentence}`),
    `Sources: ${notes.sources.join("; ")}.`,
  ];
  return [`### ${files(format) || "A file that a manifest names"}`, list(lines)].join("\n\n");
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");

function factsOf(format: ConfigFormat): readonly string[] {
  const { client, typeNeeded, badEntry, mixed, reserved } = format;
  return [
    `${syntaxOf(format.syntax)}; servers under ${keys(format)}.`,
    transportOf(format),
    `Variables: ${VARIABLES[client.dialect]}.`,
    ...(typeNeeded === "always" ? ["An entry without `type` is refused."] : []),
    ...(typeNeeded === "with-url" ? ["An entry with a `url` and without `type` is refused."] : []),
    ...limitsOf(format),
    ...environmentOf(format),
    ...offOf(format),
    ...(badEntry === "all"
      ? ["One bad entry makes the client drop every server of the file."]
      : []),
    ...(mixed === "refused" ? ["An entry with both a `command` and a `url` is refused."] : []),
    ...(reserved.length > 0 ? [`Reserved names: ${codes(reserved)}.`] : []),
  ];
}

function syntaxOf(syntax: Syntax): string {
  if (syntax.kind !== "json") {
    return { toml: "TOML", yaml: "YAML", frontmatter: "YAML in the frontmatter of Markdown" }[
      syntax.kind
    ];
  }
  const allowed = [
    ...(syntax.comments ? ["comments"] : []),
    ...(syntax.trailingCommas ? ["trailing commas"] : []),
    ...(syntax.bom ? ["a byte order mark"] : []),
  ];
  return allowed.length > 0 ? `JSON with ${allowed.join(", ")}` : "Strict JSON";
}

function transportOf({ types, otherTypes, untypedUrl, roles }: ConfigFormat): string {
  const names = Object.keys(types);
  const without = `without it \`${roles.command}\` means stdio and \`${roles.url}\` means ${untypedUrl}`;
  if (names.length === 0)
    return `The transport comes from \`${roles.command}\` (stdio) or \`${roles.url}\` (${untypedUrl}).`;
  const others = otherTypes === "refused" ? "any other is refused" : "any other is passed over";
  return `\`${roles.type}\` is ${codes(names)}; ${others}; ${without}.`;
}

function limitsOf({ startLimitMs, limitKeys }: ConfigFormat): readonly string[] {
  const limit = startLimitMs === null ? [] : [`A start may take ${startLimitMs / 1000} s.`];
  const own = limitKeys
    .filter(({ callsOnly }) => !callsOnly)
    .map(({ key, unit }) => `\`${key}\` (${unit === 1000 ? "seconds" : "milliseconds"})`);
  return [...limit, ...(own.length > 0 ? [`An entry's own limit: ${own.join(", ")}.`] : [])];
}

const environmentOf = ({ environment }: ConfigFormat): readonly string[] =>
  environment === "all"
    ? []
    : [
        `A server gets of the client's environment only ${codes(environment)}, and what the entry gives it.`,
      ];

function offOf({ offSwitches, offLists }: ConfigFormat): readonly string[] {
  const switches = offSwitches.map(({ key, value }) => `\`"${key}": ${value}\``);
  const lists = offLists.map(({ file, path: keysTo, says }) => {
    const where = `\`${keysTo.join(".")}\`${file ? ` in \`${file}\`` : ""}`;
    return says === "off" ? where : `not being in ${where}`;
  });
  const all = [...switches, ...lists];
  return all.length > 0 ? [`Switched off by ${all.join(", ")}.`] : [];
}

const codes = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(", ");

const VARIABLES: Readonly<Record<DialectName, string>> = {
  "claude-code": "`${NAME}` and `${NAME:-default}`; an unset one stays as it is written",
  copilot: "`$NAME`, `${NAME}` and `${NAME:-default}`; an unset one stays as it is written",
  vscode:
    "`${env:NAME}`, `${workspaceFolder}`, `${input:id}` and the others of the editor; an unset one is empty",
  cursor:
    "`${env:NAME}`, `${workspaceFolder}`, `${userHome}`, `${pathSeparator}`; an unset one is taken as empty",
  any: "not known; `${NAME}`, `${NAME:-default}`, `${env:NAME}`, `$NAME` and `${workspaceFolder}` are let pass",
  "amazon-q":
    "`${env:NAME}` in `env` and `headers`, where an unset one becomes `${NAME}`; `$NAME` and `~` in `command`; nothing elsewhere",
  cline: "`${env:NAME}`; an unset one stays as it is written",
  devin: "`${env:NAME}`; an unset one is taken to stay as it is written",
  gemini:
    "`$NAME`, `${NAME}` and `${NAME:-default}`; an unset one is empty in `env` and `headers`, and stays as it is written elsewhere",
  "gemini-extension":
    "as in `settings.json`, and `${extensionPath}`, `${workspacePath}`, `${pathSeparator}`, `${/}`",
  plain: "`${NAME}` and `${NAME:-default}`; an unset one is taken to stay as it is written",
  qwen: "`$NAME` and `${NAME}`; an unset one stays as it is written",
  roo: "`${env:NAME}`, `${workspaceFolder}`, with `/` for every backslash; an unset one stays as it is written",
  "vscode-root": "`${NAME}` and `${NAME:-default}`; an unset one stays as it is written",
  opencode: "`{env:NAME}`, empty where it is not set, and `{file:path}`",
  shell: "`$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME:?message}`; an unset one is empty",
  workflow: "`${{ secrets.NAME }}` and the like, with `||`; an unset one is empty",
  "copilot-agents":
    "`${{ secrets.NAME }}`, `${{ vars.NAME }}`, `$NAME`, `${NAME}`, `${NAME:-default}`",
  continue: "`${{ secrets.NAME }}`, `${{ inputs.NAME }}`; an unset one stays as it is written",
  "continue-json": "`${NAME}` in `env`, `${{ secrets.NAME }}`; an unset one stays as it is written",
  "plugin-root": "the folders of the plugin; nothing of the environment",
  registry: "`{name}` of `variables`, and every value that a person is asked for",
  mcpb: "`${__dirname}`, `${user_config.KEY}`, folders of the user; nothing of the environment",
  none: "nothing is expanded",
  given: "expanded by the shell already",
};
