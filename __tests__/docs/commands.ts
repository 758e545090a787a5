import { parseArgsStringToArgv } from "string-argv";
import { type Request, readArgs } from "../../src/cli/args.ts";
import type { Options } from "../../src/model/options.ts";
import { readOptions } from "../../src/options/read.ts";
import { INPUTS, type RawInputs } from "../../src/options/table.ts";
import { RULES } from "../../src/rules/index.ts";

/** A stretch of a shell line that ends where another program begins. */
const STRETCH = /(?:'[^']*'|"[^"]*"|[^'"|&;])+/g;
const PROGRAM =
  /^(?:npx (?:--yes |-y )?mcp-handshake(?:@[\w.]+)?|mcp-handshake|node dist\/cli\/index\.js)(?=\s|$)/;

/** The calls of the command line tool in a text of shell lines, each with what is handed to it. */
export const callsIn = (text: string): readonly (readonly string[])[] =>
  text
    .replaceAll("\\\n", " ")
    .split("\n")
    .flatMap(
      (line) =>
        line
          .replace(/^\$ /, "")
          .replace(/(?:^|\s)#\s.*$/, "")
          .match(STRETCH) ?? [],
    )
    .map((stretch) => stretch.trim())
    .filter((stretch) => PROGRAM.test(stretch))
    .map((stretch) => stretch.replace(PROGRAM, "").replace(/\s\d?[<>].*$/, ""))
    .map((rest) => parseArgsStringToArgv(rest));

/** Reads a call as the program does; what it would refuse is thrown. */
export function readCall(argv: readonly string[]): Request {
  const request = readArgs(argv);
  if (request.kind === "check") readInputs(request.inputs);
  if (request.kind === "rules" && request.id && !/^[A-Z]/.test(request.id)) knownRule(request.id);
  return request;
}

const RULE_IDS = RULES.map(({ id }) => id);

function knownRule(id: string): void {
  if (!RULE_IDS.includes(id)) throw new Error(`there is no rule ${id}`);
}

const readInputs = (inputs: RawInputs): Options =>
  readOptions(inputs, { workspace: "/repo", cores: 2, defaultReport: null, rules: RULE_IDS });

/** Reads the `with` of a step as the action does; what it would refuse is thrown. */
export function readStep(given: Readonly<Record<string, unknown>>): Options {
  const known = INPUTS.map(({ name }): string => name);
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no inputs of action.yml: ${unknown.join(", ")}`);
  const entries = INPUTS.map(({ name, default: text }) => [name, textFor(given[name], text)]);
  return readInputs(Object.fromEntries(entries) as RawInputs);
}

/** An expression stands for what is allowed. */
function textFor(given: unknown, text: string): string {
  if (given === undefined) return text;
  const value = String(given);
  return /^\s*\$\{\{[^}]*\}\}\s*$/.test(value) ? text : value.replaceAll(/\$\{\{[^}]*\}\}/g, "x");
}
