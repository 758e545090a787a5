import { describe, expect, test } from "@jest/globals";
import { redactor, redactReport } from "../../src/report/redact.ts";
import { redactPatterns } from "../../src/report/redact-patterns.ts";
import { completed, everywhere } from "./everywhere.ts";
import { failedOf, reportOf, serverOf } from "./report-of.ts";

const SECRET = "v4lue/with+odd chars'&\"\\ünd";

describe("a given value", () => {
  const hide = redactor([SECRET]);

  test.each([
    ["as it is", SECRET],
    ["URL-encoded", encodeURIComponent(SECRET)],
    [
      "URL-encoded in lower case",
      encodeURIComponent(SECRET).replace(/%../g, (code) => code.toLowerCase()),
    ],
    ["form-encoded", encodeURIComponent(SECRET).replaceAll("%20", "+")],
    ["inside JSON", JSON.stringify(SECRET).slice(1, -1)],
    ["inside JSON inside JSON", JSON.stringify(JSON.stringify(SECRET)).slice(3, -3)],
    ["quoted for a shell", SECRET.replaceAll("'", `'\\''`)],
  ])("is hidden %s", (_form, written) => {
    expect(hide(`before ${written} after`)).toBe("before *** after");
  });

  test.each(["", "a", "ab", "user:"])("is hidden in base64, after the bytes %j", (before) => {
    for (const encoding of ["base64", "base64url"] as const) {
      const shown = hide(Buffer.from(`${before}${SECRET}`).toString(encoding));
      expect(shown).toContain("***");
      expect(shown.length).toBeLessThan(before.length * 2 + 7);
    }
  });

  test("is hidden in every place of a text", () => {
    expect(hide(`${SECRET}x${SECRET}\n${SECRET}`)).toBe("***x***\n***");
  });

  test("of three characters stays, for it would hide half the report", () => {
    expect(redactor(["abc", ""])("abcabc")).toBe("abcabc");
  });

  test("of four characters is hidden", () => {
    expect(redactor(["abcd"])("an abcd.")).toBe("an ***.");
  });

  test("is hidden before a shorter one that it holds", () => {
    expect(redactor(["abcd", "abcdefgh"])("abcdefgh abcd")).toBe("*** ***");
  });

  test("leaves nothing of another one that it overlaps", () => {
    expect(redactor(["abcd1234", "1234efgh"])("x abcd1234efgh y")).toBe("x *** y");
  });

  test("leaves nothing of itself where it overlaps itself", () => {
    expect(redactor(["abababa"])("abababababa.")).toBe("***.");
  });

  test("with blanks around it, as secrets are often pasted, is hidden without them", () => {
    expect(redactor(["  hush-hush\n"])("got hush-hush!")).toBe("got ***!");
  });

  test("of several lines is hidden line by line", () => {
    const key = "first line\r\nsecond line\n}\nthird line\n";
    const shown = redactor([key])("| first line\n| second line\n}\nxthird liney");
    expect(shown).toBe("| ***\n| ***\n}\nx***y");
  });

  test("cut by a limit on the text is hidden at the edges of a line", () => {
    const hide = redactor(["0123456789abcdefghij"]);
    expect(hide("9abcdefghij is the end\n... 12 lines ...\nthe start is 0123456789a")).toBe(
      "*** is the end\n... 12 lines ...\nthe start is ***",
    );
  });

  test.each([
    ["in escapes of a URL", "%30%31%32%33%34%35%36%37%38%", "***%"],
    [
      "in escapes of JSON",
      "\\u0030\\u0031\\u0032\\u0033\\u0034\\u0035\\u0036\\u0037\\u00",
      "***\\u00",
    ],
    ["in base64", Buffer.from("0123456789ab").toString("base64"), "***"],
  ])("cut by a limit is hidden %s too", (_form, written, shown) => {
    expect(redactor(["0123456789abcdefghij"])(`it is ${written}\nnext`)).toBe(
      `it is ${shown}\nnext`,
    );
  });

  test("may be made of characters that mean something in an expression", () => {
    expect(redactor(["$&(.*)[a"])("x $&(.*)[a y")).toBe("x *** y");
  });
});

describe("a value is no more than a chance", () => {
  test.each(["true", "production", "test", "info", "8080", "ab"])(
    "where it is %j, and stays",
    (value) => {
      expect(redactor([value])(`it is ${value}.`)).toBe(`it is ${value}.`);
    },
  );

  test.each([
    ["developer", "Developer mode", "Developer mode"],
    ["developer", "no developer", "no ***"],
    ["hush42", "HUSH42 hush42", "HUSH42 ***"],
    ["hush-42-hush", "HUSH-42-HUSH", "***"],
    ["--------", "        |", "        |"],
    ["develop", "poleved dev\nelop", "poleved dev\nelop"],
  ])("where it is %j in %j", (value, text, shown) => {
    expect(redactor([value])(text)).toBe(shown);
  });
});

