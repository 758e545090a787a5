import { describe, expect, test } from "@jest/globals";
import { CLIENTS, type ClientId } from "../../src/model/client.ts";
import type { Evidence } from "../../src/model/evidence.ts";
import type { RemoteSeen, RemoteTransport } from "../../src/model/remote.ts";
import type { RemoteSketch } from "../../src/model/rule.ts";
import type { ServerSpec } from "../../src/model/server.ts";
import { readersByEra } from "../../src/rules/engine/client-eras.ts";
import { fallbackOf } from "../../src/rules/engine/client-transports.ts";
import { COMPLETED } from "../../src/rules/engine/example-handshake.ts";
import { judge } from "../../src/rules/engine/judge.ts";
import { RULES } from "../../src/rules/index.ts";
import { evidenceOf } from "./evidence-of.ts";

const MODERN = { ...COMPLETED, era: "modern", protocolVersion: "2026-07-28" } as const;

/** What is told of a server behind a URL that these clients read; the first one's verdict counts. */
function told(
  clients: readonly ClientId[],
  remote: RemoteSketch,
  handshake = COMPLETED as Evidence["handshake"],
) {
  const [first = "command", ...others] = clients;
  const evidence = evidenceOf({ client: first, ending: { kind: "running" }, handshake, remote });
  const readings = others.map((id) => ({ ...evidence.server, client: CLIENTS[id] }));
  const server: ServerSpec = { ...evidence.server, readings };
  const { findings } = judge({ ...evidence, server }, RULES, {});
  return findings[0];
}

const overSse: RemoteSketch = { spoken: "sse" };

describe("a server that speaks HTTP with SSE under an entry for Streamable HTTP", () => {
  test.each([
    [["roo-code"], "error"],
    [["crush", "vscode"], "error"],
    [["kiro"], "warning"],
    [["claude-code"], "notice"],
    [["claude-code", "cline"], "warning"],
    [["vscode"], undefined],
    [["vscode", "kiro"], undefined],
    [["opencode"], undefined],
  ] as const)("read by %j: %s", (clients, level) => {
    expect(told(clients, overSse)?.level).toBe(level);
  });

  test("names those that fail otherwise", () => {
    const why = told(["claude-code", "cline", "vscode", "kiro"], overSse)?.why;
    expect(why).toContain("The same entry fails in Cline. VS Code can use it.");
    expect(why).toContain("What becomes of it in Kiro is not known.");
  });

  test("gives a client that knows no SSE another address, and no type", () => {
    const fix = told(["codex"], overSse)?.fix;
    expect(fix).toContain("Codex knows no HTTP with SSE");
    expect(fix).not.toContain('"sse"');
  });

  test("is no matter of a reading that starts a program", () => {
    const evidence = evidenceOf({
      client: "claude-code",
      ending: { kind: "running" },
      handshake: COMPLETED,
      remote: overSse,
    });
    const reading = { ...evidence.server, client: CLIENTS.cline, transport: "stdio" } as const;
    const server = { ...evidence.server, readings: [reading] };
    expect(judge({ ...evidence, server }, RULES, {}).findings[0]?.level).toBe("notice");
  });
});

describe("whether a client tries the other transport", () => {
  const entry = (
    client: ClientId,
    transport: RemoteTransport,
    type: string | null,
    key = "url",
  ) => {
    const { server } = evidenceOf({ client, remote: { transport } });
    const given = type === null ? null : { value: type, origin: server.origin as never };
    return { ...server, type: { key: "type", addressKey: key, names: {}, given } };
  };

  test.each([
    ["gemini-cli", "http", null, "url", "tries-other"],
    ["gemini-cli", "http", null, "httpUrl", "strict"],
    ["gemini-cli", "http", "http", "url", "strict"],
    ["continue", "http", null, "url", "tries-other"],
    ["claude-code", "sse", "sse", "url", "strict"],
    ["cursor", "sse", "sse", "url", "unknown"],
    ["vscode", "sse", "sse", "url", "tries-other"],
  ] as const)("%s, %s, type %s, %s: %s", (client, transport, type, key, state) => {
    expect(fallbackOf(entry(client, transport, type, key))).toBe(state);
  });
});

describe("a server behind a URL that speaks the modern era alone", () => {
  const eras: RemoteSeen["eras"] = { legacy: "no", modern: "yes" };

  test.each([
    [["vscode"], "warning"],
    [["claude-code", "codex"], "warning"],
    [["claude-code"], undefined],
    [["claude-code", "kiro"], "notice"],
  ] as const)("read by %j: %s", (clients, level) => {
    expect(told(clients, { spoken: "http", eras }, MODERN)?.level).toBe(level);
  });

  test("names who gets through, who does not, and of whom it is not known", () => {
    const why = told(["claude-code", "codex", "kiro"], { spoken: "http", eras }, MODERN)?.why;
    expect(why).toContain("Codex begins so, and shows this server as failed.");
    expect(why).toContain("Claude Code (since 2.1.274) gets through.");
    expect(why).toContain("How Kiro begins is not known.");
  });

  test.each(["yes", "unknown"] as const)("is none where old clients get through: %s", (legacy) => {
    const remote: RemoteSketch = { spoken: "http", eras: { legacy, modern: "yes" } };
    expect(told(["codex"], remote, MODERN)).toBeUndefined();
  });
});

describe("the clients that read an entry, by what they ask first", () => {
  const stdio = evidenceOf({ client: "claude-code" }).server;
  const reading = (client: ClientId, changes: Partial<ServerSpec> = {}): ServerSpec => ({
    ...stdio,
    client: CLIENTS[client],
    ...changes,
  });

  test("hold neither those that leave it out nor a command line", () => {
    const readings = [
      reading("vscode", { off: "`disabled` is true" }),
      reading("codex", { startable: false }),
      reading("copilot-cli"),
    ];
    expect(readersByEra({ ...stdio, client: CLIENTS.command, readings })).toEqual({
      initialize: [],
      discover: ["Copilot CLI"],
      either: [],
      unknown: [],
    });
  });
});
