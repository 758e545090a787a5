import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { asked, login, npmHome, startRegistry, tarballs } from "./registry.ts";

const registry = await startRegistry();
afterAll(() => registry.stop());

const REQUEST = `${JSON.stringify({
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "t", version: "1" } },
})}\n`;

type Variables = Readonly<Record<string, string>>;

/** Plain npx, in an empty folder. */
function npx(word: string, home: Variables = npmHome(registry), env: Variables = {}) {
  const { PATH = "" } = process.env;
  return spawnSync("npx", ["-y", word], {
    cwd: mkdtempSync(path.join(os.tmpdir(), "npx-")),
    encoding: "utf8",
    input: REQUEST,
    env: { PATH, ...home, ...env },
  });
}

const answered = ({ stdout }: SpawnSyncReturns<string>): boolean =>
  stdout.includes('"protocolVersion"');

describe("what plain npx says of each package", () => {
  test.each(["healthy", "several-versions@1.0.0", "builds-at-install", "held-back"])(
    "%s answers",
    (word) => {
      expect(npx(word)).toSatisfyAnswer();
    },
  );
});
