import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/report/map-texts.js
var DEEPEST = 32;
function mapTexts(report, change, changeLines = (lines) => lines.map(change)) {
  const { environment } = report;
  return {
    ...report,
    environment: {
      ...environment,
      node: mapNullable(environment.node, change),
      npm: mapNullable(environment.npm, change),
      uv: mapNullable(environment.uv, change),
      python: mapNullable(environment.python, change),
      docker: mapNullable(environment.docker, change)
    },
    configs: report.configs.map((config) => ({
      ...config,
      file: change(config.file),
      servers: config.servers.map(change)
    })),
    servers: report.servers.map((server) => mapServer(server, change, changeLines)),
    findings: report.findings.map((finding) => mapFinding(finding, change, changeLines)),
    notes: report.notes.map(change)
  };
}
function mapServer(server, change, changeLines) {
  return {
    ...server,
    name: change(server.name),
    file: mapNullable(server.file, change),
    origin: mapOrigin(server.origin, change),
    skipReason: mapNullable(server.skipReason, change),
    launch: server.launch && mapLaunch(server.launch, change),
    remote: server.remote && mapAsked(server.remote, change),
    handshake: mapHandshake(server.handshake, change),
    stderr: change(server.stderr),
    noise: changeLines(server.noise),
    exchange: server.exchange.map((one) => ({ ...one, message: change(one.message) })),
    clientError: mapNullable(server.clientError, change),
    reproduce: mapNullable(server.reproduce, change),
    experiments: server.experiments.map((trial) => mapTrial(trial, change))
  };
}
var mapAsked = (asked, change) => ({
  ...asked,
  url: change(asked.url),
  seen: mapNullable(asked.seen, change)
});
var mapTrial = (trial, change) => ({
  ...trial,
  change: change(trial.change),
  seen: change(trial.seen),
  found: trial.found && { value: change(trial.found.value), label: change(trial.found.label) }
});
function mapFinding(finding, change, changeLines) {
  return {
    ...finding,
    server: mapNullable(finding.server, change),
    file: mapNullable(finding.file, change),
    ...finding.tried && { tried: finding.tried.map(change) },
    title: change(finding.title),
    why: change(finding.why),
    fix: change(finding.fix),
    evidence: changeLines(finding.evidence),
    details: Object.fromEntries(Object.entries(finding.details).map(([key, value]) => [key, mapDeep(value, change)])),
    origin: mapOrigin(finding.origin, change),
    ...finding.replacement && { replacement: mapReplacement(finding.replacement, change) }
  };
}
var mapReplacement = ({ origin, text }, change) => ({
  origin: { ...origin, file: change(origin.file) },
  text: change(text)
});
var mapLaunch = (launch, change) => ({
  command: change(launch.command),
  args: launch.args.map(change),
  cwd: change(launch.cwd),
  env: launch.env.map(change),
  resolved: mapNullable(launch.resolved, change),
  package: launch.package && {
    registry: launch.package.registry,
    name: change(launch.package.name),
    requested: mapNullable(launch.package.requested, change),
    version: mapNullable(launch.package.version, change)
  },
  interpreter: mapNullable(launch.interpreter, change)
});
function mapHandshake(handshake, change) {
  switch (handshake.kind) {
    case "silent":
      return handshake;
    case "completed":
      return {
        ...handshake,
        protocolVersion: change(handshake.protocolVersion),
        serverInfo: {
          name: change(handshake.serverInfo.name),
          version: change(handshake.serverInfo.version)
        },
        capabilities: mapDeep(handshake.capabilities, change),
        tools: mapTools(handshake.tools, change)
      };
    case "rejected":
      return { ...handshake, error: mapError(handshake.error, change) };
    case "version-unsupported":
      return {
        ...handshake,
        offered: change(handshake.offered),
        supported: handshake.supported.map(change)
      };
    case "invalid":
      return {
        ...handshake,
        path: change(handshake.path),
        problem: change(handshake.problem),
        answer: change(handshake.answer)
      };
  }
}
function mapTools(tools, change) {
  if (tools.kind === "not-asked")
    return tools;
  if (tools.kind === "failed") {
    const error = tools.error && mapError(tools.error, change);
    return { ...tools, reason: change(tools.reason), error };
  }
  const problems = tools.problems.map(({ tool, path, problem }) => ({
    tool: change(tool),
    path: change(path),
    problem: change(problem)
  }));
  return { ...tools, names: tools.names.map(change), problems };
}
var mapError = ({ code, message, data }, change) => ({
  code,
  message: change(message),
  ...data === void 0 ? {} : { data: mapDeep(data, change) }
});
var mapOrigin = (origin, change) => origin && { ...origin, file: change(origin.file) };
var mapNullable = (text, change) => text === null ? null : change(text);
function mapDeep(value, change, depth = 0) {
  if (typeof value === "string")
    return change(value);
  if (typeof value !== "object" || value === null)
    return value;
  if (depth === DEEPEST)
    return "\u2026";
  if (Array.isArray(value))
    return value.map((one) => mapDeep(one, change, depth + 1));
  const entries = Object.entries(value).map(([key, one]) => [
    change(key),
    mapDeep(one, change, depth + 1)
  ]);
  return Object.fromEntries(entries);
}

