import { describe, expect, test } from "@jest/globals";
import { CLIENTS, type ClientId } from "../../src/model/client.ts";
import { type Fact, fact } from "../../src/model/fact.ts";
import type { Aside } from "../../src/model/server.ts";
import { agree } from "../../src/plan/agree.ts";

const at = (line: number, column = 1) => ({
  file: ".mcp.json",
  ...{ line, column, endLine: line, endColumn: 9 },
});

const says = (id: ClientId, ...facts: readonly Fact[]): Aside => ({ client: CLIENTS[id], facts });
const unset = (variable: string, line: number): Fact =>
  fact("unset-variable", { variable, reference: `\${${variable}}` }, at(line));
const shape = (problem: string, line: number): Fact =>
  fact("wrong-shape", { problem, remedy: "write it well" }, at(line));

/** What is told, each as `teller: what | also | not`. */
function told(first: Aside, ...others: readonly Aside[]): readonly string[] {
  const { facts, asides } = agree(first, others);
  return [{ client: first.client, facts }, ...asides].flatMap(({ client, facts: all }) =>
    all.map(({ captures, readers }) => {
      const what = captures.problem ?? captures.variable;
      return `${client.id}: ${what} | ${readers?.also.join()} | ${readers?.not.join()}`;
    }),
  );
}

describe("several readers of one thing", () => {
  test("are told once where they say the same", () => {
    expect(told(says("claude-code", unset("A", 3)), says("vscode", unset("A", 3)))).toEqual([
      "claude-code: A | VS Code | ",
    ]);
  });

  test("are told apart where the first has nothing to say", () => {
    expect(told(says("claude-code"), says("vscode", unset("A", 3)), says("cursor"))).toEqual([
      "vscode: A |  | Claude Code,Cursor",
    ]);
  });

  test("are told with whom it spares", () => {
    const others = [says("vscode"), says("cursor", unset("A", 3))];
    expect(told(says("claude-code", unset("A", 3)), ...others)).toEqual([
      "claude-code: A | Cursor | VS Code",
    ]);
  });

  test("other than the first are told by the first of them alone", () => {
    const others = [says("vscode", unset("A", 3)), says("cursor", unset("A", 3), unset("B", 4))];
    expect(told(says("claude-code"), ...others)).toEqual([
      "vscode: A | Cursor | Claude Code",
      "cursor: B |  | Claude Code,VS Code",
    ]);
  });

  test("do not agree where the same trouble stands in two places", () => {
    expect(told(says("claude-code", unset("A", 3)), says("vscode", unset("A", 4)))).toEqual([
      "claude-code: A |  | VS Code",
      "vscode: A |  | Claude Code",
    ]);
  });

  test("do not agree where the shape of one thing troubles each in its own way", () => {
    const first = says("claude-code", shape("the name `x` is reserved", 3));
    expect(told(first, says("vscode", shape("it has no `command`", 3)))).toEqual([
      "claude-code: the name `x` is reserved |  | VS Code",
      "vscode: it has no `command` |  | Claude Code",
    ]);
  });

  test("do not agree where they miss two variables of one value", () => {
    const first = says("claude-code", unset("A", 3));
    expect(told(first, says("vscode", unset("A", 3), unset("B", 3)))).toEqual([
      "claude-code: A | VS Code | ",
      "vscode: B |  | Claude Code",
    ]);
  });

  test("agree that a reference is foreign, though each would have it written in its own way", () => {
    const foreign = (right: string) => fact("foreign-reference", { reference: "$x", right }, at(3));
    const { facts, asides } = agree(says("claude-code", foreign("${x}")), [
      says("vscode", foreign("${env:x}")),
    ]);
    expect(facts).toMatchObject([{ readers: { also: ["VS Code"], not: [] } }]);
    expect(asides).toEqual([]);
  });
});

test("a single reader is told as it is, with no word on others", () => {
  const facts = [unset("A", 3), unset("A", 3)];
  expect(agree(says("claude-code", ...facts), [])).toEqual({ facts, asides: [] });
});
