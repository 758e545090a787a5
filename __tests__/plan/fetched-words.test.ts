import { describe, expect, test } from "@jest/globals";
import { fetchedWords } from "../../src/plan/fetched-words.ts";

const wordsOf = (line: string) => {
  const [command = "", ...args] = line.split(" ");
  return fetchedWords(command, args);
};

/** What is fetched, as `name asked`, with `!` where that is one version. */
const fetched = (line: string): readonly string[] =>
  wordsOf(line).map(({ name, requested, exact }) => `${name} ${requested}${exact ? " !" : ""}`);

/** The word that would name version 9.9.9. */
const pinned = (line: string): readonly string[] =>
  wordsOf(line).map(({ word, stem, tail }) => `${word} -> ${stem}9.9.9${tail}`);

describe("a package of npm", () => {
  test.each([
    ["npx -y acme", "acme null"],
    ["npx -y @acme/mcp@latest --stdio", "@acme/mcp latest"],
    ["npx @acme/mcp@1", "@acme/mcp 1"],
    ["npx @acme/mcp@1.2", "@acme/mcp 1.2"],
    ["npx acme@^1.2.3", "acme ^1.2.3"],
    ["npx acme@1.2.3", "acme 1.2.3 !"],
    ["npx acme@v1.2.3-rc.1+build", "acme v1.2.3-rc.1+build !"],
    ["C:\\node\\npx.cmd acme", "acme null"],
    ["npm exec -- acme@1.2.3", "acme 1.2.3 !"],
    ["npm x acme", "acme null"],
    ["bunx --bun acme", "acme null"],
    ["bun x acme@2.0.0", "acme 2.0.0 !"],
    ["pnpx acme", "acme null"],
    ["pnpm dlx acme@next", "acme next"],
    ["pnpm --silent dlx acme", "acme null"],
    ["yarn dlx -q acme@1.0.0", "acme 1.0.0 !"],
    ["deno run -A npm:acme", "acme null"],
    ["deno run -A npm:@acme/mcp@1.2.3/server --port 1", "@acme/mcp 1.2.3 !"],
    ["deno -A npm:/acme@1", "acme 1"],
  ])("%s", (line, expected) => {
    expect(fetched(line)).toEqual([expected]);
  });

  test("is each of those that `--package` names", () => {
    expect(fetched("npx -y --package=a -p b@1.0.0 c")).toEqual(["a null", "b 1.0.0 !"]);
    expect(pinned("npx -y --package=a -p b@1 c")).toEqual([
      "--package=a -> --package=a@9.9.9",
      "b@1 -> b@9.9.9",
    ]);
  });

  test("keeps what stands around its version", () => {
    expect(pinned("deno run npm:@acme/mcp@1/server")).toEqual([
      "npm:@acme/mcp@1/server -> npm:@acme/mcp@9.9.9/server",
    ]);
  });

  test.each([
    "npx ./local",
    "npx github:acme/mcp",
    "npx -y ${PACKAGE}",
    "npx",
    "npm run start",
    "npm start",
    "pnpm start",
    "pnpm exec acme",
    "bun run index.ts",
    "deno run server.ts",
    "yarn start",
    "node server.js",
  ])("%s fetches none that is known", (line) => {
    expect(fetched(line)).toEqual([]);
  });
});

describe("a package of PyPI", () => {
  test.each([
    ["uvx mcp-server-git", "mcp-server-git null"],
    ["uvx mcp-server-git@latest", "mcp-server-git latest"],
    ["uvx mcp-server-git@1.2.3", "mcp-server-git 1.2.3 !"],
    ["uvx --python 3.12 --from mcp[cli]==1.2 mcp run", "mcp 1.2 !"],
    ["uvx --from=acme>=1 acme-server", "acme >=1"],
    ["uvx --from acme==1.* acme-server", "acme 1.*"],
    ["uvx --with numpy -q acme", "acme null"],
    ["uv tool run acme", "acme null"],
    ["pipx run acme==1.0", "acme 1.0 !"],
    ["pipx run --spec acme acme-server", "acme null"],
  ])("%s", (line, expected) => {
    expect(fetched(line)).toEqual([expected]);
  });

  test("is pinned in the way that its place allows", () => {
    expect(pinned("uvx acme@latest")).toEqual(["acme@latest -> acme@9.9.9"]);
    expect(pinned("uvx --from=acme[cli]>=1 x")).toEqual([
      "--from=acme[cli]>=1 -> --from=acme[cli]==9.9.9",
    ]);
    expect(pinned("pipx run acme")).toEqual(["acme -> acme==9.9.9"]);
  });

  test.each([
    "uvx .",
    "uvx --from . acme",
    "uvx --from ./server acme",
    "uvx --from dist/acme-1.0-py3-none-any.whl acme",
    "uvx --from https://example.com/acme.whl acme",
    "uvx --exclude-newer 2026-01-01 acme",
    "uvx python@3.12 server.py",
    "uv run server.py",
    "uvx",
  ])("%s fetches none whose version is open", (line) => {
    expect(fetched(line)).toEqual([]);
  });
});