// lib/src/report/redact/automaton.js
var Automaton = class {
  /** By code unit; 0 where no needle has such a sign. */
  #classes = new Uint16Array(65536);
  #root;
  #child;
  #sibling;
  #sign;
  #depth;
  /** The longest other beginning of a needle that a state ends with. */
  #fail;
  /** That state or the nearest of its `fail` at which a needle ends. */
  #ends;
  /** 1 on the way to a needle that is found in any case, 2 at its end. */
  #loose;
  #exact = /* @__PURE__ */ new Map();
  #size = 1;
  constructor(needles) {
    const most = needles.reduce((sum, { text }) => sum + text.length, 1);
    this.#child = new Int32Array(most);
    this.#sibling = new Int32Array(most);
    this.#sign = new Uint16Array(most);
    this.#depth = new Int32Array(most);
    this.#fail = new Int32Array(most);
    this.#ends = new Int32Array(most);
    this.#loose = new Uint8Array(most);
    const count = this.#classify(needles);
    this.#root = new Int32Array(count + 1);
    for (const needle of needles)
      this.#insert(needle);
    this.#link();
  }
  /** The stretches that are needles, in order, those that touch as one; `strict` leaves the exact ones out. */
  spansIn(text, strict = false) {
    const spans = [];
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      state = this.#next(state, text.charCodeAt(at));
      const found = this.#ends[state] ?? 0;
      if (found === 0)
        continue;
      const length = this.#lengthAt(found, text, at + 1, strict);
      if (length > 0)
        add(spans, at + 1 - length, at + 1);
    }
    return spans;
  }
  /** What a sign counts as; 0 where no needle has it. */
  classOf(code) {
    return this.#classes[code] ?? 0;
  }
  /** How long a beginning of a needle a stretch of the text ends with; read from `to` down to `from` where that is greater. */
  depthAt(text, from, to) {
    let state = 0;
    const step = from < to ? 1 : -1;
    const first = step === 1 ? from : from - 1;
    const end = step === 1 ? to : to - 1;
    for (let at = first; at !== end; at += step)
      state = this.#next(state, text.charCodeAt(at));
    while (state !== 0 && this.#loose[state] === 0)
      state = this.#fail[state] ?? 0;
    return this.#depth[state] ?? 0;
  }
  #lengthAt(found, text, end, strict) {
    for (let state = found; state !== 0; state = this.#ends[this.#fail[state] ?? 0] ?? 0) {
      const length = this.#depth[state] ?? 0;
      if (this.#loose[state] === 2)
        return length;
      if (!strict && this.#exact.get(state)?.includes(text.slice(end - length, end)))
        return length;
    }
    return 0;
  }
  #next(from, code) {
    const sign = this.#classes[code] ?? 0;
    if (sign === 0)
      return 0;
    for (let state = from; state !== 0; state = this.#fail[state] ?? 0) {
      const child = this.#childOf(state, sign);
      if (child !== 0)
        return child;
    }
    return this.#root[sign] ?? 0;
  }
  #childOf(state, sign) {
    let child = this.#child[state] ?? 0;
    while (child !== 0 && this.#sign[child] !== sign)
      child = this.#sibling[child] ?? 0;
    return child;
  }
  #classify(needles) {
    const known = /* @__PURE__ */ new Map();
    for (const { text } of needles) {
      for (let at = 0; at < text.length; at++) {
        if (this.#classes[text.charCodeAt(at)] !== 0)
          continue;
        const alike = signsLike(text.charAt(at));
        const sign = known.get(alike[0]) ?? known.size + 1;
        known.set(alike[0], sign);
        for (const one of alike)
          this.#classes[one.charCodeAt(0)] = sign;
        this.#classes[text.charCodeAt(at)] = sign;
      }
    }
    return known.size;
  }
  #insert({ text, exact }) {
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      state = this.#stepTo(state, this.#classes[text.charCodeAt(at)] ?? 0);
      if (!exact)
        this.#loose[state] ||= 1;
    }
    this.#ends[state] = state;
    if (exact)
      this.#exact.set(state, [...this.#exact.get(state) ?? [], text]);
    else
      this.#loose[state] = 2;
  }
  #stepTo(state, sign) {
    const known = state === 0 ? this.#root[sign] ?? 0 : this.#childOf(state, sign);
    if (known !== 0)
      return known;
    const fresh = this.#size++;
    this.#sign[fresh] = sign;
    this.#depth[fresh] = (this.#depth[state] ?? 0) + 1;
    this.#sibling[fresh] = this.#child[state] ?? 0;
    this.#child[state] = fresh;
    if (state === 0)
      this.#root[sign] = fresh;
    return fresh;
  }
  /** Level by level, since what a state falls back to is shorter. */
  #link() {
    const queue = new Int32Array(this.#size);
    let filled = 0;
    const enqueue = (state) => {
      queue[filled++] = state;
    };
    this.#children(0, enqueue);
    for (let at = 0; at < filled; at++) {
      const state = queue[at] ?? 0;
      this.#ends[state] ||= this.#ends[this.#fail[state] ?? 0] ?? 0;
      this.#children(state, (child) => {
        this.#fail[child] = this.#fallback(this.#fail[state] ?? 0, this.#sign[child] ?? 0);
        enqueue(child);
      });
    }
  }
  #children(state, visit) {
    let child = this.#child[state] ?? 0;
    for (; child !== 0; child = this.#sibling[child] ?? 0)
      visit(child);
  }
  #fallback(from, sign) {
    for (let state = from; state !== 0; state = this.#fail[state] ?? 0) {
      const child = this.#childOf(state, sign);
      if (child !== 0)
        return child;
    }
    return this.#root[sign] ?? 0;
  }
};
function add(spans, start, end) {
  let from = start;
  for (let last = spans.at(-1); last && last[1] >= from; last = spans.at(-1)) {
    from = Math.min(from, last[0]);
    spans.pop();
  }
  spans.push([from, end]);
}
var ALIKE = {
  "+": ["+", "-", " "],
  "-": ["+", "-", " "],
  " ": ["+", "-", " "],
  "/": ["/", "_"],
  _: ["/", "_"]
};
function signsLike(sign) {
  const lower = oneUnit(sign.toLowerCase(), sign);
  return ALIKE[sign] ?? [lower, oneUnit(lower.toUpperCase(), lower), sign];
}
var oneUnit = (changed, sign) => changed.length === 1 ? changed : sign;

