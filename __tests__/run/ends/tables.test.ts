import { describe, expect, test } from "@jest/globals";
import { isOfThisRun, marksIn, markVariable, newMark } from "../../../src/run/processes/mark.ts";
import { readPs } from "../../../src/run/processes/ps.ts";
import { readStat } from "../../../src/run/processes/stat.ts";

describe("the mark of a start", () => {
  const variable = "STARTED_BY_MCP_HANDSHAKE";

  test("is its own, and one of this run", () => {
    const [one, two] = [newMark(), newMark()];
    expect(one).not.toBe(two);
    expect([one, two].map(isOfThisRun)).toEqual([true, true]);
    expect(isOfThisRun("another-run.1")).toBe(false);
  });

  test("stands beside that of a run around this one", () => {
    expect(markVariable("in.1", { [variable]: "out.7" })).toEqual({ [variable]: "out.7:in.1" });
    expect(marksIn(`A=1\0${variable}=out.7:in.1\0B=2\0`, "\0")).toEqual(["out.7", "in.1"]);
  });

  test.each([
    ["at the beginning", `${variable}=run.1\0`, ["run.1"]],
    ["at the end", `A=1\0${variable}=run.1`, ["run.1"]],
    ["not inside of another variable", `A=${variable}=run.1\0`, []],
    ["not behind another name", `MY_${variable}=run.1\0`, []],
    ["not in nothing", "", []],
  ])("is read %s", (_, text, marks) => {
    expect(marksIn(text, "\0")).toEqual(marks);
  });
});

describe("/proc/<pid>/stat", () => {
  const stat = (name: string, state: string, threads: number) =>
    `4711 (${name}) ${state} 12 34 56 0 -1 4194304 57 0 0 0 1 2 0 0 20 0 ${threads} 0 6896753 430080 0 18446744073709551615 1 1 0\n`;
  const found = {
    ...{ pid: 4711, ppid: 12, group: 34, session: 56 },
    ...{ startedAt: 6896753, isDead: false },
  };

  test.each(["node", "my server", ") Z 1 1 1 (", "a\nb"])("of a program named %j", (name) => {
    expect(readStat(stat(name, "S", 1))).toEqual(found);
  });

  test.each([
    ["T", 1, false],
    ["Z", 1, true],
    ["Z", 2, false],
    ["X", 0, true],
  ])("in the state %s with %i threads", (state, threads, isDead) => {
    expect(readStat(stat("node", state, threads))).toEqual({ ...found, isDead });
  });

  test.each(["", "4711 (node"])("%j tells nothing", (text) => {
    expect(readStat(text)).toBeNull();
  });
});

describe("ps of macOS", () => {
  const TEXT = `    1     0     1 Ss   Mon Nov  2 08:00:00 2026     /sbin/launchd
  600   501   600 S    Tue Nov 24 03:02:40 2026     -zsh HOME=/Users/me
  650   600   650 S+   Tue Nov 24 03:02:45 2026     node dist/cli/index.js HOME=/Users/me
  700   650   700 Ss   Tue Nov 24 03:02:46 2026     node server.js A=b c STARTED_BY_MCP_HANDSHAKE=out.7:in.1 HOME=/Users/me
  701   700   700 Z    Tue Nov 24 03:02:46 2026     (sh)
`;

  test("gives what is no older than this program", () => {
    expect(readPs(TEXT, 650)).toEqual([
      expect.objectContaining({ pid: 650, ppid: 600, group: 650, marks: [] }),
      {
        ...{ pid: 700, ppid: 650, group: 700, session: null, isDead: false },
        ...{
          startedAt: Date.parse("Tue Nov 24 03:02:46 2026"),
          marks: ["out.7", "in.1"],
          sockets: [],
        },
      },
      expect.objectContaining({ pid: 701, isDead: true }),
    ]);
  });

  test.each(["", "ps: illegal option\n", "700 650"])("%j has no process", (text) => {
    expect(readPs(text, 650)).toEqual([]);
  });
});
