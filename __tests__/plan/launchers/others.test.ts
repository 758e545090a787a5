import { describe, expect, test } from "@jest/globals";
import { readLaunch } from "../../../src/plan/launchers/index.ts";

const read = (line: string, platform: NodeJS.Platform = "linux") => {
  const [command = "", ...args] = line.split(" ");
  return readLaunch(command, args, platform);
};

/** The install as a line, its code in short. */
const installed = (line: string) => {
  const { install } = read(line);
  return (
    install && [install.command, ...install.args].join(" ").replace(/ -e const p=.*$/s, " -e CODE")
  );
};

describe("what is fetched", () => {
  test.each([
    ["pnpm dlx pkg --flag", "pnpm-dlx", "npm", "pkg", null],
    ["pnpm dlx @scope/pkg@1.2.3", "pnpm-dlx", "npm", "@scope/pkg", "1.2.3"],
    ["pnpm --package=pkg@1 dlx bin", "pnpm-dlx", "npm", "pkg", "1"],
    ["pnpm --dir sub dlx pkg", "pnpm-dlx", "npm", "pkg", null],
    ["pnpx pkg@latest", "pnpm-dlx", "npm", "pkg", "latest"],
    ["C:\\tools\\pnpm.cmd dlx pkg", "pnpm-dlx", "npm", "pkg", null],
    ["yarn dlx pkg@2", "yarn-dlx", "npm", "pkg", "2"],
    ["yarn dlx -q -p pkg bin", "yarn-dlx", "npm", "pkg", null],
    ["bunx pkg", "bunx", "npm", "pkg", null],
    ["bunx --bun -y @scope/pkg@1.0.0 arg", "bunx", "npm", "@scope/pkg", "1.0.0"],
    ["bun x pkg", "bunx", "npm", "pkg", null],
    ["bunx.exe --package pkg bin", "bunx", "npm", "pkg", null],
    ["deno run -A npm:@scope/pkg@^1", "deno", "npm", "@scope/pkg", "^1"],
    ["deno run --allow-net=a,b npm:pkg/bin", "deno", "npm", "pkg", null],
    ["deno -A npm:pkg", "deno", "npm", "pkg", null],
    ["go run host.example/me/cmd@v1.2.3", "go-run", "go", "host.example/me/cmd", "v1.2.3"],
    [
      "go run -tags x host.example/me/cmd@latest a",
      "go-run",
      "go",
      "host.example/me/cmd",
      "latest",
    ],
    ["dnx Acme.Mcp --yes", "dnx", "nuget", "Acme.Mcp", null],
    ["dnx Acme.Mcp@1.2.3 --yes -- mcp", "dnx", "nuget", "Acme.Mcp", "1.2.3"],
    ["dnx Acme.Mcp --version 1.2.3 --yes", "dnx", "nuget", "Acme.Mcp", "1.2.3"],
    ["dotnet dnx --version=1.2.3 Acme.Mcp", "dnx", "nuget", "Acme.Mcp", "1.2.3"],
    ["dotnet tool exec Acme.Mcp -- --version 2", "dnx", "nuget", "Acme.Mcp", null],
  ])("%s", (line, launcher, registry, name, requested) => {
    expect(read(line)).toMatchObject({ launcher, package: { registry, name, requested } });
  });
});

