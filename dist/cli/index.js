#!/usr/bin/env node
import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  complain,
  tellError
} from "../chunks/chunk-O2LZL7PX.js";
import {
  Secrets,
  hearLostOutput
} from "../chunks/chunk-HMR6MMS7.js";
import {
  INPUTS
} from "../chunks/chunk-QH3D2M7P.js";
import "../chunks/chunk-R3EMSIJR.js";
import "../chunks/chunk-I2LLKQIX.js";
import "../chunks/chunk-TUSWJWGW.js";
import "../chunks/chunk-5U6PKSIU.js";
import {
  UsageError
} from "../chunks/chunk-ZJPW2VO7.js";
import "../chunks/chunk-XTNVBO2Y.js";
import "../chunks/chunk-RS6TJXLT.js";
import "../chunks/chunk-RAWYLFET.js";
import {
  TOOL
} from "../chunks/chunk-VVEQM4XR.js";
import "../chunks/chunk-AIKWRPJE.js";

// lib/src/cli/args.js
import { parseArgs } from "node:util";
var OWN = {
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" }
};
function readArgs(argv) {
  const [first = "", ...rest] = argv;
  if (first === "merge")
    return readMerge(rest);
  return isSubcommand(first) ? readSubcommand(first, rest) : readCheck(argv);
}
var isSubcommand = (word) => word === "explain" || word === "rules";
function readSubcommand(kind, args) {
  const { values, positionals } = strictly({
    args: [...args],
    options: OWN,
    allowPositionals: true
  });
  if (values.help)
    return { kind: "help" };
  const [word, another] = positionals;
  if (another !== void 0) {
    const what = kind === "explain" ? "one file" : "one id";
    throw new UsageError(`\`${kind}\` takes ${what}, and \`${another}\` is a second one`);
  }
  const json = values.json === true;
  return kind === "explain" ? { kind, file: word === void 0 || word === "-" ? null : word, json } : { kind, id: word ?? null, json };
}
var isAddress = (word) => /^https?:\/\//i.test(word);
var readCheck = (argv) => readFlags(argv, (words) => ({
  config: words.filter((word) => !isAddress(word)),
  url: words.filter(isAddress)
}));
function readMerge(argv) {
  const request = readFlags(argv, (words) => ({ merge: words }));
  if (request.kind !== "check" || request.inputs.merge !== "")
    return request;
  throw new UsageError("`merge` names no report; give files or globs, for example `mcp-handshake merge 'reports/**/*.json'`");
}
function readFlags(argv, stand) {
  const { values, own, positionals } = parse(spellOut(argv));
  if (own.help)
    return { kind: "help" };
  if (own.version)
    return { kind: "version" };
  const bare = stand(positionals);
  const texts = INPUTS.map((input) => {
    const words = [...bare[input.name] ?? [], ...values[input.name] ?? []];
    refuseSecond(input, words);
    return [input.name, words.length > 0 ? joined(input, words) : input.default];
  });
  const inputs = Object.fromEntries(texts);
  return { kind: "check", inputs, json: own.json === true };
}
function parse(args) {
  const flags = INPUTS.map(({ name }) => [name, { type: "string", multiple: true }]);
  const options = { ...Object.fromEntries(flags), ...OWN };
  const { values, positionals } = strictly({ args: [...args], options, allowPositionals: true });
  return { own: values, values, positionals };
}
function strictly(config) {
  try {
    return parseArgs(config);
  } catch (error) {
    const [sentence = ""] = error.message.split(". ");
    throw new UsageError(`${sentence}; \`mcp-handshake --help\` lists the flags`);
  }
}
function spellOut(argv) {
  const [word, ...rest] = argv;
  if (word === void 0 || word === "--")
    return argv;
  const [, no, name = ""] = /^--(no-)?(.+)$/.exec(word) ?? [];
  const values = SWITCHES.get(name);
  if (!values)
    return [word, ...spellOut(rest)];
  const explicit = !no && values.includes(rest[0]?.toLowerCase() ?? "");
  const value = explicit ? rest[0] : String(!no);
  return [`--${name}=${value}`, ...spellOut(explicit ? rest.slice(1) : rest)];
}
var SWITCHES = new Map(INPUTS.filter(({ kind }) => kind === "switch").map((input) => [
  input.name,
  input.choices ?? ["true", "false"]
]));
function refuseSecond({ kind, name }, words) {
  if (kind !== "address" || words.length < 2)
    return;
  throw new UsageError(`\`--${name}\` takes one address, and there are ${words.length}`);
}
var WHOLE = /* @__PURE__ */ new Set(["env", "config", "merge"]);
function joined(input, words) {
  if (input.kind !== "lines")
    return words.at(-1) ?? "";
  const separate = WHOLE.has(input.name) ? words : words.flatMap(commas);
  return separate.join("\n");
}
var commas = (word) => word.split(",");

// lib/src/cli/help.js
var PLACEHOLDERS = {
  text: " <command line>",
  address: " <address>",
  lines: " <list>",
  seconds: " <seconds>",
  count: " <number>",
  switch: "",
  choice: " <level>",
  path: " <path>"
};
function help() {
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
    ...[...flags, ["--json", "Print the JSON report instead of text"], ["--version", ""]].map(([name = "", what = ""]) => `  ${name.padEnd(width)}${what}`.trimEnd()),
    "",
    "Exit: 0 passed, 1 findings at or above --fail-on, 2 wrong usage, 3 a bug of mcp-handshake",
    "      explain: 0 something fits, 1 nothing does",
    ""
  ].join("\n");
}
function flag(input) {
  const off = input.kind === "switch" && !input.choices && input.default === "true";
  const values = input.kind === "switch" && input.choices ? ` <${input.choices.join("|")}>` : "";
  const name = `--${off ? "no-" : ""}${input.name}${values}${PLACEHOLDERS[input.kind]}`;
  const shown = input.name === "report" ? "nowhere" : input.shown ?? input.default;
  const what = off ? `Do not: ${input.what.charAt(0).toLowerCase()}${input.what.slice(1)}` : input.what;
  return [name, shown === "" || input.kind === "switch" && !values ? what : `${what} (${shown})`];
}

// lib/src/cli/run.js
async function runCli(terminal) {
  const whyLost = hearLostOutput(terminal);
  const secrets = new Secrets(terminal.env);
  try {
    terminal.exitCode = await answer(readArgs(terminal.argv.slice(2)), terminal, secrets);
  } catch (error) {
    terminal.exitCode = tellError(error, terminal, secrets);
  }
  const lost = await whyLost();
  if (lost === null)
    return;
  complain(terminal, lost, secrets);
  terminal.exitCode ||= 2;
}
async function answer(request, terminal, secrets) {
  switch (request.kind) {
    case "help":
      terminal.stdout.write(help());
      return 0;
    case "version":
      terminal.stdout.write(`${TOOL.version}
`);
      return 0;
    case "explain":
      return (await import("../chunks/subcommands-4O3EKWT7.js")).explainText(request, terminal, secrets);
    case "rules":
      return (await import("../chunks/subcommands-4O3EKWT7.js")).printRules(request, terminal);
    case "check":
      return (await import("../chunks/check-OLOSL7SU.js")).check(request, terminal, secrets);
  }
}

// lib/src/cli.js
void runCli(process);
