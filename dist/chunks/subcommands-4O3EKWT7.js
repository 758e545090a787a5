import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  SUSPECTS
} from "./chunk-V6SI3UIF.js";
import {
  labelled,
  styleOf
} from "./chunk-C7TQM6EL.js";
import "./chunk-7R57ZVPL.js";
import {
  COMPLETED,
  RULES,
  plain,
  quote
} from "./chunk-WJIDSFYH.js";
import {
  harmlessJson,
  parseArgsStringToArgv,
  readLaunch
} from "./chunk-3MQZSNOC.js";
import {
  breakCommands,
  neutralize,
  oneLine
} from "./chunk-I2LLKQIX.js";
import "./chunk-OEW236NZ.js";
import {
  diagnose,
  inSyntaxOf
} from "./chunk-4VIEHOJV.js";
import {
  UsageError
} from "./chunk-ZJPW2VO7.js";
import {
  commonCaptures,
  endingText,
  fillIn,
  lineAround,
  matchesOf
} from "./chunk-QKQF3SSM.js";
import {
  CLIENTS,
  fact
} from "./chunk-VULLS3E4.js";
import {
  redactPatterns
} from "./chunk-RS6TJXLT.js";
import "./chunk-RAWYLFET.js";
import "./chunk-ORSUCQUM.js";
import {
  TOOL
} from "./chunk-VVEQM4XR.js";
import "./chunk-AIKWRPJE.js";

// lib/src/report/explanation-next.js
var RUN = "Run `npx mcp-handshake` in the folder of the config: it starts the servers as their clients do, and keeps what the clients throw away.";
var LOOK = "Look for what the server itself has said, its stderr: in `mcp-server-NAME.log` of Claude Desktop, in the output of `claude --debug`, in the output panel of VS Code and Cursor, in the terminal where `gemini --debug` runs, and paste that.";
var isExplained = ({ servers }) => servers.length > 0;
function nextStep(explanation) {
  const isCertain = explanation.servers.every(({ causes: [first] }) => first?.basis === "text" && first.rule !== "unrecognized");
  if (isExplained(explanation) && isCertain)
    return null;
  return `${RUN} ${LOOK}`;
}

// lib/src/report/map-explanation.js
var mapExplanation = ({ servers }, change) => ({
  servers: servers.map(({ server, causes, symptoms, ...rest }) => ({
    ...rest,
    server: server === null ? null : change(server),
    causes: causes.map((cause) => ({
      ...cause,
      title: change(cause.title),
      why: change(cause.why),
      fix: change(cause.fix),
      line: change(cause.line)
    })),
    symptoms: symptoms.map((symptom) => ({ ...symptom, line: change(symptom.line) }))
  }))
});

// lib/src/report/explanation-json.js
function explanationJson(explanation) {
  const { servers } = mapExplanation(explanation, redactPatterns);
  const shown2 = {
    version: 1,
    tool: TOOL,
    explained: isExplained(explanation),
    causes: servers.flatMap(({ server, causes }) => causes.map((cause) => ({ server, ...cause }))),
    symptoms: servers.flatMap(({ server, client, symptoms }) => symptoms.map((symptom) => ({ server, client, ...symptom }))),
    next: nextStep(explanation)
  };
  return `${harmlessJson(JSON.stringify(shown2, null, 2))}
`;
}

// lib/src/report/explanation-text.js
function explanationText(explanation, color) {
  const safe = mapExplanation(explanation, (text) => neutralize(redactPatterns(text)));
  const style = styleOf(color);
  const next = nextStep(explanation);
  const lines = [
    ...isExplained(explanation) ? [] : ["Nothing in this text is known to mcp-handshake.", ""],
    ...safe.servers.flatMap((server) => serverLines(server, style)),
    ...next ? labelled("next", next, style) : []
  ];
  return `${breakCommands(lines.join("\n").trimEnd())}
`;
}
function serverLines({ server, client, causes, symptoms }, style) {
  const names = [server, client && (server ? `(${client})` : `A log of ${client}`)];
  const title = names.filter(Boolean).join(" ");
  return [
    ...title ? [style("strong", oneLine(title)), ""] : [],
    ...causes.filter(({ basis }) => basis === "text").flatMap((cause) => causeLines(cause, style)),
    ...symptoms.flatMap((symptom) => symptomLines(symptom, isKnown(causes), style)),
    ...suspectLines(causes, style)
  ];
}
var LEVELS = { confirmed: "error", likely: "error", possible: "warning" };
var causeLines = (cause, style) => [
  heading(cause, style),
  ...quoted(cause.line, style),
  ...labelled("why", cause.why, style),
  ...labelled("fix", cause.fix, style),
  ...labelled("more", `\`mcp-handshake rules ${cause.rule}\``, style),
  ""
];
var heading = ({ confidence, rule, title }, style) => `${style(LEVELS[confidence], `${confidence}[${rule}]`)}${style("strong", `: ${oneLine(title)}`)}`;
var quoted = (line, style) => line === "" ? [] : [`   ${style("frame", "|")} ${oneLine(line)}`];
var isKnown = ([first]) => first?.confidence === "likely";
var symptomLines = ({ title, line, meaning, advice }, isFound, style) => [
  `${style("notice", "what the client shows")}${style("strong", `: ${title}`)}`,
  ...quoted(line, style),
  ...labelled("meaning", meaning, style),
  ...isFound ? [] : labelled("look", advice, style),
  ""
];
function suspectLines(causes, style) {
  const suspects = causes.filter(({ basis }) => basis === "symptom");
  if (suspects.length === 0)
    return [];
  const others = suspects.length < causes.length ? "What else it can be" : "What commonly stands behind it";
  return [
    style("strong", `${others}, the likeliest first:`),
    "",
    ...suspects.flatMap((cause) => [
      heading(cause, style),
      ...labelled("tell", cause.why, style),
      ...labelled("fix", cause.fix, style),
      ""
    ])
  ];
}

// lib/src/rules/engine/explain/shown.js
var LONGEST = 300;
function shown(text) {
  const line = plain(text).split(/\s+/).join(" ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}\u2026` : line;
}

// lib/src/rules/engine/explain/meanings.js
var CMD_FILE = /^(?:npx|npm|pnpm|yarn|bunx)$|\.cmd$/i;
function meaningsOf(command) {
  if (/^(?:~|\$)|\$\{/.test(command))
    return ["config-value-unresolved", "launcher-not-found"];
  if (/\s/.test(command))
    return ["config-args-in-command", "launcher-not-found", "cwd-missing"];
  if (/[\\/]/.test(command))
    return ["launcher-not-found", "shebang-broken", "cwd-missing"];
  const shim = CMD_FILE.test(command) ? ["windows-cmd-shim"] : [];
  return ["launcher-not-found", "cwd-missing", ...shim];
}
var LOOK_ALIKES = {
  "npx-cache-corrupt": ["npm-package-broken"],
  "npm-package-broken": ["npx-cache-corrupt"],
  "missing-env-var": ["env-not-inherited"],
  "backend-unreachable": ["remote-unreachable"]
};

// lib/src/rules/engine/explain/suspected.js
var MOST = 8;
function suspected(causes, seen, told3, rules) {
  const isSure = causes.some(({ confidence }) => confidence === "likely");
  const ids = isSure ? meaningsBeside(causes, told3) : idsBehind(seen);
  return ids.filter((id) => causes.every(({ rule }) => rule !== id) && canBe(id, told3)).flatMap((id) => suspectOf(id, seen, rules)).slice(0, MOST);
}
function meaningsBeside([best], { evidence: { ending, plan } }) {
  if (ending.kind !== "not-spawned" || ending.errno !== "ENOENT") {
    return LOOK_ALIKES[best?.rule ?? ""] ?? [];
  }
  const meanings = meaningsOf(plan?.command ?? "");
  return best && meanings.includes(best.rule) ? meanings : [];
}
var idsBehind = (seen) => seen.find(({ behind }) => behind.length > 0)?.behind ?? [];
var PYTHON = ["uvx", "uv-run", "pipx", "python"];
var NODE = [
  ...["npx", "npm-exec", "npm-run", "pnpm-dlx", "pnpm-run", "yarn-dlx", "yarn-run"],
  ...["node", "tsx", "ts-node"]
];
var FETCHING = [
  ...["npx", "npm-exec", "pnpm-dlx", "yarn-dlx", "bunx", "uvx", "pipx", "dnx"]
];
var CONTAINERS = ["docker", "podman"];
var ONLY_WITH = {
  "python-dep-drift": PYTHON,
  "python-version-mismatch": PYTHON,
  "node-too-old": NODE,
  "npx-cache-corrupt": ["npx", "npm-exec"],
  "package-not-found": FETCHING,
  "package-no-executable": FETCHING,
  "docker-daemon-down": CONTAINERS,
  "docker-missing-interactive": CONTAINERS
};
function canBe(id, { evidence: { plan }, isLineTold }) {
  const launchers = ONLY_WITH[id];
  if (!launchers || !plan || !isLineTold || plan.launcher === "command")
    return true;
  return launchers.includes(plan.launcher);
}
function suspectOf(id, seen, rules) {
  const suspect = SUSPECTS[id];
  if (!suspect || !rules.some((rule) => rule.id === id))
    return [];
  const { title, tell: why, fix } = suspect;
  const line = (seen.find(({ behind }) => behind.includes(id)) ?? seen[0])?.line ?? "";
  return [
    { rule: id, title, why, fix, confidence: "possible", basis: "symptom", line, docs: docsOf(id) }
  ];
}
var docsOf = (id) => `docs/rules/${id}.md`;

// lib/src/rules/engine/explain/unknown.js
var UNKNOWN = {
  program: ["the command of your config", "PROGRAM"],
  args: ["its arguments", "\u2026"],
  package: ["the package", "PACKAGE"],
  image: ["the image", "IMAGE"],
  script: ["the script", "SCRIPT"],
  server: ["your server", "your-server"],
  file: ["your config", "your config"],
  folder: ["its working directory", "FOLDER"]
};
var OPEN = "\uE0F1";
var CLOSE = "\uE0F2";
var unknown = (name) => OPEN + name + CLOSE;
var MARK = `${OPEN}(\\w{1,20})${CLOSE}`;
var ALONE = new RegExp(`\`${MARK}(?: ${OPEN}args${CLOSE})?\``, "g");
var WITHIN_CODE = /`[^`\n]*`|^ {4}.*/gm;
var FOLDER = new RegExp(`the (?:folder|working directory) \`${OPEN}folder${CLOSE}\``, "g");
var ANY = new RegExp(MARK, "g");
var FOREIGN = new RegExp(`[${OPEN}${CLOSE}]`, "g");
var withoutMarks = (text) => text.replaceAll(FOREIGN, "");
var isUnknown = (name) => Object.hasOwn(UNKNOWN, name);
var word = (name, index) => isUnknown(name) ? UNKNOWN[name][index] : "";
function spellOut(text) {
  return text.replace(FOLDER, word("folder", 0)).replace(ALONE, (_, name) => word(name, 0)).replace(WITHIN_CODE, (code) => code.replace(ANY, (_, name) => word(name, 1))).replace(ANY, (_, name) => word(name, 0));
}

