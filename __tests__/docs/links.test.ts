import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { anchorsOf, pages, proseOf, rulePages } from "./markdown.ts";

const anchors = new Map<string, ReadonlySet<string>>();
const anchorsIn = (file: string): ReadonlySet<string> => {
  const known = anchors.get(file) ?? anchorsOf(file);
  anchors.set(file, known);
  return known;
};

/** Links and pictures to something of this repository. */
function linksOf(file: string): readonly string[] {
  const prose = proseOf(file).replaceAll(/(?<!\[)(`+)[^`\n]+\1(?!\])/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/i.test(target));
}

function isBroken(file: string, link: string): boolean {
  const [name = "", anchor] = link.split("#");
  const target = name === "" ? file : path.posix.join(path.posix.dirname(file), name);
  if (!existsSync(target)) return true;
  return anchor !== undefined && target.endsWith(".md") && !anchorsIn(target).has(anchor);
}

describe("every link within the repository leads somewhere", () => {
  test.each([...pages(), ...rulePages()])("%s", (file) => {
    expect(linksOf(file).filter((link) => isBroken(file, link))).toEqual([]);
  });
});

test("every page of docs can be reached from the README", () => {
  const reached = new Set<string>();
  const open = ["README.md"];
  for (let file = open.pop(); file; file = open.pop()) {
    if (reached.has(file) || !existsSync(file)) continue;
    reached.add(file);
    const folder = path.posix.dirname(file);
    const links = linksOf(file).map((link) => path.posix.join(folder, link.split("#")[0] ?? ""));
    open.push(...links.filter((link) => link.endsWith(".md")));
  }
  expect(pages().filter((file) => !reached.has(file))).toEqual([]);
});
