import { describe, expect, test } from "@jest/globals";
import {
  looksLikePlaceholder,
  looksSecretName,
  SECRET_FORMATS,
} from "../../src/plan/secret-formats.ts";

/** Letters and digits as an issuer would draw them; made here so that no scanner takes the file for a leak. */
const random = (length: number): string =>
  "q7Zt2Wm9Rk4Xv1Hs8Bn3Lc6Jd5Fp0Gy".repeat(20).slice(0, length);
const upper = (length: number): string => "Q7ZT2WM5RK4XV3HS6BN".repeat(9).slice(0, length);
const hex = (length: number): string => "3fa94c07be12d586".repeat(9).slice(0, length);

const secrets: readonly [kind: string, secret: string][] = [
  ["a GitHub token", `ghp_${random(36)}`],
  ["a GitHub token", `gho_${random(36)}`],
  ["a GitHub token", `ghs_${random(36)}`],
  ["a GitHub token", `github_pat_${random(22)}_${random(59)}`],
  ["a GitLab token", `glpat-${random(20)}`],
  ["an Anthropic key", `sk-ant-api03-${random(95)}`],
  ["an OpenRouter key", `sk-or-v1-${hex(64)}`],
  ["an OpenAI key", `sk-proj-${random(120)}`],
  ["an API key", `sk-${random(48)}`],
  ["a Slack token", `xoxb-123456789012-123456789012-${random(24)}`],
  ["a Slack webhook", `T0${upper(8)}/B0${upper(8)}/${random(24)}`],
  ["an AWS access key", `AKIA${"Q7ZT2WM5RK4XV3HS"}`],
  ["a Google API key", `AIza${random(35)}`],
  ["a Google client secret", `GOCSPX-${random(28)}`],
  ["a Google access token", `ya29.${random(60)}`],
  ["an npm token", `npm_${random(36)}`],
  ["a PyPI token", `pypi-${random(120)}`],
  ["a Stripe key", `sk_live_${random(24)}`],
  ["a Hugging Face token", `hf_${random(34)}`],
  ["a Notion token", `ntn_${random(46)}`],
  ["a Notion token", `secret_${random(43)}`],
  ["a Linear key", `lin_api_${random(40)}`],
  ["a Figma token", `figd_${random(40)}`],
  ["a Supabase token", `sbp_${hex(40)}`],
  ["an Atlassian token", `ATATT3${random(180)}`],
  ["a Sentry token", `sntrys_${random(60)}`],
  ["a SendGrid key", `SG.${random(22)}.${random(43)}`],
  ["a Groq key", `gsk_${random(52)}`],
  ["a Perplexity key", `pplx-${random(48)}`],
  ["an xAI key", `xai-${random(80)}`],
  ["a Tavily key", `tvly-dev-${random(32)}`],
  ["a Firecrawl key", `fc-${hex(32)}`],
  ["a Docker token", `dckr_pat_${random(27)}`],
  ["a DigitalOcean token", `dop_v1_${hex(64)}`],
  ["a Telegram bot token", `123456789:AA${random(33)}`],
  ["a JSON web token", `eyJ${random(30)}.eyJ${random(40)}.${random(43)}`],
];

