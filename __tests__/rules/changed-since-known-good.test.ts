import { describe, expect, test } from "@jest/globals";
import { fact } from "../../src/model/fact.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { KnownGood, ObservedStart } from "../../src/model/known-good.ts";
import type { Sketch } from "../../src/model/rule.ts";
import { diagnose } from "../../src/rules/engine/diagnose.ts";
import { UP } from "../../src/rules/engine/sketches.ts";
import { RULES } from "../../src/rules/index.ts";
import { goodStart, toolOf } from "../known-good/good.ts";
import { evidenceOf } from "./evidence-of.ts";

const NPX: Sketch = { command: ["npx", "-y", "@acme/mcp-server"] };

function found(
  sketch: Sketch,
  now: Partial<ObservedStart>,
  before: Partial<KnownGood> = {},
): Finding | undefined {
  const knownGood = {
    file: "mcp-baseline.json",
    before: goodStart(before),
    now: { ...goodStart(), ...now },
  };
  const findings = diagnose(evidenceOf({ ...NPX, ...sketch, knownGood }), RULES);
  return findings.find(({ rule }) => rule === "changed-since-known-good");
}

const DOWN = { handshake: null, tools: null } as const;
const version = (text: string | null, requested: string | null = null) => ({
  package: { registry: "npm", name: "@acme/mcp-server", requested, version: text } as const,
});
const listOf = (finding: Finding | undefined) => finding?.evidence;

describe("what is tried of a server that fails", () => {
  const changesTried = (now: Partial<ObservedStart>) => {
    const knownGood = {
      file: "b.json",
      before: goodStart(),
      now: { ...goodStart(), ...DOWN, ...now },
    };
    const rule = RULES.find(({ id }) => id === "changed-since-known-good");
    const tried = rule?.experiments?.(evidenceOf({ ...NPX, knownGood }), undefined) ?? [];
    return tried.map(({ change }) => change);
  };

  test("is the version of then, and a variable that is gone", () => {
    expect(changesTried({ ...version("1.5.0"), variables: [] })).toEqual([
      "with `@acme/mcp-server@1.4.2`, as in the known good start",
      "with a made-up value for `ACME_API_KEY` (a text)",
    ]);
  });

  test("is nothing where something else differs", () => {
    expect(changesTried({ cwd: "app" })).toEqual([]);
  });
});

