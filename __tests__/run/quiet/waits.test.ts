import { describe, expect, test } from "@jest/globals";
import { waitOf } from "../../../src/run/quiet/waits.ts";

const FOREVER = { kind: "forever" };

describe("a wait that only something else can end", () => {
  test.each([
    [
      "epoll_pwait without a limit",
      "281 0xe 0x7ffd 0x400 0xffffffff 0x0 0x8 0x7ffd 0x7fba",
      FOREVER,
    ],
    [
      "a futex without a limit",
      "202 0x19537830 0x189 0x0 0x0 0x0 0xffffffff 0x7fba 0x7fba",
      FOREVER,
    ],
    ["wait4", "61 0xffffffff 0x7ffd 0x0 0x0 0x0 0x0 0x7ffd 0x7fba", FOREVER],
    ["a read", "0 0x3 0x7ffd 0x2000 0x0 0x0 0x0 0x7ffd 0x7fba", { kind: "read", descriptor: 3 }],
    [
      "epoll_wait of a minute",
      "232 0xe 0x7ffd 0x400 0xea60 0x0 0x8 0x7ffd 0x7fba",
      { kind: "at most", ms: 60_000 },
    ],
  ])("%s", (_, syscall, wait) => {
    expect(waitOf(`${syscall}\n`, "x64")).toEqual(wait);
  });

  test("has other numbers on another architecture", () => {
    const syscall = "22 0xe 0x7ffd 0x400 0xffffffff 0x0 0x8 0x7ffd 0x7fba";
    expect(waitOf(syscall, "arm64")).toEqual(FOREVER);
    expect(waitOf(syscall, "x64")).toBeNull();
  });
});

test.each([
  ["a thread that runs", "running\n"],
  ["a thread outside of a system call", "-1 0x7ffd 0x7fba\n"],
  ["a futex with a limit", "202 0x19537830 0x189 0x0 0x7ffd1 0x0 0xffffffff 0x7fba 0x7fba\n"],
  ["a futex that wakes others", "202 0x19537830 0x81 0x1 0x0 0x0 0x0 0x7fba 0x7fba\n"],
  ["a sleep", "35 0x7ffd 0x7ffd 0x0 0x0 0x0 0x0 0x7ffd 0x7fba\n"],
  ["nothing", ""],
])("%s may go on by itself", (_, syscall) => {
  expect(waitOf(syscall, "x64")).toBeNull();
});

test("an architecture whose numbers are not known tells nothing", () => {
  expect(waitOf("0 0x3 0x7ffd 0x2000 0x0 0x0 0x0 0x7ffd 0x7fba", "riscv64")).toBeNull();
});
