import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { replaceFile } from "../../src/run/replace-file.ts";
import { smallDisk } from "./small-disk.ts";

const folder = (): string => mkdtempSync(path.join(os.tmpdir(), "replace-"));
const posix = process.platform === "win32" ? test.skip : test;

describe("a file that is replaced", () => {
  test("has the text, and nothing lies beside it", async () => {
    const at = folder();
    await replaceFile(path.join(at, "report.json"), "new");
    await replaceFile(path.join(at, "report.json"), "newer");
    expect(readFileSync(path.join(at, "report.json"), "utf8")).toBe("newer");
    expect(readdirSync(at)).toEqual(["report.json"]);
  });

  posix("keeps its permissions, and gets those of any new file where there was none", async () => {
    const at = folder();
    const [old, fresh, plain] = ["old", "fresh", "plain"].map((name) => path.join(at, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(old, "");
    chmodSync(old, 0o640);
    writeFileSync(plain, "");
    await replaceFile(old, "new");
    await replaceFile(fresh, "new");
    expect(statSync(old).mode & 0o777).toBe(0o640);
    expect(statSync(fresh).mode).toBe(statSync(plain).mode);
  });

  posix("was a link: the link is replaced, and what it led to is as it was", async () => {
    const at = folder();
    const [link, victim] = [path.join(at, "report.json"), path.join(at, "package.json")];
    writeFileSync(victim, "mine");
    symlinkSync(victim, link);
    await replaceFile(link, "new");
    expect(lstatSync(link).isFile()).toBe(true);
    expect(readFileSync(victim, "utf8")).toBe("mine");
  });

  test("is a folder: it stays, and nothing lies beside it", async () => {
    const at = folder();
    mkdirSync(path.join(at, "report.json"));
    await expect(replaceFile(path.join(at, "report.json"), "new")).rejects.toThrow(/EISDIR|EPERM/);
    expect(readdirSync(at)).toEqual(["report.json"]);
  });
});

const disk = smallDisk();
const onSmallDisk = disk ? test : test.skip;

onSmallDisk("a full disk leaves the old file whole, and nothing beside it", async () => {
  const file = path.join(disk?.folder ?? "", "report.json");
  try {
    await replaceFile(file, "old");
    await expect(replaceFile(file, "x".repeat(2 * 1024 * 1024))).rejects.toThrow("ENOSPC");
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(readdirSync(path.dirname(file))).toEqual(["report.json"]);
  } finally {
    disk?.remove();
  }
});

describe("what is no file is written to", () => {
  posix("a pipe that is read", async () => {
    const pipe = path.join(folder(), "pipe");
    execFileSync("mkfifo", [pipe]);
    const reader = spawn("sh", ["-c", `exec 3< '${pipe}'; sleep 0.3; wc -c <&3`]);
    const said: Buffer[] = [];
    reader.stdout.on("data", (chunk) => said.push(chunk));
    const ended = once(reader, "close");
    await untilRead(pipe);
    // More than a pipe holds.
    await replaceFile(pipe, "x".repeat(300_000));
    await ended;
    expect(Number(Buffer.concat(said).toString())).toBe(300_001);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  posix("a pipe that nobody reads is refused", async () => {
    const pipe = path.join(folder(), "pipe");
    execFileSync("mkfifo", [pipe]);
    await expect(replaceFile(pipe, "new")).rejects.toThrow("nobody reads this pipe");
  });

  (existsSync("/dev/full") ? test : test.skip)("a device", async () => {
    await expect(replaceFile("/dev/full", "new")).rejects.toThrow("ENOSPC");
    await replaceFile("/dev/null", "new");
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});

/** A reader opens its pipe some time after it is started; one byte is the proof. */
async function untilRead(pipe: string): Promise<void> {
  for (;;) {
    try {
      return await replaceFile(pipe, "\n");
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
