import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const PROGRAM = path.resolve("__tests__/fixtures/registry/serve.mjs");

/** A registry of our own on loopback, with the packages of `fixtures/registry/packages/`. */
export interface Registry {
  /** Ends with `/`. */
  readonly url: string;
  /** The same with a certificate that nobody vouches for; `null` where openssl is missing. */
  readonly secure: { readonly url: string; readonly certificate: string } | null;
  /** Opens `@private/*`. */
  readonly token: string;
  /** Lists what was asked for, one path a line. */
  readonly requests: string;
  /** While this file exists, no tarball of a package named `held-*` arrives. */
  readonly gate: string;
  readonly folder: string;
}

export interface RunningRegistry extends Registry {
  readonly stop: () => Promise<void>;
}

/** Starts a registry and publishes all packages; takes two to three seconds. */
export async function startRegistry(): Promise<RunningRegistry> {
  const child = fork(PROGRAM, { silent: true });
  const words: Buffer[] = [];
  child.stdout?.on("data", (chunk) => words.push(chunk));
  child.stderr?.on("data", (chunk) => words.push(chunk));
  const registry = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (child.exitCode !== null) throw new Error(Buffer.concat(words).toString());
  const served = registry[0] as Registry;
  return { ...served, stop: () => stop(child, served.folder) };
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
  rmSync(folder, { recursive: true, force: true });
}

/** Paths of the tarballs that were asked for since `since` requests. */
export function tarballs({ requests }: Registry, since = 0): readonly string[] {
  return asked({ requests })
    .slice(since)
    .filter((line) => line.endsWith(".tgz"))
    .map((line) => path.posix.basename(line, ".tgz"));
}

/** Every path that was asked for until now. */
export function asked({ requests }: Pick<Registry, "requests">): readonly string[] {
  return readFileSync(requests, "utf8").split("\n").slice(0, -1);
}

/**
 * A home with an empty npm cache, in which npm knows no other registry: the variables that lead there. `npmrc` are
 * more lines of its `.npmrc`.
 */
export function npmHome(
  { url }: Pick<Registry, "url">,
  npmrc: readonly string[] = [],
): Record<"HOME" | "npm_config_userconfig" | "npm_config_cache" | "npm_config_registry", string> {
  const home = mkdtempSync(path.join(os.tmpdir(), "npm-home-"));
  const userconfig = path.join(home, ".npmrc");
  writeFileSync(userconfig, [`registry=${url}`, ...npmrc, ""].join("\n"));
  return {
    HOME: home,
    npm_config_userconfig: userconfig,
    npm_config_cache: path.join(home, "cache"),
    npm_config_registry: url,
  };
}

/** The line of an `.npmrc` that logs in. */
export const login = ({ url, token }: Registry): string =>
  `${url.replace(/^https?:/, "")}:_authToken=${token}`;
