import { describe, expect, test } from "@jest/globals";
import { openGuard } from "../../../src/run/http/guard.ts";
import { guardedLookup, type Resolve } from "../../../src/run/http/lookup.ts";
import { client, failure, get, reply, serve, text } from "./servers.ts";

const names =
  (table: Readonly<Record<string, readonly string[]>>): Resolve =>
  async (host) =>
    (table[host] ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));

describe("the host that the config names", () => {
  test("may be a name for an address inside of the network", async () => {
    const { port } = await serve((_, response) => response.end("inside"));
    const configured = `http://mcp.example:${port}/`;
    const http = client({ configured }, names({ "mcp.example": ["127.0.0.1"] }));
    expect(await text(await reply(http.send(get(configured))))).toBe("inside");
  });

  test("may not be a name for a link-local address", async () => {
    const configured = "http://mcp.example/";
    const http = client({ configured }, names({ "mcp.example": ["169.254.169.254"] }));
    expect(await failure(http.send(get(configured)))).toMatchObject({
      phase: "address",
      code: "PRIVATE_ADDRESS",
      address: "169.254.169.254",
      message: "169.254.169.254 lies inside of the network",
    });
  });

  test("may be a link-local address itself", () => {
    const guard = openGuard("http://169.254.169.254/latest");
    expect(guard.admits("169.254.169.254", "169.254.169.254")).toBe(true);
    expect(guard.admits("169.254.170.2", "169.254.170.2")).toBe(false);
  });
});

describe("a host that a server names", () => {
  const other = names({
    "mcp.example": ["192.0.2.1"],
    "inside.example": ["127.0.0.1"],
    "mixed.example": ["127.0.0.1", "192.0.2.1"],
    "metadata.example": ["::ffff:169.254.169.254"],
    "local.example": ["127.0.0.1"],
  });

  test.each([
    ...["127.0.0.1", "localhost.example@127.0.0.1", "[::1]", "[::ffff:127.0.0.1]"],
    ...["2130706433", "0x7f.1", "0", "10.0.0.1", "169.254.169.254"],
  ])("is not asked at %s where the config names a public one", async (host) => {
    const { connections, port } = await serve((_, response) => response.end());
    const http = client({ configured: "https://mcp.example/" }, other);
    expect(await failure(http.send(get(`http://${host}:${port}/`)))).toMatchObject({
      phase: "address",
      code: "PRIVATE_ADDRESS",
    });
    expect(connections).toEqual([]);
  });

  test("is not asked where its name leads inside", async () => {
    const { connections, port } = await serve((_, response) => response.end());
    const http = client({ configured: "https://mcp.example/" }, other);
    expect(await failure(http.send(get(`http://inside.example:${port}/`)))).toMatchObject({
      phase: "address",
      code: "PRIVATE_ADDRESS",
      address: "127.0.0.1",
    });
    expect(connections).toEqual([]);
  });

  test("is asked at those of its addresses only that lie outside", async () => {
    const lookup = guardedLookup(other, openGuard("https://mcp.example/"), () => undefined);
    const found = await new Promise((resolve) => {
      lookup("mixed.example", { all: true }, (error, addresses) => resolve(error ?? addresses));
    });
    expect(found).toEqual([{ address: "192.0.2.1", family: 4 }]);
  });

  test.each(["http://127.0.0.1/", "http://local.example/"])(
    "is asked inside where the config names %s, but never at a link-local address",
    async (start) => {
      const { port } = await serve((_, response) => response.end("inside"));
      const configured = start.replace(/\/$/, `:${port}/`);
      const http = client({ configured }, other);
      await text(await reply(http.send(get(configured))));
      const answer = await reply(http.send(get(`http://inside.example:${port}/`)));
      expect(await text(answer)).toBe("inside");
      for (const host of ["metadata.example", "169.254.169.254", "[fe80::1]"]) {
        const sent = http.send(get(`http://${host}:${port}/`));
        expect(await failure(sent)).toMatchObject({ phase: "address", code: "PRIVATE_ADDRESS" });
      }
    },
  );
});
