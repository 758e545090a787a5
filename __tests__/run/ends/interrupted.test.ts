import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { SERVERS } from "../run-fixture.ts";
import { describeOnLinux, newToken, withToken } from "./alive.ts";

/** The defaults of the action as the runner hands them on. */
function inputs(): Record<string, string> {
  const action = parse(readFileSync("action.yml", "utf8")) as {
    readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  };
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [
      `INPUT_${name.toUpperCase()}`,
      input.default ?? "",
    ]),
  );
}

function workspace(token: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "handshake-ends-"));
  const server = (file: string) => ({
    command: "python3",
    args: [path.join(SERVERS, file), token],
  });
  const servers = { daemon: server("leaves-its-session.py"), breeding: server("breeds.py") };
  writeFileSync(path.join(folder, ".mcp.json"), JSON.stringify({ mcpServers: servers }));
  return folder;
}

describeOnLinux("an interrupt in the middle leaves nothing", () => {
  test.each([
    ["the command line tool", "cli.js", "SIGINT", 130],
    ["the action", "action.js", "SIGTERM", 143],
  ] as const)("of %s (%s) by %s", async (_, entry, signal, code) => {
    const token = newToken();
    const folder = workspace(token);
    const tool = spawn(process.execPath, [path.resolve("lib/src", entry)], {
      cwd: folder,
      env: { ...process.env, ...inputs(), GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder },
      stdio: "ignore",
    });
    const ended = once(tool, "exit");
    // Two servers, the daemon, and some that breed.
    while (tool.exitCode === null && withToken(token).length < 10) await sleep(20);
    tool.kill(signal);
    expect(await ended).toEqual([code, null]);
    expect(withToken(token)).toEqual([]);
  });
});

describeOnLinux("an end of the tool in the middle of a start", () => {
  test("leaves nothing, whatever ends it", async () => {
    const token = newToken();
    const start = JSON.stringify({
      command: "python3",
      args: [path.join(SERVERS, "leaves-its-session.py"), token],
      cwd: SERVERS,
      env: process.env,
    });
    const code = `import { startProcess } from ${JSON.stringify(path.resolve("lib/src/run/process.js"))};
      const onStderr = () => { throw new Error("a bug") };
      startProcess({ ...${start}, onStdout: () => {}, onStderr });`;
    const tool = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: "ignore" });
    expect(await once(tool, "exit")).toEqual([1, null]);
    expect(withToken(token)).toEqual([]);
  });
});
