import { describe, expect, test } from "@jest/globals";
import { fact } from "../../src/model/fact.ts";
import { withArgument, withFolder, withoutFacts, withWords } from "../../src/plan/with-words.ts";
import { evidenceOf } from "../rules/evidence-of.ts";

function planned(...command: readonly string[]) {
  const { plan } = evidenceOf({ command });
  if (!plan) throw new Error("nothing to start");
  return plan;
}

describe("another command line", () => {
  test("is read anew: its launcher, its package, its entry", () => {
    const plan = withWords(planned("node", "server.js"), "npx", ["-y", "acme-mcp@1.2.3"]);
    expect(plan).toMatchObject({
      ...{ command: "npx", args: ["-y", "acme-mcp@1.2.3"], launcher: "npx", entry: null },
      package: { name: "acme-mcp" },
      start: { command: "npx", args: ["-y", "acme-mcp@1.2.3"] },
    });
  });

  test("keeps what is not of the line: environment, folder, other facts", () => {
    const other = fact("variable-withheld", { variable: "TOKEN" });
    const before = { ...planned("node", "a.js"), facts: [other] };
    const { env, cwd, facts } = withWords(before, "node", ["b.js"]);
    expect({ env, cwd, facts }).toEqual({ env: before.env, cwd: before.cwd, facts: [other] });
  });

  test("loses what the old line showed, and shows its own", () => {
    const kinds = (line: readonly string[]) =>
      withWords(planned("docker", "run", "-it", "acme/mcp"), "docker", line).facts.map(
        ({ kind }) => kind,
      );
    expect(kinds(["run", "-it", "acme/mcp"])).toEqual(["docker-tty"]);
    expect(kinds(["run", "acme/mcp"])).toEqual(["docker-no-interactive"]);
    expect(kinds(["run", "-i", "acme/mcp"])).toEqual([]);
  });
});

describe("one argument of a line", () => {
  const plan = planned("node", "a.js", "--stdoi", "x");

  test("becomes another", () => {
    expect(withArgument(plan, "--stdoi", ["--stdio"]).args).toEqual(["a.js", "--stdio", "x"]);
  });

  test("becomes several, or none", () => {
    expect(withArgument(plan, "x", ["y", "z"]).args).toEqual(["a.js", "--stdoi", "y", "z"]);
    expect(withArgument(plan, "x", []).args).toEqual(["a.js", "--stdoi"]);
  });
});

test("a start in another folder is that of the words behind a wrapper too", () => {
  const plan = withFolder(planned("env", "A=1", "node", "a.js"), "/elsewhere");
  expect({ cwd: plan.cwd, start: plan.start.cwd }).toEqual({
    cwd: "/elsewhere",
    start: "/elsewhere",
  });
});

test("facts that a change does away with are gone, the others stay", () => {
  const [one, two] = [
    fact("variable-withheld", { variable: "A" }),
    fact("dotenv-file", { file: ".env", names: "A" }),
  ];
  const plan = { ...planned("node", "a.js"), facts: [one, two] };
  expect(withoutFacts(plan, "dotenv-file").facts).toEqual([one]);
});
