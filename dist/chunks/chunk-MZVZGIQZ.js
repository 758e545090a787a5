import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  codeOf,
  problemOf
} from "./chunk-R3EMSIJR.js";
import {
  UsageError
} from "./chunk-ZJPW2VO7.js";

// lib/src/run/write.js
import { appendFile, mkdir } from "node:fs/promises";
import path2 from "node:path";

// lib/src/run/replace-file.js
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { chmod, chown, lstat, open, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
async function replaceFile(file, text) {
  const before = await lstat(file).catch(() => null);
  if (DESCRIPTOR.test(file) || isStream(before)) {
    return pour(file, text, before?.isFIFO() === true);
  }
  try {
    await swapIn(file, text, before);
  } catch (error) {
    if (before === null || !KEPT.has(codeOf(error)))
      throw error;
    await writeFile(file, text, { flag: OVER });
  }
}
var DESCRIPTOR = /^\/(?:dev\/(?:std(?:out|err)|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/;
var isStream = (before) => before !== null && !before.isFile() && !before.isDirectory() && !before.isSymbolicLink();
var KEPT = /* @__PURE__ */ new Set(["EACCES", "EPERM", "EROFS", "EBUSY"]);
var OVER = constants.O_WRONLY | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);
async function swapIn(file, text, before) {
  const name = `.mcp-handshake-${randomBytes(8).toString("hex")}`;
  const beside = path.join(path.dirname(file), name);
  try {
    await writeFile(beside, text, { flag: "wx" });
    if (before?.isFile())
      await takeOver(beside, before);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {
    });
    throw error;
  }
}
async function takeOver(file, { uid, gid, mode }) {
  await chown(file, uid, gid).catch(() => {
  });
  await chmod(file, mode & 511);
}
var STALLED_MS = 1e4;
var LOOK_MS = 10;
async function pour(file, text, isPipe) {
  const { O_WRONLY, O_APPEND, O_NONBLOCK = 0 } = constants;
  const stream = await open(file, O_WRONLY | O_APPEND | O_NONBLOCK).catch((error) => {
    throw codeOf(error) === "ENXIO" && isPipe ? new Error("nobody reads this pipe") : error;
  });
  try {
    let limit = performance.now() + STALLED_MS;
    for (let rest = Buffer.from(text); rest.length > 0; ) {
      const taken = await stream.write(rest).catch(isFull);
      if (taken.bytesWritten > 0)
        limit = performance.now() + STALLED_MS;
      else if (performance.now() > limit)
        throw new Error("what reads this pipe takes nothing");
      else
        await sleep(LOOK_MS);
      rest = rest.subarray(taken.bytesWritten);
    }
  } finally {
    await stream.close();
  }
}
function isFull(error) {
  if (codeOf(error) !== "EAGAIN")
    throw error;
  return { bytesWritten: 0 };
}

// lib/src/run/write.js
async function writeReport(file, text, input = "report") {
  try {
    await makeFolder(path2.dirname(file));
    await replaceFile(file, text);
  } catch (error) {
    throw new UsageError(`input \`${input}\`: \`${file}\` cannot be written (${problemOf(error)})`);
  }
}
async function makeFolder(folder) {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const problem = codeOf(error) === "EEXIST" ? "it is a file" : problemOf(error);
    throw new Error(`its folder \`${folder}\` cannot be made: ${problem}`);
  }
}
async function appendSummary(file, text) {
  try {
    if (file)
      await appendFile(file, text);
  } catch (error) {
    throw new UsageError(`the job summary is not written: \`${file}\`, which \`GITHUB_STEP_SUMMARY\` names, cannot be written (${problemOf(error)})`);
  }
}

export {
  writeReport,
  appendSummary
};
