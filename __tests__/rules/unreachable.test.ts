import { describe, expect, test } from "@jest/globals";
import { unreachableIn } from "../../src/rules/engine/unreachable.ts";

describe("an address that a program could not reach", () => {
  test.each([
    [
      "TypeError: fetch failed (caused by Error: getaddrinfo ENOTFOUND api.acme.example)",
      "api.acme.example",
    ],
    ["Error: connect ECONNREFUSED 127.0.0.1:6379", "127.0.0.1:6379"],
    ["Error: connect ECONNREFUSED ::1:5432", "::1:5432"],
    ["dial tcp 127.0.0.1:5432: connect: connection refused", "127.0.0.1:5432"],
    ["dial tcp: lookup db.acme.example: no such host", "db.acme.example"],
    ["dial tcp: lookup db.acme.example on 127.0.0.53:53: no such host", "db.acme.example"],
    ["HTTPSConnectionPool(host='api.acme.example', port=443): Max retries", "api.acme.example"],
    ["Error: Failed to start: fetch failed", null],
    ["AggregateError [ECONNREFUSED]", null],
  ])("%s", (text, address) => {
    expect(unreachableIn(text)).toEqual({ address });
  });

  test("other errors speak of none", () => {
    expect(unreachableIn("Error: listen EADDRINUSE: address already in use :::3000")).toBe(
      undefined,
    );
    expect(unreachableIn("TypeError: boom")).toBeUndefined();
  });
});
