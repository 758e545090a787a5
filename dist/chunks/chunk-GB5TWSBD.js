import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  UsageError
} from "./chunk-ZJPW2VO7.js";

// lib/src/run/write.js
import { appendFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
async function writeReport(file, text, input = "report") {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(`input \`${input}\`: \`${file}\` cannot be written (${error.message})`);
  }
}
async function appendSummary(file, text) {
  if (file)
    await appendFile(file, text);
}

export {
  writeReport,
  appendSummary
};
