import { describe, expect, test } from "@jest/globals";
import { readLaunch } from "../../../src/plan/launchers/index.ts";

/** Reads a line that is split at its blanks; `_` stands for a blank within a word. */
const read = (line: string) => {
  const [command = "", ...args] = line.split(" ").map((word) => word.replaceAll("_", " "));
  return readLaunch(command, args);
};

const DIGEST = `sha256:${"ab12".repeat(16)}`;
const factsOf = (line: string) =>
  read(line).lineFacts.map(({ kind, captures, word }) => ({ kind, ...captures, word }));

describe("the image of a container engine", () => {
  test.each([
    ["docker run -i --rm mcp/fetch", "mcp/fetch", null],
    ["docker run -i --rm mcp/fetch:1.2 --flag value", "mcp/fetch", "1.2"],
    ["docker container run -i my-server", "my-server", null],
    ["podman run -ie TOKEN quay.io/acme/mcp:latest", "quay.io/acme/mcp", "latest"],
    ["docker --context remote run -i localhost:5000/mcp:1", "localhost:5000/mcp", "1"],
    ["docker run -i -eTOKEN --env=A=b -p8080:80 --init acme/mcp", "acme/mcp", null],
    ["docker run -i --add-host a:127.0.0.1 -- acme/mcp", "acme/mcp", null],
    ["docker run --tty=false -i acme/mcp", "acme/mcp", null],
    [`docker run -i acme/mcp@${DIGEST}`, "acme/mcp", DIGEST],
    [`docker run -i acme/mcp:1@${DIGEST}`, "acme/mcp", DIGEST],
    ["sh -c docker_run_-i_acme/mcp", "acme/mcp", null],
    ["C:\\Docker\\docker.exe run -i acme/mcp", "acme/mcp", null],
  ])("%s", (line, name, requested) => {
    expect(read(line).package).toMatchObject({ registry: "docker", name, requested });
  });

  test.each([
    "docker run",
    "docker run -i --rm",
    "docker run run -i acme/mcp",
    "docker exec -i container mcp",
    "docker compose run server",
    "docker mcp gateway run",
    "docker",
  ])("%s names none", (line) => {
    expect(read(line)).toMatchObject({ package: null, install: null });
  });

  test("is run by the engine that the line names", () => {
    expect(read("docker run -i a/b").launcher).toBe("docker");
    expect(read("podman run -i a/b").launcher).toBe("podman");
  });
});

describe("fetching an image", () => {
  test("pulls it through the same engine, unless it is there", () => {
    expect(read("docker --context remote run -i --rm a/b:1 serve").install).toMatchObject({
      command: "docker",
      args: ["--context", "remote", "pull", "a/b:1"],
      probe: ["--context", "remote", "image", "inspect", "--format", expect.anything(), "a/b:1"],
    });
  });

  test("pulls it for the platform of the start", () => {
    const install = read("docker run -i --platform=linux/arm64 a/b").install;
    expect(install?.args).toEqual(["pull", "--platform", "linux/arm64", "a/b"]);
    expect(install?.probe?.join(" ")).toContain('.Architecture "arm64"');
    expect(install?.key).not.toBe(read("docker run -i a/b").install?.key);
  });

  test.each(["docker run -i --pull always a/b", "podman run -i --pull=newer a/b"])(
    "%s asks the registry each time",
    (line) => {
      expect(read(line).install).toMatchObject({ args: ["pull", "a/b"] });
      expect(read(line).install?.probe).toBeUndefined();
    },
  );

  test.each(["docker run -i --pull=never a/b", "docker run -i --pull never a/b"])(
    "%s fetches nothing",
    (line) => expect(read(line)).toMatchObject({ package: { name: "a/b" }, install: null }),
  );

  test("leaves an image alone whose name is not known", () => {
    expect(read("docker run -i a/b:${TAG}").install).toBeNull();
  });

  test("is one install for servers that differ behind the image only", () => {
    expect(read("docker run -i a/b one").install?.key).toBe(
      read("docker run -i --rm -e X a/b two").install?.key,
    );
  });

  test.each([
    ["pull", `latest: Pulling from a/b\nDigest: ${DIGEST}\nStatus: Image is up to date\n`, DIGEST],
    ["image inspect", `a/b@${DIGEST}\n`, DIGEST],
    ["image inspect of an image that was built here", `${DIGEST}\n`, DIGEST],
    ["podman pull", `${DIGEST.slice(7)}\n`, DIGEST.slice(7)],
  ])("reads the version in what %s prints", (_what, stdout, version) => {
    const tells = read("docker run -i a/b").install?.tells;
    expect(tells?.exec(stdout)?.groups?.version).toBe(version);
  });
});

