import { describe, expect, test } from "@jest/globals";
import { addressHolder, onlyAddressHolder } from "../../../src/rules/engine/address-holder.ts";
import { evidenceOf } from "../evidence-of.ts";

type Env = Readonly<Record<string, string>>;

const inEnv = (env: Env, host: string, port: string | null) =>
  addressHolder({ host, port }, evidenceOf({ env }));
const inArgs = (args: readonly string[], host: string, port: string | null) =>
  addressHolder({ host, port }, evidenceOf({ command: ["npx", ...args] }));

describe("what of the config holds an address", () => {
  test.each<[string, Env, string, string | null, string, string]>([
    ["a URL", { A: "x", DB: "redis://127.0.0.1:6380/0" }, "127.0.0.1", "6380", "DB", "address"],
    ["a URL with a login", { DB: "postgres://me:p@db:5433/x" }, "db", "5433", "DB", "address"],
    ["a URL without a port", { DB: "postgres://db/x" }, "db", "5432", "DB", "address"],
    ["one of several hosts", { K: "a:9092,b:9093" }, "b", "9093", "K", "address"],
    [
      "another name of the machine itself",
      { U: "http://localhost:80" },
      "::1",
      "80",
      "U",
      "address",
    ],
    ["IPv6", { U: "http://[::1]:8080/x" }, "::1", "8080", "U", "address"],
    ["a DSN", { DSN: "host=db port=5433 user=me" }, "db", "5433", "DSN", "address"],
    ["a host of its own", { H: "db", P: "5433" }, "db", "5433", "H", "host"],
    ["a port of its own", { P: "3999" }, "127.0.0.1", "3999", "P", "port"],
    [
      "the whole before a half",
      { P: "3999", U: "http://localhost:3999" },
      "127.0.0.1",
      "3999",
      "U",
      "address",
    ],
  ])("%s", (_, env, host, port, name, part) => {
    expect(inEnv(env, host, port)).toMatchObject({ name, part });
  });

  test.each<[string, readonly string[], string]>([
    ["an argument", ["acme", "redis://127.0.0.1:6399"], "argument 2"],
    ["an option", ["acme", "--url", "http://127.0.0.1:6399/x"], "--url"],
    ["an option with its value", ["acme", "--url=http://127.0.0.1:6399"], "--url"],
    ["what a container gets", ["-e", "REDIS=redis://localhost:6399", "acme"], "REDIS"],
  ])("%s among the arguments", (_, args, name) => {
    expect(inArgs(args, "127.0.0.1", "6399")).toMatchObject({ name, part: "address" });
  });

  test.each<[string, Env, string, string]>([
    ["another port", { U: "http://localhost:8080" }, "127.0.0.1", "9090"],
    ["another host", { U: "http://db:8080" }, "127.0.0.1", "8080"],
    ["a number that is the port of a far host", { LIMIT: "5432" }, "db", "5432"],
    ["no address", { A: "x y" }, "db", "5432"],
  ])("not %s", (_, env, host, port) => {
    expect(inEnv(env, host, port)).toBeUndefined();
  });

  test("is told for people, with the place in the file", () => {
    expect(inArgs(["acme", "redis://db"], "db", "6379")).toMatchObject({
      label: "item 2 of `args`",
      scheme: "redis",
      origin: { line: 6 },
    });
  });

  test("where the server names none, is the only one that is given", () => {
    const only = { NAME: "acme", URL: "http://127.0.0.1:1" };
    expect(onlyAddressHolder(evidenceOf({ env: only }))?.name).toBe("URL");
    expect(onlyAddressHolder(evidenceOf({ env: { ...only, B: "http://b" } }))).toBeUndefined();
  });
});
