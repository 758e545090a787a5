import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  shownPath,
  shownUrl
} from "./chunk-VULLS3E4.js";
import {
  valueRedactor
} from "./chunk-XTNVBO2Y.js";
import {
  redactArgs,
  redactPatterns
} from "./chunk-RS6TJXLT.js";
import {
  looksSecretName
} from "./chunk-RAWYLFET.js";
import {
  NO_SESSION,
  plainHeaders,
  postHeaders
} from "./chunk-5FRACNWR.js";
import {
  discover,
  initialize,
  isRecord
} from "./chunk-ORSUCQUM.js";
import {
  TOOL
} from "./chunk-VVEQM4XR.js";

// lib/src/report/reproduce/word.js
var UNNAMED = "SECRET";
var textWord = (text) => text === "" ? [] : [{ text }];
function wordsOf(values, written3, { server, secrets }) {
  const shown = redactArgs(values.map(valueRedactor(secrets)));
  return values.map((value, index) => {
    const option = values[index - 1] ?? "";
    return referring(value, written3[index], server) ?? withoutSecret(value, shown[index] ?? "", option);
  });
}
function referring(value, written3, server) {
  const [before = "", after = ""] = server.client.reference.split("NAME");
  if (written3 === void 0 || written3 === value || before === "")
    return null;
  const parts = written3.split(new RegExp(`(${escaped(before)}[A-Za-z_]\\w*${escaped(after)})`));
  const literals2 = parts.filter((_, index) => index % 2 === 0);
  if (parts.length === 1 || literals2.some((literal3) => literal3.includes("$")))
    return null;
  return parts.flatMap((part, index) => index % 2 === 0 ? withoutSecret(part, redactPatterns(part), "") : named(part.slice(before.length, part.length - after.length), server));
}
var named = (name, { defaults = {} }) => Object.hasOwn(defaults, name) ? textWord(defaults[name] ?? "") : [{ variable: name }];
function withoutSecret(text, shown, option) {
  if (shown === text)
    return textWord(text);
  return shown.split("***").flatMap((piece, index, pieces) => {
    const before = index === 1 && pieces[0] === "" ? option : pieces[index - 1] ?? "";
    return [...index === 0 ? [] : [{ variable: nameAfter(before) }], ...textWord(piece)];
  });
}
function nameAfter(before) {
  const name = /^-{0,2}([A-Za-z][\w-]{0,79})=?["']?$/.exec(before)?.[1];
  return name?.replaceAll("-", "_").toUpperCase() ?? UNNAMED;
}
var escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

// lib/src/report/reproduce/setting.js
var OF_THE_JOB = /^(?:SHELL|TERM|RUNNER_(?:TEMP|TOOL_CACHE|TRACKING_ID))$/;
var OF_NPM = /^npm_config_/i;
var WITHOUT_NPM = [
  ...["node", "deno", "uvx", "uv-run", "pipx", "python"],
  ...["docker", "podman", "dnx", "dotnet", "java", "go-run", "cargo-run"]
];
function inheritedSettings({ env, given, launcher }) {
  const isIdle = (name) => given.includes(name) || OF_THE_JOB.test(name) || OF_NPM.test(name) && WITHOUT_NPM.includes(launcher);
  const names = Object.keys(env).filter((name) => isName(name) && !isIdle(name));
  return names.map((name) => ({ name, value: "own" }));
}
var givenSettings = (plan) => [...new Set(plan.given)].filter((name) => Object.hasOwn(plan.env, name) && name !== "" && !name.includes("=")).map((name) => ({ name, value: givenValue(name, plan) }));
var isName = (name) => /^[A-Za-z_][\w()]*$/.test(name);
function givenValue(name, plan) {
  const value = plan.env[name] ?? "";
  if (value === "")
    return [];
  const written3 = plan.server.env.findLast((entry) => entry.name === name)?.value.value;
  const shown = written3 === value ? textWord(value) : referring(value, written3 ?? value, plan.server);
  return shown && mayShow(name, shown, plan) ? shown : [{ variable: name }];
}
function mayShow(name, word, { secrets }) {
  const text = word.map((part) => "text" in part ? part.text : "").join("");
  if (text === "" || /^\$\{[\w:.-]{1,200}\}$/.test(text))
    return true;
  const written3 = `${name}=${text}`;
  return !looksSecretName(name) && redactPatterns(text) === text && redactPatterns(written3) === written3 && !secrets.some((secret) => secret !== "" && text.includes(secret));
}

// lib/src/report/reproduce/curl.js
var LEAST_SECONDS = 5;
function curlOf(seen, talk) {
  const { plan, redirectedTo } = seen;
  const request = failedRequest(seen);
  const isOwn = shownUrl(request.url) === shownUrl(plan.url);
  const isMoved = redirectedTo !== null && shownUrl(request.url) === shownUrl(redirectedTo);
  if (isUnmade(seen) || !(isOwn || isMoved))
    return null;
  const message = messageOf(request, talk);
  if (message === void 0)
    return null;
  const headers = isOwn ? plan.headers : {};
  const words = [
    ...["curl", "-sS", "-i", "-m", String(secondsFor(plan))].map(textWord),
    isOwn ? urlWord(plan) : textWord(shownUrl(request.url)),
    ...headerWords(message, headers, plan),
    ...message ? ["--data-raw", JSON.stringify(message)].map(textWord) : []
  ];
  return { folder: ".", isBare: false, settings: [], words, feed: [], makes: null };
}
var isUnmade = ({ trouble }) => trouble?.kind === "unreached" && trouble.failure.phase === "address";
var secondsFor = ({ timeoutMs }) => Math.max(LEAST_SECONDS, Math.ceil(timeoutMs / 1e3));
function failedRequest({ trouble, unspoken, answers, plan }) {
  const what = unspoken ?? trouble;
  if (what?.kind === "unreached")
    return what.failure;
  if (what)
    return what.answer;
  const last = answers.findLast(({ asked }) => asked !== null && !asked.startsWith("notifications/"));
  return last ?? firstRequest(plan);
}
var firstRequest = ({ transport, url }) => transport === "sse" ? { method: "GET", url, asked: null } : { method: "POST", url, asked: "server/discover" };
function messageOf({ method, asked }, talk) {
  if (method === "GET")
    return null;
  if (asked === "initialize")
    return sentMessage(asked, talk) ?? initialize(TOOL);
  if (asked === "server/discover")
    return sentMessage(asked, talk) ?? discover(TOOL, 1);
  const { handshake } = talk;
  const isFree = handshake.kind === "completed" && handshake.era === "modern";
  return isFree && asked !== null ? sentMessage(asked, talk) ?? void 0 : void 0;
}
function sentMessage(method, { exchange }) {
  const sent = exchange.filter(({ direction }) => direction === "sent");
  const found = sent.map((one) => parsed(one.message)).findLast((one) => one?.method === method);
  return found ?? null;
}
function parsed(line) {
  try {
    const message = JSON.parse(line.slice(line.indexOf("{")));
    return isRecord(message) ? message : null;
  } catch {
    return null;
  }
}
function headerWords(message, given, plan) {
  const headers = message ? postHeaders(message, NO_SESSION, given) : plainHeaders(NO_SESSION, given);
  return Object.entries(headers).flatMap(([name, value]) => {
    const word = given[name] === value ? givenWord(name, value, plan) : textWord(value);
    const start = word.length === 0 ? `${name};` : `${name}: `;
    return [textWord("-H"), [...textWord(start), ...word]];
  });
}
var SCHEME = /^(?:bearer|basic|digest|token|apikey)(?:\s+|$)/i;
function givenWord(name, value, plan) {
  const entry = plan.server.headers.findLast((one) => one.name === name);
  const word = entry && entry.value.value !== value ? madeOf(value, entry, plan) : textWord(value);
  if (word && isPublic(name, word, plan))
    return word;
  const [scheme = ""] = SCHEME.exec(value) ?? [];
  return [...textWord(scheme), { variable: variableFor(name) }];
}
function madeOf(value, { value: located, prefix }, plan) {
  const written3 = located.value ?? "";
  if (prefix !== void 0)
    return [...textWord(prefix), { variable: written3 }];
  return referring(value, written3, plan.server);
}
function isPublic(name, word, plan) {
  const text = word.map((part) => "text" in part ? part.text : "").join("");
  return mayShow(name, textWord(text.replace(SCHEME, "")), plan);
}
var variableFor = (name) => name.toUpperCase().replace(/[^A-Z0-9]/g, "_");
function urlWord({ url, server, secrets }) {
  const [bare, written3] = [url, server.url?.value ?? url].map((text) => text.replace(/#.*$/s, "").replace(/^(https?:\/\/)[^/?]*@/i, "$1"));
  const word = referring(bare ?? "", written3, server) ?? textWord(bare ?? "");
  const hide = valueRedactor(secrets);
  return word.flatMap((part) => "text" in part ? queryParts(part.text) : [part]).flatMap((part) => {
    if ("variable" in part || /^[?&].*=$/.test(part.text))
      return [part];
    return withoutSecret(part.text, redactPatterns(hide(part.text)), "");
  });
}
function queryParts(text) {
  const pieces = text.split(/([?&][^?=&]{0,200}=)([^&]+)/);
  return pieces.flatMap((piece, index) => index % 3 === 2 ? [{ variable: variableFor(pieces[index - 1]?.slice(1, -1) ?? "") }] : textWord(piece));
}

// lib/src/report/reproduce/posix.js
function posix(rerun) {
  const { folder, makes } = rerun;
  const line = `${feeding(rerun.feed)}${invocation(rerun)}`;
  const there = folder === "." ? line : `(cd ${quoted(asPath(folder))} && ${line})`;
  return makes === null ? there : `${there} && ls -d ${quoted(asPath(makes))}`;
}
function feeding(turns) {
  if (turns.length === 0)
    return "";
  const steps = turns.map(({ lines, seconds }) => {
    const words = lines.map(quoted).join(" ");
    return `printf '%s\\n' ${words}; sleep ${seconds};`;
  });
  return `({ ${steps.join(" ")} } 2>/dev/null &) | `;
}
function invocation({ isBare, settings, words }) {
  const line = words.map(written).join(" ");
  const names = isBare ? [...PLUMBING, ...settings.filter(isNoPlumbing)] : settings;
  if (!isBare && names.length === 0)
    return line;
  const options = [...isBare ? ["-i"] : [], ...names.some(isOption) ? ["--"] : []];
  return [
    "env",
    ...options,
    ...names.map(assignment),
    ...hasSign(words) ? [VIA_SHELL] : [],
    line
  ].join(" ");
}
var VIA_SHELL = `sh -c 'exec "$0" "$@"'`;
var hasSign = ([command = []]) => command.some((part) => "text" in part && part.text.includes("="));
var isOption = ({ name }) => name.startsWith("-");
var PLUMBING = ["PATH", "HOME"].map((name) => ({
  name,
  value: [{ variable: name }]
}));
var isNoPlumbing = ({ name, value }) => value !== "own" || /^\w+$/.test(name) && !PLUMBING.some((one) => one.name === name);
function assignment({ name, value }) {
  if (value === "own")
    return `\${${name}+${name}="$${name}"}`;
  return `${quoted(name)}=${written(value)}`;
}
var written = (word) => {
  if (word.length === 0)
    return "''";
  const parts = joined(word);
  return parts.some(isOdd) && parts.some(isVariable) && parts.every(isPlain) ? `"${parts.map(within).join("")}"` : parts.map(partOf).join("");
};
var isVariable = (part) => "variable" in part;
var isOdd = (part) => "text" in part && quoted(part.text) !== part.text;
var isPlain = (part) => "variable" in part || !/["$`\\!]/.test(part.text);
var within = (part, index, parts) => {
  if ("text" in part)
    return part.text;
  const next = parts[index + 1];
  const name = nameIn(part.variable);
  return next && "text" in next && /^\w/.test(next.text) ? `\${${name}}` : `$${name}`;
};
function joined(word) {
  const parts = [];
  for (const part of word) {
    const last = parts.at(-1);
    if (last && "text" in last && "text" in part)
      parts.splice(-1, 1, textOf(last, part));
    else
      parts.push(part);
  }
  return parts;
}
var textOf = (...texts) => ({
  text: texts.map(({ text }) => text).join("")
});
var partOf = (part) => "text" in part ? quoted(part.text) : byName(part.variable);
var byName = (name) => `"$${nameIn(name)}"`;
var nameIn = (name) => name.replace(/[^A-Za-z0-9_]/g, "_").replace(/^(?=\d)/, "_");
var asPath = (folder) => folder.startsWith("-") ? `./${folder}` : folder;
var quoted = (text) => /^[\w@%+:,./-][\w@%+=:,./-]*$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

// lib/src/report/reproduce/powershell.js
var BEGINNING = "& {";
function powershell(rerun) {
  const lines = [
    "$ErrorActionPreference = 'Stop'",
    ...program(rerun),
    "$start = New-Object System.Diagnostics.ProcessStartInfo",
    "$start.UseShellExecute = $false",
    "$start.WorkingDirectory = $folder",
    ...COMMAND_LINE,
    ...environment(rerun),
    ...rerun.feed.length > 0 ? fed(rerun.feed) : UNFED,
    "$process.WaitForExit()",
    "$global:LASTEXITCODE = $process.ExitCode",
    '"exit code: $($process.ExitCode)"',
    ...made(rerun)
  ];
  return `${BEGINNING}
${lines.map((line) => `  ${line}`).join("\n")}
}`;
}
function program({ folder, words: [command = [], ...args] }) {
  const isPath = command.some((part) => "text" in part && /[\\/]/.test(part.text));
  const isWhole2 = "text" in (command[0] ?? {}) && /^(?:[A-Za-z]:)?[\\/]/.test(textOf2(command));
  const name = isPath && !isWhole2 ? "(Join-Path $folder $name)" : "$name";
  return [
    `$folder = Convert-Path -LiteralPath ${literal(folder)}`,
    `$name = ${written2(isPath ? backslashed(command) : command)}`,
    `$words = @(${args.map(written2).join(", ")})`,
    `$file = @(Get-Command -All -CommandType Application -Name ${name} | Where-Object { $_.Extension })[0].Source`
  ];
}
var textOf2 = (word) => word.map((part) => "text" in part ? part.text : "").join("");
var backslashed = (word) => word.map((part) => "text" in part ? { text: part.text.replaceAll("/", "\\") } : part);
var COMMAND_LINE = [
  "$isProgram = $file -match '\\.(exe|com)$'",
  "$line = @($words | ForEach-Object {",
  `  if ($isProgram -and $_ -match '^[^\\s"]+\\z') { $_ }`,
  `  else { '"' + ($_ -replace '(\\\\*)"', '$1$1\\"' -replace '(\\\\+)\\z', '$1$1') + '"' }`,
  "})",
  "if ($isProgram) {",
  "  $start.FileName = $file",
  "  $start.Arguments = $line -join ' '",
  "} else {",
  "  $special = '[()\\][%!^\"`<>&|;, *?]'",
  "  $times = 1 + [int]($file -match 'node_modules\\\\\\.bin\\\\')",
  "  foreach ($time in 1..$times) { $line = @($line -replace $special, '^$0') }",
  "  $start.FileName = $env:ComSpec",
  `  $start.Arguments = '/d /s /c "' + ((@($name -replace $special, '^$0') + $line) -join ' ') + '"'`,
  "}"
];
function environment({ isBare, settings }) {
  const own = settings.filter(({ value }) => value === "own").map(({ name }) => literal(name));
  return [
    ...isBare ? ["$start.EnvironmentVariables.Clear()"] : [],
    ...own.length > 0 ? [
      `foreach ($own in ${own.join(", ")}) {`,
      "  $value = [Environment]::GetEnvironmentVariable($own)",
      "  if ($null -ne $value) { $start.EnvironmentVariables[$own] = $value }",
      "}"
    ] : [],
    ...settings.flatMap(assignment2)
  ];
}
var assignment2 = ({ name, value }) => value === "own" ? [] : [`$start.EnvironmentVariables[${literal(name)}] = ${written2(value)}`];
var fed = (turns) => [
  "$start.RedirectStandardInput = $true",
  "$encoding = [Console]::InputEncoding",
  "try { [Console]::InputEncoding = New-Object System.Text.UTF8Encoding $false } catch { }",
  "try { $process = [System.Diagnostics.Process]::Start($start) } finally { try { [Console]::InputEncoding = $encoding } catch { } }",
  "$stdin = $process.StandardInput.BaseStream",
  `foreach ($turn in @(${turns.map(turnOf).join(", ")})) {`,
  '  $bytes = [System.Text.Encoding]::UTF8.GetBytes(($turn.lines -join "`n") + "`n")',
  "  try { $stdin.Write($bytes, 0, $bytes.Length); $stdin.Flush() } catch { }",
  "  if ($process.WaitForExit(1000 * $turn.seconds)) { break }",
  "}",
  "try { $stdin.Close() } catch { }"
];
var turnOf = ({ lines, seconds }) => `@{ lines = @(${lines.map(literal).join(", ")}); seconds = ${seconds} }`;
var UNFED = ["$process = [System.Diagnostics.Process]::Start($start)"];
var made = ({ makes }) => makes === null ? [] : [`if ($process.ExitCode -eq 0) { Get-Item -LiteralPath ${literal(makes)} }`];
var written2 = (word) => word.some((part) => "variable" in part || /[\r\n\t]/.test(part.text)) ? `"${word.map(expandable).join("")}"` : literal(textOf2(word));
var literal = (text) => `'${text.replace(/['\u2018-\u201b]/g, "$&$&")}'`;
var expandable = (part) => "text" in part ? part.text.replace(/[`"$\u201c-\u201e]/g, "`$&").replace(/[\r\n\t]/g, (sign) => ESCAPES[sign] ?? sign) : `\${env:${part.variable.replace(/[^\w.()-]/g, "_")}}`;
var ESCAPES = { "\r": "`r", "\n": "`n", "	": "`t" };

// lib/src/report/reproduce/feed.js
var FETCHING_SECONDS = 30;
var LEAST_SECONDS2 = 5;
var MOST_TURNS = 5;
function feedOf(plan, talk) {
  const batches = batchesOf(talk.exchange ?? []);
  return batches.map(({ lines }, index) => {
    const next = batches[index + 1];
    const pause = next && secondsFor2(next.atMs - (batches[index]?.atMs ?? 0));
    return { lines, seconds: pause ?? lastSeconds(plan, talk) };
  });
}
function batchesOf(exchange) {
  const cut = exchange.findIndex(({ direction, message }) => direction === "sent" && !isWhole(message));
  const whole = cut === -1 ? exchange : exchange.slice(0, cut);
  const batches = [];
  for (const [index, { direction, message, atMs }] of whole.entries()) {
    if (direction === "received")
      continue;
    const last = whole[index - 1]?.direction === "sent" ? batches.pop() : void 0;
    batches.push({ lines: [...last?.lines ?? [], message], atMs: last?.atMs ?? atMs });
  }
  return batches.length > 0 ? batches.slice(0, MOST_TURNS) : [FIRST];
}
var FIRST = { lines: [JSON.stringify(initialize(TOOL))], atMs: 0 };
function isWhole(message) {
  try {
    JSON.parse(message);
    return true;
  } catch {
    return false;
  }
}
var secondsFor2 = (ms) => Math.max(1, Math.ceil(2 * ms / 1e3));
function lastSeconds({ timeoutMs, install }, { ending }) {
  switch (ending?.kind) {
    case "timed-out":
      return Math.max(LEAST_SECONDS2, Math.ceil(timeoutMs / 1e3));
    case "exited":
    case "killed":
      return Math.max(install ? FETCHING_SECONDS : LEAST_SECONDS2, secondsFor2(ending.afterMs));
    default:
      return LEAST_SECONDS2;
  }
}

// lib/src/report/reproduce/rerun.js
function rerunOf(plan, course) {
  const failed = course.install?.kind === "failed" || course.install?.kind === "timed-out";
  const ofProject = failed ? projectStep(plan, course) : null;
  if (ofProject)
    return ofProject;
  const step = failed && course.ending?.kind === "not-spawned" ? plan.install : null;
  if (!step)
    return starting(plan, course);
  return fetchesAlone(step) ? fetching(plan, step) : startFetching(plan, step, course);
}
var fetchesAlone = ({ kind, args }) => kind === "command" && !args.some((arg) => /^(?:import sys\n|const p=require\()/.test(arg));
var starting = (plan, course) => ({
  folder: shownPath(plan.cwd, plan.workspace),
  isBare: true,
  settings: [...inheritedSettings(plan), ...givenSettings(plan)],
  words: lineOf(plan),
  feed: feedOf(plan, course),
  makes: null
});
var startFetching = (plan, { kind }, course) => ({
  ...starting(plan, course),
  isBare: false,
  settings: [
    ...givenSettings(plan),
    ...kind === "npm-exec" ? [literal2("npm_config_foreground_scripts", "true")] : []
  ]
});
var fetching = (plan, { command, args, env = {} }) => ({
  ...NOT_FED,
  folder: shownPath(plan.start.cwd, plan.workspace),
  settings: [...givenSettings(plan), ...literals({ ...plan.start.env, ...env })],
  words: linePart(plan, [command, ...args])
});
var linePart = (plan, words) => wordsOf(words, words.map(writtenIn(plan)), plan);
var NOT_FED = { isBare: false, feed: [], makes: null };
var literals = (env) => Object.entries(env).map(([name, value]) => literal2(name, value));
var literal2 = (name, value) => ({ name, value: textWord(value) });
var lineOf = (plan) => {
  const { server, command, args } = plan;
  const written3 = [server.command?.value, ...server.args.map(({ value }) => value)];
  return wordsOf([command, ...args], written3, plan);
};
var writtenIn = ({ server, args }) => (word) => server.args[args.indexOf(word)]?.value;
var BLAMES_INSTALL = "dependencies-not-installed";
function projectStep(plan, { facts = [], ending, rule }) {
  const isCause = ending?.kind === "not-spawned" || rule === BLAMES_INSTALL;
  const found = isCause ? facts.find(isProjectStep) : void 0;
  const { folder, line } = commandIn(found?.captures.command ?? "");
  if (!found || line === "")
    return null;
  return {
    ...NOT_FED,
    folder,
    // With `NODE_ENV=production` an install leaves out what a build needs.
    settings: givenSettings(plan).filter(({ name }) => name !== "NODE_ENV"),
    words: line.split(" ").map(textWord),
    makes: found.kind === "entry-not-built" ? found.captures.path ?? null : null
  };
}
var isProjectStep = ({ kind }) => kind === "project-install-failed" || kind === "entry-not-built";
function commandIn(command) {
  const found = /^cd (?:"([^\n]*)"|([\w@./+-]+)) && ([^"]+)$/.exec(command);
  return found ? { folder: found[1] ?? found[2] ?? ".", line: found[3] ?? "" } : { folder: ".", line: command };
}

// lib/src/report/reproduce.js
var reproduce = (plan, course = {}, platform = "linux") => commandOf(rerunOf(plan, course), platform);
function reproduceRemote(seen, talk, platform = "linux") {
  const rerun = curlOf(seen, talk);
  return rerun && commandOf(rerun, platform);
}
var commandOf = (rerun, platform) => platform === "win32" ? powershell(rerun) : posix(rerun);
var shellOf = (command) => command.startsWith(BEGINNING) ? "powershell" : "sh";

export {
  reproduce,
  reproduceRemote,
  shellOf
};
