import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { lives } from "../run/run-fixture.ts";
import { CLI, workspace } from "./bundle.ts";

test.each([
  ["SIGTERM", 143],
  ["SIGINT", 130],
] as const)("%s ends every server, and the tool with code %i", async (signal, code) => {
  const script = `require("fs").writeFileSync("pid", String(process.pid)); process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)`;
  const config = { mcpServers: { silent: { command: "node", args: ["-e", script] } } };
  const folder = workspace({ ".mcp.json": config });
  const tool = spawn(process.execPath, [CLI], { cwd: folder, stdio: "ignore" });
  const file = path.join(folder, "pid");
  while (!existsSync(file) || readFileSync(file, "utf8") === "") await sleep(20);
  tool.kill(signal);
  expect(await once(tool, "exit")).toEqual([code, null]);
  const server = Number(readFileSync(file, "utf8"));
  while (lives(server)) await sleep(20);
});
