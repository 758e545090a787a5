import { afterEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { getProxyForUrl } from "proxy-from-env";
import { proxyFor } from "../../../src/run/http/proxy.ts";

const VARIABLES = ["http_proxy", "https_proxy", "all_proxy", "no_proxy"];
const ALL = [...VARIABLES, ...VARIABLES.map((name) => name.toUpperCase())];

const before = ALL.map((name) => [name, process.env[name]] as const);
const put = (name: string, value: string | undefined) => {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
};
afterEach(() => {
  for (const [name, value] of before) put(name, value);
});

const host = fc.constantFrom(
  ...["mcp.example", "a.mcp.example", "amcp.example", "127.0.0.1", "[::1]", "example"],
);
const port = fc.constantFrom("", ":80", ":443", ":8080", ":0");
const target = fc
  .tuple(fc.constantFrom("http", "https"), host, port)
  .map(([scheme, name, at]) => `${scheme}://${name}${at}/mcp`);
const entry = fc
  .tuple(fc.constantFrom("", ".", "*", "*.", "x"), host, port)
  .map((it) => it.join(""));
const noProxy = fc.oneof(
  fc.constantFrom("*", "", "*,", "MCP.example"),
  fc.array(entry, { maxLength: 3 }).map((entries) => entries.join(",")),
  fc.array(entry, { maxLength: 3 }).map((entries) => entries.join("  ")),
);
const proxy = fc.constantFrom(
  "",
  "http://p:3128",
  "https://p",
  "p:3128",
  "user:pw@p",
  "socks5://p",
);
const env = fc.record(
  Object.fromEntries(ALL.map((name) => [name, /no_/i.test(name) ? noProxy : proxy])),
  { requiredKeys: [] },
);

describe("the proxy of an address", () => {
  test("is the one that proxy-from-env finds in its own environment", () => {
    fc.assert(
      fc.property(target, env, (url, variables) => {
        for (const name of ALL) put(name, variables[name]);
        const known = Object.entries(variables).filter(([, value]) => value !== undefined);
        expect(proxyFor(new URL(url), Object.fromEntries(known) as Record<string, string>)).toBe(
          getProxyForUrl(url) || null,
        );
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["https://mcp.example/", {}, null],
    ["https://mcp.example/", { HTTPS_PROXY: "http://p:3128" }, "http://p:3128"],
    ["http://mcp.example/", { HTTPS_PROXY: "http://p:3128" }, null],
    ["http://mcp.example/", { ALL_PROXY: "http://p:3128" }, "http://p:3128"],
    ["https://mcp.example/", { HTTPS_PROXY: "http://p", NO_PROXY: ".example" }, null],
    ["https://mcp.example/", { HTTPS_PROXY: "http://a", https_proxy: "http://b" }, "http://b"],
  ])("%s with %j is %j", (url, variables, expected) => {
    expect(proxyFor(new URL(url), variables as Record<string, string>)).toBe(expected);
  });
});
