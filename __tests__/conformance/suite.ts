import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { EXPECTED_FAILURES, type ScenarioRun, SUITE_VERSION } from "./scenarios.ts";

const CLIENT = fileURLToPath(new URL("client.js", import.meta.url));

/** What the suite says of a run, and what the client said of the server. */
export interface Verdict {
  /** Whether what fails is what `expected-failures.yml` names, and nothing of it passes. */
  readonly isAsExpected: boolean;
  /** How many checks passed: a scenario that nobody talks to has none that fails. */
  readonly passed: number;
  /** Ids of the checks that failed or warned. */
  readonly failed: readonly string[];
  /** The outcome in the report of the command line tool; `null` where the client gave none. */
  readonly outcome: string | null;
  /** What the suite printed, where it is not as expected. */
  readonly output: string;
}

/** Why the suite cannot run here, as a clause, or `null`. */
export function whyNotRun(): string | null {
  const [major] = process.versions.node.split(".");
  if (Number(major) < 22) return "it needs Node.js 22";
  const { stdout } = spawnSync("conformance", ["--version"], { encoding: "utf8" });
  const found = stdout?.trim();
  if (!found) return "`conformance` is not on the PATH";
  return found === SUITE_VERSION ? null : `\`conformance\` is ${found}, not ${SUITE_VERSION}`;
}

/** The names of all client scenarios, with the versions of the protocol that they are for. */
export function listed(): readonly {
  readonly name: string;
  readonly versions: readonly string[];
}[] {
  const { stdout } = spawnSync("conformance", ["list", "--client"], { encoding: "utf8" });
  return [...stdout.matchAll(/^ +- (\S+) \[(\S+)\]$/gm)].map(([, name = "", versions = ""]) => ({
    name,
    versions: versions.split(","),
  }));
}

/** Has the suite judge the client. */
export async function judge({ scenario, version, transport }: ScenarioRun): Promise<Verdict> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "conformance-results-"));
  try {
    const command = `"${process.execPath}" "${CLIENT}" ${transport}`;
    const at = version === null ? [] : ["--spec-version", version];
    const { code, output } = await conformance(
      ...["client", "--command", command, "--scenario", scenario, ...at],
      ...["--expected-failures", EXPECTED_FAILURES, "--timeout", "60000", "-o", folder],
    );
    const isAsExpected = code === 0;
    return { isAsExpected, output: isAsExpected ? "" : output, ...resultIn(folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function conformance(
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly output: string }> {
  const suite = spawn("conformance", args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [suite.stdout, suite.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk;
    });
  }
  const [code] = await once(suite, "close");
  return { code, output };
}

interface Check {
  readonly id: string;
  readonly status: "SUCCESS" | "FAILURE" | "WARNING" | "SKIPPED" | "INFO";
}

/** Of the one scenario in the folder, whose name may have folders of its own. */
function resultIn(folder: string): Pick<Verdict, "passed" | "failed" | "outcome"> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const file = files.find((one) => path.basename(one) === "checks.json");
  if (!file) return { passed: 0, failed: [], outcome: null };
  const place = path.join(folder, path.dirname(file));
  const checks: readonly Check[] = JSON.parse(
    readFileSync(path.join(place, "checks.json"), "utf8"),
  );
  return {
    passed: checks.filter(({ status }) => status === "SUCCESS").length,
    failed: checks.flatMap(({ id, status }) => (BAD.has(status) ? [id] : [])),
    outcome: outcomeIn(readFileSync(path.join(place, "stdout.txt"), "utf8")),
  };
}

const BAD: ReadonlySet<Check["status"]> = new Set(["FAILURE", "WARNING"]);

/** In the last line of the client. */
function outcomeIn(stdout: string): string | null {
  const last = stdout.trimEnd().split("\n").at(-1) ?? "";
  return last.startsWith("{") ? JSON.parse(last).outcome : null;
}
