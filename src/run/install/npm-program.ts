/**
 * A program that runs inside of the user's own npm: npm's `exec` command, once for each line, in one process
 * that reads every packument and unpacks every tarball once. It is handed over as text, so it refers to
 * nothing outside of itself, and it leans on npm only where npm 8 to 12 agree; where it fails, every
 * line is fetched by a plain `npx`.
 */

/** One command line of `npx`, as npm's own `exec` command takes it. */
export interface NpmLine {
  readonly id: string;
  readonly packages: readonly string[];
  readonly args: readonly string[];
  readonly call: string;
  /** `null`: as npm's own configuration says. */
  readonly yes: boolean | null;
  /** The package whose newest version is of interest, or `null`. */
  readonly newestOf: string | null;
}

export interface NpmJob {
  /** The options of the command line for npm itself. */
  readonly options: readonly string[];
  readonly atOnce: number;
  readonly lines: readonly NpmLine[];
}

/** What the program says of a line, as JSON behind `MARK`, a line of stdout each. */
export type NpmNews =
  | { readonly id: string; readonly kind: "begun" }
  | { readonly id: string; readonly kind: "failed" }
  | {
      readonly id: string;
      readonly kind: "done";
      /** The folder of npm for what `npx` fetches. */
      readonly entries: string;
      readonly ignoresScripts: boolean;
      readonly allowsScripts: readonly string[];
      readonly npm: string;
      readonly newest: Newest | null;
    };

/** The version with the tag `latest`. */
export interface Newest {
  readonly version: string;
  /** What it asks of Node.js, or empty. */
  readonly needs: string;
  readonly deprecated: boolean;
}

export const MARK = "mcp-handshake: ";

type Load = (name: string) => unknown;
// biome-ignore lint/suspicious/noExplicitAny: npm has no types for what it is made of.
type Any = any;

/** The text of the program. `root`: the folder of npm. */
export const npmProgram = (root: string, job: NpmJob): string =>
  [
    `"use strict";`,
    `const mark = ${JSON.stringify(MARK)};`,
    ...[shareUnpacking, copyTree, newestOf, asCommand, fetchLine, fetchLines].map(String),
    `const load = require("node:module").createRequire(${JSON.stringify(`${root}/package.json`)});`,
    `${fetchLines.name}(load, ${JSON.stringify(job)}, mark, {`,
    `  share: ${shareUnpacking.name}, copy: ${copyTree.name}, newest: ${newestOf.name},`,
    `  command: ${asCommand.name}, fetch: ${fetchLine.name} });`,
  ].join("\n");

interface Parts {
  readonly share: typeof shareUnpacking;
  readonly copy: typeof copyTree;
  readonly newest: typeof newestOf;
  readonly command: typeof asCommand;
  readonly fetch: typeof fetchLine;
}

/** Unpacks each tarball once and copies it from then on, but for packages that change after they are unpacked. */
function shareUnpacking(load: Load, parts: Parts): void {
  const pacote = load("pacote") as Any;
  const fs = load("node:fs") as Any;
  const unpack = pacote.extract;
  const first = new Map();
  const isPlain = async (folder: string): Promise<boolean> => {
    const text = await fs.promises.readFile(`${folder}/package.json`, "utf8");
    const { scripts = {}, bundleDependencies, bundledDependencies } = JSON.parse(text);
    const builds = ["preinstall", "install", "postinstall"].some((name) => scripts[name]);
    return !(
      builds ||
      bundleDependencies ||
      bundledDependencies ||
      fs.existsSync(`${folder}/binding.gyp`)
    );
  };
  pacote.extract = async (spec: unknown, folder: string, options: Any) => {
    const key = options?.integrity && String(options.integrity);
    const known = key && (await first.get(key));
    if (known?.plain && (await parts.copy(fs, known.folder, folder).catch(() => false))) {
      return known.result;
    }
    const unpacking = unpack(spec, folder, options).then(async (result: unknown) => ({
      result,
      folder,
      plain: await isPlain(folder).catch(() => false),
    }));
    if (key && !first.has(key))
      first.set(
        key,
        unpacking.catch(() => null),
      );
    return (await unpacking).result;
  };
}

