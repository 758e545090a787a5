import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { meetNeed } from "../../../src/run/experiments/needs.ts";
import { planOf } from "../run-fixture.ts";

const emptyFolder = (): string => realpathSync(mkdtempSync(path.join(os.tmpdir(), "needs-")));

/** A repository whose server starts in `app/server`, with one file at its root. */
function repository() {
  const workspace = emptyFolder();
  const cwd = path.join(workspace, "app/server");
  mkdirSync(cwd, { recursive: true });
  writeFileSync(path.join(workspace, "tool.sh"), "#!/bin/sh\n");
  chmodSync(path.join(workspace, "tool.sh"), 0o644);
  return { workspace, cwd, plan: { ...planOf(["node", "tool.sh"], { cwd }), workspace } };
}

describe("a file of the repository by a relative path", () => {
  test("is found from a folder above", async () => {
    const { workspace, plan } = repository();
    expect((await meetNeed({ kind: "file", path: "tool.sh" }, plan))?.found).toEqual({
      value: path.join(workspace, "tool.sh"),
      label: "tool.sh",
    });
  });

  test.each(["gone.sh", "/tool.sh"])("is not made up: %s", async (file) => {
    expect(await meetNeed({ kind: "file", path: file }, repository().plan)).toBeNull();
  });
});

describe("a program that is not on the PATH", () => {
  test.each(["node_modules/.bin", ".venv/bin"])("is found in %s", async (folder) => {
    const { cwd, plan } = repository();
    const file = path.join(cwd, folder, "tickets-tool");
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, "#!/bin/sh\n", { mode: 0o755 });
    const met = await meetNeed({ kind: "program", name: "tickets-tool" }, plan);
    expect(met?.found.value).toBe(file);
  });

  test.each(["tickets-tool", "./tool.sh", "../tool.sh"])("is no other: %s", async (name) => {
    expect(await meetNeed({ kind: "program", name }, repository().plan)).toBeNull();
  });
});

describe("an executable copy", () => {
  test("can be run, leaves the file as it is, and is removed", async () => {
    const { workspace, plan } = repository();
    const file = path.join(workspace, "tool.sh");
    const met = await meetNeed({ kind: "executable-copy", path: file }, plan);
    const copy = met?.found.value ?? "";
    expect(statSync(copy).mode & 0o111).toBe(0o111);
    expect(statSync(file).mode & 0o111).toBe(0);
    await met?.release();
    expect(existsSync(path.dirname(copy))).toBe(false);
  });

  test("is made of no file that is gone", async () => {
    const need = { kind: "executable-copy", path: "gone.sh" } as const;
    expect(await meetNeed(need, repository().plan)).toBeNull();
  });
});

test("a port is free", async () => {
  const met = await meetNeed({ kind: "port" }, repository().plan);
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(Number(met?.found.value), "127.0.0.1", resolve);
  });
  server.close();
  expect(met?.found.label).toBe(`port ${met?.found.value}`);
});

test("a folder is empty, and removed with what was put there", async () => {
  const met = await meetNeed({ kind: "folder" }, repository().plan);
  const folder = met?.found.value ?? "";
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(path.join(folder, "log"), "");
  await met?.release();
  expect(existsSync(folder)).toBe(false);
});