// lib/src/report/redact/broken-lines.js
var STAMP = "[[(<]?(?:\\d{4}[-/]\\d\\d[-/]\\d\\d[T ])?\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?[\\])>]?";
var LEVEL = "[[(<]?(?:trace|debug|info|notice|warn(?:ing)?|error|fatal|stderr|stdout|log)[\\])>]?:?(?![\\w.-])";
var BEFORE = [
  "[ \\t]{0,80}",
  `(?:${STAMP}[ \\t]{0,8})?`,
  `(?:${LEVEL}[ \\t]{0,8})?`,
  "(?:\\[[\\w .:/@-]{1,60}\\]:?[ \\t]{0,8})?",
  "(?:[\\w.@/-]{1,60}(?::[ \\t]{1,8}|[ \\t]{0,40}\\|))?",
  "(?:[|>\u2502]{1,3}(?![\\w.-]))?",
  "[ \\t]{0,80}"
].join("");
var LOGGED_LINE_END = new RegExp(`\\r?\\n${BEFORE}`, "gi");
var LINE_START = new RegExp(`^${BEFORE}`, "i");

// lib/src/report/redact/forms.js
var SHORTEST = 4;
var SHORTEST_LOOSE = 8;
var LONGEST_WORD = 15;
var LOOSE_DIGITS = 16;
var LONGEST_ENCODED = 16384;
var partsOf = (secrets) => longEnough(secrets.flatMap((secret) => secret.split(/\r\n|\r|\n/)).map((line) => line.trim()));
var longEnough = (texts) => [...new Set(texts)].filter((text) => text.length >= SHORTEST);
var isLoose = (part) => part.length >= SHORTEST_LOOSE && part.replace(/[^\p{L}\p{N}]/gu, "").length >= SHORTEST && !(part.length <= LONGEST_WORD && new RegExp("^\\p{L}+$", "u").test(part));
function needlesOf(secrets) {
  const parts = partsOf(secrets);
  const whole = longEnough(secrets.flatMap((secret) => [secret, secret.trim()]));
  return [
    ...parts.flatMap(plain),
    ...parts.filter((part) => isLoose(part) && part.length <= LONGEST_ENCODED).flatMap(turned),
    ...longEnough([...whole, ...parts]).filter((text) => text.length <= LONGEST_ENCODED).flatMap(base64)
  ];
}
function plain(part) {
  const exact = !isLoose(part);
  const quoted = part.includes("'") ? QUOTES.map((quote) => part.replaceAll("'", quote)) : [];
  const blank = exact ? "+" : "";
  const others = /\s/.test(part) ? [part.replace(/\s/g, blank)] : [];
  return [part, ...quoted, ...others].map((text) => ({ text, exact }));
}
var QUOTES = ["'\\''", `'"'"'`, "''"];
var turned = (part) => {
  const hex = Buffer.from(part).toString("hex");
  return [reversed(part), hex, reversed(hex)].map((text) => ({ text, exact: false }));
};
var reversed = (text) => [...text].reverse().join("");
var base64 = (text) => [0, 1, 2].flatMap((before) => {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
  const digits = bytes.toString("base64").slice(Math.ceil(before * 4 / 3), Math.floor(bytes.length * 4 / 3));
  if (digits.length < SHORTEST)
    return [];
  if (digits.length >= LOOSE_DIGITS) {
    return [digits, reversed(digits)].map((one) => ({ text: one, exact: false }));
  }
  const inUrl = digits.replaceAll("+", "-").replaceAll("/", "_");
  return [.../* @__PURE__ */ new Set([digits, inUrl])].map((one) => ({ text: one, exact: true }));
});

