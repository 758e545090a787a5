import { describe, expect, test } from "@jest/globals";
import { type Changes, lives, run, runFixture } from "./run-fixture.ts";

/** Runs a program that is written on one line. */
const program = (code: string, changes: Changes = {}) =>
  run(["node", "--input-type=module", "-e", code], { timeoutMs: 1500, ...changes });

const FLOOD = (line: string) =>
  `const lines = ${JSON.stringify(`${line}\n`)}.repeat(10000);
   const flood = () => process.stdout.write(lines, flood);
   flood();`;

describe("a flood on stdout", () => {
  test.each([
    ["lines that begin like JSON", "{"],
    ["broken JSON", '{"a}'],
    ["messages", '{"jsonrpc":"2.0","method":"notifications/progress"}'],
    ["requests whose answers nobody reads", '{"jsonrpc":"2.0","id":1,"method":"ping"}'],
  ])("of %s keeps no other server waiting", async (_, line) => {
    const flood = program(FLOOD(line));
    const { handshake } = await runFixture("healthy");
    expect(handshake).toMatchObject({ kind: "completed", tools: { kind: "listed" } });
    const { durationMs } = handshake as { durationMs: number };
    expect(durationMs).toBeLessThan(3000);
    expect((await flood).ending.kind).toBe("timed-out");
  });
});

describe("messages that are made to hurt", () => {
  const sends = (params: string, rest = "") => `
    process.stdout.write('{"jsonrpc":"2.0",${rest}' + ${params} + '}\\n');
    setInterval(() => {}, 1000);`;
  const MANY = `"[" + "{},".repeat(1000000) + "{}]"`;

  test.each([
    ["levels without end", `"[".repeat(200000) + "]".repeat(200000)`],
    ["values without end", MANY],
  ])("%s are heard in silence where nothing was asked", async (_, params) => {
    const evidence = await program(sends(params, '"method":"a","params":'));
    expect(evidence.handshake).toEqual({ kind: "silent" });
    expect(evidence.noise).toEqual([]);
  });

  test("values without end are an answer that does not fit", async () => {
    const evidence = await program(sends(MANY, '"id":0,"result":'));
    expect(evidence.handshake).toMatchObject({ kind: "invalid", path: "result" });
  });

  test("an answer that came along with the one before it answers no question", async () => {
    const code = `
      const answer = (id, result) => JSON.stringify({ jsonrpc: "2.0", id, result }) + "\\n";
      const welcome = { protocolVersion: "2025-11-25", capabilities: { tools: {} }, serverInfo: { name: "a", version: "1" } };
      process.stdout.write(answer(0, welcome) + answer(1, { tools: [] }));
      setInterval(() => {}, 1000);`;
    const { handshake } = await program(code);
    expect(handshake).toMatchObject({ kind: "completed", tools: { kind: "failed", error: null } });
  });

  test("a name of megabytes is cut", async () => {
    const evidence = await run(["node", "names-itself-at-length.mjs"]);
    expect(evidence.handshake).toMatchObject({ kind: "completed" });
    expect(JSON.stringify(evidence.handshake).length).toBeLessThan(2000);
  });
});

describe("a program that does not go quietly", () => {
  test("tells how it ended, though its child floods the pipe that it left", async () => {
    const child = `const lines = "noise\\n".repeat(10000);
      const flood = () => process.stdout.write(lines, flood); flood();`;
    const evidence = await program(
      `import { spawn } from "node:child_process";
       const child = spawn(process.execPath, ["-e", ${JSON.stringify(child)}], { stdio: "inherit" });
       console.error("child " + child.pid);
       setTimeout(() => process.exit(3), 100);`,
      { timeoutMs: 20_000 },
    );
    expect(evidence.ending).toMatchObject({ kind: "exited", code: 3 });
    expect(lives(Number(/child (\d+)/.exec(evidence.stderr)?.[1]))).toBe(false);
  });

  const STAYS = "setInterval(() => {}, 1000); console.error('pid ' + process.pid);";
  test.each([
    ["stops itself", `${STAYS} process.kill(process.pid, "SIGSTOP");`],
    ["closes stdout", `import { closeSync } from "node:fs"; ${STAYS} closeSync(1);`],
    ["closes stdin", `import { closeSync } from "node:fs"; ${STAYS} closeSync(0);`],
    [
      "ignores every signal",
      `for (const s of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(s, () => {}); ${STAYS}`,
    ],
  ])("and %s is gone at the end, in bounded time", async (_, code) => {
    const begun = performance.now();
    const evidence = await program(code);
    expect(evidence.ending.kind).toBe("timed-out");
    expect(performance.now() - begun).toBeLessThan(12_000);
    expect(lives(Number(/pid (\d+)/.exec(evidence.stderr)?.[1]))).toBe(false);
  });

  test("and leaves an orphan in its group takes it along", async () => {
    const orphan = "echo orphan $$ >&2; exec sleep 600";
    const evidence = await run(["sh", "-c", `(sh -c '${orphan}' &); exec node healthy.mjs`]);
    expect(evidence.ending.kind).toBe("running");
    const pid = Number(/orphan (\d+)/.exec(evidence.stderr)?.[1]);
    expect(pid).toBeGreaterThan(0);
    expect(lives(pid)).toBe(false);
  });
});