describe("the format of a credential", () => {
  test.each(secrets)("is told as %s", (kind, secret) => {
    const around = kind === "a Slack webhook" ? `hooks.slack.com/services/${secret}` : secret;
    expect(seen(`x=${around}\n`)).toEqual([kind, secret]);
  });

  test.each(secrets)("holds one of its signs: %s", (kind, secret) => {
    const signs = SECRET_FORMATS.filter((format) => format.kind === kind).flatMap(
      (format) => format.signs,
    );
    const around = kind === "a Slack webhook" ? `hooks.slack.com/services/${secret}` : secret;
    expect(signs.some((sign) => around.includes(sign))).toBe(true);
  });

  test("of a private key is the whole block, or all that is there of it", () => {
    const begin = `-----BEGIN OPENSSH ${"PRIVATE"} KEY-----`;
    const block = `${begin}\n${random(64)}\n-----END OPENSSH ${"PRIVATE"} KEY-----`;
    expect(seen(`a ${block} b`)).toEqual(["a private key", block]);
    expect(seen(`${begin}\n${random(64)}`)).toEqual(["a private key", `${begin}\n${random(64)}`]);
  });

  test.each([
    ["postgresql://app:hunter2:x@db.example.com/app", "hunter2:x"],
    ["https://:s3cret@example.com", "s3cret"],
  ])("of a password in the URL %s is the password alone", (url, password) => {
    expect(seen(url)).toEqual(["a password in a URL", password]);
  });

  test("is needed for every kind in the list", () => {
    const kinds = new Set(secrets.map(([kind]) => kind));
    const others = SECRET_FORMATS.map((format) => format.kind).filter((kind) => !kinds.has(kind));
    expect(others).toEqual(["a private key", "a password in a URL"]);
  });

  test.each([
    "https://example.com:8080/@scope/name",
    "git@github.com:owner/name.git",
    "ghp_short",
    "task-force-risk-assessment-and-mitigation-plan",
    "sk-learn",
    "secret_santa",
    "@modelcontextprotocol/server-everything",
    "AKIATOOSHORT",
  ])("is not seen in %s", (harmless) => {
    expect(seen(harmless)).toBeNull();
  });

  test.each(["eyJ", "-eyJ", "://a:", "sk-", "-----BEGIN ", "glpat-", "a.eyJ", "<a", "x-"])(
    "costs linear time on a flood of `%s`",
    (part) => {
      const flood = part.repeat(200_000 / part.length);
      const start = performance.now();
      seen(flood);
      looksLikePlaceholder(flood);
      looksSecretName(flood);
      expect(performance.now() - start).toBeLessThan(10_000);
    },
  );
});

describe("a name", () => {
  test.each([
    "GITHUB_TOKEN",
    "apiKey",
    "x-api-key",
    "OPENAI_API_KEY",
    "Authorization",
    "DB_PASSWORD",
    "ACCESSTOKEN",
    "client_secret",
    "AZURE_DEVOPS_PAT",
    "SESSION_COOKIE",
    "API_KEYS",
  ])("`%s` looks secret", (name) => {
    expect(looksSecretName(name)).toBe(true);
  });

  test.each([
    "PATH",
    "HOME",
    "NODE_ENV",
    "MAX_TOKENS",
    "TOKEN_LIMIT",
    "TOKENIZERS_PARALLELISM",
    "SSH_AUTH_SOCK",
    "GOOGLE_CREDENTIALS_FILE",
    "AUTH_URL",
    "GIT_AUTHOR_NAME",
    "KEYBOARD",
    "PUBLIC_KEY",
    "SUPABASE_ANON_KEY",
    "MONKEY",
    "COMPASS",
    "",
  ])("`%s` does not look secret", (name) => {
    expect(looksSecretName(name)).toBe(false);
  });
});

describe("a value", () => {
  test.each([
    "<token>",
    "Bearer <your token>",
    "YOUR_API_KEY",
    "your-token-here",
    "YourApiKey",
    "Bearer YOUR_TOKEN",
    "/path/to/server.js",
    "C:\\path\\to\\server",
    "--config=/path/to/config.json",
    "xxx",
    "sk-xxxxxxxxxxxxxxxx",
    "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "xxxx-xxxx-xxxx",
    "ghp_...",
    "sk-ant-…",
    "***",
    "changeme",
    "REPLACE_ME",
    "replace-with-your-token",
    "insert_token_here",
    "API_KEY_HERE",
    "my-api-key",
    "{{API_KEY}}",
    "glpat-{MY_API_TOKEN}",
    "AKIAIOSFODNN7EXAMPLE",
    "/Users/username/project",
    "TODO",
  ])("`%s` is a placeholder", (value) => {
    expect(looksLikePlaceholder(value)).toBe(true);
  });

  test.each([
    "",
    "./...",
    "node",
    "@scope/server@1.2.3",
    "https://example.com/mcp",
    "${API_KEY}",
    "${{API_KEY}}x",
    "Manage your notes",
    "production",
    "**/*",
    "{{json .}}",
    "a < b && c > d",
    "cat <in >out",
    "--where",
    "--atmosphere",
    "xxl",
    "1.2.x",
    "/home/me/data",
    "changement",
    "true",
    "keyboard",
  ])("`%s` is none", (value) => {
    expect(looksLikePlaceholder(value)).toBe(false);
  });
});

function seen(text: string): readonly [string, string] | null {
  for (const { kind, pattern } of SECRET_FORMATS) {
    const match = pattern.exec(text);
    if (match) return [kind, match[0]];
  }
  return null;
}
