import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Options } from "../src/model/options.ts";
import type { Report } from "../src/model/report.ts";
import { preflight } from "../src/preflight.ts";
import { Secrets } from "../src/report/secrets.ts";
import { workspace } from "./e2e/bundle.ts";

const OPTIONS: Omit<Options, "workspace" | "workingDirectory"> = {
  config: [],
  servers: [],
  command: null,
  url: null,
  timeout: 20,
  install: false,
  installTimeout: 20,
  start: true,
  env: {},
  passEnv: [],
  confirm: false,
  discoverFirst: false,
  levels: {},
  expect: [],
  missingSecrets: "auto",
  files: { sarif: null, junit: null, html: null, rdjson: null },
  merge: [],
  annotations: true,
  failOn: "error",
  concurrency: 4,
  lends: false,
  report: null,
  baseline: null,
  updateBaseline: false,
  summary: false,
  allowUntrusted: true,
};

const env = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "" };

/** A server that notes each of its starts in `starts` of the workspace, and then does as its fixture. */
const noting = (fixture: string): string =>
  `import { appendFileSync } from "node:fs";\nappendFileSync(new URL("starts", import.meta.url), "x");\nawait import("{SERVERS}/${fixture}.mjs");\n`;

interface Run {
  readonly report: Report;
  readonly starts: number;
}

/** Checks these files beside a `server.mjs`. */
async function checked(
  fixture: string,
  files: Readonly<Record<string, string | object>>,
  options: Partial<Options> = {},
): Promise<Run> {
  const folder = workspace({
    "server.mjs": noting(fixture),
    "app/empty": "",
    starts: "",
    ...files,
  });
  const around = { env, onProgress: () => undefined, secrets: new Secrets(env) };
  const place = { workspace: folder, workingDirectory: folder };
  const report = await preflight({ ...OPTIONS, ...place, ...options }, around);
  return { report, starts: readFileSync(path.join(folder, "starts"), "utf8").length };
}

const outcomes = ({ report }: Run): readonly string[] =>
  report.servers.map(({ file, name, outcome }) => `${file} ${name} ${outcome}`);

/** Findings as `rule file:line`. */
const placesOf = ({ report }: Run): readonly string[] =>
  report.findings.map(
    ({ rule, file, origin }) => `${rule} ${file} at ${origin?.file}:${origin?.line}`,
  );

const entry = { command: "node", args: ["server.mjs"] };
const claude = (server: object) => ({ mcpServers: { acme: server } });
const vscode = (server: object) => ({ inputs: [], servers: { acme: server } });

describe("two files with the same start", () => {
  test("start one process, and both are judged by it", async () => {
    const run = await checked("healthy", {
      ".cursor/mcp.json": claude(entry),
      ".vscode/mcp.json": vscode(entry),
    });
    expect(outcomes(run)).toEqual([".cursor/mcp.json acme passed", ".vscode/mcp.json acme passed"]);
    expect(run.starts).toBe(1);
  });

  test("get what was seen at their own places", async () => {
    const run = await checked("healthy", {
      ".cursor/mcp.json": claude({ command: "node", args: ["gone/index.js"] }),
      ".vscode/mcp.json": vscode({ args: ["gone/index.js"], command: "node" }),
    });
    expect(placesOf(run)).toEqual([
      "entry-file-missing .cursor/mcp.json at .cursor/mcp.json:6",
      "entry-file-missing .vscode/mcp.json at .vscode/mcp.json:6",
    ]);
  });

  test("get what a crash says at their own places", async () => {
    const run = await checked("crashes", {
      ".cursor/mcp.json": claude(entry),
      ".vscode/mcp.json": vscode(entry),
    });
    expect(run.starts).toBe(1);
    expect(placesOf(run)).toEqual([
      "server-crash .cursor/mcp.json at .cursor/mcp.json:4",
      "server-crash .vscode/mcp.json at .vscode/mcp.json:5",
    ]);
  });

  test("may write a variable each in its own way", async () => {
    const run = await checked(
      "healthy",
      {
        ".mcp.json": claude({ ...entry, env: { ACME: "${ACME}" } }),
        ".vscode/mcp.json": vscode({ ...entry, env: { ACME: "${env:ACME}" } }),
      },
      { env: { ACME: "one of acme" } },
    );
    expect(outcomes(run)).toEqual([".mcp.json acme passed", ".vscode/mcp.json acme passed"]);
    expect(run.starts).toBe(1);
  });

  test("keep what is told of one of the two configs alone", async () => {
    const run = await checked("healthy", {
      ".cursor/mcp.json": claude({ ...entry, env: { ACME: "${ACME}" } }),
      ".vscode/mcp.json": vscode({ ...entry, env: { ACME: "${ACME}" } }),
    });
    expect(run.starts).toBe(1);
    expect(placesOf(run).filter((place) => place.includes("config-value-unresolved"))).toEqual([
      "config-value-unresolved .cursor/mcp.json at .cursor/mcp.json:9",
      "config-value-unresolved .vscode/mcp.json at .vscode/mcp.json:10",
    ]);
  });
});

