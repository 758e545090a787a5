import { INPUTS, type Input } from "../options/table.ts";

const PLACEHOLDERS: Readonly<Record<Input["kind"], string>> = {
  text: " <command line>",
  address: " <address>",
  lines: " <list>",
  seconds: " <seconds>",
  count: " <number>",
  switch: "",
  choice: " <level>",
  path: " <path>",
};

/** What `--help` prints. */
export function help(): string {
  const flags = INPUTS.filter(({ name }) => name !== "config").map(flag);
  const width = Math.max(...flags.map(([name]) => name.length)) + 2;
  return [
    "Usage: mcp-handshake [files, folders or globs] [flags]",
    "       mcp-handshake <https://address> [flags]",
    "       mcp-handshake explain [file] [--json]",
    "       mcp-handshake rules [id] [--json]",
    "       mcp-handshake merge <JSON reports or globs> [flags]",
    "",
    "Starts or asks every server of the MCP configs found here, and says why one does not come up.",
    "An argument that begins with https:// or http:// is the address of a remote server to check instead.",
    "",
    "  explain  Names the causes that fit an error or a log of any MCP client, from a file or stdin",
    "  rules    Lists the causes that are known, or prints the page of one",
    "  merge    Joins the JSON reports of several runs into one verdict, by --fail-on and --levels, and checks nothing",
    "",
    "A file or folder with such a name is checked as ./explain, ./rules or ./merge.",
    "",
    ...[...flags, ["--json", "Print the JSON report instead of text"], ["--version", ""]].map(
      ([name = "", what = ""]) => `  ${name.padEnd(width)}${what}`.trimEnd(),
    ),
    "",
    "Exit: 0 passed, 1 findings at or above --fail-on, 2 wrong usage, 3 a bug of mcp-handshake",
    "      explain: 0 something fits, 1 nothing does",
    "",
  ].join("\n");
}

function flag(input: Input): readonly [string, string] {
  const off = input.kind === "switch" && !input.choices && input.default === "true";
  const values = input.kind === "switch" && input.choices ? ` <${input.choices.join("|")}>` : "";
  const name = `--${off ? "no-" : ""}${input.name}${values}${PLACEHOLDERS[input.kind]}`;
  const shown = input.name === "report" ? "nowhere" : (input.shown ?? input.default);
  const what = off
    ? `Do not: ${input.what.charAt(0).toLowerCase()}${input.what.slice(1)}`
    : input.what;
  return [name, shown === "" || (input.kind === "switch" && !values) ? what : `${what} (${shown})`];
}
