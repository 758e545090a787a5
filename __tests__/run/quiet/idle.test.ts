import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "@jest/globals";
import { type Running, startProcess } from "../../../src/run/process.ts";

const onLinux = process.platform === "linux" ? describe : describe.skip;

const running: Running[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.shutdown()));
});

/** Starts a program, and tells whether it was seen to only wait before `limitMs` were over. */
async function isIdle(code: string, limitMs: number): Promise<boolean> {
  const program = startProcess({
    command: "node",
    args: ["-e", code],
    cwd: process.cwd(),
    env: { PATH: process.env.PATH ?? "" },
    onStdout: () => {},
    onStderr: () => {},
  });
  running.push(program);
  let isOver = false;
  const idle = program.idle(() => !isOver).then(() => true);
  return Promise.race([idle, sleep(limitMs, false)]).finally(() => {
    isOver = true;
  });
}

onLinux("a program only waits", () => {
  test("that sleeps, before its timer comes", async () => {
    expect(await isIdle("setTimeout(() => {}, 60_000)", 20_000)).toBe(true);
  });

  test("not while it, or a child of it, works", async () => {
    const works = "for (;;);";
    const child = `require("child_process").spawn(process.execPath, ["-e", "${works}"]); setInterval(() => {}, 1e6)`;
    expect(await Promise.all([isIdle(works, 1500), isIdle(child, 1500)])).toEqual([false, false]);
  });
});