describe("a value over several lines", () => {
  const hide = redactor(["0123456789abcdefghijklmnop"]);

  test("leaves as many lines as there were", () => {
    expect(hide("a 012345\n6789abcd\nefghijklmnop b\nc")).toBe("a ***\n***\n*** b\nc");
  });

  test("of which one line alone is shown is told by its middle", () => {
    expect(hide("INFO 456789abcdef")).toBe("INFO ***");
  });

  test("is hidden where each line is a text of its own", () => {
    const noise = ["key 01234", "56789abc", "two\nlines", "defghijklmnop"];
    const [shown] = redactReport(reportOf({ servers: [serverOf({ noise })] }), hide).servers;
    expect(shown?.noise).toEqual(["key 01234", "***", "two\nlines", "***"]);
    const whole = ["key 01234", "56789abc", "defghijklmnop"];
    const [hidden] = redactReport(
      reportOf({ servers: [serverOf({ noise: whole })] }),
      hide,
    ).servers;
    expect(hidden?.noise).toEqual(["key ***", "***", "***"]);
  });

  test("hides a private key whose lines are texts of their own", () => {
    const noise = ["-----BEGIN PRIVATE KEY-----", "MIIEabc", "-----END PRIVATE KEY-----", "ok"];
    const [shown] = redactReport(reportOf({ servers: [serverOf({ noise })] }), hide).servers;
    expect(shown?.noise).toEqual(["***", "***", "***", "ok"]);
  });
});

describe("what is written as a secret is", () => {
  const hide = redactor([]);
  const GITHUB = `ghp_${"A1b2C3d4".repeat(5)}`;

  test.each([
    [`token ${GITHUB} used`, "token *** used"],
    ["Authorization: Bearer abc.def-123", "Authorization: Bearer ***"],
    ["authorization = basic dXNlcjpwYXNz", "authorization = basic ***"],
    [`{"Authorization":"Bearer abcdef"}`, `{"Authorization":"***"}`],
    ["sent bearer 0123456789abcdef", "sent bearer ***"],
    ["password=hunter2 next", "password=*** next"],
    ["DB_PASSWORD=correct", "DB_PASSWORD=***"],
    [`{"apiKey": "abc def"}`, `{"apiKey": "***"}`],
    [`{\\"api_key\\":\\"abcd\\"}`, `{\\"api_key\\":\\"***\\"}`],
    ["x-api-key: abc123", "x-api-key: ***"],
    ["--token=abcdef --verbose", "--token=*** --verbose"],
    ["--api-key s3cr3t --verbose", "--api-key *** --verbose"],
    [`["--api-key","s3cr3t"]`, `["--api-key","***"]`],
    ["https://x.test/a?access_token=abcd&b=1", "https://x.test/a?access_token=***&b=1"],
    ["postgres://me:pa@ss@db/x", "postgres://***@db/x"],
    [`https://${GITHUB}@github.com/a/b`, "https://***@github.com/a/b"],
    ["password=ones password=two2", "password=*** password=***"],
    ["token='open to the end of the line\nnext", "token='***\nnext"],
    [
      "-----BEGIN RSA PRIVATE KEY-----\nMIIEabc\n-----END RSA PRIVATE KEY-----\nok",
      "***\n***\n***\nok",
    ],
  ])("%j is shown as %j", (text, shown) => {
    expect(hide(text)).toBe(shown);
  });

  test.each([
    "Error: GITHUB_TOKEN is required",
    "GITHUB_TOKEN: must be set",
    "API_KEY: Required",
    `SyntaxError: Unexpected token 'S', "Server lis"... is not valid JSON`,
    "JsonWebTokenError: jwt malformed",
    "duplicate key: mcpServers",
    "NOTION_TOKEN: ${{ secrets.NOTION_TOKEN }}",
    `"env": { "API_KEY": "\${API_KEY}" }`,
    `"headers": { "Authorization": "Bearer \${API_KEY}" }`,
    "Authorization: Bearer ${TOKEN}",
    'API_KEY="$API_KEY" npx -y x',
    "${API_KEY:-default}",
    "API_KEY=your-api-key",
    "token: <your token>",
    "apiKey: undefined",
    "maxTokens=4096, tokens: 12000",
    "token=null",
    "git+ssh://git@github.com/owner/repo.git",
    "postgres://${USER}:${PASS}@host/db",
    "npm error 404 'https://npm.example/@scope%2fname' is not there",
    "WWW-Authenticate: Bearer realm, needs a login",
    "use --token to pass a token",
    "at Object.<anonymous> (/repo/a.js:1:2)",
  ])("%j stays as it is", (text) => {
    expect(redactPatterns(text)).toBe(text);
  });
});

