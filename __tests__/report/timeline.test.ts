import { describe, expect, test } from "@jest/globals";
import type { StageTime } from "../../src/model/evidence.ts";
import { firstStart, shareOf, tickText, timelineOf } from "../../src/report/timeline.ts";
import { serverOf } from "./report-of.ts";

const stage = (startMs: number, durationMs: number): StageTime => ({
  name: "handshake",
  outcome: "passed",
  startMs,
  durationMs,
});
const ran = (...stages: readonly StageTime[]) => serverOf({ stages });

describe("a timeline", () => {
  test("has the stages of each server on one axis, in the order of the servers", () => {
    const late = ran(stage(900, 100), stage(100, 800));
    const { startMs, endMs, ticks, lanes } = timelineOf([late, ran(stage(0, 300))]);
    expect([startMs, endMs]).toEqual([0, 1000]);
    expect(ticks).toEqual([0, 200, 400, 600, 800, 1000]);
    expect(lanes.map(({ bars }) => bars.map((bar) => [bar.startMs, bar.endMs]))).toEqual([
      [
        [100, 900],
        [900, 1000],
      ],
      [[0, 300]],
    ]);
  });

  test("stands for no server, and for servers that were not begun", () => {
    for (const servers of [[], [ran()]]) {
      expect(timelineOf(servers)).toMatchObject({ startMs: 0, endMs: 1, ticks: [0, 1] });
    }
  });

  test("may begin with the first stage", () => {
    const server = ran(stage(700, 100), stage(800, 50));
    expect(firstStart(server)).toBe(700);
    const timeline = timelineOf([server], 700);
    expect(timeline.ticks).toEqual([700, 750, 800, 850]);
    expect(shareOf(timeline, 775)).toBe(0.5);
    expect(firstStart(ran())).toBeUndefined();
  });

  test.each([3, 7, 60, 999, 1000, 4321, 30_012, 59_999, 300_000, 4_000_000, 1e12, 1e300])(
    "of %d ms has two to eight ticks within it",
    (ms) => {
      const { ticks, endMs } = timelineOf([ran(stage(0, ms))]);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeLessThanOrEqual(endMs);
    },
  );

  test("leaves out numbers that are no time, and begins no stage before the axis", () => {
    const { lanes, endMs } = timelineOf([
      ran(stage(Number.NaN, 1), stage(0, Number.POSITIVE_INFINITY), stage(-50, -10)),
    ]);
    expect(lanes[0]?.bars).toMatchObject([{ startMs: 0, endMs: 0 }]);
    expect(endMs).toBe(1);
  });
});

test.each([
  [0, "0"],
  [500, "500 ms"],
  [1500, "1.5 s"],
  [30_000, "30 s"],
  [120_000, "2 min"],
  [150_000, "2 min 30 s"],
])("a tick of %d ms reads %s", (ms, text) => {
  expect(tickText(ms)).toBe(text);
});
