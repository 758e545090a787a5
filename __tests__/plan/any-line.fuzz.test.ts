import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { toUSVString } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Plan } from "../../src/model/plan.ts";
import { readDockerLine } from "../../src/plan/docker-line.ts";
import { readLaunch } from "../../src/plan/launchers/index.ts";
import { expand } from "../../src/plan/variables.ts";
import { windowsCommand } from "../../src/plan/windows-command.ts";
import { reproduce } from "../../src/report/reproduce.ts";
import { broken, parsed } from "../fuzz/configs.ts";
import { line } from "../fuzz/lines.ts";
import { runs } from "../fuzz/runs.ts";
import { foreign } from "../fuzz/texts.ts";
import { SHELLS } from "../report/shells.ts";
import { evidenceOf } from "../rules/evidence-of.ts";

const platforms = fc.constantFrom<NodeJS.Platform>("linux", "win32", "darwin");

describe("any command line", () => {
  test("is read to a start in some folder, by words that stand in it", () => {
    fc.assert(
      fc.property(line, platforms, ([command, ...args], platform) => {
        const { start, entry, launcher, install } = readLaunch(command, args, platform, "/repo");
        expect(launcher).toMatch(/^[a-z-]+$/);
        expect(path.isAbsolute(start.cwd) || platform === "win32").toBe(true);
        expect([command, ...args].join(" ")).toContain(entry ?? "");
        expect(install?.args.every((word) => typeof word === "string") ?? true).toBe(true);
      }),
      runs(500),
    );
  });

  test("of docker has its target and the words behind it at its end", () => {
    fc.assert(
      fc.property(line, (args) => {
        const { target, behind, verbEnd } = readDockerLine(args);
        const tail = target === null ? [] : [target, ...behind];
        expect(args.slice(args.length - tail.length)).toEqual(tail);
        expect(verbEnd).toBeLessThanOrEqual(args.length + 1);
      }),
      runs(300),
    );
  });

  test.each([
    ["env", "env"],
    ["wsl", "wsl"],
    ["cmd", "/c"],
    ["dotenv", "--"],
    ["uv", "run"],
    ["docker", "-e"],
    ["npx", "--"],
  ])("is read through however often `%s` wraps it", (...words) => {
    const args = Array.from({ length: 40_000 }, (_, index) => words[index % 2] ?? "");
    for (const platform of ["linux", "win32"] as const) {
      expect(() => readLaunch(words[0], args, platform)).not.toThrow();
      expect(() => readLaunch(words[0], args.slice(1), platform)).not.toThrow();
    }
    expect(() => windowsCommand(words[0], args)).not.toThrow();
  });
});

describe("variables in any config", () => {
  test("are expanded to texts, and what is secret of them is among those", () => {
    const env = { HOME: "/home/me", A: "value-of-a", TOKEN: "s3cret-of-token", EMPTY: "" };
    fc.assert(
      fc.property(broken, platforms, (config, platform) => {
        for (const server of parsed(config)?.servers ?? []) {
          const { args, facts } = expand(server, { env, platform, home: "/home/me" });
          expect(args.length).toBe(server.args.length);
          expect(facts.length).toBeLessThanOrEqual(50);
        }
      }),
      runs(200),
    );
  });
});

/** As many words as a few processes can show to be right. */
const MANY = 150;

describe.each(SHELLS)("a command to reproduce, pasted into $name,", ({ words: shell }) => {
  let folder = "";
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), "handshake-words-")));
    writeFileSync(path.join(folder, "sleep"), "#!/bin/sh\n", { mode: 0o755 });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const [name = "", ...options] = shell;
  const { plan } = evidenceOf({ command: ["printf"] });
  /** No argument can hold a NUL byte, or half a character. */
  const word = foreign.map((text) => toUSVString(text).replaceAll("\0", ""));
  const many = fc.array(word, { minLength: MANY, maxLength: MANY, size: "max" });

  test("hands on any words as they are", () => {
    fc.assert(
      fc.property(many, (args) => {
        const whole = { ...plan, args: ["%s\\0", ...args], cwd: folder } as Plan;
        const env = { PATH: `${folder}:${process.env.PATH}`, HOME: folder };
        const command = [...options, reproduce({ ...whole, env })];
        const { stdout } = spawnSync(name, command, { env, encoding: "utf8" });
        expect(stdout.split("\0").slice(0, -1)).toEqual(args);
      }),
      { ...runs(2), endOnFailure: true },
    );
  });
});
