import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  SKIPPED,
  buildStep,
  builder,
  closedBy,
  installNpx,
  installStep,
  isWhole,
  lacksDependencies,
  madeByInstall,
  runCommand,
  shownSteps,
  startKey,
  startProcess,
  usableLock,
  usedProject
} from "./chunk-27J3ERMH.js";
import "./chunk-6JVK3SJ6.js";
import {
  entryExists,
  entryFolder,
  temporaryFolder
} from "./chunk-4D7UX4ZI.js";
import {
  pLimit
} from "./chunk-JYJNSUXG.js";
import {
  require_lib
} from "./chunk-TD4ZCHQQ.js";
import "./chunk-KEQTZ2JS.js";
import {
  readNpmExec
} from "./chunk-IZSJFJN4.js";
import "./chunk-KD44OJ4O.js";
import {
  searchPath
} from "./chunk-OF7VXPG3.js";
import {
  fact
} from "./chunk-IIRNKP6W.js";
import {
  shownPath
} from "./chunk-32DATA36.js";
import {
  __toESM
} from "./chunk-AIKWRPJE.js";

// lib/src/run/install/installer.js
import { setTimeout as sleep } from "node:timers/promises";

// lib/src/run/project.js
import path2 from "node:path";

// lib/src/run/half-made.js
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
var inWork = /* @__PURE__ */ new Set();
function watchOver(targets) {
  const before = targets.map((target) => ({ target, names: namesIn(target) }));
  const takeAway = () => {
    for (const { target, names } of before)
      removeNew(target, names);
  };
  if (inWork.size === 0)
    process.once("exit", takeAllAway);
  inWork.add(takeAway);
  const keep = () => {
    inWork.delete(takeAway);
    if (inWork.size === 0)
      process.off("exit", takeAllAway);
  };
  const remove = () => {
    keep();
    takeAway();
  };
  return { remove, keep };
}
function takeAllAway() {
  for (const takeAway of inWork)
    takeAway();
}
function removeNew(target, before) {
  const made = before === null ? [target] : (namesIn(target) ?? []).filter((name) => !before.includes(name)).map((name) => path.join(target, name));
  for (const one of made)
    rmSync(one, { recursive: true, force: true, maxRetries: 3 });
}
function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
}

