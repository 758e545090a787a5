import { performance } from "node:perf_hooks";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Plan } from "../../src/model/plan.ts";
import { checkServer } from "../../src/run/check-server.ts";
import { endContainers, startInContainer } from "../../src/run/container.ts";
import { runCommand } from "../../src/run/install/command.ts";
import { containers, docker, hasEngine, IMAGE, makeImage, removeImage } from "./engine.ts";
import { planOf } from "./run-fixture.ts";

const withEngine = hasEngine ? test : test.skip;

if (hasEngine) {
  beforeAll(makeImage);
  afterAll(removeImage);
}

/** Checks a server as the product does, with its container marked. */
async function check(plan: Plan, end = true) {
  const container = startInContainer(plan);
  const checked = await checkServer(
    { ...plan, args: container?.args ?? [] },
    {
      installer: null,
      runStartedAt: performance.now(),
      withheld: [],
      slot: (work) => work(),
      onStage: () => {},
    },
  );
  if (end) await container?.end();
  return checked;
}

describe("a container", () => {
  withEngine("is gone after a healthy server, also without --rm", async () => {
    const plan = planOf(["docker", "run", "-i", "--network=none", IMAGE]);
    expect(await check(plan)).toMatchObject({ handshake: { kind: "completed" } });
    expect(containers()).toEqual([]);
  });

  withEngine(
    "is gone though the server lives on after stdin and after its command",
    async () => {
      const plan = planOf(["docker", "run", "-i", "--rm", "--network=none", IMAGE, "lingers"]);
      expect(await check(plan, false)).toMatchObject({ handshake: { kind: "completed" } });
      expect(containers()).toHaveLength(1);
      await endContainers();
      expect(containers()).toEqual([]);
    },
    30_000,
  );

  withEngine(
    "is gone though it was sent to the background",
    async () => {
      const line = ["sh", "-c", `docker run -d --network=none ${IMAGE} lingers`];
      await check(planOf(line));
      expect(containers()).toEqual([]);
    },
    30_000,
  );

  withEngine("of somebody else stays", async () => {
    const name = `other-${process.pid}`;
    docker("run", "-d", "--network=none", "--name", name, IMAGE, "lingers");
    await check(planOf(["docker", "run", "-i", "--network=none", IMAGE]));
    expect(containers()).toHaveLength(1);
    docker("rm", "--force", name);
  });

  test("that cannot be ended, since no engine answers, keeps nobody", async () => {
    const env = { DOCKER_HOST: "unix:///nowhere/docker.sock" };
    const plan = planOf(["docker", "run", "-i", "a/b"], { env });
    await expect(startInContainer(plan)?.end()).resolves.toBeUndefined();
  });

  test("is none of a server that runs on the machine", () => {
    expect(startInContainer(planOf(["node", "healthy.mjs"]))).toBeNull();
  });
});

describe("the install step of an image", () => {
  const run = (plan: Plan, args: readonly string[] = []) =>
    runCommand({ command: "docker", args, cwd: plan.cwd, env: plan.env }, 20_000);

  withEngine("finds an image that is there, and tells which it is", async () => {
    const plan = planOf(["docker", "run", "-i", IMAGE]);
    const { code, stdout } = await run(plan, plan.install?.probe);
    expect(code).toBe(0);
    const { Id } = JSON.parse(docker("image", "inspect", IMAGE).stdout)[0];
    expect(plan.install?.tells?.exec(stdout)?.groups?.version).toBe(Id);
  });

  withEngine("finds none for another platform, and none of another name", async () => {
    const other = process.arch === "arm64" ? "linux/s390x" : "linux/arm64";
    const foreign = planOf(["docker", "run", "-i", "--platform", other, IMAGE]);
    expect((await run(foreign, foreign.install?.probe)).code).not.toBe(0);
    const own = process.arch === "arm64" ? "linux/arm64" : "linux/amd64";
    const plan = planOf(["docker", "run", "-i", "--platform", own, IMAGE]);
    expect((await run(plan, plan.install?.probe)).code).toBe(0);
    const absent = planOf(["docker", "run", "-i", "mcp-handshake/absent"]);
    expect((await run(absent, absent.install?.probe)).code).not.toBe(0);
  });
});