describe("two files whose starts differ", () => {
  test.each([
    ["in a variable", { ...entry, env: { ACME: "1" } }],
    ["in the folder", { ...entry, args: ["../server.mjs"], cwd: "app" }],
    ["in an argument", { ...entry, args: ["server.mjs", "--acme"] }],
  ])("%s start two", async (_, other) => {
    const run = await checked("healthy", {
      ".cursor/mcp.json": claude(entry),
      ".vscode/mcp.json": vscode(other),
    });
    expect(outcomes(run)).toEqual([".cursor/mcp.json acme passed", ".vscode/mcp.json acme passed"]);
    expect(run.starts).toBe(2);
  });

  test("in the time that they give start two, each with its own", async () => {
    const run = await checked(
      "never-answers",
      {
        ".cursor/mcp.json": claude({ command: "node", args: ["server.mjs"] }),
        ".gemini/settings.json": claude({ ...entry, timeout: 1500 }),
      },
      { timeout: 1 },
    );
    expect(run.starts).toBe(2);
    expect(outcomes(run)).toEqual([
      ".cursor/mcp.json acme failed",
      ".gemini/settings.json acme failed",
    ]);
  });
});

describe("the `envFile` of an entry", () => {
  const given = (env: object, envFile = "${workspaceFolder}/.env") => ({
    ".vscode/mcp.json": vscode({ ...entry, env, envFile }),
  });

  test("gives its variables to the server, and its values appear nowhere", async () => {
    const { report } = await checked("prints-its-secret", {
      ...given({}),
      ".env": "export TICKETS_API_KEY='of a file, and no word'\r\n",
    });
    expect(report.servers[0]?.stderr).toContain("Login failed for ***\n");
    expect(JSON.stringify(report)).not.toContain("of a file");
  });

  test("gives way to its `env`", async () => {
    const { report } = await checked("shows-its-environment", {
      ...given({ ONE: "/of/entry" }),
      ".env": "ONE=/of/file\nTWO=/of/file\n",
    });
    expect(JSON.parse(report.servers[0]?.stderr ?? "")).toMatchObject({
      ONE: "/of/entry",
      TWO: "/of/file",
    });
  });

  test("is a finding at its place where there is none", async () => {
    const run = await checked("healthy", given({}));
    expect(placesOf(run)).toEqual([
      "credentials-file-missing .vscode/mcp.json at .vscode/mcp.json:10",
    ]);
  });
});

test("the address of the input `url` is asked, and is of no file", async () => {
  const url = "http://me:hush-hush@127.0.0.1:9/mcp?key=hush-hush";
  const { report } = await checked("healthy", {}, { url });
  expect(report.configs).toEqual([]);
  expect(report.servers).toMatchObject([
    { name: "127.0.0.1:9", file: null, origin: null, client: "command", transport: "http" },
  ]);
  expect(report.findings).toMatchObject([{ file: null, origin: null, level: "error" }]);
  expect(JSON.stringify(report)).not.toContain("hush");
});
