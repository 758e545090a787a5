import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, jest, test } from "@jest/globals";
import { runAction, runCli, workspace } from "./bundle.ts";
import { npmHome, startRegistry } from "./registry.ts";

// Each run installs a package, and other tests may need the cores at the same time.
jest.setTimeout(120_000);

const registry = await startRegistry();
afterAll(() => registry.stop());

const NAME = "breaks-in-its-update";
const FILE = "ci/mcp-baseline.json";

/** What `npm dist-tag add` sends. */
async function release(version: string): Promise<void> {
  const response = await fetch(new URL(`-/package/${NAME}/dist-tags/latest`, registry.url), {
    method: "PUT",
    headers: { "content-type": "application/json", authorization: `Bearer ${registry.token}` },
    body: JSON.stringify(version),
  });
  expect(response.ok).toBe(true);
}

const repository = (spec: string) =>
  workspace({ ".mcp.json": { mcpServers: { tickets: { command: "npx", args: ["-y", spec] } } } });

test("a release that breaks a server is named, with the last good version to paste", async () => {
  const folder = repository(NAME);
  await release("1.0.0");
  const good = runAction(folder, { baseline: FILE, "update-baseline": "true" }, npmHome(registry));
  expect(good.outputs.outcome).toBe("passed");
  const written = readFileSync(path.join(folder, FILE), "utf8");
  expect(JSON.parse(written).servers).toMatchObject([
    {
      name: "tickets",
      package: { registry: "npm", name: NAME, requested: null, version: "1.0.0" },
    },
  ]);

  await release("1.1.0");
  const bad = runAction(folder, { baseline: FILE }, npmHome(registry));
  expect(bad.outputs.outcome).toBe("failed");
  expect(bad.report?.servers[0]?.rule).toBe("server-crash");
  expect(bad.report?.findings.at(-1)).toMatchObject({
    rule: "changed-since-known-good",
    level: "notice",
    confidence: "confirmed",
    title: `changed since the known good start: \`${NAME}\` 1.0.0 -> 1.1.0, unpinned`,
    details: { changes: [{ what: "package", name: NAME, before: "1.0.0", after: "1.1.0" }] },
  });
  expect(bad.report?.servers[0]?.experiments?.at(-1)).toMatchObject({
    rule: "changed-since-known-good",
    change: `with \`${NAME}@1.0.0\`, as in the known good start`,
    outcome: "up",
  });
  const [notice] = bad.commands.filter(
    ({ name, message }) => name === "notice" && message.includes("last known good"),
  );
  expect(notice?.message).toContain(`    "${NAME}@1.0.0"`);

  // A failure does not become the new good.
  runAction(folder, { baseline: FILE, "update-baseline": "true" }, npmHome(registry));
  expect(readFileSync(path.join(folder, FILE), "utf8")).toBe(written);
});

test("the command line tool reads and writes it too, and names what is wrong in one sentence", () => {
  const folder = repository(`${NAME}@1.0.0`);
  const missing = runCli(folder, ["--baseline", FILE]);
  expect(missing).toMatchObject({ code: 2, stdout: "" });
  expect(missing.stderr).toBe(
    `mcp-handshake: input \`baseline\`: there is no file \`${FILE}\`; a run with \`update-baseline: true\` writes it\n`,
  );
  const home = npmHome(registry);
  expect(runCli(folder, ["--baseline", FILE, "--update-baseline"], home).code).toBe(0);
  const again = runCli(folder, ["--baseline", FILE, "--json"], home);
  expect(again.code).toBe(0);
  expect(JSON.parse(again.stdout).findings).toEqual([]);
});
