import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readersOf } from "../../src/configs/index.ts";
import { parseConfig } from "../../src/configs/parse.ts";
import { isPlugin } from "../../src/configs/surroundings.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { ConfigFile } from "../../src/model/server.ts";
import { idleEvidence } from "../../src/plan/idle.ts";
import { type Planned, planServer } from "../../src/plan/plan.ts";
import { diagnoseFile } from "../../src/rules/engine/diagnose.ts";
import { judge } from "../../src/rules/engine/judge.ts";
import { RULES } from "../../src/rules/index.ts";
import { BESIDE, PLACES } from "./places.ts";

const FOLDER = "__tests__/fixtures/configs";

describe.each(readdirSync(FOLDER))("a config of %s, as the user reads the verdict", (folder) => {
  test.each(readdirSync(path.join(FOLDER, folder)))("%s", (name) => {
    const config = read(folder, name);
    expect(config ? verdictOn(config) : "no config").toMatchSnapshot();
  });
});

/** A fixture as if it stood at its place in `/repo`. */
function read(folder: string, name: string): ConfigFile | null {
  const file = PLACES[folder] ?? "";
  const around = { beside: BESIDE[folder] ?? [], atRoot: !file.includes("/") };
  return parseConfig({
    file,
    path: `/repo/${file}`,
    readers: readersOf(file, around),
    plugin: isPlugin(around),
    content: readFileSync(path.join(FOLDER, folder, name)),
    files: new Map(),
  });
}

function verdictOn(config: ConfigFile): string {
  const readers = [config.client, ...(config.others ?? [])].map(({ title }) => title);
  const servers = config.servers.map((server) => planServer(server, SCOPE));
  return [
    `${config.file}, read by ${readers.join(", ")}`,
    ...diagnoseFile(config, RULES).map(shown),
    ...servers.flatMap(verdictOnServer),
  ].join("\n");
}

function verdictOnServer(planned: Planned): readonly string[] {
  const { server, plan } = planned;
  const { findings } = judge(idleEvidence(planned, false), RULES, {});
  const start = plan ? [plan.command, ...plan.args].join(" ") : (server.url?.value ?? "nothing");
  const given = Object.entries(plan?.env ?? {}).map((pair) => pair.join("="));
  const facts = [
    `  ${server.name} (${server.origin?.line}:${server.origin?.column}) ${server.transport}: ${start}`,
    ...(given.length > 0 ? [`    with ${given.join(" ")}`] : []),
    ...(plan && plan.cwd !== "/repo" ? [`    in ${plan.cwd}`] : []),
    ...(plan && plan.timeoutMs !== 30_000 ? [`    within ${plan.timeoutMs} ms`] : []),
    ...(server.off ? [`    off: ${server.off}`] : []),
  ];
  return [...facts, ...findings.map((finding) => shown(finding))];
}

function shown({ level, rule, title, why, fix, origin }: Finding): string {
  const readers =
    / (?:The same holds for|[^.]* (?:is|are) not known to mind).*$/.exec(why)?.[0] ?? "";
  const place = `${origin?.line}:${origin?.column}-${origin?.endLine}:${origin?.endColumn}`;
  return [`    ${level} ${rule} at ${place}: ${title}.${readers}`, ...fix.split("\n")].join(
    "\n      ",
  );
}

const SCOPE = {
  step: { ACME_TOKEN: "token-of-acme", HOME: "/home/ci" },
  passed: {},
  given: {},
  home: "/home/ci",
  workspace: "/repo",
  platform: "linux",
  timeoutMs: 30_000,
} as const;
