import { describe, expect, test } from "@jest/globals";
import { isLoopback, unreachableIn } from "../../src/rules/engine/unreachable.ts";

describe("an address that a program could not reach", () => {
  test.each([
    [
      "TypeError: fetch failed (caused by Error: getaddrinfo ENOTFOUND api.acme.example)",
      "api.acme.example",
      null,
      "unknown-name",
    ],
    ["Error: connect ECONNREFUSED 127.0.0.1:6379", "127.0.0.1", "6379", "refused"],
    ["Error: connect ECONNREFUSED ::1:5432", "::1", "5432", "refused"],
    ["Error: connect ECONNREFUSED /tmp/acme.sock", null, null, "refused"],
    ["Error: connect ETIMEDOUT 192.0.2.1:443", "192.0.2.1", "443", "silent"],
    ["dial tcp 127.0.0.1:5432: connect: connection refused", "127.0.0.1", "5432", "refused"],
    ["dial tcp [::1]:5432: connect: connection refused", "::1", "5432", "refused"],
    ["dial tcp 192.0.2.1:5432: i/o timeout", "192.0.2.1", "5432", "silent"],
    ["dial tcp: lookup db.acme.example: no such host", "db.acme.example", null, "unknown-name"],
    [
      "dial tcp: lookup db.acme.example on 127.0.0.53:53: no such host",
      "db.acme.example",
      null,
      "unknown-name",
    ],
    [
      "HTTPSConnectionPool(host='api.acme.example', port=443): Max retries exceeded (Caused by NewConnectionError(\"Failed to establish a new connection: [Errno 111] Connection refused\"))",
      "api.acme.example",
      "443",
      "refused",
    ],
    [
      "redis.exceptions.ConnectionError: Error 111 connecting to localhost:6399. Connection refused.",
      "localhost",
      "6399",
      "refused",
    ],
    [
      'connection to server at "127.0.0.1", port 5999 failed: Connection refused',
      "127.0.0.1",
      "5999",
      "refused",
    ],
    [
      'connection to server at "localhost" (::1), port 5432 failed: Connection refused',
      "localhost",
      "5432",
      "refused",
    ],
    [
      "psycopg.OperationalError: failed to resolve host 'db': [Errno -2] Name or service not known",
      "db",
      null,
      "unknown-name",
    ],
    [
      "pymongo.errors.ServerSelectionTimeoutError: 127.0.0.1:27099: [Errno 111] Connection refused (configured timeouts: socketTimeoutMS: 20000.0ms)",
      "127.0.0.1",
      "27099",
      "refused",
    ],
    [
      `(2003, "Can't connect to MySQL server on '127.0.0.1' ([Errno 111] Connection refused)")`,
      "127.0.0.1",
      null,
      "refused",
    ],
    [
      "Cannot connect to host 127.0.0.1:6399 ssl:default [Connect call failed ('127.0.0.1', 6399)]",
      "127.0.0.1",
      "6399",
      "failed",
    ],
    [
      "neo4j.exceptions.ServiceUnavailable: Couldn't connect to 127.0.0.1:7999 (resolved to ('127.0.0.1:7999',)):\nFailed to establish connection (reason [Errno 111] Connection refused)",
      "127.0.0.1",
      "7999",
      "refused",
    ],
    [
      "org.postgresql.util.PSQLException: Connection to localhost:5432 refused. Check that the hostname and port are correct",
      "localhost",
      "5432",
      "refused",
    ],
    [
      "error sending request for url (http://127.0.0.1:6399/x): tcp connect error: Connection refused (os error 111)",
      "127.0.0.1",
      "6399",
      "refused",
    ],
    ["Failed to connect to database at http://localhost:8123: down", "localhost", "8123", "failed"],
    ["Error: Failed to start: fetch failed", null, null, "failed"],
    ["AggregateError [ECONNREFUSED]", null, null, "refused"],
    ["httpx.ConnectError: [Errno 111] Connection refused", null, null, "refused"],
  ])("%s", (text, host, port, kind) => {
    expect(unreachableIn(text)).toMatchObject({ host, port, kind });
  });

  test.each([
    "Error: listen EADDRINUSE: address already in use :::3000",
    "TypeError: boom",
    'connection to server at "127.0.0.1", port 5432 failed: FATAL:  password authentication failed',
    "Connected to 127.0.0.1:5432",
  ])("other words speak of none: %s", (text) => {
    expect(unreachableIn(text)).toBeUndefined();
  });

  test("the machine itself has several names", () => {
    expect(["localhost", "127.0.0.1", "::1", "0.0.0.0"].every(isLoopback)).toBe(true);
    expect(["db", "127.acme.example", "192.0.2.1"].some(isLoopback)).toBe(false);
  });
});
