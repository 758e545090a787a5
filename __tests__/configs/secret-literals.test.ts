import { describe, expect, test } from "@jest/globals";
import { read, told } from "./read.ts";

/** Made here, so that no scanner takes the file for a leak. */
const DRAWN = "q7Zt2Wm9Rk4Xv1Hs8Bn3Lc6Jd5Fp0Gy2Ta9";
const GITHUB = `ghp_${DRAWN}q7Zt`;

/** What is told of an entry, as `key | kind`. */
function secretsIn(entry: object): readonly string[] {
  const { servers } = read("claude-code", JSON.stringify({ mcpServers: { a: entry } }));
  const facts = servers.flatMap((each) => each.facts);
  return facts
    .filter(({ kind }) => kind === "secret-literal")
    .map(({ captures }) => Object.values(captures).join(" | "));
}

const inEnv = (name: string, value: string) => secretsIn({ command: "a", env: { [name]: value } });

describe("a credential written into a config", () => {
  test("is found in every string of an entry", () => {
    const key = "a GitHub token";
    expect(secretsIn({ command: `x --token=${GITHUB}` })).toEqual([`command | ${key}`]);
    expect(secretsIn({ command: "x", args: ["--header", `Bearer ${GITHUB}`] })).toEqual([
      `args | ${key}`,
    ]);
    expect(secretsIn({ command: "x", env: { WHATEVER: GITHUB } })).toEqual([`WHATEVER | ${key}`]);
    expect(secretsIn({ type: "http", url: `https://example.com/?t=${GITHUB}` })).toEqual([
      `url | ${key}`,
    ]);
    expect(secretsIn({ type: "http", url: "x", headers: { "X-Auth": GITHUB } })).toEqual([
      `X-Auth | ${key}`,
    ]);
    expect(secretsIn({ command: "x", oauth: { secrets: [{ deep: GITHUB }] } })).toEqual([
      `deep | ${key}`,
    ]);
    expect(secretsIn({ command: "x", env: { A: `\${TOKEN:-${GITHUB}}` } })).toEqual([`A | ${key}`]);
  });

  test("is marked at the value, which is not shown", () => {
    const text = `{ "mcpServers": { "a": { "command": "a",\n  "env": { "A": "${GITHUB}" } } } }`;
    const [fact, ...more] = read("claude-code", text).servers[0]?.facts ?? [];
    expect(more).toEqual([]);
    expect(fact && told([fact])).toEqual(["secret-literal 2:17 A | a GitHub token"]);
  });

  test.each([
    ["API_KEY", DRAWN],
    ["API_KEY", `key-${DRAWN}`],
    ["x-api-key", "3fa94c07be12d5863fa94c07be12d586"],
    ["EXA_API_KEY", "8e2f7a10-41bc-4d53-9a6e-0c5f1b7d9e34"],
  ])("is told by the name `%s` and a value such as %s", (name, value) => {
    expect(inEnv(name, value)).toEqual([`${name} | a credential`]);
  });

  test("is told behind the word of its scheme", () => {
    const headers = { Authorization: `Bearer ${DRAWN}` };
    expect(secretsIn({ type: "http", url: "https://example.com", headers })).toEqual([
      "Authorization | a credential",
    ]);
  });

  test.each([
    ["postgres://app:u7Gh2kLq9@db.example.com/app"],
    ["https://x-access:u7Gh2kLq9@git.example.com/app.git"],
  ])("is the password in %s", (url) => {
    expect(secretsIn({ command: "x", args: [url] })).toEqual(["args | a password in a URL"]);
  });
});

describe("no credential", () => {
  test.each([
    ["API_KEY", "${API_KEY}"],
    ["API_KEY", "Bearer ${API_KEY}"],
    ["API_KEY", "YOUR_API_KEY"],
    ["API_KEY", `<${DRAWN}>`],
    ["API_KEY", "xxxxxxxxxxxxxxxxxxxx1"],
    ["GITHUB_TOKEN", `ghp_${"x".repeat(36)}`],
    ["AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"],
    ["API_KEY", "local-dev-token-2024"],
    ["API_KEY", "test1234567890test12"],
    ["API_KEY", "short1"],
    ["API_KEY", ""],
    ["KEY_FILE", "/home/me/.ssh/id_ed25519"],
    ["PRIVATE_KEY", "/home/me/keys/server1234567.pem"],
    ["AUTH_URL", "https://login.example.com/oauth2/v2/authorize1"],
    ["API_KEY", "https://login.example.com/oauth2/v2/authorize1"],
    ["PASSWORD", "correct horse battery staple 1"],
    ["RUNTIME_STAMP", DRAWN],
    ["DATABASE_URL", "postgresql://postgres:postgres@localhost:5432/app"],
    ["DATABASE_URL", "postgresql://app:s3cr3tly@localhost:5432/app"],
    ["DATABASE_URL", "postgresql://app:app@db/app"],
    ["DATABASE_URL", "postgresql://app:password@db/app"],
    ["DATABASE_URL", "postgresql://app:${PASSWORD}@db.example.com/app"],
    ["DATABASE_URL", "postgresql://app:<password>@db.example.com/app"],
    ["PROXY", "http://gateway.example.com:8080/@scope/x"],
  ])("is `%s` of %s", (name, value) => {
    expect(inEnv(name, value)).toEqual([]);
  });
});