async function copyTree(fs: Any, from: string, to: string): Promise<true> {
  await fs.promises.mkdir(to, { recursive: true });
  for (const entry of await fs.promises.readdir(from, { withFileTypes: true })) {
    if (entry.name === "node_modules") continue;
    const [source, target] = [`${from}/${entry.name}`, `${to}/${entry.name}`];
    if (entry.isDirectory()) await copyTree(fs, source, target);
    else fs.copyFileSync(source, target);
  }
  return true;
}

async function newestOf(load: Load, name: string, options: Any): Promise<Newest | null> {
  const { versions = {}, "dist-tags": tags = {} } = await (load("pacote") as Any).packument(
    name,
    options,
  );
  const manifest = versions[tags.latest];
  if (!manifest) return null;
  const { engines, deprecated } = manifest;
  return { version: tags.latest, needs: engines?.node ?? "", deprecated: Boolean(deprecated) };
}

/**
 * npm's `exec` command for one line: npm itself, but for what that line says, and with `true` in place of the
 * shell that would start the server.
 */
function asCommand(load: Load, npm: Any, line: NpmLine, packumentCache: unknown): Any {
  const Exec = load("./lib/commands/exec.js") as Any;
  const own: Any = { "script-shell": "true", package: line.packages, call: line.call };
  if (line.yes !== null) own.yes = line.yes;
  const over = (target: Any, members: Any) =>
    new Proxy(target, {
      get(one: Any, name) {
        if (Object.hasOwn(members, name)) return members[name];
        const value = Reflect.get(one, name, one);
        return typeof value === "function" ? value.bind(one) : value;
      },
    });
  const get = (name: string, ...rest: unknown[]) =>
    Object.hasOwn(own, name) ? own[name] : npm.config.get(name, ...rest);
  const flatOptions = { ...npm.flatOptions, packumentCache };
  return new Exec(over(npm, { config: over(npm.config, { get }), flatOptions }));
}

async function fetchLine(
  load: Load,
  npm: Any,
  line: NpmLine,
  packuments: unknown,
  parts: Parts,
): Promise<object> {
  await parts.command(load, npm, line, packuments).exec([...line.args]);
  const options = { ...npm.flatOptions, packumentCache: packuments };
  const name = line.newestOf;
  const newest = name === null ? null : await parts.newest(load, name, options).catch(() => null);
  const allowed = npm.config.get("allow-scripts") ?? [];
  return {
    kind: "done",
    entries: npm.flatOptions.npxCache,
    ignoresScripts: Boolean(npm.flatOptions.ignoreScripts),
    allowsScripts: [allowed]
      .flat()
      .flatMap((names) => String(names).split(/[\s,]+/))
      .filter(Boolean),
    npm: npm.version,
    newest,
  };
}

async function fetchLines(load: Load, job: NpmJob, mark: string, parts: Parts): Promise<void> {
  const tell = (news: object) => process.stdout.write(`\n${mark}${JSON.stringify(news)}\n`);
  const Npm = load("./lib/npm.js") as Any;
  process.argv.splice(2, process.argv.length, "exec", ...job.options, "--", "nothing");
  const npm = new Npm();
  await npm.load();
  parts.share(load, parts);
  const packuments = new Map();
  const waiting = [...job.lines];
  const worker = async (): Promise<void> => {
    for (let line = waiting.shift(); line; line = waiting.shift()) {
      const { id } = line;
      tell({ id, kind: "begun" });
      const news = await parts
        .fetch(load, npm, line, packuments, parts)
        .catch(() => ({ kind: "failed" }));
      tell({ id, ...news });
    }
  };
  await Promise.all(Array.from({ length: job.atOnce }, worker));
  process.exit(0);
}
