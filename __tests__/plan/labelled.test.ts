import { expect, test } from "@jest/globals";
import { labelled } from "../../src/plan/labelled.ts";
import { evidenceOf } from "../rules/evidence-of.ts";

const labelledIn = (...command: readonly string[]) => {
  const { plan } = evidenceOf({ command });
  return plan && labelled(plan, "k=v")?.join("|");
};

test("the label stands behind the verb, whatever is in front of it", () => {
  expect(labelledIn("docker", "run", "-i", "a/b")).toBe("run|--label|k=v|-i|a/b");
  expect(labelledIn("podman", "container", "run", "-i", "run")).toBe(
    "container|run|--label|k=v|-i|run",
  );
  expect(labelledIn("docker", "--context", "run", "run", "a/b")).toBe(
    "--context|run|run|--label|k=v|a/b",
  );
});

test("behind a wrapper as well", () => {
  expect(labelledIn("cmd", "/c", "docker", "run", "a/b")).toBe("/c|docker|run|--label|k=v|a/b");
  expect(labelledIn("env", "A=b", "docker", "run", "a/b")).toBe("A=b|docker|run|--label|k=v|a/b");
  expect(labelledIn("sh", "-c", "cd x && docker run -i a/run b")).toBe(
    "-c|cd x && docker run --label k=v -i a/run b",
  );
});

test("what starts no container of its own gets none", () => {
  expect(labelledIn("docker", "exec", "-i", "c", "mcp")).toBeUndefined();
  expect(labelledIn("docker", "mcp", "gateway", "run")).toBeUndefined();
  expect(labelledIn("node", "server.js", "run")).toBeUndefined();
});
