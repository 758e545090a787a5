import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { type ActionRun, runAction, workspace } from "./bundle.ts";

const server = (file: string, env?: Readonly<Record<string, string>>): object => ({
  command: "node",
  args: [`{SERVERS}/${file}.mjs`],
  ...(env && { env }),
});

const event = (head: string): object => ({
  pull_request: {
    head: { repo: { full_name: head, fork: head !== "owner/acme" } },
    base: { repo: { full_name: "owner/acme" } },
  },
});

/** On a pull request from a fork the secrets of a step are empty texts. */
const SECRETS = { TICKETS_API_KEY: "", TICKETS_TOKEN: "", TICKETS_INSTANCE: "" };

const folder = workspace({
  "fork.json": event("stranger/acme"),
  "own.json": event("owner/acme"),
  ".mcp.json": {
    mcpServers: {
      referred: server("needs-variable", { TICKETS_API_KEY: "${TICKETS_API_KEY}" }),
      "asked-for": server("needs-variable"),
      "up-anyway": server("healthy", { ACME_TOKEN: "${ACME_TOKEN}" }),
      argument: { command: "node", args: ["{SERVERS}/healthy.mjs", "--key=${ACME_KEY}"] },
      shaped: server("needs-a-well-formed-value", { TICKETS_INSTANCE: "${TICKETS_INSTANCE}" }),
      refused: server("refuses-its-token", { TICKETS_TOKEN: "${TICKETS_TOKEN}" }),
      "same-words": server("takes-no-other-token"),
      broken: server("misses-a-package-behind-its-token", { TICKETS_TOKEN: "${TICKETS_TOKEN}" }),
      "broken-later": server("misses-a-package-behind-its-token"),
      unnamed: { command: "${ACME_BIN}" },
      set: server("needs-variable", { TICKETS_API_KEY: "${SET_KEY}" }),
      crashes: server("crashes"),
      "expected-to-lack": server("needs-variable"),
    },
  },
  ".vscode/mcp.json": {
    inputs: [{ id: "tickets-key", type: "promptString", password: true }],
    servers: {
      prompted: {
        type: "stdio",
        ...server("needs-variable", { TICKETS_API_KEY: "${input:tickets-key}" }),
      },
    },
  },
});

const run = (file: string, inputs: Readonly<Record<string, string>>): ActionRun =>
  runAction(folder, inputs, {
    ...SECRETS,
    SET_KEY: "a-value-of-its-own",
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_EVENT_PATH: path.join(folder, file),
    GITHUB_ACTOR: "somebody",
  });

/** `name: outcome rule` of every server. */
const verdicts = ({ report }: ActionRun): readonly string[] =>
  (report?.servers ?? []).map(({ name, outcome, rule }) =>
    `${name}: ${outcome} ${rule ?? ""}`.trim(),
  );

const findingsOf = ({ report }: ActionRun, name: string) =>
  (report?.findings ?? []).filter((finding) => finding.server === name);

