import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import * as v from "valibot";
import type { Wire } from "../../src/model/experiment.ts";
import { contentOf, messagesIn, wrongType } from "../../src/protocol/http/content.ts";
import { postHeaders } from "../../src/protocol/http/request-headers.ts";
import { retryAfterMs } from "../../src/protocol/http/retry-after.ts";
import type { Message } from "../../src/protocol/messages.ts";
import { giveUpDiscover, open, readLine, receive, type Turn } from "../../src/protocol/session.ts";
import { sha256 } from "../../src/run/digest.ts";
import { runs } from "../fuzz/runs.ts";
import { foreign, mutated } from "../fuzz/texts.ts";

const client = { name: "test", version: "0" };
const META = "io.modelcontextprotocol";

/** What servers answer, as lines; `ID` is the id that was asked last. */
const LINES = [
  '{"jsonrpc":"2.0","id":ID,"result":{"protocolVersion":"2025-11-25","capabilities":{"tools":{"listChanged":true}},"serverInfo":{"name":"s","version":"1"}}}',
  '{"jsonrpc":"2.0","id":ID,"result":{"protocolVersion":"2024-11-05","capabilities":{},"serverInfo":{"name":"s","version":"1"},"instructions":"Hi"}}',
  '{"jsonrpc":"2.0","id":ID,"error":{"code":-32601,"message":"Method not found"}}',
  '{"jsonrpc":"2.0","id":ID,"error":{"code":-32022,"message":"Unsupported protocol version","data":{"supported":["2026-07-28"]}}}',
  `{"jsonrpc":"2.0","id":ID,"result":{"resultType":"complete","supportedVersions":["2026-07-28"],"capabilities":{"tools":{}},"_meta":{"${META}/serverInfo":{"name":"m","version":"2"}}}}`,
  '{"jsonrpc":"2.0","id":ID,"result":{"tools":[{"name":"add","description":"Adds","inputSchema":{"type":"object","properties":{"a":{"type":"number"}},"required":["a"]}}]}}',
  '{"jsonrpc":"2.0","id":ID,"result":{"tools":[{"name":"b","inputSchema":{"type":"object"}}],"nextCursor":"c"}}',
  '[{"jsonrpc":"2.0","method":"notifications/message","params":{"level":"info"}},{"jsonrpc":"2.0","id":ID,"result":{"tools":[]}}]',
  '{"jsonrpc":"2.0","id":7,"method":"ping"}',
  '{"jsonrpc":"2.0","id":"r","method":"roots/list","params":{}}',
  '{"jsonrpc":"2.0","method":"notifications/tools/list_changed"}',
  '{"jsonrpc":"2.0","id":0,"method":"initialize","params":{}}',
  '{"id":0,"result":{"protocolVersion":"2025-11-25","capabilities":{},"serverInfo":{"name":"s","version":"1"}}}',
  '{"id":0,"result":{"supportedVersions":["2026-07-28"],"capabilities":{}}}',
];

/** Pieces of JSON that a reader may stumble over. */
const PIECES = [
  ...[
    "null",
    "true",
    "1e999",
    "-1e999",
    "9007199254740993",
    "1.5",
    "-0",
    '""',
    "[]",
    "{}",
    "[[[]]]",
  ],
  ...['"__proto__":{"a":1},', '"toString":1,', '"constructor":{},', '"id":ID,', '"id":null,'],
  ...[
    '"method":"ping",',
    '"result":{},',
    '"error":null,',
    '"error":{"code":"x"},',
    '"jsonrpc":"1.0",',
  ],
  ...['"', ",", ":", "{", "}", "[", "]", "\\", "\\u0000", "\\ud800", "ID", "7", '"ID"', "tools"],
];

type Line = string;