describe("the command that fetches it, or builds it", () => {
  test.each([
    ["pnpm dlx pkg --flag", "pnpm dlx --package=pkg node -e CODE"],
    [
      "pnpm --allow-build=x --package a dlx --silent bin",
      "pnpm dlx --allow-build=x --silent --package=a node -e CODE",
    ],
    ["pnpx @scope/pkg@1", "pnpx --package=@scope/pkg@1 node -e CODE"],
    ["bunx --bun pkg@1.2.3 --flag", "bunx --bun --package=pkg@1.2.3 bun -e CODE"],
    ["bun x pkg", "bun x --package=pkg bun -e CODE"],
    [
      "deno run -A --no-lock -c deno.json --allow-net=a npm:pkg arg",
      "deno cache --no-lock -c deno.json npm:pkg",
    ],
    ["deno run --allow-env jsr:@scope/pkg", "deno cache jsr:@scope/pkg"],
    ["deno run https://host.example/mod.ts", "deno cache https://host.example/mod.ts"],
    ["deno run -A --watch server.ts", "deno cache server.ts"],
    ["go run .", "go run -exec go version -m ."],
    ["go run -C sub ./cmd/x --port 1", "go run -C sub -exec go version -m ./cmd/x"],
    ["go run a.go b.go c", "go run -exec go version -m a.go b.go"],
    ["go run --tags=x pkg@v1", "go run --tags=x -exec go version -m pkg@v1"],
    [
      "cargo +nightly -q run --release -p x --manifest-path a/Cargo.toml -- --stdio",
      "cargo +nightly -q build --release -p x --manifest-path a/Cargo.toml",
    ],
    ["cargo r --bin x arg --release", "cargo build --bin x"],
    [
      "dotnet run --project src/Mcp -c Release --launch-profile x -- --stdio",
      "dotnet build src/Mcp -c Release",
    ],
    ["dotnet run server.cs", "dotnet build server.cs"],
    ["dotnet tool run acme", "dotnet tool restore"],
    ["cmd /c pnpm dlx pkg", "pnpm dlx --package=pkg node -e CODE"],
  ])("%s", (line, expected) => {
    expect(installed(line)).toBe(expected);
  });

  test.each([
    "pnpm dlx github:me/repo",
    "pnpm dlx",
    "bunx ./local",
    "yarn dlx pkg",
    "deno run -",
    "deno run",
    "go run",
    "dnx Acme.Mcp",
    "dotnet run --no-build --project a",
    "dotnet server.dll",
    "java -jar server.jar",
    "pnpm run start",
    "bun server.ts",
  ])("%s: none", (line) => {
    expect(read(line).install).toBeNull();
  });

  test("is the same for servers that differ in their own arguments only", () => {
    for (const line of ["pnpm dlx pkg", "bunx pkg", "deno run npm:pkg", "go run p@v1"]) {
      expect(read(`${line} one`).install?.key).toBe(read(`${line} two`).install?.key);
    }
    expect(read("cargo run -- a").install?.key).toBe(read("cargo run").install?.key);
    expect(read("bunx pkg").install?.key).not.toBe(read("bunx pkg@1").install?.key);
  });

  test("tells the version of a go module", () => {
    const told = read("go run host.example/cmd@latest").install?.tells?.exec(
      "/tmp/x/exe/cmd: go1.26.0\n\tpath\thost.example/cmd\n\tmod\thost.example/cmd\tv1.8.0\th1:abc=\n",
    );
    expect(told?.groups?.version).toBe("v1.8.0");
  });
});

describe("what is run of the repository", () => {
  test.each([
    ["pnpm run start", "pnpm-run", null, "."],
    ["pnpm start", "pnpm-run", null, "."],
    ["pnpm mcp --flag", "pnpm-run", null, "."],
    ["pnpm -C packages/mcp exec tsx src/index.ts", "pnpm-run", null, "packages/mcp"],
    ["pnpm --dir=packages/mcp run mcp", "pnpm-run", null, "packages/mcp"],
    ["pnpm --filter @scope/mcp run mcp", "pnpm-run", null, "."],
    ["pnpm dlx tsx src/index.ts", "pnpm-dlx", null, "src/index.ts"],
    ["yarn run mcp", "yarn-run", null, "."],
    ["yarn -s mcp", "yarn-run", null, "."],
    ["yarn --cwd packages/mcp start", "yarn-run", null, "packages/mcp"],
    ["yarn exec tsx src/index.ts", "yarn-run", null, "."],
    ["yarn workspace @scope/mcp run mcp", "yarn-run", null, "."],
    ["bun run mcp", "bun", null, "."],
    ["bun run src/index.ts", "bun", "src/index.ts", "src/index.ts"],
    ["bun --hot server.ts", "bun", "server.ts", "server.ts"],
    ["bun run --cwd packages/mcp src/index.ts", "bun", null, "packages/mcp"],
    ["deno run -A server.ts", "deno", "server.ts", "server.ts"],
    ["deno -A server.ts", "deno", "server.ts", "server.ts"],
    ["deno task --cwd sub mcp", "deno", null, "sub"],
  ])("%s", (line, launcher, entry, anchor) => {
    expect(read(line)).toMatchObject({ launcher, entry, project: { language: "node", anchor } });
  });

  test.each([
    ["go run ./cmd/server --stdio", "go-run", "./cmd/server"],
    ["go run main.go", "go-run", "main.go"],
    ["go run -C sub ./cmd/server", "go-run", null],
    ["go run host.example/cmd@v1", "go-run", null],
    ["java -jar target/server.jar --stdio", "java", "target/server.jar"],
    ["java -Dx=y -Xmx1g -cp lib/a.jar -jar server.jar", "java", "server.jar"],
    ["java -cp server.jar com.acme.Main -jar x", "java", null],
    ["java --enable-preview Server.java", "java", "Server.java"],
    ["java -m acme/com.acme.Main", "java", null],
    ["dotnet bin/Release/Mcp.dll --stdio", "dotnet", "bin/Release/Mcp.dll"],
    ["dotnet exec --runtimeconfig a.json Mcp.dll", "dotnet", "Mcp.dll"],
    ["dotnet run --project src/Mcp", "dotnet", "src/Mcp"],
    ["cargo run", "cargo-run", null],
  ])("%s", (line, launcher, entry) => {
    expect(read(line)).toMatchObject({ launcher, entry, project: null });
  });

  test.each(["pnpm install", "yarn add x", "bun install", "go build", "cargo build", "deno test"])(
    "%s starts no server",
    (line) => {
      expect(read(line)).toMatchObject({ launcher: "command", install: null, project: null });
    },
  );
});
