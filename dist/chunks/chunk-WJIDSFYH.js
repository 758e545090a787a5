import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  behindVerb,
  cmdFilesIn,
  containerLine,
  denoWords,
  dockerWords,
  dotnetToolWords,
  isCmdFile,
  isHandedIn,
  isReserved,
  machineLimit,
  npmWords,
  parseArgsStringToArgv,
  pipxWords,
  placeholderAsAsked,
  placeholderFor,
  pnpmWords,
  programName,
  readLaunch,
  shownArgs,
  staysOutside,
  uvxWords,
  valueFor
} from "./chunk-3MQZSNOC.js";
import {
  challengeIn
} from "./chunk-OEW236NZ.js";
import {
  ENOENT,
  NOTHING_TO_START,
  ONLY_READ,
  UP,
  cameUp,
  code,
  commonCaptures,
  defineRule,
  endingText,
  entryArgs,
  entryLines,
  enumerated,
  fillIn,
  givenCredentials,
  givenValues,
  givenVariables,
  inVain,
  installFailed,
  isBareToken,
  isDoubled,
  isGuarded,
  isSilent,
  kept,
  lastWord,
  limitText,
  lineAround,
  listed,
  loginLine,
  matchesOf,
  oddityOf,
  onWire,
  originOf,
  originOfArgument,
  outputOf,
  referenceAs,
  referenceTo,
  report_missing_default,
  report_unreadable_default,
  saidBy,
  secondsOf,
  secondsText,
  secretName,
  secretsInput,
  secretsStep,
  sendsCredential,
  sentCredentials,
  sentOddity,
  sentence,
  sharedReaders,
  soon,
  standingOf,
  statusText,
  trialsOf,
  unauthorized,
  upTrial,
  variablesStep
} from "./chunk-QKQF3SSM.js";
import {
  cutToColumns,
  durationText,
  fact,
  shownPath,
  shownUrl
} from "./chunk-VULLS3E4.js";
import {
  LEGACY_VERSIONS,
  MODERN_VERSION,
  OFFERED_VERSION
} from "./chunk-ORSUCQUM.js";

// lib/src/rules/engine/fact-of.js
var factOf = (kind, { facts }) => facts.find((each) => each.kind === kind);

// lib/src/rules/engine/plain-text.js
var ESCAPE = String.fromCharCode(27);
var COLOUR = new RegExp(`${ESCAPE}\\[[0-9;?]*[A-Za-z]`, "g");
var plain = (text) => (text.includes(ESCAPE) ? text.replaceAll(COLOUR, "") : text).replaceAll("\r", "");
var linesOf = (text) => plain(text).split("\n");
var CHATTER = /^npm (?:notice\b|warn (?:Unknown|deprecated|exec|install-scripts)\b)/i;
var isTelling = (line) => !CHATTER.test(line);
var lastLines = (text, count) => fullLines(text).slice(-count);
var lastWords = (text, count) => fullLines(text).filter(isTelling).slice(-count);
var fullLines = (text) => linesOf(text).map((line) => line.trimEnd()).filter((line) => line !== "");
function quote(text, max = 160) {
  const line = plain(text).replaceAll("`", "'").split(/\s+/).join(" ").trim();
  return line.length > max ? `${line.slice(0, max - 1)}\u2026` : line;
}
function listed2(words6, joiner = "and") {
  const quoted3 = words6.map((word) => `\`${word}\``);
  const last = quoted3.at(-1) ?? "";
  return quoted3.length < 2 ? last : `${quoted3.slice(0, -1).join(", ")} ${joiner} ${last}`;
}

// lib/src/rules/engine/lack-words.js
var SEEN = {
  up: {
    title: "and all else is well: with {madeUp} the server starts and lists {detail}",
    short: "all else is well",
    why: "With {madeUp} it starts, completes the handshake and lists its tools."
  },
  refused: {
    title: "and with {madeUp} no more can be known",
    short: "no more can be known",
    why: "It was started with {madeUp}, and what it then failed with may come of that alone: {detail}."
  },
  login: {
    title: "and the server asks for a login",
    short: "it asks for a login",
    why: "It is alive, and asks for a login."
  },
  unnamed: {
    title: "and without {it} there is nothing to start or to ask",
    short: "nothing can be started",
    why: "The command, the folder or the address of the entry is made of {it}, so nothing was started or asked."
  },
  untried: {
    title: "and the server was not started with {madeUp}",
    short: "no more was tried",
    why: "It asks for {it}. No further start was made with {madeUp}: such starts are switched off (`confirm: false`), used up, or not possible here."
  },
  unstarted: {
    title: "and the server was not started",
    short: "it was not started",
    why: "The config was judged, and nothing was started."
  },
  answers: {
    title: "and all else is well: without {it} the server answers and lists {detail}",
    short: "all else is well",
    why: "Asked without the headers that need {it}, it completes the handshake and lists its tools."
  },
  rejects: {
    title: "and without {it} no more can be known",
    short: "no more can be known",
    why: "A made-up credential is sent to nobody, so it was asked without the headers that need {it}. What it answered may come of that alone: {detail}."
  }
};
var lackedIn = ({ variables = "" }) => variables.split(", ").filter(Boolean);
var lackTitle = (captures) => `${notSet(captures)}, ${said("title", captures)}`;
var lackWhy = (captures) => said("why", captures);
function whyLacking(evidence) {
  const { captures } = factOf("missing-secret", evidence) ?? {};
  return captures ? `${notSet(captures)}: ${said("short", captures)}` : null;
}
var notSet = (captures) => {
  const names2 = lackedIn(captures);
  return `${listed2(names2)} ${names2.length === 1 ? "is" : "are"} not set`;
};
function said(part, captures) {
  const isOne = lackedIn(captures).length === 1;
  return SEEN[captures.seen][part].replaceAll("{madeUp}", isOne ? "a made-up value" : "made-up values").replaceAll("{it}", isOne ? "it" : "them").replaceAll("{detail}", () => captures.detail ?? "");
}

// lib/src/rules/engine/unreachable.js
var HOST = "(?<host>\\[[\\da-f:.]{2,45}\\]|[\\w.-]{1,253}|[\\da-f]{0,4}(?::[\\da-f]{0,4}){1,7})";
var NAMED = [
  // Node.js
  new RegExp(`\\bconnect E(?:CONNREFUSED|TIMEDOUT|HOSTUNREACH|NETUNREACH) ${HOST}:(?<port>\\d{1,5})\\b`),
  /\bconnect E(?:CONNREFUSED|TIMEDOUT|HOSTUNREACH|NETUNREACH) (?<host>[\w.-]{1,253})/,
  /\bgetaddrinfo (?:ENOTFOUND|EAI_AGAIN) (?<host>[\w.-]{1,253})/,
  // Go
  new RegExp(`\\bdial tcp:? ${HOST}:(?<port>\\d{1,5}): (?:connect: |i/o timeout)`),
  /\bdial tcp:? lookup (?<host>[\w.-]{1,253})(?: on \S{1,60})?: /,
  // Python: requests, aiohttp, redis, PyMongo, neo4j, the drivers of MySQL
  /HTTPS?ConnectionPool\(host='(?<host>[^'\s]{1,253})', port=(?<port>\d{1,5})\)/,
  new RegExp(`Cannot connect to host ${HOST}:(?<port>\\d{1,5}) ssl:`),
  new RegExp(`Error -?\\d{1,3} connecting to ${HOST}:(?<port>\\d{1,5})\\.`),
  new RegExp(`\\b${HOST}:(?<port>\\d{1,5}): \\[Errno -?\\d{1,3}\\]`),
  new RegExp(`Couldn't connect to ${HOST}:(?<port>\\d{1,5})\\b`),
  /Can't connect to MySQL server on '(?<host>[^':\s]{1,253})(?::(?<port>\d{1,5}))?'/,
  // PostgreSQL
  /connection to server at "(?<host>[^"\s]{1,253})"(?: \([^)\n]{1,60}\))?, port (?<port>\d{1,5}) failed: (?:Connection|could not|timeout|No route|Network)/,
  /(?:failed to resolve host|could not translate host name) ['"](?<host>[^'"\s]{1,253})['"]/,
  /Is the server running on host "(?<host>[^"\s]{1,253})"(?: \([^)\n]{1,60}\))? and accepting\s{1,4}TCP\/IP connections on port (?<port>\d{1,5})/,
  // Java, .NET, Rust
  new RegExp(`Connection to ${HOST}:(?<port>\\d{1,5}) refused`),
  /UnknownHostException: (?<host>[\w.-]{1,253})/,
  new RegExp(`(?:refused(?: it\\.?)?|Name or service not known) \\(${HOST}:(?<port>\\d{1,5})\\)`),
  /error sending request for url \(\w{2,10}:\/\/(?<host>[\w.-]{1,253})(?::(?<port>\d{1,5}))?/,
  // In sentences.
  /\bunreachable \(?\w{2,10}:\/\/(?<host>[\w.-]{1,253})(?::(?<port>\d{1,5}))?/i,
  new RegExp(`(?:could not|cannot|can't|couldn't|unable to|failed to|failed) (?:connect(?:ion)?|reach)(?:ing)? (?:to )?(?:[\\w-]{1,30} ){0,4}?(?:\\w{2,12}://)?(?:[^\\s/@]{1,200}@)?${HOST}:(?<port>\\d{1,5})\\b`, "i")
];
var UNNAMED = /\bfetch failed\b|\bE(?:CONNREFUSED|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)\b|\bsocket hang up\b|\bConnectionRefusedError\b|\[Errno (?:111|61)\]|\[Errno -[23]\]|\(os error (?:111|61)\)|\b[Cc]onnection refused\b|\ball connection attempts failed\b|\bcould not connect to server\b|\bRegistry request failed with status \d{3}\b/i;
var KINDS = [
  ["refused", /refused|\b111\b|Errno 61\b/i],
  [
    "unknown-name",
    /ENOTFOUND|EAI_AGAIN|no such host|name or service not known|name resolution|nodename nor servname|resolve|translate host|UnknownHost|dns error|Errno -[23]\b/i
  ],
  ["silent", /ETIMEDOUT|timed out|timeout/i]
];
function unreachableIn(text) {
  const hit = firstOf(text);
  if (!hit)
    return void 0;
  const { host, port } = hit.groups ?? {};
  const line = text.slice(hit.index, hit.index + 600).split("\n", 2).join(" ");
  const kind = KINDS.find(([, expression]) => expression.test(line))?.[0] ?? "failed";
  return {
    host: host?.replace(/^\[|\]$/g, "") ?? null,
    port: port ?? null,
    kind,
    index: hit.index
  };
}
function firstOf(text) {
  for (const expression of NAMED) {
    const hit = expression.exec(text);
    if (hit)
      return hit;
  }
  return UNNAMED.exec(text);
}
var LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){1,3}|::1|0\.0\.0\.0|::)$/i;
var isLoopback = (host) => LOOPBACK.test(host);

// lib/src/rules/engine/address-holder.js
var DEFAULT_PORTS = {
  ...{ http: "80", https: "443", ws: "80", wss: "443", ftp: "21", ssh: "22", ldap: "389" },
  ...{ postgres: "5432", postgresql: "5432", mysql: "3306", mariadb: "3306", mongodb: "27017" },
  ...{ redis: "6379", rediss: "6379", valkey: "6379", amqp: "5672", amqps: "5671", nats: "4222" },
  ...{ bolt: "7687", neo4j: "7687", clickhouse: "9000", sqlserver: "1433", mssql: "1433" }
};
var URL_PARTS = /\b(?<scheme>[a-z][a-z\d+.-]{1,30}):\/\/(?:[^\s/@]{1,300}@)?(?<host>\[[\da-f:.]{2,45}\]|[\w.-]{1,253})(?::(?<port>\d{1,5}))?/gi;
var HOST_AND_PORT = /(?<![\w.:/@-])(?<host>\[[\da-f:.]{2,45}\]|[\w.-]{1,253}):(?<port>\d{2,5})(?![\w.])/gi;
var DSN_HOST = /\b(?:host|hostname|server|data source)\s?=\s?(?:tcp:)?(?<host>[\w.-]{1,253})/i;
var DSN_PORT = /\bport\s?=\s?(?<port>\d{1,5})\b|,(?<other>\d{2,5})\b/i;
var BARE_HOST = /^(?:\[[\da-f:.]{2,45}\]|[\w.-]{1,253}|[\da-f:]{2,45})$/i;
function addressHolder(address, evidence) {
  const ranked = givenValues(evidence).flatMap((given) => {
    const found2 = addressesIn(given.value).map((each) => ({ each, rank: rankOf(each, address) }));
    const best2 = found2.toSorted((left, right) => right.rank - left.rank)[0];
    return best2 && best2.rank > 0 ? [{ given, ...best2 }] : [];
  });
  const [best] = ranked.toSorted((left, right) => right.rank - left.rank);
  return best && holderOf(best.given, best.each);
}
function onlyAddressHolder(evidence) {
  const found2 = givenValues(evidence).flatMap((given) => {
    const first = addressesIn(given.value).find(({ scheme, host, port }) => Boolean(scheme || host && port));
    return first ? [holderOf(given, first)] : [];
  });
  return found2.length === 1 ? found2[0] : void 0;
}
var holderOf = ({ name, label, origin }, { host, scheme, port }) => ({
  name,
  label,
  scheme,
  part: host === null ? "port" : port === null ? "host" : "address",
  origin
});
function rankOf({ host, port }, address) {
  if (host === null)
    return port === address.port && isLoopback(address.host) ? 1 : 0;
  if (!isSame(host, address.host))
    return 0;
  if (port !== null && address.port !== null)
    return port === address.port ? 3 : 0;
  return 2;
}
var isSame = (left, right) => left.toLowerCase() === right.toLowerCase() || isLoopback(left) && isLoopback(right);
function addressesIn(value) {
  const text = value.slice(0, 2e3);
  const urls = [...text.matchAll(URL_PARTS)].map(({ groups }) => {
    const scheme = (groups?.scheme ?? "").replace(/\+.*$/s, "").toLowerCase();
    const port = groups?.port ?? DEFAULT_PORTS[scheme] ?? null;
    return { host: bare(groups?.host ?? ""), port, scheme };
  });
  const pairs = [...text.matchAll(HOST_AND_PORT)].map(({ groups }) => ({
    host: bare(groups?.host ?? ""),
    port: groups?.port ?? null,
    scheme: null
  }));
  return [...urls, ...pairs, ...dsnIn(text), ...alone(text)];
}
function dsnIn(text) {
  const host = DSN_HOST.exec(text)?.groups?.host;
  if (!host)
    return [];
  const { port, other: other2 } = DSN_PORT.exec(text)?.groups ?? {};
  return [{ host, port: port ?? other2 ?? null, scheme: null }];
}
function alone(text) {
  if (/^\d{2,5}$/.test(text))
    return [{ host: null, port: text, scheme: null }];
  return BARE_HOST.test(text) ? [{ host: bare(text), port: null, scheme: null }] : [];
}
var bare = (host) => host.replace(/^\[|\]$/g, "");

// lib/src/rules/engine/backend-services.js
var SERVICES = [
  {
    id: "postgres",
    image: "postgres:17",
    port: "5432",
    words: /postgres|pgsql|(?:^|[^a-z])pg(?:[^a-z]|$)/i,
    env: { POSTGRES_PASSWORD: "postgres" }
  },
  {
    id: "mysql",
    image: "mysql:8",
    port: "3306",
    words: /mysql|mariadb/i,
    env: { MYSQL_ROOT_PASSWORD: "mysql" }
  },
  { id: "redis", image: "redis:7", port: "6379", words: /redis|valkey/i },
  { id: "mongodb", image: "mongo:8", port: "27017", words: /mongo/i },
  {
    id: "elasticsearch",
    image: "elasticsearch:8.19.0",
    port: "9200",
    words: /elastic/i,
    env: { "discovery.type": "single-node", "xpack.security.enabled": "false" }
  },
  {
    id: "neo4j",
    image: "neo4j:5",
    port: "7687",
    words: /neo4j|(?:^|[^a-z])bolt(?:[^a-z]|$)/i,
    env: { NEO4J_AUTH: "neo4j/password" }
  },
  { id: "qdrant", image: "qdrant/qdrant:v1.15.0", port: "6333", words: /qdrant/i },
  {
    id: "clickhouse",
    image: "clickhouse/clickhouse-server:25.3",
    port: "8123",
    words: /clickhouse/i
  },
  {
    id: "rabbitmq",
    image: "rabbitmq:4",
    port: "5672",
    words: /rabbit|(?:^|[^a-z])amqps?(?:[^a-z]|$)/i
  },
  { id: "nats", image: "nats:2", port: "4222", words: /(?:^|[^a-z])nats(?:[^a-z]|$)/i },
  { id: "ollama", image: "ollama/ollama:0.12.0", port: "11434", words: /ollama/i }
];
function serviceNamed(words6, port) {
  for (const word of words6) {
    const named2 = SERVICES.find((service) => service.words.test(word));
    if (named2)
      return named2;
  }
  return SERVICES.find((service) => service.port === port) ?? null;
}
function serviceBlock(service, port) {
  const env = Object.entries(service.env ?? {}).map(([name, value]) => `      ${name}: ${value}`);
  return code([
    "services:",
    `  ${service.id}:`,
    `    image: ${service.image}`,
    ...env.length > 0 ? ["    env:", ...env] : [],
    "    ports:",
    `      - ${port ?? service.port}:${service.port}`
  ].join("\n"));
}

// lib/src/rules/engine/example-handshake.js
var COMPLETED = {
  kind: "completed",
  era: "legacy",
  protocolVersion: "2025-11-25",
  serverInfo: { name: "acme", version: "1.0.0" },
  capabilities: { tools: {} },
  durationMs: 80,
  tools: { kind: "listed", names: ["search"], bytes: 240, problems: [] }
};

// lib/src/rules/engine/asking-phrases.js
var words = (...alternatives) => `(?:${alternatives.join("|")})`;
var BETWEEN = words(...["environment", "env", "variables?", "vars?", "values?", "keys?", "secrets?", "tokens?"], ...["credentials?", "settings?", "parameters?", "config", "configuration", "header", "option"], ...["is", "are", "was", "were", "has", "have", "had", "been", "be", "both", "all", "either"], ...["also", "and", "or", "currently", "still", "null", "invalid", "in", "from", "your", "the"], ...[
  "this",
  "a",
  "an",
  "of",
  "api",
  "file",
  "process",
  "shell",
  "system",
  "server",
  "expected",
  "but"
]);
var GIVEN = words(...["set", "defined", "found", "provided", "specified", "configured", "present", "given"], ...["exported", "available", "supplied", "declared", "passed", "exist"]);
var ADVERB = words("been", "being", "yet", "currently", "properly", "also", "both", "all");
var NOT_GIVEN = words(`(?:(?:is|are|was|were|has|have|does|do)n['\u2019]t|not)\\s+(?:${ADVERB}\\s+)*${GIVEN}`, `(?:must|should|shall|needs?\\s+to|ha(?:s|ve)\\s+to)\\s+(?:${ADVERB}\\s+)*be\\s+(?:${GIVEN}|(?:a\\s+)?non-?empty)`, "(?:can\\s?not|can['\u2019]t|must\\s+not|may\\s+not|should\\s+not)\\s+be\\s+(?:empty|blank|null|undefined)", "required|mandatory|notpresent|unbound");
var MISSING_AFTER = new RegExp(`^["'\`)\\]}*]*(?:[\\s,(\u2013\u2014-]+${BETWEEN}\\b)*[\\s,(\u2013\u2014-]*(?:${NOT_GIVEN}|missing|needed|unset|undefined|empty|blank|absent)\\b`);
var MISSING_AFTER_COLON = new RegExp(`^["'\`)\\]}]*\\s*:\\s*(?:${BETWEEN}\\s+)*(?:${NOT_GIVEN})\\b`);
var DUMPED = /^["'`)\]}]*\s*[:=]\s*[[("'<]*(?:not set|missing|unset|no|none)\b/;
var WORD = "(?!(?:default|defaults|optional|optionally)\\b)[a-z0-9][a-z0-9.'\u2019/()-]*";
var LEAD = `(?:[\\s:,("'\`[{]+${WORD}){0,8}[\\s:;,("'\`\\[{$%<\u2192/|-]*$`;
var MISSING_BEFORE = new RegExp(`(?:^|[^a-z])${words("missing|lacks?|lacking|requires?|required|needs?|mandatory|undefined|unset", `(?:not|n['\u2019]t)\\s+(?:been\\s+)?${GIVEN}`, "(?:can\\s?not|can['\u2019]t|unable\\s+to|could\\s+not|won['\u2019]t|refus\\w+\\s+to)\\b[a-z\\s]{1,60}\\bwithout", "(?:could\\s+not|couldn['\u2019]t|can\\s?not|can['\u2019]t|unable\\s+to|failed\\s+to)\\s+(?:be\\s+)?(?:find|found|read|get|load|resolve|access|locate|retrieve|obtain)")}${LEAD}`);
var NO_BEFORE = /(?:^|[^a-z])no(?:[\s("'`]+(?:valid|api|access|auth|key|token|secret|password|environment|env|variable|var|value)){0,4}[\s("'`:$]*$/;
var ADVICE_BEFORE = new RegExp(`(?:^|[^a-z-])${words("set(?:ting)?|export(?:ing)?|provid(?:e|ing)|specify(?:ing)?|defin(?:e|ing)|configur(?:e|ing)", "supply(?:ing)?|add(?:ing)?|pass(?:ing)?|give|enter|put|place|store")}${LEAD}`);
var MAKE_SURE = /(?:make sure|ensure|check|verify|confirm)\b[^.]*$/;
var IS_SET = new RegExp(`^["'\`)]*\\s*(?:${BETWEEN}\\s+)*${GIVEN}\\b`);
var NEITHER = /\bneither[\s"'`($]*$/;
var DO_NOT = /(?:do not|don['’]t|no need to|need not|instead of|optionally|may also|can also)\s+\w+[^.]*$/;
var OTHER_THING = /^["'`)]*\s*(?:header|tool|column|table|field|permission|scope|role|event)\b/;
function askingOf(group) {
  const before3 = group.before.slice(-120).toLowerCase();
  const after = group.after.slice(0, 100).toLowerCase();
  if (DO_NOT.test(before3) || OTHER_THING.test(after))
    return void 0;
  if (saysMissing(before3, after))
    return "stated";
  if (DUMPED.test(after))
    return "remarked";
  const told2 = ADVICE_BEFORE.test(before3) || MAKE_SURE.test(before3) && IS_SET.test(after);
  return told2 ? "advised" : void 0;
}
function saysMissing(before3, after) {
  if (MISSING_AFTER.test(after) || MISSING_AFTER_COLON.test(after))
    return true;
  if (NEITHER.test(before3) && IS_SET.test(after))
    return true;
  return !DUMPED.test(after) && (MISSING_BEFORE.test(before3) || NO_BEFORE.test(before3));
}
var IN_PASSING = /\bwarn(?:ing)?\b|⚠|\boptional\b|\bdisabled?\b|\bfall(?:s|ing)?[ -]?back\b|\busing (?:the |a |its )?default|\bdefaults? to\b|\bdefaulting\b|\bskip(?:s|ped|ping)?\b|\bignor(?:e|ed|ing)\b|\blimited\b|\bnote:|\btip:|\brate limits?\b|\bhigher limits?\b|\bcontinuing\b|\bproceeding\b|\bassuming\b|[,;-] (?:using|connecting|running|caching)\b|\bwithout (?:it|them|auth)|\bsome (?:features|tools)\b|\bto (?:see|enable|suppress|silence|hide|override|change|customi[sz]e|debug|avoid|get more|turn|opt|increase|raise|skip)\b|\bfor (?:more|a backtrace|debug|verbose)/i;
var LOGGED = /(?:^|[^a-z])(?:debug|info|trace|log)(?:[^a-z]|$)/i;
var FAILURE = /error|exception|fatal|fail|invalid|cannot|❌/i;
var isInPassing = (line) => IN_PASSING.test(line) || LOGGED.test(line) && !FAILURE.test(line);

// lib/src/rules/engine/javascript-trace.js
var FRAME = /^\s+at \S/;
var FRAME_OR_GAP = /^\s+(?:at \S|\.\.\. \d+ (?:more|lines))/;
var HEAD = /(?:^|[\s:>\]"])(?:[\w$]+[.$])*[\w$]*(?:Error|Exception|Rejection)(?: \[\w+\])?(?::|$)/;
var NO_HEAD = /^\s*\[cause\]|Warning: |^Emitted '|^Caused by: /;
var MAX_MESSAGE_LINES = 40;
function javascriptTrace(lines, isOwn) {
  const trace = blocksOf(lines).map((block) => traceOf(block, lines, isOwn)).findLast((found2) => found2 !== void 0);
  return trace ?? thrownValue(lines);
}
function blocksOf(lines) {
  const blocks = [];
  for (const [index, line] of lines.entries()) {
    const last = blocks.at(-1);
    if (last && last[1] === index - 1 && FRAME_OR_GAP.test(line))
      last[1] = index;
    else if (FRAME.test(line))
      blocks.push([index, index]);
  }
  return blocks;
}
function traceOf(block, lines, isOwn) {
  const [first, last] = block;
  const head = headAbove(first, lines);
  if (head === void 0)
    return void 0;
  const frames = lines.slice(first, last + 1).flatMap(placeOf);
  const at = frames.find((place) => isOwn(place)) ?? sourceAbove(head, lines);
  return { message: messageOf(lines, head, last), at: at ?? null, lines: [head, last] };
}
function headAbove(first, lines) {
  for (let index = first - 1; index >= Math.max(0, first - MAX_MESSAGE_LINES); index--) {
    const line = lines[index] ?? "";
    if (NO_HEAD.test(line) || FRAME.test(line))
      return void 0;
    if (HEAD.test(line))
      return index;
  }
  return void 0;
}
function messageOf(lines, head, last) {
  const line = (lines[head] ?? "").replace(/^Exception in thread "[^"]*" |^Uncaught |^\[\d+\] /, "").trim();
  const reason = /rejected with the reason "([^"]*)"/.exec(line)?.[1];
  const cause = causeBelow(lines, last);
  if (reason)
    return `UnhandledPromiseRejection: ${reason}`;
  return cause ? `${line} (caused by ${cause})` : line;
}
var MAX_PROPERTIES = 20;
function causeBelow(lines, last) {
  const below = lines.slice(last + 1, last + 1 + MAX_PROPERTIES);
  const java2 = /^Caused by: (.+)/.exec(below[0] ?? "")?.[1];
  if (java2 || !lines[last]?.endsWith("{"))
    return java2;
  const end = below.findIndex((line) => /^\S/.test(line));
  return below.slice(0, end === -1 ? void 0 : end).map((line) => /^\s+\[cause\]: (\S.*?)(?: \{)?$/.exec(line)?.[1]).find(Boolean);
}
function placeOf(frame) {
  const text = frame.trim().replace(/ \{$/, "");
  const script2 = /(?:^at |\()(?:async )?(?:file:\/\/)?([^()]+):(\d+):\d+\)?$/.exec(text);
  if (script2)
    return [`${script2[1]}:${script2[2]}`];
  const java2 = /^at (?!java\.|javax\.|jdk\.|sun\.|org\.springframework\.)([\w.$]+\([\w$]+\.(?:java|kt):\d+\))$/.exec(text);
  const dotnet2 = / in (.+):line (\d+)$/.exec(text);
  if (java2?.[1])
    return [java2[1]];
  return dotnet2 ? [`${dotnet2[1]}:${dotnet2[2]}`] : [];
}
var SOURCE = /^(?:file:\/\/)?(\/.+|[A-Za-z]:\\.+):(\d+)$/;
function sourceAbove(head, lines) {
  const above = lines.slice(Math.max(0, head - 6), head);
  const source = above.map((line) => SOURCE.exec(line)).findLast((match) => match !== null);
  return source ? `${source[1]}:${source[2]}` : void 0;
}
function thrownValue(lines) {
  const end = lines.findIndex((line) => /^Node\.js v\d/.test(line));
  const caret = lines.findLastIndex((line, index) => index < end && /^\s*\^+$/.test(line));
  if (end === -1 || caret === -1)
    return void 0;
  const message = lines.slice(caret + 1, end).find((line) => line.trim() !== "");
  if (!message)
    return void 0;
  return {
    message: `Uncaught ${message.trim()}`,
    at: sourceAbove(caret + 1, lines) ?? null,
    lines: [caret, end]
  };
}

// lib/src/rules/engine/panic.js
function goTrace(lines, isOwn) {
  const routine = lines.findIndex((line) => /^goroutine \d+ \[/.test(line));
  const head = lines.findLastIndex((line, index) => index < routine && /^(?:panic|fatal error): /.test(line));
  if (head === -1)
    return void 0;
  const places = lines.slice(routine).flatMap((line) => {
    const place = /^\t(\S+:\d+)(?: \+0x[\da-f]+)?$/.exec(line)?.[1];
    return place && isOwn(place) ? [place] : [];
  });
  return { message: lines[head]?.trim() ?? "", at: places[0] ?? null, lines: [head, routine] };
}
var RUST = /^thread '[^']*'(?: \(\d+\))? panicked at (?:'(.*)', )?([^\s:]+:\d+):\d+:?$/;
function rustTrace(lines) {
  const head = lines.findLastIndex((line) => RUST.test(line));
  const [, inline, at = ""] = RUST.exec(lines[head] ?? "") ?? [];
  if (head === -1)
    return void 0;
  const message = inline ?? lines[head + 1]?.trim() ?? "";
  return { message: `panic: ${message}`, at, lines: [head, head + 1] };
}

// lib/src/rules/engine/python-trace.js
var START = /^(?:Traceback|Exception Group Traceback) \(most recent call last\):/;
var FILE = /^\s+File "([^"]+)", line (\d+)/;
var MESSAGE = /^[A-Za-z_][\w.]*(?::\s|:?$)/;
var INTERRUPT = /^(?:KeyboardInterrupt|SystemExit)\b/;
function pythonTrace(raw, isOwn) {
  const lines = raw.map(withoutGroupMargin);
  const start = lines.findLastIndex((line) => START.test(line));
  const first = start === -1 ? syntaxErrorIn(lines) : start;
  if (first === -1)
    return void 0;
  const last = lines.findIndex((line, index) => index > first && MESSAGE.test(line));
  const message = lines[last]?.trim();
  if (!message || INTERRUPT.test(message))
    return void 0;
  const files = lines.slice(first, last).flatMap((line) => {
    const match = FILE.exec(line);
    return match ? [{ file: match[1] ?? "", place: `${match[1]}:${match[2]}` }] : [];
  });
  const at = files.findLast(({ file }) => isOwn(file)) ?? files.at(-1);
  return { message, at: at?.place ?? null, lines: [first, last] };
}
var withoutGroupMargin = (line) => line.replace(/^\s*[|+] ?/, "");
var syntaxErrorIn = (lines) => {
  const message = lines.findIndex((line) => /^(?:Syntax|Indentation|Tab)Error: /.test(line));
  return lines.findLastIndex((line, index) => index < message && FILE.test(line));
};

// lib/src/rules/engine/stack-trace.js
var PARSERS = [pythonTrace, rustTrace, goTrace, javascriptTrace];
function stackTraceIn(text, own = null) {
  const lines = linesOf(text);
  for (const parse of PARSERS) {
    const trace = parse(lines, isOwnFile(own));
    if (trace)
      return trace;
  }
  return void 0;
}
var DEPENDENCY = /[\\/](?:node_modules|site-packages|dist-packages|vendor|go\/pkg\/mod)[\\/]/;
var RUNTIME = /^(?:node:|internal\/|<frozen|\/rustc\/)|[\\/]lib[\\/]python\d|\/go\/src\/|\/\.cargo\//;
var isOwnFile = (own) => (file) => !RUNTIME.test(file) && (!DEPENDENCY.test(file) || own !== null && file.replaceAll("\\", "/").includes(`/${own}/`));

// lib/src/rules/engine/last-error.js
var LAST_LINES = 12;
var MAX_LINE = 2e3;
var CHAINED = /direct cause of the following exception|During handling of the above exception/;
var OF_ANOTHER = /\bretr(?:y|ies)\b|\bcommand failed\b|\bgiv(?:e|ing) up\b|\b(?:connection|initiali[sz]ation) (?:closed|failed|error)\b|\b(?:failed|unable|could not|cannot) to (?:connect|initiali[sz]e|start)\b/i;
function lastErrors(evidence) {
  const found2 = ERRORS.get(evidence) ?? [...answered(evidence), ...printed(evidence)];
  ERRORS.set(evidence, found2);
  return found2;
}
var ERRORS = /* @__PURE__ */ new WeakMap();
function answered({ handshake }) {
  if (handshake.kind === "rejected")
    return [{ text: handshake.error.message, isLast: true }];
  const failed2 = handshake.kind === "completed" && handshake.tools.kind === "failed";
  const text = failed2 ? handshake.tools.error?.message : void 0;
  return text ? [{ text, isLast: true }] : [];
}
function printed(evidence) {
  const said3 = saidBy(evidence);
  const trace = stackTraceIn(said3, evidence.plan?.package?.name ?? null);
  const isAlone = trace && !CHAINED.test(said3) && !OF_ANOTHER.test(trace.message);
  if (isAlone)
    return [{ text: trace.message, isLast: true }];
  const lines = linesOf(said3).filter((line) => line.trim() !== "" && !isInPassing(line)).map((line) => line.slice(0, MAX_LINE));
  const last = lines.slice(-LAST_LINES).join("\n");
  const chain = trace ? [{ text: trace.message, isLast: true }] : [];
  const isLast = trace !== void 0;
  return [...chain, { text: last, isLast: true }, { text: lines.join("\n"), isLast }];
}

// lib/src/rules/backend-unreachable.js
var backend_unreachable_default = defineRule({
  id: "backend-unreachable",
  stage: "handshake",
  level: "error",
  title: "the server cannot reach {target}: {problem}",
  why: "It connects to that while it starts, and does not come up without it. {meaning}{holder}",
  fix: "{how}",
  at: "env",
  confidence: "likely",
  detect: (evidence) => {
    const found2 = unreachedBy(evidence);
    if (!found2)
      return void 0;
    const holder = holderOf2(found2, evidence);
    return {
      captures: {
        ...targetWords(found2),
        meaning: MEANINGS[found2.kind],
        holder: holderText(holder, found2),
        how: `${howTo(found2, holder, evidence)}

${WITHOUT_IT}`
      },
      origin: holder?.origin,
      evidence: [quote(found2.line, 500)],
      details: detailsOf(found2, holder),
      confidence: isSure(found2, evidence) ? "likely" : "possible"
    };
  },
  repair: {
    language: "yaml",
    before: `jobs:
  mcp:
    runs-on: ubuntu-latest`,
    after: `jobs:
  mcp:
    runs-on: ubuntu-latest
    services:
      redis:
        image: redis:8
        ports:
          - 6379:6379`
  },
  examples: [
    {
      name: "a database on the machine itself",
      evidence: {
        env: { DATABASE_URL: "postgres://me:secret@localhost:5432/acme" },
        stderr: "node:internal/process/promises:391\n    triggerUncaughtException(err, true /* fromPromise */);\n    ^\n\nError: connect ECONNREFUSED 127.0.0.1:5432\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16) {\n  errno: -111,\n  code: 'ECONNREFUSED',\n  syscall: 'connect',\n  address: '127.0.0.1',\n  port: 5432\n}\n\nNode.js v20.20.2\n"
      }
    },
    {
      name: "an address among the arguments, and a server that tries it for ever",
      evidence: {
        command: ["npx", "-y", "acme-redis-mcp", "redis://127.0.0.1:6399"],
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "[Redis Retry] Attempt 3/5 failed\n[Redis Error] Error: connect ECONNREFUSED 127.0.0.1:6399\n[Redis Error] Stack: Error: connect ECONNREFUSED 127.0.0.1:6399\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16)\n"
      }
    },
    {
      name: "a name that only the network of a Compose file knows",
      evidence: {
        command: ["./acme-mcp"],
        env: { DB_HOST: "db", DB_PASSWORD: "secret" },
        stderr: "2026/11/23 17:29:41 failed to connect: dial tcp: lookup db on 127.0.0.53:53: no such host\n"
      }
    },
    {
      name: "a container that looks for the database in itself",
      evidence: {
        command: [
          "docker",
          "run",
          "-i",
          "--rm",
          "-e",
          "REDIS_URL=redis://localhost:6379",
          "acme/mcp"
        ],
        stderr: "redis.exceptions.ConnectionError: Error 111 connecting to localhost:6379. Connection refused.\n"
      }
    },
    {
      name: "a container that does not know its host",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "-e", "PGHOST", "acme/mcp"],
        env: { PGHOST: "host.docker.internal" },
        stderr: "Error: getaddrinfo ENOTFOUND host.docker.internal\n"
      }
    },
    {
      name: "a port of its own in a variable",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        env: { MYSQL_HOST: "127.0.0.1", MYSQL_PORT: "3307" },
        stderr: `Traceback (most recent call last):
  File "/repo/server.py", line 3, in <module>
    pymysql.connect(host=host, port=port)
pymysql.err.OperationalError: (2003, "Can't connect to MySQL server on '127.0.0.1' ([Errno 111] Connection refused)")
`
      }
    },
    {
      name: "a service of the network",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        stderr: "Fatal error in main(): TypeError: fetch failed\n    at main (file:///repo/server.js:270:17) {\n  [cause]: Error: getaddrinfo ENOTFOUND api.acme.example\n      at GetAddrInfoReqWrap.onlookupall [as oncomplete] (node:dns:122:26) {\n    code: 'ENOTFOUND'\n  }\n}\n"
      }
    },
    {
      name: "nobody says which, and the config gives one address",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        env: { ACME_BASE_URL: "http://127.0.0.1:8123" },
        stderr: 'Traceback (most recent call last):\n  File "/repo/server.py", line 5, in <module>\n    client.ping()\nhttpx.ConnectError: [Errno 111] Connection refused\n'
      }
    },
    {
      name: "a bridge that answers for a server which is not there",
      evidence: {
        command: ["npx", "-y", "supergateway", "--sse", "http://127.0.0.1:8999/sse"],
        ending: { kind: "running" },
        handshake: {
          kind: "rejected",
          error: {
            code: -32e3,
            message: "SSE error: TypeError: fetch failed: connect ECONNREFUSED 127.0.0.1:8999"
          }
        },
        stderr: "[supergateway] Request error: Error: Not connected\n    at SSEClientTransport.send (file:///repo/sse.js:161:19)\n"
      }
    },
    {
      name: "a program that was only called",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: '{"level":"fatal","msg":"Authentication failed - check your tokens","error":"Post \\"https://acme.example/api/auth.test\\": dial tcp: lookup acme.example on 127.0.0.53:53: no such host"}\nnode:child_process:930\n    throw err;\n    ^\n\nError: Command failed: /repo/bin/acme-mcp\n    at checkExecSyncError (node:child_process:891:11)\n'
      }
    },
    {
      name: "the end of many tries",
      evidence: {
        command: ["npx", "-y", "acme-redis-mcp", "redis://127.0.0.1:6399"],
        stderr: "[Redis Error] Error: connect ECONNREFUSED 127.0.0.1:6399\n[Redis Retry] Attempt 5/5 failed\n[Redis Fatal] Stack: Error: Max retries reached\n    at start (file:///repo/server.js:3:9)\n"
      }
    },
    {
      name: "an answer that does not say which",
      evidence: {
        ending: { kind: "running" },
        handshake: { kind: "rejected", error: { code: -32e3, message: "fetch failed" } }
      }
    },
    {
      name: "nobody says which",
      evidence: {
        stderr: "Error: Failed to start: fetch failed\n    at main (file:///repo/server.js:3:9)\n"
      }
    },
    {
      name: "a service that keeps the configuration of many servers is down",
      evidence: {
        command: ["npx", "-y", "@smithery/cli", "run", "acme"],
        stderr: "[Runner] Error: Failed to fetch server connection: Registry request failed with status 401: Invalid API key\n"
      }
    },
    {
      name: "it dies of it when it is asked for its tools",
      evidence: {
        env: { MYSQL_HOST: "127.0.0.1", MYSQL_PORT: "3999" },
        ending: { kind: "exited", code: 1, afterMs: 700 },
        handshake: {
          ...COMPLETED,
          tools: { kind: "failed", error: null, reason: "the process ended" }
        },
        stderr: "[FATAL] connect ECONNREFUSED 127.0.0.1:3999\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "npm cannot reach its registry",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "npm error code ECONNREFUSED\nnpm error syscall connect\nnpm error errno ECONNREFUSED\nnpm error FetchError: request to http://127.0.0.1:9/acme-mcp failed, reason: connect ECONNREFUSED 127.0.0.1:9\n"
      }
    },
    {
      name: "it goes on without a cache, and ends on another error",
      evidence: {
        stderr: "Redis: connect ECONNREFUSED 127.0.0.1:6379, falling back to memory\nTypeError: boom\n    at start (/repo/server.js:10:3)\n"
      }
    },
    {
      name: "a server that is silent after it could not tell of itself",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "Failed to send telemetry: getaddrinfo ENOTFOUND events.acme.example\n"
      }
    },
    {
      name: "a port that it wants to listen on",
      evidence: { stderr: "Error: listen EADDRINUSE: address already in use 127.0.0.1:6379\n" }
    },
    {
      name: "the service answers, and refuses the password",
      evidence: {
        env: { DATABASE_URL: "postgres://me:secret@localhost:5432/acme" },
        stderr: 'psycopg.OperationalError: connection failed: connection to server at "127.0.0.1", port 5432 failed: FATAL:  password authentication failed for user "me"\n'
      }
    },
    {
      name: "a server that is up, and says that one of its services is not",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        stderr: "Error: connect ECONNREFUSED 127.0.0.1:6379\n"
      }
    }
  ]
});
var WITHOUT_IT = "Where a job cannot have it, `levels: backend-unreachable=off` on this check counts such a server as skipped.";
var MEANINGS = {
  refused: "Nothing listens there, or something in between refuses the connection.",
  "unknown-name": "This name cannot be looked up where the server runs.",
  silent: "No answer comes from there, as where a firewall drops the packets.",
  failed: "The connection does not come about."
};
var PROBLEMS = {
  refused: "the connection is refused",
  "unknown-name": "the name is not known",
  silent: "there is no answer",
  failed: "the connection fails"
};
function unreachedBy(evidence) {
  for (const { text, isLast } of lastErrors(evidence)) {
    const telling = linesOf(text).filter((line) => !ASIDE.test(line));
    const said3 = telling.join("\n");
    const found2 = unreachableIn(said3);
    if (found2)
      return { ...found2, isLast, line: lineAround(said3, found2.index) };
  }
  return void 0;
}
var ASIDE = /telemetry|analytics|posthog|sentry|\bupdate check\b|\bcheck(?:ing)? for (?:an? )?updates?\b|\bnew version\b/i;
var isSure = ({ isLast, host }, { ending, handshake }) => {
  const isWaiting = ending.kind === "timed-out" && handshake.kind === "silent";
  return isLast && (host !== null || !isWaiting);
};
var addressText = ({ host, port }) => host === null ? null : port === null ? host : `${host.includes(":") ? `[${host}]` : host}:${port}`;
function targetWords(found2) {
  const address = addressText(found2);
  if (address)
    return { target: `\`${address}\``, problem: PROBLEMS[found2.kind] };
  return { target: "something that it needs", problem: `\`${quote(found2.line, 100)}\`` };
}
var holderOf2 = ({ host, port }, evidence) => host === null ? onlyAddressHolder(evidence) : addressHolder({ host, port }, evidence);
function holderText(holder, { host }) {
  if (!holder)
    return "";
  const { label, part } = holder;
  if (host === null)
    return ` It does not say what; the only address that it is given is in ${label}.`;
  const what = { address: "This address", host: "This host", port: "This port" }[part];
  return ` ${what} comes from ${label}.`;
}
var detailsOf = (found2, holder) => ({
  ...found2.host === null ? {} : { address: addressText(found2) },
  ...holder ? { from: holder.name } : {}
});
var UNNAMED2 = "Find out what it connects to, and see whether this machine reaches it. If it is a service such as a database, start it before this step, or under `services` of the job.";
function howTo(found2, holder, evidence) {
  const { host } = found2;
  if (host === null)
    return UNNAMED2;
  const isInside2 = evidence.plan !== null && containerLine(evidence.plan) !== null;
  if (isInside2 && host === "host.docker.internal")
    return addHost(evidence);
  if (isInside2 && isLoopback(host))
    return outOfContainer(found2, holder, evidence);
  if (isLoopback(host))
    return beginning(found2, holder, evidence);
  if (!/^[\w-]+$/.test(host))
    return reachNetwork(found2, holder, evidence);
  return `${beginning(found2, holder, evidence)}

${localName(host, holder, evidence)}`;
}
function beginning({ host, port }, holder, { plan }) {
  const words6 = [holder?.scheme, holder?.name, host, plan?.package?.name].map((word) => word ?? "");
  const service = serviceNamed(words6, port);
  if (service)
    return `Start it beside the job, on a runner with Linux:

${serviceBlock(service, port)}`;
  return `Start what listens ${port ? `on port ${port}` : "there"} in a step before this one.`;
}
var placeOf2 = (holder, { server }) => `${holder ? `${holder.label} of ` : ""}\`${server.name}\` in ${server.file ?? "the command line"}`;
var localName = (host, holder, evidence) => `\`${host}\` is a name such as those of Docker Compose, which only containers of the same network know. Give \`localhost\` in its place in ${placeOf2(holder, evidence)}.`;
var reachNetwork = (found2, holder, evidence) => `See whether this machine reaches \`${addressText(found2)}\`: behind a proxy or a firewall, let this step through. If the address is wrong, correct it in ${placeOf2(holder, evidence)}.`;
var ADD_HOST = '    "--add-host", "host.docker.internal:host-gateway"';
var addHost = ({ plan, server }) => `On Linux a container knows this name only if it is told. In the arguments of \`${plan?.launcher}\` of \`${server.name}\`, in front of the image:

${ADD_HOST}`;
function outOfContainer(found2, holder, evidence) {
  const port = found2.port ? `:${found2.port}` : "";
  return `In a container \`${found2.host}\` is the container itself. Give \`host.docker.internal${port}\` in ${placeOf2(holder, evidence)}, and on Linux name the host, in front of the image:

${ADD_HOST}

What listens on the host must do so on all of its addresses, not on 127.0.0.1 alone.`;
}

// lib/src/rules/engine/entry-repair.js
var entryRepair = (before3, after) => ({
  language: "json",
  before: configText(before3),
  after: configText(after)
});
var configText = (entry) => textOf({ mcpServers: { acme: entry } }, "");
function textOf(value, indent) {
  if (typeof value !== "object" || value === null)
    return JSON.stringify(value);
  if (Array.isArray(value))
    return `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
  const inner2 = `${indent}  `;
  const members = Object.entries(value).map(([key, member]) => `${inner2}${JSON.stringify(key)}: ${textOf(member, inner2)}`);
  return members.length === 0 ? "{}" : `{
${members.join(",\n")}
${indent}}`;
}

// lib/src/rules/binary-incompatible.js
var RUNNERS = [
  [/^Linux on arm64/, "ubuntu-24.04-arm"],
  [/^Linux on x64/, "ubuntu-latest"],
  [/^macOS/, "macos-latest"],
  [/^Windows on arm64/, "windows-11-arm"],
  [/^Windows/, "windows-latest"]
];
function foreign({ path: path2 = "", built = "", machine = "" }) {
  const label = RUNNERS.find(([kind]) => kind.test(built))?.[1];
  const loader = /with the loader `(?<loader>[^`]+)`$/.exec(built)?.groups?.loader;
  const elsewhere2 = label ? ` What is made for ${built} alone needs a job on such a machine: \`runs-on: ${label}\`.` : "";
  return {
    problem: `\`${path2}\` is built for ${built}, and this machine is ${machine}`,
    reason: "A program file runs on the kind of system and processor for which it was built. Where the system refuses, some starters hand the file to a shell, which reads its bytes as commands: hence words that make no sense.",
    remedy: loader ? `Take the build for glibc if this one is for musl, or a static one; or install what brings \`${loader}\` in a step before this one.` : `Take the build for ${machine}, or make it from source in a step before this one.${elsewhere2}`
  };
}
var format = ({ command: command2 = "", file }) => ({
  problem: `${file ? `\`${file}\`` : `a program that \`${command2}\` starts`} is not in a format that this machine can run`,
  reason: "The system knows the file by its first bytes, and refuses it: it is built for another system or another processor, or it is a script without a `#!` line.",
  remedy: "Take the build for this system and processor (`uname -sm` prints them), or make it from source in a step before this one. In a script, name its interpreter in the first line, for example `#!/usr/bin/env node`."
});
var glibc = ({ file = "", library: library2 = "" }) => ({
  problem: `${file ? `\`${file}\`` : "a program file"} needs \`${library2}\`, and the C library of this machine is older`,
  reason: "A program that is linked on a newer Linux asks for the C library of that system, and an older one does not have the functions that it names.",
  remedy: "Take a build for an older Linux or a static one (musl), build it on this machine, or run the job on a newer image: `runs-on: ubuntu-24.04`."
});
var musl = ({ library: library2 = "" }) => ({
  problem: `a program file needs \`${library2}\`, the loader of another C library`,
  reason: "The program is built for a Linux with glibc, and this one has musl (Alpine), or the other way round. Neither has the loader of the other.",
  remedy: "Take the build for the C library of this system, or an image on Debian instead of Alpine (`node:24` instead of `node:24-alpine`)."
});
var java = ({ name = "the server", needs = "", has: has2 = "" }) => ({
  problem: `\`${name}\` is compiled for Java ${Number(needs) - 44}, and this Java is ${Number(has2) - 44}`,
  reason: "An older Java does not run what a newer one has compiled.",
  remedy: `Install Java ${Number(needs) - 44} in a step before this one:

    - uses: actions/setup-java@v5
      with:
        distribution: temurin
        java-version: ${Number(needs) - 44}`
});
var dotnet = ({ framework = "", version = "" }) => ({
  problem: `\`${framework}\` ${version} is not installed`,
  reason: "The program asks for this .NET runtime, and the machine has none that fits. A newer major version does not count unless the program allows it.",
  remedy: `Install it in a step before this one:

    - uses: actions/setup-dotnet@v5
      with:
        dotnet-version: ${version.split(".").slice(0, 2).join(".")}.x

or let the program run on a newer one, with \`"DOTNET_ROLL_FORWARD": "Major"\` in \`env\`.`
});
var image = ({ target = "" }) => ({
  problem: `the image has no build for \`${target}\``,
  reason: "An image is built for one or for several platforms, and this machine's is not among them.",
  remedy: 'Take a tag that has it, or, where the engine can emulate, ask for another one:\n\n    "args": ["run", "--platform", "linux/amd64", ...]\n\nOn a runner, `docker/setup-qemu-action` brings the emulation.'
});
var dll = ({ module = "" }) => ({
  problem: `the library of \`${module}\` cannot be loaded on this Windows`,
  reason: "A Python package brings a library of compiled code, and it is built for another Python or processor, or needs a library of Windows that is not there.",
  remedy: "Install the package again with the very Python that runs the server, and of the same processor. If it still does not load, install the Microsoft Visual C++ Redistributable."
});
var READ_AS_TEXT = /Syntax error|syntax error|not found|cannot execute|[Ee]xec format error/;
var binary_incompatible_default = defineRule({
  id: "binary-incompatible",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "{problem}",
  why: "{reason}",
  fix: "{remedy}",
  signals: [
    { fact: "foreign-binary", ending: "not-spawned", confidence: "confirmed", words: foreign },
    { fact: "foreign-binary", output: READ_AS_TEXT, confidence: "confirmed", words: foreign },
    {
      output: /version [`'](?<library>(?:GLIBC|GLIBCXX|CXXABI)_[\d.]{1,20})' not found(?: \(required by (?<file>[^)\n]{1,500})\))?/,
      words: glibc
    },
    {
      output: /Error loading shared library (?<library>ld-(?:linux|musl)[\w.-]{1,60}): No such file/,
      words: musl
    },
    { output: /no matching manifest for (?<target>\w+\/[\w/]{1,40})/, words: image },
    {
      output: /UnsupportedClassVersionError: (?<name>[^\s:]{1,300}) has been compiled by a more recent version of the Java Runtime \(class file version (?<needs>\d{2,3})\.\d{1,5}\), this version of the Java Runtime only recognizes class file versions up to (?<has>\d{2,3})/,
      words: java
    },
    {
      output: /You must install or update \.NET to run this application\.[\s\S]{0,600}?Framework: '(?<framework>[\w.]{1,80})', version '(?<version>[\d.]{1,20})'/,
      words: dotnet
    },
    { output: /DLL load failed while importing (?<module>[\w.]{1,200}): /, words: dll },
    {
      output: /: (?<file>[^\s:]{1,500}): cannot execute binary file(?:: [Ee]xec format error)?$/m,
      words: format
    },
    { output: /(?<file>[^\s:'"]{1,500}): (?:line )?\d{1,4}: \x7fELF/, words: format },
    {
      output: /^(?:\S{1,200}: \d{1,4}: )(?<file>[^\s:]{1,500}): Exec format error$/m,
      words: format
    },
    { output: /exec (?<file>\/[^\s:]{1,500}): exec format error/, words: format },
    { output: /\[Errno 8\] Exec format error: '(?<file>[^'\n]{1,500})'/, words: format },
    { output: /[Bb]ad CPU type in executable(?:: (?<file>[^\s:]{1,500})$)?/m, words: format }
  ],
  repair: entryRepair({ command: "docker", args: ["run", "-i", "--rm", "acme/mcp-server"] }, {
    command: "docker",
    args: ["run", "-i", "--rm", "--platform", "linux/amd64", "acme/mcp-server"]
  }),
  examples: [
    {
      name: "a program for another processor, which Node.js hands to a shell",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "exited", code: 2, afterMs: 12 },
        facts: [
          fact("foreign-binary", {
            path: "acme-mcp",
            built: "Linux on arm64",
            machine: "Linux on x64"
          })
        ],
        stderr: '/repo/acme-mcp: 1: Syntax error: word unexpected (expecting ")")\n'
      }
    },
    {
      name: "a program for macOS",
      evidence: {
        command: ["bin/acme-mcp"],
        ending: { kind: "exited", code: 2, afterMs: 12 },
        facts: [
          fact("foreign-binary", {
            path: "bin/acme-mcp",
            built: "macOS on arm64",
            machine: "Linux on x64"
          })
        ],
        stderr: '/repo/bin/acme-mcp: 1: Syntax error: "(" unexpected\n'
      }
    },
    {
      name: "a program for musl on a system with glibc",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "not-spawned", errno: "ENOENT" },
        facts: [
          fact("foreign-binary", {
            path: "acme-mcp",
            built: "Linux on x64 with the loader `/lib/ld-musl-x86_64.so.1`",
            machine: "Linux on x64 without it"
          })
        ]
      }
    },
    {
      name: "a program behind a shell",
      evidence: {
        command: ["bash", "-lc", "./acme-mcp --stdio"],
        ending: { kind: "exited", code: 126, afterMs: 200 },
        stderr: "bash: line 1: ./acme-mcp: cannot execute binary file: Exec format error\n"
      }
    },
    {
      name: "a program behind dash",
      evidence: {
        command: ["sh", "-c", "./acme-mcp"],
        ending: { kind: "exited", code: 126, afterMs: 200 },
        stderr: "sh: 1: ./acme-mcp: Exec format error\n"
      }
    },
    {
      name: "the program of a package, read by a shell",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ending: { kind: "exited", code: 127, afterMs: 900 },
        stderr: "/home/me/.npm/_npx/0123456789abcdef/node_modules/.bin/mcp-server: 1: \x7FELF: not found\n"
      }
    },
    {
      name: "a program that a Python server starts",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "OSError: [Errno 8] Exec format error: './bin/acme'\n"
      }
    },
    {
      name: "a program for another processor on macOS",
      evidence: {
        command: ["zsh", "-c", "./acme-mcp"],
        ending: { kind: "exited", code: 126, afterMs: 20 },
        stderr: "zsh:1: bad CPU type in executable: ./acme-mcp\n"
      }
    },
    {
      name: "a C library that is too old",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "exited", code: 1, afterMs: 12 },
        stderr: "./acme-mcp: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.38' not found (required by ./acme-mcp)\n"
      }
    },
    {
      name: "a program for glibc on Alpine",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        stderr: "Error: Error loading shared library ld-linux-x86-64.so.2: No such file or directory (needed by /home/me/.npm/_npx/0123456789abcdef/node_modules/@acme/native/acme.node)\n  code: 'ERR_DLOPEN_FAILED'\n"
      }
    },
    {
      name: "an image without this platform",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        ...installFailed("no matching manifest for linux/arm64/v8 in the manifest list entries\n")
      }
    },
    {
      name: "the program of an image for another processor",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        ending: { kind: "exited", code: 1, afterMs: 400 },
        stderr: "WARNING: The requested image's platform (linux/amd64) does not match the detected host platform (linux/arm64/v8) and no specific platform was requested\nexec /usr/local/bin/node: exec format error\n"
      }
    },
    {
      name: "classes of a newer Java",
      evidence: {
        command: ["java", "-jar", "server.jar"],
        stderr: "Error: LinkageError occurred while loading main class com.acme.Server\n	java.lang.UnsupportedClassVersionError: com.acme.Server has been compiled by a more recent version of the Java Runtime (class file version 69.0), this version of the Java Runtime only recognizes class file versions up to 61.0\n"
      }
    },
    {
      name: "a .NET runtime that is not there",
      evidence: {
        command: ["dotnet", "bin/Release/Acme.Mcp.dll"],
        ending: { kind: "exited", code: 150, afterMs: 80 },
        stderr: "You must install or update .NET to run this application.\n\nApp: /repo/bin/Release/Acme.Mcp.dll\nArchitecture: x64\nFramework: 'Microsoft.NETCore.App', version '10.0.0' (x64)\n.NET location: /usr/share/dotnet/\n"
      }
    },
    {
      name: "a library that Windows does not load",
      evidence: {
        command: ["python", "server.py"],
        stderr: "ImportError: DLL load failed while importing _rust: The specified procedure could not be found.\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a program for another system that an emulator runs, and that asks for a variable",
      evidence: {
        command: ["./acme-mcp"],
        facts: [
          fact("foreign-binary", {
            path: "acme-mcp",
            built: "Linux on arm64",
            machine: "Linux on x64"
          })
        ],
        stderr: "Error: ACME_API_KEY is required\n"
      }
    },
    {
      name: "a script without a first line",
      evidence: {
        command: ["./mcp-server"],
        ending: { kind: "exited", code: 2, afterMs: 15 },
        facts: [fact("shebang-missing", { script: "/repo/mcp-server" })],
        stderr: './mcp-server: 1: Syntax error: "(" unexpected\n'
      }
    },
    {
      name: "an addon for another Node.js",
      evidence: {
        command: ["node", "server.js"],
        stderr: "Error: The module '/repo/node_modules/better-sqlite3/build/Release/better_sqlite3.node'\nwas compiled against a different Node.js version using NODE_MODULE_VERSION 127.\n"
      }
    }
  ]
});

// lib/src/rules/cache-not-writable.js
var DENIED = "(?<problem>[Pp]ermission denied|[Rr]ead-only file system|No space left on device|Not a directory|EACCES|EROFS|ENOSPC|ENOTDIR)";
var caching = (installer, variable) => ({ folder, problem = "" }) => ({
  installer,
  folder: folder ? `\`${folder}\`` : "its cache",
  problem: problem ? `\`${problem}\`` : "it may not write there",
  remedy: `Give ${installer} a folder that the user of this step can write to:

    "env": { "${variable}": "/tmp/${installer}-cache" }

On a runner, the variable can stand in \`env\` of the job as well, with \`\${{ github.workspace }}/.cache\` as the place. Where \`HOME\` is missing or is \`/\`, as in a container without a user, setting \`HOME\` mends all tools at once.`
});
var cache_not_writable_default = defineRule({
  id: "cache-not-writable",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "env",
  title: "{installer} cannot write to {folder}: {problem}",
  why: "A launcher keeps what it fetches in a cache in the home of the user, and cannot begin without it. The folder belongs to another user, as after a run with `sudo` or as root in a container, the home is not there or is no folder, as with `HOME=/dev/null`, or the file system can only be read or is full.",
  fix: "{remedy}",
  signals: [
    {
      output: new RegExp(`Failed to initialize cache at \`(?<folder>[^\`\\n]{1,500})\`[^\\n]{0,40}\\n[^\\n]{0,600}${DENIED}|failed to (?:create directory|open file) \`(?<other>[^\`\\n]{1,500}[\\\\/]uv\\b[^\`\\n]{0,500})\`: (?<why>[^\\n(]{1,80})`),
      words: ({ other: other2, why, ...captures }) => caching("uv", "UV_CACHE_DIR")({
        ...other2 ? { folder: other2 } : {},
        ...why ? { problem: why.trim() } : {},
        ...captures
      })
    },
    {
      output: new RegExp(`npm (?:error|ERR!) code ${DENIED}\\s{1,4}npm (?:error|ERR!) syscall (?:mkdir|open|rename|write|scandir|unlink|rmdir)\\s{1,4}npm (?:error|ERR!) path (?<folder>[^\\n]{1,1000})\\n(?:npm (?:error|ERR!)[^\\n]{0,1000}\\n){0,4}?npm (?:error|ERR!)[^\\n]{0,80}(?:Your cache folder contains root-owned files|Invalid response body while trying to fetch)`),
      words: caching("npm", "npm_config_cache")
    },
    {
      output: new RegExp(`${DENIED}[:,] [^\\n]{0,60}\\bmkdir '(?<folder>[^'\\n]{0,500}[\\\\/](?:_npx|_cacache|\\.npm)(?:[\\\\/][^'\\n]{0,500})?)'`),
      words: caching("npm", "npm_config_cache")
    },
    {
      output: new RegExp(`${DENIED}[:,] [^\\n]{0,60}\\b(?:mkdir|open|mkdtemp) '(?<folder>[^'\\n]{0,500}[\\\\/]pnpm[\\\\/][^'\\n]{0,500})'`),
      words: caching("pnpm", "XDG_CACHE_HOME")
    },
    {
      output: /failed to create private cache directory/,
      words: caching("bun", "BUN_INSTALL_CACHE_DIR")
    },
    {
      output: new RegExp(`Failed caching npm package [^\\n]{0,300}\\s{1,8}Caused by:\\s{1,8}failed to create directory '(?<folder>[^'\\n]{1,500})': ${DENIED}`),
      words: caching("deno", "DENO_DIR")
    },
    {
      output: new RegExp(`could not create module cache: mkdir (?<folder>[^\\n:]{1,500}): ${DENIED}`),
      words: caching("go", "GOMODCACHE")
    },
    {
      output: new RegExp(`failed to initialize build cache at (?<folder>[^\\n:]{1,500}): [^\\n]{0,520}?${DENIED}`),
      words: caching("go", "GOCACHE")
    }
  ],
  repair: entryRepair({ command: "uvx", args: ["acme-mcp"] }, { command: "uvx", args: ["acme-mcp"], env: { UV_CACHE_DIR: "/tmp/uv-cache" } }),
  examples: [
    {
      name: "uv in a container without a home",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        ending: { kind: "exited", code: 2, afterMs: 40 },
        stderr: "error: Failed to initialize cache at `/.cache/uv`\n  cause: failed to create directory `/.cache/uv`: Permission denied (os error 13)\n"
      }
    },
    {
      name: "an older uv",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        ending: { kind: "exited", code: 2, afterMs: 40 },
        stderr: "error: failed to create directory `/.cache/uv`: Permission denied (os error 13)\n"
      }
    },
    {
      name: "a cache of npm that belongs to root",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed('npm error code EACCES\nnpm error syscall mkdir\nnpm error path /home/me/.npm/_cacache\nnpm error errno EACCES\nnpm error\nnpm error Your cache folder contains root-owned files, due to a bug in previous versions of npm which has since been addressed.\nnpm error\nnpm error To permanently fix this problem, please run:\nnpm error   sudo chown -R 1001:1001 "/home/me/.npm"\n')
      }
    },
    {
      name: "npm without a home",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed("npm error code EACCES\nnpm error syscall mkdir\nnpm error path /nonexistent\nnpm error errno EACCES\nnpm error FetchError: Invalid response body while trying to fetch https://npm.example/acme-mcp: EACCES: permission denied, mkdir '/nonexistent'\n")
      }
    },
    {
      name: "npm on a file system that can only be read",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "npm error EROFS: read-only file system, mkdir '/home/me/.npm/_npx/0123456789abcdef'\n"
      }
    },
    {
      name: "pnpm",
      evidence: {
        command: ["pnpm", "dlx", "acme-mcp"],
        stderr: " EACCES  EACCES: permission denied, mkdir '/home/me/.cache/pnpm/dlx'\n"
      }
    },
    {
      name: "bun",
      evidence: {
        command: ["bunx", "acme-mcp"],
        stderr: "error: failed to create private cache directory. Set BUN_INSTALL_CACHE_DIR to a directory you own.\n"
      }
    },
    {
      name: "deno",
      evidence: {
        command: ["deno", "run", "-A", "npm:acme-mcp"],
        stderr: "error: Failed caching npm package 'acme-mcp@1.0.0'\n\nCaused by:\n    failed to create directory '/home/me/.cache/deno/npm/npm.example/acme-mcp/1.0.c8fed26e.tmp': Permission denied (os error 13)\n"
      }
    },
    {
      name: "modules of Go",
      evidence: {
        command: ["go", "run", "example.com/acme/mcp@latest"],
        stderr: "go: could not create module cache: mkdir /home/me/go/pkg/mod: permission denied\n"
      }
    },
    {
      name: "what Go has built",
      evidence: {
        command: ["go", "run", "./cmd/mcp"],
        stderr: "failed to initialize build cache at /home/me/.cache/go-build: mkdir /home/me/.cache: permission denied\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a server that may not write to its own folder",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Error: EACCES: permission denied, mkdir '/var/lib/acme'\n"
      }
    },
    {
      name: "a `node_modules` that npm may not write to",
      evidence: {
        command: ["npm", "run", "mcp"],
        stderr: "npm error code EACCES\nnpm error syscall mkdir\nnpm error path /repo/node_modules\nnpm error errno -13\nnpm error Error: EACCES: permission denied, mkdir '/repo/node_modules'\n"
      }
    }
  ]
});

// lib/src/plan/fetched-words.js
var READERS = [
  ["npx", npmWords],
  ["npm exec", npmWords],
  ["npm x", npmWords],
  ["bunx", npmWords],
  ["bun x", npmWords],
  ["pnpx", npmWords],
  ["pnpm", pnpmWords],
  ["yarn dlx", npmWords],
  ["deno", denoWords],
  ["uvx", uvxWords],
  ["uv tool run", uvxWords],
  ["pipx run", pipxWords],
  ["dnx", dotnetToolWords],
  ["dotnet dnx", dotnetToolWords],
  ["dotnet tool exec", dotnetToolWords],
  ["docker", dockerWords],
  ["podman", dockerWords]
];
function fetchedWords(command2, args2) {
  const words6 = [programName(command2), ...args2.slice(0, 2)];
  for (const [line, reader] of READERS) {
    const lead = line.split(" ");
    if (!lead.every((word, index) => words6[index] === word))
      continue;
    return reader(args2.slice(lead.length - 1)).filter(({ word }) => !/[${}%]/.test(word));
  }
  return [];
}

// lib/src/plan/with-words.js
function withWords(plan, command2, args2) {
  const { platform, cwd: cwd2 } = plan;
  const before3 = readLaunch(plan.command, plan.args, platform, cwd2).lineFacts;
  const { lineFacts, ...launch } = readLaunch(command2, args2, platform, cwd2);
  const others2 = plan.facts.filter((one2) => !before3.some(({ kind }) => kind === one2.kind));
  const shown2 = lineFacts.map(({ kind, captures }) => fact(kind, captures));
  return { ...plan, ...launch, command: command2, args: args2, facts: [...others2, ...shown2] };
}
function withArgument(plan, argument, by) {
  const args2 = plan.args.flatMap((one2) => one2 === argument ? by : [one2]);
  return withWords(plan, plan.command, args2);
}
var withFolder = (plan, cwd2) => withWords({ ...plan, cwd: cwd2 }, plan.command, plan.args);
var withoutFacts = (plan, ...kinds) => ({
  ...plan,
  facts: plan.facts.filter(({ kind }) => !kinds.includes(kind))
});

// lib/src/rules/engine/change-text.js
var LONGEST = 120;
function changeText(change2, note) {
  const { what, before: before3, after } = change2;
  const name = span(change2.name);
  switch (what) {
    case "package":
      return change2.name === null ? `package ${arrow(change2)}` : `${name} ${arrow(change2)}${note}`;
    case "runtime":
      return `runtime ${arrow(change2)}`;
    case "variable":
      return after === null ? `${name} is no longer set` : `${name} is newly set`;
    case "resolved":
      return after === null ? `${name} is no longer found, it was ${span(before3)}` : `${name} is ${span(after)}, it was ${span(before3 ?? "not found")}`;
    case "tool":
      return toolText(change2, name);
    default:
      return `${WORDS[what]} ${span(before3)} -> ${span(after)}`;
  }
}
var WORDS = {
  args: "`args`",
  command: "`command`",
  url: "`url`",
  cwd: "working directory",
  system: "system",
  server: "server version",
  protocol: "protocol"
};
function toolText({ before: before3, after, parts = [] }, name) {
  if (after === null)
    return `tool ${name} is gone`;
  if (before3 === null)
    return `tool ${name} is new`;
  const what = parts.length === 0 ? "definition" : parts.join(", ").replace(/, (?=[^,]*$)/, " and ");
  return `tool ${name} has another ${what}`;
}
var arrow = ({ before: before3, after }) => `${plainWord(shortened(before3))} -> ${plainWord(shortened(after))}`;
var shortened = (text) => text?.replace(/^((?:sha256:)?[0-9a-f]{12})[0-9a-f]{52}$/, "$1\u2026") ?? null;
var plainWord = (text) => text !== null && /^[\w.+ @/:…-]{1,120}$/.test(text) ? text : span(text);
var span = (text) => `\`${quote(text ?? "", LONGEST) || " "}\``;

// lib/src/rules/engine/known-good-changes.js
var startChanges = ({ before: before3, now }) => STARTS.flatMap((compare) => compare(before3, now));
var serverChanges = ({ handshake: before3 }, { handshake: now }) => {
  if (!now)
    return [];
  const { name, version } = now.serverInfo;
  const isRenamed = differs(before3.serverInfo.name, name);
  const titleOf2 = (info) => isRenamed ? `${info.name} ${info.version}`.trim() : info.version;
  return isRenamed || differs(before3.serverInfo.version, version) ? [change("server", null, titleOf2(before3.serverInfo), titleOf2(now.serverInfo))] : [];
};
var change = (what, name, before3, after) => ({ what, name, before: before3, after });
var differs = (before3, now) => before3 !== now && !before3?.includes("***") && !now?.includes("***");
var packages = ({ package: before3 }, { package: now }) => {
  if (!before3?.version || !now?.version)
    return [];
  if (before3.registry === now.registry && before3.name === now.name) {
    return differs(before3.version, now.version) ? [change("package", now.name, before3.version, now.version)] : [];
  }
  const specs = [before3, now].map(({ name, version }) => `${name} ${version}`);
  return [change("package", null, ...specs)];
};
var runtime = ({ runtime: before3 }, { runtime: now }) => before3 !== null && now !== null && differs(before3, now) ? [change("runtime", null, before3, now)] : [];
var goneVariables = ({ variables: before3 }, { variables: now }) => before3.flatMap((name) => now.includes(name) ? [] : [change("variable", name, "set", null)]);
var newVariables = ({ variables: before3 }, { variables: now }) => now.flatMap((name) => before3.includes(name) ? [] : [change("variable", name, null, "set")]);
var resolved = (before3, now) => !differs(before3.command, now.command) && differs(before3.resolved, now.resolved) ? [change("resolved", now.command, before3.resolved, now.resolved)] : [];
var command = ({ command: before3 }, { command: now }) => differs(before3, now) ? [change("command", null, before3, now)] : [];
var args = ({ args: before3 }, { args: now }) => {
  const isSame3 = before3.length === now.length && !before3.some((word, at) => differs(word, now[at] ?? null));
  return isSame3 ? [] : [change("args", null, JSON.stringify(before3), JSON.stringify(now))];
};
var url = ({ url: before3 }, { url: now }) => before3 !== void 0 && now !== void 0 && differs(before3, now) ? [change("url", null, before3, now)] : [];
var cwd = ({ cwd: before3 }, { cwd: now }) => differs(before3, now) ? [change("cwd", null, before3, now)] : [];
var system = ({ system: before3 }, { system: now, url: url2 }) => url2 === void 0 && differs(before3, now) ? [change("system", null, before3, now)] : [];
var protocol = ({ handshake: before3 }, { handshake: now }) => now && differs(before3.protocolVersion, now.protocolVersion) ? [change("protocol", null, before3.protocolVersion, now.protocolVersion)] : [];
var STARTS = [
  packages,
  runtime,
  goneVariables,
  resolved,
  args,
  command,
  url,
  cwd,
  system,
  newVariables,
  serverChanges,
  protocol
];

// lib/src/rules/engine/pinned-word.js
var pinnedWord = ({ stem, tail }, version) => code(JSON.stringify(`${stem}${version}${tail}`));

// lib/src/plan/with-variables.js
function withVariables(plan, values) {
  const env = { ...plan.env, ...values };
  const set = { ...plan, env, start: { ...plan.start, env: without(plan.start.env, values) } };
  const line = containerLine(plan);
  const isOwnLine2 = plan.start.args.every((word, index) => word === plan.args[index]);
  const kept2 = Object.keys(values).filter((name) => !isHandedIn(name, plan));
  if (!line || !isOwnLine2 || kept2.length === 0)
    return set;
  const options = kept2.flatMap((name) => ["-e", name]);
  const args2 = [...plan.args.slice(0, line.verbEnd), ...options, ...plan.args.slice(line.verbEnd)];
  return withWords(set, plan.command, args2);
}
var without = (env, values) => Object.fromEntries(Object.entries(env).filter(([name]) => !Object.hasOwn(values, name)));
function withPlaceholders(plan, values) {
  const placeholders2 = [.../* @__PURE__ */ new Set([...plan.placeholders ?? [], ...Object.keys(values)])];
  return { ...withVariables(plan, values), placeholders: placeholders2 };
}
function withPathFirst(plan, folder) {
  const name = Object.keys(plan.env).find((each) => each.toUpperCase() === "PATH") ?? "PATH";
  const separator = plan.platform === "win32" ? ";" : ":";
  const value = [folder, plan.env[name] ?? ""].filter(Boolean).join(separator);
  return { ...plan, env: { ...plan.env, [name]: value } };
}

// lib/src/rules/engine/placeholder-experiment.js
function withMadeUp(names2, also = (plan) => plan, shapeOf = placeholderFor) {
  const shapes = names2.map((name) => shapeOf(name));
  const filled = (folder) => names2.map((name, index) => [name, (shapes[index]?.value ?? "").replace("{folder}", folder)]);
  const needsFolder = shapes.some(({ value }) => value.includes("{folder}"));
  return {
    change: `with a made-up value for ${joined(names2.map((name, index) => `\`${name}\` (${shapes[index]?.shape})`))}`,
    ...needsFolder && { need: { kind: "folder" } },
    alter: (plan, { value }) => withPlaceholders(also(plan), Object.fromEntries(filled(value))),
    isFix: true
  };
}
function withShapeAsAsked(evidence, { evidence: lines }) {
  const { plan } = evidence;
  const said3 = `${lines.join("\n")}
${saidBy(evidence)}`;
  const asked = placeholderAsAsked(lines.join("\n")) ?? placeholderAsAsked(said3);
  const names2 = (plan?.placeholders ?? []).filter((name) => plan?.env[name] !== asked?.value);
  const named2 = names2.filter((name) => said3.includes(name));
  const chosen = named2.length > 0 ? named2 : names2.slice(-1);
  return asked && chosen.length > 0 ? [withMadeUp(chosen, void 0, () => asked)] : [];
}
var joined = (items) => [items.slice(0, -1).join(", "), ...items.slice(-1)].filter(Boolean).join(" and ");

// lib/src/rules/engine/programs.js
var SETUPS = [
  {
    programs: ["node", "nodejs", "npm", "npx"],
    step: step("actions/setup-node@v7", "node-version: 24")
  },
  { programs: ["uv", "uvx"], step: step("astral-sh/setup-uv@v7") },
  { programs: ["python", "python3", "pip", "pip3"], step: pythonStep("3.13") },
  { programs: ["bun", "bunx"], step: step("oven-sh/setup-bun@v2") },
  { programs: ["deno"], step: step("denoland/setup-deno@v2") },
  { programs: ["pnpm", "pnpx"], step: step("pnpm/action-setup@v6", "version: 10") },
  { programs: ["go"], step: step("actions/setup-go@v6", "go-version: stable") },
  {
    programs: ["java"],
    step: step("actions/setup-java@v5", "distribution: temurin", "java-version: 21")
  },
  { programs: ["dotnet", "dnx"], step: step("actions/setup-dotnet@v5", "dotnet-version: 10.0.x") },
  { programs: ["docker"], step: step("docker/setup-docker-action@v5") },
  {
    programs: ["yarn", "yarnpkg", "corepack"],
    step: run("npm install --global corepack", "corepack enable")
  },
  { programs: ["pipx"], step: `${pythonStep("3.13")}
${run("pip install pipx")}` },
  { programs: ["podman"], step: run("sudo apt-get update", "sudo apt-get install --yes podman") },
  { programs: ["cargo", "rustc", "rustup"], step: step("dtolnay/rust-toolchain@stable") },
  { programs: ["mvn"], step: run("sudo apt-get update", "sudo apt-get install --yes maven") },
  { programs: ["ruby", "bundle"], step: step("ruby/setup-ruby@v1", 'ruby-version: "3.4"') }
];
var LAUNCHERS = SETUPS.flatMap(({ programs }) => programs).join("|");
var PROJECT_TOOLS = [
  ...["tsx", "ts-node", "ts-node-esm", "tsc", "tsup", "esbuild", "swc", "babel-node", "vite-node"],
  ...["nodemon", "cross-env", "env-cmd", "dotenv", "dotenvx", "concurrently", "run-s", "run-p"]
].join("|");
function setupStep(program2) {
  const version = /^python(?<version>3\.\d+)$/.exec(program2)?.groups?.version;
  if (version)
    return pythonStep(version);
  return SETUPS.find(({ programs }) => programs.includes(program2))?.step ?? null;
}
function pythonStep(version) {
  return step("actions/setup-python@v6", `python-version: "${version}"`);
}
function step(uses, ...inputs) {
  const head = `    - uses: ${uses}`;
  return inputs.length === 0 ? head : [head, "      with:", ...inputs.map((input) => `        ${input}`)].join("\n");
}
function run(...commands2) {
  return `    - run: ${commands2.join(" && ")}`;
}
var MISSES_A_MODULE = /Cannot find (?:package|module) '|ERR_MODULE_NOT_FOUND|No module named |: (?:command )?not found$/m;

// lib/src/rules/engine/tool-changes.js
function toolChanges({ before: before3, now }) {
  if (!now.tools)
    return [];
  const [earlier, later2] = [byName(before3.tools), byName(now.tools)];
  const gone2 = [...earlier].flatMap(([name, tools]) => later2.has(name) ? [] : [toolChange(name, tools, null)]);
  const changed2 = [...earlier].flatMap(([name, tools]) => {
    const others2 = later2.get(name);
    return others2 && digestOf(others2) !== digestOf(tools) ? [toolChange(name, tools, others2)] : [];
  });
  const fresh = [...later2].flatMap(([name, tools]) => earlier.has(name) ? [] : [toolChange(name, null, tools)]);
  return [...gone2, ...changed2, ...fresh];
}
function byName(tools) {
  const groups = /* @__PURE__ */ new Map();
  for (const tool of tools) {
    const group = groups.get(tool.name);
    if (group)
      group.push(tool);
    else
      groups.set(tool.name, [tool]);
  }
  return groups;
}
var digestOf = (tools) => tools?.map(({ sha256 }) => sha256).join(" ") ?? null;
function toolChange(name, before3, after) {
  const change2 = { what: "tool", name, before: digestOf(before3), after: digestOf(after) };
  return before3 && after ? { ...change2, parts: partsOf(before3, after) } : change2;
}
var PARTS = [
  ["description", "description"],
  ["inputSchema", "input schema"],
  ["annotations", "annotations"],
  ["outputSchema", "output schema"],
  ["title", "title"]
];
function partsOf([before3, ...more], [after, ...others2]) {
  if (!before3 || !after || more.length > 0 || others2.length > 0)
    return [];
  return PARTS.flatMap(([part, words6]) => before3.parts[part] === after.parts[part] ? [] : [words6]);
}

// lib/src/rules/changed-since-known-good.js
var TOLD = 3;
function detect(evidence) {
  const { knownGood } = evidence;
  if (!knownGood)
    return void 0;
  const isUp = standingOf(evidence) === "up";
  const changes = isUp ? changesOfUp(knownGood) : changesOfDown(knownGood);
  if (changes.length === 0)
    return void 0;
  const open = openWord(evidence);
  const texts = changes.map((change2) => changeText(change2, open ? ", unpinned" : ""));
  const version = open && goodVersion(changes, knownGood);
  const { file } = knownGood;
  return {
    captures: {
      list: listOf(texts),
      file,
      reached: evidence.remote ? "asked" : "started",
      reason: isUp ? REASONS.up : REASONS.down,
      remedy: [
        (open && version && goBack(open, version)) ?? lookAt(changes, isUp),
        `What is meant to stay is written into \`${file}\` by a run that passes with \`update-baseline: true\`: review and commit it.`
      ].join("\n\n")
    },
    evidence: texts,
    details: { changes },
    confidence: isUp ? "confirmed" : "possible"
  };
}
function changesOfUp(compared) {
  const seen2 = [...toolChanges(compared), ...serverChanges(compared.before, compared.now)];
  const isPackage = ({ what }) => what === "package";
  return seen2.length === 0 ? [] : [...seen2, ...startChanges(compared).filter(isPackage)];
}
var changesOfDown = (compared) => [
  ...startChanges(compared),
  ...toolChanges(compared)
];
function withGoodVersion(evidence) {
  const { knownGood } = evidence;
  const open = openWord(evidence);
  if (!knownGood || !open || open.kind === "docker")
    return [];
  const version = goodVersion(changesOfDown(knownGood), knownGood);
  const word = `${open.stem}${version}${open.tail}`;
  return version === null ? [] : [
    {
      change: `with \`${word}\`, as in the known good start`,
      alter: (plan) => withArgument(plan, open.word, [word])
    }
  ];
}
function withGoneVariables({ knownGood }) {
  const changes = knownGood ? startChanges(knownGood) : [];
  const names2 = changes.flatMap(({ what, name, after }) => what === "variable" && after === null && name !== null ? [name] : []);
  return names2.length > 0 ? [withMadeUp(names2)] : [];
}
function listOf(texts) {
  const rest = texts.length - TOLD;
  return [...texts.slice(0, TOLD), ...rest > 0 ? [`${rest} more`] : []].join("; ");
}
function openWord(evidence) {
  const { plan } = evidence;
  if (!plan || factOf("local-package", evidence))
    return void 0;
  const words6 = fetchedWords(plan.command, plan.args);
  return words6.find(({ name, exact }) => !exact && name === plan.package?.name);
}
var goodVersion = (changes, { before: before3 }) => changes.some(({ what, name }) => what === "package" && name !== null) ? before3.package?.version ?? null : null;
function goBack(open, version) {
  if (open.kind !== "docker") {
    return `Write the last known good version, in place of \`${open.word}\`:

${pinnedWord(open, version)}`;
  }
  const word = pinnedWord({ ...open, stem: `${open.name}@` }, version);
  return /^sha256:/.test(version) ? `Write the digest of the last known good image, if a registry has it, in place of \`${open.word}\`:

${word}` : null;
}
function lookAt([first], isUp) {
  if (isUp)
    return "Look at what is different, and at what relies on it.";
  const node2 = /^Node\.js (\d[\d.]*)$/.exec(first?.what === "runtime" ? first.before ?? "" : "");
  const step3 = node2 && setupStep("node")?.replace(/node-version: \d+/, `node-version: ${node2[1]}`);
  if (step3)
    return `Start it with the Node.js of then, by a step before this one:

${step3}`;
  if (first?.what === "variable" && first.after === null && first.name !== null) {
    return `Give \`${first.name}\` to the server again: by \`env\` of its entry, or by the input \`env\` or \`pass-env\`.`;
  }
  return "Look at the first difference first, and undo what the server does not bear.";
}
var REASONS = {
  up: "Agents, prompts and lists of allowed tools go by the names, and models follow the descriptions: a tool that is gone or reads differently can change what happens although the server comes up.",
  down: "The server came up then and does not now, so one of these may be the reason. They are in order: the first is the likeliest."
};
var digits = (digit) => digit.repeat(64);
var SEARCH = {
  name: "search",
  sha256: digits("a"),
  parts: { description: digits("1").slice(48), inputSchema: digits("2").slice(48) }
};
var NOW = {
  file: ".mcp.json",
  name: "example",
  system: "linux-x64",
  command: "npx",
  args: ["-y", "@acme/mcp-server"],
  cwd: ".",
  resolved: "/usr/local/bin/npx",
  runtime: "Node.js 20.20.2",
  package: { registry: "npm", name: "@acme/mcp-server", requested: null, version: "1.5.0" },
  variables: ["ACME_API_KEY"],
  handshake: null,
  tools: null
};
var GOOD = {
  era: "legacy",
  protocolVersion: "2025-11-25",
  serverInfo: { name: "acme", version: "1.0.0" },
  durationMs: 390
};
function since(before3, now = {}) {
  return {
    file: "mcp-baseline.json",
    before: { ...NOW, handshake: GOOD, tools: [SEARCH], ...before3 },
    now: { ...NOW, ...now }
  };
}
var NPX = {
  command: ["npx", "-y", "@acme/mcp-server"],
  install: { kind: "done", durationMs: 1800, version: "1.5.0" }
};
var changed_since_known_good_default = defineRule({
  id: "changed-since-known-good",
  stage: "handshake",
  level: "notice",
  levelIfUp: "notice",
  confidence: "possible",
  at: "name",
  behindUrl: true,
  title: "changed since the known good start: {list}",
  why: "`{file}` holds how this server was {reached}, and what it listed, when it last was written there. {reason}",
  fix: "{remedy}",
  detect,
  experiments: (evidence) => [...withGoodVersion(evidence), ...withGoneVariables(evidence)],
  examples: [
    {
      name: "a new release of a package whose version is left open",
      evidence: {
        ...NPX,
        stderr: "TypeError: Cannot read properties of undefined (reading 'tools')\n",
        knownGood: since({
          package: { registry: "npm", name: "@acme/mcp-server", requested: null, version: "1.4.2" }
        })
      }
    },
    {
      name: "a variable that is gone, and another Node.js",
      evidence: {
        ...NPX,
        stderr: "Error: ACME_API_KEY environment variable is required\n",
        knownGood: since({ runtime: "Node.js 24.1.0" }, { variables: [] })
      }
    },
    {
      name: "a server that comes up with other tools",
      evidence: {
        ...UP,
        ...NPX,
        knownGood: since({
          tools: [
            { ...SEARCH, sha256: digits("b"), parts: {} },
            { ...SEARCH, name: "fetch" }
          ]
        }, {
          handshake: { ...GOOD, serverInfo: { name: "acme", version: "1.1.0" } },
          tools: [SEARCH]
        })
      }
    },
    {
      name: "an image that is another one under the same tag",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "ghcr.io/acme/mcp:latest"],
        stderr: "exec /app/server: exec format error\n",
        install: { kind: "done", durationMs: 5e3, version: `sha256:${digits("d")}` },
        knownGood: since({
          package: {
            registry: "docker",
            name: "ghcr.io/acme/mcp",
            requested: "latest",
            version: `sha256:${digits("c")}`
          }
        }, {
          package: {
            registry: "docker",
            name: "ghcr.io/acme/mcp",
            requested: "latest",
            version: `sha256:${digits("d")}`
          }
        })
      }
    }
  ],
  counterexamples: [
    {
      name: "a server that fails as it was when it came up",
      evidence: { ...NPX, knownGood: since({}) }
    },
    {
      name: "a server that comes up more slowly, from another release, and lists the same",
      evidence: {
        ...UP,
        ...NPX,
        knownGood: since({ runtime: "Node.js 20.19.0", package: null }, { handshake: { ...GOOD, durationMs: 4100 }, tools: [SEARCH] })
      }
    },
    {
      name: "a package that cannot be fetched this time",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        install: { kind: "failed", durationMs: 900, code: 1, output: "npm error code E500\n" },
        ending: { kind: "not-spawned", errno: null },
        knownGood: since({}, {
          package: { registry: "npm", name: "@acme/mcp-server", requested: null, version: null }
        })
      }
    },
    {
      name: "a failure of a server that was never known to be good",
      evidence: { ...NPX, stderr: "Error: ACME_API_KEY environment variable is required\n" }
    }
  ]
});

// lib/src/rules/engine/usage.js
var USAGE = /\busage:[ \t]*(?<rest>\S.*)?$/i;
var COMMANDS_HEADER = /^\s*(?:available |sub)?commands?:?\s*$/i;
var COMMAND_WORD = /^(?:sub)?-?(?:commands?|cmd|action)\b/i;
function usageIn(text) {
  const lines = linesOf(text);
  const index = lines.findIndex((line) => USAGE.test(line));
  if (index === -1)
    return void 0;
  const rest = USAGE.exec(lines[index] ?? "")?.groups?.rest;
  const synopsis = (rest ?? lines.slice(index + 1).find((line) => line.trim() !== "") ?? "").trim();
  return { synopsis, required: requiredIn(synopsis), commands: commandsIn(lines, synopsis) };
}
function requiredIn(synopsis) {
  const arguments_ = synopsis.replaceAll(/\[[^\][]*\]/g, " ").replaceAll(/(?<![\w-])--?[\w-]+[ =]<[^<>]*>/g, " ");
  return [...arguments_.matchAll(/<([^<>\s][^<>]*)>/g)].map(({ 1: name = "" }) => name).filter((name) => !COMMAND_WORD.test(name));
}
function commandsIn(lines, synopsis) {
  const choices = /\{([\w,-]+)\}/.exec(synopsis)?.[1]?.split(",") ?? [];
  const header = lines.findIndex((line) => COMMANDS_HEADER.test(line));
  if (header === -1)
    return choices;
  const below = lines.slice(header + 1);
  const end = below.findIndex((line) => !/^\s+\S/.test(line));
  return [...choices, ...below.slice(0, end === -1 ? void 0 : end).flatMap(commandOf)];
}
function commandOf(line) {
  const column = line.trim().split(/\s{2,}/)[0] ?? "";
  const words6 = column.split(" ").filter((word) => /^[a-z][\w-]*$/.test(word));
  return words6.length > 0 && words6.length < 4 ? words6.slice(-1) : [];
}

// lib/src/rules/cli-usage-error.js
var NO_SCRIPT = /(?:Missing script(?:: "?| (?=start or file))|Script not found "|Couldn't find a script named "|FIRST_FAIL\s{1,4}Command "(?=[^"\n]{1,100}" not found)|^error Command "(?=[^"\n]{1,100}" not found)|^Task not found: )(?<script>start(?= or file)|[^"\n]+)/m;
var READ_AS_PROGRAM = /\[stdin\]:1\n\{"jsonrpc"|jsonrpc:2\.0\S{0,300}: (?:command )?not found|File "<stdin>", line 1/;
var REFUSED = new RegExp([
  "Not enough non-option arguments|Unknown (?:arguments?|options?|commands?)\\b|unknown (?:command|option|flag|shorthand flag|subcommand)\\b",
  "No such (?:option|command)|unexpected extra arguments?|unexpected argument|unrecognized (?:arguments?|subcommand|option)",
  "^(?:Error: )?(?:[Ii]nvalid|[Ww]rong|[Ii]ncorrect) number of arguments\\.?$",
  "invalid choice|error: too many arguments|accepts \\d+ arg\\(s\\)|You must (?:specify|provide) a (?:sub)?command|bad option:"
].join("|"), "m");
var STARTERS = /^(?:npx|npm|pnpm|yarn|bunx)$/;
var INTERPRETERS = /^(?:node|nodejs|python[\d.]*|ruby|perl|php|bash|sh|zsh|deno|bun)$/;
var cli_usage_error_default = defineRule({
  id: "cli-usage-error",
  stage: "handshake",
  level: "error",
  title: "the command line starts no server: {problem}",
  why: "The config starts `{commandLine}`, and {story}.",
  fix: "{how}",
  at: "args",
  confidence: "likely",
  detect: (evidence) => {
    const { ending, handshake } = evidence;
    if (handshake.kind !== "silent")
      return void 0;
    if (ending.kind === "timed-out")
      return noScript(evidence);
    if (ending.kind !== "exited")
      return void 0;
    return missingScript(evidence) ?? noScript(evidence) ?? refused(evidence) ?? help(evidence);
  },
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server"] }, { command: "npx", args: ["-y", "@acme/mcp-server", "stdio"] }),
  examples: [
    {
      name: "a command is to be chosen",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Usage: acme-mcp <command>\n\nCommands:\n  acme-mcp serve  Start the server\n  acme-mcp login  Log in\n\nNot enough non-option arguments: got 0, need at least 1\n"
      }
    },
    {
      name: "an unknown option",
      evidence: {
        command: ["npx", "-y", "acme-mcp", "--stdoi"],
        stderr: "error: unknown option '--stdoi'\n"
      }
    },
    {
      name: "another number of arguments",
      evidence: { command: ["npx", "-y", "acme-mcp"], stderr: "Invalid number of arguments\n" }
    },
    {
      name: "a script that pnpm does not find",
      evidence: {
        command: ["pnpm", "run", "mcp"],
        stderr: ' ERR_PNPM_NO_SCRIPT  Missing script: mcp\n\nCommand "mcp" not found.\n'
      }
    },
    {
      name: "a bare script that pnpm does not find",
      evidence: {
        command: ["pnpm", "mcp"],
        ending: { kind: "exited", code: 254, afterMs: 400 },
        stderr: ' ERR_PNPM_RECURSIVE_EXEC_FIRST_FAIL  Command "mcp" not found\n'
      }
    },
    {
      name: "a script that yarn does not find",
      evidence: { command: ["yarn", "mcp"], stderr: 'error Command "mcp" not found.\n' }
    },
    {
      name: "a script that yarn does not find, since version 2",
      evidence: {
        command: ["yarn", "mcp"],
        noise: [`Usage Error: Couldn't find a script named "mcp".`]
      }
    },
    {
      name: "a script that bun does not find",
      evidence: { command: ["bun", "run", "mcp"], stderr: 'error: Script not found "mcp"\n' }
    },
    {
      name: "a task that deno does not find",
      evidence: {
        command: ["deno", "task", "mcp"],
        stderr: "Task not found: mcp\nAvailable tasks:\n- start\n    node server.js\n"
      }
    },
    {
      name: "help on stdout, exit code 0",
      evidence: {
        command: ["npx", "-y", "acme-mcp", "--port", "1"],
        ending: { kind: "exited", code: 0, afterMs: 90 },
        noise: ["usage: acme-mcp [options]", "", "options:", "  --stdio   serve on stdio"]
      }
    },
    {
      name: "an npm script that is not there",
      evidence: {
        command: ["npm", "run", "serve"],
        stderr: 'npm error Missing script: "serve"\nnpm error\nnpm error To see a list of scripts, run:\n'
      }
    },
    {
      name: "node without a script",
      evidence: {
        command: ["node"],
        stderr: `[stdin]:1
{"jsonrpc":"2.0","id":0,"method":"initialize","params":{}}
          ^

SyntaxError: Unexpected token ':'
    at makeContextifyScript (node:internal/vm:185:14)

Node.js v20.20.2
`
      }
    },
    {
      name: "a shell that runs our message",
      evidence: {
        command: ["bash"],
        ending: { kind: "exited", code: 127, afterMs: 20 },
        stderr: "bash: line 1: jsonrpc:2.0: command not found\n"
      }
    },
    {
      name: "node without a script, which waits for the end of its program",
      evidence: { command: ["node"], ending: { kind: "timed-out", afterMs: 3e4 } }
    },
    {
      name: "python without a script",
      evidence: { command: ["python3"], ending: { kind: "exited", code: 0, afterMs: 2200 } }
    }
  ],
  counterexamples: [
    {
      name: "`npx` without a package",
      evidence: {
        command: ["npx"],
        ending: { kind: "exited", code: 127, afterMs: 2200 },
        stderr: "sh: 1: {jsonrpc:2.0,id:0,method:initialize,params:{}}: not found\n"
      }
    },
    {
      name: "the argument that is missing is named",
      evidence: {
        command: ["python3", "server.py"],
        ending: { kind: "exited", code: 2, afterMs: 60 },
        stderr: "server.py: error: the following arguments are required: --token\n"
      }
    },
    {
      name: "a script that ends without a word",
      evidence: {
        command: ["python3", "server.py"],
        ending: { kind: "exited", code: 0, afterMs: 60 }
      }
    },
    {
      name: "a mistake in the server's own code",
      evidence: {
        command: ["ruby", "server.rb"],
        stderr: "server.rb:1:in `start': wrong number of arguments (given 0, expected 1) (ArgumentError)\n"
      }
    },
    {
      name: "a crash after help",
      evidence: {
        stderr: "Usage: acme-mcp [options]\n\nTypeError: boom\n    at f (/repo/server.js:1:1)\n"
      }
    }
  ]
});
var endedEarly = ({ ending }) => `the program ${endingText(ending)} instead of waiting for a client`;
function missingScript(evidence) {
  const said3 = saidBy(evidence);
  const hit = NO_SCRIPT.exec(said3);
  const script2 = hit?.groups?.script;
  if (!hit || !script2)
    return void 0;
  return {
    captures: {
      story: endedEarly(evidence),
      problem: `package.json has no script \`${script2}\``,
      how: `Name a script that package.json has, or add one there:

${code(`"scripts": {
  ${JSON.stringify(script2)}: "node server.js"
}`)}`
    },
    origin: originOfArgument(script2, evidence),
    evidence: [lineAround(said3, hit.index)],
    confidence: "confirmed"
  };
}
function noScript(evidence) {
  const { plan, server } = evidence;
  const said3 = saidBy(evidence);
  const hit = READ_AS_PROGRAM.exec(said3);
  const program2 = programName(plan?.command ?? "");
  const isBare = plan?.args.length === 0 && INTERPRETERS.test(program2);
  if (!hit && !(isBare && said3 === ""))
    return void 0;
  const command2 = `\`${plan?.command}\``;
  return {
    captures: {
      problem: INTERPRETERS.test(program2) || STARTERS.test(program2) ? `${command2} was given nothing to run` : "the first message of a client was read as a program",
      story: "what that starts reads the messages of a client as lines of a program",
      how: addingProgram(command2, server)
    },
    evidence: hit ? [lineAround(said3, hit.index)] : []
  };
}
var addingProgram = (command2, { name, file }) => `Add what ${command2} is to run to \`args\` of \`${name}\` in ${file ?? "the command line"}.`;
function refused(evidence) {
  const said3 = saidBy(evidence);
  const hit = REFUSED.exec(said3);
  return hit ? matchOf(lineAround(said3, hit.index), evidence) : void 0;
}
function help(evidence) {
  const said3 = saidBy(evidence);
  const usage = stackTraceIn(said3) ? void 0 : usageIn(said3);
  return usage ? matchOf(`Usage: ${usage.synopsis}`, evidence, MODES) : void 0;
}
var MODES = " Many servers start with `stdio`, `serve`, `mcp` or `--stdio`.";
function matchOf(line, evidence, hint = "") {
  const usage = usageIn(saidBy(evidence));
  const commands2 = usage?.commands ?? [];
  const file = evidence.server.file ?? "the command line";
  const choice = commands2.length > 0 ? ` Its commands are ${listed2(commands2)}.` : hint;
  const synopsis = usage ? ` It expects \`${quote(usage.synopsis, 200)}\`.` : "";
  return {
    captures: {
      story: endedEarly(evidence),
      problem: `\`${quote(line, 120)}\``,
      how: `Correct \`args\` of \`${evidence.server.name}\` in ${file}.${synopsis}${choice}`
    },
    evidence: [line]
  };
}

// lib/src/rules/client-limit.js
function tooSlow(evidence) {
  const { server, handshake } = evidence;
  if (handshake.kind !== "completed")
    return void 0;
  const { durationMs } = handshake;
  const limits = (server.limits ?? []).filter(({ ms }) => ms < durationMs);
  if (limits.length === 0)
    return void 0;
  const clients = limits.map(({ client, ms }) => `${client} (${ms / 1e3} s)`).join(", ");
  return {
    what: `the handshake took ${roundedUp(durationMs)} s here, over the limit of ${clients}`,
    reason: `A client that waits no longer than this gives up before the server has answered, and shows it as failed. ${evidence.remote ? "From a place further away, or where the server has to wake up first, it takes longer still." : "On a slower machine, or at the first start after an update, it takes longer still."}`,
    remedy: [...limits.flatMap(raised), evidence.remote ? FASTER_BEHIND_URL : FASTER].join("\n\n")
  };
}
var raised = ({ remedy }) => remedy === "" ? [] : [sentence(remedy)];
var FASTER = "Let the server answer `initialize` first, and do after it what takes time: connections, indexes, downloads.";
var FASTER_BEHIND_URL = "If the server is yours, keep a copy of it awake, and answer `initialize` before anything that takes time.";
var roundedUp = (ms) => Math.ceil(ms / 10) / 100;
function notHandedOn(evidence) {
  const { client, variables = "", remedy = "" } = factOf("not-handed-on", evidence)?.captures ?? {};
  if (client === void 0)
    return void 0;
  return {
    what: `${enumerated(variables.split(", "))} would not reach the server in ${client}`,
    reason: `${client} does not hand on all variables of its own environment: these stay behind where the config does not name them. The server had them here.`,
    remedy: sentence(remedy)
  };
}
function detect2(evidence) {
  const troubles = [tooSlow(evidence), notHandedOn(evidence)].filter((each) => each !== void 0);
  if (troubles.length === 0)
    return void 0;
  const joined5 = (part, by) => troubles.map((each) => each[part]).join(by);
  return {
    captures: {
      what: joined5("what", ", and "),
      reason: joined5("reason", " "),
      remedy: joined5("remedy", "\n\n")
    },
    evidence: []
  };
}
var client_limit_default = defineRule({
  id: "client-limit",
  stage: "handshake",
  level: "warning",
  levelIfUp: "warning",
  confidence: "likely",
  at: "name",
  behindUrl: true,
  title: "{what}",
  why: "{reason}",
  fix: "{remedy}",
  detect: detect2,
  repair: {
    language: "toml",
    before: `[mcp_servers.acme]
command = "uvx"
args = ["acme-mcp"]`,
    after: `[mcp_servers.acme]
command = "uvx"
args = ["acme-mcp"]
startup_timeout_sec = 60`
  },
  examples: [
    {
      name: "a server that is slower than a client waits",
      evidence: {
        ...UP,
        limits: [
          { client: "Codex", ms: 100, remedy: "raise `startup_timeout_sec` of the entry" },
          { client: "Claude Code", ms: 3e4, remedy: "set `MCP_TIMEOUT`" }
        ]
      }
    },
    {
      name: "a server behind a URL that is slower than a client waits",
      evidence: {
        ...UP,
        remote: { spoken: "http" },
        limits: [{ client: "Codex", ms: 100, remedy: "raise `startup_timeout_sec` of the entry" }]
      }
    },
    {
      name: "a variable that a client keeps to itself",
      evidence: {
        ...UP,
        facts: [
          fact("not-handed-on", {
            client: "Codex",
            variables: "ACME_API_KEY",
            remedy: 'write `env_vars = ["ACME_API_KEY"]` into the entry'
          })
        ]
      }
    }
  ],
  counterexamples: [
    {
      name: "a server that is as fast as each client wants it",
      evidence: { ...UP, limits: [{ client: "Codex", ms: 1e4, remedy: "" }] }
    },
    {
      name: "a server that never answered",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        limits: [{ client: "Codex", ms: 1e4, remedy: "" }]
      }
    }
  ]
});

// lib/src/rules/config-args-in-command.js
var lineWords = ({ command: command2, program: program2, args: args2 }) => ({
  what: `a whole command line, \`${command2}\``,
  remedy: `Split it into the program and its arguments:

    "command": "${program2}",
    "args": ${args2}`
});
var wrappedWords = ({ command: command2, program: program2, wrapping }) => ({
  what: `${wrapping} around the name of the program, \`${command2}\``,
  remedy: `Write the bare name:

    "command": ${JSON.stringify(program2)}`
});
var urlWords = ({ url: url2 }) => ({
  what: `a URL, \`${url2}\``,
  remedy: `Name the address as one, in place of \`command\`:

    "type": "http",
    "url": "${url2}"`
});
var WORDS2 = {
  "args-in-command": lineWords,
  "wrapped-command": wrappedWords,
  "url-in-command": urlWords
};
var SPLIT = { "args-in-command": true, "wrapped-command": true };
function detect3(evidence) {
  const found2 = evidence.facts.find(({ kind }) => kind in WORDS2);
  const words6 = found2 && WORDS2[found2.kind];
  if (!found2 || !words6)
    return void 0;
  const looked4 = evidence.due && evidence.plan !== null;
  const holds2 = looked4 ? isNotThere(evidence) : startsWithAName(found2);
  if (!holds2)
    return void 0;
  const confidence = looked4 ? "confirmed" : "likely";
  const { origin, readers } = found2;
  return { captures: words6(found2.captures), origin, readers, evidence: [], confidence };
}
var isNotThere = ({ facts }) => facts.some(({ kind }) => kind === "command-not-found");
var startsWithAName = ({ captures }) => !/[\\/]/.test(captures.program ?? "");
var config_args_in_command_default = defineRule({
  id: "config-args-in-command",
  stage: "configure",
  level: "error",
  confidence: "confirmed",
  at: "command",
  title: "`command` holds {what}",
  why: "{client} starts servers without a shell: to it the whole text of `command` is the name of one file, blanks and quotes and all. Where no file has that name, the system reports it as it reports a program that is not installed: `spawn {command} ENOENT`.",
  fix: "{remedy}",
  detect: detect3,
  experiments: ({ facts }, match) => {
    const captures = match && facts.find(({ kind }) => kind in SPLIT)?.captures;
    if (!captures)
      return [];
    const { program: program2 = "", args: args2 = "[]" } = captures;
    const words6 = JSON.parse(args2);
    const alter = (plan) => withoutFacts(withWords(plan, program2, [...words6, ...plan.args]), "args-in-command", "wrapped-command");
    const change2 = words6.length > 0 ? "with the command line split" : "with the bare name";
    return [{ change: change2, isFix: true, alter }];
  },
  repair: entryRepair({ command: "npx -y @acme/mcp-server" }, { command: "npx", args: ["-y", "@acme/mcp-server"] }),
  examples: [
    {
      name: "a command line in `command`",
      evidence: {
        command: ["npx -y @acme/mcp-server"],
        ...ENOENT,
        facts: [
          fact("args-in-command", {
            command: "npx -y @acme/mcp-server",
            program: "npx",
            args: '["-y", "@acme/mcp-server"]'
          }),
          fact("command-not-found", { command: "npx -y @acme/mcp-server", path: "/usr/bin:/bin" })
        ]
      }
    },
    {
      name: "quotes that are meant for a shell",
      evidence: {
        command: ['"node"', "server.js"],
        ...ENOENT,
        facts: [
          fact("wrapped-command", { command: '"node"', program: "node", wrapping: "quotes" }),
          fact("command-not-found", { command: '"node"', path: "/usr/bin:/bin" })
        ]
      }
    },
    {
      name: "an address in `command`",
      evidence: {
        command: ["https://mcp.example.com/mcp"],
        ...ENOENT,
        facts: [
          fact("url-in-command", { url: "https://mcp.example.com/mcp" }),
          fact("command-not-found", {
            command: "https://mcp.example.com/mcp",
            path: "/repo/https:"
          })
        ]
      }
    },
    {
      name: "a command line in a config that is only read",
      evidence: {
        command: ["uvx mcp-server-git"],
        ...ONLY_READ,
        facts: [
          fact("args-in-command", {
            command: "uvx mcp-server-git",
            program: "uvx",
            args: '["mcp-server-git"]'
          })
        ]
      }
    }
  ],
  counterexamples: [
    {
      name: "a path with blanks that is there",
      evidence: {
        command: ["/opt/My Tools/server", "--stdio"],
        facts: [
          fact("args-in-command", {
            command: "/opt/My Tools/server",
            program: "/opt/My",
            args: '["Tools/server", "--stdio"]'
          })
        ],
        stderr: "Error: ACME_API_KEY environment variable is required\n"
      }
    },
    {
      name: "a program that is not installed",
      evidence: {
        command: ["uvx", "mcp-server-git"],
        ...ENOENT,
        facts: [fact("command-not-found", { command: "uvx", path: "/usr/bin:/bin" })]
      }
    }
  ]
});

// lib/src/rules/engine/variable-names.js
var NO_NAME = /* @__PURE__ */ new Set([
  ..."API APIS APP AWS AZURE CLI CPU DEBUG DNS ERROR ERR EXAMPLE EXAMPLES FAILED FATAL FIX".split(" "),
  ..."GCP GITHUB GITLAB HTTP HTTPS INFO JSON JSONRPC JWT LLM LOG MCP MISSING NODE NOTE NPM".split(" "),
  ..."NPX NULL OAUTH OK OPTIONS PAT REQUIRED REST RPC SDK SSE SSH SSL STDIN STDIO STDOUT".split(" "),
  ..."STDERR TCP TIP TLS TODO TRACE TTY TYPE UDP UNDEFINED URI URL USAGE UUID WARN WARNING".split(" "),
  ..."HTTP_PROXY HTTPS_PROXY NO_PROXY NODE_OPTIONS NODE_EXTRA_CA_CERTS".split(" "),
  ..."XML YAML RUST_BACKTRACE NODE_MODULE_VERSION MODULE_NOT_FOUND UNCAUGHT_EXCEPTION".split(" ")
]);
var CODE = /^(?:ERR|EAI|HPE|MISSING|INVALID|UNKNOWN|UNSUPPORTED|NOT|UNABLE_TO|CANNOT|FAILED_TO|SELF_SIGNED|DEPTH_ZERO|CERT_HAS|SQLITE)_|_(?:NOT_FOUND|ERROR|EXCEPTION|DENIED|FAILED|FAILURE|INVALID|EXPIRED|IN_CHAIN|REJECTION|NOT_SET|NOT_DEFINED|MISSING|REQUIRED)$/;
var READ_BY = /(?:\b(?:process\.env|import\.meta\.env|os\.environ|Deno\.env|Bun\.env|ENV|env)(?:\.get|\.fetch)?[.[(]|\bgetenv\()["']?(?=[A-Z])/g;
var FLAG = /(?<![\w-])--?[A-Za-z][\w-]*(?:=\S+)?/g;
var CONDITION = /\b(?:when|whenever|unless|if|instead of|while|although|depending on)\b[^,]*/gi;
var CAPITALS = /[A-Z][A-Z0-9_]*[A-Z0-9](?![A-Za-z0-9_])/g;
var isVariableName = (word) => !NO_NAME.has(word) && !CODE.test(word);
function nameGroups(sentence2) {
  const text = sentence2.replaceAll(READ_BY, "$").replaceAll(FLAG, "").replaceAll(CONDITION, "");
  const runs = inRuns(tokensOf(text), text);
  return runs.map((run2, index) => ({
    names: namesOf(run2, text),
    before: text.slice(runs[index - 1]?.at(-1)?.end ?? 0, run2[0]?.start),
    after: text.slice(run2.at(-1)?.end, runs[index + 1]?.[0]?.start)
  }));
}
function tokensOf(text) {
  return [...text.matchAll(CAPITALS)].flatMap(({ 0: name, index }) => {
    const before3 = text.slice(Math.max(0, index - 40), index);
    const after = text.slice(index + name.length, index + name.length + 40);
    const value = /^=(\S*)/.exec(after)?.[1];
    const asked = isVariableName(name) && isWord(before3, after) && (name.includes("_") || isMarked(before3, after)) && (value === void 0 || isPlaceholder(value));
    return asked ? [{ name, start: index, end: index + name.length + (value ?? "").length }] : [];
  });
}
var isWord = (before3, after) => !/(?:[A-Za-z0-9_.\\-]|(?:^|[^A-Z0-9])\/)$/.test(before3) && !/^(?:\.\w|-\w|\(|\\|\/(?![A-Z][A-Z0-9]*_))/.test(after);
var isMarked = (before3, after) => /(?:[$%]\{?|\benv(?:ironment)?(?: var(?:iable)?)?[:\s"'`(]+)$/i.test(before3) || /^["'`)]*\s+env(?:ironment)?(?:\s+var(?:iable)?)?\b(?!s)/i.test(after);
var isPlaceholder = (value) => /^["'`]?(?:$|[<.…$]|your|my|x{2,}|sk-|\*)/i.test(value);
function inRuns(tokens, text) {
  const runs = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    const gap = last && text.slice(last.at(-1)?.end, token.start);
    if (last && gap !== void 0 && joinOf(gap))
      last.push(token);
    else
      runs.push([token]);
  }
  return runs;
}
var FILLER = /^(?:environment|env|variables?|vars?|the|an?|either|both|your|keys?|tokens?|and|or|nor|as|well|to|with|via)$/;
function joinOf(gap) {
  const words6 = gap.toLowerCase().match(/[a-z]+/g) ?? [];
  const signs = gap.replaceAll(/[a-z\s"'`()[\]{}$%‘’“”*]/gi, "");
  if (gap.length > 60 || !words6.every((word) => FILLER.test(word)) || /[^,&|/+]/.test(signs)) {
    return void 0;
  }
  if (words6.includes("or") || words6.includes("nor") || /[|/]/.test(signs))
    return "or";
  if (words6.includes("and") || /[&+]/.test(signs))
    return "and";
  return signs.includes(",") ? "comma" : void 0;
}
function namesOf(run2, text) {
  const names2 = run2.map((token) => token.name);
  const joins = run2.slice(1).map((token, index) => joinOf(text.slice(run2[index]?.end, token.start)));
  const firstOr = joins.findIndex((join, index) => meaning(joins, index, join) === "or");
  if (firstOr === -1)
    return names2.map((name2) => ({ name: name2, alternatives: [] }));
  if (firstOr > 0)
    return names2.slice(0, firstOr + 1).map((name2) => ({ name: name2, alternatives: [] }));
  const alone2 = names2.filter((_, index) => ![joins[index - 1], joins[index]].includes("and"));
  const [name = "", ...alternatives] = alone2.toSorted(filesLast);
  return [{ name, alternatives }];
}
var meaning = (joins, index, join) => join === "comma" ? joins.slice(index).find((later2) => later2 !== "comma") : join;
var filesLast = (left, right) => Number(left.endsWith("_FILE")) - Number(right.endsWith("_FILE"));

// lib/src/rules/engine/validation-errors.js
var NAME = "[A-Z][A-Z0-9_]*[A-Z0-9]";
var ABSENT = /[Rr]equired|received"?'?:? ["']?undefined|missing|(?:at least|>=) ?1 character/;
var ISSUE = new RegExp(`["']?path["']?\\s*:\\s*\\[\\s*(?:["'][\\w$]+["']\\s*,\\s*){0,3}["'](${NAME})["']\\s*\\]`, "g");
var FORMATTED = new RegExp(`(${NAME})["']?\\s*:\\s*(?:\\{\\s*["']?_errors["']?\\s*:\\s*)?\\[\\s*["'](?:Required|Invalid discriminator value|[^"'\\n]{0,80}(?:received undefined|required|missing))`, "g");
var PRETTY = new RegExp(`\u2716[^\\n]{0,120}(?:received undefined|[Rr]equired)[^\\n]{0,40}\\n\\s{0,8}\u2192 at (${NAME})`, "g");
var LANGUAGES = [
  new RegExp(`^[\\s|]*KeyError: ["'](${NAME})["']\\s*$`),
  new RegExp(`key not found: ["'](${NAME})["']`),
  new RegExp(`(?:^|[\\s:])(${NAME}): (?:unbound variable|parameter (?:null or )?not set)`)
];
function reportedNames(text, lines) {
  const issues = [...text.matchAll(ISSUE)].filter(({ index }) => ABSENT.test(issueAt(text, index)));
  const found2 = [...issues, ...text.matchAll(FORMATTED), ...text.matchAll(PRETTY)];
  const zod = found2.map(({ 0: hit, 1: name = "", index }) => ({
    name,
    line: quote(hit.includes("path") ? issueAt(text, index) : linesAround(text, index, hit)),
    guessed: false
  }));
  return [...zod, ...lines.flatMap(reportedByLanguage), ...pydanticNames(lines)].filter(({ name }) => isVariableName(name));
}
var linesAround = (text, index, hit) => {
  const end = text.indexOf("\n", index + hit.length);
  const start = text.lastIndexOf("\n", index) + 1;
  return text.slice(Math.max(start, index - 120), end === -1 ? void 0 : end);
};
var issueAt = (text, index) => {
  const end = text.indexOf("}", index);
  const start = text.lastIndexOf("{", index);
  return text.slice(Math.max(start, index - 400), end === -1 ? index + 400 : Math.min(end, index + 400));
};
function reportedByLanguage(line) {
  const name = LANGUAGES.map((expression) => expression.exec(line)?.[1]).find(Boolean);
  return name ? [{ name, line: line.trim(), guessed: false }] : [];
}
var FASTMCP = /* @__PURE__ */ new Set([
  ..."debug log_level host port mount_path sse_path message_path streamable_http_path".split(" "),
  ..."json_response stateless_http warn_on_duplicate_resources warn_on_duplicate_tools".split(" "),
  ..."warn_on_duplicate_prompts dependencies lifespan auth transport_security".split(" ")
]);
var MODEL = /validation errors? for (\w+)/;
var SETTINGS = /setting|config|env|cred|secret|auth|option/i;
function pydanticNames(lines) {
  let model = "";
  return lines.flatMap((line, index) => {
    model = MODEL.exec(line)?.[1] ?? model;
    const field = /^(?:\w+\.)*(\w+)$/.exec(line.trim())?.[1];
    const next = lines[index + 1] ?? "";
    if (!field || !model || !/^\s+[Ff]ield required/.test(next) || FASTMCP.has(field))
      return [];
    const name = field.toUpperCase();
    const isOwn = name === field || SETTINGS.test(model);
    return isOwn ? [{ name, line: `${field}: ${next.trim()}`, guessed: name !== field }] : [];
  });
}

// lib/src/rules/engine/environment-names.js
var OF_THE_CODE = /\b(?:Reference|Name|Syntax|Attribute|Import|ModuleNotFound)Error\b|cannot find (?:module|package)/i;
var NPM = /^npm (?:error|warn|notice|info|http|verb|ERR!|WARN)/;
var FRAME2 = /^\s+at \S/;
var RAISED = /^\s{4,}raise \w/;
var MAX_LINE2 = 2e3;
function askedFor(said3) {
  const lines = linesOf(said3).filter((line) => ![NPM, FRAME2, RAISED, OF_THE_CODE].some((expression) => expression.test(line))).map((line) => line.slice(0, MAX_LINE2));
  const reported = reportedNames(lines.join("\n"), lines).map((found2) => ({ ...found2, alternatives: [], asking: "stated" }));
  return strongestOfEach([...reported, ...itemsOf(lines), ...lines.flatMap(askedInLine)]);
}
var SENTENCE_END = /(?<=[.!?;])\s+/;
function askedInLine(line) {
  return line.split(SENTENCE_END).flatMap((sentence2) => nameGroups(sentence2).flatMap((group) => {
    const asking = askingOf(group);
    if (!asking)
      return [];
    const passing = isInPassing(withoutNames(line));
    return group.names.map((name) => ({
      ...name,
      asking: passing ? "remarked" : asking,
      line: line.trim(),
      guessed: false
    }));
  }));
}
var withoutNames = (line) => line.replaceAll(/[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+/g, "");
var HEADER = /(?:missing|required?|not set|unset|undefined|must be set|needs?|set|provide|following)\b[^\n]*\b(?:env|environment|variables?|vars?|secrets?|credentials?|settings?|config|configuration)\b[^\n]*[:.]?\s*$/i;
var HEADER_FIRST = /\b(?:environment|env|variables?|vars?|secrets?|credentials?|settings?|config|configuration)\b[^\n]*(?:missing|required|not set|unset|undefined|must be set)\b[^\n]*:\s*$/i;
var ITEM = /^\s*(?:[-*•✗✖❌·–>]+|\d+[.)])?\s*[`'"$]*([A-Z][A-Z0-9_]*[A-Z0-9])[`'"]*(?:\s|[:=(,–—-]|$)/;
function itemsOf(lines) {
  let open = false;
  return lines.flatMap((line) => {
    const name = ITEM.exec(line)?.[1];
    const isItem = open && name !== void 0 && isVariableName(name);
    open = isItem || isHeader(line) || open && line.trim() === "";
    if (!isItem || /\boptional\b/i.test(line))
      return [];
    return [{ name, alternatives: [], asking: "stated", line: line.trim(), guessed: false }];
  });
}
var isHeader = (line) => line.trimEnd().endsWith(":") && (HEADER.test(line) || HEADER_FIRST.test(line)) && !/\boptional\b/i.test(line);
var STRENGTH = { stated: 2, advised: 1, remarked: 0 };
function strongestOfEach(asked) {
  const names2 = new Set(asked.map(({ name }) => name));
  return [...names2].flatMap((name) => {
    const mentions = asked.filter((each) => each.name === name);
    const best = mentions.reduce((left, right) => STRENGTH[right.asking] > STRENGTH[left.asking] ? right : left);
    const alternatives = [...new Set(mentions.flatMap((each) => each.alternatives))];
    return [{ ...best, alternatives }];
  });
}

// lib/src/rules/engine/missing-variables.js
var SYSTEM = /^(?:HOME|USER|LOGNAME|PATH|SHELL|TERM|LANG|TMPDIR|TMP|TEMP|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|SYSTEMROOT|HOMEDRIVE|HOMEPATH|XDG_\w+)$/;
var missingVariables = kept((evidence) => {
  const missing2 = decisive(evidence).flatMap((asked) => lackOf(asked, evidence));
  return {
    lost: missing2.filter((asked) => isLost(asked.name, evidence)),
    unset: missing2.filter((asked) => !isLost(asked.name, evidence))
  };
});
var has = (name, { plan }) => plan !== null && (valueFor(name, plan) ?? "") !== "";
var isKeptOut = (name, { plan }) => plan !== null && staysOutside(name, plan) && plan.env[name] !== "";
var isWithheld = (name, { facts }) => facts.some(({ kind, captures }) => kind === "variable-withheld" && captures.variable === name);
var isLost = (name, evidence) => isWithheld(name, evidence) || isKeptOut(name, evidence) || SYSTEM.test(name);
function lackOf(asked, evidence) {
  const names2 = [asked.name, ...asked.alternatives];
  if (names2.some((name2) => has(name2, evidence)))
    return [];
  const name = names2.find((each) => isKeptOut(each, evidence)) ?? names2.find((each) => isWithheld(each, evidence)) ?? asked.name;
  return [{ ...asked, name, alternatives: names2.filter((each) => each !== name) }];
}
function decisive(evidence) {
  const asked = askedFor(wordsOf(evidence));
  const stated = asked.filter(({ asking }) => asking === "stated");
  if (stated.length > 0)
    return stated;
  if (endedOnAnother(asked, evidence))
    return [];
  const advised = asked.filter(({ asking }) => asking === "advised");
  if (advised.length > 0)
    return advised;
  return isAlive(evidence) ? [] : asked;
}
function wordsOf(evidence) {
  const { handshake } = evidence;
  const failed2 = handshake.kind === "completed" && handshake.tools.kind === "failed";
  return `${saidBy(evidence)}
${failed2 && handshake.tools.error?.message || ""}`;
}
var isAlive = ({ ending, handshake }) => handshake.kind !== "rejected" && (ending.kind === "running" || ending.kind === "timed-out");
function endedOnAnother(asked, evidence) {
  const trace = stackTraceIn(saidBy(evidence));
  return trace !== void 0 && !asked.some(({ name }) => trace.message.includes(name));
}

// lib/src/rules/config-client-dialect.js
function rightWay({ key, right, server, type }) {
  if (right === "disabled" || right === "enabled") {
    return `Switch the server off by \`${right}\`, in the place of \`${key}\`:

    "${right}": ${right === "disabled"}`;
  }
  if (right === "mcp.excluded") {
    return `Switch the server off where the client looks for it, at the top level of the file:

    "mcp": { "excluded": ["${server}"] }`;
  }
  if (right === "disabledMcpjsonServers") {
    return `Switch the server off where the client looks for it, in \`.claude/settings.json\`:

    "disabledMcpjsonServers": ["${server}"]`;
  }
  if (key === "transport" && right === "url") {
    return "Move what is inside `transport`, the `type` and the `url`, into the entry itself.";
  }
  if (key === "args" && right === "command") {
    return "Write one list as `command`: the program, then its arguments.";
  }
  const [outer = "", inner2] = (right ?? "").split(".");
  if (inner2)
    return `Move \`${key}\` into \`${outer}\`, under the key \`${inner2}\`.`;
  return `Rename \`${key}\` to \`${right}\`${withType(type)}.`;
}
var withType = (type) => type ? `, and add \`${type}\` beside it` : "";
var config_client_dialect_default = defineRule({
  id: "config-client-dialect",
  stage: "configure",
  level: "error",
  levelIfUp: "warning",
  confidence: "likely",
  at: "fact",
  title: "not as {client} reads it: {problem}",
  why: "The clients share the idea of this file and not its words. {client} passes over a key that it does not know. A value of a shape that it does not expect makes it drop the value, the entry or the whole file, often without a message. What was written there then has no effect: variables do not reach the server, or the entry is no server at all.",
  fix: "{remedy}",
  signals: [
    {
      fact: "foreign-key",
      words: (captures) => ({
        problem: `\`${captures.key}\` is a key of ${captures.owner}`,
        remedy: rightWay(captures)
      })
    },
    {
      fact: "wrong-shape",
      confidence: "confirmed",
      words: ({ remedy = "" }) => ({ remedy: sentence(remedy) })
    },
    {
      fact: "idle-key",
      confidence: "possible",
      words: ({ remedy = "" }) => ({ remedy: sentence(remedy) })
    }
  ],
  repair: entryRepair({
    command: "npx",
    args: ["-y", "@acme/mcp-server"],
    environment: { ACME_API_KEY: "${ACME_API_KEY}" }
  }, { command: "npx", args: ["-y", "@acme/mcp-server"], env: { ACME_API_KEY: "${ACME_API_KEY}" } }),
  // What the server misses is what stands under the key that is passed over.
  experiments: (evidence, match) => {
    const names2 = missingVariables(evidence).unset.map(({ name }) => name);
    return match?.captures.right === "env" && names2.length > 0 ? [withMadeUp(names2)] : [];
  },
  examples: [
    {
      name: "variables under a key of another client, and the server misses them",
      evidence: {
        facts: [fact("foreign-key", { key: "environment", right: "env", owner: "opencode" })],
        stderr: "Error: ACME_API_KEY environment variable is required\n"
      }
    },
    {
      name: "a switch of another client, and the server comes up all the same",
      evidence: {
        ...UP,
        facts: [
          fact("foreign-key", {
            key: "disabled",
            right: "disabledMcpjsonServers",
            owner: "Cursor"
          })
        ]
      }
    },
    {
      name: "a file of variables that this client does not read, and the server comes up all the same",
      evidence: {
        ...UP,
        facts: [
          fact("idle-key", {
            problem: "`envFile` has no effect",
            remedy: "write the variables into `env`"
          })
        ]
      }
    },
    {
      name: "arguments as one text",
      evidence: {
        ...NOTHING_TO_START,
        facts: [
          fact("wrong-shape", {
            problem: "`args` is a text, and must be a list",
            remedy: 'write `"args": ["server.js"]`'
          })
        ]
      }
    }
  ],
  counterexamples: [
    {
      name: "an address without a type, which other clients accept",
      evidence: {
        ...NOTHING_TO_START,
        facts: [fact("missing-type", { url: "https://mcp.example.com/mcp", type: "http" })]
      }
    },
    {
      name: "the right keys, and a variable that is missing altogether",
      evidence: { stderr: "Error: ACME_API_KEY environment variable is required\n" }
    }
  ]
});

// lib/src/rules/config-dead-file.js
var config_dead_file_default = defineRule({
  id: "config-dead-file",
  stage: "configure",
  level: "warning",
  levelIfUp: "warning",
  confidence: "likely",
  at: "fact",
  title: "{problem}",
  why: "Each client looks for its servers in files of certain names, and passes over every other file without a message. Unless a program is told the path of this one, its servers are started by nobody, and what is changed here changes nothing.",
  fix: "{remedy}",
  signals: [{ fact: "dead-file", words: ({ remedy = "" }) => ({ remedy: sentence(remedy) }) }],
  examples: [
    {
      name: "servers in the settings of Claude Code",
      evidence: {
        ...NOTHING_TO_START,
        facts: [
          fact("dead-file", {
            problem: "no known client looks for servers in `.claude/settings.json`",
            remedy: "move `mcpServers` into `.mcp.json` at the root of the repository"
          })
        ]
      }
    },
    {
      name: "the ending of a file with comments",
      evidence: {
        ...NOTHING_TO_START,
        facts: [
          fact("dead-file", {
            problem: "no known client looks for servers in `.mcp.jsonc`",
            remedy: "rename it to `.mcp.json`"
          })
        ]
      }
    }
  ],
  counterexamples: [
    {
      name: "the right file, with the key of another client",
      evidence: {
        ...NOTHING_TO_START,
        facts: [fact("wrong-root-key", { found: "servers", expected: "mcpServers" })]
      }
    }
  ]
});

// lib/src/rules/config-duplicate-key.js
var config_duplicate_key_default = defineRule({
  id: "config-duplicate-key",
  stage: "configure",
  level: "warning",
  levelIfUp: "warning",
  confidence: "confirmed",
  at: "fact",
  title: "the key `{key}` stands twice, first on line {first}",
  why: "An object has each key once. Readers of JSON keep the last of two equal keys and drop what the first one held, without a message. Two servers of one name are one server, and an `env` that stands twice is only the second.",
  fix: "Remove one of the two, join them into one, or rename one of them.",
  signals: [{ fact: "duplicate-key" }],
  repair: {
    language: "json",
    before: `{
  "mcpServers": {
    "acme": {
      "command": "npx",
      "args": ["-y", "@acme/mcp-server"],
      "env": { "LOG_LEVEL": "debug" },
      "env": { "ACME_API_KEY": "\${ACME_API_KEY}" }
    }
  }
}`,
    after: `{
  "mcpServers": {
    "acme": {
      "command": "npx",
      "args": ["-y", "@acme/mcp-server"],
      "env": { "LOG_LEVEL": "debug", "ACME_API_KEY": "\${ACME_API_KEY}" }
    }
  }
}`
  },
  examples: [
    {
      name: "a variable that is given twice, in a server that comes up",
      evidence: {
        facts: [fact("duplicate-key", { key: "LOG_LEVEL", first: "7" })],
        ...UP
      }
    },
    {
      name: "two servers of one name",
      evidence: {
        facts: [fact("duplicate-key", { key: "github", first: "3" })],
        stderr: "Error: connect ECONNREFUSED 127.0.0.1:5432\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a key of another client beside the right one",
      evidence: {
        facts: [fact("foreign-key", { key: "environment", right: "env", owner: "opencode" })]
      }
    }
  ]
});

// lib/src/rules/config-duplicate-server.js
var redefined = ({ name, place, client }) => ({
  what: `\`${name}\` is another server in ${place}`,
  consequence: `${client} reads both files. Which of the two servers it starts under this name, or whether it starts both, depends on the client and its version, so nobody can rely on the one that was meant.`,
  remedy: "Keep one of the two definitions, or give the two servers different names."
});
var repeated = ({ name, other: other2, place, client }) => ({
  what: `\`${name}\` and \`${other2}\` are one and the same server (${place})`,
  consequence: `Both entries start or reach the same thing. ${client} takes them for two servers: its tools appear twice, the model has to choose between them, and their descriptions take up its context twice.`,
  remedy: `Remove \`${name}\` or \`${other2}\`.`
});
var namedAlike = ({ name, other: other2, place, shared, client }) => ({
  what: `the tools of \`${name}\` get the same names as those of \`${other2}\` (${place})`,
  consequence: `${client} puts the name of a server in front of the names of its tools, with \`_\` for every character but letters, digits, \`_\` and \`-\`. Both names become \`${shared}\`, and tools of equal names cannot be told apart.`,
  remedy: `Rename \`${name}\` or \`${other2}\`, so that they differ in more than such characters.`
});
function words2(captures) {
  if (captures.kind === "definition")
    return redefined(captures);
  return captures.kind === "start" ? repeated(captures) : namedAlike(captures);
}
var config_duplicate_server_default = defineRule({
  id: "config-duplicate-server",
  stage: "configure",
  level: "warning",
  levelIfUp: "warning",
  confidence: "confirmed",
  at: "name",
  title: "{what}",
  why: "{consequence}",
  fix: "{remedy}",
  signals: [{ fact: "duplicate-server", words: words2 }],
  examples: [
    {
      name: "one name for two servers, in two files of one client",
      evidence: {
        ...UP,
        facts: [
          fact("duplicate-server", {
            kind: "definition",
            name: "tickets",
            other: "tickets",
            place: "`.github/mcp.json`, line 3",
            shared: "tickets"
          })
        ]
      }
    },
    {
      name: "two names for one server",
      evidence: {
        ...UP,
        facts: [
          fact("duplicate-server", {
            kind: "start",
            name: "tickets-2",
            other: "tickets",
            place: "`.mcp.json`, line 3",
            shared: "tickets-2"
          })
        ]
      }
    },
    {
      name: "names that differ in a blank",
      evidence: {
        stderr: "Error: ACME_API_KEY environment variable is required\n",
        facts: [
          fact("duplicate-server", {
            kind: "tool-name",
            name: "my tickets",
            other: "my_tickets",
            place: "`.mcp.json`, line 3",
            shared: "my_tickets"
          })
        ]
      }
    }
  ],
  counterexamples: [
    {
      name: "one name twice in the same object",
      evidence: { ...UP, facts: [fact("duplicate-key", { key: "tickets", first: "3" })] }
    }
  ]
});

// lib/src/rules/config-json-invalid.js
var config_json_invalid_default = defineRule({
  id: "config-json-invalid",
  stage: "configure",
  level: "error",
  confidence: "confirmed",
  at: "fact",
  title: "`{file}` cannot be read: {problem}",
  why: "{client} reads the file as a whole: where it cannot be opened, or has one slip in its syntax, none of its servers is there, the good ones included. What syntax is allowed differs from client to client: VS Code accepts comments and a comma after the last item, Claude Code accepts neither.",
  fix: "{remedy}",
  signals: [
    { fact: "syntax-error", words: ({ remedy = "" }) => ({ remedy: sentence(remedy) }) },
    { fact: "file-unreadable", words: ({ remedy = "" }) => ({ remedy: sentence(remedy) }) }
  ],
  repair: {
    language: "json",
    before: `{
  "mcpServers": {
    "acme": {
      "command": "npx",
      "args": ["-y", "@acme/mcp-server"],
    }
  }
}`,
    after: `{
  "mcpServers": {
    "acme": {
      "command": "npx",
      "args": ["-y", "@acme/mcp-server"]
    }
  }
}`
  },
  examples: [
    {
      name: "a comma after the last item",
      evidence: {
        ...NOTHING_TO_START,
        facts: [
          fact("syntax-error", {
            problem: "a comma after the last item",
            remedy: "remove the comma after `]` on line 5"
          })
        ]
      }
    },
    {
      name: "a file in UTF-16",
      evidence: {
        ...NOTHING_TO_START,
        facts: [
          fact("file-unreadable", {
            problem: "it is written in UTF-16",
            remedy: "save it as UTF-8 without a byte order mark"
          })
        ]
      }
    }
  ],
  counterexamples: [
    {
      name: "valid JSON, but the servers stand under a key of another client",
      evidence: {
        ...NOTHING_TO_START,
        facts: [fact("wrong-root-key", { found: "servers", expected: "mcpServers" })]
      }
    },
    {
      name: "valid JSON, but a key stands in it twice",
      evidence: {
        handshake: { kind: "silent" },
        facts: [fact("duplicate-key", { key: "env", first: "4" })]
      }
    }
  ]
});

// lib/src/rules/config-missing-type.js
var words3 = ({ client = "", type = "", url: url2 = "" }) => ({
  does: client === "Claude Code" ? "skips" : "refuses",
  lines: entryLines({ type, url: url2 }),
  other: OTHER[type] ?? ""
});
var OTHER = {
  http: '\n\n`"http"` is Streamable HTTP; a server that only speaks the older transport wants `"sse"`.',
  "streamable-http": '\n\n`"streamable-http"` is the transport of today; a server that only speaks the older one wants `"sse"`.',
  sse: '\n\n`"sse"` is the older transport. For a server that speaks Streamable HTTP, write the type that this client has for it: `"http"`, or `"streamable-http"` in Roo Code.'
};
var config_missing_type_default = defineRule({
  id: "config-missing-type",
  stage: "configure",
  level: "error",
  confidence: "confirmed",
  at: "url",
  title: "`url` without `type`: {client} {does} this entry",
  why: "{client} does not guess how a `url` is to be reached: without `type` the entry is invalid to it, and the server is left out. Other clients, VS Code and Cursor among them, accept the same entry, so it may well work on the desk beside yours.",
  fix: "Add the type beside the `url`:\n\n{lines}{other}",
  signals: [{ fact: "missing-type", words: words3 }],
  repair: entryRepair({ url: "https://mcp.example.com/mcp" }, { type: "http", url: "https://mcp.example.com/mcp" }),
  examples: [
    {
      name: "a remote server with nothing but its address",
      evidence: {
        ...NOTHING_TO_START,
        facts: [fact("missing-type", { url: "https://mcp.example.com/mcp", type: "http" })]
      }
    },
    {
      name: "an address that ends as those of the older transport do",
      evidence: {
        ...NOTHING_TO_START,
        due: false,
        facts: [fact("missing-type", { url: "https://mcp.example.com/sse", type: "sse" })]
      }
    }
  ],
  counterexamples: [
    {
      name: "the type is there under the key of another client",
      evidence: {
        ...NOTHING_TO_START,
        due: false,
        facts: [fact("foreign-key", { key: "transport", right: "type", owner: "FastMCP" })]
      }
    }
  ]
});

// lib/src/rules/config-secret-literal.js
function words4({ key = "", reference = "" }) {
  const variable = /^[A-Z][A-Z0-9_]*$/.test(key) ? key : "API_TOKEN";
  return {
    written: referenceAs(reference, variable),
    step: secretsStep([variable])
  };
}
var config_secret_literal_default = defineRule({
  id: "config-secret-literal",
  stage: "configure",
  level: "warning",
  levelIfUp: "warning",
  confidence: "likely",
  at: "fact",
  title: "`{key}` holds what looks like {kind}, in plain text",
  why: "A config in a repository is read by everyone who can read the repository, its forks and its history, and a secret stays in the history after it is taken out of the file. Public repositories are searched for such values all the time.",
  fix: "Revoke it, make a new one, and write a reference to a variable in its place: `{written}`. Keep the new one as a secret of the repository and hand it to this step:\n\n{step}",
  signals: [{ fact: "secret-literal", words: words4 }],
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server"], env: { ACME_API_KEY: "(the key itself)" } }, { command: "npx", args: ["-y", "@acme/mcp-server"], env: { ACME_API_KEY: "${ACME_API_KEY}" } }),
  examples: [
    {
      name: "a token in `env` of a server that comes up",
      evidence: {
        facts: [fact("secret-literal", { key: "GITHUB_TOKEN", kind: "a GitHub token" })],
        ...UP
      }
    },
    {
      name: "a key in a header of a remote server",
      evidence: {
        ...NOTHING_TO_START,
        client: "vscode",
        due: false,
        facts: [fact("secret-literal", { key: "Authorization", kind: "an OpenAI key" })]
      }
    }
  ],
  counterexamples: [
    {
      name: "a placeholder where the secret belongs",
      evidence: {
        env: { API_KEY: "YOUR_API_KEY" },
        facts: [fact("placeholder", { value: "YOUR_API_KEY", key: "API_KEY" })],
        stderr: "Error: 401 Unauthorized\n"
      }
    }
  ]
});

// lib/src/rules/engine/edits.js
function insertWords(evidence, index, words6) {
  const next = editableArgs(evidence)?.[index];
  if (!next || !isWhole(next) || !words6.every(isPlain))
    return void 0;
  return { origin: startOf(next), text: words6.map((word) => `${JSON.stringify(word)}, `).join("") };
}
function replaceWord(evidence, word, by) {
  const args2 = editableArgs(evidence) ?? [];
  const found2 = args2[onlyIndex(args2, word)];
  if (!found2 || !isWhole(found2) || !isPlain(by))
    return void 0;
  return { origin: found2.origin, text: JSON.stringify(by) };
}
function removeWord(evidence, word) {
  const args2 = editableArgs(evidence) ?? [];
  const index = onlyIndex(args2, word);
  const [before3, found2, next] = [args2[index - 1], args2[index], args2[index + 1]];
  if (!found2 || !isWhole(found2))
    return void 0;
  if (next)
    return isBeside(found2, next) ? cut(found2.origin, startOf(next)) : void 0;
  return before3 && isBeside(before3, found2) ? cut(endOf(before3), found2.origin) : void 0;
}
var COMPOSING = /* @__PURE__ */ new Set(["registry", "mcpb", "gh-aw"]);
var ALWAYS_COMMAS = /\.(?:json|jsonc|toml)$/;
function editableArgs({ server, plan }) {
  const { args: args2, client } = server;
  const isRead2 = plan?.command === plan?.start.command && isSame2(plan?.args, plan?.start.args) && plan?.args.length === args2.length;
  if (!plan || !isRead2 || COMPOSING.has(client.id))
    return void 0;
  const isList = args2.every(({ origin }) => ALWAYS_COMMAS.test(origin.file)) || isFlowList(server);
  return isList ? args2 : void 0;
}
var isSame2 = (left = [], right = []) => left.length === right.length && left.every((word, index) => word === right[index]);
function isFlowList({ origin, command: command2, args: args2 }) {
  const [first] = args2;
  if (!origin || !command2 || !first || args2.length < 2)
    return false;
  const inOrder2 = isBefore(origin, command2.origin) && isBefore(command2.origin, first.origin);
  return inOrder2 && args2.slice(1).every((arg, index) => isBeside(args2[index] ?? arg, arg)) && isWhole(first);
}
var isBefore = (left, right) => left.endLine < right.line || left.endLine === right.line && left.endColumn <= right.column;
var MOST_BETWEEN = 3;
function isBeside(left, right) {
  const between2 = right.origin.column - left.origin.endColumn;
  const isNear = between2 > 0 && between2 <= MOST_BETWEEN;
  return isWhole(left) && isWhole(right) && left.origin.endLine === right.origin.line && isNear;
}
function isWhole({ value, origin }) {
  const width = origin.endColumn - origin.column;
  const isBare = width === value.length && !ALWAYS_COMMAS.test(origin.file);
  return origin.line === origin.endLine && isPlain(value) && (isBare || width === value.length + 2);
}
var isPlain = (text) => text !== "" && !/["'\\\p{C}]/u.test(text);
function onlyIndex(args2, word) {
  const index = args2.findIndex(({ value }) => value === word);
  return index === args2.findLastIndex(({ value }) => value === word) ? index : -1;
}
var startOf = ({ origin }) => ({
  ...origin,
  endLine: origin.line,
  endColumn: origin.column
});
var endOf = ({ origin }) => ({
  ...origin,
  line: origin.endLine,
  column: origin.endColumn
});
var cut = (from, to) => ({
  origin: { ...from, endLine: to.endLine, endColumn: to.endColumn },
  text: ""
});

// lib/src/rules/config-unpinned-package.js
function detect4(evidence) {
  const open = openWord2(evidence);
  if (!open || isBesidesThePoint(evidence))
    return void 0;
  return {
    captures: { name: open.name, asked: askedIn(open), remedy: remedyFor(open, evidence) },
    origin: originOfArgument(open.word, evidence),
    evidence: []
  };
}
function openWord2({ server, plan }) {
  const command2 = plan?.command ?? server.command?.value ?? "";
  const words6 = fetchedWords(command2, plan?.args ?? server.args.map(({ value }) => value));
  return words6.find(({ exact }) => !exact);
}
function edit(evidence) {
  const open = openWord2(evidence);
  const version = open && installedVersion(open, evidence);
  if (!version || !/^\d[\w.+-]*$/.test(version))
    return void 0;
  return replaceWord(evidence, open.word, `${open.stem}${version}${open.tail}`);
}
var isBesidesThePoint = ({ facts, install }) => facts.some(({ kind }) => kind === "local-package") || install.kind === "failed" || install.kind === "timed-out";
var askedIn = ({ requested }) => requested === null ? "no version is named" : `\`${requested}\` can be another one tomorrow`;
function remedyFor(open, evidence) {
  const version = installedVersion(open, evidence);
  if (version)
    return `Write the version that this run has fetched:

${pinnedWord(open, version)}`;
  return `Write one version, in place of \`${open.word}\`:

${pinnedWord(open, PLACES[open.kind])}

${HOW[open.kind](open.name)}`;
}
function installedVersion({ kind, name }, { install, plan }) {
  const isInstalled = kind === "npm" && plan?.package?.name === name;
  return install.kind === "done" && isInstalled ? install.version : null;
}
var PLACES = {
  npm: "VERSION",
  pypi: "VERSION",
  nuget: "VERSION",
  docker: "VERSION",
  git: "COMMIT"
};
var HOW = {
  npm: (name) => `\`npm view ${name} version\` tells the newest one.`,
  pypi: (name) => `\`pip index versions ${name}\` tells which there are.`,
  nuget: (name) => `\`dotnet package search ${name} --exact-match\` tells which there are.`,
  docker: (name) => `A digest does as well: \`docker image inspect --format '{{join .RepoDigests " "}}' ${name}\` tells that of the image which was pulled.`,
  git: (name) => `\`git ls-remote ${name} HEAD\` tells the newest commit, all 40 digits of it.`
};
var config_unpinned_package_default = defineRule({
  id: "config-unpinned-package",
  stage: "configure",
  level: "notice",
  levelIfUp: "notice",
  confidence: "confirmed",
  at: "package",
  title: "which version of `{name}` runs is left open: {asked}",
  why: "Without an exact version each machine runs what was the newest fit when it was fetched there, so two people with the same config may run different code. A new release can break the server, or bring code that nobody has looked at, with no change in this repository to show for it.",
  fix: "{remedy}",
  detect: detect4,
  replacement: edit,
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server"] }, { command: "npx", args: ["-y", "@acme/mcp-server@1.4.2"] }),
  examples: [
    {
      name: "`npx` without a version, after an install that tells it",
      evidence: {
        ...UP,
        command: ["npx", "-y", "@acme/mcp-server"],
        install: { kind: "done", durationMs: 1800, version: "1.4.2" }
      }
    },
    {
      name: "a tag, in a config that is only read",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server@latest"],
        due: false,
        ending: { kind: "not-spawned", errno: null }
      }
    },
    {
      name: "a tool of Python",
      evidence: { ...UP, command: ["uvx", "--from", "acme-mcp", "acme"] }
    },
    {
      name: "a branch of a repository",
      evidence: { ...UP, command: ["uvx", "--from", "git+https://example.com/acme/mcp", "acme"] }
    },
    { name: "a tool of .NET", evidence: { ...UP, command: ["dnx", "Acme.Mcp", "--yes"] } },
    {
      name: "an image without a tag",
      evidence: { ...UP, command: ["docker", "run", "-i", "--rm", "mcp/acme"] }
    }
  ],
  counterexamples: [
    {
      name: "an exact version",
      evidence: { ...UP, command: ["npx", "-y", "@acme/mcp-server@1.4.2"] }
    },
    {
      name: "an image with a tag that holds a version",
      evidence: { ...UP, command: ["docker", "run", "-i", "ghcr.io/acme/mcp:0.4.0"] }
    },
    {
      name: "a package that the project's lock file pins",
      evidence: {
        ...UP,
        command: ["npx", "acme-mcp"],
        facts: [fact("local-package", { name: "acme-mcp" })]
      }
    },
    {
      name: "a package that cannot be fetched at all",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-servr"],
        ...installFailed("npm error code E404\n")
      }
    },
    {
      name: "a program of the project's own",
      evidence: { ...UP, command: ["npx", "./mcp-server"] }
    }
  ]
});

// lib/src/rules/unresolved/filled-in.js
var isUnset = ({ kind }) => kind === "unset-variable" || kind === "unset-input";
function filledIn({ facts, server }) {
  const references = facts.filter(isUnset).flatMap(({ captures }) => captures.reference ?? []);
  const names2 = server.env.filter(({ value }) => references.some((reference) => value.value?.includes(reference))).map(({ name }) => name);
  const known = (plan) => inArguments(references, withoutUnset(plan));
  const isNamed2 = names2.length > 0 || server.args.some((arg) => holds(arg.value, references));
  if (!isNamed2)
    return [];
  const change2 = `with a made-up value for ${enumerated([...new Set(references)])}`;
  return [{ ...withMadeUp(names2, known), change: change2 }];
}
var holds = (text, references) => references.some((reference) => text.includes(reference));
var withoutUnset = (plan) => ({
  ...plan,
  facts: plan.facts.filter((fact2) => !isUnset(fact2))
});
function inArguments(references, plan) {
  const args2 = plan.args.map((arg, index) => {
    const written = plan.server.args[index]?.value ?? arg;
    return holds(written, references) ? references.reduce((text, one2) => text.replaceAll(one2, () => valueFor2(one2)), written) : arg;
  });
  return { ...plan, args: args2, placeholders: [...plan.placeholders ?? [], ...references] };
}
var valueFor2 = (reference) => placeholderFor(/[A-Za-z_]\w*(?=\W*$)/.exec(reference)?.[0] ?? "").value.replace("{folder}", ".");

// lib/src/rules/unresolved/kinds.js
var UNRESOLVED_KINDS = [
  { fact: "unset-variable", shown: "variable", certain: true, words: unsetVariables },
  { fact: "unset-input", shown: "reference", certain: true, words: unsetInputs },
  { fact: "text-file-missing", shown: "reference", certain: true, words: missingFiles },
  { fact: "unescaped-value", shown: "reference", certain: false, words: unescapedValues },
  { fact: "command-substitution", shown: "reference", certain: false, words: commands },
  { fact: "foreign-reference", shown: "reference", certain: true, words: foreignReferences },
  { fact: "placeholder", shown: "value", certain: false, words: placeholders },
  { fact: "unexpanded-path", shown: "value", certain: false, words: unexpandedPaths }
];
var kindOf = (fact2) => UNRESOLVED_KINDS.find((kind) => kind.fact === fact2.kind);
var isVariableName2 = (text) => /^[A-Z][A-Z0-9_]*$/.test(text);
function unsetVariables(names2, _first, { server, facts }) {
  const references = facts.flatMap(({ captures }) => captures.reference ?? []);
  return {
    problem: names2.length > 1 ? "are not set" : "is not set",
    reason: `In the place of a reference to a variable ${server.client.title} puts its value, and none is set: neither in the environment of this step nor in its input \`env\`. What arrives at the server is the bare reference or an empty text, and whatever needs the value fails, if not at the start then at the first call.`,
    remedy: `Set what is missing on the step that runs this check:

${variablesStep(names2, references)}`
  };
}
function unsetInputs(all, { input = "", reference = "" }, evidence) {
  const { title } = evidence.server.client;
  const answerable = all.flatMap((one2) => ANSWERABLE.exec(one2)?.slice(1).join("") ?? []);
  const variable = input.toUpperCase().replace(/\W/g, "_");
  return {
    problem: `only a running ${title} can fill in`,
    reason: `For such a value ${title} asks the person at the keyboard, or looks into its own settings. A workflow has neither.`,
    remedy: ANSWERABLE.test(reference) ? `Give the check a value for ${answerable.length > 1 ? "each" : "it"}, with the input \`env\` of its step:

${answers(answerable)}` : `Write the value itself in the place of \`${reference}\`, or read it from a variable: \`${referenceTo(variable, evidence)}\`.`
  };
}
function answers(inputs) {
  const lines = inputs.map((input) => {
    const secret = secretName(input.toUpperCase().replace(/\W/g, "_"));
    return `${input}=\${{ secrets.${secret} }}`;
  });
  if (lines.length === 1)
    return code(`with:
  env: ${lines[0]}`);
  return code(["with:", "  env: |", ...lines.map((line) => `    ${line}`)].join("\n"));
}
var ANSWERABLE = /^(?:\$\{(?:input:|user_config\.)([^{}]+)\}|\$\{\{\s?inputs\.([\w-]+)\s?\}\}|([\w-]+))$/;
function missingFiles(files, { file = "" }, { server }) {
  return {
    problem: files.length > 1 ? "name files that cannot be read" : "names a file that cannot be read",
    reason: `In the place of the reference ${server.client.title} puts the text of the file. Where there is no such file, it refuses the whole config, and no server of it starts.`,
    remedy: `Write the file \`${file}\` in a step before this check, or refer to a variable of the step: \`${server.client.reference}\`.`
  };
}
function unescapedValues(all, _first, { server }) {
  return {
    problem: all.length > 1 ? "stand for values with a quote, a backslash or a control character" : "stands for a value with a quote, a backslash or a control character",
    reason: `Before it parses the JSON, ${server.client.title} puts the value of the variable into the text of the file. Versions up to 1.18.19 do not escape it, so the file breaks, or the value changes.`,
    remedy: "Write the value to a file and refer to it with `{file:path}`, which every version escapes, or use a newer version."
  };
}
function commands(all, _first, evidence) {
  const { title } = evidence.server.client;
  return {
    problem: all.length > 1 ? "are commands that this check does not run" : "is a command that this check does not run",
    reason: `When it reads the config, ${title} runs the command and puts in what it prints. A check of a config that may come from anybody does not, so the server gets these very characters.`,
    remedy: `Where the value can be had in another way, refer to a variable, and set it on the step that runs this check: \`${referenceTo("NAME", evidence)}\`.`
  };
}
function foreignReferences(all, first, evidence) {
  const { server } = evidence;
  return {
    problem: `${server.client.title} does not expand`,
    reason: `Each client writes a reference to a variable in its own way. ${server.client.title} does not know this one: the server gets these very characters, or nothing, where the value should be.`,
    remedy: replacements(all, first, evidence)
  };
}
function replacements(all, first, { facts, server }) {
  const captured = all.slice(0, 4).map((reference) => facts.find(({ captures }) => captures.reference === reference)?.captures);
  const known = captured.filter((one2) => one2 && !/^\w*$/.test(one2.right ?? "") && !all.includes(one2.right ?? ""));
  const other2 = captured.find((one2) => one2 && !known.includes(one2));
  const pairs = known.map((one2) => `\`${one2?.right}\` in the place of \`${one2?.reference}\``);
  const sentences = [
    ...pairs.length > 0 ? [
      `Write ${pairs.length > 1 ? `${pairs.slice(0, -1).join(", ")}, and ` : ""}${pairs.at(-1)}.`
    ] : [],
    ...other2 || pairs.length === 0 ? [rightWay2(other2 ?? first, server)] : []
  ];
  return sentences.join(" ");
}
function rightWay2(first, server) {
  const { reference, right = "" } = first;
  if (/^\w+$/.test(right))
    return withoutReference(first, server);
  return right === "" ? `Write the value itself in the place of \`${reference}\`: ${server.client.title} has nothing that stands for it there. A secret is better given in \`env\`, for the server to read.` : `Write \`${right}\` in the place of \`${reference}\`.`;
}
var SYSTEM_NAME = /^HOME$/;
function withoutReference({ reference, right = "", key = right }, server) {
  const { id, title } = server.client;
  const name = SYSTEM_NAME.test(right) ? right : key;
  const renamed = name === right ? "" : `; the server reads its value as \`${name}\`, so set a variable of that name`;
  const out = `${title} expands no variable of the environment. Take \`${reference}\` out of the entry${renamed}`;
  if (id === "codex") {
    return `${out}, and have the variable handed on:

${code(`env_vars = ["${name}"]`)}`;
  }
  return server.environment ? `${out}, and set \`${name}\` to its value where the server can read it, for example in a file of its own.` : `${out}: the server inherits \`${name}\` from the environment in which ${title} runs.`;
}
function placeholders(values, { value, key = "" }, evidence) {
  const secret = isVariableName2(key) ? ` A secret stays out of the file: write \`${referenceTo(key, evidence)}\`, and set it on the step that runs this check:

${secretsStep([key])}` : "";
  return {
    problem: values.length > 1 ? "are placeholders" : "is a placeholder",
    reason: "A text like this one stands in the instructions of a server, where your own value belongs. The server takes it for the real one.",
    remedy: `Put the real value in the place of \`${value}\`.${secret}`
  };
}
function unexpandedPaths(_all, { value = "" }, evidence) {
  const home = referenceTo("HOME", evidence);
  const written = value.replace(/^(?:~|\$HOME)(?=[\\/]|$)/, () => home);
  const isVariable = home.includes("{") && !/secrets|user_config/.test(home);
  const better = isVariable && written !== value ? `Write \`${written}\` in the place of \`${value}\`, or a path that starts in the repository.` : `Write a path that starts in the repository, or an absolute one, in the place of \`${value}\`.`;
  return {
    problem: "no shell expands",
    reason: "`~` and `$HOME` mean a folder to a shell only. The server is started without a shell and gets the text as it stands, so the system looks for a file with exactly this name.",
    remedy: better
  };
}

// lib/src/rules/cwd-missing.js
var cwd_missing_default = defineRule({
  id: "cwd-missing",
  stage: "resolve",
  level: "error",
  confidence: "confirmed",
  at: "cwd",
  title: "the working directory `{path}` {problem}",
  why: "A server is started in a folder, and this one {problem} on this machine, so nothing can be started in it. The system reports it with the text for a program that is not installed, `spawn {command} ENOENT`, whether `{command}` is there or not.",
  fix: "Correct `cwd` of `{server}` in `{file}`, or make the folder in a step before this one. A folder that is a submodule comes with the checkout only if it is asked for:\n\n    - uses: actions/checkout@v7\n      with:\n        submodules: true",
  signals: [
    { fact: "cwd-missing", words: () => ({ problem: "does not exist" }) },
    { fact: "cwd-not-a-directory", words: () => ({ problem: "is not a folder" }) }
  ],
  experiments: ({ plan, server }, match) => {
    const folder = plan && plan.cwd === server.root ? null : plan?.workspace ?? null;
    return match && folder !== null ? [
      {
        change: "in the root of the repository",
        alter: (before3) => withFolder(before3, folder)
      }
    ] : [];
  },
  repair: entryRepair({ command: "node", args: ["index.js"], cwd: "packages/server" }, { command: "node", args: ["index.js"], cwd: "packages/mcp-server" }),
  examples: [
    {
      name: "a folder that is not checked out",
      evidence: {
        command: ["node", "server.js"],
        ...ENOENT,
        facts: [
          fact("cwd-missing", { path: "/repo/packages/server" }),
          fact("entry-missing", {
            argument: "server.js",
            path: "/repo/packages/server/server.js",
            build: ""
          })
        ]
      }
    },
    {
      name: "a file in the place of a folder, and a program that starts from it",
      evidence: {
        command: ["./run.sh"],
        ending: { kind: "not-spawned", errno: "ENOTDIR" },
        facts: [
          fact("cwd-not-a-directory", { path: "/repo/package.json" }),
          fact("command-not-found", { command: "./run.sh", path: "/repo/package.json/run.sh" })
        ]
      }
    }
  ],
  counterexamples: [
    {
      name: "the same text for a program that is not there",
      evidence: {
        command: ["uvx", "mcp-server-git"],
        ...ENOENT,
        facts: [fact("command-not-found", { command: "uvx", path: "/usr/bin:/bin" })]
      }
    },
    {
      name: "a folder that the server itself was told to open",
      evidence: {
        command: ["node", "server.js", "/repo/data"],
        facts: [fact("path-missing", { argument: "/repo/data", path: "/repo/data" })],
        stderr: "Error: ENOENT: no such file or directory, stat '/repo/data'\n"
      }
    }
  ]
});

// lib/src/rules/engine/fetched-folders.js
var FETCHED_FOLDERS = "(?:_npx|lib[\\\\/]node_modules|\\.pnpm-store|dlx|\\.cache|\\.?bunx-[^\\\\/\\n]{1,300})[\\\\/]";

// lib/src/rules/dependencies-not-installed.js
var NODE_REASON = "A module that the server needs is not in `node_modules`. That folder is not checked in: on a fresh check-out it is there only after an install.";
var node = (captures) => ({
  what: `\`${captures.module ?? ""}\` is`,
  reason: NODE_REASON,
  remedy: "Install the dependencies of the project in a step before this one:\n\n    - run: npm ci\n\n(`pnpm install`, `yarn install` or `bun install` with their lock files; `working-directory:` for a project in a sub-folder). If the install leaves it out, it is missing from `dependencies`."
});
var deno = ({ module = "" }) => ({
  what: `\`${module}\` is`,
  reason: "The server imports it by its bare name, and neither `deno.json` nor `package.json` says which package that is.",
  remedy: `Add it to the project, and commit what that changes:

    deno add npm:${module}`
});
var go = ({ module = "" }) => ({
  what: `\`${module}\` is`,
  reason: "The server imports it, and `go.mod` or `go.sum` does not say which module and version brings it.",
  remedy: "Complete both files, and commit them:\n\n    go mod tidy"
});
function python({ module = "", command: command2 = "" }) {
  const isPython2 = /(?:^|[\\/])python[\d.]*$/.test(command2);
  const viaUv = /(?:^|[\\/])uvx?$/.test(command2);
  const interpreter = isPython2 ? command2 : "python";
  return {
    what: `\`${module}\` is`,
    reason: "The Python that runs the server has no module of this name: the dependencies were installed into another Python or a virtual environment, or not at all, or the module is one of your own and the server was started in a folder from which it cannot be seen.",
    remedy: viaUv ? `Add what is missing to the dependencies of the project, or to the command line in front of the server's name, under the name it has on PyPI:

    "args": ["--with", "${module}", ...]` : `Install the dependencies into the very Python that runs the server, in a step before this one:

    - run: ${interpreter} -m pip install -r requirements.txt

Where they are in a virtual environment, name its own interpreter in \`command\`, for example \`.venv/bin/python\`; in a project of uv, start the server with \`uv run\`. For a module of your own, set \`cwd\`, or \`PYTHONPATH\` in \`env\`, to the folder that holds it.`
  };
}
var OUT_OF_STEP = new RegExp([
  "`npm ci` can only install packages when your package\\.json and [^\\n]{1,100} are in sync",
  "ERR_PNPM_OUTDATED_LOCKFILE",
  "Your lockfile needs to be updated, but yarn was run with",
  "The lockfile would have been modified by this install",
  "lockfile had changes, but lockfile is frozen"
].join("|"));
var INSTALL_ERROR = /^(?!\$ |> |npm (?:warn|notice|(?:error|ERR!) (?:code|path|errno|syscall)))(?=[^\n]{0,500}\b(?:error|ERR!|ERR_\w|cannot|failed)\b)/im;
var LATE = "did not end within the time for installs";
var ofProject = ({ folder = "", command: command2, problem }) => ({
  what: `the dependencies of ${folder === "." ? "the project" : `\`${folder}\``} are`,
  seen: `\`${command2}\` was run to install what the lock file names, and it ${problem}.`
});
var failed = (captures) => ({
  ...ofProject(captures),
  reason: ofProject(captures).seen ?? "",
  remedy: captures.problem === LATE ? `Give the installs more time with the input \`install-timeout\`, or install in a step before this one:

    - run: ${captures.command}` : `Run \`${captures.command}\` yourself and correct what it reports. What it needs beside the lock file belongs into a step before this one.`
});
var otherYarn = (captures) => ({
  ...ofProject(captures),
  reason: `${ofProject(captures).seen} The \`package.json\` asks for \`${captures.wanted}\`, and the \`yarn\` on the PATH is ${captures.found}.`,
  remedy: "Let Corepack bring it in a step before this one:\n\n    - run: npm install --global corepack && corepack enable"
});
var rewrite = (command2 = "") => command2.replace(/npm ci$/, "npm install").replace(/ --(?:frozen-lockfile|immutable)$/, "");
var outOfStep = (captures) => ({
  ...ofProject(captures),
  reason: `${ofProject(captures).seen} The lock file does not fit the \`package.json\`: one of them was changed without the other.`,
  remedy: `Bring the lock file up to date, and commit it:

    ${rewrite(captures.command)}`
});
var notInstalled = (command2, problem, folder = ".") => fact("project-install-failed", { command: command2, problem, folder });
var NPM_OUT_OF_STEP = "$ npm ci\nnpm error code EUSAGE\nnpm error\nnpm error `npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync. Please update your lock file with `npm install` before continuing.\nnpm error\nnpm error Missing: other@1.0.0 from lock file\n";
var SCRIPT_FAILS = "$ npm ci\nnpm error code 7\nnpm error path /repo/local\nnpm error command failed\nnpm error command sh -c exit 7\n";
var dependencies_not_installed_default = defineRule({
  id: "dependencies-not-installed",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "entry",
  title: "{what} not installed",
  why: "{reason}",
  fix: "{remedy}",
  signals: [
    {
      fact: "project-install-failed",
      ending: "not-spawned",
      output: OUT_OF_STEP,
      confidence: "confirmed",
      words: outOfStep
    },
    {
      fact: "project-install-failed",
      ending: "not-spawned",
      output: /"packageManager": "(?<wanted>yarn@[\w.-]{1,40})[^\n]{0,200}global version of Yarn is (?<found>[\d.]{1,20}\d)/,
      confidence: "confirmed",
      words: otherYarn
    },
    {
      fact: "project-install-failed",
      ending: "not-spawned",
      output: INSTALL_ERROR,
      confidence: "confirmed",
      words: failed
    },
    {
      fact: "project-install-failed",
      ending: "not-spawned",
      confidence: "confirmed",
      words: failed
    },
    {
      fact: "project-install-failed",
      said: MISSES_A_MODULE,
      output: OUT_OF_STEP,
      words: outOfStep
    },
    { fact: "project-install-failed", said: MISSES_A_MODULE, words: failed },
    {
      output: new RegExp(`Cannot find package '(?<module>[^'\\n]{1,214})' imported from (?![^\\n]{0,500}${FETCHED_FOLDERS})`),
      words: node
    },
    {
      output: new RegExp(`Cannot find module '(?<module>(?:@[\\w.-]{1,100}/)?[\\w-][\\w.-]{0,213})(?:/[^'\\n]{0,300})?'\\s{1,4}Require stack:\\s{1,4}- (?![^\\n]{0,500}${FETCHED_FOLDERS})`),
      words: node
    },
    {
      output: new RegExp(`Cannot find module '(?![^'\\n]{0,500}${FETCHED_FOLDERS})[^'\\n]{0,500}[\\\\/]node_modules[\\\\/](?!\\.bin)(?<module>(?:@[^\\\\/'\\n]{1,100}[\\\\/])?[^\\\\/'\\n]{1,214})`),
      words: node
    },
    {
      output: new RegExp(`: (?:\\S{0,300}/)?(?<module>${PROJECT_TOOLS}): (?:command )?not found$`, "m"),
      words: node
    },
    {
      launcher: ["npm-run", "pnpm-run", "yarn-run", "bun"],
      code: [1, 127],
      output: new RegExp(`: (?:\\S{0,300}/)?(?!(?:${LAUNCHERS}|${PROJECT_TOOLS}):)(?<module>[\\w.-]{1,214}): (?:command )?not found$`, "m"),
      words: node
    },
    { launcher: "yarn-run", output: /^command not found: (?<module>[\w.-]{1,214})$/m, words: node },
    {
      output: /(?<module>\S{1,214})@workspace:\S{1,200}: This package doesn't seem to be present in your lockfile/,
      words: node
    },
    {
      output: new RegExp(`Cannot find (?:package|module) ['"](?<module>@?[\\w-][^'"\\n]{0,213})['"] from ['"](?![^\\n]{0,500}${FETCHED_FOLDERS})`),
      words: node
    },
    { output: /Import "(?<module>[^"\n]{1,214})" not a dependency/, words: deno },
    {
      output: /(?:no required module provides package|missing go\.sum entry for module providing package) (?<module>[^\s;]{1,300})/,
      words: go
    },
    { output: /No module named '(?<module>\w+)'/, words: python },
    { output: /: No module named (?<module>\w+)(?:\.\w+)*$/m, words: python }
  ],
  repair: {
    language: "yaml",
    before: `steps:
  - uses: actions/checkout@v7
  - uses: your-org/mcp-handshake@v1`,
    after: `steps:
  - uses: actions/checkout@v7
  - run: npm ci
  - uses: your-org/mcp-handshake@v1`
  },
  examples: [
    {
      name: "a lock file that does not fit the manifest",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [notInstalled("npm ci", "failed with exit code 1")],
        ...installFailed(NPM_OUT_OF_STEP)
      }
    },
    {
      name: "the same, and a server that was tried all the same",
      evidence: {
        command: ["node", "server.mjs"],
        facts: [notInstalled("npm ci", "failed with exit code 1")],
        ...installFailed(NPM_OUT_OF_STEP),
        ending: { kind: "exited", code: 1, afterMs: 200 },
        stderr: "Error: Cannot find module 'zod'\nRequire stack:\n- /repo/server.cjs\n"
      }
    },
    {
      name: "a lock file of pnpm that does not fit the manifest",
      evidence: {
        command: ["node", "mcp/dist/index.js"],
        facts: [
          notInstalled("cd mcp && pnpm install --frozen-lockfile", "failed with exit code 1", "mcp")
        ],
        ...installFailed('$ cd mcp && pnpm install --frozen-lockfile\n ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile" because pnpm-lock.yaml is not up to date with <ROOT>/package.json\n')
      }
    },
    {
      name: "Yarn 1 for a project of a later one",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [notInstalled("yarn install --immutable", "failed with exit code 1")],
        ...installFailed(`$ yarn install --immutable
yarn install v1.22.22
error This project's package.json defines "packageManager": "yarn@4.1.0". However the current global version of Yarn is 1.22.22.
`)
      }
    },
    {
      name: "an install script of a dependency that fails",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [notInstalled("npm ci", "failed with exit code 7")],
        ...installFailed(SCRIPT_FAILS)
      }
    },
    {
      name: "an install that took too long",
      evidence: {
        command: ["node", "dist/index.js"],
        ending: { kind: "not-spawned", errno: null },
        facts: [notInstalled("npm ci", LATE)],
        install: { kind: "timed-out", durationMs: 3e5, output: "$ npm ci\n" }
      }
    },
    {
      name: "an install that fails, and a server that was tried all the same",
      evidence: {
        command: ["node", "server.mjs"],
        facts: [notInstalled("npm ci", "failed with exit code 7")],
        ...installFailed(SCRIPT_FAILS),
        ending: { kind: "exited", code: 1, afterMs: 200 },
        stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zod' imported from /repo/server.mjs\n"
      }
    },
    {
      name: "an ES module in a fresh check-out",
      evidence: {
        command: ["node", "server.mjs"],
        stderr: "node:internal/modules/esm/resolve:873\n  throw new ERR_MODULE_NOT_FOUND(packageName, fileURLToPath(base), null);\n        ^\n\nError [ERR_MODULE_NOT_FOUND]: Cannot find package '@modelcontextprotocol/sdk' imported from /repo/server.mjs\n    at packageResolve (node:internal/modules/esm/resolve:873:9)\n\nNode.js v20.20.2\n"
      }
    },
    {
      name: "`require` in a fresh check-out",
      evidence: {
        command: ["node", "server.cjs"],
        stderr: "Error: Cannot find module '@modelcontextprotocol/sdk/server'\nRequire stack:\n- /repo/server.cjs\n    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15) {\n  code: 'MODULE_NOT_FOUND',\n  requireStack: [ '/repo/server.cjs' ]\n}\n"
      }
    },
    {
      name: "a tool that is run by its path",
      evidence: {
        command: ["node", "node_modules/tsx/dist/cli.mjs", "src/index.ts"],
        stderr: "Error: Cannot find module '/repo/node_modules/tsx/dist/cli.mjs'\n    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15) {\n  code: 'MODULE_NOT_FOUND',\n  requireStack: []\n}\n"
      }
    },
    {
      name: "a tool that a script of pnpm calls",
      evidence: {
        command: ["pnpm", "run", "dev"],
        ending: { kind: "exited", code: 127, afterMs: 500 },
        stderr: "sh: 1: tsx: not found\n",
        noise: ["> acme@1.0.0 dev /repo", "> tsx src/index.ts"]
      }
    },
    {
      name: "a tool of any name that a script of npm calls",
      evidence: {
        command: ["npm", "run", "-s", "dev"],
        ending: { kind: "exited", code: 127, afterMs: 500 },
        stderr: "sh: 1: acme-dev: not found\n"
      }
    },
    {
      name: "a tool of any name that a script of pnpm calls",
      evidence: {
        command: ["pnpm", "run", "mcp"],
        stderr: "sh: 1: acme-dev: not found\n ELIFECYCLE  Command failed.\n WARN   Local package.json exists, but node_modules missing, did you mean to install?\n"
      }
    },
    {
      name: "a tool that a script of yarn calls, since version 2",
      evidence: {
        command: ["yarn", "run", "mcp"],
        ending: { kind: "exited", code: 127, afterMs: 500 },
        stderr: "command not found: acme-dev\n"
      }
    },
    {
      name: "a project of yarn that was never installed",
      evidence: {
        command: ["yarn", "run", "mcp"],
        stderr: `Internal Error: acme@workspace:.: This package doesn't seem to be present in your lockfile; run "yarn install" to update the lockfile
`
      }
    },
    {
      name: "an import, for bun",
      evidence: {
        command: ["bun", "server.ts"],
        stderr: "error: Cannot find package '@modelcontextprotocol/sdk' from '/repo/server.ts'\n"
      }
    },
    {
      name: "an import that deno cannot place",
      evidence: {
        command: ["deno", "run", "-A", "server.ts"],
        stderr: 'error: Import "express" not a dependency\n  hint: If you want to use the npm package, try running `deno add npm:express`\n'
      }
    },
    {
      name: "a package that go.mod does not have",
      evidence: {
        command: ["go", "run", "."],
        stderr: "main.go:2:15: no required module provides package host.example/mcp; to add it:\n	go get host.example/mcp\n"
      }
    },
    {
      name: "a Python script whose imports are in another Python",
      evidence: {
        command: ["python3", "server.py"],
        stderr: `Traceback (most recent call last):
  File "/repo/server.py", line 1, in <module>
    import mcp
ModuleNotFoundError: No module named 'mcp'
`
      }
    },
    {
      name: "a Python module that is not there",
      evidence: {
        command: ["python3", "-m", "acme_mcp"],
        stderr: "/usr/bin/python3: No module named acme_mcp\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "an install that fails, and a server that does not miss it",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [notInstalled("npm ci", "failed with exit code 1")],
        ...installFailed(NPM_OUT_OF_STEP),
        ending: { kind: "exited", code: 1, afterMs: 200 },
        stderr: "Error: ACME_TOKEN is required\n"
      }
    },
    {
      name: "a published package that does not declare what it imports",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zod' imported from /home/me/.npm/_npx/0123456789abcdef/node_modules/@acme/mcp-server/dist/index.js\n"
      }
    },
    {
      name: "the script itself is not there",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [
          fact("entry-missing", {
            argument: "dist/index.js",
            path: "/repo/dist/index.js",
            build: ""
          })
        ],
        stderr: "Error: Cannot find module '/repo/dist/index.js'\n  requireStack: []\n"
      }
    },
    {
      name: "`mcp` is there, in a version that has moved the module",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr: "ModuleNotFoundError: No module named 'mcp.server.fastmcp'\n"
      }
    }
  ]
});

// lib/src/rules/engine/trouble.js
var answerIn = (trouble) => trouble && trouble.kind !== "unreached" ? trouble.answer : void 0;
var statusOf = (trouble) => answerIn(trouble)?.status ?? null;

// lib/src/rules/engine/split-argument.js
function splitArgument(argument) {
  const words6 = parseArgsStringToArgv(argument).map((word) => JSON.stringify(word));
  return `Split this item of \`args\` into one for each argument, since no shell takes it apart at its blanks:

    ${words6.join(", ")}`;
}

// lib/src/rules/entry-file-missing.js
var build = (command2) => `Build it in a step before this one:

    - run: ${command2}`;
var isBuilt = (path2) => /(?:^|[\\/])(?:dist|build|out)[\\/]/.test(path2);
var buildOrCorrect = (path2, { server, cwd: cwd2 }) => isBuilt(path2) ? `${build("npm ci && npm run build")}

(or as the project's own instructions say).` : `Correct the path in \`args\` of \`${server}\`, or make the file in a step before this one. A relative path starts from the working directory, \`${cwd2}\`.`;
var NOT_CHECKED_IN = " What a build makes is mostly not checked in: it is there on the machine where it was built, and on a fresh check-out only after the build has run.";
var notThere = (path2, { command: command2, cwd: cwd2, build: made }) => ({
  missing: path2,
  problem: "does not exist",
  reason: `\`${command2}\` was started in the folder \`${cwd2}\`, and there is no such file.` + (made || isBuilt(path2) ? NOT_CHECKED_IN : "")
});
function strayBlanks(argument) {
  if (argument.trim() !== argument) {
    return `Write \`${JSON.stringify(argument.trim())}\`, without the blank around it: it counts as part of the name.`;
  }
  return /\s-|\.[cm]?(?:[jt]s|py|sh)\s/.test(argument) ? splitArgument(argument) : null;
}
var looked = (captures) => ({
  ...notThere(captures.argument ?? "", captures),
  remedy: strayBlanks(captures.argument ?? "") ?? (captures.build ? build(captures.build) : buildOrCorrect(captures.argument ?? "", captures))
});
var notBuilt = ({ argument = "", command: command2, problem, server }) => ({
  missing: argument,
  problem: "does not exist, and its build does not make it",
  reason: `The file is not checked in. \`${command2}\` was run to make it, and it ${problem}.`,
  remedy: problem === "ended well and did not make it" ? `Correct the path in \`args\` of \`${server}\`, or the script \`build\` of the \`package.json\`, so that the one names what the other writes.` : problem === "did not end within the time for installs" ? `Let the script \`build\` come to its end (one that watches never does), or give it more time with the input \`install-timeout\`.` : `Run \`${command2}\` yourself and correct what it reports. What the build needs beside its packages belongs into a step before this one.`
});
var BUILD_ERROR = /^(?!\$ |> |npm (?:error|ERR!|warn))(?=[^\n]{0,500}\b(?:error|cannot|failed|not found)\b)/im;
var gone = (captures) => ({
  ...notThere(captures.path ?? "", captures),
  remedy: buildOrCorrect(captures.path ?? "", captures)
});
var noMain = ({ path: path2 = "" }) => ({
  missing: path2,
  problem: "is a folder without a `__main__.py`",
  reason: "Python runs a folder only through a file of that name in it.",
  remedy: "Name the script inside it, or start the package as a module, with `-m` and its name."
});
var insideOfPackage = ({ path: path2 = "" }) => ({
  missing: path2,
  problem: "is part of a package and was started as a script",
  reason: "It imports its neighbours by a relative import (`from .x import y`), and that needs a package around it. A file that is started by its path belongs to none.",
  remedy: 'Start it as a module of its package, from the folder above the package:\n\n    "args": ["-m", "PACKAGE.MODULE"]\n\nor by the command that the package installs.'
});
var noProject = (option, { path: path2, manifest, server, command: command2, cwd: cwd2 }) => ({
  missing: path2 ?? manifest ?? "",
  problem: path2 ? "does not exist" : `is not in \`${cwd2}\` or above it`,
  reason: `\`${command2}\` looks for the project from the folder in which it is started, and that was \`${cwd2}\`. A client that knows no \`cwd\` starts its servers at the root of the workspace.`,
  remedy: `Name the folder of the project in \`args\` of \`${server}\`:

    "args": [${option}]`
});
var noNpmProject = (captures) => noProject('"--prefix", "FOLDER", "run", "SCRIPT"', captures);
var noCargoProject = (captures) => noProject('"run", "--manifest-path", "FOLDER/Cargo.toml"', captures);
var notBuiltFacts = (problem) => {
  const shown2 = { argument: "dist/index.js", path: "dist/index.js" };
  return [
    fact("entry-missing", { ...shown2, build: "npm ci && npm run build" }),
    fact("entry-not-built", { ...shown2, command: "npm run build", problem })
  ];
};
var noGoProject = (captures) => noProject('"run", "-C", "FOLDER", "."', { ...captures, manifest: "go.mod" });
var noDotnetProject = (captures) => noProject('"run", "--project", "FOLDER"', { ...captures, manifest: "a project of .NET" });
var FOLDER_OPTIONS = {
  pnpm: '"--dir", "FOLDER", "run", "SCRIPT"',
  yarn: '"--cwd", "FOLDER", "run", "SCRIPT"',
  deno: '"task", "--cwd", "FOLDER", "TASK"'
};
var noScripts = (program2) => (captures) => noProject(FOLDER_OPTIONS[program2] ?? "", { ...captures, manifest: "package.json" });
var noGoFiles = ({ path: path2 = "" }) => ({
  missing: path2,
  problem: "is a folder without a Go program",
  reason: "`go run` builds the Go files that lie in the folder itself, not those in the folders below it.",
  remedy: "Name the folder that has the `main` package, often one below `cmd/`."
});
var noMainClass = ({ path: path2 = "" }) => ({
  missing: path2,
  problem: "is not on the class path",
  reason: "Java looks for the class in the folders and jars that `-cp` names, and found it in none of them: one of them is not there, or the name of the class is another one, with its package in front.",
  remedy: "Correct the class path or the name of the class in `args`, or build the jar in a step before this one; paths start from the working directory."
});
var noMainAttribute = ({ path: path2 = "" }) => ({
  missing: path2,
  problem: "names no main class",
  reason: "`java -jar` starts the class that the manifest of the jar names as `Main-Class`, and this one names none.",
  remedy: 'Build the jar with a main class (`shadowJar` of Gradle, `maven-shade-plugin`), take the one whose name ends with `-all` or `-with-dependencies`, or name the class:\n\n    "args": ["-cp", "FILE.jar", "PACKAGE.CLASS"]'
});
var brokenJar = ({ path: path2 = "" }) => ({
  missing: path2,
  problem: "is not a jar that Java can read",
  reason: "A jar is a zip archive, and this file is none: it was cut off, or it is a pointer of Git LFS or a page of HTML.",
  remedy: "Fetch or build it again in a step before this one; with Git LFS, set `lfs: true` on `actions/checkout`."
});
var entry_file_missing_default = defineRule({
  id: "entry-file-missing",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "entry",
  title: "`{missing}` {problem}",
  why: "{reason}",
  fix: "{remedy}",
  signals: [
    {
      fact: "entry-not-built",
      install: "failed",
      output: BUILD_ERROR,
      confidence: "confirmed",
      words: notBuilt
    },
    { fact: "entry-not-built", confidence: "confirmed", words: notBuilt },
    { fact: "entry-missing", confidence: "confirmed", words: looked },
    {
      output: /Cannot find module '(?![^'\n]{0,500}node_modules)(?<path>[^'\n]{1,500})'[\s\S]{0,1500}?requireStack: \[\]/,
      words: gone
    },
    { output: /can't open file '(?<path>[^'\n]+)': \[Errno 2\]/, words: gone },
    { output: /can't find '__main__' module in '(?<path>[^'\n]+)'/, words: noMain },
    {
      output: /File "(?<path>[^"\n]{1,500})", line \d+, in <module>\n[^\n]*\n(?:[ ~^]*\n)?ImportError: attempted relative import with no known parent package/,
      words: insideOfPackage
    },
    { output: /Error: Unable to access jarfile (?<path>[^\n]+)/, words: gone },
    {
      output: /npm (?:error|ERR!) enoent [^\n]{0,80}ENOENT: no such file or directory, open '(?<path>[^'\n]+)'/,
      words: noNpmProject
    },
    {
      output: /could not find `(?<manifest>Cargo\.toml)` in `[^`\n]+`/,
      words: noCargoProject
    },
    { output: /error: manifest path `(?<path>[^`\n]{1,500})` does not exist/, words: gone },
    {
      output: /(?:^|\s)error(?:: |\S{0,5}: )Module not found "(?:file:\/\/)?(?!\w+:)(?<path>[^"\n]{1,500})"/m,
      words: gone
    },
    {
      output: /^stat (?<path>[^\n:]{1,500}): (?:no such file or directory|directory not found)$/m,
      words: gone
    },
    { output: /^go: chdir (?<path>[^\n:]{1,500}): no such file or directory$/m, words: gone },
    { output: /^no Go files in (?<path>[^\n]{1,500})$/m, words: noGoFiles },
    { output: /^go: (?:go\.mod file not found in|cannot find main module)/m, words: noGoProject },
    {
      output: /Error: Could not find or load main class (?<path>[^\s]{1,300})/,
      words: noMainClass
    },
    { output: /no main manifest attribute, in (?<path>[^\n]{1,500})/, words: noMainAttribute },
    { output: /Error: Invalid or corrupt jarfile (?<path>[^\n]{1,500})/, words: brokenJar },
    { output: /The application to execute does not exist: '(?<path>[^'\n]{1,500})'/, words: gone },
    { output: /MSB1009: [^\n]{1,100}\s{1,4}Switch: (?<path>[^\n]{1,500})/, words: gone },
    { output: /Couldn't find a project to run\./, words: noDotnetProject },
    { output: /ERR_PNPM_NO_IMPORTER_MANIFEST_FOUND/, words: noScripts("pnpm") },
    {
      output: /error Couldn't find a package\.json file in|Usage Error\S{0,10}: No project found in/,
      words: noScripts("yarn")
    },
    { output: /deno task couldn't find deno\.json/, words: noScripts("deno") },
    { output: /(?:^|\/)(?:da)?sh: \d+: (?:cannot|Can't) open (?<path>[^\n:]+)/m, words: gone },
    {
      code: 127,
      output: /^(?:\S*\/)?bash: (?<path>[^\s:]+): No such file or directory$/m,
      words: gone
    },
    { output: /error: Failed to spawn: `?(?<path>[^`\n]{1,500}\.py)(?:`|$)/m, words: gone },
    {
      output: /Cannot find module '(?![^'\n]{0,500}node_modules)(?<path>[^'\n]{0,400}[\\/](?:dist|build|out)[\\/][^'\n]{1,200})' imported from (?![^\n]{0,500}node_modules)[^\n]*[\\/](?!dist|build|out)[^\n\\/]*[\\/][^\\/\n]+$/m,
      words: gone
    },
    {
      output: /Cannot find module '(?<path>\.{1,2}\/[^'\n]{0,200}?(?:dist|build|out)\/[^'\n]{1,200})'\s+Require stack:\s+- (?![^\n]{0,500}node_modules)/,
      words: gone
    }
  ],
  experiments: (evidence, match) => {
    const { argument = "" } = (match && factOf("entry-missing", evidence)?.captures) ?? {};
    if (argument === "")
      return [];
    return [
      {
        change: `with the path \`{found}\` in place of \`${argument}\``,
        need: { kind: "file", path: argument },
        alter: (plan, { value }) => withArgument(plan, argument, [value]),
        isFix: true
      }
    ];
  },
  repair: {
    language: "yaml",
    before: `steps:
  - uses: actions/checkout@v7
  - uses: your-org/mcp-handshake@v1`,
    after: `steps:
  - uses: actions/checkout@v7
  - run: npm ci && npm run build
  - uses: your-org/mcp-handshake@v1`
  },
  examples: [
    {
      name: "a build that fails",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: notBuiltFacts("failed with exit code 2"),
        ...installFailed("$ npm run build\n\n> acme-mcp@1.0.0 build\n> tsc\n\nsrc/index.ts(1,14): error TS2322: Type 'string' is not assignable to type 'number'.\nnpm error Lifecycle script `build` failed with error:\nnpm error code 2\n", 2)
      }
    },
    {
      name: "a build that writes to another place",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: notBuiltFacts("ended well and did not make it"),
        ...installFailed("$ npm run build\n\n> acme-mcp@1.0.0 build\n> tsc\n\n", 0)
      }
    },
    {
      name: "a build that watches",
      evidence: {
        command: ["node", "dist/index.js"],
        ending: { kind: "not-spawned", errno: null },
        facts: notBuiltFacts("did not end within the time for installs"),
        install: {
          kind: "timed-out",
          durationMs: 3e5,
          output: "$ npm run build\n\n> acme-mcp@1.0.0 build\n> tsc --watch --noEmit\n"
        }
      }
    },
    {
      name: "a build output that is not built",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [
          fact("entry-missing", {
            argument: "dist/index.js",
            path: "/repo/dist/index.js",
            build: "npm ci && npm run build"
          })
        ],
        stderr: "Error: Cannot find module '/repo/dist/index.js'\n"
      }
    },
    {
      name: "several arguments in one item",
      evidence: {
        command: ["node", "server.js --stdio"],
        facts: [
          fact("entry-missing", {
            argument: "server.js --stdio",
            path: "/repo/server.js --stdio",
            build: ""
          })
        ]
      }
    },
    {
      name: "a blank behind the path",
      evidence: {
        command: ["node", "server.js "],
        facts: [
          fact("entry-missing", { argument: "server.js ", path: "/repo/server.js ", build: "" })
        ]
      }
    },
    {
      name: "a script of `npm run` whose file is not built",
      evidence: {
        command: ["npm", "run", "-s", "mcp"],
        stderr: "node:internal/modules/cjs/loader:1210\n  throw err;\n  ^\n\nError: Cannot find module '/repo/dist/index.js'\n    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15) {\n  code: 'MODULE_NOT_FOUND',\n  requireStack: []\n}\n\nNode.js v20.20.2\n"
      }
    },
    {
      name: "a Python script at another place",
      evidence: {
        command: ["poetry", "run", "python", "server.py"],
        ending: { kind: "exited", code: 2, afterMs: 300 },
        stderr: "/usr/bin/python3: can't open file '/repo/server.py': [Errno 2] No such file or directory\n"
      }
    },
    {
      name: "a folder that Python is to run",
      evidence: {
        command: ["python3", "src"],
        stderr: "/usr/bin/python3: can't find '__main__' module in '/repo/src'\n"
      }
    },
    {
      name: "a file of a Python package, run as a script",
      evidence: {
        command: ["python3", "src/acme/server.py"],
        stderr: 'Traceback (most recent call last):\n  File "/repo/src/acme/server.py", line 1, in <module>\n    from .tools import search\nImportError: attempted relative import with no known parent package\n'
      }
    },
    {
      name: "a jar",
      evidence: {
        command: ["java", "-jar", "target/server.jar"],
        stderr: "Error: Unable to access jarfile target/server.jar\n"
      }
    },
    {
      name: "`npm run` outside of a project",
      evidence: {
        command: ["npm", "run", "start"],
        ending: { kind: "exited", code: 254, afterMs: 500 },
        stderr: "npm error code ENOENT\nnpm error syscall open\nnpm error path /repo/package.json\nnpm error enoent Could not read package.json: Error: ENOENT: no such file or directory, open '/repo/package.json'\n"
      }
    },
    {
      name: "`cargo run` outside of a project",
      evidence: {
        command: ["cargo", "run", "--quiet"],
        ending: { kind: "exited", code: 101, afterMs: 400 },
        stderr: "error: could not find `Cargo.toml` in `/repo` or any parent directory\n"
      }
    },
    {
      name: "the manifest of a crate at another place",
      evidence: {
        command: ["cargo", "run", "--manifest-path", "server/Cargo.toml"],
        ending: { kind: "exited", code: 101, afterMs: 400 },
        stderr: "error: manifest path `server/Cargo.toml` does not exist\n"
      }
    },
    {
      name: "a file for bun or deno",
      evidence: {
        command: ["bun", "run", "server.ts"],
        stderr: 'error: Module not found "server.ts"\n'
      }
    },
    {
      name: "a file for `go run`",
      evidence: {
        command: ["go", "run", "./cmd/server"],
        ...installFailed("stat /repo/cmd/server: directory not found\n")
      }
    },
    {
      name: "a folder for `go run -C`",
      evidence: {
        command: ["go", "run", "-C", "server", "."],
        ...installFailed("go: chdir server: no such file or directory\n")
      }
    },
    {
      name: "a folder without Go files",
      evidence: { command: ["go", "run", "."], ...installFailed("no Go files in /repo\n") }
    },
    {
      name: "`go run` outside of a module",
      evidence: {
        command: ["go", "run", "."],
        ...installFailed("go: go.mod file not found in current directory or any parent directory; see 'go help modules'\n")
      }
    },
    {
      name: "a class that is not on the class path",
      evidence: {
        command: ["java", "-cp", "server.jar", "com.acme.Server"],
        stderr: "Error: Could not find or load main class com.acme.Server\nCaused by: java.lang.ClassNotFoundException: com.acme.Server\n"
      }
    },
    {
      name: "a jar without a main class",
      evidence: {
        command: ["java", "-jar", "server.jar"],
        stderr: "no main manifest attribute, in server.jar\n"
      }
    },
    {
      name: "a file that is no jar",
      evidence: {
        command: ["java", "-jar", "server.jar"],
        stderr: "Error: Invalid or corrupt jarfile server.jar\n"
      }
    },
    {
      name: "a program of .NET that is not built",
      evidence: {
        command: ["dotnet", "bin/Release/Acme.dll"],
        stderr: "The application to execute does not exist: '/repo/bin/Release/Acme.dll'.\n"
      }
    },
    {
      name: "a project of .NET at another place",
      evidence: {
        command: ["dotnet", "run", "--project", "src/Acme"],
        ...installFailed("MSBUILD : error MSB1009: Project file does not exist.\nSwitch: src/Acme\n")
      }
    },
    {
      name: "`dotnet run` outside of a project",
      evidence: {
        command: ["dotnet", "run"],
        stderr: "Couldn't find a project to run. Ensure a project exists in /repo, or pass the path to the project using --project.\n"
      }
    },
    {
      name: "`pnpm run` outside of a project",
      evidence: {
        command: ["pnpm", "run", "mcp"],
        stderr: ' ERR_PNPM_NO_IMPORTER_MANIFEST_FOUND  No package.json (or package.yaml, or package.json5) was found in "/repo".\n'
      }
    },
    {
      name: "`yarn run` outside of a project",
      evidence: {
        command: ["yarn", "run", "mcp"],
        stderr: `error Couldn't find a package.json file in "/repo"
`
      }
    },
    {
      name: "`deno task` outside of a project",
      evidence: {
        command: ["deno", "task", "mcp"],
        stderr: "error: deno task couldn't find deno.json(c) or package.json. See https://docs.deno.com/go/config\n"
      }
    },
    {
      name: "a shell script, read by sh",
      evidence: {
        command: ["npm", "run", "mcp"],
        ending: { kind: "exited", code: 2, afterMs: 400 },
        stderr: "sh: 0: cannot open scripts/mcp.sh: No such file\n"
      }
    },
    {
      name: "a shell script, read by bash",
      evidence: {
        command: ["npm", "run", "mcp"],
        ending: { kind: "exited", code: 127, afterMs: 400 },
        stderr: "bash: scripts/mcp.sh: No such file or directory\n"
      }
    },
    {
      name: "a script for `uv run`",
      evidence: {
        command: ["uv", "run", "server.py"],
        ending: { kind: "exited", code: 2, afterMs: 300 },
        stderr: "error: Failed to spawn: server.py\n  cause: No such file or directory (os error 2)\n"
      }
    },
    {
      name: "a checked-in starter whose build output is missing, as an ES module",
      evidence: {
        command: ["node", "bin/cli.mjs"],
        stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/repo/dist/index.js' imported from /repo/bin/cli.mjs\n    at finalizeResolution (node:internal/modules/esm/resolve:283:11)\n"
      }
    },
    {
      name: "a checked-in starter whose build output is missing, with `require`",
      evidence: {
        command: ["node", "bin/cli.js"],
        stderr: "Error: Cannot find module '../dist/index.js'\nRequire stack:\n- /repo/bin/cli.js\n    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15)\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a package that the script imports",
      evidence: {
        command: ["node", "server.mjs"],
        stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find package '@modelcontextprotocol/sdk' imported from /repo/server.mjs\n"
      }
    },
    {
      name: "a file that the server, once it runs, is to open",
      evidence: {
        command: ["node", "server.js", "--config", "/repo/acme.json"],
        facts: [fact("path-missing", { argument: "/repo/acme.json", path: "/repo/acme.json" })],
        stderr: "Error: ENOENT: no such file or directory, open '/repo/acme.json'\n"
      }
    },
    {
      name: "a file that is left out of a published package",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/home/me/.npm/_npx/0123456789abcdef/node_modules/@acme/mcp-server/dist/tools.js' imported from /home/me/.npm/_npx/0123456789abcdef/node_modules/@acme/mcp-server/dist/index.js\n"
      }
    }
  ]
});

// lib/src/rules/launcher-not-found.js
var NOT_FOUND = "(?:command )?not found";
function remedyFor2(launcher) {
  const step3 = setupStep(launcher);
  const inWorkflow = step3 ? `Install \`${launcher}\` in a step before this one:

${step3}` : `Install \`${launcher}\` in a step before this one, or correct the name.`;
  return `${inWorkflow}

On your own machine, install it, or put its folder on the PATH of the client.`;
}
function looked2(captures) {
  const { command: command2 = "", path: path2 = "", cwd: cwd2 = "" } = captures;
  if (!/[\\/]/.test(command2)) {
    return { ...missing({ launcher: command2 }), where: searched(command2, path2) };
  }
  const from = path2 === command2 ? "" : `, for \`${command2}\` starts from the folder \`${cwd2}\``;
  return {
    launcher: command2,
    where: `There is no file \`${path2}\`${from}.`,
    remedy: "Correct the path in `command`, or make the file in a step before this one. A path that only exists on your own machine does not exist on a runner."
  };
}
var searched = (command2, path2) => path2 === "" ? `\`${command2}\` is looked for on the PATH, and the PATH is empty.` : `\`${command2}\` is in no folder of the PATH that was searched: \`${path2}\`.`;
var unable = ({ tool = "", lock, path: path2 = "" }) => ({
  ...missing({ launcher: tool }),
  where: `The dependencies of the project are not installed, and its lock file \`${lock}\` is one of \`${tool}\`. ${searched(tool, path2)}`
});
var missing = ({ launcher = "" }) => ({
  where: `What starts \`${launcher}\` looked for it on the PATH and says that it is not there.`,
  launcher,
  remedy: remedyFor2(launcher)
});
var PNPM_MISSING = fact("project-tool-missing", {
  tool: "pnpm",
  lock: "pnpm-lock.yaml",
  path: "/usr/local/bin:/usr/bin"
});
var launcher_not_found_default = defineRule({
  id: "launcher-not-found",
  stage: "resolve",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "`{launcher}` was not found",
  why: "{where} A config names programs and does not bring them: what is installed on your machine need not be on a runner, and a program that a version manager adds to the PATH of a terminal is not on the PATH of a client that was started without one.",
  fix: "{remedy}",
  signals: [
    // What an install of the project was to make is told by what became of the install.
    {
      fact: "command-not-found",
      install: ["skipped", "done"],
      confidence: "confirmed",
      words: looked2
    },
    { fact: "project-tool-missing", ending: "not-spawned", confidence: "confirmed", words: unable },
    { fact: "project-tool-missing", said: MISSES_A_MODULE, confidence: "confirmed", words: unable },
    {
      ending: "not-spawned",
      errno: "ENOENT",
      words: ({ command: command2 = "" }) => ({
        ...missing({ launcher: command2 }),
        where: `The system reports \`spawn ${command2} ENOENT\`.`
      })
    },
    {
      output: new RegExp(`(?:^|[\\s:])(?<launcher>${LAUNCHERS}): ${NOT_FOUND}$`, "m"),
      words: missing
    },
    {
      output: new RegExp(`: command not found: (?<launcher>${LAUNCHERS})$`, "m"),
      words: missing
    },
    {
      code: 127,
      launcher: ["node", "command"],
      output: new RegExp(`: (?:line )?(?:\\d+: )?(?!(?:${PROJECT_TOOLS}):)(?<launcher>[\\w.+-]+): ${NOT_FOUND}$`, "m"),
      words: missing
    },
    {
      output: /(?:env|nice|nohup|timeout|stdbuf|setsid|xargs): (?:failed to \w{3,7} (?:command )?)?['‘]?(?<launcher>[\w.+-]+)['’]?: No such file or directory$/m,
      words: missing
    },
    { output: new RegExp(`spawn (?<launcher>${LAUNCHERS}) ENOENT`), words: missing },
    {
      output: /'"?(?<launcher>[\w.-]+)"?' is not recognized as an internal or external command/,
      words: missing
    }
  ],
  experiments: ({ plan, facts }, match) => match && plan && facts.some(({ kind }) => kind === "command-not-found") ? [
    {
      change: `with the absolute path of \`${plan.command}\`, {found}`,
      need: { kind: "program", name: plan.command },
      alter: (before3, { value }) => withWords(before3, value, before3.args),
      isFix: true
    }
  ] : [],
  repair: {
    language: "yaml",
    before: `steps:
  - uses: actions/checkout@v7
  - uses: your-org/mcp-handshake@v1`,
    after: `steps:
  - uses: actions/checkout@v7
  - uses: astral-sh/setup-uv@v7
  - uses: your-org/mcp-handshake@v1`
  },
  examples: [
    {
      name: "a launcher that no step has installed",
      evidence: {
        command: ["uvx", "mcp-server-git"],
        ...ENOENT,
        facts: [fact("command-not-found", { command: "uvx", path: "/usr/local/bin:/usr/bin" })]
      }
    },
    {
      name: "a path that exists on another machine",
      evidence: {
        command: ["/opt/homebrew/bin/acme-mcp"],
        ...ENOENT,
        facts: [
          fact("command-not-found", {
            command: "/opt/homebrew/bin/acme-mcp",
            path: "/opt/homebrew/bin/acme-mcp"
          })
        ]
      }
    },
    {
      name: "the program of a lock file",
      evidence: {
        command: ["node", "dist/index.js"],
        ending: { kind: "not-spawned", errno: null },
        facts: [PNPM_MISSING]
      }
    },
    {
      name: "the program of a lock file, and a server that was tried all the same",
      evidence: {
        command: ["node", "server.mjs"],
        facts: [PNPM_MISSING],
        stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zod' imported from /repo/server.mjs\n"
      }
    },
    {
      name: "a launcher that is itself a package of Python",
      evidence: {
        command: ["pipx", "run", "mcp-server-acme"],
        ...ENOENT,
        facts: [fact("command-not-found", { command: "pipx", path: "/usr/local/bin:/usr/bin" })]
      }
    },
    {
      name: "the tools of Rust",
      evidence: {
        command: ["cargo", "run", "--quiet"],
        ...ENOENT,
        facts: [fact("command-not-found", { command: "cargo", path: "/usr/local/bin:/usr/bin" })]
      }
    },
    { name: "the bare error of the system", evidence: { command: ["deno", "run"], ...ENOENT } },
    {
      name: "a script of the project that calls a launcher",
      evidence: {
        command: ["npm", "run", "mcp"],
        ending: { kind: "exited", code: 127, afterMs: 500 },
        stderr: "sh: 1: uvx: not found\n",
        noise: ["> acme@1.0.0 mcp", "> uvx mcp-server-git"]
      }
    },
    {
      name: "a shell with words of its own",
      evidence: {
        command: ["zsh", "-c", "bunx @acme/mcp-server"],
        ending: { kind: "exited", code: 127, afterMs: 20 },
        stderr: "zsh:1: command not found: bunx\n"
      }
    },
    {
      name: "a wrapper script that calls a program of its own",
      evidence: {
        command: ["bash", "start.sh"],
        ending: { kind: "exited", code: 127, afterMs: 20 },
        stderr: "start.sh: line 4: acme-mcp: command not found\n"
      }
    },
    {
      name: "`npx` that is there, and its Node.js that is not",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ending: { kind: "exited", code: 127, afterMs: 10 },
        stderr: "/usr/bin/env: \u2018node\u2019: No such file or directory\n"
      }
    },
    {
      name: "a runner that starts a launcher",
      evidence: {
        command: ["node", "runner.js"],
        stderr: "[Runner] Child process error: spawn uvx ENOENT\n"
      }
    },
    {
      name: "a shell of Windows",
      evidence: {
        command: ["cmd", "/c", "npx", "-y", "@acme/mcp-server"],
        stderr: "'npx' is not recognized as an internal or external command,\r\noperable program or batch file.\r\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "the program of a lock file, which the server does not miss",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [PNPM_MISSING],
        stderr: "Error: ACME_TOKEN is required\n"
      }
    },
    {
      name: "an interpreter that the install of its project was to make",
      evidence: {
        command: [".venv/bin/python", "server.py"],
        facts: [
          fact("command-not-found", { command: ".venv/bin/python", path: ".venv/bin/python" }),
          fact("project-install-failed", {
            command: "uv sync --frozen",
            problem: "failed with exit code 2",
            folder: "."
          })
        ],
        ...installFailed("$ uv sync --frozen\nerror: Failed to parse `uv.lock`\n", 2)
      }
    },
    {
      name: "the same error for a folder that is not there",
      evidence: {
        command: ["node", "server.js"],
        ending: { kind: "not-spawned", errno: "ENOTDIR" },
        facts: [fact("cwd-not-a-directory", { path: "/repo/package.json" })]
      }
    },
    {
      name: "a tool of the project's own, in a script of `npm run`",
      evidence: {
        command: ["npm", "run", "dev"],
        ending: { kind: "exited", code: 127, afterMs: 500 },
        stderr: "sh: 1: tsx: not found\n",
        noise: ["> acme@1.0.0 dev", "> tsx src/index.ts"]
      }
    },
    {
      name: "a shell without a script, which reads the request as a command",
      evidence: {
        command: ["bash"],
        ending: { kind: "exited", code: 127, afterMs: 20 },
        stderr: "bash: line 1: jsonrpc:2.0: command not found\n"
      }
    }
  ]
});

// lib/src/rules/engine/node-versions.js
var SINCE = {
  // Globals.
  ...{ structuredClone: "17.0", fetch: "18.0", Headers: "18.0", FormData: "18.0", Blob: "18.0" },
  ...{ ReadableStream: "18.0", CustomEvent: "19.0", crypto: "19.0", File: "20.0" },
  ...{ navigator: "21.0", WebSocket: "22.0", Iterator: "22.0" },
  // Functions of globals.
  ...{ "URL.canParse": "19.9", "Object.groupBy": "21.0", "Map.groupBy": "21.0" },
  ...{ "Promise.withResolvers": "22.0", "Array.fromAsync": "22.0", "URL.parse": "22.1" },
  ...{ "process.loadEnvFile": "20.12", "process.getBuiltinModule": "22.3" },
  ...{ "Promise.try": "24.0", "RegExp.escape": "24.0" },
  // Names that modules of Node.js export.
  ...{ "util.markAsUncloneable": "22.10" },
  ...{ parseArgs: "18.3", isBuiltin: "18.6", parseEnv: "20.12", styleText: "20.12" },
  ...{ enableCompileCache: "22.1", glob: "22.0", findPackageJSON: "22.14" },
  ...{ stripTypeScriptTypes: "22.13", registerHooks: "22.15" },
  // Modules of Node.js.
  ...{ "node:test": "18.0", "node:sqlite": "22.13" },
  // Options of the command line.
  ...{ "--watch": "18.11", "--import": "18.18", "--env-file": "20.6" },
  ...{ "--env-file-if-exists": "22.9", "--experimental-strip-types": "22.6" },
  ...{ "--experimental-transform-types": "22.7", "--use-system-ca": "23.8" }
};
var nodeVersionOf = (name) => Object.hasOwn(SINCE, name) ? SINCE[name] ?? null : null;
function isOlder(found2, wanted) {
  const [has2, needs] = [numbersOf(found2), numbersOf(wanted)];
  if (has2.length === 0)
    return true;
  const index = needs.findIndex((number, at) => number !== (has2[at] ?? 0));
  return index >= 0 && (has2[index] ?? 0) < (needs[index] ?? 0);
}
var numbersOf = (version) => (/^v?(\d[\d.]*)/.exec(version)?.[1] ?? "").split(".").filter(Boolean).map(Number);

// lib/src/rules/node-esm-cjs-mismatch.js
var importInCommonJs = () => ({
  problem: "`import` in a file that is no ES module",
  reason: "Node.js takes a `.js` file for CommonJS unless the nearest `package.json` says otherwise, and CommonJS has no `import` statement",
  remedy: 'Declare the files as ES modules in the `package.json` beside them:\n\n    "type": "module"\n\nor name the file `.mjs`, or point `args` at what the project\'s build has made of it.'
});
var commonJsInModule = ({ name = "" }) => ({
  problem: `\`${name}\` in an ES module`,
  reason: `Because of \`"type": "module"\` in \`package.json\`, or of its ending \`.mjs\`, Node.js takes the file for an ES module, and an ES module has no \`${name}\``,
  remedy: 'Name the file `.cjs`, take `"type": "module"` out of the `package.json` beside it, or write it as an ES module, with `import` and `export`.'
});
var requireOfModule = () => ({
  problem: "`require` of an ES module",
  reason: "A CommonJS file loads a package that is an ES module. Node.js allows that from 20.19 and 22.12 on, and never for a module that waits at its top level",
  remedy: "Run it on a newer Node.js:\n\n    - uses: actions/setup-node@v7\n      with:\n        node-version: 24\n\nor load the package with `await import(...)`, or pin the last version of it that is CommonJS."
});
var typeScript = ({ entry }) => ({
  problem: "TypeScript that this Node.js does not read",
  reason: "The file is TypeScript. Node.js reads it without help from 22.18 on, and only where the types can simply be left out",
  remedy: `${compileOrTsx(entry)}

or run it on Node.js 24, with \`actions/setup-node\` before this step.`
});
var typeScriptToCompile = ({ entry }) => ({
  problem: "TypeScript that has to be compiled",
  reason: "Node.js reads TypeScript by leaving the types out. What is more than a type (an `enum`, a `namespace`, a parameter property) has to be compiled first",
  remedy: `${compileOrTsx(entry)}.`
});
var compileOrTsx = (entry) => `Point \`args\` at the JavaScript that the build makes of it, or start the file with \`tsx\`:

    "command": "npx",
    "args": ["-y", "tsx", "${entry || "FILE.ts"}"]`;
var noEnding = ({ target = "" }) => ({
  problem: `an import of \`${target}\` without the name of a file`,
  reason: "An ES module is imported by the full name of its file: Node.js adds no `.js`, and no `/index.js` to a folder, as it does for `require` and as bundlers do",
  remedy: 'Write the imports with their endings (`./server.js`) and build again. In TypeScript, `"module": "nodenext"` in `tsconfig.json` makes the compiler ask for them; a bundler or `tsx` does without.'
});
var node_esm_cjs_mismatch_default = defineRule({
  id: "node-esm-cjs-mismatch",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "entry",
  title: "the kind of module is wrong: {problem}",
  why: "{reason}.",
  fix: "{remedy}",
  signals: [
    {
      said: /SyntaxError: (?:Cannot use import statement outside a module|Unexpected token 'export')/,
      words: importInCommonJs
    },
    {
      said: /ReferenceError: (?<name>require|module|exports|__dirname|__filename) is not defined in ES module scope/,
      words: commonJsInModule
    },
    { said: /ERR_REQUIRE_(?:ESM|ASYNC_MODULE)/, words: requireOfModule },
    { said: /Unknown file extension "\.[cm]?tsx?"/, words: typeScript },
    {
      launcher: "node",
      said: /^SyntaxError: (?![^\n]*JSON)/m,
      holds: ({ entry = "", node: node2 = "" }) => /\.[cm]?tsx?$/.test(entry) && isOlder(node2, "22.18"),
      words: typeScript
    },
    {
      said: /^\S{0,1000}\.[cm]?tsx?:\d+\n[\s\S]{0,400}?\nSyntaxError: (?![^\n]*JSON)/m,
      words: typeScript
    },
    { said: /ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX/, words: typeScriptToCompile },
    {
      said: /Directory import '(?<target>[^'\n]+)' is not supported/,
      words: noEnding
    },
    {
      said: /Cannot find module '(?<target>[^'\n]{0,500}[\\/][^'\n.\\/]{1,200})' imported from /,
      words: noEnding
    }
  ],
  repair: {
    language: "json",
    before: `{
  "name": "acme-mcp",
  "version": "1.0.0"
}`,
    after: `{
  "name": "acme-mcp",
  "version": "1.0.0",
  "type": "module"
}`
  },
  examples: [
    {
      name: "`import` in a file that Node.js takes for CommonJS",
      evidence: {
        command: ["node", "server.js"],
        stderr: '(node:4711) Warning: To load an ES module, set "type": "module" in the package.json or use the .mjs extension.\n/repo/server.js:1\nimport { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js"\n^^^^^^\n\nSyntaxError: Cannot use import statement outside a module\n    at wrapSafe (node:internal/modules/cjs/loader:1464:18)\n\nNode.js v20.20.2\n'
      }
    },
    {
      name: "`require` in a file that Node.js takes for an ES module",
      evidence: {
        command: ["node", "server.js"],
        stderr: 'file:///repo/server.js:1\nconst fs = require("fs")\n           ^\n\nReferenceError: require is not defined in ES module scope, you can use import instead\n'
      }
    },
    {
      name: "`require` of a package that is an ES module",
      evidence: {
        node: "v18.20.8",
        stderr: "Error [ERR_REQUIRE_ESM]: require() of ES Module /repo/node_modules/acme/index.js from /repo/server.js not supported.\n"
      }
    },
    {
      name: "TypeScript in a project of ES modules",
      evidence: {
        command: ["node", "src/index.ts"],
        stderr: 'TypeError [ERR_UNKNOWN_FILE_EXTENSION]: Unknown file extension ".ts" for /repo/src/index.ts\n'
      }
    },
    {
      name: "TypeScript that Node.js tries to read as JavaScript",
      evidence: {
        command: ["node", "server.ts"],
        stderr: "SyntaxError: Missing initializer in const declaration\n"
      }
    },
    {
      name: "JavaScript that loads TypeScript",
      evidence: {
        command: ["node", "server.js"],
        stderr: "/repo/src/tools.ts:1\ninterface Tool { name: string }\n          ^^^^\n\nSyntaxError: Unexpected identifier 'Tool'\n"
      }
    },
    {
      name: "TypeScript with an `enum`, on a Node.js that leaves types out",
      evidence: {
        node: "v24.11.0",
        command: ["node", "server.ts"],
        stderr: "[ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX]: TypeScript enum is not supported in strip-only mode\n"
      }
    },
    {
      name: "an import of a folder",
      evidence: {
        command: ["node", "dist/index.js"],
        stderr: "Error [ERR_UNSUPPORTED_DIR_IMPORT]: Directory import '/repo/dist/tools' is not supported resolving ES modules imported from /repo/dist/index.js\n"
      }
    },
    {
      name: "an import without an ending, left so by the compiler",
      evidence: {
        command: ["node", "dist/index.js"],
        stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/repo/dist/server' imported from /repo/dist/index.js\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "the same first line on a Node.js from before ES modules",
      evidence: {
        node: "v12.22.9",
        stderr: "SyntaxError: Unexpected token '?'\n    at wrapSafe (internal/modules/cjs/loader.js:915:16)\n"
      }
    },
    {
      name: "a file that is not built",
      evidence: {
        command: ["node", "bin/cli.mjs"],
        stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/repo/dist/index.js' imported from /repo/bin/cli.mjs\n"
      }
    },
    {
      name: "no script at all: Node.js reads the request as one",
      evidence: {
        command: ["node"],
        stderr: "[stdin]:1\n          ^\n\nSyntaxError: Unexpected token ':'\n"
      }
    }
  ]
});

// lib/src/rules/engine/interpreter-experiment.js
var withNode = (from, below) => ({
  change: "with {found}",
  need: { kind: "node", ...from && { from }, ...below && { below } },
  alter: (plan, { value }) => withPathFirst(byName2(plan, /^node$/), value),
  isFix: true
});
var withPython = (from, below) => ({
  change: "with {found}",
  need: { kind: "python", ...from && { from }, ...below && { below } },
  emptyCache: true,
  alter: (plan, { value }) => {
    const first = withPathFirst(byName2(plan, /^python3?$/), value);
    return { ...first, env: { ...first.env, UV_PYTHON: `${value}/python3` } };
  }
});
function byName2(plan, interpreter) {
  const name = programName(plan.command);
  return interpreter.test(name) && name !== plan.command ? withWords(plan, name, plan.args) : plan;
}

// lib/src/rules/node-too-old.js
var found = ({ node: node2 = "" }) => node2.startsWith("v") ? `on Node.js ${node2}` : "on an older one";
function lacks({ name = "", ...rest }) {
  const since2 = nodeVersionOf(name);
  return {
    needed: since2 ? `Node.js ${since2.replace(/\.0$/, "")} or newer` : "a newer Node.js",
    found: found(rest),
    reason: `It uses \`${name}\`, which the Node.js that ran it does not have`
  };
}
var isMissing = ({ name = "", node: node2 = "" }) => {
  const since2 = nodeVersionOf(name);
  return since2 !== null && isOlder(node2, since2);
};
var cannotRead = (captures) => ({
  needed: "a newer Node.js",
  found: found(captures),
  reason: `Its code has a syntax that the Node.js that ran it cannot read: \`${captures.problem}\``
});
var andVersion = (expression) => new RegExp(`${expression.source}(?:[\\s\\S]{0,3000}?\\nNode\\.js (?<node>v\\d[\\d.]*))?`);
var wants = (captures) => ({
  needed: `Node.js ${captures.wanted?.replace(/^[>=v\s]+/, "")} or newer`,
  found: found(captures),
  reason: `It, or a package that it is made of, asks for Node.js \`${captures.wanted}\``
});
var isTooOldFor = ({ wanted = "", node: node2 = "" }) => node2.startsWith("v") && isOlder(node2, wanted.replace(/^\D+/, ""));
var olderVersion = ({ package: name, version, latest, needs, node: node2 = "" }) => ({
  needed: `Node.js \`${needs}\` in its latest release`,
  found: `as ${version}, an older one${node2.startsWith("v") ? `, on Node.js ${node2}` : ""}`,
  reason: `The latest release of \`${name}\` is ${latest}, and npm passed it over without a word for ${version}, the newest that this Node.js can run: on another machine the same config starts another program`
});
var passesOver = ({ needs = "" }) => needs !== "";
var ODD = /^(?:Uncaught )?(?:Type|Syntax|Reference)Error\b|ERR_(?:REQUIRE_ESM|UNKNOWN_\w+|IMPORT_\w+|PACKAGE_\w+)/m;
var mayBeTooOld = (evidence) => evidence.ending.kind === "exited" && ODD.test(saidBy(evidence)) && /^Node\.js v\d/m.test(evidence.stderr);
var ranOnNewer = ({ node: node2 = "", found: newer = "", took = "" }) => ({
  needed: "a newer Node.js",
  found: found({ node: node2 }),
  reason: `It ends with an error there, and with ${newer} the same start completed the handshake after ${took}`
});
var node_too_old_default = defineRule({
  id: "node-too-old",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "the server needs {needed}, and it ran {found}",
  why: "{reason}. The first `node` on the PATH runs the server, and it need not be the one of your terminal: a runner brings its own, and a version manager may put an old one in front.",
  fix: "Put a newer Node.js on the PATH in a step before this one:\n\n    - uses: actions/setup-node@v7\n      with:\n        node-version: 24",
  signals: [
    {
      said: andVersion(/ReferenceError: (?<name>\w+) is not defined/),
      holds: isMissing,
      words: lacks
    },
    {
      said: andVersion(/TypeError: (?:webidl\.)?(?<name>[A-Za-z]\w*\.\w+) is not a function/),
      holds: isMissing,
      words: lacks
    },
    {
      said: andVersion(/'node:\w+' does not provide an export named '(?<name>\w+)'/),
      holds: isMissing,
      words: lacks
    },
    {
      said: andVersion(/(?:No such built-in module: |Cannot find module ')(?<name>node:\w+)/),
      holds: ({ name = "", node: node2 = "" }) => isOlder(node2, nodeVersionOf(name) ?? "16.0"),
      words: lacks
    },
    { said: /bad option: (?<name>--[\w-]+)/, holds: isMissing, words: lacks },
    {
      said: /SyntaxError: (?<problem>Unexpected token '?(?:with|\?|\?\?=|\|\|=|&&=)'?)$/m,
      holds: ({ problem = "", node: node2 = "" }) => isOlder(node2, problem.includes("with") ? "20.10" : "16.0"),
      words: cannotRead
    },
    {
      said: /SyntaxError: (?<problem>Cannot use import statement outside a module)/,
      output: /\(internal\/modules\/cjs\/loader\.js:/,
      words: cannotRead
    },
    {
      said: /\b(?:requires?|needs?)\b[^\n]{0,40}?\bNode(?:\.?js)?\b[^\n\d]{0,30}(?<wanted>\d+(?:\.\d+){0,2})/i,
      holds: isTooOldFor,
      words: wants
    },
    {
      said: /\bNode(?:\.?js)?(?: version)? v?(?:>= ?)?(?<wanted>\d+(?:\.\d+){0,2})\+?(?: or (?:newer|higher|later|above))? (?:is|are) required/i,
      holds: isTooOldFor,
      words: wants
    },
    {
      output: /EBADENGINE\s{1,8}required: \{[^}\n]{0,80}\bnode: '(?<wanted>[^'\n]{1,40})'[^\n]{0,80}\n[^\n]{0,40}current: \{ node: '(?<node>v[\d.]{1,20})'/,
      said: /^(?:Uncaught )?(?:TypeError|SyntaxError|ReferenceError)\b/m,
      holds: isTooOldFor,
      words: wants
    },
    {
      output: /npm (?:error|ERR!) notsup Required: {1,4}\{[^}\n]{0,80}"node":"(?<wanted>[^"\n]{1,40})"[^\n]{0,200}\nnpm (?:error|ERR!) notsup Actual: {1,4}\{[^}\n]{0,80}"node":"(?<node>v[\d.]{1,20})"/,
      holds: isTooOldFor,
      words: wants
    },
    {
      fact: "older-version",
      handshake: "completed",
      holds: passesOver,
      confidence: "confirmed",
      level: "warning",
      levelIfUp: "warning",
      words: olderVersion
    },
    {
      fact: "older-version",
      handshake: ["silent", "rejected", "version-unsupported", "invalid"],
      holds: passesOver,
      confidence: "possible",
      levelIfUp: "warning",
      words: olderVersion
    },
    { cameUp: true, confidence: "confirmed", words: ranOnNewer }
  ],
  experiments: (evidence, match) => {
    const present = evidence.node?.replace(/^v/, "");
    return match || mayBeTooOld(evidence) ? [withNode(present)] : [];
  },
  repair: {
    language: "yaml",
    before: `- uses: actions/setup-node@v7
  with:
    node-version: 18`,
    after: `- uses: actions/setup-node@v7
  with:
    node-version: 24`
  },
  examples: [
    {
      name: "a global of later versions",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        node: "v18.20.8",
        stderr: "/home/me/.npm/_npx/0123456789abcdef/node_modules/undici/lib/web/webidl/index.js:534\nwebidl.is.File = webidl.util.MakeTypeAssertion(File)\n                                               ^\n\nReferenceError: File is not defined\n    at Object.<anonymous> (/home/me/.npm/_npx/0123456789abcdef/node_modules/undici/lib/web/webidl/index.js:534:48)\n\nNode.js v18.20.8\n"
      }
    },
    {
      name: "a function of later versions",
      evidence: { stderr: "TypeError: Promise.withResolvers is not a function\n" }
    },
    {
      name: "a function that undici takes from Node.js",
      evidence: {
        stderr: "/repo/node_modules/undici/lib/web/cache/cachestorage.js:20\n    webidl.util.markAsUncloneable(this)\n                ^\n\nTypeError: webidl.util.markAsUncloneable is not a function\n    at new CacheStorage (/repo/node_modules/undici/lib/web/cache/cachestorage.js:20:17)\n\nNode.js v20.20.2\n"
      }
    },
    {
      name: "an export of later versions",
      evidence: {
        node: "v18.20.8",
        stderr: "SyntaxError: The requested module 'node:util' does not provide an export named 'styleText'\n"
      }
    },
    {
      name: "a module of later versions",
      evidence: {
        stderr: "Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: node:sqlite\n"
      }
    },
    {
      name: "an option of later versions",
      evidence: {
        command: ["node", "--experimental-strip-types", "server.ts"],
        ending: { kind: "exited", code: 9, afterMs: 10 },
        stderr: "node: bad option: --experimental-strip-types\n"
      }
    },
    {
      name: "a syntax of later versions",
      evidence: {
        node: "v18.12.0",
        stderr: `import data from "./package.json" with { type: "json" };
                                   ^^^^

SyntaxError: Unexpected token 'with'
`
      }
    },
    {
      name: "a Node.js from before ES modules",
      evidence: {
        node: "v12.22.9",
        stderr: "SyntaxError: Cannot use import statement outside a module\n    at wrapSafe (internal/modules/cjs/loader.js:915:16)\n    at Module._compile (internal/modules/cjs/loader.js:963:27)\n"
      }
    },
    {
      name: "a server that says what it needs",
      evidence: { stderr: "Problem: Acme MCP v2 requires Node.js 22 or newer.\n" }
    },
    {
      name: "a server that says it the other way round",
      evidence: { stderr: "Error: Node.js version 22.12.0 or higher is required\n" }
    },
    {
      name: "a warning of npm, and a server that broke",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        stderr: "npm warn EBADENGINE Unsupported engine {\nnpm warn EBADENGINE   package: '@acme/mcp-server@3.0.0',\nnpm warn EBADENGINE   required: { node: '>=22' },\nnpm warn EBADENGINE   current: { node: 'v20.20.2', npm: '10.8.2' }\nnpm warn EBADENGINE }\nTypeError: Cannot read properties of undefined (reading 'bind')\n"
      }
    },
    {
      name: "an npm that takes needs strictly",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server@2.0.0"],
        ...installFailed('npm error code EBADENGINE\nnpm error engine Unsupported engine\nnpm error engine Not compatible with your version of node/npm: @acme/mcp-server@2.0.0\nnpm error notsup Required: {"node":">=26"}\nnpm error notsup Actual:   {"node":"v20.20.2","npm":"11.19.1"}\n')
      }
    },
    {
      name: "an older release that npm took, and that comes up",
      evidence: {
        ...UP,
        command: ["npx", "-y", "@acme/mcp-server"],
        facts: [
          fact("older-version", {
            package: "@acme/mcp-server",
            version: "1.4.0",
            latest: "2.0.0",
            needs: ">=22"
          })
        ]
      }
    },
    {
      name: "an older release that npm took, and that ends with an error of its own",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        facts: [
          fact("older-version", {
            package: "@acme/mcp-server",
            version: "0.3.0",
            latest: "2.0.0",
            needs: ">=22"
          })
        ],
        stderr: "/home/me/.npm/_npx/0123456789abcdef/node_modules/@acme/mcp-server/index.js:12\nTypeError: Cannot read properties of undefined (reading 'map')\n    at start (/home/me/.npm/_npx/0123456789abcdef/node_modules/@acme/mcp-server/index.js:12:9)\n\nNode.js v20.20.2\n"
      }
    },
    {
      name: "an error that does not tell, and that a newer Node.js of the machine does not make",
      evidence: {
        stderr: "/repo/server.js:3\nconst all = await Array.fromAsync(pages());\n                        ^\n\nTypeError: pages(...).filter is not a function\n    at file:///repo/server.js:3:25\n\nNode.js v20.20.2\n",
        trials: [cameUp("node-too-old", "with Node.js 24.21.0", 300, "Node.js 24.21.0")]
      }
    }
  ],
  counterexamples: [
    {
      name: "an older release that npm took because the latest is deprecated",
      evidence: {
        ...UP,
        command: ["npx", "-y", "@acme/mcp-server"],
        facts: [
          fact("older-version", {
            package: "@acme/mcp-server",
            version: "1.4.0",
            latest: "2.0.0",
            needs: ""
          })
        ]
      }
    },
    {
      name: "a warning of npm, and a server that asks for a variable",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        stderr: "npm warn EBADENGINE   required: { node: '>=22' },\nError: ACME_API_KEY environment variable is required\n"
      }
    },
    {
      name: "an `import` in a file that is not a module, on a Node.js of today",
      evidence: {
        stderr: "SyntaxError: Cannot use import statement outside a module\n    at wrapSafe (node:internal/modules/cjs/loader:1464:18)\n"
      }
    },
    {
      name: "a name that no Node.js has",
      evidence: { stderr: "ReferenceError: acmeClient is not defined\n" }
    },
    {
      name: "a need that is met",
      evidence: {
        stderr: "acme-mcp requires Node.js 18 or newer\nError: ACME_API_KEY is required\n"
      }
    }
  ]
});

// lib/src/rules/package-no-executable.js
var npm = ({ package: name, spec }) => ({
  owner: name ? `\`${name}\`` : "the package",
  lacks: "no executable that npx could choose",
  remedy: `Ask npm for the executables of the package, and name one of them:

    npm view ${name || "PACKAGE"} bin

    "args": ["-y", "--package=${spec || "PACKAGE"}", "EXECUTABLE"]

If npm lists none, it is a library or a server without a start of its own: its instructions say what to run.`
});
var runner = (lacks3) => ({ owner = "", spec = "" }) => ({
  owner: owner ? `\`${owner}\`` : "the package",
  lacks: lacks3,
  remedy: `Ask npm for the executables of the package, and name one of them:

    npm view ${owner || spec} bin

    "args": [..., "--package=${spec || owner}", "EXECUTABLE"]

If npm lists none, it is a library or a server without a start of its own: its instructions say what to run.`
});
var otherInRunner = ({ wanted = "", ...captures }) => runner(`no executable \`${wanted}\``)(captures);
var cargoTarget = ({ wanted = "" }) => ({
  owner: "the crate",
  lacks: wanted ? `no program \`${wanted}\`` : "no program, or several",
  remedy: 'Name one that it has:\n\n    "args": ["run", "--bin", "NAME"]\n\n`cargo run --bin` lists them.'
});
var noneInTool = ({ owner = "" }) => ({
  owner: `\`${owner}\``,
  lacks: "no executable",
  remedy: `Name the package that has the executable: \`${owner}\` is a library, or its executable is in a package beside it:

    "args": ["--from", "PACKAGE", "EXECUTABLE"]`
});
var listedIn = (available) => available.split(/\s+/).filter((word) => word !== "-" && word !== "");
var others = (available) => available.length > 1 ? ` It has ${listed2(available)}.` : "";
function otherInTool({ owner = "", wanted = "", available = "" }) {
  const names2 = listedIn(available);
  return {
    owner: `\`${owner}\``,
    lacks: `no executable \`${wanted}\``,
    remedy: `Name an executable that \`${owner}\` has.${others(names2)} In the name of a package \`_\` and \`-\` are the same, in that of an executable they are not:

    "args": ["--from", "${owner}", "${names2[0] ?? "EXECUTABLE"}"]`
  };
}
var otherInPipx = ({ owner = "", wanted = "", available = "EXECUTABLE" }) => ({
  owner: `\`${owner}\``,
  lacks: `no executable \`${wanted}\``,
  remedy: `Name an executable that the package has, as pipx lists them:

    "args": ["run", "--spec", "${owner}", "${available}"]`
});
var pnpm = ({ owner = "" }) => ({
  owner: `\`${owner}\``,
  lacks: "no executable that pnpm could choose",
  remedy: `Ask for the executables of the package, and name one of them:

    npm view ${owner} bin

    "args": ["--package=${owner}", "dlx", "EXECUTABLE"]`
});
var bun = ({ owner = "" }) => ({
  owner: `\`${owner}\``,
  lacks: "no executable that bunx could choose",
  remedy: `Ask for the executables of the package, and name one of them:

    npm view ${owner} bin

    "args": ["--package=${owner}", "EXECUTABLE"]`
});
var deno2 = ({ package: name, spec }) => ({
  owner: name ? `\`${name}\`` : "the package",
  lacks: "no executable that deno could choose",
  remedy: `Name a file of the package that starts a server, behind its name: \`${spec || "npm:PACKAGE"}/dist/index.js\`.`
});
var go2 = ({ owner = "" }) => ({
  owner: `\`${owner}\``,
  lacks: "no program that go could run",
  remedy: `Name the folder of the program in \`args\`, which is the one with \`package main\`: in many modules it is below \`cmd\`, as in \`${owner.split("@")[0]}/cmd/NAME@latest\`.`
});
var noneInProject = ({ wanted = "" }) => ({
  owner: "the project that `uv run` looks into",
  lacks: `no executable \`${wanted}\``,
  remedy: `Add the package that brings \`${wanted}\` to the project with \`uv add\`, name the project's folder with \`--directory\`, or start a published server with \`uvx\`.`
});
var package_no_executable_default = defineRule({
  id: "package-no-executable",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{owner} has {lacks}",
  why: "A launcher fetches a package and then starts an executable of it: the one with the name of the package, or the only one there is. Here the package is there, and that executable is not.",
  fix: "{remedy}",
  signals: [
    { output: /npm (?:error|ERR!) could not determine executable to run/, words: npm },
    { output: /Package `(?<owner>[^`\n]+)` does not provide any executables/, words: noneInTool },
    {
      output: /(?<!warning: )An executable named `(?<wanted>[^`\n]+)` is not provided by package `(?<owner>[^`\n]+)`\.?(?:\s{1,8}The following executables are available:(?<available>(?:\s{1,8}- [\w.-]{1,100}){1,20}))?/,
      words: otherInTool
    },
    {
      output: /The executable `(?<wanted>[^`\n]+)` was not found\.\s{1,8}The following executables are provided by `(?<owner>[^`\n]+)`:(?<available>(?:\s{1,8}- [\w.-]{1,100}){1,20})/,
      words: otherInTool
    },
    {
      output: /'(?<wanted>[^'\n]{1,100})' executable script not found in package '(?<owner>[^'\n]{1,200})'\.(?:\s{1,8}Available executable scripts:\s{1,12}(?<available>[\w.-]{1,100}) - usage)?/,
      words: otherInPipx
    },
    {
      output: /error: Failed to spawn: `?(?![^`\n]{0,500}\.py(?:`|$))(?<wanted>[^`\n]{1,500})/m,
      words: noneInProject
    },
    {
      output: /ERR_PNPM_DLX_(?:NO_BIN\s{1,4}No binaries found in|MULTIPLE_BINS\s{1,4}Could not determine executable to run\.) (?<owner>\S{1,214})/,
      words: pnpm
    },
    {
      output: /error: could not determine executable to run for package (?<owner>\S{1,214})/,
      words: bun
    },
    { output: /Failed resolving binary export\./, words: deno2 },
    {
      output: /package (?<owner>\S{1,300}) is not a main package|found \(v[^)\n]{1,80}\), but does not contain package (?<missing>\S{1,300})/,
      words: ({ owner, missing: missing2 = "" }) => go2({ owner: owner ?? missing2 })
    },
    {
      output: /error: Package (?<owner>\S{1,214}) does not provide a binary named (?<wanted>\S{1,214})/,
      words: otherInRunner
    },
    {
      output: /Binary not found \((?<wanted>[^)\n]{1,214})\) for root-workspace-/,
      words: otherInRunner
    },
    {
      output: /^error: (?:no bin target named `(?<wanted>[^`\n]{1,100})`|a bin target must be available for|`cargo run` could not determine which binary)/m,
      words: cargoTarget
    }
  ],
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server"] }, { command: "npx", args: ["-y", "--package=@acme/mcp-server", "acme-mcp"] }),
  examples: [
    {
      name: "a library of pnpm",
      evidence: {
        command: ["pnpm", "dlx", "acme-sdk"],
        stderr: " ERR_PNPM_DLX_NO_BIN  No binaries found in acme-sdk\n"
      }
    },
    {
      name: "a library of bun",
      evidence: {
        command: ["bunx", "acme-sdk"],
        stderr: "Saved lockfile\nerror: could not determine executable to run for package acme-sdk\n"
      }
    },
    {
      name: "a library of deno",
      evidence: {
        command: ["deno", "run", "-A", "npm:acme-sdk"],
        stderr: "error: Failed resolving binary export. '/home/me/.cache/deno/npm/npm.example/acme-sdk/1.0.0/package.json' did not have a bin property with a string or non-empty object value\n"
      }
    },
    {
      name: "a library of Go",
      evidence: {
        command: ["go", "run", "example.com/acme/mcp@v1.0.0"],
        stderr: "package example.com/acme/mcp is not a main package\n"
      }
    },
    {
      name: "a library, started as if it were a server",
      evidence: {
        command: ["npx", "-y", "zod@3.25.0"],
        ...installFailed("npm error could not determine executable to run\n")
      }
    },
    {
      name: "a Python library",
      evidence: {
        command: ["uvx", "acme-sdk"],
        stderr: "Package `acme-sdk` does not provide any executables.\n",
        ending: { kind: "exited", code: 2, afterMs: 900 }
      }
    },
    {
      name: "an executable with a hyphen in the place of an underscore",
      evidence: {
        command: ["uvx", "acme_mcp"],
        stderr: "An executable named `acme_mcp` is not provided by package `acme-mcp`.\nThe following executables are available:\n- acme-mcp-server\n- acme-mcp-admin\n\n"
      }
    },
    {
      name: "an older uv",
      evidence: {
        command: ["uvx", "--from", "mcp-server-time", "time-server"],
        stderr: "warning: An executable named `time-server` is not provided by package `mcp-server-time`.\nThe executable `time-server` was not found.\nThe following executables are provided by `mcp-server-time`:\n- mcp-server-time\nConsider using `uvx --from mcp-server-time <EXECUTABLE_NAME>` instead.\n"
      }
    },
    {
      name: "pipx",
      evidence: {
        command: ["pipx", "run", "--spec", "mcp-server-time", "time-server"],
        stderr: "'time-server' executable script not found in package 'mcp-server-time'.\nAvailable executable scripts:\n    mcp-server-time - usage: 'pipx run --spec mcp-server-time mcp-server-time [arguments?]'\n"
      }
    },
    {
      name: "an older uv, in a project",
      evidence: {
        command: ["uv", "run", "acme-mcp"],
        ending: { kind: "exited", code: 2, afterMs: 300 },
        stderr: "error: Failed to spawn: `acme-mcp`\n  Caused by: program not found\n"
      }
    },
    {
      name: "a project that does not have the server among its dependencies",
      evidence: {
        command: ["uv", "run", "acme-mcp"],
        ending: { kind: "exited", code: 2, afterMs: 300 },
        stderr: "error: Failed to spawn: acme-mcp\n  cause: No such file or directory (os error 2)\n"
      }
    },
    {
      name: "a library, for pnpm",
      evidence: {
        command: ["pnpm", "dlx", "zod@3.25.0"],
        stderr: " ERR_PNPM_DLX_NO_BIN  No binaries found in zod\n"
      }
    },
    {
      name: "a library, for bun",
      evidence: {
        command: ["bunx", "zod@3.25.0"],
        stderr: "error: could not determine executable to run for package zod\n"
      }
    },
    {
      name: "another executable, for bun",
      evidence: {
        command: ["bunx", "--package", "@acme/mcp", "acme-mcp"],
        stderr: "error: Package @acme/mcp does not provide a binary named acme-mcp\n  hint: try running without --package to install and run acme-mcp directly\n"
      }
    },
    {
      name: "a library, for yarn",
      evidence: {
        command: ["yarn", "dlx", "zod@3.25.0"],
        stderr: "Internal Error: Binary not found (zod) for root-workspace-0b6124@workspace:.\n"
      }
    },
    {
      name: "a library, for deno",
      evidence: {
        command: ["deno", "run", "-A", "npm:zod@3.25.0"],
        stderr: "error: Failed resolving binary export. '/home/me/.cache/deno/npm/npm.example/zod/3.25.0/package.json' did not have a bin property with a string or non-empty object value\n"
      }
    },
    {
      name: "a library, for go",
      evidence: {
        command: ["go", "run", "host.example/acme/mcp@latest"],
        ...installFailed("package host.example/acme/mcp is not a main package\n")
      }
    },
    {
      name: "a crate with several programs",
      evidence: {
        command: ["cargo", "run"],
        ending: { kind: "exited", code: 101, afterMs: 300 },
        stderr: "error: `cargo run` could not determine which binary to run. Use the `--bin` option to specify a binary, or the `default-run` manifest key.\navailable binaries: a, b\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "an executable of a dependency, which an older uv starts all the same",
      evidence: {
        command: ["uvx", "--from", "acme-mcp", "fastmcp"],
        stderr: "warning: An executable named `fastmcp` is not provided by package `acme-mcp`.\nError: boom\n"
      }
    },
    {
      name: "a package that is not there",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed("npm error code E404\nnpm error 404  'acme-mcp@*' is not in this registry.\n")
      }
    },
    {
      name: "a script that `uv run` does not find",
      evidence: {
        command: ["uv", "run", "server.py"],
        ending: { kind: "exited", code: 2, afterMs: 300 },
        stderr: "error: Failed to spawn: server.py\n  cause: No such file or directory (os error 2)\n"
      }
    }
  ]
});

// lib/src/rules/package-not-found.js
var npm2 = ({ missing: missing2 = "" }) => ({
  installer: "npm",
  remedy: `Correct the name of the package in \`args\`: \`npm view ${missing2} name\` fails until it is right, and npm takes no new name with a capital letter. If the package is one of PyPI, start it with \`uvx\`. For a private package, give this step the login of its registry: \`NODE_AUTH_TOKEN\` beside the \`registry-url\` of \`actions/setup-node\`.`
});
var pip = ({ missing: missing2 = "" }) => ({
  installer: "pip",
  remedy: `Correct the name of the package in \`args\`. If \`${missing2}\` is the command and the package has another name, say so:

    "args": ["run", "--spec", "name-of-the-package", "${missing2}"]

For a private package, give this step its index, with the login, as \`PIP_INDEX_URL\`.`
});
var ofProject2 = ({ missing: missing2 = "", command: command2 = "" }) => ({
  installer: "npm",
  remedy: `Correct or remove \`${missing2}\` in \`package.json\`, or the dependency that asks for it, and bring the lock file, which \`${command2}\` has read, up to date with \`npm install\`. For a private package, give this step the login of its registry: \`NODE_AUTH_TOKEN\` beside the \`registry-url\` of \`actions/setup-node\`.`
});
var uv = ({ missing: missing2 = "" }) => ({
  installer: "uv",
  remedy: `Correct the name of the package in \`args\`. If \`${missing2}\` is the command and the package has another name, say so:

    "args": ["--from", "name-of-the-package", "${missing2}"]

If the package is one of npm, start it with \`npx\`. For a private package, give this step its index, with the login, as \`UV_INDEX\`.`
});
var go3 = ({ missing: missing2 = "" }) => ({
  installer: "go",
  remedy: `Correct the path in \`args\`: it is that of the folder with the \`main\` package, inside its module, and not only the module. \`go list -m ${missing2.includes("@") ? missing2 : `${missing2}@latest`}\` fails until a module is right. For a private module, set \`GOPRIVATE\` and give git the login.`
});
var cargo = ({ missing: missing2 = "" }) => ({
  installer: "cargo",
  remedy: `Correct the name \`${missing2}\` in \`Cargo.toml\`, or name the registry that has the crate.`
});
var inAddress = ({ missing: missing2 = "", ...captures }) => {
  const name = missing2.replace(/%2f/i, "/");
  return { ...npm2({ ...captures, missing: name }), missing: name };
};
var bun2 = (captures) => ({ ...inAddress(captures), installer: "bun" });
var yarn = (captures) => ({ ...inAddress(captures), installer: "yarn" });
var deno3 = (captures) => ({ ...npm2(captures), installer: "deno" });
var pnpm2 = (captures) => ({ ...npm2(captures), installer: "pnpm" });
var package_not_found_default = defineRule({
  id: "package-not-found",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{installer} could not find the package `{missing}`",
  why: "The registry knows no package of this name, or none that this machine may see: a private package without a login gives the same answer as one that does not exist. A name with a typo, a name that was guessed from that of a company, and a package that is only on GitHub all end like this. Where the config does not name `{missing}` itself, something that it starts depends on it.",
  fix: "{remedy}",
  signals: [
    {
      fact: "project-install-failed",
      output: /npm (?:error|ERR!) 404\s{1,4}(?:The requested resource )?'(?<missing>@?[^'@\s]{1,214})@[^'\n]*' (?:could not be found|is not in this registry)/,
      words: ofProject2
    },
    {
      output: /npm (?:error|ERR!) 404\s{1,4}(?:The requested resource )?'(?<missing>@?[^'@\s]{1,214})@[^'\n]*' (?:could not be found|is not in this registry|is not in the npm registry)/,
      words: npm2
    },
    {
      output: /^(?<missing>\S{1,214}) is not in the npm registry, or you have no permission/m,
      words: pnpm2
    },
    {
      output: /^error: GET https?:\/\/[^\s/]{1,200}\/(?:[^\s/]{1,100}\/){0,5}(?<missing>[^\s/]{1,214}) - 404$/m,
      words: bun2
    },
    {
      output: /YN0035: [^\n]{0,40}Package not found[\s\S]{0,300}?Request URL: \S{1,300}\/(?<missing>[^\s/]{1,214})$/m,
      words: yarn
    },
    { output: /npm package '(?<missing>[^'\n]{1,214})' does not exist/, words: deno3 },
    {
      output: /go: (?:[^\n]{0,300}: module )?(?<missing>[^\s:]{1,300}): (?:[^\s:]{1,300}: )?(?:reading https?:\/\/\S{1,1000}: 40[034] (?!Not Found\s{1,4}server response: [^\n]{0,600}invalid version)|git ls-remote)/,
      words: go3
    },
    {
      output: / found \(v\S{1,80}\), but does not contain package (?<missing>\S{1,300})/,
      words: go3
    },
    { output: /error: no matching package named `(?<missing>[^`\n]{1,100})` found/, words: cargo },
    {
      output: /Because\s+(?<missing>[\w.-]{1,214})\s+was\s+not\s+found\s+in\s+the\s+package\s+registry/,
      words: uv
    },
    {
      output: /error Couldn't find package "(?<missing>@?[^"@\n]{1,214})@[^"\n]{0,100}"/,
      words: yarn
    },
    {
      output: /(?<!require a different python version: [^\n]{0,9000}\n[^\n]{0,20})Could not find a version that satisfies the requirement (?<missing>[A-Za-z0-9][\w.-]{0,213})[^\n]{0,200}\(from versions: none\)/,
      words: pip
    }
  ],
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-sever"] }, { command: "npx", args: ["-y", "@acme/mcp-server"] }),
  examples: [
    {
      name: "a dependency of the project itself",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [
          fact("project-install-failed", {
            command: "npm ci",
            problem: "failed with exit code 1",
            folder: "."
          })
        ],
        ...installFailed("$ npm ci\nnpm error code E404\nnpm error 404 Not Found - GET https://npm.example/acme-core\nnpm error 404  The requested resource 'acme-core@1.0.0' could not be found or you do not have permission to access it.\n")
      }
    },
    {
      name: "a name that bun does not find",
      evidence: {
        command: ["bunx", "@acme/mcp"],
        stderr: "Resolving dependencies\nerror: GET https://npm.example/@acme%2fmcp - 404\n"
      }
    },
    {
      name: "a name that deno does not find",
      evidence: {
        command: ["deno", "run", "-A", "npm:acme-mcp"],
        stderr: "Download https://npm.example/acme-mcp\nerror: npm package 'acme-mcp' does not exist.\n"
      }
    },
    {
      name: "a dependency that yarn does not find",
      evidence: {
        command: ["yarn", "dlx", "acme-mcp"],
        ...installFailed(`error Couldn't find package "acme-core@1.0.0" required by "acme-mcp@*" on the "npm" registry.
`)
      }
    },
    {
      name: "a name that pip does not find",
      evidence: {
        command: ["pipx", "run", "mcp-server-acme"],
        ...installFailed("ERROR: Could not find a version that satisfies the requirement mcp-server-acme (from versions: none)\nERROR: No matching distribution found for mcp-server-acme\n")
      }
    },
    {
      name: "a module that go does not find",
      evidence: {
        command: ["go", "run", "example.com/acme/mcp@latest"],
        stderr: "go: example.com/acme/mcp@latest: module example.com/acme/mcp: reading https://goproxy.example/example.com/acme/mcp/@v/list: 404 Not Found\n"
      }
    },
    {
      name: "a crate that cargo does not find",
      evidence: {
        command: ["cargo", "run"],
        ...installFailed("error: no matching package named `acme-core` found\nlocation searched: crates.io index\nrequired by package `acme v0.1.0 (/repo)`\n", 101)
      }
    },
    {
      name: "a name that was guessed",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server-hub"],
        ...installFailed("npm error code E404\nnpm error 404 Not Found - GET https://npm.example/@acme%2fmcp-server-hub\nnpm error 404\nnpm error 404  The requested resource '@acme/mcp-server-hub@*' could not be found or you do not have permission to access it.\nnpm error 404\nnpm error 404 Note that you can also install from a\nnpm error 404 tarball, folder, http url, or git url.\n")
      }
    },
    {
      name: "an older npm, and a package that is fetched at the start",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "npm ERR! code E404\nnpm ERR! 404 Not Found - GET https://npm.example/acme-mcp - Not found\nnpm ERR! 404 \nnpm ERR! 404  'acme-mcp@*' is not in this registry.\n"
      }
    },
    {
      name: "a name that pnpm does not find",
      evidence: {
        command: ["pnpm", "dlx", "acme-mcp"],
        stderr: " ERR_PNPM_FETCH_404  GET https://npm.example/acme-mcp: Not Found - 404\n\nacme-mcp is not in the npm registry, or you have no permission to fetch it.\n"
      }
    },
    {
      name: "a name that bun does not find",
      evidence: {
        command: ["bunx", "@acme/mcp-server-hub"],
        ...installFailed("Resolving dependencies\nResolved, downloaded and extracted [1]\nerror: GET https://npm.example/@acme%2fmcp-server-hub - 404\n")
      }
    },
    {
      name: "a name that yarn does not find",
      evidence: {
        command: ["yarn", "dlx", "@acme/mcp-server-hub"],
        stderr: "\u27A4 YN0027: @acme/mcp-server-hub@unknown can't be resolved to a satisfying range\n\u27A4 YN0035: Package not found\n\u27A4 YN0035:   Response Code: 404 (Not Found)\n\u27A4 YN0035:   Request Method: GET\n\u27A4 YN0035:   Request URL: https://npm.example/@acme%2fmcp-server-hub\n"
      }
    },
    {
      name: "a name that deno does not find",
      evidence: {
        command: ["deno", "run", "-A", "npm:@acme/mcp-server-hub"],
        ...installFailed("error: npm package '@acme/mcp-server-hub' does not exist.\n")
      }
    },
    {
      name: "a module that go does not find",
      evidence: {
        command: ["go", "run", "host.example/acme/mcp@latest"],
        ...installFailed("go: host.example/acme/mcp@latest: module host.example/acme/mcp: reading https://go.example/host.example/acme/mcp/@v/list: 404 Not Found\n")
      }
    },
    {
      name: "a folder that a module of go does not have",
      evidence: {
        command: ["go", "run", "host.example/acme/mcp/server@latest"],
        ...installFailed("go: host.example/acme/mcp/server@latest: module host.example/acme/mcp@latest found (v1.2.0), but does not contain package host.example/acme/mcp/server\n")
      }
    },
    {
      name: "a crate that cargo does not find",
      evidence: {
        command: ["cargo", "run", "-q"],
        ...installFailed("    Updating crates.io index\nerror: no matching package named `acme-mcp-sdk` found\nlocation searched: crates.io index\nrequired by package `server v0.1.0 (/repo)`\n", 101)
      }
    },
    {
      name: "a name that uv does not find, in a text that is broken at the width of the terminal",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr: "  \xD7 No solution found when resolving tool dependencies:\n  \u2570\u2500\u25B6 Because mcp-server-acme was not found in the package\n      registry and you require mcp-server-acme, we can conclude that your\n      requirements are unsatisfiable.\n"
      }
    },
    {
      name: "an uv of today",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        ...installFailed("error: No solution found when resolving tool dependencies\n  cause: Because mcp-server-acme was not found in the package registry and you require mcp-server-acme, we can conclude that your requirements are unsatisfiable.\n")
      }
    },
    {
      name: "pipx",
      evidence: {
        command: ["pipx", "run", "mcp-server-acme"],
        ...installFailed("Some possibly relevant errors from pip install:\n    ERROR: Could not find a version that satisfies the requirement mcp-server-acme (from versions: none)\n    ERROR: No matching distribution found for mcp-server-acme\nError installing mcp-server-acme.\n")
      }
    }
  ],
  counterexamples: [
    {
      name: "the package is there, and the version is not",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server@99.0.0"],
        ...installFailed("npm error code ETARGET\nnpm error notarget No matching version found for @acme/mcp-server@99.0.0.\n")
      }
    },
    {
      name: "a registry that wants a login",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...installFailed("npm error code E401\nnpm error Unable to authenticate, your authentication token seems to be invalid.\n")
      }
    },
    {
      name: "a server that prints a 404 of its own",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        stderr: "Error: Request failed with status code 404 Not Found - GET /v1/projects\n"
      }
    }
  ]
});

// lib/src/rules/package-version-not-found.js
function npm3({ wanted = "" }) {
  const name = wanted.replace(/(?<=.)@.*$/s, "");
  return {
    installer: "npm",
    wanted,
    list: `npm view ${name} versions`
  };
}
var uv2 = ({ name = "", version = "" }) => ({
  installer: "uv",
  wanted: `${name}==${version}`,
  list: `uvx pip index versions ${name}`
});
var npmLike = (installer) => ({ name = "", version = "" }) => ({
  installer,
  wanted: `${name}@${version}`,
  list: `npm view ${name} versions`
});
var go4 = ({ name = "", version = "" }) => ({
  installer: "go",
  wanted: `${name}@${version}`,
  list: `go list -m -versions ${name}`
});
var cargo2 = ({ name = "", version = "" }) => ({
  installer: "cargo",
  wanted: `${name} ${version}`,
  list: `cargo info ${name}`
});
var range = ({ name = "", wanted = "" }) => ({
  installer: "uv",
  wanted,
  list: `uvx pip index versions ${name}`
});
var pip2 = ({ name = "", wanted = "" }) => ({
  installer: "pip",
  wanted,
  list: `pip index versions ${name}`
});
var package_version_not_found_default = defineRule({
  id: "package-version-not-found",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{installer} found no version `{wanted}`",
  why: "The registry has the package, and no published version of it fits what is asked for: the version was never published, was taken back, or is announced and not out yet. Where the config does not ask for `{wanted}` itself, a package that it names does.",
  fix: "Ask for a version that exists. This lists them:\n\n    {list}\n\nIf it is another package that asks for `{wanted}`, pin an older or a newer version of that one.",
  signals: [
    {
      output: /npm (?:error|ERR!) notarget No matching version found for (?<wanted>\S{1,250}?)\.?(?!\S)(?! with a date before)/,
      words: npm3
    },
    {
      output: /Because\s+there\s+is\s+no\s+version\s+of\s+(?<name>[\w.[\]-]{1,214})==(?<version>[^\s,]{1,80})/,
      words: uv2
    },
    {
      output: /ERR_PNPM_NO_MATCHING_VERSION\s{1,4}No matching version found for (?<name>@?[^@\s]{1,214})@(?<version>\S{1,80})/,
      words: npmLike("pnpm")
    },
    {
      output: /No version matching "(?<version>[^"\n]{1,80})" found for specifier "(?<name>[^"\n]{1,214})" \(but package exists\)/,
      words: npmLike("bun")
    },
    {
      output: /YN0082: [^\w@\n]{0,5}(?<name>@?[^@\s]{1,214})@npm:(?<version>[^\s:]{1,80}): No candidates found/,
      words: npmLike("yarn")
    },
    {
      output: /Could not find npm package '(?<name>[^'\n]{1,214})' matching '(?<version>[^'\n]{1,80})'/,
      words: npmLike("deno")
    },
    {
      output: /Couldn't find any versions for "(?<name>[^"\n]{1,214})" that matches "(?<version>[^"\n]{1,80})"/,
      words: npmLike("yarn")
    },
    {
      output: /go: (?<name>[^\s@:]{1,300})@(?<version>v[^\s:]{1,80}): [^\n]{0,1000}(?:\s{1,4}server response: [^\n]{0,600})?invalid version: unknown revision/,
      words: go4
    },
    {
      output: /failed to select a version for the requirement `(?<name>[\w-]{1,100}) = "(?<version>[^"`\n]{1,80})"/,
      words: cargo2
    },
    {
      output: /Because\s+only\s+(?<name>[A-Za-z0-9][\w.-]{0,213})[<>=][^\s]{1,80}\s+is\s+available\s+and\s+you\s+require\s+(?<wanted>[A-Za-z0-9][^\s,]{1,300})/,
      words: range
    },
    {
      output: /Could not find a version that satisfies the requirement (?<wanted>(?<name>[A-Za-z0-9][\w.-]{0,213})[<>=!~][^\s(]{1,200}) \(from versions: (?!none)/,
      words: pip2
    }
  ],
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server@9.9.9"] }, { command: "npx", args: ["-y", "@acme/mcp-server@1.4.2"] }),
  examples: [
    {
      name: "a version that yarn does not find",
      evidence: {
        command: ["yarn", "dlx", "@acme/mcp-server@99.0.0"],
        stderr: "\u27A4 YN0000: \u250C Resolution step\n\u27A4 YN0082: \u2502 @acme/mcp-server@npm:99.0.0: No candidates found\n"
      }
    },
    {
      name: "a version that pnpm does not find",
      evidence: {
        command: ["pnpm", "dlx", "acme-mcp@9.0.0"],
        stderr: ' ERR_PNPM_NO_MATCHING_VERSION  No matching version found for acme-mcp@9.0.0 while fetching it from https://npm.example/\n\nThe latest release of acme-mcp is "1.0.0".\n'
      }
    },
    {
      name: "a version that bun does not find",
      evidence: {
        command: ["bunx", "acme-mcp@9.0.0"],
        stderr: 'error: No version matching "9.0.0" found for specifier "acme-mcp" (but package exists)\nerror: acme-mcp@9.0.0 failed to resolve\n'
      }
    },
    {
      name: "a version that deno does not find",
      evidence: {
        command: ["deno", "run", "-A", "npm:acme-mcp@9.0.0"],
        stderr: "error: Could not find npm package 'acme-mcp' matching '9.0.0'.\n"
      }
    },
    {
      name: "a version that yarn does not find",
      evidence: {
        command: ["yarn", "dlx", "acme-mcp@9.0.0"],
        ...installFailed(`error Couldn't find any versions for "acme-mcp" that matches "9.0.0"
`)
      }
    },
    {
      name: "a version that pip does not find",
      evidence: {
        command: ["pipx", "run", "--spec", "mcp-server-acme==9.9.9", "mcp-server-acme"],
        ...installFailed("ERROR: Could not find a version that satisfies the requirement mcp-server-acme==9.9.9 (from versions: 1.0.0, 1.1.0)\nERROR: No matching distribution found for mcp-server-acme==9.9.9\n")
      }
    },
    {
      name: "a version that go does not find",
      evidence: {
        command: ["go", "run", "example.com/acme/mcp@v9.9.9"],
        stderr: "go: example.com/acme/mcp@v9.9.9: example.com/acme/mcp@v9.9.9: reading https://goproxy.example/example.com/acme/mcp/@v/v9.9.9.info: 404 Not Found\n	server response: not found: example.com/acme/mcp@v9.9.9: invalid version: unknown revision v9.9.9\n"
      }
    },
    {
      name: "a version that cargo does not find",
      evidence: {
        command: ["cargo", "run"],
        ...installFailed('error: failed to select a version for the requirement `acme-core = "^9"`\ncandidate versions found which didn\'t match: 1.0.2, 1.0.1\nlocation searched: crates.io index\n', 101)
      }
    },
    {
      name: "a version that was never published",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server@99.0.0"],
        ...installFailed("npm error code ETARGET\nnpm error notarget No matching version found for @acme/mcp-server@99.0.0.\nnpm error notarget In most cases you or one of your dependencies are requesting a package version that doesn't exist.\n")
      }
    },
    {
      name: "a version that uv does not find",
      evidence: {
        command: ["uvx", "mcp-server-acme==9.9.9"],
        stderr: "  \xD7 No solution found when resolving tool dependencies:\n  \u2570\u2500\u25B6 Because there is no version of mcp-server-acme==9.9.9 and you require\n      mcp-server-acme==9.9.9, we can conclude that your requirements are unsatisfiable.\n"
      }
    },
    {
      name: "a range above all that there is",
      evidence: {
        command: ["uvx", "mcp-server-time>=2099"],
        ...installFailed("error: No solution found when resolving tool dependencies\n  cause: Because only mcp-server-time<=2026.10.19 is available and you require mcp-server-time>=2099, we can conclude that your requirements are unsatisfiable.\n")
      }
    },
    {
      name: "pipx",
      evidence: {
        command: ["pipx", "run", "mcp-server-time==0.0.9"],
        ...installFailed("    ERROR: Could not find a version that satisfies the requirement mcp-server-time==0.0.9 (from versions: 0.5.1, 0.6.0, 2025.9.25)\n    ERROR: No matching distribution found for mcp-server-time==0.0.9\n")
      }
    }
  ],
  counterexamples: [
    {
      name: "a version that is there and hidden by `min-release-age`",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server@1.2.3"],
        ...installFailed("npm error code ETARGET\nnpm error notarget No matching version found for @acme/mcp-server@1.2.3 with a date before 11/20/2026, 8:00:00 AM.\n")
      }
    },
    {
      name: "a package that does not exist at all",
      evidence: {
        command: ["uvx", "mcp-server-acme==9.9.9"],
        stderr: "  \u2570\u2500\u25B6 Because mcp-server-acme was not found in the package registry and you require\n      mcp-server-acme==9.9.9, we can conclude that your requirements are unsatisfiable.\n"
      }
    }
  ]
});

// lib/src/rules/shebang-broken.js
var NO_SHELL_WORD = "import|from|export|const|let|var|use strict|async|await|class|function|def|require|module\\.exports|//";
function nameOf({ script: script2, command: command2 = "" }) {
  if (!script2)
    return "a script";
  const isCommand = command2.includes("/") && script2.endsWith(command2.replace(/^\.\//, "/"));
  return `\`${isCommand ? command2 : script2}\``;
}
var inPackage = ({ package: name, spec }, flaw) => name ? `Pin a version of the package other than \`${spec}\`, and tell its authors that ${flaw}.` : null;
var endsInReturn = (captures) => ({
  script: nameOf(captures),
  problem: "its first line ends with a carriage return",
  reason: "The file has the line ends of Windows. The carriage return counts as part of the interpreter's name, and no program of that name exists; for the script itself the system says that it is not there, although it is.",
  remedy: inPackage(captures, "its executable has the line ends of Windows") ?? withUnixLines(captures)
});
var linesEndInReturn = ({ script: script2 = "", shell: shell2 = "", ...captures }) => ({
  script: `\`${script2}\``,
  problem: "its lines end with a carriage return",
  reason: `The file has the line ends of Windows. To \`${shell2}\` the carriage return is a part of the last word of each line, so it looks for options, programs and files that nobody has written there.`,
  remedy: withUnixLines({ script: script2, ...captures })
});
function withUnixLines({ script: script2 }) {
  const kept2 = script2 ? [patternFor(script2)] : ["*.sh", "*.js", "*.py"];
  return `Keep scripts with Unix line ends: put this into \`.gitattributes\`,

${kept2.map((pattern) => `    ${pattern} text eol=lf`).join("\n")}

then run \`git add --renormalize .\`, commit, and check the file out again.`;
}
function patternFor(script2) {
  const name = script2.split("/").at(-1) ?? script2;
  const ending = /.(\.\w{1,5})$/.exec(name)?.[1];
  if (ending)
    return `*${ending}`;
  const pattern = script2.startsWith("/") ? name : script2;
  return /\s/.test(pattern) ? JSON.stringify(pattern) : pattern;
}
var hasNone = (captures) => ({
  script: nameOf(captures),
  problem: "it has no `#!` line, and a shell reads it",
  reason: "A script that is started by its name says in its first line which program reads it. Without that line the system gives it to a shell, which takes its words for commands.",
  remedy: inPackage(captures, "its executable has no `#!` line") ?? "Make this the first line of the file:\n\n    #!/usr/bin/env node\n\n(with `python3` or `bash` in the place of `node`, as the script wants), or name the interpreter in `command` and the file in `args`."
});
function lacksInterpreter({ interpreter = "", ...captures }) {
  const name = interpreter.split("/").at(-1) ?? "";
  const step3 = setupStep(name);
  return {
    script: nameOf(captures),
    problem: `its interpreter \`${interpreter}\` is not there`,
    reason: "The first line of a script names the program that reads it, and this machine does not have it where the line says. The system then says of the script itself that it is not there, although it is.",
    remedy: step3 ? `Install \`${name}\` in a step before this one:

${step3}

and let the first line find it on the PATH: \`#!/usr/bin/env ${name}\`.` : `Install \`${name}\` in a step before this one, and let the first line find it on the PATH: \`#!/usr/bin/env ${name}\`.`
  };
}
var shebang_broken_default = defineRule({
  id: "shebang-broken",
  stage: "spawn",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "{script} cannot be started: {problem}",
  why: "{reason}",
  fix: "{remedy}",
  signals: [
    { fact: "shebang-crlf", confidence: "confirmed", words: endsInReturn },
    {
      fact: "script-crlf",
      output: /\r(?!\n)|\\r/,
      confidence: "confirmed",
      words: linesEndInReturn
    },
    {
      fact: "shebang-missing",
      output: /: (?:line )?\d+: (?:[^\n]{0,200}: (?:command )?not found|[Ss]yntax error[: ])/,
      confidence: "confirmed",
      words: hasNone
    },
    { fact: "interpreter-missing", confidence: "confirmed", words: lacksInterpreter },
    { output: /env: ['‘]?[\w./-]{1,200}(?:\\r|\r)['’]?: No such file/, words: endsInReturn },
    {
      output: new RegExp(`(?:^|\\s)(?<script>[^\\s:]{1,500}): (?:line )?\\d+: (?:${NO_SHELL_WORD}): (?:command )?not found`, "m"),
      words: hasNone
    },
    {
      output: /(?:^|\s)(?<script>[^\s:]{1,500}\.(?:[cm]?[jt]s|py)): (?:line )?\d+: [Ss]yntax error[: ]/m,
      words: hasNone
    }
  ],
  repair: {
    language: "js",
    before: `import { start } from "./server.js";

await start();`,
    after: `#!/usr/bin/env node
import { start } from "./server.js";

await start();`
  },
  examples: [
    {
      name: "a script with Windows line ends, started by its name",
      evidence: {
        command: ["./start.sh"],
        ...ENOENT,
        facts: [fact("shebang-crlf", { script: "/repo/start.sh", interpreter: "/bin/sh" })]
      }
    },
    {
      name: "a script with Windows line ends, read by a shell",
      evidence: {
        command: ["bash", "start.sh"],
        facts: [fact("script-crlf", { script: "start.sh", shell: "bash" })],
        stderr: "start.sh: line 2: set: -\r: invalid option\nError: Cannot find module '/repo/server.mjs\r'\n  requireStack: []\n"
      }
    },
    {
      name: "JavaScript without a first line for Node.js",
      evidence: {
        command: ["./mcp-server"],
        ending: { kind: "exited", code: 2, afterMs: 15 },
        facts: [fact("shebang-missing", { script: "/repo/mcp-server" })],
        stderr: './mcp-server: 1: Syntax error: "(" unexpected\n'
      }
    },
    {
      name: "an interpreter at a path of another machine",
      evidence: {
        command: ["./server.py"],
        ...ENOENT,
        facts: [
          fact("interpreter-missing", {
            script: "/repo/server.py",
            interpreter: "/opt/homebrew/bin/python3"
          })
        ]
      }
    },
    {
      name: "the executable of a package with Windows line ends",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ending: { kind: "exited", code: 127, afterMs: 900 },
        stderr: "/usr/bin/env: \u2018node\\r\u2019: No such file or directory\n/usr/bin/env: use -[v]S to pass options in shebang lines\n"
      }
    },
    {
      name: "the executable of a package without a first line",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ending: { kind: "exited", code: 127, afterMs: 900 },
        stderr: "/home/me/.npm/_npx/0123456789abcdef/node_modules/.bin/mcp-server: line 1: import: command not found\n"
      }
    },
    {
      name: "a module that a shell gives up on",
      evidence: {
        command: ["sh", "-c", "./server.mjs"],
        ending: { kind: "exited", code: 2, afterMs: 15 },
        stderr: './server.mjs: 1: Syntax error: "(" unexpected\n'
      }
    }
  ],
  counterexamples: [
    {
      name: "a shell script without a first line that runs, and whose program is missing",
      evidence: {
        command: ["./start.sh"],
        ending: { kind: "exited", code: 3, afterMs: 15 },
        facts: [fact("shebang-missing", { script: "/repo/start.sh" })],
        stderr: "start.sh: ACME_API_KEY is required\n"
      }
    },
    {
      name: "`env` that finds no Node.js, without a carriage return in the name",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ending: { kind: "exited", code: 127, afterMs: 10 },
        stderr: "/usr/bin/env: \u2018node\u2019: No such file or directory\n"
      }
    },
    {
      name: "a script with Windows line ends whose server asks for a variable",
      evidence: {
        command: ["bash", "start.sh"],
        facts: [fact("script-crlf", { script: "start.sh", shell: "bash" })],
        stderr: "Error: ACME_API_KEY is required\r\n"
      }
    },
    {
      name: "a file that is not executable",
      evidence: {
        command: ["./start.sh"],
        ending: { kind: "not-spawned", errno: "EACCES" },
        facts: [fact("command-not-executable", { path: "/repo/start.sh" })]
      }
    }
  ]
});

// lib/src/rules/source-fetch-failed.js
var NETWORK = "ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT";
var NETWORK_REMEDY = "Let this step reach it. Behind a proxy, set the proxy on the step:\n\n    env:\n      HTTPS_PROXY: http://gateway.example:3128\n      NO_PROXY: localhost,127.0.0.1\n\nWith a registry of your own, check the `registry` of `.npmrc` or `UV_INDEX_URL`; with a firewall, allow the host. If the same run passes a second time, the network was down for a moment.";
var cut2 = (installer, { address, problem = "" }) => ({
  installer,
  source: address ? `\`${address}\`` : "its registry",
  problem: problem.trim(),
  remedy: NETWORK_REMEDY
});
var ofGit = (installer, { address }) => ({
  installer,
  source: address ? `\`${address}\`` : "a git repository",
  problem: "Git operation failed",
  remedy: "Check that the address is right and that this step may read it: a private repository wants a login, and an address of the form `ssh://` or `git@` wants a key, where `https://` would do for a public one."
});
var withoutGit = (installer) => ({
  installer,
  source: "a git repository, because `git` was not found",
  problem: "Git executable not found",
  remedy: "Install git on the machine that runs this step, or ask for a release of the package in the place of its repository."
});
var ofInterpreter = ({ python: python2 = "", problem = "" }) => ({
  installer: "uv",
  source: `the place of \`${python2}\``,
  problem: problem.trim(),
  remedy: `Let this step reach it, or bring the Python in a step before this one, so that uv has nothing to fetch:

${setupStep(/3\.\d+/.exec(python2)?.[0] ? `python${/3\.\d+/.exec(python2)?.[0]}` : "python")}`
});
var offline = () => ({
  installer: "uv",
  source: "its registry, because its network is switched off",
  problem: "Packages were unavailable because the network was disabled",
  remedy: "Take `--offline` out of `args`, and `UV_OFFLINE` out of `env` and of the step; or fill the cache of uv in a step before this one."
});
var ofScript = ({ server, file, ...captures }) => ({
  ...cut2("an install script", captures),
  remedy: `${NETWORK_REMEDY}

Where the lines of the script name a variable that skips the download, and the server can do without it, set that in \`env\` of \`${server}\` in ${file}: the install gets it too.`
});
var CAUSE = "(?:Caused by|cause):";
var UNREACHED = "(?:error sending request|[^\\n]{0,80}(?:dns error|timed out|connect))[^\\n]{0,200}";
var source_fetch_failed_default = defineRule({
  id: "source-fetch-failed",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{installer} could not fetch from {source}",
  why: "What the server is made of has to be fetched before it can be started, and the place to fetch it from could not be reached or did not give it: `{problem}`. The name of the package may be right all the same.",
  fix: "{remedy}",
  signals: [
    {
      output: new RegExp(`npm (?:error|ERR!)[^\\n]{0,40} request to (?<address>https?://[^\\s/]{1,255})\\S{0,2000} failed, reason: (?<problem>[^\\n]{0,200}?(?:${NETWORK}|socket hang up|timeout)[^\\n]{0,200})`),
      words: (captures) => cut2("npm", captures)
    },
    {
      output: new RegExp(`npm (?:error|ERR!) code (?<problem>${NETWORK})`),
      words: (captures) => cut2("npm", captures)
    },
    {
      output: /npm (?:error|ERR!) command git [^\n]{0,200}?(?<address>(?:ssh|https?|git):\/\/[^\s]{1,300})/,
      words: (captures) => ofGit("npm", captures)
    },
    {
      output: /npm (?:error|ERR!) syscall spawn git\b/,
      words: () => ({ ...withoutGit("npm"), problem: "spawn git ENOENT" })
    },
    {
      output: new RegExp(`Failed to download \`?https?://[^\\s\`]{1,300}/(?<python>(?:cpython|pypy|graalpy)-[\\d.]{1,12})[^\\s\`]{0,300}[^\\n]{0,20}\\s{1,8}${CAUSE} (?<problem>${UNREACHED})`, "i"),
      words: ofInterpreter
    },
    {
      output: new RegExp(`Failed to (?:fetch|download): \`?(?<address>https?://[^\\s/\`]{1,255})[^\\n]{0,2000}\\s{1,8}${CAUSE} (?<problem>${UNREACHED})(?![\\s\\S]{0,1000}invalid peer certificate)`, "i"),
      words: (captures) => cut2("uv", captures)
    },
    {
      output: /Error response from daemon: (?:Get|Head) "(?<address>https?:\/\/[^\s/"]{1,255})[^"\n]{0,1000}": (?<problem>(?:dial tcp|net\/http|EOF|context deadline)[^\n]{0,200})/,
      words: (captures) => cut2("docker", captures)
    },
    { output: /because the network was disabled/, words: offline },
    { output: /Git executable not found/, words: () => withoutGit("uv") },
    {
      output: /Git operation failed(?:[\s\S]{0,600}?'(?<address>(?:https?|ssh|git|file):\/\/(?:git@)?[^'@\s]{1,300})')?/,
      words: (captures) => ofGit("uv", captures)
    },
    {
      output: /ERR_PNPM_META_FETCH_FAIL\s{1,4}GET (?<address>https?:\/\/[^\s/]{1,255})\S{0,2000} [^\n]{0,2000}reason: (?<problem>[^\n]{1,200})/,
      words: (captures) => cut2("pnpm", captures)
    },
    {
      output: /error: (?<problem>Connection\w{1,20}|DNS\w{1,20}|FailedToOpenSocket|Timeout|ETIMEDOUT|ECONN\w{1,20}) downloading (?:package manifest|tarball)/,
      words: (captures) => cut2("bun", captures)
    },
    {
      output: /Failed loading (?<address>https?:\/\/[^\s/]{1,255})[^\n]{0,2000}\s{1,8}Caused by:\s{1,8}error sending request [^\n]{0,1200}?: (?<problem>(?:tcp connect error|dns error|operation timed out)[^\n]{0,200})/,
      words: (captures) => cut2("deno", captures)
    },
    {
      output: /go: [^\n]{0,600}(?:Get|Head) "(?<address>https?:\/\/[^\s/"]{1,255})[^"\n]{0,1000}": (?<problem>(?:dial tcp|EOF|net\/http|context deadline)[^\n]{0,200})/,
      words: (captures) => cut2("go", captures)
    },
    {
      output: /failed to download from `(?<address>https?:\/\/[^\s/`]{1,255})[^\n]{0,1000}\s{1,8}Caused by:\s{1,8}(?<problem>\[(?:5|6|7|28|35|56)\] [^\n]{0,160})/,
      words: (captures) => cut2("cargo", captures)
    },
    {
      output: /(?:gyp http GET (?<address>https?:\/\/[^\s/]{1,255})[\s\S]{0,2000}?)?gyp ERR! stack Error: This is most likely not a problem with node-gyp or the package itself and\s{1,4}(?:npm (?:error|ERR!) )?gyp ERR! stack (?<problem>is related to network connectivity)/,
      words: (captures) => cut2("node-gyp", { ...captures, problem: "this is related to network connectivity" })
    },
    {
      install: "failed",
      output: new RegExp(`(?<problem>\\b(?:getaddrinfo|connect|request to) (?:${NETWORK}) (?<address>[\\w.-]{1,255}))`),
      words: ofScript
    }
  ],
  repair: {
    language: "yaml",
    before: `- uses: your-org/mcp-handshake@v1`,
    after: `- uses: your-org/mcp-handshake@v1
  env:
    HTTPS_PROXY: http://gateway.example:3128
    NO_PROXY: localhost,127.0.0.1`
  },
  examples: [
    {
      name: "a registry whose name is not known",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...installFailed("npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error errno ENOTFOUND\nnpm error network request to https://npm.example/@acme%2fmcp-server failed, reason: getaddrinfo ENOTFOUND npm.example\nnpm error network This is a problem related to network connectivity.\n")
      }
    },
    {
      name: "a connection that breaks off",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...installFailed("npm error code ECONNRESET\nnpm error network aborted\n")
      }
    },
    {
      name: "a package in a repository that this machine may not read",
      evidence: {
        command: ["npx", "-y", "git+ssh://git@git.example/acme/mcp.git"],
        ...installFailed("npm error code 128\nnpm error An unknown git error occurred\nnpm error command git --no-replace-objects ls-remote ssh://git@git.example/acme/mcp.git\nnpm error git@git.example: Permission denied (publickey).\n")
      }
    },
    {
      name: "a package in a repository, on a machine without git",
      evidence: {
        command: ["npx", "-y", "github:acme/mcp"],
        ...installFailed("npm error code ENOENT\nnpm error syscall spawn git\nnpm error path git\nnpm error errno -2\nnpm error enoent An unknown git error occurred\n")
      }
    },
    {
      name: "an install script that downloads",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...installFailed('Error: ERROR: Failed to set up chrome v131.0.6778.204! Set "PUPPETEER_SKIP_DOWNLOAD" env variable to skip download.\n    at downloadBrowser (file:///home/me/.npm/_npx/0123456789abcdef/node_modules/puppeteer/lib/install.js:26:15) {\n  [cause]: Error: getaddrinfo ENOTFOUND downloads.example\n}\n')
      }
    },
    {
      name: "a native module, and the headers of Node.js that it is compiled with",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...installFailed("gyp info using node@20.20.2 | linux | x64\ngyp http GET https://headers.example/download/release/v20.20.2/node-v20.20.2-headers.tar.gz\ngyp WARN install got an error, rolling back install\ngyp ERR! configure error \ngyp ERR! stack Error: This is most likely not a problem with node-gyp or the package itself and\ngyp ERR! stack is related to network connectivity. In most cases you are behind a proxy or have bad\ngyp ERR! stack network settings.\ngyp ERR! $npm_package_name acme-native\ngyp ERR! not ok \n")
      }
    },
    {
      name: "an index that uv cannot reach",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr: "error: Request failed after 3 retries\n  Caused by: Failed to fetch: `https://pypi.example/simple/mcp-server-acme/`\n  Caused by: error sending request for url (https://pypi.example/simple/mcp-server-acme/)\n"
      }
    },
    {
      name: "a registry that pnpm cannot reach",
      evidence: {
        command: ["pnpm", "dlx", "acme-mcp"],
        stderr: " ERR_PNPM_META_FETCH_FAIL  GET https://npm.example/acme-mcp: request to https://npm.example/acme-mcp failed, reason: connect ECONNREFUSED 192.0.2.1:443\n"
      }
    },
    {
      name: "a registry that bun cannot reach",
      evidence: {
        command: ["bunx", "acme-mcp"],
        stderr: "Resolving dependencies\nerror: ConnectionRefused downloading package manifest acme-mcp\n"
      }
    },
    {
      name: "a registry that deno cannot reach",
      evidence: {
        command: ["deno", "run", "-A", "npm:acme-mcp"],
        stderr: 'error: Failed loading https://npm.example/acme-mcp for package "acme-mcp"\n\nCaused by:\n    error sending request for url (https://npm.example/acme-mcp): client error (Connect): tcp connect error: Connection refused (os error 111)\n'
      }
    },
    {
      name: "a proxy of modules that go cannot reach",
      evidence: {
        command: ["go", "run", "example.com/acme/mcp@latest"],
        stderr: 'go: example.com/acme/mcp@latest: module example.com/acme/mcp: Get "https://goproxy.example/example.com/acme/mcp/@v/list": dial tcp 192.0.2.1:443: connect: connection refused\n'
      }
    },
    {
      name: "an index that cargo cannot reach",
      evidence: {
        command: ["cargo", "run"],
        ...installFailed("error: failed to get `acme-core` as a dependency of package `acme v0.1.0 (/repo)`\n\nCaused by:\n  download of config.json failed\n\nCaused by:\n  failed to download from `https://crates.example/config.json`\n\nCaused by:\n  [7] Could not connect to server (Failed to connect to crates.example port 443 after 0 ms: Could not connect to server)\n", 101)
      }
    },
    {
      name: "a registry that docker cannot reach",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        ...installFailed('Using default tag: latest\nError response from daemon: Get "https://docker.example/v2/": dial tcp: lookup docker.example on 192.0.2.1:53: no such host\n')
      }
    },
    {
      name: "an uv of today",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        ...installFailed("error: Request failed after 1 retry in 1.9s\n  cause: Failed to fetch: https://pypi.example/simple/mcp-server-acme/\n  cause: error sending request for url (https://pypi.example/simple/mcp-server-acme/)\n  cause: client error (Connect)\n", 2)
      }
    },
    {
      name: "a Python that uv cannot fetch",
      evidence: {
        command: ["uvx", "--python", "3.12", "mcp-server-acme"],
        ...installFailed("error: Request failed after 3 retries in 8.3s\n  cause: Failed to download `https://downloads.example/20261110/cpython-3.12.16%2B20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz`\n  cause: error sending request for url (https://downloads.example/20261110/cpython-3.12.16.tar.gz)\n", 2)
      }
    },
    {
      name: "an uv without a network",
      evidence: {
        command: ["uvx", "--offline", "mcp-server-acme"],
        ...installFailed("  cause: Because mcp-server-acme was not found in the cache and you require mcp-server-acme, we can conclude that your requirements are unsatisfiable.\n\nhint: Packages were unavailable because the network was disabled. When the network is disabled, registry packages may only be read from the cache.\n")
      }
    },
    {
      name: "a repository, and an uv that finds no git",
      evidence: {
        command: ["uvx", "--from", "git+https://git.example/acme/mcp", "acme-mcp"],
        ...installFailed("error: Git operation failed\n  cause: Git executable not found. Ensure that Git is installed and available.\n", 2)
      }
    },
    {
      name: "a repository that uv cannot read, by its address",
      evidence: {
        command: ["uvx", "--from", "git+https://git.example/acme/mcp", "acme-mcp"],
        ...installFailed("error: Failed to resolve `--with` requirement\n  cause: Git operation failed\n  cause: failed to fetch into: /home/me/.cache/uv/git-v2/db/bca2f48e7fea8a62\n  cause: process didn't exit successfully: `/usr/bin/git fetch --force --update-head-ok 'https://git.example/acme/mcp' '+HEAD:refs/remotes/origin/HEAD'` (exit status: 128)\n")
      }
    },
    {
      name: "a repository that uv cannot read",
      evidence: {
        command: ["uvx", "--from", "git+https://git.example/acme/mcp", "acme-mcp"],
        stderr: "  \xD7 Failed to resolve `--with` requirement\n  \u2570\u2500\u25B6 Git operation failed\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a certificate that is not trusted",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...installFailed("npm error code SELF_SIGNED_CERT_IN_CHAIN\nnpm error request to https://npm.example/@acme%2fmcp-server failed, reason: self-signed certificate in certificate chain\n")
      }
    },
    {
      name: "a certificate that uv does not trust",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        ...installFailed("error: Failed to fetch: https://pypi.example/simple/mcp-server-acme/\n  cause: error sending request for url (https://pypi.example/simple/mcp-server-acme/)\n  cause: client error (Connect)\n  cause: invalid peer certificate: UnknownIssuer\n")
      }
    },
    {
      name: "the server's own connection to its database",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        stderr: "Error: connect ECONNREFUSED 127.0.0.1:5432\n"
      }
    }
  ]
});

// lib/src/rules/spawn-permission-denied.js
var isNotExecutable = (program2, problem = "it is not executable") => ({
  program: program2,
  problem,
  reason: "The system starts a file only where its executable bit is set, and never a folder. The bit gets lost on a check-out under Windows, and when a workflow downloads the file as an artifact.",
  remedy: `Set the executable bit of the file and of its entry in the index, and commit it. With the index alone, a later \`git add\` may take the bit away again:

    chmod +x ${program2}
    git update-index --chmod=+x ${program2}

Where a step of the workflow makes or downloads the file, set it there:

    - run: chmod +x ${program2}`
});
var isFolder = ({ path: path2 = "", command: command2 = "" }) => ({
  program: command2 || path2,
  problem: "it is a folder",
  reason: "The system starts files. A folder has no program in it that would be the one to start.",
  remedy: `Name the program inside \`${command2 || path2}\` in \`command\`.`
});
var spawn_permission_denied_default = defineRule({
  id: "spawn-permission-denied",
  stage: "spawn",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "`{program}` cannot be started: {problem}",
  why: "{reason} The system reports it as `EACCES`, a shell as `Permission denied`.",
  fix: "{remedy}",
  signals: [
    {
      fact: "command-not-executable",
      confidence: "confirmed",
      words: ({ command: command2 = "" }) => isNotExecutable(command2)
    },
    { fact: "command-is-directory", confidence: "confirmed", words: isFolder },
    {
      code: 126,
      output: /(?:^|[\s'"‘])(?<program>[^\s'"‘’:]+)['"’]?: Permission denied$/m,
      words: ({ program: program2 = "" }) => isNotExecutable(program2, "permission denied")
    }
  ],
  experiments: ({ plan, facts }, match) => match && plan && facts.some(({ kind }) => kind === "command-not-executable") ? [
    {
      change: "from a copy with its executable bit set",
      need: { kind: "executable-copy", path: plan.command },
      alter: (before3, { value }) => withWords(before3, value, before3.args)
    }
  ] : [],
  repair: {
    language: "yaml",
    before: `steps:
  - uses: actions/download-artifact@v8
    with:
      name: server
      path: bin
  - uses: your-org/mcp-handshake@v1`,
    after: `steps:
  - uses: actions/download-artifact@v8
    with:
      name: server
      path: bin
  - run: chmod +x ./bin/mcp-server
  - uses: your-org/mcp-handshake@v1`
  },
  examples: [
    {
      name: "a script without the executable bit",
      evidence: {
        command: ["./bin/mcp-server"],
        ending: { kind: "not-spawned", errno: "EACCES" },
        facts: [fact("command-not-executable", { path: "/repo/bin/mcp-server" })]
      }
    },
    {
      name: "a folder as the command",
      evidence: {
        command: ["./mcp-server"],
        ending: { kind: "not-spawned", errno: "EACCES" },
        facts: [fact("command-is-directory", { path: "/repo/mcp-server" })]
      }
    },
    {
      name: "a shell that may not start the script",
      evidence: {
        command: ["sh", "-c", "./bin/mcp-server"],
        ending: { kind: "exited", code: 126, afterMs: 12 },
        stderr: "sh: 1: ./bin/mcp-server: Permission denied\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a program that may not write into its folder",
      evidence: {
        stderr: "Error: EACCES: permission denied, mkdir '/repo/.cache'\n"
      }
    },
    {
      name: "a script that a shell reads line by line",
      evidence: {
        command: ["./bin/mcp-server"],
        ending: { kind: "exited", code: 2, afterMs: 12 },
        facts: [fact("shebang-missing", { script: "/repo/bin/mcp-server" })],
        stderr: './bin/mcp-server: 1: //: Permission denied\n./bin/mcp-server: 2: Syntax error: "(" unexpected\n'
      }
    }
  ]
});

// lib/src/rules/unresolved/weight.js
var BEFORE_ANY_VALUE = [
  ...[cwd_missing_default, spawn_permission_denied_default, shebang_broken_default, launcher_not_found_default],
  ...[package_not_found_default, package_version_not_found_default, package_no_executable_default, source_fetch_failed_default],
  ...[entry_file_missing_default, dependencies_not_installed_default, node_too_old_default, node_esm_cjs_mismatch_default]
];
function weightOf(fact2, certain, evidence) {
  const standing = standingOf(evidence);
  if (standing === "up") {
    return certain ? { confidence: "confirmed" } : { confidence: "likely", levelIfUp: "warning" };
  }
  const confidence = standing === "down" ? confidenceIfDown(fact2, certain, evidence) : certain ? "confirmed" : "possible";
  return { confidence, levelIfUp: "warning" };
}
function confidenceIfDown(fact2, certain, evidence) {
  if (isWhatFailed(fact2, evidence))
    return certain ? "confirmed" : "likely";
  if (diedOfSomethingElse(evidence) || isOfPlace(evidence))
    return "possible";
  return certain || isSpokenOf(fact2, evidence) ? "likely" : "possible";
}
function isOfPlace({ remote }) {
  if (!remote?.trouble)
    return false;
  const status = statusOf(remote.trouble);
  return status === null || !OF_VALUES.has(status);
}
var OF_VALUES = /* @__PURE__ */ new Set([400, 401, 402, 403, 422]);
var diedOfSomethingElse = (evidence) => evidence.ending.kind === "killed" || BEFORE_ANY_VALUE.some((rule) => matchesOf(rule, evidence).length > 0);
function isWhatFailed(fact2, { server, ending, install, facts }) {
  const text = fact2.captures.reference ?? fact2.captures.value ?? "";
  const start = ending.kind === "not-spawned" ? [server.command, server.cwd, server.url] : [];
  const fetched = install.kind === "failed" ? server.args : [];
  const gone2 = facts.filter(({ kind }) => kind === "entry-missing" || kind === "path-missing");
  const missing2 = server.args.filter((arg) => gone2.some(({ origin }) => origin === arg.origin));
  return [...start, ...fetched, ...missing2].some((located) => located?.value.includes(text)) || gone2.some(({ captures }) => captures.argument?.includes(text));
}
var isSpokenOf = (fact2, evidence) => linesAbout(fact2, evidence).length > 0;
function linesAbout({ captures }, evidence) {
  const text = captures.reference ?? captures.value ?? "";
  const holders = evidence.server.env.filter(({ value }) => text && value.value?.includes(text));
  const names2 = [
    captures.value,
    captures.key,
    captures.variable,
    ...holders.map(({ name }) => name)
  ];
  return saidBy(evidence).split("\n").filter((line) => names2.some((name) => name && line.includes(name)));
}

// lib/src/rules/config-value-unresolved.js
function detect5(evidence) {
  const unresolved = evidence.facts.filter((found2) => kindOf(found2));
  const chosen = unresolved.find((found2) => isWhatFailed(found2, evidence)) ?? surest(unresolved);
  const kind = chosen && kindOf(chosen);
  if (!kind || evidence.server.off)
    return void 0;
  const alike = unresolved.filter((found2) => found2.kind === chosen.kind);
  const shown2 = unique(alike.map(({ captures }) => captures[kind.shown]));
  const variables = unique(unresolved.map(({ captures }) => captures.variable));
  return {
    captures: { values: enumerated(shown2), ...kind.words(shown2, chosen.captures, evidence) },
    origin: chosen.origin,
    readers: sharedReaders(alike),
    evidence: unique(alike.flatMap((found2) => linesAbout(found2, evidence))).slice(0, 3),
    details: variables.length > 0 ? { variables } : {},
    ...weightOf(chosen, kind.certain, evidence)
  };
}
var surest = (facts) => UNRESOLVED_KINDS.flatMap((kind) => facts.filter((found2) => found2.kind === kind.fact))[0];
var unique = (items) => [...new Set(items)].filter((item) => item !== void 0);
var config_value_unresolved_default = defineRule({
  id: "config-value-unresolved",
  stage: "configure",
  level: "error",
  levelIfUp: "error",
  confidence: "likely",
  at: "env",
  title: "the config uses {values}, which {problem}",
  why: "{reason}",
  fix: "{remedy}",
  detect: detect5,
  experiments: (evidence, match) => match ? filledIn(evidence) : [],
  repair: entryRepair({ command: "node", args: ["~/servers/acme/index.js"] }, { command: "node", args: ["/home/me/servers/acme/index.js"] }),
  examples: [
    {
      name: "two variables that are not set, in a server that comes up and would fail at every call",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        env: { ACME_TOKEN: "${ACME_TOKEN}", GITHUB_PAT: "${GITHUB_PAT}" },
        facts: [
          fact("unset-variable", { variable: "ACME_TOKEN", reference: "${ACME_TOKEN}" }),
          fact("unset-variable", { variable: "GITHUB_PAT", reference: "${GITHUB_PAT}" })
        ],
        ...UP
      }
    },
    {
      name: "a variable that is not set, in a server that stops for it",
      evidence: {
        client: "vscode",
        env: { API_KEY: "${env:ACME_KEY}" },
        facts: [fact("unset-variable", { variable: "ACME_KEY", reference: "${env:ACME_KEY}" })],
        stderr: "Error: API_KEY environment variable is required\n"
      }
    },
    {
      name: "an input that VS Code asks for",
      evidence: {
        client: "vscode",
        env: { API_KEY: "${input:acme-key}" },
        facts: [fact("unset-input", { input: "acme-key", reference: "${input:acme-key}" })],
        stderr: "Invalid API key\n"
      }
    },
    {
      name: "a file whose text opencode puts in, and that is not there",
      evidence: {
        client: "opencode",
        env: { API_KEY: "{file:./key.txt}" },
        facts: [fact("text-file-missing", { file: "./key.txt", reference: "{file:./key.txt}" })],
        stderr: "Error: request failed with status 401\n"
      }
    },
    {
      name: "a command that Crush would run",
      evidence: {
        client: "crush",
        env: { API_KEY: "$(pass show acme)" },
        facts: [fact("command-substitution", { reference: "$(pass \u2026)" })],
        stderr: "Error: request failed with status 401\n"
      }
    },
    {
      name: "a value with a backslash, in a server of opencode that comes up",
      evidence: {
        client: "opencode",
        env: { FOLDER: "{env:FOLDER}" },
        facts: [fact("unescaped-value", { reference: "{env:FOLDER}" })],
        ...UP
      }
    },
    {
      name: "a reference as another client writes it",
      evidence: {
        env: { API_KEY: "${env:API_KEY}" },
        facts: [fact("foreign-reference", { reference: "${env:API_KEY}", right: "${API_KEY}" })],
        stderr: "Error: request failed with status 401\n"
      }
    },
    {
      name: "a placeholder as the path of the script",
      evidence: {
        command: ["node", "/path/to/server/dist/index.js"],
        facts: [
          fact("placeholder", { value: "/path/to/server/dist/index.js", key: "args" }),
          fact("entry-missing", {
            argument: "/path/to/server/dist/index.js",
            path: "/path/to/server/dist/index.js",
            build: ""
          })
        ],
        stderr: "Error: Cannot find module '/path/to/server/dist/index.js'\n  requireStack: []\n"
      }
    },
    {
      name: "a placeholder for a key, refused by the server",
      evidence: {
        env: { ACME_API_KEY: "YOUR_API_KEY" },
        facts: [fact("placeholder", { value: "YOUR_API_KEY", key: "ACME_API_KEY" })],
        stderr: "ACME_API_KEY was refused: 401 Unauthorized\n"
      }
    },
    {
      name: "a tilde in the command",
      evidence: {
        command: ["~/bin/mcp-server"],
        facts: [
          fact("unexpanded-path", { value: "~/bin/mcp-server" }),
          fact("command-not-found", {
            command: "~/bin/mcp-server",
            path: "/repo/~/bin/mcp-server"
          })
        ],
        ...ENOENT
      }
    }
  ],
  counterexamples: [
    {
      name: "a variable that the config does not mention at all",
      evidence: { stderr: "Error: ACME_API_KEY environment variable is required\n" }
    },
    {
      name: "a path that is written out and does not exist",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [
          fact("entry-missing", {
            argument: "dist/index.js",
            path: "/repo/dist/index.js",
            build: "npm ci && npm run build"
          })
        ]
      }
    }
  ]
});

// lib/src/rules/config-wrong-root-key.js
function words5({ expected = "", file = "" }) {
  const line = file.endsWith(".toml") ? `[${expected}.NAME]` : /\.(?:ya?ml|md)$/.test(file) ? `${expected}:` : `"${expected}": {`;
  return { line: code(line) };
}
var config_wrong_root_key_default = defineRule({
  id: "config-wrong-root-key",
  stage: "configure",
  level: "error",
  confidence: "confirmed",
  at: "fact",
  title: "`{file}` has its servers under `{found}`, and {client} reads `{expected}`",
  why: "Every client looks for the servers under one key of its own: `servers` in VS Code and Visual Studio, `mcpServers` in Claude Code, Cursor and most others, `context_servers` in Zed, `mcp_servers` in Codex, `mcp` in opencode and Crush. Under another key {client} finds no server in this file.",
  fix: "Rename the key `{found}` of `{file}`:\n\n{line}\n\nFor a client that needs the other key, keep a file that only this client reads. The keys inside of the entries may have other names there as well.",
  signals: [{ fact: "wrong-root-key", words: words5 }],
  repair: {
    language: "json",
    before: `{
  "servers": {
    "acme": {
      "command": "npx",
      "args": ["-y", "@acme/mcp-server"]
    }
  }
}`,
    after: `{
  "mcpServers": {
    "acme": {
      "command": "npx",
      "args": ["-y", "@acme/mcp-server"]
    }
  }
}`
  },
  examples: [
    {
      name: "the key of VS Code in a file of Claude Code",
      evidence: {
        ...NOTHING_TO_START,
        facts: [fact("wrong-root-key", { found: "servers", expected: "mcpServers" })]
      }
    },
    {
      name: "the key of most clients in a file of VS Code",
      evidence: {
        ...NOTHING_TO_START,
        client: "vscode",
        facts: [fact("wrong-root-key", { found: "mcpServers", expected: "servers" })]
      }
    }
  ],
  counterexamples: [
    {
      name: "the right root key, and a key of another client inside the entry",
      evidence: {
        facts: [
          fact("foreign-key", { key: "environment", right: "env", owner: "opencode" }),
          fact("unset-variable", { variable: "TOKEN", reference: "${TOKEN}" })
        ]
      }
    }
  ]
});

// lib/src/rules/engine/variable-snippets.js
function entryEnv(names2, evidence) {
  const { id } = evidence.server.client;
  if (id === "codex")
    return code(`env_vars = ${JSON.stringify(names2)}`);
  return entryValues(Object.fromEntries(names2.map((name) => [name, referenceTo(name, evidence)])));
}
var canHandOn = ({ server: { client } }) => client.dialect !== "none" || client.id === "codex";
function entryValues(values) {
  const lines = Object.entries(values).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return code(`"env": {
${lines.join(",\n")}
}`);
}
var stepEnv = (names2) => code(["env:", ...names2.map((name) => `  ${name}: ${secretReference(name)}`)].join("\n"));
function intoContainer(names2, { plan, server }) {
  const line = plan && containerLine(plan);
  const kept2 = line ? names2.filter((name) => !isHandedIn(name, plan)) : [];
  if (!line || kept2.length === 0)
    return [];
  const isList = plan.start.args.every((word) => plan.args.includes(word));
  const options = kept2.map((name) => isList ? `"-e", "${name}"` : `-e ${name}`);
  const target = line.verb === "exec" ? "the name of the container" : "the image";
  const place = server.file ? `In the arguments of \`${plan.launcher}\` in ${server.file}` : "In the command line";
  return [`${place}, in front of ${target}:

${code(options.join(isList ? ", " : " "))}`];
}
var inputEnv = (names2) => code(["with:", "  env: |", ...names2.map((name) => `    ${name}=${secretReference(name)}`)].join("\n"));
var inputPassEnv = (names2) => code(["with:", "  pass-env: |", ...names2.map((name) => `    ${name}`)].join("\n"));
function secretReference(name) {
  const secret = name.startsWith("GITHUB_") && !isReserved(name) ? `GH_${name.slice(7)}` : name;
  return `\${{ secrets.${secret} }}`;
}

// lib/src/rules/credentials-file-missing.js
var PASSED = "and hand its variables on to the servers of this check:";
var CLOUDS = [
  {
    expression: /default credentials were not found|Could not load the default credentials|DefaultCredentialsError/,
    what: "finds no default credentials of Google Cloud",
    how: `Log in with \`google-github-actions/auth\` in a step before this one, ${PASSED}

${inputPassEnv(["GOOGLE_*"])}`
  },
  {
    expression: /Unable to locate credentials|NoCredentialsError|Could not load credentials from any providers|no EC2 IMDS role found/,
    what: "finds no credentials of AWS",
    how: `Log in with \`aws-actions/configure-aws-credentials\` in a step before this one, ${PASSED}

${inputPassEnv(["AWS_*"])}`
  },
  {
    expression: /DefaultAzureCredential failed|[Pp]lease run ['"`]?az login/,
    what: "finds no login of Azure",
    how: "Log in with `azure/login` in a step before this one."
  }
];
var KEY_FILE = /(?<file>(?:[A-Za-z]:)?[\w.@~$/\\-]*(?:credential|oauth|tokens?(?![a-z])|service[-_]?account|client[-_]secret|kube[/\\]config|\.netrc|id_rsa|[-_./\\]auth(?![a-z]))[\w.-]*(?:\.(?:json|ya?ml|toml|pem|key|p12|ini|db|txt|pickle)|[/\\]config\b|\.netrc\b|id_rsa\b|credentials\b))/i;
var ABSENT2 = /not found|no such file|ENOENT|does(?: not|n't) exist|missing|could not be found|(?:could not|cannot|can't|unable to|failed to) (?:find|load|read|open|locate)|please (?:place|put|create)/i;
var PROSE = "(?!(?:a|an|the|this|that|these|your|our|its|it|to|for|and|or|with|of|in|is)\\b)";
var RUN_LOGIN = new RegExp(`\\b(?:run|use|execute|try)[:\\s]+['"\`]?(?<login>(?!npm )${PROSE}[\\w@][\\w@/.-]*(?: ${PROSE}[\\w@/.-]+){0,3}? (?:auth login|auth|login|log-in|signin|authenticate|configure))\\b`, "i");
var NOT_LOGGED_IN = /\bnot (?:logged|signed) in\b|\b(?:log|sign) in first\b/i;
var BROWSER = /\b(?:authorize|authenticate|log ?in|sign ?in)\b[^\n]{0,60}\b(?:visit|visiting|browser|open|opening)\b/i;
var credentials_file_missing_default = defineRule({
  id: "credentials-file-missing",
  stage: "handshake",
  level: "error",
  title: "the server {what}",
  why: "It expects what a login, or a person by hand, has left on the machine. A fresh runner has nothing of the kind, and nobody there who could log in.",
  fix: "{how}",
  at: "name",
  confidence: "likely",
  detect: (evidence) => {
    const said3 = saidBy(evidence);
    return envFile(evidence) ?? cloudLogin(said3) ?? keyFile(said3) ?? ownLogin(said3, evidence);
  },
  repair: {
    language: "yaml",
    before: `steps:
  - uses: actions/checkout@v7
  - uses: your-org/mcp-handshake@v1`,
    after: `steps:
  - uses: actions/checkout@v7
  - run: printenv CREDENTIALS > "acme-oauth.keys.json"
    env:
      CREDENTIALS: \${{ secrets.CREDENTIALS }}
  - uses: your-org/mcp-handshake@v1`
  },
  examples: [
    {
      name: "the keys of an OAuth client",
      evidence: {
        stderr: "Error: OAuth keys file not found. Please place acme-oauth.keys.json in current directory or /home/me/.acme-mcp\n"
      }
    },
    {
      name: "a file of variables that nobody has checked in",
      evidence: {
        stderr: "acme: nothing to log in with\n",
        facts: [fact("env-file-missing", { file: "${workspaceFolder}/.env" })]
      }
    },
    {
      name: "a token file that cannot be opened",
      evidence: {
        command: ["python3", "server.py"],
        stderr: `Traceback (most recent call last):
  File "/repo/server.py", line 9, in <module>
    open(path)
FileNotFoundError: [Errno 2] No such file or directory: '/home/me/.acme/credentials.json'
`
      }
    },
    {
      name: "a command that logs in",
      evidence: { stderr: "No stored session. Run `npx acme-mcp auth` first.\n" }
    },
    {
      name: "it says only that nobody is logged in",
      evidence: { stderr: "Error: You are not logged in\n" }
    },
    {
      name: "the default credentials of Google Cloud",
      evidence: {
        stderr: "Error: Could not load the default credentials. Browse to the documentation for more information.\n    at GoogleAuth.getApplicationDefaultAsync (/repo/node_modules/google-auth-library/build/src/auth/googleauth.js:287:15)\n"
      }
    },
    {
      name: "it waits for a login in a browser",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "To sign in, use a web browser to open the page https://login.example.com/device and enter the code ABCD-EFGH to authenticate.\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a variable is asked for",
      evidence: { stderr: "Error: ACME_TOKEN environment variable is required\n" }
    },
    {
      name: "a file that holds no credentials",
      evidence: { stderr: "Error: ENOENT: no such file or directory, open '/repo/rules.yaml'\n" }
    },
    {
      name: "a sentence about a token is no command",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        noise: [
          "Use this token to authenticate requests or set ACME_OMIT_AUTH=true to disable auth"
        ]
      }
    },
    {
      name: "a key that is refused",
      evidence: { stderr: "Error: 401 Unauthorized: invalid token\n" }
    }
  ]
});
function envFile({ facts, server }) {
  const missing2 = facts.find(({ kind }) => kind === "env-file-missing");
  if (!missing2)
    return void 0;
  const file = missing2.captures.file ?? "";
  const refusal2 = server.client.id === "vscode" ? " VS Code does not start the server without the file." : "";
  return {
    captures: {
      what: `is to get its variables from \`${file}\`, which is not there`,
      how: `Write \`${file}\` in a step before this one, or give what stands in it as the input \`env\`, from secrets.${refusal2}`
    },
    origin: missing2.origin,
    readers: missing2.readers,
    evidence: [],
    confidence: "confirmed",
    levelIfUp: "warning"
  };
}
function cloudLogin(said3) {
  for (const { expression, what, how } of CLOUDS) {
    const hit = expression.exec(said3);
    if (hit)
      return { captures: { what, how }, evidence: [lineAround(said3, hit.index)] };
  }
  return void 0;
}
function keyFile(said3) {
  const line = said3.split("\n").find((each) => ABSENT2.test(each) && KEY_FILE.test(each));
  const file = line && KEY_FILE.exec(line)?.groups?.file;
  if (!file)
    return void 0;
  return {
    captures: {
      what: `finds no \`${file}\``,
      how: `Keep the content of the file as a secret of the repository, and write it in a step before this one:

${writing(file)}`
    },
    evidence: [line.trim()],
    details: { path: file }
  };
}
function writing(file) {
  const path2 = file.replace(/^~(?=\/)/, "$HOME");
  const folder = /^(.+)\/[^/]+$/.exec(path2)?.[1];
  const commands2 = [
    ...folder ? [`mkdir -p "${folder}"`] : [],
    `printenv CREDENTIALS > "${path2}"`
  ];
  return code(`- run: ${commands2.join(" && ")}
  env:
    CREDENTIALS: \${{ secrets.CREDENTIALS }}`);
}
function ownLogin(said3, evidence) {
  const { ending } = evidence;
  if (isGuarded(evidence))
    return void 0;
  const alive = ending.kind === "timed-out" || ending.kind === "running";
  const run2 = RUN_LOGIN.exec(said3);
  const hit = run2 ?? NOT_LOGGED_IN.exec(said3) ?? (alive ? BROWSER.exec(said3) : null);
  if (!hit)
    return void 0;
  const login = run2?.groups?.login;
  return {
    captures: {
      what: login ? `asks for a login by \`${login}\`` : "asks for a login",
      how: "See whether it takes a token from a variable instead, and set that. Otherwise log in on your machine, keep the file that this makes as a secret of the repository, and write it in a step before this one."
    },
    evidence: [lineAround(said3, hit.index)]
  };
}

// lib/src/rules/engine/refusals.js
var CREDENTIAL = "(?:(?:api|access|auth|app|license|service)[ _-]?keys?|(?:[a-z]{1,12}[ _-])?tokens?|credentials?|passwords?|client[ _-]secret|authentication)";
var WORDS3 = [
  /\b(?:http|status|code|error|response|server|exception)\b[^\n]{0,30}\b401\b/i,
  /\b401\b[^\n]{0,12}\b(?:unauthori[sz]ed|authenticat\w{1,4}|client error)/i,
  /\b(?:AuthenticationError|UnauthorizedError|UnauthorizedException|UNAUTHENTICATED)\b/,
  new RegExp(`\\b(?:invalid|incorrect|wrong|bad|expired|revoked)[ _-](?:[\\w.]{1,20}[ _-]){0,2}?${CREDENTIAL}\\b`, "i"),
  new RegExp(`\\b${CREDENTIAL}\\b[^\\n]{0,40}\\b(?:is|are|was|were|has been|have been|seems|appears)\\b[^\\n]{0,20}\\b(?:invalid|expired|revoked|incorrect|wrong|rejected|refused|denied|not valid|not accepted)\\b`, "i"),
  /\b[A-Z][A-Z\d]{1,30}_(?:[A-Z\d]{1,30}_){0,4}(?:KEY|TOKEN|SECRET|PASSWORD|PAT)\b[^\n]{0,30}\b(?:is|was)\b[^\n]{0,10}\b(?:invalid|expired|revoked|incorrect|wrong|rejected|refused|denied)\b/,
  /\bpassword authentication failed for user\b|\baccess denied for user\b|\blogin failed for user\b|\bbad credentials\b|\bapi key not valid\b/i,
  /\bauthentication fail(?:ed|ure)\b|\bauthentication (?:was )?(?:rejected|denied)\b|\bfailed to authenticate\b/i,
  /\bauthentication (?:is )?required\b/i,
  /\bWRONGPASS\b|\bNOAUTH\b|\bSecurity\.Unauthorized\b|\bsecurity token included in the request is invalid\b/,
  /\b(?:SignatureDoesNotMatch|InvalidAccessKeyId|InvalidClientTokenId|UnrecognizedClientException|ExpiredToken(?:Exception)?)\b/,
  /\b(?:invalid_auth|invalid_token|invalid_grant|invalid_client|invalid_api_key|token_expired|token_revoked|account_inactive)\b/
];
var OTHER2 = /SyntaxError|unexpected token|\bJSON\b|\bpars(?:e|ing)\b|^npm (?:error|ERR!|warn)|Registry request failed with status/i;
var ABSENT3 = /\bmissing\b|\brequired\b|\bnot (?:set|provided|found|given|configured)\b|\bno \w/i;
var MAX_LINE3 = 2e3;
var isRefusal = (line) => !OTHER2.test(line) && WORDS3.some((expression) => expression.test(line)) && unreachableIn(line) === void 0;
function refusalIn(text) {
  const line = text.split("\n").map((each) => each.slice(0, MAX_LINE3)).findLast((each) => isRefusal(each));
  return line === void 0 ? void 0 : { line: line.trim(), mayBeAbsent: ABSENT3.test(line) };
}

// lib/src/rules/engine/html-text.js
var MAX_READ = 2e4;
var MAX_TAG = 500;
var HIDDEN = ["title", "script", "style", "svg", "noscript"];
function htmlText(html) {
  const read = html.slice(0, MAX_READ);
  const title = wordsOf2(between(read, "title"));
  const text = wordsOf2(withoutHidden(read));
  return [title && `title: ${title}`, text === title ? "" : text].filter((line) => line !== "");
}
var isHtml = (text) => /^\s{0,200}(?:<!--|<!doctype html|<html|<head|<body|<title|<h1)/i.test(text);
function between(html, name) {
  const lower = html.toLowerCase();
  const begin = lower.indexOf(`<${name}`);
  const open = begin === -1 ? -1 : html.indexOf(">", begin);
  const end = open === -1 ? -1 : lower.indexOf(`</${name}`, open);
  return end === -1 ? "" : html.slice(open + 1, end);
}
function withoutHidden(html) {
  return HIDDEN.reduce((rest, name) => {
    const parts = rest.split(new RegExp(`<${name}(?=[\\s>])`, "i"));
    const kept2 = parts.slice(1).map((part) => {
      const end = part.toLowerCase().indexOf(`</${name}>`);
      return end === -1 ? "" : part.slice(end + name.length + 3);
    });
    return [parts[0], ...kept2].join(" ");
  }, html);
}
var ENTITIES = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
  "#x27": "'",
  nbsp: " "
};
var wordsOf2 = (html) => html.replaceAll(new RegExp(`<[^<>]{0,${MAX_TAG}}>`, "g"), " ").replaceAll(/&(#?\w{1,6});/g, (whole, name) => ENTITIES[name] ?? whole).split(/\s+/).join(" ").trim();

// lib/src/rules/engine/web-address.js
var hostOf = (url2) => URL.canParse(url2) ? new URL(url2).host : url2;
var hostNameOf = (url2) => URL.canParse(url2) ? new URL(url2).hostname.replace(/^\[|\]$/g, "") : url2;
var pathOf = (url2) => URL.canParse(url2) ? shownPath2(new URL(url2).pathname) : "/";
function shownUrl2(url2) {
  if (!URL.canParse(url2))
    return url2;
  const { protocol: protocol2, host, pathname } = new URL(url2);
  return `${protocol2}//${host}${shownPath2(pathname)}`;
}
var shownPath2 = (path2) => path2.slice(0, MAX_PATH).split("/").map((part) => isRandom(part) ? "..." : part).join("/");
var MAX_PATH = 300;
var isRandom = (part) => part.length >= 20 && /\d/.test(part) && /[a-z]/i.test(part) && /^[\w=%.~+-]+$/.test(part);
var INSIDE = /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:|localhost$)/i;
var isLinkLocal = (url2) => /^(?:169\.254\.|fe[89ab][0-9a-f]:)/i.test(hostNameOf(url2));
var isInside = (url2) => INSIDE.test(hostNameOf(url2));

// lib/src/rules/engine/answered.js
var MAX_LINES = 3;
var MAX_LINE4 = 300;
var answered2 = (answer2) => `\`${requestOf(answer2)}\` answered ${statusText(answer2.status)} (${mediaTypeOf(answer2) ?? "no content type"})`;
var requestOf = ({ method, url: url2 }) => `${method} ${pathOf(url2)}`;
var answerLines = (answer2) => [
  `${requestOf(answer2)}${answer2.asked ? ` (${answer2.asked})` : ""}: ${headOf(answer2)}`,
  ...bodyLines(answer2)
];
var TELLING = ["location", "allow", "retry-after", "www-authenticate", "server", "via"];
function headOf(answer2) {
  const told2 = TELLING.flatMap((name) => {
    const value = answer2.headers[name];
    return value ? [`${name}: ${quote(withoutQuery(name, value), 120)}`] : [];
  });
  return [statusText(answer2.status), mediaTypeOf(answer2) ?? "no content type", ...told2].join(", ");
}
var withoutQuery = (name, value) => name === "location" ? value.split(/[?#]/, 1)[0] ?? "" : value;
function mediaTypeOf({ headers }) {
  const type = headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return type === "" ? null : quote(type, 80);
}
function bodyLines(answer2) {
  const { body } = answer2;
  if (body.trim() === "")
    return [];
  if (isPage(answer2))
    return htmlText(body).map((line) => quote(line, MAX_LINE4));
  const said3 = messageIn(body);
  if (said3 !== null)
    return [quote(said3, MAX_LINE4)];
  return lastLines(body.slice(0, MAX_LINES * MAX_LINE4), Number.POSITIVE_INFINITY).slice(0, MAX_LINES).map((line) => quote(line, MAX_LINE4));
}
var isPage = (answer2) => mediaTypeOf(answer2) === "text/html" || isHtml(answer2.body);
function rpcErrorOf({ body }) {
  const { error } = jsonIn(body) ?? {};
  const { code: code2, message } = typeof error === "object" && error !== null ? error : {};
  return typeof code2 === "number" ? { code: code2, message: String(message ?? "") } : null;
}
function messageIn(body) {
  const rpc = rpcErrorOf({ body });
  if (rpc)
    return `error ${rpc.code}: ${rpc.message}`;
  const json = jsonIn(body);
  if (json === null)
    return null;
  const texts = MESSAGE_KEYS.map((key) => json[key]).filter((text) => typeof text === "string");
  return texts.length > 0 ? texts.join(": ") : null;
}
var MESSAGE_KEYS = ["error", "title", "message", "error_description", "detail"];
function jsonIn(body) {
  try {
    const value = JSON.parse(dataIn(body));
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? value : null;
  } catch {
    return null;
  }
}
var dataIn = (body) => /^data: ?(\{.*)$/m.exec(body)?.[1] ?? body;

// lib/src/rules/login/refused-experiments.js
function otherCredentials({ remote }) {
  if (!remote)
    return [];
  const sent = sentCredentials(remote.plan);
  return [
    ...withHeaders("without what is blank at the ends of", sent, (one2) => one2.value.trim()),
    ...withHeaders("with `Bearer` in front of the token in", sent, ({ name, value }) => isBareToken(name, value) ? `Bearer ${value.trim()}` : value),
    ...withHeaders("with `Bearer` once in", sent, ({ value }) => isDoubled(value) ? value.trim().replace(/^Bearer\s+/i, "") : value),
    ...sent.length > 0 ? [{ change: withoutChange(sent), reach: (plan) => without2(plan, sent) }] : []
  ];
}
var withoutChange = (sent) => `without ${labelsOf(sent)}`;
var labelsOf = (sent) => sent.slice(0, 4).map(({ label }) => label).join(" and ");
function withHeaders(change2, sent, form) {
  const others2 = sent.filter(({ kind }) => kind === "header").map((one2) => ({ one: one2, value: form(one2) })).filter(({ one: one2, value }) => value !== one2.value && value !== "");
  if (others2.length === 0)
    return [];
  const headers = Object.fromEntries(others2.map(({ one: one2, value }) => [one2.name, value]));
  return [
    {
      change: `${change2} ${labelsOf(others2.map(({ one: one2 }) => one2))}`,
      reach: (plan) => ({ ...plan, headers: { ...plan.headers, ...headers } }),
      isFix: true
    }
  ];
}
function without2(plan, sent) {
  const names2 = new Set(sent.map(({ name }) => name));
  const kept2 = Object.entries(plan.headers).filter(([name]) => !names2.has(name));
  return { ...plan, headers: Object.fromEntries(kept2), url: bareUrl(plan.url, names2) };
}
function bareUrl(text, names2) {
  if (!URL.canParse(text))
    return text;
  const url2 = new URL(text);
  for (const name of names2)
    url2.searchParams.delete(name);
  return url2.href;
}

// lib/src/rules/login/said.js
var MAX_WORDS = 120;
var challengeOf = ({ headers }) => challengeIn(headers["www-authenticate"]);
function refusalWords(answer2) {
  const { error, error_description: description } = challengeOf(answer2)?.parameters ?? {};
  const told2 = [error, description].filter((part) => part !== void 0 && part.trim() !== "");
  return told2.length > 0 ? quote(told2.join(": "), MAX_WORDS) : bodyWords(answer2);
}
function bodyWords(answer2) {
  const [first = ""] = bodyLines(answer2);
  return first === "" ? null : quote(first, MAX_WORDS);
}

// lib/src/rules/login/refused.js
function refusedOverHttp(evidence) {
  const answer2 = unauthorized(evidence);
  const sent = evidence.remote ? sentCredentials(evidence.remote.plan) : [];
  if (!answer2 || sent.length === 0)
    return void 0;
  const words6 = refusalWords(answer2);
  return {
    captures: {
      problem: words6 ? `HTTP 401, \`${words6}\`` : "HTTP 401",
      situation: `The config sends ${labelsOf2(sent)} to \`${shownUrl2(answer2.url)}\`, and the answer is 401: the server does not accept it.`,
      which: [...sent.flatMap(oddityText), ...issuerText(evidence)].map((text) => ` ${text}`).join(""),
      how: howTo2(sent, evidence)
    },
    origin: sent[0]?.origin,
    evidence: answerLines(answer2),
    details: { ...namesOf2("header", sent), ...namesOf2("parameter", sent) }
  };
}
var oddityText = (sent) => {
  const oddity = sentOddity(sent);
  return oddity ? [sentence(`${sent.label} ${oddity}`)] : [];
};
function issuerText({ remote }) {
  const issuer = remote?.login?.authorizationServer?.issuer;
  return issuer ? [`By its metadata it takes tokens that \`${issuer}\` gives out, which mostly expire soon.`] : [];
}
function namesOf2(kind, sent) {
  const names2 = sent.filter((one2) => one2.kind === kind).map(({ name }) => name);
  return names2.length > 0 ? { [`${kind}s`]: names2 } : {};
}
var labelsOf2 = (sent) => {
  const labels = sent.slice(0, 4).map(({ label }) => label);
  return [labels.slice(0, -1).join(", "), ...labels.slice(-1)].filter(Boolean).join(" and ");
};
function howTo2(sent, evidence) {
  const labels = labelsOf2(sent);
  const up = upTrial("credentials-rejected", evidence);
  if (up?.change === withoutChange(sent)) {
    const them = sent.length > 1 ? "them" : "it";
    return `Take ${labels} out of the entry of \`${evidence.server.name}\`: the server answers without ${them}.`;
  }
  const form = sent.flatMap(formAdvice).join("");
  const check = `${form}Check ${labels}: whether the value is of this server and of the right account, and has not expired or been revoked.`;
  const variables = variablesIn(sent, evidence);
  if (variables.length === 0)
    return check;
  const set = variables.map((name) => `printf %s "$${name}" | gh secret set ${secretName(name)}`);
  return `${check} To save a new one as a secret of the repository, without a line break at its end:

${code(set.join("\n"))}`;
}
function formAdvice({ name, label, value }) {
  if (isBareToken(name, value)) {
    return [
      `Write \`Bearer\` and a blank in front of the token in ${label}, as most servers want it. `
    ];
  }
  return isDoubled(value) ? [
    `Write \`Bearer\` once in ${label}: it stands in the config and in the value that it refers to. `
  ] : [];
}
var REFERENCE = /\$\{(?:env:)?([A-Za-z_]\w{0,80})|\{env:([A-Za-z_]\w{0,80})\}|\bsecrets\.([A-Za-z_]\w{0,80})|\$([A-Za-z_]\w{0,80})/;
function variablesIn(sent, { server }) {
  const written = sent.flatMap(({ kind, name }) => kind === "header" ? server.headers.filter((entry) => entry.name === name).flatMap(variableOf) : variableIn(server.url?.value ?? ""));
  return [...new Set(written)].slice(0, 4);
}
var variableOf = ({ value, prefix }) => prefix === void 0 ? variableIn(value.value ?? "") : [value.value ?? ""];
var variableIn = (text) => REFERENCE.exec(text)?.slice(1).filter(Boolean).slice(0, 1) ?? [];

// lib/src/rules/credentials-rejected.js
var unauthorizedAnswer = (body, challenge) => ({
  kind: "status",
  answer: {
    ...{ method: "POST", url: "https://mcp.example.com/mcp", asked: "initialize", status: 401 },
    headers: {
      "content-type": "application/json",
      ...challenge ? { "www-authenticate": challenge } : {}
    },
    ...{ body, atMs: 90 }
  }
});
var credentials_rejected_default = defineRule({
  id: "credentials-rejected",
  stage: "handshake",
  level: "error",
  title: "the credentials of the server are refused: {problem}",
  why: "{situation}{which}",
  fix: "{how}",
  at: "env",
  behindUrl: true,
  confidence: "likely",
  detect: (evidence) => {
    const confidence = isUnresolved(evidence) ? "possible" : "likely";
    const overHttp = refusedOverHttp(evidence);
    if (overHttp)
      return { ...overHttp, confidence };
    const refusal2 = refusalOf(evidence);
    if (!refusal2)
      return void 0;
    const { given, isNamed: isNamed2 } = suspects(evidence);
    if (given.length === 0 && refusal2.mayBeAbsent)
      return void 0;
    return {
      captures: {
        problem: `\`${quote(refusal2.line, 120)}\``,
        situation: "It presents itself to a service, and the service does not let it in.",
        which: ` ${whichText({ given, isNamed: isNamed2 })}`,
        how: howTo3(given, evidence)
      },
      origin: given[0]?.origin,
      evidence: [quote(refusal2.line, 500)],
      details: { ...namesOf3("variable", given), ...namesOf3("argument", given) },
      confidence: refusal2.isLast ? confidence : "possible"
    };
  },
  experiments: (evidence, match) => {
    if (!match)
      return [];
    if (!evidence.remote)
      return trimmed(suspects(evidence).given);
    return isUnresolved(evidence) ? [] : otherCredentials(evidence);
  },
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server"], env: { ACME_API_KEY: "YOUR_API_KEY" } }, { command: "npx", args: ["-y", "@acme/mcp-server"], env: { ACME_API_KEY: "${ACME_API_KEY}" } }),
  examples: [
    {
      name: "a token that is the only one given",
      evidence: {
        env: { ACME_URL: "https://acme.example", ACME_TOKEN: "abc" },
        stderr: `Traceback (most recent call last):
  File "/repo/server.py", line 4, in <module>
    response.raise_for_status()
httpx.HTTPStatusError: Client error '401 Unauthorized' for url 'https://acme.example/api/me'
For more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/401
`
      }
    },
    {
      name: "one of two, named by the server",
      evidence: {
        env: { ACME_API_KEY: "abc", OTHER_TOKEN: "def" },
        stderr: "Error: ACME_API_KEY was rejected: invalid API key\n"
      }
    },
    {
      name: "two, and nobody says which",
      evidence: {
        env: { ACME_API_KEY: "abc", ACME_APP_KEY: "def" },
        stderr: "Fatal: 401 Unauthorized\n"
      }
    },
    {
      name: "a placeholder",
      evidence: {
        env: { ACME_API_KEY: "your-api-key" },
        stderr: "openai.AuthenticationError: Error code: 401\n"
      }
    },
    {
      name: "a secret that was saved with a line break",
      evidence: {
        env: { ACME_API_KEY: "abc\n" },
        stderr: "Error: invalid_auth\n    at request (/repo/server.js:3:9)\n"
      }
    },
    {
      name: "the password of a database",
      evidence: {
        command: ["npx", "-y", "acme-pg-mcp", "postgres://me:hunter2@localhost:5432/acme"],
        stderr: 'error: password authentication failed for user "me"\n    at Parser.parseErrorMessage (/repo/node_modules/pg-protocol/dist/parser.js:285:98)\n'
      }
    },
    {
      name: "a token in the arguments",
      evidence: {
        command: ["npx", "-y", "acme-mcp", "--token", "abc"],
        stderr: "Token exchange failed: HTTP 401\n"
      }
    },
    {
      name: "a bridge to a remote server, which now waits for a login",
      evidence: {
        command: [
          ...["npx", "-y", "mcp-remote", "https://mcp.acme.example/mcp"],
          ...["--header", "Authorization: Bearer abc"]
        ],
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "[4711] Using custom headers: Authorization\n[4711] Connecting to remote server: https://mcp.acme.example/mcp\n[4711] Authentication required. Waiting for authorization...\n",
        facts: [fact("listening-port", { port: "37861" })]
      }
    },
    {
      name: "nothing is given that looks like a credential",
      evidence: {
        stderr: "Error: Request failed with status code 401\n    at settle (/repo/node_modules/axios/lib/core/settle.js:19:12)\n"
      }
    },
    {
      name: "`initialize` is answered with it",
      evidence: {
        env: { ACME_TOKEN: "abc" },
        ending: { kind: "running" },
        handshake: { kind: "rejected", error: { code: -32001, message: "API token is invalid" } }
      }
    },
    {
      name: "`tools/list` is answered with it",
      evidence: {
        env: { ACME_TOKEN: "abc" },
        ending: { kind: "running" },
        handshake: {
          ...COMPLETED,
          tools: {
            kind: "failed",
            error: { code: -32603, message: "Request failed: 401 Unauthorized" },
            reason: "answered with an error"
          }
        }
      }
    },
    {
      name: "a token of OAuth that has expired, sent to a server behind a URL",
      evidence: {
        remote: {
          headers: { Authorization: "Bearer abc" },
          trouble: unauthorizedAnswer('{"error":"invalid_token","error_description":"The access token expired"}', 'Bearer realm="OAuth", resource_metadata="https://mcp.example.com/.well-known/oauth-protected-resource/mcp", error="invalid_token", error_description="The access token expired"')
        }
      }
    },
    {
      name: "a key in the URL, refused in JSON",
      evidence: {
        remote: {
          url: "https://mcp.example.com/mcp?api_key=abc",
          trouble: unauthorizedAnswer('{"jsonrpc":"2.0","error":{"code":-32001,"message":"Unauthorized: Invalid API key"},"id":null}')
        }
      }
    },
    {
      name: "a token without `Bearer` in front of it",
      evidence: {
        remote: {
          headers: { Authorization: "0123456789abcdef" },
          trouble: unauthorizedAnswer('{"detail":"Invalid authentication credentials"}', "Bearer")
        }
      }
    },
    {
      name: "a header that is in the way: without it the server comes up",
      evidence: {
        remote: {
          headers: { "X-API-Key": "abc" },
          trouble: unauthorizedAnswer('{"message":"Invalid API key"}')
        },
        trials: [cameUp("credentials-rejected", "without the header `X-API-Key`")]
      }
    }
  ],
  counterexamples: [
    {
      name: "a server behind a URL that wants a login, and gets no credential",
      evidence: {
        remote: {
          headers: { "X-Region": "eu" },
          trouble: unauthorizedAnswer('{"error":"invalid_token"}', "Bearer")
        }
      }
    },
    {
      name: "the key that `initialize` asks for is not there",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          kind: "rejected",
          error: {
            code: -32001,
            message: "Not authenticated - your API key is missing or was reset"
          }
        }
      }
    },
    {
      name: "the variable is not set at all",
      evidence: { stderr: "Error: ACME_API_KEY is invalid or missing\n" }
    },
    {
      name: "no key, and none is given",
      evidence: { stderr: "Error: invalid or missing API key\n" }
    },
    {
      name: "npm is not let into its registry",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        stderr: "npm error code E401\nnpm error Incorrect or missing password.\n"
      }
    },
    {
      name: "a token of a language",
      evidence: {
        env: { ACME_TOKEN: "abc" },
        stderr: "SyntaxError: Invalid or unexpected token\n    at wrapSafe (node:internal/modules/cjs/loader:1464:18)\n"
      }
    },
    {
      name: "a crash of another kind after a warning",
      evidence: {
        env: { ACME_TOKEN: "abc" },
        stderr: "Warning: 401 Unauthorized, search is disabled\nTypeError: boom\n    at start (/repo/server.js:10:3)\n"
      }
    },
    {
      name: "a server that is up all the same",
      evidence: {
        env: { ACME_TOKEN: "abc" },
        ending: { kind: "running" },
        handshake: COMPLETED,
        stderr: "401 Unauthorized\n"
      }
    }
  ]
});
function refusalOf(evidence) {
  for (const { text, isLast } of lastErrors(evidence)) {
    const found2 = refusalIn(text);
    if (found2)
      return { ...found2, isLast };
  }
  return void 0;
}
var UNRESOLVED = /* @__PURE__ */ new Set([
  ...["unset-variable", "unset-input", "foreign-reference"],
  ...["command-substitution", "text-file-missing"]
]);
var isUnresolved = ({ facts }) => facts.some(({ kind }) => UNRESOLVED.has(kind));
function suspects(evidence) {
  const given = givenCredentials(evidence);
  const words6 = new Set(saidBy(evidence).match(/[A-Za-z_]\w*/g));
  const named2 = given.filter(({ name }) => words6.has(name));
  return named2.length > 0 ? { given: named2, isNamed: true } : { given, isNamed: false };
}
function whichText({ given, isNamed: isNamed2 }) {
  const odd = given.flatMap(({ label, value }) => {
    const oddity = oddityOf(value);
    return oddity ? [` The value of ${label} ${oddity}.`] : [];
  });
  const [first] = given;
  if (!first) {
    return "Nothing that it is given looks like a credential, so it has none, or takes it from elsewhere.";
  }
  if (isNamed2)
    return `It speaks of ${labelsOf3(given)}.${odd.join("")}`;
  return given.length > 1 ? `It is given ${labelsOf3(given)}, and any of them may be the one.${odd.join("")}` : `Of what it is given, only ${first.label} looks like a credential.${odd.join("")}`;
}
function namesOf3(kind, given) {
  const names2 = given.filter((each) => each.kind === kind).map(({ name }) => name);
  return names2.length > 0 ? { [`${kind}s`]: names2 } : {};
}
var labelsOf3 = (given) => {
  const labels = given.map(({ label }) => label);
  return [labels.slice(0, -1).join(", "), ...labels.slice(-1)].filter(Boolean).join(" and ");
};
function trimmed(given) {
  const padded = given.filter(({ kind, value }) => kind === "variable" && value !== value.trim() && value.trim() !== "");
  if (padded.length === 0)
    return [];
  const values = Object.fromEntries(padded.map(({ name, value }) => [name, value.trim()]));
  return [
    {
      change: `without what is blank at the ends of ${labelsOf3(padded)}`,
      alter: (plan) => withVariables(plan, values),
      isFix: true
    }
  ];
}
function howTo3(given, { server }) {
  if (given.length === 0) {
    return `Give \`${server.name}\` a credential, by the variable or argument that its documentation names.`;
  }
  const each = given.length > 1 ? "each of them" : "it";
  const check = `Check ${labelsOf3(given)}: whether ${each} is of the right account and service, has not expired, and may do what the server asks for.`;
  const secrets = given.filter(({ kind }) => kind === "variable").map(({ name }) => name);
  if (secrets.length === 0)
    return check;
  const set = secrets.slice(0, 4).map((name) => `printf %s "$${name}" | gh secret set ${secretName(name)}`);
  return `${check} To save it anew as a secret of the repository, without a line break at its end:

${code(set.join("\n"))}`;
}

// lib/src/rules/engine/denied-write.js
import path from "node:path";
var NAMED2 = [
  // Node.js
  /\b(?:EACCES|EROFS|EPERM): [a-z -]{1,40}, (?:mkdir|mkdtemp|open|copyfile|rename|symlink) '(?<path>[^'\n]{1,1000})'/,
  // Python
  /\[Errno (?:1|13|30)\] (?:Permission denied|Operation not permitted|Read-only file system): '(?<path>[^'\n]{1,1000})'/,
  // Go
  /\b(?:mkdir|open|create) (?<path>[^\s:]{1,1000}): (?:permission denied|operation not permitted|read-only file system)/,
  // Java
  /(?:AccessDeniedException|ReadOnlyFileSystemException): (?<path>[^\s:]{1,1000})/,
  /FileNotFoundException: (?<path>[^\n(]{1,1000}) \((?:Permission denied|Read-only file system)\)/
];
var UNNAMED3 = /unable to open database file|attempt to write a readonly database|Read-only file system(?: \(os error 30\))?|Permission denied \(os error 13\)/;
var WRITING = /\bmk(?:dir|dtemp)|makedirs|read-only file system|readonly database|EROFS|FileHandler|\bopen\([^)\n]{0,200}['"][wax]b?\+?['"]/i;
function deniedWrite(evidence) {
  const isKnown = factOf("cwd-not-writable", evidence) !== void 0;
  if (!isKnown && !WRITING.test(saidBy(evidence)))
    return void 0;
  for (const { text } of lastErrors(evidence)) {
    const found2 = namedIn(text, evidence) ?? (isKnown ? unnamedIn(text) : void 0);
    if (found2)
      return found2;
  }
  return void 0;
}
function namedIn(text, evidence) {
  for (const expression of NAMED2) {
    const hit = expression.exec(text);
    const name = hit && withinFolder(hit.groups?.path?.trim() ?? "", evidence);
    if (hit && name)
      return { name, line: lineAround(text, hit.index) };
  }
  return void 0;
}
function withinFolder(target, { plan }) {
  const portable = target.replaceAll("\\", "/").replace(/\/$/, "");
  const isAbsolute = portable.startsWith("/") || /^[A-Za-z]:\//.test(portable);
  if (!isAbsolute)
    return /^(?:~|\.\.)(?:\/|$)/.test(portable) ? null : portable;
  if (!plan || containerLine(plan))
    return null;
  const inside = path.posix.relative(plan.start.cwd.replaceAll("\\", "/"), portable);
  return inside === "" || inside.startsWith("..") || inside.includes("/") ? null : inside;
}
function unnamedIn(text) {
  const hit = UNNAMED3.exec(text);
  return hit ? { name: null, line: lineAround(text, hit.index) } : void 0;
}

// lib/src/rules/engine/other-folder.js
var WITHOUT_FOLDER = /* @__PURE__ */ new Set(["claude-code", "zed", "command"]);
var takesFolder = ({ client: { id }, file }) => !WITHOUT_FOLDER.has(id) && !(id === "continue" && /\.json$/i.test(file ?? ""));
function inOtherFolder(evidence) {
  const { server, plan } = evidence;
  const folder = plan?.platform === "win32" ? "C:/Windows/Temp" : "/tmp";
  if (takesFolder(server))
    return entryLines({ cwd: folder });
  if (plan?.platform === "win32") {
    const words6 = [plan.command, ...plan.args].join(" ");
    return entryLines({ command: "cmd", args: ["/c", `cd /d ${folder} && ${words6}`] });
  }
  const line = `cd ${folder} && exec ${wordsOf3(evidence).join(" ")}`;
  return server.file ? entryLines({ command: "sh", args: ["-c", line] }) : code(`sh -c '${line.replaceAll("'", "'\\''")}'`);
}
function wordsOf3({ server, plan }) {
  const words6 = [
    server.command?.value ?? plan?.command ?? "",
    ...server.args.map(({ value }) => value)
  ];
  return words6.map((word) => isRelative(word, plan?.entry ?? null) ? `"$OLDPWD/${word.replace(/^\.\//, "")}"` : quoted(word));
}
var isRelative = (word, entry) => /^\.{1,2}\//.test(word) || word === entry && !/^(?:[~/$]|[A-Za-z]:)/.test(word);
var quoted = (word) => /^[\w@%+=:,./{}~^$-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
function fromEmptyFolder({ plan }) {
  const isFree = plan !== null && !containerLine(plan) && ![plan.command, ...plan.args].some((word) => isRelative(word, plan.entry));
  if (!isFree)
    return [];
  return [
    {
      change: "in an empty folder",
      need: { kind: "folder" },
      alter: (before3, { value }) => withoutFacts(withFolder(before3, value), "cwd-not-writable", "dotenv-file"),
      isFix: true
    }
  ];
}

// lib/src/rules/cwd-not-writable.js
var cwd_not_writable_default = defineRule({
  id: "cwd-not-writable",
  stage: "handshake",
  level: "error",
  title: "the server may not write {what} in {folder}",
  why: "It makes files where it is started, and {state}: `{problem}`. A name without a folder in front of it means the working directory, which another machine, a container or a client with a window chooses differently (the last often start servers in `/`).",
  fix: "{how}",
  at: "cwd",
  confidence: "likely",
  detect: (evidence) => {
    const denied2 = deniedWrite(evidence);
    if (!denied2)
      return void 0;
    const isKnown = factOf("cwd-not-writable", evidence) !== void 0;
    return {
      captures: {
        what: denied2.name ? `\`${denied2.name}\`` : "a file",
        folder: folderText(evidence),
        state: isKnown ? "this user may not write there" : "that is refused",
        problem: quote(denied2.line, 160),
        how: howTo4(evidence)
      },
      evidence: [denied2.line],
      details: denied2.name ? { path: denied2.name } : {},
      confidence: isKnown ? "confirmed" : "likely"
    };
  },
  experiments: (evidence, match) => match ? fromEmptyFolder(evidence) : [],
  repair: entryRepair({ command: "node", args: ["server.js"] }, { command: "node", args: ["server.js"], cwd: "/tmp" }),
  examples: [
    {
      name: "Node.js makes a folder",
      evidence: {
        stderr: "node:fs:1364\n  const result = binding.mkdir(\n                         ^\n\nError: EACCES: permission denied, mkdir 'logs'\n    at mkdirSync (node:fs:1364:26)\n    at file:///repo/server.js:2:1 {\n  errno: -13,\n  code: 'EACCES',\n  syscall: 'mkdir',\n  path: 'logs'\n}\n\nNode.js v20.20.2\n",
        facts: [fact("cwd-not-writable", { path: "." })]
      }
    },
    {
      name: "Python, on a file system that can only be read",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr: `Traceback (most recent call last):
  File "/repo/server.py", line 3, in <module>
    os.makedirs('logs')
  File "<frozen os>", line 225, in makedirs
OSError: [Errno 30] Read-only file system: 'logs'
`
      }
    },
    {
      name: "the whole path, right in the working directory",
      evidence: {
        stderr: "Error: EROFS: read-only file system, mkdir '/repo/logs'\n    at mkdirSync (node:fs:1364:26)\n"
      }
    },
    {
      name: "Go",
      evidence: {
        command: ["./acme-mcp"],
        stderr: "Error: mkdir logs: permission denied\n"
      }
    },
    {
      name: "in a container",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "--read-only", "acme/mcp"],
        stderr: "Error: EROFS: read-only file system, open 'acme.db'\n"
      }
    },
    {
      name: "a client whose entries name a folder",
      evidence: {
        client: "vscode",
        stderr: "PermissionError: [Errno 13] Permission denied: 'data'\n",
        facts: [fact("cwd-not-writable", { path: "." })]
      }
    },
    {
      name: "words without a name, in a folder that is known not to be writable",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr: `Traceback (most recent call last):
  File "/repo/server.py", line 3, in <module>
    sqlite3.connect('acme.db')
sqlite3.OperationalError: unable to open database file
`,
        facts: [fact("cwd-not-writable", { path: "." })]
      }
    }
  ],
  counterexamples: [
    {
      name: "a folder elsewhere",
      evidence: {
        stderr: "Error: EACCES: permission denied, mkdir '/var/lib/acme'\n    at mkdirSync (node:fs:1364:26)\n"
      }
    },
    {
      name: "the cache of uv",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr: "error: failed to create directory `/.cache/uv`: Permission denied (os error 13)\n"
      }
    },
    {
      name: "the program itself may not be started",
      evidence: {
        command: ["./run.sh"],
        ending: { kind: "not-spawned", errno: "EACCES" },
        facts: [fact("command-not-executable", { path: "run.sh" })]
      }
    },
    {
      name: "a database that cannot be opened, in a folder that is writable",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr: "sqlite3.OperationalError: unable to open database file\n"
      }
    },
    {
      name: "a file that it may only want to read",
      evidence: { stderr: "PermissionError: [Errno 13] Permission denied: 'acme.toml'\n" }
    },
    {
      name: "a folder that it reads",
      evidence: {
        stderr: "Error: EACCES: permission denied, scandir 'private'\n    at readdirSync (node:fs:1508:26)\n"
      }
    },
    {
      name: "a server that is up without its log",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        stderr: "EROFS: read-only file system, mkdir 'logs'\n"
      }
    }
  ]
});
var isContained = ({ plan }) => plan !== null && containerLine(plan) !== null;
function folderText(evidence) {
  const { plan } = evidence;
  if (!plan || isContained(evidence))
    return "the working directory of its container";
  const shown2 = shownPath(plan.start.cwd, plan.workspace);
  return shown2 === "." ? "the working directory, the workspace itself" : `the working directory \`${shown2}\``;
}
var OWN_FOLDER = "If the server has a variable or an option for the folder of its data or its log, set that to a folder of its own.";
function howTo4(evidence) {
  const { plan, server } = evidence;
  if (isContained(evidence)) {
    return `Start the container in a folder that its user may write to, by an option in front of the image in the arguments of \`${plan?.launcher}\`:

${code('"--workdir", "/tmp"')}

Where the file system of the container is switched to read-only, as by \`--read-only\`, give that folder a file system of its own (\`--tmpfs /tmp\`).`;
  }
  const file = server.file ?? "the command line";
  const start = takesFolder(server) ? `Start \`${server.name}\` in a folder that the user of this step may write to, in ${file}:` : `Let a shell go to a folder that the user of this step may write to, in the entry of \`${server.name}\` in ${file}, as ${server.client.title} has no key for the working directory:`;
  return `${start}

${inOtherFolder(evidence)}

${OWN_FOLDER}`;
}

// lib/src/rules/docker-args-malformed.js
var ENGINES = ["docker", "podman"];
var LINE = "A line of `docker run` has three parts: the options of docker, the image, and the words that the container gets. docker reads the first word that is no option, and no value of one, as the image, and hands everything behind it on without a look.";
var inOrder = (remedy) => `${remedy} The order is:

    "args": ["run", "-i", "--rm", "-e", "NAME", "IMAGE", "ARGUMENT-OF-THE-SERVER"]`;
var seen = ({ remedy = "" }) => ({ because: LINE, remedy: inOrder(remedy) });
var unknownOption = ({ option = "", command: command2 = "" }) => ({
  problem: `\`${command2}\` knows no option \`${option}\` where it stands`,
  because: LINE,
  remedy: inOrder(`If \`${option}\` is an option of the server, write it behind the image; if it is one of \`${command2} run\`, correct it, and write it behind \`run\`.`)
});
var noImage = ({ command: command2 = "" }) => ({
  problem: `no image is left among the arguments of \`${command2}\``,
  because: LINE,
  remedy: inOrder("Write the image behind the options, and a value behind each option that takes one.")
});
var badName = ({ command: command2 = "" }) => ({
  problem: `\`${command2}\` cannot read the name of the image`,
  because: LINE,
  remedy: inOrder("Look at the word that stands where the image should: `registry/owner/image:tag`, in small letters and without blanks.")
});
var notInImage = ({ program: program2 = "" }) => ({
  problem: `the image has no program \`${program2}\`, which the container is to run`,
  because: "What stands behind the image goes to the `ENTRYPOINT` of the image. Where it has none, the first word is the program to run, and `--entrypoint` replaces it in any case.",
  remedy: inOrder(`Take \`${program2}\` out where the image starts its server by itself, or write the server's program, as the image has it, in front of its arguments.`)
});
var unknownVerb = ({ verb = "", command: command2 = "" }) => ({
  problem: `\`${command2}\` knows no command \`${verb}\``,
  because: "What is no command of docker itself may be a plug-in, a program of its own that docker looks for in `~/.docker/cli-plugins` and some folders of the system. Here there is none of that name.",
  remedy: PLUGINS[verb] ?? inOrder(`Write \`"run"\`, or another command of \`${command2}\`, in its place.`)
});
var PLUGINS = {
  mcp: "Install the plug-in `docker mcp` in a step before this one: it comes with Docker Desktop, and as `docker-mcp` in the releases of docker/mcp-gateway, to be put into `~/.docker/cli-plugins`. Or start the server by `docker run` or `npx` instead.",
  compose: "Install the plug-in `docker compose` in a step before this one: it is a package of its own, `docker-compose-plugin`. The `ubuntu-*` runners of GitHub have it."
};
var nameTaken = ({ name = "" }) => ({
  problem: `\`--name\` asks for \`${name}\`, and another container has that name`,
  because: "A name belongs to one container until it is removed, also while that is stopped. A client that starts the server a second time, or two clients at once, ask for the same name again.",
  remedy: `Take \`--name\` out of \`args\`, and add \`--rm\`, so that no stopped container is left. The one that is there is removed by \`docker rm --force ${name}\`.`
});
var noContainer = ({ name = "" }) => ({
  problem: `there is no container \`${name}\` to run the server in`,
  because: "`exec` starts a program in a container that runs already, and starts none itself. One that runs on your own machine does not run on a runner.",
  remedy: `Start the container \`${name}\` in a step before this one, or start the server by \`docker run\`.`
});
var docker_args_malformed_default = defineRule({
  id: "docker-args-malformed",
  stage: "spawn",
  level: "error",
  levelIfUp: "warning",
  confidence: "likely",
  at: "args",
  title: "{problem}",
  why: "{because}",
  fix: "{remedy}",
  signals: [
    {
      fact: "docker-args",
      confidence: "confirmed",
      words: seen
    },
    {
      launcher: ENGINES,
      code: 125,
      output: /unknown (?:shorthand )?flag: (?:'[^'\n]{1,9}' in )?(?<option>--?[\w-]{1,100})[^\n]{0,200}\n{1,3}(?:Usage: {1,4}docker|See '(?:docker|podman))/,
      words: unknownOption
    },
    {
      launcher: ENGINES,
      output: /unknown command: docker (?<verb>[\w-]{1,60})|'(?<other>[\w-]{1,60})' is not a docker command|unrecognized command `podman (?<third>[\w-]{1,60})`/,
      words: ({ verb, other: other2, third, ...rest }) => unknownVerb({ ...rest, verb: verb ?? other2 ?? third ?? "" })
    },
    {
      launcher: ENGINES,
      output: /["']docker (?:container )?run["'] requires at least 1 argument/,
      words: noImage
    },
    {
      launcher: ENGINES,
      output: /^(?:docker: |Error: |Error response from daemon: )?invalid reference format/m,
      words: badName
    },
    {
      launcher: ENGINES,
      output: /(?:OCI runtime|container process)[^\n]{0,300}exec: "(?<program>[^"\n]{1,200})": (?:executable file not found in \$PATH|stat [^\n]{1,200}: no such file or directory)|crun: executable file `(?<other>[^`\n]{1,200})` not found in \$PATH/,
      words: ({ program: program2, other: other2 }) => notInImage({ program: program2 ?? other2 ?? "" })
    },
    {
      launcher: ENGINES,
      output: /[Tt]he container name "\/?(?<name>[\w.-]{1,200})" is already in use by/,
      words: nameTaken
    },
    {
      launcher: ENGINES,
      output: /^(?:docker: )?Error response from daemon: No such container: (?<name>[\w.-]{1,200})|^Error: no container with name or ID "(?<other>[\w.-]{1,200})" found/m,
      words: ({ name, other: other2 }) => noContainer({ name: name ?? other2 ?? "" })
    }
  ],
  repair: entryRepair({ command: "docker", args: ["run", "-i", "--rm", "acme/mcp-server", "-e", "ACME_API_KEY"] }, { command: "docker", args: ["run", "-i", "--rm", "-e", "ACME_API_KEY", "acme/mcp-server"] }),
  examples: [
    {
      name: "`run` in `args` twice",
      evidence: {
        command: ["docker", "run", "run", "-i", "--rm", "acme/mcp"],
        facts: [
          fact("docker-args", {
            engine: "docker",
            problem: "`run` stands there twice, and `docker` takes the second one for the name of the image",
            remedy: 'Take one `"run"` out.'
          })
        ],
        ending: { kind: "exited", code: 125, afterMs: 800 },
        stderr: "Unable to find image 'run:latest' locally\ndocker: Error response from daemon: pull access denied for run, repository does not exist or may require 'docker login'\n"
      }
    },
    {
      name: "an option of the server in front of the image",
      evidence: {
        command: ["docker", "run", "-i", "--transport", "stdio", "acme/mcp"],
        ending: { kind: "exited", code: 125, afterMs: 60 },
        stderr: "unknown flag: --transport\n\nUsage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]\n\nRun 'docker run --help' for more information\n"
      }
    },
    {
      name: "a plug-in that is not there",
      evidence: {
        command: ["docker", "mcp", "gateway", "run"],
        stderr: "docker: unknown command: docker mcp\n\nRun 'docker --help' for more information\n"
      }
    },
    {
      name: "the same, in the words of an older docker",
      evidence: {
        command: ["docker", "compose", "run", "mcp"],
        stderr: "docker: 'compose' is not a docker command.\nSee 'docker --help'\n"
      }
    },
    {
      name: "no image",
      evidence: {
        command: ["docker", "run", "-i", "${IMAGE}"],
        stderr: "docker: 'docker run' requires at least 1 argument\n\nUsage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]\n\nSee 'docker run --help' for more information\n"
      }
    },
    {
      name: "a name that no image can have",
      evidence: {
        command: ["docker", "run", "-i", "${IMAGE}"],
        ending: { kind: "exited", code: 125, afterMs: 60 },
        stderr: "docker: invalid reference format\n\nRun 'docker run --help' for more information\n"
      }
    },
    {
      name: "an option of the server that becomes the command of the container",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp", "--stdio"],
        ending: { kind: "exited", code: 127, afterMs: 400 },
        stderr: `docker: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "--stdio": executable file not found in $PATH: unknown

Run 'docker run --help' for more information
`
      }
    },
    {
      name: "a name that another container has",
      evidence: {
        command: ["docker", "run", "-i", "--name", "acme", "acme/mcp"],
        ending: { kind: "exited", code: 125, afterMs: 100 },
        stderr: `docker: Error response from daemon: Conflict. The container name "/acme" is already in use by container "cd7f6104d767". You have to remove (or rename) that container to be able to reuse that name.

Run 'docker run --help' for more information
`
      }
    },
    {
      name: "a container that does not run",
      evidence: {
        command: ["docker", "exec", "-i", "acme", "mcp"],
        stderr: "Error response from daemon: No such container: acme\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a server that knows no such option itself",
      evidence: {
        command: ["npx", "-y", "acme-mcp", "--stdio"],
        stderr: "Error: unknown flag: --stdio\n"
      }
    },
    {
      name: "a server in a container that knows no such option",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp", "--stdio"],
        stderr: "Error: unknown flag: --stdio\nUsage:\n  acme-mcp [flags]\n"
      }
    },
    {
      name: "a server in a container that misses a program of its own",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        stderr: 'Error: exec: "git": executable file not found in $PATH\n'
      }
    },
    {
      name: "an image that nobody has published",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        stderr: "docker: Error response from daemon: pull access denied for acme/mcp, repository does not exist or may require 'docker login'\n"
      }
    }
  ]
});

// lib/src/rules/docker-daemon-down.js
var START2 = "Start it: on your own machine, start Docker Desktop, or `sudo systemctl start docker`. On GitHub, run this check on an `ubuntu-*` runner, where the engine runs and starts images for Linux:\n\n    runs-on: ubuntu-latest\n\nOn a runner of your own, start the engine, or bring one in a step before this one:\n\n    - uses: docker/setup-docker-action@v5\n\nIn a job with `container:`, hand in its socket:\n\n    container:\n      volumes:\n        - /var/run/docker.sock:/var/run/docker.sock";
var silent = ({ endpoint = "" }) => ({
  what: `no container engine answers${endpoint ? ` at \`${endpoint}\`` : ""}`,
  because: "The command is there, and the engine that it gives all the work to is not running, or not where the command looks for it: `DOCKER_HOST` and the context that is in use decide that.",
  remedy: START2
});
var refused2 = () => ({
  what: "the container engine runs, and this user may not use it",
  because: "The socket of the engine belongs to `root` and the group `docker`, and whoever may write to it can do what `root` can: a user has to be let in.",
  remedy: "Add the user to the group, and log in anew, or start the runner anew:\n\n    sudo usermod -aG docker $USER\n\nAn engine in rootless mode needs no group: `dockerd-rootless-setuptool.sh install` sets it up. In a job with `container:` and another user than `root`, let it in with `options: --user root`."
});
var podman = () => ({
  what: "podman has no machine or service to talk to",
  because: "On macOS and Windows podman runs containers in a virtual machine, which is not running; on Linux a remote podman wants the service on its socket.",
  remedy: "On your own machine, `podman machine init` once, then `podman machine start`; on Linux, `systemctl --user start podman.socket`. On GitHub, run this check on an `ubuntu-*` runner, where podman needs no machine:\n\n    runs-on: ubuntu-latest"
});
var context = ({ context: context2 = "" }) => ({
  what: `docker has no context \`${context2}\``,
  because: "A context says where the engine is. The one that `DOCKER_CONTEXT`, `--context` or the configuration of docker names exists on another machine.",
  remedy: "Take the name of the context out of the command line and the environment, or use the one that every machine has:\n\n    docker context use default"
});
var docker_daemon_down_default = defineRule({
  id: "docker-daemon-down",
  stage: "spawn",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "{what}",
  why: "{because}",
  fix: "{remedy}",
  signals: [
    {
      output: /permission denied while trying to connect to the [Dd]ocker (?:daemon socket|API) at \S|dial unix \S{1,200}docker\S{0,20}sock: connect: permission denied/,
      words: refused2
    },
    {
      output: /Cannot connect to the Docker daemon(?: at (?<endpoint>[^\s]{1,200}[^\s.]))?\.? ?(?:Is the docker daemon running|\n|$)/i,
      words: silent
    },
    {
      output: /failed to connect to the docker API at (?<endpoint>[^\s;]{1,200}[^\s;.])/,
      words: silent
    },
    {
      output: /error during connect: |open \/\/\.\/pipe\/docker\w{1,40}: The system cannot find the file specified|Docker Desktop is (?:unable to start|not running|manually paused)|request returned 50\d[^\n]{0,60} for API route and version/,
      words: silent
    },
    {
      output: /Cannot connect to Podman|unable to connect to Podman socket|no such Podman machine|Error: cannot connect to the podman (?:service|socket)/i,
      words: podman
    },
    {
      output: /unable to resolve docker endpoint: context "(?<context>[^"\n]{1,200})": context not found/,
      words: context
    }
  ],
  repair: {
    language: "yaml",
    before: `jobs:
  mcp:
    runs-on: macos-latest`,
    after: `jobs:
  mcp:
    runs-on: ubuntu-latest`
  },
  examples: [
    {
      name: "no engine at the usual place",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        ending: { kind: "exited", code: 125, afterMs: 287 },
        stderr: "docker: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n\nRun 'docker run --help' for more information\n"
      }
    },
    {
      name: "the same as the image is pulled",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        ...installFailed("Using default tag: latest\nCannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n")
      }
    },
    {
      name: "an old docker, which names no place",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        ending: { kind: "exited", code: 125, afterMs: 90 },
        stderr: "docker: Cannot connect to the Docker daemon. Is the docker daemon running on this host?.\nSee 'docker run --help'.\n"
      }
    },
    {
      name: "a newer docker",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        ending: { kind: "exited", code: 125, afterMs: 90 },
        stderr: "docker: failed to connect to the docker API at unix:///var/run/docker.sock; check if the path is correct and if the daemon is running: dial unix /var/run/docker.sock: connect: no such file or directory\n\nRun 'docker run --help' for more information\n"
      }
    },
    {
      name: "Docker Desktop on Windows that is not started",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        ending: { kind: "exited", code: 125, afterMs: 90 },
        stderr: `docker: error during connect: Head "http://%2F%2F.%2Fpipe%2FdockerDesktopLinuxEngine/_ping": open //./pipe/dockerDesktopLinuxEngine: The system cannot find the file specified.

Run 'docker run --help' for more information
`
      }
    },
    {
      name: "a user who may not use the socket",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        ending: { kind: "exited", code: 126, afterMs: 90 },
        stderr: `docker: permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock: Head "http://%2Fvar%2Frun%2Fdocker.sock/_ping": dial unix /var/run/docker.sock: connect: permission denied

Run 'docker run --help' for more information
`
      }
    },
    {
      name: "the machine of podman is not started",
      evidence: {
        command: ["podman", "run", "-i", "acme/mcp"],
        ending: { kind: "exited", code: 125, afterMs: 90 },
        stderr: "Cannot connect to Podman. Please verify your connection to the Linux system using `podman system connection list`, or try `podman machine init` and `podman machine start` to manage a new Linux VM\nError: unable to connect to Podman socket: failed to connect: dial tcp 127.0.0.1:51512: connect: connection refused\n"
      }
    },
    {
      name: "a context of another machine",
      evidence: {
        command: ["docker", "--context", "office", "run", "-i", "acme/mcp"],
        stderr: 'Failed to initialize: unable to resolve docker endpoint: context "office": context not found: open /home/me/.docker/contexts/meta/9e62/meta.json: no such file or directory\n'
      }
    }
  ],
  counterexamples: [
    {
      name: "the engine answers, and has no such image",
      evidence: {
        command: ["docker", "run", "-i", "--pull=never", "acme/mcp"],
        ending: { kind: "exited", code: 125, afterMs: 90 },
        stderr: "docker: Error response from daemon: No such image: acme/mcp:latest\n"
      }
    },
    {
      name: "the engine refuses the terminal before it is asked",
      evidence: {
        command: ["docker", "run", "-it", "acme/mcp"],
        stderr: "the input device is not a TTY\n"
      }
    },
    {
      name: "a server in a container that does not reach its database",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        stderr: "Error: connect ECONNREFUSED 127.0.0.1:5432\n"
      }
    }
  ]
});

// lib/src/rules/docker-image-not-found.js
var NAME2 = 'Correct the name of the image in `args`, with its registry in front where that is not Docker Hub: `"ghcr.io/OWNER/IMAGE:TAG"`. A name without a slash, such as `my-server`, is that of an image which is built here: build it in a step before this one.\n\n    - run: docker build -t {spec} .\n\nIf the image is private, log in before:\n\n    - uses: docker/login-action@v4';
var unknown = ({ spec = "", image: image2 = spec }) => ({
  what: `there is no image \`${spec || image2}\` to be pulled`,
  because: "The image is not on this machine, and the registry does not have it, or does not show it to a stranger: most registries give the same answer for both. An image that is on your own machine alone, a name that was guessed, and one without the registry that it is on all end like this.",
  remedy: NAME2.replace("{spec}", spec || image2)
});
var untagged = ({ spec = "", image: image2 = spec }) => ({
  what: `the registry has no \`${spec || image2}\``,
  because: "The registry answers that this tag or digest is not known. Tags are moved and deleted, and an image without a tag is asked for as `latest`, which not every image has.",
  remedy: `Write a tag that exists, as the page of the image in its registry lists them. If the image is one that you build yourself, build it in a step before this one:

    - run: docker build -t ${spec || image2} .`
});
var absent = ({ image: image2 = "" }) => ({
  what: `there is no image \`${image2}\` on this machine`,
  because: "`--pull=never` says that the image is not to be fetched, and it is not there.",
  remedy: `Build it in a step before this one:

    - run: docker build -t ${image2} .

If a registry has it, take \`--pull=never\` out of \`args\`.`
});
var short = ({ image: image2 = "" }) => ({
  what: `podman does not know which registry has \`${image2}\``,
  because: "Podman asks no registry by itself for a name that has none: without `unqualified-search-registries` in its configuration, it takes whole names only.",
  remedy: `Write the registry in front of the name:

    "docker.io/${image2}"`
});
var docker_image_not_found_default = defineRule({
  id: "docker-image-not-found",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{what}",
  why: "{because}",
  fix: "{remedy}",
  signals: [
    {
      output: /pull access denied(?: for (?<image>[^\s,]{1,300}))?, repository does not exist or may require/,
      words: unknown
    },
    {
      launcher: ["docker", "podman"],
      output: /(?:response from daemon|initializing source|reading manifest)[^\n]{0,400}(?:name unknown|requested access to the resource is denied|repository [^\n]{0,200} not found)/,
      words: unknown
    },
    {
      launcher: ["docker", "podman"],
      output: /manifest for (?<image>[^\s,]{1,300}) not found|response from daemon: [^\n]{0,400}(?:manifest unknown|manifest invalid)|response from daemon: manifest unknown|reading manifest [^\n]{1,400}manifest unknown|failed to resolve reference "(?:[^"\n]{1,300})": (?:[^\n]{1,300}: )?not found/,
      words: untagged
    },
    {
      launcher: ["docker", "podman"],
      output: /response from daemon: No such image: (?<image>[^\s]{1,300})/,
      words: absent
    },
    {
      output: /short-name "(?<image>[^"\n]{1,300})" did not resolve to an alias/,
      words: short
    }
  ],
  repair: entryRepair({ command: "docker", args: ["run", "-i", "--rm", "acme/mcp-server"] }, { command: "docker", args: ["run", "-i", "--rm", "ghcr.io/acme/mcp-server:1.4.2"] }),
  examples: [
    {
      name: "an image that nobody has published",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        ...installFailed("Using default tag: latest\nError response from daemon: pull access denied for acme/mcp, repository does not exist or may require 'docker login': denied: requested access to the resource is denied\n")
      }
    },
    {
      name: "the same as the image is pulled by the start",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "my-server"],
        ending: { kind: "exited", code: 125, afterMs: 900 },
        stderr: "Unable to find image 'my-server:latest' locally\ndocker: Error response from daemon: pull access denied for my-server, repository does not exist or may require 'docker login'\n\nRun 'docker run --help' for more information\n"
      }
    },
    {
      name: "a script that starts a container of an image that is not there",
      evidence: {
        command: ["bash", "start-mcp.sh"],
        ending: { kind: "exited", code: 125, afterMs: 900 },
        stderr: "Unable to find image 'my-server:latest' locally\ndocker: Error response from daemon: pull access denied for my-server, repository does not exist or may require 'docker login'\n"
      }
    },
    {
      name: "a registry that does not know the name",
      evidence: {
        command: ["docker", "run", "-i", "registry.example/acme/mcp"],
        ...installFailed("Using default tag: latest\nError response from daemon: name unknown\n")
      }
    },
    {
      name: "a tag that does not exist",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp:9"],
        ...installFailed("Error response from daemon: manifest for acme/mcp:9 not found: manifest unknown: manifest unknown\n")
      }
    },
    {
      name: "another registry without such a tag",
      evidence: {
        command: ["docker", "run", "-i", "ghcr.io/acme/mcp:9"],
        ...installFailed("Error response from daemon: manifest unknown\n")
      }
    },
    {
      name: "an image that is never pulled, and was not built",
      evidence: {
        command: ["docker", "run", "-i", "--pull=never", "my-server"],
        ending: { kind: "exited", code: 125, afterMs: 90 },
        stderr: "docker: Error response from daemon: No such image: my-server:latest\n\nRun 'docker run --help' for more information\n"
      }
    },
    {
      name: "a name without a registry, for podman",
      evidence: {
        command: ["podman", "run", "-i", "acme/mcp"],
        ...installFailed('Error: short-name "acme/mcp" did not resolve to an alias and no unqualified-search registries are defined in "/etc/containers/registries.conf"\n', 125)
      }
    }
  ],
  counterexamples: [
    {
      name: "a registry that cannot be reached",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        ...installFailed('Using default tag: latest\nError response from daemon: Get "https://docker.example/v2/": dial tcp: lookup docker.example: no such host\n')
      }
    },
    {
      name: "a registry that wants a login",
      evidence: {
        command: ["docker", "run", "-i", "ghcr.io/acme/mcp"],
        ...installFailed("Using default tag: latest\nError response from daemon: unauthorized\n")
      }
    },
    {
      name: "an image for another processor",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        ...installFailed("latest: Pulling from acme/mcp\nno matching manifest for linux/arm64/v8 in the manifest list entries\n")
      }
    },
    {
      name: "a container that is not there",
      evidence: {
        command: ["docker", "exec", "-i", "acme", "mcp"],
        stderr: "Error response from daemon: No such container: acme\n"
      }
    }
  ]
});

// lib/src/rules/docker-missing-interactive.js
var lineOf = ({ engine = "" }) => ({
  args: engine.endsWith("exec") ? '["exec", "-i", "CONTAINER", "PROGRAM"]' : '["run", "-i", "--rm", "IMAGE"]'
});
var withInteractive = (plan, args2) => withoutFacts(withWords(plan, plan.command, args2), "docker-no-interactive");
function edit2(evidence) {
  const { plan } = evidence;
  const line = plan && containerLine(plan);
  const args2 = plan && behindVerb(plan, ["-i"]);
  if (!line || !args2)
    return void 0;
  const { facts } = withWords(plan, plan.command, args2);
  const isAnswered = !facts.some(({ kind }) => kind.startsWith("docker-"));
  return isAnswered ? insertWords(evidence, line.verbEnd, ["-i"]) : void 0;
}
var docker_missing_interactive_default = defineRule({
  id: "docker-missing-interactive",
  stage: "handshake",
  level: "error",
  // Beside another cause; of a server that has answered it is not said.
  levelIfUp: "warning",
  confidence: "confirmed",
  at: "args",
  title: "`{engine}` has no `-i`, so nothing that a client sends reaches the server",
  why: "Without `-i` (`--interactive`) the container starts with stdin at its end. A server that talks over stdio then takes the client for gone: it exits at once without an error, or it lives and never answers.",
  fix: 'Write `"-i"` behind the verb of `{engine}`:\n\n    "args": {args}',
  signals: [
    {
      fact: "docker-no-interactive",
      handshake: ["silent", "rejected", "invalid", "version-unsupported"],
      words: lineOf
    }
  ],
  experiments: ({ plan }, match) => {
    const args2 = match && plan && behindVerb(plan, ["-i"]);
    const alter = (before3) => withInteractive(before3, args2 ?? []);
    return args2 ? [{ change: "with `-i`", isFix: true, alter }] : [];
  },
  replacement: edit2,
  repair: entryRepair({ command: "docker", args: ["run", "--rm", "acme/mcp-server"] }, { command: "docker", args: ["run", "-i", "--rm", "acme/mcp-server"] }),
  examples: [
    {
      name: "a server that ends with its input",
      evidence: {
        command: ["docker", "run", "--rm", "acme/mcp"],
        facts: [fact("docker-no-interactive", { engine: "docker run" })],
        ending: { kind: "exited", code: 0, afterMs: 400 }
      }
    },
    {
      name: "a server that lives and hears nothing",
      evidence: {
        command: ["podman", "exec", "acme", "mcp"],
        facts: [fact("docker-no-interactive", { engine: "podman exec" })],
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "acme server ready\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a program of that name which opens stdin by itself",
      evidence: {
        ...UP,
        command: ["docker", "run", "--rm", "acme/mcp"],
        facts: [fact("docker-no-interactive", { engine: "docker run" })]
      }
    },
    {
      name: "a server that ends with code 0 although it is heard",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        ending: { kind: "exited", code: 0, afterMs: 400 }
      }
    }
  ]
});

// lib/src/rules/docker-tty-flag.js
var asWritten = ({ engine = "", option = "", right = "" }) => ({
  what: `\`${option}\` asks \`${engine}\` for a terminal, and a client gives it none`,
  remedy: right ? `Write \`"${right}"\` in place of \`"${option}"\`` : `Take \`"${option}"\` out`
});
var asSaid = () => ({
  what: "a container is to have a terminal, and a client gives it none",
  remedy: "In the command that starts the container, write `-i` in place of `-it`, and take `-t` or `--tty` out, or write `-T` behind `docker-compose exec` or `docker-compose run`"
});
var withFirst = (plan, option, by) => withWords(plan, plan.command, plan.args.toSpliced(plan.args.indexOf(option), 1, ...by));
function edit3(evidence) {
  const { option = "", right = "" } = factOf("docker-tty", evidence)?.captures ?? {};
  if (!evidence.plan?.args.includes(option))
    return void 0;
  const { facts } = withFirst(evidence.plan, option, right ? [right] : []);
  if (facts.some(({ kind }) => kind.startsWith("docker-")))
    return void 0;
  return right ? replaceWord(evidence, option, right) : removeWord(evidence, option);
}
var docker_tty_flag_default = defineRule({
  id: "docker-tty-flag",
  stage: "spawn",
  level: "error",
  levelIfUp: "warning",
  confidence: "likely",
  at: "args",
  title: "{what}",
  why: "Clients talk to a server through pipes. Beside `-i`, docker refuses to make a terminal of a pipe; where an engine makes one all the same, it repeats each request on stdout and changes the ends of the lines, which is no MCP.",
  fix: "{remedy}: `-i` alone keeps stdin open.",
  signals: [
    { fact: "docker-tty", confidence: "confirmed", words: asWritten },
    {
      output: /(?:the input device is not a TTY|cannot (?:attach stdin to a TTY-enabled container|enable tty mode))/i,
      words: asSaid
    }
  ],
  experiments: (evidence, match) => {
    const { option = "", right = "" } = factOf("docker-tty", evidence)?.captures ?? {};
    const change2 = right ? `with \`${right}\` in place of \`${option}\`` : `without \`${option}\``;
    const alter = (plan) => withFirst(plan, option, right ? [right] : []);
    return match && evidence.plan?.args.includes(option) ? [{ change: change2, isFix: true, alter }] : [];
  },
  replacement: edit3,
  repair: entryRepair({ command: "docker", args: ["run", "-it", "--rm", "acme/mcp-server"] }, { command: "docker", args: ["run", "-i", "--rm", "acme/mcp-server"] }),
  examples: [
    {
      name: "the line from a README, meant for a shell",
      evidence: {
        command: ["docker", "run", "-it", "--rm", "acme/mcp"],
        facts: [fact("docker-tty", { engine: "docker", option: "-it", right: "-i" })],
        stderr: "the input device is not a TTY\n"
      }
    },
    {
      name: "a second option beside `-i`",
      evidence: {
        command: ["docker", "run", "-i", "--tty", "acme/mcp"],
        facts: [fact("docker-tty", { engine: "docker", option: "--tty", right: "" })],
        stderr: "cannot attach stdin to a TTY-enabled container because stdin is not a terminal\n"
      }
    },
    {
      name: "a script that starts the container",
      evidence: {
        command: ["bash", "start-mcp.sh"],
        stderr: "the input device is not a TTY\n"
      }
    },
    {
      name: "an engine that only warns",
      evidence: {
        command: ["podman", "run", "-it", "acme/mcp"],
        facts: [fact("docker-tty", { engine: "podman", option: "-it", right: "-i" })],
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "The input device is not a TTY. The --tty and --interactive flags might not work properly\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a server that looks for a terminal itself",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        stderr: "Error: stdin is not a terminal, use --stdio\n"
      }
    },
    {
      name: "an option of the server",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp", "-t"],
        stderr: "Error: unknown option -t\n"
      }
    }
  ]
});

// lib/src/rules/env-not-inherited.js
var WITHHELD = "The step has it, but a server gets only what the entry's `env`, the inputs `env` and `pass-env` and a short list of system variables hold, as it does under clients built on the MCP SDKs.";
var EMPTIED = "The entry's own `env` takes it away, with an empty value or `null`, and that wins over what the step has.";
var SYSTEM2 = "Variables of the system reach a server by themselves, unless the entry's `env` replaces them or the step does not have them.";
var KEPT_OUT = "The command that starts the container has it, and a container gets only what an option `-e`, `--env` or `--env-file` hands on.";
var NO_HOME = /(?:could not|cannot|can't|unable to|failed to) (?:determine|find|get|resolve|locate|expand) (?:the |your |user's |user )*home|home directory (?:not found|is not set|could not be determined)/i;
var env_not_inherited_default = defineRule({
  id: "env-not-inherited",
  stage: "spawn",
  level: "error",
  title: "`{variable}` did not reach the server{others}",
  why: "The server asks for it and was started without it. {reason}{unset}",
  fix: "Hand the variable on to `{server}`.\n\n{how}",
  at: "env",
  confidence: "likely",
  detect: (evidence) => {
    const { lost, unset } = missingVariables(evidence);
    const [first, ...others2] = lost.length > 0 ? lost : homeOf(evidence);
    if (!first)
      return void 0;
    const names2 = [first, ...others2].map(({ name }) => name);
    return {
      captures: {
        variable: first.name,
        others: others2.length > 0 ? `, nor did ${listed2(names2.slice(1), "or")}` : "",
        reason: reasonOf(names2, evidence),
        unset: unset.length > 0 ? ` ${unsetText(unset)}` : "",
        how: howTo5(names2, evidence)
      },
      origin: evidence.server.env.find((entry) => entry.name === first.name)?.value.origin,
      evidence: [first, ...others2].map(({ line }) => line),
      details: { variables: names2 }
    };
  },
  experiments: (_evidence, match) => {
    const names2 = match?.details?.variables ?? [];
    return names2.length > 0 && !names2.includes("PATH") ? [withMadeUp(names2)] : [];
  },
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server"] }, { command: "npx", args: ["-y", "@acme/mcp-server"], env: { ACME_API_KEY: "${ACME_API_KEY}" } }),
  examples: [
    {
      name: "the step has the token that the server asks for",
      evidence: {
        stderr: "Error: ACME_API_KEY environment variable is required\n",
        facts: [{ kind: "variable-withheld", captures: { variable: "ACME_API_KEY" } }]
      }
    },
    {
      name: "of two variables the step has one",
      evidence: {
        stderr: "Missing required environment variables: ACME_URL, ACME_TOKEN\n",
        facts: [{ kind: "variable-withheld", captures: { variable: "ACME_TOKEN" } }]
      }
    },
    {
      name: "the entry gives it to `docker`, which does not hand it on to the container",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        env: { ACME_API_KEY: "abc" },
        stderr: "Error: ACME_API_KEY environment variable is required\n"
      }
    },
    {
      name: "the step has what a server in a container asks for",
      evidence: {
        command: ["podman", "run", "-i", "--rm", "acme/mcp"],
        stderr: "Error: ACME_API_KEY environment variable is required\n",
        facts: [{ kind: "variable-withheld", captures: { variable: "ACME_API_KEY" } }]
      }
    },
    {
      name: "the config takes HOME away",
      evidence: {
        command: ["bunx", "acme-mcp"],
        env: { HOME: "" },
        stderr: "error loading config: $HOME is not defined\n"
      }
    },
    {
      name: "a program looks for the home directory without naming the variable",
      evidence: {
        command: ["acme-mcp"],
        env: { HOME: "" },
        stderr: "failed to determine user home directory\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "the step does not have the variable either",
      evidence: { stderr: "Error: ACME_API_KEY environment variable is required\n" }
    },
    {
      name: "the container gets it, and its value is not good",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "-e", "ACME_API_KEY", "acme/mcp"],
        env: { ACME_API_KEY: "abc" },
        stderr: "Error: ACME_API_KEY is missing or invalid\n"
      }
    },
    {
      name: "the step has a variable that the server does not ask for",
      evidence: {
        stderr: "Error: ACME_API_KEY environment variable is required\n",
        facts: [{ kind: "variable-withheld", captures: { variable: "OTHER_TOKEN" } }]
      }
    },
    {
      name: "the home directory is known, but a folder in it is not there",
      evidence: { stderr: "failed to find home/.acme: no such file or directory\n" }
    }
  ]
});
function homeOf(evidence) {
  const said3 = saidBy(evidence);
  const hit = NO_HOME.exec(said3);
  const name = evidence.plan?.env.HOME ? void 0 : "HOME";
  if (!hit || !name)
    return [];
  const line = lineAround(said3, hit.index);
  return [{ name, alternatives: [], asking: "stated", line, guessed: true }];
}
var isWithheld2 = (names2, { facts }) => facts.some(({ kind, captures }) => kind === "variable-withheld" && names2.includes(captures.variable ?? ""));
function reasonOf(names2, evidence) {
  if (names2.some((name) => isKeptOut(name, evidence)))
    return KEPT_OUT;
  if (names2.some((name) => isInEntry(name, evidence)))
    return EMPTIED;
  return isWithheld2(names2, evidence) ? WITHHELD : SYSTEM2;
}
var isInEntry = (variable, { server }) => server.env.some(({ name }) => name === variable);
var unsetText = (unset) => `It asks as well for ${listed2(unset.map(({ name }) => name))}, which the step does not have either.`;
function howTo5(names2, evidence) {
  const outside = names2.filter((name) => !isKeptOut(name, evidence));
  const given = outside.length > 0 ? givenBy(outside, evidence) : [];
  return [...intoContainer(names2, evidence), ...given].join("\n\n");
}
function givenBy(names2, evidence) {
  const { file } = evidence.server;
  const passed = names2.filter((name) => !isReserved(name) && !isInEntry(name, evidence));
  const entry = file && canHandOn(evidence) ? [`In ${file}, where every client finds it:

${entryEnv(names2, evidence)}`] : [];
  const input = passed.length > 0 ? [`For this check alone, in the workflow:

${inputPassEnv(passed)}`] : [];
  return [...entry, ...input];
}

// lib/src/rules/engine/refused-values.js
function refusedValues(evidence) {
  if (givenVariables(evidence).length === 0 && !factOf("dotenv-file", evidence))
    return [];
  const lines = linesOf(saidBy(evidence)).map((line) => line.slice(0, 2e3));
  const reported = [
    ...fromPydantic(lines),
    ...fromSettings(lines),
    ...fromZod(lines),
    ...fromSource(lines),
    ...fromSentences(evidence)
  ];
  const found2 = reported.flatMap((each) => ownerOf(each, evidence));
  return found2.filter(({ name }, index) => found2.findIndex((other2) => other2.name === name) === index);
}
var EXTRA = /extra (?:inputs|fields) (?:are )?not permitted/i;
var ABSENT4 = /field required|^required$|received undefined|is required|missing/i;
function fromPydantic(lines) {
  let isModel = false;
  return lines.flatMap((line, index) => {
    isModel = isModel || /validation errors? for \w/.test(line);
    const field = /^(?:\w{1,80}\.){0,6}(\w{1,80})$/.exec(line.trim())?.[1];
    const next = lines[index + 1] ?? "";
    if (!isModel || !field || !/^ {2}\S/.test(next))
      return [];
    const problem = next.trim().replace(/\s\[?\(?type=.*$/, "");
    return [{ field, problem }];
  });
}
var fromSettings = (lines) => lines.flatMap((line) => {
  const field = /error parsing value for field "(\w{1,80})" from source "\w*Env\w*"/.exec(line)?.[1];
  return field ? [{ field, problem: "Cannot be read as JSON" }] : [];
});
var modelProblem = (said3) => /validation errors? for \w{1,80}\r?\n {2}Value error, (?<problem>[^\n]{1,500}?) \[type=/.exec(said3)?.groups?.problem;
var NAME3 = "[A-Z][A-Z0-9_]{0,80}[A-Z0-9]";
var ZOD_PATH = new RegExp(`["']?path["']?: \\[ ?(?:['"](${NAME3})['"] ?\\])?`);
var ZOD_LIST = new RegExp(`^\\s*["']?(${NAME3})["']?: (?:\\{ _errors: )?\\[ ?(["'])(.{1,300}?)\\2 ?\\]`);
var ZOD_ITEM = new RegExp(`^\\s*["']?(${NAME3})["']?: \\{$`);
var ZOD_WORDS = /^(?:Invalid|Expected|Must|Number must|String must|Too (?:small|big))\b/i;
var MESSAGE2 = /["']?message["']?: (["'`])(.{1,300})\1,?$/;
var fromZod = (lines) => lines.flatMap((line, index) => {
  const found2 = [issueAt2, listAt, itemAt, prettyAt].map((read) => read(line, index, lines));
  return found2.find((each) => each !== void 0) ?? joined2(line);
});
var one = (field, problem) => field && problem ? [{ field, problem }] : [];
var issueAt2 = (line, index, lines) => {
  const path2 = ZOD_PATH.exec(line);
  const below = /^\s*["'](\w{2,80})["']/.exec(lines[index + 1] ?? "")?.[1];
  return path2 ? one(path2[1] ?? below, messageNear(lines, index)) : void 0;
};
var listAt = (line) => {
  const listed4 = ZOD_LIST.exec(line);
  return listed4 ? one(listed4[1], listed4[3]) : void 0;
};
var itemAt = (line, index, lines) => {
  const name = ZOD_ITEM.exec(line)?.[1];
  if (!name || !lines[index + 1]?.includes("_errors"))
    return void 0;
  return one(name, /^\s*["'](.{1,300})["']$/.exec(lines[index + 2] ?? "")?.[1]);
};
var prettyAt = (line, index, lines) => {
  const field = /^\s{0,8}→ at (\w{1,80})$/.exec(line)?.[1];
  return field ? one(field, (lines[index - 1] ?? "").replace(/^\s*✖ /, "")) : void 0;
};
var ISSUE_LINES = 12;
function messageNear(lines, index) {
  const above = lines.slice(Math.max(0, index - ISSUE_LINES), index);
  const below = lines.slice(index, index + ISSUE_LINES);
  const begin = above.findLastIndex((line) => /^\s*\{$/.test(line));
  const end = below.findIndex((line) => /^\s*\},?$/.test(line));
  const issue = [...above.slice(begin + 1), ...below.slice(0, end === -1 ? void 0 : end)];
  return issue.map((line) => MESSAGE2.exec(line.trim())?.[2]).find(Boolean)?.replaceAll('\\"', '"');
}
var JOINED = new RegExp(`\\b(${NAME3}): ([A-Z][^:\\n]{1,200}?)(?=, ${NAME3}: |[;\\n]|$)`, "g");
function joined2(line) {
  if (!line.includes(": "))
    return [];
  return [...line.matchAll(JOINED)].map(({ 1: field = "", 2: problem = "" }) => ({ field, problem })).filter(({ problem }) => ZOD_WORDS.test(problem));
}
function fromSource(lines) {
  const last = lines.findLastIndex((line) => /^ValueError: /.test(line));
  const problem = lines[last]?.replace(/^ValueError: /, "").replace(/: ['"].*$/, "") ?? "";
  const source = lines.slice(Math.max(0, last - 4), Math.max(0, last)).join("\n");
  const field = /(?:environ(?:\.get)?[[(]|getenv\()\s?["'](\w{1,80})["']/.exec(source)?.[1];
  return last >= 0 && field ? [{ field, problem: problem || "Cannot be converted" }] : [];
}
var FORM = "(?:must (?:be|start|begin|end|have|contain|match|not)|should (?:be|start|begin|look|match)|has (?:an? )?(?:invalid|wrong|bad)|is (?:an? )?(?:invalid|malformed|not (?:an? )?(?:valid|number|integer|boolean|url|supported|allowed|recognized))|needs to be|expected)";
var SENTENCES = [
  new RegExp(`\\b(${NAME3})\\b["'\`)]{0,2}:? (?:value |variable |environment variable |format )?${FORM}\\b`),
  new RegExp(`\\b[Ii]nvalid (?:value |format |setting )?(?:for |of |in )?(?:the )?(?:env(?:ironment)? (?:variable )?)?["'\`(]{0,2}(${NAME3})\\b`),
  new RegExp(`\\b(?:[Uu]nsupported|[Uu]nknown|[Ii]llegal) (?:value (?:for|of) )?["'\`]?(${NAME3})\\b`)
];
var LACK = /must (?:be|not be) (?:set|given|provided|defined|empty|non-?empty|specified)|is required|missing/i;
var fromSentences = (evidence) => (lastErrors(evidence)[0]?.text ?? "").split("\n").flatMap((line) => {
  if (LACK.test(line))
    return [];
  const field = SENTENCES.map((expression) => expression.exec(line)?.[1]).find(Boolean);
  return field?.includes("_") ? [
    {
      field,
      problem: line.trim().replace(/^(?:Fatal |Uncaught )?\w{0,40}(?:Error|Exception|Fatal): /, "")
    }
  ] : [];
});
function ownerOf({ field, problem }, evidence) {
  const isExtra = EXTRA.test(problem);
  if (ABSENT4.test(problem) && !isExtra)
    return [];
  const given = givenVariables(evidence);
  const ofFile = nameFor(field, factOf("dotenv-file", evidence)?.captures.names?.split(", ") ?? []);
  const ofGiven = isExtra ? void 0 : nameFor(field, given.map(({ name: name2 }) => name2));
  const name = ofGiven ?? ofFile;
  if (!name)
    return [];
  const value = given.find((each) => each.name === ofGiven)?.value ?? "";
  const source = ofGiven ? "given" : "dotenv";
  return [{ name, source, isExtra, problem: withoutValue(problem, value) }];
}
function nameFor(field, names2) {
  const wanted = field.toUpperCase();
  return names2.find((name) => name.toUpperCase() === wanted) ?? names2.find((name) => name.toUpperCase().endsWith(`_${wanted}`));
}
function withoutValue(text, value) {
  const cut4 = text.replace(/,? (?:but )?(?:received|got|found|given)\b:? .*$/i, "").replace(/\binput_value=.*$/, "");
  const blind = value.length > 2 ? cut4.replaceAll(value, "\u2026") : cut4;
  return blind.replaceAll("`", "'").replace(/[.,;:]$/, "");
}

// lib/src/rules/env-value-invalid.js
var env_value_invalid_default = defineRule({
  id: "env-value-invalid",
  stage: "handshake",
  level: "error",
  title: "the server does not take {what}",
  why: "It looks at its settings while it starts, and ends where one does not suit. {reason}",
  fix: "{how}",
  at: "env",
  confidence: "likely",
  detect: (evidence) => extras(evidence) ?? badValue(evidence) ?? contradiction(evidence),
  experiments: (evidence, match) => match?.details?.file ? fromEmptyFolder(evidence) : [],
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server"], env: { LOG_LEVEL: "loud" } }, { command: "npx", args: ["-y", "@acme/mcp-server"], env: { LOG_LEVEL: "debug" } }),
  examples: [
    {
      name: "a value that pydantic does not take",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        env: { FASTMCP_LOG_LEVEL: "loud" },
        stderr: "pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings\nlog_level\n  Input should be 'DEBUG', 'INFO', 'WARNING', 'ERROR' or 'CRITICAL' [type=literal_error, input_value='loud', input_type=str]\n    For further information visit https://errors.pydantic.dev/2.11/v/literal_error\n"
      }
    },
    {
      name: "a `.env` of the repository that has variables of another program",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr: "pydantic_core._pydantic_core.ValidationError: 2 validation errors for Settings\nfoo\n  Extra inputs are not permitted [type=extra_forbidden, input_value='bar', input_type=str]\n    For further information visit https://errors.pydantic.dev/2.14/v/extra_forbidden\ndatabase_url\n  Extra inputs are not permitted [type=extra_forbidden, input_value='x', input_type=str]\n",
        facts: [fact("dotenv-file", { file: ".env", names: "FOO, DATABASE_URL, LOG_LEVEL" })]
      }
    },
    {
      name: "the same for a client whose entries name a folder",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        client: "vscode",
        stderr: "pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings\nfoo\n  Extra inputs are not permitted [type=extra_forbidden, input_value='bar', input_type=str]\n",
        facts: [fact("dotenv-file", { file: ".env", names: "FOO" })]
      }
    },
    {
      name: "a value of such a `.env`",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr: "pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings\nlog_level\n  Input should be 'DEBUG' or 'INFO' [type=literal_error, input_value='loud', input_type=str]\n",
        facts: [fact("dotenv-file", { file: ".env", names: "LOG_LEVEL" })]
      }
    },
    {
      name: "the issues of zod",
      evidence: {
        env: { ACME_URL: "abc" },
        stderr: 'ZodError: [\n  {\n    "code": "invalid_format",\n    "format": "url",\n    "path": [\n      "ACME_URL"\n    ],\n    "message": "Invalid URL"\n  }\n]\n    at parse (file:///repo/server.js:4:9)\n'
      }
    },
    {
      name: "the errors of zod, formatted",
      evidence: {
        env: { LOG: "loud" },
        stderr: `Invalid env: {
  _errors: [],
  LOG: {
    _errors: [
      "Invalid enum value. Expected 'debug' | 'info', received 'loud'"
    ]
  }
}
`
      }
    },
    {
      name: "a number that Python cannot read",
      evidence: {
        command: ["python3", "server.py"],
        env: { ACME_PORT: "abc" },
        stderr: `Traceback (most recent call last):
  File "/repo/server.py", line 3, in <module>
    port = int(os.environ["ACME_PORT"])
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
ValueError: invalid literal for int() with base 10: 'abc'
`
      }
    },
    {
      name: "a sentence that names it",
      evidence: {
        env: { ACME_REGION: "mars" },
        stderr: "Error: ACME_REGION must be one of eu, us\n"
      }
    },
    {
      name: "two that pydantic does not take together",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        env: { ACME_URL: "http://127.0.0.1:6333", ACME_LOCAL_PATH: "/tmp/acme" },
        stderr: "pydantic_core._pydantic_core.ValidationError: 1 validation error for AcmeSettings\n  Value error, If 'local_path' is set, 'location' and 'api_key' must be None. [type=value_error, input_value={'ACME_URL': 'http://12...L_PATH': '/tmp/acme'}, input_type=dict]\n    For further information visit https://errors.pydantic.dev/2.11/v/value_error\n"
      }
    },
    {
      name: "two that contradict each other",
      evidence: {
        env: { ACME_API_KEY: "abc", ACME_JWT: "def" },
        stderr: "Error: Cannot provide both API key and JWT token\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "the variable is not set",
      evidence: { stderr: "Error: ACME_REGION must be one of eu, us\n" }
    },
    {
      name: "a setting of pydantic that is required",
      evidence: {
        env: { ACME_URL: "x" },
        stderr: "pydantic_core._pydantic_core.ValidationError: 1 validation error for AcmeSettings\nacme_token\n  Field required [type=missing, input_value={}, input_type=dict]\n"
      }
    },
    {
      name: "extra keys of a file that is no `.env`",
      evidence: {
        command: ["uvx", "mcp-server-acme", "--config", "acme.json"],
        stderr: "pydantic_core._pydantic_core.ValidationError: 1 validation error for Config\nfoo\n  Extra inputs are not permitted [type=extra_forbidden, input_value='bar', input_type=str]\n"
      }
    },
    {
      name: "a key that a service refuses",
      evidence: {
        env: { ACME_API_KEY: "abc" },
        stderr: "Error: 401 Unauthorized: invalid API key\n"
      }
    },
    {
      name: "two flags that exclude each other",
      evidence: {
        command: ["npx", "-y", "acme-mcp", "--stdio", "--http"],
        stderr: "error: --stdio and --http are mutually exclusive\n"
      }
    },
    {
      name: "a server that is up, and takes its default",
      evidence: {
        env: { ACME_REGION: "mars" },
        ending: { kind: "running" },
        handshake: COMPLETED,
        stderr: "ACME_REGION must be one of eu, us\n"
      }
    }
  ]
});
var fileOf = ({ server }) => server.file ?? "the command line";
function extras(evidence) {
  const names2 = refusedValues(evidence).flatMap(({ name, isExtra }) => isExtra ? [name] : []);
  const file = factOf("dotenv-file", evidence)?.captures.file;
  if (names2.length === 0 || !file)
    return void 0;
  const { server } = evidence;
  const folder = takesFolder(server) ? `Start \`${server.name}\` in an empty folder, in ${fileOf(evidence)}:` : `Let a shell start \`${server.name}\` in another folder, in ${fileOf(evidence)}, as ${server.client.title} has no key for that:`;
  return {
    captures: {
      what: `${listed2(names2.slice(0, 4))} of \`${file}\``,
      reason: `It reads the file \`.env\` of the folder in which it is started, takes all of it for settings of its own, and permits no others. A \`.env\` that is there for another program ends it so.`,
      how: `${folder}

${inOtherFolder(evidence)}

If the server is yours, let its settings ignore what they do not know: \`SettingsConfigDict(env_file=".env", extra="ignore")\`.`
    },
    origin: server.cwd?.origin ?? server.origin ?? void 0,
    evidence: names2.map((name) => `${name}: Extra inputs are not permitted`),
    details: { variables: names2, file },
    confidence: "confirmed"
  };
}
function badValue(evidence) {
  const refused9 = refusedValues(evidence).filter(({ isExtra }) => !isExtra);
  const [first] = refused9;
  if (!first)
    return void 0;
  const entry = givenVariables(evidence).find(({ name }) => name === first.name);
  const file = factOf("dotenv-file", evidence)?.captures.file ?? ".env";
  const place = first.source === "given" ? givenIn(first.name, evidence) : `\`${file}\``;
  const others2 = refused9.slice(1).map(({ name }) => name);
  const also = others2.length > 0 ? ` Neither does it take that of ${listed2(others2, "or")}.` : "";
  return {
    captures: {
      what: `the value of \`${first.name}\`: ${quote(first.problem, 120)}`,
      reason: `\`${first.name}\` is set, ${originText(first, file)}, and its value ${entry ? kindOf2(entry.value) : "is not of the form that is wanted"}.${also}`,
      how: `Correct \`${first.name}\` in ${place}, to what the server says of it: ${quote(first.problem, 160)}.`
    },
    origin: entry?.origin,
    evidence: refused9.map(({ name, problem }) => `${name}: ${quote(problem, 300)}`),
    details: { variables: refused9.map(({ name }) => name) },
    confidence: "likely"
  };
}
var givenIn = (name, evidence) => evidence.plan?.handed.includes(name) ? "the inputs `env` and `pass-env` of this check" : fileOf(evidence);
var originText = ({ source }, file) => source === "given" ? "by the config or an input of this check" : `in \`${file}\`, which the server reads by itself`;
function kindOf2(value) {
  const odd = oddityOf(value);
  if (odd)
    return odd;
  if (/^[+-]?\d+(?:\.\d+)?$/.test(value))
    return "is a number";
  if (/^(?:true|false)$/i.test(value))
    return "is a boolean";
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(value))
    return "is a URL";
  return /^[[{]/.test(value) ? "looks like JSON" : "is a plain text";
}
var BOTH = /(?:can ?not|can't|must not|may not|should not|do not|don't)(?: be)? (?:provide|set|use|specify|give|combine|define|supply|pass|have)[a-z]{0,3} both\b|\bmutually exclusive\b|\b(?:can ?not|can't|must not) be (?:used|set|specified|combined|provided|given) (?:together|with|at the same time|simultaneously)\b|\bonly one of\b[^\n]{0,120}\b(?:can|may|must|should) be (?:set|used|given|provided|specified)\b/i;
function contradiction(evidence) {
  const given = givenVariables(evidence);
  const line = modelProblem(saidBy(evidence)) ?? excludingLine(evidence);
  if (!line || /(?:^|\s)--?[a-z]/i.test(line) || given.length < 2)
    return void 0;
  const fields = new Set(line.toUpperCase().match(/\w+/g));
  const named2 = given.filter(({ name }) => isAmong(name, fields));
  const names2 = (named2.length > 0 ? named2 : given).map(({ name }) => name);
  return {
    captures: {
      what: `settings that do not go together: ${quote(line, 120).replace(/\.$/, "")}`,
      reason: `It is given ${listed2(given.slice(0, 6).map(({ name }) => name))}, and some of that has to go.`,
      how: `Take out of \`env\` of \`${evidence.server.name}\` in ${fileOf(evidence)} what is not to count.`
    },
    origin: named2[0]?.origin,
    evidence: [quote(line, 500)],
    details: named2.length > 0 ? { variables: names2 } : {},
    confidence: "likely"
  };
}
var isAmong = (name, fields) => [...fields].some((field) => field === name || field.includes("_") && name.endsWith(`_${field}`));
function excludingLine(evidence) {
  const [{ text = "" } = {}] = lastErrors(evidence);
  return text.split("\n").findLast((each) => BOTH.test(each) && !isInPassing(each));
}

// lib/src/rules/expected-failure-missing.js
var EXPECTED = fact("expected-failure", { rules: "`missing-env-var`" });
var expected_failure_missing_default = defineRule({
  id: "expected-failure-missing",
  stage: "handshake",
  behindUrl: true,
  level: "error",
  levelIfUp: "error",
  confidence: "confirmed",
  at: "name",
  title: "it {stands}, though it was expected to fail with {rules}",
  why: "The input `expect` says that this server fails with {rules}, and it {stands}. Either what was wrong is mended, or the check no longer sees what it was to see.",
  fix: "Take the line of `{server}` out of the input `expect`, if the server is meant to work. If not, see why it does now.",
  detect: (evidence) => {
    const expected = factOf("expected-failure", evidence);
    const standing = standingOf(evidence);
    if (!expected || standing !== "up" && standing !== "guarded")
      return void 0;
    const { handshake } = evidence;
    return {
      captures: {
        ...expected.captures,
        stands: standing === "up" ? "came up" : "is alive, and asks for a login"
      },
      evidence: handshake.kind === "completed" ? [`the handshake completed after ${secondsText(handshake.durationMs)}`] : []
    };
  },
  repair: {
    language: "yaml",
    before: "with:\n  expect: |\n    tickets: fails missing-env-var\n    search: optional",
    after: "with:\n  expect: |\n    search: optional"
  },
  examples: [
    {
      name: "a server that was to stop for a variable, and comes up",
      evidence: { ...UP, facts: [EXPECTED] }
    },
    {
      name: "a server behind a URL that was to be out of reach, and asks for a login",
      evidence: {
        facts: [fact("expected-failure", { rules: "`remote-unreachable`" })],
        remote: {
          trouble: {
            kind: "status",
            answer: {
              ...{ method: "POST", url: "https://mcp.example.com/mcp", asked: "initialize" },
              ...{ status: 401, headers: {}, body: "", atMs: 120 }
            }
          }
        }
      }
    }
  ],
  counterexamples: [
    { name: "a server that comes up, of which nothing else is expected", evidence: UP },
    {
      name: "a server that fails, for whatever cause",
      evidence: {
        facts: [EXPECTED],
        stderr: "Error: ACME_API_KEY environment variable is required\n"
      }
    }
  ]
});

// lib/src/rules/external-binary-missing.js
var PACKAGES = {
  git: "git",
  ffmpeg: "ffmpeg",
  ffprobe: "ffmpeg",
  rg: "ripgrep",
  jq: "jq",
  pandoc: "pandoc",
  tesseract: "tesseract-ocr",
  pdftotext: "poppler-utils",
  pdftoppm: "poppler-utils",
  psql: "postgresql-client",
  pg_dump: "postgresql-client",
  sqlite3: "sqlite3",
  dot: "graphviz",
  soffice: "libreoffice",
  libreoffice: "libreoffice",
  convert: "imagemagick",
  magick: "imagemagick",
  inkscape: "inkscape",
  adb: "adb",
  gdb: "gdb",
  chromium: "chromium-browser"
};
var OTHERS = "gh|java|javac|docker|kubectl|helm|terraform|aws|az|gcloud|xcrun|xcodebuild|osascript|yt-dlp|blender|godot|gradle|mvn|php|ruby|R|Rscript|google-chrome|chrome|mmdc|clangd|gopls|rust-analyzer|semgrep|trivy|nmap|codex|claude|gemini";
var PROGRAMS = `${Object.keys(PACKAGES).join("|")}|${OTHERS}`;
var step2 = (command2) => `    - run: ${command2}`;
var before = (command2) => `Install it in a step before this one:

${step2(command2)}`;
function program({ missing: missing2 = "" }) {
  const name = PACKAGES[missing2];
  const setup = setupStep(missing2);
  return {
    missing: `\`${missing2}\``,
    reason: `The server calls the program \`${missing2}\`, and what starts it says that it is not there: it is in no folder of the server's PATH.`,
    remedy: name ? before(`sudo apt-get update && sudo apt-get install -y ${name}`) : `Install \`${missing2}\` in a step before this one${setup ? `:

${setup}` : "."}`
  };
}
var browser = ({ missing: missing2 = "", path: path2 = "", how = "" }) => ({
  missing: missing2 ? `the browser \`${missing2}\`` : "the browser",
  reason: `A package that steers a browser does not bring the browser with it: it is fetched by a command of its own, for the version of the package.${path2 ? ` It was looked for at \`${path2}\`.` : ""}`,
  remedy: `${before(how.trim())}

Run it with the version of the package that the server uses: another one fetches another browser.`
});
var playwright = ({ path: path2 = "", how = "" }) => {
  const name = /[\\/](?<name>chromium|firefox|webkit|chrome)[\w]*-\d/.exec(path2)?.groups?.name;
  const install = name && how.trim().endsWith("playwright install") ? `${how.trim()} ${name}` : how;
  return browser({ missing: name ?? "", path: path2, how: install });
};
var puppeteer = ({ missing: missing2 = "", how }) => browser({ missing: missing2, how: how ?? "npx puppeteer browsers install chrome" });
var systemChrome = ({ path: path2 = "" }) => ({
  missing: "the browser",
  reason: `The server steers a browser of the system, and there is none at \`${path2}\`.`,
  remedy: "Install Google Chrome in a step before this one:\n\n    - uses: browser-actions/setup-chrome@v2\n\nor correct the path in the server's settings."
});
var browserLibraries = ({ how = "" }) => ({
  missing: "a library that the browser needs",
  reason: "The browser itself is there, and the system lacks libraries that it is linked with.",
  remedy: before(how.trim())
});
var library = ({ missing: missing2 = "" }) => ({
  missing: `the library \`${missing2}\``,
  reason: "A program is linked with this library of the system, and the system does not have it, or has another version of it.",
  remedy: `Install the package that brings it in a step before this one. This finds its name:

    apt-file update && apt-file search ${missing2}`
});
var git = (captures) => program({ ...captures, missing: "git" });
var external_binary_missing_default = defineRule({
  id: "external-binary-missing",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "the server needs {missing}, which is not installed",
  why: "{reason}",
  fix: "{remedy}",
  signals: [
    {
      said: /Executable doesn't exist at (?<path>[^\n]{1,500})\n[\s\S]{0,600}?(?<how>(?:npx )?playwright install[\w -]{0,60})/,
      words: playwright
    },
    {
      said: /distribution '(?<missing>[\w-]{1,40})' is not found at (?<path>[^\n]{1,500})\s{1,4}Run "(?<how>[^"\n]{1,200})"/,
      words: browser
    },
    {
      said: /Host system is missing dependencies to run browsers[\s\S]{0,400}?(?<how>(?:sudo )?(?:npx )?playwright install-deps)/,
      words: browserLibraries
    },
    {
      said: /Could not find (?<missing>Chrome|Chromium|Firefox)(?: for Testing)? \((?:ver|rev)\. [^)\n]{1,40}\)(?:[\s\S]{0,200}?`(?<how>npx puppeteer browsers install [\w-]{1,40})`)?/,
      words: puppeteer
    },
    {
      said: /Could not find Google Chrome executable for channel '[\w-]{1,20}' at:?\s{1,4}(?:- )?(?<path>[^\n]{1,500}?)\.?$/m,
      words: systemChrome
    },
    {
      said: /Browser was not found at the configured executablePath \((?<path>[^)\n]{1,500})\)/,
      words: systemChrome
    },
    { said: /Bad git executable\./, words: git },
    {
      said: /error while loading shared libraries: (?<missing>[\w.+-]{1,100}): cannot open shared object file/,
      words: library
    },
    {
      said: /(?:ImportError|OSError|Error): (?<missing>lib[\w.+-]{1,100}): cannot open shared object file/,
      words: library
    },
    { said: new RegExp(`spawn(?:Sync)? (?<missing>${PROGRAMS}) ENOENT`), words: program },
    {
      said: new RegExp(`FileNotFoundError: \\[Errno 2\\] [^\\n]{1,60}: '(?<missing>${PROGRAMS})'`),
      words: program
    },
    {
      said: new RegExp(`exec: "(?<missing>${PROGRAMS})": executable file not found in (?:\\$PATH(?!: unknown)|%PATH%)`),
      words: program
    },
    {
      said: new RegExp(`\`(?<missing>${PROGRAMS})\` command is not found|Couldn't find (?<other>ffmpeg|ffprobe) or av`),
      words: ({ missing: missing2, other: other2 = "", ...captures }) => program({ ...captures, missing: missing2 ?? other2 })
    }
  ],
  repair: {
    language: "yaml",
    before: `steps:
  - uses: actions/checkout@v7
  - uses: your-org/mcp-handshake@v1`,
    after: `steps:
  - uses: actions/checkout@v7
  - run: npx playwright install chromium
  - uses: your-org/mcp-handshake@v1`
  },
  examples: [
    {
      name: "a browser of Playwright",
      evidence: {
        command: ["npx", "-y", "@acme/browser-mcp"],
        stderr: "browserType.launch: Executable doesn't exist at /home/me/.cache/ms-playwright/chromium_headless_shell-1255/chrome-headless-shell-linux64/chrome-headless-shell\n\u2554\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2557\n\u2551 Looks like Playwright was just installed or updated.       \u2551\n\u2551 Please run the following command to download new browsers: \u2551\n\u2551                                                            \u2551\n\u2551     npx playwright install                                 \u2551\n\u2551                                                            \u2551\n\u2551 <3 Playwright Team                                         \u2551\n\u255A\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u255D\n"
      }
    },
    {
      name: "a browser of the system, for Playwright",
      evidence: {
        command: ["npx", "-y", "@acme/browser-mcp"],
        stderr: `browserType.launch: Chromium distribution 'chrome' is not found at /opt/google/chrome/chrome
Run "npx playwright install chrome"
`
      }
    },
    {
      name: "libraries for a browser",
      evidence: {
        command: ["npx", "-y", "@acme/browser-mcp"],
        stderr: "browserType.launch: \n\u2554\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2550\u2557\n\u2551 Host system is missing dependencies to run browsers. \u2551\n\u2551 Please install them with the following command:      \u2551\n\u2551                                                      \u2551\n\u2551     sudo npx playwright install-deps                 \u2551\n"
      }
    },
    {
      name: "a browser of Puppeteer, asked for in `tools/list`",
      evidence: {
        command: ["npx", "-y", "@acme/browser-mcp"],
        ending: { kind: "running" },
        handshake: {
          kind: "completed",
          era: "legacy",
          protocolVersion: "2025-11-25",
          serverInfo: { name: "acme", version: "1.0.0" },
          capabilities: { tools: {} },
          durationMs: 120,
          tools: {
            kind: "failed",
            error: {
              code: -32603,
              message: "Could not find Chrome (ver. 148.0.7778.97). This can occur if either\n 1. you did not perform an installation before running the script (e.g. `npx puppeteer browsers install chrome`) or\n 2. your cache path is incorrectly configured (which is: /home/me/.cache/puppeteer)."
            },
            reason: "an error"
          }
        }
      }
    },
    {
      name: "a browser of the system, for Puppeteer",
      evidence: {
        command: ["node", "server.js"],
        stderr: "Error: Could not find Google Chrome executable for channel 'stable' at:\n - /opt/google/chrome/chrome.\n    at computeSystemExecutablePath (/repo/node_modules/@puppeteer/browsers/lib/cjs/launch.js:61:11)\n"
      }
    },
    {
      name: "the path of a browser in the server's settings",
      evidence: {
        command: ["node", "server.js"],
        stderr: "Error: Browser was not found at the configured executablePath (/usr/bin/chromium)\n    at ChromeLauncher.launch (/repo/node_modules/puppeteer-core/lib/cjs/puppeteer/node/BrowserLauncher.js:96:19)\n"
      }
    },
    {
      name: "`git`, for a Python server",
      evidence: {
        command: ["uvx", "mcp-server-git"],
        stderr: "ImportError: Failed to initialize: Bad git executable.\nThe git executable must be specified in one of the following ways:\n    - be included in your $PATH\n    - be set via $GIT_PYTHON_GIT_EXECUTABLE\n"
      }
    },
    {
      name: "`ffmpeg`, for a Node.js server",
      evidence: {
        command: ["node", "server.js"],
        stderr: "node:events:502\n      throw er; // Unhandled 'error' event\n      ^\n\nError: spawn ffmpeg ENOENT\n    at ChildProcess._handle.onexit (node:internal/child_process:285:19)\n"
      }
    },
    {
      name: "`git`, for `subprocess` of Python",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "    raise child_exception_type(errno_num, err_msg, err_filename)\nFileNotFoundError: [Errno 2] No such file or directory: 'git'\n"
      }
    },
    {
      name: "`kubectl`, for a Go server",
      evidence: {
        command: ["./acme-mcp"],
        stderr: '2026/11/23 15:11:20 exec: "kubectl": executable file not found in $PATH\n'
      }
    },
    {
      name: "a library of the system",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "exited", code: 127, afterMs: 5 },
        stderr: "./acme-mcp: error while loading shared libraries: libssl.so.1.1: cannot open shared object file: No such file or directory\n"
      }
    },
    {
      name: "a library of the system, for a Python package",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr: "ImportError: libGL.so.1: cannot open shared object file: No such file or directory\n"
      }
    },
    {
      name: "`java`, for a Python package that calls it",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr: "tabula.errors.JavaNotFoundError: `java` command is not found from this Python process. Please ensure Java is installed and PATH is set for `java`\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a file of the server's own that is not there",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "FileNotFoundError: [Errno 2] No such file or directory: 'settings.json'\n"
      }
    },
    {
      name: "the program of an image",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp", "git"],
        ending: { kind: "exited", code: 127, afterMs: 300 },
        stderr: 'docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "git": executable file not found in $PATH: unknown.\n'
      }
    }
  ]
});

// lib/src/rules/handshake-timeout.js
var STUCK = "from a server that only waits for something else, without a time limit";
var handshake_timeout_default = defineRule({
  id: "handshake-timeout",
  stage: "handshake",
  level: "error",
  title: "no answer to `initialize` {when}",
  why: "The process lives and does not answer. It may still be starting (a download, a connection that hangs), wait for something that never comes (a login, a terminal), hold its answer back in a buffer, or be no MCP server on stdio at all.",
  fix: "Run `{commandLine}` and watch what it waits for. If it only needs longer, raise {timeLimit}. If it is Python, start it with `-u` or `PYTHONUNBUFFERED=1`. If it has several ways to start, choose the one for stdio in `args` of `{server}` in {file}.",
  at: "command",
  confidence: "possible",
  detect: (evidence) => {
    const { ending, handshake } = evidence;
    const waiting = ending.kind === "timed-out" || ending.kind === "running";
    if (!waiting || handshake.kind !== "silent")
      return void 0;
    const stuck2 = ending.kind === "timed-out" && ending.stuck;
    const when = stuck2 ? STUCK : `within ${secondsOf(evidence.plan?.timeoutMs ?? 0)}`;
    return { captures: { when }, evidence: lastWords(saidBy(evidence), 5) };
  },
  repair: entryRepair({ command: "python", args: ["server.py"] }, { command: "python", args: ["-u", "server.py"] }),
  examples: [
    {
      name: "nothing was said",
      evidence: { ending: { kind: "timed-out", afterMs: 3e4 } }
    },
    {
      name: "it is stuck",
      evidence: { ending: { kind: "timed-out", afterMs: 1300, stuck: true } }
    },
    {
      name: "it claims to be ready",
      evidence: {
        ending: { kind: "running" },
        stderr: "Acme MCP server running on stdio\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "it listens on a port",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "listening on http://localhost:3000\n"
      }
    },
    {
      name: "it answers with a header before each message",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        noise: ["Content-Length: 142", ""]
      }
    },
    { name: "it ended", evidence: { stderr: "giving up\n" } }
  ]
});

// lib/src/rules/initialize-error.js
var STARTED = { alive: "The process runs and", giving: "`env`", from: "the runner" };
var BEHIND_URL = {
  alive: "What is behind the address",
  giving: "`headers`",
  from: "the server"
};
var initialize_error_default = defineRule({
  id: "initialize-error",
  stage: "handshake",
  level: "error",
  title: "the server refuses `initialize`: {message}",
  why: "{alive} speaks MCP, but answers the first request with error {errorCode}, so every client gives up on it. The message is the server's own.",
  fix: "Do what the message asks. If it speaks of a login or a key, give `{server}` one by {giving} in {file}; if it speaks of an address, check that {from} can reach it.",
  at: "name",
  behindUrl: true,
  confidence: "confirmed",
  detect: ({ handshake, remote }) => {
    if (handshake.kind !== "rejected")
      return void 0;
    const { code: code2, message } = handshake.error;
    return {
      captures: {
        errorCode: String(code2),
        message: quote(message) || `error ${code2}`,
        ...remote ? BEHIND_URL : STARTED
      },
      evidence: [`error ${code2}: ${quote(message, 500)}`],
      details: { code: code2 }
    };
  },
  examples: [
    {
      name: "a login is missing",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          kind: "rejected",
          error: {
            code: -32001,
            message: "Not authenticated - your API key is missing or was reset"
          }
        }
      }
    },
    {
      name: "a server behind a URL",
      evidence: {
        remote: {},
        handshake: {
          kind: "rejected",
          error: { code: -32001, message: "ACME_API_KEY environment variable is not set" }
        }
      }
    },
    {
      name: "a fault of the server, without a message",
      evidence: {
        ending: { kind: "running" },
        handshake: { kind: "rejected", error: { code: -32603, message: "" } }
      }
    }
  ],
  counterexamples: [
    {
      name: "the message names a variable",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          kind: "rejected",
          error: { code: -32603, message: "ACME_API_KEY environment variable is not set" }
        }
      }
    },
    {
      name: "the method is not known",
      evidence: {
        ending: { kind: "running" },
        handshake: { kind: "rejected", error: { code: -32601, message: "Method not found" } }
      }
    },
    {
      name: "the version is refused",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          kind: "rejected",
          error: { code: -32602, message: "Unsupported protocol version: 2025-11-25" }
        }
      }
    }
  ]
});

// lib/src/rules/engine/mcp-signs.js
var hasSignsOfMcp = ({ headers, body }) => headers["mcp-protocol-version"] !== void 0 || /"jsonrpc"\s{0,5}:/.test(body.slice(0, 2e4));
var isMeantAsMcp = (answer2) => answer2.body.trim() === "" || hasSignsOfMcp(answer2) || answer2.body.startsWith("event: endpoint") || mediaTypeOf(answer2) === "text/event-stream" || isBrokenJson(answer2);
function isBrokenJson(answer2) {
  if (mediaTypeOf(answer2) !== "application/json" || isPage(answer2))
    return false;
  try {
    JSON.parse(answer2.body);
    return false;
  } catch {
    return true;
  }
}

// lib/src/rules/engine/remote-sketches.js
var URL_OF_EXAMPLES = "https://mcp.example.com/mcp";
var answerOf = (status, body = "", headers = {}, rest = {}) => ({
  method: "POST",
  url: URL_OF_EXAMPLES,
  asked: "initialize",
  status,
  headers,
  body,
  atMs: 120,
  ...rest
});
var inTheWay = (trouble, remote = {}) => ({
  remote: {
    ...trouble.kind === "unreached" ? { url: trouble.failure.url } : { url: trouble.answer.url, answers: [trouble.answer] },
    trouble,
    ...remote
  },
  ...trouble.kind === "unreached" ? { ending: { kind: "not-spawned", errno: trouble.failure.code } } : {}
});
var refusedWith = (answer2, remote = {}) => inTheWay({ kind: "status", answer: answer2 }, remote);
var answeredOtherwise = (answer2, problem, remote = {}) => inTheWay({ kind: "not-mcp", answer: answer2, problem }, remote);
var notReached = (phase, code2, message, rest = {}, remote = {}) => inTheWay({
  kind: "unreached",
  failure: {
    ...{ method: "POST", url: URL_OF_EXAMPLES, asked: "server/discover" },
    ...{ phase, code: code2, message, afterMs: 30, address: null, proxy: null, certificate: null },
    ...rest
  }
}, remote);

// lib/src/rules/initialize-invalid.js
var ID = "initialize-invalid";
var METHOD_NOT_FOUND = -32601;
var SHAPE = "In the server, answer `initialize` with `protocolVersion`, `capabilities` and `serverInfo` (`name` and `version`), and with the `id` of the request, which is 0 in the official SDKs. If it is not yours, report the answer to its author.";
var ZERO = 'In the server, take every number and every text for an id, 0 too: test for a request with `id !== undefined` (or `"id" in message`), not with `if (id)`. The official SDKs begin to count at 0. If the server is not yours, report it to its author.';
var ECHO = "Check that `{commandLine}` starts an MCP server: a program that copies its input, or `docker run -t`, whose terminal repeats what it is sent, answers like this.";
var ABSENT5 = "Check that `{commandLine}` starts an MCP server, and not one for another protocol, such as a language server. If it is one, it lacks the first method of the protocol: build it on an MCP SDK.";
var initialize_invalid_default = defineRule({
  id: ID,
  stage: "handshake",
  level: "error",
  title: "{what}",
  why: "`initialize` is the first thing that clients ask. Without an answer that fits the schema of the specification they end the connection.",
  fix: "{how}",
  at: "command",
  behindUrl: true,
  confidence: "confirmed",
  detect: (evidence) => {
    const { handshake, server, plan } = evidence;
    const match = matchOf2(handshake) ?? deafToZero(evidence) ?? garbledOf(evidence);
    if (evidence.remote)
      return match && withWords2(match);
    const line = [plan?.command ?? server.command?.value ?? "", ...plan?.args ?? []].join(" ");
    const how = match?.captures.how?.replace("{commandLine}", () => line) ?? "";
    return match && { ...match, captures: { ...match.captures, how } };
  },
  experiments: (evidence) => onWire(evidence, "id-1", "with 1 as the id of the first request"),
  repair: {
    language: "js",
    before: `if (request.method === "initialize" && request.id) {
  reply(request.id, { protocolVersion: "2025-11-25" });
}`,
    after: `if (request.method === "initialize") {
  reply(request.id, {
    protocolVersion: "2025-11-25",
    capabilities: { tools: {} },
    serverInfo: { name: "acme", version: "1.0.0" },
  });
}`
  },
  examples: [
    {
      name: "the answer lacks serverInfo",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          kind: "invalid",
          path: "result.serverInfo",
          problem: "is missing",
          answer: '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-11-25"}}'
        }
      }
    },
    {
      name: "our own request comes back",
      evidence: {
        command: ["cat"],
        ending: { kind: "running" },
        handshake: {
          kind: "invalid",
          path: "method",
          problem: "is our own request",
          answer: '{"jsonrpc":"2.0","id":0,"method":"initialize","params":{}}'
        }
      }
    },
    {
      name: "a server that takes the id 0 for none",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        trials: [cameUp(ID, "with 1 as the id of the first request")]
      }
    },
    {
      name: "a message of MCP under the name of plain text, behind a URL",
      evidence: answeredOtherwise(answerOf(200, '{"jsonrpc":"2.0","id":0,"result":{}}', { "content-type": "text/plain" }), "has the type `text/plain`, not `application/json` or `text/event-stream`")
    },
    {
      name: "a stream that ends without an answer, behind a URL",
      evidence: answeredOtherwise(answerOf(200, "id: 1\ndata:\n\n", { "content-type": "text/event-stream" }), "is a stream that ended without an answer")
    },
    {
      name: "a request that is taken and not answered, behind a URL",
      evidence: answeredOtherwise(answerOf(202), "has the status 202 and has no body")
    },
    {
      name: "broken JSON, behind a URL",
      evidence: answeredOtherwise(answerOf(200, '{"jsonrpc":"2.0","id":0,', { "content-type": "application/json" }), "is no JSON")
    },
    {
      name: "another service of JSON-RPC, behind a URL",
      evidence: {
        remote: {},
        handshake: { kind: "rejected", error: { code: -32601, message: "Method not found" } }
      }
    },
    {
      name: "a server that does not know the method",
      evidence: {
        ending: { kind: "running" },
        handshake: { kind: "rejected", error: { code: -32601, message: "unknown method" } }
      }
    }
  ],
  counterexamples: [
    {
      name: "an error of its own",
      evidence: {
        ending: { kind: "running" },
        handshake: { kind: "rejected", error: { code: -32603, message: "database is down" } }
      }
    },
    {
      name: "no answer at all",
      evidence: { ending: { kind: "timed-out", afterMs: 3e4 } }
    }
  ]
});
var BEHIND_URL2 = {
  [ABSENT5]: "Check that the address is one of an MCP server, and not one of another service that speaks JSON-RPC. If it is one, it lacks the first method of the protocol: build it on an MCP SDK.",
  [ECHO]: "Check that the address is one of an MCP server: what is there sends back what it is sent."
};
var withWords2 = (match) => {
  const { how = "" } = match.captures;
  return { ...match, captures: { ...match.captures, how: BEHIND_URL2[how] ?? how } };
};
function garbledOf({ remote }) {
  const trouble = remote?.trouble;
  if (trouble?.kind !== "not-mcp" || isPage(trouble.answer) || !isMeantAsMcp(trouble.answer)) {
    return void 0;
  }
  const { answer: answer2, problem } = trouble;
  return {
    captures: {
      what: `the answer to \`${answer2.asked ?? requestOf(answer2)}\` is no message of MCP: it ${inner(problem)}`,
      how: answer2.method === "GET" ? STREAM : MESSAGE3
    },
    evidence: answerLines(answer2),
    details: { status: answer2.status },
    confidence: "likely"
  };
}
var inner = (problem) => problem.slice(0, 160);
var STREAM = "In the server, begin each stream of HTTP+SSE with an event `endpoint`, whose data is the path that messages are posted to, of the same origin as the stream. If it is not yours, report the answer to its author.";
var MESSAGE3 = "In the server, answer each request with one message of JSON-RPC: as the whole body with `Content-Type: application/json`, or as the data of an event with `Content-Type: text/event-stream`, before the stream ends. If it is not yours, report the answer to its author.";
function deafToZero(evidence) {
  return upTrial(ID, evidence) ? {
    captures: { what: "the server does not answer a request whose `id` is 0", how: ZERO },
    evidence: [],
    details: { path: "id" }
  } : void 0;
}
function matchOf2(handshake) {
  if (handshake.kind === "rejected" && handshake.error.code === METHOD_NOT_FOUND) {
    const { code: code2, message } = handshake.error;
    return {
      captures: { what: "the program does not know the method `initialize`", how: ABSENT5 },
      evidence: [`error ${code2}: ${quote(message)}`]
    };
  }
  if (handshake.kind !== "invalid")
    return void 0;
  const { path: path2, problem, answer: answer2 } = handshake;
  const echo = path2 === "method";
  return {
    captures: {
      what: echo ? "the program sends our own request back" : `the answer to \`initialize\` does not fit the protocol: \`${path2}\` ${quote(problem)}`,
      how: echo ? ECHO : SHAPE
    },
    evidence: [quote(answer2, 500)],
    details: { path: path2 }
  };
}

// lib/src/rules/killed-or-oom.js
var HEAP = /JavaScript heap out of memory|java\.lang\.OutOfMemoryError|^MemoryError\b|fatal error: runtime: out of memory/m;
var SIGNAL_OF_CODE = {
  132: "SIGILL",
  134: "SIGABRT",
  135: "SIGBUS",
  136: "SIGFPE",
  137: "SIGKILL",
  139: "SIGSEGV",
  143: "SIGTERM"
};
var NATIVE = /* @__PURE__ */ new Set(["SIGSEGV", "SIGILL", "SIGBUS", "SIGFPE", "SIGABRT", "SIGTRAP"]);
var MORE_HEAP = `Give Node.js more memory in the entry, or make the server do less at start:

${entryValues({ NODE_OPTIONS: "--max-old-space-size=4096" })}`;
var CRASHED_NATIVE = "Install it anew on this system, since native code that was built for another one crashes like this; else try its previous version, and report the crash to its author.";
var KILLED = "Look for what sent the signal. On a runner SIGKILL mostly means that memory ran out: check fewer servers at once (`concurrency: 1`), or use a bigger runner.";
var killed_or_oom_default = defineRule({
  id: "killed-or-oom",
  stage: "handshake",
  level: "error",
  title: "{what}",
  why: "{cause}",
  fix: "{how}",
  at: "command",
  confidence: "confirmed",
  detect: (evidence) => outOfMemory(evidence) ?? killed(evidence),
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server"] }, {
    command: "npx",
    args: ["-y", "@acme/mcp-server"],
    env: { NODE_OPTIONS: "--max-old-space-size=4096" }
  }),
  examples: [
    {
      name: "the heap of Node.js is full",
      evidence: {
        ending: { kind: "killed", signal: "SIGABRT", afterMs: 5300 },
        stderr: "<--- Last few GCs --->\n\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n----- Native stack trace -----\n 1: 0xb78db3 node::OOMErrorHandler(char const*, v8::OOMDetails const&) [node]\n"
      }
    },
    {
      name: "a native crash without a word",
      evidence: { ending: { kind: "killed", signal: "SIGSEGV", afterMs: 400 } }
    },
    {
      name: "a wrapper reports SIGKILL as an exit code",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ending: { kind: "exited", code: 137, afterMs: 2e3 }
      }
    }
  ],
  counterexamples: [
    {
      name: "a panic that aborts tells its own reason",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "killed", signal: "SIGABRT", afterMs: 5 },
        stderr: "thread 'main' panicked at src/main.rs:9:41:\nindex out of bounds\n"
      }
    },
    { name: "an exit by itself", evidence: { stderr: "out of ideas\n" } },
    {
      name: "alive at the time limit",
      evidence: { ending: { kind: "timed-out", afterMs: 3e4 } }
    }
  ]
});
function outOfMemory(evidence) {
  const said3 = saidBy(evidence);
  const hit = HEAP.exec(said3);
  if (!hit || evidence.ending.kind !== "exited" && evidence.ending.kind !== "killed")
    return;
  return {
    captures: {
      what: "the server ran out of memory",
      cause: "It needed more memory than it was allowed to use, and its runtime gave up.",
      how: hit[0].startsWith("JavaScript") ? MORE_HEAP : KILLED
    },
    evidence: [lineAround(said3, hit.index)]
  };
}
function killed(evidence) {
  const signal = signalOf(evidence.ending);
  if (!signal || signal === "SIGABRT" && stackTraceIn(saidBy(evidence)))
    return;
  return {
    captures: {
      what: `the server was killed by ${signal}`,
      cause: `${sentenceOf(evidence.ending)} ${reasonOf2(signal)}`,
      how: NATIVE.has(signal) ? CRASHED_NATIVE : KILLED
    },
    evidence: [],
    confidence: evidence.ending.kind === "killed" ? "confirmed" : "likely"
  };
}
var sentenceOf = (ending) => ending.kind === "exited" ? `Exit code ${ending.code} is how a shell or npm reports a signal (128 and its number).` : "The process did not end by itself, so it had no chance to say why.";
var reasonOf2 = (signal) => NATIVE.has(signal) ? `${signal} is what the system sends for a fault in native code.` : `${signal} comes from the system or from another program; this check did not send it.`;
function signalOf(ending) {
  if (ending.kind === "killed")
    return ending.signal;
  return ending.kind === "exited" ? SIGNAL_OF_CODE[ending.code] : void 0;
}

// lib/src/rules/engine/setting-variables.js
var settingOf = (names2, evidence) => [...intoContainer(names2, evidence), ...givenBy2(names2, evidence)].join("\n\n");
function givenBy2(names2, evidence) {
  const { file } = evidence.server;
  if (!file)
    return [`In the workflow:

${inputEnv(names2)}`];
  const sources = names2.map((name) => sourceIn(evidence, name));
  const own = names2.filter((_, index) => sources[index] === void 0);
  if (own.length > 0 && !canHandOn(evidence))
    return [`In the workflow:

${inputEnv(names2)}`];
  const entry = own.length > 0 ? [`In ${file}:

${entryEnv(own, evidence)}`] : [];
  const step3 = stepEnv(names2.map((name, index) => sources[index] ?? name));
  return [...entry, `In the workflow, on the step that runs this check:

${step3}`];
}
function sourceIn({ server }, name) {
  if (server.handedOn?.some(({ value }) => value === name))
    return name;
  const entry = server.env.find((each) => each.name === name);
  return /\$\{?(?:env:)?([A-Za-z_]\w*)/.exec(entry?.value.value ?? "")?.[1];
}

// lib/src/rules/engine/source-mentions.js
var OF_NOTHING = /NoneType|\bnot None\b|of (?:undefined|null)\b|[Rr]eceived undefined|Invalid URL/;
var NAME4 = /(?<![\w.-])(?:process\.env\.)?([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,6})(?!\w|\()/g;
var MAX_NAMES = 3;
var LINES_ABOVE = 6;
var MAX_LINE5 = 300;
function namesInSource(evidence) {
  const { stderr, plan } = evidence;
  const trace = stackTraceIn(stderr);
  if (!plan || !trace || !OF_NOTHING.test(trace.message))
    return [];
  const [first, last] = trace.lines;
  const lines = linesOf(stderr);
  const shown2 = lines.slice(0, last).filter((line, at) => isSource(line, at >= first, lines[at + 1]) && at >= first - LINES_ABOVE);
  const found2 = shown2.flatMap((line) => [...line.matchAll(NAME4)].map(({ 1: name = "" }) => ({ name, line: line.trim() })));
  return found2.filter(({ name }, index) => found2.findIndex((other2) => other2.name === name) === index).filter(({ name }) => isVariableName(name) && !valueFor(name, plan)).slice(0, MAX_NAMES).map((each) => ({ ...each, alternatives: [], asking: "remarked", guessed: true }));
}
var isSource = (line, isInTrace, next = "") => line.length <= MAX_LINE5 && !/^\s+(?:File "|at )/.test(line) && (isInTrace && /^\s{4}/.test(line) || /^\s*\^+\s*$/.test(next));

// lib/src/rules/missing-env-var.js
var ID2 = "missing-env-var";
var ON_MACHINE = "It gets what the entry's `env`, the inputs `env` and `pass-env` and a short list of system variables hold, and nothing else of the step's environment.";
var IN_CONTAINER = "Of what is set outside, a server in a container gets only what an option `-e`, `--env` or `--env-file` hands on.";
var missing_env_var_default = defineRule({
  id: ID2,
  stage: "handshake",
  level: "error",
  title: "`{variable}` is not set{others}",
  why: "{asks} {gets}{alternatives}",
  fix: "Set {it} for `{server}`.\n\n{how}",
  at: "env",
  confidence: "likely",
  detect: (evidence) => {
    const asked = missingVariables(evidence).unset;
    const read = asked.length === 0 && isRead(evidence) ? namesInSource(evidence) : [];
    const unset = [...asked, ...read, ...askedLater(evidence)];
    const [first, ...others2] = unset;
    if (!first)
      return void 0;
    const names2 = unset.map(({ name }) => name);
    const entries = evidence.server.env;
    const it = names2.length > 1 ? "them" : "it";
    return {
      captures: {
        variable: first.name,
        others: othersText(names2, evidence),
        alternatives: alternativesText(first),
        it,
        asks: read.length > 0 ? `The error that the server ends with comes from code that names ${it}, and with a value for ${it} it comes up.` : `The server asks for ${it}, and got no value for ${it}.`,
        gets: evidence.plan && containerLine(evidence.plan) ? IN_CONTAINER : ON_MACHINE,
        how: settingOf(names2, evidence)
      },
      origin: entries.find((entry) => entry.name === first.name)?.value.origin,
      evidence: [...new Set([first, ...others2].map(({ line }) => line))],
      details: { variables: names2 },
      confidence: isWeak(first, evidence) ? "possible" : "likely"
    };
  },
  experiments: (evidence, match) => {
    const names2 = match ? namesIn(match) : namesInSource(evidence).map(({ name }) => name);
    return names2.length > 0 ? [withMadeUp(names2)] : [];
  },
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server"] }, { command: "npx", args: ["-y", "@acme/mcp-server"], env: { ACME_API_KEY: "${ACME_API_KEY}" } }),
  examples: [
    {
      name: "an error that names it",
      evidence: { stderr: "Error: ACME_API_KEY environment variable is required\n" }
    },
    {
      name: "a sentence that tells what to set",
      evidence: {
        stderr: "Error: Acme access token is required. Set ACME_ACCESS_TOKEN in your environment variables and retry.\n"
      }
    },
    {
      name: "two variables at once, beside two flags",
      evidence: {
        stderr: "Missing required credentials. Provide --email and --key or set ACME_EMAIL and ACME_KEY environment variables.\n"
      }
    },
    {
      name: "one of several ways to give it",
      evidence: {
        stderr: "Error: An Acme API key is required via --acme-api-key, ACME_API_KEY, --acme-api-key-file, or ACME_API_KEY_FILE.\n"
      }
    },
    {
      name: "the errors of zod, formatted",
      evidence: {
        stderr: "Invalid environment variables: { _errors: [], ACME_API_KEY: { _errors: [ 'Required' ] } }\n"
      }
    },
    {
      name: "the error of zod for a variable that chooses between shapes",
      evidence: {
        stderr: `Invalid environment variables {
  _errors: [],
  ACME_ROLE: {
    _errors: [
      "Invalid discriminator value. Expected 'developer' | 'editor'"
    ]
  }
}
`
      }
    },
    {
      name: "the issues of zod",
      evidence: {
        stderr: 'ZodError: [\n  {\n    "expected": "string",\n    "code": "invalid_type",\n    "path": [\n      "ACME_API_KEY"\n    ],\n    "message": "Invalid input: expected string, received undefined"\n  }\n]\n    at parse (file:///repo/server.js:4:9)\n'
      }
    },
    {
      name: "a KeyError of Python",
      evidence: {
        command: ["python3", "server.py"],
        stderr: `Traceback (most recent call last):
  File "/repo/server.py", line 2, in <module>
    os.environ["ACME_API_KEY"]
  File "<frozen os>", line 679, in __getitem__
KeyError: 'ACME_API_KEY'
`
      }
    },
    {
      name: "a settings class of pydantic",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "pydantic_core._pydantic_core.ValidationError: 1 validation error for AcmeSettings\nacme_api_key\n  Field required [type=missing, input_value={}, input_type=dict]\n"
      }
    },
    {
      name: "a list of names below a heading",
      evidence: {
        stderr: "Missing environment variables:\n    ACME_URL: address of the server\n    ACME_TOKEN\n"
      }
    },
    {
      name: "a panic of Rust",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "exited", code: 101, afterMs: 3 },
        stderr: "thread 'main' panicked at src/main.rs:9:41:\nACME_TOKEN must be set: NotPresent\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n"
      }
    },
    {
      name: "initialize is answered with an error that names it",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          kind: "rejected",
          error: { code: -32603, message: "ACME_API_KEY is not configured" }
        }
      }
    },
    {
      name: "it is given, but empty",
      evidence: { env: { ACME_API_KEY: "" }, stderr: "Please set ACME_API_KEY\n" }
    },
    {
      name: "a server in a container, to which nothing is handed on",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        stderr: "Error: ACME_API_KEY environment variable is required\n"
      }
    },
    {
      name: "a container that a shell starts",
      evidence: {
        command: ["sh", "-c", "docker run -i --rm acme/mcp"],
        stderr: "Error: ACME_API_KEY environment variable is required\n"
      }
    },
    {
      name: "exit code 0",
      evidence: {
        ending: { kind: "exited", code: 0, afterMs: 90 },
        noise: ["ACME_API_KEY must be set"]
      }
    }
  ],
  counterexamples: [
    {
      name: "the server got it, and refuses its value",
      evidence: {
        env: { ACME_API_KEY: "abc" },
        stderr: "Error: ACME_API_KEY is invalid or missing\n"
      }
    },
    {
      name: "the entry has it, and its container does not get it",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        env: { ACME_API_KEY: "abc" },
        stderr: "Error: ACME_API_KEY environment variable is required\n"
      }
    },
    {
      name: "the step has it and the server did not get it",
      evidence: {
        stderr: "Error: ACME_API_KEY environment variable is required\n",
        facts: [{ kind: "variable-withheld", captures: { variable: "ACME_API_KEY" } }]
      }
    },
    {
      name: "a warning before a crash of another kind",
      evidence: {
        stderr: "Warning: ACME_API_KEY is not set, search is disabled\nTypeError: Cannot read properties of undefined (reading 'map')\n    at start (/repo/server.js:10:3)\n"
      }
    },
    {
      name: "an error code is no variable",
      evidence: {
        stderr: "Error: connect ECONNREFUSED 127.0.0.1:6379\n  code: 'MODULE_NOT_FOUND'\n"
      }
    },
    {
      name: "FastMCP's own settings after an update of pydantic",
      evidence: {
        stderr: "pydantic_core._pydantic_core.ValidationError: 2 validation errors for Settings\ndebug\n  Field required [type=missing, input_value={}, input_type=dict]\nlog_level\n  Field required [type=missing, input_value={}, input_type=dict]\n"
      }
    },
    {
      name: "npm speaks, not the server",
      evidence: { stderr: "npm warn config ACME_TOKEN is not set\nError: boom\n" }
    }
  ]
});
var isRead = (evidence) => upTrial(ID2, evidence) !== void 0;
var askedLater = ({ later: later2 = [] }) => later2.flatMap(({ rule, evidence }) => rule === ID2 ? missingVariables(evidence).unset : []);
var namesIn = ({ details }) => details?.variables ?? [];
function othersText(names2, { plan }) {
  const anything = names2.some((name) => plan?.env[name] === "") ? " to anything" : "";
  const rest = names2.slice(1);
  if (rest.length === 0)
    return anything;
  return `${anything}, nor ${rest.length > 1 ? "are" : "is"} ${listed2(rest)}`;
}
var alternativesText = ({ alternatives }) => alternatives.length > 0 ? ` ${listed2(alternatives, "or")} would do as well.` : "";
var isWeak = ({ asking, guessed }, { ending, handshake }) => asking === "remarked" || guessed || handshake.kind === "silent" && (ending.kind === "running" || ending.kind === "timed-out");

// lib/src/rules/missing-secret.js
var missing_secret_default = defineRule({
  id: "missing-secret",
  stage: "configure",
  level: "notice",
  levelIfUp: "notice",
  confidence: "confirmed",
  at: "env",
  title: "{what}",
  why: "Where the input `missing-secrets` is `skip`, or `auto` on an event that gets no secrets, a server is skipped that lacks no more than the value of a variable. {seen}",
  fix: "Leave it, where this run is not to have the value, such as on a pull request from a fork: a run that has it checks the server whole. Anywhere else, give the check what is missing:\n\n{step}",
  detect: (evidence) => {
    const lack = factOf("missing-secret", evidence);
    if (!lack)
      return void 0;
    const variables = lackedIn(lack.captures);
    return {
      captures: {
        what: lackTitle(lack.captures),
        seen: lackWhy(lack.captures),
        step: secretsInput(variables)
      },
      origin: lack.origin,
      evidence: [],
      details: { variables }
    };
  },
  examples: [
    {
      name: "a server that comes up with a made-up value",
      evidence: {
        ...UP,
        facts: [fact("missing-secret", { variables: "ACME_TOKEN", seen: "up", detail: "4 tools" })]
      }
    },
    {
      name: "a server that refuses what was made up",
      evidence: {
        ...ONLY_READ,
        facts: [
          fact("missing-secret", {
            variables: "ACME_URL, ACME_TOKEN",
            seen: "refused",
            detail: "the service refuses `ACME_TOKEN`"
          })
        ]
      }
    },
    {
      name: "a server behind a URL that lets nobody in without the header",
      evidence: {
        ...ONLY_READ,
        facts: [fact("missing-secret", { variables: "ACME_TOKEN", seen: "login", detail: "" })]
      }
    }
  ],
  counterexamples: [
    {
      name: "a variable that is not set, where that is to fail",
      evidence: {
        env: { ACME_TOKEN: "${ACME_TOKEN}" },
        facts: [fact("unset-variable", { variable: "ACME_TOKEN", reference: "${ACME_TOKEN}" })],
        stderr: "Error: ACME_TOKEN is required\n"
      }
    }
  ]
});

// lib/src/rules/native-build-failed.js
var COMPILER = "    - run: sudo apt-get update && sudo apt-get install --yes build-essential python3";
var TOOLS = `Where there is none, install what builds it, in a step before this one:

${COMPILER}`;
var COMPILES = "That takes a compiler and more, which a machine need not have, and source that this version of the tools accepts.";
var ofNode = ({ module, problem }) => ({
  what: module ? `\`${module}\`` : "a native module of the package",
  problem: problem?.trim() ?? "node-gyp failed",
  reason: `Its authors publish binaries for some systems and releases of Node.js, and there was none for this one, so npm compiled it here. ${COMPILES}`,
  remedy: `Run it with a release of Node.js for which there are binaries, which is most likely a current LTS release:

${setupStep("node")}

${TOOLS}`
});
var ofPython = ({ module, problem, command: command2 = "" }) => ({
  what: module ? `\`${module.trim()}\`` : "a dependency of the package",
  problem: problem?.trim() ?? "the build of the wheel failed",
  reason: `A package without a wheel for this system and this Python is built from its source. The usual root is a Python that is newer than the newest for which there are wheels. ${COMPILES}`,
  remedy: /(?:^|[\\/])uvx?(?:\.exe)?$/.test(command2) ? 'Choose a Python for which there are wheels, in front of the other arguments:\n\n    "args": ["--python", "3.12", ...]\n\n' + TOOLS : `Choose a Python for which there are wheels:

${setupStep("python3.12")}

${TOOLS}`
});
var ofScript2 = ({ module = "", script: script2 = "" }) => ({
  what: `\`${module}\``,
  problem: `its install script \`${script2.trim()}\` failed`,
  reason: "A package may have a script that runs when it is installed, mostly to build or fetch what is no JavaScript.",
  remedy: `Do what the script says in the lines below its name. If it wants a compiler, install one in a step before this one:

${COMPILER}

If it is about the version of Node.js, take a current LTS release:

${setupStep("node")}`
});
var ofSilentScript = ({ spec = "" }) => ({
  ...ofScript2({ module: spec || "the package", script: "" }),
  problem: "an install script failed"
});
var ofProject3 = ({ module, problem }) => ({
  what: `\`${module?.trim()}\``,
  problem: problem?.trim() ?? "the build of the wheel failed",
  reason: "It is built from its source, which lies on this machine, and its build gave up.",
  remedy: `Build it by itself to see all of its output, and correct what it says:

    uv build

If it needs a compiler that is not there, install it. ${TOOLS}`
});
var native_build_failed_default = defineRule({
  id: "native-build-failed",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{what} could not be built: {problem}",
  why: "{reason} Lines below the failure about files that could not be removed, if there are any, are only the clean-up.",
  fix: "{remedy}",
  signals: [
    {
      output: /gyp ERR! (?:stack Error: (?<problem>[^\n]{1,160})|find (?<lacks>VS|Python)\b)(?:[\s\S]{0,6000}?\$npm_package_name (?<module>\S{1,214}))?/,
      words: ({ lacks: lacks3, ...captures }) => ofNode(lacks3 ? { ...captures, problem: `${lacks3} was not found` } : captures)
    },
    {
      output: /(?<problem>not found: make|prebuild-install (?:WARN|warn) install No prebuilt binaries found[^\n]{0,120})/,
      words: ofNode
    },
    {
      output: /npm (?:error|ERR!) path [^\n]{0,1000}node_modules[\\/](?<module>(?:@[\w.~-]{1,100}[\\/])?[\w.~-]{1,214})\nnpm (?:error|ERR!) command failed\nnpm (?:error|ERR!) command (?:\S{1,300} (?:-c|\/d \/s \/c) )?(?<script>[^\n]{1,120})/,
      words: ofScript2
    },
    {
      // Of everything else that fails `npm exec` says so itself.
      install: "failed",
      launcher: ["npx", "npm-exec"],
      output: /^(?=[\s\S]*\S)(?![\s\S]*(?:npm (?:error|ERR!)|gyp ERR!))/,
      confidence: "possible",
      words: ofSilentScript
    },
    {
      output: /Failed to build `(?<module>[^`\n@]{1,214})@ file:[^`\n]{1,500}`/,
      words: ofProject3
    },
    {
      output: /(?<problem>the configured Python interpreter version \([\d.]{1,10}\) is newer than PyO3's maximum supported version \([\d.]{1,10}\))/,
      words: ofPython
    },
    {
      output: /Failed to build `(?<module>[\w.-]{1,214}(?:==[^`\n]{1,80})?)`(?:[\s\S]{0,6000}?(?<problem>(?:error: |Error: )[^\n]{1,160}))?/,
      words: ofPython
    },
    {
      output: /(?:Building wheel for|Failed building wheel for) (?<module>[\w.-]{1,214})(?:\s{1,4}\([^)\n]{1,60}\) did not run successfully|$)/m,
      words: ofPython
    }
  ],
  repair: entryRepair({ command: "uvx", args: ["acme-mcp"] }, { command: "uvx", args: ["--python", "3.12", "acme-mcp"] }),
  examples: [
    {
      name: "a module that gyp cannot compile",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed("gyp info spawn make\n../x.cc:1:2: error: #error no\nmake: *** [x.target.mk:106: Release/obj.target/x/x.o] Error 1\ngyp ERR! build error \ngyp ERR! stack Error: `make` failed with exit code: 2\ngyp ERR! stack at ChildProcess.<anonymous> (/usr/lib/node_modules/npm/node_modules/node-gyp/lib/build.js:219:23)\ngyp ERR! node -v v20.20.2\ngyp ERR! $npm_package_name better-sqlite3\ngyp ERR! $npm_package_version 1.0.0\ngyp ERR! not ok\n")
      }
    },
    {
      name: "Windows without a compiler",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed("npm error gyp ERR! find VS could not find a version of Visual Studio 2017 or newer to use\n")
      }
    },
    {
      name: "no binary to fetch",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed("npm error prebuild-install warn install No prebuilt binaries found (target=24.0.0 runtime=node arch=arm64 libc= platform=linux)\n")
      }
    },
    {
      name: "a script that fails for a reason of its own",
      evidence: {
        command: ["node", "dist/index.js"],
        ...installFailed("npm error code 3\nnpm error path /repo/node_modules/acme-native\nnpm error command failed\nnpm error command sh -c node build.js\nnpm error something of its own failed\n", 3)
      }
    },
    {
      name: "a Python project with native code",
      evidence: {
        command: ["uvx", "--from", "./acme-native", "acme"],
        ...installFailed("error: Failed to build `acme-native @ file:///repo/acme-native`\n  cause: The build backend returned an error\n  cause: Call to `setuptools.build_meta.build_wheel` failed (exit status: 1)\n")
      }
    },
    {
      name: "a Python that is too new",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        ...installFailed("  \xD7 Failed to build `pydantic-core==2.33.2`\n  \u251C\u2500\u25B6 The build backend returned an error\n  \u2570\u2500\u25B6 Call to `maturin.build_wheel` failed (exit status: 1)\n      error: the configured Python interpreter version (3.14) is newer than PyO3's maximum supported version (3.13)\n")
      }
    },
    {
      name: "a dependency without a compiler",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        ...installFailed("error: Failed to build `acme-native==1.0.0`\n  cause: The build backend returned an error\n  cause: Call to `setuptools.build_meta.build_wheel` failed (exit status: 1)\n\n         [stderr]\n         error: [Errno 2] No such file or directory: 'gcc'\n\nhint: Build failures usually indicate a problem with the package or the build environment\n")
      }
    },
    {
      name: "pip",
      evidence: {
        command: ["pipx", "run", "mcp-server-acme"],
        ...installFailed("  error: subprocess-exited-with-error\n  \n  \xD7 Building wheel for acme-native (pyproject.toml) did not run successfully.\n  \u2502 exit code: 1\n  ERROR: Failed building wheel for acme-native\nFailed to build acme-native\n")
      }
    },
    {
      name: "an install script that gives up in its own words",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed("Error: no binary for this platform\n")
      }
    }
  ],
  counterexamples: [
    {
      name: "a build that cannot fetch what it needs",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed("gyp ERR! stack FetchError: request to https://nodejs.example/headers.tar.gz failed, reason: getaddrinfo ENOTFOUND nodejs.example\n")
      }
    },
    {
      name: "a binary for another Node.js",
      evidence: {
        stderr: "was compiled against a different Node.js version using\nNODE_MODULE_VERSION 137. This version of Node.js requires\nNODE_MODULE_VERSION 115.\n"
      }
    }
  ]
});

// lib/src/rules/node-native-abi-mismatch.js
var NODE_OF_ABI = {
  ...{ "83": "14", "93": "16", "102": "17", "108": "18", "111": "19", "115": "20" },
  ...{ "120": "21", "127": "22", "131": "23", "137": "24", "141": "25" }
};
var nodeOf = (abi) => NODE_OF_ABI[abi] ? `Node.js ${NODE_OF_ABI[abi]}` : `a Node.js with module version ${abi}`;
var otherNode = ({ built = "", wanted = "", module = "" }) => ({
  module: nameOf2(module),
  built: nodeOf(built),
  runs: nodeOf(wanted),
  abi: built,
  remedy: thatNode(NODE_OF_ABI[built], module)
});
var otherMachine = ({ module = "", problem = "" }) => ({
  module: nameOf2(module),
  built: "another system or processor",
  runs: `this one (${problem})`,
  remedy: again(module)
});
function nameOf2(path2) {
  const inner2 = path2.replaceAll("\\", "/").split("/node_modules/");
  const name = inner2.length > 1 ? /^(?:@[^/]+\/)?[^/]+/.exec(inner2.at(-1) ?? "")?.[0] : void 0;
  return name ?? path2.split(/[\\/]/).at(-1) ?? path2;
}
function thatNode(major, module) {
  const step3 = major && setupStep("node")?.replace(/node-version: \d+/, `node-version: ${major}`);
  const keep = step3 ? `

Or start the server with the Node.js that it was built for, in a step before this one:

${step3}` : "";
  return `${again(module)}${keep}`;
}
function again(module) {
  const entry = /_npx[\\/]([0-9a-f]{16})[\\/]/.exec(module)?.[1];
  const how = entry ? `    npm cache npx rm ${entry}` : "    - run: npm rebuild";
  return `Install it anew with the Node.js that runs the server:

${how}

A \`node_modules\` that \`actions/cache\` restores must have the version of Node.js and the system in its key.`;
}
var node_native_abi_mismatch_default = defineRule({
  id: "node-native-abi-mismatch",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "the native module `{module}` was built for {built}, and {runs} loads it",
  why: "A module with native code is built for one system and, as a rule, for one major release of Node.js. This one was installed with another Node.js or on another machine, in a cache or a `node_modules` that was kept, and Node.js refuses to load it.",
  fix: "{remedy}",
  signals: [
    {
      output: /The module '(?<module>[^'\n]{1,1000})'\s{1,4}was compiled against a different Node\.js version using\s{1,4}NODE_MODULE_VERSION (?<built>\d{2,4})\. This version of Node\.js requires\s{1,4}NODE_MODULE_VERSION (?<wanted>\d{2,4})/,
      words: otherNode
    },
    {
      output: /(?:^|[\s(])(?<module>[^\s():]{1,1000}\.node): (?<problem>invalid ELF header|wrong ELF class[^\n]{0,40})|dlopen\((?<file>[^,\n]{1,1000}\.node),[^\n]{0,2000}incompatible architecture/m,
      words: ({ file, module, ...captures }) => otherMachine({
        problem: "incompatible architecture",
        ...captures,
        module: module ?? file ?? ""
      })
    }
  ],
  experiments: (_evidence, match) => {
    const from = NODE_OF_ABI[match?.captures.abi ?? ""];
    return from ? [withNode(from, String(Number(from) + 1))] : [];
  },
  repair: {
    language: "yaml",
    before: `- uses: actions/cache@v5
  with:
    path: node_modules
    key: modules-\${{ hashFiles('package-lock.json') }}`,
    after: `- uses: actions/cache@v5
  with:
    path: node_modules
    key: modules-\${{ runner.os }}-node24-\${{ hashFiles('package-lock.json') }}`
  },
  examples: [
    {
      name: "a module that Node.js 24 has built",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Error: The module '/home/me/.npm/_npx/26e60c4170af4bff/node_modules/better-sqlite3/build/Release/better_sqlite3.node'\nwas compiled against a different Node.js version using\nNODE_MODULE_VERSION 137. This version of Node.js requires\nNODE_MODULE_VERSION 115. Please try re-compiling or re-installing\nthe module (for instance, using `npm rebuild` or `npm install`).\n    at Module._extensions..node (node:internal/modules/cjs/loader:1661:18) {\n  code: 'ERR_DLOPEN_FAILED'\n}\n\nNode.js v20.20.2\n"
      }
    },
    {
      name: "a `node_modules` of another system",
      evidence: {
        command: ["node", "dist/index.js"],
        stderr: "node:internal/modules/cjs/loader:1661\n  return process.dlopen(module, path.toNamespacedPath(filename));\n                 ^\n\nError: /repo/node_modules/@acme/native/build/Release/native.node: invalid ELF header\n    at Module._extensions..node (node:internal/modules/cjs/loader:1661:18) {\n  code: 'ERR_DLOPEN_FAILED'\n}\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a native module without a binary",
      evidence: {
        stderr: "Error: Could not locate the bindings file. Tried:\n \u2192 /repo/build/x.node\n"
      }
    },
    {
      name: "a native module that lacks a library of the system",
      evidence: {
        stderr: "Error: libvips-cpp.so.42: cannot open shared object file: No such file or directory\n  code: 'ERR_DLOPEN_FAILED'\n"
      }
    }
  ]
});

// lib/src/rules/engine/missing-module.js
var IMPORTED = /Cannot find (?:module|package) '(?<wanted>[^'\n]{1,1000})' imported from '?(?<importer>[^'\n]{1,1000})/;
var REQUIRED = /Cannot find module '(?<wanted>[^'\n]{1,1000})'[^\n]{0,200}(?:\s{1,4}Require stack:\s{1,4}- (?<importer>[^\n]{1,1000}))?/;
var FETCHED = new RegExp(FETCHED_FOLDERS);
var BUILT_IN = /^node:/;
function missingModuleIn(evidence) {
  const output = outputOf(evidence);
  const hit = IMPORTED.exec(output) ?? REQUIRED.exec(output);
  const { wanted = "", importer = "" } = hit?.groups ?? {};
  if (!hit || BUILT_IN.test(wanted) || !FETCHED.test(importer || wanted))
    return void 0;
  const from = placeOf3(importer);
  const found2 = whatIsMissing(wanted, from);
  if (!found2)
    return void 0;
  const entry = /_npx[\\/]([0-9a-f]{16})[\\/]/.exec(importer || wanted)?.[1] ?? null;
  return { ...found2, importer: from?.owner ?? null, entry, line: lineAround(output, hit.index) };
}
function whatIsMissing(wanted, from) {
  if (/^\.{1,2}(?:[\\/]|$)/.test(wanted)) {
    return from && { kind: "file", owner: from.owner, file: wanted };
  }
  if (/^(?:file:|[A-Za-z]:)?[\\/]/.test(wanted)) {
    const place = placeOf3(wanted);
    return place && { kind: "file", ...place };
  }
  const owner = nameAt(wanted);
  return owner === null ? void 0 : { kind: "package", owner, file: "" };
}
function placeOf3(path2) {
  const parts = path2.replaceAll("\\", "/").split("/node_modules/");
  const inner2 = parts.length > 1 ? parts.at(-1) : void 0;
  const owner = inner2 === void 0 ? null : nameAt(inner2);
  return owner === null ? void 0 : { owner, file: (inner2 ?? "").slice(owner.length + 1) };
}
var nameAt = (text) => /^(?:@[\w.~-]+\/)?[\w~-][\w.~-]*/.exec(text.replaceAll("\\", "/"))?.[0] ?? null;

// lib/src/rules/npm-install-scripts-blocked.js
var NO_BINARY = /Could not locate the bindings file|Failed to load native module|No native build was found for platform|Cannot find module '[^'\n]{0,1000}\.node'/;
var NOT_LOADED = /ERR_DLOPEN_FAILED/;
var NO_FILE = /(?:ENOENT|[Nn]o such file|not found|Cannot find)[^\n]{0,500}node_modules[\\/](?<owner>(?:@[\w.~-]{1,100}[\\/])?[\w.~-]{1,214})[\\/]/;
var OTHER_NODE = /NODE_MODULE_VERSION/;
function detect6(evidence) {
  const output = outputOf(evidence);
  if (OTHER_NODE.test(output))
    return void 0;
  const blocked = factOf("scripts-blocked", evidence);
  if (!blocked)
    return withoutFact(output, evidence);
  const { packages: packages2 = "", reason = "" } = blocked.captures;
  const names2 = packages2.split(", ").filter(Boolean);
  const line = lineOf2(NO_BINARY, output) ?? lineOf2(NOT_LOADED, output) ?? lacking(names2, evidence);
  if (line === void 0)
    return void 0;
  return {
    captures: {
      what: `the install scripts of ${enumerated(names2)} did not run`,
      reason: `The install passed over these scripts without a word and counts as good: ${reason}.`,
      remedy: allowing(names2, reason, evidence)
    },
    evidence: [line],
    details: { packages: names2 }
  };
}
function withoutFact(output, evidence) {
  const line = lineOf2(NO_BINARY, output);
  if (line === void 0)
    return void 0;
  return {
    captures: {
      what: "a native module has no binary to load",
      reason: "The usual reason is that the script did not run: npm from version 12 on, pnpm and bun run no install script that they were not told to, and `ignore-scripts` keeps every npm from it. Else there is no binary for this system.",
      remedy: allowing([], "", evidence)
    },
    evidence: [line]
  };
}
function lacking(names2, evidence) {
  const missing2 = missingModuleIn(evidence);
  if (missing2 && [missing2.owner, missing2.importer].some((name) => names2.includes(name ?? ""))) {
    return missing2.line;
  }
  const output = outputOf(evidence);
  const hit = NO_FILE.exec(output);
  const owner = hit?.groups?.owner?.replace("\\", "/") ?? "";
  return hit && names2.includes(owner) ? lineAround(output, hit.index) : void 0;
}
function lineOf2(expression, output) {
  const hit = expression.exec(output);
  return hit ? lineAround(output, hit.index) : void 0;
}
function allowing(names2, reason, evidence) {
  const launcher = evidence.plan?.launcher;
  if (launcher === "npx" || launcher === "npm-exec")
    return ofNpx(names2, reason, evidence);
  const packages2 = names2.join(" ") || "PACKAGE";
  if (launcher === "pnpm-dlx") {
    return `Let pnpm run them, if you trust the packages, by an option in front of the package, once for each:

    "args": [${["dlx", ...packages2.split(" ").map((name) => `--allow-build=${name}`)].map((word) => JSON.stringify(word)).join(", ")}, ...]`;
  }
  return `Allow them in the project, if you trust the packages, and commit the \`package.json\` that this changes:

    npm install-scripts approve ${packages2}
    npm rebuild

(npm 12; \`pnpm approve-builds\` and \`bun pm trust\` are the same for pnpm and bun.) Where \`ignore-scripts\` is set in an \`.npmrc\`, take it out.`;
}
function ofNpx(names2, reason, evidence) {
  const [name, value] = reason.includes("ignore-scripts") ? ["npm_config_ignore_scripts", "false"] : ["npm_config_allow_scripts", names2.join(",") || "PACKAGE"];
  return `Let npm run them, in \`env\` of \`${evidence.server.name}\`, if you trust the packages:

    "env": { ${JSON.stringify(name)}: ${JSON.stringify(value)} }

What was installed without them stays so: ${removal(evidence)}`;
}
function removal(evidence) {
  const entry = /_npx[\\/]([0-9a-f]{16})[\\/]/.exec(outputOf(evidence))?.[1];
  return entry ? `remove it, and it is installed anew at the next start: \`npm cache npx rm ${entry}\`.` : "remove its entry of the cache (`npm cache npx ls` lists them), and it is installed anew at the next start.";
}
var npm_install_scripts_blocked_default = defineRule({
  id: "npm-install-scripts-blocked",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{what}",
  why: "A package with native code builds or fetches its binary in a script that runs when it is installed. Without that script the install succeeds, and the server ends when it wants to load the binary. {reason}",
  fix: "{remedy}",
  detect: detect6,
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server"] }, {
    command: "npx",
    args: ["-y", "@acme/mcp-server"],
    env: { npm_config_allow_scripts: "better-sqlite3" }
  }),
  examples: [
    {
      name: "npm 12, and a binary that was never built",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        facts: [
          fact("scripts-blocked", {
            packages: "better-sqlite3",
            reason: "npm 12 runs only the install scripts that `allow-scripts` names"
          })
        ],
        stderr: "npm notice run npx\nnpm notice run 'acme-mcp'\n/home/me/.npm/_npx/26e60c4170af4bff/node_modules/bindings/bindings.js:126\n  throw err;\n  ^\n\nError: Could not locate the bindings file. Tried:\n \u2192 /home/me/.npm/_npx/26e60c4170af4bff/node_modules/better-sqlite3/build/better_sqlite3.node\n    at bindings (/home/me/.npm/_npx/26e60c4170af4bff/node_modules/bindings/bindings.js:126:9)\n\nNode.js v24.21.0\n"
      }
    },
    {
      name: "a file that a script was to make, with `ignore-scripts`",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        facts: [
          fact("scripts-blocked", {
            packages: "acme-mcp",
            reason: "`ignore-scripts` is set for npm"
          })
        ],
        stderr: "node:internal/modules/cjs/loader:1210\n  throw err;\n  ^\n\nError: Cannot find module './native.js'\nRequire stack:\n- /home/me/.npm/_npx/75ead197a95e1607/node_modules/acme-mcp/index.js\n    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15)\n"
      }
    },
    {
      name: "a program that a script was to fetch",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        facts: [
          fact("scripts-blocked", {
            packages: "@acme/runtime, acme-mcp",
            reason: "npm 12 runs only the install scripts that `allow-scripts` names"
          })
        ],
        stderr: "Error: spawn ENOENT: /home/me/.npm/_npx/75ead197a95e1607/node_modules/@acme/runtime/bin/runtime\n"
      }
    },
    {
      name: "a project that pnpm has installed",
      evidence: {
        command: ["pnpm", "dlx", "acme-mcp"],
        stderr: "Error: No native build was found for platform=linux arch=x64 runtime=node abi=127 uv=1 libc=glibc node=22.14.0\n    loaded from: /home/me/.cache/pnpm/dlx/0123/node_modules/acme-native\n"
      }
    },
    {
      name: "a loader with words of its own",
      evidence: {
        command: ["node", "dist/index.js"],
        stderr: "Error: Failed to load native module: pty.node, checked: build/Release, build/Debug\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a server that does without the scripts",
      evidence: {
        ...UP,
        command: ["npx", "-y", "acme-mcp"],
        facts: [
          fact("scripts-blocked", {
            packages: "core-js",
            reason: "npm 12 runs only the install scripts that `allow-scripts` names"
          })
        ]
      }
    },
    {
      name: "a server that lacks a variable",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        facts: [
          fact("scripts-blocked", {
            packages: "core-js",
            reason: "npm 12 runs only the install scripts that `allow-scripts` names"
          })
        ],
        stderr: "Error: ACME_API_KEY environment variable is required\n"
      }
    },
    {
      name: "a binary for another Node.js",
      evidence: {
        stderr: "Error: The module '/repo/node_modules/better-sqlite3/build/Release/better_sqlite3.node'\nwas compiled against a different Node.js version using\nNODE_MODULE_VERSION 137. This version of Node.js requires\nNODE_MODULE_VERSION 115. Please try re-compiling or re-installing\n"
      }
    }
  ]
});

// lib/src/rules/npm-min-release-age.js
var npm4 = ({ wanted = "", date }) => ({
  installer: "npm",
  wanted,
  limit: date ? `was published after ${date.trim()}` : "is younger than the age that is asked for",
  setting: "`min-release-age` or `before`, in an `.npmrc` of the folder, the user or the machine",
  remedy: lifting("npm_config_min_release_age")
});
var pnpm3 = ({ wanted = "", version }) => ({
  installer: "pnpm",
  wanted: version ? `${wanted}@${version}` : wanted,
  limit: "is younger than the age that is asked for",
  setting: "`minimumReleaseAge`, in `pnpm-workspace.yaml` or the configuration of pnpm",
  remedy: lifting("npm_config_minimum_release_age")
});
var bun3 = ({ wanted = "", version = "" }) => ({
  installer: "bun",
  wanted: `${wanted}@${version}`,
  limit: "is younger than the age that is asked for",
  setting: "`minimumReleaseAge` under `[install]` in a `bunfig.toml`, or the option `--minimum-release-age`",
  remedy: "Ask for an older version in `args`, or lower the age there."
});
var lifting = (variable) => `Ask for an older version in \`args\`. If you trust this one, take this server alone out of the rule:

    "env": { "${variable}": "0" }`;
var npm_min_release_age_default = defineRule({
  id: "npm-min-release-age",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{installer} does not take `{wanted}`: by its settings it is too new",
  why: "A setting makes {installer} wait before it takes a new release, as a protection against bad ones: {setting}. `{wanted}` {limit}, so it counts as not there, and no other version fits what is asked for. Where the config does not ask for it itself, a package that it names does.",
  fix: "{remedy}",
  signals: [
    {
      output: /npm (?:error|ERR!) notarget No matching version found for (?<wanted>\S{1,250}) with a date before (?<date>\d[^\n]{1,40}?)\.?$/m,
      words: npm4
    },
    {
      output: /npm (?:error|ERR!) code ENOVERSIONS\s{1,4}npm (?:error|ERR!) No versions available for (?<wanted>\S{1,250})/,
      confidence: "possible",
      words: (captures) => ({
        ...npm4(captures),
        limit: "has no version that is old enough, or none at all"
      })
    },
    {
      output: /ERR_PNPM_NO_MATURE_MATCHING_VERSION\s{1,4}(?:Version (?<version>\S{1,80}) [^\n]{0,80}? of (?<wanted>\S{1,250}) does not meet|No matching version found for (?<range>\S{1,250}))/,
      words: ({ range: range3, ...captures }) => pnpm3({ wanted: range3 ?? "", ...captures })
    },
    {
      output: /No version matching "(?<version>[^"\n]{1,80})" found for specifier "(?<wanted>[^"\n]{1,214})" \(blocked by minimum-release-age/,
      words: bun3
    }
  ],
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server@1.5.0"] }, {
    command: "npx",
    args: ["-y", "@acme/mcp-server@1.5.0"],
    env: { npm_config_min_release_age: "0" }
  }),
  examples: [
    {
      name: "a version of yesterday",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server@1.2.3"],
        ...installFailed("npm error code ETARGET\nnpm error notarget No matching version found for @acme/mcp-server@1.2.3 with a date before 11/16/2026, 2:50:09 PM.\nnpm error notarget In most cases you or one of your dependencies are requesting a package version that doesn't exist.\n")
      }
    },
    {
      name: "a package all of whose versions are new",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...installFailed("npm error code ENOVERSIONS\nnpm error No versions available for @acme/mcp-server\n")
      }
    },
    {
      name: "pnpm",
      evidence: {
        command: ["pnpm", "dlx", "acme-mcp@1.0.0"],
        ...installFailed(" ERR_PNPM_NO_MATURE_MATCHING_VERSION  Version 1.0.0 (released 76 minutes ago) of acme-mcp does not meet the minimumReleaseAge constraint\n")
      }
    },
    {
      name: "bun",
      evidence: {
        command: ["bunx", "acme-mcp@1.0.0"],
        ...installFailed('error: No version matching "1.0.0" found for specifier "acme-mcp" (blocked by minimum-release-age: 604800 seconds)\nerror: acme-mcp@1.0.0 failed to resolve\n')
      }
    }
  ],
  counterexamples: [
    {
      name: "a version that was never published",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server@99.0.0"],
        ...installFailed("npm error code ETARGET\nnpm error notarget No matching version found for @acme/mcp-server@99.0.0.\n")
      }
    },
    {
      name: "a version that bun does not find",
      evidence: {
        command: ["bunx", "acme-mcp@9.0.0"],
        ...installFailed('error: No version matching "9.0.0" found for specifier "acme-mcp" (but package exists)\n')
      }
    }
  ]
});

// lib/src/rules/npm-package-broken.js
function detect7(evidence) {
  const outcome = trialsOf({ id: "npx-cache-corrupt" }, evidence)[0]?.outcome;
  const missing2 = missingModuleIn(evidence);
  if (!missing2 || outcome === "up")
    return void 0;
  const isSame3 = outcome === "same";
  if (!isSame3 && mayBeCache(missing2, evidence))
    return void 0;
  const { package: wanted } = evidence.plan ?? {};
  const broken3 = brokenIn(missing2, wanted?.name);
  return {
    captures: {
      broken: broken3,
      problem: problemOf(missing2, broken3),
      proof: isSame3 ? "With an empty cache it ended the same, so it is the release that is broken." : "npm installs every package that is declared and every file that is published, so it is most likely left out there.",
      remedy: `${pinning(wanted?.name ?? broken3)}${stopGap(missing2, wanted?.spec)}`
    },
    evidence: [missing2.line],
    ...isSame3 ? { confidence: "confirmed" } : {}
  };
}
var mayBeCache = ({ kind, owner, entry }, { plan }) => kind === "file" && entry !== null && owner !== plan?.package?.name;
var brokenIn = ({ kind, owner, importer }, wanted) => (kind === "package" ? importer : owner) ?? wanted ?? owner;
var problemOf = ({ kind, owner, file }, broken3) => kind === "file" ? `\`${file}\` is missing in it` : `\`${broken3}\` imports \`${owner}\`, which was not installed with it`;
var pinning = (name) => `Pin the last version that worked, and tell the authors of the package. This lists the versions:

    npm view ${name} versions`;
function stopGap({ kind, owner }, spec) {
  if (kind === "file" || !spec)
    return "";
  return `

Until there is a good release, bring \`${owner}\` yourself; \`EXECUTABLE\` is what \`npm view ${spec} bin\` names:

    "args": ["-y", "--package=${owner}", "--package=${spec}", "EXECUTABLE"]`;
}
var npm_package_broken_default = defineRule({
  id: "npm-package-broken",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "the release of `{broken}` is incomplete: {problem}",
  why: "The package was fetched and stops while Node.js loads it, before any of the server's own work: what it asks for is not there. A file that was left out of the release, or a dependency that `package.json` does not declare, is not noticed on the author's machine, where it lies around. {proof}",
  fix: "{remedy}",
  detect: detect7,
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server@1.5.0"] }, { command: "npx", args: ["-y", "@acme/mcp-server@1.4.2"] }),
  examples: [
    {
      name: "a dependency that is not declared",
      evidence: {
        command: ["npx", "-y", "@acme/mcp@2.0.0"],
        stderr: "node:internal/modules/esm/resolve:873\n  throw new ERR_MODULE_NOT_FOUND(packageName, fileURLToPath(base), null);\n        ^\n\nError [ERR_MODULE_NOT_FOUND]: Cannot find package '@modelcontextprotocol/sdk' imported from /home/me/.npm/_npx/18e7d9ffc475e35f/node_modules/@acme/mcp/index.js\n    at packageResolve (node:internal/modules/esm/resolve:873:9)\n\nNode.js v20.20.2\n"
      }
    },
    {
      name: "a dependency that is not declared, in CommonJS",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "node:internal/modules/cjs/loader:1210\n  throw err;\n  ^\n\nError: Cannot find module 'zod'\nRequire stack:\n- /home/me/.npm/_npx/58137623b39ead4f/node_modules/acme-mcp/index.js\n    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15) {\n  code: 'MODULE_NOT_FOUND'\n}\n"
      }
    },
    {
      name: "a file that was left out",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/home/me/.npm/_npx/1684fd1cfe3ce473/node_modules/acme-mcp/dist/server.js' imported from /home/me/.npm/_npx/1684fd1cfe3ce473/node_modules/acme-mcp/index.js\n    at finalizeResolution (node:internal/modules/esm/resolve:283:11)\n"
      }
    },
    {
      name: "a file of a dependency that an empty cache does not bring either",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        trials: [inVain("npx-cache-corrupt", "with an empty npm cache")],
        stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-core/index.js' imported from /home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-mcp/index.js\n"
      }
    },
    {
      name: "a package that bunx has fetched",
      evidence: {
        command: ["bunx", "acme-mcp"],
        stderr: "Error: Cannot find module './dist/server.js'\nRequire stack:\n- /tmp/bunx-1000-acme-mcp@latest/node_modules/acme-mcp/index.js\n    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15)\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a project whose dependencies are not installed",
      evidence: {
        command: ["node", "server.mjs"],
        stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find package '@modelcontextprotocol/sdk' imported from /repo/server.mjs\n"
      }
    },
    {
      name: "a dependency of which only a part is there",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-core/index.js' imported from /home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-mcp/index.js\n"
      }
    },
    {
      name: "the same start, which came up with an empty cache",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        trials: [cameUp("npx-cache-corrupt", "with an empty npm cache", 2100)],
        stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zod' imported from /home/me/.npm/_npx/18e7d9ffc475e35f/node_modules/acme-mcp/index.js\n"
      }
    },
    {
      name: "a module of a later Node.js",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Error: Cannot find module 'node:sqlite'\nRequire stack:\n- /home/me/.npm/_npx/58137623b39ead4f/node_modules/acme-mcp/index.js\n"
      }
    }
  ]
});

// lib/src/rules/npx-cache-corrupt.js
var ID3 = "npx-cache-corrupt";
var MISSING = /Cannot find (?:module|package) '|ERR_MODULE_NOT_FOUND|ENOENT: no such file/;
var ENTRY = /[\\/]_npx[\\/](?<entry>[0-9a-f]{16})[\\/]/;
var entryIn = ({ stderr }) => MISSING.test(stderr) ? ENTRY.exec(stderr)?.groups?.entry : void 0;
var STUCK2 = /npm (?:error|ERR!) code (?<code>ENOTEMPTY|EPERM|EBUSY|EEXIST)\s{1,4}npm (?:error|ERR!) syscall (?:rename|rmdir|unlink)\s{1,4}npm (?:error|ERR!) path [^\n]{0,1000}[\\/](?<folder>_npx[\\/](?<entry>[0-9a-f]{16})|_cacache)/;
function detect8(evidence) {
  const [tried] = trialsOf({ id: ID3 }, evidence);
  const missing2 = missingModuleIn(evidence);
  if (tried?.outcome === "same")
    return void 0;
  if (tried)
    return confirmed(entryIn(evidence) ?? "", missing2);
  return (missing2 && halfPackage(missing2, evidence)) ?? stuck(evidence);
}
function confirmed(entry, missing2) {
  const name = missing2?.entry ?? entry.split(/[\\/]/).at(-1) ?? "";
  return {
    captures: {
      problem: missing2 ? lacks2(missing2) : "the cache of npx is damaged: what it has of the package is not whole",
      proof: "With an empty cache the very same start came up, so the package is good and the cache was not.",
      remedy: removal2(name)
    },
    evidence: missing2 ? [missing2.line] : [],
    details: { entry: name },
    confidence: "confirmed"
  };
}
function halfPackage(missing2, { plan }) {
  const { kind, owner, entry, line } = missing2;
  if (entry === null || kind === "package" || owner === (plan?.package?.name ?? "")) {
    return void 0;
  }
  return {
    captures: {
      problem: lacks2(missing2),
      proof: `\`${owner}\` is there without that file. npm checks a package when it fetches it, and not when it starts it from the cache: an entry that once was cut short stays so.`,
      remedy: `${removal2(entry)}

If the next start ends alike, the release of \`${owner}\` lacks that file: pin an older version of the package in \`args\`.`
    },
    evidence: [line],
    details: { entry }
  };
}
var lacks2 = ({ kind, owner, file }) => kind === "package" ? `the cache of npx is damaged: \`${owner}\` is missing in it` : `the cache of npx is damaged: \`${file}\` of \`${owner}\` is missing in it`;
function stuck(evidence) {
  const output = outputOf(evidence);
  const hit = STUCK2.exec(output);
  if (!hit)
    return void 0;
  const { code: code2 = "", folder = "", entry } = hit.groups ?? {};
  return {
    captures: {
      problem: `npm could not replace a package in its cache, at \`${folder}\` (${code2})`,
      proof: "npm changes an entry in place, so two of them at the same time get in each other's way.",
      remedy: entry ? removal2(entry) : cleaning
    },
    evidence: [lineAround(output, hit.index)],
    details: entry ? { entry } : {}
  };
}
var removal2 = (entry) => `Remove the entry, and npm fetches the package anew at the next start:

    npm cache npx rm ${entry}

With npm 10 or older, delete the folder \`_npx/${entry}\` of its cache (\`npm config get cache\` names it). ${once}`;
var once = "In a workflow, take `~/.npm/_npx` out of what `actions/cache` restores, and let no two steps start the same package at once before it is there.";
var cleaning = `Empty the cache of npm:

    npm cache clean --force

${once}`;
var npx_cache_corrupt_default = defineRule({
  id: ID3,
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "{problem}",
  why: "`npx` keeps each package that it starts, with all its dependencies, as an entry in its cache, and starts it from there the next time. When npm is killed on the way, as a client does at its time limit, or when two start the same package at once, half an entry can remain. {proof}",
  fix: "{remedy}",
  detect: detect8,
  // Nothing in the text tells an entry that is broken from a package that is.
  experiments: (evidence) => evidence.plan?.install?.kind === "npm-exec" && entryIn(evidence) ? [{ change: "with an empty npm cache", emptyCache: true }] : [],
  examples: [
    {
      name: "a dependency without one of its files",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "node:internal/modules/esm/resolve:283\n    throw new ERR_MODULE_NOT_FOUND(\n          ^\n\nError [ERR_MODULE_NOT_FOUND]: Cannot find module '/home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-core/index.js' imported from /home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-mcp/index.js\n    at finalizeResolution (node:internal/modules/esm/resolve:283:11)\n\nNode.js v20.20.2\n"
      }
    },
    {
      name: "a dependency that does not find its own file",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "node:internal/modules/cjs/loader:1210\n  throw err;\n  ^\n\nError: Cannot find module './lib/x.js'\nRequire stack:\n- /home/me/.npm/_npx/f50ccee7cd9bc4fc/node_modules/acme-core/index.js\n- /home/me/.npm/_npx/f50ccee7cd9bc4fc/node_modules/acme-mcp/index.js\n    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15) {\n  code: 'MODULE_NOT_FOUND'\n}\n"
      }
    },
    {
      name: "a dependency without its main file",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: `node:internal/modules/cjs/loader:499
      throw err;
      ^

Error: Cannot find module '/home/me/.npm/_npx/f50ccee7cd9bc4fc/node_modules/acme-core/index.js'. Please verify that the package.json has a valid "main" entry
    at tryPackage (node:internal/modules/cjs/loader:491:19)
`
      }
    },
    {
      name: "a cache of Windows",
      evidence: {
        command: ["cmd", "/c", "npx", "-y", "@acme/mcp"],
        stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find module 'C:\\Users\\me\\AppData\\Local\\npm-cache\\_npx\\d622e0cd94113b69\\node_modules\\@acme\\core\\dist\\index.mjs' imported from C:\\Users\\me\\AppData\\Local\\npm-cache\\_npx\\d622e0cd94113b69\\node_modules\\@acme\\mcp\\dist\\index.js\n"
      }
    },
    {
      name: "a file of the package itself, which is there with an empty cache",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        trials: [cameUp("npx-cache-corrupt", "with an empty npm cache", 2100)],
        stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/home/me/.npm/_npx/1684fd1cfe3ce473/node_modules/acme-mcp/dist/chunk.js' imported from /home/me/.npm/_npx/1684fd1cfe3ce473/node_modules/acme-mcp/index.js\n"
      }
    },
    {
      name: "two npm at work on the same entry",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed("npm error code ENOTEMPTY\nnpm error syscall rename\nnpm error path /home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-core\nnpm error dest /home/me/.npm/_npx/243e1af512c9489a/node_modules/.acme-core-GDcxB3QE\nnpm error errno -39\nnpm error ENOTEMPTY: directory not empty, rename '/home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-core' -> '/home/me/.npm/_npx/243e1af512c9489a/node_modules/.acme-core-GDcxB3QE'\n", 217)
      }
    },
    {
      name: "a file of npm's own cache that is held by another process",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed("npm error code EPERM\nnpm error syscall rename\nnpm error path C:\\Users\\me\\AppData\\Local\\npm-cache\\_cacache\\tmp\\1a2b3c\nnpm error errno EPERM\n")
      }
    }
  ],
  counterexamples: [
    {
      name: "a package that does not declare what it imports",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zod' imported from /home/me/.npm/_npx/18e7d9ffc475e35f/node_modules/acme-mcp/index.js\n"
      }
    },
    {
      name: "the same with an empty cache",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        trials: [inVain("npx-cache-corrupt", "with an empty npm cache")],
        stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-core/index.js' imported from /home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-mcp/index.js\n"
      }
    },
    {
      name: "a file of the project that npm may not replace",
      evidence: {
        command: ["npm", "run", "mcp"],
        stderr: "npm error code EPERM\nnpm error syscall rename\nnpm error path /repo/node_modules/acme-core\n"
      }
    }
  ]
});

// lib/src/rules/npx-install-prompt.js
var refused3 = ({ wanted = "" }) => ({
  what: "npm may not install",
  wanted: `\`${wanted}\``,
  reason: "It is not in the cache yet, and something tells npm to answer its question whether to fetch it with no: `yes=false` in an `.npmrc`, the variable `npm_config_yes`, or an option such as `--no`.",
  first: wanted
});
var waits = ({ wanted, spec }) => ({
  what: "npm asks whether it may install",
  wanted: wanted ? `\`${wanted}\`` : "the package",
  reason: "It asks only where its input is a terminal, as it is behind a wrapper that makes one; no client ever answers.",
  first: wanted || spec || "PACKAGE"
});
var REFUSING = /* @__PURE__ */ new Set(["--no", "--no-install", "--yes=false", "--no-yes"]);
function withYes(plan) {
  const others2 = plan.args.filter((word) => !REFUSING.has(word));
  const at = /^(?:exec|x)$/.test(others2[0] ?? "") ? 1 : 0;
  return withWords(plan, plan.command, [...others2.slice(0, at), "-y", ...others2.slice(at)]);
}
var ANSWERING = /^(?:-y|--yes(?:=.*)?|--no(?:-yes|-install)?(?:=.*)?)$/;
function edit4(evidence) {
  const { command: command2 = "", args: args2 = [] } = evidence.plan ?? {};
  if (programName(command2) !== "npx" || args2.some((word) => ANSWERING.test(word)))
    return void 0;
  return insertWords(evidence, 0, ["-y"]);
}
var npx_install_prompt_default = defineRule({
  id: "npx-install-prompt",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "args",
  title: "{what} {wanted}",
  why: "`npx` fetches a package at the first start. {reason} On a machine that has the package already, the same line works, so the trouble shows first on a new machine or a runner.",
  fix: 'Write `-y` as the first argument of `npx`:\n\n    "args": ["-y", "{first}", ...]\n\nand take `--no` or `--no-install` out, if it is there. `-y` wins over `yes=false` in an `.npmrc`.',
  signals: [
    {
      output: /npx canceled due to missing packages and no YES option: \["(?<wanted>[^"\n]{1,300})"/,
      words: refused3
    },
    {
      ending: "timed-out",
      said: /Need to install the following packages?:\s{1,8}(?<wanted>[^\s,]{1,300})[\s\S]{0,2000}?Ok to proceed\? \(y\)/,
      words: waits
    }
  ],
  experiments: (_evidence, match) => match ? [{ change: "with `-y`", isFix: true, alter: withYes, emptyCache: true }] : [],
  replacement: edit4,
  repair: entryRepair({ command: "npx", args: ["@acme/mcp-server"] }, { command: "npx", args: ["-y", "@acme/mcp-server"] }),
  examples: [
    {
      name: "`yes=false` in an `.npmrc`",
      evidence: {
        command: ["npx", "@acme/mcp-server@1.2.0"],
        ...installFailed('npm error npx canceled due to missing packages and no YES option: ["@acme/mcp-server@1.2.0"]\n')
      }
    },
    {
      name: "an option that says no, at the start itself",
      evidence: {
        command: ["npx", "--no", "acme-mcp"],
        stderr: 'npm error npx canceled due to missing packages and no YES option: ["acme-mcp@1.0.0"]\n'
      }
    },
    {
      name: "a terminal around npm",
      evidence: {
        command: ["script", "-qc", "npx acme-mcp", "/dev/null"],
        ending: { kind: "timed-out", afterMs: 3e4 },
        noise: ["Need to install the following packages:", "acme-mcp@1.0.0", "Ok to proceed? (y) "]
      }
    }
  ],
  counterexamples: [
    {
      name: "a pipe, where npm only says that it installs",
      evidence: {
        ...UP,
        command: ["npx", "acme-mcp"],
        stderr: "npm warn exec The following package was not found and will be installed: acme-mcp@1.0.0\n"
      }
    },
    {
      name: "a package that does not exist",
      evidence: {
        command: ["npx", "acme-mcp"],
        ...installFailed("npm error code E404\nnpm error 404  'acme-mcp@*' is not in this registry.\n")
      }
    }
  ]
});

// lib/src/rules/npx-self-resolution.js
var SHELL_READS = /sh: (?:line )?1: (?:\{?"?jsonrpc\b|"?method:)[^\n]{0,2000}: (?:command )?not found/;
var NOT_BUILT = /: (?:command )?not found$|could not determine executable to run|Cannot find module|[Ss]yntax error[: ]|Permission denied/m;
var detect9 = (evidence) => shell(evidence) ?? local(evidence);
function shell(evidence) {
  const { plan } = evidence;
  const told2 = factOf("nothing-to-launch", evidence);
  const isNpx = plan?.launcher === "npx" || plan?.launcher === "npm-exec";
  const output = outputOf(evidence);
  const hit = SHELL_READS.exec(output);
  if (!told2 && !(hit && isNpx))
    return void 0;
  const glued = plan?.args.find((arg) => /^-\S*\s+\S/.test(arg));
  return {
    captures: {
      what: `\`${told2?.captures.launcher ?? "npx"}\` has no package to start, and a shell reads the requests`,
      reason: "Without a package npm opens a shell, which takes each line of its input for a command: the first request of the client is none that it knows.",
      remedy: glued ? splitArgument(glued) : NAME_IT
    },
    origin: originOfArgument(glued, evidence),
    evidence: hit ? [lineAround(output, hit.index)] : [],
    ...hit ? { confidence: "confirmed" } : {}
  };
}
var NAME_IT = 'Name the package in `args`:\n\n    "args": ["-y", "PACKAGE"]\n\nIf it stands there, an option in front of it has taken it for its value, or a variable in its place is empty.';
function local(evidence) {
  const told2 = factOf("self-package", evidence);
  if (!told2)
    return void 0;
  const { name = "", folder = "" } = told2.captures;
  const output = outputOf(evidence);
  const hit = NOT_BUILT.exec(output);
  const answers2 = evidence.handshake.kind === "completed";
  return {
    captures: {
      what: `\`npx\` starts \`${name}\` from this repository, and not the published package`,
      reason: `The \`package.json\` in \`${folder}\` has the name that \`npx\` is asked for, so npm takes that folder and fetches nothing. What is not built there yet, it cannot start.`,
      remedy: BUILD_IT
    },
    evidence: hit && !answers2 ? [lineAround(output, hit.index)] : [],
    confidence: hit || answers2 ? "confirmed" : "possible",
    level: answers2 ? "notice" : "error",
    levelIfUp: "notice"
  };
}
var BUILD_IT = 'To start the code of the repository, build it in a step before this one and name the built file:\n\n    "command": "node",\n    "args": ["dist/index.js"]\n\nTo start the published package, start it in a folder whose `package.json`, and those above, have another name: `cwd` sets it, where the client knows that key.';
var npx_self_resolution_default = defineRule({
  id: "npx-self-resolution",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{what}",
  why: "{reason}",
  fix: "{remedy}",
  detect: detect9,
  repair: entryRepair({ command: "npx", args: ["-y", "acme-mcp"] }, { command: "node", args: ["dist/index.js"] }),
  examples: [
    {
      name: "`npx` without a package",
      evidence: {
        command: ["npx", "-y"],
        ending: { kind: "exited", code: 127, afterMs: 2200 },
        facts: [fact("nothing-to-launch", { launcher: "npx" })],
        stderr: "sh: 1: {jsonrpc:2.0,id:0,method:initialize,params:{}}: not found\n"
      }
    },
    {
      name: "the same in a shell with other words",
      evidence: {
        command: ["npx", "--package", "acme-mcp"],
        ending: { kind: "exited", code: 127, afterMs: 2200 },
        stderr: "bash: line 1: jsonrpc:2.0: command not found\n"
      }
    },
    {
      name: "a package in one item with its option, and a shell that waits for more",
      evidence: {
        command: ["npx", "-y acme-mcp"],
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: 'npm warn Unknown cli config "--y acme-mcp".\nsh: 1: {jsonrpc:2.0,id:0,method:initialize,params:{}}: not found\n'
      }
    },
    {
      name: "the own package, which is not built",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ending: { kind: "exited", code: 127, afterMs: 700 },
        facts: [fact("self-package", { name: "acme-mcp", folder: "." })],
        stderr: "sh: 1: acme-mcp: not found\n"
      }
    },
    {
      name: "the own package, which has two executables of other names",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        facts: [fact("self-package", { name: "acme-mcp", folder: "packages/mcp" })],
        ...installFailed("npm error could not determine executable to run\n")
      }
    },
    {
      name: "the own package, which ends in a way of its own",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ending: { kind: "exited", code: 3, afterMs: 700 },
        facts: [fact("self-package", { name: "acme-mcp", folder: "." })],
        stderr: "goodbye\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a shell that the config itself starts",
      evidence: {
        command: ["bash"],
        ending: { kind: "exited", code: 127, afterMs: 20 },
        stderr: "bash: line 1: jsonrpc:2.0: command not found\n"
      }
    },
    {
      name: "a published package without an executable",
      evidence: {
        command: ["npx", "-y", "zod@3.25.0"],
        ...installFailed("npm error could not determine executable to run\n")
      }
    },
    {
      name: "a package of somebody else's",
      evidence: { ...UP, command: ["npx", "-y", "acme-mcp"] }
    }
  ]
});

// lib/src/rules/package-deprecated.js
var deprecated = ({ package: name = "", version = "", message = "" }) => ({
  what: `\`${name}\` ${version} is deprecated by its publisher`,
  reason: message.trim() ? `The publisher says: "${quote(message, 300)}".` : "The publisher gives no reason.",
  remedy: `Follow what the publisher says: start the successor that is named there, or a version that is not deprecated. This lists the versions:

    npm view ${name} versions`
});
var passedOver = ({ package: name = "", version = "", latest = "" }) => ({
  what: `\`${name}\` ${latest}, the latest, is deprecated, and npm took ${version}`,
  reason: `The config asks for no version, and npm then passes over \`latest\` without a word where that is deprecated: ${version} is the newest one that is not.`,
  remedy: `Look up why, and write the version that you want into \`args\`:

    npm view ${name}@${latest} deprecated`
});
var package_deprecated_default = defineRule({
  id: "package-deprecated",
  stage: "install",
  level: "warning",
  levelIfUp: "warning",
  confidence: "confirmed",
  at: "package",
  title: "{what}",
  why: "A deprecated release still installs and may still work, and gets no more corrections, not even for security. {reason}",
  fix: "{remedy}",
  signals: [
    { fact: "package-deprecated", words: deprecated },
    { fact: "older-version", holds: ({ needs }) => needs === "", words: passedOver }
  ],
  examples: [
    {
      name: "a server that has a successor",
      evidence: {
        ...UP,
        command: ["npx", "-y", "@acme/mcp-server@1.0.0"],
        facts: [
          fact("package-deprecated", {
            package: "@acme/mcp-server",
            version: "1.0.0",
            message: "Moved to @acme/mcp"
          })
        ]
      }
    },
    {
      name: "a deprecated release that npm passed over",
      evidence: {
        ...UP,
        command: ["npx", "-y", "@acme/mcp-server"],
        facts: [
          fact("older-version", {
            package: "@acme/mcp-server",
            version: "1.4.0",
            latest: "2.0.0",
            needs: ""
          })
        ]
      }
    },
    {
      name: "a deprecated server that lacks a variable",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        facts: [
          fact("package-deprecated", {
            package: "@acme/mcp-server",
            version: "1.0.0",
            message: "Package no longer supported."
          })
        ],
        stderr: "Error: ACME_API_KEY environment variable is required\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "an older version for an older Node.js",
      evidence: {
        ...UP,
        command: ["npx", "-y", "@acme/mcp-server"],
        facts: [
          fact("older-version", {
            package: "@acme/mcp-server",
            version: "1.4.0",
            latest: "2.0.0",
            needs: ">=22"
          })
        ]
      }
    },
    {
      name: "a dependency of the server that is deprecated",
      evidence: {
        ...UP,
        command: ["npx", "-y", "@acme/mcp-server@1.0.0"],
        stderr: "npm warn deprecated glob@7.2.3: Glob versions prior to v9 are no longer supported\n"
      }
    }
  ]
});

// lib/src/rules/path-arg-missing.js
var ABSENT6 = /ENOENT|no such file|does(?: not|n't) exist|not found|cannot (?:access|find|open|read)|can't (?:access|find|open|read)|could not (?:access|find|open|read)|unable to (?:access|find|open|read)|ENOTDIR|not a (?:valid )?directory|error accessing|invalid (?:path|directory)/i;
var path_arg_missing_default = defineRule({
  id: "path-arg-missing",
  stage: "handshake",
  level: "error",
  title: "the path `{argument}` {state}",
  why: "The server was told to use `{path}`, and says that it cannot. A path that exists on a laptop seldom exists on a runner or in a container; a relative one starts from `{cwd}`.",
  fix: "Correct the path in `args` of `{server}` in {file}. One inside the repository works everywhere, written relative to `{cwd}`.{remedy}",
  at: "args",
  confidence: "likely",
  detect: (evidence) => {
    const lines = linesOf(saidBy(evidence)).filter((line) => ABSENT6.test(line));
    const known = missingPaths(evidence);
    const named2 = known.flatMap((each) => spokenOf(each, lines, true))[0];
    const found2 = named2 ?? argumentsOf(evidence).flatMap((each) => spokenOf(each, lines, false))[0];
    if (!found2 || endedOnAnother2(found2.line, evidence))
      return void 0;
    return {
      captures: {
        ...found2.captures,
        state: named2 ? "does not exist on this machine" : "cannot be used by the server",
        remedy: remedyFor3(found2.captures.path, evidence)
      },
      origin: found2.origin,
      evidence: [found2.line],
      confidence: named2 ? "confirmed" : "likely"
    };
  },
  experiments: (_evidence, match) => {
    const { argument = "" } = match?.captures ?? {};
    return argument === "" ? [] : [
      {
        change: `with an empty folder in place of \`${argument}\``,
        need: { kind: "folder" },
        alter: (plan, { value }) => withPathFor(plan, argument, value)
      }
    ];
  },
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server", "/Users/me/notes"] }, { command: "npx", args: ["-y", "@acme/mcp-server", "./notes"] }),
  examples: [
    {
      name: "a directory that the machine does not have",
      evidence: {
        command: ["npx", "-y", "@modelcontextprotocol/server-filesystem", "/Users/me/notes"],
        stderr: "Warning: Cannot access directory /Users/me/notes, skipping\nError: None of the specified directories are accessible\n",
        facts: [
          {
            kind: "path-missing",
            captures: { argument: "/Users/me/notes", path: "/Users/me/notes" }
          }
        ]
      }
    },
    {
      name: "a relative file, named by the server as an absolute one",
      evidence: {
        command: ["acme-mcp", "--rules", "governance/rules.yaml"],
        stderr: "open /repo/governance/rules.yaml: no such file or directory\n",
        facts: [
          {
            kind: "path-missing",
            captures: { argument: "governance/rules.yaml", path: "/repo/governance/rules.yaml" }
          }
        ]
      }
    },
    {
      name: "a folder of the repository that git does not keep",
      evidence: {
        command: ["acme-mcp", "--data=data/cache"],
        stderr: "Error: ENOENT: no such file or directory, scandir 'data/cache'\n",
        facts: [
          {
            kind: "path-missing",
            captures: { argument: "data/cache", path: "/repo/data/cache" }
          }
        ]
      }
    },
    {
      name: "a path in a container, which only the server can see",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp", "/data/acme.db"],
        stderr: "error: unable to open database file /data/acme.db\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a path that is no argument",
      evidence: {
        command: ["acme-mcp", "--verbose"],
        stderr: "Error: ENOENT: no such file or directory, open '/home/me/.acme/config.json'\n"
      }
    },
    {
      name: "an argument that leads nowhere, and an error of another kind",
      evidence: {
        command: ["acme-mcp", "/data/cache"],
        stderr: "TypeError: boom\n    at f (/repo/a.js:1:1)\n",
        facts: [
          { kind: "path-missing", captures: { argument: "/data/cache", path: "/data/cache" } }
        ]
      }
    },
    {
      name: "a path that it skips, and then an error of another kind",
      evidence: {
        command: ["acme-mcp", "/data/cache"],
        stderr: "Warning: /data/cache does not exist, skipping\nTypeError: boom\n    at f (/repo/a.js:1:1)\n",
        facts: [
          { kind: "path-missing", captures: { argument: "/data/cache", path: "/data/cache" } }
        ]
      }
    },
    {
      name: "an image that is not found",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        stderr: "docker: pull access denied for acme/mcp, repository does not exist\n"
      }
    },
    {
      name: "a command that a script of the config does not find",
      evidence: {
        command: ["sh", "-c", "./serve.sh"],
        ending: { kind: "exited", code: 127, afterMs: 9 },
        stderr: "./serve.sh: 3: acme: not found\n"
      }
    },
    {
      name: "the beginning of a longer path",
      evidence: {
        command: ["acme-mcp", "/data"],
        stderr: "Error: ENOENT: no such file or directory, open '/data2/state.json'\n"
      }
    }
  ]
});
var withPathFor = (plan, argument, folder) => withWords(plan, plan.command, plan.args.map((word) => word.endsWith(argument) ? word.replace(argument, () => folder) : word));
function endedOnAnother2(line, evidence) {
  const trace = stackTraceIn(saidBy(evidence));
  return trace !== void 0 && /\bskip|\bignor|\bwarn/i.test(line) && !trace.message.includes(line);
}
var missingPaths = ({ facts, plan }) => facts.flatMap(({ kind, captures, origin }) => {
  const { argument = "", path: path2 = "" } = captures;
  const isOther = kind !== "path-missing" || argument === "" || argument === plan?.entry;
  return isOther ? [] : [{ argument, path: path2, origin }];
});
function argumentsOf({ server, plan }) {
  if (!plan)
    return [];
  return plan.args.flatMap((word, index) => {
    const argument = word.replace(/^--?[\w-]+=/, "");
    const isProgram = word === plan.entry || word === plan.package?.spec;
    const origin = server.args[index]?.origin;
    return looksLikePath(argument) && !isProgram ? [{ argument, path: argument, origin }] : [];
  });
}
var looksLikePath = (text) => /^(?:[/~]|\.{1,2}[\\/]|[A-Za-z]:[\\/])/.test(text) || /^(?!@)[^:]*[\\/][^:]*\.\w{1,5}$/.test(text);
function spokenOf({ argument, path: path2, origin }, lines, within2) {
  const line = lines.find((each) => names(each, path2, within2) || names(each, argument, within2));
  return line === void 0 ? [] : [{ captures: { argument, path: path2 }, origin, line: line.trim() }];
}
function names(line, path2, within2) {
  const index = line.indexOf(path2);
  if (index === -1 || path2.length < 2)
    return false;
  const after = line.slice(index + path2.length);
  const ends = within2 ? /^[\w-]/ : /^[\w\\/-]|^: (?:line )?\d+:/;
  return !/[\w.-]$/.test(line.slice(0, index)) && !ends.test(after);
}
function remedyFor3(path2, { plan, server }) {
  if (plan && programName(plan.command) === "docker") {
    return ` Into a container it has to be mounted: \`-v <path here>:${path2}\`.`;
  }
  if (!path2.startsWith(`${server.root}/`))
    return "";
  if (/\.\w{1,5}$/.test(path2))
    return " If the file is made by a build, make it in a step before this one.";
  return ` If it is to be empty at first, make it in a step before this one:

    - run: mkdir -p '${path2.slice(server.root.length + 1)}'`;
}

// lib/src/rules/port-in-use.js
var IN_USE = /EADDRINUSE|address (?:is )?already in use|WinError 10048|\bport\b[^\n]{0,20}\b(?:is |was )?(?:already )?in use/i;
var PORT_AFTER = /(?::|\bport:? )(\d{2,5})\b/i;
var PORT_BEFORE = /(?:\btcp :|\d\.\d{1,3}:|localhost:|\]:|', |\bport:? )(\d{2,5})\b/i;
var GOES_ON = /try(?:ing)? (?:another|the next|next|port)|instead|using port/i;
function withPort(plan, taken, free) {
  const changed2 = (text) => text === taken ? free : text;
  const given = plan.given.map((name) => [name, changed2(plan.env[name] ?? "")]);
  const args2 = plan.args.map((word) => word.endsWith(`=${taken}`) ? word.replace(taken, free) : changed2(word));
  const set = { PORT: free, ...Object.fromEntries(given) };
  return withVariables(withWords(plan, plan.command, args2), set);
}
var port_in_use_default = defineRule({
  id: "port-in-use",
  stage: "handshake",
  level: "error",
  title: "{port} is already in use",
  why: "The server opens a TCP port of its own at start, and another program holds it: a second copy of the server, another server of the same run, or a service of the machine.",
  fix: "Give this server another port, by the variable or argument that it reads (often `PORT`), or end the other program before this step. If two servers of this run want the same port, set the input `concurrency: 1`, which starts them one after the other.",
  at: "env",
  confidence: "likely",
  detect: (evidence) => {
    const said3 = saidBy(evidence);
    const hit = IN_USE.exec(said3);
    if (!hit || GOES_ON.test(said3.slice(hit.index, hit.index + 300)))
      return void 0;
    const line = lineAround(said3, hit.index);
    const after = PORT_AFTER.exec(line.slice(line.search(IN_USE)));
    const number = (after ?? PORT_BEFORE.exec(line))?.[1];
    return {
      captures: { port: number ? `port ${number}` : "a port that the server opens" },
      evidence: [line],
      details: number ? { port: Number(number) } : {}
    };
  },
  experiments: (_evidence, match) => match ? [
    {
      change: "with `PORT` set to a free port",
      need: { kind: "port" },
      alter: (plan, { value }) => withPort(plan, String(match.details?.port ?? ""), value)
    }
  ] : [],
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server"] }, { command: "npx", args: ["-y", "@acme/mcp-server"], env: { PORT: "3017" } }),
  examples: [
    {
      name: "Node.js",
      evidence: {
        stderr: "Error: listen EADDRINUSE: address already in use :::3000\n    at Server.setupListenHandle [as _listen2] (node:net:1908:16)\n  code: 'EADDRINUSE',\n"
      }
    },
    {
      name: "Python, without the number",
      evidence: {
        command: ["python3", "server.py"],
        stderr: 'Traceback (most recent call last):\n  File "/repo/server.py", line 2, in <module>\n    s.bind(address)\nOSError: [Errno 98] Address already in use\n'
      }
    },
    {
      name: "Go, with a time of day in the line",
      evidence: {
        command: ["./acme-mcp"],
        stderr: "2026/11/23 10:30:15 listen tcp :8080: bind: address already in use\n"
      }
    },
    {
      name: "after a good handshake",
      evidence: {
        handshake: COMPLETED,
        ending: { kind: "exited", code: 1, afterMs: 1900 },
        stderr: "Port 8080 is already in use.\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "nobody listens where the server connects to",
      evidence: { stderr: "Error: connect ECONNREFUSED 127.0.0.1:3000\n" }
    },
    {
      name: "it takes the next port, and ends on another error",
      evidence: {
        stderr: "Port 3000 is already in use, trying port 3001\nTypeError: boom\n    at f (/repo/a.js:1:1)\n"
      }
    }
  ]
});

// lib/src/rules/protocol-content-length-framing.js
var protocol_content_length_framing_default = defineRule({
  id: "protocol-content-length-framing",
  stage: "handshake",
  level: "error",
  title: "the server frames messages with `Content-Length` headers",
  why: "That is the framing of the Language Server Protocol. MCP on stdio is one JSON message per line. No client reads such headers, and a server that waits for one never reads the line of a client.",
  fix: "In the server, write every message as one line of JSON that ends with `\\n`, read stdin line by line, and drop the headers. The stdio transports of the MCP SDKs do this; if `{commandLine}` is not yours, report it to its author.",
  at: "command",
  confidence: "confirmed",
  signals: [
    { handshake: "silent", noise: /^[ \t]*Content-Length:[ \t]*\d/im },
    { handshake: "silent", said: /(?:must provide a|missing) Content-Length (?:property|header)/i },
    { handshake: "silent", cameUp: true }
  ],
  experiments: (evidence) => onWire(evidence, "content-length", "with a `Content-Length` header before each message"),
  repair: {
    language: "js",
    before: `const body = JSON.stringify(message);
process.stdout.write(\`Content-Length: \${Buffer.byteLength(body)}\\r\\n\\r\\n\${body}\`);`,
    after: `process.stdout.write(\`\${JSON.stringify(message)}\\n\`);`
  },
  examples: [
    {
      name: "it answers with a header",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        noise: ["Content-Length: 142", ""],
        unterminated: '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-11-25","capabilities":{},"serverInfo":{"name":"a","version":"1"}}}'
      }
    },
    {
      name: "its parser misses the header",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: 'Error: Header must provide a Content-Length property.\n{"{\\"jsonrpc\\"":"..."}\n'
      }
    },
    {
      name: "it waits for a header, and answers when it gets one",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        trials: [
          cameUp("protocol-content-length-framing", "with a `Content-Length` header before each message")
        ]
      }
    }
  ],
  counterexamples: [
    {
      name: "it is silent behind a header as well",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        trials: [
          inVain("protocol-content-length-framing", "with a `Content-Length` header before each message")
        ]
      }
    },
    {
      name: "the answer only lacks its newline",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        unterminated: '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-11-25","capabilities":{},"serverInfo":{"name":"a","version":"1"}}}'
      }
    },
    {
      name: "a log line of an HTTP client",
      evidence: { noise: ["fetched / with Content-Length: 142"] }
    }
  ]
});

// lib/src/rules/engine/client-eras.js
var LEGACY = { stdio: "initialize", http: "initialize" };
var ERAS = {
  // Claude Code documentation (MCP client runtimes, environment variables) and change log; both ways were seen on
  // stdio with default settings (2.1.287 and 2.1.317 `server/discover`, 2.1.288 `initialize`).
  "claude-code": {
    stdio: "either",
    stdioNote: "since 2.1.285 for some users, and with `MCP_PROTOCOL_NEGOTIATION=auto`",
    http: "discover",
    httpNote: "since 2.1.274"
  },
  // microsoft/vscode#329848.
  vscode: LEGACY,
  // openai/codex#33952; seen of 0.165.0 on stdio. `--enable mcp_2026_07_28` changes it.
  codex: LEGACY,
  // github/copilot-cli#4525, #4809, #4888; nothing is known of HTTP.
  "copilot-cli": { stdio: "discover", http: "unknown" },
  // Go SDK 1.7 (charmbracelet/crush#3447), which begins so over every transport.
  crush: { stdio: "discover", http: "discover" }
};
function readersByEra(server) {
  const kind = server.transport === "stdio" ? "stdio" : "http";
  const readers = [server, ...server.readings ?? []].filter(({ startable, off, client }) => startable && off === null && client.id !== "command");
  const that = (asked) => [
    ...new Set(readers.filter(({ client }) => (ERAS[client.id]?.[kind] ?? "unknown") === asked).map(({ client }) => titleOf(client.id, client.title, kind)))
  ];
  return {
    initialize: that("initialize"),
    discover: that("discover"),
    either: that("either"),
    unknown: that("unknown")
  };
}
function titleOf(id, title, kind) {
  const note = kind === "stdio" ? ERAS[id]?.stdioNote : ERAS[id]?.httpNote;
  return note ? `${title} (${note})` : title;
}

// lib/src/rules/engine/unreached-lines.js
var unreachedLines = (failure, { answers: answers2 }) => [
  ...answers2.slice(-1).flatMap(answerLines),
  requestLine(failure),
  ...certificateLines(failure)
];
var OURS = /* @__PURE__ */ new Set(["TIMED_OUT", "BROKEN"]);
function requestLine(failure) {
  const { method, url: url2, asked, code: code2, message, afterMs, address, proxy } = failure;
  const request = code2 === "BAD_URL" ? method : `${method} ${shownUrl2(url2)}${asked ? ` (${asked})` : ""}`;
  const way = [address && `address ${address}`, proxy && `proxy ${proxy}`].filter(Boolean);
  const words6 = quote(message, 200);
  return [
    `${request}: ${code2} after ${Math.round(afterMs)} ms`,
    ...way,
    ...words6 === "" || OURS.has(code2) ? [] : [words6]
  ].join(", ");
}
var MAX_NAMES2 = 8;
function certificateLines({ certificate }) {
  if (!certificate)
    return [];
  const { subject, issuer, validFrom, validTo, names: names2 } = certificate;
  const list = names2.slice(0, MAX_NAMES2).join(", ");
  return [
    `certificate: of ${quote(subject, 100)}, by ${quote(issuer, 100)}, valid from ${quote(validFrom, 30)} to ${quote(validTo, 30)}${list ? `, for ${quote(list, 300)}` : ""}`
  ];
}

// lib/src/rules/engine/era-troubles.js
function modernOnly(evidence, version, refusal2, given) {
  const readers = readersByEra(evidence.server);
  const level = given ?? levelFor(readers, [...readers.initialize, ...readers.either]);
  if (!level)
    return void 0;
  return {
    level,
    levelIfUp: level,
    captures: {
      what: whoCannot(readers.initialize, version),
      reason: joined3(`It answers \`server/discover\` of the modern protocol and ${refusal2}, with which clients of all older versions begin.`, whoFails(readers)),
      remedy: "Let the server answer `initialize` as well: with version 2 of the TypeScript SDK, serve it without `legacy: 'reject'`. If only modern clients are meant to use it, set `levels: protocol-era-mismatch=off`."
    },
    evidence: [`server/discover: ${version}`]
  };
}
var whoCannot = (names2, version) => names2.length > 0 ? `this server speaks only the newest protocol (${version}), which ${listed(names2)} cannot use` : `only clients of the newest protocol (${version}) can use this server`;
function whoFails({ initialize, either, discover, unknown: unknown2 }) {
  const all = [...initialize, ...either, ...discover, ...unknown2];
  if (all.length === 0) {
    return "VS Code and Codex are among them, and every client on version 1 of the TypeScript SDK. They show this server as failed.";
  }
  return joined3(told(initialize, (names2, verb) => `${names2} ${verb("begins", "begin")} so, and ${verb("shows", "show")} this server as failed.`), told(either, (names2, verb) => `${names2} ${verb("gets", "get")} through where ${verb("it asks", "they ask")} for the modern protocol, and only there.`), told(discover, (names2, verb) => `${names2} ${verb("gets", "get")} through.`), told(unknown2, (names2, verb) => `How ${names2} ${verb("begins", "begin")} is not known.`));
}
function discoverBarred(evidence, trouble) {
  const readers = readersByEra(evidence.server);
  const asking = [...readers.discover, ...readers.either];
  if (asking.length === 0)
    return void 0;
  return {
    levelIfUp: "warning",
    level: "warning",
    confidence: "likely",
    captures: {
      what: "`server/discover` meets an obstacle, and clients that begin with it may not get through",
      reason: joined3(`${sentence(barrierText(trouble))} \`initialize\` works all the same.`, "A client of both protocol eras sends `server/discover` first, and takes an answer with a 4xx status for an older server; a status from 500 on, silence or an answer that is no MCP message is an outage to it, and it may try nothing else.", told(asking, (names2, verb) => `${names2} ${verb("begins", "begin")} so.`)),
      remedy: "Let the server, or what stands in front of it, answer a method that it does not know at once with status 400 or 404 and the JSON-RPC error -32601; an update of its MCP SDK does so."
    },
    evidence: trouble.kind === "unreached" ? [requestLine(trouble.failure)] : answerLines(trouble.answer)
  };
}
function barrierText(trouble) {
  if (trouble.kind === "unreached") {
    const { code: code2, afterMs } = trouble.failure;
    const how = code2 === "TIMED_OUT" ? ` in ${secondsText(afterMs)}` : `: ${code2}`;
    return `\`${requestOf(trouble.failure)}\` with \`server/discover\` got no answer${how}.`;
  }
  return `${answered2(trouble.answer)} to \`server/discover\`.`;
}
function discoverBreaks(evidence) {
  const { outcome = "", seen: seen2 = "", said: said3 = "" } = factOf("discover-first", evidence)?.captures ?? {};
  const broken3 = BREAKS[outcome];
  if (!broken3)
    return void 0;
  const { what, effect } = broken3;
  const readers = readersByEra(evidence.server);
  const asking = [...readers.discover, ...readers.either];
  const level = asking.length > 0 ? "warning" : "notice";
  return {
    level,
    levelIfUp: level,
    captures: {
      what,
      reason: joined3(`Started once more, and asked with \`server/discover\` before \`initialize\`: ${seen2}. Clients of both protocol eras begin so on stdio: ${effect}`, told(asking, (names2, verb) => `${names2} ${verb("begins", "begin")} so.`) || "Of those that read this config, none is known to begin so; Copilot CLI, Crush and newer versions of Claude Code do."),
      remedy: "Let the server answer a request that it does not know, also before `initialize`, with the JSON-RPC error -32601, and go on: most MCP SDKs do so in their newest version. If no client of both eras is meant to use it, set `levels: protocol-era-mismatch=off`."
    },
    evidence: said3 === "" ? [] : [said3],
    details: { outcome }
  };
}
var LOST = "to them the server has failed, while clients that begin with `initialize` can use it.";
var BREAKS = {
  exits: { what: "a first `server/discover` ends this server", effect: LOST },
  refuses: {
    what: "after a first `server/discover` this server refuses `initialize`",
    effect: LOST
  },
  silent: {
    what: "after a first `server/discover` this server answers nothing more",
    effect: LOST
  },
  waits: {
    what: "a first `server/discover` stays without an answer",
    effect: "they wait for it at every start, some for 5 to 10 seconds and some up to the limit of the whole start, before they go on or give up."
  }
};
function levelFor(readers, hurt) {
  if (hurt.length > 0)
    return "warning";
  if (readers.unknown.length > 0)
    return "notice";
  return readers.discover.length > 0 ? null : "warning";
}
function told(names2, say) {
  if (names2.length === 0)
    return "";
  return say(listed(names2), (one2, several) => names2.length === 1 ? one2 : several);
}
var joined3 = (...sentences) => sentences.filter((each) => each !== "").join(" ");

// lib/src/rules/protocol-era-mismatch.js
var ID4 = "protocol-era-mismatch";
function detect10(evidence) {
  const { handshake, remote } = evidence;
  if (upTrial(ID4, evidence)) {
    const refusal2 = "leaves `initialize` without an answer";
    const match = modernOnly(evidence, MODERN_VERSION, refusal2, "error");
    return match && { ...match, evidence: [] };
  }
  if (handshake.kind !== "completed")
    return void 0;
  if (handshake.era === "modern" && remote?.eras.legacy !== "yes" && remote?.eras.legacy !== "unknown")
    return modernOnly(evidence, handshake.protocolVersion, "refuses `initialize`");
  return remote?.discover ? discoverBarred(evidence, remote.discover) : discoverBreaks(evidence);
}
var URL2 = "https://mcp.example.com/mcp";
var FAILED = {
  ...{ method: "POST", url: URL2, asked: "server/discover", status: 500, atMs: 80 },
  headers: { "content-type": "application/json" },
  body: '{"jsonrpc":"2.0","error":{"code":-32603,"message":"Internal server error"},"id":null}'
};
var SILENT = {
  ...{ method: "POST", url: URL2, asked: "server/discover", phase: "answer", code: "TIMED_OUT" },
  ...{ message: "no answer in time", afterMs: 1e4, address: "192.0.2.1" },
  ...{ proxy: null, certificate: null }
};
var EXITS = fact("discover-first", {
  outcome: "exits",
  seen: "it exited with code 1",
  said: "Error: ExpectedInitializeRequest"
});
var protocol_era_mismatch_default = defineRule({
  id: ID4,
  stage: "handshake",
  level: "warning",
  levelIfUp: "warning",
  title: "{what}",
  why: "{reason}",
  fix: "{remedy}",
  at: "command",
  behindUrl: true,
  confidence: "confirmed",
  detect: detect10,
  experiments: (evidence) => onWire(evidence, "modern", "with `server/discover` as the first request"),
  examples: [
    {
      name: "a modern server that is up",
      evidence: {
        ending: { kind: "running" },
        handshake: { ...COMPLETED, era: "modern", protocolVersion: "2026-07-28" }
      }
    },
    {
      name: "a modern server without tools",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          ...COMPLETED,
          era: "modern",
          protocolVersion: "2026-07-28",
          tools: { kind: "not-asked" }
        }
      }
    },
    {
      name: "a server that passes over what it does not know",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        trials: [cameUp(ID4, "with `server/discover` as the first request")]
      }
    },
    {
      name: "a modern server that only VS Code reads",
      evidence: {
        client: "vscode",
        ending: { kind: "running" },
        handshake: { ...COMPLETED, era: "modern", protocolVersion: "2026-07-28" }
      }
    },
    {
      name: "a modern server, and a client of which it is not known how it begins",
      evidence: {
        client: "kiro",
        ending: { kind: "running" },
        handshake: { ...COMPLETED, era: "modern", protocolVersion: "2026-07-28" }
      }
    },
    {
      name: "a modern server behind a URL, and a client that begins with initialize",
      evidence: {
        client: "codex",
        handshake: { ...COMPLETED, era: "modern", protocolVersion: "2026-07-28" },
        ending: { kind: "running" },
        remote: { spoken: "http", eras: { legacy: "no", modern: "yes" } }
      }
    },
    {
      name: "a server behind a URL that fails at server/discover",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: {
          spoken: "http",
          eras: { legacy: "yes", modern: "no" },
          discover: { kind: "status", answer: FAILED }
        }
      }
    },
    {
      name: "a server behind a URL that is silent on server/discover",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: {
          spoken: "http",
          eras: { legacy: "yes", modern: "no" },
          discover: { kind: "unreached", failure: SILENT }
        }
      }
    },
    {
      name: "a server that a first server/discover ends",
      evidence: { ...UP, client: "copilot-cli", facts: [EXITS] }
    },
    {
      name: "a server that a first server/discover ends, where no reader begins so",
      evidence: { ...UP, client: "vscode", facts: [EXITS] }
    },
    {
      name: "a server that leaves a first server/discover without an answer",
      evidence: {
        ...UP,
        client: "crush",
        facts: [
          fact("discover-first", {
            outcome: "waits",
            seen: "it gave no answer, and `initialize` worked after it",
            said: ""
          })
        ]
      }
    }
  ],
  counterexamples: [
    {
      name: "a modern server behind a URL that Claude Code reads, which asks for it",
      evidence: {
        handshake: { ...COMPLETED, era: "modern", protocolVersion: "2026-07-28" },
        ending: { kind: "running" },
        remote: { spoken: "http", eras: { legacy: "no", modern: "yes" } }
      }
    },
    {
      name: "a server of both eras behind a URL",
      evidence: {
        client: "codex",
        handshake: { ...COMPLETED, era: "modern", protocolVersion: "2026-07-28" },
        ending: { kind: "running" },
        remote: { spoken: "http", eras: { legacy: "yes", modern: "yes" } }
      }
    },
    {
      name: "a server behind a URL that fails at server/discover, which this client never sends",
      evidence: {
        client: "codex",
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: {
          spoken: "http",
          eras: { legacy: "yes", modern: "no" },
          discover: { kind: "status", answer: FAILED }
        }
      }
    },
    {
      name: "a server that answers a first server/discover with an error and goes on",
      evidence: {
        ...UP,
        facts: [
          fact("discover-first", {
            outcome: "falls-back",
            seen: "it answered with an error, and `initialize` worked after it",
            said: ""
          })
        ]
      }
    },
    {
      name: "neither era works",
      evidence: {
        ending: { kind: "running" },
        handshake: { kind: "rejected", error: { code: -32601, message: "Method not found" } }
      }
    },
    {
      name: "a server that answers initialize",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED
      }
    }
  ]
});

// lib/src/rules/engine/framing.js
var OPENING = /\{\s*"(?:jsonrpc|id|result|error|method)"\s*:/g;
var MAX_TRIES = 20;
var BYTE_ORDER_MARK = "\uFEFF";
function brokenMessage(noise, unterminated) {
  const cut4 = messageIn2(unterminated);
  if (cut4) {
    return { fault: faultOf(unterminated, cut4) ?? "no-newline", lines: linesAt(unterminated, cut4) };
  }
  const all = [...noise, unterminated].join("\n");
  const found2 = messageIn2(all);
  const fault = found2 && faultOf(all, found2);
  return found2 && fault ? { fault, lines: linesAt(all, found2) } : void 0;
}
function linesOfMessage(noise) {
  const all = noise.join("\n");
  const found2 = messageIn2(all);
  const lineAt = (index) => all.slice(0, index).split("\n").length - 1;
  return found2 && [lineAt(found2.start), lineAt(found2.end)];
}
var textOf2 = (text, { start, end }) => text.slice(start, end);
function linesAt(text, { start, end }) {
  const last = text.indexOf("\n", end);
  const whole = text.slice(text.lastIndexOf("\n", start) + 1, last === -1 ? void 0 : last);
  return whole.split("\n");
}
function faultOf(text, found2) {
  if (textOf2(text, found2).includes("\n"))
    return "several-lines";
  const before3 = text.slice(text.lastIndexOf("\n", found2.start - 1) + 1, found2.start);
  const after = text.slice(found2.end).split("\n", 1)[0] ?? "";
  if (before3 === BYTE_ORDER_MARK)
    return "byte-order-mark";
  return before3.trim() || after.trim() ? "text-on-line" : void 0;
}
function messageIn2(text) {
  const openings = [...text.matchAll(OPENING)].slice(0, MAX_TRIES);
  for (const { index: start } of openings) {
    const end = endOfObject(text, start);
    if (end && isMessage(text.slice(start, end)))
      return { start, end };
  }
  return void 0;
}
function endOfObject(text, start) {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    const sign = text[index];
    if (sign === '"')
      index = endOfString(text, index);
    else if (sign === "{")
      depth++;
    else if (sign === "}" && --depth === 0)
      return index + 1;
  }
  return void 0;
}
function endOfString(text, start) {
  let index = start + 1;
  while (index < text.length && text[index] !== '"')
    index += text[index] === "\\" ? 2 : 1;
  return index;
}
function isMessage(text) {
  try {
    const value = JSON.parse(text);
    return value.jsonrpc === "2.0" && ["result", "error", "method"].some((key) => key in value);
  } catch {
    return false;
  }
}

// lib/src/rules/protocol-framing.js
var FAULTS = {
  "several-lines": {
    problem: "a message is spread over several lines",
    remedy: "Write it without indentation: `JSON.stringify(message)`, `json.dumps(message)`."
  },
  "no-newline": {
    problem: "a message does not end with a newline",
    remedy: "Write `\\n` after every message, and flush."
  },
  "text-on-line": {
    problem: "other text stands on the line of a message",
    remedy: "Write that text to stderr, and a newline after every message."
  },
  "byte-order-mark": {
    problem: "a byte order mark stands before a message",
    remedy: "Open stdout as UTF-8 without a byte order mark."
  }
};
var ANSWER = '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-11-25","capabilities":{},"serverInfo":{"name":"a","version":"1"}}}';
var protocol_framing_default = defineRule({
  id: "protocol-framing",
  stage: "handshake",
  level: "error",
  title: "stdout is not one message per line: {problem}",
  why: "On stdio a message is one line of JSON, ended by a newline, with nothing else on it (MCP specification, transports, stdio). The server does speak, but clients cannot tell where its message begins and ends, so to them it never answered.",
  fix: "In the server, correct how messages are written. {remedy} If it is not yours, report the lines below to its author.",
  at: "command",
  confidence: "confirmed",
  detect: ({ handshake, ending, noise, unterminated }) => {
    const isOver = ending.kind === "exited" || ending.kind === "killed";
    if (isOver && lastWord(unterminated))
      return void 0;
    const broken3 = handshake.kind === "silent" ? brokenMessage(noise, unterminated) : void 0;
    return broken3 && { captures: FAULTS[broken3.fault], evidence: shown(broken3) };
  },
  repair: {
    language: "js",
    before: `process.stdout.write(JSON.stringify(message, null, 2));`,
    after: `process.stdout.write(\`\${JSON.stringify(message)}\\n\`);`
  },
  examples: [
    {
      name: "pretty-printed JSON",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        noise: JSON.stringify(JSON.parse(ANSWER), null, 2).split("\n")
      }
    },
    {
      name: "no newline at the end",
      evidence: { ending: { kind: "timed-out", afterMs: 3e4 }, unterminated: ANSWER }
    },
    {
      name: "text before the message",
      evidence: { ending: { kind: "timed-out", afterMs: 3e4 }, noise: [`ready> ${ANSWER}`] }
    },
    {
      name: "a byte order mark",
      evidence: { ending: { kind: "timed-out", afterMs: 3e4 }, noise: [`\uFEFF${ANSWER}`] }
    }
  ],
  counterexamples: [
    {
      name: "a banner and no answer",
      evidence: { ending: { kind: "timed-out", afterMs: 3e4 }, noise: ["Server ready"] }
    },
    {
      name: "a log line in JSON",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        noise: ['{"level":30,"msg":"ready"}']
      }
    },
    {
      name: "an error that answers no request, as the last word of a server that gives up",
      evidence: {
        unterminated: '{"jsonrpc":"2.0","error":{"code":-32600,"message":"No vault path was provided."},"id":null}'
      }
    },
    {
      name: "half a message and a crash",
      evidence: { unterminated: '{"jsonrpc":"2.0","id":0,"result":{"protoc' }
    }
  ]
});
var SHOWN_LINES = 6;
var SHOWN_CHARACTERS = 300;
var shown = ({ lines }) => lines.slice(0, SHOWN_LINES).map((line) => line.slice(0, SHOWN_CHARACTERS).trimEnd());

// lib/src/rules/protocol-version-unsupported.js
var ID5 = "protocol-version-unsupported";
var VERSION_ERROR = /protocol ?version/i;
var CODES = /* @__PURE__ */ new Set([-32022, -32004]);
var offering = (version) => ({
  change: `with the protocol version ${version} in \`initialize\``,
  wire: `version ${version}`
});
var protocol_version_unsupported_default = defineRule({
  id: ID5,
  stage: "handshake",
  level: "error",
  title: "{problem}: the server {versions}",
  why: "Clients speak the versions 2024-11-05, 2025-03-26, 2025-06-18 and 2025-11-25, some of them 2026-07-28 as well, and each offers the newest that it knows. A server that does not know the version of a client must offer the newest that it does know; this one leaves the client nothing to go on with, so the client disconnects.{tried}",
  fix: "Update the MCP SDK of the server. A server without an SDK answers `initialize` with the `protocolVersion` of the request where it can speak it, and with its own newest published version otherwise.",
  at: "command",
  behindUrl: true,
  confidence: "confirmed",
  detect: (evidence) => {
    const match = offeredBy(evidence.handshake) ?? refusedBy(evidence.handshake);
    return match && withTaken(match, evidence);
  },
  experiments: (_evidence, match) => match ? versionsToTry(match).map(offering) : [],
  examples: [
    {
      name: "it offers a version that was never published",
      evidence: {
        ending: { kind: "running" },
        handshake: { kind: "version-unsupported", offered: "1.0", supported: [] }
      }
    },
    {
      name: "it refuses ours",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          kind: "rejected",
          error: {
            code: -32602,
            message: "Unsupported protocol version",
            data: { supported: ["2027-01-01"], requested: "2025-11-25" }
          }
        }
      }
    },
    {
      name: "it takes an older one",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          kind: "rejected",
          error: { code: -32602, message: "Unsupported protocol version" }
        },
        trials: [cameUp(ID5, offering("2024-11-05").change)]
      }
    },
    {
      name: "it refuses ours with the code of the modern era",
      evidence: {
        ending: { kind: "running" },
        handshake: { kind: "rejected", error: { code: -32022, message: "no" } }
      }
    }
  ],
  counterexamples: [
    {
      name: "an error of its own",
      evidence: {
        ending: { kind: "running" },
        handshake: { kind: "rejected", error: { code: -32603, message: "database is down" } }
      }
    },
    {
      name: "it speaks the modern version alone, and completes",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          ...COMPLETED,
          era: "modern",
          protocolVersion: "2026-07-28",
          tools: { kind: "not-asked" }
        }
      }
    }
  ]
});
function versionsToTry({ details = {} }) {
  const named2 = Array.isArray(details.supported) ? details.supported : [];
  const others2 = LEGACY_VERSIONS.filter((version) => version !== OFFERED_VERSION);
  const known = others2.filter((version) => named2.includes(version));
  return known.length > 0 ? known : others2;
}
function withTaken(match, evidence) {
  const taken = /version (\S+) in/.exec(upTrial(ID5, evidence)?.change ?? "")?.[1];
  const problem = taken ? "a newer protocol version is refused and not answered with an older one" : "no protocol version in common with today's clients";
  const tried = taken ? ` Asked for ${taken}, it comes up.` : "";
  const versions = taken ? `takes ${taken}` : match.captures.versions ?? "";
  return { ...match, captures: { ...match.captures, problem, tried, versions } };
}
function offeredBy(handshake) {
  if (handshake.kind !== "version-unsupported")
    return void 0;
  return {
    captures: { versions: `offers \`${quote(handshake.offered, 40)}\`` },
    evidence: [`protocolVersion: ${quote(handshake.offered, 40)}`],
    details: { offered: handshake.offered }
  };
}
function refusedBy(handshake) {
  if (handshake.kind !== "rejected")
    return void 0;
  const { code: code2, message, data } = handshake.error;
  if (!CODES.has(code2) && !VERSION_ERROR.test(message))
    return void 0;
  const supported = supportedIn(data);
  return {
    captures: {
      versions: supported.length > 0 ? `speaks \`${quote(supported.join(", "), 80)}\`` : `refuses ours (error ${code2})`
    },
    evidence: [`error ${code2}: ${quote(message)}`],
    details: { supported }
  };
}
function supportedIn(data) {
  if (typeof data !== "object" || data === null)
    return [];
  const { supported, supportedVersions } = data;
  const list = Array.isArray(supported) ? supported : supportedVersions;
  return Array.isArray(list) ? list.filter((version) => typeof version === "string") : [];
}

// lib/src/rules/engine/python-drift.js
var DECORATORS = "call_tool|get_prompt|list_prompts|list_resource_templates|list_resources|list_tools|progress_notification|read_resource|set_logging_level|subscribe_resource|unsubscribe_resource";
var INSTALLED = "\\([^)\\n]{0,400}(?:site|dist)-packages[\\\\/]";
var SIGNS = [
  {
    library: "mcp",
    requirement: "mcp<2",
    expression: /(?:ModuleNotFoundError: )?No module named 'mcp\.(?:server\.fastmcp|shared\.session)[\w.]*'/
  },
  {
    library: "mcp",
    requirement: "mcp>=2",
    expression: /No module named 'mcp\.server\.mcpserver[\w.]*'|cannot import name 'MCPServer' from 'mcp\./
  },
  {
    library: "mcp",
    requirement: "mcp<2",
    expression: /ImportError: cannot import name '(?:McpError|FastMCP|streamablehttp_client|RequestContext|BaseSession)' from 'mcp(?:\.[\w.]+)?' \(/
  },
  {
    library: "mcp",
    requirement: "mcp<2",
    expression: new RegExp(`AttributeError: 'Server' object has no attribute '(?:${DECORATORS})'`)
  },
  { library: "fastmcp", expression: /TypeError: FastMCP\(\) no longer accepts `\w+`/ },
  {
    expression: /TypeError: FastMCP\.(?:__init__|run)\(\) got an unexpected keyword argument '\w+'/
  },
  {
    library: "mcp",
    expression: /\d+ validation errors? for Settings\n(?:debug|log_level|host|port|mount_path)\n {2}Field required/
  },
  {
    library: "pydantic",
    requirement: "pydantic<2",
    expression: /PydanticImportError: `[\w.:]+` has been (?:moved|removed)|PydanticUserError: A non-annotated attribute was detected/
  },
  {
    expression: new RegExp(`ImportError: cannot import name '\\w+' from '(?<library>[A-Za-z]\\w*)[\\w.]*' ${INSTALLED}`)
  }
];
function driftIn(said3, own) {
  for (const { expression, library: library2, requirement = null } of SIGNS) {
    const found2 = expression.exec(said3);
    const named2 = library2 ?? found2?.groups?.library ?? libraryBefore(said3, found2?.index ?? 0);
    if (found2 && moduleOf(named2) !== moduleOf(own))
      return {
        library: named2,
        requirement,
        index: found2.index,
        problem: found2[0].replace(/ \(.*$/s, "")
      };
  }
  return null;
}
var libraryBefore = (said3, index) => /from fastmcp\b|[\\/]fastmcp[\\/]server[\\/]/.test(said3.slice(0, index)) && !/mcp\.server\.fastmcp|[\\/]mcp[\\/]server[\\/]/.test(said3.slice(0, index)) ? "fastmcp" : "mcp";
var moduleOf = (name) => name.replace(/[-.]+/g, "_").toLowerCase();

// lib/src/rules/engine/python-start.js
function verbsOf({ plan }) {
  if (plan?.launcher === "uv-run")
    return ["run"];
  if (plan?.launcher !== "uvx")
    return null;
  return programName(plan.start.command) === "uv" ? ["tool", "run"] : [];
}
function withRequirement(requirement, evidence) {
  const verbs = verbsOf(evidence);
  if (verbs)
    return withOption(verbs, "--with", requirement, evidence);
  switch (evidence.plan?.launcher) {
    case "pipx":
      return `Start it with \`uvx\`, which takes such a bound:

    "command": "uvx",
    "args": ["--with", "${requirement}", ...]`;
    case "python":
      return `Install it into the Python that runs the server, in a step before this one:

    - run: ${evidence.plan.start.command} -m pip install "${requirement}"

(\`uv pip install --python ${evidence.plan.start.command}\` where uv has made its environment).`;
    default:
      return `Ask for \`${requirement}\` where the dependencies of the server are declared.`;
  }
}
function withPython2(version, evidence) {
  const verbs = evidence.plan?.launcher === "pipx" ? ["run"] : verbsOf(evidence);
  if (verbs && asksForOne(evidence))
    return `Ask for another Python in ${argsOf(evidence)}:

    "args": [..., "--python", "${version}", ...]`;
  if (verbs)
    return withOption(verbs, "--python", version, evidence);
  return `Put another Python on the PATH in a step before this one:

${setupStep(`python${version}`)}

and install the dependencies of the server into that one. Where \`command\` names an interpreter by its path, as in a virtual environment, make that one anew with it.`;
}
var bringPython = (version, evidence) => `Put that Python on the PATH in a step before this one:

${setupStep(`python${version}`)}

Or let uv fetch it, where \`UV_PYTHON_DOWNLOADS\` or a setting of uv forbids that. Or ask for another one, with \`--python\` in ${argsOf(evidence)}, where the server runs on it.`;
var asksForOne = ({ plan }) => plan?.start.args.some((word) => /^(?:--python(?:=|$)|-p)/.test(word)) ?? false;
var argsOf = ({ server }) => `\`args\` of \`${server.name}\` in ${server.file ?? "the command line"}`;
function withOption(verbs, option, value, evidence) {
  const { plan } = evidence;
  const program2 = plan?.start.command ?? "";
  const isWrapped = plan !== null && plan.command !== program2;
  const before3 = isWrapped ? [program2, ...verbs] : verbs;
  const place = before3.length > 0 ? `behind \`${before3.join(" ")}\`` : "in front of everything else";
  const items = [...verbs, option, value].map((word) => JSON.stringify(word));
  const code2 = isWrapped ? `${before3.join(" ")} ${option} "${value}" ...` : `"args": [${items.join(", ")}, ...]`;
  return `Put \`${option}\` ${place} in ${argsOf(evidence)}:

    ${code2}`;
}

// lib/src/rules/python-dep-drift.js
var IN_CACHE = "/home/me/.cache/uv/archive-v0/CzUl0eMzWPNPOdeE/lib/python3.11/site-packages";
var ID6 = "python-dep-drift";
var python_dep_drift_default = defineRule({
  id: ID6,
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "the server was written for another version of `{library}`",
  why: "It fails with `{problem}`: it asks for something that `{library}`, in the version that is installed here, does not have. Where nothing bounds the version of a dependency, a fresh install takes its newest release, and one that breaks the server arrives with no change in the repository.",
  fix: "{remedy}",
  detect: (evidence) => {
    const said3 = saidBy(evidence);
    const drift = driftIn(said3, evidence.plan?.package?.name ?? "");
    return drift ? matchOf3(drift, said3, evidence) : void 0;
  },
  experiments: ({ plan }, match) => {
    const requirement = match?.details?.requirement;
    const lead = plan && verbOf(plan);
    if (typeof requirement !== "string" || !lead)
      return [];
    const alter = (before3) => withWords(before3, before3.command, [
      ...lead,
      "--with",
      requirement,
      ...before3.args.slice(lead.length)
    ]);
    return [{ change: `with \`--with ${requirement}\``, alter, emptyCache: true, isFix: true }];
  },
  replacement: edit5,
  repair: entryRepair({ command: "uvx", args: ["acme-mcp"] }, { command: "uvx", args: ["--with", "mcp<2", "acme-mcp"] }),
  examples: [
    {
      name: "mcp 2, which says so",
      evidence: {
        command: ["uvx", "blender-mcp==1.2"],
        stderr: `Traceback (most recent call last):
  File "${IN_CACHE}/blender_mcp/server.py", line 2, in <module>
    from mcp.server.fastmcp import FastMCP, Context, Image
  File "${IN_CACHE}/mcp/server/fastmcp.py", line 16, in <module>
    raise ModuleNotFoundError(_MESSAGE, name=__name__)
ModuleNotFoundError: No module named 'mcp.server.fastmcp'. This is mcp 2.x, where FastMCP was renamed to MCPServer (from mcp.server.mcpserver import MCPServer) and other APIs changed; see the migration guide or pin 'mcp<2' to keep running v1 code.
`
      }
    },
    {
      name: "a name that mcp 2 has no more",
      evidence: {
        command: ["uvx", "mcp-server-time==2025.9.25"],
        stderr: `Traceback (most recent call last):
  File "${IN_CACHE}/mcp_server_time/server.py", line 12, in <module>
    from mcp.shared.exceptions import McpError
ImportError: cannot import name 'McpError' from 'mcp.shared.exceptions' (${IN_CACHE}/mcp/shared/exceptions.py)
`
      }
    },
    {
      name: "a decorator that mcp 2 has no more",
      evidence: {
        command: ["uv", "tool", "run", "mcp-server-git==2025.9.25"],
        stderr: `Traceback (most recent call last):
  File "${IN_CACHE}/mcp_server_git/server.py", line 247, in serve
    @server.list_tools()
     ^^^^^^^^^^^^^^^^^
AttributeError: 'Server' object has no attribute 'list_tools'
`
      }
    },
    {
      name: "a server for mcp 2 on an older one",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "ModuleNotFoundError: No module named 'mcp.server.mcpserver'\n"
      }
    },
    {
      name: "an argument that `FastMCP` does not take",
      evidence: {
        command: ["uv", "run", "server.py"],
        stderr: `Traceback (most recent call last):
  File "/repo/server.py", line 2, in <module>
    mcp = FastMCP("x", description="y")
TypeError: FastMCP.__init__() got an unexpected keyword argument 'description'
`
      }
    },
    {
      name: "an argument that fastmcp 3 takes no more",
      evidence: {
        command: ["uv", "run", "server.py"],
        stderr: `  File "${IN_CACHE}/fastmcp/server/server.py", line 220, in _check_removed_kwargs
    raise TypeError(
TypeError: FastMCP() no longer accepts \`port\`. Pass \`port\` to \`run_http_async()\`, or set FASTMCP_PORT.
`
      }
    },
    {
      name: "settings of FastMCP's own",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr: "pydantic_core._pydantic_core.ValidationError: 14 validation errors for Settings\ndebug\n  Field required [type=missing, input_value={}, input_type=dict]\nlog_level\n  Field required [type=missing, input_value={}, input_type=dict]\n"
      }
    },
    {
      name: "a server for pydantic 1",
      evidence: {
        command: ["pipx", "run", "acme-mcp"],
        stderr: "    raise PydanticImportError(\npydantic.errors.PydanticImportError: `BaseSettings` has been moved to the `pydantic-settings` package.\n"
      }
    },
    {
      name: "a library that breaks another one",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr: `    from pydantic._internal._typing_extra import eval_type_backport
ImportError: cannot import name 'eval_type_backport' from 'pydantic._internal._typing_extra' (${IN_CACHE}/pydantic/_internal/_typing_extra.py)
`
      }
    }
  ],
  counterexamples: [
    {
      name: "`mcp` is not there at all",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "ModuleNotFoundError: No module named 'mcp'\n"
      }
    },
    {
      name: "settings of the server's own",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr: "pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings\nACME_API_KEY\n  Field required [type=missing, input_value={}, input_type=dict]\n"
      }
    },
    {
      name: "a package that misses a name in itself",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr: `ImportError: cannot import name 'serve' from 'acme_mcp.server' (${IN_CACHE}/acme_mcp/server.py)
`
      }
    },
    {
      name: "a name that an older Python does not have",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "ImportError: cannot import name 'Self' from 'typing' (/usr/lib/python3.10/typing.py)\n"
      }
    },
    {
      name: "a server that came up without it",
      evidence: {
        command: ["uvx", "acme-mcp"],
        ...UP,
        stderr: "no cache: No module named 'mcp.server.fastmcp'\n"
      }
    }
  ]
});
function verbOf({ command: command2, args: args2, start, launcher }) {
  if (launcher !== "uvx" || start.command !== command2)
    return void 0;
  return [[], ["tool", "run"]].find((words6) => words6.every((word, at) => args2[at] === word) && (words6.length > 0 || programName(command2) === "uvx"));
}
function edit5(evidence, { details }) {
  const requirement = details?.requirement;
  const lead = evidence.plan && verbOf(evidence.plan);
  if (typeof requirement !== "string" || !lead || !upTrial(ID6, evidence))
    return void 0;
  return insertWords(evidence, lead.length, ["--with", requirement]);
}
function matchOf3(drift, said3, evidence) {
  const { library: library2, requirement, index, problem } = drift;
  return {
    captures: { library: library2, problem: quote(problem, 200), remedy: remedyFor4(drift, evidence) },
    evidence: [quote(lineAround(said3, index), 500)],
    details: { library: library2, requirement }
  };
}
function remedyFor4({ library: library2, requirement }, evidence) {
  const bound = requirement ?? `${library2}<VERSION`;
  const which = requirement ? "" : `Find the last version of \`${library2}\` with which it works, and write the one after it for \`VERSION\`. `;
  return `${which}${withRequirement(bound, evidence)}

Or ask for a release of the server that fits. If the server is yours, put the bound into its dependencies.`;
}

// lib/src/rules/engine/variable-experiment.js
var setting = (name, value) => ({
  change: `with \`${name}=${value}\``,
  alter: (plan) => withVariables(plan, { [name]: value }),
  isFix: true
});

// lib/src/rules/python-stdio-encoding.js
var named = ({ codec = "", direction = "", server, file }) => ({
  codec,
  problem: direction === "en" ? "written" : "read",
  remedy: `Let Python speak UTF-8, with a variable in \`env\` of \`${server}\` in ${file}:

    "env": { "PYTHONUTF8": "1" }`
});
var python_stdio_encoding_default = defineRule({
  id: "python-stdio-encoding",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "env",
  title: "a character could not be {problem} in the code page `{codec}`",
  why: "MCP is spoken in UTF-8. On Windows, and where the locale says so, Python takes another code page for its streams and files, and one character outside of it, such as an emoji in a log line or in the description of a tool, ends the server.",
  fix: "{remedy}",
  signals: [
    {
      said: /Unicode(?<direction>En|De)codeError: '(?<codec>charmap|gbk|gb2312|gb18030|cp\d{3,5}|shift_jis|euc[-_]\w{2,5}|big5\w*|mbcs)' codec can't (?:en|de)code/,
      words: ({ direction = "", ...rest }) => named({ ...rest, direction: direction.toLowerCase() })
    },
    {
      // A locale without UTF-8; a header or a file that is to hold no more ends alike, and not in `print`.
      said: /\b(?:print|stdout\.write)\([^\n]{0,400}\n(?:[ ^~]{0,400}\n)?Unicode(?<direction>En)codeError: '(?<codec>ascii|latin-1|iso8859-\d{1,2})' codec can't encode/,
      words: ({ direction = "", ...rest }) => named({ ...rest, direction: direction.toLowerCase() })
    }
  ],
  experiments: (_evidence, match) => match ? [setting("PYTHONUTF8", "1")] : [],
  repair: entryRepair({ command: "uvx", args: ["acme-mcp"] }, { command: "uvx", args: ["acme-mcp"], env: { PYTHONUTF8: "1" } }),
  examples: [
    {
      name: "an emoji in a line of the log",
      evidence: {
        command: ["python", "server.py"],
        stderr: `Traceback (most recent call last):
  File "C:\\repo\\server.py", line 1, in <module>
    print("\\u2705 ready")
  File "C:\\Python311\\Lib\\encodings\\cp1252.py", line 19, in encode
    return codecs.charmap_encode(input,self.errors,encoding_table)[0]
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
UnicodeEncodeError: 'charmap' codec can't encode character '\\u2705' in position 0: character maps to <undefined>
`
      }
    },
    {
      name: "a locale without UTF-8",
      evidence: {
        command: ["python3", "server.py"],
        stderr: `Traceback (most recent call last):
  File "/repo/server.py", line 10, in <module>
    print(json.dumps({"jsonrpc": "2.0", "id": r["id"], "result": out}, ensure_ascii=False), flush=True)
UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in position 130: ordinal not in range(128)
`
      }
    },
    {
      name: "a Windows in Chinese",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr: "UnicodeEncodeError: 'gbk' codec can't encode character '\\U0001f680' in position 2: illegal multibyte sequence\n"
      }
    },
    {
      name: "a file that is read in the code page",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr: "UnicodeDecodeError: 'charmap' codec can't decode byte 0x9d in position 41: character maps to <undefined>\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a header that takes no such character, whatever the locale",
      evidence: {
        command: ["python3", "server.py"],
        stderr: `Traceback (most recent call last):
  File "/repo/server.py", line 3, in <module>
    headers = {"X-Owner": owner.encode("ascii")}
UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in position 3: ordinal not in range(128)
`
      }
    },
    {
      name: "a file that is no text",
      evidence: {
        command: ["python", "server.py"],
        stderr: "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte\n"
      }
    },
    {
      name: "another error of the server",
      evidence: {
        command: ["python", "server.py"],
        stderr: `Traceback (most recent call last):
  File "/repo/server.py", line 1, in <module>
    boom()
NameError: name 'boom' is not defined
`
      }
    }
  ]
});

// lib/src/rules/engine/python-versions.js
var SINCE2 = {
  "3.9": ["zoneinfo", "graphlib", "typing.Annotated"],
  "3.10": [
    ...["typing.ParamSpec", "typing.TypeAlias", "typing.TypeGuard", "typing.Concatenate"],
    ...["itertools.pairwise", "types.NoneType", "types.UnionType"]
  ],
  "3.11": [
    ...["tomllib", "typing.Self", "typing.Never", "typing.LiteralString", "typing.NotRequired"],
    ...["typing.Required", "typing.Unpack", "typing.TypeVarTuple", "typing.assert_never"],
    ...["typing.assert_type", "typing.reveal_type", "typing.dataclass_transform"],
    ...["enum.StrEnum", "datetime.UTC", "asyncio.TaskGroup", "asyncio.timeout", "asyncio.Runner"]
  ],
  "3.12": ["typing.override", "typing.TypeAliasType", "itertools.batched"],
  "3.13": ["typing.ReadOnly", "typing.TypeIs", "warnings.deprecated"],
  "3.14": ["annotationlib", "compression", "string.templatelib"]
};
var UNTIL = {
  "3.10": [
    ...["Mapping", "MutableMapping", "Sequence", "Iterable", "Callable", "Hashable"].map((name) => `collections.${name}`)
  ],
  "3.11": ["asyncio.coroutine", "inspect.getargspec", "binhex"],
  "3.12": ["distutils", "imp", "asyncore", "asynchat", "smtpd", "pkgutil.ImpImporter"],
  "3.13": [
    ...["aifc", "audioop", "cgi", "cgitb", "chunk", "crypt", "imghdr", "mailcap", "msilib", "nis"],
    ...["nntplib", "ossaudiodev", "pipes", "sndhdr", "spwd", "sunau", "telnetlib", "uu", "xdrlib"],
    ...["lib2to3"]
  ],
  "3.14": ["ast.Str", "ast.Num", "ast.NameConstant"]
};
var versionIn = (table, name) => Object.keys(table).find((version) => table[version]?.includes(name)) ?? null;
var pythonSince = (name) => versionIn(SINCE2, name);
var pythonUntil = (name) => versionIn(UNTIL, name);
var versionBefore = (version) => version.replace(/\d+$/, (minor) => String(Number(minor) - 1));

// lib/src/rules/engine/python-needs.js
var USUAL = "3.12";
var atLeast = (version, reason) => ({
  needed: `Python ${version} or newer`,
  reason,
  version: minorOf(version) > minorOf(USUAL) ? version : USUAL
});
var before2 = (version, reason) => ({
  needed: `a Python before ${version}`,
  reason,
  version: versionBefore(version)
});
var minorOf = (version) => Number(/^3\.(\d+)/.exec(version)?.[1] ?? 0);
var syntax = (version, what) => () => atLeast(version, `Its code uses ${what}, which the Python that ran it cannot read`);
function standard({ module = "", name }) {
  const whole = name ? `${module}.${name}` : module;
  const since2 = pythonSince(whole);
  if (since2)
    return atLeast(since2, `It uses \`${whole}\`, which came with Python ${since2}`);
  const until = pythonUntil(whole);
  return until ? before2(until, `It uses \`${whole}\`, which Python ${until} has no more`) : null;
}
function range2({ wanted = "", found: found2 }) {
  const least = /(?:>=|~=|==)\s*(?<version>3\.\d+)/.exec(wanted)?.groups?.version;
  const below = /<\s*(?<version>3\.\d+)/.exec(wanted)?.groups?.version;
  const fits = least && minorOf(least) > minorOf(USUAL) ? least : USUAL;
  return {
    needed: `Python \`${wanted}\``,
    reason: `It asks for Python \`${wanted}\`${found2 ? `, and was to run on Python ${found2}` : ""}`,
    version: below && minorOf(below) <= minorOf(fits) ? versionBefore(below) : fits
  };
}
var absent2 = ({ wanted = "" }) => ({
  needed: `Python \`${wanted}\`, which is not on this machine`,
  reason: `There is no Python \`${wanted}\` among those that uv finds here, and it did not fetch one`,
  version: /3\.\d+/.exec(wanted)?.[0] ?? USUAL,
  isAsked: true
});
var TYPES = "type|ABCMeta|EnumMeta|EnumType|_GenericAlias|_SpecialForm|GenericAlias|ModelMetaclass";
var CARETS = "(?:[ ~^]{1,400}\\n)?";
var SIGNS2 = [
  // uv and pip.
  [
    /the\s+(?:current|requested)\s+Python\s+version\s+\((?<found>[^)\n]{1,20})\)\s+does\s+not\s+satisfy\s+Python(?<wanted>[<>=!~][^\s]{1,40}?)(?=,?\s|$)/,
    range2
  ],
  [
    /resolved to Python (?<found>[\d.\w+]{1,20}), which is incompatible with the (?:project|script)'s Python requirement: `(?<wanted>[^`\n]{1,60})`/,
    range2
  ],
  [/No interpreter found for (?:Python |executable name `)?(?<wanted>[^\s`]{1,40})`? in /, absent2],
  [
    /Failed to inspect Python interpreter[\s\S]{0,600}?pyenv: python(?<wanted>3\.\d{1,2}): command not found/,
    absent2
  ],
  [/requires a different Python: (?<found>[\d.]{1,12}) not in '(?<wanted>[^'\n]{1,40})'/, range2],
  [
    /Ignored the following versions that require a different python version: [^\n]{0,9000}Requires-Python (?<wanted>[^\s;]{1,40})\n[^\n]*(?:\n[^\n]*)?\(from versions: none\)/i,
    range2
  ],
  // The interpreter.
  [
    new RegExp(`TypeError: unsupported operand type\\(s\\) for \\|: '(?:${TYPES})' and '(?:NoneType|${TYPES})'`),
    syntax("3.10", "`X | None` for a type")
  ],
  [
    new RegExp(`^ {1,40}match [^\\n]{1,300}:\\n${CARETS}SyntaxError: invalid syntax`, "m"),
    syntax("3.10", "the statement `match`")
  ],
  [
    new RegExp(`^ {1,40}except\\* ?[^\\n]{1,300}:\\n${CARETS}SyntaxError: invalid syntax`, "m"),
    syntax("3.11", "`except*`")
  ],
  [
    new RegExp(`^ {1,40}type \\w{1,80}(?:\\[[^\\n]{0,100})? = [^\\n]{1,300}\\n${CARETS}SyntaxError: invalid syntax`, "m"),
    syntax("3.12", "the statement `type`")
  ],
  [
    new RegExp(`^ {1,40}(?:async )?(?:def|class) \\w{1,80}\\[[^\\n]{1,300}\\n${CARETS}SyntaxError: (?:expected '\\('|invalid syntax)`, "m"),
    syntax("3.12", "type parameters")
  ],
  [
    /Core Pydantic V1 functionality isn't compatible with Python (?<found>3\.\d+)/,
    ({ found: found2 = "" }) => before2(found2, `It uses the older interface of pydantic, which does not work with Python ${found2}`)
  ],
  [
    /_eval_type\(\) got an unexpected keyword argument 'prefer_fwd_module'/,
    () => before2("3.14", "It has a release of pydantic that does not suit Python 3.14")
  ],
  [/ModuleNotFoundError: No module named '(?<module>[a-z_0-9]+)'/, standard],
  [/ImportError: cannot import name '(?<name>\w+)' from '(?<module>\w+)' \(/, standard],
  [/AttributeError: module '(?<module>\w+)' has no attribute '(?<name>\w+)'/, standard]
];
function pythonNeedIn(text) {
  for (const [expression, told2] of SIGNS2) {
    const found2 = expression.exec(text);
    const need = found2 && told2(found2.groups ?? {});
    if (need)
      return { ...need, index: found2.index };
  }
  return null;
}

// lib/src/rules/python-version-mismatch.js
var python_version_mismatch_default = defineRule({
  id: "python-version-mismatch",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "the server needs {needed}",
  why: "{reason}. Which Python runs a server is decided on each machine anew: the first one on the PATH, or the one that uv chooses among those that it finds.",
  fix: "{remedy}",
  detect: (evidence) => {
    const text = [outputOf(evidence), saidBy(evidence)].join("\n");
    const need = pythonNeedIn(text);
    if (!need)
      return void 0;
    const { needed, reason, version, isAsked, index } = need;
    const remedy = isAsked ? bringPython(version, evidence) : withPython2(version, evidence);
    return {
      captures: { needed, reason, remedy },
      evidence: [quote(lineAround(text, index), 500)],
      details: { version }
    };
  },
  experiments: (_evidence, match) => {
    const version = String(match?.details?.version ?? "");
    const next = version.replace(/\d+$/, (minor) => String(Number(minor) + 1));
    const experiments = version === "" ? [] : [withPython(version, next), withPython(version)];
    return experiments.map((experiment) => ({ ...experiment, isFix: true }));
  },
  repair: entryRepair({ command: "uvx", args: ["acme-mcp"] }, { command: "uvx", args: ["--python", "3.12", "acme-mcp"] }),
  examples: [
    {
      name: "a package that asks for a newer one",
      evidence: {
        command: ["uvx", "--python", "3.9", "mcp-server-time"],
        ...installFailed("error: No solution found when resolving tool dependencies\n  cause: Because the current Python version (3.9.18) does not satisfy Python>=3.10 and all versions of mcp-server-time depend on Python>=3.10, we can conclude that all versions of mcp-server-time cannot be used.\n         And because you require mcp-server-time, we can conclude that your requirements are unsatisfiable.\n")
      }
    },
    {
      name: "an older uv, whose text is broken at the width of the terminal",
      evidence: {
        command: ["uvx", "mcp-server-time"],
        stderr: "  \xD7 No solution found when resolving tool dependencies:\n  \u2570\u2500\u25B6 Because the requested Python version (>=3.9) does not satisfy\n      Python>=3.10 and mcp==1.2.0 depends on Python>=3.10, we can conclude that\n      mcp==1.2.0 cannot be used.\n"
      }
    },
    {
      name: "a project that asks for a newer one",
      evidence: {
        command: ["uv", "run", "--python", "3.11", "server.py"],
        ...installFailed("error: The requested interpreter resolved to Python 3.11.2, which is incompatible with the project's Python requirement: `>=3.14` (from `project.requires-python`)\n", 2)
      }
    },
    {
      name: "an interpreter that is not on the machine",
      evidence: {
        command: ["uvx", "--python", "3.7", "mcp-server-time"],
        ...installFailed("error: No interpreter found for Python 3.7 in managed installations or search path\n", 2)
      }
    },
    {
      name: "an interpreter of pyenv that is not switched on",
      evidence: {
        command: ["uvx", "--python", "3.7", "mcp-server-time"],
        ...installFailed("error: Failed to inspect Python interpreter from search path at `/home/me/.pyenv/shims/python3.7`\n  cause: Querying Python at `/home/me/.pyenv/shims/python3.7` failed with exit status exit status: 127\n\n         [stderr]\n         pyenv: python3.7: command not found\n", 2)
      }
    },
    {
      name: "a package that pip passes over",
      evidence: {
        command: ["pipx", "run", "mcp-server-time"],
        ...installFailed("ERROR: Ignored the following versions that require a different python version: 0.5.1 Requires-Python >=3.10; 2025.9.25 Requires-Python >=3.10\nERROR: Could not find a version that satisfies the requirement mcp-server-time (from versions: none)\nERROR: No matching distribution found for mcp-server-time\n")
      }
    },
    {
      name: "a package that pip refuses",
      evidence: {
        command: ["pipx", "run", "--spec", ".", "acme"],
        ...installFailed("ERROR: Package 'acme' requires a different Python: 3.9.18 not in '>=3.10'\n")
      }
    },
    {
      name: "`X | None` on Python 3.9",
      evidence: {
        command: ["python3", "server.py"],
        stderr: `Traceback (most recent call last):
  File "/repo/server.py", line 1, in <module>
    def f(x: int | None): pass
TypeError: unsupported operand type(s) for |: 'type' and 'NoneType'
`
      }
    },
    {
      name: "`match` on Python 3.9",
      evidence: {
        command: [".venv/bin/python", "server.py"],
        stderr: '  File "/repo/server.py", line 2\n    match sys.argv:\n          ^\nSyntaxError: invalid syntax\n'
      }
    },
    {
      name: "`except*` on Python 3.10",
      evidence: {
        command: ["python3", "server.py"],
        stderr: '  File "/repo/server.py", line 3\n    except* ValueError:\n          ^\nSyntaxError: invalid syntax\n'
      }
    },
    {
      name: "`type` on Python 3.11",
      evidence: {
        command: ["python3", "server.py"],
        stderr: '  File "/repo/server.py", line 1\n    type X = int\n         ^\nSyntaxError: invalid syntax\n'
      }
    },
    {
      name: "type parameters on Python 3.11",
      evidence: {
        command: ["python3", "server.py"],
        stderr: `  File "/repo/server.py", line 1
    def f[T](x: T): pass
         ^
SyntaxError: expected '('
`
      }
    },
    {
      name: "a module of later versions",
      evidence: {
        command: ["uv", "run", "server.py"],
        stderr: "ModuleNotFoundError: No module named 'tomllib'\n"
      }
    },
    {
      name: "a name of later versions",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "ImportError: cannot import name 'Self' from 'typing' (/usr/lib/python3.10/typing.py)\n"
      }
    },
    {
      name: "an attribute of later versions",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "AttributeError: module 'asyncio' has no attribute 'TaskGroup'\n"
      }
    },
    {
      name: "a module that is gone",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr: "ModuleNotFoundError: No module named 'distutils'\n"
      }
    },
    {
      name: "a Python that is too new for pydantic",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr: "UserWarning: Core Pydantic V1 functionality isn't compatible with Python 3.14 or greater.\nTypeError: _eval_type() got an unexpected keyword argument 'prefer_fwd_module'\n"
      }
    },
    {
      name: "a Python that is too new for an older pydantic",
      evidence: {
        command: ["uv", "tool", "run", "acme-mcp"],
        stderr: "TypeError: _eval_type() got an unexpected keyword argument 'prefer_fwd_module'\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a module that no Python has",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "ModuleNotFoundError: No module named 'mcp'\n"
      }
    },
    {
      name: "a slip in the code",
      evidence: {
        command: ["python3", "server.py"],
        stderr: '  File "/repo/server.py", line 1\n    def f(:\n          ^\nSyntaxError: invalid syntax\n'
      }
    },
    {
      name: "an operand that no Python takes",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "TypeError: unsupported operand type(s) for |: 'str' and 'NoneType'\n"
      }
    },
    {
      name: "a name that `typing` never had",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "ImportError: cannot import name 'Acme' from 'typing' (/usr/lib/python3.12/typing.py)\n"
      }
    }
  ]
});

// lib/src/rules/registry-auth.js
var NODE_STEP = '    - uses: actions/setup-node@v7\n      with:\n        node-version: 24\n        registry-url: https://npm.pkg.github.com\n        scope: "@acme"\n\nand, on the step of this check, `NODE_AUTH_TOKEN` with a token that may read packages:\n\n    env:\n      NODE_AUTH_TOKEN: ${{ secrets.GITHUB_TOKEN }}';
var npm5 = (installer) => ({ address, status }) => ({
  installer,
  source: address ? `\`${address}\`` : "the registry",
  status: status ?? "401",
  remedy: `Give this step the login of the registry, with its own \`registry-url\` and \`scope\`:

${NODE_STEP}

GitHub Packages wants a token for public packages too. For a package of the public registry, remove the stale token from \`.npmrc\`: a wrong login is refused where none would do.`
});
var uv3 = ({ address, status }) => ({
  installer: "uv",
  source: address ? `\`${address}\`` : "the index",
  status: status ?? "401",
  remedy: "Give this step the login of the index. Name the index, and set its variables from secrets:\n\n    env:\n      UV_INDEX: acme=https://pypi.example/simple\n      UV_INDEX_ACME_USERNAME: ${{ secrets.PYPI_USERNAME }}\n      UV_INDEX_ACME_PASSWORD: ${{ secrets.PYPI_PASSWORD }}"
});
var pip3 = ({ address }) => ({
  installer: "pip",
  source: address ? `\`${address}\`` : "the index",
  status: "401",
  remedy: "Give this step the login of the index, in the address that pip reads:\n\n    env:\n      PIP_INDEX_URL: https://${{ secrets.PYPI_USERNAME }}:${{ secrets.PYPI_PASSWORD }}@pypi.example/simple"
});
var go5 = ({ address, status }) => ({
  installer: "go",
  source: address ? `\`${address}\`` : "the module proxy",
  status: status ?? "401",
  remedy: 'Name the private modules in `GOPRIVATE`, so that go asks the repository in place of the proxy, and let git log in, in a step before this one:\n\n    - run: git config --global url."https://x-access-token:${TOKEN}@github.com/".insteadOf "https://github.com/"\n      env:\n        TOKEN: ${{ secrets.MODULES_TOKEN }}'
});
var cargo3 = () => ({
  installer: "cargo",
  source: "the registry",
  status: "401",
  remedy: "Give this step the token of the registry, named after its name in `.cargo/config.toml`, and a provider that reads it:\n\n    env:\n      CARGO_REGISTRY_GLOBAL_CREDENTIAL_PROVIDERS: cargo:token\n      CARGO_REGISTRIES_ACME_TOKEN: ${{ secrets.CARGO_TOKEN }}"
});
var docker = ({ address, status = "" }) => ({
  installer: "docker",
  source: address ? `\`${address}\`` : "the registry",
  status,
  remedy: `For a private image, log in in a step before this one:

    - uses: docker/login-action@v4
      with:
        registry: ${address ?? "ghcr.io"}
        username: \${{ github.actor }}
        password: \${{ secrets.GITHUB_TOKEN }}

For a public one, drop a stale login: \`docker logout ${address ?? "ghcr.io"}\`.`
});
var registry_auth_default = defineRule({
  id: "registry-auth",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{installer} was refused by {source} ({status})",
  why: "The registry was reached and gives nothing without a login, or not with the one that it got: the package is private, the token is missing in this environment, has expired or may not read packages. The config itself may be right all the same.",
  fix: "{remedy}",
  signals: [
    {
      output: /npm (?:error|ERR!) (?:code E)?(?<status>40[13])(?: 40[13])? (?:Unauthorized|Forbidden) - (?:GET|HEAD) (?<address>https?:\/\/[^\s/]{1,255})/,
      words: npm5("npm")
    },
    {
      output: /npm (?:error|ERR!) code E(?<status>40[13])\b|npm (?:error|ERR!) code ENEEDAUTH|Unable to authenticate, (?:your authentication token|need:)/,
      words: npm5("npm")
    },
    {
      output: /ERR_PNPM_FETCH_(?<status>40[13])\s{1,4}GET (?<address>https?:\/\/[^\s/]{1,255})/,
      words: npm5("pnpm")
    },
    {
      output: /error: GET (?<address>https?:\/\/[^\s/]{1,255})\S{0,1000} - (?<status>40[13])$/m,
      words: npm5("bun")
    },
    {
      output: /Failed loading (?<address>https?:\/\/[^\s/]{1,255})[^\n]{0,1000}\s{1,8}Caused by:\s{1,8}Bad response: (?<status>40[13])/,
      words: npm5("deno")
    },
    {
      output: /An index URL \((?<address>https?:\/\/[^\s/)]{1,255})[^\n]{0,1000}\)\s{1,4}could\s+not\s+be\s+queried\s+due\s+to\s+a\s+lack\s+of\s+valid\s+authentication\s+credentials\s+\((?<status>40[13])/,
      words: uv3
    },
    {
      output: /An index \((?<address>https?:\/\/[^\s/)]{1,255})[^\n]{0,1000}\)\s{1,4}returned\s+a\s+(?<status>403)\s+Forbidden/,
      words: uv3
    },
    { output: /^User for (?<address>[\w.:-]{1,255}): (?:ERROR|$)/m, words: pip3 },
    {
      output: /go: [^\n]{1,600}: reading (?<address>https?:\/\/[^\s/]{1,255})\S{0,1000}: (?<status>401|403) (?:Unauthorized|Forbidden)(?!\s{1,4}server response: This module version is not available)/,
      words: go5
    },
    {
      output: /authenticated registries require a credential-provider|no token found for `[^`\n]{1,200}`/,
      words: cargo3
    },
    {
      output: /(?:Head|Get) "https:\/\/(?<address>[^"\s/]{1,255})\/v2\/[^"\n]{0,500}": (?<status>denied|unauthorized)/,
      words: docker
    },
    {
      output: /Error response from daemon: (?:error from registry: )?(?<status>unauthorized|denied)\b/,
      words: docker
    }
  ],
  repair: {
    language: "yaml",
    before: `steps:
  - uses: actions/checkout@v7
  - uses: your-org/mcp-handshake@v1`,
    after: `steps:
  - uses: actions/checkout@v7
  - uses: actions/setup-node@v7
    with:
      node-version: 24
      registry-url: https://npm.pkg.github.com
      scope: "@acme"
  - uses: your-org/mcp-handshake@v1
    env:
      NODE_AUTH_TOKEN: \${{ secrets.GITHUB_TOKEN }}`
  },
  examples: [
    {
      name: "GitHub Packages without a token",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...installFailed("npm error code E401\nnpm error 401 Unauthorized - GET https://npm.example/@acme%2fmcp-server - unauthenticated: User cannot be authenticated with the token provided.\n")
      }
    },
    {
      name: "a login that has expired",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...installFailed("npm error code E401\nnpm error Incorrect or missing password.\nnpm error If you were trying to login, change your password, create an authentication token or enable two-factor authentication then that means you likely typed your password in incorrectly.\n")
      }
    },
    {
      name: "pnpm",
      evidence: {
        command: ["pnpm", "dlx", "@acme/mcp-server"],
        stderr: " ERR_PNPM_FETCH_403  GET https://npm.example/@acme%2Fmcp-server: Forbidden - 403\n\nNo authorization header was set for the request.\n"
      }
    },
    {
      name: "bun",
      evidence: {
        command: ["bunx", "@acme/mcp-server"],
        stderr: "Resolving dependencies\nResolved, downloaded and extracted [1]\nerror: GET https://npm.example/@acme%2fmcp-server - 401\n"
      }
    },
    {
      name: "deno",
      evidence: {
        command: ["deno", "run", "-A", "npm:@acme/mcp-server"],
        stderr: 'error: Failed loading https://npm.example/@acme%2fmcp-server for package "@acme/mcp-server"\n\nCaused by:\n    Bad response: 401\n'
      }
    },
    {
      name: "a private index that uv may not read",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr: "error: No solution found when resolving tool dependencies\n  cause: Because mcp-server-acme was not found in the package registry and you require mcp-server-acme, we can conclude that your requirements are unsatisfiable.\n\nhint: An index URL (https://pypi.example/simple) could not be queried due to a lack of valid authentication credentials (401 Unauthorized)\n"
      }
    },
    {
      name: "an index that forbids",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr: "error: No solution found when resolving tool dependencies\n  cause: Because mcp-server-acme was not found in the package registry and you require mcp-server-acme, we can conclude that your requirements are unsatisfiable.\n\nhint: An index (https://pypi.example/simple) returned a 403 Forbidden error. Check that the index URL is correct and the credentials are valid.\n"
      }
    },
    {
      name: "pip, which asks for a name",
      evidence: {
        command: ["pipx", "run", "mcp-server-acme"],
        ...installFailed("User for pypi.example: ERROR: Exception:\nTraceback (most recent call last):\n", 2)
      }
    },
    {
      name: "a private module of Go",
      evidence: {
        command: ["go", "run", "example.com/acme/mcp@latest"],
        stderr: "go: example.com/acme/mcp@latest: module example.com/acme/mcp: reading https://goproxy.example/example.com/acme/mcp/@v/list: 401 Unauthorized\n"
      }
    },
    {
      name: "a registry of crates",
      evidence: {
        command: ["cargo", "run"],
        ...installFailed("error: failed to get `acme-core` as a dependency of package `acme v0.1.0 (/repo)`\n\nCaused by:\n  failed to query replaced source registry `crates-io`\n\nCaused by:\n  authenticated registries require a credential-provider to be configured\n", 101)
      }
    },
    {
      name: "an image that wants a login",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "ghcr.io/acme/mcp:1.0.0"],
        ...installFailed('Error response from daemon: Head "https://ghcr.io/v2/acme/mcp/manifests/1.0.0": denied: denied\n')
      }
    },
    {
      name: "a registry of images that does not say its name",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "registry.example/acme/mcp:1.0.0"],
        ...installFailed("Error response from daemon: unauthorized: authentication required\n")
      }
    }
  ],
  counterexamples: [
    {
      name: "a package that is not there",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed("npm error code E404\nnpm error 404 Not Found - GET https://npm.example/acme-mcp\nnpm error 404  The requested resource 'acme-mcp@*' could not be found or you do not have permission to access it.\n")
      }
    },
    {
      name: "a service that refuses the key of the server",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Error: 401 Unauthorized - GET https://api.example/v1/projects\n"
      }
    },
    {
      name: "an image that is not there",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        ...installFailed("Error response from daemon: pull access denied for acme/mcp, repository does not exist or may require 'docker login'\n")
      }
    }
  ]
});

// lib/src/rules/login/token-advice.js
function tokenAdvice(evidence, scheme = "Bearer") {
  const { file, client } = evidence.server;
  if (!file)
    return "A URL without a config sends no token: describe the server in a config file.";
  const variable = tokenVariable(evidence);
  const entry = headerEntry(variable, scheme, evidence);
  if (entry === null) {
    return `Keep it out of ${file} in the way that ${client.title} documents for secrets.`;
  }
  return `In ${file}:

${code(entry)}

In the workflow, on the step that runs this check:

${stepEnv([variable])}`;
}
function tokenVariable({ server }) {
  const words6 = server.name.slice(0, 60).toUpperCase().split(/[^A-Z0-9]+/).filter((word) => word !== "" && word !== "MCP" && word !== "SERVER");
  const name = [...words6, "MCP_TOKEN"].join("_");
  return /^\d/.test(name) ? `MCP_${name}` : name;
}
function headerEntry(variable, scheme, evidence) {
  const { client, file } = evidence.server;
  if (client.id === "codex") {
    if (scheme !== "Bearer")
      return null;
    const isToml = /\.toml$/i.test(file ?? "");
    return isToml ? `bearer_token_env_var = "${variable}"` : `"bearer_token_env_var": "${variable}"`;
  }
  const reference = referenceTo(variable, evidence);
  if (client.dialect === "none" || reference === variable)
    return null;
  const value = `${scheme} ${reference}`;
  return client.dialect === "continue" ? `requestOptions:
  headers:
    Authorization: ${JSON.stringify(value)}` : `"headers": {
  "Authorization": ${JSON.stringify(value)}
}`;
}

// lib/src/rules/login/asked-for.js
function askedForLogin(evidence) {
  const answer2 = unauthorized(evidence);
  if (!answer2 || !evidence.remote)
    return void 0;
  const { login } = evidence.remote;
  const { words: words6, isWellFormed } = wordsOf4(login, evidence);
  return {
    captures: words6,
    evidence: [...answerLines(answer2), ...looked3(login)],
    details: detailsOf2(login),
    levelIfUp: isWellFormed ? "notice" : "warning"
  };
}
function wordsOf4(login, evidence) {
  const problems = login?.problems ?? [];
  if (problems.length > 0)
    return { words: broken(problems, evidence), isWellFormed: false };
  const server = login?.authorizationServer;
  if (!server)
    return { words: unexplained(login, evidence), isWellFormed: false };
  return { words: wellFormed(server.issuer, login, evidence), isWellFormed: true };
}
var UP2 = "The server is up: it answered 401, and neither the headers nor the URL of the entry hold anything that looks like a credential.";
var IN_A_WORKFLOW = "To let this check go on to the handshake and the tools, send a token that lasts, if the service has such.";
function wellFormed(issuer, login, evidence) {
  const place = login.resource ? `Its metadata names \`${issuer}\` as the place to log in, and has what clients need for it.` : `Its host has the metadata of an authorization server, as the first revision of MCP with OAuth has it (2025-03-26): clients that look in the newer way as well as in this one find \`${issuer}\`.`;
  return {
    wish: `a login at \`${issuer}\``,
    meaning: `${UP2} ${place} A person does that in a browser, which a workflow has not.`,
    how: `Log in from ${evidence.server.client.title}, where a browser can be opened. ${IN_A_WORKFLOW} ${tokenAdvice(evidence)}`
  };
}
function broken(problems, evidence) {
  const [first = ""] = problems;
  return {
    wish: `a login that clients may not get through: ${first.replace(WHERE, "")}`,
    meaning: `${UP2} Before a client can open a browser for the login, it reads metadata that tell it where (RFC 9728, RFC 8414). Seen from here, ${problems.join("; ")}. Clients that keep to the specification stop at that, others may get through.`,
    how: `Mend it on the server, or tell who runs it. Clients look for metadata such as

${code(sample(evidence))}

and at the authorization server for its own \`issuer\`, an \`authorization_endpoint\`, a \`token_endpoint\`, and \`S256\` in \`code_challenge_methods_supported\`. ${IN_A_WORKFLOW} ${tokenAdvice(evidence)}`
  };
}
var WHERE = / (?:in|from) (?:its metadata|the metadata of its authorization server) at \S{1,2000}?(?=,|$)/;
function sample({ remote }) {
  const url2 = unauthorizedUrl(remote?.trouble);
  const [server = "https://auth.example.com"] = remote?.login?.resource?.authorizationServers ?? [];
  return `{
  "resource": ${JSON.stringify(url2)},
  "authorization_servers": [${JSON.stringify(server)}]
}`;
}
var unauthorizedUrl = (trouble = null) => trouble?.kind === "status" ? trouble.answer.url : "";
function unexplained(login, evidence) {
  const scheme = login?.challenge?.scheme === "Basic" ? "Basic" : "Bearer";
  const nowhere2 = login ? " There is no OAuth metadata where clients look for it, so none of them can log in by itself." : "";
  return {
    wish: "credentials, and does not say how to get them",
    meaning: `${UP2} Servers that take a key or a token answer so.${nowhere2}`,
    how: `Give it the key or token that its documentation asks for, by a variable; the header is mostly \`Authorization\`. ${tokenAdvice(evidence, scheme)}`
  };
}
var looked3 = (login) => (login?.looked ?? []).map(({ url: url2, seen: seen2 }) => quote(`GET ${url2}: ${seen2}`, 300));
function detailsOf2(login) {
  const scope = login?.challenge?.parameters.scope;
  return {
    authorizationServer: login?.authorizationServer?.issuer ?? null,
    ...scope ? { scopes: scope.split(/\s+/).slice(0, 50) } : {},
    ...login && login.problems.length > 0 ? { problems: login.problems } : {}
  };
}

// lib/src/rules/login/bridge.js
function waitingBridge(evidence) {
  const line = loginLine(evidence);
  if (line === null)
    return void 0;
  const target = evidence.server.args.find(({ value }) => /^https?:\/\//i.test(value));
  return {
    captures: {
      wish: "a login in a browser, and waits for it",
      meaning: "The program is a bridge to a remote server, which lets nobody in without a login. So the bridge has printed an address for a person to open, and answers nothing until that is done.",
      how: `Log in once from ${evidence.server.client.title}, where a browser can be opened. ${withToken(evidence)}`
    },
    origin: target?.origin,
    evidence: [line],
    // In the log of a client it is why nothing answers.
    level: "error",
    levelIfUp: "notice"
  };
}
function withToken(evidence) {
  const { server, plan } = evidence;
  const name = tokenVariable(evidence);
  const isKnown = plan?.package?.name === "mcp-remote" || plan?.args.includes("mcp-remote");
  if (!isKnown || !server.file || !canHandOn(evidence) || server.client.id === "codex") {
    return "In a workflow nobody can: give the bridge a token, by the option that its documentation names for headers.";
  }
  const header = `Authorization: Bearer ${referenceTo(name, evidence)}`;
  return `In a workflow nobody can: send a token that lasts, if the service has such. At the end of \`args\` in ${server.file}:

${code(`"--header", ${JSON.stringify(header)}`)}

In the workflow, on the step that runs this check:

${stepEnv([name])}`;
}

// lib/src/rules/remote-auth-required.js
var URL_ASKED = "https://mcp.example.com/mcp";
var PLACE = "https://mcp.example.com/.well-known/oauth-protected-resource/mcp";
var SERVER_PLACE = "https://auth.example.com/.well-known/oauth-authorization-server";
var refused4 = (body, challenge) => ({
  kind: "status",
  answer: {
    ...{ method: "POST", url: URL_ASKED, asked: "server/discover", status: 401, atMs: 120 },
    headers: {
      "content-type": "application/json",
      ...challenge ? { "www-authenticate": challenge } : {}
    },
    body
  }
});
var CHALLENGE = `Bearer realm="OAuth", resource_metadata="${PLACE}", error="invalid_token", error_description="Missing or invalid access token"`;
var BODY = '{"error":"invalid_token","error_description":"Missing or invalid access token"}';
var LOGIN = {
  challenge: { scheme: "Bearer", parameters: { resource_metadata: PLACE, scope: "issues:read" } },
  resource: { url: PLACE, authorizationServers: ["https://auth.example.com"] },
  authorizationServer: { url: SERVER_PLACE, issuer: "https://auth.example.com" },
  problems: [],
  looked: [
    { url: PLACE, seen: "protected resource metadata" },
    { url: SERVER_PLACE, seen: "authorization server metadata" }
  ]
};
var NO_METADATA = {
  challenge: null,
  resource: null,
  authorizationServer: null,
  problems: [],
  looked: [PLACE, "https://mcp.example.com/.well-known/oauth-protected-resource"].map((url2) => ({
    ...{ url: url2, seen: "HTTP 404" }
  }))
};
var remote_auth_required_default = defineRule({
  id: "remote-auth-required",
  stage: "remote",
  level: "warning",
  levelIfUp: "warning",
  title: "the server wants {wish}",
  why: "{meaning}",
  fix: "{how}",
  at: "url",
  confidence: "confirmed",
  detect: (evidence) => isGuarded(evidence) ? askedForLogin(evidence) ?? waitingBridge(evidence) : void 0,
  repair: {
    language: "json",
    before: JSON.stringify({ mcpServers: { acme: { type: "http", url: URL_ASKED } } }, null, 2),
    after: JSON.stringify({
      mcpServers: {
        acme: {
          ...{ type: "http", url: URL_ASKED },
          headers: { Authorization: "Bearer ${ACME_MCP_TOKEN}" }
        }
      }
    }, null, 2)
  },
  examples: [
    {
      name: "a login with OAuth, with all that clients need for it",
      evidence: { remote: { trouble: refused4(BODY, CHALLENGE), login: LOGIN } }
    },
    {
      name: "the same in VS Code, for a server that gives no `scope`",
      evidence: {
        client: "vscode",
        remote: {
          trouble: refused4(BODY, `Bearer resource_metadata="${PLACE}"`),
          login: { ...LOGIN, challenge: { scheme: "Bearer", parameters: {} } }
        }
      }
    },
    {
      name: "a login as the first revision with OAuth has it",
      evidence: {
        remote: {
          trouble: refused4('{"error":"unauthorized"}', 'Bearer realm="mcp"'),
          login: {
            ...LOGIN,
            resource: null,
            challenge: { scheme: "Bearer", parameters: { realm: "mcp" } }
          }
        }
      }
    },
    {
      name: "metadata that name no authorization server, and are of another address",
      evidence: {
        remote: {
          trouble: refused4(BODY, CHALLENGE),
          login: {
            ...LOGIN,
            resource: { url: PLACE, authorizationServers: [] },
            authorizationServer: null,
            problems: [
              `\`resource\` is http://localhost:3000 in its metadata at ${PLACE}, and not ${URL_ASKED}`,
              `\`authorization_servers\` is missing from its metadata at ${PLACE}`
            ]
          }
        }
      }
    },
    {
      name: "an authorization server without PKCE",
      evidence: {
        remote: {
          trouble: refused4(BODY, CHALLENGE),
          login: {
            ...LOGIN,
            problems: [
              `\`code_challenge_methods_supported\` is missing from the metadata of its authorization server at ${SERVER_PLACE}`
            ]
          }
        }
      }
    },
    {
      name: "a server that takes a key, and says nothing of it",
      evidence: {
        remote: {
          trouble: refused4('{"error":"Missing API key"}'),
          login: NO_METADATA
        }
      }
    },
    {
      name: "a server that wants a user and a password, in Codex",
      evidence: {
        client: "codex",
        remote: {
          trouble: refused4("", 'Basic realm="Restricted"'),
          login: { ...NO_METADATA, challenge: { scheme: "Basic", parameters: { realm: "x" } } }
        }
      }
    },
    {
      name: "a bridge on stdio that waits for the login",
      evidence: {
        command: ["npx", "-y", "mcp-remote", URL_ASKED],
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "[4711] Using callback port derived from the server URL: 38243\n[4711] Discovering OAuth server configuration...\n[4711] Discovered authorization server: https://auth.example.com\n[4711] OAuth callback server running at http://127.0.0.1:38243\n[4711] Connecting to remote server: https://mcp.example.com/mcp\n[4711] Using transport strategy: http-first\n[4711] \nPlease authorize this client by visiting:\nhttps://auth.example.com/authorize?response_type=code&client_id=abc&code_challenge_method=S256\n\n[4711] Could not open a browser automatically. Please copy and paste the URL above into your browser.\n[4711] Authentication required. Initializing auth...\n[4711] Authentication required. Waiting for authorization...\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a credential is sent, and refused",
      evidence: {
        remote: {
          headers: { Authorization: "Bearer abc" },
          trouble: refused4(BODY, CHALLENGE),
          login: LOGIN
        }
      }
    },
    {
      name: "a bridge that sends a token",
      evidence: {
        command: [
          ...["npx", "-y", "mcp-remote", URL_ASKED],
          ...["--header", "Authorization: Bearer abc"]
        ],
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "[4711] Using custom headers: Authorization\n[4711] Authentication required. Waiting for authorization...\n"
      }
    },
    {
      name: "a bridge that gave up",
      evidence: {
        command: ["npx", "-y", "mcp-remote", URL_ASKED],
        stderr: "Please authorize this client by visiting:\nhttps://auth.example.com/authorize\n[4711] Fatal error: Error: Dynamic Client Registration rejected (HTTP 404)\n"
      }
    }
  ]
});

// lib/src/rules/login/firewalls.js
var FIREWALLS = [
  { name: "Cloudflare", header: ["cf-mitigated", /^challenge$/i], wantsBrowser: true },
  {
    name: "Cloudflare",
    body: /<title>Just a moment\.\.\.<\/title>/,
    wantsBrowser: true
  },
  {
    name: "Cloudflare",
    body: /<title>Attention Required! \| Cloudflare<\/title>|^error code: 10(?:0[6-9]|10|12|20)\b/,
    wantsBrowser: false
  },
  { name: "Vercel", header: ["x-vercel-mitigated", /^challenge$/i], wantsBrowser: true },
  { name: "Vercel", body: /<title>Vercel Security Checkpoint<\/title>/, wantsBrowser: true },
  { name: "Vercel", header: ["x-vercel-mitigated", /^deny$/i], wantsBrowser: false },
  {
    name: "AWS WAF",
    header: ["x-amzn-waf-action", /^(?:challenge|captcha)$/i],
    wantsBrowser: true
  },
  {
    name: "CloudFront",
    body: /<TITLE>ERROR: The request could not be satisfied<\/TITLE>[\s\S]{0,1000}?Request blocked/i,
    wantsBrowser: false
  },
  { name: "Akamai", body: /errors\.edgesuite\.net/, wantsBrowser: false },
  { name: "Imperva", body: /Incapsula incident ID/, wantsBrowser: true },
  { name: "Sucuri", body: /Sucuri WebSite Firewall - Access Denied/, wantsBrowser: false },
  { name: "DataDome", body: /geo\.captcha-delivery\.com/, wantsBrowser: true }
];
var firewallOf = ({ headers, body }) => FIREWALLS.find(({ header, body: words6 }) => {
  const [name = "", value] = header ?? [];
  return (value?.test((headers[name] ?? "").trim()) || words6?.test(body)) === true;
});

// lib/src/rules/login/forbidden.js
function forbidden(evidence) {
  const answer2 = answerOf2(evidence);
  if (!answer2)
    return void 0;
  const firewall = firewallOf(answer2);
  const isRefusal3 = answer2.status === 403 || answer2.status === 421;
  if (!isRefusal3 && !firewall?.wantsBrowser)
    return void 0;
  const told2 = firewall ? behindFirewall(firewall, answer2) : lackingScope(answer2, evidence) ?? wrongHost(answer2, evidence) ?? denied(answer2, evidence);
  return {
    ...told2,
    evidence: answerLines(answer2),
    details: { status: answer2.status, ...told2.details }
  };
}
function answerOf2({ remote }) {
  const { trouble = null } = remote ?? {};
  return trouble?.kind === "status" || trouble?.kind === "not-mcp" ? trouble.answer : void 0;
}
var LAPTOP = "Such rules often look at the address of the caller, and those of hosted runners are known to be of a data centre: from a laptop the same request may pass.";
function behindFirewall({ name, wantsBrowser }, { status, url: url2 }) {
  const path2 = pathOf(url2);
  return {
    captures: {
      problem: wantsBrowser ? `${name} asks for a check that only a browser passes` : `${name} blocks the request`,
      meaning: wantsBrowser ? `The answer (HTTP ${status}) does not come from the server: ${name}, which stands in front of it, wants to see a browser with a person. No MCP client is one. ${LAPTOP}` : `The answer (HTTP ${status}) does not come from the server: a rule of ${name}, which stands in front of it, refuses this caller or this request. ${LAPTOP}`,
      how: `Leave \`${path2}\` out of the bot checks and of the rules of ${name} that block, if the server is yours; else ask who runs it for that, or check it on a self-hosted runner.`
    },
    details: { firewall: name }
  };
}
function lackingScope(answer2, evidence) {
  const { error, scope = "" } = challengeOf(answer2)?.parameters ?? {};
  if (error !== "insufficient_scope" || !evidence.remote)
    return void 0;
  const scopes = scope.split(/\s+/).filter(Boolean).slice(0, 20);
  const [sent] = sentCredentials(evidence.remote.plan);
  const words6 = `\`${refusalWords(answer2) ?? error}\``;
  const wanted = scopeWords(scopes);
  return {
    captures: {
      problem: sent ? `the token lacks ${wanted}` : `it wants a token with ${wanted}`,
      meaning: sent ? `The server knows the token in ${sent.label}, and does not let it do this: it answers ${words6}.` : `Neither the headers nor the URL of the entry hold a token, and the server answers ${words6}.`,
      how: `Make a token with ${scopes.length > 0 ? wanted : "the scopes that the documentation of the server names"}, and send it in \`Authorization\`. ${sent ? "" : tokenAdvice(evidence)}`.trim()
    },
    confidence: "confirmed",
    origin: sent?.origin,
    details: { scopes }
  };
}
function scopeWords(scopes) {
  if (scopes.length === 0)
    return "a scope";
  const named2 = listed2(scopes.map((one2) => quote(one2, 60)));
  return `the ${scopes.length > 1 ? "scopes" : "scope"} ${named2}`;
}
var HOST2 = /Invalid Host(?: header)?\b|Blocked hosts?:|Blocked request\. This host|Host not allowed|DNS rebinding/i;
var ORIGIN = /Invalid Origin(?: header)?\b|Origin not allowed|Forbidden origin/i;
function wrongHost(answer2, evidence) {
  const words6 = bodyWords(answer2) ?? "";
  const name = refusedHeader(words6, answer2.status);
  if (!name)
    return void 0;
  const host = hostOf(answer2.url);
  const own = ownHeader(name, evidence);
  return {
    captures: {
      problem: words6 === "" ? `HTTP ${answer2.status}` : `\`${words6}\``,
      meaning: own ? `The config sends the header \`${name}\` itself, and the server does not take its value.` : `The server takes requests only under the names that it was told, which protects it against DNS rebinding (SDKs switch that on by themselves for servers on \`127.0.0.1\`). Behind a proxy or under a public name, \`${host}\` has to be among them.`,
      how: own ? `Take \`${name}\` out of \`headers\`: clients set it themselves where it is wanted.` : allowed(name, host, evidence)
    },
    confidence: "confirmed",
    ...own ? { origin: own.key } : {},
    details: { header: name }
  };
}
function refusedHeader(words6, status) {
  if (ORIGIN.test(words6))
    return "Origin";
  return HOST2.test(words6) || status === 421 ? "Host" : void 0;
}
var ownHeader = (name, { server }) => server.headers.find((header) => header.name.toLowerCase() === name.toLowerCase());
var allowed = (name, host, { remote }) => {
  const origin = remote && URL.canParse(remote.plan.url) ? new URL(remote.plan.url).origin : host;
  const [python2, typescript] = name === "Host" ? [`allowed_hosts=["${host}"]`, `allowedHosts: ["${host}"]`] : [`allowed_origins=["${origin}"]`, `allowedOrigins: ["${origin}"]`];
  return `Allow it on the server. With the SDK for Python:

${code(`transport_security=TransportSecuritySettings(${python2})`)}

With the SDK for TypeScript, in the options of the transport, or of \`createMcpExpressApp\`:

${code(typescript)}`;
};
function denied(answer2, evidence) {
  const words6 = refusalWords(answer2);
  const sent = evidence.remote ? sentCredentials(evidence.remote.plan) : [];
  const [first] = sent;
  const said3 = words6 ? ` It says ${sentence(`\`${words6}\``)}` : "";
  return {
    captures: {
      problem: words6 ? `HTTP ${answer2.status}, \`${words6}\`` : `HTTP ${answer2.status}`,
      meaning: first ? `The server understood the request and refuses it, although the config sends ${first.label}: the account or the token may not use this server, or the address of this machine is not on its list.${said3}` : `The server understood the request and refuses it. Neither the headers nor the URL of the entry hold anything that looks like a credential: some servers answer 403 where they mean 401. Else the address of this machine is not on its list.${said3}`,
      how: first ? "Check whether the account behind the credential may use the server, and whether it lets only some addresses in. Hosted runners have changing addresses: a list of addresses wants a self-hosted runner." : `Check whether it lets only some addresses in, and give it a token if it wants one. ${tokenAdvice(evidence)}`
    },
    confidence: "likely",
    origin: first?.origin
  };
}
function withoutOwnHeader({ remote }, match) {
  const name = String(match.details?.header ?? "").toLowerCase();
  const own = Object.keys(remote?.plan.headers ?? {}).find((one2) => one2.toLowerCase() === name);
  if (own === void 0)
    return [];
  return [
    {
      change: `without the header \`${own}\``,
      reach: (plan) => ({
        ...plan,
        headers: Object.fromEntries(Object.entries(plan.headers).filter(([one2]) => one2 !== own))
      }),
      isFix: true
    }
  ];
}

// lib/src/rules/remote-forbidden.js
var HTML = { "content-type": "text/html; charset=UTF-8" };
var TEXT = { "content-type": "text/plain; charset=utf-8" };
var JSON_TYPE = { "content-type": "application/json" };
var refused5 = (status, headers, body) => ({
  kind: "status",
  answer: {
    ...{ method: "POST", url: "https://mcp.example.com/mcp", asked: "server/discover", status },
    ...{ headers, body, atMs: 80 }
  }
});
var remote_forbidden_default = defineRule({
  id: "remote-forbidden",
  stage: "remote",
  level: "error",
  title: "the server refuses this caller: {problem}",
  why: "{meaning}",
  fix: "{how}",
  at: "url",
  confidence: "confirmed",
  detect: forbidden,
  experiments: (evidence, match) => match ? withoutOwnHeader(evidence, match) : [],
  repair: entryRepair({
    ...{ type: "http", url: "https://mcp.example.com/mcp" },
    headers: { Host: "localhost", Authorization: "Bearer ${ACME_TOKEN}" }
  }, {
    ...{ type: "http", url: "https://mcp.example.com/mcp" },
    headers: { Authorization: "Bearer ${ACME_TOKEN}" }
  }),
  examples: [
    {
      name: "a server of the Python SDK that was not told its public name",
      evidence: { remote: { trouble: refused5(421, TEXT, "Invalid Host header") } }
    },
    {
      name: "a server of the TypeScript SDK, which says it in JSON-RPC",
      evidence: {
        remote: {
          trouble: refused5(403, JSON_TYPE, '{"jsonrpc":"2.0","error":{"code":-32000,"message":"Invalid Host header: mcp.example.com"},"id":null}')
        },
        handshake: {
          kind: "rejected",
          error: { code: -32e3, message: "Invalid Host header: mcp.example.com" }
        }
      }
    },
    {
      name: "an `Origin` in the config",
      evidence: {
        remote: {
          headers: { Origin: "http://localhost:6274" },
          trouble: refused5(403, TEXT, "Invalid Origin header")
        }
      }
    },
    {
      name: "a token that lacks a scope",
      evidence: {
        remote: {
          headers: { Authorization: "Bearer abc" },
          trouble: refused5(403, {
            ...JSON_TYPE,
            "www-authenticate": 'Bearer error="insufficient_scope", scope="issues:read issues:write", resource_metadata="https://mcp.example.com/.well-known/oauth-protected-resource", error_description="Additional scopes are needed"'
          }, '{"error":"insufficient_scope"}')
        }
      }
    },
    {
      name: "the same of the Python SDK, which names it in words, to a request without a token",
      evidence: {
        remote: {
          trouble: refused5(403, {
            ...JSON_TYPE,
            "www-authenticate": 'Bearer error="insufficient_scope", error_description="Required scope: user:admin", resource_metadata="https://mcp.example.com/.well-known/oauth-protected-resource/mcp"'
          }, '{"error": "insufficient_scope", "error_description": "Required scope: user:admin"}')
        }
      }
    },
    {
      name: "a challenge of Cloudflare",
      evidence: {
        remote: {
          trouble: refused5(403, { ...HTML, server: "cloudflare", "cf-mitigated": "challenge" }, '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">')
        }
      }
    },
    {
      name: "a check of Vercel, which answers 429",
      evidence: {
        remote: {
          trouble: refused5(429, { ...HTML, server: "Vercel", "x-vercel-mitigated": "challenge" }, '<!DOCTYPE html><html lang="en"><head><title>Vercel Security Checkpoint</title>')
        }
      }
    },
    {
      name: "a page of Akamai",
      evidence: {
        remote: {
          trouble: refused5(403, { ...HTML, server: "AkamaiGHost" }, `<HTML><HEAD>
<TITLE>Access Denied</TITLE>
</HEAD><BODY>
<H1>Access Denied</H1>
 
You don't have permission to access "http&#58;&#47;&#47;mcp&#46;example&#46;com&#47;mcp" on this server.<P>
Reference&#32;&#35;18&#46;2f3a1002&#46;1780000000&#46;1a2b3c4d
<P>
https&#58;&#47;&#47;errors.edgesuite.net&#47;18&#46;2f3a1002&#46;1780000000&#46;1a2b3c4d</P>
</BODY>
</HTML>
`)
        }
      }
    },
    {
      name: "a challenge of AWS WAF, which answers 202",
      evidence: {
        remote: {
          trouble: {
            kind: "not-mcp",
            problem: "has no body",
            answer: {
              ...{ method: "POST", url: "https://mcp.example.com/mcp", asked: "server/discover" },
              ...{ status: 202, headers: { "x-amzn-waf-action": "challenge" }, body: "", atMs: 60 }
            }
          }
        }
      }
    },
    {
      name: "a puzzle of AWS WAF, which answers 405",
      evidence: {
        remote: { trouble: refused5(405, { "x-amzn-waf-action": "captcha" }, "") }
      }
    },
    {
      name: "an account that may not use the server",
      evidence: {
        remote: {
          headers: { Authorization: "Bearer abc" },
          trouble: refused5(403, JSON_TYPE, '{"message":"Your plan does not include MCP access"}')
        }
      }
    },
    {
      name: "nothing is said, and no credential is sent",
      evidence: { remote: { trouble: refused5(403, HTML, "") } }
    }
  ],
  counterexamples: [
    {
      name: "a login is wanted",
      evidence: { remote: { trouble: refused5(401, JSON_TYPE, '{"error":"unauthorized"}') } }
    },
    {
      name: "too many requests",
      evidence: { remote: { trouble: refused5(429, JSON_TYPE, '{"message":"slow down"}') } }
    },
    {
      name: "a page that is not there, of a host behind Cloudflare",
      evidence: {
        remote: {
          trouble: refused5(404, { ...HTML, server: "cloudflare" }, "<title>404 Not Found</title>")
        }
      }
    }
  ]
});

// lib/src/rules/engine/other-address.js
var askAt = (url2, more = {}, with_ = "") => ({
  change: `at \`${shownUrl2(url2)}\`${with_}`,
  reach: (remote) => ({ ...remote, url: url2, ...more }),
  isFix: true
});
var headersElsewhere = (plan) => sendsCredential(plan) ? {} : plan.headers;
function addressThatWorks(rule, evidence, experiments) {
  return addressOf(upTrial(rule, evidence), evidence, experiments);
}
function addressThatLedOn(rule, evidence, experiments) {
  const trial = trialsOf({ id: rule }, evidence).find(({ outcome }) => outcome !== "same");
  const url2 = addressOf(trial, evidence, experiments);
  return trial && url2 !== void 0 ? { url: url2, trial } : void 0;
}
function addressOf(trial, { remote }, experiments) {
  const tried = trial && experiments.find(({ change: change2 }) => change2 === trial.change);
  return remote && tried?.reach?.(remote.plan).url;
}
var withScheme = (url2, scheme) => url2.replace(/^https?:/i, `${scheme}:`);
var addressToWrite = (url2) => code(shownUrl2(url2)) + (/[?]/.test(url2) ? "\n\nWhat follows `?` stays as it is." : "");

// lib/src/rules/remote-redirect.js
var ID7 = "remote-redirect";
var redirect = (status, to, url2 = "https://mcp.example.com/mcp") => ({
  kind: "redirect",
  answer: answerOf(status, "", { location: to }, { url: url2, asked: "server/discover" }),
  to
});
var remote_redirect_default = defineRule({
  id: ID7,
  stage: "remote",
  level: "error",
  levelIfUp: "warning",
  confidence: "confirmed",
  at: "url",
  title: "{problem}",
  why: "{meaning}",
  fix: "{remedy}",
  detect: (evidence) => {
    const { remote } = evidence;
    if (!remote)
      return void 0;
    return stopped(remote, evidence) ?? nowhere(remote) ?? withoutCredential(remote, evidence) ?? followed(remote, evidence);
  },
  experiments: (evidence, match) => match ? atTheEnd(evidence) : [],
  repair: entryRepair({ type: "http", url: "http://mcp.example.com/mcp" }, { type: "http", url: "https://mcp.example.com/mcp/" }),
  examples: [
    {
      name: "from http to https",
      evidence: inTheWay(redirect(301, "https://mcp.example.com/mcp", "http://mcp.example.com/mcp"))
    },
    {
      name: "from http to https, where it answers",
      evidence: {
        ...inTheWay(redirect(308, "https://mcp.example.com/mcp", "http://mcp.example.com/mcp")),
        trials: [cameUp(ID7, "at `https://mcp.example.com/mcp`")]
      }
    },
    {
      name: "a login page",
      evidence: inTheWay(redirect(302, "https://login.example.org/sso?state=abc"))
    },
    {
      name: "another host",
      evidence: inTheWay(redirect(308, "https://www.example.com/mcp", "https://example.com/mcp"))
    },
    {
      name: "an address where a cloud answers its own machines",
      evidence: inTheWay(redirect(307, "http://169.254.169.254/latest/meta-data/"))
    },
    {
      name: "a slash at the end, by a redirect that makes a GET of a POST",
      evidence: inTheWay(redirect(301, "https://mcp.example.com/mcp/"))
    },
    {
      name: "a slash at the end, which was followed",
      evidence: {
        ...UP,
        remote: {
          redirectedTo: "https://mcp.example.com/mcp/",
          spoken: "http",
          answers: [answerOf(307, "", { location: "/mcp/" }, { asked: "server/discover" })]
        }
      }
    },
    {
      name: "a server that wants the credential which is not handed on",
      evidence: {
        remote: {
          headers: { Authorization: "Bearer abc" },
          redirectedTo: "https://mcp.example.com/mcp/",
          answers: [
            answerOf(307, "", { location: "/mcp/" }),
            answerOf(401, "", {}, { url: "https://mcp.example.com/mcp/" })
          ],
          trouble: {
            kind: "status",
            answer: answerOf(401, "", {}, { url: "https://mcp.example.com/mcp/" })
          }
        }
      }
    },
    {
      name: "nowhere",
      evidence: inTheWay({ kind: "status", answer: answerOf(302) })
    },
    {
      name: "one redirect after the other",
      evidence: inTheWay(redirect(307, "https://mcp.example.com/mcp", "https://mcp.example.com/mcp/"), {
        url: "https://mcp.example.com/mcp",
        redirectedTo: "https://mcp.example.com/mcp/"
      })
    }
  ],
  counterexamples: [
    {
      name: "a server that answers at once",
      evidence: { ...UP, remote: { spoken: "http", answers: [answerOf(200, "{}")] } }
    },
    {
      name: "a path that is not there",
      evidence: inTheWay({ kind: "status", answer: answerOf(404) })
    }
  ]
});
function stopped({ trouble, redirectedTo }, evidence) {
  if (trouble?.kind !== "redirect")
    return void 0;
  const { answer: answer2, to } = trouble;
  const works = addressThatWorks(ID7, evidence, atTheEnd(evidence));
  const kind = redirectedTo ? AGAIN : kindOf3(answer2, to);
  return {
    captures: {
      problem: `\`${requestOf(answer2)}\` answers ${statusText(answer2.status)} and ${kind.leads(to, answer2)}`,
      meaning: `${kind.meaning} This check does not follow it${isElsewhere(to, answer2) ? ": the headers of the entry belong to the host that the config names" : ""}.`,
      remedy: kind.remedy(to, evidence)
    },
    evidence: answerLines(answer2),
    details: {
      status: answer2.status,
      to: shownUrl2(to),
      ...works ? { url: shownUrl2(works) } : {}
    }
  };
}
function nowhere({ trouble }) {
  const { status } = trouble?.kind === "status" ? trouble.answer : { status: 0 };
  if (trouble?.kind !== "status" || status < 300 || status >= 400)
    return void 0;
  return {
    captures: {
      problem: `\`${requestOf(trouble.answer)}\` answers ${statusText(status)} and names no address to go to`,
      meaning: "A redirect says in the header `Location` where it leads. This one has none that can be read as an address, so no client gets further.",
      remedy: "Look at what answers for that path: the server itself, or a proxy or login in front of it. If it is not yours, tell who runs it, with the lines below."
    },
    evidence: answerLines(trouble.answer),
    details: { status }
  };
}
var entryOf = ({ server }) => `\`${server.name}\` in ${server.file ?? "the command line"}`;
var writeIt = (to, evidence) => `Write the address that it leads to into ${entryOf(evidence)}:

${addressToWrite(to)}`;
var LOGIN2 = {
  leads: (to) => `leads to what looks like a login page, at \`${hostOf(to)}\``,
  meaning: "Something in front of the server (a single sign-on, an identity-aware proxy) sends everybody without a session to a page for people. A client of MCP has no use for a page: the server has to answer 401 in its place, or let the client through.",
  remedy: (_to, evidence) => `Let the path of ${entryOf(evidence)} past that login, or give the entry the headers with which programs get past it, such as a service token, as references to variables. If the server is yours, let it answer 401 with \`WWW-Authenticate\`.`
};
var TO_HTTPS = {
  leads: () => "leads to the same with `https`",
  meaning: "Many clients do not follow a redirect from a POST, follow it as a GET, or leave the `Authorization` header behind; and what was sent before it went over the network in plain text.",
  remedy: writeIt
};
var TO_OTHER = {
  leads: (to) => `leads elsewhere, to \`${hostOf(to)}\``,
  meaning: "Many clients do not follow a redirect to another host, and those that do leave the `Authorization` header behind.",
  remedy: (to, evidence) => `See whether \`${hostOf(to)}\` is where the server lives now. If so, write that address into ${entryOf(evidence)}:

${addressToWrite(to)}`
};
var TO_INSIDE = {
  leads: (to) => `leads to \`${hostOf(to)}\`, an address inside of a network`,
  meaning: "No public server lives there. A server that sends callers to such an address is set up wrongly, or wants them to ask around in their own network, where a cloud keeps the credentials of its machines too.",
  remedy: (_to, evidence) => `Leave that address out of the config. See whether the address in ${entryOf(evidence)} is the right one, and if the server is yours, what public address it should name.`
};
var AS_GET = {
  leads: (to, answer2) => `leads to \`${whereTo(to, answer2)}\``,
  meaning: "With 301, 302 and 303 most clients make a GET of the POST and lose the message; 307 and 308 would keep it.",
  remedy: (to, evidence) => `${writeIt(to, evidence)}

If the server is yours, let it answer both paths, or redirect with 308.`
};
var AGAIN = {
  leads: (to, answer2) => `leads on to \`${whereTo(to, answer2)}\`, behind another redirect`,
  meaning: "The address leads from one redirect to the next, and it may be a circle.",
  remedy: (_to, evidence) => `Find where they end (\`curl -sIL\` with the address) and write that into ${entryOf(evidence)}. If they go in a circle, look at what adds a slash at the end of the path and what takes it away: often a proxy does the one, and the server the other.`
};
var whereTo = (to, answer2) => isElsewhere(to, answer2) ? shownUrl2(to) : pathOf(to);
var isElsewhere = (to, { url: url2 }) => originOf2(to) !== originOf2(url2);
var originOf2 = (url2) => URL.canParse(url2) ? new URL(url2).origin : url2;
var LOGIN_PAGE = /(?:^|[/.])(?:log-?in|sign-?in|sso|saml2?|oauth2?|authorize|auth|accounts?|idp|cas|cdn-cgi\/access)(?:[/.?]|$)/i;
function kindOf3(answer2, to) {
  const isSameHost = hostNameOf(to) === hostNameOf(answer2.url);
  if (isSameHost && to.startsWith("https:") && answer2.url.startsWith("http:"))
    return TO_HTTPS;
  if (LOGIN_PAGE.test(`${hostOf(to)}${pathOf(to)}`))
    return LOGIN2;
  if (isLinkLocal(to) || isInside(to) && !isInside(answer2.url))
    return TO_INSIDE;
  if (isElsewhere(to, answer2))
    return TO_OTHER;
  return answer2.status === 307 || answer2.status === 308 ? AGAIN : AS_GET;
}
var FOLLOWED = "Some clients do not follow a redirect from a POST, and some leave the `Authorization` header behind when they do.";
function withoutCredential({ plan, redirectedTo, trouble, answers: answers2 }, evidence) {
  if (!redirectedTo || statusOf(trouble) !== 401 || !sendsCredential(plan))
    return void 0;
  const works = addressThatWorks(ID7, evidence, atTheEnd(evidence));
  return {
    captures: {
      problem: `the address redirects to \`${pathOf(redirectedTo)}\`, where the server asks for a login`,
      meaning: `This check hands no header through a redirect, so the server saw nothing of the credential that the entry has. ${FOLLOWED}`,
      remedy: `${writeIt(redirectedTo, evidence)}`
    },
    evidence: answers2.slice(-2).flatMap(answerLines),
    details: { to: shownUrl2(redirectedTo), ...works ? { url: shownUrl2(works) } : {} },
    confidence: "likely"
  };
}
function followed({ plan, redirectedTo, answers: answers2 }, evidence) {
  const isThere = evidence.handshake.kind === "completed" || isGuarded(evidence);
  if (!redirectedTo || !isThere)
    return void 0;
  const answer2 = answers2.find(({ status }) => status === 307 || status === 308);
  return {
    captures: {
      problem: `the address redirects to \`${pathOf(redirectedTo)}\`${answer2 ? ` (${statusText(answer2.status)})` : ""}`,
      meaning: `The server answers there, so clients that follow the redirect can use it. ${FOLLOWED}${Object.keys(plan.headers).length > 0 ? " This check handed no header of the entry on." : ""}`,
      remedy: writeIt(redirectedTo, evidence)
    },
    evidence: answer2 ? answerLines(answer2) : [],
    details: { to: shownUrl2(redirectedTo) }
  };
}
var withoutHeaders = ({ headers }) => Object.keys(headers).length > 0 ? ", without the headers of the entry" : "";
function atTheEnd({ remote }) {
  if (!remote)
    return [];
  const { plan, trouble, redirectedTo } = remote;
  if (trouble?.kind !== "redirect") {
    return redirectedTo && statusOf(trouble) === 401 ? [askAt(redirectedTo)] : [];
  }
  const { to, answer: answer2 } = trouble;
  const isSame3 = hostNameOf(to) === hostNameOf(plan.url);
  const isDown = plan.url.startsWith("https:") && to.startsWith("http:");
  const isLogin = kindOf3(answer2, to) === LOGIN2;
  return isSame3 && !isDown && !isLogin && !redirectedTo ? [askAt(to, { headers: {} }, withoutHeaders(plan))] : [];
}

// lib/src/rules/engine/lost-session.js
var UNKNOWN_SESSION = /Server (?:not|already) initialized|(?:No )?transport (?:was )?(?:not )?found for session|session(?: ?id)?\b[^\n]{0,60}\b(?:not found|unknown|expired|invalid|does not exist|terminated)|(?:unknown|invalid|no valid|expired|no such) session/i;
function lostSessionIn(evidence) {
  const { remote, handshake } = evidence;
  if (!remote)
    return void 0;
  const answer2 = answerIn(remote.trouble);
  const isClient = answer2 && answer2.status >= 400 && answer2.status < 500;
  const texts = [...isClient ? bodyLines(answer2) : [], ...saidIn(handshake), ...listed3(evidence)];
  const said3 = texts.find((text) => UNKNOWN_SESSION.test(text));
  return (said3 && quote(said3, 300)) ?? goneOf(evidence);
}
function goneOf({ handshake, remote }) {
  const isOpen = handshake.kind === "completed" && handshake.tools.kind === "failed";
  const isGone = remote?.trouble?.kind === "status" && remote.trouble.answer.status === 404;
  return isOpen && isGone ? statusText(404) : void 0;
}
function saidIn(handshake) {
  if (handshake.kind === "rejected")
    return [handshake.error.message];
  if (handshake.kind !== "completed" || handshake.tools.kind !== "failed")
    return [];
  return [handshake.tools.error?.message ?? "", handshake.tools.reason];
}
function listed3({ handshake, remote }) {
  const isOpen = handshake.kind === "completed" && handshake.tools.kind === "failed";
  const last = remote?.answers.at(-1);
  return isOpen && last && last.status >= 400 ? bodyLines(last) : [];
}

// lib/src/rules/remote-server-error.js
var ID8 = "remote-server-error";
var ONCE_MORE = {
  change: "without any change, a moment later",
  reach: (remote) => remote
};
var remote_server_error_default = defineRule({
  id: ID8,
  stage: "remote",
  level: "error",
  confidence: "likely",
  at: "url",
  title: "{problem}",
  why: "{meaning}",
  fix: "{remedy}",
  detect: (evidence) => sessionLost(evidence) ?? errorStatus(evidence),
  experiments: (_evidence, match) => match ? [ONCE_MORE] : [],
  examples: [
    {
      name: "an error of the server's own",
      evidence: refusedWith(answerOf(500, "Internal Server Error", { "content-type": "text/plain" }))
    },
    {
      name: "a gateway without a server behind it",
      evidence: refusedWith(answerOf(502, "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n", { "content-type": "text/html", server: "nginx" }))
    },
    {
      name: "a server that is out for a while",
      evidence: refusedWith(answerOf(503, "", { "retry-after": "120" }))
    },
    {
      name: "a server that answers a moment later",
      evidence: { ...refusedWith(answerOf(503)), trials: [cameUp(ID8, ONCE_MORE.change)] }
    },
    {
      name: "Cloudflare, which does not reach the server",
      evidence: refusedWith(answerOf(522, "error code: 522", { server: "cloudflare" }))
    },
    {
      name: "Cloudflare, which does not find the server",
      evidence: refusedWith(answerOf(530, "error code: 1033", { server: "cloudflare" }))
    },
    {
      name: "too many requests, twice",
      evidence: refusedWith(answerOf(429, '{"error":"rate limited"}', { "retry-after": "60" }))
    },
    {
      name: "a request that took too long to arrive",
      evidence: refusedWith(answerOf(408))
    },
    {
      name: "a session that another replica has",
      evidence: {
        remote: {
          answers: [
            answerOf(200, "{}"),
            answerOf(404, '{"jsonrpc":"2.0","error":{"code":-32001,"message":"Session not found"},"id":null}', { "content-type": "application/json" }, { asked: "tools/list" })
          ]
        },
        handshake: {
          ...COMPLETED,
          tools: {
            kind: "failed",
            error: { code: -32001, message: "Session not found" },
            reason: "answered with an error"
          }
        }
      }
    },
    {
      name: "a server that is not initialized after `initialize`",
      evidence: {
        remote: {},
        handshake: {
          kind: "rejected",
          error: { code: -32e3, message: "Bad Request: Server not initialized" }
        }
      }
    },
    {
      name: "a session that is gone at once, without a word",
      evidence: {
        ...refusedWith(answerOf(404, "", {}, { asked: "tools/list" })),
        handshake: {
          ...COMPLETED,
          tools: { kind: "failed", error: null, reason: "was answered 404" }
        }
      }
    },
    {
      name: "an error of the server when it is asked for its tools",
      evidence: {
        ...refusedWith(answerOf(500, "boom", {}, { asked: "tools/list" })),
        handshake: {
          ...COMPLETED,
          tools: { kind: "failed", error: null, reason: "was answered 500" }
        }
      }
    },
    {
      name: "a server with one transport for all",
      evidence: {
        remote: {},
        handshake: {
          kind: "rejected",
          error: { code: -32600, message: "Invalid Request: Server already initialized" }
        }
      }
    },
    {
      name: "a transport that is not found",
      evidence: refusedWith(answerOf(404, "Transport not found for sessionId 5e8d", {}, { asked: "tools/list" }))
    }
  ],
  counterexamples: [
    { name: "a path that is not there", evidence: refusedWith(answerOf(404, "Not Found")) },
    {
      name: "a method that a web server does not know",
      evidence: refusedWith(answerOf(501, "Unsupported method ('POST')", { server: "SimpleHTTP/0.6" }))
    }
  ]
});
function sessionLost(evidence) {
  const said3 = lostSessionIn(evidence);
  if (!said3)
    return void 0;
  const { handshake, remote } = evidence;
  const isTaken = /already initialized/i.test(said3);
  const meaning2 = isTaken ? TAKEN : handshake.kind === "completed" ? FORGOTTEN : NOT_BEGUN;
  return {
    captures: {
      problem: isTaken ? `the server has one session for all clients, and it is taken: \`${said3}\`` : `the server does not know the session: \`${said3}\``,
      meaning: `${meaning2}${afterwards(evidence)}`,
      remedy: isTaken ? EACH_ITS_OWN : SHARED
    },
    evidence: remote?.answers.slice(-2).flatMap(answerLines) ?? []
  };
}
var FORGOTTEN = "A session began with `initialize`, and a later request of it was refused. That is so where several copies of the server take turns and each only knows its own sessions, where the server was started anew in between, and where it forgets what it was told.";
var NOT_BEGUN = "The first request of a client was answered as if it belonged to a session that there is not. A server does so that does not see what it was asked (its body is not parsed, or was dropped by a proxy), or that takes a new client for one it has forgotten.";
var TAKEN = "`initialize` was refused because an earlier client has sent it already: the server was built with one transport for everybody, so after each start the first client alone gets in.";
var SHARED = "Let all requests of one session reach the same copy (sticky sessions by the header `Mcp-Session-Id`), keep sessions in a place that all copies share, or serve without sessions (TypeScript SDK: `sessionIdGenerator: undefined`; Python SDK: `stateless_http=True`). If the server is not yours, tell who runs it.";
var EACH_ITS_OWN = "In the server, make a transport for each `initialize` and keep it by its session id, or a new server and transport for each request (TypeScript SDK: `sessionIdGenerator: undefined`). If the server is not yours, tell who runs it.";
function errorStatus(evidence) {
  const answer2 = answerIn(evidence.remote?.trouble);
  const words6 = answer2 && evidence.remote?.trouble?.kind === "status" && wordsOf5(answer2);
  if (!answer2 || !words6)
    return void 0;
  const isOpen = evidence.handshake.kind === "completed";
  return {
    captures: {
      problem: `${answered2(answer2)}${isOpen && answer2.asked ? ` to \`${answer2.asked}\`, after the handshake` : ""}`,
      meaning: `${words6.meaning}${afterwards(evidence)}`,
      remedy: words6.remedy
    },
    evidence: answerLines(answer2),
    details: { status: answer2.status }
  };
}
var afterwards = (evidence) => upTrial(ID8, evidence) ? " Asked once more a moment later, it answered as it should: it fails only at times." : "";
var TELL = "If it is not yours, tell who runs it, with the lines below.";
var AGAIN2 = "Run the job again later.";
function wordsOf5(answer2) {
  const { status } = answer2;
  const host = `\`${hostOf(answer2.url)}\``;
  if (status === 429)
    return tooMany(answer2);
  if (status === 408)
    return {
      meaning: TOO_SLOW,
      remedy: `${AGAIN2} If it stays, look at the log of the server. ${TELL}`
    };
  if (status >= 520 && isCloudflare(answer2))
    return behindCloudflare(answer2);
  if (status === 502 || status === 503 || status === 504) {
    return {
      meaning: `${GATEWAY[status]}${later(answer2)}`,
      remedy: `See whether the server behind ${host} runs and listens where the gateway looks for it, and what its log says. ${TELL}`
    };
  }
  return status >= 500 && status !== 501 ? {
    meaning: "The server took the request and failed over it: the trouble is in its own code, or in something that it needs.",
    remedy: `Look at the log of the server behind ${host} at that moment. ${TELL}`
  } : void 0;
}
var TOO_SLOW = "The server says that the request did not arrive whole in time, which points to the network in between.";
var GATEWAY = {
  502: "It is how a gateway or proxy answers that got no proper answer from the server behind it: the server is not running, has crashed, or listens elsewhere.",
  503: "Whoever answered cannot serve at the moment: the server is being deployed, is asleep or overloaded, or a load balancer has none that is healthy.",
  504: "It is how a gateway or proxy answers that waited for the server behind it in vain."
};
var later = ({ headers }) => {
  const after = afterText(headers["retry-after"]);
  return after ? ` It asks to be tried again ${after} (\`Retry-After\`).` : "";
};
function afterText(value = "") {
  if (/^\d{1,9}$/.test(value))
    return `in ${value} second${value === "1" ? "" : "s"}`;
  return /^[\w ,:+-]{8,40}$/.test(value) ? `after ${value}` : "";
}
var tooMany = (answer2) => ({
  meaning: `The server limits how often it may be asked.${later(answer2)} Jobs on shared runners share their addresses with others, and the limit with them.`,
  remedy: `${AGAIN2} If it comes back, ask with a key of your own in \`headers\`, where the server gives one out, or run this check less often.`
});
var isCloudflare = ({ headers }) => /cloudflare/i.test(headers.server ?? "") || headers["cf-ray"] !== void 0;
function behindCloudflare({ status, url: url2 }) {
  return {
    meaning: `Cloudflare stands in front of \`${hostOf(url2)}\` and answers in its place: ${CLOUDFLARE[status] ?? "it got no proper answer from the server behind it"}.`,
    remedy: `See whether the server behind it runs, and whether its firewall lets Cloudflare in. ${TELL}`
  };
}
var CLOUDFLARE = {
  521: "the server behind it refuses the connection",
  522: "the connection to the server behind it did not come about in time",
  523: "it finds no way to the server behind it",
  524: "the server behind it took the request and did not answer in time",
  525: "no TLS handshake with the server behind it comes about",
  526: "the certificate of the server behind it is not valid",
  530: "it cannot look up or reach the server behind it, as where a tunnel is down"
};

// lib/src/rules/engine/fixed-accept.js
var WANTED = ["application/json", "text/event-stream"];
function fixedAccept({ server, remote }) {
  if (!remote || (remote.spoken ?? remote.plan.transport) === "sse")
    return void 0;
  const [name, value] = Object.entries(remote.plan.headers).find(([key]) => key.toLowerCase() === "accept") ?? [];
  if (name === void 0 || value === void 0)
    return void 0;
  const ranges = value.split(",").map((range3) => range3.split(";", 1)[0]?.trim().toLowerCase());
  const lacking2 = WANTED.filter((type) => !ranges.some((range3) => range3 === "*/*" || range3 === type || range3 === wild(type)));
  if (lacking2.length === 0)
    return void 0;
  const header = server.headers.find((one2) => one2.name === name);
  return {
    level: "warning",
    levelIfUp: "warning",
    confidence: "likely",
    origin: header?.key,
    captures: {
      what: `\`${name}\` in the headers of the entry leaves out ${enumerated(lacking2)}`,
      reason: "A request over Streamable HTTP must accept both `application/json` and `text/event-stream`, and every client says so by itself. Some complete the header of the entry, as this check does; others send it as it stands, and the server answers 406 Not Acceptable.",
      remedy: `Take \`${name}\` out of the headers of the entry \`${server.name}\`.`
    },
    evidence: []
  };
}
var wild = (type) => `${type.split("/", 1)[0]}/*`;

// lib/src/rules/engine/client-transports.js
var STRICT = { http: "strict", sse: "strict" };
var TRIES_BOTH = { http: "tries-other", sse: "tries-other" };
var UNTYPED_TRIES = { ...STRICT, untyped: "tries-other" };
var HTTP_ONLY = { ...STRICT, httpOnly: true };
var UNKNOWN = { http: "unknown", sse: "unknown" };
var TRANSPORTS = {
  // Change log of 2.1.265; an entry of type `sse` fails on a 405 (anthropics/claude-code#32708).
  "claude-code": { http: "tries-other", since: "2.1.265", sse: "strict" },
  // `extHostMcp.ts`: every entry with a `url` is tried so, whatever its `type`; any 4xx but 401 and 403 leads to SSE.
  vscode: TRIES_BOTH,
  // Cursor forum, topic 133197; what an entry with `"type": "sse"` leads to is not documented.
  cursor: { http: "tries-other", sse: "unknown" },
  // `rmcp-client` of Codex; its configuration has no other transport.
  codex: HTTP_ONLY,
  // `mcp-client.ts` of Gemini CLI: only an entry without `type` is tried again.
  "gemini-cli": UNTYPED_TRIES,
  // `McpHub.ts` of each: the transport is made by `type` alone.
  "roo-code": STRICT,
  "kilo-legacy": STRICT,
  cline: STRICT,
  // `internal/agent/tools/mcp/init.go` of Crush.
  crush: STRICT,
  // `MCPConnection.ts` of Continue.
  continue: UNTYPED_TRIES,
  // `src/mcp/index.ts` of opencode: both are tried for every entry.
  opencode: TRIES_BOTH,
  kilo: TRIES_BOTH,
  // zed-industries/zed#39021: the one for SSE (#39020) was not taken.
  zed: HTTP_ONLY,
  // Goose documentation: `sse` is no longer supported.
  goose: HTTP_ONLY
};
var of = ({ client }) => TRANSPORTS[client.id] ?? UNKNOWN;
function fallbackOf(server) {
  const known = of(server);
  if (server.transport === "sse")
    return known.sse;
  return isTyped(server) ? known.http : known.untyped ?? known.http;
}
var isTyped = ({ type }) => type !== void 0 && (type.given !== null || type.addressKey === "httpUrl");
var triesOtherSince = (server) => fallbackOf(server) === "tries-other" ? of(server).since : void 0;
var isHttpOnly = (server) => of(server).httpOnly === true;

// lib/src/rules/engine/transport-fit.js
var TRANSPORT_NAMES = {
  http: "Streamable HTTP",
  sse: "HTTP with SSE"
};
function otherTransport({ server, remote, handshake }) {
  if (handshake.kind !== "completed" || !remote?.spoken)
    return void 0;
  const { spoken, plan } = remote;
  if (spoken === plan.transport)
    return void 0;
  const others2 = othersBy(server, spoken);
  const level = levelFor2(server, others2);
  if (!level)
    return void 0;
  const own = fallbackOf(server);
  return {
    level,
    levelIfUp: level,
    confidence: own === "unknown" ? "possible" : "confirmed",
    origin: server.type?.given?.origin,
    captures: {
      what: `the server speaks ${TRANSPORT_NAMES[spoken]}, and the entry asks for ${TRANSPORT_NAMES[plan.transport]}`,
      reason: [
        ownWords(server, plan.transport),
        `The handshake completed over ${TRANSPORT_NAMES[spoken]} at the same address.`,
        ...othersWords(others2)
      ].join(" "),
      remedy: typeRemedy(server, spoken)
    },
    evidence: evidenceOf(remote, spoken),
    details: { asked: plan.transport, spoken }
  };
}
function othersBy(server, spoken) {
  const readers = (server.readings ?? []).filter(({ startable, off, transport }) => startable && off === null && transport !== "stdio");
  const state = (reader) => reader.transport === spoken ? "tries-other" : fallbackOf(reader);
  const that = (wanted) => [
    ...new Set(readers.filter((one2) => state(one2) === wanted).map(({ client }) => client.title))
  ];
  return {
    "tries-other": that("tries-other"),
    strict: that("strict"),
    unknown: that("unknown")
  };
}
function levelFor2(server, { strict }) {
  const own = fallbackOf(server);
  if (own === "strict")
    return "error";
  if (own === "unknown" || strict.length > 0)
    return "warning";
  return triesOtherSince(server) === void 0 ? null : "notice";
}
function ownWords(server, asked) {
  const { client } = server;
  const since2 = triesOtherSince(server);
  const opens = `${client.title} opens ${TRANSPORT_NAMES[asked]} for this entry`;
  switch (fallbackOf(server)) {
    case "strict":
      return `${opens} and tries nothing else: it shows the server as failed.`;
    case "unknown":
      return `${opens}; whether it then tries the other transport by itself is not known.`;
    case "tries-other":
      return since2 ? `${opens}. From version ${since2} on it then tries the other transport by itself; older versions show the server as failed.` : `${opens}, and then tries the other transport by itself.`;
  }
}
function othersWords(others2) {
  const { strict, unknown: unknown2 } = others2;
  const spared = others2["tries-other"];
  return [
    ...strict.length > 0 ? [`The same entry fails in ${listed(strict)}.`] : [],
    ...spared.length > 0 ? [`${listed(spared)} can use it.`] : [],
    ...unknown2.length > 0 ? [`What becomes of it in ${listed(unknown2)} is not known.`] : []
  ];
}
function typeRemedy(server, spoken, url2) {
  const place = `the entry \`${server.name}\` of \`${server.file ?? "the command line"}\``;
  if (spoken === "sse" && isHttpOnly(server))
    return otherAddress(server, place);
  const { type } = server;
  const word = type?.names[spoken];
  if (!type || word === void 0)
    return inDocumentation(server, place, spoken);
  const rename = type.addressKey === "httpUrl" && spoken === "sse" ? " Rename `httpUrl` to `url`." : "";
  const keys = url2 === void 0 ? `\`${type.key}\`` : `\`${type.key}\` and \`url\``;
  const lines = entryLines({ [type.key]: word, ...url2 === void 0 ? {} : { url: url2 } });
  return `${type.given ? "Change" : "Add"} ${keys} in ${place}:${rename}

${lines}`;
}
var otherAddress = ({ client }, place) => `${client.title} knows no HTTP with SSE. Name an address in ${place} at which the server speaks Streamable HTTP, often \`/mcp\` in the place of \`/sse\`. Where there is none, update the server, or start a bridge on stdio that speaks the older transport, such as the package \`mcp-remote\`.`;
var inDocumentation = ({ client }, place, spoken) => `Let ${place} ask for ${TRANSPORT_NAMES[spoken]}, as the documentation of ${client.title} has it; where it has no word for that, name an address at which the server speaks the other transport.`;
var evidenceOf = ({ unspoken }, spoken) => [
  ...unspoken ? troubleLines(unspoken) : [],
  `${TRANSPORT_NAMES[spoken]}: the handshake completed`
];
var troubleLines = (trouble) => trouble.kind === "unreached" ? [`${requestOf(trouble.failure)}: no answer (${trouble.failure.code})`] : answerLines(trouble.answer);

// lib/src/rules/engine/transport-signs.js
function signOf({ server, remote, handshake }) {
  if (!remote || handshake.kind === "completed" || !isRefusal2(remote))
    return void 0;
  const asking = { server, remote };
  for (const sign of [endpointGone, endpointUnusable, messageAddress, notAcceptable, wrongMedia]) {
    const match = sign(asking);
    if (match)
      return match;
  }
  return void 0;
}
var isRefusal2 = ({ trouble }) => trouble?.kind === "status" && ![401, 403, 407, 429].includes(trouble.answer.status) || trouble?.kind === "not-mcp";
var isPost = ({ method }) => method === "POST";
var pathnameOf = (url2) => URL.canParse(url2) ? new URL(url2).pathname : "";
var isStream = (answer2) => answer2.status === 200 && mediaTypeOf(answer2) === "text/event-stream";
function endpointGone({ remote: { answers: answers2, plan } }) {
  const streamed = answers2.findIndex((one2) => one2.method === "GET" && isStream(one2));
  if (streamed === -1)
    return void 0;
  const asked = pathnameOf(plan.url);
  const gone2 = answers2.find((one2) => isPost(one2) && [404, 405].includes(one2.status) && pathnameOf(one2.url) !== asked && !!asked);
  if (!gone2)
    return void 0;
  const endpoint = pathnameOf(gone2.url);
  return {
    confidence: "likely",
    captures: {
      what: `the event stream names \`${pathOf(gone2.url)}\` for messages, which answers ${gone2.status}`,
      reason: `The server speaks HTTP with SSE: its stream opens at \`${pathOf(plan.url)}\`, and its first event says where messages go. That address leads nowhere from outside. ${prefixWords(asked, endpoint)}`,
      remedy: "Tell the server the prefix under which the proxy shows it: `root_path` of an ASGI server (`uvicorn --root-path /prefix`), or the path that its MCP SDK takes for messages. The address in the `endpoint` event must be one that reaches it from outside."
    },
    evidence: answerLines(gone2),
    details: { endpoint: pathOf(gone2.url) }
  };
}
function endpointUnusable({ remote: { trouble, plan } }) {
  if (trouble?.kind !== "not-mcp" || !/\bnames (?:no|an) `endpoint`/.test(trouble.problem)) {
    return void 0;
  }
  return {
    confidence: "likely",
    captures: {
      what: `what \`${pathOf(plan.url)}\` answers ${trouble.problem}`,
      reason: "A server of the older transport, HTTP with SSE, opens a stream of events whose first one, `endpoint`, says where messages go, and that must be at the origin of the stream itself. Without such an event a client has nowhere to send `initialize`.",
      remedy: "If the server speaks HTTP with SSE, let it name an `endpoint` at its own origin, best as a path alone; behind a proxy that is the origin which clients see. If it speaks Streamable HTTP, this stream is not its MCP endpoint: name that one in `url`, commonly `/mcp`, with the type that belongs to it."
    },
    evidence: answerLines(trouble.answer)
  };
}
function prefixWords(asked, endpoint) {
  const prefix = asked.slice(0, asked.replace(/\/$/, "").lastIndexOf("/"));
  if (prefix !== "" && endpoint.startsWith(`${prefix}${prefix}/`)) {
    return `It holds the prefix \`${pathOf(`http://host${prefix}`)}\` twice.`;
  }
  if (prefix !== "" && !endpoint.startsWith(`${prefix}/`)) {
    return `It lacks the prefix \`${pathOf(`http://host${prefix}`)}\` that the address of the stream has.`;
  }
  return "Behind a proxy this comes of a prefix that the server does not know of.";
}
var NO_SESSION = /\bmissing session_?id\b|\bsession_id is required\b/i;
function messageAddress({ server, remote: { answers: answers2 } }) {
  const refused9 = answers2.find((one2) => isPost(one2) && [400, 404].includes(one2.status) && NO_SESSION.test(one2.body));
  if (!refused9)
    return void 0;
  return {
    confidence: "likely",
    captures: {
      what: `\`${pathOf(refused9.url)}\` is where a server with SSE takes messages, not where a client begins`,
      reason: `${answered2(refused9)}, since no session is named. A server of the older transport, HTTP with SSE, gives the session out in a stream of events at another address, commonly \`/sse\`; the address for messages is of no use alone.`,
      remedy: typeRemedy(server, "sse", shownUrl2(streamAddress(refused9.url)))
    },
    evidence: answerLines(refused9),
    details: { url: shownUrl2(streamAddress(refused9.url)) }
  };
}
function streamAddress(url2) {
  const stream = new URL(url2);
  stream.pathname = stream.pathname.replace(/\/[^/]*\/?$/, "/sse");
  for (const name of ["sessionId", "session_id"])
    stream.searchParams.delete(name);
  return stream.href;
}
function notAcceptable({ remote: { answers: answers2 } }) {
  const refused9 = answers2.findLast((one2) => isPost(one2) && one2.status === 406);
  if (!refused9)
    return void 0;
  return {
    confidence: "likely",
    captures: {
      what: "the server answers 406 Not Acceptable to a request that accepts both JSON and event streams",
      reason: `${answered2(refused9)}. The request had \`Accept: application/json, text/event-stream\`, as Streamable HTTP wants it, so the header is lost or changed on its way, or the server speaks another protocol at this address.`,
      remedy: "Let the proxy in front of the server hand `Accept` on as it came, and make sure that the address is the MCP endpoint of the server."
    },
    evidence: answerLines(refused9)
  };
}
function wrongMedia({ remote: { answers: answers2 } }) {
  const refused9 = answers2.findLast((one2) => isPost(one2) && one2.status === 415);
  if (!refused9)
    return void 0;
  return {
    confidence: "likely",
    captures: {
      what: "the server answers 415 Unsupported Media Type to a message in JSON",
      reason: `${answered2(refused9)}. Every MCP client sends its messages with \`Content-Type: application/json\`; what listens here takes another one, so it is no MCP endpoint, or something in front of it changes the header.`,
      remedy: "Name the MCP endpoint of the server in `url`: its documentation has the path, commonly `/mcp`. Where the path is right, let the proxy hand `Content-Type` on as it came."
    },
    evidence: answerLines(refused9)
  };
}

// lib/src/rules/remote-transport-mismatch.js
var ID9 = "remote-transport-mismatch";
var detect11 = (evidence) => otherTransport(evidence) ?? signOf(evidence) ?? fixedAccept(evidence);
function atStream({ remote }) {
  const url2 = remote?.plan.url ?? "";
  if (!URL.canParse(url2))
    return [];
  const stream = streamAddress(url2);
  return [
    {
      change: `at \`${shownUrl2(stream)}\`, over HTTP with SSE`,
      reach: (plan) => ({ ...plan, url: stream, transport: "sse" }),
      isFix: true
    }
  ];
}
var BASE = "https://mcp.example.com";
var answer = (method, path2, status, [type, body] = ["text/plain", ""]) => ({
  ...{ method, url: `${BASE}${path2}`, status, headers: { "content-type": type }, body },
  ...{ asked: method === "POST" ? "initialize" : null, atMs: 80 }
});
var STREAM2 = ["text/event-stream", "event: endpoint\ndata: /messages/?session_id=..."];
var QUIET = answer("GET", "/sse", 200, ["text/event-stream", ": hello\n"]);
var ELSEWHERE = answer("GET", "/sse", 200, [
  "text/event-stream",
  "event: endpoint\ndata: http://10.0.0.5:8080/messages"
]);
var POST_REFUSED = answer("POST", "/sse", 405, ["text/plain", "Method Not Allowed"]);
var NO_SESSION2 = answer("POST", "/messages/", 400, ["text/plain", "session_id is required"]);
var ENDPOINT_GONE = answer("POST", "/messages/", 404, ["text/plain", "Not Found"]);
var NOT_ACCEPTABLE = answer("POST", "/mcp", 406, [
  "application/json",
  '{"jsonrpc":"2.0","error":{"code":-32000,"message":"Not Acceptable: Client must accept both application/json and text/event-stream"},"id":null}'
]);
var UNSUPPORTED = answer("POST", "/mcp", 415);
var PAGE = answer("GET", "/mcp", 200, ["text/html", "<!doctype html><title>Acme</title>"]);
var NO_POST = answer("POST", "/mcp", 405, ["text/html", "<h1>405 Method Not Allowed</h1>"]);
var refused6 = (...answers2) => ({
  answers: answers2,
  trouble: { kind: "status", answer: answers2[0] }
});
var UP_OVER_SSE = {
  ...{ url: `${BASE}/sse`, spoken: "sse", answers: [POST_REFUSED] },
  unspoken: { kind: "status", answer: POST_REFUSED }
};
var remote_transport_mismatch_default = defineRule({
  id: ID9,
  stage: "remote",
  level: "error",
  levelIfUp: "warning",
  confidence: "likely",
  at: "url",
  title: "{what}",
  why: "{reason}",
  fix: "{remedy}",
  detect: detect11,
  experiments: (evidence, match) => match?.details?.url ? atStream(evidence) : [],
  repair: entryRepair({ type: "http", url: `${BASE}/sse` }, { type: "sse", url: `${BASE}/sse` }),
  examples: [
    {
      name: "an older server, in a client that takes `type` at its word",
      evidence: {
        client: "roo-code",
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: UP_OVER_SSE
      }
    },
    {
      name: "an older server, in a client that knows no SSE",
      evidence: {
        client: "codex",
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: UP_OVER_SSE
      }
    },
    {
      name: "an older server, in a client that finds the transport in its newest versions",
      evidence: {
        client: "claude-code",
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: UP_OVER_SSE
      }
    },
    {
      name: "a newer server under the older type",
      evidence: {
        client: "claude-code",
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: {
          transport: "sse",
          spoken: "http",
          unspoken: { kind: "status", answer: answer("GET", "/mcp", 405) }
        }
      }
    },
    {
      name: "an older server, in a client of which it is not known",
      evidence: {
        client: "kiro",
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: UP_OVER_SSE
      }
    },
    {
      name: "the address for messages in the place of the stream",
      evidence: {
        ending: { kind: "running" },
        remote: { url: `${BASE}/messages/`, ...refused6(NO_SESSION2) },
        trials: [cameUp(ID9, `at \`${BASE}/sse\`, over HTTP with SSE`)]
      }
    },
    {
      name: "a proxy with a prefix that the server does not know of",
      evidence: {
        ending: { kind: "running" },
        remote: {
          ...{ url: `${BASE}/acme/sse`, transport: "sse" },
          ...refused6(ENDPOINT_GONE, answer("GET", "/acme/sse", 200, STREAM2), ENDPOINT_GONE)
        }
      }
    },
    {
      name: "a stream that names no address for messages",
      evidence: {
        ending: { kind: "running" },
        remote: {
          ...{ url: `${BASE}/sse`, transport: "sse", answers: [QUIET] },
          trouble: {
            kind: "not-mcp",
            answer: QUIET,
            problem: "is a stream of events that names no `endpoint`"
          }
        }
      }
    },
    {
      name: "a stream that sends messages to another origin",
      evidence: {
        ending: { kind: "running" },
        remote: {
          ...{ url: `${BASE}/sse`, transport: "sse", answers: [ELSEWHERE] },
          trouble: {
            kind: "not-mcp",
            answer: ELSEWHERE,
            problem: "names an `endpoint` of another origin, `http://10.0.0.5:8080`"
          }
        }
      }
    },
    {
      name: "406, although both types are accepted",
      evidence: { ending: { kind: "running" }, remote: refused6(NOT_ACCEPTABLE) }
    },
    {
      name: "415",
      evidence: { ending: { kind: "running" }, remote: refused6(UNSUPPORTED) }
    },
    {
      name: "a fixed Accept, and the server is up",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: { spoken: "http", headers: { Accept: "application/json" } }
      }
    }
  ],
  counterexamples: [
    {
      name: "an older server, in a client that tries both",
      evidence: {
        client: "vscode",
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: UP_OVER_SSE
      }
    },
    {
      name: "the transport of the entry",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        remote: { spoken: "http", headers: { Accept: "*/*" } }
      }
    },
    {
      name: "a session that the server has forgotten",
      evidence: {
        ending: { kind: "running" },
        remote: refused6(answer("POST", "/mcp", 404, ["text/plain", "Transport not found for sessionId 1"]))
      }
    },
    {
      name: "a server that wants a login",
      evidence: {
        ending: { kind: "running" },
        remote: refused6(answer("POST", "/mcp", 401), NO_POST, PAGE)
      }
    },
    {
      name: "a page that takes no POST",
      evidence: { ending: { kind: "running" }, remote: refused6(NO_POST, PAGE) }
    },
    {
      name: "nothing at this path",
      evidence: {
        ending: { kind: "running" },
        remote: refused6(answer("POST", "/mcp", 404), answer("GET", "/mcp", 404))
      }
    }
  ]
});

// lib/src/rules/engine/plain-http.js
var WANTS_TLS = /plain HTTP request was sent to HTTPS port|Client sent an HTTP request to an HTTPS server|speaking plain HTTP to an SSL-enabled server port|combination of host and port requires TLS/i;
var wantsTls = (trouble) => trouble?.kind === "status" && trouble.answer.status === 400 && WANTS_TLS.test(trouble.answer.body.slice(0, 4e3));

// lib/src/rules/engine/untrusted-codes.js
var UNTRUSTED = /* @__PURE__ */ new Set([
  ...["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "SELF_SIGNED_CERT_IN_CHAIN"],
  ...["DEPTH_ZERO_SELF_SIGNED_CERT", "UNABLE_TO_GET_ISSUER_CERT"],
  ...["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "CERT_UNTRUSTED"]
]);
function untrustedIn(trouble) {
  return trouble?.kind === "unreached" && UNTRUSTED.has(trouble.failure.code) ? trouble.failure : void 0;
}

// lib/src/rules/unreached/address.js
var addressWords = (asked) => {
  switch (asked.failure.code) {
    case "PRIVATE_ADDRESS":
      return isNamed(asked) ? linkLocal(asked) : insideOnly(asked);
    case "BAD_URL":
      return noAddress(asked);
    case "LOGIN_IN_URL":
      return loginInAddress(asked);
    default:
      return HEADER2.test(asked.failure.code) ? badHeader(asked) : void 0;
  }
};
var HEADER2 = /^ERR_(?:INVALID_HTTP_TOKEN|INVALID_CHAR|INVALID_ARG_VALUE|HTTP_INVALID_HEADER_VALUE)$/;
var isNamed = ({ host, evidence }) => hostOf(evidence.remote?.plan.url ?? "") === host;
var linkLocal = ({ host, failure, entry }) => ({
  problem: `\`${host}\` leads to \`${failure.address ?? "a link-local address"}\`, which is only asked where it stands in the config itself`,
  meaning: "Link-local addresses are those on which a cloud answers its own machines, with their credentials among other things. A name that leads there could hand them to somebody else, so nothing was sent.",
  remedy: `Correct the host in the address of ${entry}. If the address is meant, write the IP address itself.`
});
var loginInAddress = ({ entry }) => ({
  problem: "the address holds a login, which most clients refuse",
  meaning: "`user:password@` stands in front of the host. `fetch` of Node.js and of browsers, which most clients are built on, takes no such address: they fail before anything is sent. So nothing was sent here.",
  remedy: `Take the login out of the address of ${entry}, and give it as a header instead, as \`user:password\` in Base64 behind \`Basic\`, by a reference to a variable:

${code('"Authorization": "Basic ${BASIC_LOGIN}"')}`
});
function badHeader({ failure, entry, evidence }) {
  const isName2 = failure.code === "ERR_INVALID_HTTP_TOKEN";
  const names2 = unfitNames(evidence.remote?.plan.headers ?? {});
  const which = names2.length > 0 && !isName2 ? ` \`${names2.join("`, `")}\`` : "";
  return {
    problem: `${isName2 ? "the name" : "the value"} of a header of the entry${which ? `,${which},` : ""} has a character that HTTP does not allow`,
    meaning: isName2 ? "The name of a header is made of letters, digits and a few signs. A blank or a colon in it, or a value in its place, makes it none, so nothing was sent." : "A line break does that, such as the one at the end of a secret that was saved with it, and so does a letter that is not of Latin-1. Nothing was sent.",
    remedy: isName2 ? `Correct the names under \`headers\` of ${entry}.` : `Take what does not belong there out of the value, in \`headers\` of ${entry} or in the secret that it refers to. To save a secret anew without a line break at its end:

${code('printf %s "$API_TOKEN" | gh secret set API_TOKEN')}`
  };
}
var unfitNames = (headers) => Object.keys(headers).filter((name) => /[^\t\x20-\x7e\x80-\xff]/.test(headers[name] ?? ""));
function insideOnly({ host, failure, entry }) {
  return {
    problem: `the server sends clients on to \`${host}\`, an address inside of this network, which was not asked`,
    meaning: `${failure.address ? `\`${host}\` leads to \`${failure.address}\`. ` : ""}An address that a server names, and not the config, is only asked where it is public: else anybody's server could have this machine ask around in its own network.`,
    remedy: `Let the server name its public address. If it is meant to be used inside of this network, write that address into ${entry}.`
  };
}
function noAddress({ entry, evidence }) {
  const given = withoutSecrets(evidence.remote?.plan.url ?? "");
  const better = correctedOf(given);
  return {
    problem: given.trim() === "" ? "the entry has no address" : `the address of the entry cannot be asked: \`${quote(given, 100)}\``,
    meaning: `${whatIsWrong(given)} A client refuses such an entry before anything is sent.`,
    remedy: better ? `Write the whole address into ${entry}:

${code(better)}` : `Write the whole address of the server into ${entry}, for example \`https://mcp.example.com/mcp\`.`
  };
}
var withoutSecrets = (url2) => url2.replace(/[?#].*$/s, "").replace(/\/\/[^/@\s]*@/, "//");
function whatIsWrong(url2) {
  if (url2.trim() === "")
    return "It is empty once variables are put in.";
  if (/\$\{|\{\{|<[a-z]/i.test(url2))
    return "A reference or a placeholder stands in it.";
  if (/\s/.test(url2))
    return "It has a blank in it.";
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(url2)) {
    return "It does not begin with `https://` or `http://`.";
  }
  return "It cannot be read as an address of the web.";
}
function correctedOf(url2) {
  const local2 = /^(?:localhost|127\.0\.0\.1)(?::\d{1,5})?(?:\/\S*)?$/.test(url2);
  if (local2)
    return `http://${url2}`;
  const host = /^(?:https?:?\/{0,2})?((?:[\w-]+\.)+[a-z]{2,}(?::\d{1,5})?(?:\/\S*)?)$/i.exec(url2)?.[1];
  return host ? `https://${host}` : null;
}

// lib/src/rules/unreached/words.js
function askedIn2(failure, evidence) {
  return {
    failure,
    evidence,
    host: hostOf(failure.url),
    hostName: hostNameOf(failure.url),
    entry: entryOf2(evidence)
  };
}
var entryOf2 = ({ server }) => `\`${server.name}\` in ${server.file ?? "the command line"}`;
function waited({ afterMs }) {
  const seconds = Math.max(1, Math.round(afterMs / 1e3));
  return `${seconds} second${seconds === 1 ? "" : "s"}`;
}

// lib/src/rules/unreached/body.js
var bodyWords2 = (asked) => {
  switch (asked.failure.code) {
    case "TIMED_OUT":
    case "ETIMEDOUT":
      return endless(asked);
    case "TOO_LARGE":
      return tooLarge(asked);
    default:
      return broken2(asked);
  }
};
var limitIn = ({ failure, evidence }) => failure.asked === "server/discover" || !evidence.remote ? waited(failure) : secondsOf(evidence.remote.plan.timeoutMs);
var whatFor = ({ failure }) => failure.asked ? `\`${failure.asked}\`` : `\`${requestOf(failure)}\``;
var endless = (asked) => ({
  problem: `\`${asked.host}\` begins to answer ${whatFor(asked)} and does not come to the answer within ${limitIn(asked)}`,
  meaning: "The head of the answer came, and its body did not hold what was asked for in that time. A stream of events that never brings the answer looks like this, and so does a proxy that holds a stream back until it ends.",
  remedy: "See whether the server sends the answer on the stream of the request. If a proxy is in front of it, switch off its buffering for this path (nginx: `proxy_buffering off;`).",
  confidence: "likely"
});
var tooLarge = (asked) => ({
  problem: `the answer of \`${asked.host}\` to ${whatFor(asked)} is larger than this check reads`,
  meaning: "An answer of MCP to this request is small. What came goes on and on: a download, a stream that is none of MCP, or a server that floods.",
  remedy: `See what \`${requestOf(asked.failure)}\` serves, and correct the address of ${asked.entry} if it is something else than the server.`,
  confidence: "likely"
});
var broken2 = (asked) => ({
  problem: `the answer of \`${asked.host}\` to ${whatFor(asked)} breaks off`,
  meaning: "The head of the answer came, and the connection ended before its body did. The server, or a proxy in front of it, gave up in the middle.",
  remedy: "Look at the logs of the server, and of the proxy in front of it, at that moment.",
  confidence: "likely"
});

// lib/src/rules/unreached/answer.js
var answerWords = (asked) => {
  const { code: code2 } = asked.failure;
  if (code2 === "TIMED_OUT" || code2 === "ETIMEDOUT")
    return slow(asked);
  if (code2 === "HPE_HEADER_OVERFLOW")
    return tooManyHeaders(asked);
  if (isNoHttp(asked.failure))
    return noHttp(asked);
  return isCut(asked.failure) ? cutOff(asked) : void 0;
};
var CUT = /^(?:ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_SOCKET|ERR_STREAM_PREMATURE_CLOSE)$/;
var isCut = ({ code: code2 }) => CUT.test(code2);
var isNoHttp = ({ code: code2 }) => code2 === "NOT_HTTP" || code2.startsWith("HPE_") && code2 !== "HPE_HEADER_OVERFLOW";
function slow(asked) {
  const { host, failure, evidence } = asked;
  return {
    problem: `\`${host}\` takes the request and does not answer within ${limitIn(asked)}`,
    meaning: `The connection is there and \`${requestOf(failure)}\` was sent${failure.asked ? ` with \`${failure.asked}\`` : ""}. A server that has to wake up first, one whose backend hangs, and one that holds the answer back until something else comes look alike from here.`,
    remedy: `Look at the log of the server at that moment. If it only needs longer, for example to wake up, ask it once in a step before this one, or raise ${limitText(evidence.server)}.`,
    confidence: "likely"
  };
}
var tooManyHeaders = ({ host }) => ({
  problem: `\`${host}\` answers with more headers than clients take`,
  meaning: "Node.js takes 16 KB of headers, and other clients have limits like that. Such an answer mostly has cookies or policies in it that were made for browsers, or grows with each request.",
  remedy: "Look at the headers of the answer, and let the server, or the proxy in front of it, leave out what no client of MCP needs."
});
var noHttp = ({ host, failure, entry }) => ({
  problem: `what listens on \`${host}\` does not answer in HTTP`,
  meaning: `Bytes came back that are no answer of HTTP (${quote(failure.message, 120) || failure.code}): another service has that port, or it speaks TLS and the address says \`http\`.`,
  remedy: `Correct the port in the address of ${entry}, or its scheme: \`https\` where the server speaks TLS on that port.`
});
var cutOff = ({ host, failure }) => ({
  problem: `\`${host}\` closes the connection without an answer (${failure.code})`,
  meaning: `\`${requestOf(failure)}\` was sent${failure.asked ? ` with \`${failure.asked}\`` : ""}, and the other end hung up. The server may have crashed over the request, have been restarted at that moment, or speak TLS on a port whose address says \`http\`; a firewall does the same to what it does not like.`,
  remedy: "Look at the log of the server at that moment. If it shows no request, look at what stands in front of it: a proxy, a firewall, a load balancer without a healthy server.",
  confidence: "likely"
});

// lib/src/rules/unreached/bridge.js
var BRIDGE = /Non-HTTPS URLs are only allowed for localhost or when --allow-http[^\n]{0,60}/;
function refusedByBridge(evidence) {
  const [line] = BRIDGE.exec(saidBy(evidence)) ?? [];
  if (!line)
    return void 0;
  const url2 = evidence.server.args.find(({ value }) => /^http:\/\//i.test(value))?.value;
  return {
    captures: {
      problem: `the bridge does not connect to ${url2 ? `\`${shownUrl2(url2)}\`` : "the server"} without TLS`,
      meaning: "It takes an address of plain `http` for this machine alone, because everybody on the way can read and change what goes over it.",
      remedy: `Write \`https\` in the place of \`http\` in \`args\` of ${entryOf2(evidence)}, if the server speaks TLS. Inside of a network that you trust, add \`--allow-http\` behind the address.`
    },
    origin: originOfArgument(url2, evidence),
    evidence: [line]
  };
}

// lib/src/rules/unreached/connection.js
var connectionWords = (asked) => {
  switch (asked.failure.code) {
    case "ECONNREFUSED":
      return isLoopback(asked.hostName) ? nothingListens(asked) : refused7(asked);
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "EADDRNOTAVAIL":
      return noWay(asked);
    case "ETIMEDOUT":
    case "TIMED_OUT":
      return silent2(asked);
    case "EACCES":
    case "EPERM":
      return forbidden2(asked);
    case "ECONNRESET":
    case "EPIPE":
      return brokenOff(asked);
    default:
      return void 0;
  }
};
function nothingListens({ failure, host, hostName }) {
  const other2 = hostName === "localhost" && !failure.message.includes("127.0.0.1") ? " Here `localhost` led to its address in IPv6 alone (`::1`), where a server is not found that listens on `127.0.0.1`." : "";
  return {
    problem: `nothing listens on \`${host}\``,
    meaning: `The address is this machine itself, and the connection was refused. On a runner nothing runs that the job has not started.${other2}`,
    remedy: `Start the server in a step before this one, and wait until it listens:

${startStep(failure.url)}

If clients can start it themselves, give them a \`command\` in the place of the address.`
  };
}
var startStep = (url2) => code(`- run: |
    npm start &
    curl -s -o /dev/null --retry 30 --retry-delay 1 --retry-connrefused ${shownUrl2(url2)}`);
var refused7 = ({ host, entry }) => ({
  problem: `\`${host}\` refuses the connection`,
  meaning: "The host is there, and either nothing listens on that port or something in front of it turns the connection away.",
  remedy: `See whether the server runs, and whether the port in the address of ${entry} is its own. If a firewall is in front of it, let the addresses of the runner through.`
});
function noWay({ host, failure, entry }) {
  const isSix = failure.address?.includes(":") ?? false;
  return {
    problem: `there is no way to \`${host}\` from here (${failure.code})`,
    meaning: isSix ? `The name leads to \`${failure.address}\`, an address of IPv6, and this machine has no route to it. Many runners have a network for IPv4 alone.` : "The network of this machine has no route to that address, as where it belongs to a private network, or a firewall answers in its place.",
    remedy: isSix ? `Give the server an address of IPv4 as well, or run this check on a runner with IPv6. If the address itself is wrong, correct it in ${entry}.` : `Run this check where the server can be reached: on a self-hosted runner inside of its network, or behind a VPN that a step before this one sets up. If the address is wrong, correct it in ${entry}.`
  };
}
var silent2 = ({ host, failure, entry }) => ({
  problem: `\`${host}\` does not answer: no connection within ${waited(failure)}`,
  meaning: "Neither a yes nor a no came back. That is how a firewall looks that drops packets of addresses it does not know, such as those of a runner, and how a machine looks that is switched off.",
  remedy: `Let the addresses of the runner through the firewall in front of \`${host}\`, or run this check on a self-hosted runner inside of its network. See whether the port in the address of ${entry} is the right one.`
});
var brokenOff = ({ host, failure }) => ({
  problem: `\`${host}\` breaks the connection off at once (${failure.code})`,
  meaning: "The connection was opened and torn down before anything was asked. A firewall does that to addresses that it does not let in, a load balancer without a healthy server behind it, and a server that crashes or is full.",
  remedy: `Look at what stands at \`${host}\`: whether the server runs, and whether the addresses of the runner are let in.`,
  confidence: "likely"
});
var forbidden2 = ({ host, failure }) => ({
  problem: `this machine does not let the check connect to \`${host}\` (${failure.code})`,
  meaning: "The system itself refused to open the connection, before anything left the machine: a sandbox, or a firewall on the machine.",
  remedy: `Allow connections to \`${host}\` where the rules of that sandbox or firewall are kept, or leave this server out with the input \`servers\`.`,
  confidence: "likely"
});

// lib/src/rules/unreached/headers.js
function withTrimmedHeaders({ remote }) {
  const headers = remote?.plan.headers ?? {};
  const isUnfit = remote?.trouble?.kind === "unreached" && remote.trouble.failure.phase === "address";
  const trimmed2 = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.trim()]));
  const names2 = Object.keys(headers).filter((name) => headers[name] !== trimmed2[name]);
  if (!isUnfit || names2.length === 0)
    return [];
  const change2 = `without what is blank at the ends of ${enumerated(names2)}`;
  return [{ change: change2, reach: (plan) => ({ ...plan, headers: trimmed2 }), isFix: true }];
}

// lib/src/rules/unreached/late.js
var lateWords = (asked) => {
  const { failure, evidence } = asked;
  const last = evidence.remote?.answers.at(-1);
  const isLate = failure.code === "TIMED_OUT" && failure.phase !== "body";
  if (!isLate || !last || !evidence.remote)
    return void 0;
  const limit = secondsOf(evidence.remote.plan.timeoutMs);
  const isStream2 = mediaTypeOf(last) === "text/event-stream" && last.status === 200;
  return isStream2 ? withoutAnswer(asked, last.asked, limit) : outOfTime(asked, limit);
};
var withoutAnswer = ({ host }, request, limit) => ({
  problem: `\`${host}\` opens a stream${request ? ` for \`${request}\`` : ""} and brings no answer on it within ${limit}`,
  meaning: "The answer to a request comes on the stream that the server opens for it. This stream stays open, and what is asked for does not come.",
  remedy: "In the server, send the answer on the stream of its request, and end the stream after it. If a proxy is in front of it, switch off its buffering for this path (nginx: `proxy_buffering off;`).",
  confidence: "likely"
});
function outOfTime({ host, failure, evidence }, limit) {
  const last = evidence.remote?.answers.at(-1);
  const before3 = last ? ` (${answered2(last)})` : "";
  return {
    problem: `\`${host}\` leaves ${failure.asked ? `\`${failure.asked}\`` : "a request"} without an answer, and the ${limit} for the handshake ran out`,
    meaning: `The server answered before${before3}, and then took longer than it was given.`,
    remedy: `Look at the log of the server at that moment. If it only needs longer, raise ${limitText(evidence.server)}.`,
    confidence: "likely"
  };
}

// lib/src/rules/unreached/set-variable.js
var setVariable = (name, value) => code(`env:
  ${name}: ${value}`);

// lib/src/rules/unreached/name.js
var UNKNOWN2 = /^(?:ENOTFOUND|ENODATA|EAI_NONAME|EAI_NODATA|EAI_ADDRFAMILY|DNS_NXDOMAIN)$/;
var nameWords = (asked) => UNKNOWN2.test(asked.failure.code) ? unknownName(asked) : unanswered(asked);
function unknownName({ hostName, entry }) {
  const isLocal = PRIVATE.test(hostName);
  return {
    problem: `the host \`${hostName}\` does not exist, as far as this machine can tell`,
    meaning: isLocal ? "The name could not be resolved. It looks like one of a private network (Docker Compose, Kubernetes, a company's own), which only machines inside of that network know." : "The name could not be resolved. Either it is misspelt or no longer there, or it is one that only a private network (a VPN, a company's own name servers) knows.",
    remedy: isLocal ? `Run this check inside of that network: on a self-hosted runner, or in the job whose \`services\` start the server, at \`localhost\` and its port. ${CORRECT(entry)}` : `Look the name up where it works (\`nslookup ${hostName}\`). ${CORRECT(entry)} If it is a private name, run this check on a self-hosted runner inside of that network.`
  };
}
var CORRECT = (entry) => `If the name is wrong, correct it in the address of ${entry}.`;
var PRIVATE = /^[^.]+$|\.(?:local|localdomain|lan|internal|intranet|corp|home|private|cluster|svc|test|home\.arpa)$/i;
function unanswered({ hostName, failure }) {
  return {
    problem: `the name \`${hostName}\` could not be looked up (${failure.code})`,
    meaning: "The name server of this machine gave no usable answer. That is no verdict on the name: name servers fail for a moment, and a job without a network, or behind a firewall that wants a proxy, has none that answers.",
    remedy: `Run the job again. If it stays, give this step a network with a name server or, behind a proxy, the address of the proxy:

${setVariable("HTTPS_PROXY", "http://gateway.example.com:3128")}`,
    confidence: "likely"
  };
}

// lib/src/rules/unreached/tls.js
var tlsWords = (asked) => {
  const { code: code2 } = asked.failure;
  if (code2 === "CERT_HAS_EXPIRED")
    return expired(asked);
  if (code2 === "CERT_NOT_YET_VALID")
    return notYet(asked);
  if (code2 === "ERR_TLS_CERT_ALTNAME_INVALID" || code2 === "HOSTNAME_MISMATCH")
    return other(asked);
  if (isPlainHttp(asked.failure))
    return noTls(asked);
  if (code2 === "TIMED_OUT" || code2 === "ETIMEDOUT")
    return hanging(asked);
  return /^(?:ERR_SSL|EPROTO|ECONNRESET|EPIPE|ERR_TLS|UND_ERR_SOCKET)/.test(code2) ? noAgreement(asked) : distrusted(asked);
};
var NO_TLS = /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNKNOWN_PROTOCOL/;
var isPlainHttp = ({ phase, code: code2, message }) => phase === "tls" && NO_TLS.test(`${code2} ${message}`.toUpperCase().replaceAll(" ", "_"));
var dayOf = (time) => time.slice(0, 10);
var RENEW = "and see why that did not happen by itself (`certbot renew`, the log of the ingress or load balancer). If the server is not yours, tell who runs it.";
function expired({ failure, host }) {
  const { certificate } = failure;
  const day = certificate && dayOf(certificate.validTo);
  return {
    problem: `the certificate of \`${host}\` has expired${day ? `: it was valid until ${day}` : ""}`,
    meaning: "Every client that checks certificates breaks the connection off before it asks anything. Where other machines get through, the clock of this one may be wrong.",
    remedy: `Renew the certificate of \`${host}\`, ${RENEW}`
  };
}
function notYet({ failure, host }) {
  const { certificate } = failure;
  const day = certificate && dayOf(certificate.validFrom);
  return {
    problem: `the certificate of \`${host}\` is not valid yet${day ? `: its time begins on ${day}` : ""}`,
    meaning: "Either the certificate was made with a time that lies ahead, or the clock of this machine is behind.",
    remedy: `Compare the clock of this machine (\`date -u\`) with the certificate. If the clock is right, install a certificate on \`${host}\` that is valid now.`
  };
}
var MAX_NAMES3 = 5;
function other({ failure, host, hostName, entry }) {
  const names2 = failure.certificate?.names ?? [];
  const shown2 = names2.slice(0, MAX_NAMES3);
  const more = names2.length > shown2.length ? `, and ${names2.length - shown2.length} more` : "";
  const whose = shown2.length > 0 ? `: it is for ${listed2(shown2)}${more}` : "";
  return {
    problem: `the certificate of \`${host}\` is not for this name${whose}`,
    meaning: `The server shows a certificate, and \`${hostName}\` is not among the names in it. That is so where the address is an alias or an IP address, where the host has no certificate of its own yet, and where another machine answers in its place.`,
    remedy: shown2.length > 0 ? `Write a name that the certificate is for into the address of ${entry}, if it is the same server, or have \`${hostName}\` added to the certificate.` : `Have \`${hostName}\` added to the certificate, or write the name that it is for into the address of ${entry}.`
  };
}
var noTls = ({ host, failure, entry }) => ({
  problem: `the address says \`https\`, and what listens on \`${host}\` does not speak TLS`,
  meaning: "The first bytes of its answer are no TLS. Most often it is a server that speaks plain HTTP on that port, such as one on one's own machine.",
  remedy: `Write \`http\` in the place of \`https\` in the address of ${entry}, if the way to the server is one that nobody else listens on:

${addressToWrite(withScheme(failure.url, "http"))}

If the server is to speak TLS, name the port where it does.`
});
var hanging = ({ host, failure }) => ({
  problem: `\`${host}\` takes the connection and does not answer the TLS handshake within ${waited(failure)}`,
  meaning: "Something listens there and says nothing. It may be a server that hangs, one that waits for another protocol, or a firewall that lets the first packets through alone.",
  remedy: `Try \`openssl s_client -connect ${withPort2(host)}\` on this machine and on another. If it only hangs here, let the addresses of the runner through; if everywhere, look at the server.`,
  confidence: "likely"
});
var withPort2 = (host) => /:\d+$/.test(host) ? host : `${host}:443`;
function noAgreement({ host, failure }) {
  const isCut2 = /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(failure.code);
  return {
    problem: isCut2 ? `\`${host}\` breaks the connection off during the TLS handshake` : `no TLS handshake with \`${host}\` comes about (${failure.code})`,
    meaning: isCut2 ? "That is what a proxy or firewall does with a host name that it does not let through, and a server that has no certificate for the name, or wants one of the client." : "Client and server found no version of TLS, no cipher or no name that both take. A server that only speaks TLS 1.0 or 1.1 fails like this with today's clients, and so does one that wants a certificate of the client.",
    remedy: `Try \`openssl s_client -connect ${withPort2(host)} -servername ${host.replace(/:\d+$/, "")}\` on this machine and on another. If it only fails here, something on the way is the reason; if everywhere, let the server speak TLS 1.2 or newer with a certificate for this name.`,
    confidence: "likely"
  };
}
var distrusted = ({ host, failure }) => ({
  problem: `the certificate of \`${host}\` is refused (${failure.code})`,
  meaning: "TLS began, and the certificate that the server showed did not pass the check.",
  remedy: `Look at the certificate: \`openssl s_client -connect ${withPort2(host)} -showcerts\`. If the server is yours, install one that clients accept. If it is not, tell who runs it.`,
  confidence: "likely"
});

// lib/src/rules/unreached/near-addresses.js
var UNREACHABLE = "remote-unreachable";
var nearAddress = (evidence) => addressThatWorks(UNREACHABLE, evidence, nearAddresses(evidence));
function atNearAddress(evidence) {
  const { remote } = evidence;
  const works = nearAddress(evidence);
  if (!remote || !works)
    return void 0;
  const { url: url2 } = remote.plan;
  const isOtherHost = hostNameOf(works) !== hostNameOf(url2);
  return {
    problem: isOtherHost ? `the server listens on \`${hostNameOf(works)}\`, and \`${hostNameOf(url2)}\` leads elsewhere` : `the address says \`${schemeOf(url2)}\`, and \`${hostOf(url2)}\` speaks \`${schemeOf(works)}\` on that port`,
    meaning: isOtherHost ? "`localhost` stands for an address of IPv4 and for one of IPv6, and which one a client takes first differs from system to system. A server that listens on one of them is not found at the other." : "Asked with the other scheme at the same port, the server answers.",
    remedy: `Write the address at which it answers into ${entryOf2(evidence)}:

${addressToWrite(works)}`
  };
}
var schemeOf = (url2) => url2.split(":", 1)[0]?.toLowerCase() ?? "";
function nearAddresses({ remote }) {
  const trouble = remote?.trouble;
  if (!remote || !trouble || !URL.canParse(remote.plan.url))
    return [];
  const { plan } = remote;
  if (trouble.kind === "unreached" && isOnlySix(trouble.failure)) {
    const url2 = plan.url.replace(/\blocalhost\b/i, "127.0.0.1");
    return [askAt(url2, { headers: headersElsewhere(plan) })];
  }
  const scheme = otherScheme(trouble, plan.url);
  return scheme && !sendsCredential(plan) ? [askAt(withScheme(plan.url, scheme))] : [];
}
var isOnlySix = ({ code: code2, url: url2, message }) => code2 === "ECONNREFUSED" && hostNameOf(url2) === "localhost" && !message.includes("127.0.0.1");
function otherScheme(trouble, url2) {
  if (wantsTls(trouble))
    return "https";
  if (trouble.kind !== "unreached")
    return null;
  const { failure } = trouble;
  if (isPlainHttp(failure))
    return "http";
  const mayBeTls = failure.phase === "answer" && (isNoHttp(failure) || isCut(failure));
  return mayBeTls && schemeOf(url2) === "http" ? "https" : null;
}

// lib/src/rules/unreached/proxy.js
var proxyWords = (asked) => asked.failure.code === "PROXY_REFUSED" ? turnedAway(asked) : notThere2(asked);
function turnedAway(asked) {
  const { failure, hostName } = asked;
  const status = /\b(4\d\d|5\d\d)\b/.exec(failure.message)?.[1];
  const wantsLogin = status === "407";
  const proxy = proxyOf(asked);
  return {
    problem: `${proxy} does not let the connection to \`${hostName}\` through${status ? ` (${status})` : ""}`,
    meaning: `${fromVariable(asked)} ${wantsLogin ? "It answered 407: it wants a user and a password." : "It answered, and refused to open the way, so nothing reached the server. Many proxies only let listed hosts through."}`,
    remedy: wantsLogin ? `Give the proxy its login, from secrets of the repository:

${setVariable(variableOf2(asked), `http://\${{ secrets.PROXY_USER }}:\${{ secrets.PROXY_PASSWORD }}@${failure.proxy ?? "gateway.example.com:3128"}`)}` : `Let the proxy allow \`${hostName}\`. ${withoutProxy(asked)}`
  };
}
function notThere2(asked) {
  const { failure } = asked;
  const isSlow = failure.code === "TIMED_OUT" || failure.code === "ETIMEDOUT";
  return {
    problem: isSlow ? `${proxyOf(asked)} does not answer within ${waited(failure)}` : `${proxyOf(asked)} cannot be reached (${failure.code})`,
    meaning: `${fromVariable(asked)} Nothing was asked of the server itself.`,
    remedy: `Correct \`${variableOf2(asked)}\` where the runner or the job sets it, or remove it where no proxy is needed. ${withoutProxy(asked)}`
  };
}
var proxyOf = ({ failure }) => failure.proxy ? `the proxy \`${failure.proxy}\`` : "the proxy of this step";
var withoutProxy = ({ hostName }) => `If the server is reached without it, name its host:

${setVariable("NO_PROXY", hostName)}`;
var fromVariable = (asked) => asked.evidence.remote?.plan.env[variableOf2(asked)] ? `The environment of this step has a proxy in \`${variableOf2(asked)}\`, which many clients use as well.` : "The way to the server leads through a proxy.";
function variableOf2({ failure, evidence }) {
  const env = evidence.remote?.plan.env ?? {};
  const scheme = failure.url.startsWith("http:") ? "HTTP_PROXY" : "HTTPS_PROXY";
  const names2 = [scheme.toLowerCase(), scheme, "all_proxy", "ALL_PROXY"];
  return names2.find((name) => env[name]) ?? scheme;
}

// lib/src/rules/remote-unreachable.js
var remote_unreachable_default = defineRule({
  id: UNREACHABLE,
  stage: "remote",
  level: "error",
  confidence: "confirmed",
  at: "url",
  title: "{problem}",
  why: "{meaning}",
  fix: "{remedy}",
  detect: (evidence) => unreached(evidence) ?? byProxy(evidence) ?? withoutTls(evidence) ?? refusedByBridge(evidence),
  experiments: (evidence, match) => match ? [...nearAddresses(evidence), ...withTrimmedHeaders(evidence)] : [],
  repair: entryRepair({ type: "http", url: "https://localhost:3000/mcp" }, { type: "http", url: "http://localhost:3000/mcp" }),
  examples: [
    {
      name: "a name that nobody knows",
      evidence: notReached("dns", "ENOTFOUND", "getaddrinfo ENOTFOUND mcp.example.com")
    },
    {
      name: "a name of a private network",
      evidence: notReached("dns", "ENOTFOUND", "getaddrinfo ENOTFOUND mcp-server", {
        url: "http://mcp-server:8080/mcp"
      })
    },
    {
      name: "a name server that does not answer",
      evidence: notReached("dns", "EAI_AGAIN", "getaddrinfo EAI_AGAIN mcp.example.com")
    },
    {
      name: "a server on this machine that was not started",
      evidence: notReached("connect", "ECONNREFUSED", "connect ECONNREFUSED ::1:3000", {
        url: "http://localhost:3000/mcp",
        address: "::1"
      })
    },
    {
      name: "a server that listens on one of the two addresses of `localhost`",
      evidence: {
        ...notReached("connect", "ECONNREFUSED", "connect ECONNREFUSED ::1:3000", {
          url: "http://localhost:3000/mcp",
          address: "::1"
        }),
        trials: [cameUp(UNREACHABLE, "at `http://127.0.0.1:3000/mcp`")]
      }
    },
    {
      name: "a host that refuses",
      evidence: notReached("connect", "ECONNREFUSED", "connect ECONNREFUSED 203.0.113.7:8443", {
        url: "https://mcp.example.com:8443/mcp",
        address: "203.0.113.7"
      })
    },
    {
      name: "a firewall that drops packets",
      evidence: notReached("connect", "TIMED_OUT", "no connection in time", {
        afterMs: 10004,
        address: "203.0.113.7"
      })
    },
    {
      name: "an address of IPv6 on a machine without it",
      evidence: notReached("connect", "ENETUNREACH", "connect ENETUNREACH 2001:db8::7:443", {
        address: "2001:db8::7"
      })
    },
    {
      name: "no route",
      evidence: notReached("connect", "EHOSTUNREACH", "connect EHOSTUNREACH 10.1.2.3:443", {
        address: "10.1.2.3"
      })
    },
    {
      name: "a sandbox",
      evidence: notReached("connect", "EACCES", "connect EACCES 203.0.113.7:443")
    },
    {
      name: "a proxy that does not know the host",
      evidence: notReached("proxy", "PROXY_REFUSED", "the proxy answered CONNECT with 403", {
        proxy: "proxy.acme.example:3128"
      })
    },
    {
      name: "a proxy that wants a login",
      evidence: notReached("proxy", "PROXY_REFUSED", "the proxy answered CONNECT with 407", {
        proxy: "proxy.acme.example:3128"
      })
    },
    {
      name: "a proxy that wants a login, for a server without TLS",
      evidence: refusedWith(answerOf(407, "", { via: "1.1 proxy" }, { url: "http://mcp.example.com/mcp" }))
    },
    {
      name: "a proxy that is not there",
      evidence: notReached("proxy", "ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:3128", {
        proxy: "127.0.0.1:3128"
      })
    },
    {
      name: "a certificate that has expired",
      evidence: notReached("tls", "CERT_HAS_EXPIRED", "certificate has expired", {
        certificate: {
          subject: "mcp.example.com",
          issuer: "Acme CA",
          validFrom: "2025-01-01T00:00:00.000Z",
          validTo: "2026-01-01T00:00:00.000Z",
          names: ["mcp.example.com"]
        }
      })
    },
    {
      name: "a certificate of tomorrow",
      evidence: notReached("tls", "CERT_NOT_YET_VALID", "certificate is not yet valid")
    },
    {
      name: "a certificate for other names",
      evidence: notReached("tls", "ERR_TLS_CERT_ALTNAME_INVALID", "Hostname/IP does not match certificate's altnames: Host: mcp.example.com. is not in the cert's altnames: DNS:acme.example, DNS:*.acme.example", {
        certificate: {
          subject: "acme.example",
          issuer: "Acme CA",
          validFrom: "2026-01-01T00:00:00.000Z",
          validTo: "2027-01-01T00:00:00.000Z",
          names: ["acme.example", "*.acme.example"]
        }
      })
    },
    {
      name: "plain HTTP on an address of https",
      evidence: notReached("tls", "EPROTO", "write EPROTO 80F8:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/openssl/ssl/record/ssl3_record.c:355:", { url: "https://localhost:3000/mcp" })
    },
    {
      name: "plain HTTP on an address of https, where it answers",
      evidence: {
        ...notReached("tls", "ERR_SSL_PACKET_LENGTH_TOO_LONG", "packet length too long", {
          url: "https://localhost:3000/mcp"
        }),
        trials: [cameUp(UNREACHABLE, "at `http://localhost:3000/mcp`")]
      }
    },
    {
      name: "versions of TLS that nobody takes any more",
      evidence: notReached("tls", "EPROTO", "error:0A000102:SSL routines::unsupported protocol")
    },
    {
      name: "a handshake that is cut off",
      evidence: notReached("tls", "ECONNRESET", "Client network socket disconnected before secure TLS connection was established")
    },
    {
      name: "a server that hangs",
      evidence: notReached("answer", "TIMED_OUT", "no answer in time", {
        asked: "initialize",
        afterMs: 20010
      })
    },
    {
      name: "a server that hangs up",
      evidence: notReached("answer", "ECONNRESET", "socket hang up", { asked: "initialize" })
    },
    {
      name: "a server that streams everything but the answer",
      evidence: notReached("connect", "TIMED_OUT", "no answer within 3 ms", { asked: "initialize", afterMs: 60 }, {
        answers: [
          answerOf(200, ": still here\n\n", { "content-type": "text/event-stream" }, { asked: "server/discover" })
        ]
      })
    },
    {
      name: "a server that answers one request and not the next",
      evidence: notReached("answer", "TIMED_OUT", "no answer within 19000 ms", { asked: "initialize", afterMs: 19e3 }, { answers: [answerOf(404, "", {}, { asked: "server/discover" })] })
    },
    {
      name: "headers without end",
      evidence: notReached("answer", "HPE_HEADER_OVERFLOW", "Parse Error: Header overflow")
    },
    {
      name: "a connection that is torn down at once",
      evidence: notReached("connect", "ECONNRESET", "connect ECONNRESET 203.0.113.7:443")
    },
    {
      name: "half a body",
      evidence: notReached("body", "BROKEN", "the connection was closed before the end of the body", {
        asked: "initialize"
      })
    },
    {
      name: "another service on the port",
      evidence: notReached("answer", "NOT_HTTP", "Parse Error: Expected HTTP/", {
        url: "http://localhost:6379/mcp"
      })
    },
    {
      name: "an address of http where TLS is spoken",
      evidence: {
        ...notReached("answer", "ECONNRESET", "socket hang up", {
          url: "http://localhost:8443/mcp"
        }),
        trials: [cameUp(UNREACHABLE, "at `https://localhost:8443/mcp`")]
      }
    },
    {
      name: "nginx, asked without TLS on a port for it",
      evidence: refusedWith(answerOf(400, "<html>\r\n<head><title>400 The plain HTTP request was sent to HTTPS port</title></head>\r\n<body>\r\n<center><h1>400 Bad Request</h1></center>\r\n</body>\r\n</html>\r\n", { "content-type": "text/html", server: "nginx" }, { url: "http://mcp.example.com:443/mcp" }))
    },
    {
      name: "a body without end",
      evidence: notReached("body", "TIMED_OUT", "the body did not end in time", {
        afterMs: 3e4
      })
    },
    {
      name: "a body that is too large",
      evidence: notReached("body", "TOO_LARGE", "the body is longer than a message may be")
    },
    {
      name: "an address with a login in it",
      evidence: notReached("address", "LOGIN_IN_URL", "the address holds a login", {
        url: "https://mcp.example.com/mcp"
      })
    },
    {
      name: "an address without a scheme",
      evidence: notReached("address", "BAD_URL", "Invalid URL", { url: "mcp.example.com/mcp" })
    },
    {
      name: "a secret that was saved with a line break",
      evidence: notReached("address", "ERR_INVALID_CHAR", "the value of a header holds a character that HTTP does not allow", {}, { headers: { Authorization: "Bearer abc\n" } })
    },
    {
      name: "a value in the place of a name",
      evidence: notReached("address", "ERR_INVALID_HTTP_TOKEN", "the name of a header holds a character that HTTP does not allow", {}, { headers: { "Authorization: Bearer abc": "" } })
    },
    {
      name: "a name that leads to the addresses of a cloud",
      evidence: notReached("address", "PRIVATE_ADDRESS", "169.254.169.254 lies inside of the network", {
        address: "169.254.169.254"
      })
    },
    {
      name: "an address inside of the network that the server names",
      evidence: notReached("address", "PRIVATE_ADDRESS", "169.254.169.254 lies inside of the network", {
        method: "GET",
        url: "http://metadata.example.com/",
        address: "169.254.169.254"
      }, { url: "https://mcp.example.com/mcp" })
    },
    {
      name: "a bridge on stdio that wants https",
      evidence: {
        command: ["npx", "-y", "mcp-remote", "http://mcp.example.com/mcp"],
        stderr: "[4711] Error: Non-HTTPS URLs are only allowed for localhost or when --allow-http flag is provided\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a certificate of an authority that is not known",
      evidence: notReached("tls", "SELF_SIGNED_CERT_IN_CHAIN", "self-signed certificate in certificate chain")
    },
    { name: "a server that answers 404", evidence: refusedWith(answerOf(404)) },
    {
      name: "a list of tools that does not end",
      evidence: {
        ...notReached("answer", "TIMED_OUT", "no answer within 900 ms", { asked: "tools/list" }),
        handshake: { ...COMPLETED, tools: { kind: "failed", error: null, reason: "no answer" } },
        ending: { kind: "running" }
      }
    },
    {
      name: "a local server that cannot reach its database",
      evidence: { stderr: "Error: connect ECONNREFUSED 127.0.0.1:5432\n" }
    }
  ]
});
var WORDS4 = {
  address: addressWords,
  dns: nameWords,
  connect: connectionWords,
  proxy: proxyWords,
  tls: tlsWords,
  answer: answerWords,
  body: bodyWords2
};
function unreached(evidence) {
  const { remote, handshake } = evidence;
  if (remote?.trouble?.kind !== "unreached" || untrustedIn(remote.trouble))
    return void 0;
  if (handshake.kind === "completed")
    return void 0;
  const { failure } = remote.trouble;
  const asked = askedIn2(failure, evidence);
  const words6 = atNearAddress(evidence) ?? lateWords(asked) ?? WORDS4[failure.phase](asked) ?? anyWords(failure);
  return matchOf4(words6, failure, unreachedLines(failure, remote), evidence);
}
var anyWords = ({ url: url2, code: code2, message }) => ({
  problem: `\`${hostOf(url2)}\` cannot be reached (${code2})`,
  meaning: `The request got no answer. The system says: \`${quote(message, 160) || code2}\`.`,
  remedy: `Try the address on this machine and on another:

    curl -sv ${shownUrl2(url2)}`,
  confidence: "likely"
});
function matchOf4({ confidence = "confirmed", ...captures }, { phase, code: code2, url: url2, address }, evidenceLines, evidence) {
  const works = nearAddress(evidence);
  return {
    captures,
    evidence: evidenceLines,
    details: {
      ...{ phase, code: code2, host: hostOf(url2) },
      ...address ? { address } : {},
      ...works ? { url: shownUrl2(works) } : {}
    },
    confidence
  };
}
function byProxy(evidence) {
  const { remote } = evidence;
  const trouble = remote?.trouble;
  if (trouble?.kind !== "status" || trouble.answer.status !== 407)
    return void 0;
  const { method, url: url2, asked, atMs } = trouble.answer;
  const failure = {
    ...{ method, url: url2, asked, afterMs: atMs, phase: "proxy", code: "PROXY_REFUSED" },
    ...{ message: "407", address: null, proxy: null, certificate: null }
  };
  const words6 = proxyWords(askedIn2(failure, evidence)) ?? anyWords(failure);
  return matchOf4(words6, failure, answerLines(trouble.answer), evidence);
}
function withoutTls(evidence) {
  const { remote } = evidence;
  if (remote?.trouble?.kind !== "status" || !wantsTls(remote.trouble))
    return void 0;
  const { answer: answer2 } = remote.trouble;
  const words6 = {
    problem: `the address says \`http\`, and \`${hostOf(answer2.url)}\` speaks TLS on that port`,
    meaning: "The server answered a request without TLS by saying that this port is one for TLS.",
    remedy: `Write \`https\` in the place of \`http\` into the address of ${entryOf2(evidence)}:

${addressToWrite(withScheme(answer2.url, "https"))}`
  };
  const failure = { phase: "tls", code: "PLAIN_HTTP", url: answer2.url, address: null };
  return matchOf4(words6, failure, answerLines(answer2), evidence);
}

// lib/src/rules/wrong-endpoint/kinds.js
function kindOf4(trouble) {
  if (trouble.kind === "status")
    return ofStatus(trouble.answer);
  if (trouble.kind === "not-mcp")
    return ofContent(trouble.answer);
  return void 0;
}
function ofStatus(answer2) {
  const { status } = answer2;
  if (hasSignsOfMcp(answer2))
    return void 0;
  const answers2 = `${statusText(status)} (${mediaTypeOf(answer2) ?? "no content type"})`;
  const known = MEANINGS2[status];
  if (known)
    return { answers: answers2, meaning: known, confidence: "likely" };
  return status >= 400 && status < 500 && !ELSEWHERE2.has(status) ? { answers: answers2, meaning: REFUSED2, confidence: "possible" } : void 0;
}
var ELSEWHERE2 = /* @__PURE__ */ new Set([401, 402, 403, 407, 408, 421, 429, 451]);
var NO_SUCH_PATH = "The host answers, and says that there is nothing at this path.";
var MEANINGS2 = {
  404: NO_SUCH_PATH,
  405: "The path is there and does not take what clients of MCP send: neither a POST with a message nor a GET for a stream of events.",
  410: "The host says that what was at this path is gone for good.",
  501: "What answers does not know the method POST at all: a web server that hands out files."
};
var REFUSED2 = "The request is one that every server of MCP takes, and the answer is no message of MCP: something else is most likely behind this address.";
function ofContent(answer2) {
  if (isPage(answer2))
    return page(answer2);
  if (isMeantAsMcp(answer2))
    return void 0;
  const head = `${statusText(answer2.status)} (${mediaTypeOf(answer2) ?? "no content type"})`;
  return { answers: `${head} and no message of MCP`, meaning: SOMETHING, confidence: "likely" };
}
var SOMETHING = "The address belongs to something that answers in its own way, such as another API.";
function page(answer2) {
  const title = bodyLines(answer2).find((line) => line.startsWith("title: "));
  const isLogin = /\b(?:log ?in|sign ?in|anmelden|connexion)\b/i.test(title ?? "");
  return {
    answers: `a web page${title ? ` (${quote(title, 80)})` : ""}`,
    meaning: isLogin ? "It looks like a login page: something in front of the server sends everybody there who has no session of a browser." : "The address is one for people: a home page, the documentation, a web app that answers every path with the same page, or a page that a proxy shows in the place of the server.",
    confidence: "likely"
  };
}

// lib/src/rules/wrong-endpoint/paths.js
var USUAL2 = [
  { path: "/mcp", transport: "http" },
  { path: "/mcp/", transport: "http" },
  { path: "/sse", transport: "sse" }
];
function otherPaths(plan) {
  if (!URL.canParse(plan.url))
    return [];
  const { pathname } = new URL(plan.url);
  const own = pathname === "/" ? [] : [{ path: toggled(pathname), transport: plan.transport }];
  const usual = USUAL2.filter(({ path: path2 }) => path2 !== pathname && path2 !== own[0]?.path);
  return [...own, ...usual].map(({ path: path2, transport }) => askAt(withPath(plan.url, path2), { transport }));
}
var toggled = (path2) => path2.endsWith("/") ? path2.replace(/\/$/, "") : `${path2}/`;
function withPath(address, path2) {
  const url2 = new URL(address);
  url2.pathname = path2;
  url2.hash = "";
  return url2.href;
}

// lib/src/rules/remote-wrong-endpoint.js
var ID10 = "remote-wrong-endpoint";
var EXPRESS = '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot POST /api</pre>\n</body>\n</html>\n';
var HTML2 = { "content-type": "text/html; charset=utf-8" };
var API = { url: "https://mcp.example.com/api" };
var remote_wrong_endpoint_default = defineRule({
  id: ID10,
  stage: "remote",
  level: "error",
  confidence: "likely",
  at: "url",
  title: "no MCP server answers at `{path}`: {seen}",
  why: "{meaning}{tried}",
  fix: "{remedy}",
  detect: detect12,
  experiments: ({ remote }, match) => match && remote ? otherPaths(remote.plan) : [],
  repair: entryRepair({ type: "http", url: "https://mcp.example.com" }, { type: "http", url: "https://mcp.example.com/mcp" }),
  examples: [
    { name: "a path that is not there", evidence: refusedWith(answerOf(404, EXPRESS, HTML2, API)) },
    {
      name: "a path that is not there, and `/mcp` is",
      evidence: {
        ...refusedWith(answerOf(404, EXPRESS, HTML2, API)),
        trials: [
          inVain(ID10, "at `https://mcp.example.com/api/`"),
          cameUp(ID10, "at `https://mcp.example.com/mcp`")
        ]
      }
    },
    {
      name: "a path that is not there, and one that asks for a login",
      evidence: {
        ...refusedWith(answerOf(404, EXPRESS, HTML2, API)),
        trials: [
          {
            ...cameUp(ID10, "at `https://mcp.example.com/mcp`"),
            seen: "a server answered that asks for a login",
            handshakeMs: null
          }
        ]
      }
    },
    {
      name: "a path that is not there, and one that refuses the credential",
      evidence: {
        ...refusedWith(answerOf(404, EXPRESS, HTML2, API)),
        trials: [
          {
            ...cameUp(ID10, "at `https://mcp.example.com/mcp`"),
            outcome: "further",
            seen: "it went on, then: the credentials of the server are refused: HTTP 401",
            handshakeMs: null
          }
        ]
      }
    },
    {
      name: "a server of the older transport at its usual place",
      evidence: {
        ...refusedWith(answerOf(404, '{"detail":"Not Found"}', {}, API)),
        trials: [cameUp(ID10, "at `https://mcp.example.com/sse`")]
      }
    },
    {
      name: "a path that takes no POST",
      evidence: refusedWith(answerOf(405, "Method Not Allowed", { allow: "GET, HEAD" }, API))
    },
    { name: "a path that is gone", evidence: refusedWith(answerOf(410, "", {}, API)) },
    {
      name: "a server of files",
      evidence: refusedWith(answerOf(501, "", { server: "SimpleHTTP/0.6 Python/3.11.2" }, { url: "http://localhost:8000/" }))
    },
    {
      name: "something that does not like what it is sent",
      evidence: refusedWith(answerOf(422, '{"message":"Validation Failed"}', {}, API))
    },
    {
      name: "a home page",
      evidence: answeredOtherwise(answerOf(200, "<!doctype html><title>Acme Shop</title><h1>Welcome</h1>", HTML2, {
        url: "https://mcp.example.com/"
      }), "has the type `text/html`, not `application/json` or `text/event-stream`")
    },
    {
      name: "a login page",
      evidence: answeredOtherwise(answerOf(200, "<html><head><title>Sign in to Acme</title></head></html>", HTML2), "has the type `text/html`, not `application/json` or `text/event-stream`")
    },
    {
      name: "another API",
      evidence: answeredOtherwise(answerOf(200, '{"status":"ok"}', { "content-type": "application/json" }, API), "is JSON, and no JSON-RPC message")
    }
  ],
  counterexamples: [
    {
      name: "a session that is not known any more",
      evidence: refusedWith(answerOf(404, "Session not found"))
    },
    {
      name: "a server that forgets a session at once",
      evidence: {
        ...refusedWith(answerOf(404, "Not Found", {}, { asked: "tools/list" })),
        handshake: {
          ...COMPLETED,
          tools: { kind: "failed", error: null, reason: "was answered 404" }
        }
      }
    },
    { name: "an error of the server", evidence: refusedWith(answerOf(500)) },
    { name: "a login", evidence: refusedWith(answerOf(401)) },
    {
      name: "a message of MCP as plain text",
      evidence: answeredOtherwise(answerOf(200, '{"jsonrpc":"2.0","id":0,"result":{}}', { "content-type": "text/plain" }), "has the type `text/plain`, not `application/json` or `text/event-stream`")
    }
  ]
});
var MAX_ANSWERS = 3;
function detect12(evidence) {
  const { remote } = evidence;
  const trouble = remote?.trouble;
  const isOne = evidence.handshake.kind === "completed";
  if (!remote || !trouble || trouble.kind === "unreached" || isOne)
    return void 0;
  const kind = kindOf4(trouble);
  if (!kind)
    return void 0;
  const led = addressThatLedOn(ID10, evidence, otherPaths(remote.plan));
  return {
    captures: {
      path: pathOf(trouble.answer.url),
      seen: led ? `${kind.answers}, and \`${pathOf(led.url)}\` ${asWhat(led.trial)}` : kind.answers,
      meaning: kind.meaning,
      tried: led ? " Another path of the same host was asked in its place." : triedText(evidence),
      remedy: led ? writeThat(led.url, evidence) : lookItUp(evidence)
    },
    evidence: remote.answers.slice(-MAX_ANSWERS).flatMap(answerLines),
    details: { status: trouble.answer.status, ...led ? { url: shownUrl2(led.url) } : {} },
    confidence: kind.confidence
  };
}
function asWhat({ outcome, handshakeMs }) {
  if (outcome === "further")
    return "answers otherwise";
  return handshakeMs === null ? "asks for a login, as a server does" : "answers as an MCP server";
}
function triedText({ remote, trials = [] }) {
  const asked = remote ? otherPaths(remote.plan).filter(({ change: change2 }) => trials.some((trial) => trial.rule === ID10 && trial.change === change2)) : [];
  const paths = asked.flatMap(({ reach }) => remote && reach ? [reach(remote.plan).url] : []);
  const shown2 = paths.map((url2) => `\`${pathOf(url2)}\``);
  return shown2.length > 0 ? ` ${shown2.join(", ")} of the same host brought nothing better.` : "";
}
function writeThat(works, evidence) {
  const { remote, server } = evidence;
  const other2 = remote && otherPaths(remote.plan).find(({ reach }) => reach?.(remote.plan).url === works);
  const transport = remote && other2?.reach?.(remote.plan).transport;
  const isOther = transport !== void 0 && transport !== remote?.plan.transport;
  const type = isOther ? ` It speaks ${NAMES[transport]}: say so where the entry names its transport (\`"type": "${transport}"\` in most clients).` : "";
  return `Write the address that answers into \`${server.name}\` in ${server.file ?? "the command line"}:

${addressToWrite(works)}${type && `

${type.trim()}`}`;
}
var NAMES = { http: "Streamable HTTP", sse: "the older HTTP+SSE" };
var lookItUp = ({ server, remote }) => `Look the address up in the documentation of the server, and correct its path in \`${server.name}\` in ${server.file ?? "the command line"}: \`/mcp\` is usual for Streamable HTTP, \`/sse\` for the older transport, and a slash at the end may matter. If the server is yours, see which path it serves on \`${hostOf(remote?.plan.url ?? "")}\`, and what a proxy in front of it does with the path.`;

// lib/src/rules/engine/argument-words.js
var SWITCH = /^--(?:allow|enable|disable|accept|yes|force|insecure|stdio|local|read-?only|read-?write|no)(?:-|$)/;
function argumentWords(name) {
  const [flag = "", value] = name.split(/[ =]/);
  if (!flag.startsWith("-"))
    return { flag: null, value: name.startsWith("<") ? name : `<${name}>` };
  if (SWITCH.test(flag))
    return { flag, value: null };
  return { flag, value: value ?? `<${flag.replace(/^-+/, "")}>` };
}
var wordsOf6 = (name) => {
  const { flag, value } = argumentWords(name);
  return [flag, value].filter((word) => word !== null);
};

// lib/src/rules/engine/argument-experiment.js
function withMadeUpArguments(names2, { plan }) {
  if (!plan || !isOwnLine(plan))
    return [];
  const all = names2.map(madeUp);
  if (all.some(isPermission))
    return [];
  const needsFolder = all.some(({ placeholder }) => placeholder?.value === FOLDER);
  return [
    {
      change: changeOf(all),
      ...needsFolder && { need: { kind: "folder" } },
      alter: (before3, { value }) => withArguments(before3, all, value),
      isFix: true
    }
  ];
}
var PERMITS = /^--(?:allow|enable|disable|accept|agree|yes|force|unsafe|insecure|dangerously|read-?write)(?:-|$)/;
var isPermission = ({ flag }) => PERMITS.test(flag ?? "");
var FOLDER = "{folder}";
var SHELL = /^(?:(?:ba|z|da|k)?sh|cmd(?:\.exe)?|powershell|pwsh)$/i;
var isOwnLine = ({ start, args: args2 }) => !SHELL.test(programName(start.command)) && start.args.every((word, index) => word === args2.at(index - start.args.length));
function madeUp(name) {
  const { flag, value } = argumentWords(name);
  const placeholder = value === null ? null : placeholderFor(asVariable(flag ?? value));
  return { name: flag ?? name, flag, placeholder };
}
var asVariable = (name) => name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").replaceAll(/[^A-Za-z0-9]+/g, "_").replaceAll(/^_|_$/g, "").toUpperCase();
function withArguments(plan, all, folder) {
  const words6 = all.flatMap(({ flag, placeholder }) => [
    ...flag ? [flag] : [],
    ...placeholder ? [placeholder.value.replace(FOLDER, folder)] : []
  ]);
  const placeholders2 = [...plan.placeholders ?? [], ...all.map(({ name }) => name)];
  return { ...withWords(plan, plan.command, [...plan.args, ...words6]), placeholders: placeholders2 };
}
function changeOf(all) {
  const values = all.flatMap(({ name, placeholder }) => placeholder ? [`\`${name}\` (${placeholder.shape})`] : []);
  const switches = all.flatMap(({ name, placeholder }) => placeholder ? [] : [`\`${name}\``]);
  return [
    ...values.length > 0 ? [`with a made-up value for ${joined4(values)}`] : [],
    ...switches.length > 0 ? [`with ${joined4(switches)}`] : []
  ].join(", and ");
}
var joined4 = (items) => [items.slice(0, -1).join(", "), ...items.slice(-1)].filter(Boolean).join(" and ");

// lib/src/rules/engine/documented-experiment.js
var withDocumented = (settings) => ({
  change: "with a made-up value for {found}",
  need: { kind: "documented-variables", settings },
  alter: (plan, { value }) => withPlaceholders(plan, Object.fromEntries(value.split(",").map((name) => [name, placeholderFor(name).value.replace("{folder}", ".")]))),
  isFix: true
});
function documentedIn(id, evidence) {
  const behind = (evidence.later ?? []).filter(({ rule }) => rule === id);
  const names2 = [evidence, ...behind.map((link) => link.evidence)].flatMap((each) => namesOf4(id, each));
  return [...new Set(names2)];
}
var namesOf4 = (id, evidence) => trialsOf({ id }, evidence).find(({ outcome, found: found2 }) => outcome !== "same" && /^[A-Z][A-Z0-9_,]*$/.test(found2?.value ?? ""))?.found?.value.split(",") ?? [];

// lib/src/rules/engine/required-arguments.js
var ARGUMENTS = [
  // argparse (Python)
  /error: the following arguments are required: (?<names>[^\n]+)/,
  // click, Typer (Python)
  /Missing (?:argument|option|parameter) (?<names>['"`][^\n.│]+)/,
  // clap (Rust)
  /the following required arguments were not provided:\s+(?<names>\S[^\n]*)/,
  // commander (Node.js)
  /error: missing required argument '(?<names>[^'\n]+)'/,
  /error: required option '(?<names>[^'\n]+)' not specified/,
  // In sentences.
  /\b[Mm]issing (?<names>[A-Za-z][\w -]{1,30})\. Usage:/,
  /[Pp]rovide (?:an? |the |your )?(?<names>[A-Za-z][\w -]{1,40}?) (?:as|via|through) (?:an? |the )?(?:command[- ]line |CLI |positional |first )*argument/
];
var OPTIONS = [
  /Missing required arguments?:\s*(?<names>[^\n]+)/,
  /required flag\(s\) (?<names>"[^\n]+") (?:have |has )?not (?:been )?set/
];
var FLAG2 = /--(?!help\b|version\b|verbose\b|debug\b|no-)[A-Za-z][\w-]*/;
var ASKS_FLAG = /\brequire[sd]?\b|\bmissing\b|\bmust\b|\bplease\b|\bneeds?\b|not (?:provided|specified|given)/i;
var NO_REQUEST = /usage:|^npm |^\s+at /i;
var NOUN = "(?:[Kk]eys?|[Tt]okens?|[Ss]ecrets?|I[Dd]s?|URLs?|url|URI|uri|[Ss]pec|[Pp]aths?|[Dd]irectory|[Ff]older|DSN|[Ss]tring|[Nn]ame|[Hh]ost|[Ee]ndpoint|[Cc]redentials?|[Pp]assword|[Uu]sername|[Aa]ccount|[Oo]rgani[sz]ation|[Pp]roject|[Ww]orkspace|[Rr]egion|[Ll]ocation|[Dd]omain|[Ee]mail|[Tt]enant|[Tt]eam|[Dd]atabase|[Aa]ddress|[a-z]+(?:[A-Z][a-z]+)+)";
var SETTING = new RegExp(`(?:^|[:\\]>\u274C\u2716] +)["']?(?:[Aa]n? |[Tt]he |[Yy]our )?(?<names>(?:[A-Za-z][\\w'-]*,? ){0,4}?${NOUN}) (?:is required|cannot be empty|are required|is missing|are missing|must be (?:provided|specified|set|given)|(?:was|were) not (?:provided|specified|given))`, "m");
var NO_SETTING = new RegExp(`(?:^|[:\\]>\u274C\u2716.] +)No (?<names>(?:[A-Za-z][\\w'-]* ){0,4}?${NOUN}) (?:was |were )?(?:provided|specified|given|configured|set)\\b`, "m");
var LIST = /required arguments? (?:is|are) missing:?\s*-?\s*(?<names>[\w-]+)/;
var PROGRAMMING = /^(?:Type|Reference|Syntax|Range|Assertion)Error\b|AssertionError/m;
function requiredArguments(evidence) {
  const said3 = plain(saidBy(evidence));
  return firstOf2(ARGUMENTS, said3, "argument") ?? firstOf2(OPTIONS, said3, "option") ?? flagIn(said3) ?? fromUsage(evidence) ?? settingIn(said3);
}
var settingIn = (said3) => PROGRAMMING.test(said3) ? void 0 : firstOf2([LIST, SETTING, NO_SETTING], said3, "setting");
function firstOf2(expressions, said3, form) {
  for (const expression of expressions) {
    const hit = expression.exec(said3);
    const names2 = namesIn2(hit?.groups?.names ?? "");
    if (!hit || names2.length === 0)
      continue;
    const line = lineAround(said3, hit.index);
    return form === "option" ? { names: names2.map((name) => `--${name}`), form: "argument", line } : { names: names2, form, line };
  }
  return void 0;
}
function flagIn(said3) {
  const trace = stackTraceIn(said3);
  const lines = trace ? [trace.message] : linesOf(said3);
  const line = lines.find((each) => FLAG2.test(each) && ASKS_FLAG.test(each) && !NO_REQUEST.test(each));
  const flag = line && FLAG2.exec(line)?.[0];
  return flag ? { names: [flag], form: "argument", line: line.trim() } : void 0;
}
function fromUsage(evidence) {
  const usage = usageIn(saidBy(evidence));
  if (!usage || usage.required.length === 0 || givesArguments(evidence))
    return void 0;
  const names2 = usage.required.map((name) => `<${name}>`);
  return { names: names2, form: "argument", line: `Usage: ${usage.synopsis}` };
}
function givesArguments({ plan }) {
  const program2 = plan?.entry ?? plan?.package?.spec;
  const words6 = plan?.args ?? [];
  const own = program2 ? words6.slice(words6.indexOf(program2) + 1) : words6;
  return own.some((word) => word !== "");
}
function namesIn2(text) {
  const names2 = text.split(/,\s*(?:and\s+)?|\s+and\s+|\s*;\s*|['"]? \/ ['"]?/).map((name) => name.replaceAll(/^["'`\s]+|["'`\s.]+$/g, "")).filter((name) => name !== "");
  const hasLong = names2.some((name) => name.startsWith("--"));
  return names2.filter((name) => !(hasLong && /^-\w$/.test(name))).slice(0, 5);
}

// lib/src/rules/required-argument-missing.js
var ID11 = "required-argument-missing";
var required_argument_missing_default = defineRule({
  id: ID11,
  stage: "handshake",
  level: "error",
  title: "required, but not given: {arguments}",
  why: "The server says that it cannot start without {it}, and the config does not give {it}.{documented} The process {ending}.",
  fix: "{how}",
  at: "args",
  confidence: "likely",
  detect: (evidence) => {
    const { ending } = evidence;
    if (ending.kind === "timed-out" || ending.kind === "not-spawned")
      return void 0;
    const first = requiredArguments(evidence);
    if (!first)
      return void 0;
    const required = withLater(first, evidence);
    const variables = documentedIn(ID11, evidence);
    return {
      captures: {
        arguments: listed2(required.names),
        it: required.names.length > 1 ? "them" : "it",
        how: howTo6(required, evidence),
        documented: variables.length > 0 ? ` It goes on where ${listed2(variables)} ${variables.length > 1 ? "are" : "is"} set.` : ""
      },
      ...required.form === "setting" && { origin: originOf("env", evidence) ?? void 0 },
      evidence: [required.line],
      details: { arguments: required.names, ...variables.length > 0 && { variables } }
    };
  },
  experiments: (evidence, match) => {
    const required = match && requiredArguments(evidence);
    if (!required)
      return [];
    return required.form === "argument" ? withMadeUpArguments(required.names, evidence) : [withDocumented(required.names)];
  },
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server"] }, { command: "npx", args: ["-y", "@acme/mcp-server", "--project", "my-project"] }),
  examples: [
    {
      name: "argparse of Python",
      evidence: {
        command: ["python3", "server.py"],
        ending: { kind: "exited", code: 2, afterMs: 60 },
        stderr: "usage: server.py [-h] --token TOKEN path\nserver.py: error: the following arguments are required: --token, path\n"
      }
    },
    {
      name: "a flag in a sentence",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Please provide a base URL with the --apiUrl flag\n"
      }
    },
    {
      name: "several flags of which one is needed",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Failed to start server: Error: OpenAPI spec is required. Use one of: --openapi-spec, --spec-from-stdin, or --spec-inline\n"
      }
    },
    {
      name: "an error on stdout that answers no request",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        unterminated: '{"jsonrpc":"2.0","error":{"code":-32600,"message":"No vault paths provided. Please provide at least one valid vault path."},"id":null}'
      }
    },
    {
      name: "an argument described in words",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Please provide a database URL as a command-line argument\n"
      }
    },
    {
      name: "a list of one",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Error: The following required arguments are missing:\n - token: Acme API token\n"
      }
    },
    {
      name: "help that names the argument, exit code 0",
      evidence: {
        command: ["npx", "-y", "acme-mcp", "run"],
        ending: { kind: "exited", code: 0, afterMs: 170 },
        stderr: "Uncaught exception: Error: Missing account ID. Usage: npx acme-mcp run [account_id]\n"
      }
    },
    {
      name: "help alone",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "[9912] Usage: acme-mcp <https://server-url> [callback-port] [--debug]\n"
      }
    },
    {
      name: "help of yargs",
      evidence: {
        command: ["npx", "-y", "@acme/mcp"],
        stderr: "Usage: acme-mcp <organization> [options]\n\nPositionals:\n  organization  Name of the organization  [string]\n\nNot enough non-option arguments: got 0, need at least 1\n"
      }
    },
    {
      name: "a setting of which it does not say how it is given",
      evidence: {
        stderr: "Error starting server: AcmeValidationError: Organization URL is required\n"
      }
    },
    {
      name: "a setting that it takes from a variable, as an experiment has shown",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "An Acme api token is required.\n",
        trials: [
          {
            rule: ID11,
            change: "with a made-up value for `ACME_API_TOKEN` (named in the README of the package)",
            outcome: "up",
            seen: "the handshake completed after 0.4 seconds",
            handshakeMs: 400,
            found: { value: "ACME_API_TOKEN", label: "`ACME_API_TOKEN`" }
          }
        ]
      }
    },
    {
      name: "two settings",
      evidence: { stderr: "Error: [Acme MCP]  appId, and appSecret are required\n" }
    }
  ],
  counterexamples: [
    {
      name: "an option that the program does not know",
      evidence: {
        command: ["npx", "-y", "acme-mcp", "--stdoi"],
        stderr: "error: unknown option '--stdoi'\n(Did you mean --stdio?)\n"
      }
    },
    {
      name: "help that asks for one of its commands",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Usage: acme-mcp <command>\n\nCommands:\n  acme-mcp serve  Start the server\n"
      }
    },
    {
      name: "a mistake in the server's own code",
      evidence: {
        stderr: "TypeError: path is required\n    at join (/repo/server.js:3:9)\n"
      }
    },
    {
      name: "a program that is not installed",
      evidence: { stderr: "Error: Docker is required\n" }
    }
  ]
});
function withLater(first, { later: later2 = [] }) {
  const behind = later2.flatMap(({ rule, evidence }) => rule === ID11 ? requiredArguments(evidence) ?? [] : []);
  const same = behind.filter(({ form }) => form === first.form);
  return { ...first, names: [...new Set([first, ...same].flatMap(({ names: names2 }) => names2))] };
}
function howTo6({ names: names2, form, line }, evidence) {
  const { server, plan } = evidence;
  const it = names2.length > 1 ? "them" : "it";
  if (form === "setting") {
    const variables = documentedIn(ID11, evidence);
    if (variables.length > 0) {
      return `Set ${listed2(variables)} for \`${server.name}\`.

${settingOf(variables, evidence)}`;
    }
    const pages = plan?.package?.registry === "npm" ? ` (\`npm docs ${plan.package.name}\` opens it)` : "";
    const file = server.file ?? "the command line";
    return `Give \`${server.name}\` its ${listed2(names2)} in ${file}, by the variable (\`env\`) or argument (\`args\`) that its documentation names${pages}.`;
  }
  const words6 = [...server.args.map(({ value }) => value), ...names2.flatMap(wordsOf6)];
  const help2 = line.startsWith("Usage:") ? ` (\`${line}\`)` : "";
  if (!server.file) {
    const whole = [server.command?.value ?? "", ...words6].join(" ");
    return `Add ${it} to the command line${help2}:

${code(whole)}`;
  }
  return `Add ${it} to \`args\` of \`${server.name}\` in ${server.file}${help2}:

${entryArgs(words6)}`;
}

// lib/src/rules/runner-files-changed.js
var runner_files_changed_default = defineRule({
  id: "runner-files-changed",
  stage: "spawn",
  level: "error",
  confidence: "confirmed",
  at: "fact",
  title: "the runner's command files changed while {who} ran: {changes}",
  why: "By these files a step sets variables, the PATH and outputs for the steps behind it, and writes the job summary. No server is told where they are, and MCP Handshake writes to them only when all servers have ended. A program that finds them all the same and changes them acts on the rest of the job. {back}",
  fix: "Read what {who} started and what was installed for it before it runs again, and leave it out of the check until then:\n\n    servers: |\n      !{example}\n\nTake secrets from the steps of this job that run although one before them has failed (`if: always()`).",
  signals: [{ fact: "runner-files-changed" }],
  examples: [
    {
      name: "a server sets a variable of all later steps",
      evidence: {
        command: ["node", "server.js"],
        facts: [
          fact("runner-files-changed", {
            changes: "`GITHUB_ENV` was added to",
            who: "`tickets`",
            example: "tickets",
            back: "What was in them before has been put back."
          })
        ]
      }
    },
    {
      name: "one of several servers puts a link in the place of a file",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        facts: [
          fact("runner-files-changed", {
            changes: "`GITHUB_PATH` was replaced, `GITHUB_STEP_SUMMARY` was removed",
            who: "one of 2 servers",
            example: "name-of-the-server",
            back: "What was in them before could not be put back in all of them: `GITHUB_PATH`."
          })
        ]
      }
    }
  ],
  counterexamples: [
    { name: "a server that ends without a trace", evidence: { command: ["node", "server.js"] } }
  ]
});

// lib/src/rules/server-crash.js
var server_crash_default = defineRule({
  id: "server-crash",
  stage: "handshake",
  level: "error",
  title: "the server fails with `{message}`",
  why: "It {ending}, and this is the last error that it printed{place}. {reason}",
  fix: "{how}",
  at: "package",
  confidence: "likely",
  detect: (evidence) => {
    const trace = stackTraceIn(saidBy(evidence), evidence.plan?.package?.name ?? null);
    if (!trace)
      return void 0;
    const { message, at } = trace;
    const alive = evidence.ending.kind === "timed-out" || evidence.ending.kind === "running";
    const isOlder2 = factOf("older-version", evidence)?.captures.needs;
    return {
      captures: {
        message: quote(message, 140),
        place: at ? `, at \`${quote(at, 200)}\`` : "",
        ...wordsFor(evidence)
      },
      evidence: [quote(message, 500), ...at ? [at] : []],
      details: at ? { message, at } : { message },
      // A release that nobody meant to start explains its own errors better than their words.
      confidence: alive || isOlder2 ? "possible" : "likely"
    };
  },
  examples: [
    {
      name: "Node.js",
      evidence: {
        stderr: "file:///repo/server.js:10\n  tools.map((tool) => tool.name);\n        ^\n\nTypeError: Cannot read properties of undefined (reading 'map')\n    at start (file:///repo/server.js:10:9)\n    at ModuleJob.run (node:internal/modules/esm/module_job:325:25)\n\nNode.js v20.20.2\n"
      }
    },
    {
      name: "Node.js throws a text",
      evidence: {
        stderr: "\n/repo/server.js:1\nthrow 'no luck'\n^\nno luck\n(Use `node --trace-uncaught ...` to show where the exception was thrown)\n\nNode.js v20.20.2\n"
      }
    },
    {
      name: "Python",
      evidence: {
        command: ["python3", "server.py"],
        stderr: 'Traceback (most recent call last):\n  File "/repo/server.py", line 7, in <module>\n    main()\n  File "/usr/lib/python3.11/json/__init__.py", line 346, in loads\n    return _default_decoder.decode(s)\njson.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)\n'
      }
    },
    {
      name: "Python cannot read the script",
      evidence: {
        command: ["python3", "server.py"],
        stderr: '  File "/repo/server.py", line 1\n    def f(:\n          ^\nSyntaxError: invalid syntax\n'
      }
    },
    {
      name: "Java, on stdout",
      evidence: {
        command: ["java", "-jar", "acme.jar"],
        noise: [
          'Exception in thread "main" java.lang.IllegalStateException: boom',
          "	at com.acme.Main.main(Main.java:10)",
          "Caused by: java.io.IOException: disk full",
          "	at com.acme.Store.open(Store.java:44)"
        ]
      }
    },
    {
      name: "Go",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "exited", code: 2, afterMs: 8 },
        stderr: "panic: assignment to entry in nil map\n\ngoroutine 1 [running]:\nmain.main()\n	/repo/main.go:12 +0x28\nexit status 2\n"
      }
    },
    {
      name: "Rust",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "exited", code: 101, afterMs: 8 },
        stderr: "\nthread 'main' (4711) panicked at src/main.rs:9:41:\nindex out of bounds: the len is 0 but the index is 0\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n"
      }
    },
    {
      name: "an error in a server that lives and is silent",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "Failed to start: Error: boom\n    at start (/repo/server.js:3:9)\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "the error names a variable",
      evidence: {
        stderr: "Error: ACME_API_KEY must be set\n    at start (/repo/server.js:3:9)\n\nNode.js v20.20.2\n"
      }
    },
    {
      name: "the port is taken",
      evidence: {
        stderr: "Error: listen EADDRINUSE: address already in use :::3000\n    at Server.listen (node:net:2067:7)\n"
      }
    },
    {
      name: "something that it cannot reach",
      evidence: {
        stderr: "Error: Failed to start: fetch failed\n    at main (file:///repo/server.js:3:9)\n"
      }
    },
    { name: "last words without a trace", evidence: { stderr: "giving up\n" } }
  ]
});
function wordsFor({ server }) {
  const file = server.file ?? "the command line";
  return {
    reason: "No known cause in the config or on the machine explains it.",
    how: `If the code is yours, start there. If it is a package, try its previous version in \`args\` of \`${server.name}\` in ${file} (\`name@version\`), and report the error, with these lines, to its author.`
  };
}

// lib/src/rules/silent-exit.js
var silent_exit_default = defineRule({
  id: "silent-exit",
  stage: "handshake",
  level: "error",
  title: "the program ended with exit code 0 and without a word",
  why: "`{commandLine}` ran to its end instead of waiting for a client. Known reasons: the file defines a server and never starts it, a check whether the file is the main script fails because npx starts it through a link, it is a library and no server, or it needs a sub-command.",
  fix: "Run `{commandLine}` in a terminal: a server waits there until you end its input. If yours does not, connect it to its transport at the end of the file (`await server.connect(new StdioServerTransport())`, `mcp.run()`); if it is a package, see its documentation for a sub-command such as `serve` or `stdio`.",
  at: "args",
  confidence: "likely",
  detect: (evidence) => {
    const { ending, handshake } = evidence;
    const clean = ending.kind === "exited" && ending.code === 0 && handshake.kind === "silent";
    if (!clean || saidBy(evidence).trim() !== "")
      return void 0;
    const isOlder2 = factOf("older-version", evidence)?.captures.needs;
    return { captures: {}, evidence: [], ...isOlder2 ? { confidence: "possible" } : {} };
  },
  repair: {
    language: "js",
    before: `const server = new McpServer({ name: "acme", version: "1.0.0" });`,
    after: `const server = new McpServer({ name: "acme", version: "1.0.0" });
await server.connect(new StdioServerTransport());`
  },
  examples: [
    {
      name: "a file that starts no server",
      evidence: { ending: { kind: "exited", code: 0, afterMs: 60 } }
    },
    {
      name: "a package that ends after a blank line",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ending: { kind: "exited", code: 0, afterMs: 900 },
        stderr: "\n"
      }
    }
  ],
  counterexamples: [
    { name: "exit code 1", evidence: { ending: { kind: "exited", code: 1, afterMs: 60 } } },
    {
      name: "last words",
      evidence: { ending: { kind: "exited", code: 0, afterMs: 60 }, stderr: "goodbye\n" }
    },
    {
      name: "alive",
      evidence: { ending: { kind: "timed-out", afterMs: 3e4 } }
    }
  ]
});

// lib/src/rules/slow-cold-start.js
var FETCHING = /^\s*(?:Downloading|Downloaded|Building|Built|Preparing|Updating|Collecting|Cloning into) \S|^Resolved \d+ packages?/i;
var NPM_BEGAN = /^npm (?:http fetch|warn exec The following package|info run|sill|verb|timing)|^npm warn deprecated /;
var NOTHING_RAN = "Nothing of the server ran yet: its package and what that needs were still being fetched.";
var NPM_BUSY = "The clock was running already when npm began to fetch the package, and nothing was heard since.";
var slow_cold_start_default = defineRule({
  id: "slow-cold-start",
  stage: "handshake",
  level: "error",
  title: "{what} within the time limit of {limit}",
  why: "{seen} A client with a limit of its own gives up at such a point as well, throws an unfinished download away, and begins anew the next time.",
  fix: "{how}",
  at: "command",
  confidence: "confirmed",
  detect: (evidence) => installTooSlow(evidence) ?? cameUpLate(evidence) ?? cameUpThen(evidence) ?? stillFetching(evidence),
  experiments: (evidence) => evidence.plan && isSilent(evidence) ? [withLimit(longer(evidence.plan.timeoutMs))] : [],
  repair: {
    language: "yaml",
    before: `- uses: your-org/mcp-handshake@v1`,
    after: `- uses: your-org/mcp-handshake@v1
  with:
    install-timeout: 600`
  },
  examples: [
    {
      name: "the install reaches its limit",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stage: "install",
        ending: { kind: "not-spawned", errno: null },
        install: {
          kind: "timed-out",
          durationMs: 3e5,
          output: "npm http fetch GET 200 acme-mcp 312ms\n"
        }
      }
    },
    {
      name: "uv fetches within the time of the handshake",
      evidence: {
        command: ["uvx", "acme-mcp"],
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "Downloading numpy (15.8MiB)\nDownloading torch (821.0MiB)\n Downloaded numpy\n"
      }
    },
    {
      name: "npm began to fetch, and was not heard of again",
      evidence: {
        command: ["npx", "acme-mcp"],
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "npm warn exec The following package was not found and will be installed: acme-mcp@1.0.0\n"
      }
    },
    {
      name: "the server answers when it is given more time",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        trials: [cameUp("slow-cold-start", "with a limit of 60 seconds", 41200)]
      }
    },
    {
      name: "the second start is fast",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        unchanged: cameUp("slow-cold-start", "without any change", 2100)
      }
    }
  ],
  counterexamples: [
    {
      name: "silent for longer, too",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        trials: [inVain("slow-cold-start", "with a limit of 60 seconds")]
      }
    },
    {
      name: "uv is done, and the server silent",
      evidence: {
        command: ["uvx", "acme-mcp"],
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "Downloading numpy (15.8MiB)\nInstalled 35 packages in 2.1s\n"
      }
    },
    {
      name: "the server started, and is silent",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "npm warn deprecated glob@7.2.3: old\nAcme MCP server ready\n"
      }
    },
    {
      name: "the install fails",
      evidence: {
        install: { kind: "failed", durationMs: 900, code: 1, output: "npm error code E500\n" },
        ending: { kind: "not-spawned", errno: null }
      }
    }
  ]
});
function installTooSlow({ install }) {
  if (install.kind !== "timed-out")
    return void 0;
  const seconds = Math.round(install.durationMs / 1e3);
  return {
    captures: {
      what: "the download was not done",
      limit: secondsOf(1e3 * seconds),
      seen: NOTHING_RAN,
      how: `Give the install more time, or fetch the package in a step before this one:

${code(`with:
  install-timeout: ${seconds * 2}`)}`
    },
    evidence: lastLines(install.output, 3)
  };
}
var longer = (limitMs) => Math.max(MIN_LONGER_MS, Math.min(4 * limitMs, limitMs + 3e4));
var MIN_LONGER_MS = 15e3;
var withLimit = (timeoutMs) => ({
  change: `with a limit of ${Math.round(timeoutMs / 1e3)} seconds`,
  alter: (plan) => ({ ...plan, timeoutMs })
});
function cameUpLate(evidence) {
  const { plan, server } = evidence;
  const ms = upTrial("slow-cold-start", evidence)?.handshakeMs;
  if (!plan || ms === void 0 || ms === null)
    return void 0;
  const limit = plan.timeoutMs / 1e3;
  return {
    captures: {
      what: `the server needs ${secondsText(ms)} to start, and gave no answer`,
      limit: secondsOf(1e3 * limit),
      seen: COLD,
      how: startText(moreTime(server, limit))
    },
    evidence: lastLines(evidence.stderr, 3),
    details: { startMs: Math.round(ms) }
  };
}
function cameUpThen(evidence) {
  const { plan, server, unchanged } = evidence;
  const ms = unchanged?.handshakeMs ?? null;
  if (!plan || ms === null || !isSilent(evidence))
    return void 0;
  const limit = plan.timeoutMs / 1e3;
  return {
    captures: {
      what: `the first start gave no answer (a later one took ${secondsText(ms)})`,
      limit: secondsOf(1e3 * limit),
      seen: WARM,
      how: `Start it once in a step before this one, so that what it makes at its first start is there, or ${moreTime(server, limit)}`
    },
    evidence: lastLines(evidence.stderr, 3),
    details: { startMs: Math.round(ms) },
    confidence: "likely"
  };
}
var WARM = "Either the first start leaves something behind that makes the next one fast (a cache, compiled files), or the server hangs now and then.";
var COLD = "The server works: it only takes longer than it is given.";
var startText = (text) => text.charAt(0).toUpperCase() + text.slice(1);
function stillFetching({ ending, handshake, stderr, plan, server }) {
  const [last = ""] = lastLines(stderr, 1);
  const npm6 = NPM_BEGAN.test(last);
  const waiting = ending.kind === "timed-out" && !ending.stuck && handshake.kind === "silent";
  if (!waiting || !(npm6 || FETCHING.test(last)))
    return void 0;
  const seconds = Math.round(ending.afterMs / 1e3);
  const fetched = plan?.install ? "Let the input `install` be `true`, so that the package is fetched before the clock starts" : "Fetch the package in a step before this one";
  return {
    captures: {
      what: npm6 ? "a start with a download gave no answer" : "the download was not done",
      limit: secondsOf(1e3 * seconds),
      seen: npm6 ? NPM_BUSY : NOTHING_RAN,
      how: `${fetched}, or ${moreTime(server, seconds)}`
    },
    evidence: lastLines(stderr, 3),
    confidence: npm6 ? "possible" : "likely"
  };
}
var moreTime = (server, seconds) => server.startLimitMs === void 0 ? `give the start more time:

${code(`with:
  timeout: ${seconds * 4}`)}` : `raise ${limitText(server)}.`;

// lib/src/rules/engine/stdio-ways.js
var HTTP_VALUE = /^(?:streamable[-_]?http|http[-_]?stream|https?|sse)$/i;
var HTTP_SWITCH = /^--(?:streamable-?http|http|sse)$/i;
var TRANSPORT = { MCP_TRANSPORT: "stdio", FASTMCP_TRANSPORT: "stdio", TRANSPORT: "stdio" };
function stdioWays({ plan, server }) {
  if (!plan || containerLine(plan) || plan.start.command !== plan.command)
    return [];
  const written = server.args.map(({ value }) => value);
  const changed2 = corrected(plan.args);
  const lines = [
    ...changed2 ? [{ change: "with `stdio` in the place of HTTP", words: corrected }] : [],
    ...[["--stdio"], ["--transport", "stdio"], ["stdio"]].map((more) => ({
      change: `with \`${more.join(" ")}\` behind the arguments`,
      words: (args2) => [...args2, ...more]
    }))
  ].map(({ change: change2, words: words6 }) => ({
    experiment: {
      change: change2,
      alter: (before3) => soon(withWords(before3, before3.command, words6(before3.args) ?? [])),
      isFix: true
    },
    snippet: entryArgs(words6(written) ?? written)
  }));
  const own = changed2 ? lines.slice(0, 1) : [];
  return [...own, byVariables, ...lines.slice(own.length)];
}
var byVariables = {
  experiment: {
    change: "with `MCP_TRANSPORT`, `FASTMCP_TRANSPORT` and `TRANSPORT` set to `stdio`",
    alter: (plan) => soon(withVariables(plan, TRANSPORT)),
    isFix: true
  },
  snippet: entryValues(TRANSPORT)
};
function corrected(args2) {
  const words6 = args2.filter((word) => !HTTP_SWITCH.test(word)).map((word) => word.replace(/(?<=^|=)[^=]+$/, (value) => HTTP_VALUE.test(value) ? "stdio" : value));
  return words6.length === args2.length && words6.every((word, at) => word === args2[at]) ? null : words6;
}

// lib/src/rules/stdio-server-in-http-mode.js
var ID12 = "stdio-server-in-http-mode";
var LISTENS = [
  /\b(?:listening|listens|running|started|serving|available|ready|live)\b[^\n]{0,60}?(?:\bport[ :=]+|https?:\/\/[\w.[\]-]+:|(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\]|\s):)(?<port>\d{2,5})\b(?![.\d])/i,
  /\blisten(?:ing|s) (?:on|at) (?<port>\d{2,5})\b(?![-.:/\d])/i
];
var OTHER_PORT = /debugger|inspector|oauth|callback|\bws:|websocket|metrics|proxy/i;
var HTTP_ARGUMENT = /^(?:--?)?(?:transport[= ])?(?:streamable-?http|http|sse)$|^--port\b|^--http\b|^--sse\b/i;
var stdio_server_in_http_mode_default = defineRule({
  id: ID12,
  stage: "handshake",
  level: "error",
  title: "silent on stdio, but listening on port {port}",
  why: "The config starts `{commandLine}` and speaks to it over stdin and stdout. The process listens on a TCP port instead, as a server does that was started for HTTP, and does not answer what a client writes.",
  fix: "{how}",
  at: "args",
  confidence: "likely",
  detect: (evidence) => {
    const { ending, handshake } = evidence;
    const alive = ending.kind === "timed-out" || ending.kind === "running";
    if (!alive || handshake.kind !== "silent")
      return void 0;
    const told2 = portTold(evidence);
    const open = evidence.facts.flatMap(({ kind, captures }) => kind === "listening-port" ? [captures.port ?? ""] : []);
    const port = told2 && (open.length === 0 || open.includes(told2.port)) ? told2.port : open[0];
    if (!port)
      return void 0;
    return {
      captures: { port, how: howTo7(port, evidence) },
      evidence: told2 ? [told2.line] : [],
      details: { port: Number(port) },
      confidence: told2 && open.includes(told2.port) ? "confirmed" : "likely"
    };
  },
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server", "--transport", "http"] }, { command: "npx", args: ["-y", "@acme/mcp-server", "--transport", "stdio"] }),
  experiments: (evidence, match) => match ? stdioWays(evidence).map(({ experiment }) => experiment) : [],
  examples: [
    {
      name: "it says so",
      evidence: {
        command: ["npx", "-y", "acme-mcp", "--transport", "http"],
        ending: { kind: "timed-out", afterMs: 3e4 },
        noise: ["Acme MCP server listening on port 3000"]
      }
    },
    {
      name: "it says so without the word",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        noise: ["Listening on 3000"]
      }
    },
    {
      name: "a port is open, and nothing said",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        facts: [{ kind: "listening-port", captures: { port: "8080" } }]
      }
    },
    {
      name: "Uvicorn, and the port is open",
      evidence: {
        command: ["python3", "server.py"],
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "INFO:     Uvicorn running on http://127.0.0.1:8000 (Press CTRL+C to quit)\n",
        facts: [{ kind: "listening-port", captures: { port: "8000" } }]
      }
    }
  ],
  counterexamples: [
    {
      name: "alive and silent",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "Acme MCP server running on stdio\n"
      }
    },
    {
      name: "the port of a debugger",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "Debugger listening on ws://127.0.0.1:9229/0f2c936f\n"
      }
    },
    {
      name: "a year is no port",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        stderr: "Server started at 2026-11-23T10:30:15Z\n"
      }
    },
    {
      name: "it ended",
      evidence: { stderr: "listening on port 3000\nbye\n" }
    }
  ]
});
function portTold(evidence) {
  const told2 = linesOf(saidBy(evidence)).filter((line) => !OTHER_PORT.test(line)).flatMap((line) => LISTENS.map((expression) => ({ line, port: portIn(line, expression) })));
  const first = told2.find(({ port }) => port !== void 0);
  return first?.port ? { port: first.port, line: first.line.trim() } : void 0;
}
var portIn = (line, expression) => expression.exec(line)?.groups?.port;
function howTo7(port, evidence) {
  const { server, plan } = evidence;
  const taken = upTrial(ID12, evidence)?.change;
  const way = stdioWays(evidence).find(({ experiment }) => experiment.change === taken);
  if (way)
    return `Start it for stdio, in the entry of \`${server.name}\` in ${server.file ?? "the command line"}:

${way.snippet}`;
  const file = server.file ?? "the command line";
  const words6 = (plan?.args ?? []).filter((word) => HTTP_ARGUMENT.test(word));
  const found2 = words6.length > 0 ? ` (\`${words6.join(" ")}\` asks for HTTP)` : "";
  const stdio = `Start it for stdio: see its documentation for an argument or a variable such as \`--stdio\`, \`--transport stdio\` or \`MCP_TRANSPORT=stdio\`, and write it into the entry of \`${server.name}\` in ${file}${found2}.`;
  return server.file ? `${stdio} If it is meant to be reached over HTTP, start it elsewhere, and let the entry name its address:

    "type": "http",
    "url": "http://127.0.0.1:${port}/mcp"` : stdio;
}

// lib/src/rules/stdout-buffered.js
var ID13 = "stdout-buffered";
var PYTHON = ["python", "uvx", "uv-run", "pipx"];
var UNBUFFERED = { PYTHONUNBUFFERED: "1" };
var IN_PYTHON = "Python collects what it writes to a pipe, some 8 KiB of it, before it sends anything; in a terminal it sends every line.";
var IN_OTHERS = "Most languages collect what they write to a pipe, some KiB of it, before they send anything; in a terminal they send every line.";
var IN_SERVER = "In the server, flush stdout after every message: `print(message, flush=True)` in Python, `fflush(stdout)` or `setvbuf(stdout, NULL, _IONBF, 0)` in C, `$stdout.sync = true` in Ruby, `$| = 1` in Perl, `stdout().flush()` in Rust.";
var isPython = ({ plan }) => plan !== null && PYTHON.includes(plan.launcher);
var withoutBuffer = {
  change: "with `PYTHONUNBUFFERED=1`",
  alter: (plan) => soon(withVariables(plan, UNBUFFERED))
};
var stdout_buffered_default = defineRule({
  id: ID13,
  stage: "handshake",
  level: "error",
  confidence: "confirmed",
  at: "env",
  title: "the answer to `initialize` stays in the server's output buffer",
  why: "{reason} A client waits for the answer with stdin open, and the server waits for more to do: neither goes on. {shown}",
  fix: "{how}",
  detect: (evidence) => {
    const trial = upTrial(ID13, evidence);
    if (!trial)
      return void 0;
    const cured = trial.change === withoutBuffer.change;
    const { file, name } = evidence.server;
    const entry = `Switch the buffer off in the entry of \`${name}\` in ${file ?? "the config"}:

${entryValues(UNBUFFERED)}`;
    return {
      captures: {
        reason: isPython(evidence) ? IN_PYTHON : IN_OTHERS,
        shown: cured ? "Without the buffer, the same server answers at once." : "At the end of stdin, where a program empties its buffers, the answer came.",
        how: cured ? `${entry}

${IN_SERVER}` : IN_SERVER
      },
      evidence: []
    };
  },
  experiments: (evidence) => [
    ...isPython(evidence) && isSilent(evidence) ? [withoutBuffer] : [],
    ...onWire(evidence, "stdin-closed", "with stdin closed behind the request")
  ],
  repair: entryRepair({ command: "python", args: ["server.py"] }, { command: "python", args: ["-u", "server.py"] }),
  examples: [
    {
      name: "a server in Python that prints without flushing",
      evidence: {
        command: ["python3", "server.py"],
        ending: { kind: "timed-out", afterMs: 3e4 },
        trials: [cameUp(ID13, withoutBuffer.change)]
      }
    },
    {
      name: "a program that answers at the end of its input",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "timed-out", afterMs: 3e4 },
        trials: [cameUp(ID13, "with stdin closed behind the request", 12)]
      }
    }
  ],
  counterexamples: [
    {
      name: "silent without a buffer, too",
      evidence: {
        command: ["python3", "server.py"],
        ending: { kind: "timed-out", afterMs: 3e4 },
        trials: [inVain(ID13, withoutBuffer.change)]
      }
    },
    { name: "a server that answers", evidence: { command: ["python3", "server.py"], ...UP } }
  ]
});

// lib/src/rules/engine/noise.js
var CLIENTS_AND_NOISE = "Clients differ in what they do with such a line: those built on the Go SDK and Codex (rmcp) drop the connection, Claude Desktop shows an error, Claude Code, Cursor and VS Code log it and go on.";
var KINDS2 = [
  ["blank", /^\s*$/],
  ["message", /^\s*Content-Length: *\d|^\s*"jsonrpc" *:/i],
  ["error", /^\s+at \S|^Caused by: |^\s+\.\.\. \d+ more$/],
  ["runner", /^\[dotenvx@/],
  ["dotenv", /^\[dotenv@|injected env \(\d+\) from|injecting env \(\d+\) from/],
  // npm, pnpm and Yarn announce the script that they run.
  ["runner", /^> (?:@[\w.~-]+\/)?[\w.~-]+@\S+ \S|^yarn run v\d|^\$ \S|^Done in \d/],
  [
    "runner",
    /^(?:added|changed|removed) \d+ packages?|^up to date, audited|^found \d+ vulnerabilities/
  ],
  ["runner", /^\[nodemon\]|^(?:Collecting|Requirement already satisfied:|Successfully installed) /],
  // dotnet, Gradle, Maven.
  [
    "runner",
    /^\s*(?:Determining projects to restore|All projects are up-to-date|Restore complete|Build succeeded|Building\.\.\.|\d+ Warning\(s\)|\d+ Error\(s\)|Time Elapsed )/
  ],
  [
    "runner",
    /^\s*\S+ (?:net\d\S* )?succeeded \(\d|^> Task :|^BUILD SUCCESSFUL|^Starting a Gradle Daemon|^\[INFO\] (?:Scanning for projects|-{5})/
  ],
  // .NET, Spring Boot, Logback, banners drawn with lines.
  ["framework", /^(?:trce|dbug|info|warn|fail|crit): [\w.]+\[\d+\]/],
  ["framework", /^\d{4}-\d\d-\d\d[T ][\d:.,]+\S*\s+(?:TRACE|DEBUG|INFO|WARN|ERROR)\s+\d* ?---/],
  ["framework", /^\d\d:\d\d:\d\d[.,]\d{3} \[[^\]]+\] (?:TRACE|DEBUG|INFO|WARN|ERROR)\s/],
  ["framework", /^ :: Spring Boot ::|^\s*[╔╗╚╝║╠╣╭╮╰╯│┃┌┐└┘├┤━─═█▀▄]/]
];
function noiseOf({ noise, unterminated }) {
  const rest = /^\s*(?:\{|$)/.test(unterminated) ? [] : [unterminated];
  const lines = [...noise, ...rest].map(plain);
  const error = stackTraceIn(lines.join("\n"))?.lines;
  const message = linesOfMessage(lines);
  let previous = "blank";
  return lines.map((line, index) => {
    if (within(index, message))
      previous = "message";
    else if (within(index, error))
      previous = "error";
    else if (isAnnounced(line, lines[index + 1]))
      previous = "runner";
    else
      previous = kindOf5(line, previous);
    return { line, kind: previous };
  });
}
var within = (index, range3) => range3 !== void 0 && index >= range3[0] && index <= range3[1];
var isAnnounced = (line, next = "") => /^> [\w:.-]+$/.test(line) && /^> \S/.test(next);
function kindOf5(line, previous) {
  const continues = previous === "framework" && /^ {6}\S/.test(line) || previous === "runner" && /^> \S/.test(line);
  if (continues)
    return previous;
  const known = KINDS2.find(([, expression]) => expression.test(line))?.[0];
  return known ?? (isDrawn(line) ? "framework" : "print");
}
function isDrawn(line) {
  const strokes = line.replaceAll(/[^\\/_|]/g, "").length;
  const letters = line.replaceAll(/[^\p{L}\d]/gu, "").length;
  return strokes >= 4 && letters * 2 <= strokes;
}
var SHOWN = 5;
function noiseMatch(kind, evidence) {
  const { handshake } = evidence;
  if (handshake.kind === "completed" && standingOf(evidence) === "down")
    return void 0;
  const lines = noiseOf(evidence).flatMap((each) => each.kind === kind ? [each.line] : []);
  const [first] = lines;
  if (first === void 0)
    return void 0;
  return {
    captures: { line: quote(first, 80) },
    evidence: lines.slice(0, SHOWN).map((line) => line.trimEnd()),
    confidence: confidenceOf(evidence),
    mayRepeat: true,
    ...hasEnded(evidence) ? { level: "warning" } : {}
  };
}
var hasEnded = ({ ending }) => ending.kind === "exited" || ending.kind === "killed";
function confidenceOf(evidence) {
  if (evidence.handshake.kind === "completed")
    return "confirmed";
  return hasEnded(evidence) ? "possible" : "likely";
}

// lib/src/rules/stdout-noise-dotenv.js
var stdout_noise_dotenv_default = defineRule({
  id: "stdout-noise-dotenv",
  stage: "handshake",
  level: "error",
  levelIfUp: "warning",
  title: "dotenv writes its banner to stdout",
  why: `Since version 17 dotenv prints a line when it loads a file, and on stdio stdout belongs to the protocol. ${CLIENTS_AND_NOISE}`,
  fix: `Silence it in the entry of \`{server}\` in {file}; a line in the \`.env\` file comes too late:

${entryValues({ DOTENV_CONFIG_QUIET: "true" })}

In the server itself: \`dotenv.config({ quiet: true })\`.`,
  at: "env",
  confidence: "confirmed",
  detect: (evidence) => noiseMatch("dotenv", evidence),
  experiments: (_evidence, match) => match ? [setting("DOTENV_CONFIG_QUIET", "true")] : [],
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server"] }, { command: "npx", args: ["-y", "@acme/mcp-server"], env: { DOTENV_CONFIG_QUIET: "true" } }),
  examples: [
    {
      name: "dotenv 17.2, and no answer",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        noise: ["[dotenv@17.2.3] injecting env (0) from .env -- tip: encrypt with dotenvx"]
      }
    },
    {
      name: "later ones, in a server that is up",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ["\u25C7 injected env (0) from .env // tip: \u2318 suppress logs { quiet: true }"]
      }
    }
  ],
  counterexamples: [
    {
      name: "a print of the server's own",
      evidence: { ending: { kind: "timed-out", afterMs: 3e4 }, noise: ["Loaded .env"] }
    },
    {
      name: "the runner of dotenvx",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        noise: ["[dotenvx@1.51.0] injecting env (2) from .env"]
      }
    },
    {
      name: "on stderr",
      evidence: { stderr: "[dotenv@17.2.3] injecting env (0) from .env\n" }
    }
  ]
});

// lib/src/rules/stdout-noise-framework.js
var FRAMEWORKS = [
  [
    /^(?:trce|dbug|info|warn|fail|crit): [\w.]+\[\d+\]/m,
    "In the server: `builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);`"
  ],
  [
    /:: Spring Boot ::|\|___\/=\/|(?:INFO|WARN|DEBUG|ERROR)\s+\d* ?---/,
    `In the entry:

${entryValues({ SPRING_MAIN_BANNERMODE: "off", LOGGING_THRESHOLD_CONSOLE: "off" })}

In the server: \`spring.main.banner-mode=off\` and a log appender that writes to stderr or to a file.`
  ],
  [/FastMCP/i, "In the server: `mcp.run(show_banner=False)`."],
  [
    /^\d\d:\d\d:\d\d[.,]\d{3} \[/m,
    "In the server: give the console appender of Logback or Log4j the target `System.err`."
  ]
];
var ANY = "Look for its option to be quiet (`--quiet`, `NO_BANNER`, `LOG_LEVEL`), or let the server write banners and logs to stderr.";
var stdout_noise_framework_default = defineRule({
  id: "stdout-noise-framework",
  stage: "handshake",
  level: "error",
  levelIfUp: "warning",
  title: "a framework writes its banner or its log to stdout: `{line}`",
  why: `On stdio stdout belongs to the protocol, one message per line. ${CLIENTS_AND_NOISE}`,
  fix: "Send it to stderr, or switch it off. {how}",
  at: "env",
  confidence: "confirmed",
  detect: (evidence) => {
    const match = noiseMatch("framework", evidence);
    return match && { ...match, captures: { ...match.captures, how: howTo8(evidence) } };
  },
  repair: {
    language: "csharp",
    before: `builder.Logging.AddConsole();`,
    after: `builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);`
  },
  examples: [
    {
      name: "the console logger of .NET",
      evidence: {
        command: ["dotnet", "acme.dll"],
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ["info: Microsoft.Hosting.Lifetime[14]", "      Application started."]
      }
    },
    {
      name: "Spring Boot",
      evidence: {
        command: ["java", "-jar", "acme.jar"],
        ending: { kind: "timed-out", afterMs: 3e4 },
        noise: [
          "  .   ____          _            __ _ _",
          " /\\\\ / ___'_ __ _ _(_)_ __  __ _ \\ \\ \\ \\",
          "2025-10-12T11:19:26.554Z  INFO 4711 --- [           main] com.acme.Main : Starting"
        ]
      }
    },
    {
      name: "a box around a greeting",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        noise: ["\u256D\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u256E", "\u2502  Welcome     \u2502", "\u2570\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u256F"]
      }
    },
    {
      name: "the box of FastMCP",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ["\u256D\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u256E", "\u2502  FastMCP  2.0  \u2502", "\u2570\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u256F"]
      }
    },
    {
      name: "the console appender of Logback",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ["11:19:26.554 [main] INFO  com.acme.Main -- ready"]
      }
    }
  ],
  counterexamples: [
    {
      name: "a print of the server's own",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        noise: ["[INFO] Acme MCP server ready"]
      }
    },
    {
      name: "a stack trace of Java",
      evidence: {
        command: ["java", "-jar", "acme.jar"],
        noise: ["java.lang.IllegalStateException: boom", "	at com.acme.Main.main(Main.java:10)"]
      }
    },
    {
      name: "a framework that logs to stderr",
      evidence: { stderr: "info: Microsoft.Hosting.Lifetime[14]\n" }
    }
  ]
});
function howTo8({ noise }) {
  const all = noise.join("\n");
  return FRAMEWORKS.find(([expression]) => expression.test(all))?.[1] ?? ANY;
}

// lib/src/rules/stdout-noise-print.js
var stdout_noise_print_default = defineRule({
  id: "stdout-noise-print",
  stage: "handshake",
  level: "error",
  levelIfUp: "warning",
  title: "the server prints to stdout: `{line}`",
  why: `On stdio stdout belongs to the protocol: a server must not write anything there that is not a message. ${CLIENTS_AND_NOISE}`,
  fix: "In the server, write it to stderr: `console.error(...)`, `print(..., file=sys.stderr)`, a logger with stderr as its target. If the server is not yours, look for its option to be quiet (`LOG_LEVEL`, `--quiet`, `MCP_MODE=stdio`) and report the line to its author.",
  at: "command",
  confidence: "confirmed",
  detect: (evidence) => noiseMatch("print", evidence),
  repair: {
    language: "js",
    before: `console.log("Acme MCP server is ready");`,
    after: `console.error("Acme MCP server is ready");`
  },
  examples: [
    {
      name: "a banner, and no answer",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        noise: ["Acme MCP server running on stdio"]
      }
    },
    {
      name: "a log line of a server that is up",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ["2025-06-09 21:38:09,942 - acme - INFO"]
      }
    },
    {
      name: "a log line in JSON",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ['{"level":30,"msg":"ready"}']
      }
    }
  ],
  counterexamples: [
    {
      name: "a stack trace on stdout",
      evidence: {
        command: ["python3", "server.py"],
        noise: [
          "Traceback (most recent call last):",
          '  File "/repo/server.py", line 7, in <module>',
          "    main()",
          "ValueError: boom"
        ]
      }
    },
    {
      name: "a blank line",
      evidence: { ending: { kind: "running" }, handshake: COMPLETED, noise: [""] }
    },
    {
      name: "a message in the wrong framing",
      evidence: {
        ending: { kind: "timed-out", afterMs: 3e4 },
        noise: ["{", '  "jsonrpc": "2.0",', '  "id": 0,', '  "result": {}', "}"]
      }
    },
    {
      name: "a server that came up and ended later",
      evidence: {
        ending: { kind: "exited", code: 1, afterMs: 900 },
        handshake: COMPLETED,
        noise: ["Server started"]
      }
    }
  ]
});

// lib/src/rules/stdout-noise-runner.js
var RUNNERS2 = [
  {
    expression: /^\[dotenvx@/m,
    name: "dotenvx",
    how: "Add `--quiet` after `dotenvx run`."
  },
  {
    expression: /^yarn run v|^\$ \S|^Done in \d/m,
    name: "`yarn`",
    how: "Start the script of the server with `node`, or add `--silent` after `yarn run`."
  },
  {
    expression: /^> Task :|^BUILD SUCCESSFUL|Gradle Daemon/m,
    name: "`gradle`",
    how: 'Build in a step before this one, and start the result: `"command": "java", "args": ["-jar", "build/libs/<name>.jar"]`.'
  },
  {
    expression: /^\[INFO\] (?:Scanning|-{5})/m,
    name: "`mvn`",
    how: 'Build in a step before this one, and start the result: `"command": "java", "args": ["-jar", "target/<name>.jar"]`.'
  },
  {
    expression: /projects to restore|up-to-date for restore|Restore complete|succeeded \(\d|Build succeeded|^Building\.\.\.|Warning\(s\)/m,
    name: "dotnet",
    how: "Run `dotnet build` in a step before this one, and start with `dotnet run --no-build`, or with `dotnet <path to the .dll>`."
  },
  {
    expression: /^\[nodemon\]/m,
    name: "nodemon",
    how: "Start the script of the server with `node`; nodemon is for development."
  },
  {
    expression: /^(?:Collecting|Requirement already satisfied:|Successfully installed) /m,
    name: "pip",
    how: "Install in a step before this one, or add `--quiet` after `pip install`."
  },
  {
    expression: /^(?:added|changed|removed) \d+ packages?|^up to date|^found \d+ vuln/m,
    name: "npm install",
    how: "Install in a step before this one (`npm ci`), and let the entry start the server alone."
  }
];
var script = (line) => ({ ending: { kind: "running" }, handshake: COMPLETED, noise: [line] });
var stdout_noise_runner_default = defineRule({
  id: "stdout-noise-runner",
  stage: "handshake",
  level: "error",
  levelIfUp: "warning",
  title: "{runner} writes to stdout",
  why: `\`{commandLine}\` starts the server through a program that reports its own work on stdout, which on stdio belongs to the protocol. ${CLIENTS_AND_NOISE}`,
  fix: "{how}",
  at: "command",
  confidence: "confirmed",
  detect: (evidence) => {
    const match = noiseMatch("runner", evidence);
    return match && { ...match, captures: { ...match.captures, ...runnerOf(evidence) } };
  },
  experiments: ({ plan }, match) => {
    const manager = /^p?npm$/.test(programName(plan?.command ?? ""));
    const alter = (before3) => withWords(before3, before3.command, ["--silent", ...before3.args]);
    return match && manager ? [{ change: "with `--silent`", isFix: true, alter }] : [];
  },
  repair: entryRepair({ command: "npm", args: ["run", "start"] }, { command: "npm", args: ["--silent", "run", "start"] }),
  examples: [
    {
      name: "npm announces the script",
      evidence: {
        command: ["npm", "run", "start"],
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ["", "> acme-mcp@1.0.0 start", "> node server.js", ""]
      }
    },
    {
      name: "dotnet builds, and no answer comes",
      evidence: {
        command: ["dotnet", "run"],
        ending: { kind: "timed-out", afterMs: 3e4 },
        noise: [
          "  Determining projects to restore...",
          "  acme net8.0 succeeded (0.9s) \u2192 bin/acme.dll"
        ]
      }
    },
    {
      name: "Yarn",
      evidence: {
        command: ["yarn", "start"],
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ["yarn run v1.22.22", "$ node server.js"]
      }
    },
    { name: "dotenvx", evidence: script("[dotenvx@1.51.0] injecting env (2) from .env") },
    { name: "Gradle", evidence: script("> Task :compileJava UP-TO-DATE") },
    { name: "Maven", evidence: script("[INFO] Scanning for projects...") },
    { name: "nodemon", evidence: script("[nodemon] 3.1.10") },
    { name: "pip", evidence: script("Requirement already satisfied: mcp in /usr/lib/python3") },
    {
      name: "npm behind a shell",
      evidence: { ...script("> acme-mcp@1.0.0 start"), command: ["sh", "-c", "npm start"] }
    },
    { name: "npm install", evidence: script("added 12 packages in 2s") }
  ],
  counterexamples: [
    {
      name: "a print of the server's own",
      evidence: {
        command: ["npm", "run", "-s", "start"],
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ["Server started"]
      }
    },
    {
      name: "the script of npm is not there",
      evidence: {
        command: ["npm", "run", "serve"],
        stderr: 'npm error Missing script: "serve"\n'
      }
    }
  ]
});
function runnerOf({ noise, plan, server }) {
  const all = noise.join("\n");
  const known = RUNNERS2.find(({ expression }) => expression.test(all));
  if (known)
    return { runner: known.name, how: known.how };
  const program2 = programName(plan?.command ?? "");
  const manager = program2 === "pnpm" ? "pnpm" : "npm";
  const words6 = ["--silent", ...server.args.map(({ value }) => value)];
  const entry = program2 === manager ? `:

${entryArgs(words6)}` : `: \`${manager} --silent run\`.`;
  return {
    runner: manager,
    how: `Start the script of the server with \`node\`, or make ${manager} silent${entry}`
  };
}

// lib/src/rules/tls-untrusted-ca.js
var OF_NODE = "SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|self[- ]signed certificate(?: in certificate chain)?|unable to verify the first certificate|unable to get (?:local )?issuer certificate";
var ID14 = "tls-untrusted-ca";
var FILE2 = "/etc/ssl/certs/acme-gateway.pem";
var BY_SYSTEM = {
  change: "with the certificate authorities of this system",
  reach: (remote) => ({ ...remote, trust: "system" }),
  isFix: true
};
var PROXY_OR_REGISTRY = "the certificate is signed by an authority that is not on the list of this program: that of a company's proxy, which signs for every address, or of a registry of one's own. Each language has a list of its own, so another program on the same machine may well connect.";
var trusting = (who, variables, more = "") => ({ address, problem = "" }) => ({
  who,
  reason: PROXY_OR_REGISTRY,
  source: address ? `\`${address}\`` : "the server at the other end",
  problem: problem.trim(),
  remedy: `Name a file with the certificate of that authority, as text that begins with \`BEGIN CERTIFICATE\`, where ${who} looks for it:

    "env": { ${variables.map((name) => `"${name}": "${FILE2}"`).join(", ")} }

On a runner, the same in \`env\` of the job serves every step. Do not switch the check off: then anyone on the way can answer.${more}`
});
var REPLACES = " The file takes the place of the list that was used before: append the certificate to a copy of that one, such as `/etc/ssl/certs/ca-certificates.crt`.";
var ofNode2 = trusting("Node.js", ["NODE_EXTRA_CA_CERTS"], " From Node.js 23.8 on, `NODE_OPTIONS=--use-system-ca` trusts what the system trusts.");
var ofNpm = trusting("the package manager", ["npm_config_cafile", "NODE_EXTRA_CA_CERTS"], ` The first is for the package manager, the second for the server.${REPLACES}`);
var OF_ACME = {
  subject: "mcp.example.com",
  issuer: "Acme Gateway CA",
  validFrom: "2026-01-01T00:00:00.000Z",
  validTo: "2027-01-01T00:00:00.000Z",
  names: ["mcp.example.com"]
};
var tls_untrusted_ca_default = defineRule({
  id: ID14,
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "env",
  behindUrl: true,
  title: "the certificate of {source} is not trusted by {who}",
  why: "The connection was made and broken off, because {reason} It says: `{problem}`.",
  fix: "{remedy}",
  detect: behindUrl,
  experiments: (evidence) => untrustedIn(evidence.remote?.trouble) ? [BY_SYSTEM] : [],
  signals: [
    {
      output: new RegExp(`(?:npm (?:error|ERR!)|FetchError:) request to (?<address>https?://[^\\s/]{1,255})\\S{0,2000} failed, reason: (?<problem>[^\\n]{0,200}?(?:${OF_NODE})[^\\n]{0,100})`),
      words: ofNpm
    },
    { output: new RegExp(`npm (?:error|ERR!) code (?<problem>${OF_NODE})`), words: ofNpm },
    {
      output: new RegExp(`error: (?<problem>${OF_NODE}) downloading `),
      words: trusting("bun", ["NODE_EXTRA_CA_CERTS"])
    },
    {
      output: /Failed to fetch: `?(?<address>https?:\/\/[^\s/`]{1,255})[\s\S]{0,2000}?(?<problem>invalid peer certificate: \w{1,40})/,
      words: trusting("uv", ["SSL_CERT_FILE"], ` \`UV_SYSTEM_CERTS=true\` trusts what the system trusts.${REPLACES}`)
    },
    {
      output: /Failed loading (?<address>https?:\/\/[^\s/]{1,255})[\s\S]{0,2000}?(?<problem>invalid peer certificate: \w{1,40})/,
      words: trusting("deno", ["DENO_CERT"])
    },
    {
      output: /(?<problem>invalid peer certificate: \w{1,40})/,
      words: trusting("the program", ["SSL_CERT_FILE"], REPLACES)
    },
    {
      output: /Could not fetch URL (?<address>https?:\/\/[^\s/]{1,255})[^\n]{0,1000}(?<problem>CERTIFICATE_VERIFY_FAILED\][^\n(]{0,120})/,
      words: trusting("pip", ["PIP_CERT"], REPLACES)
    },
    {
      output: /(?<problem>CERTIFICATE_VERIFY_FAILED\]?[^\n(]{0,120})/,
      words: trusting("Python", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"], REPLACES)
    },
    {
      output: /(?:Get|Head|Post) "(?<address>https?:\/\/[^\s/"]{1,255})[^\n]{0,1000}(?<problem>x509: certificate [^\n]{1,100})/,
      words: ({ address = "", ...captures }) => ofGo({ address, ...captures })
    },
    {
      output: /(?<problem>x509: certificate (?:signed by unknown authority|is not trusted))/,
      words: (captures) => ofGo(captures)
    },
    {
      output: /failed to download from `(?<address>https?:\/\/[^\s/`]{1,255})[^\n]{0,1000}\s{1,8}Caused by:\s{1,8}(?<problem>\[60\] [^\n]{0,160})/,
      words: trusting("cargo", ["CARGO_HTTP_CAINFO"], REPLACES)
    },
    {
      said: new RegExp(`(?<problem>${OF_NODE})`),
      words: ofNode2
    }
  ],
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server"] }, {
    command: "npx",
    args: ["-y", "@acme/mcp-server"],
    env: {
      npm_config_cafile: "/etc/ssl/certs/acme-gateway.pem",
      NODE_EXTRA_CA_CERTS: "/etc/ssl/certs/acme-gateway.pem"
    }
  }),
  examples: [
    {
      name: "npm behind a proxy that signs for every address",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed("npm error code SELF_SIGNED_CERT_IN_CHAIN\nnpm error errno SELF_SIGNED_CERT_IN_CHAIN\nnpm error request to https://npm.example/acme-mcp failed, reason: self-signed certificate in certificate chain\n")
      }
    },
    {
      name: "npm without the address",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed("npm ERR! code UNABLE_TO_GET_ISSUER_CERT_LOCALLY\nnpm ERR! errno UNABLE_TO_GET_ISSUER_CERT_LOCALLY\n")
      }
    },
    {
      name: "pnpm",
      evidence: {
        command: ["pnpm", "dlx", "acme-mcp"],
        stderr: "FetchError: request to https://npm.example/acme-mcp failed, reason: self-signed certificate in certificate chain\n    at ClientRequest.<anonymous> (/usr/lib/node_modules/pnpm/dist/pnpm.cjs:39562:18)\n"
      }
    },
    {
      name: "bun",
      evidence: {
        command: ["bunx", "acme-mcp"],
        stderr: "error: SELF_SIGNED_CERT_IN_CHAIN downloading package manifest acme-mcp\n"
      }
    },
    {
      name: "uv",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        ending: { kind: "exited", code: 2, afterMs: 700 },
        stderr: "error: Failed to fetch: https://pypi.example/simple/mcp-server-acme/\n  cause: error sending request for url (https://pypi.example/simple/mcp-server-acme/)\n  cause: client error (Connect)\n  cause: invalid peer certificate: UnknownIssuer\n"
      }
    },
    {
      name: "deno",
      evidence: {
        command: ["deno", "run", "-A", "npm:acme-mcp"],
        stderr: 'error: Failed loading https://npm.example/acme-mcp for package "acme-mcp"\n\nCaused by:\n    error sending request for url (https://npm.example/acme-mcp): client error (Connect): invalid peer certificate: UnknownIssuer\n'
      }
    },
    {
      name: "a server in Rust",
      evidence: {
        command: ["./acme-mcp"],
        stderr: "Error: error sending request: invalid peer certificate: UnknownIssuer\n"
      }
    },
    {
      name: "pip",
      evidence: {
        command: ["pipx", "run", "mcp-server-acme"],
        ...installFailed("Could not fetch URL https://pypi.example/simple/mcp-server-acme/: There was a problem confirming the ssl certificate: HTTPSConnectionPool(host='pypi.example', port=443): Max retries exceeded with url: /simple/mcp-server-acme/ (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1006)'))) - \nERROR: Could not find a version that satisfies the requirement mcp-server-acme (from versions: none)\nERROR: No matching distribution found for mcp-server-acme\n")
      }
    },
    {
      name: "a server in Python that fetches something when it starts",
      evidence: {
        command: ["python3", "server.py"],
        stderr: 'Traceback (most recent call last):\n  File "/repo/server.py", line 4, in <module>\nurllib.error.URLError: <urlopen error [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1006)>\n'
      }
    },
    {
      name: "modules of Go",
      evidence: {
        command: ["go", "run", "example.com/acme/mcp@latest"],
        stderr: 'go: example.com/acme/mcp@latest: module example.com/acme/mcp: Get "https://goproxy.example/example.com/acme/mcp/@v/list": tls: failed to verify certificate: x509: certificate signed by unknown authority\n'
      }
    },
    {
      name: "a server in Go",
      evidence: {
        command: ["./acme-mcp"],
        stderr: "2026/11/23 tls: failed to verify certificate: x509: certificate signed by unknown authority\n"
      }
    },
    {
      name: "cargo",
      evidence: {
        command: ["cargo", "run"],
        ...installFailed("error: failed to get `acme-core` as a dependency of package `acme v0.1.0 (/repo)`\n\nCaused by:\n  download of config.json failed\n\nCaused by:\n  failed to download from `https://crates.example/config.json`\n\nCaused by:\n  [60] SSL peer certificate or SSH remote key was not OK (SSL certificate problem: self-signed certificate in certificate chain)\n", 101)
      }
    },
    {
      name: "a server in Node.js that calls its service when it starts",
      evidence: {
        command: ["node", "server.js"],
        stderr: "TypeError: fetch failed\n    at node:internal/deps/undici/undici:14976:13 {\n  [cause]: Error: self-signed certificate in certificate chain\n      at TLSSocket.onConnectSecure (node:_tls_wrap:1699:34) {\n    code: 'SELF_SIGNED_CERT_IN_CHAIN'\n  }\n}\n\nNode.js v20.20.2\n"
      }
    },
    {
      name: "a server behind a URL, of an authority of a company",
      evidence: notReached("tls", "SELF_SIGNED_CERT_IN_CHAIN", "self-signed certificate in certificate chain", { certificate: OF_ACME })
    },
    {
      name: "a server behind a URL, whose authority the system trusts",
      evidence: {
        ...notReached("tls", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "unable to get local issuer certificate", { certificate: OF_ACME }),
        trials: [cameUp(ID14, BY_SYSTEM.change)]
      }
    },
    {
      name: "a server behind a URL that signs for itself",
      evidence: notReached("tls", "DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate")
    },
    {
      name: "a server behind a URL that does not send its chain",
      evidence: notReached("tls", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "unable to verify the first certificate", { certificate: OF_ACME })
    },
    {
      name: "an image from a registry with a certificate of its own",
      evidence: {
        command: ["docker", "run", "-i", "registry.example/acme/mcp:1.0.0"],
        ...installFailed('Error response from daemon: Get "https://docker.example/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority\n')
      }
    }
  ],
  counterexamples: [
    {
      name: "a registry that cannot be reached",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed("npm error code ENOTFOUND\nnpm error network request to https://npm.example/acme-mcp failed, reason: getaddrinfo ENOTFOUND npm.example\n")
      }
    },
    {
      name: "a server behind a URL whose certificate has expired",
      evidence: notReached("tls", "CERT_HAS_EXPIRED", "certificate has expired")
    },
    {
      name: "a certificate that has expired",
      evidence: { stderr: "Error: certificate has expired\n  code: 'CERT_HAS_EXPIRED'\n" }
    }
  ]
});
function ofGo(captures) {
  const { command: command2 = "", address } = captures;
  const host = address?.replace(/^https?:\/\//, "");
  if (!/(?:^|[\\/])(?:docker|podman)(?:\.exe)?$/.test(command2)) {
    return trusting("Go", ["SSL_CERT_FILE"], REPLACES)(captures);
  }
  return {
    ...trusting("docker", [])(captures),
    remedy: `Give the engine the certificate of that authority, in a step before this one:

    - run: sudo install -D gateway.crt /etc/docker/certs.d/${host ?? "registry.example"}/ca.crt

The engine reads that folder at each pull, and need not be started anew.`
  };
}
function behindUrl(evidence) {
  const { remote, server } = evidence;
  const failure = untrustedIn(remote?.trouble);
  if (!remote || !failure)
    return void 0;
  const { url: url2, message, certificate } = failure;
  const whose = certificate ? ` The certificate is that of \`${quote(certificate.subject, 100)}\`, signed by \`${quote(certificate.issuer, 100)}\`.` : "";
  return {
    captures: {
      who: "Node.js",
      source: `\`${hostOf(url2)}\``,
      problem: `${quote(message, 120)} (${failure.code})`,
      reason: `${REASONS2[failure.code] ?? OF_AUTHORITY}${whose}`,
      remedy: upTrial(ID14, evidence) ? trustSystem() : REMEDIES[failure.code] ?? trustFile()
    },
    origin: server.url?.origin,
    evidence: unreachedLines(failure, remote),
    details: { code: failure.code, host: hostOf(url2) }
  };
}
var OF_AUTHORITY = "nobody on the list of Node.js has signed for the certificate: its authority is one of a company, or that of a proxy on the way, which signs for every address.";
var REASONS2 = {
  DEPTH_ZERO_SELF_SIGNED_CERT: "the server has signed its certificate itself, as one does on one's own machine, so nobody else vouches for it.",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the server showed its own certificate, and none of an authority on the list of Node.js that has signed it. Either the server does not send the certificates in between, which browsers fetch by themselves and programs do not, or its authority is one of a company."
};
var trustFile = () => `Name a file with the certificate of that authority, as text that begins with \`BEGIN CERTIFICATE\`, in the environment of this step, and of each client on Node.js:

${code(`env:
  NODE_EXTRA_CA_CERTS: ${FILE2}`)}

Where the system has it already, \`NODE_OPTIONS=--use-system-ca\` trusts what the system trusts (Node.js 22.15 and 23.8 on). Do not switch the check off: then anyone on the way can answer.`;
var REMEDIES = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: `If the server is yours, let it send the whole chain: the certificate and those in between, in one file (certbot calls it \`fullchain.pem\`). If its authority is one of your company, name it where clients look:

${code(`env:
  NODE_EXTRA_CA_CERTS: ${FILE2}`)}

Do not switch the check off: then anyone on the way can answer.`,
  DEPTH_ZERO_SELF_SIGNED_CERT: `Install a certificate that an authority has signed, such as one of Let's Encrypt. For a server of your own network, name its certificate in the environment of this step, and of each client on Node.js:

${code(`env:
  NODE_EXTRA_CA_CERTS: ${FILE2}`)}

Do not switch the check off: then anyone on the way can answer.`
};
var trustSystem = () => `Let Node.js trust what this system trusts, which has that authority, in the environment of this step, and of each client on Node.js (22.15 and 23.8 on):

${code("env:\n  NODE_OPTIONS: --use-system-ca")}

An older Node.js takes the certificate as a file: \`NODE_EXTRA_CA_CERTS=${FILE2}\`.`;

// lib/src/rules/tools-list-error.js
var ZOD = " Two major versions of zod below one MCP SDK are a known reason for such an error: `npm ls zod` shows them.";
var BEHIND_URL3 = {
  subject: "The server itself",
  ending: "answered the first request",
  pin: " If the server is not yours, tell who runs it."
};
var startedWords = ({ server }) => ({
  subject: "The process",
  pin: ` If it came with an update, pin the version that worked before in \`args\` of \`${server.name}\` in ${server.file ?? "the command line"} (\`name@version\`).`
});
var tools_list_error_default = defineRule({
  id: "tools-list-error",
  stage: "list",
  level: "error",
  title: "the handshake succeeds, but `tools/list` fails: {problem}",
  why: "Clients ask for the tools as soon as the handshake is done. This server says that it has tools and does not list them, so a client shows it as connected with no tools, or as failed. {subject} {ending}.",
  fix: "Read the error below.{pin}{hint} If the server is yours, list the tools with the SDK's own client in a test.",
  at: "package",
  behindUrl: true,
  confidence: "confirmed",
  detect: ({ handshake, ...evidence }) => {
    if (handshake.kind !== "completed" || handshake.tools.kind !== "failed")
      return void 0;
    const { error, reason } = handshake.tools;
    const all = { handshake, ...evidence };
    return {
      captures: {
        problem: quote(error ? `${error.message} (error ${error.code})` : reason),
        hint: /zod/i.test(error?.message ?? all.stderr) ? ZOD : "",
        ...evidence.remote ? BEHIND_URL3 : startedWords(all)
      },
      evidence: [
        quote(error ? `error ${error.code}: ${error.message}` : reason, 500),
        ...said2(all)
      ],
      details: error ? { code: error.code } : {}
    };
  },
  repair: entryRepair({ command: "npx", args: ["-y", "@acme/mcp-server"] }, { command: "npx", args: ["-y", "@acme/mcp-server@1.4.2"] }),
  examples: [
    {
      name: "it answers with an error",
      evidence: {
        ending: { kind: "running" },
        stage: "list",
        handshake: {
          ...COMPLETED,
          tools: {
            kind: "failed",
            error: {
              code: -32603,
              message: "Cannot read properties of undefined (reading '_zod')"
            },
            reason: "answered with an error"
          }
        }
      }
    },
    {
      name: "a server behind a URL answers with an error of HTTP",
      evidence: {
        remote: {
          spoken: "http",
          answers: [answerOf(500, "boom", {}, { asked: "tools/list" })]
        },
        stage: "list",
        handshake: {
          ...COMPLETED,
          tools: { kind: "failed", error: null, reason: "answered 500" }
        }
      }
    },
    {
      name: "it dies of the question",
      evidence: {
        ending: { kind: "exited", code: 1, afterMs: 700 },
        stage: "list",
        handshake: {
          ...COMPLETED,
          tools: { kind: "failed", error: null, reason: "the process ended" }
        },
        stderr: "TypeError: boom\n    at list (/repo/server.js:20:3)\n"
      }
    }
  ],
  counterexamples: [
    {
      name: "a definition that breaks the schema",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          ...COMPLETED,
          tools: {
            kind: "listed",
            names: ["a"],
            bytes: 20,
            problems: [
              { tool: "a", path: "tools[0].inputSchema.type", problem: 'must be "object"' }
            ]
          }
        }
      }
    },
    {
      name: "it dies of a variable that it needs to list them",
      evidence: {
        ending: { kind: "exited", code: 1, afterMs: 700 },
        handshake: {
          ...COMPLETED,
          tools: { kind: "failed", error: null, reason: "the process ended" }
        },
        stderr: "Error: ACME_URL must be set\n"
      }
    }
  ]
});
function said2(evidence) {
  if (evidence.remote)
    return evidence.remote.answers.slice(-1).flatMap(answerLines);
  const trace = stackTraceIn(saidBy(evidence), evidence.plan?.package?.name ?? null);
  return trace ? [trace.message] : lastLines(evidence.stderr, 3);
}

// lib/src/rules/tools-schema-invalid.js
var SHOWN2 = 50;
var HIDDEN2 = "Clients check the whole answer to `tools/list` against the schema of the specification. One definition that breaks it makes many of them drop the answer, and with it every tool of this server ({count}).";
var NAMES2 = "Clients hand the names of tools to models, whose interfaces take at most 64 characters out of `a-z`, `A-Z`, `0-9`, `_` and `-`, each name once. Some clients leave such a tool out or rename it, others refuse the whole list.";
var tools_schema_invalid_default = defineRule({
  id: "tools-schema-invalid",
  stage: "list",
  level: "error",
  levelIfUp: "error",
  title: "the definition of tool `{tool}` is not valid: `{path}` {problem}{more}",
  why: "{consequence}",
  fix: "Correct the definition in the server: `inputSchema` is a JSON Schema whose `type` is `object`, and a name is short, plain and unique. If the server is not yours, report it to its author{pin}.",
  at: "package",
  behindUrl: true,
  confidence: "confirmed",
  detect: ({ handshake, ending, remote, server }) => {
    if (handshake.kind !== "completed" || handshake.tools.kind !== "listed")
      return void 0;
    if (ending.kind !== "running")
      return void 0;
    const { problems, names: names2 } = handshake.tools;
    const known = new Set(names2);
    const broken3 = problems.filter((problem) => !isName(problem, known));
    const [first] = broken3.length > 0 ? broken3 : problems;
    if (!first)
      return void 0;
    return {
      captures: {
        tool: quote(first.tool, 70),
        path: quote(first.path),
        problem: quote(first.problem),
        pin: remote ? "" : `, and pin the version that worked before in \`args\` of \`${server.name}\` in ${server.file ?? "the command line"}`,
        more: problems.length > 1 ? `, and ${problems.length - 1} more` : "",
        consequence: broken3.length > 0 ? HIDDEN2.replace("{count}", () => String(names2.length)) : NAMES2
      },
      evidence: problems.slice(0, SHOWN2).map(({ tool, path: path2, problem }) => quote(`${tool}: ${path2} ${problem}`, 300)),
      details: { tools: [...new Set(problems.map(({ tool }) => tool))].slice(0, SHOWN2) },
      ...broken3.length > 0 ? {} : { levelIfUp: "warning" }
    };
  },
  repair: {
    language: "js",
    before: `const tool = { name: "search", description: "Searches the shop", inputSchema: {} };`,
    after: `const tool = {
  name: "search",
  description: "Searches the shop",
  inputSchema: { type: "object", properties: {} },
};`
  },
  examples: [
    {
      name: "an input schema without a type, in a server that is up",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          ...COMPLETED,
          tools: {
            kind: "listed",
            names: ["search", "read"],
            bytes: 400,
            problems: [
              { tool: "search", path: "tools[0].inputSchema.type", problem: 'must be "object"' }
            ]
          }
        }
      }
    },
    {
      name: "a broken definition, behind a URL",
      evidence: {
        remote: { spoken: "http" },
        handshake: {
          ...COMPLETED,
          tools: {
            kind: "listed",
            names: ["search"],
            bytes: 200,
            problems: [
              { tool: "search", path: "tools[0].inputSchema.type", problem: 'must be "object"' }
            ]
          }
        }
      }
    },
    {
      name: "names with a point and too many letters",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          ...COMPLETED,
          tools: {
            kind: "listed",
            names: ["acme.search", "x".repeat(65)],
            bytes: 400,
            problems: [
              {
                tool: "acme.search",
                path: "tools[0].name",
                problem: "has characters outside [a-zA-Z0-9_-]"
              },
              {
                tool: "x".repeat(65),
                path: "tools[1].name",
                problem: "is longer than 64 characters"
              }
            ]
          }
        }
      }
    }
  ],
  counterexamples: [
    {
      name: "a list without problems",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          ...COMPLETED,
          tools: { kind: "listed", names: ["search"], bytes: 200, problems: [] }
        }
      }
    },
    {
      name: "an error in place of a list",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          ...COMPLETED,
          tools: { kind: "failed", error: null, reason: "no answer" }
        }
      }
    }
  ]
});
var isName = ({ tool, path: path2 }, names2) => path2.endsWith(".name") && names2.has(tool);

// lib/src/rules/unrecognized.js
var SHOWN_LINES2 = 10;
var SHOWN_MESSAGES = 4;
var SAYS_NOTHING = /A complete log of this run|^npm (?:notice|warn|WARN)|^npm (?:error|ERR!)\s*$|^(?:Run|Try) ['`].+--help|^Node\.js v\d|^[\s{}[\]^]+$/;
var TROUBLE = /\b(?:error|exception|fail(?:s|ed|ure)?|cannot|can['’]t|could not|couldn['’]t|unable|denied|refused|rejected|invalid|deprecated|unsupported|unknown|missing|not (?:found|supported|available|allowed|installed))\b/i;
var unrecognized_default = defineRule({
  id: "unrecognized",
  stage: "handshake",
  level: "error",
  title: "the server {outcome}",
  why: "None of the known causes explains it. What it said last, and what went over the wire, is quoted with this finding.",
  fix: "Read what it said last, and run `{commandLine}`{where} to see the rest. If the cause was one that others can meet, report it to MCP Handshake with these lines, so that it is named the next time.",
  at: "name",
  behindUrl: true,
  confidence: "possible",
  detect: (evidence) => {
    if (evidence.remote)
      return behindUrl2(evidence, evidence.remote);
    const words6 = lastWords(wordsOf7(evidence), SHOWN_LINES2);
    const telling = words6.filter((line) => !SAYS_NOTHING.test(line));
    const last = telling.findLast((line) => TROUBLE.test(line)) ?? telling.at(-1);
    return {
      captures: {
        outcome: outcomeOf(evidence, last),
        where: ` in \`${commonCaptures(evidence).cwd}\``
      },
      evidence: [...words6, ...exchangeOf(evidence)]
    };
  },
  examples: [
    { name: "last words", evidence: { stderr: "starting\ngiving up\n" } },
    {
      name: "advice after the words that matter",
      evidence: { stderr: "acme-mcp is deprecated.\nDocs: https://acme.example/mcp\n" }
    },
    { name: "no words", evidence: { ending: { kind: "exited", code: 3, afterMs: 40 } } },
    {
      name: "it ends after a good handshake",
      evidence: {
        ending: { kind: "exited", code: 0, afterMs: 900 },
        handshake: COMPLETED,
        exchange: [{ direction: "sent", atMs: 1, message: '{"method":"initialize"}' }]
      }
    },
    {
      name: "a machine that starts nothing more",
      evidence: { ending: { kind: "not-spawned", errno: "EAGAIN" } }
    },
    {
      name: "a server behind a URL that wants money",
      evidence: refusedWith(answerOf(402, '{"error":"out of credits"}'))
    },
    {
      name: "an install that fails for a reason of its own",
      evidence: {
        stage: "install",
        ending: { kind: "not-spawned", errno: null },
        install: { kind: "failed", durationMs: 900, code: 7, output: "npm error code EWHAT\n" }
      }
    }
  ],
  counterexamples: [
    {
      name: "a server that is up",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED
      }
    },
    {
      name: "a cause that is known",
      evidence: { stderr: "Error: ACME_API_KEY environment variable is required\n" }
    }
  ]
});
function behindUrl2({ handshake, exchange }, remote) {
  const last = answerIn(remote.trouble) ?? remote.answers.at(-1);
  const { trouble } = remote;
  const lines = remote.answers.slice(-SHOWN_ANSWERS).flatMap(answerLines);
  const unreached2 = trouble?.kind === "unreached" ? unreachedLines(trouble.failure, remote) : [];
  const after = handshake.kind === "completed" ? " after the handshake" : "";
  return {
    captures: {
      outcome: `behind the URL is not usable${after}${last ? `: ${answered2(last)}` : ""}`,
      commandLine: `curl -sv ${shownUrl2(remote.plan.url)}`,
      where: ""
    },
    evidence: [...unreached2.length > 0 ? unreached2 : lines, ...exchangeOf({ exchange })]
  };
}
var SHOWN_ANSWERS = 2;
function wordsOf7(evidence) {
  const { install } = evidence;
  const fetched = install.kind === "failed" || install.kind === "timed-out" ? install.output : "";
  return [fetched, saidBy(evidence)].join("\n");
}
var exchangeOf = ({ exchange }) => exchange.slice(-SHOWN_MESSAGES).map(({ direction, atMs, message }) => `${direction} at ${Math.round(atMs)} ms: ${quote(message, 200)}`);
function outcomeOf({ install, ending, handshake }, last) {
  const words6 = last ? `: ${quote(last.replace(/\.$/, ""), 120)}` : "";
  if (install.kind === "failed")
    return `could not be installed${words6}`;
  const silent3 = last ? "" : " without a word";
  const after = handshake.kind === "completed" ? " after the handshake" : "";
  switch (ending.kind) {
    case "exited":
      return `exited with code ${ending.code}${after}${silent3}${words6}`;
    case "killed":
      return `was killed by ${ending.signal}${after}${words6}`;
    case "not-spawned":
      if (ending.errno === null)
        return `was not started${words6}`;
      return `could not be started: ${machineLimit(ending) ?? "the system refuses it"} (${ending.errno})`;
    default:
      return `is not usable${words6}`;
  }
}

// lib/src/rules/engine/would-start.js
function wouldStart({ server, plan, remote }) {
  if (server.url) {
    const url2 = shownUrl(remote?.plan.url ?? server.url.value);
    return url2 === "" ? [] : [`would ask: ${url2}`];
  }
  if (!server.command)
    return [];
  const words6 = [server.command.value, ...shownArgs(server)].map(asWord);
  const folder = plan ? shownPath(plan.cwd, plan.workspace) : ".";
  const names2 = server.env.map(({ name }) => name);
  return [
    `would start: ${words6.join(" ")}`,
    ...folder === "." ? [] : [`in the folder: ${folder}`],
    ...names2.length === 0 ? [] : [`with variables of the config: ${names2.join(", ")}`]
  ];
}
var asWord = (word) => /^[^\s"'\\]+$/.test(word) ? word : JSON.stringify(word);

// lib/src/rules/untrusted-event.js
var ON_PULL_REQUEST = "Check pull requests on `pull_request`, which hands no secrets to a fork unless a private repository is set to send them:\n\n    on: pull_request\n\n";
var OWN_BRANCH = "To check what the workflow itself is of, check out without `ref` and `repository`:\n\n    - uses: actions/checkout@v7\n\n";
var WITH_HISTORY = "To have the checkout compared with the base branch, give git its commits: `fetch-depth: 0` at `actions/checkout`.\n\n";
var ALLOW = "If you have read what would be started, and the code behind it, and trust both, set `allow-untrusted: true` on this step.";
var DIFFERENCES = {
  unknown: "git does not show the base branch here, so that nothing could be compared with it",
  config: "`{path}` is not in the same form on the base branch",
  file: "`{path}`, which {source} names or the start reads, is not in the same form on the base branch",
  commit: "the entry can run code of the workspace, where a commit is checked out whose files are not those of the base branch",
  tracked: "the entry can run code of the workspace, where `{path}` is not in the same form as on the base branch"
};
var untrusted_event_default = defineRule({
  id: "untrusted-event",
  stage: "configure",
  level: "error",
  confidence: "confirmed",
  at: "name",
  title: "not started: `{event}` gives secrets to code that may be a stranger's",
  why: "A workflow on `{event}` can have the secrets of this repository though a stranger brought it about, and {difference}. What would be started could take them. Nothing of this server was installed, started or asked.",
  fix: "{remedy}",
  detect: (evidence) => {
    const found2 = factOf("untrusted-event", evidence);
    if (!found2)
      return void 0;
    const { event = "", kind = "", path: path2 = "", base = "", checkout } = found2.captures;
    const source = evidence.server.file === null ? "the command line" : "the config";
    const difference = fillIn(DIFFERENCES[kind], { path: path2, source });
    const remedy = [
      ON_PULL_REQUEST,
      ...checkout === "own" ? [OWN_BRANCH] : [],
      ...kind === "unknown" ? [WITH_HISTORY] : [],
      ALLOW
    ].join("");
    return {
      captures: { event, difference, remedy },
      origin: found2.origin,
      evidence: wouldStart(evidence),
      details: { event, kind, ...path2 && { path: path2 }, ...base && { base } }
    };
  },
  repair: {
    language: "yaml",
    before: `on: pull_request_target`,
    after: `on: pull_request`
  },
  examples: [
    {
      name: "a pull request from a fork changes the config",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...ONLY_READ,
        facts: [
          fact("untrusted-event", {
            event: "pull_request_target",
            kind: "config",
            path: ".mcp.json",
            base: "0f3c5c1e2b7a49d88e6f0b1a2c3d4e5f60718293",
            checkout: "own"
          })
        ]
      }
    },
    {
      name: "the config is as it was, and the script that it names is not",
      evidence: {
        command: ["node", "server.js"],
        ...ONLY_READ,
        facts: [
          fact("untrusted-event", {
            event: "workflow_run",
            kind: "file",
            path: "server.js",
            base: "0f3c5c1e2b7a49d88e6f0b1a2c3d4e5f60718293",
            checkout: "own"
          })
        ]
      }
    },
    {
      name: "the script is as it was too, but not the commit around it, and a variable is not set either",
      evidence: {
        command: ["node", "server.js"],
        env: { API_KEY: "${API_KEY}" },
        ...ONLY_READ,
        facts: [
          fact("unset-variable", { variable: "API_KEY", reference: "${API_KEY}" }),
          fact("untrusted-event", {
            event: "issue_comment",
            kind: "commit",
            path: "",
            base: "0f3c5c1e2b7a49d88e6f0b1a2c3d4e5f60718293",
            checkout: "own"
          })
        ]
      }
    },
    {
      name: "a server behind a URL, and a clone without the commit of the base branch",
      evidence: {
        remote: {},
        ...ONLY_READ,
        facts: [
          fact("untrusted-event", {
            event: "pull_request_target",
            kind: "unknown",
            path: "",
            base: "0f3c5c1e2b7a49d88e6f0b1a2c3d4e5f60718293",
            checkout: "own"
          })
        ]
      }
    }
  ],
  counterexamples: [
    {
      name: "the same server on `pull_request`, where `start` is `false`",
      evidence: ONLY_READ
    }
  ]
});

// lib/src/rules/windows/cmd-files.js
var CMD_FILES = "On Windows npm installs programs as `.cmd` files, which only `cmd` can run. Node.js refuses to start one by itself: `spawn npx ENOENT` for the bare name, `spawn EINVAL` for the name with its ending.";

// lib/src/rules/windows/own-entry.js
function ownEntry(words6, { server }) {
  const line = [server.name, "--", ...words6].map(quoted2).join(" ");
  const values = server.env.length > 0 ? ", with an `--env NAME=value` for each variable of the entry" : "";
  return `On Windows, put an entry of your own over it in a PowerShell, since the local scope wins${values}:

${code(`claude mcp add --scope local ${line}`)}`;
}
var quoted2 = (word) => /^[\w./:=+-]+$/.test(word) ? word : `'${word}'`;

// lib/src/rules/windows/may-be-refused.js
function mayBeRefused(evidence) {
  const found2 = factOf("windows-shim", evidence);
  if (!found2)
    return void 0;
  const { program: program2 = "", sign = "" } = found2.captures;
  const { client } = evidence.server;
  return {
    captures: {
      what: `\`${program2}\` is a \`.cmd\` file on Windows, where ${client.title} may not start it`,
      reason: `${CMD_FILES} ${client.title} is known for it. Somebody seems to work on Windows: ${sign}.`,
      remedy: client.id === "claude-code" ? overIt(program2, evidence) : asFile
    },
    origin: found2.origin,
    readers: found2.readers,
    evidence: [],
    level: "warning",
    levelIfUp: "warning",
    confidence: "possible"
  };
}
var asFile = "Start the server in a way that needs no `.cmd` file: add its package to `devDependencies`, and name `node` as the program with the file under `node_modules` as its first argument.";
function overIt(program2, evidence) {
  const words6 = ["cmd", "/c", program2, ...shownArgs(evidence.server)];
  return `Leave the entry as it is for all others. ${ownEntry(words6, evidence)}`;
}

// lib/src/rules/windows/only-on-windows.js
function onlyOnWindows(evidence) {
  const found2 = factOf("windows-only-command", evidence);
  const looked4 = evidence.due && evidence.plan !== null;
  const isMissing2 = factOf("command-not-found", evidence) !== void 0;
  if (!found2 || looked4 && !isMissing2)
    return void 0;
  const { program: program2 = "" } = found2.captures;
  return {
    captures: {
      what: `\`${program2}\` works on Windows only`,
      reason: "The names of shells and the endings of files (`cmd`, `powershell`, `.exe`, `.cmd`) belong to Windows. On Linux and macOS nothing of that name is found, so the server starts on Windows and nowhere else.",
      remedy: elsewhere(found2.captures, evidence)
    },
    origin: found2.origin,
    readers: found2.readers,
    evidence: [],
    // What was not looked for may be meant for a runner with Windows.
    level: looked4 ? "error" : "warning",
    confidence: "confirmed"
  };
}
var FOR_WINDOWS_ALONE = "Where the entry is meant for Windows alone, check it on a runner with `windows-latest`.";
function elsewhere(captures, evidence) {
  const { command: command2 = "" } = captures;
  if (command2 === "")
    return `${ANOTHER_WAY}

${FOR_WINDOWS_ALONE}`;
  const args2 = JSON.parse(captures.args ?? "[]");
  const lines = entryLines({ command: command2, args: args2 });
  const note = isCmdFile(command2) ? onWindows(command2, args2, evidence) : FOR_WINDOWS_ALONE;
  return `Name the program itself, which every system finds by this name:

${lines}

${note}`;
}
var ANOTHER_WAY = "Name a program that every system finds by the same name: an interpreter such as `node` or `python` with a script as its first argument, or the program itself without its folder and its ending.";
function onWindows(command2, args2, evidence) {
  const { client } = evidence.server;
  switch (cmdFilesIn(client.id)) {
    case "found":
      return `${client.title} starts \`${command2}\` on Windows without \`cmd\` as well.`;
    case "unknown":
      return `A client on the official TypeScript SDK starts \`${command2}\` on Windows without \`cmd\` as well. For another one, ${OUTSIDE}.`;
    case "refused": {
      const how = client.id === "claude-code" ? ownEntry(["cmd", "/c", command2, ...args2], evidence) : `For it, ${OUTSIDE}.`;
      return `${client.title} may want \`cmd\` there, as it stands now. ${how}`;
    }
  }
}
var OUTSIDE = "those on Windows keep an entry of their own outside of the repository";

// lib/src/rules/windows/refused.js
var REFUSED3 = /\bspawn(?:Sync \S{1,200})? EINVAL\b[\s\S]{0,800}?\berrno: -4071\b/;
function refused8(evidence) {
  const { ending } = evidence;
  const shim = factOf("shim-on-windows", evidence);
  const isAbsent = factOf("command-not-found", evidence) !== void 0;
  const isRefused = ending.kind === "not-spawned" && (ending.errno === "EINVAL" || ending.errno === "ENOENT" && !isAbsent);
  if (shim && isRefused) {
    return refusal(`\`${shim.captures.program}\` is a \`.cmd\` file, and was started without a shell`, {
      remedy: behindCmd(evidence)
    });
  }
  const said3 = saidBy(evidence);
  const hit = REFUSED3.exec(said3);
  if (!hit)
    return void 0;
  const remedy = "In the program that starts it, use `cross-spawn` in place of `spawn`, or the option `shell` with arguments that hold nothing a shell would read.";
  return refusal("a `.cmd` file was started without a shell", {
    remedy,
    line: lineAround(said3, hit.index)
  });
}
var refusal = (what, { remedy, line }) => ({
  captures: { what, reason: CMD_FILES, remedy },
  evidence: line === void 0 ? [] : [line]
});
function behindCmd({ server }) {
  const command2 = server.command?.value ?? "";
  const lines = entryLines({
    command: "cmd",
    args: ["/c", command2, ...shownArgs(server)]
  });
  return `On Windows, start it through \`cmd\`:

${lines}

The entry then works on Windows only. For all systems, add the package to \`devDependencies\` and start its file by \`node\`, which is a program everywhere.`;
}

// lib/src/rules/windows-cmd-shim.js
var windows_cmd_shim_default = defineRule({
  id: "windows-cmd-shim",
  stage: "configure",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "{what}",
  why: "{reason}",
  fix: "{remedy}",
  detect: (evidence) => onlyOnWindows(evidence) ?? refused8(evidence) ?? mayBeRefused(evidence),
  experiments: (evidence, match) => {
    const { command: command2 = "", args: args2 = "[]" } = factOf("windows-only-command", evidence)?.captures ?? {};
    if (!match || command2 === "")
      return [];
    const words6 = JSON.parse(args2);
    const alter = (plan) => withoutFacts(withWords(plan, command2, words6), "windows-only-command");
    return [{ change: `as \`${command2}\`, without what only Windows has`, isFix: true, alter }];
  },
  repair: entryRepair({ command: "cmd", args: ["/c", "npx", "-y", "@acme/mcp-server"] }, { command: "npx", args: ["-y", "@acme/mcp-server"] }),
  examples: [
    {
      name: "the shell of Windows",
      evidence: {
        command: ["cmd", "/c", "npx", "-y", "@acme/mcp-server"],
        ...ENOENT,
        facts: [
          fact("windows-only-command", {
            program: "cmd",
            command: "npx",
            args: '["-y","@acme/mcp-server"]'
          }),
          fact("command-not-found", { command: "cmd", path: "/usr/bin:/bin" })
        ]
      }
    },
    {
      name: "a path of Windows",
      evidence: {
        command: ["C:\\Tools\\acme-mcp.exe", "--stdio"],
        client: "cursor",
        ...ENOENT,
        facts: [
          fact("windows-only-command", {
            program: "C:\\Tools\\acme-mcp.exe",
            command: "",
            args: "[]"
          }),
          fact("command-not-found", {
            command: "C:\\Tools\\acme-mcp.exe",
            path: "C:\\Tools\\acme-mcp.exe"
          })
        ]
      }
    },
    {
      name: "the ending of Windows, in a config that is only read",
      evidence: {
        command: ["npx.cmd", "-y", "@acme/mcp-server@1.4.2"],
        client: "vscode",
        ...ONLY_READ,
        facts: [
          fact("windows-only-command", {
            program: "npx.cmd",
            command: "npx",
            args: '["-y","@acme/mcp-server@1.4.2"]'
          })
        ]
      }
    },
    {
      name: "Windows refuses a `.cmd` file",
      evidence: {
        command: ["npx.cmd", "-y", "@acme/mcp-server"],
        ending: { kind: "not-spawned", errno: "EINVAL" },
        facts: [fact("shim-on-windows", { program: "npx.cmd" })]
      }
    },
    {
      name: "a runner that starts a `.cmd` file",
      evidence: {
        command: ["node", "runner.js"],
        stderr: "Error: spawn EINVAL\n    at ChildProcess.spawn (node:internal/child_process:420:11) {\n  errno: -4071,\n  code: 'EINVAL',\n  syscall: 'spawn'\n}\n"
      }
    },
    {
      name: "a server that is up, in a team with people on Windows",
      evidence: {
        ...UP,
        command: ["npx", "-y", "@acme/mcp-server@1.4.2"],
        facts: [
          fact("windows-shim", {
            program: "npx",
            sign: "`.vscode/mcp.json` has `cmd` in line 4"
          })
        ]
      }
    }
  ],
  counterexamples: [
    {
      name: "a program that is not installed",
      evidence: {
        command: ["uvx", "mcp-server-git"],
        ...ENOENT,
        facts: [fact("command-not-found", { command: "uvx", path: "/usr/bin:/bin" })]
      }
    },
    {
      name: "a `cmd.exe` that is there, where Linux runs inside Windows",
      evidence: {
        ...UP,
        command: ["cmd.exe", "/c", "npx", "-y", "@acme/mcp-server"],
        facts: [
          fact("windows-only-command", {
            program: "cmd.exe",
            command: "npx",
            args: '["-y","@acme/mcp-server"]'
          })
        ]
      }
    }
  ]
});

// lib/src/rules/windows-quoting.js
var CUT2 = /'(?<path>[A-Za-z]:\\[^'\s]{1,250})' is not recognized as an internal or external command/;
var NO_JSON = /\b(?:Unexpected token|Expected property name|Expected double-quoted property name|Unexpected non-whitespace character)\b.{0,80}\bJSON\b/;
var AROUND_CMD = "Start the program without `cmd`, by the name that is found on the PATH, or keep what holds blanks or quotes out of the arguments: in a file that the server reads, or in a variable of the entry.";
function cut3(evidence) {
  const said3 = saidBy(evidence);
  const hit = CUT2.exec(said3);
  if (!hit)
    return void 0;
  return {
    captures: {
      what: `\`cmd\` cut a path at its first blank: \`${hit.groups?.path}\``,
      remedy: 'Write the name that is found on the PATH, without its folder, or the short form of the path, which has no blanks (`for %I in ("C:\\Program Files") do @echo %~sI` tells it).'
    },
    evidence: [lineAround(said3, hit.index)],
    confidence: "likely"
  };
}
function changed(evidence) {
  const found2 = factOf("windows-quoting", evidence);
  if (!found2 || standingOf(evidence) === "up")
    return void 0;
  const { argument, problem } = found2.captures;
  const said3 = saidBy(evidence);
  const hit = NO_JSON.exec(said3);
  return {
    captures: {
      what: `${argument} may not arrive as it is written: ${problem}`,
      remedy: AROUND_CMD
    },
    origin: found2.origin,
    readers: found2.readers,
    evidence: hit ? [lineAround(said3, hit.index)] : [],
    level: hit ? "error" : "warning",
    levelIfUp: "warning",
    confidence: hit ? "likely" : "possible"
  };
}
var windows_quoting_default = defineRule({
  id: "windows-quoting",
  stage: "configure",
  level: "error",
  levelIfUp: "warning",
  confidence: "likely",
  at: "args",
  title: "{what}",
  why: "`cmd` gets one line of text, with quotes around what holds blanks, and reads it before the program does. If the line begins with a quote and holds more than one quoted word, it takes the first and the last quote away; and a quote inside of an argument ends the quoting for `cmd`, so that `&`, `|`, `<`, `>` and `^` behind it count as its own.",
  fix: "{remedy}",
  detect: (evidence) => cut3(evidence) ?? changed(evidence),
  repair: entryRepair({
    command: "cmd",
    args: ["/c", "C:\\Program Files\\nodejs\\npx.cmd", "-y", "@acme/mcp-server"]
  }, { command: "cmd", args: ["/c", "npx", "-y", "@acme/mcp-server"] }),
  examples: [
    {
      name: "a path with a blank",
      evidence: {
        command: ["cmd", "/c", "C:\\Program Files\\nodejs\\npx.cmd", "-y", "acme", "My Notes"],
        stderr: "'C:\\Program' is not recognized as an internal or external command,\r\noperable program or batch file.\r\n"
      }
    },
    {
      name: "an argument in JSON, and a server that cannot read it",
      evidence: {
        command: ["cmd", "/c", "npx", "-y", "acme", '{"limit":1}'],
        facts: [
          fact("windows-quoting", {
            argument: "item 5 of `args`",
            problem: "`cmd` reads its quotes before the program gets them"
          })
        ],
        stderr: "SyntaxError: Unexpected token \\ in JSON at position 1\n    at JSON.parse\n"
      }
    },
    {
      name: "an argument in JSON, in a config that is only read",
      evidence: {
        command: ["cmd", "/c", "npx", "-y", "acme", '{"limit":1}'],
        ...ONLY_READ,
        facts: [
          fact("windows-quoting", {
            argument: "item 5 of `args`",
            problem: "`cmd` reads its quotes before the program gets them"
          })
        ]
      }
    }
  ],
  counterexamples: [
    {
      name: "a program that is not there",
      evidence: {
        command: ["cmd", "/c", "npx", "-y", "@acme/mcp-server"],
        stderr: "'npx' is not recognized as an internal or external command,\r\noperable program or batch file.\r\n"
      }
    },
    {
      name: "a server that got what it needs",
      evidence: {
        ...UP,
        command: ["cmd", "/c", "npx", "-y", "acme", '{"limit":1}'],
        facts: [
          fact("windows-quoting", {
            argument: "item 5 of `args`",
            problem: "`cmd` reads its quotes before the program gets them"
          })
        ]
      }
    }
  ]
});

// lib/src/rules/index.js
var RULES = [
  untrusted_event_default,
  // The run as a whole.
  runner_files_changed_default,
  // A merge of reports.
  report_unreadable_default,
  report_missing_default,
  // The file and the entry.
  config_json_invalid_default,
  config_wrong_root_key_default,
  config_missing_type_default,
  config_args_in_command_default,
  config_value_unresolved_default,
  config_duplicate_key_default,
  config_duplicate_server_default,
  config_dead_file_default,
  config_secret_literal_default,
  config_unpinned_package_default,
  missing_secret_default,
  // The machine.
  cwd_missing_default,
  spawn_permission_denied_default,
  binary_incompatible_default,
  shebang_broken_default,
  windows_cmd_shim_default,
  windows_quoting_default,
  launcher_not_found_default,
  docker_args_malformed_default,
  docker_daemon_down_default,
  // The install.
  docker_image_not_found_default,
  cache_not_writable_default,
  npx_install_prompt_default,
  npx_self_resolution_default,
  tls_untrusted_ca_default,
  registry_auth_default,
  package_not_found_default,
  npm_min_release_age_default,
  package_version_not_found_default,
  package_no_executable_default,
  source_fetch_failed_default,
  native_build_failed_default,
  package_deprecated_default,
  // The start, before the server's own code runs.
  docker_tty_flag_default,
  docker_missing_interactive_default,
  npm_install_scripts_blocked_default,
  node_native_abi_mismatch_default,
  npx_cache_corrupt_default,
  npm_package_broken_default,
  python_version_mismatch_default,
  python_dep_drift_default,
  python_stdio_encoding_default,
  dependencies_not_installed_default,
  entry_file_missing_default,
  node_too_old_default,
  node_esm_cjs_mismatch_default,
  // A key that is passed over explains what the server misses, and none of the above.
  config_client_dialect_default,
  // Behind a URL.
  remote_auth_required_default,
  remote_forbidden_default,
  remote_transport_mismatch_default,
  remote_unreachable_default,
  remote_redirect_default,
  remote_server_error_default,
  remote_wrong_endpoint_default,
  // What the system or the wire shows for certain.
  killed_or_oom_default,
  stdout_buffered_default,
  protocol_content_length_framing_default,
  protocol_framing_default,
  // What the server says that it lacks.
  external_binary_missing_default,
  env_not_inherited_default,
  missing_env_var_default,
  env_value_invalid_default,
  path_arg_missing_default,
  cwd_not_writable_default,
  credentials_file_missing_default,
  required_argument_missing_default,
  credentials_rejected_default,
  backend_unreachable_default,
  port_in_use_default,
  cli_usage_error_default,
  // What it answers.
  protocol_version_unsupported_default,
  protocol_era_mismatch_default,
  initialize_invalid_default,
  initialize_error_default,
  tools_list_error_default,
  tools_schema_invalid_default,
  // How it ended, or that it did not.
  server_crash_default,
  stdio_server_in_http_mode_default,
  slow_cold_start_default,
  silent_exit_default,
  client_limit_default,
  // What the user expects of it.
  expected_failure_missing_default,
  changed_since_known_good_default,
  stdout_noise_dotenv_default,
  stdout_noise_framework_default,
  stdout_noise_runner_default,
  stdout_noise_print_default,
  handshake_timeout_default,
  unrecognized_default
];

// lib/src/report/seen.js
function serverFinder(report) {
  const key = (name, file) => JSON.stringify([name, file]);
  const servers = new Map(report.servers.map((server) => [key(server.name, server.file), server]));
  return ({ server, file }) => servers.get(key(server, file));
}
var isRoot = (finding, server) => server?.outcome === "failed" && server.rule === finding.rule;
function seenLines(finding, server, { lines, columns }) {
  const quoted3 = nonBlank(finding.evidence);
  const shown2 = quoted3.length === 0 && isRoot(finding, server) ? lastWords2(server) : quoted3;
  const left = shown2.length - lines;
  const kept2 = left > 0 ? [...shown2.slice(0, lines), `\u2026 ${left} more lines`] : shown2;
  return kept2.map((line) => cutToColumns(line, columns));
}
var LAST_WORDS = 4e3;
function lastWords2(server) {
  const said3 = nonBlank([server?.stderr.slice(-LAST_WORDS) ?? ""]);
  const words6 = (said3.length > 0 ? said3 : nonBlank(server?.noise ?? [])).filter(isTelling);
  const telling = words6.findLastIndex((line) => TELLING2.test(line));
  return telling === -1 ? words6.slice(-5) : words6.slice(telling, telling + 3).filter(isNoFrame);
}
var TELLING2 = /^(?:\w+ )?[\w.]*(?:Error|Exception|ERROR|error|panic|fatal)\b[^:!]{0,40}[:!] \S/;
var isNoFrame = (line) => !/^\s+at /.test(line);
var nonBlank = (texts) => texts.flatMap((text) => text.split("\n")).map((line) => line.trimEnd()).filter((line) => line !== "");
function endingOf(server) {
  const { ending, remote } = server;
  if (remote)
    return remote.seen;
  const telling = ending.kind === "not-spawned" ? ending.errno !== null : ending.kind !== "running";
  return telling ? `the server ${endingText(ending)}${afterText2(ending)}` : null;
}
var afterText2 = (ending) => "afterMs" in ending ? ` (${durationText(ending.afterMs)} after the start)` : "";
var placeOf4 = (finding) => placeIn(finding, (file) => file);
function placeIn({ origin, file }, show) {
  if (origin)
    return `${show(origin.file)}:${origin.line}:${origin.column}`;
  return file === null ? null : show(file);
}

// lib/src/report/blocks.js
function blocksOf2(text) {
  const blocks = [];
  const lines = text.split("\n");
  while (lines.length > 0) {
    const block = takeFenced(lines) ?? takeIndented(lines) ?? takeProse(lines);
    if (block)
      blocks.push(block);
  }
  return blocks;
}
var FENCE = /^ {0,3}```([\w-]*)\s*$/;
var isIndented = (line) => /^(?: {2}|\t)\s*\S/.test(line);
function takeFenced(lines) {
  const opening = FENCE.exec(lines[0] ?? "");
  if (!opening)
    return void 0;
  const closing = lines.findIndex((line, index) => index > 0 && /^ {0,3}```\s*$/.test(line));
  if (closing === -1)
    return void 0;
  const code2 = lines.splice(0, closing + 1).slice(1, -1);
  return { kind: "code", language: opening[1] || languageOf(code2), lines: code2 };
}
function takeIndented(lines) {
  if (!isIndented(lines[0] ?? ""))
    return void 0;
  const after = lines.findIndex((line) => line.trim() !== "" && !isIndented(line));
  const code2 = trimEnd(lines.splice(0, after === -1 ? lines.length : after));
  const indent = Math.min(...code2.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  const flush = code2.map((line) => line.slice(indent));
  return { kind: "code", language: languageOf(flush), lines: flush };
}
var trimEnd = (lines) => lines.slice(0, lines.findLastIndex((line) => line.trim() !== "") + 1);
function takeProse(lines) {
  const text = (lines.shift() ?? "").trim();
  return text === "" ? void 0 : { kind: "prose", text };
}
function languageOf(code2) {
  const text = code2.join("\n").trim();
  if (/^[[{"]/.test(text))
    return "json";
  return /^(?:- )?[\w.-]+:(?:\s|$)/.test(text) ? "yaml" : "sh";
}

export {
  statusOf,
  factOf,
  plain,
  quote,
  listed2 as listed,
  isWhatFailed,
  withShapeAsAsked,
  whyLacking,
  COMPLETED,
  RULES,
  serverFinder,
  isRoot,
  seenLines,
  endingOf,
  placeOf4 as placeOf,
  placeIn,
  blocksOf2 as blocksOf
};