// lib/src/run/project.js
var NOTHING = { install: { kind: "skipped" }, facts: [], blocked: false };
var Projects = class {
  #run;
  #courses = /* @__PURE__ */ new Map();
  #queues = /* @__PURE__ */ new Map();
  constructor(run) {
    this.#run = run;
  }
  /** Installs what is not installed and builds what is not built; `env` is the environment of an install. */
  async prepare(plan, env) {
    const project = plan.project && await usedProject(plan, plan.project);
    if (!project)
      return NOTHING;
    const ran = this.#courses.size;
    const result = await this.#inTurn(project.root.folder, () => this.#make({ plan, project, env }));
    const isNews = result === NOTHING && this.#courses.size > ran;
    return isNews ? { ...NOTHING, install: successOf([]) } : result;
  }
  #inTurn(folder, work) {
    const before = this.#queues.get(folder) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.#queues.set(folder, turn);
    return turn;
  }
  async #make(work) {
    const { project, env } = work;
    const found = await usableLock(project, env);
    const lacking = await lacksDependencies(project);
    if (lacking && !found)
      return NOTHING;
    if (lacking && found && !found.isUsable)
      return this.#withoutTool(work, found.lock);
    const installed = lacking && found ? [await this.#install(work, found.lock)] : [];
    if (installed.some(({ course }) => course.code !== 0))
      return notInstalled(work, installed);
    const built = await this.#build(work, found?.lock ?? null);
    return concluded(work, [...installed, ...built]);
  }
  async #withoutTool({ plan, project, env }, { file, tool }) {
    const lock = shownPath(path2.join(project.root.folder, file), plan.workspace);
    const captures = { tool: tool.command, lock, path: searchPath(env) };
    const facts = [fact("project-tool-missing", captures)];
    return { ...NOTHING, facts, blocked: await startsNothing(plan, project) };
  }
  async #install(work, lock) {
    const step = installStep(lock, work.project.root.folder);
    const made = watchOver(madeByInstall(work.project));
    const course = await this.#once(step, work.env);
    if (course.code === 0)
      made.keep();
    else
      made.remove();
    return { step, course };
  }
  async #build({ plan, project, env }, lock) {
    const maker = await builder(plan, project);
    if (!maker)
      return [];
    const step = buildStep(lock, maker.folder);
    const made = watchOver([project.target]);
    const course = await this.#once(step, env);
    if (course.timedOut)
      made.remove();
    else
      made.keep();
    return [{ step, course }];
  }
  /** Who comes later gets what came of the first run. */
  async #once(step, env) {
    const { command, args, cwd } = step;
    const key = JSON.stringify([command, args, cwd]);
    const course = this.#courses.get(key) ?? await this.#run({ command, args, cwd, env: environmentOf(step, env) });
    this.#courses.set(key, course);
    return course;
  }
};
function environmentOf(step, env) {
  const { NODE_ENV: _, ...rest } = env;
  return { ...rest, ...step.env };
}
var startsNothing = async (plan, { use }) => !await entryExists(plan, use.anchor);
async function notInstalled({ plan, project }, done) {
  const captures = {
    command: commandsOf(done, plan),
    problem: endOf(done),
    folder: shownPath(project.root.folder, plan.workspace)
  };
  const facts = [fact("project-install-failed", captures)];
  return { install: failureOf(done, plan), facts, blocked: await startsNothing(plan, project) };
}
async function concluded({ plan, project }, done) {
  const last = done.at(-1);
  if (!last)
    return NOTHING;
  const blocked = last.step.kind === "build" && await startsNothing(plan, project);
  if (!blocked)
    return { install: successOf(done), facts: [], blocked };
  const captures = {
    argument: project.use.anchor,
    path: shownPath(project.target, plan.workspace),
    command: commandsOf([last], plan),
    problem: endOf(done)
  };
  return { install: failureOf(done, plan), facts: [fact("entry-not-built", captures)], blocked };
}
var commandsOf = (done, { workspace }) => shownSteps(done.map(({ step }) => step), workspace);
function endOf(done) {
  const course = done.at(-1)?.course;
  if (course?.timedOut)
    return "did not end within the time for installs";
  if (course?.code === 0)
    return "ended well and did not make it";
  return course?.code === null ? "was killed" : `failed with exit code ${course?.code}`;
}
var lengthOf = (done) => done.reduce((sum, { course }) => sum + course.durationMs, 0);
var successOf = (done) => ({
  kind: "done",
  durationMs: lengthOf(done),
  version: null
});
function failureOf(done, plan) {
  const { course } = done.at(-1);
  const output = `$ ${commandsOf(done.slice(-1), plan)}
${course.output}`;
  const durationMs = lengthOf(done);
  return course.timedOut ? { kind: "timed-out", durationMs, output } : { kind: "failed", durationMs, code: course.code, output };
}

// lib/src/run/install/npm-batch.js
var import_which = __toESM(require_lib(), 1);
import { access, realpath, writeFile } from "node:fs/promises";
import path3 from "node:path";

