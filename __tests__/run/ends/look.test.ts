import { expect, test } from "@jest/globals";
import { look } from "../../../src/run/processes/look.ts";
import { testOnLinux } from "./alive.ts";

test("all who ask for a look at the same time share it, and the next gets a new one", async () => {
  const [one, another] = await Promise.all([look(), look()]);
  expect(another).toBe(one);
  expect(await look()).not.toBe(one);
});

testOnLinux("a look shows this program, and nothing that is older", async () => {
  const processes = await look();
  const self = processes.find(({ pid }) => pid === process.pid);
  expect(self).toMatchObject({ ppid: process.ppid, isDead: false });
  const begun = self?.startedAt ?? Number.POSITIVE_INFINITY;
  expect(processes.filter(({ startedAt }) => startedAt < begun)).toEqual([]);
});
