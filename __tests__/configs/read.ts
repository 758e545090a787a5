import { readFileSync } from "node:fs";
import type { ConfigFormat } from "../../src/configs/format.ts";
import { claudeCode } from "../../src/configs/formats/claude-code.ts";
import { cursor } from "../../src/configs/formats/cursor.ts";
import { vscode } from "../../src/configs/formats/vscode.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { ConfigFile, ServerSpec } from "../../src/model/server.ts";
import { parseConfig } from "./parse-config.ts";

const FILES = {
  "claude-code": ".mcp.json",
  vscode: ".vscode/mcp.json",
  cursor: ".cursor/mcp.json",
};
export const FORMATS = { "claude-code": claudeCode, vscode, cursor };
export type FormatName = keyof typeof FORMATS;

/** A text or bytes, read as the config of this client in `/repo`. */
export function read(
  client: FormatName,
  content: string | Uint8Array,
  { plugin = false }: { plugin?: boolean } = {},
): ConfigFile {
  const format: ConfigFormat = FORMATS[client];
  const file = FILES[client];
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const around = { path: `/repo/${file}`, readers: [format], plugin, files: new Map() };
  const config = parseConfig({ file, ...around, content: bytes });
  if (!config) throw new Error(`${file} is no config`);
  return config;
}

/** A fixture's text. */
export const fixture = (client: FormatName, name: string): string =>
  readFileSync(`__tests__/fixtures/configs/${client}/${name}.json`, "utf8");

/** The server of this name; there is one. */
export function server(config: ConfigFile, name: string): ServerSpec {
  const found = config.servers.find((each) => each.name === name);
  if (!found) throw new Error(`there is no server ${name}`);
  return found;
}

/** Facts as `kind line:column captures`. */
export const told = (facts: readonly Fact[]): readonly string[] =>
  facts.map(
    ({ kind, captures, origin }) =>
      `${kind} ${origin?.line}:${origin?.column} ${Object.values(captures).join(" | ")}`,
  );

/** What a server would be started or reached with, in one line. */
export function shape(spec: ServerSpec): string {
  const words = [spec.command?.value, ...spec.args.map((arg) => arg.value), spec.url?.value];
  return [spec.transport, ...words.filter((word) => word !== undefined)].join(" ");
}
