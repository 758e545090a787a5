import { rmSync } from "node:fs";
import { readOptions } from "../../src/options/read.ts";
import { INPUTS, type RawInputs } from "../../src/options/table.ts";
import { preflight } from "../../src/preflight.ts";
import { Secrets } from "../../src/report/secrets.ts";
import { workspace } from "../e2e/bundle.ts";

/** What is said of a config, where every variable that it refers to is set and nothing is started. */
export async function findingsOf(file: string, text: string): Promise<readonly string[]> {
  const folder = workspace({ [file]: text });
  const given = { start: "false", env: variablesIn(text) };
  const raw = Object.fromEntries(INPUTS.map(({ name, default: text }) => [name, text]));
  const around = { workspace: folder, cores: 2, defaultReport: null, rules: [] };
  const options = readOptions({ ...raw, ...given } as RawInputs, around);
  const report = await preflight(options, {
    env: {},
    onProgress: () => {},
    secrets: new Secrets({}),
  });
  rmSync(folder, { recursive: true });
  if (report.servers.length === 0) return [`no servers in ${file}`];
  return report.findings.map(({ rule, title }) => `${rule}: ${title}`);
}

/** A `NAME=value` line for each variable that may be meant. */
const variablesIn = (text: string): string =>
  [...text.matchAll(/\$\{(?:env:|input:)?([\w-]+)|"([A-Z_]{3,})"/g)]
    .map(([, reference, name]) => `${reference ?? name}=x1`)
    .join("\n");
