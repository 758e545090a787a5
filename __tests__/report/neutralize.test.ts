import { describe, expect, test } from "@jest/globals";
import { inline, neutralize } from "../../src/report/neutralize.ts";
import { runnerCommands } from "./runner-commands.ts";

const ESC = "\u001b";
const ZWSP = "\u200b";

describe("workflow commands", () => {
  const REGISTERED = ["error", "set-output", "add-mask", "stop-commands", "group", "debug"];
  const hostile = REGISTERED.flatMap((name) => [
    `::${name}::pwned`,
    `  \t::${name} file=a,line=1::pwned`,
    `\u00a0\u3000\u2003::${name}::pwned`,
    `one\n::${name}::pwned\ntwo`,
    `one\r::${name}::pwned`,
    `one\r\n ::${name}::pwned`,
    `one\u2028::${name}::pwned`,
    `one\u0085::${name}::pwned`,
    `${ESC}[31m::${name}::pwned`,
    `:${ESC}[0m:${name}::pwned`,
    `:\u0000:${name}::pwned`,
    `\u202e::${name}::pwned`,
    `${ESC}]0;title${BEL()}::${name}::pwned`,
    `harmless ##[${name}]pwned`,
    `#####[${name}]pwned`,
    `#${ESC}[1m#[${name}]pwned`,
    `##\u2066[${name}]pwned`,
    `##[##[${name}]pwned`,
  ]);

  test.each(hostile)("%j is no command any more", (text) => {
    expect(runnerCommands(neutralize(text))).toEqual([]);
    expect(runnerCommands(inline(text))).toEqual([]);
  });

  test("the zero-width space stands inside the mark, so that the text reads the same", () => {
    expect(neutralize("::error::x")).toBe(`:${ZWSP}:error::x`);
    expect(neutralize("a ##[error]x")).toBe(`a ##${ZWSP}[error]x`);
  });

  test("a text that was neutralized stays as it is", () => {
    const once = neutralize("::error::x\n  ::b::\n##[c]");
    expect(neutralize(once)).toBe(once);
  });
});

function BEL() {
  return "\u0007";
}

describe("other text", () => {
  test.each([
    "std::vector and a::b stay",
    "key:: value",
    "# heading [link] ## x",
    "tab\tand\nnewline",
    "◇ injected env (0) 日本語 👩‍👩‍👧",
    "",
  ])("%j stays as it is", (text) => {
    expect(neutralize(text)).toBe(text);
  });

  test("colours, cursor moves, titles and links go, their text stays", () => {
    expect(neutralize(`${ESC}[1;31mred${ESC}[0m${ESC}[2K${ESC}[1A!`)).toBe("red!");
    expect(neutralize(`${ESC}]8;;http://x${ESC}\\link${ESC}]8;;${ESC}\\`)).toBe("link");
    expect(neutralize(`\u009b31mred${ESC}(B${ESC}7`)).toBe("red");
  });

  test("an escape without an end takes nothing of the next lines with it", () => {
    expect(neutralize(`${ESC}]0;no end\nError: x`)).toContain("Error: x");
    expect(neutralize(`cut ${ESC}[`)).toBe("cut ");
  });

  test("a carriage return starts a new line, so that nothing is overwritten", () => {
    expect(neutralize("50%\r100%\r\ndone")).toBe("50%\n100%\ndone");
  });

  test("bidi controls go, so that text reads in the order of its characters", () => {
    expect(neutralize("a\u202eb\u2066c\u061cd")).toBe("abcd");
  });

  test("inline joins the lines by one blank", () => {
    expect(inline("one\n\n  two\r\nthree\tfour ")).toBe("one two three four");
  });
});

test("a megabyte of the worst characters takes no long time", () => {
  for (const piece of [`${ESC}[`, `${ESC}]`, ":", " ", "#", "\t ", `${ESC}[0`, "\r", `${ESC} `]) {
    const text = piece.repeat(1_000_000 / piece.length);
    const start = performance.now();
    neutralize(text);
    inline(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  }
});
