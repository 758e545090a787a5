import { describe, expect, test } from "@jest/globals";
import { valueIn } from "./value-in.ts";

describe("a value of Crush", () => {
  test.each([
    ["$KEY", ["s3cret-of-key"]],
    ["Bearer $KEY!", ["Bearer s3cret-of-key!"]],
    ["${KEY}x", ["s3cret-of-keyx"]],
    ["$MISSING", ["", "unset-variable: MISSING | $MISSING"]],
    ["${MISSING}", ["", "unset-variable: MISSING | ${MISSING}"]],
    ["${MISSING:?set it}", ["", "unset-variable: MISSING | ${MISSING:?set it}"]],
    ["${MISSING:-a b}", ["a b"]],
    ["${MISSING:-}", [""]],
    ["${MISSING:-${KEY}}", ["s3cret-of-key"]],
    ["${MISSING:=x}", ["x"]],
    ["${EMPTY:-x}", ["x"]],
    ["${EMPTY-x}", [""]],
    ["${EMPTY}", [""]],
    ["${KEY:+on}${MISSING:+on}", ["on"]],
    ["\\$KEY", ["\\$KEY"]],
    ["a $ b", ["a $ b"]],
    ["${KEY%%x}", ["${KEY%%x}"]],
    ["~/x", ["/home/me/x"]],
    ["$(pass show acme/token)", ["$(pass show acme/token)", "command-substitution: $(pass …)"]],
    ['$(echo "(a)")', ['$(echo "(a)")', "command-substitution: $(echo …)"]],
    ["$(unclosed", ["$(unclosed", "command-substitution: $(…)"]],
    ["${env:KEY}", ["${env:KEY}", "foreign-reference: ${env:KEY} | $KEY"]],
    ["${input:api-key}", ["${input:api-key}", "foreign-reference: ${input:api-key} | $API_KEY"]],
    ["{env:KEY}", ["{env:KEY}", "foreign-reference: {env:KEY} | $KEY"]],
  ])("%s", (value, expected) => {
    expect(valueIn("crush", value)).toEqual(expected);
  });

  test.each(["${", "$(", "${a", "$(a", "${a{", "${{a}", "$(a(b)"])(
    "a hundred thousand of %s take no time",
    (piece) => {
      const begun = performance.now();
      valueIn("crush", piece.repeat(100_000));
      expect(performance.now() - begun).toBeLessThan(10_000);
    },
  );
});
