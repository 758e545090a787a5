import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Message } from "../../src/protocol/messages.ts";
import { open, receive, type Turn } from "../../src/protocol/session.ts";
import { sha256 } from "../../src/run/digest.ts";
import { runs } from "../fuzz/runs.ts";

const client = { name: "test", version: "0" };
const MODERN = "2026-07-28";
const PAGES = 64;

/** A server that keeps to the specification, as far as it has come. */
interface Server {
  /** What it was asked and has not answered. */
  asked: "initialize" | "server/discover" | "tools/list" | "nothing";
  id: number;
  era: "legacy" | "modern" | null;
  up: boolean;
  readonly tools: string[];
  pages: number;
  /** The last page that went on, as the same one again is no further page. */
  page: string;
}

const beginning = (): Server => ({
  ...{ asked: "initialize", id: 0, era: null },
  ...{ up: false, tools: [], pages: 0, page: "" },
});

/** The client under test. */
interface Client {
  turn: Turn;
}

/** One thing that the server says; `next` gives what the client must send for it. */
class Says implements fc.Command<Server, Client> {
  readonly #words: string;
  readonly #may: (server: Server) => boolean;
  readonly #message: (server: Server) => object;
  readonly #next: (server: Server) => readonly object[];

  constructor(
    words: string,
    may: (server: Server) => boolean,
    message: (server: Server) => object,
    next: (server: Server) => readonly object[],
  ) {
    this.#words = words;
    this.#may = may;
    this.#message = message;
    this.#next = next;
  }

  check = (server: Readonly<Server>): boolean => this.#may(server as Server);

