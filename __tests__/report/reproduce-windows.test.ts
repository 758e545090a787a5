import { describe, expect, test } from "@jest/globals";
import { fact } from "../../src/model/fact.ts";
import type { Plan } from "../../src/model/plan.ts";
import { redactPatterns } from "../../src/report/redact-patterns.ts";
import type { Course } from "../../src/report/reproduce/rerun.ts";
import { reproduce, shellOf } from "../../src/report/reproduce.ts";
import { evidenceOf } from "../rules/evidence-of.ts";

const ENDED: Course = { ending: { kind: "exited", code: 1, afterMs: 200 } };

const planOf = (plan: Partial<Plan>): Plan => {
  const { plan: whole } = evidenceOf({ command: ["node", "server.js"] });
  if (!whole) throw new Error("no plan");
  return { ...whole, ...plan };
};

const onWindows = (plan: Partial<Plan>, course: Course = ENDED): string =>
  reproduce(planOf(plan), course, "win32");

/** What stands behind `=` in the line that sets a variable of the script. */
const settingIn = (name: string, command: string): string =>
  command
    .split("\n")
    .find((line) => line.startsWith(`  ${name} = `))
    ?.slice(name.length + 5) ?? "";

/** Strings in a list, read by the specification of PowerShell, 2.3.5.2; `${env:A}` becomes `<A>`. */
function stringsIn(list: string): readonly string[] {
  const found = list.matchAll(
    /(['\u2018-\u201b])((?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*)['\u2018-\u201b]|"((?:[^`"\u201c-\u201e]|`.)*)"/gs,
  );
  return [...found].map(([, , verbatim, expandable]) =>
    verbatim === undefined
      ? expanded(expandable ?? "")
      : verbatim.replace(/(['\u2018-\u201b])./g, "$1"),
  );
}

const SIGNS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

const expanded = (text: string): string =>
  text.replace(/`(.)|\$\{env:([^}]+)\}/gs, (_, sign, name) =>
    sign ? (SIGNS[sign] ?? sign) : `<${name}>`,
  );

test("it reads as a person would write it", () => {
  const env = { PATH: "x", SYSTEMROOT: "x", "PROGRAMFILES(X86)": "x", TOKEN: "c4nary" };
  const plan = { command: "npx", args: ["-y", "@acme/x"], env, given: ["TOKEN"], cwd: "/repo/a b" };
  expect(onWindows(plan)).toMatchSnapshot();
});

test("an install takes nothing away from what the person has, and is not fed", () => {
  const captures = { argument: "x", path: "it's/dist/x.js", problem: "failed" };
  const built = fact("entry-not-built", { ...captures, command: `cd "it's" && npm run build` });
  const command = onWindows(
    {},
    {
      install: { kind: "failed", durationMs: 1, code: 1, output: "" },
      ending: { kind: "not-spawned", errno: null },
      facts: [built],
    },
  );
  expect(command).toMatchSnapshot();
});

const HOSTILE = [
  ...["", "two words", "it's", "it’s ‚so‛", "“so”", '"', "\\", 'a\\"b\\', "$HOME", "$(id)", "`id`"],
  ...["a\nb\r\n\tc", "*", "-x", "%PATH%", "^", "&|<>", "!x!", "é日本", "--%", "'; Get-Date; '"],
];

describe("words", () => {
  test("are strings with their very text", () => {
    expect(stringsIn(settingIn("$words", onWindows({ args: HOSTILE })))).toEqual(HOSTILE);
  });

  test("that refer to variables have them in between", () => {
    const texts = HOSTILE.filter((text) => !text.includes("$"));
    const line = ["node", ...texts.map((text) => `${text}\${env:A}`)];
    const { server } = evidenceOf({ command: line, client: "cursor" });
    const args = texts.map((text) => `${text}hush`);
    const told = stringsIn(settingIn("$words", onWindows({ server, args })));
    expect(told).toEqual(texts.map((text) => `${text}<A>`));
  });

  test("that are secrets are variables, which no redaction takes for one", () => {
    const command = onWindows({ args: ["--token=c4nary-77", "--api-key", "c4nary-78"] });
    expect(stringsIn(settingIn("$words", command))).toEqual([
      "--token=<TOKEN>",
      "--api-key",
      "<API_KEY>",
    ]);
    expect(redactPatterns(command)).toBe(command);
  });
});

