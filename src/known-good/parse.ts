import { decode } from "../configs/decode.ts";
import { readJson } from "../configs/json/read-json.ts";
import { STRICT } from "../configs/json/strictness.ts";
import type { ConfigNode } from "../configs/node.ts";
import { positionsIn } from "../configs/positions.ts";
import type { KnownGood, KnownTool } from "../model/known-good.ts";
import type { Registry } from "../model/plan.ts";
import { UsageError } from "../model/usage-error.ts";
import { keyOf } from "./key.ts";
import {
  listOf,
  nullable,
  number,
  objectOf,
  objectOfSome,
  type Read,
  ShapeError,
  text,
  textLike,
} from "./shape.ts";
import { VERSION } from "./text.ts";

/** The known good starts in the bytes of a file. What is wrong with it is a usage error that names line and column. */
export function parseKnownGood(file: string, bytes: Uint8Array): readonly KnownGood[] {
  const decoded = decode(bytes, { bom: true, empty: true });
  if (decoded.text === null) throw broken(file, { ...decoded, column: 1 });
  if (decoded.text.trim() === "") throw broken(file, { line: 1, column: 1, ...EMPTY });
  const { root, slips } = readJson(file, decoded.text, STRICT);
  const [slip] = slips;
  if (slip)
    throw broken(file, {
      ...slip,
      ...positionsIn(file, decoded.text).origin(slip.start, slip.end),
    });
  return shaped(file, root);
}

const EMPTY = {
  problem: "the file is empty",
  remedy: "delete it, and let a run with `update-baseline: true` write it",
};

function shaped(file: string, root: ConfigNode | null): readonly KnownGood[] {
  try {
    return root ? knownGoodFile(root).servers : [];
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw broken(file, { ...error.origin, problem: error.message });
  }
}

interface Flaw {
  readonly line: number;
  readonly column: number;
  readonly problem: string;
  readonly remedy?: string;
}

function broken(file: string, { line, column, problem, remedy }: Flaw): UsageError {
  const what = remedy === undefined ? problem : `${problem}: ${remedy}`;
  return new UsageError(`input \`baseline\`: \`${file}\`, line ${line}, column ${column}: ${what}`);
}

const PARTS = ["title", "description", "inputSchema", "outputSchema", "annotations"];

const tool: Read<KnownTool> = objectOf<KnownTool>({
  name: text,
  sha256: textLike(/^[0-9a-f]{64}$/, "a SHA-256 of 64 hexadecimal digits"),
  parts: objectOfSome(PARTS, textLike(/^[0-9a-f]{16}$/, "16 hexadecimal digits")),
});

const members: Read<Omit<KnownGood, "url">> = objectOf<Omit<KnownGood, "url">>({
  file: nullable(text),
  name: text,
  system: text,
  command: text,
  args: listOf(text),
  cwd: text,
  resolved: nullable(text),
  runtime: nullable(text),
  package: nullable(
    objectOf<NonNullable<KnownGood["package"]>>({
      registry: text as Read<Registry>,
      name: text,
      requested: nullable(text),
      version: nullable(text),
    }),
  ),
  variables: listOf(text),
  handshake: objectOf<KnownGood["handshake"]>({
    era: text,
    protocolVersion: text,
    serverInfo: objectOf({ name: text, version: text }),
    durationMs: number,
  }),
  tools: listOf(tool),
});

/** In the order in which it is written. */
const start: Read<KnownGood> = (node) => {
  const { file, name, system, ...rest } = members(node);
  return { file, name, system, ...objectOfSome(["url"], text)(node), ...rest };
};

const version: Read<number> = (node) => {
  if (node.kind === "number" && node.value === VERSION) return VERSION;
  throw new ShapeError(
    node.origin,
    `\`version\` is not ${VERSION}, the only one that this program reads`,
  );
};

/** After a merge, one entry may stand there as both sides had it. */
const starts: Read<readonly KnownGood[]> = (node) => {
  const seen = new Set<string>();
  return listOf((item) => {
    const one = start(item);
    const key = keyOf(one);
    if (seen.has(key)) throw new ShapeError(item.origin, "the server of this file stands twice");
    seen.add(key);
    return one;
  })(node);
};

const knownGoodFile = objectOf<{ version: number; servers: readonly KnownGood[] }>({
  version,
  servers: starts,
});
