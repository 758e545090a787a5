import { describe, expect, test } from "@jest/globals";
import { addressConfig } from "../../src/configs/url.ts";
import type { ServerSpec } from "../../src/model/server.ts";
import { planServer } from "../../src/plan/plan.ts";

const serverOf = (url: string): ServerSpec => {
  const [server] = addressConfig(url, "/repo").servers;
  if (!server) throw new Error("no server");
  return server;
};

const planned = (url: string) =>
  planServer(serverOf(url), {
    step: { NO_PROXY: "localhost", TOKEN: "x" },
    passed: {},
    given: {},
    home: "/home/me",
    workspace: "/repo",
    platform: "linux",
    timeoutMs: 30_000,
  });

describe("the address of a remote server, given in place of a config", () => {
  test.each([
    ["https://mcp.example.com/mcp", "mcp.example.com", "http"],
    ["http://127.0.0.1:3000/", "127.0.0.1:3000", "http"],
    ["http://[::1]:3000/sse", "[::1]:3000", "sse"],
    ["https://user:word@mcp.example.com/a/sse/?x=1", "mcp.example.com", "sse"],
    ["https://mcp.example.com/sse-gateway", "mcp.example.com", "http"],
  ])("%s is %s, asked over %s", (url, name, transport) => {
    expect(serverOf(url)).toMatchObject({ name, transport, file: null, origin: null });
  });

  test("is asked as it stands: nothing is expanded in it", () => {
    const url = "https://mcp.example.com/$TOKEN/mcp";
    expect(planned(url)).toMatchObject({ plan: null, facts: [], remote: { url, headers: {} } });
  });

  test("is said to be of the command line", () => {
    expect(serverOf("https://mcp.example.com/mcp").client).toMatchObject({
      id: "command",
      title: "the command line",
    });
  });
});
