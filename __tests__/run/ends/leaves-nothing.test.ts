import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "@jest/globals";
import type { Evidence } from "../../../src/model/evidence.ts";
import { runCommand } from "../../../src/run/install/command.ts";
import { planOf, run, runFixture, SERVERS } from "../run-fixture.ts";
import { describeOnLinux, newToken, threadsOf, withToken } from "./alive.ts";

/** What a fixture has told of the processes that it left. */
const leftBy = ({ stderr }: Pick<Evidence, "stderr">): readonly number[] =>
  [...stderr.matchAll(/left (\d+)/g)].map(([, pid]) => Number(pid));

interface Done {
  readonly evidence: Evidence;
  readonly left: readonly number[];
  /** Those that live, or have the token, at the end. */
  readonly alive: readonly number[];
}

async function check(file: string): Promise<Done> {
  const token = newToken();
  const program = file.endsWith(".py") ? "python3" : "node";
  const evidence = await run([program, file, token]);
  const left = leftBy(evidence);
  const alive = new Set(left.filter(threadsOf));
  // One that is another one all the time is not there at every look.
  for (let look = 0; look < 10; look++) {
    for (const pid of withToken(token)) alive.add(pid);
    await sleep(10);
  }
  return { evidence, left, alive: [...alive] };
}

describeOnLinux("a server that comes up, and leaves processes behind", () => {
  const FILES = [
    "leaves-its-session.py",
    "leaves-its-session.mjs",
    "leaves-a-child-without-environment.py",
    "hands-its-pipes-to-a-daemon.py",
    "leaves-a-stubborn-grandchild.py",
    "leaves-stopped-children.py",
    "leaves-zombies.py",
    "ends-its-first-thread.py",
    "hops.py",
  ] as const;
  let done: ReadonlyMap<string, Promise<Done>>;

  // All at once, as in a run: nobody ends what is another one's.
  beforeAll(() => {
    done = new Map(FILES.map((file) => [file, check(file)]));
  });

  test.each(FILES)("%s", async (file) => {
    const { evidence, left, alive } = (await done.get(file)) as Done;
    expect(evidence).toMatchObject({
      ending: { kind: "running" },
      handshake: { kind: "completed" },
    });
    expect(left).not.toEqual([]);
    expect(alive).toEqual([]);
  });
});

describeOnLinux("nothing is left", () => {
  test("of a server that dies beside a child without a variable", async () => {
    const { evidence, left, alive } = await check("dies-beside-a-child-without-environment.py");
    expect(evidence.ending).toMatchObject({ kind: "exited", code: 3 });
    expect(left).toHaveLength(1);
    expect(alive).toEqual([]);
  });

  test("of one that breeds, while another one is checked", async () => {
    const [{ evidence, alive }, other] = await Promise.all([
      check("breeds.py"),
      runFixture("healthy"),
    ]);
    expect(evidence.handshake.kind).toBe("completed");
    expect(alive).toEqual([]);
    expect(other.handshake.kind).toBe("completed");
  });

  test("of an install that starts a daemon", async () => {
    const token = newToken();
    const { env } = planOf(["python3"]);
    const course = await runCommand(
      { command: "python3", args: ["leaves-its-session.py", token], cwd: SERVERS, env },
      3000,
    );
    expect(leftBy({ stderr: course.output })).toHaveLength(1);
    expect(withToken(token)).toEqual([]);
  });
});

describeOnLinux("what no start has started", () => {
  test("lives on, though it looks the same", async () => {
    const token = newToken();
    const bystander = spawn("python3", ["-c", "import time; time.sleep(120)", token], {
      stdio: "ignore",
      detached: true,
    });
    const evidence = await run(["python3", "leaves-a-child-without-environment.py", token]);
    expect(leftBy(evidence)).toHaveLength(1);
    expect(withToken(token)).toEqual([bystander.pid]);
    bystander.kill("SIGKILL");
  });
});

test("a server gets one variable beside those of its plan, which its evidence does not have", async () => {
  const evidence = await runFixture("shows-its-environment");
  const given = evidence.plan?.env ?? {};
  const names = Object.keys(JSON.parse(evidence.stderr)).filter((name) => !(name in given));
  // macOS gives the other one to every program.
  expect(names.filter((name) => name !== "__CF_USER_TEXT_ENCODING")).toEqual([
    "STARTED_BY_MCP_HANDSHAKE",
  ]);
  expect(JSON.stringify({ ...evidence, stderr: "" })).not.toContain("STARTED_BY");
});
