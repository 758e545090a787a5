import { chmod, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { licensesOf } from "./licenses.ts";

/** The two entries as one bundle: what both need, and what is loaded only where it is needed, lies in `dist/chunks`. */
const { metafile } = await build({
  entryPoints: { index: "lib/src/action.js", "cli/index": "lib/src/cli.js" },
  outdir: "dist",
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  // `main` of some packages is UMD, whose inner requires nobody can follow.
  mainFields: ["module", "main"],
  // A proxy agent of a megabyte, for requests that nothing here makes through the toolkit.
  alias: { undici: "./lib/src/action/no-requests.js" },
  // What is CommonJS in a dependency requires the modules of Node.js.
  banner: {
    js: 'import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);',
  },
  // Text in one byte a character is read sooner.
  charset: "ascii",
  legalComments: "none",
  metafile: true,
  write: true,
});
await chmod("dist/cli/index.js", 0o755);
await writeFile("dist/package.json", `${JSON.stringify({ type: "module" })}\n`);
await writeFile("dist/licenses.txt", await licensesOf(Object.keys(metafile.inputs)));