// lib/src/run/install/npm-program.js
var MARK = "mcp-handshake: ";
var npmProgram = (root, job) => [
  `"use strict";`,
  `const mark = ${JSON.stringify(MARK)};`,
  ...[shareUnpacking, copyTree, newestOf, asCommand, fetchLine, fetchLines].map(String),
  `const load = require("node:module").createRequire(${JSON.stringify(`${root}/package.json`)});`,
  `${fetchLines.name}(load, ${JSON.stringify(job)}, mark, {`,
  `  share: ${shareUnpacking.name}, copy: ${copyTree.name}, newest: ${newestOf.name},`,
  `  command: ${asCommand.name}, fetch: ${fetchLine.name} });`
].join("\n");
function shareUnpacking(load, parts) {
  const pacote = load("pacote");
  const fs = load("node:fs");
  const unpack = pacote.extract;
  const first = /* @__PURE__ */ new Map();
  const isPlain = async (folder) => {
    const text = await fs.promises.readFile(`${folder}/package.json`, "utf8");
    const { scripts = {}, bundleDependencies, bundledDependencies } = JSON.parse(text);
    const builds = ["preinstall", "install", "postinstall"].some((name) => scripts[name]);
    return !(builds || bundleDependencies || bundledDependencies || fs.existsSync(`${folder}/binding.gyp`));
  };
  pacote.extract = async (spec, folder, options) => {
    const key = options?.integrity && String(options.integrity);
    const known = key && await first.get(key);
    if (known?.plain && await parts.copy(fs, known.folder, folder).catch(() => false)) {
      return known.result;
    }
    const unpacking = unpack(spec, folder, options).then(async (result) => ({
      result,
      folder,
      plain: await isPlain(folder).catch(() => false)
    }));
    if (key && !first.has(key))
      first.set(key, unpacking.catch(() => null));
    return (await unpacking).result;
  };
}
async function copyTree(fs, from, to) {
  await fs.promises.mkdir(to, { recursive: true });
  for (const entry of await fs.promises.readdir(from, { withFileTypes: true })) {
    if (entry.name === "node_modules")
      continue;
    const [source, target] = [`${from}/${entry.name}`, `${to}/${entry.name}`];
    if (entry.isDirectory())
      await copyTree(fs, source, target);
    else
      fs.copyFileSync(source, target);
  }
  return true;
}
async function newestOf(load, name, options) {
  const { versions = {}, "dist-tags": tags = {} } = await load("pacote").packument(name, options);
  const manifest = versions[tags.latest];
  if (!manifest)
    return null;
  const { engines, deprecated } = manifest;
  return { version: tags.latest, needs: engines?.node ?? "", deprecated: Boolean(deprecated) };
}
function asCommand(load, npm, line, packumentCache) {
  const Exec = load("./lib/commands/exec.js");
  const own = { "script-shell": "true", package: line.packages, call: line.call };
  if (line.yes !== null)
    own.yes = line.yes;
  const over = (target, members) => new Proxy(target, {
    get(one, name) {
      if (Object.hasOwn(members, name))
        return members[name];
      const value = Reflect.get(one, name, one);
      return typeof value === "function" ? value.bind(one) : value;
    }
  });
  const get = (name, ...rest) => Object.hasOwn(own, name) ? own[name] : npm.config.get(name, ...rest);
  const flatOptions = { ...npm.flatOptions, packumentCache };
  return new Exec(over(npm, { config: over(npm.config, { get }), flatOptions }));
}
async function fetchLine(load, npm, line, packuments, parts) {
  await parts.command(load, npm, line, packuments).exec([...line.args]);
  const options = { ...npm.flatOptions, packumentCache: packuments };
  const name = line.newestOf;
  const newest = name === null ? null : await parts.newest(load, name, options).catch(() => null);
  const allowed = npm.config.get("allow-scripts") ?? [];
  return {
    kind: "done",
    entries: npm.flatOptions.npxCache,
    ignoresScripts: Boolean(npm.flatOptions.ignoreScripts),
    allowsScripts: [allowed].flat().flatMap((names) => String(names).split(/[\s,]+/)).filter(Boolean),
    npm: npm.version,
    newest
  };
}
async function fetchLines(load, job, mark, parts) {
  const tell = (news) => process.stdout.write(`
${mark}${JSON.stringify(news)}
`);
  const Npm = load("./lib/npm.js");
  process.argv.splice(2, process.argv.length, "exec", ...job.options, "--", "nothing");
  const npm = new Npm();
  await npm.load();
  parts.share(load, parts);
  const packuments = /* @__PURE__ */ new Map();
  const waiting = [...job.lines];
  const worker = async () => {
    for (let line = waiting.shift(); line; line = waiting.shift()) {
      const { id } = line;
      tell({ id, kind: "begun" });
      const news = await parts.fetch(load, npm, line, packuments, parts).catch(() => ({ kind: "failed" }));
      tell({ id, ...news });
    }
  };
  await Promise.all(Array.from({ length: job.atOnce }, worker));
  process.exit(0);
}

