import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { type ActionRun, runAction, workspace } from "./bundle.ts";
import { npmHome, startRegistry } from "./registry.ts";

// Every server of a run is started several times, and other tests may need the cores.
jest.setTimeout(240_000);

const registry = await startRegistry();
afterAll(() => registry.stop());

/** A temporary folder of its own for a run, in which it must leave nothing. */
const emptyFolder = (): string => mkdtempSync(path.join(os.tmpdir(), "experiments-"));

/** What a run says of a server: its cause, how sure that is, and the experiments. */
function verdictOn(name: string, { report }: ActionRun): object {
  const server = report?.servers.find((one) => one.name === name);
  const root = report?.findings.find((one) => one.server === name && one.level === "error");
  const experiments = server?.experiments ?? [];
  return {
    rule: server?.rule,
    confidence: root?.confidence,
    tried: experiments.map(({ outcome, change }) => `${outcome}: ${change}`),
  };
}

const confirmedBy = (rule: string, change: string): object => ({
  rule,
  confidence: "confirmed",
  tried: [`up: ${change}`],
});

/** The packages of which the cache of `npx` has entries; npm makes the folder of one before it asks. */
const npxEntries = (cache: string): readonly string[] =>
  readdirSync(path.join(cache, "_npx"))
    .map((entry) => path.join(cache, "_npx", entry, "package.json"))
    .filter((file) => existsSync(file))
    .flatMap((file) => Object.keys(JSON.parse(readFileSync(file, "utf8")).dependencies))
    .sort();

describe("npx", () => {
  const npx = (...args: readonly string[]) => ({ command: "npx", args });
  const temporary = emptyFolder();
  const home = npmHome(registry, ["yes=false"]);
  let run: ActionRun;

  beforeAll(() => {
    const env = { ...home, TMPDIR: temporary };
    const first = workspace({
      ".mcp.json": { mcpServers: { whole: npx("-y", "several-versions@2.0.0") } },
    });
    runAction(first, {}, env);
    const entries = path.join(home.npm_config_cache, "_npx");
    const [entry = ""] = readdirSync(entries);
    rmSync(path.join(entries, entry, "node_modules/speaks-mcp"), { recursive: true });
    const mcpServers = {
      damaged: npx("-y", "several-versions@2.0.0"),
      asks: npx("healthy"),
      "asks-for-nothing": npx("--no", "not-in-this-registry"),
      "one-line": { command: "npx -y healthy@1.0.0" },
      broken: npx("-y", "leaves-a-file-out"),
    };
    run = runAction(workspace({ ".mcp.json": { mcpServers } }), {}, env);
  });

  test("a package of which the cache has a part comes up with an empty one", () => {
    expect(verdictOn("damaged", run)).toEqual(
      confirmedBy("npx-cache-corrupt", "with an empty npm cache"),
    );
  });

  test("`yes=false` is told by `-y`", () => {
    expect(verdictOn("asks", run)).toEqual(confirmedBy("npx-install-prompt", "with `-y`"));
  });

  test("a whole command line is split", () => {
    expect(verdictOn("one-line", run)).toEqual(
      confirmedBy("config-args-in-command", "with the command line split"),
    );
  });

  test("a package that lacks a file lacks it in an empty cache too", () => {
    expect(verdictOn("broken", run)).toEqual({
      rule: "npm-package-broken",
      confidence: "confirmed",
      tried: ["same: with an empty npm cache"],
    });
  });

  test("a package that does not exist is not confirmed by `-y`", () => {
    expect(verdictOn("asks-for-nothing", run)).toMatchObject({ rule: "package-not-found" });
  });

  test("leaves no entry but those of the config's own lines, and no folder", () => {
    expect(npxEntries(home.npm_config_cache)).toEqual(["leaves-a-file-out", "several-versions"]);
    expect(readdirSync(temporary)).toEqual([]);
  });
});