// lib/src/report/redact/cut.js
var SHORTEST_PART = 8;
var LONGEST_INNER = 16384;
var LONGEST_BEFORE = 400;
function cutFinder(secrets, needles, automaton) {
  const parts = partsOf(secrets).filter((part) => part.length > SHORTEST_PART && isLoose(part));
  const loose = needles.filter(({ exact }) => !exact);
  const longest = loose.reduce((most, { text }) => Math.max(most, text.length), 0);
  const grams = new Grams(loose, automaton);
  const inner = parts.filter(({ length }) => length <= LONGEST_INNER).join("\n").toLowerCase();
  const startOf = (text, [from, to]) => {
    const isPart = grams.isAt(text, from);
    return [
      from,
      from + (isPart ? automaton.depthAt(text, Math.min(to, from + longest), from) : 0)
    ];
  };
  const endOf = (text, [from, to]) => {
    if (!grams.isAt(text, to - SHORTEST_PART))
      return [];
    const depth = automaton.depthAt(text, Math.max(from, to - longest), to);
    const isShort = to - from <= longest + LONGEST_BEFORE;
    return [[to - depth, to], ...isShort ? innerOf(text.slice(from, to), from, inner) : []];
  };
  return (text) => [...stretches(text)].flatMap((stretch) => [startOf(text, stretch), ...endOf(text, stretch)]).filter(([from, to]) => to - from >= SHORTEST_PART);
}
function* stretches(text) {
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(EDGE)) {
    if (index - from >= SHORTEST_PART)
      yield [from, index];
    from = index + mark.length;
  }
  if (text.length - from >= SHORTEST_PART)
    yield [from, text.length];
}
var EDGE = /(?:%[\da-f]?|\\(?:u[\da-f]{0,3}|x[\da-f]?)?|&#?x?[\da-f]{0,6})?(?:\r?\n|\u2026|\.\.\.|$)/gi;
function innerOf(line, at, all) {
  const before = LINE_START.exec(line)?.[0].length ?? 0;
  const blanks2 = line.length - line.trimStart().length;
  return [blanks2, before].flatMap((start) => {
    const rest = line.slice(start);
    const isInner = rest.length >= SHORTEST_PART && all.includes(rest.toLowerCase());
    return isInner ? [[at + start, at + line.length]] : [];
  });
}
var Grams = class {
  #seen = new Uint8Array(262144);
  #automaton;
  constructor(needles, automaton) {
    this.#automaton = automaton;
    for (const { text } of needles) {
      for (let at = 0; at + SHORTEST_PART <= text.length; at++) {
        this.#seen[this.#hashAt(text, at)] = 1;
      }
    }
  }
  isAt(text, at) {
    const hash = this.#hashAt(text, at);
    return hash !== -1 && this.#seen[hash] === 1;
  }
  #hashAt(text, from) {
    let hash = 0;
    for (let at = from; at < from + SHORTEST_PART; at++) {
      const sign = this.#automaton.classOf(text.charCodeAt(at));
      if (sign === 0)
        return -1;
      hash = Math.imul(hash ^ sign, 16777619);
    }
    return (hash ^ hash >>> 15) & 262143;
  }
};

