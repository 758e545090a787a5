import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { runAction, workspace } from "./bundle.ts";

const PROGRAMS = path.resolve("__tests__/fixtures/programs");

const runs = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args).status === 0;

/** What the launchers need of the machine, and whether it is there. */
const HAS = {
  npm: runs("npm", "ping"),
  pnpm: runs("pnpm", "--version"),
  yarn: runs("yarn", "--version"),
  bun: runs("bun", "--version"),
  deno: runs("deno", "--version"),
  go: runs("go", "version"),
  cargo: runs("cargo", "--version"),
  java: runs("java", "-version") && runs("jar", "--version"),
};

interface Line {
  readonly line: string;
  readonly needs: readonly (keyof typeof HAS)[];
  /** What the line is to fail with; without it the server comes up. */
  readonly rule?: string;
}

const MEMORY = "@modelcontextprotocol/server-memory@2026.8.31";

const HEALTHY: readonly Line[] = [
  { line: "node servers/healthy.mjs", needs: [] },
  { line: "pnpm --dir servers run -s mcp", needs: ["pnpm"] },
  { line: `pnpm dlx ${MEMORY}`, needs: ["pnpm", "npm"] },
  { line: "yarn --cwd servers -s mcp", needs: ["yarn"] },
  { line: "bun servers/healthy.mjs", needs: ["bun"] },
  { line: `bunx ${MEMORY}`, needs: ["bun", "npm"] },
  { line: "deno run -A servers/healthy.mjs", needs: ["deno"] },
  { line: `deno run -A npm:${MEMORY}`, needs: ["deno", "npm"] },
  { line: "go run -C go ./cmd/server --stdio", needs: ["go"] },
  { line: "cargo run -q --manifest-path crate/Cargo.toml -- --stdio", needs: ["cargo"] },
  { line: "java -jar server.jar", needs: ["java"] },
];

const FAULTY: readonly Line[] = [
  { line: "pnpm --dir servers run serve", needs: ["pnpm"], rule: "cli-usage-error" },
  {
    line: "pnpm dlx semver@99.0.0",
    needs: ["pnpm", "npm"],
    rule: "package-version-not-found",
  },
  { line: "yarn --cwd servers serve", needs: ["yarn"], rule: "cli-usage-error" },
  { line: "bun servers/nowhere.ts", needs: ["bun"], rule: "entry-file-missing" },
  { line: "bunx zod@3.25.0", needs: ["bun", "npm"], rule: "package-no-executable" },
  { line: "deno run -A servers/nowhere.ts", needs: ["deno"], rule: "entry-file-missing" },
  {
    line: "deno run -A npm:@modelcontextprotocol/no-such-server",
    needs: ["deno", "npm"],
    rule: "package-not-found",
  },
  { line: "go run ./nowhere", needs: ["go"], rule: "entry-file-missing" },
  {
    line: "cargo run --manifest-path nowhere/Cargo.toml",
    needs: ["cargo"],
    rule: "entry-file-missing",
  },
  { line: "java -jar nowhere.jar", needs: ["java"], rule: "entry-file-missing" },
  { line: "java -cp newer Server", needs: ["java"], rule: "binary-incompatible" },
];

const isHere = ({ needs }: Line): boolean => needs.every((need) => HAS[need]);

/** A config with a server on each line, from the third on, which bears its command line as its name. */
function configOf(lines: readonly Line[]): string {
  const entries = lines.map(({ line }) => {
    const [command, ...args] = line.split(" ");
    return `${JSON.stringify(line)}: ${JSON.stringify({ command, args })}`;
  });
  return `{\n"mcpServers": {\n${entries.join(",\n")}\n}\n}\n`;
}

/** A repository with a program in every language. */
function repository(lines: readonly Line[]): string {
  const folder = workspace({
    ".mcp.json": configOf(lines),
    "servers/package.json": { name: "servers", scripts: { mcp: "node healthy.mjs" } },
    "go/go.mod": "module host.example/server\n\ngo 1.21\n",
    "crate/Cargo.toml": '[package]\nname = "server"\nversion = "1.0.0"\nedition = "2021"\n',
  });
  cpSync("__tests__/fixtures/servers", path.join(folder, "servers"), { recursive: true });
  for (const [source, target] of [
    ["server.go", "go/cmd/server/main.go"],
    ["server.rs", "crate/src/main.rs"],
  ] as const) {
    mkdirSync(path.dirname(path.join(folder, target)), { recursive: true });
    copyFileSync(path.join(PROGRAMS, source), path.join(folder, target));
  }
  if (HAS.java) withClasses(folder);
  return folder;
}

/** A jar, and the same class as if a Java of the far future had compiled it. */
function withClasses(folder: string): void {
  const newer = path.join(folder, "newer");
  spawnSync("javac", ["-d", newer, path.join(PROGRAMS, "Server.java")]);
  spawnSync("jar", ["cfe", "server.jar", "Server", "-C", newer, "Server.class"], { cwd: folder });
  const bytes = readFileSync(path.join(newer, "Server.class"));
  bytes.writeUInt16BE(200, 6);
  writeFileSync(path.join(newer, "Server.class"), bytes);
}

function checked(lines: readonly Line[]) {
  const here = lines.filter(isHere);
  const { report, commands } = runAction(repository(here), { timeout: "60" });
  const servers = new Map(report?.servers.map((server) => [server.name, server]));
  const errors = commands.filter(({ name }) => name === "error");
  return { here, servers, errors, findings: report?.findings ?? [] };
}

describe("a healthy server of every launcher comes up", () => {
  const { here, servers, errors } = checked(HEALTHY);

  for (const one of HEALTHY) {
    (isHere(one) ? test : test.skip)(one.line, () => {
      expect(servers.get(one.line)).toMatchObject({ outcome: "passed" });
    });
  }

  test("without an error", () => {
    expect(errors).toEqual([]);
    expect(servers.size).toBe(here.length);
  });
});

describe("one fault of each is told as what it is, on its line", () => {
  const { here, servers, findings } = checked(FAULTY);

  for (const one of FAULTY) {
    (isHere(one) ? test : test.skip)(`${one.line}: ${one.rule}`, () => {
      expect(servers.get(one.line)).toMatchObject({ outcome: "failed", rule: one.rule });
      const finding = findings.find(({ server, rule }) => server === one.line && rule === one.rule);
      expect(finding?.origin).toMatchObject({ file: ".mcp.json", line: here.indexOf(one) + 3 });
    });
  }
});