describe("a terminal, which no client has", () => {
  test.each([
    ["docker run -it --rm a/b", "-it", "-i"],
    ["docker run -ti --rm a/b", "-ti", "-i"],
    ["docker run -i -t a/b", "-t", ""],
    ["docker run -i --tty a/b", "--tty", ""],
    ["podman run --tty=true a/b", "--tty=true", "-i"],
    ["docker run -t a/b", "-t", "-i"],
    ["docker exec -it container mcp", "-it", "-i"],
  ])("%s", (line, option, right) => {
    expect(factsOf(line)).toContainEqual(
      expect.objectContaining({ kind: "docker-tty", option, right, word: option }),
    );
  });

  test.each(["docker run -i a/b -t", "docker run -i --tty=false a/b", "docker run -i -e T a/b"])(
    "%s asks for none",
    (line) => expect(factsOf(line)).toEqual([]),
  );
});

describe("stdin", () => {
  test.each([
    ["docker run --rm a/b", "docker run"],
    ["podman run --rm -e I=1 a/b -i", "podman run"],
    ["docker exec container mcp", "docker exec"],
    ["docker run --interactive=false a/b", "docker run"],
  ])("does not get through %s", (line, engine) => {
    expect(factsOf(line)).toContainEqual(
      expect.objectContaining({ kind: "docker-no-interactive", engine }),
    );
  });

  test.each(["docker run -i a/b", "docker run --interactive a/b", "docker run -ie A a/b"])(
    "gets through %s",
    (line) => expect(factsOf(line)).toEqual([]),
  );
});

describe("slips in the words of docker", () => {
  test.each([
    ["docker run run -i --rm a/b", "run"],
    ["docker docker run -i a/b", "docker"],
    ["docker -i --rm a/b", "-i"],
    ["docker acme/mcp", "acme/mcp"],
    ["docker", null],
    ["docker run -i --rm", "run"],
    ["docker run -i --rm -e a/b", "a/b"],
    ["docker run -i -e --rm a/b", "--rm"],
    ["docker run -i -e_TOKEN=x a/b", "-e TOKEN=x"],
    ["docker run --rm_-i a/b", "--rm -i"],
    ["docker run -i -e 'TOKEN=x' a/b", "'TOKEN=x'"],
    ["docker run -i -e TOKEN_=_x a/b", "TOKEN = x"],
    ["docker run -i a/b_--flag", "a/b --flag"],
    ["docker run -i Acme/MCP", "Acme/MCP"],
    ["docker run -d -i a/b", "-d"],
    ["docker run -i a/b --rm", "--rm"],
    ["docker run -i a/b -e TOKEN=x", "-e"],
    ["docker run -i a/b -v /data:/data", "-v"],
  ])("%s", (line, word) => {
    const slips = factsOf(line).filter(({ kind }) => kind === "docker-args");
    expect(slips).toEqual([expect.objectContaining({ engine: "docker", word })]);
  });

  test.each([
    "docker run -i --rm -e TOKEN=a_b_c -e OTHER a/b",
    "docker run -i -e A=-x --memory-swap -1 a/b",
    "docker run -i -e Section:Key=x a/b",
    "docker run -i REGISTRY.example:5000/a/b:TAG",
    "docker run -i a/b -v -e production --env staging",
    "docker run -i a/b -- --rm",
    "docker run -i ${IMAGE} serve",
    "docker mcp gateway run",
    "docker compose -f x.yml run server",
    "docker --host unix:///x run -i a/b",
  ])("%s has none", (line) => {
    expect(factsOf(line).filter(({ kind }) => kind === "docker-args")).toEqual([]);
  });

  test("are told without values, which may be secrets", () => {
    const lines = ["docker run -i -e_TOKEN=s3cret a/b", "docker run -i -e 'T=s3cret' a/b"];
    for (const line of [...lines, "docker run -i a/b --env=TOKEN=s3cret"]) {
      const [fact] = factsOf(line);
      expect({ ...fact, word: "" }).not.toEqual(
        expect.objectContaining({ problem: expect.stringContaining("s3cret") }),
      );
      expect(JSON.stringify({ ...fact, word: "" })).not.toContain("s3cret");
    }
  });
});
