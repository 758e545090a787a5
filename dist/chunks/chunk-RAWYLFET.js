import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/plan/secret-formats.js
var SECRET_FORMATS = [
  {
    kind: "a private key",
    signs: ["PRIVATE KEY"],
    pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/
  },
  {
    kind: "a GitHub token",
    signs: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"],
    pattern: /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9][\w.-]{35,}|github_pat_\w{22,})/
  },
  {
    kind: "a GitLab token",
    signs: ["glpat-", "glptt-", "gldt-", "glrt-", "glcbt-", "glsoat-"],
    pattern: /(?<![A-Za-z0-9])gl(?:pat|ptt|dt|rt|cbt|soat)-[\w.-]{20,}/
  },
  { kind: "an Anthropic key", signs: ["sk-ant-"], pattern: /(?<![A-Za-z0-9])sk-ant-[\w-]{20,}/ },
  { kind: "an OpenRouter key", signs: ["sk-or-"], pattern: /(?<![A-Za-z0-9])sk-or-[\w-]{20,}/ },
  {
    kind: "an OpenAI key",
    signs: ["sk-proj-", "sk-svcacct-", "sk-admin-"],
    pattern: /(?<![A-Za-z0-9])sk-(?:proj|svcacct|admin)-[\w-]{20,}/
  },
  { kind: "an API key", signs: ["sk-"], pattern: /(?<![A-Za-z0-9_-])sk-[A-Za-z0-9]{32,}/ },
  {
    kind: "a Slack token",
    signs: ["xox", "xapp-"],
    pattern: /(?<![A-Za-z0-9])(?:xox[abeoprs]|xapp)-[A-Za-z0-9][A-Za-z0-9.-]{9,}/
  },
  {
    kind: "a Slack webhook",
    signs: ["hooks.slack.com"],
    pattern: /(?<=hooks\.slack\.com\/services\/)T\w{6,}\/B\w{6,}\/\w{16,}/
  },
  {
    kind: "an AWS access key",
    signs: ["AKIA", "ASIA"],
    pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/
  },
  { kind: "a Google API key", signs: ["AIza"], pattern: /(?<![A-Za-z0-9])AIza[\w-]{35}/ },
  {
    kind: "a Google client secret",
    signs: ["GOCSPX-"],
    pattern: /(?<![A-Za-z0-9])GOCSPX-[\w-]{20,}/
  },
  { kind: "a Google access token", signs: ["ya29."], pattern: /(?<![A-Za-z0-9])ya29\.[\w-]{20,}/ },
  { kind: "an npm token", signs: ["npm_"], pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/ },
  { kind: "a PyPI token", signs: ["pypi-"], pattern: /(?<![A-Za-z0-9])pypi-[\w-]{50,}/ },
  {
    kind: "a Stripe key",
    signs: ["k_live_", "k_test_"],
    pattern: /(?<![A-Za-z0-9])[sr]k_(?:live|test)_[A-Za-z0-9]{16,}/
  },
  { kind: "a Hugging Face token", signs: ["hf_"], pattern: /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{30,}/ },
  {
    kind: "a Notion token",
    signs: ["ntn_", "secret_"],
    pattern: /(?<![A-Za-z0-9])(?:ntn_[A-Za-z0-9]{40,}|secret_[A-Za-z0-9]{43})(?![A-Za-z0-9])/
  },
  {
    kind: "a Linear key",
    signs: ["lin_api_", "lin_oauth_"],
    pattern: /(?<![A-Za-z0-9])lin_(?:api|oauth)_[A-Za-z0-9]{32,}/
  },
  { kind: "a Figma token", signs: ["fig"], pattern: /(?<![A-Za-z0-9])fig[do]_?[dr]?_[\w-]{40,}/ },
  {
    kind: "a Supabase token",
    signs: ["sbp_", "sb_secret_"],
    pattern: /(?<![A-Za-z0-9])sb(?:p|_secret)_[\w-]{20,}/
  },
  { kind: "an Atlassian token", signs: ["ATATT3"], pattern: /(?<![A-Za-z0-9])ATATT3[\w=-]{60,}/ },
  {
    kind: "a Sentry token",
    signs: ["sntrys_", "sntryu_"],
    pattern: /(?<![A-Za-z0-9])sntry[su]_[\w=+/-]{40,}/
  },
  { kind: "a SendGrid key", signs: ["SG."], pattern: /(?<![A-Za-z0-9])SG\.[\w-]{22}\.[\w-]{43}/ },
  { kind: "a Groq key", signs: ["gsk_"], pattern: /(?<![A-Za-z0-9])gsk_[A-Za-z0-9]{40,}/ },
  { kind: "a Perplexity key", signs: ["pplx-"], pattern: /(?<![A-Za-z0-9])pplx-[A-Za-z0-9]{40,}/ },
  { kind: "an xAI key", signs: ["xai-"], pattern: /(?<![A-Za-z0-9])xai-[A-Za-z0-9]{60,}/ },
  {
    kind: "a Tavily key",
    signs: ["tvly-"],
    pattern: /(?<![A-Za-z0-9])tvly-(?:dev-|prod-)?[A-Za-z0-9]{20,}/
  },
  {
    kind: "a Firecrawl key",
    signs: ["fc-"],
    pattern: /(?<![A-Za-z0-9])fc-[0-9a-f]{32}(?![A-Za-z0-9])/
  },
  {
    kind: "a Docker token",
    signs: ["dckr_"],
    pattern: /(?<![A-Za-z0-9])dckr_(?:pat|oat)_[\w-]{20,}/
  },
  {
    kind: "a DigitalOcean token",
    signs: ["doo_v1_", "dop_v1_", "dor_v1_"],
    pattern: /(?<![A-Za-z0-9])do[opr]_v1_[0-9a-f]{64}/
  },
  {
    kind: "a Telegram bot token",
    signs: [":AA"],
    pattern: /(?<![A-Za-z0-9])\d{8,10}:AA[\w-]{33}(?![\w-])/
  },
  {
    kind: "a JSON web token",
    signs: ["eyJ"],
    pattern: /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/
  },
  {
    kind: "a password in a URL",
    signs: ["://"],
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

export {
  SECRET_FORMATS,
  looksSecretName,
  looksLikePlaceholder
};
