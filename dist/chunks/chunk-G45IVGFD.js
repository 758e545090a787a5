import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/report/duration.js
function durationText(ms) {
  if (ms < 999.5)
    return `${Math.round(ms)} ms`;
  if (ms < 9950)
    return `${(ms / 1e3).toFixed(1)} s`;
  const seconds = Math.round(ms / 1e3);
  if (seconds < 60)
    return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
function timeOf(server) {
  const ran = server.stages.filter((stage) => stage.outcome !== "skipped");
  if (ran.length === 0)
    return "";
  return durationText(ran.reduce((sum, stage) => sum + stage.durationMs, 0));
}

// lib/src/report/columns.js
var ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
var WIDE = /^[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;
function columnsOf(text) {
  let columns = 0;
  for (const character of text)
    columns += widthOf(character);
  return columns;
}
function widthOf(character) {
  if (character < "\u0300")
    return 1;
  return ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}
function cutToColumns(text, columns) {
  let used = 0;
  let end = 0;
  let position = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > columns)
      return columns > 0 ? `${text.slice(0, end)}\u2026` : "";
    position += character.length;
    if (used < columns)
      end = position;
  }
  return text;
}
var padToColumns = (text, columns) => text + " ".repeat(Math.max(0, columns - columnsOf(text)));
var PIECE = /(?:`[^`]*`|[^\s`]|`)+/g;
function wrap(paragraph, columns) {
  const pieces = (paragraph.match(PIECE) ?? []).flatMap((piece) => columnsOf(piece) > columns ? piece.split(/\s+/) : [piece.replace(/\s+/g, " ")]);
  const lines = [];
  let used = columns;
  for (const piece of pieces) {
    const width = columnsOf(piece);
    const fits = used + 1 + width <= columns;
    if (fits)
      lines[lines.length - 1] += ` ${piece}`;
    else
      lines.push(piece);
    used = fits ? used + 1 + width : width;
  }
  return lines;
}

// lib/src/plan/secret-formats.js
var SECRET_FORMATS = [
  {
    kind: "a private key",
    pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/
  },
  {
    kind: "a GitHub token",
    pattern: /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9][\w.-]{35,}|github_pat_\w{22,})/
  },
  {
    kind: "a GitLab token",
    pattern: /(?<![A-Za-z0-9])gl(?:pat|ptt|dt|rt|cbt|soat)-[\w.-]{20,}/
  },
  { kind: "an Anthropic key", pattern: /(?<![A-Za-z0-9])sk-ant-[\w-]{20,}/ },
  { kind: "an OpenRouter key", pattern: /(?<![A-Za-z0-9])sk-or-[\w-]{20,}/ },
  { kind: "an OpenAI key", pattern: /(?<![A-Za-z0-9])sk-(?:proj|svcacct|admin)-[\w-]{20,}/ },
  { kind: "an API key", pattern: /(?<![A-Za-z0-9_-])sk-[A-Za-z0-9]{32,}/ },
  {
    kind: "a Slack token",
    pattern: /(?<![A-Za-z0-9])(?:xox[abeoprs]|xapp)-[A-Za-z0-9][A-Za-z0-9.-]{9,}/
  },
  {
    kind: "a Slack webhook",
    pattern: /(?<=hooks\.slack\.com\/services\/)T\w{6,}\/B\w{6,}\/\w{16,}/
  },
  {
    kind: "an AWS access key",
    pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/
  },
  { kind: "a Google API key", pattern: /(?<![A-Za-z0-9])AIza[\w-]{35}/ },
  { kind: "a Google client secret", pattern: /(?<![A-Za-z0-9])GOCSPX-[\w-]{20,}/ },
  { kind: "a Google access token", pattern: /(?<![A-Za-z0-9])ya29\.[\w-]{20,}/ },
  { kind: "an npm token", pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/ },
  { kind: "a PyPI token", pattern: /(?<![A-Za-z0-9])pypi-[\w-]{50,}/ },
  { kind: "a Stripe key", pattern: /(?<![A-Za-z0-9])[sr]k_(?:live|test)_[A-Za-z0-9]{16,}/ },
  { kind: "a Hugging Face token", pattern: /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{30,}/ },
  {
    kind: "a Notion token",
    pattern: /(?<![A-Za-z0-9])(?:ntn_[A-Za-z0-9]{40,}|secret_[A-Za-z0-9]{43})(?![A-Za-z0-9])/
  },
  { kind: "a Linear key", pattern: /(?<![A-Za-z0-9])lin_(?:api|oauth)_[A-Za-z0-9]{32,}/ },
  { kind: "a Figma token", pattern: /(?<![A-Za-z0-9])fig[do]_?[dr]?_[\w-]{40,}/ },
  { kind: "a Supabase token", pattern: /(?<![A-Za-z0-9])sb(?:p|_secret)_[\w-]{20,}/ },
  { kind: "an Atlassian token", pattern: /(?<![A-Za-z0-9])ATATT3[\w=-]{60,}/ },
  { kind: "a Sentry token", pattern: /(?<![A-Za-z0-9])sntry[su]_[\w=+/-]{40,}/ },
  { kind: "a SendGrid key", pattern: /(?<![A-Za-z0-9])SG\.[\w-]{22}\.[\w-]{43}/ },
  { kind: "a Groq key", pattern: /(?<![A-Za-z0-9])gsk_[A-Za-z0-9]{40,}/ },
  { kind: "a Perplexity key", pattern: /(?<![A-Za-z0-9])pplx-[A-Za-z0-9]{40,}/ },
  { kind: "an xAI key", pattern: /(?<![A-Za-z0-9])xai-[A-Za-z0-9]{60,}/ },
  { kind: "a Tavily key", pattern: /(?<![A-Za-z0-9])tvly-(?:dev-|prod-)?[A-Za-z0-9]{20,}/ },
  { kind: "a Firecrawl key", pattern: /(?<![A-Za-z0-9])fc-[0-9a-f]{32}(?![A-Za-z0-9])/ },
  { kind: "a Docker token", pattern: /(?<![A-Za-z0-9])dckr_(?:pat|oat)_[\w-]{20,}/ },
  { kind: "a DigitalOcean token", pattern: /(?<![A-Za-z0-9])do[opr]_v1_[0-9a-f]{64}/ },
  { kind: "a Telegram bot token", pattern: /(?<![A-Za-z0-9])\d{8,10}:AA[\w-]{33}(?![\w-])/ },
  {
    kind: "a JSON web token",
    pattern: /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/
  },
  {
    kind: "a password in a URL",
    pattern: /(?<=[a-z0-9+.-]:\/\/[^\s/:@]{0,200}:)[^\s/@]{1,500}(?=@)/i
  }
];
var SECRET_WORDS = /* @__PURE__ */ new Set([
  ...["TOKEN", "TOKENS", "KEY", "KEYS", "SECRET", "SECRETS", "PASSWORD", "PASSWORDS", "PASSWD"],
  ...["PASS", "PASSPHRASE", "PAT", "AUTH", "AUTHORIZATION", "BEARER", "CREDENTIAL", "CREDENTIALS"],
  ...["COOKIE", "COOKIES", "JWT", "APIKEY", "DSN", "PSK"]
]);
var GLUED = /(?:TOKEN|SECRET|PASSWORD|PASSWD|(?:API|ACCESS|AUTH|SECRET|PRIVATE|LICENSE)KEYS?)$/;
var ABOUT = /* @__PURE__ */ new Set([
  ...["BUDGET", "COUNT", "LIMIT", "MAX", "MIN", "SIZE", "LENGTH", "TTL", "EXPIRY", "TIMEOUT"],
  ...["DIR", "FILE", "FOLDER", "PATH", "SOCK", "URI", "URL", "ENDPOINT", "HOST", "PORT", "DOMAIN"],
  ...["ALGORITHM", "ENABLED", "DISABLED", "HEADER", "METHOD", "MODE", "NAME", "PREFIX", "PROVIDER"],
  ...["REQUIRED", "SCOPE", "SCOPES", "TYPE", "VERSION", "AUDIENCE", "ISSUER"]
]);
var PUBLIC = /* @__PURE__ */ new Set(["PUBLIC", "PUBLISHABLE", "ANON", "MAX", "MIN", "NUM"]);
function looksSecretName(name) {
  const words = wordsOf(name);
  const last = words.at(-1) ?? "";
  if (ABOUT.has(last) || words.some((word) => PUBLIC.has(word)))
    return false;
  return words.some((word) => SECRET_WORDS.has(word) || GLUED.test(word));
}
var wordsOf = (name) => name.slice(0, 200).replace(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase().split(/[^A-Z0-9]/).filter((word) => word !== "");
var PLACEHOLDERS = [
  /<[A-Za-z](?:[\w .:/'-]{0,60}\w)?>/,
  /(?<![A-Za-z])your(?:[_-][A-Za-z]|(?:api|token|key|secret|password|user|org|domain|project)\w{0,30}\b)/i,
  /(?<![A-Za-z])YOUR [A-Z]{2}/,
  /(?<![A-Za-z])(?:change|replace|fill)[_-]?(?:me|this|in|with)(?![A-Za-z])/i,
  /^(?:insert|enter|paste|put|add)[_-][\w-]{0,60}[_-](?:key|token|secret|password|here)$/i,
  /[_-]here$/i,
  /^(?:my[_-])?(?:(?:api|access|auth|secret)[_-]?)?(?:key|token|secret|password|placeholder)$/i,
  /(?:^|[/\\\s"'=:])path[/\\]{1,2}to(?:[/\\]|$)/i,
  /[/\\]Users[/\\]{1,2}(?:username|user-?name|yourname)(?:[/\\]|$)/i,
  /(?<![A-Za-z])x{4,}(?![A-Za-wyz])/i,
  /^(?:[\w-]{0,20}[_-])?x{3,}$/i,
  /^(?:[\w-]{0,40})(?:\.{3}|…)$/,
  /^\*{3,}$/,
  /^\{\{\s?[A-Z][A-Z0-9_]{0,60}\s?\}\}$/,
  /(?<![${])\{[A-Z][A-Z0-9]{1,40}_[A-Z0-9_]{1,40}\}(?!\})/,
  /EXAMPLE(?:KEY)?$/,
  /^(?:TODO|FIXME|TBD)$/
];
var looksLikePlaceholder = (value) => value.length <= 2e3 && PLACEHOLDERS.some((pattern) => pattern.test(value));

// lib/src/report/redact-patterns.js
var FORMATS = SECRET_FORMATS.map(({ pattern }) => new RegExp(pattern, `${pattern.flags}g`));
var LOGIN = /:\/\/(?!git@)[^\s/?#"'`<>]+@/g;
var AUTHORIZATION = /(\bauthorization\\?["']?[ \t]{0,3}[:=][ \t]{0,3}\\?["']?(?:bearer|basic|digest|token|apikey)[ \t]{1,3})(?![$<{%*[])[^\s"'`,;\\]+/gi;
var BEARER = /(\bbearer[ \t]{1,3})(?=[^\s"'`,;]{0,200}\d)[\w.~+/=-]{8,}/gi;
var FIELD = /^((?:\w{1,80}\.){0,6}(\w{1,80})\r?\n {2}[^\n]{1,500}?\[type=(\w{1,40}), input_value=)([^\n]{1,2000}?)(?=, input_type=)/gm;
var NAMED = /(?<![\w.-])(?:(--[\w-]{1,78})\\?["']?[ \t,]{1,3}|([\w.-]{1,80})\\?["']?[ \t]{0,3}([:=])[ \t]{0,3})/g;
var QUOTED = /^\\?(["'])((?:(?!\\?\1)[^\n])+)/;
var BARE = /^[^\s"'`,;&\\]+/;
function redactPatterns(text) {
  const unless = (hidden) => (found) => found.includes("${") ? found : hidden;
  const shown = FORMATS.reduce((rest, format) => rest.replace(format, unless("***")), text).replace(LOGIN, unless("://***@")).replace(AUTHORIZATION, "$1***").replace(BEARER, "$1***").replace(FIELD, hideInput);
  return hideNamed(shown);
}
var hideInput = (whole, start, field, type) => type === "extra_forbidden" || looksSecretName(field) ? `${start}***` : whole;
var redactArgs = (args) => args.map((arg, index) => {
  const option = args[index - 1] ?? "";
  const named = `${option}=${arg}`;
  const hidden = /^--?[\w-]+$/.test(option) && hideNamed(named) !== named;
  return hidden ? "***" : redactPatterns(arg);
});
function hideNamed(text) {
  const parts = [];
  let end = 0;
  for (const { 0: whole, 1: option, 2: key, 3: separator, index } of text.matchAll(NAMED)) {
    const name = option ?? key ?? "";
    if (index < end || !looksSecretName(name))
      continue;
    const value = valueAt(text, index + whole.length);
    if (!value || !isSecret(name, value, separator === "=" || value.quoted))
      continue;
    parts.push(text.slice(end, value.start), "***");
    end = value.start + value.text.length;
  }
  return parts.join("") + text.slice(end);
}
function valueAt(text, at) {
  const rest = text.slice(at);
  const quoted = QUOTED.exec(rest);
  const value = quoted?.[2] ?? BARE.exec(rest)?.[0];
  if (!value)
    return void 0;
  const start = quoted ? at + quoted[0].length - value.length : at;
  return { text: value, start, quoted: quoted !== null };
}
var WORD = /^(?:\d{1,6}|true|false|null|none|undefined|required|missing|unset|string|bearer|basic|digest|token|apikey)$/i;
var REFERENCE = /^[$%*([{<-]|\$\{|\{\{/;
function isSecret(name, { text }, assigned) {
  if (text.length < 4 || WORD.test(text) || /(?:Error|Exception)$/.test(name))
    return false;
  if (REFERENCE.test(text) || looksLikePlaceholder(text))
    return false;
  const generic = /^-*(?:keys?|pass|auth|pat)$/i.test(name);
  if (generic)
    return text.length >= 12 && /\d/.test(text);
  return assigned || /[^A-Za-z_./:-]/.test(text);
}

export {
  SECRET_FORMATS,
  looksSecretName,
  looksLikePlaceholder,
  durationText,
  timeOf,
  columnsOf,
  cutToColumns,
  padToColumns,
  wrap,
  redactPatterns,
  redactArgs
};