describe("of a server that fails", () => {
  test("the differences are told in a notice, the likeliest cause first", () => {
    const finding = found(
      { stderr: "TypeError: boom\n" },
      {
        ...DOWN,
        ...version("1.5.0"),
        runtime: "Node.js 24.1.0",
        variables: ["OTHER"],
        resolved: null,
        args: ["-y", "@acme/mcp-server", "--fast"],
        cwd: "app",
        system: "darwin-arm64",
      },
    );
    expect(finding?.level).toBe("notice");
    expect(listOf(finding)).toEqual([
      "`@acme/mcp-server` 1.4.2 -> 1.5.0, unpinned",
      "runtime Node.js 20.20.2 -> Node.js 24.1.0",
      "`ACME_API_KEY` is no longer set",
      "`npx` is no longer found, it was `/usr/local/bin/npx`",
      '`args` `["-y","@acme/mcp-server"]` -> `["-y","@acme/mcp-server","--fast"]`',
      "working directory `.` -> `app`",
      "system `linux-x64` -> `darwin-arm64`",
      "`OTHER` is newly set",
    ]);
    expect(finding?.title).toBe(
      "changed since the known good start: `@acme/mcp-server` 1.4.2 -> 1.5.0, unpinned; " +
        "runtime Node.js 20.20.2 -> Node.js 24.1.0; `ACME_API_KEY` is no longer set; 5 more",
    );
    expect(finding?.details).toMatchObject({
      changes: [
        { what: "package", name: "@acme/mcp-server", before: "1.4.2", after: "1.5.0" },
        { what: "runtime" },
        { what: "variable", name: "ACME_API_KEY", before: "set", after: null },
        { what: "resolved", before: "/usr/local/bin/npx", after: null },
        { what: "args" },
        { what: "cwd" },
        { what: "system" },
        { what: "variable", name: "OTHER", before: null, after: "set" },
      ],
    });
  });

  test("the root cause stays what it is", () => {
    const knownGood = {
      file: "f",
      before: goodStart(),
      now: { ...goodStart(), ...DOWN, cwd: "x" },
    };
    const stderr = "Error: ACME_API_KEY environment variable is required\n";
    const rules = diagnose(evidenceOf({ ...NPX, stderr, knownGood }), RULES).map(
      ({ rule }) => rule,
    );
    expect(rules[0]).toBe("missing-env-var");
    expect(rules).toContain("changed-since-known-good");
  });

  test("the fix names the last good version of a package that is not pinned", () => {
    expect(found({}, { ...DOWN, ...version("1.5.0") })?.fix).toContain(
      'Write the last known good version, in place of `@acme/mcp-server`:\n\n    "@acme/mcp-server@1.4.2"\n',
    );
  });

  test("the fix names the digest of the last good image", () => {
    const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
    const image = (version: string) => ({
      package: {
        registry: "docker",
        name: "ghcr.io/acme/mcp",
        requested: "latest",
        version,
      } as const,
    });
    const command = ["docker", "run", "-i", "ghcr.io/acme/mcp:latest"];
    const finding = found({ command }, { ...DOWN, ...image(digest("d")) }, image(digest("c")));
    expect(listOf(finding)).toEqual([
      "`ghcr.io/acme/mcp` sha256:cccccccccccc… -> sha256:dddddddddddd…, unpinned",
    ]);
    expect(finding?.fix).toContain(`\n\n    "ghcr.io/acme/mcp@${digest("c")}"\n`);
  });

  test("the id that podman gives an image is nothing to paste", () => {
    const image = (version: string) => ({
      package: { registry: "docker", name: "ghcr.io/acme/mcp", requested: null, version } as const,
    });
    const command = ["podman", "run", "-i", "ghcr.io/acme/mcp"];
    const finding = found(
      { command },
      { ...DOWN, ...image("d".repeat(64)) },
      image("c".repeat(64)),
    );
    expect(finding?.fix).not.toContain("cccc");
  });

  test("a package that the lock file of the project pins is not called unpinned", () => {
    const facts = [fact("local-package", { name: "@acme/mcp-server" })];
    const finding = found({ facts }, { ...DOWN, ...version("1.5.0") });
    expect(listOf(finding)).toEqual(["`@acme/mcp-server` 1.4.2 -> 1.5.0"]);
  });

  test("the fix brings the Node.js of then, where that is the likeliest difference", () => {
    expect(found({}, { ...DOWN, runtime: "Node.js 24.1.0" })?.fix).toContain(
      "\n\n    - uses: actions/setup-node@v7\n      with:\n        node-version: 20.20.2\n",
    );
  });

  test("the fix names the variable that is gone, where that is the likeliest difference", () => {
    expect(found({}, { ...DOWN, variables: [] })?.fix).toMatch(
      /^Give `ACME_API_KEY` to the server again/,
    );
  });

  test("a pinned package is not called unpinned", () => {
    const command = ["npx", "-y", "@acme/mcp-server@1.5.0"];
    const finding = found({ command }, { ...DOWN, ...version("1.5.0", "1.5.0") });
    expect(listOf(finding)).toEqual(["`@acme/mcp-server` 1.4.2 -> 1.5.0"]);
    expect(finding?.fix).not.toContain("1.4.2");
  });

  test("another package is told as such", () => {
    const other = { registry: "npm", name: "acme", requested: null, version: "2.0.0" } as const;
    expect(listOf(found({}, { ...DOWN, package: other }))).toEqual([
      "package @acme/mcp-server 1.4.2 -> acme 2.0.0",
    ]);
  });

  test("another command is not told twice", () => {
    const now = { ...DOWN, command: "bunx", resolved: "/usr/bin/bunx" };
    expect(listOf(found({}, now))).toEqual(["`command` `npx` -> `bunx`"]);
  });

  test.each<[string, Partial<ObservedStart>, Partial<KnownGood>]>([
    ["nothing differs", {}, {}],
    ["a version is not known this time", version(null), {}],
    ["a version was not known then", {}, { ...version(null) }],
    ["a runtime is not known", { runtime: null }, {}],
    ["what differs is hidden as a secret", { args: ["***"] }, { args: ["--token"] }],
    ["what differs was hidden as a secret", { cwd: "a" }, { cwd: "***" }],
  ])("nothing is said where %s", (_, now, before) => {
    expect(found({}, { ...DOWN, ...now }, before)).toBeUndefined();
  });

  test("after the handshake, what the server said then counts too", () => {
    const info = { name: "acme", version: "1.5.0" };
    const handshake = { ...goodStart().handshake, protocolVersion: "2025-06-18", serverInfo: info };
    expect(listOf(found({}, { handshake, tools: null }))).toEqual([
      "server version `1.4.2` -> `1.5.0`",
      "protocol `2025-11-25` -> `2025-06-18`",
    ]);
  });
});

