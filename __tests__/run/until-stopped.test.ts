import { expect, test } from "@jest/globals";
import { closedBy, untilStopped } from "../../src/run/until-stopped.ts";

const never = new Promise<string>(() => {});

test("work that is done before the end of a run gives what it found", async () => {
  const { signal } = new AbortController();
  expect(await untilStopped(Promise.resolve("found"), signal, () => "known")).toBe("found");
  await expect(untilStopped(Promise.reject(new Error("a bug")), signal, () => "")).rejects.toThrow(
    "a bug",
  );
});

test("work that is not gives what is known, at the end of the run and after it", async () => {
  const controller = new AbortController();
  const before = untilStopped(never, controller.signal, () => "known");
  controller.abort();
  expect(await before).toBe("known");
  expect(await untilStopped(never, controller.signal, () => "known")).toBe("known");
});

test("what others know by then comes first, where it is waited for", async () => {
  const controller = new AbortController();
  const inner = untilStopped(never, controller.signal, () => "the likely cause");
  const outer = untilStopped(inner, controller.signal, () => "nothing", setImmediate);
  controller.abort();
  expect(await outer).toBe("the likely cause");
});

test("nothing is begun after the end of the run", async () => {
  const controller = new AbortController();
  const slot = closedBy(controller.signal, (work) => work());
  expect(await slot(async () => "begun")).toBe("begun");
  controller.abort();
  let begun = false;
  void slot(async () => {
    begun = true;
  });
  await new Promise(setImmediate);
  expect(begun).toBe(false);
});
