import { mkdir, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { readOptions } from "../src/options/read.ts";
import { INPUTS, type RawInputs } from "../src/options/table.ts";
import { preflight } from "../src/preflight.ts";
import { Secrets } from "../src/report/secrets.ts";
import { RULES } from "../src/rules/index.ts";
import { samplesOf } from "./samples.ts";

/** What needs a registry stays out, so that the preview is the same without a network. */
const GIVEN: Partial<RawInputs> = { servers: "!maps", timeout: "10" };

/** Checks the servers of `examples/broken`, and writes every kind of report into the folder `preview`. */
async function main(folder: string): Promise<void> {
  const defaults = Object.fromEntries(INPUTS.map((input) => [input.name, input.default]));
  const options = readOptions(
    { ...(defaults as RawInputs), ...GIVEN },
    {
      workspace: path.resolve("examples/broken"),
      cores: os.availableParallelism(),
      defaultReport: null,
      rules: RULES.map(({ id }) => id),
    },
  );
  const env = process.env as Readonly<Record<string, string>>;
  const report = await preflight(options, {
    env,
    onProgress: () => {},
    secrets: new Secrets(env),
  });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(await samplesOf(report))) {
    await writeFile(path.join(folder, name), text);
    console.log(path.join(folder, name));
  }
}

await main("preview");