describe("a repository", () => {
  const commit = "0123456789abcdef0123456789abcdef01234567";

  test.each([
    ["uvx --from git+https://example.com/acme/mcp acme", "https://example.com/acme/mcp null"],
    ["uvx --from git+https://example.com/acme/mcp@main acme", "https://example.com/acme/mcp main"],
    ["uvx --from git+ssh://git@example.com/a/b acme", "ssh://git@example.com/a/b null"],
    [`uvx --from git+https://example.com/a/b@${commit} x`, `https://example.com/a/b ${commit} !`],
    [
      `uvx git+https://example.com/a/b@${commit}#subdirectory=x`,
      `https://example.com/a/b ${commit} !`,
    ],
  ])("%s", (line, expected) => {
    expect(fetched(line)).toEqual([expected]);
  });

  test("keeps its name and its folder", () => {
    expect(pinned("uvx --from git+https://example.com/a/b@main#subdirectory=x y")).toEqual([
      "git+https://example.com/a/b@main#subdirectory=x -> git+https://example.com/a/b@9.9.9#subdirectory=x",
    ]);
  });

  test("with a login in its address is left alone", () => {
    expect(fetched("uvx --from git+https://me:key@example.com/a/b x")).toEqual([]);
  });
});

describe("a tool of .NET", () => {
  test.each([
    ["dnx Acme.Mcp", ["Acme.Mcp null"]],
    ["dnx Acme.Mcp@1.0.0 --yes", ["Acme.Mcp 1.0.0 !"]],
    ["dnx --yes Acme.Mcp@1.* -- --port 1", ["Acme.Mcp 1.*"]],
    ["dotnet tool exec --source ./out Acme.Mcp", ["Acme.Mcp null"]],
    ["dotnet dnx Acme.Mcp", ["Acme.Mcp null"]],
    ["dnx Acme.Mcp --version 1.0.0 --yes", []],
    ["dotnet run --project server", []],
  ])("%s", (line, expected) => {
    expect(fetched(line)).toEqual(expected);
  });
});

describe("an image", () => {
  test.each([
    ["docker run -i --rm mcp/fetch", ["mcp/fetch null"]],
    ["docker run -i --rm mcp/fetch:latest --flag", ["mcp/fetch latest"]],
    ["docker run -i mcp/fetch:edge", ["mcp/fetch edge"]],
    ["docker run -i mcp/fetch:0.4.0", ["mcp/fetch 0.4.0 !"]],
    ["docker run -i -e A -e B=1 --env C -v /a:/b ghcr.io/acme/mcp", ["ghcr.io/acme/mcp null"]],
    ["docker run -ie TOKEN mcp/fetch", ["mcp/fetch null"]],
    ["docker run -it -p8080:80 --network=host mcp/fetch", ["mcp/fetch null"]],
    ["docker container run localhost:5000/mcp:1", ["localhost:5000/mcp 1 !"]],
    ["podman run -i localhost:5000/mcp", ["localhost:5000/mcp null"]],
    [`docker run mcp/fetch@sha256:${"a1".repeat(32)}`, ["mcp/fetch null !"]],
    ["docker run -i my-server", []],
    ["docker run --pull never -i acme/built-here", []],
    ["docker run --pull=never -i acme/built-here", []],
    ["docker run -i acme/mcp:${TAG}", []],
    ["docker compose run server", []],
    ["docker run", []],
  ])("%s", (line, expected) => {
    expect(fetched(line)).toEqual(expected);
  });

  test("is pinned by its tag", () => {
    expect(pinned("docker run -i mcp/fetch:latest")).toEqual([
      "mcp/fetch:latest -> mcp/fetch:9.9.9",
    ]);
  });
});

test("long command lines are read in no time", () => {
  for (const piece of ["-a", "a=", "--x=", "git+a", "a[", "a@", ":", "/a", "a:a"]) {
    for (const command of ["npx", "uvx", "docker run", "dnx", "deno"]) {
      const [program = "", ...verbs] = command.split(" ");
      const begun = performance.now();
      fetchedWords(program, [...verbs, piece.repeat(20_000)]);
      fetchedWords(program, [...verbs, ...Array<string>(2_000).fill(piece)]);
      expect(performance.now() - begun).toBeLessThan(500);
    }
  }
});