const line: fc.Arbitrary<Line> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...LINES) },
  { weight: 4, arbitrary: fc.constantFrom(...LINES).chain((one) => mutated(one, PIECES)) },
  {
    weight: 1,
    arbitrary: fc
      .record(
        {
          jsonrpc: fc.constantFrom("2.0", "1.0", 2),
          id: fc.oneof(fc.constant("ID"), fc.integer(), fc.string(), fc.jsonValue()),
          method: fc.oneof(fc.constantFrom("ping", "initialize", ""), fc.jsonValue()),
          result: fc.jsonValue(),
          error: fc.jsonValue(),
        },
        { requiredKeys: ["jsonrpc"] },
      )
      .map((message) => JSON.stringify(message)),
  },
  { weight: 1, arbitrary: fc.json() },
);

const WIRES = [
  ...[undefined, undefined, "id-1", "modern", "discover-first", "version 2024-11-05"],
  ...["content-length", "stdin-closed"],
] as (Wire | undefined)[];

/** What a server says, or that the wait for it is given up. */
const said = fc.array(fc.oneof({ weight: 12, arbitrary: line }, fc.constant(null)), {
  maxLength: 12,
});

interface Step {
  /** `null` where a wait was given up. */
  readonly message: unknown;
  readonly before: Turn["session"];
  readonly turn: Turn;
  /** The last request of ours before it. */
  readonly asked: Message;
}

/** All that happens where these lines come; the ids in them are those that were asked last. */
function play(wire: Wire | undefined, lines: readonly (Line | null)[]): readonly Step[] {
  let turn = open(client, sha256, wire);
  let asked = turn.send.at(-1) as Message;
  const steps: Step[] = [{ message: undefined, before: turn.session, turn, asked }];
  for (const one of lines) {
    const text = one?.replaceAll("ID", String(asked.id));
    for (const message of text === undefined ? [null] : (readLine(text) ?? [])) {
      const before = turn.session;
      turn = message === null ? giveUpDiscover(before) : receive(before, message, 5);
      steps.push({ message, before, turn, asked });
      asked = turn.send.findLast(({ id, method }) => id !== undefined && method) ?? asked;
    }
  }
  return steps;
}

const played = fc.tuple(fc.constantFrom(...WIRES), said).map(([wire, lines]) => play(wire, lines));

/** What each message is by JSON-RPC 2.0 as MCP has it, once it was written and read. */
function kindOf(sent: Message): string {
  const message = JSON.parse(JSON.stringify(sent));
  const { jsonrpc, id, method, params, ...answer } = message;
  const isId = typeof id === "string" || typeof id === "number";
  const isParams = params === undefined || (typeof params === "object" && params !== null);
  const members = Object.keys(answer).join();
  if (jsonrpc !== "2.0" || !isParams) return "none";
  if (typeof method === "string" && members === "")
    return isId ? "request" : "id" in message ? "none" : "notification";
  const isError =
    typeof answer.error?.code === "number" && typeof answer.error.message === "string";
  return isId && (members === "result" || (members === "error" && isError)) ? "answer" : "none";
}

const WELCOME = v.object({
  protocolVersion: v.picklist([
    "2025-11-25",
    "2025-06-18",
    "2025-03-26",
    "2024-11-05",
    "2024-10-07",
  ]),
  capabilities: v.record(v.string(), v.unknown()),
  serverInfo: v.object({ name: v.string(), version: v.string() }),
});
const DISCOVERED = v.object({
  supportedVersions: v.pipe(v.array(v.unknown()), v.includes("2026-07-28")),
});

/** Whether it is an answer to this request that a handshake may be completed by, as the specification has it. */
const isWelcome = (message: unknown, { id, method }: Message): boolean =>
  v.is(
    v.object({
      jsonrpc: v.literal("2.0"),
      id: v.picklist([id as number, String(id)]),
      method: v.optional(v.undefined()),
      result: method === "server/discover" ? DISCOVERED : WELCOME,
    }),
    message,
  );

