import path from "node:path";
import { type Fact, fact } from "../model/fact.ts";
import type { ConfigFile } from "../model/server.ts";
import { agreeOnFile, type OneReading } from "./agree.ts";
import { failsTogether } from "./bad-entry.ts";
import type { ConfigText, FileProblem } from "./config-text.ts";
import { parseDeadFile } from "./dead-files.ts";
import { decode } from "./decode.ts";
import { type EntryPlace, readEntries } from "./entry.ts";
import { MAX_FACTS } from "./flaw.ts";
import type { ConfigFormat } from "./format.ts";
import { inputDefaults } from "./inputs.ts";
import { STRICT } from "./json/strictness.ts";
import type { ConfigNode } from "./node.ts";
import { offByLists } from "./off-lists.ts";
import { type Positions, positionsIn, topOf } from "./positions.ts";
import { rootOf } from "./root.ts";
import type { Slip } from "./slip.ts";
import { type Readers, readText } from "./syntax.ts";

/**
 * Reads a config file as its clients do, `null` where it is none of theirs after all. What is wrong with it is a
 * fact, never an exception.
 */
export function parseConfig(config: ConfigText, readers: Partial<Readers>): ConfigFile | null {
  if (config.readers.length === 0) return parseDeadFile(config);
  const treeFor = treesOf(config, readers);
  const readings = config.readers.flatMap((format) => {
    const reading = readAs(config, format, treeFor(format));
    return reading ? [{ format, reading }] : [];
  });
  const isNobodys = readings.length === 0 && config.readers.every(({ recognises }) => recognises);
  if (isNobodys && config.fallback) {
    return readAs(config, config.fallback, treeOf(config, config.fallback, readers));
  }
  const claimed = readings.filter(({ format }) => format.claims);
  const counted = claimed.length > 0 ? claimed : readings;
  return agreeOnFile(counted.map(({ reading }) => reading));
}

/** Reads a text once for each syntax; what the strictest reader takes means the same to every other. */
function treesOf(config: ConfigText, readers: Partial<Readers>): (format: ConfigFormat) => Tree {
  const known = new Map<string, Tree>();
  const strict = JSON.stringify(STRICT);
  return (format) => {
    const own = JSON.stringify(format.syntax);
    const accepted = format.syntax.kind === "json" ? known.get(strict) : undefined;
    const tree = known.get(own) ?? (accepted?.root ? accepted : treeOf(config, format, readers));
    known.set(own, tree);
    return tree;
  };
}

/** The value that a text holds, or why it holds none. */
interface Tree {
  readonly root: ConfigNode | null;
  readonly facts: readonly Fact[];
  /** Whether the text is such that it may be some other program's. */
  readonly text: string;
}

function treeOf(config: ConfigText, format: ConfigFormat, readers: Partial<Readers>): Tree {
  const { content, target: file = config.file } = config;
  if ("problem" in content)
    return { root: null, facts: [unreadable(config.file, content)], text: "" };
  const decoded = decode(content, format.syntax);
  if (decoded.text === null) {
    const text = new TextDecoder().decode(content);
    return { root: null, facts: [unreadable(file, decoded, decoded.line)], text };
  }
  const { root, slips } = readText(file, decoded.text, format.syntax, readers);
  const positions = slips.length > 0 ? positionsIn(file, decoded.text) : null;
  const facts = positions ? slips.map((slip) => syntaxError(slip, positions)) : [];
  return { root, facts, text: decoded.text };
}

function readAs(config: ConfigText, format: ConfigFormat, tree: Tree): OneReading | null {
  const { root, facts, text } = tree;
  if (!root) {
    const nothing = { file: config.file, client: format.client, servers: [], facts };
    const concerns = facts.length === 0 ? !format.shared : isOfInterest(text, format);
    return concerns ? nothing : null;
  }
  if (root.kind !== "object") return readRoot(config, format, root);
  if (format.recognises && !format.recognises(root)) return null;
  const own = format.fileFlaws?.(root) ?? [];
  return readRoot(config, format, format.reshape?.(root, config.file) ?? root, own);
}

/** A broken file whose name others use too concerns nobody who looks for servers, unless it speaks of them. */
const isOfInterest = (
  text: string,
  { shared, recognises, rootKeys, trace }: ConfigFormat,
): boolean => {
  if (trace) return trace.test(text);
  return (!shared && !recognises) || rootKeys.some((key) => text.includes(key));
};

function readRoot(
  config: ConfigText,
  format: ConfigFormat,
  node: ConfigNode,
  own: readonly Fact[] = [],
): OneReading | null {
  const { entries, facts: found } = rootOf(node, format, config.plugin);
  const facts = [...found, ...own];
  if (format.shared && entries.length + facts.length === 0) return null;
  const place = placeOf(config, format, node);
  const servers = failsTogether(readEntries(entries, place), format);
  return { file: config.file, client: format.client, servers, facts: facts.slice(0, MAX_FACTS) };
}

function placeOf(config: ConfigText, format: ConfigFormat, node: ConfigNode): EntryPlace {
  const root = config.root ?? rootFolder(config.path, format);
  const inputs = format.inputsKey ? inputDefaults(node, format.inputsKey) : {};
  const plugin = format.pluginAbove === undefined ? root : above(config.path, format.pluginAbove);
  const isPlugin = config.plugin || format.gives !== undefined;
  const roots = isPlugin ? format.pluginRoots.map((name) => [name, plugin]) : [];
  const defaults = { ...inputs, ...Object.fromEntries(roots) };
  const { file, files } = config;
  return { format, file, root, defaults, files, offByList: offByLists(node, format, files) };
}

/** The folder that the paths of a config start from. */
export const rootFolder = (absolute: string, { rootAbove }: ConfigFormat): string =>
  above(absolute, rootAbove);

const above = (file: string, levels: number): string =>
  path.resolve(path.dirname(file), ...Array<string>(levels).fill(".."));

const unreadable = (file: string, { problem, remedy, origin }: FileProblem, line = 1): Fact =>
  fact("file-unreadable", { problem, remedy }, origin ?? topOf(file, line));

const syntaxError = ({ problem, remedy, start, end }: Slip, positions: Positions): Fact =>
  fact("syntax-error", { problem, remedy }, positions.origin(start, end));