// lib/src/run/install/npm-batch.js
async function fetchTogether(requests, limitMs, atOnce) {
  const groups = /* @__PURE__ */ new Map();
  for (const request of requests) {
    const npm = process.platform === "win32" ? null : await findNpm(request.env);
    if (!npm) {
      request.settle(null);
      continue;
    }
    const key = JSON.stringify([npm, request.plan.start.cwd, optionsOf(request.plan), request.env]);
    const known = groups.get(key);
    groups.set(key, { npm, requests: [...known?.requests ?? [], request] });
  }
  await Promise.all([...groups.values()].map((group) => new NpmRun(group, limitMs).run(atOnce)));
}
async function findNpm(env) {
  try {
    const search = { path: searchPath(env) };
    const npx = await realpath(await (0, import_which.default)("npx", search));
    const root = path3.dirname(path3.dirname(npx));
    await access(path3.join(root, "lib", "commands", "exec.js"));
    return { root, node: await (0, import_which.default)("node", search) };
  } catch {
    return null;
  }
}
var wordsOf = ({ start, launcher }) => launcher === "npm-exec" ? start.args.slice(1) : start.args;
var optionsOf = (plan) => readNpmExec(wordsOf(plan)).options.filter((word) => !isYes(word));
var isYes = (word) => word === "-y" || word === "--yes";
function lineOf({ plan }, id) {
  const { packages, args, call, options } = readNpmExec(wordsOf(plan));
  const wanted = plan.package;
  const newestOf2 = wanted?.registry === "npm" && wanted.requested === null ? wanted.name : null;
  return { id, packages, args, call, yes: options.some(isYes) ? true : null, newestOf: newestOf2 };
}
var NpmRun = class {
  #group;
  #limitMs;
  #open;
  #clocks = /* @__PURE__ */ new Map();
  #late = /* @__PURE__ */ new Set();
  #text = "";
  #end = () => {
  };
  constructor(group, limitMs) {
    this.#group = group;
    this.#limitMs = limitMs;
    this.#open = new Map(group.requests.map((request, index) => [String(index), request]));
  }
  async run(atOnce) {
    const folder = await temporaryFolder("npm");
    try {
      await this.#start(path3.join(folder.path, "npm-program.cjs"), atOnce);
    } finally {
      await folder.release();
      for (const id of [...this.#open.keys()])
        this.#settle(id, this.#late.has(id) ? "late" : null);
    }
  }
  async #start(file, atOnce) {
    const { npm, requests } = this.#group;
    const [{ plan, env }] = requests;
    const lines = [...this.#open].map(([id, request]) => lineOf(request, id));
    await writeFile(file, npmProgram(npm.root, { options: optionsOf(plan), atOnce, lines }));
    const child = startProcess({
      command: npm.node,
      args: [file],
      cwd: plan.start.cwd,
      env,
      onStdout: (chunk) => this.#hear(chunk),
      onStderr: () => {
      }
    });
    const stopped = new Promise((resolve) => {
      this.#end = resolve;
    });
    await Promise.race([child.ended, stopped]);
    await child.shutdown();
  }
  #hear(chunk) {
    const lines = (this.#text + chunk.toString("utf8")).split("\n");
    this.#text = (lines.pop() ?? "").slice(-MAX_LINE);
    for (const line of lines) {
      if (line.startsWith(MARK))
        this.#take(JSON.parse(line.slice(MARK.length)));
    }
  }
  #take(news) {
    if (news.kind !== "begun") {
      this.#settle(news.id, news.kind === "failed" ? null : news);
      return;
    }
    const late = () => {
      this.#late.add(news.id);
      this.#end();
    };
    this.#clocks.set(news.id, setTimeout(late, this.#limitMs));
  }
  #settle(id, news) {
    clearTimeout(this.#clocks.get(id));
    const request = this.#open.get(id);
    this.#open.delete(id);
    request?.settle(news);
  }
};
var MAX_LINE = 64 * 1024;

// lib/src/run/install/transient.js
var TRANSIENT = /ECONNRESET|ETIMEDOUT|EAI_AGAIN|ERR_SOCKET_TIMEOUT|socket hang up|network socket disconnected|TLS handshake timeout|i\/o timeout|[Cc]onnection reset by peer|operation timed out|temporary failure in name resolution|\b50[234] (?:Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out)/i;
var isTransient = (output) => TRANSIENT.test(output);

