import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "@jest/globals";
import { type Running, startProcess } from "../../../src/run/process.ts";
import { run } from "../run-fixture.ts";

const linux = process.platform === "linux" && ["x64", "arm64"].includes(process.arch);
const onLinux = linux ? describe : describe.skip;

const running: Running[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.shutdown()));
});

/** Starts a program, and tells whether it was seen to be quiet for a second to come before `limitMs` were over. */
async function isQuiet(
  command: string,
  args: readonly string[],
  limitMs: number,
): Promise<boolean> {
  let begin = () => {};
  const began = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const program = startProcess({
    command,
    args,
    cwd: process.cwd(),
    env: { PATH: process.env.PATH ?? "" },
    onStdout: () => begin(),
    onStderr: () => {},
  });
  running.push(program);
  await began;
  let isOver = false;
  const late = sleep(limitMs, false);
  const quiet = program.quiet({ horizonMs: 1000, isWanted: () => !isOver }).then(() => true);
  return Promise.race([quiet, late]).finally(() => {
    isOver = true;
  });
}

const node = (code: string, limitMs: number) =>
  isQuiet("node", ["-e", `process.stdin.resume(); console.log("up"); ${code}`], limitMs);

onLinux("a program is quiet", () => {
  test.each([
    ["that only waits for its stdin", ""],
    ["that listens on a port beside", `require("net").createServer().listen(0, "127.0.0.1");`],
    ["whose next timer is far off", "setInterval(() => {}, 2 ** 30);"],
    [
      "whose threads wait too",
      `new (require("worker_threads").Worker)("process.stdin.resume()", { eval: true });`,
    ],
  ])("%s", async (_, code) => {
    expect(await node(code, 20_000)).toBe(true);
  });

  test("that is a shell which waits for its child", async () => {
    expect(await isQuiet("sh", ["-c", "echo up; cat; true"], 20_000)).toBe(true);
  });
});

onLinux("a program is not quiet", () => {
  test.each([
    ["with a timer before the horizon", "setInterval(() => {}, 700);"],
    ["that computes", `new (require("worker_threads").Worker)("for (;;);", { eval: true });`],
    [
      "with a connection to another program",
      `const net = require("net"); const server = net.createServer().listen(0, "127.0.0.1", () => net.connect(server.address().port, "127.0.0.1"));`,
    ],
    [
      "that listens on a named pipe",
      `const fs = require("fs"), path = require("path");
       const fifo = path.join(fs.mkdtempSync(require("os").tmpdir() + "/handshake-fifo-"), "fifo");
       require("child_process").execFileSync("mkfifo", [fifo]);
       new (require("net").Socket)({ fd: fs.openSync(fifo, fs.constants.O_RDWR | fs.constants.O_NONBLOCK) }).resume();`,
    ],
    ["that watches a folder", `require("fs").watch(".");`],
    [
      "whose child has a timer",
      `require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 700)"], { stdio: "ignore" });`,
    ],
  ])("%s", async (_, code) => {
    expect(await node(code, 400)).toBe(false);
  });
});

test("a server that dies by a timer after a good handshake is still seen to die", async () => {
  const code = `import { serve } from "./speak.mjs"; serve(); setTimeout(() => process.exit(4), 700);`;
  const { ending } = await run(["node", "--input-type=module", "-e", code]);
  expect(ending).toMatchObject({ kind: "exited", code: 4 });
});
