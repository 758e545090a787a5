import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Plan } from "../../src/model/plan.ts";
import { endContainers, startInContainer } from "../../src/run/container.ts";
import { runCommand } from "../../src/run/install/command.ts";
import { containers, docker, hasEngine, IMAGE, makeImage, removeImage } from "./engine.ts";
import { planOf, run } from "./run-fixture.ts";

const withEngine = hasEngine ? test : test.skip;

if (hasEngine) {
  beforeAll(() => void makeImage());
  afterAll(removeImage);
}

describe("a container", () => {
  withEngine("is gone after a healthy server, also without --rm", async () => {
    const { handshake } = await run(["docker", "run", "-i", "--network=none", IMAGE]);
    expect(handshake.kind).toBe("completed");
    expect(containers()).toEqual([]);
  });

  withEngine(
    "is gone though the server lives on after the end of stdin",
    async () => {
      const line = ["docker", "run", "-i", "--rm", "--network=none", IMAGE, "lingers"];
      expect((await run(line)).handshake.kind).toBe("completed");
      expect(containers()).toEqual([]);
    },
    30_000,
  );

  withEngine(
    "is gone though it was sent to the background",
    async () => {
      await run(["sh", "-c", `docker run -d --network=none ${IMAGE} lingers`]);
      expect(containers()).toEqual([]);
    },
    30_000,
  );

  withEngine("is ended with this program, when its command is gone already", async () => {
    const plan = planOf(["docker", "run", "-d", "--network=none", IMAGE, "lingers"]);
    const args = startInContainer(plan)?.args ?? [];
    await runCommand({ command: "docker", args, cwd: plan.cwd, env: plan.env }, 20_000);
    expect(containers()).toHaveLength(1);
    await endContainers();
    expect(containers()).toEqual([]);
  });

  withEngine("of somebody else stays", async () => {
    const name = `other-${process.pid}`;
    docker("run", "-d", "--network=none", "--name", name, IMAGE, "lingers");
    await run(["docker", "run", "-i", "--network=none", IMAGE]);
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
  const probe = (plan: Plan, args: readonly string[] = []) =>
    runCommand({ command: "docker", args, cwd: plan.cwd, env: plan.env }, 20_000);

  withEngine("finds an image that is there, and tells which it is", async () => {
    const plan = planOf(["docker", "run", "-i", IMAGE]);
    const { code, stdout } = await probe(plan, plan.install?.probe);
    expect(code).toBe(0);
    const { Id } = JSON.parse(docker("image", "inspect", IMAGE).stdout)[0];
    expect(plan.install?.tells?.exec(stdout)?.groups?.version).toBe(Id);
  });

  withEngine("finds none for another platform, and none of another name", async () => {
    const other = process.arch === "arm64" ? "linux/s390x" : "linux/arm64";
    const foreign = planOf(["docker", "run", "-i", "--platform", other, IMAGE]);
    expect((await probe(foreign, foreign.install?.probe)).code).not.toBe(0);
    const own = process.arch === "arm64" ? "linux/arm64" : "linux/amd64";
    const plan = planOf(["docker", "run", "-i", "--platform", own, IMAGE]);
    expect((await probe(plan, plan.install?.probe)).code).toBe(0);
    const absent = planOf(["docker", "run", "-i", "mcp-handshake/absent"]);
    expect((await probe(absent, absent.install?.probe)).code).not.toBe(0);
  });
});
