import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** How a command of the engine went. */
interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `docker` with these words. */
export function docker(...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync("docker", args, { encoding: "utf8" });
  return { code: status, stdout: stdout ?? "", stderr: stderr ?? "" };
}

const compiles = spawnSync("cc", ["--version"]).status === 0;

/** Whether an engine for Linux answers, and a compiler is there to make an image with. */
export const hasEngine: boolean =
  compiles && docker("version", "--format", "{{.Server.Os}}").stdout.trim() === "linux";

/** An image with the one program of `__tests__/fixtures/image`; tests that run at once have each their own. */
export const IMAGE: string = `mcp-handshake/contained:1.${process.pid}`;

/** Makes the image; gives the archive that it is made of. */
export function makeImage(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "image-"));
  const server = path.join(folder, "server");
  const archive = path.join(folder, "image.tar");
  must("cc", "-static", "-Os", "-o", server, path.resolve("__tests__/fixtures/image/server.c"));
  must("tar", "-C", folder, "-cf", archive, "server");
  must("docker", "import", "--change", 'ENTRYPOINT ["/server"]', archive, IMAGE);
  return archive;
}

/** A registry on loopback with the image `contained:1`, made of an archive. */
export async function serveImage(archive: string): Promise<{ address: string; stop: () => void }> {
  const program = path.resolve("__tests__/fixtures/image/registry.mjs");
  const child = spawn(process.execPath, [program, archive]);
  const [address] = (await once(child.stdout, "data")) as [Buffer];
  return { address: address.toString().trim(), stop: () => child.kill() };
}

/** Takes the image away, with whatever still runs on it. */
export function removeImage(): void {
  docker("rmi", "--force", IMAGE);
}

/** Ids of the containers on the image, whether they run or not. */
export const containers = (): readonly string[] =>
  docker("ps", "--all", "--quiet", "--filter", `ancestor=${IMAGE}`)
    .stdout.split("\n")
    .filter(Boolean);

function must(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args[0]}: ${stderr}`);
}
