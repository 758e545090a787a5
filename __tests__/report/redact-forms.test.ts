import { pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { redactor } from "../../src/report/redact.ts";

type Forms = Readonly<Record<string, (text: string) => string>>;

const file = "__tests__/fixtures/servers/forms-of-a-secret.mjs";
const { FORMS } = (await import(pathToFileURL(file).href)) as { FORMS: Forms };

const SECRETS = {
  "drawn by a service": "q7Xr2mKp9ZtW4vLs8NcB1yHd",
  "made up by a person": 'Tr0ub4dor & 3\'s "h0rse" 100%/ünd',
  "of few characters": "p@S5-w/d",
  "of hexadecimal digits": "9f86d081884c7d659a2feaa0c55ad015",
  "with escapes of its own": "a\\u0041%41&amp;b\\\\n7%25x",
};

describe.each(Object.entries(SECRETS))("a secret %s", (_kind, secret) => {
  const hide = redactor([secret]);

  test.each(Object.keys(FORMS))("is hidden %s", (name) => {
    const write = FORMS[name] ?? String;
    const shown = hide(`before\n[${write(secret)}]\nafter`);
    expect(shown.startsWith("before\n[") && shown.endsWith("]\nafter")).toBe(true);
    expect(shown).toContain("***");
    expect(leftOf(shown, write(secret), write(another(secret)))).toBe("");
  });
});

/** A text of the same shape, of which every letter and digit is another one. */
const another = (text: string): string =>
  text.replace(/[a-z0-9]/gi, (sign) => String.fromCharCode(sign.charCodeAt(0) ^ 1));

/**
 * The longest stretch of 4 and more characters that only the secret can have brought there. The first and the last digit of
 * base64 hold bits of what stands beside it.
 */
function leftOf(shown: string, written: string, others: string): string {
  for (let length = Math.min(shown.length, written.length); length >= 4; length--) {
    for (let at = 0; at + length <= written.length; at++) {
      const part = written.slice(at, at + length);
      const isShared = others.includes(part.slice(1)) || others.includes(part.slice(0, -1));
      if (!isShared && shown.includes(part)) return part;
    }
  }
  return "";
}