// lib/src/report/redact/spans.js
function hideSpans(text, spans) {
  if (spans.length === 0)
    return text;
  const parts = [];
  let end = -1;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (from > end)
      parts.push(text.slice(Math.max(end, 0), from), "***");
    end = Math.max(end, to);
  }
  return parts.join("") + text.slice(end);
}

// lib/src/report/redact/view.js
function rewritten(view, pattern, replace) {
  const rewriting = new Rewriting(view);
  for (const match of view.text.matchAll(pattern)) {
    const other = replace(match);
    if (other !== null)
      rewriting.replace(match.index, match[0].length, other);
  }
  return rewriting.result();
}
var BLANK = /\s/;
var BLANKS = /\s+/g;
var blanks = new Uint8Array(65536).map((_, code) => Number(BLANK.test(String.fromCharCode(code))));
function withoutBlanks({ text, places }) {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    if (blanks[text.charCodeAt(at)] === 1)
      continue;
    starts[size] = places === null ? at : places.starts[at] ?? 0;
    ends[size++] = places === null ? at + 1 : places.ends[at] ?? 0;
  }
  return { text: text.replace(BLANKS, ""), places: { starts, ends } };
}
var Rewriting = class {
  #view;
  #parts = [];
  #places = null;
  #size = 0;
  #copied = 0;
  constructor(view) {
    this.#view = view;
  }
  replace(at, length, other) {
    const { places, text } = this.#view;
    this.#places ??= {
      starts: new Uint32Array(text.length),
      ends: new Uint32Array(text.length)
    };
    this.#copy(this.#places, at);
    const end = at + length;
    for (let unit = 0; unit < other.length; unit++) {
      this.#places.starts[this.#size] = places === null ? at : places.starts[at] ?? 0;
      this.#places.ends[this.#size++] = places === null ? end : places.ends[end - 1] ?? 0;
    }
    this.#parts.push(other);
    this.#copied = end;
  }
  result() {
    if (this.#places === null)
      return null;
    this.#copy(this.#places, this.#view.text.length);
    return { text: this.#parts.join(""), places: this.#places };
  }
  #copy({ starts, ends }, to) {
    const { places, text } = this.#view;
    let size = this.#size;
    for (let at = this.#copied; at < to; at++) {
      starts[size] = places === null ? at : places.starts[at] ?? 0;
      ends[size++] = places === null ? at + 1 : places.ends[at] ?? 0;
    }
    this.#size = size;
    this.#parts.push(text.slice(this.#copied, to));
  }
};
function original({ places }, spans) {
  return places === null ? spans : spans.flatMap((span) => pieces(places, span));
}
function pieces({ starts, ends }, [from, to]) {
  const found = [];
  for (let at = from; at < to; at++) {
    const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
    const last = found.at(-1);
    if (last && last[1] >= start)
      last[1] = Math.max(last[1], end);
    else
      found.push([start, end]);
  }
  return found;
}