/** The replacements of the script, which mean the same to JavaScript. */
const replacements = (command: string): readonly (readonly [RegExp, string])[] =>
  [...command.matchAll(/-replace '([^']+)', '([^']+)'/g)].map(([, from = "", to = ""]) => [
    new RegExp(from.replace("\\z", "$"), "g"),
    to,
  ]);

/** The words of a line, by "Parsing C command-line arguments". */
function wordsIn(line: string): readonly string[] {
  const words: string[] = [];
  let [word, slashes, isQuoted, isBegun] = ["", 0, false, false];
  for (const sign of `${line} `) {
    if (sign === "\\") {
      slashes += 1;
      continue;
    }
    const isLiteral = sign !== '"' || slashes % 2 === 1;
    word += "\\".repeat(sign === '"' ? Math.floor(slashes / 2) : slashes);
    slashes = 0;
    if (!isLiteral) isQuoted = !isQuoted;
    else if (sign !== " " || isQuoted) word += sign;
    else if (isBegun) words.push(word);
    isBegun = sign !== " " || isQuoted;
    if (!isBegun) word = "";
  }
  return words;
}

describe("the line that a program gets", () => {
  const [quotes, ends] = replacements(onWindows({}));
  const lineOf = (words: readonly string[]) =>
    words
      .map((word) => `"${word.replace(...(quotes ?? fail())).replace(...(ends ?? fail()))}"`)
      .join(" ");

  test("is read as the very words by the rules of the C runtime", () => {
    expect(wordsIn(lineOf(HOSTILE))).toEqual(HOSTILE);
  });

  test("comes through `cmd` unchanged", () => {
    const special = /'(\[\S+ \*\?\])'/.exec(onWindows({}))?.[1] ?? fail();
    const line = lineOf(HOSTILE);
    const escaped = line.replace(new RegExp(special, "g"), "^$&");
    expect(escaped.replace(/\^(.)/gs, "$1")).toBe(line);
    expect(escaped.replace(/\^./gs, "")).not.toMatch(/["%!&|<>()^]/);
  });
});

function fail(): never {
  throw new Error("the script has changed");
}

test("a program that is a path is one of its folder", () => {
  const command = onWindows({ command: "./bin/server" });
  expect(settingIn("$name", command)).toBe("'.\\bin\\server'");
  expect(command).toContain("-Name (Join-Path $folder $name)");
  expect(onWindows({ command: "C:\\x\\server.exe" })).toContain("-Name $name");
});

test("what was sent is sent again, one message a line", () => {
  const exchange = [
    { direction: "sent", atMs: 0, message: '{"id":0}' },
    { direction: "received", atMs: 900, message: "{}" },
    { direction: "sent", atMs: 901, message: '{"it\'s":1}' },
    { direction: "sent", atMs: 901, message: '{"id":2}' },
  ] as const;
  expect(onWindows({}, { ...ENDED, exchange })).toContain(
    `@(@{ lines = @('{"id":0}'); seconds = 2 }, @{ lines = @('{"it''s":1}', '{"id":2}'); seconds = 5 })`,
  );
});

test("its language is known by how it begins", () => {
  expect(shellOf(onWindows({}))).toBe("powershell");
  expect(shellOf(reproduce(planOf({}), ENDED))).toBe("sh");
});

test("it is chosen by the machine of the run", () => {
  expect(reproduce(planOf({}), ENDED, "darwin")).toContain("| env -i ");
});
