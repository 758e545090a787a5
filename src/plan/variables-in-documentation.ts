const NAME = /(?<![A-Za-z0-9_])[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,8}(?![A-Za-z0-9_])/g;
/** What READMEs write in capitals beside variables: codes, licenses, placeholders. */
const OTHER = /^(?:YOUR|MY|ERR|HTTP|HTTPS|NODE|NPM|UV|DOCKER|INSERT|ENTER|REPLACE)_/;

/**
 * The variable that a README names for a setting in the words of its program: for "Acme API token" the one of
 * `ACME_API_TOKEN` and `ACME_API_URL` that ends like it and has most of its words; `null` where none ends so.
 */
export function variableFor(setting: string, readme: string): string | null {
  const words = wordsOf(setting);
  const last = words.at(-1) ?? "";
  const names = [...new Set(readme.match(NAME))].filter((name) => !OTHER.test(name));
  const fitting = names
    .map((name) => ({ name, parts: name.split("_") }))
    .filter(({ parts }) => parts.slice(-2).some((part) => isSame(part, last)))
    .map(({ name, parts }) => ({ name, score: scoreOf(words, parts) }));
  return fitting.toSorted((left, right) => right.score - left.score)[0]?.name ?? null;
}

/** The variable that a setting of these words has by custom: `ACME_API_TOKEN` for "API token" of the package `acme-mcp`. */
export function variableByCustom(setting: string, packageName: string): string | null {
  const words = wordsOf(setting);
  const [scope = "", bare = ""] = /^(?:@([^/]*)\/)?(.*)$/.exec(packageName)?.slice(1) ?? [];
  const product = wordsOf(`${bare} ${scope}`).find((word) => !COMMON.has(word));
  if (words.length === 0 || product === undefined) return null;
  return [...(words.includes(product) ? [] : [product]), ...words].join("_");
}

const COMMON = new Set(["MCP", "SERVER", "THE", "PY", "JS", "NODE", "PYTHON", "API", "CLI"]);

const scoreOf = (words: readonly string[], parts: readonly string[]): number =>
  words.filter((word) => parts.some((part) => isSame(part, word))).length;

/** `appId`, "App ID" and `app-id` are all `APP`, `ID`. */
const wordsOf = (setting: string): readonly string[] =>
  setting
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== "");

/** `ORG` is `ORGANIZATION`, `KEYS` is `KEY`. */
const isSame = (part: string, word: string): boolean =>
  part === word ||
  (Math.min(part.length, word.length) >= 3 && (part.startsWith(word) || word.startsWith(part)));
