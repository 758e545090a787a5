import { readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { secretsOfNpmrc } from "../plan/npmrc.ts";

/** The credentials in the files that npm reads for this workspace: a server may read them as well. */
export async function npmrcSecrets(
  workspace: string,
  env: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const given = Object.entries(env).find(([name]) => /^npm_config_userconfig$/i.test(name))?.[1];
  const files = [given ?? path.join(os.homedir(), ".npmrc"), path.join(workspace, ".npmrc")];
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => "")));
  return texts.flatMap(secretsOfNpmrc);
}
