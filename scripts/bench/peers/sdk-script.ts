import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Entries, Entry } from "../config.ts";

/**
 * What one writes by hand with the official SDK: connects to all servers at once, lists the tools, and tells the error
 * as it is.
 *
 * `node sdk-script.js CLIENT_MODULE STDIO_MODULE LIMIT_MS`
 */
const [, , client = "", stdio = "", limit = ""] = process.argv;
const { Client } = await import(pathToFileURL(client).href);
const { StdioClientTransport } = await import(pathToFileURL(stdio).href);
const { mcpServers } = JSON.parse(readFileSync(".mcp.json", "utf8")) as { mcpServers: Entries };
const options = { timeout: Number(limit) };

async function ask(name: string, server: Entry): Promise<void> {
  const session = new Client({ name: "script", version: "1.0.0" });
  session.onerror = (error: unknown) => console.error(`${name}: ${error}`);
  try {
    await session.connect(new StdioClientTransport(server), options);
    const { tools } = await session.listTools({}, options);
    console.log(`${name}: connected, ${tools.length} tools`);
  } catch (error) {
    console.error(`${name}: ${error}`);
    process.exitCode = 1;
  }
  await session.close();
}

await Promise.all(Object.entries(mcpServers).map(([name, server]) => ask(name, server)));
