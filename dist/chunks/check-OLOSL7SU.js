import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  frame,
  givenValues,
  hearSignals,
  judging,
  lineOf,
  preflight,
  readOptions,
  ruleIdsFor
} from "./chunk-NPBAVMFO.js";
import {
  complain,
  tellError
} from "./chunk-O2LZL7PX.js";
import "./chunk-QH3D2M7P.js";
import "./chunk-P5NP62R5.js";
import "./chunk-7R57ZVPL.js";
import {
  problemOf
} from "./chunk-R3EMSIJR.js";
import "./chunk-MR4UOF5G.js";
import "./chunk-3MQZSNOC.js";
import {
  neutralize
} from "./chunk-I2LLKQIX.js";
import "./chunk-A25G7XZV.js";
import "./chunk-JWHMYB7U.js";
import "./chunk-JYJNSUXG.js";
import "./chunk-BISGGVZC.js";
import {
  exitCodeOf
} from "./chunk-74YL3OOI.js";
import "./chunk-5U6PKSIU.js";
import {
  UsageError
} from "./chunk-ZJPW2VO7.js";
import "./chunk-Z3DGSA2Q.js";
import "./chunk-VULLS3E4.js";
import "./chunk-RAWYLFET.js";
import "./chunk-UPTUOG6S.js";
import "./chunk-ORSUCQUM.js";
import "./chunk-VVEQM4XR.js";
import "./chunk-AIKWRPJE.js";

// lib/src/cli/check.js
import os from "node:os";

// lib/src/cli/progress.js
import { performance } from "node:perf_hooks";
var silent = { show: () => {
}, end: () => {
} };
var plainProgress = (out) => ({
  show: (event) => {
    if (event.state !== "started")
      out.write(`${lineOf(event)}
`);
  },
  end: () => {
  }
});
var TICK_MS = 80;
var CLEAR_DOWN = "\x1B[0J";
var cursorUp = (lines) => lines > 0 ? `\x1B[${lines}A\r` : "\r";
function liveProgress(out) {
  const servers = /* @__PURE__ */ new Map();
  let tick = 0;
  let drawn = 0;
  const draw = () => {
    const now = performance.now();
    const states = [...servers.values()].map((one) => one.state === "started" ? { ...one, elapsedMs: now - one.since } : one);
    const lines = frame(states, out.columns, tick++, out.rows - 1);
    out.write(`${cursorUp(drawn)}${CLEAR_DOWN}${lines.map((line) => `${line}
`).join("")}`);
    drawn = lines.length;
  };
  const timer = setInterval(draw, TICK_MS);
  return {
    show: (event) => {
      const now = performance.now();
      const key = `${event.file}\0${event.server}`;
      const since = servers.get(key)?.since ?? now;
      servers.set(key, { ...event, since, elapsedMs: now - since });
    },
    end: () => {
      clearInterval(timer);
      out.write(`${cursorUp(drawn)}${CLEAR_DOWN}`);
    }
  };
}

// lib/src/cli/check.js
async function check(request, terminal, secrets) {
  const { stop, conclude } = hearSignals();
  const code = await checkUntil(stop, request, terminal, secrets).catch((error) => tellError(error, terminal, secrets));
  await conclude();
  return code;
}
async function checkUntil(stop, { inputs, json }, { stdout, stderr, env, cwd }, secrets) {
  secrets.learn(givenValues(inputs.env));
  const options = readOptions(inputs, {
    workspace: currentFolder(cwd),
    cores: os.availableParallelism(),
    defaultReport: null,
    rules: await ruleIdsFor(inputs)
  });
  const progress = json ? silent : stdout.isTTY ? liveProgress(stdout) : plainProgress(stderr);
  const variables = env;
  const problems = [];
  const onUnwritten = (problem) => void problems.push(problem);
  const around = { env: variables, onProgress: progress.show, onUnwritten, secrets, stop };
  const report = await (options.merge.length > 0 ? (await import("./merge-FP5AWKWA.js")).merge(options, secrets) : preflight(options, around)).finally(progress.end);
  const color = stdout.isTTY === true && !env.NO_COLOR;
  const { deliver, jsonText, textOf } = await judging();
  stdout.write(json ? jsonText(report) : neutralize(textOf(report, color)));
  const { unwritten, noSummary } = await deliver(report, options, env);
  problems.push(...unwritten);
  for (const problem of [...problems, noSummary ?? []].flat())
    complain({ stderr }, problem, secrets);
  return exitCodeOf(report, problems);
}
function currentFolder(cwd) {
  try {
    return cwd();
  } catch (error) {
    throw new UsageError(`the current folder cannot be used (${problemOf(error)})`);
  }
}
export {
  check
};
