import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { MODERN_VERSION } from "../../src/protocol/messages.ts";
import type { ReportV1 } from "../../src/report/report-v1.ts";
import { CALLS } from "./calls.ts";
import type { Conversation } from "./conversation.ts";
import { converseOverHttp } from "./http-conversation.ts";
import { converseOverStdio } from "./stdio-conversation.ts";

/**
 * The client as the suite starts it: `node client.js http|stdio URL`. It runs the committed command line tool on a
 * config with this one server, and where the scenario is about calls, makes them in a conversation of its own.
 * Exits with 0 where the report says that the server came up, and the calls were answered.
 */
const [transport = "", url = ""] = process.argv.slice(2);
const { MCP_CONFORMANCE_SCENARIO: scenario = "", MCP_CONFORMANCE_PROTOCOL_VERSION: version } =
  process.env;

const isModern = version === MODERN_VERSION;

const BRIDGE = fileURLToPath(new URL("bridge.js", import.meta.url));
const CLI = path.resolve("dist/cli/index.js");

const bridge = {
  command: process.execPath,
  args: [BRIDGE, url, isModern ? "modern" : "legacy"],
};

const report = await preflight(transport === "stdio" ? bridge : { type: "http", url });
const [server] = report.servers;
const calls = CALLS[scenario];
if (server?.outcome === "passed" && calls) await converse(calls);
process.stdout.write(`${JSON.stringify({ outcome: server?.outcome, rule: server?.rule })}\n`);
process.exitCode = server?.outcome === "passed" ? 0 : 1;

async function preflight(entry: object): Promise<ReportV1> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "conformance-"));
  try {
    const config = path.join(folder, ".mcp.json");
    writeFileSync(config, JSON.stringify({ mcpServers: { mock: entry } }));
    const file = path.join(folder, "report.json");
    const args = [CLI, "--no-confirm", "--report", file];
    // Neither proxies nor the event of a workflow are of concern here, nor the versions of what is on the PATH.
    const env = { HOME: os.homedir(), PATH: "" };
    const tool = spawn(process.execPath, args, { cwd: folder, stdio: "inherit", env });
    await once(tool, "exit");
    return JSON.parse(readFileSync(file, "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function converse(talk: (conversation: Conversation) => Promise<void>): Promise<void> {
  const conversation = await (transport === "stdio"
    ? converseOverStdio(bridge.command, bridge.args)
    : converseOverHttp(url, isModern));
  try {
    await talk(conversation);
  } finally {
    await conversation.end();
  }
}
