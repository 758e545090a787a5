import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Entries, Entry } from "./config.ts";

/**
 * The least that a client can do: starts the servers of a config, shakes hands, asks for the tools, ends stdin and waits
 * for the exit; so many at once. It judges nothing, reads no stderr and ends nothing by force.
 *
 * `node raw-client.js CONFIG AT_ONCE`
 */
const request = (id: number, method: string, params: object): string =>
  `${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`;

const INITIALIZE = request(0, "initialize", {
  protocolVersion: "2025-11-25",
  capabilities: {},
  clientInfo: { name: "raw", version: "1.0.0" },
});
const LIST = `{"jsonrpc":"2.0","method":"notifications/initialized"}\n${request(1, "tools/list", {})}`;

function shakeHands({ command, args = [] }: Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { stdio: ["pipe", "pipe", "ignore"] });
    let text = "";
    let answers = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n")) {
        const { id } = JSON.parse(text.slice(0, end)) as { id: number };
        text = text.slice(end + 1);
        answers += 1;
        if (id === 0) child.stdin.write(LIST);
        else child.stdin.end();
      }
    });
    child.stdin.write(INITIALIZE);
    child.once("exit", () => (answers === 2 ? resolve() : reject(new Error("no handshake"))));
  });
}

const [, , config = "", atOnce = "1"] = process.argv;
const { mcpServers } = JSON.parse(readFileSync(config, "utf8")) as { mcpServers: Entries };
const waiting = Object.values(mcpServers);
const work = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) await shakeHands(next);
};
await Promise.all(Array.from({ length: Number(atOnce) }, work));
