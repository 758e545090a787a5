import { describe, expect, test } from "@jest/globals";
import { belonging, type Known } from "../../../src/run/processes/belonging.ts";
import type { Process } from "../../../src/run/processes/process.ts";

const SELF = 50;

/** A process that nobody has to do with, but for what is said. */
const row = (pid: number, said: Partial<Process> = {}): Process => ({
  pid,
  ppid: 1,
  group: pid,
  session: pid,
  isDead: false,
  startedAt: 1000,
  marks: [],
  sockets: [],
  ...said,
});

/** A start of process 100 at the time 1000. */
const START: Known = {
  isMark: (mark) => mark === "run.1",
  sockets: new Set(["socket:[7]"]),
  seen: new Map([[100, 1000]]),
  since: 1000,
};
const LEADER = row(100, { ppid: SELF });

const pidsOf = (table: readonly Process[], known: Partial<Known> = {}) =>
  belonging([row(SELF), ...table], { ...START, ...known }, SELF).members.map(({ pid }) => pid);

describe("a process belongs to a start", () => {
  test.each<[string, Process]>([
    ["with its mark", row(200, { marks: ["outer.4", "run.1"] })],
    ["with one of its pipes", row(200, { sockets: ["socket:[3]", "socket:[7]"] })],
    ["as a child", row(200, { ppid: 100 })],
    ["in its group", row(200, { group: 100 })],
    ["in its session", row(200, { session: 100 })],
  ])("%s", (_, one) => {
    expect(pidsOf([LEADER, one])).toEqual([100, 200]);
  });

  test("as a descendant of one that belongs by anything", () => {
    const table = [
      row(400, { ppid: 300 }),
      row(300, { session: 200 }),
      row(200, { marks: ["run.1"] }),
    ];
    expect(pidsOf(table).sort()).toEqual([200, 300, 400]);
  });

  test("when it was seen to, though nothing shows it any more", () => {
    const seen = new Map([...START.seen, [200, 1003]]);
    expect(pidsOf([row(200, { startedAt: 1003 })], { seen })).toEqual([200]);
  });

  test("by the group of a first process that is gone", () => {
    expect(pidsOf([row(200, { group: 100 })])).toEqual([200]);
  });
});

describe("a process is somebody else's", () => {
  test.each<[string, readonly Process[]]>([
    ["with the mark of another start", [row(200, { marks: ["run.10"] })]],
    ["when it has the pid of one that was seen", [row(100, { startedAt: 2000 })]],
    [
      "when its parent has that pid",
      [row(100, { startedAt: 2000 }), row(200, { ppid: 100, startedAt: 2001 })],
    ],
    ["when it began before the start", [row(200, { marks: ["run.1"], startedAt: 999 })]],
  ])("%s", (_, table) => {
    expect(pidsOf(table)).toEqual([]);
  });

  test("or our own, and those above it, whatever they look like", () => {
    const marks = ["run.1"];
    const table = [row(1, { ppid: 0, marks }), row(30, { marks }), row(SELF, { ppid: 30, marks })];
    expect(belonging(table, START, SELF).members).toEqual([]);
  });
});

test("a group is signalled as a whole only if one that belongs has made it", () => {
  const table = [LEADER, row(200, { group: 100 }), row(300, { group: 299, marks: ["run.1"] })];
  expect(belonging(table, START, SELF)).toMatchObject({
    members: [{ pid: 100 }, { pid: 200 }, { pid: 300 }],
    groups: [100],
  });
});
