import { INPUTS, type Input } from "../options/table.ts";

const PLACEHOLDERS: Readonly<Record<Input["kind"], string>> = {
  text: " <command line>",
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
    "",
    "Starts every server of the MCP configs found here, and says why one does not come up.",
    "",
    ...[...flags, ["--json", "Print the JSON report instead of text"], ["--version", ""]].map(
      ([name = "", what = ""]) => `  ${name.padEnd(width)}${what}`.trimEnd(),
    ),
    "",
    "Exit: 0 passed, 1 findings at or above --fail-on, 2 wrong usage, 3 a bug of mcp-handshake",
    "",
  ].join("\n");
}

function flag(input: Input): readonly [string, string] {
  const off = input.kind === "switch" && input.default === "true";
  const name = `--${off ? "no-" : ""}${input.name}${PLACEHOLDERS[input.kind]}`;
  const shown = input.name === "report" ? "nowhere" : (input.shown ?? input.default);
  const what = off
    ? `Do not: ${input.what.charAt(0).toLowerCase()}${input.what.slice(1)}`
    : input.what;
  return [name, shown === "" || input.kind === "switch" ? what : `${what} (${shown})`];
}