describe("a handshake, whatever the server says,", () => {
  test("sends messages of JSON-RPC alone, and few for each that it gets", () => {
    fc.assert(
      fc.property(played, (steps) => {
        for (const { turn } of steps) {
          expect(turn.send.map(kindOf)).not.toContain("none");
          expect(turn.send.length).toBeLessThanOrEqual(2);
        }
      }),
      runs(300),
    );
  });

  test("asks each thing once, with an id of its own", () => {
    fc.assert(
      fc.property(played, (steps) => {
        const ids = steps.flatMap(({ turn }) =>
          turn.send.filter((one) => kindOf(one) === "request").map(({ id }) => id),
        );
        expect(new Set(ids).size).toBe(ids.length);
        expect(steps.at(-1)?.turn.session.id).toBeGreaterThanOrEqual(
          Math.max(...(ids as number[])),
        );
      }),
      runs(200),
    );
  });

  test("is completed by a valid answer to its own id, and by nothing else", () => {
    let completed = 0;
    fc.assert(
      fc.property(played, (steps) => {
        for (const { message, before, turn, asked } of steps) {
          const isNew = before.handshake.kind !== "completed";
          if (turn.session.handshake.kind !== "completed" || !isNew) continue;
          completed++;
          expect([message, isWelcome(message, asked)]).toEqual([message, true]);
        }
      }),
      runs(400),
    );
    expect(completed).toBeGreaterThan(50);
  });

  test("stays completed, and waits for tools only then", () => {
    fc.assert(
      fc.property(played, (steps) => {
        for (const { before, turn } of steps) {
          const { waiting, handshake } = turn.session;
          if (before.handshake.kind === "completed")
            expect({ ...handshake, tools: 0 }).toEqual({ ...before.handshake, tools: 0 });
          if (waiting === "tools") expect(handshake.kind).toBe("completed");
          if (before.waiting === "nothing") expect(waiting).toBe("nothing");
        }
      }),
      runs(200),
    );
  });

  test("keeps what can be written, and not more than some of it", () => {
    fc.assert(
      fc.property(played, (steps) => {
        const { handshake } = steps.at(-1)?.turn.session ?? {};
        expect(JSON.stringify(handshake).length).toBeLessThan(50_000);
        expect(["silent", "completed", "rejected", "version-unsupported", "invalid"]).toContain(
          handshake?.kind,
        );
      }),
      runs(200),
    );
  });
});

describe("an answer over HTTP", () => {
  const header = fc.oneof(
    fc.constantFrom("application/json", "text/event-stream; charset=x", "TEXT/HTML", ";", ""),
    foreign,
  );

  test("is messages, or a clause that says what it is", () => {
    fc.assert(
      fc.property(fc.oneof(line, foreign), header, (body, type) => {
        const found = messagesIn(body);
        if (typeof found !== "string") expect(found).toEqual(readLine(body.trim()));
        else expect(found).toMatch(/^(?:has no body|is no JSON|is JSON, and no JSON-RPC message)$/);
        const headers = { "content-type": type };
        expect(["json", "events", "other"]).toContain(contentOf(headers));
        expect(wrongType(headers, body)).toMatch(/^has /);
      }),
      runs(200),
    );
  });

  test("is waited for no longer than a number or a date says", () => {
    const value = fc.oneof(
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      fc.integer().map(String),
      foreign,
    );
    fc.assert(
      fc.property(value, (text) => {
        const ms = retryAfterMs({ "retry-after": text }, new Date(0));
        expect(ms >= 0 && Number.isFinite(ms)).toBe(true);
      }),
      runs(200),
    );
  });

  test("is asked for with headers that the entry gives, but those of the transport", () => {
    const names = fc.constantFrom("X-Key", "ACCEPT", "Content-Type", "mcp-session-id", "__proto__");
    fc.assert(
      fc.property(fc.dictionary(names, fc.string()), (given) => {
        const headers = postHeaders(
          { jsonrpc: "2.0", id: 0, method: "ping" },
          { id: "s", version: "2025-11-25" },
          given,
        );
        const lower = Object.keys(headers).map((name) => name.toLowerCase());
        expect(new Set(lower).size).toBe(lower.length);
        expect(headers["mcp-session-id"]).toBe("s");
        expect(headers.accept).toContain("text/event-stream");
        if (Object.hasOwn(given, "X-Key")) expect(headers["X-Key"]).toBe(given["X-Key"]);
      }),
      runs(300),
    );
  });
});
