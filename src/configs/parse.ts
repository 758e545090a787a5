import path from "node:path";
import { type Fact, fact } from "../model/fact.ts";
import type { ConfigFile } from "../model/server.ts";
import type { ConfigText, FileProblem } from "./config-text.ts";
import { decode } from "./decode.ts";
import { type EntryPlace, readEntry } from "./entry.ts";
import { MAX_FACTS } from "./flaw.ts";
import { inputDefaults } from "./inputs.ts";
import { readJson } from "./json/read-json.ts";
import type { ConfigNode } from "./node.ts";
import { type Positions, positionsIn, topOf } from "./positions.ts";
import { rootOf } from "./root.ts";
import type { Slip } from "./slip.ts";

/** Reads a config file as its client does. What is wrong with it is a fact, never an exception. */
export function parseConfig(config: ConfigText): ConfigFile {
  const { content, file, format } = config;
  if ("problem" in content) return failed(config, [unreadable(config, content)]);
  const decoded = decode(content, format.syntax);
  if (decoded.text === null) return failed(config, [unreadable(config, decoded, decoded.line)]);
  const { root, slips } = readJson(file, decoded.text, format.syntax);
  const positions = positionsIn(file, decoded.text);
  if (!root)
    return failed(
      config,
      slips.map((slip) => syntaxError(slip, positions)),
    );
  return readRoot(config, root);
}

function readRoot(config: ConfigText, node: ConfigNode): ConfigFile {
  const { file, format, plugin } = config;
  const { entries, facts } = rootOf(node, format, plugin);
  const place = placeOf(config, node);
  const servers = entries.map((entry) => readEntry(entry, place));
  return { file, client: format.client, servers, facts: facts.slice(0, MAX_FACTS) };
}

function placeOf(
  { file, path: absolute, format, plugin }: ConfigText,
  node: ConfigNode,
): EntryPlace {
  const folder = path.dirname(absolute);
  const root = path.resolve(folder, ...Array<string>(format.rootAbove).fill(".."));
  const inputs = format.inputsKey ? inputDefaults(node, format.inputsKey) : {};
  const defaults = plugin && format.bareInPlugins ? { CLAUDE_PLUGIN_ROOT: root } : inputs;
  return { format, file, root, defaults };
}

const failed = ({ file, format }: ConfigText, facts: readonly Fact[]): ConfigFile => ({
  file,
  client: format.client,
  servers: [],
  facts,
});

const unreadable = ({ file }: ConfigText, { problem, remedy }: FileProblem, line = 1): Fact =>
  fact("file-unreadable", { problem, remedy }, topOf(file, line));

const syntaxError = ({ problem, remedy, start, end }: Slip, positions: Positions): Fact =>
  fact("syntax-error", { problem, remedy }, positions.origin(start, end));
