import { expect, test } from "@jest/globals";
import { type Answer, asked, asking, json, modern, rpcError } from "./loopback.ts";

const SUPPORTED = { supported: ["2026-07-28"], requested: "2026-07-28" };

/** Refuses the version that it says it supports, so many times. */
const refusing =
  (times: number): Answer =>
  (got, response, all) => {
    const before = all.filter(({ message }) => message.method === "server/discover");
    if (got.message.method === "server/discover" && before.length <= times)
      return json(response, rpcError(got, -32022, "Unsupported protocol version", SUPPORTED), 400);
    modern(got, response, all);
  };

test("a server that refuses the version that it names gets `server/discover` once more", async () => {
  const { evidence, got } = await asked(refusing(1));
  expect(asking(got).slice(0, 3)).toEqual([
    "POST server/discover",
    "POST server/discover",
    "POST tools/list",
  ]);
  expect(evidence.handshake).toMatchObject({ kind: "completed", era: "modern" });
});

test("it is not asked so a third time", async () => {
  const { evidence, got } = await asked(refusing(9));
  const discovers = asking(got).filter((one) => one === "POST server/discover");
  expect(discovers).toHaveLength(2);
  expect(evidence.handshake.kind).not.toBe("completed");
});