  run(server: Server, client: Client): void {
    const message = { jsonrpc: "2.0", ...this.#message(server) };
    client.turn = receive(client.turn.session, message, 5);
    const sent = client.turn.send.map(essence);
    expect(sent).toEqual(this.#next(server));
    const { handshake, waiting } = client.turn.session;
    expect(handshake.kind === "completed").toBe(server.up);
    expect(waiting === "nothing").toBe(server.asked === "nothing");
    if (server.up && server.asked === "nothing" && server.pages > 0 && server.pages < PAGES)
      expect(handshake).toMatchObject({ era: server.era, tools: { names: server.tools } });
  }

  toString = (): string => this.#words;
}

/** Of a message what the model knows: whose it is, and where it goes on. */
function essence({ id, method, params, result, error }: Message): object {
  const { cursor } = (params ?? {}) as { cursor?: string };
  if (method) return { method, ...(id === undefined ? {} : { id }), ...(cursor ? { cursor } : {}) };
  return { id, answers: result ? "well" : (error as { code: number }).code };
}

/** The request for the first or the next page, which the server then has to answer. */
function asksForTools(server: Server, cursor?: string): readonly object[] {
  server.asked = "tools/list";
  server.id += 1;
  return [{ method: "tools/list", id: server.id, ...(cursor ? { cursor } : {}) }];
}

function comesUp(server: Server, era: "legacy" | "modern", hasTools: boolean): readonly object[] {
  const greeting = era === "legacy" ? [{ method: "notifications/initialized" }] : [];
  Object.assign(server, { up: true, era, asked: "nothing" });
  return [...greeting, ...(hasTools ? asksForTools(server) : [])];
}

const capabilities = (hasTools: boolean) => (hasTools ? { tools: {} } : {});

const welcomes = (protocolVersion: string, hasTools: boolean) =>
  new Says(
    `welcomes with ${protocolVersion}${hasTools ? " and tools" : ""}`,
    ({ asked }) => asked === "initialize",
    ({ id }) => ({
      id,
      result: {
        ...{ protocolVersion, capabilities: capabilities(hasTools) },
        serverInfo: { name: "s", version: "1" },
      },
    }),
    (server) => comesUp(server, "legacy", hasTools),
  );

const refuses = (code: number) =>
  new Says(
    `refuses with ${code}`,
    ({ asked }) => asked === "initialize" || asked === "server/discover",
    ({ id }) => ({ id, error: { code, message: "no" } }),
    (server) => {
      const isFirst = server.asked === "initialize";
      server.asked = isFirst ? "server/discover" : "nothing";
      server.id += isFirst ? 1 : 0;
      return isFirst ? [{ method: "server/discover", id: server.id }] : [];
    },
  );

const discovers = (supportedVersions: readonly string[], hasTools: boolean) =>
  new Says(
    `is found with ${supportedVersions}${hasTools ? " and tools" : ""}`,
    ({ asked }) => asked === "server/discover",
    ({ id }) => ({ id, result: { supportedVersions, capabilities: capabilities(hasTools) } }),
    (server) => {
      if (supportedVersions.includes(MODERN)) return comesUp(server, "modern", hasTools);
      server.asked = "nothing";
      return [];
    },
  );

const lists = (names: readonly string[], nextCursor: string) =>
  new Says(
    `lists ${names.length} tools${nextCursor ? ` and goes on at ${nextCursor}` : ""}`,
    ({ asked }) => asked === "tools/list",
    ({ id }) => ({
      id,
      result: {
        tools: names.map((name) => ({ name, inputSchema: { type: "object" } })),
        ...(nextCursor ? { nextCursor } : {}),
      },
    }),
    (server) => {
      const page = nextCursor && JSON.stringify([names, nextCursor]);
      const isAgain = page !== "" && page === server.page;
      server.page = page;
      server.tools.push(...(isAgain ? [] : names));
      server.pages += 1;
      if (isAgain) {
        server.asked = "nothing";
        return [];
      }
      if (nextCursor && server.pages < PAGES) return asksForTools(server, nextCursor);
      server.asked = "nothing";
      return [];
    },
  );

/** Requests of the server; in the modern era there are none, and clients never answer. */
const asks = (method: string, id: string | number) =>
  new Says(
    `asks ${method} with ${JSON.stringify(id)}`,
    () => true,
    () => ({ id, method }),
    ({ era }) => {
      if (era === "modern") return [];
      return [{ id, answers: method === "ping" ? "well" : -32601 }];
    },
  );

const notifies = (method: string) =>
  new Says(
    `notifies ${method}`,
    () => true,
    () => ({ method }),
    () => [],
  );

const repeats = () =>
  new Says(
    "answers again what it has answered",
    ({ id, asked }) => id > 0 && asked !== "initialize",
    ({ id }) => ({ id: id - 1, result: { tools: [], supportedVersions: [MODERN] } }),
    () => [],
  );

const id = fc.oneof(fc.integer(), fc.string());
const name = fc.stringMatching(/^[a-z]{1,6}$/);
const versions = fc.constantFrom([MODERN], ["2025-11-25"], ["x", MODERN], []);

const commands = fc.commands(
  [
    fc
      .tuple(fc.constantFrom("2025-11-25", "2024-11-05"), fc.boolean())
      .map((all) => welcomes(...all)),
    fc.constantFrom(-32601, -32603, 1).map(refuses),
    fc.tuple(versions, fc.boolean()).map((all) => discovers(...all)),
    fc
      .tuple(fc.array(name, { maxLength: 3 }), fc.constantFrom("", "c", "c"))
      .map((all) => lists(...all)),
    fc.tuple(fc.constantFrom("ping", "roots/list", "x"), id).map((all) => asks(...all)),
    fc.constantFrom("notifications/message", "notifications/progress").map(notifies),
    fc.constant(repeats()),
  ],
  { maxCommands: 100, size: "+1" },
);

test("with a server that keeps to the specification, each step of the handshake is the one that it prescribes", () => {
  fc.assert(
    fc.property(commands, (steps) => {
      fc.modelRun(() => ({ model: beginning(), real: { turn: open(client, sha256) } }), steps);
    }),
    runs(100),
  );
});
