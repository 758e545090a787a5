import { describe, expect, test } from "@jest/globals";
import { inTurns, median, mediansOf } from "../../../scripts/bench/medians.ts";

describe("the median", () => {
  test.each<[readonly number[], number]>([
    [[7], 7],
    [[9, 1, 5], 5],
    [[100, 2, 30], 30],
    [[4, 1, 3, 2], 3],
  ])("of %j is %d", (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test("of nothing is no number", () => {
    expect(median([])).toBeNaN();
  });
});

describe("commands", () => {
  test("take turns, and every second round runs backwards", async () => {
    const order: string[] = [];
    const note = (name: string) => () => order.push(name);
    await inTurns({ a: note("a"), b: note("b"), c: note("c") }, 3);
    expect(order.join("")).toBe("abccbaabc");
  });

  test("wait for one another", async () => {
    let running = 0;
    const alone = async () => {
      running += 1;
      await new Promise(setImmediate);
      return running--;
    };
    const { a, b } = await inTurns({ a: alone, b: alone }, 2);
    expect([a, b]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test("have the median of one of their numbers", () => {
    const samples = { a: [{ ms: 3 }, { ms: 1 }, { ms: 2 }], b: [{ ms: 9 }] };
    expect(mediansOf(samples, ({ ms }) => ms)).toEqual({ a: 2, b: 9 });
  });
});
