import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  containers,
  docker,
  hasEngine,
  IMAGE,
  makeImage,
  removeImage,
  serveImage,
} from "../run/engine.ts";
import { type ActionRun, runAction, workspace } from "./bundle.ts";

const withEngine = hasEngine ? test : test.skip;
const ENGINE = process.env.DOCKER_HOST ? { DOCKER_HOST: process.env.DOCKER_HOST } : {};

/** A server by the words behind `docker`. */
const server = (line: string, env: Readonly<Record<string, string>> = {}) => ({
  command: "docker",
  args: line.split(" "),
  env,
});

const KEY = { TICKETS_API_KEY: "k-12345" };
const SERVERS = (registry: string) => ({
  healthy: [server(`run -i --rm ${IMAGE}`), null],
  "without-rm": [server(`run -i ${IMAGE}`), null],
  "through-a-shell": [{ command: "sh", args: ["-c", `exec docker run -i ${IMAGE}`] }, null],
  "lives-on": [server(`run -i --rm ${IMAGE} lingers`), null],
  pulled: [server(`run -i --rm ${registry}/contained:1`), null],
  "gets-its-key": [server(`run -i -e TICKETS_API_KEY ${IMAGE} needs TICKETS_API_KEY`, KEY), null],
  "key-stays-outside": [
    server(`run -i --rm ${IMAGE} needs TICKETS_API_KEY`, KEY),
    "env-not-inherited",
  ],
  "has-no-key": [server(`run -i --rm ${IMAGE} needs TICKETS_API_KEY`), "missing-env-var"],
  terminal: [server(`run -it --rm ${IMAGE}`), "docker-tty-flag"],
  deaf: [server(`run --rm ${IMAGE}`), "docker-missing-interactive"],
  "run-twice": [server(`run run -i --rm ${IMAGE}`), "docker-args-malformed"],
  "own-option-first": [server(`run -i --transport=stdio ${IMAGE}`), "docker-args-malformed"],
  "no-program": [server(`run -i --entrypoint serve --rm ${IMAGE}`), "docker-args-malformed"],
  "no-container": [server("exec -i mcp-handshake-nowhere mcp"), "docker-args-malformed"],
  "no-tag": [server(`run -i --rm ${registry}/contained:9`), "docker-image-not-found"],
  "never-built": [server("run -i --pull=never mcp-handshake/absent"), "docker-image-not-found"],
  "no-engine": [
    server(`run -i --rm ${IMAGE}`, { DOCKER_HOST: "unix:///nowhere/docker.sock" }),
    "docker-daemon-down",
  ],
});

describe("servers in containers", () => {
  let registry = { address: "127.0.0.1:1", stop: () => {} };
  let run: ActionRun | undefined;
  beforeAll(async () => {
    if (!hasEngine) return;
    registry = await serveImage(makeImage());
    const entries = Object.entries(SERVERS(registry.address));
    const mcpServers = Object.fromEntries(entries.map(([name, [entry]]) => [name, entry]));
    run = runAction(workspace({ ".mcp.json": { mcpServers } }), {}, ENGINE);
  }, 120_000);
  afterAll(() => {
    registry.stop();
    if (!hasEngine) return;
    docker("rmi", "--force", `${registry.address}/contained:1`);
    removeImage();
  });

  const resultOf = (name: string) => run?.report?.servers.find((each) => each.name === name);

  for (const [name, [, rule]] of Object.entries(SERVERS("REGISTRY"))) {
    withEngine(`${name}: ${rule ?? "comes up"}`, () => {
      const outcome = rule ? "failed" : "passed";
      expect(resultOf(name)).toMatchObject({ outcome, rule });
    });
  }

  withEngine("the report says which image was pulled, and which was there", () => {
    const digest = expect.stringMatching(/^sha256:[0-9a-f]{64}$/);
    expect(resultOf("pulled")?.launch?.package).toMatchObject({
      registry: "docker",
      name: `${registry.address}/contained`,
      requested: "1",
      version: digest,
    });
    expect(resultOf("healthy")?.launch?.package?.version).toEqual(digest);
  });

  withEngine("a variable that stays outside is fixed by an option, in front of the image", () => {
    const found = run?.report?.findings.find(({ server }) => server === "key-stays-outside");
    expect(found).toMatchObject({ rule: "env-not-inherited" });
    expect(found?.fix).toContain('"-e", "TICKETS_API_KEY"');
    expect(found?.fix).not.toContain('"env"');
  });

  withEngine("the report has the arguments of the config, and no secret", () => {
    expect(resultOf("healthy")?.launch?.args).toEqual(["run", "-i", "--rm", IMAGE]);
    expect(JSON.stringify(run?.report)).not.toContain(KEY.TICKETS_API_KEY);
  });

  withEngine("no container is left", () => {
    expect(containers()).toEqual([]);
  });
});