// lib/src/rules/engine/explain/wording.js
var RAISE = "raise the client's own limit: `MCP_TIMEOUT` (milliseconds, in the environment of Claude Code), `startup_timeout_sec` in the entry of Codex, `timeout` in the entry of Gemini CLI.";
var WORDINGS = {
  "handshake-timeout": {
    title: "no answer to `initialize` before the client gave up",
    fix: `Run \`{commandLine}\` in a terminal and watch what it waits for. If it only needs longer, ${RAISE} If it is Python, start it with \`-u\` or \`PYTHONUNBUFFERED=1\`. If it has several ways to start, choose the one for stdio in \`args\` of \`{server}\` in {file}.`
  },
  "slow-cold-start": {
    title: "the server was still being downloaded when the client gave up",
    why: "What starts the server was fetching its package, or building it. A client that gives up at such a point often throws an unfinished download away, and begins anew the next time.",
    fix: `Fetch the package once by hand, by running \`{commandLine}\` in a terminal, or ${RAISE}`
  },
  "cwd-missing": {
    title: "the working directory of the entry {problem}",
    fix: "Correct `cwd` of `{server}` in {file}. A relative path counts from where the client was started."
  },
  "missing-env-var": {
    why: "The server asks for {it}, and got no value for {it}. Clients hand a server what `env` of its entry holds, and many hand it little of their own environment.{alternatives}"
  },
  "credentials-rejected": {
    why: "It presents itself to a service, and the service does not let it in: what it presents is missing, wrong or expired, or may not do what the server wants.",
    fix: "Look at the key or token that `{server}` gets in {file}: at a placeholder that was left in its place, at one that has expired, and at a newline behind it."
  },
  "cwd-not-writable": {
    fix: "Set `cwd` of `{server}` in {file}, where the client knows that key, or the server's own variable or option for the folder of its data, to a folder that it may write to."
  },
  "config-missing-type": {
    title: "an entry of the config has a `url` and no `type`",
    fix: 'Add the type beside the `url`:\n\n    "type": "http"\n\nA server that only speaks the older transport wants `"sse"`.'
  },
  "tools-schema-invalid": {
    why: "Clients check the whole answer to `tools/list` against the schema of the specification. One definition that breaks it makes many of them drop the answer, and with it every tool of the server."
  }
};
var PIECES = [
  [
    "; this check did not send it.",
    ", which may be the client: it ends a server that it has given up on."
  ],
  [
    "and none is set: neither in the environment of this step nor in its input `env`.",
    "and none is set there."
  ],
  [" The process is still running.", ""],
  [", and what went over the wire, is quoted with this finding.", " is quoted above."],
  [
    "In the workflow, on the step that runs this check:",
    "Where it runs in a workflow, on that step:"
  ],
  [
    "Set what is missing on the step that runs this check:",
    "Set what is missing where the client is started; in a workflow, on its step:"
  ],
  [
    `The system reports \`spawn ${unknown("program")} ENOENT\`.`,
    "The system found no such program."
  ],
  ["refuses ours (error", "refuses the client's (error"]
];
var SUPPOSED_END = /\bexited with code -?\d{1,4}\b/g;
var wordingOf = (rule) => ({ ...rule, ...WORDINGS[rule.id] });
function withoutRun(text, isEndTold) {
  const filled = PIECES.reduce((rest, [piece, words]) => rest.replaceAll(piece, words), text);
  return isEndTold ? filled : filled.replaceAll(SUPPOSED_END, "ended");
}
function truthful(common, { isEndTold, isLineTold }) {
  const program = unknown("program");
  return {
    ...common,
    ...isEndTold ? {} : { ending: "ended", code: "" },
    ...isLineTold ? {} : { command: program, commandLine: program }
  };
}

// lib/src/rules/engine/explain/causes.js
var SAY_NOTHING = /* @__PURE__ */ new Set(["unrecognized", "untrusted-event"]);
var FALLBACKS = /* @__PURE__ */ new Set([
  ...["server-crash", "handshake-timeout", "silent-exit", "initialize-error", "cli-usage-error"]
]);
var MOST_CAUSES = 3;
var CRASH = "server-crash";
var OF_CLIENT = /\b(?:StreamableHTTPError|SseError|StreamableHTTPClientTransport|SSEClientTransport)\b/;
function causesOf(told3, section, rules) {
  const asStarted = candidatesOf(told3.evidence, rules);
  const candidates = asStarted.length > 0 ? asStarted : candidatesOf(asInstall(told3.evidence), rules);
  const [best] = candidates;
  const worth = candidates.filter((one) => one === best || !(FALLBACKS.has(one.rule.id) || saysTheSame(one, best)));
  return worth.slice(0, MOST_CAUSES).map((candidate, index) => causeOf(candidate, told3, section, index === 0));
}
var candidatesOf = (evidence, rules) => rules.filter(({ id }) => !SAY_NOTHING.has(id) && !(id === CRASH && OF_CLIENT.test(evidence.stderr))).flatMap((rule) => candidateOf(rule, evidence)).toSorted((left, right) => left.weight - right.weight);
function candidateOf(rule, evidence) {
  const [match] = matchesOf(rule, evidence);
  const level = match?.level ?? rule.level;
  if (!match || level === "notice")
    return [];
  const isPossible = (match.confidence ?? rule.confidence) === "possible";
  return [{ rule, match, weight: (level === "error" ? 0 : 2) + (isPossible ? 1 : 0) }];
}
function lastWords(told3, section, rules) {
  if (section.spoken.every((line) => line.trim() === ""))
    return [];
  const unknown2 = rules.filter(({ id }) => id === "unrecognized");
  return unknown2.flatMap((rule) => candidateOf(rule, told3.evidence)).map((candidate) => causeOf(candidate, told3, section, true));
}
var INSTALLERS = /^npm (?:error|ERR!)|^\s*[×x] |^error: |^Error response from daemon|^ ?ERR_PNPM/m;
var asInstall = (evidence) => evidence.ending.kind === "exited" && INSTALLERS.test(evidence.stderr) ? {
  ...evidence,
  ending: { kind: "not-spawned", errno: null },
  install: {
    kind: "failed",
    durationMs: 0,
    code: evidence.ending.code,
    output: evidence.stderr
  }
} : evidence;
var saysTheSame = ({ match }, best) => match.mayRepeat === true && match.evidence[0] === best?.match.evidence[0];
function causeOf({ rule, match, weight }, told3, section, isFirst) {
  const { evidence, isEndTold } = told3;
  const common = truthful(commonCaptures(evidence), told3);
  const captures = { ...common, ...match.captures };
  const { title, why, fix } = wordingOf(rule);
  const written3 = (text) => spellOut(withoutRun(fillIn(text, captures), isEndTold));
  const entry = { client: evidence.server.client.id, program: evidence.plan?.command };
  return {
    rule: rule.id,
    title: written3(title),
    why: capitalized(written3(why)),
    fix: inSyntaxOf(FILES[evidence.server.client.id] ?? null, written3(fix), entry),
    confidence: isFirst && weight % 2 === 0 ? "likely" : "possible",
    basis: "text",
    line: tellingLine(match, section),
    docs: docsOf(rule.id)
  };
}
var FILES = { codex: "config.toml", goose: "config.yaml" };
var capitalized = (text) => text.charAt(0).toUpperCase() + text.slice(1);
var CLIENT_LINE = /\bspawn\b|exited|exit code|timed out|killed|SIG[A-Z]{2,}|valid JSON|JSON|protocol version|MCP error|error|missing|adhere/i;
function tellingLine(match, { all }) {
  const line = match.evidence.find((each) => each.trim() !== "");
  const told3 = line ?? all.find((each) => CLIENT_LINE.test(each)) ?? all.find((each) => each.trim());
  return shown(spellOut(told3 ?? ""));
}

// lib/src/rules/engine/example-evidence.js
var at = (line) => ({
  file: ".mcp.json",
  line,
  column: 5,
  endLine: line,
  endColumn: 20
});
function evidenceOf(sketch) {
  const { command: line = ["node", "server.js"], env = {}, client = "claude-code", limits = [], remote, ...rest } = sketch;
  if (remote)
    return remoteEvidence(remote, { client: CLIENTS[client], limits }, rest);
  const server = { ...serverOf(line, env, CLIENTS[client]), limits };
  return {
    server,
    plan: server.command ? planOf(server) : null,
    due: true,
    facts: [],
    install: { kind: "skipped" },
    ending: { kind: "exited", code: 1, afterMs: 200 },
    handshake: { kind: "silent" },
    stderr: "",
    noise: [],
    unterminated: "",
    exchange: [],
    stage: "handshake",
    stages: [],
    resolved: null,
    node: "v20.20.2",
    ...rest
  };
}
function remoteEvidence(sketch, { client, limits }, rest) {
  const { url = "https://mcp.example.com/mcp", transport = "http", headers = {}, ...seen } = sketch;
  const server = {
    ...serverOf([], {}, client),
    limits,
    transport,
    startable: true,
    url: { value: url, origin: at(4) },
    type: {
      ...{ key: "type", addressKey: "url", names: { http: "http", sse: "sse" } },
      given: { value: transport, origin: at(5) }
    },
    headers: Object.entries(headers).map(([name, value], index) => ({
      name,
      key: at(6 + index),
      value: { value, origin: at(6 + index) }
    }))
  };
  const plan = {
    ...{ server, url, transport, headers, env: {}, secrets: [] },
    ...{ timeoutMs: 3e4, facts: [] }
  };
  return {
    ...evidenceOf({ command: [] }),
    server,
    ending: { kind: "running" },
    stage: "remote",
    ...rest,
    remote: { plan, ...NOTHING_ASKED, ...seen }
  };
}
var NOTHING_ASKED = {
  answers: [],
  trouble: null,
  spoken: null,
  unspoken: null,
  redirectedTo: null,
  discover: null,
  eras: { legacy: "unknown", modern: "unknown" },
  login: null
};
function serverOf(line, env, client) {
  const [command, ...args] = line;
  return {
    name: "example",
    client,
    file: ".mcp.json",
    root: "/repo",
    origin: at(3),
    transport: "stdio",
    command: command === void 0 ? null : { value: command, origin: at(4) },
    args: args.map((value, index) => ({ value, origin: at(5 + index) })),
    env: Object.entries(env).map(([name, value], index) => ({
      name,
      key: at(20 + index),
      value: { value, origin: at(20 + index) }
    })),
    envKey: Object.keys(env).length > 0 ? at(19) : null,
    cwd: null,
    url: null,
    headers: [],
    off: null,
    startable: command !== void 0,
    facts: []
  };
}
function planOf(server) {
  const command = server.command?.value ?? "";
  const args = server.args.map((arg) => arg.value);
  const given = Object.fromEntries(server.env.map(({ name, value }) => [name, value.value ?? ""]));
  return {
    server,
    ...readLaunch(command, args, "linux", "/repo"),
    command,
    args,
    cwd: "/repo",
    workspace: "/repo",
    platform: "linux",
    env: { PATH: "/usr/bin", HOME: "/home/me", ...given },
    handed: [],
    given: Object.keys(given),
    secrets: [],
    timeoutMs: 3e4,
    facts: []
  };
}

// lib/src/rules/engine/explain/client-words.js
var STRAY = [
  /Unexpected token '?[^\n]{1,8}?'?, (?:\.\.\.)?"(?<line>[^\n]{1,400}?)"(?:\.\.\.)? is not valid JSON/,
  /Failed to parse message: (?<json>"[^\n]{1,400}")/,
  /Invalid JSON: [^\n]{1,200}input_value='(?<line>[^\n]{1,400}?)', input_type/
];
function strayLines(text) {
  return text.split("\n").flatMap((line) => {
    if (isAboutConfig(line))
      return [];
    const groups = STRAY.map((expression) => expression.exec(line)?.groups).find(Boolean);
    const stray = (groups?.line ?? fromJson(groups?.json)).trim();
    return stray === "" || stray.startsWith("{") ? [] : [stray];
  });
}
function fromJson(json = '""') {
  try {
    return String(JSON.parse(json)).trimEnd();
  } catch {
    return json.slice(1, -1);
  }
}
var CONFIG = /MCP config|config(?:uration)? file|settings|\bconfig\b|\.json\b|\.toml\b/i;
var NOT_PARSED = /(?:is )?not (?:a )?valid JSON|Invalid JSON|(?:could not|failed to|cannot|error) (?:be )?pars(?:e|ing|ed)|in JSON at position|Could not load app settings/i;
var PARSER = /(?:Expected |Unexpected |Bad |Unterminated )[^\n]{1,160}?(?:JSON at position \d{1,9}|is not valid JSON)(?: \(line \d{1,9} column \d{1,9}\))?|Expecting [^\n]{1,160}?\(char \d{1,9}\)/;
var isAboutConfig = (line) => CONFIG.test(line) && NOT_PARSED.test(line);
var SLIPS = [
  [
    /double-quoted property name|Expecting property name/,
    "look for a comma after the last item, and take it out"
  ],
  [
    /Expected ',' or|Expecting ',' delimiter/,
    "look for a missing comma, a comment, or a file that was cut off"
  ],
  [
    /Bad escaped character|Invalid \\escape/,
    "write each backslash twice, or write `/` in its place"
  ],
  [/FEFF|BOM/i, "save the file as UTF-8 without a byte order mark"],
  [/Unexpected end|Unterminated/, "look for a bracket or a quote that is not closed"]
];
var ANY_SLIP = "open the file in an editor that checks JSON, and correct what it marks";
var brokenConfig = (text) => {
  const line = text.split("\n").find(isAboutConfig);
  if (line === void 0)
    return [];
  const told3 = PARSER.exec(text)?.[0];
  const slip = SLIPS.find(([expression]) => expression.test(told3 ?? line))?.[1] ?? ANY_SLIP;
  const problem = told3 ? `\`${quote(told3)}\`` : "it is not valid JSON";
  return [fact("syntax-error", { problem, remedy: slip })];
};
var NOT_ADHERING = /Does not adhere to MCP server configuration schema/;
var UNSET = /Missing environment variables: (?<names>[A-Z][\w, ]{0,400})/;
function factsIn(text, refused) {
  const names = UNSET.exec(text)?.groups?.names?.match(/[A-Z][A-Z0-9_]+/g) ?? [];
  return [
    ...brokenConfig(text),
    ...NOT_ADHERING.test(text) ? [fact("missing-type", { url: "https://\u2026", type: "http" })] : [],
    ...names.map((variable) => fact("unset-variable", { variable, reference: `\${${variable}}` })),
    ...refused ? factsOfRefused(refused, text) : []
  ];
}
var CMD_FILE2 = /^(?:npx|npm|pnpm|yarn|bunx)$|\.cmd$/i;
var WINDOWS = /\bwin32\b|\b[A-Z]:\\|-4058\b|-4071\b/;
function factsOfRefused({ command, errno }, text) {
  switch (errno) {
    case "ENOTDIR":
      return [fact("cwd-not-a-directory", { path: unknown("folder") })];
    case "EACCES":
      return command ? [fact("command-not-executable", { path: command })] : [];
    case "EINVAL":
      return [fact("shim-on-windows", { program: command || unknown("program") })];
    default:
      return factsOfCommand(command, text);
  }
}
function factsOfCommand(command, text) {
  if (/^https?:/.test(command))
    return [fact("url-in-command", { url: command })];
  if (/^(?:~|\$HOME|\$\{HOME\})/.test(command))
    return [fact("unexpanded-path", { value: command })];
  const [program = "", ...args] = command.split(/\s+/);
  if (args.length > 0 && !/[\\/]/.test(program)) {
    return [fact("args-in-command", { command, program, args: JSON.stringify(args) })];
  }
  const isShim = CMD_FILE2.test(command) && WINDOWS.test(text);
  return isShim ? [fact("shim-on-windows", { program: command })] : [];
}
var SCHEMA_PATH = /"path": ?\[\s{0,40}"tools",\s{0,40}(?<index>\d{1,5}),\s{0,40}(?<rest>"inputSchema"[^\][]{0,200})\]/;
var MESSAGE = /"message": ?"(?<message>(?:[^"\\\n]|\\.){1,200})"/;
function toolProblemsIn(text) {
  const hit = SCHEMA_PATH.exec(text);
  if (!hit?.groups)
    return [];
  const { index = "0", rest = "" } = hit.groups;
  const tool = `tools[${index}]`;
  const path = [tool, ...rest.match(/[\w$]+/g) ?? []].join(".");
  const message = MESSAGE.exec(text.slice(hit.index, hit.index + 600))?.groups?.message;
  const words = message?.replaceAll('\\"', '"');
  return [{ tool, path, problem: words ? `is refused: \`${quote(words)}\`` : "is refused" }];
}