describe("on a pull request from a fork", () => {
  const forked = run("fork.json", { expect: "expected-to-lack: fails missing-env-var" });

  test("a server that lacks no more than a secret is skipped, any other trouble fails", () => {
    expect(verdicts(forked)).toEqual([
      "referred: skipped",
      "asked-for: skipped",
      "up-anyway: skipped",
      "argument: skipped",
      "shaped: skipped",
      "refused: skipped",
      "same-words: skipped",
      "broken: failed dependencies-not-installed",
      "broken-later: failed dependencies-not-installed",
      "unnamed: skipped",
      "set: passed",
      "crashes: failed server-crash",
      "expected-to-lack: passed missing-env-var",
      "prompted: skipped",
    ]);
    expect(forked.code).toBe(1);
    expect(forked.outputs).toMatchObject({ passed: "2", failed: "3", skipped: "9" });
  });

  test.each([
    ["referred", ["TICKETS_API_KEY"]],
    ["asked-for", ["TICKETS_API_KEY"]],
    ["up-anyway", ["ACME_TOKEN"]],
    ["argument", ["ACME_KEY"]],
    ["shaped", ["TICKETS_INSTANCE"]],
    ["prompted", ["tickets-key"]],
  ])(
    "%s: one notice says that all else is well, and how many tools there are",
    (name, variables) => {
      expect(findingsOf(forked, name)).toMatchObject([
        { rule: "missing-secret", level: "notice", details: { variables } },
      ]);
      expect(findingsOf(forked, name)[0]?.title).toMatch(/all else is well: .* lists 2 tools$/);
      const result = forked.report?.servers.find((one) => one.name === name);
      expect(result).toMatchObject({ tools: { count: 2 }, ending: { kind: "running" } });
    },
  );

  test.each(["refused", "same-words"])("%s: no more can be known with a made-up value", (name) => {
    expect(findingsOf(forked, name)).toMatchObject([{ rule: "missing-secret", level: "notice" }]);
    expect(findingsOf(forked, name)[0]?.title).toContain("no more can be known");
  });

  test("a cause behind the secret is the root cause, and says what was made up", () => {
    for (const name of ["broken", "broken-later"]) {
      const [root] = findingsOf(forked, name);
      expect(root).toMatchObject({ rule: "dependencies-not-installed", level: "error" });
      expect(root?.evidence.join("\n")).toMatch(/made-up value for `TICKETS_TOKEN`/);
    }
  });

  test("annotations and the summary say the same", () => {
    const notices = forked.commands.filter(({ name }) => name === "notice");
    expect(notices.map(({ properties }) => properties.title)).toContainEqual(
      expect.stringMatching(/^referred: `TICKETS_API_KEY` is not set, and all else is well/),
    );
    expect(forked.summary).toMatch(
      /`referred`.*➖ skipped.*`TICKETS_API_KEY` is not set: all else is well/,
    );
    expect(forked.summary).not.toContain("a-value-of-its-own");
  });
});

describe("on a pull request of the repository itself", () => {
  const own = run("own.json", {
    servers: "referred\nasked-for\nup-anyway\nset\ncrashes\nargument\nexpected-to-lack\nprompted",
    expect: [
      "asked-*: optional",
      "up-anyway: needs ACME_TOKEN",
      "crashes: fails server-crash",
      "argument: fails missing-env-var",
      "set: fails missing-env-var",
      "expected-to-lack: needs SET_KEY TICKETS_API_KEY",
      "unnamed: optional",
    ].join("\n"),
  });

  test("each server is held to what is expected of it", () => {
    expect(verdicts(own)).toEqual([
      "referred: failed missing-env-var",
      "asked-for: failed missing-env-var",
      "up-anyway: skipped",
      "argument: failed config-value-unresolved",
      "set: failed expected-failure-missing",
      "crashes: passed server-crash",
      "expected-to-lack: skipped",
      "prompted: failed config-value-unresolved",
    ]);
    expect(own.code).toBe(1);
  });

  test("an optional server is a warning that says so", () => {
    const [root] = findingsOf(own, "asked-for");
    expect(root).toMatchObject({ rule: "missing-env-var", level: "warning" });
    expect(root?.evidence.join("\n")).toContain("`expect` says that this server is optional");
  });

  test("one that lacks what it needs is not started, and nothing is said against it", () => {
    const result = own.report?.servers.find(({ name }) => name === "up-anyway");
    expect(result).toMatchObject({
      skipReason: expect.stringContaining("`ACME_TOKEN` is not set"),
    });
    expect(result?.skipReason).toContain("input `expect`");
    expect(findingsOf(own, "up-anyway")).toEqual([]);
  });

  test("an expected failure is a notice, another one says what was expected", () => {
    expect(findingsOf(own, "crashes")).toMatchObject([
      { rule: "server-crash", level: "notice", title: expect.stringMatching(/, as expected$/) },
    ]);
    expect(findingsOf(own, "argument")[0]?.why).toContain("fails with `missing-env-var`");
    expect(findingsOf(own, "argument").map(({ rule }) => rule)).toEqual([
      "config-value-unresolved",
    ]);
  });
});

test("a line of `expect` that fits no server is refused, with the names that there are", () => {
  const refused = run("own.json", { start: "false", expect: "no-such-*: optional" });
  expect(refused.code).toBe(2);
  expect(refused.log).toMatch(
    /input `expect`: `no-such-\*` matches no server; the configs name: `referred`/,
  );
});
