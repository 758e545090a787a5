import type { ClientId } from "../../model/client.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Replacement } from "../../model/finding.ts";
import type { Located, Origin } from "../../model/place.ts";

/** The config with these words in front of the argument at an index, or `undefined` where that is no sure edit. */
export function insertWords(
  evidence: Evidence,
  index: number,
  words: readonly string[],
): Replacement | undefined {
  const next = editableArgs(evidence)?.[index];
  if (!next || !isWhole(next) || !words.every(isPlain)) return undefined;
  return { origin: startOf(next), text: words.map((word) => `${JSON.stringify(word)}, `).join("") };
}

/** The config with another word in place of an argument, or `undefined` where that is no sure edit. */
export function replaceWord(evidence: Evidence, word: string, by: string): Replacement | undefined {
  const args = editableArgs(evidence) ?? [];
  const found = args[onlyIndex(args, word)];
  if (!found || !isWhole(found) || !isPlain(by)) return undefined;
  return { origin: found.origin, text: JSON.stringify(by) };
}

/** The config without an argument and its comma, or `undefined` where that is no sure edit. */
export function removeWord(evidence: Evidence, word: string): Replacement | undefined {
  const args = editableArgs(evidence) ?? [];
  const index = onlyIndex(args, word);
  const [before, found, next] = [args[index - 1], args[index], args[index + 1]];
  if (!found || !isWhole(found)) return undefined;
  if (next) return isBeside(found, next) ? cut(found.origin, startOf(next)) : undefined;
  return before && isBeside(before, found) ? cut(endOf(before), found.origin) : undefined;
}

/** Clients whose command lines are put together from several keys. */
const COMPOSING: ReadonlySet<ClientId> = new Set<ClientId>(["registry", "mcpb", "gh-aw"]);

/** Files that hold no YAML: there the commas of a list stand between its items, on however many lines. */
const ALWAYS_COMMAS = /\.(?:json|jsonc|toml)$/;

/** The arguments of the entry, where the launcher reads these very words, and `undefined` elsewhere. */
function editableArgs({ server, plan }: Evidence): readonly Located<string>[] | undefined {
  const { args, client } = server;
  const isRead =
    plan?.command === plan?.start.command &&
    isSame(plan?.args, plan?.start.args) &&
    plan?.args.length === args.length;
  if (!plan || !isRead || COMPOSING.has(client.id)) return undefined;
  const isList = args.every(({ origin }) => ALWAYS_COMMAS.test(origin.file)) || isFlowList(server);
  return isList ? args : undefined;
}

const isSame = (left: readonly string[] = [], right: readonly string[] = []): boolean =>
  left.length === right.length && left.every((word, index) => word === right[index]);

/** A list of YAML in brackets, on one line, behind the command. An alias stands for what is written elsewhere. */
function isFlowList({ origin, command, args }: Evidence["server"]): boolean {
  const [first] = args;
  if (!origin || !command || !first || args.length < 2) return false;
  const inOrder = isBefore(origin, command.origin) && isBefore(command.origin, first.origin);
  return (
    inOrder &&
    args.slice(1).every((arg, index) => isBeside(args[index] ?? arg, arg)) &&
    isWhole(first)
  );
}

const isBefore = (left: Origin, right: Origin): boolean =>
  left.endLine < right.line || (left.endLine === right.line && left.endColumn <= right.column);

/** Too little for a comment, an anchor or a tag: between two literals stands a comma, with a blank on each side at most. */
const MOST_BETWEEN = 3;

function isBeside(left: Located<string>, right: Located<string>): boolean {
  const between = right.origin.column - left.origin.endColumn;
  const isNear = between > 0 && between <= MOST_BETWEEN;
  return isWhole(left) && isWhole(right) && left.origin.endLine === right.origin.line && isNear;
}

/** Whether the stretch is the word itself, in quotes or, as YAML has it, without. */
function isWhole({ value, origin }: Located<string>): boolean {
  const width = origin.endColumn - origin.column;
  const isBare = width === value.length && !ALWAYS_COMMAS.test(origin.file);
  return origin.line === origin.endLine && isPlain(value) && (isBare || width === value.length + 2);
}

/** A text that is written alike in JSON, TOML and YAML, and that no reader changes. */
const isPlain = (text: string): boolean => text !== "" && !/["'\\\p{C}]/u.test(text);

/** Where the word stands, if it does so once; -1 elsewhere. */
function onlyIndex(args: readonly Located<string>[], word: string): number {
  const index = args.findIndex(({ value }) => value === word);
  return index === args.findLastIndex(({ value }) => value === word) ? index : -1;
}

const startOf = ({ origin }: Located<string>): Origin => ({
  ...origin,
  endLine: origin.line,
  endColumn: origin.column,
});

const endOf = ({ origin }: Located<string>): Origin => ({
  ...origin,
  line: origin.endLine,
  column: origin.endColumn,
});

/** From where the one begins to where the other ends. */
const cut = (from: Origin, to: Origin): Replacement => ({
  origin: { ...from, endLine: to.endLine, endColumn: to.endColumn },
  text: "",
});