describe("a report", () => {
  const canary = "c4nary-0f-the-mine";
  const report = everywhere(canary);

  test("holds no given value in any field", () => {
    expect(JSON.stringify(report)).toContain(canary);
    expect(JSON.stringify(redactReport(report, redactor([canary])))).not.toContain(canary);
  });

  test("keeps the words of its contract, whatever is a secret", () => {
    const words = ["error", "passed", "failed", "claude-code", "stdio", "handshake", "exited"];
    const shown = redactReport(
      report,
      redactor([...words, "server-crash", "confirmed", "legacy", "linux"]),
    );
    expect(shown.outcome).toBe("failed");
    expect(shown.findings[0]).toMatchObject({ rule: "server-crash", level: "error" });
    expect(shown.servers[0]).toMatchObject({
      client: "claude-code",
      transport: "stdio",
      outcome: "failed",
      rule: "server-crash",
      ending: { kind: "exited" },
    });
    expect(shown.environment.os).toBe("linux");
  });

  test("calls a server the same in its findings as in its own entry", () => {
    const { servers, findings, configs } = redactReport(report, redactor([canary]));
    expect(findings[0]?.server).toBe(servers[0]?.name);
    expect(configs[0]?.servers[0]).toBe(servers[0]?.name);
  });

  test("hides an argument that follows an option for a secret", () => {
    const server = failedOf("server-crash");
    if (!server.launch) throw new Error("no launch");
    const args = ["--password", "hunter", "--mode", "hunter", "--key=abcdefghijkl1"];
    const launch = { ...server.launch, args };
    const [shown] = redactReport(
      reportOf({ servers: [{ ...server, launch }] }),
      redactor([]),
    ).servers;
    expect(shown?.launch?.args).toEqual(["--password", "***", "--mode", "hunter", "--key=***"]);
  });

  test("cuts foreign values that are nested without end", () => {
    let nested: unknown = "bottom";
    for (let depth = 0; depth < 100_000; depth++) nested = [nested];
    const handshake = { ...completed(), capabilities: { experimental: { nested } } };
    const shown = redactReport(reportOf({ servers: [serverOf({ handshake })] }), redactor([]));
    expect(JSON.stringify(shown)).toContain("…");
  });
});

describe("a quarter of a megabyte takes no long time", () => {
  const secrets = Array.from({ length: 200 }, (_, index) => `secret-value-number-${index}!`);
  const hide = redactor([...secrets, "aaaaaaaa", "ab".repeat(5000), `${"ab".repeat(5000)}c`]);
  const half = "secret-value-number";

  test.each([
    ...[
      "a",
      "ab",
      half,
      `${half}\n`,
      " ",
      "\n",
      "%41",
      "%",
      "\\u0041",
      "\\",
      "&#97;",
      "&",
      "\\n%5C&#65;\n",
    ],
    ...[
      "token=",
      "://",
      "--key ",
      "x: '",
      "bearer ",
      "word and more\n",
      "eyJ",
      "=",
      "[info] ",
      "\n12:",
    ],
    ...["-----BEGIN PRIVATE KEY-----", 'token="$', "authorization: ", "\n  |", "\n[a", "…", "a:\n"],
  ])("however often %j stands in it", (piece) => {
    const text = piece.repeat(250_000 / piece.length);
    const start = performance.now();
    hide(text);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe("what pydantic shows of the value of a setting", () => {
  const said = (field: string, problem: string, value: string): string =>
    `1 validation error for Settings\n${field}\n  ${problem}, input_value=${value}, input_type=str]\n    For further information\n`;

  test.each([
    [
      "of a secret",
      "acme_token",
      "String should have at least 40 characters [type=string_too_short",
    ],
    ["of another program", "shop", "Extra inputs are not permitted [type=extra_forbidden"],
  ])("is hidden where it is %s", (_, field, problem) => {
    expect(redactPatterns(said(field, problem, "'hunter2, it was'"))).toBe(
      said(field, problem, "***"),
    );
    expect(redactPatterns(said(field, problem, "***"))).toBe(said(field, problem, "***"));
  });

  test("stays where it helps", () => {
    const text = said("log_level", "Input should be 'DEBUG' [type=literal_error", "'loud'");
    expect(redactPatterns(text)).toBe(text);
  });
});
