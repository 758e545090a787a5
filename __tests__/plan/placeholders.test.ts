import { describe, expect, test } from "@jest/globals";
import { placeholderAsAsked, placeholderFor } from "../../src/plan/placeholders.ts";
import { SECRET_FORMATS } from "../../src/plan/secret-formats.ts";

const NAMES = [
  ["ACME_API_KEY", "mcp-handshake-placeholder"],
  ["DATABASE_URL", "postgresql://placeholder:placeholder@127.0.0.1:9/placeholder"],
  ["DATABASE_URI", "postgresql://placeholder:placeholder@127.0.0.1:9/placeholder"],
  ["PG_CONNECTION_STRING", "postgresql://placeholder:placeholder@127.0.0.1:9/placeholder"],
  ["CONNECTION_STRING", "postgresql://placeholder:placeholder@127.0.0.1:9/placeholder"],
  ["MONGODB_URI", "mongodb://127.0.0.1:9/placeholder"],
  ["MDB_MCP_CONNECTION_STRING", "mongodb://127.0.0.1:9/placeholder"],
  ["MONGO_URL", "mongodb://127.0.0.1:9/placeholder"],
  ["MYSQL_URL", "mysql://placeholder:placeholder@127.0.0.1:9/placeholder"],
  ["MYSQL_CONNECTION_STRING", "mysql://placeholder:placeholder@127.0.0.1:9/placeholder"],
  ["REDIS_URL", "redis://127.0.0.1:9"],
  ["NEO4J_URI", "bolt://127.0.0.1:9"],
  ["INFLUXDB_URL", "http://127.0.0.1:9"],
  ["COUCHDB_URL", "http://127.0.0.1:9"],
  ["JIRA_URL", "http://127.0.0.1:9"],
  ["JIRA_BASE_URL", "http://127.0.0.1:9"],
  ["AZURE_OPENAI_ENDPOINT", "http://127.0.0.1:9"],
  ["KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9"],
  ["MILVUS_ADDRESS", "127.0.0.1:9"],
  ["DB_HOST", "placeholder.invalid"],
  ["SNOWFLAKE_HOST", "placeholder.invalid"],
  ["MSSQL_SERVER", "placeholder.invalid"],
  ["HOST", "127.0.0.1"],
  ["SHOP_DOMAIN", "placeholder.invalid"],
  ["DB_PORT", "9"],
  ["PORT", "48231"],
  ["VAULT_PATH", "{folder}"],
  ["OUTPUT_DIR", "{folder}"],
  ["JIRA_EMAIL", "placeholder@example.invalid"],
  ["REQUEST_TIMEOUT", "30"],
  ["MAX_RESULTS", "30"],
  ["MINIMAX_API_KEY", "mcp-handshake-placeholder"],
  ["ENABLE_WRITES", "false"],
  ["DANGEROUSLY_SKIP_CHECKS", "false"],
  ["READ_ONLY", "true"],
  ["READ_ONLY", "true"],
  ["AWS_REGION", "us-east-1"],
  ["TENANT_UUID", "00000000-0000-4000-8000-000000000000"],
  ["EXTRA_HEADERS", "{}"],
  ["LOG_LEVEL", "info"],
  ["MCP_TRANSPORT", "stdio"],
] as const;

describe("the made-up value for", () => {
  test.each(NAMES)("%s is %s", (name, value) => {
    expect(placeholderFor(name).value).toBe(value);
  });

  test("a name in small letters is that for the name in capitals", () => {
    expect(placeholderFor("database_url")).toEqual(placeholderFor("DATABASE_URL"));
  });
});

const REFUSALS = [
  ["Error: token must start with 'xoxb-'", "xoxb-made-up"],
  ["Invalid API key format. Expected sk_* (secret key) or rk_* (restricted key).", "sk_made-up"],
  ["accountSid must start with AC", "ACmade-up"],
  ["Invalid enum value. Expected 'cloud' | 'server', received 'x'", "cloud"],
  ["AUTH must be one of: 'basic', 'token'", "basic"],
  ["Input should be 'DEBUG', 'INFO' or 'ERROR'", "DEBUG"],
  ["TENANT is not a valid UUID", "00000000-0000-4000-8000-000000000000"],
  ["ACME_SITE is no valid URL", "http://127.0.0.1:9"],
  ["the base URL must start with https://", "https://127.0.0.1:9"],
  ["URL must use HTTPS", "https://127.0.0.1:9"],
  ["Invalid email", "placeholder@example.invalid"],
  ["Expected number, received nan", "30"],
  ["invalid literal for int() with base 10", "30"],
  ["value could not be parsed to a boolean", "true"],
  ["Unexpected token m in JSON at position 0", "{}"],
  ["private key must be 64 hex characters", "0".repeat(64)],
  ["the folder does not exist", "{folder}"],
] as const;

describe("the made-up value after a refusal", () => {
  test.each(REFUSALS)("%s", (words, value) => {
    expect(placeholderAsAsked(words)?.value).toBe(value);
  });

  test.each(["401 Unauthorized", "fetch failed", "boom"])("is none after %s", (words) => {
    expect(placeholderAsAsked(words)).toBeNull();
  });
});

describe("no made-up value", () => {
  const all = [
    ...NAMES.map(([name]) => placeholderFor(name).value),
    ...REFUSALS.flatMap(([words]) => placeholderAsAsked(words)?.value ?? []),
  ];

  test.each([...new Set(all)])("looks like a secret: %s", (value) => {
    const found = SECRET_FORMATS.map(({ pattern }) => pattern.exec(value)?.[0]).filter(Boolean);
    expect(found.filter((secret) => secret !== "placeholder")).toEqual([]);
  });

  test.each(all.filter((value) => /:\/\/|@|\./.test(value)))("leads anywhere: %s", (value) => {
    expect(value).toMatch(/127\.0\.0\.1(?::9|$)|\.invalid$/);
  });
});
