import { describe, expect, test } from "@jest/globals";
import { withPathFirst, withPlaceholders, withVariables } from "../../src/plan/with-variables.ts";
import { evidenceOf } from "../rules/evidence-of.ts";

function planned(line: string, env: Readonly<Record<string, string>> = {}) {
  const { plan } = evidenceOf({ command: line.split(" "), env });
  if (!plan) throw new Error("nothing to start");
  return plan;
}

describe("a variable that is added to a start", () => {
  test("stands beside what the server gets anyway", () => {
    const { env } = withVariables(planned("node a.js", { A: "1", B: "2" }), { B: "3", C: "4" });
    expect(env).toMatchObject({ A: "1", B: "3", C: "4" });
  });

  test("wins over what a wrapper sets", () => {
    const plan = planned("env TOKEN=x OTHER=y node a.js");
    expect(plan.start.env).toEqual({ TOKEN: "x", OTHER: "y" });
    const altered = withVariables(plan, { TOKEN: "z" });
    expect(altered.start.env).toEqual({ OTHER: "y" });
    expect(altered.env).toMatchObject({ TOKEN: "z" });
  });

  test("is handed into a container by its name", () => {
    const { args, env } = withVariables(planned("docker run -i --rm acme/mcp"), { TOKEN: "x" });
    expect(args).toEqual(["run", "-e", "TOKEN", "-i", "--rm", "acme/mcp"]);
    expect(env).toMatchObject({ TOKEN: "x" });
  });

  test.each([
    "docker run -i -e TOKEN acme/mcp",
    "docker run -i --env-file a.env acme/mcp",
    "sh -c docker",
    "node a.js",
  ])("changes no command line that needs no change: %s", (line) => {
    const plan = planned(line);
    expect(withVariables(plan, { TOKEN: "x" }).args).toEqual(plan.args);
  });

  test("leaves the plan that it began with as it was", () => {
    const plan = planned("docker run -i acme/mcp");
    const before = structuredClone(plan.args);
    withVariables(plan, { TOKEN: "x" });
    expect(plan.args).toEqual(before);
    expect(plan.env).not.toHaveProperty("TOKEN");
  });
});

describe("made-up values", () => {
  test("are remembered by their names, each once", () => {
    const first = withPlaceholders(planned("node a.js"), { A: "1" });
    const second = withPlaceholders(first, { B: "2", A: "3" });
    expect(second.placeholders).toEqual(["A", "B"]);
    expect(second.env).toMatchObject({ A: "3", B: "2" });
  });
});

describe("a folder of programs", () => {
  test("is looked through first", () => {
    const { env } = withPathFirst(planned("node a.js", { PATH: "/usr/bin" }), "/opt/bin");
    expect(env.PATH).toBe("/opt/bin:/usr/bin");
  });

  test("is the only one where there is no PATH", () => {
    const plan = { ...planned("node a.js"), env: {} };
    expect(withPathFirst(plan, "/opt/bin").env).toEqual({ PATH: "/opt/bin" });
  });

  test("is put into the PATH of Windows, however that is written", () => {
    const plan = { ...planned("node a.js"), platform: "win32" as const, env: { Path: "C:\\a" } };
    expect(withPathFirst(plan, "C:\\b").env).toEqual({ Path: "C:\\b;C:\\a" });
  });
});
