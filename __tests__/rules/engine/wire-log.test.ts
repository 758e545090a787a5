import { describe, expect, test } from "@jest/globals";
import { diagnose } from "../../../src/rules/engine/diagnose.ts";
import { loggedErrors } from "../../../src/rules/engine/wire-log.ts";
import { RULES } from "../../../src/rules/index.ts";
import { evidenceOf } from "../evidence-of.ts";

const received = (message: unknown, direction: "received" | "sent" = "received") =>
  evidenceOf({
    exchange: [
      {
        direction,
        atMs: 5,
        message: typeof message === "string" ? message : JSON.stringify(message),
      },
    ],
  });
const logged = (params: unknown, method = "notifications/message") =>
  received({ jsonrpc: "2.0", method, params });

describe("an error that a server logs over the wire", () => {
  test.each([
    ["as a text", logged({ level: "error", data: "ACME_KEY is required" })],
    ["in an object", logged({ level: "critical", data: { message: "ACME_KEY is required" } })],
    ["in the way of pino", logged({ level: 50, message: "ACME_KEY is required" }, "log")],
  ])("is read: %s", (_, evidence) => {
    expect(loggedErrors(evidence)).toEqual(["ACME_KEY is required"]);
    expect(diagnose(evidence, RULES)[0]).toMatchObject({
      rule: "missing-env-var",
      details: { variables: ["ACME_KEY"] },
    });
  });

  test.each([
    ["of a lower level", logged({ level: "info", data: "ACME_KEY is required" })],
    ["of another method", logged({ level: "error", data: "boom" }, "notifications/progress")],
    ["without words", logged({ level: "error", data: { code: 3 } })],
    ["cut off", received('{"method":"notifications/message","params":{"level":"error","da')],
    [
      "sent by the client",
      received({ method: "log", params: { level: "error", data: "boom" } }, "sent"),
    ],
  ])("is none: %s", (_, evidence) => {
    expect(loggedErrors(evidence)).toEqual([]);
  });
});
