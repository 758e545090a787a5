import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { judge } from "../../src/rules/engine/judge.ts";
import { RULES } from "../../src/rules/index.ts";
import { binaryFormat } from "../../src/run/binary-format.ts";
import { runsOn } from "../../src/run/inspect-binary.ts";
import { run } from "./run-fixture.ts";

/** A head of 256 bytes with some of them set. */
function head(...parts: readonly (readonly [at: number, bytes: readonly number[]])[]): Buffer {
  const bytes = Buffer.alloc(256);
  for (const [at, part] of parts) Buffer.from(part).copy(bytes, at);
  return bytes;
}

const ELF = [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1];
const elf = (machine: number, abi = 0) => head([0, [...ELF, abi]], [18, [machine, 0]]);
const PE = (low: number, high: number) =>
  head([0, [0x4d, 0x5a]], [60, [0x80]], [0x80, [0x50, 0x45, 0, 0, low, high]]);

describe("the head of a program file", () => {
  test.each([
    ["Linux, x64", elf(62), "linux", "x64"],
    ["Linux, arm64", elf(183, 3), "linux", "arm64"],
    ["FreeBSD", elf(62, 9), "freebsd", "x64"],
    ["a processor that Node.js does not know", elf(94), "linux", null],
    ["macOS, arm64", head([0, [0xcf, 0xfa, 0xed, 0xfe, 12, 0, 0, 1]]), "darwin", "arm64"],
    ["macOS, x64", head([0, [0xcf, 0xfa, 0xed, 0xfe, 7, 0, 0, 1]]), "darwin", "x64"],
    ["macOS, several in one", head([0, [0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 2]]), "darwin", null],
    ["Windows, x64", PE(0x64, 0x86), "win32", "x64"],
    ["Windows, arm64", PE(0x64, 0xaa), "win32", "arm64"],
  ])("%s", (_name, bytes, platform, arch) => {
    expect(binaryFormat(bytes.toString("latin1"))).toEqual({ platform, arch, loader: null });
  });

  test.each([
    ["a script", Buffer.from(`#!/bin/sh\n${" ".repeat(100)}`)],
    ["a class of Java", head([0, [0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 61]])],
    ["only a beginning", Buffer.from(ELF)],
    ["an empty file", Buffer.alloc(0)],
  ])("%s is none", (_name, bytes) => {
    expect(binaryFormat(bytes.toString("latin1"))).toBeNull();
  });

  test("names the loader of a 64-bit program", () => {
    const loader = "/lib/ld-musl-x86_64.so.1";
    const name = [...Buffer.from(`${loader}\0`)];
    const bytes = head(
      ...([
        [0, [...ELF, 0]],
        [18, [62]],
        [32, [64]],
        [54, [56]],
        [56, [1]],
      ] as const),
      ...([
        [64, [3]],
        [72, [160]],
        [160, name],
      ] as const),
    );
    expect(binaryFormat(bytes.toString("latin1"))).toMatchObject({ loader });
  });

  test("with offsets that lead out of it is read all the same", () => {
    const bytes = head([0, [...ELF, 0]], [18, [62]], [32, new Array(24).fill(0xff)]);
    expect(binaryFormat(bytes.toString("latin1"))).toMatchObject({ platform: "linux" });
    expect(binaryFormat(PE(0, 0).fill(0xff, 60, 64).toString("latin1"))).toMatchObject({
      arch: null,
    });
  });
});

describe("a program runs", () => {
  test.each([
    ["linux", "x64", "linux", "x64", true],
    ["linux", "arm64", "linux", "x64", false],
    ["linux", "ia32", "linux", "x64", true],
    ["darwin", "x64", "darwin", "arm64", true],
    ["darwin", "arm64", "darwin", "x64", false],
    ["darwin", null, "darwin", "x64", true],
    ["win32", "x64", "win32", "arm64", true],
    ["linux", "x64", "win32", "x64", false],
  ] as const)("%s %s on %s %s: %s", (platform, arch, here, processor, expected) => {
    expect(runsOn({ platform, arch, loader: null }, here, processor)).toBe(expected);
  });
});

/** This Node.js as if it were built for something else. */
function altered(change: (bytes: Buffer) => void): string {
  const bytes = readFileSync(process.execPath).subarray(0, 1024 * 1024);
  change(bytes);
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), "binary-")), "server");
  writeFileSync(file, bytes);
  chmodSync(file, 0o755);
  return file;
}

const onLinux = process.platform === "linux" ? test : test.skip;
const verdict = async (file: string) => judge(await run([file]), RULES, {});

describe("a program file on this machine", () => {
  onLinux("for another processor", async () => {
    const other = process.arch === "x64" ? 183 : 62;
    const { rule, findings } = await verdict(altered((bytes) => bytes.writeUInt16LE(other, 18)));
    expect(rule).toBe("binary-incompatible");
    expect(findings[0]).toMatchObject({ confidence: "confirmed" });
    expect(findings[0]?.title).toMatch(/is built for Linux on \w+, and this machine is Linux on /);
  });

  onLinux("with a loader that is not there", async () => {
    const { rule, findings } = await verdict(
      altered((bytes) => {
        const at = bytes.indexOf("/ld-linux");
        bytes.write("/no-linux", at, "latin1");
      }),
    );
    expect(rule).toBe("binary-incompatible");
    expect(findings[0]?.title).toMatch(/with the loader `\/\S*\/no-linux/);
  });

  test("that is made for it has no such fact", async () => {
    const { facts } = await run(["node", "healthy.mjs"]);
    expect(facts.map(({ kind }) => kind)).not.toContain("foreign-binary");
  });
});
