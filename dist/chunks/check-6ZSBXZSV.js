import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  frame,
  judging,
  lineOf,
  preflight,
  readOptions
} from "./chunk-JAX6FMLH.js";
import "./chunk-DJWO6ERT.js";
import "./chunk-B4D6J5IQ.js";
import "./chunk-DF2ADOAE.js";
import "./chunk-3WMP7U3A.js";
import "./chunk-IO5VOZ3X.js";
import "./chunk-LDEOF2MA.js";
import "./chunk-QH3D2M7P.js";
import "./chunk-MR4UOF5G.js";
import "./chunk-HEUTQWBO.js";
import "./chunk-J7DZ4UDT.js";
import "./chunk-JYJNSUXG.js";
import "./chunk-TD4ZCHQQ.js";
import {
  exitCodeOf
} from "./chunk-57XYHDK7.js";
import "./chunk-KEQTZ2JS.js";
import "./chunk-Y2OFBX72.js";
import "./chunk-7R57ZVPL.js";
import "./chunk-ZJPW2VO7.js";
import "./chunk-MYXVN5KS.js";
import "./chunk-BFZXBLZD.js";
import "./chunk-6D4JD3NU.js";
import "./chunk-BUTZ7C7G.js";
import "./chunk-JLY4BTE6.js";
import "./chunk-UBST7H6K.js";
import "./chunk-IIRNKP6W.js";
import "./chunk-G45IVGFD.js";
import "./chunk-G2GX6XL6.js";
import "./chunk-32DATA36.js";
import {
  neutralize
} from "./chunk-I2LLKQIX.js";
import "./chunk-A5R4FFYT.js";
import "./chunk-A25G7XZV.js";
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
async function check({ inputs, json }, { stdout, stderr, env, cwd }) {
  const options = readOptions(inputs, {
    workspace: cwd(),
    cores: os.availableParallelism(),
    defaultReport: null,
    rules: inputs.levels === "" ? [] : (await judging()).RULES.map(({ id }) => id)
  });
  const progress = json ? silent : stdout.isTTY ? liveProgress(stdout) : plainProgress(stderr);
  const variables = env;
  const report = await (options.merge.length > 0 ? (await import("./merge-BTHMYVDM.js")).merge(options) : preflight(options, { env: variables, onProgress: progress.show })).finally(progress.end);
  const color = stdout.isTTY === true && !env.NO_COLOR;
  const { deliver, jsonText, textOf } = await judging();
  stdout.write(json ? jsonText(report) : neutralize(textOf(report, color)));
  await deliver(report, options, env);
  return exitCodeOf(report);
}
export {
  check
};