// lib/src/report/redact/escapes.js
var PERCENT = /%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}/gi;
var BACKSLASH = /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|([\s\S]))/g;
var ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,9}));/gi;
var CONTROLS = { n: "\n", r: "\r", t: "	", b: "\b", f: "\f" };
var NAMES = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", excl: "!", num: "#" },
  ...{
    dollar: "$",
    percnt: "%",
    lpar: "(",
    rpar: ")",
    ast: "*",
    plus: "+",
    comma: ",",
    period: "."
  },
  ...{
    sol: "/",
    colon: ":",
    semi: ";",
    equals: "=",
    quest: "?",
    commat: "@",
    lsqb: "[",
    lbrack: "["
  },
  ...{ bsol: "\\", rsqb: "]", rbrack: "]", Hat: "^", lowbar: "_", UnderBar: "_", grave: "`" },
  ...{ lcub: "{", lbrace: "{", verbar: "|", vert: "|", rcub: "}", rbrace: "}" },
  ...{ Tab: "	", NewLine: "\n", hyphen: "-", dash: "-" }
};
var ESCAPES = [
  { pattern: PERCENT, decode: ([all]) => fromPercent(all) },
  {
    pattern: BACKSLASH,
    decode: ([, braced, four, eight, two, sign = ""]) => fromHex(braced ?? four ?? eight ?? two) ?? CONTROLS[sign] ?? (/\w/.test(sign) ? null : sign)
  },
  {
    pattern: ENTITY,
    decode: ([, decimal, hex, name = ""]) => (decimal === void 0 ? fromHex(hex) : fromCode(Number(decimal))) ?? NAMES[name] ?? null
  }
];
function fromPercent(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
var fromHex = (digits) => digits === void 0 ? null : fromCode(Number.parseInt(digits, 16));
var fromCode = (code) => code <= 1114111 ? String.fromCodePoint(code) : null;

// lib/src/report/redact/views.js
var ROUNDS = 3;
function decodedViews(text) {
  const raw = { text, places: null };
  const views = [raw, ...ESCAPES.flatMap((way) => [...repeated(raw, way, 2)])];
  if (views.length > 1)
    views.push(...mixed(raw));
  return unique(views);
}
function joinedViews(view) {
  if (!view.text.includes("\n"))
    return [];
  const unlogged = rewritten(view, LOGGED_LINE_END, ([end]) => LOGGED.test(end) ? "" : null);
  return (unlogged ? [view, unlogged] : [view]).map(withoutBlanks);
}
var LOGGED = /\S/;
function* repeated(view, way, times) {
  const next = times > 0 ? decoded(view, way) : null;
  if (!next)
    return;
  yield next;
  yield* repeated(next, way, times - 1);
}
function* mixed(raw) {
  let view = raw;
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of ESCAPES) {
      const next = decoded(view, way);
      if (!next)
        continue;
      view = next;
      yield view;
    }
  }
}
var decoded = (view, { pattern, decode }) => rewritten(view, pattern, decode);
var unique = (views) => [
  ...new Map(views.map((view) => [view.text, view])).values()
];

// lib/src/report/redact-values.js
function valueRedactor(secrets) {
  const needles = needlesOf(secrets);
  if (needles.length === 0)
    return (text) => text;
  const automaton = new Automaton(needles);
  const cut = cutFinder(secrets, needles, automaton);
  const found = (view, strict) => original(view, automaton.spansIn(view.text, strict));
  return (text) => {
    const whole = decodedViews(text).flatMap((view) => [
      ...found(view, false),
      ...original(view, cut(view.text)),
      ...joinedViews(view).flatMap((joined) => [
        ...found(joined, true),
        ...original(joined, cut(joined.text))
      ])
    ]);
    return hideSpans(text, whole);
  };
}

export {
  mapTexts,
  valueRedactor
};