// lib/src/rules/engine/explain/happened.js
var SPAWN = /\bspawn(?: (?<command>[^\n'"]{1,300}?))? (?<errno>ENOENT|EACCES|EINVAL|ENOTDIR|EPERM|ENOEXEC)\b/i;
var NO_PROGRAM = [
  /(?:MCP (?:client|startup)[^\n]{0,200}|Failed to spawn process: |^)No such file or directory \(os error 2\)|Failed to spawn process: No such file or directory|MCP (?:client|startup)[^\n]{0,200}program not found/m,
  /exec: \\?"(?<command>[^"\\\n]{1,200})\\?": executable file not found in (?:\$PATH|%PATH%)/,
  // PowerShell.
  /The term '(?<command>[\w.-]{1,60})' is not recognized as (?:the |a )?name of a cmdlet/,
  /FileNotFoundError: \[Errno 2\] No such file or directory: '(?<command>npx|npm|uvx|uv|node|bunx|deno|docker|python3?)'/
];
function refusedIn(text) {
  const spawn = SPAWN.exec(text)?.groups;
  if (spawn)
    return { command: spawn.command ?? "", errno: (spawn.errno ?? "").toUpperCase() };
  const other = NO_PROGRAM.map((expression) => expression.exec(text)).find(Boolean);
  return other ? { command: other.groups?.command ?? "", errno: "ENOENT" } : void 0;
}
var CODES = [
  /\b(?:exited|exits?|ended|terminated|failed)(?: unexpectedly)? with(?: (?:exit|status))?(?: code)?:? (?<code>-?\d{1,10})\b/i,
  /\bexit (?:code|status):? (?<code>-?\d{1,10})\b/i,
  /\b(?:exit)?code["']?[=:] ?(?<code>\d{1,3}),? "?signal["']?[=:]/i,
  /"exitCode": ?(?<code>\d{1,3})\b/
];
var SIGNAL = /\b(?:killed by|signal["']?[=:]? ?["']?|with signal )(?<signal>SIG[A-Z]{2,6})\b/;
var TIMED_OUT = /-32001\b[^\n]{0,40}timed out|\bRequest (?:'\w{1,40}' )?timed out|\btimed out (?:after|waiting)|context deadline exceeded|Connection timeout|startup_timeout_sec|did not respond (?:in|within)/i;
var WAITING = /Waiting for server to respond to `initialize`/;
var OVER = /exited before responding|Connection state: (?:Error|Stopped)|Connection closed/;
var SECONDS = /timed out after (?<number>\d{1,9}(?:\.\d{1,3})?) ?(?<unit>ms|milliseconds|s\b|sec)/i;
var SHELL_NOT_FOUND = /^(?:\/\S{1,40}\/)?(?:sh|bash|zsh|dash|env|[\w./-]{1,100}): [^\n]{0,300}(?:not found|No such file or directory)(?::[^\n]{0,100})?$/m;
var SHELL_DENIED = /^[^\n]{0,300}: (?:Permission denied|Exec format error|cannot execute[^\n]{0,60})$/m;
function endingIn(text) {
  const refused = refusedIn(text);
  if (refused)
    return told({ kind: "not-spawned", errno: refused.errno });
  const code = CODES.map((expression) => expression.exec(text)?.groups?.code).find(Boolean);
  if (code !== void 0)
    return told({ kind: "exited", code: Number(code), afterMs: 0 });
  const signal = SIGNAL.exec(text)?.groups?.signal;
  if (signal)
    return told({ kind: "killed", signal, afterMs: 0 });
  const isWaiting = WAITING.test(text) && !OVER.test(text);
  if (isWaiting || TIMED_OUT.test(text))
    return told({ kind: "timed-out", afterMs: msIn(text) });
  return { ending: { kind: "exited", code: supposedCode(text), afterMs: 0 }, isSupposed: true };
}
var told = (ending) => ({ ending, isSupposed: false });
function supposedCode(text) {
  if (SHELL_NOT_FOUND.test(text))
    return 127;
  return SHELL_DENIED.test(text) ? 126 : 1;
}
function msIn(text) {
  const { number = "0", unit = "" } = SECONDS.exec(text)?.groups ?? {};
  return Number(number) * (unit.toLowerCase().startsWith("m") ? 1 : 1e3);
}
var OF_THE_CLIENT = /^(?:-32000: Connection closed|-32001: Request timed out)/;
var RPC_ERROR = /MCP error (?<code>-?\d{3,6}): (?<message>[^\n]{1,1000})/g;
var rpcErrorsIn = (text) => [...text.matchAll(RPC_ERROR)].flatMap(({ groups }) => {
  const { code = "", message = "" } = groups ?? {};
  return OF_THE_CLIENT.test(`${code}: ${message}`) ? [] : [{ code: Number(code), message }];
});
var FROM_OBJECT = /\{"(?:jsonrpc|id|error)".{0,4000}\}/;
function answeredIn(lines) {
  for (const line of lines) {
    if (!line.includes('"jsonrpc"') || !line.includes('"error"'))
      continue;
    const answer = errorOf(FROM_OBJECT.exec(line)?.[0] ?? "");
    if (answer)
      return answer;
  }
  return void 0;
}
function errorOf(json) {
  try {
    const { id, error } = JSON.parse(json);
    if (id !== 0 && id !== 1 || typeof error?.code !== "number")
      return void 0;
    return { code: error.code, message: String(error.message ?? ""), data: error.data };
  } catch {
    return void 0;
  }
}

// lib/src/rules/engine/explain/start-line.js
var PROGRAMS = "npx|npm|pnpm|pnpx|yarn|bunx|bun|deno|node|tsx|ts-node|uvx|uv|pipx|python[\\d.]{0,5}|docker|podman|dotnet|dnx|java|go|cargo|cmd|sh|bash";
var LINES = [
  /^Starting new stdio process with command: (?<line>\S[^\n]{0,1000})$/,
  /^[\w.@/-]{1,100}: (?<line>[^\n]{1,1000}?) - [✓✔✗✘] /,
  /^ *Command: (?<line>\S[^\n]{0,1000})$/,
  new RegExp(`^[^\\n$%#>\u276F]{0,100}[$%#>\u276F] (?<line>(?:${PROGRAMS})(?:\\.exe|\\.cmd)? [^\\n]{1,1000})$`)
];
var INSPECTOR = /^STDIO transport: command=(?<command>[^,\n]{1,300}), args=(?<args>[^\n]{0,1000})$/;
var DESKTOP = /^Using MCP server command: (?<command>[^\n]{1,300}?)(?: with (?:args|path)\b|$)/;
var DESKTOP_ARGS = /^\s*args: \[(?<args>[^\n]{0,1000})\]/;
var JSON_COMMAND = /"command": ?"(?<command>(?:[^"\\\n]|\\.){1,300})"/;
var JSON_ARGS = /"args": ?(?<args>\[[^[\]]{0,2000}\])/;
function startLineIn(lines) {
  return told2(lines) ?? desktop(lines) ?? config(lines.join("\n"));
}
function told2(lines) {
  for (const line of lines) {
    const start = inspected(line) ?? written(line);
    if (start)
      return start;
  }
  return void 0;
}
function inspected(line) {
  const { command, args = "" } = INSPECTOR.exec(line)?.groups ?? {};
  return command === void 0 ? void 0 : [command, ...args.split(",").filter(Boolean)];
}
function written(line) {
  const found = LINES.map((expression) => expression.exec(line)?.groups?.line).find(Boolean);
  const [command, ...args] = parseArgsStringToArgv(found ?? "");
  return command === void 0 ? void 0 : [command, ...args];
}
function desktop(lines) {
  const index = lines.findIndex((line) => DESKTOP.test(line));
  const command = DESKTOP.exec(lines[index] ?? "")?.groups?.command;
  if (!command)
    return void 0;
  const after = lines.slice(index + 1, index + 8).map((line) => DESKTOP_ARGS.exec(line)?.groups?.args);
  const args = after.find((found) => found !== void 0) ?? "";
  return [command, ...[...args.matchAll(/'([^'\n]{0,500})'/g)].map(({ 1: word2 = "" }) => word2)];
}
function config(text) {
  const command = JSON_COMMAND.exec(text)?.groups?.command;
  if (!command)
    return void 0;
  return [asText(`"${command}"`), ...listOf(JSON_ARGS.exec(text)?.groups?.args ?? "[]")];
}
function listOf(text) {
  try {
    const list = JSON.parse(text);
    return Array.isArray(list) ? list.filter((word2) => typeof word2 === "string") : [];
  } catch {
    return [];
  }
}
var asText = (json) => {
  try {
    return String(JSON.parse(json));
  } catch {
    return json.slice(1, -1);
  }
};

// lib/src/rules/engine/explain/evidence.js
var HEAD = 16 * 1024;
var TAIL = 48 * 1024;
var bounded = (text) => text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)}
${text.slice(-TAIL)}`;
function evidenceIn({ server, client, said, all }) {
  const text = bounded(all.join("\n"));
  const refused = refusedIn(text);
  const { ending, isSupposed } = endingIn(text);
  const handshake = handshakeIn(text, all);
  const noise = strayLines(text);
  const isAlive = handshake.kind !== "silent" || isSupposed && noise.length > 0;
  const line = startLineIn(all);
  const facts = factsIn(text, refused);
  const words = [...said, ...rpcErrorsIn(text).map(({ message }) => message)];
  const base = evidenceOf({
    command: line ?? supposedLine(text, refused?.command),
    facts,
    // Of a command that cannot be one nothing needs to be looked for.
    due: !facts.some(({ kind }) => kind === "args-in-command" || kind === "url-in-command"),
    ending: isAlive ? { kind: "running" } : ending,
    handshake,
    noise,
    stderr: bounded(words.join("\n")),
    node: nodeIn(text)
  });
  const isLineTold = line !== void 0 || Boolean(refused?.command);
  return { evidence: around(base, server, client), isEndTold: !isSupposed, isLineTold };
}
function around(base, name, title) {
  const server = {
    ...base.server,
    name: name ?? unknown("server"),
    client: clientOf(title),
    file: unknown("file"),
    args: base.server.args.map(({ value }) => ({ value, origin: NOWHERE }))
  };
  const folder = { cwd: `/${unknown("folder")}`, workspace: "/" };
  const { plan } = base;
  const start = plan && { ...plan.start, cwd: folder.cwd };
  return { ...base, server, plan: plan && start && { ...plan, ...folder, start, server } };
}
var NODES = [
  /^Node\.js (?<version>v\d{1,3}\.\d{1,3}\.\d{1,3})\s*$/m,
  /current: \{ node: '(?<version>v\d{1,3}\.\d{1,3}\.\d{1,3})'/,
  /\bNode(?:\.js)? (?:version )?(?:is )?(?<version>v\d{1,3}\.\d{1,3}\.\d{1,3})\b/i
];
var nodeIn = (text) => NODES.map((expression) => expression.exec(text)?.groups?.version).find(Boolean) ?? null;
var NOWHERE = { file: "", line: 1, column: 1, endLine: 1, endColumn: 1 };
function clientOf(title) {
  const known = Object.values(CLIENTS).find((client) => client.title === title);
  return known ?? {
    ...CLIENTS["claude-code"],
    title: title ?? "the client",
    reference: "<value of NAME>",
    dialect: "any"
  };
}
var SPEAKERS = [
  [/^SyntaxError: Missing initializer in const/m, ["node", `${unknown("script")}.ts`]],
  [/^sh: (?:line )?1: \{?"?(?:jsonrpc|method)/m, ["npx"]],
  [/^\[stdin\]:1$/m, ["node"]],
  [/^bash: line \d+: jsonrpc/m, ["bash"]],
  [/^npm (?:error|ERR!) enoent Could not read package\.json/m, ["npm", "run", unknown("script")]],
  [
    /^npm (?:error|ERR!|warn|WARN) (?:Missing script|Lifecycle script)/m,
    ["npm", "run", unknown("script")]
  ],
  [/^npm (?:error|ERR!|warn|WARN)|[\\/]_npx[\\/]/m, ["npx", "-y", unknown("package")]],
  [
    /when resolving tool dependencies|[\\/]uv[\\/](?:archive-v\d|tools)[\\/]|uvx|^\s*[×x] Failed to build `/m,
    ["uvx", unknown("package")]
  ],
  [
    /^docker: |docker run --help|^Error response from daemon|the input device is not a TTY|Unable to find image/m,
    ["docker", "run", "-i", "--rm", unknown("image")]
  ],
  [
    /^Traceback \(most recent call last\)|^\S{0,100}python[\d.]{0,5}: |^ {2}File "[^"\n]{1,300}", line \d/m,
    ["python", unknown("script")]
  ],
  [
    /^Node\.js v\d|^node:internal\/|^\s{2,8}at [^\n]{1,300}\((?:node:|file:\/\/|\/|[A-Z]:\\)/m,
    ["node", unknown("script")]
  ]
];
function supposedLine(text, command) {
  if (command)
    return [command, unknown("args")];
  return SPEAKERS.find(([expression]) => expression.test(text))?.[1] ?? [unknown("program")];
}
var OFFERED = /protocol version is not supported: (?<version>[^\s"']{1,40})/;
var OF_INITIALIZE = /initiali[sz]e|protocol ?version/i;
var NO_COMMON_VERSION = /* @__PURE__ */ new Set([-32022, -32004]);
var TOOLS_FAILED = /tools\/list|reading '_zod'/;
function handshakeIn(text, lines) {
  const problems = toolProblemsIn(text);
  const listed = { kind: "listed", names: [], bytes: 0, problems };
  if (problems.length > 0)
    return { ...COMPLETED, tools: listed };
  const offered = OFFERED.exec(text)?.groups?.version;
  if (offered)
    return { kind: "version-unsupported", offered, supported: [] };
  const answered = answeredIn(lines);
  if (answered)
    return { kind: "rejected", error: answered };
  return handshakeOfErrors(text);
}
function handshakeOfErrors(text) {
  for (const error of rpcErrorsIn(text)) {
    const { code, message } = error;
    if (TOOLS_FAILED.test(message) || TOOLS_FAILED.test(text) && code === -32603) {
      return { ...COMPLETED, tools: { kind: "failed", error, reason: message } };
    }
    if (NO_COMMON_VERSION.has(code) || OF_INITIALIZE.test(message))
      return { kind: "rejected", error };
  }
  return { kind: "silent" };
}

// lib/src/rules/engine/explain/own-words.js
var OWN_WORDS = [
  // Claude Desktop.
  /^(?:Server|Client) transport (?:closed|error)|^Initializing server\.\.\.|^Server started and connected/,
  /^Shutting down server|^Message from (?:client|server): |^Using (?:MCP server command|built-in Node\.js)/,
  /^(?:MCP \S{1,100}: )?Server disconnected\b|^Could not attach to MCP server|^Attempting to connect to/,
  // VS Code.
  /^Starting server\b|^Connection state: |^Waiting for server to respond to `initialize`|^Discovered \d+ tools/,
  /^Server exited before responding to `initialize`|^Stopping server\b|^Failed to parse message: /,
  // Cursor.
  /^(?:Handling|Creating) \w{1,40} (?:action|client)|^Listing offerings|^No server info found|^getOrCreateClient/,
  /^Starting new stdio process with command: |^Client (?:closed|error) for command|^Error in MCP: /,
  /^Failed to reload client: |^(?:Reusing existing|Connected to) stdio|^Found \d+ tools/,
  // Claude Code, Codex, Gemini CLI, Windsurf, the Inspector, the SDKs.
  /^Connection failed(?: after [\d.]{1,12} ?m?s)?: |^Connection Error - |^Error (?:message|stack): |^Starting connection|^Failed to reconnect to/,
  /^MCP client for |^MCP startup (?:failed|incomplete)|^\[mcp_servers\.|^ *startup_timeout_sec = /,
  /^Error (?:during discovery for|connecting to) |^failed to start or connect to MCP server/,
  /^Establishing connection to MCP server|^Failed to initialize client connection/,
  /^(?:STDIO|SSE|StreamableHttp) transport: |^New (?:STDIO|SSE|StreamableHttp) connection|^Error in \/\w{1,20} route: /,
  /^Failed to parse JSONRPC message from server|^MCP server process exited unexpectedly|^Server's stderr tail:/,
  /^(?:\w{1,60}\.)*McpError: |^McpError:|^\S{1,20} \[McpError\]: |^MCP error -?\d+:/
];
var isOwnWord = (line) => OWN_WORDS.some((expression) => expression.test(line));
var NAMING = [
  ["Codex", /^MCP client for [`'"]?(?<server>[^`'"\s]{1,100})[`'"]? (?:failed|timed)/],
  [
    "Gemini CLI",
    /^Error (?:during discovery for|connecting to) (?:MCP )?server '(?<server>[^']{1,100})'/
  ],
  ["Gemini CLI", /^failed to start or connect to MCP server '(?<server>[^']{1,100})'/],
  ["Claude Code", /^Failed to reconnect to (?<server>[^\s.][^\n]{0,100}?)[.:]?(?: |$)/],
  ["Claude Code", /^(?<server>[\w.@/-]{1,100}): [^\n]{1,500} - [✗✘] Failed to connect/],
  ["Claude Desktop", /^Could not attach to MCP server (?<server>[^\n]{1,100})$/],
  ["Claude Desktop", /^MCP (?<server>\S{1,100}): Server disconnected/]
];
var VS_CODE_START = /^Starting server (?<server>[^\s"]{1,100})$/;
function namedIn(line, isTimed) {
  const started = isTimed ? VS_CODE_START.exec(line)?.groups?.server : void 0;
  if (started)
    return { server: started, client: "VS Code" };
  for (const [client, expression] of NAMING) {
    const server = expression.exec(line)?.groups?.server;
    if (server)
      return { server, client };
  }
  return void 0;
}
var CURSOR_LINE = /^(?<tag>[\w .@/-]{1,60}): (?:Handling \w|Starting new stdio|Client (?:closed|error)|Error in MCP|Failed to reload|No server info|getOrCreateClient|Connected to|Creating |Found \d|Listing off)/;
var cursorTag = (line) => CURSOR_LINE.exec(line)?.groups?.tag;
var SIGNS = [
  [
    "MCP Inspector",
    /^New (?:STDIO|SSE|StreamableHttp) connection|^Error in \/\w{1,20} route: |MCP_PROXY_AUTH_TOKEN/
  ],
  ["C# SDK", /\bModelContextProtocol\.Client\b|^Server's stderr tail:/],
  ["Claude Desktop", /^Could not attach to MCP server |claude_desktop_config\.json/]
];
var clientIn = (lines) => SIGNS.find(([, expression]) => lines.some((line) => expression.test(line)))?.[0] ?? null;

// lib/src/rules/engine/explain/json-line.js
var WORDS = ["debug", "log", "text", "line", "msg", "message", "error", "err", "stderr", "data"];
var MEMBER = /^"(?:debug|error|stderr)": (?<value>".*")$/;
var NAMES = ["server", "serverName", "server_name", "mcpServer", "mcp_server"];
var LONGEST2 = 2e5;
function jsonLine(line) {
  const text = line.trim().replace(/,$/, "");
  const object = text.startsWith("{") && text.endsWith("}") ? parsed(text) : void 0;
  if (object)
    return wordsOf(object);
  const value = MEMBER.exec(text)?.groups?.value;
  const words = value === void 0 ? void 0 : parsed(`{"message":${value}}`);
  return words && wordsOf(words);
}
function parsed(text) {
  if (text.length > LONGEST2)
    return void 0;
  try {
    const value = JSON.parse(text);
    return isObject(value) && !("jsonrpc" in value) ? value : void 0;
  } catch {
    return void 0;
  }
}
function wordsOf(object) {
  const lines = WORDS.flatMap((key) => textsIn(object[key])).flatMap((text) => text.split(/\r?\n/));
  const server = NAMES.map((key) => object[key]).find((value) => typeof value === "string");
  return lines.length > 0 ? { lines, server: typeof server === "string" ? server : null } : void 0;
}
function textsIn(value) {
  if (typeof value === "string")
    return [value];
  if (!isObject(value))
    return [];
  const text = [value.stack, value.message, value.msg].find((one) => typeof one === "string");
  return typeof text === "string" ? [text] : [];
}
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

// lib/src/rules/engine/explain/wrappers.js
var LEVEL = "(?:info|warn|warning|error|debug|trace|fatal|notice)";
var NAME = "(?!server stderr\\]|MCP STDERR|MCP\\])(?<server>[^\\][\\n]{1,100})";
var wrapper = (source, more = {}) => ({
  pattern: new RegExp(`^${source}(?<rest>.*)$`, "i"),
  ...more
});
var WRAPPERS = [
  { pattern: /^\s*│ (?<rest>.*?)\s*│?$/ },
  wrapper("\\s*(?:[\u2715\u2716\u2717\u2718\u274C\u23BF\u25CF\u2139\u25A0\u23FA]|\u26A0(?= MCP )) {1,4}(?=\\S)"),
  wrapper("##\\[\\w{1,20}\\] ?"),
  wrapper("::(?:error|warning|notice|debug)(?: [^:]{0,300})?::"),
  wrapper("\\[?\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?\\]?\\s{1,4}", {
    isTime: true
  }),
  wrapper("\\[?\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?\\]?\\s{1,4}", { isTime: true }),
  wrapper("[IWEF]\\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d{1,9} {1,9}\\d{1,9} [\\w.]{1,80}:\\d{1,9}\\] ", {
    client: "Windsurf",
    isTime: true
  }),
  wrapper("(?:\\[warning\\] )?\\[server stderr\\] ?", { client: "VS Code", isServers: true }),
  wrapper('(?:\\[(?:DEBUG|ERROR|WARN|INFO)\\] )?MCP server "(?<server>[^"]{1,100})":? (?:Server )?stderr: ?', {
    client: "Claude Code",
    isServers: true
  }),
  wrapper('(?:\\[(?:DEBUG|ERROR|WARN|INFO)\\] )?MCP server "(?<server>[^"]{1,100})":? ', {
    client: "Claude Code"
  }),
  wrapper("(?:\\[DEBUG\\] )?\\[?MCP STDERR \\((?<server>[^()]{1,100})\\)\\]?: ?", {
    client: "Gemini CLI",
    isServers: true
  }),
  wrapper("MCP server stderr \\([^()]{1,100}\\): ?", { client: "Codex", isServers: true }),
  wrapper("(?:ERROR|WARN|INFO|DEBUG) [a-z_]\\w{0,60}(?:::\\w{1,60}){1,8}: ", { afterTime: true }),
  wrapper(`\\[${LEVEL}\\] \\[${NAME}\\] `, { afterTime: true, client: "Claude Desktop" }),
  wrapper(`\\[${NAME}\\] \\[${LEVEL}\\] `, { afterTime: true, client: "Claude Desktop" }),
  wrapper(`\\[(?!${LEVEL}\\])${NAME}\\] \\[${LEVEL}\\] `),
  wrapper(`\\[${LEVEL}\\] {1,4}`, { afterTime: true }),
  wrapper("\\[MCP\\] ", { afterTime: true }),
  wrapper("(?:Server )?\\[?stderr\\]?(?::|\\|) ?", { isServers: true })
];
var MOST_LAYERS = 8;
function peel(line) {
  let peeled = { text: line, server: null, client: null, isServers: false, isTimed: false };
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const next = withoutOne(peeled);
    if (!next)
      break;
    peeled = next;
  }
  return { ...peeled, text: withoutMetadata(peeled.text) };
}
function withoutOne(peeled) {
  for (const wrapped of WRAPPERS) {
    const fits = peeled.isTimed || !wrapped.afterTime;
    const groups = fits ? wrapped.pattern.exec(peeled.text)?.groups : void 0;
    if (groups)
      return within(peeled, wrapped, groups);
  }
  return void 0;
}
var within = (peeled, { client, isServers, isTime }, { rest = "", server }) => ({
  text: rest,
  server: peeled.server ?? server ?? null,
  client: peeled.client ?? client ?? null,
  isServers: peeled.isServers || isServers === true,
  isTimed: peeled.isTimed || isTime === true
});
var METADATA = [" { metadata: ", ' {"context":', ' {"metadata":'];
function withoutMetadata(text) {
  const starts = METADATA.map((begin) => text.indexOf(begin)).filter((index) => index !== -1);
  return starts.length > 0 && text.trimEnd().endsWith("}") ? text.slice(0, Math.min(...starts)) : text;
}

// lib/src/rules/engine/explain/sections.js
var LONGEST_LINE = 4e3;
var HEAD_LINES = 400;
var TAIL_LINES = 1600;
var MOST_SERVERS = 20;
function sectionsOf(text) {
  const lines = linesIn(text);
  const names = [...new Set(lines.flatMap(({ server }) => server ?? []))];
  const groups = /* @__PURE__ */ new Map();
  let current = names.length === 1 ? names[0] ?? null : null;
  for (const line of lines) {
    current = line.server ?? current;
    groups.set(current, [...groups.get(current) ?? [], line]);
  }
  return [...groups].filter(([, group]) => group.some(({ text: words }) => words.trim() !== "")).slice(0, MOST_SERVERS).map(([server, group]) => sectionOf(server, group, lines));
}
function sectionOf(server, group, lines) {
  const client = [...group, ...lines].find((line) => line.client)?.client ?? null;
  return {
    server,
    client,
    said: group.filter(({ isOwn }) => !isOwn).map(({ text }) => text),
    spoken: group.filter(({ isServers }) => isServers).map(({ text }) => text),
    all: group.map(({ text }) => text)
  };
}
function linesIn(text) {
  const raw = plain(text.replaceAll("\0", "")).split("\n");
  const kept = raw.length > HEAD_LINES + TAIL_LINES ? [...raw.slice(0, HEAD_LINES), ...raw.slice(-TAIL_LINES)] : raw;
  const peeled = kept.flatMap((line) => unwrapped(line));
  const tags = new Set(peeled.flatMap(({ text: words, isTimed }) => isTimed ? cursorTag(words) ?? [] : []));
  return withTraces(peeled.map((line) => judged(withoutTag(line, tags))));
}
var OF_A_TRACE = /^\s+at \S|^\s*[{}]$|^ {2}\w{1,20}: /;
function withTraces(lines) {
  let isOwn = false;
  return lines.map((line) => {
    isOwn = line.isOwn || isOwn && OF_A_TRACE.test(line.text);
    return isOwn ? { ...line, isOwn } : line;
  });
}
function unwrapped(line) {
  const outer = peel(line.slice(0, LONGEST_LINE));
  const inner = jsonLine(outer.text.length < line.length ? outer.text : line);
  if (!inner)
    return [outer];
  return inner.lines.map((words) => {
    const own = peel(words.slice(0, LONGEST_LINE));
    return {
      ...own,
      server: own.server ?? outer.server ?? inner.server,
      client: own.client ?? outer.client,
      isServers: own.isServers || outer.isServers,
      isTimed: own.isTimed || outer.isTimed
    };
  });
}
function withoutTag(line, tags) {
  const [tag = ""] = line.text.split(": ", 1);
  if (!line.isTimed || !tags.has(tag))
    return line;
  return { ...line, text: line.text.slice(tag.length + 2), server: tag.trim(), client: "Cursor" };
}
function judged(line) {
  const named = line.server === null ? namedIn(line.text, line.isTimed) : void 0;
  return { ...line, ...named, isOwn: !line.isServers && isOwnWord(line.text) };
}

// lib/src/rules/engine/explain/explain.js
var MOST_SYMPTOMS = 3;
var CONNECTED = /Successfully connected|(?:Discovered|Found) [1-9]\d{0,5} tools|✓ Connected/;
function explain(text, rules, symptoms) {
  const servers = sectionsOf(withoutMarks(text)).map((section) => explainSection(section, rules, symptoms));
  const telling = servers.filter(({ causes, symptoms: seen }) => causes.length + seen.length > 0);
  const named = telling.filter(({ server }) => server !== null);
  return { servers: named.length > 0 ? [...named, ...telling.filter(hasOwnCause)] : telling };
}
var hasOwnCause = ({ server, causes }) => server === null && causes.some(({ basis }) => basis === "text");
function explainSection(section, rules, symptoms) {
  const seen = symptomsIn(section, symptoms);
  const told3 = evidenceIn(section);
  const isUp = seen.length === 0 && section.all.some((line) => CONNECTED.test(line));
  const known = isUp ? [] : causesOf(told3, section, rules);
  const causes = known.length > 0 || seen.length === 0 ? known : lastWords(told3, section, rules);
  const isUnknown2 = causes.length > 0 && known.length === 0;
  return {
    server: section.server,
    client: section.client ?? clientIn(section.all),
    causes: isUnknown2 ? causes : [...causes, ...suspected(causes, seen, told3, rules)],
    symptoms: seen.map(({ behind, ...symptom }) => ({
      ...symptom,
      behind: behind.filter((id) => rules.some((rule) => rule.id === id))
    }))
  };
}
function symptomsIn({ all }, symptoms) {
  const text = bounded(all.join("\n"));
  return symptoms.flatMap(({ id, title, meaning, advice, behind, pattern }) => {
    const hit = pattern.exec(text);
    if (!hit)
      return [];
    const line = shown(lineAround(text, hit.index));
    return [{ id, title, meaning, advice, line, behind }];
  }).slice(0, MOST_SYMPTOMS);
}

// lib/src/rules/symptoms/config.js
var CONFIG2 = [
  {
    id: "config-not-read",
    title: "the config is not valid JSON",
    shownBy: [
      { client: "Claude Code", words: "MCP config is not a valid JSON" },
      { client: "Claude Desktop", words: "Could not load app settings" },
      { client: "other clients", words: "Invalid JSON in MCP config" },
      {
        client: "Gemini CLI",
        words: "Error in ~/.gemini/settings.json: Expected double-quoted property name in JSON at position 93"
      }
    ],
    pattern: /MCP config(?:uration)? is not a? ?valid JSON|Could not load app settings|Invalid JSON in|(?:config|settings|\.json)\b[^\n]{0,120}in JSON at position|Error parsing config/i,
    meaning: "The file has a slip in its syntax, so the client reads none of its servers.",
    advice: "The position counts characters from the start of the file; line and column are mostly named beside it.",
    behind: ["config-json-invalid"]
  },
  {
    id: "config-schema",
    title: "Does not adhere to MCP server configuration schema",
    shownBy: [
      { client: "Claude Code", words: "Does not adhere to MCP server configuration schema" },
      { client: "MCP Inspector", words: "must contain an mcpServers element" },
      {
        client: "Copilot CLI",
        words: '"path": ["mcpServers", "NAME", "tools"], "message": "Required"'
      }
    ],
    pattern: /Does not adhere to MCP server configuration schema|must contain (?:an )?'?mcpServers|"path": ?\[\s{0,40}"mcpServers"|Invalid MCP server config/,
    meaning: "The file is JSON, and an entry has a key that this client does not know, or lacks one that it needs.",
    advice: "Look for a `url` without a `type`, and for keys that another client reads (`environment`, `transport`, `serverUrl`, `servers`).",
    behind: ["config-missing-type", "config-client-dialect", "config-wrong-root-key"]
  },
  {
    id: "variables-missing",
    title: "Missing environment variables",
    shownBy: [{ client: "Claude Code", words: "Missing environment variables: NAME" }],
    pattern: /Missing environment variables: /,
    meaning: "The config refers to variables that the client itself does not have. Nothing was started.",
    advice: "Set them where the client is started, and not only in a shell that is opened later.",
    behind: ["config-value-unresolved"]
  }
];

// lib/src/rules/symptoms/ended.js
var BEFORE_AN_ANSWER = [
  ...["package-not-found", "package-no-executable", "node-too-old", "python-dep-drift"],
  ...["dependencies-not-installed", "missing-env-var", "npx-cache-corrupt", "tls-untrusted-ca"],
  ...["binary-incompatible", "path-arg-missing", "entry-file-missing", "python-version-mismatch"],
  ...["docker-daemon-down", "backend-unreachable", "credentials-rejected", "env-value-invalid"],
  ...["cwd-not-writable", "cli-usage-error", "silent-exit", "server-crash"]
];
var RUN_IT = "Find what the program itself has said: in the log of the client (stderr of the server), or by running the command of the config in a terminal.";
var ENDED = [
  {
    id: "connection-closed",
    title: "MCP error -32000: Connection closed",
    shownBy: [
      { client: "TypeScript SDK 1.x", words: "MCP error -32000: Connection closed" },
      { client: "TypeScript SDK 2.x", words: "SdkError: Connection closed" },
      { client: "Python SDK", words: "McpError: Connection closed" },
      { client: "Claude Code", words: "Connection failed: MCP error -32000: Connection closed" },
      { client: "Cursor", words: "Failed to reload client: MCP error -32000: Connection closed" },
      {
        client: "Gemini CLI",
        words: "Error during discovery for MCP server 'NAME': MCP error -32000: Connection closed"
      },
      { client: "MCP Inspector", words: "MCP error -32000: Connection closed" },
      {
        client: "MCP Inspector",
        words: '{"error":{"code":"error","message":"Connection closed"}}'
      }
    ],
    pattern: /-32000\b[^\n]{0,20}Connection closed|^Connection closed$|\b(?:McpError|SdkError|MCPError)\b[^\n]{0,40}Connection closed/m,
    meaning: "The client makes this error up by itself: the server's process ended, or closed its output, while the client waited for an answer. Exit code, signal and stderr are thrown away, so the same words stand for a missing package, a missing variable, a crash and a wrong argument.",
    advice: RUN_IT,
    behind: BEFORE_AN_ANSWER
  },
  {
    id: "server-disconnected",
    title: "Server disconnected",
    shownBy: [
      { client: "Claude Desktop", words: "MCP NAME: Server disconnected." },
      {
        client: "Claude Desktop",
        words: "Server transport closed unexpectedly, this is likely due to the process exiting early."
      },
      { client: "Claude Desktop", words: "Could not attach to MCP server NAME" },
      { client: "Claude Desktop", words: "Unable to connect to extension server." }
    ],
    pattern: /Server disconnected\b|Server transport closed unexpectedly|Could not attach to MCP server|Unable to connect to extension server/i,
    meaning: "Claude Desktop lost the process before or after the handshake. What the server said on stderr stands in the log of that server (`mcp-server-NAME.log`), between the lines of Claude Desktop.",
    advice: RUN_IT,
    behind: BEFORE_AN_ANSWER
  },
  {
    id: "exited-before-initialize",
    title: "Server exited before responding to `initialize` request",
    shownBy: [
      { client: "VS Code", words: "Server exited before responding to `initialize` request." },
      { client: "VS Code", words: "Connection state: Error Process exited with code 1" }
    ],
    pattern: /exited before responding to `?initialize|Connection state: Error Process exited/,
    meaning: "VS Code started the process, and it ended before it answered. The lines with `[server stderr]` above are what it said.",
    advice: RUN_IT,
    behind: BEFORE_AN_ANSWER
  },
  {
    id: "client-closed",
    title: "Client closed",
    shownBy: [
      { client: "Cursor", words: "Error in MCP: Client closed" },
      { client: "Cursor", words: "No server info found" },
      { client: "Cursor", words: "a red dot beside the server" }
    ],
    pattern: /\bClient closed\b|No server info found|\bred dot\b/i,
    meaning: "Cursor says so of a server whose process has ended, or never came up. Its output panel (MCP Logs) holds what the server said, if it said anything.",
    advice: RUN_IT,
    behind: BEFORE_AN_ANSWER
  },
  {
    id: "handshake-closed",
    title: "connection closed: initialize response",
    shownBy: [
      {
        client: "Codex",
        words: "MCP client for `NAME` failed to start: handshaking with MCP server failed: connection closed: initialize response"
      },
      { client: "Rust SDK", words: "connection closed: initialize response" },
      {
        client: "Go SDK",
        words: 'connection closed: calling "initialize": client is closing: EOF'
      }
    ],
    pattern: /connection closed: initialize response|handshaking with MCP server failed|calling "initialize"[^\n]{0,80}(?:EOF|closing|closed)|transport error: [^\n]{0,60}EOF/,
    meaning: "The stream of the server ended before its answer. Its process is gone, or it wrote something to stdout that is no message: these clients drop the connection on the first such line.",
    advice: RUN_IT,
    behind: [
      "stdout-noise-print",
      ...BEFORE_AN_ANSWER.slice(0, 6),
      "stdout-noise-dotenv",
      ...BEFORE_AN_ANSWER.slice(6)
    ]
  },
  {
    id: "process-exited",
    title: "MCP server process exited unexpectedly",
    shownBy: [
      { client: "C# SDK", words: "MCP server process exited unexpectedly (exit code: 1)" },
      { client: "C# SDK", words: "The server shut down unexpectedly." }
    ],
    pattern: /MCP server process exited unexpectedly|The server shut down unexpectedly/,
    meaning: "The process of the server ended before it answered. The last lines of its stderr follow in the same message.",
    advice: RUN_IT,
    behind: BEFORE_AN_ANSWER
  },
  {
    id: "failed-to-connect",
    title: "Failed to connect",
    shownBy: [
      { client: "Claude Code", words: "NAME: COMMAND - \u2717 Failed to connect" },
      { client: "Claude Code", words: "Failed to reconnect to NAME." },
      { client: "Claude Code", words: "1 MCP server failed \xB7 /mcp" },
      { client: "Gemini CLI", words: "\u2717 NAME: COMMAND (stdio) - Disconnected" },
      {
        client: "MCP Inspector",
        words: "Connection Error - Check if your MCP server is running and proxy token is correct"
      }
    ],
    pattern: /[✗✘] Failed to connect|Failed to reconnect to |\d MCP servers? failed|\(stdio\) - Disconnected|Connection Error - Check if your MCP server|✘ failed/,
    meaning: "The client could not start the server, or got no answer from it. It does not tell which of the two, nor why.",
    advice: `${RUN_IT} Claude Code writes both into its log with \`claude --debug\`.`,
    behind: [
      "launcher-not-found",
      ...BEFORE_AN_ANSWER.slice(0, 8),
      "slow-cold-start",
      "handshake-timeout"
    ]
  },
  {
    id: "failed-to-start",
    title: "failed to start",
    shownBy: [
      { client: "Codex", words: "MCP client for `NAME` failed to start" },
      { client: "Codex", words: "MCP startup incomplete (failed: NAME)" },
      { client: "Gemini CLI", words: "failed to start or connect to MCP server 'NAME'" }
    ],
    pattern: /MCP client for [^\n]{1,110} failed to start|MCP startup incomplete|failed to start or connect to MCP server/,
    meaning: "The client could not bring the server up. What stands behind the last colon of the line, if anything, is the reason that it saw.",
    advice: RUN_IT,
    behind: ["launcher-not-found", ...BEFORE_AN_ANSWER.slice(0, 8), "handshake-timeout"]
  }
];

// lib/src/rules/symptoms/listing.js
var LISTING = [
  {
    id: "tools-refused",
    title: "the answer to tools/list is refused",
    shownBy: [
      {
        client: "TypeScript SDK 1.x",
        words: '"path": ["tools", 0, "inputSchema", "type"], "message": "Invalid literal value, expected \\"object\\""'
      },
      { client: "Claude Code", words: "Failed to fetch tools" }
    ],
    pattern: /"tools",\s{0,40}\d{1,5},\s{0,40}"inputSchema"|Failed to (?:fetch|list) tools/,
    meaning: "The handshake is done. The definition of a tool does not fit the schema of the protocol, and the client drops the whole answer.",
    advice: "The number behind `tools` counts from 0: it is the tool with the fault.",
    behind: ["tools-schema-invalid", "tools-list-error"]
  },
  {
    id: "no-tools",
    title: "0 tools",
    shownBy: [
      { client: "Cursor", words: "No tools, prompts, or resources" },
      { client: "Cursor", words: "Found 0 tools" },
      { client: "VS Code", words: "Discovered 0 tools" },
      { client: "Codex", words: "Tools: (none)" }
    ],
    pattern: /\b(?:Found|Discovered) 0 tools|\b0 tools(?: enabled)?\b|No tools, prompts,? or resources|Tools: \(none\)/i,
    meaning: "Either the server came up and lists nothing, or the client has no answer to `tools/list` that it can use.",
    advice: "Look further up for an error that names `tools`, `inputSchema` or a timeout; a server without credentials may list nothing as well.",
    behind: ["tools-schema-invalid", "missing-env-var", "tools-list-error"]
  },
  {
    id: "protocol-version",
    title: "Unsupported protocol version",
    shownBy: [
      {
        client: "TypeScript SDK 1.x",
        words: "Server's protocol version is not supported: 2024-10-07"
      },
      { client: "all clients", words: "MCP error -32602: Unsupported protocol version" },
      { client: "all clients", words: "MCP error -32022: Unsupported protocol version" }
    ],
    pattern: /Unsupported protocol version|protocol version is not supported|-32022\b/i,
    meaning: "Client and server have no version of the protocol in common. With code -32022 the server is a modern one (2026-07-28), which does not know `initialize` any more.",
    advice: "Look at the versions in the message, and update the older of the two.",
    behind: ["protocol-version-unsupported", "protocol-era-mismatch"]
  },
  {
    id: "method-not-found",
    title: "MCP error -32601: Method not found",
    shownBy: [{ client: "all clients", words: "MCP error -32601: Method not found" }],
    pattern: /-32601\b/,
    meaning: "The server answered that it does not know what it was asked for. For `prompts/list` or `resources/list` that is harmless; for `initialize` it is no MCP server, or one that only speaks another version of the protocol.",
    advice: "Find the method that was asked for in the line, or in the request before it.",
    behind: ["initialize-invalid", "protocol-era-mismatch"]
  },
  {
    id: "server-error",
    title: "MCP error -32603",
    shownBy: [{ client: "all clients", words: "MCP error -32603: Internal error" }],
    pattern: /MCP error -(?:32603|32602|32600|32700)\b/,
    meaning: "The server lives and answered with an error of its own: the words behind the code are the server's.",
    advice: "Read the words behind the code.",
    behind: ["initialize-error", "tools-list-error"]
  }
];

// lib/src/rules/symptoms/not-started.js
var NOT_STARTED = [
  {
    id: "spawn-enoent",
    title: "spawn NAME ENOENT",
    shownBy: [
      { client: "all clients on Node.js", words: "spawn npx ENOENT" },
      {
        client: "Codex",
        words: "MCP client for `NAME` failed to start: MCP startup failed: No such file or directory (os error 2)"
      },
      { client: "Claude Desktop", words: "Failed to spawn process: No such file or directory" },
      { client: "Go SDK", words: 'exec: "npx": executable file not found in $PATH' },
      {
        client: "Python SDK",
        words: "FileNotFoundError: [Errno 2] No such file or directory: 'npx'"
      }
    ],
    pattern: /\bspawn [^\n]{1,300}? ENOENT\b|MCP (?:client|startup)[^\n]{0,200}(?:\(os error 2\)|program not found)|Failed to spawn process: No such file|executable file not found in (?:\$PATH|%PATH%)|^No such file or directory \(os error 2\)|FileNotFoundError: \[Errno 2\] No such file or directory: '(?:npx|npm|uvx|uv|node|bunx|deno|docker|python3?)'/im,
    meaning: "The system found no such program, so nothing was started. It has one text for several causes: a program that is not on the PATH of the client, a whole command line in `command`, a path with `~` or a variable in it, a `cwd` that does not exist, a script whose first line names a missing interpreter, and on Windows a `.cmd` file.",
    advice: "Look at the word between `spawn` and `ENOENT`. With blanks, `~` or `$` it is no name. Else see whether `which NAME` (`where NAME` on Windows) finds it, and whether the folder in `cwd` exists.",
    behind: [
      ...["launcher-not-found", "config-value-unresolved", "windows-cmd-shim"],
      ...["config-args-in-command", "shebang-broken", "cwd-missing"]
    ]
  },
  {
    id: "spawn-eacces",
    title: "spawn NAME EACCES",
    shownBy: [
      { client: "all clients on Node.js", words: "spawn ./server EACCES" },
      {
        client: "Codex",
        words: "MCP client for `NAME` failed to start: MCP startup failed: Permission denied (os error 13)"
      }
    ],
    pattern: /\bspawn [^\n]{1,300}? (?:EACCES|EPERM)\b|MCP (?:client|startup)[^\n]{0,200}\(os error 13\)/,
    meaning: "The file is there and must not be started: it is not executable, or it is a folder.",
    advice: "Look at it with `ls -l`: a program has an `x` among its permissions.",
    behind: ["spawn-permission-denied"]
  },
  {
    id: "spawn-einval",
    title: "spawn EINVAL",
    shownBy: [{ client: "all clients on Node.js, on Windows", words: "spawn EINVAL" }],
    pattern: /\bspawn(?: [^\n]{1,300}?)? EINVAL\b/,
    meaning: "Node.js on Windows refuses to start a `.cmd` or `.bat` file without a shell (since 18.20.2, 20.12.2 and 21.7.3).",
    advice: "Look for `.cmd` in `command`, and for a client that has a newer version.",
    behind: ["windows-cmd-shim"]
  },
  {
    id: "spawn-enotdir",
    title: "spawn ENOTDIR",
    shownBy: [{ client: "all clients on Node.js", words: "spawn ENOTDIR" }],
    pattern: /\bspawn(?: [^\n]{1,300}?)? ENOTDIR\b/,
    meaning: "The folder that the server is to be started in is a file, or a part of its path is one.",
    advice: "Look at `cwd` of the entry.",
    behind: ["cwd-missing"]
  },
  {
    id: "not-recognized",
    title: "is not recognized as an internal or external command",
    shownBy: [
      {
        client: "all clients on Windows",
        words: "'npx' is not recognized as an internal or external command, operable program or batch file."
      }
    ],
    pattern: /is not recognized as (?:an internal or external command|the name of a cmdlet)/,
    meaning: "`cmd` on Windows found no such program. Where the word is cut at a blank (`'C:\\Program'`), a path was split instead.",
    advice: "Try `where NAME` in the terminal that the client was started from.",
    behind: ["launcher-not-found", "windows-quoting"]
  }
];

// lib/src/rules/symptoms/remote.js
var REMOTE = [
  {
    id: "http-401",
    title: "HTTP 401 from a remote server",
    shownBy: [
      { client: "TypeScript SDK 1.x", words: "SSE error: Non-200 status code (401)" },
      { client: "TypeScript SDK 1.x", words: "Error POSTing to endpoint (HTTP 401)" },
      { client: "Go SDK", words: 'sending "initialize": Unauthorized' },
      { client: "other clients", words: "401 Unauthorized from MCP server" }
    ],
    pattern: /\b(?:HTTP|status(?: code)?)[ :(]{1,3}401\b|\(401\)|\b401 (?:status|Unauthorized)\b|sending "initialize": Unauthorized/i,
    meaning: "The server is alive and wants a login. With `WWW-Authenticate: Bearer resource_metadata=...` in its answer it wants OAuth, which opens a browser; without it, a key or token in a header.",
    advice: "Log in from the client where it can open a browser. Elsewhere give the token in `headers` of the entry: `Authorization: Bearer` and the token, by a reference to a variable. Where a token is sent already, it is refused: see whether it has expired.",
    behind: ["remote-auth-required", "credentials-rejected"]
  },
  {
    id: "http-403",
    title: "HTTP 403 or 421 from a remote server",
    shownBy: [
      { client: "all clients", words: "403 Forbidden" },
      { client: "Python SDK", words: "421 Misdirected Request: Invalid Host header" }
    ],
    pattern: /\b(?:HTTP|status(?: code)?)[ :(]{1,3}(?:403|421)\b|\((?:403|421)\)|\b403 Forbidden|\b421 Misdirected|Invalid Host header|<title>Just a moment/i,
    meaning: "The server, or a firewall in front of it, refuses this caller: the host or origin in the request, its address, or a check for bots that only a browser passes.",
    advice: "If the server is yours, allow its public host (`allowed_hosts`, `allowed_origins`), and let `/mcp` pass the firewall. From a laptop it may work where it does not from a data centre.",
    behind: ["remote-forbidden"]
  },
  {
    id: "session-lost",
    title: "the session is not known to the remote server",
    shownBy: [
      {
        client: "TypeScript SDK 1.x",
        words: "Error POSTing to endpoint (HTTP 404): Transport not found for sessionId 5e8d"
      },
      { client: "all clients", words: "Bad Request: Server not initialized" },
      { client: "all clients", words: "Bad Request: No valid session ID provided" },
      { client: "all clients", words: "Session not found" }
    ],
    pattern: /Server (?:not|already) initialized|Transport not found for session|Session not found|No valid session ID/i,
    meaning: "The server lives and does not know the session of the request: it was started anew, another copy of it began the session, or it keeps one session for all clients.",
    advice: "Connect once more. If it comes back, the trouble is on the server's side: it needs sticky sessions, or to serve without sessions.",
    behind: ["remote-server-error"]
  },
  {
    id: "http-3xx",
    title: "a redirect from a remote server",
    shownBy: [
      { client: "TypeScript SDK 1.x", words: "Error POSTing to endpoint (HTTP 307)" },
      { client: "TypeScript SDK 1.x", words: "SSE error: Non-200 status code (301)" },
      {
        client: "Python SDK",
        words: "Redirect response '307 Temporary Redirect' for url 'https://mcp.example.com/mcp'"
      }
    ],
    pattern: /\b(?:HTTP|status(?: code)?)[ :(]{1,3}30[12378]\b|\(30[12378]\)|\b30[1278] (?:status|Moved|Found|Temporary|Permanent)/i,
    meaning: "The server sends the request on to another address, and the client does not go there: a redirected POST is lost in many clients, and a credential is not handed on.",
    advice: "Look where it leads (`curl -sI` with the address), and write that into the config: often it is the same with `https`, or with a slash at the end.",
    behind: ["remote-redirect"]
  },
  {
    id: "http-404",
    title: "HTTP 404, or a web page, from a remote server",
    shownBy: [
      {
        client: "VS Code",
        words: "404 status connecting to https://mcp.example.com/api as SSE: Not Found"
      },
      { client: "TypeScript SDK 1.x", words: "SSE error: Non-200 status code (404)" },
      { client: "TypeScript SDK 1.x", words: "Error POSTing to endpoint (HTTP 404)" },
      {
        client: "TypeScript SDK 1.x",
        words: "Streamable HTTP error: Unexpected content type: text/html"
      }
    ],
    pattern: /\b(?:HTTP|status(?: code)?)[ :(]{1,3}404\b|\(404\)|\b404 (?:status|Not Found)\b|Cannot (?:GET|POST) \/|Unexpected content type: text\/html/i,
    meaning: "The host answers, and there is no MCP server at this path. A 404 that speaks of a session is another thing: the server has forgotten it, mostly after a restart.",
    advice: "Compare the path of `url` with the documentation of the server: `/mcp` is usual for Streamable HTTP, `/sse` for the older transport; a slash at the end may matter.",
    behind: ["remote-wrong-endpoint", "remote-transport-mismatch", "remote-server-error"]
  },
  {
    id: "http-405",
    title: "HTTP 405 or 406 from a remote server",
    shownBy: [
      {
        client: "VS Code",
        words: "405 status sending message to URL, will attempt to fall back to legacy SSE"
      },
      {
        client: "all clients",
        words: "406 Not Acceptable: Client must accept both application/json and text/event-stream"
      },
      { client: "all clients", words: "Missing sessionId parameter" }
    ],
    pattern: /\b(?:HTTP|status(?: code)?)[ :(]{1,3}40[56]\b|\(40[56]\)|\b405 (?:status|Method)|Method Not Allowed|Not Acceptable: |Missing sessionId parameter/i,
    meaning: "The host is right and the transport is not: the server speaks the older HTTP with SSE and the client Streamable HTTP, or the other way round, or a fixed `Accept` header is in the way.",
    advice: 'Change `type` of the entry from `"http"` to `"sse"`, or back, with the path that belongs to it, and take `Accept` out of `headers`.',
    behind: ["remote-transport-mismatch", "remote-wrong-endpoint"]
  },
  {
    id: "http-5xx",
    title: "HTTP 5xx from a remote server",
    shownBy: [
      { client: "TypeScript SDK 1.x", words: "SSE error: Non-200 status code (500)" },
      { client: "TypeScript SDK 1.x", words: "Error POSTing to endpoint (HTTP 503)" },
      { client: "all clients", words: "502 Bad Gateway" }
    ],
    pattern: /\b(?:HTTP|status(?: code)?)[ :(]{1,3}5[023]\d\b|\(5[023]\d\)|\b50[0234] (?:status|Bad Gateway|Internal|Service|Gateway)/i,
    meaning: "The server failed while it answered, or the gateway in front of it did not reach it.",
    advice: "Try again once. If it stays, the trouble is on the server's side: tell who runs it.",
    behind: ["remote-server-error"]
  },
  {
    id: "http-429",
    title: "HTTP 429 from a remote server",
    shownBy: [
      { client: "TypeScript SDK 1.x", words: "Error POSTing to endpoint (HTTP 429)" },
      { client: "all clients", words: "429 Too Many Requests" }
    ],
    pattern: /\b(?:HTTP|status(?: code)?)[ :(]{1,3}429\b|\(429\)|\b429 Too Many/i,
    meaning: "The server lives and limits how often it is asked.",
    advice: "Wait, and ask less often, or with a key of your own where the server gives one out.",
    behind: ["remote-server-error"]
  },
  {
    id: "remote-unreachable",
    title: "fetch failed",
    shownBy: [
      { client: "all clients on Node.js", words: "TypeError: fetch failed" },
      { client: "MCP Inspector", words: "Connection refused. Is the MCP server running?" },
      { client: "all clients", words: "connect ECONNREFUSED 127.0.0.1:3000" }
    ],
    pattern: /\bfetch failed\b|Connection refused\. Is the MCP server running|connect ECONNREFUSED|getaddrinfo (?:ENOTFOUND|EAI_AGAIN)|Non-HTTPS URLs are only allowed/,
    meaning: "An address could not be reached from here: nothing listens there, the name does not resolve, or the network between is closed. It may be the `url` of the entry, or something that the server itself connects to.",
    advice: "Try the address in the message with `curl`. For a server of your own, start it first; `127.0.0.1` is safer than `localhost`.",
    behind: [
      ...["remote-unreachable", "backend-unreachable", "tls-untrusted-ca", "source-fetch-failed"]
    ]
  }
];

// lib/src/rules/symptoms/said.js
var SAID = [
  {
    id: "node-required",
    title: "requires Node.js VERSION or newer",
    shownBy: [
      { client: "servers", words: "Acme MCP requires Node.js 22 or newer." },
      { client: "servers", words: "Node.js version 22.12.0 or higher is required" }
    ],
    pattern: /\brequires? Node(?:\.js)? (?:version )?v?[\d.>= ]{1,12}|\bNode(?:\.js)? (?:version )?v?\d[\d.]{0,10}\+? (?:or (?:newer|higher|later|above|greater) )?is required/i,
    meaning: "The server looked at the Node.js that runs it, and found it too old. The first `node` on the PATH of the client runs it, which need not be the one of your terminal.",
    advice: "Compare the version in the line with what `node --version` says where the client runs.",
    behind: ["node-too-old"]
  },
  {
    id: "settings-refused",
    title: "validation error for Settings",
    shownBy: [
      {
        client: "servers on pydantic",
        words: "1 validation error for Settings, log_level, Input should be 'DEBUG', 'INFO', 'WARNING', 'ERROR' or 'CRITICAL'"
      },
      { client: "servers on pydantic", words: "Extra inputs are not permitted" },
      {
        client: "servers on zod",
        words: "Invalid enum value. Expected 'http' | 'stdio', received 'tcp'"
      }
    ],
    pattern: /Extra inputs are not permitted|\bInput should be (?:'|a valid )|Invalid enum value\. Expected/,
    meaning: "The server reads its settings from the environment, and many also from a `.env` in the folder where they start, and takes one of the values for wrong or unknown.",
    advice: "The name above the line is the setting: look for it in `env` of the entry, and in a `.env` of the folder.",
    behind: ["env-value-invalid"]
  }
];

// lib/src/rules/symptoms/silent.js
var SILENCE = [
  ...["protocol-content-length-framing", "slow-cold-start", "initialize-invalid"],
  ...[
    "stdout-buffered",
    "docker-missing-interactive",
    "stdio-server-in-http-mode",
    "handshake-timeout"
  ]
];
var ASK_IT = "Run the command of the config in a terminal: a server on stdio waits there without a word. One that downloads, asks for a login or names a port shows it there.";
var SILENT = [
  {
    id: "request-timed-out",
    title: "MCP error -32001: Request timed out",
    shownBy: [
      { client: "TypeScript SDK 1.x", words: "MCP error -32001: Request timed out" },
      { client: "Python SDK", words: "Request 'initialize' timed out" },
      { client: "Claude Code", words: 'Connection to MCP server "NAME" timed out after 30000ms' },
      {
        client: "Codex",
        words: "MCP client for `NAME` timed out after 10 seconds. Add or adjust `startup_timeout_sec` in your config.toml"
      },
      {
        client: "Windsurf",
        words: "Failed to initialize client connection: transport error: context deadline exceeded"
      },
      { client: "Go SDK", words: "context deadline exceeded" }
    ],
    pattern: /-32001\b[^\n]{0,20}Request timed out|\bRequest (?:'\w{1,40}' )?timed out|timed out after [\d.]{1,12} ?(?:ms|s\b|sec)|context deadline exceeded|startup_timeout_sec/,
    meaning: "The client makes this error up by itself: it has waited as long as its limit allows, and ends the server now. The process did live, so no file, package or variable was missing at once; it was still loading, waited for something, or its answer did not arrive.",
    advice: ASK_IT,
    behind: SILENCE
  }
];
var WAITING2 = [
  {
    id: "waiting-for-initialize",
    title: "Waiting for server to respond to `initialize` request",
    shownBy: [
      { client: "VS Code", words: "Waiting for server to respond to `initialize` request..." },
      { client: "Cursor", words: "Loading tools" },
      { client: "Codex", words: "Booting MCP server: NAME" }
    ],
    pattern: /Waiting for server to respond to `?initialize|\bLoading tools\b|Booting MCP server/i,
    meaning: "The client has started the process, or has the connection, and no answer to its first request came yet. Some clients wait for ever at this point.",
    advice: ASK_IT,
    behind: SILENCE
  }
];

// lib/src/rules/symptoms/stdout.js
var NOISE = [
  "stdout-noise-print",
  "stdout-noise-dotenv",
  "stdout-noise-framework",
  "stdout-noise-runner"
];
var STDOUT = [
  {
    id: "not-valid-json",
    title: "Unexpected token ... is not valid JSON",
    shownBy: [
      {
        client: "Claude Desktop",
        words: `Unexpected token 'S', "Starting s"... is not valid JSON`
      },
      {
        client: "TypeScript SDK 1.x",
        words: `SyntaxError: Unexpected token 'S', "Starting s"... is not valid JSON`
      },
      { client: "VS Code", words: `Failed to parse message: "Starting server\\n"` },
      { client: "Python SDK", words: "Failed to parse JSONRPC message from server" },
      { client: "Go SDK", words: "invalid character 'S' looking for beginning of value" },
      { client: "Claude Desktop", words: "Invalid JSON-RPC message" }
    ],
    pattern: /is not valid JSON\b|Failed to parse message: "|Failed to parse JSONRPC message|invalid character '[^\n]{1,12}' (?:looking for|after)|Invalid JSON-RPC message|after JSON at position \d|after array element in JSON|Expected space separating root-level|Unrecognized token '/,
    meaning: "The server wrote a line to stdout that is no message. The client quotes its first characters. Claude Code, Cursor and VS Code pass over such a line, Claude Desktop shows an error, Codex and clients on the Go SDK drop the connection.",
    advice: "Read the quoted characters: they begin a line that the server, or what starts it, prints. Where a config file is named instead, it is the file that is no JSON.",
    behind: [...NOISE, "protocol-framing", "config-json-invalid"]
  }
];

// lib/src/rules/symptoms/index.js
var SYMPTOMS = [
  ...CONFIG2,
  ...SAID,
  ...NOT_STARTED,
  ...STDOUT,
  ...LISTING,
  ...REMOTE,
  ...SILENT,
  ...ENDED,
  ...WAITING2
];

// lib/src/cli/pasted-text.js
import { createReadStream } from "node:fs";
var LARGEST = 4 * 1024 * 1024;
async function pastedText(file, stdin) {
  const name = file === null ? "stdin" : `\`${file}\``;
  const bytes = await bytesOf(file === null ? stdin : createReadStream(file), name);
  const text = decoded(bytes);
  if (isBinary(text))
    throw new UsageError(`${name} is no text: \`explain\` reads an error or a log`);
  if (text.trim() === "") {
    throw new UsageError(`${name} is empty: paste an error or a log, for example \`mcp-handshake explain < client.log\``);
  }
  return text;
}
async function bytesOf(stream, name) {
  const chunks = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LARGEST)
        throw new UsageError(tooLarge(name));
    }
  } catch (error) {
    if (error instanceof UsageError)
      throw error;
    throw new UsageError(`${name} cannot be read (${error.message})`);
  }
  return Buffer.concat(chunks);
}
var tooLarge = (name) => `${name} has more than ${LARGEST / 1024 / 1024} MiB: cut out the lines around the failure, for example with \`tail -n 500\``;
var ENCODINGS = [
  ["fffe", "utf-16le"],
  ["feff", "utf-16be"]
];
function decoded(bytes) {
  const mark = bytes.subarray(0, 2).toString("hex");
  const encoding = ENCODINGS.find(([begin]) => begin === mark)?.[1] ?? "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
var SAMPLE = 64 * 1024;
function isBinary(text) {
  const sample = text.slice(0, SAMPLE).replaceAll(ESCAPE, "");
  const controls = sample.match(CONTROLS)?.length ?? 0;
  const broken = sample.split("\uFFFD").length - 1;
  return controls > sample.length / 10 || controls > sample.length / 100 && broken > sample.length / 5;
}
var CONTROLS = /[^\P{Cc}\t\n\r]/gu;
var ESCAPE = String.fromCharCode(27);

// lib/src/cli/explain.js
async function explainText({ file, json }, { stdin, stdout, stderr, env }, { hide }) {
  if (file === null && stdin.isTTY) {
    stderr.write("Paste an error or a log of an MCP client, and end it with Ctrl+D (Ctrl+Z on Windows).\n");
  }
  const text = hide(await pastedText(file, stdin));
  const explanation = mapExplanation(explain(text, RULES, SYMPTOMS), hide);
  const color = stdout.isTTY === true && !env.NO_COLOR;
  stdout.write(json ? explanationJson(explanation) : explanationText(explanation, color));
  return isExplained(explanation) ? 0 : 1;
}

// lib/src/report/inline-code.js
var inlineCode = (text) => text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;

// lib/src/report/rule-index.js
var STAGES = [
  ["configure", "The config, read as its client reads it"],
  ["resolve", "The program and the folder, looked for on the machine"],
  ["install", "The package, fetched"],
  ["spawn", "The process, started"],
  ["handshake", "The server, before it answered"],
  ["list", "The tools, listed"],
  ["remote", "The remote server"]
];
var titleOf = ({ rule, examples }) => examples[0]?.finding.title ?? rule.title;

// lib/src/report/catalogue-json.js
var catalogueJson = (all) => written2(all.map(summaryOf));
function ruleJson(docs) {
  const { why = "", fix = "" } = docs.examples[0]?.finding ?? {};
  const neighbours = docs.neighbours.flatMap(({ rule }) => rule ?? []);
  const { repair = null } = docs.rule;
  return written2([{ ...summaryOf(docs), why, fix, repair, neighbours: [...new Set(neighbours)] }]);
}
function summaryOf(docs) {
  const { id, stage, level, levelIfUp = null } = docs.rule;
  return { id, stage, level, levelIfUp, title: titleOf(docs), docs: `docs/rules/${id}.md` };
}
var written2 = (rules) => `${JSON.stringify({ version: 1, rules }, null, 2)}
`;

// lib/src/report/catalogue-text.js
function catalogueText(all, color) {
  const style = styleOf(color);
  const width = Math.max(...all.map(({ rule }) => rule.id.length));
  const sections = STAGES.flatMap(([stage, title]) => {
    const rules = all.filter(({ rule }) => rule.stage === stage);
    if (rules.length === 0)
      return [];
    return [
      style("strong", `${stage}: ${title}`),
      ...rules.map((docs) => row(docs, width, style)),
      ""
    ];
  });
  return [
    ...sections,
    `${all.length} rules; each title is that of an example. \`mcp-handshake rules ID\` prints the page of one.`,
    ""
  ].join("\n");
}
var row = (docs, width, style) => {
  const { id, level } = docs.rule;
  return `  ${id.padEnd(width)}  ${style(level, level.padEnd(7))}  ${oneLine(titleOf(docs))}`;
};

// lib/src/report/rule-page.js
var PLACES = {
  command: "the value of `command`",
  args: "the first of the `args`",
  package: "the name of the package in `args`",
  entry: "the path of the script in `args`",
  env: "the key `env`",
  cwd: "the value of `cwd`",
  url: "the value of `url`",
  headers: "the first of the `headers`, or the value of `url`",
  name: "the name of the entry",
  fact: "the key or value at fault"
};
function rulePage(docs, symptoms) {
  const { rule, examples } = docs;
  const first = examples[0]?.finding;
  return `${[
    `<!-- Written by scripts/docs.ts from src/rules/${rule.id}.ts. -->`,
    `# ${rule.id}`,
    `> ${first?.title ?? rule.title}`,
    metaTable(rule),
    ["## What a client shows", ...shownSection(docs, symptoms)].join("\n\n"),
    `## What it means

${first?.why ?? rule.why}`,
    `## Fix

${first?.fix ?? rule.fix}`,
    ...repairSection(rule),
    ...experimentNote(rule),
    neighbourList(docs),
    "## Examples",
    ...examples.map((shown2) => exampleSection(shown2, first))
  ].join("\n\n")}
`.replaceAll("\r", "");
}
function shownSection({ rule, examples }, symptoms) {
  const behind = symptoms.filter((symptom) => symptom.behind.includes(rule.id));
  const items = behind.map(({ id, title, shownBy }) => {
    const clients = [...new Set(shownBy.map(({ client }) => client))].join(", ");
    return `- [${inlineCode(title)}](README.md#${id}) (${clients})`;
  });
  const shown2 = [...new Set(examples.map(({ example }) => clientShows(example.evidence)))];
  return items.length > 0 ? [items.join("\n"), ...shown2.filter((text) => !isSignature(text))] : shown2.map((text) => isSignature(text) ? linked(text, symptoms) : text);
}
var isSignature = (text) => text.startsWith("`");
function linked(signature, symptoms) {
  const symptom = symptoms.find(({ pattern }) => pattern.test(signature.slice(1, -1)));
  return symptom ? `[${signature}](README.md#${symptom.id})` : signature;
}
function repairSection({ repair }) {
  if (!repair)
    return [];
  const fenced = (text) => `\`\`\`${repair.language}
${text}
\`\`\``;
  return [`Before:

${fenced(repair.before)}`, `After:

${fenced(repair.after)}`];
}
var experimentNote = ({ experiments, stage }) => experiments ? [
  `## How it is made sure of

The server is ${stage === "remote" ? "asked" : "started"} again with one thing changed, unless \`confirm\` is \`false\`: [what is changed](../confirm.md#what-is-changed).`
] : [];
function metaTable(rule) {
  const ifUp = rule.levelIfUp ? `; ${rule.levelIfUp} where the server comes up all the same` : "";
  return [
    "| | |",
    "| --- | --- |",
    `| stage | ${rule.stage} |`,
    `| level | ${rule.level}${rule.levelIfUp === rule.level ? "" : ifUp} |`,
    `| shown at | ${PLACES[rule.at]} |`
  ].join("\n");
}
function clientShows({ command, due, ending, handshake }) {
  if (handshake?.kind === "completed")
    return "A server that is connected.";
  if (command?.length === 0)
    return "No such server in its list.";
  if (due === false)
    return "Whatever comes of the server: it was not started here.";
  if (ending?.kind === "timed-out")
    return "`MCP error -32001: Request timed out`";
  return ending?.kind === "not-spawned" && ending.errno ? `\`spawn ${command?.[0] ?? "node"} ${ending.errno}\`` : "`MCP error -32000: Connection closed`";
}
function neighbourList({ neighbours }) {
  const items = neighbours.map(({ name, rule }) => `- ${name}${rule ? `: [${rule}](${rule}.md)` : ""}`);
  const intro = "What looks like it and is not:";
  return ["## How it is told apart", intro, items.join("\n")].join("\n\n");
}
function exampleSection({ example, finding }, first) {
  const news = finding === first ? [] : [`> ${finding.title}`];
  const fix = finding.fix === first?.fix ? [] : [finding.fix];
  return [
    `### ${example.name.charAt(0).toUpperCase()}${example.name.slice(1)}`,
    ["```text", ...evidenceLines(example.evidence), "```"].join("\n"),
    ...news,
    ...fix
  ].join("\n\n");
}
function evidenceLines(sketch) {
  const env = Object.entries(sketch.env ?? {}).map(([name, value]) => `${name}=${value}`);
  const install = sketch.install?.kind === "failed" ? sketch.install.output : "";
  return [
    ...sketch.client ? [`config of: ${sketch.client}`] : [],
    ...sketch.command?.length ? [`command:   ${sketch.command.join(" ")}`] : [],
    ...env.map((line) => `env:       ${line}`),
    ...sketch.node ? [`node:      ${sketch.node}`] : [],
    ...(sketch.facts ?? []).map((fact2) => `seen:      ${factText(fact2)}`),
    `the end:   ${howItEnded(sketch)}`,
    ...(sketch.trials ?? []).map(({ change, seen }) => `tried:     ${change}: ${seen}`),
    ...block("install", install),
    ...block("stdout", sketch.noise?.join("\n") ?? ""),
    ...block("stderr", sketch.stderr ?? "")
  ];
}
function factText({ kind, captures }) {
  const values = Object.entries(captures).filter(([, value]) => value !== "");
  return [kind, ...values.map(([name, value]) => `${name}=${value}`)].join(" ");
}
function howItEnded({ ending, handshake, install }) {
  if (install?.kind === "failed")
    return "the install failed, nothing was started";
  const answered = handshake?.kind === "completed" ? "completed the handshake and " : "";
  return `${answered}${endingText(ending ?? { kind: "exited", code: 1, afterMs: 0 })}`;
}
var block = (name, text) => text === "" ? [] : ["", `${name}:`, ...text.trimEnd().split(/\r?\n/).map(indented)];
var indented = (line) => `  ${line}`.trimEnd();

// lib/src/report/rule-page-text.js
var COMMENT = /^<!--[^\n]*-->\n\n/;
var LINK = /\[([^\][\n]{1,200})\]\([^()\n]{1,200}\)/g;
var TABLE_HEAD = /^\| \| \|\n\| --- \| --- \|\n/m;
var ROW = /^\| (\w[\w ]{0,40}) \| ([^\n]{1,300}) \|$/gm;
var rulePageText = (docs, symptoms) => neutralize(rulePage(docs, symptoms).replace(COMMENT, "").replace(TABLE_HEAD, "").replaceAll(ROW, "$1: $2").replaceAll(LINK, "$1"));

// lib/src/rules/engine/documented.js
var documented = (rule, rules) => ({
  rule,
  examples: rule.examples.flatMap((example) => exampleOf(rule, example, rules)),
  neighbours: rule.counterexamples.map((example) => ({
    name: example.name,
    rule: findings(example, rules)[0]?.rule ?? null
  }))
});
var listedRule = (rule) => ({
  rule,
  examples: rule.examples.slice(0, 1).flatMap((example) => exampleOf(rule, example, [rule])),
  neighbours: []
});
function exampleOf(rule, example, rules) {
  const finding = findings(example, rules).find((candidate) => candidate.rule === rule.id);
  return finding ? [{ example, finding }] : [];
}
var findings = ({ evidence }, rules) => diagnose(evidenceOf(evidence), rules);

// lib/src/cli/nearest.js
var MOST2 = 3;
var LONGEST3 = 80;
function nearest(word2, known) {
  const typed = word2.slice(0, LONGEST3).toLowerCase();
  return known.map((candidate) => ({ candidate, distance: distanceOf(typed, candidate) })).filter(({ distance, candidate }) => distance <= Math.max(2, candidate.length / 3)).toSorted((left, right) => left.distance - right.distance).slice(0, MOST2).map(({ candidate }) => candidate);
}
function distanceOf(typed, candidate) {
  const parts = typed.split(/[^a-z0-9]+/).filter((part) => part.length > 2);
  const common = parts.filter((part) => candidate.split("-").includes(part)).length;
  return common > 0 && common === parts.length ? 1 - common / 10 : edits(typed, candidate);
}
function edits(left, right) {
  let row2 = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...left].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...right].entries()) {
      const changed = (row2[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row2[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row2 = next;
  }
  return row2.at(-1) ?? 0;
}

// lib/src/cli/rules.js
function printRules({ id, json }, { stdout, env }) {
  const color = stdout.isTTY === true && !env.NO_COLOR;
  stdout.write(id === null ? catalogue(json, color) : page(id, json));
  return 0;
}
function catalogue(json, color) {
  const all = RULES.map(listedRule);
  return json ? catalogueJson(all) : catalogueText(all, color);
}
function page(id, json) {
  const rule = RULES.find((each) => each.id === id);
  if (!rule)
    throw new UsageError(unknownId(id));
  const docs = documented(rule, RULES);
  return json ? ruleJson(docs) : rulePageText(docs, SYMPTOMS);
}
function unknownId(id) {
  const ids = RULES.map((rule) => rule.id);
  const near = nearest(id, ids).map((one) => `\`${one}\``);
  const meant = near.length > 0 ? `; near it are ${near.join(", ")}` : "";
  return `no rule has the id \`${id}\`${meant}; \`mcp-handshake rules\` lists all`;
}
export {
  explainText,
  printRules
};