// lib/src/run/install/installer.js
var NPM_AT_ONCE = 2;
var PAUSES = [1e3, 3e3];
var Installer = class {
  #options;
  #under = /* @__PURE__ */ new Map();
  #slot;
  /** Those whose need is not known yet; npm is started when all of them have said. */
  #undecided;
  #projects;
  #requests = [];
  #running = 0;
  constructor(options, plans = []) {
    this.#options = options;
    this.#slot = closedBy(options.stop, pLimit(options.concurrency));
    this.#projects = new Projects((command) => this.run(command));
    const sure = plans.filter(({ project }) => project === null);
    const forNpm = sure.filter(({ install }) => install?.kind === "npm-exec");
    this.#undecided = new Set(forNpm.map(startKey));
  }
  /** Fetches what a plan needs; it is not tried twice. */
  install(plan) {
    const step = plan.install;
    if (!step)
      return Promise.resolve(SKIPPED);
    const key = keyOf(plan, step);
    const install = this.#under.get(key) ?? this.#fetch(plan, step);
    this.#under.set(key, install);
    this.pass(plan);
    return install;
  }
  /** Whether npm has a whole entry for the plan, which nobody has asked to be looked at yet. */
  isFetched(plan) {
    const isNew = plan.install?.kind === "npm-exec" && !this.#under.has(keyOf(plan, plan.install));
    return isNew && isWhole(entryFolder(plan));
  }
  /**
   * What a start gets beside its environment. A server never gets the login of a registry: where there is one, `npx`
   * looks into its cache before it asks.
   */
  settingsFor({ install }) {
    const hasLogin = Object.keys(this.#options.credentials).length > 0;
    return install?.kind === "npm-exec" && hasLogin ? { npm_config_prefer_offline: "true" } : {};
  }
  /** Makes the repository's own project ready, where the plan starts something of it. */
  project(plan) {
    const { env } = plan.start;
    return this.#projects.prepare(plan, { ...plan.env, ...env, ...this.#options.credentials });
  }
  /** Says that nothing more is to be expected for this plan. */
  pass(plan) {
    this.#undecided.delete(startKey(plan));
    if (this.#undecided.size === 0)
      this.#startNpm();
  }
  /** Runs a command with the environment of installs, when a core is free; again where the network failed. */
  run(command) {
    const { limitMs, credentials, stop } = this.#options;
    const full = { ...command, env: { ...command.env, ...credentials } };
    return this.#slot(() => withRetries(full, limitMs, stop));
  }
  #fetch(plan, step) {
    if (step.kind === "command")
      return this.#command(plan, step);
    return installNpx(plan, step, this.#options.credentials, {
      together: (env) => this.#together(plan, env),
      alone: (command) => this.run(command)
    });
  }
  async #command(plan, step) {
    const { cwd, env } = plan.start;
    const all = { command: step.command, cwd, env: { ...plan.env, ...env, ...step.env } };
    const probed = step.probe && await this.run({ ...all, args: step.probe });
    const course = probed?.code === 0 ? probed : await this.run({ ...all, args: step.args });
    return course.started ? { install: doneAs(step, course), facts: [] } : SKIPPED;
  }
  #together(plan, env) {
    return new Promise((settle) => {
      this.#requests = [...this.#requests, { plan, env, settle }];
      this.pass(plan);
    });
  }
  /** What comes while npm is running is taken together by the next run. */
  #startNpm() {
    if (this.#options.stop?.aborted)
      return;
    if (this.#requests.length === 0 || this.#running >= NPM_AT_ONCE)
      return;
    const requests = this.#requests;
    this.#requests = [];
    this.#running += 1;
    const { limitMs, concurrency } = this.#options;
    void fetchTogether(requests, limitMs, concurrency + 1).catch(() => requests.forEach(({ settle }) => void settle(null))).finally(() => {
      this.#running -= 1;
      this.#startNpm();
    });
  }
};
var SETTING = /^(?:npm_|yarn_|uv_|pip|node_|bun_|deno_|go|cargo_|docker_|home$|path$|xdg_|.*_proxy$)/i;
var keyOf = (plan, step) => JSON.stringify([plan.start.cwd, step.key, settingsOf(plan)]);
var settingsOf = ({ env, given, start }) => [
  env.npm_config_cache,
  ...given.filter((name) => SETTING.test(name)).map((name) => [name, env[name]]),
  ...Object.entries(start.env)
];
async function withRetries(command, limitMs, stop) {
  let course = await runCommand(command, limitMs);
  for (const pause of PAUSES) {
    const failed = course.code !== 0 && !course.timedOut;
    if (!failed || !isTransient(course.output))
      break;
    await sleep(pause);
    if (stop?.aborted)
      break;
    course = await runCommand(command, limitMs);
  }
  return course;
}
function doneAs({ tells }, course) {
  const { durationMs, code, output } = course;
  if (course.timedOut)
    return { kind: "timed-out", durationMs, output };
  if (code !== 0)
    return { kind: "failed", durationMs, code, output };
  const { version = null, interpreter = null } = tells?.exec(course.stdout)?.groups ?? {};
  return { kind: "done", durationMs, version, interpreter };
}
export {
  Installer
};
