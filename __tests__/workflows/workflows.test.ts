import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { actionYml } from "../e2e/bundle.ts";
import { needsOf, stepsOf, WORKFLOWS, workflow } from "./read.ts";

/** `owner/name@hash # version`, as written. */
const used = (text: string) =>
  [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, reference = ""]) => reference);

describe.each(WORKFLOWS)("$file", (one) => {
  const jobs = Object.entries(one.jobs);

  test("names every action by a commit, and its version beside it", () => {
    const pinned = /^(?:\$\/\S*|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/;
    expect(used(one.text).filter((reference) => !pinned.test(reference))).toEqual([]);
  });

  test("has no permission but what a job asks for", () => {
    expect(one.permissions).toEqual({});
    for (const [name, { permissions }] of jobs)
      expect([name, permissions]).toEqual([name, expect.anything()]);
  });

  test("lets no job run for hours, and leaves no token behind", () => {
    for (const [name, job] of jobs) {
      if (!job.uses) expect([name, job["timeout-minutes"]]).toEqual([name, expect.any(Number)]);
    }
    const checkouts = stepsOf(one).filter(({ uses = "" }) => uses.startsWith("actions/checkout@"));
    for (const { with: inputs } of checkouts)
      expect(inputs).toMatchObject({ "persist-credentials": false });
  });

  test("is not started by events that hand secrets to a stranger's code", () => {
    expect(Object.keys(one.on)).not.toContain("pull_request_target");
    expect(Object.keys(one.on)).not.toContain("workflow_run");
  });

  test("writes no expression into a script", () => {
    expect(stepsOf(one).filter(({ run = "" }) => run.includes("${{"))).toEqual([]);
  });

  test("gives this action inputs that it has", () => {
    const declared = Object.keys(actionYml().inputs);
    const given = stepsOf(one).filter(({ uses }) => uses === "$/");
    for (const step of given)
      expect(declared).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  });

  test("runs npm scripts that there are", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    const run = [...one.text.matchAll(/npm run (?:-\S+ )*([\w:]+)/g)].map(([, name]) => name);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(run));
  });
});

test("an action is used in one version", () => {
  const actions = WORKFLOWS.flatMap(({ text }) => used(text)).filter(
    (one) => !one.startsWith("$/"),
  );
  const versions = new Map(actions.map((one) => [one.split("@")[0], one]));
  expect(new Set(actions)).toEqual(new Set(versions.values()));
});

test("workflows that call each other do not wait for each other", () => {
  const groups = WORKFLOWS.map(({ concurrency }) => concurrency?.group.replace(/-\$.*/, ""));
  expect(groups).toEqual(WORKFLOWS.map(({ file }) => file.replace(".yml", "")));
});

test.each(["e2e.yml", "test.yml"])(
  "the gate of %s runs whatever happens, and needs every other job",
  (file) => {
    const { gate, ...others } = workflow(file).jobs;
    expect(gate?.if).toBe("always()");
    expect(needsOf(gate ?? {})).toEqual(Object.keys(others));
  },
);

describe("a release", () => {
  const { jobs, on } = workflow("release.yml");

  test("begins with a tag of a version, and ends before the draft without one", () => {
    expect(on).toMatchObject({ push: { tags: ["v*.*.*"] } });
    expect(jobs.draft?.if).toBe("github.ref_type == 'tag'");
  });

  test("is drafted when all is tested, attested and published when drafted, and moves `v1` last", () => {
    const needs = (name: string) => needsOf(jobs[name] ?? {});
    expect(needs("draft")).toEqual(["check", "test", "e2e", "package"]);
    expect(needs("publish")).toContain("draft");
    expect(needs("release")).toContain("publish");
    expect(jobs.publish?.steps?.map(({ name }) => name).slice(-3)).toEqual([
      "Attest where the package was built",
      "Attest what it is made of",
      "Publish to npm",
    ]);
    expect(jobs.release?.steps?.map(({ name }) => name)).toEqual([
      "Publish the draft",
      "The release is immutable, and its attestation holds",
      "Move the major tag",
    ]);
  });

  test("may sign in one job only, behind an environment that a person can guard", () => {
    const signing = Object.entries(jobs).filter(([, { permissions }]) => permissions?.["id-token"]);
    expect(signing.map(([name, { environment }]) => [name, environment])).toEqual([
      ["publish", "release"],
    ]);
  });

  test("is made of what was packed once", () => {
    const packing = Object.entries(jobs).filter(([, { steps = [] }]) =>
      steps.some(({ run = "" }) => /npm (?:pack|ci)|npm run/.test(run)),
    );
    expect(packing.map(([name]) => name)).toEqual(["package"]);
  });
});
