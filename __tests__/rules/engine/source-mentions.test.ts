import { describe, expect, test } from "@jest/globals";
import { diagnose } from "../../../src/rules/engine/diagnose.ts";
import { namesInSource } from "../../../src/rules/engine/source-mentions.ts";
import { RULES } from "../../../src/rules/index.ts";
import { evidenceOf } from "../evidence-of.ts";

const PYTHON = `Traceback (most recent call last):
  File "/x/bin/acme-mcp", line 12, in <module>
    sys.exit(main())
  File "/x/site-packages/acme_mcp/server.py", line 148, in create_server
    client = Client(api_url=ACME_API_URL, timeout=30)
  File "/x/site-packages/acme_mcp/client.py", line 112, in __init__
    self.api_url = api_url.rstrip("/")
AttributeError: 'NoneType' object has no attribute 'rstrip'
`;
const NODE = `/x/server.js:3
const url = process.env.ACME_URL.replace("a", "b");
                                ^

TypeError: Cannot read properties of undefined (reading 'replace')
    at Object.<anonymous> (/x/server.js:3:34)
`;

const named = (stderr: string, env = {}) =>
  namesInSource(evidenceOf({ stderr, env })).map(({ name }) => name);

describe("a name in the source of an error of something absent", () => {
  test.each([
    ["Python", PYTHON, ["ACME_API_URL"]],
    ["Node.js", NODE, ["ACME_URL"]],
  ])("%s", (_, stderr, names) => {
    expect(named(stderr)).toEqual(names);
  });

  test("is none where the server has such a variable", () => {
    expect(named(PYTHON, { ACME_API_URL: "http://acme.example" })).toEqual([]);
  });

  test("is none where the error is another", () => {
    expect(named(PYTHON.replace(/AttributeError.*/, "ValueError: boom"))).toEqual([]);
  });

  test("is a cause only where the server came up with it", () => {
    const seen = evidenceOf({ stderr: PYTHON });
    const [tried, ...none] =
      RULES.find(({ id }) => id === "missing-env-var")?.experiments?.(seen, undefined) ?? [];
    expect(tried?.change).toBe("with a made-up value for `ACME_API_URL` (an address)");
    expect(none).toEqual([]);
    expect(diagnose(seen, RULES)[0]?.rule).toBe("server-crash");
    const trial = {
      rule: "missing-env-var",
      change: tried?.change ?? "",
      seen: "the handshake completed after 0.2 seconds",
      handshakeMs: 200,
      found: null,
    };
    const up = diagnose({ ...seen, trials: [{ ...trial, outcome: "up" }] }, RULES)[0];
    expect(up).toMatchObject({
      rule: "missing-env-var",
      confidence: "confirmed",
      title: "`ACME_API_URL` is not set",
      details: { variables: ["ACME_API_URL"] },
    });
    expect(up?.why).toContain("with a value for it it comes up");
    const same = diagnose({ ...seen, trials: [{ ...trial, outcome: "same" }] }, RULES)[0];
    expect(same?.rule).toBe("server-crash");
  });
});
