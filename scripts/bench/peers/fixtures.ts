import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { configFolder, type Entries, type Entry } from "../config.ts";
import { FIXTURES, type Fixture } from "./rubric.ts";

/** The limit for an answer, where a program takes one. */
export const LIMIT_MS = 10_000;

const FILES = ["speak", "healthy", "needs-variable", "prints-banner", "never-answers"];

const server = (file: string): Entry => ({ command: "node", args: [path.join("servers", file)] });

/** The servers as a config names them. */
export const ENTRIES: Readonly<Record<Fixture, Entry>> = {
  ok: server("healthy.mjs"),
  "missing-variable": server("needs-variable.mjs"),
  banner: server("prints-banner.mjs"),
  hang: server("never-answers.mjs"),
  "missing-file": server("not-built.mjs"),
  "not-found": { command: "npx", args: ["-y", "@mcp-handshake-bench/does-not-exist"] },
};

/** In which form a program reads its servers. */
export type Form = "mcp.json" | "mcp-check";

/** A repository with some of the servers, in the form of one program. */
function writeFolder(parent: string, name: string, servers: Entries, form: Form): string {
  const folder = path.join(parent, name);
  for (const file of FILES) {
    const from = path.resolve("__tests__/fixtures/servers", `${file}.mjs`);
    cpSync(from, path.join(folder, "servers", `${file}.mjs`));
  }
  WRITE[form](folder, servers);
  return folder;
}

const WRITE: Readonly<Record<Form, (folder: string, servers: Entries) => void>> = {
  "mcp.json": (folder, servers) => configFolder(folder, ".", servers),
  "mcp-check": (folder, servers) => {
    const target = { type: "stdio", ...Object.values(servers)[0] };
    const config = { target, suites: ["handshake", "tool-discovery"] };
    writeFileSync(path.join(folder, "mcp-check.config.json"), JSON.stringify(config));
  },
};

/** The folder in which a program is asked about one server, or about all of them. */
export type Folders = Readonly<Record<Fixture | "all", string>>;

/** Folders of one program alone, so that none meets what another has left. */
export function writeFolders(parent: string, form: Form): Folders {
  const single = FIXTURES.map((name) => [
    name,
    writeFolder(parent, name, { [name]: ENTRIES[name] }, form),
  ]);
  return Object.fromEntries([
    ...single,
    ["all", writeFolder(parent, "all", ENTRIES, form)],
  ]) as Folders;
}

/**
 * A home for one program: it marks the processes that the program starts, for it is among the few variables that
 * clients hand on. The user's npm settings hold there too.
 */
export function makeHome(parent: string): string {
  const home = path.join(parent, "home");
  mkdirSync(home, { recursive: true });
  const settings = path.join(os.homedir(), ".npmrc");
  if (existsSync(settings)) symlinkSync(settings, path.join(home, ".npmrc"));
  return home;
}
