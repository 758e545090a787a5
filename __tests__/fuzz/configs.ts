import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { ConfigFormat } from "../../src/configs/format.ts";
import { FORMATS, readersOf } from "../../src/configs/index.ts";
import type { ConfigFile } from "../../src/model/server.ts";
import { parseConfig } from "../configs/parse-config.ts";
import { BESIDE, PLACES } from "../configs/places.ts";
import { mutated } from "./texts.ts";

/** A text, where it lies in a repository, and who reads it there. */
export interface Written {
  readonly file: string;
  readonly readers: readonly ConfigFormat[];
  readonly text: string;
}

/** A config of every kind, as its fixtures have it, at its place in a repository. */
export const FIXTURES: readonly Written[] = Object.entries(PLACES).flatMap(([folder, file]) => {
  const own = path.join("__tests__/fixtures/configs", folder);
  const around = { beside: BESIDE[folder] ?? [], atRoot: !file.includes("/") };
  return (existsSync(own) ? readdirSync(own) : []).map((name) => ({
    file,
    readers: readersOf(file, around),
    text: readFileSync(path.join(own, name), "utf8"),
  }));
});

/** What configs are made of: their signs, and words that a client looks for. */
const TOKENS = [
  ...['"', "'", ",", "{", "}", "[", "]", ":", "=", "\\", "\n", "\r\n", "\t", "//", "/*", "*/", "#"],
  ...[
    "- ",
    "? ",
    "---\n",
    "&a ",
    "*a",
    "<<: ",
    "|\n",
    '"""',
    "[[a]]\n",
    "null",
    "true",
    "1e999",
    "-0",
  ],
  ...[
    '"command": ',
    '"args": [],',
    '"env": {},',
    '"url": "",',
    '"type": "sse",',
    '"disabled": true,',
  ],
  ...[
    "${",
    "}",
    "${A}",
    "${A:-b}",
    "${env:A}",
    "${input:a}",
    "$A",
    "$(a)",
    "{env:A}",
    "{file:./a}",
  ],
  ...[
    "${{ secrets.A }}",
    "${workspaceFolder}",
    "%A%",
    "~",
    "npx",
    "docker run -i",
    "uvx",
    "cmd /c",
  ],
  ...[
    "http://",
    "https://a b/",
    "\u0000",
    "\ufeff",
    "\u2028",
    "\ud800",
    "é",
    "__proto__",
    "constructor",
  ],
];

/** A config of any client, with some of it taken out, doubled, swapped or written anew. */
export const broken: fc.Arbitrary<Written> = fc
  .constantFrom(...FIXTURES)
  .chain((config) => mutated(config.text, TOKENS).map((text) => ({ ...config, text })));

/** What its readers make of a text. */
export const parsed = (
  { file, readers, text }: Written,
  content = new TextEncoder().encode(text),
): ConfigFile | null =>
  parseConfig({
    ...{ file, path: `/repo/${file}`, readers, files: new Map() },
    ...{ plugin: false, content },
  });

export { FORMATS };