describe("of a server that passes", () => {
  const up = (now: Partial<ObservedStart>, before: Partial<KnownGood> = {}) =>
    found(UP, now, before);

  test("tools that are gone, changed and new are told, and the version that it gives of itself", () => {
    const info = { name: "acme", version: "1.5.0" };
    const finding = up({
      handshake: { ...goodStart().handshake, serverInfo: info },
      tools: [toolOf("find"), toolOf("search", "c")],
    });
    expect(finding?.level).toBe("notice");
    expect(listOf(finding)).toEqual([
      "tool `fetch` is gone",
      "tool `search` has another description",
      "tool `find` is new",
      "server version `1.4.2` -> `1.5.0`",
    ]);
  });

  test.each<[readonly string[], string]>([
    [["description", "inputSchema"], "description and input schema"],
    [["annotations"], "annotations"],
    [["title", "outputSchema", "inputSchema"], "input schema, output schema and title"],
    [[], "definition"],
  ])("a change of %j is one of the %s", (parts, words) => {
    const { parts: before } = toolOf("search");
    const changed = Object.fromEntries(parts.map((part) => [part, "d".repeat(16)]));
    const tool = { ...toolOf("search", "c"), parts: { ...before, ...changed } };
    expect(listOf(up({ tools: [toolOf("fetch"), tool] }))).toEqual([
      `tool \`search\` has another ${words}`,
    ]);
  });

  test("the package explains it, where it is another one too", () => {
    expect(listOf(up({ tools: [toolOf("search")], ...version("1.5.0") }))).toEqual([
      "tool `fetch` is gone",
      "`@acme/mcp-server` 1.4.2 -> 1.5.0, unpinned",
    ]);
  });

  test.each<[string, Partial<ObservedStart>]>([
    [
      "another release, path and machine",
      { ...version("1.5.0"), resolved: "/x", system: "win32-x64" },
    ],
    ["a slower start", { handshake: { ...goodStart().handshake, durationMs: 9000 } }],
  ])("nothing is said of %s with the same tools", (_, now) => {
    expect(up(now)).toBeUndefined();
  });

  test("a name that stands twice is one change", () => {
    const twice = [toolOf("fetch"), toolOf("search", "c"), toolOf("search", "d")];
    expect(listOf(up({ tools: twice }))).toEqual(["tool `search` has another definition"]);
  });

  test("a name cannot leave its place", () => {
    const name = "x` is fine\n::error::pwned ##[error]y";
    expect(listOf(up({ tools: [...goodStart().tools, toolOf(name)] }))).toEqual([
      "tool `x' is fine ::error::pwned ##[error]y` is new",
    ]);
    expect(
      up({ tools: [...goodStart().tools, toolOf("x".repeat(5000))] })?.title.length,
    ).toBeLessThan(200);
    expect(up({ tools: [...goodStart().tools, toolOf("")] })?.title).toContain("tool ` ` is new");
  });
});
