import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type ActionRun, runAction, workspace } from "./bundle.ts";
import { unmarked } from "./marked.ts";
import { asked, login, npmHome, startRegistry, tarballs } from "./registry.ts";

const registry = await startRegistry();
afterAll(() => registry.stop());

type Variables = Readonly<Record<string, string>>;

/** A server, and what must be said of it. */
interface Server {
  readonly name: string;
  /** The members of its entry; `«` and `»` stand around what is annotated. */
  readonly entry: string;
  /** The rule of its one finding; none where it is healthy. */
  readonly rule?: string;
  readonly title?: string;
  readonly level?: "warning";
  /** The version in `report.launch.package`; `null` where nothing came of the install. */
  readonly version: string | null;
}

/** An entry that starts a package by `npx -y`. */
const npx = (word: string, env: Variables = {}): string =>
  `"command": "npx", "args": ["-y", ${word}], "env": ${JSON.stringify(env)}`;

function configOf(servers: readonly Server[]): string {
  const entries = servers.map(({ name, entry }) => {
    const key = entry.includes("«") ? `"${name}"` : `«"${name}"»`;
    return `    ${key}: { ${entry} }`;
  });
  return `{\n  "mcpServers": {\n${entries.join(",\n")}\n  }\n}\n`;
}

interface Surroundings {
  readonly files?: Readonly<Record<string, string | object>>;
  readonly inputs?: Variables;
  /** Where npm has its home: by default one that is empty. */
  readonly env?: Variables;
}

function check(servers: readonly Server[], { files, inputs, env }: Surroundings = {}): ActionRun {
  const config = unmarked(configOf(servers)).text;
  const folder = workspace({ ".mcp.json": config, ...files });
  return runAction(folder, inputs, { ...npmHome(registry), ...env });
}

/** What a run says of a server: the verdict, the one finding and the place of its annotation. */
function verdictOn({ name }: Server, { report, commands }: ActionRun): object {
  const server = report?.servers.find((one) => one.name === name);
  const findings = report?.findings.filter((one) => one.server === name);
  const said = commands.filter(({ properties }) => properties.title?.startsWith(`${name}: `));
  return {
    outcome: server?.outcome,
    rule: server?.rule,
    version: server?.launch?.package?.version ?? null,
    findings: findings?.map((finding) => [finding.rule, finding.title]),
    annotations: said.map((one) => ({ name: one.name, ...one.properties })),
  };
}

/** The same as it must be. */
function expectedOf(server: Server, servers: readonly Server[]): object {
  const { name, rule, title, level = "error", version } = server;
  if (!rule) return { outcome: "passed", rule: null, version, findings: [], annotations: [] };
  const failed = level === "error";
  const annotation = { name: level, title: `${name}: ${title}`, ...placeOf(server, servers) };
  return {
    outcome: failed ? "failed" : "passed",
    rule: failed ? rule : null,
    version,
    findings: [[rule, title]],
    annotations: [annotation],
  };
}

function placeOf(server: Server, servers: readonly Server[]): object {
  const mark = unmarked(configOf(servers)).marks[servers.indexOf(server)];
  const line = `${mark?.line}`;
  const columns = { col: `${mark?.column}`, endColumn: `${mark?.endColumn}` };
  return { file: ".mcp.json", line, endLine: line, ...columns };
}

/** One run over all servers, and a test for each. */
function describeRun(
  name: string,
  servers: readonly Server[],
  around: () => Surroundings = () => ({}),
): void {
  describe(name, () => {
    let run: ActionRun;
    beforeAll(() => {
      run = check(servers, around());
    });
    test.each(servers)("$name", (server) => {
      expect(verdictOn(server, run)).toEqual(expectedOf(server, servers));
    });
  });
}

const FAULTS: readonly Server[] = [
  { name: "healthy", entry: npx(`«"healthy@1.0.0"»`), version: "1.0.0" },
  { name: "healthy, by another name", entry: npx(`«"healthy@1.0.0"»`, { A: "b" }), version: "1.0.0" },
  { name: "builds itself", entry: npx(`«"builds-at-install@1.0.0"»`), version: "1.0.0" },
  {
    name: "not in the registry",
    entry: npx(`«"no-such-package@1.0.0"»`),
    rule: "package-not-found",
    title: "npm could not find the package `no-such-package`",
    version: null,
  },
  {
    name: "not in this version",
    entry: npx(`«"several-versions@9.0.0"»`),
    rule: "package-version-not-found",
    title: "npm found no version `several-versions@9.0.0`",
    version: null,
  },
  {
    name: "without an executable",
    entry: npx(`«"has-no-bin@1.0.0"»`),
    rule: "package-no-executable",
    title: "`has-no-bin` has no executable that npx could choose",
    version: null,
  },
  {
    name: "with two executables",
    entry: npx(`«"has-two-bins@1.0.0"»`),
    rule: "package-no-executable",
    title: "`has-two-bins` has no executable that npx could choose",
    version: null,
  },
  {
    name: "a file is left out",
    entry: npx(`«"leaves-a-file-out@1.0.0"»`),
    rule: "npm-package-broken",
    title:
      "the release of `leaves-a-file-out` is incomplete: `tools/answers.mjs` is missing in it",
    version: "1.0.0",
  },
  {
    name: "a dependency is not declared",
    entry: npx(`«"declares-no-dependency@1.0.0"»`),
    rule: "npm-package-broken",
    title:
      "the release of `declares-no-dependency` is incomplete: `declares-no-dependency` imports `speaks-mcp`, which was not installed with it",
    version: "1.0.0",
  },
  {
    name: "deprecated",
    entry: npx(`«"is-deprecated@1.1.0"»`),
    rule: "package-deprecated",
    title: "DEPRECATED",
    level: "warning",
    version: "1.1.0",
  },
  {
    name: "scripts ignored",
    entry: npx(`«"builds-at-install@1.0.0"»`, { npm_config_ignore_scripts: "true" }),
    rule: "npm-install-scripts-blocked",
    title: "the install scripts of `builds-at-install` did not run",
    version: "1.0.0",
  },
  {
    name: "does not compile",
    entry: npx(`«"compiles-at-install@1.0.0"»`),
    rule: "native-build-failed",
    title: "COMPILES",
    version: null,
  },
  {
    name: "needs a login",
    entry: npx(`«"@private/tickets@1.0.0"»`),
    rule: "registry-auth",
    title: "PRIVATE",
    version: null,
  },
  {
    name: "no folder for the cache",
    entry: npx(`"healthy@1.0.0"`, { npm_config_cache: "/etc/hostname/cache" }).replace('"env"', '«"env"»'),
    rule: "cache-not-writable",
    title: "CACHE",
    version: null,
  },
];

describeRun("what npm says of each package", FAULTS);
