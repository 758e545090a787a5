import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { challengeIn } from "../../../src/protocol/authorization/challenge.ts";

describe("a challenge", () => {
  test.each([
    ["alone", "Bearer", "Bearer", {}],
    [
      "with parameters",
      'Bearer realm="mcp", scope="a b"',
      "Bearer",
      { realm: "mcp", scope: "a b" },
    ],
    [
      "without quotes",
      "Bearer error=invalid_token, realm=x",
      "Bearer",
      { error: "invalid_token", realm: "x" },
    ],
    [
      "with a comma in quotes",
      'Bearer realm="a, b=c", error="e"',
      "Bearer",
      { realm: "a, b=c", error: "e" },
    ],
    ["with escapes", 'Bearer realm="say \\"hi\\" \\\\"', "Bearer", { realm: 'say "hi" \\' }],
    [
      "with blanks around the sign",
      'Bearer realm = "x" , error = y',
      "Bearer",
      { realm: "x", error: "y" },
    ],
    [
      "with names in any case",
      'bearer Resource_Metadata="https://x"',
      "bearer",
      { resource_metadata: "https://x" },
    ],
    ["without commas", 'Bearer realm="x" error="y"', "Bearer", { realm: "x", error: "y" }],
    ["with a quote that does not end", 'Bearer realm="x', "Bearer", { realm: "x" }],
    ["that says a thing twice", 'Bearer error="a", error="b"', "Bearer", { error: "a" }],
    ["behind another", 'Basic realm="old", Bearer error="e"', "Bearer", { error: "e" }],
    ["in front of another", 'Bearer error="e", Basic realm="old"', "Bearer", { error: "e" }],
    ["behind a token", 'Negotiate YWJj==, Bearer error="e"', "Bearer", { error: "e" }],
    ["behind a bare scheme", 'NTLM, Bearer error="e"', "Bearer", { error: "e" }],
    ["of another scheme", 'Basic realm="x"', "Basic", { realm: "x" }],
    [
      "with a name that objects have",
      "Bearer __proto__=x",
      "Bearer",
      JSON.parse('{"__proto__":"x"}'),
    ],
  ])("%s", (_name, header, scheme, parameters) => {
    expect(challengeIn(header)).toEqual({ scheme, parameters });
  });

  test.each([undefined, "", " , ,", "="])("is none in %j", (header) => {
    expect(challengeIn(header)).toBeNull();
  });

  test.each(["a ", "a,", "a=", 'a="', "\\", "=", "Bearer a", 'x="\\'])(
    "is read in bounded time from a flood of %j",
    (flood) => {
      const read = challengeIn(`Bearer ${flood.repeat(500_000)}`);
      expect(Object.keys(read?.parameters ?? {}).length).toBeLessThan(100);
    },
  );

  test("that was written by the rules is read as it was meant, whatever stands in front of it", () => {
    const name = fc.stringMatching(/^[a-z_]{1,12}$/);
    const value = fc.string({ maxLength: 40 });
    const other = fc.constantFrom("", 'Basic realm="a, b"', "NTLM", "Negotiate YWJj=");
    fc.assert(
      fc.property(
        fc.dictionary(name, value, { minKeys: 1, maxKeys: 8 }),
        other,
        (parameters, first) => {
          const quoted = Object.entries(parameters).map(
            ([key, text]) => `${key}="${text.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`,
          );
          const header = [first, `Bearer ${quoted.join(", ")}`].filter(Boolean).join(", ");
          expect(challengeIn(header)).toEqual({ scheme: "Bearer", parameters: { ...parameters } });
        },
      ),
    );
  });

  test("is read from any header without an error", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (header) => {
        const read = challengeIn(header);
        expect(read === null || read.scheme !== "").toBe(true);
      }),
    );
  });
});
