import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { lendingSlots, type Slot } from "../../src/run/slots.ts";

/** Pieces of work that go on until they are told to end. */
function begin(slot: Slot, count: number) {
  const begun: { lend: () => void; end: () => void }[] = [];
  const done = Array.from({ length: count }, (_, at) =>
    slot<number>(
      (lend = () => {}) => new Promise((resolve) => begun.push({ lend, end: () => resolve(at) })),
    ),
  );
  return { begun, done };
}

describe("slots that are lent", () => {
  test("let so many run as there are places", async () => {
    const { begun, done } = begin(lendingSlots(2, 8), 5);
    await turn();
    expect(begun).toHaveLength(2);
    begun[0]?.end();
    expect(await done[0]).toBe(0);
    await turn();
    expect(begun).toHaveLength(3);
  });

  test("let another one run for each that only waits, which still gives its result", async () => {
    const { begun, done } = begin(lendingSlots(2, 8), 5);
    await turn();
    begun[1]?.lend();
    await turn();
    expect(begun).toHaveLength(3);
    begun[1]?.end();
    expect(await done[1]).toBe(1);
    await turn();
    // Its place was given away before: its end gives no second one.
    expect(begun).toHaveLength(3);
  });

  test("let no more run than the most, however many only wait", async () => {
    const { begun } = begin(lendingSlots(1, 3), 9);
    for (let at = 0; at < 9; at++) {
      await turn();
      begun[at]?.lend();
    }
    expect(begun).toHaveLength(3);
  });

  test("are free again after a failure", async () => {
    const slot = lendingSlots(1, 1);
    await expect(slot(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await slot(async () => "next")).toBe("next");
  });
});
