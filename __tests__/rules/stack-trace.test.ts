import { describe, expect, test } from "@jest/globals";
import { stackTraceIn } from "../../src/rules/engine/stack-trace.ts";

describe("JavaScript", () => {
  test("the first frame that is neither the runtime's nor a dependency's", () => {
    const text =
      "Error: boom\n    at emit (node:events:524:28)\n    at f (/repo/node_modules/zod/index.js:1:1)\n    at start (file:///repo/src/server.js:10:9)\n";
    expect(stackTraceIn(text)).toMatchObject({
      message: "Error: boom",
      at: "/repo/src/server.js:10",
    });
  });

  test("frames of the package that is the server are its own", () => {
    const text =
      "Error: boom\n    at f (/home/me/.npm/_npx/1/node_modules/zod/index.js:1:1)\n    at start (/home/me/.npm/_npx/1/node_modules/@acme/mcp/dist/index.js:7:2)\n";
    expect(stackTraceIn(text)?.at).toBeNull();
    expect(stackTraceIn(text, "@acme/mcp")?.at).toMatch(/@acme\/mcp\/dist\/index\.js:7$/);
  });

  test("a message of several lines begins with its first", () => {
    const text = "ConfigError: one\ntwo\n\nthree\n    at f (/repo/a.js:2:7)\n";
    expect(stackTraceIn(text)?.message).toBe("ConfigError: one");
  });

  test("an error that is caught and printed", () => {
    const text = "Fatal error in main(): Error: lost\n    at main (/repo/b.js:1:30)\n";
    expect(stackTraceIn(text)?.message).toBe("Fatal error in main(): Error: lost");
  });

  test("the last of several, with the cause within it", () => {
    const text =
      "Error: first\n    at f (/repo/a.js:1:1)\nError: second\n    at g (/repo/a.js:2:1) {\n  code: 'X',\n  [cause]: Error: inner\n      at h (/repo/a.js:3:1)\n}\n";
    expect(stackTraceIn(text)).toMatchObject({
      message: "Error: second (caused by Error: inner)",
      at: "/repo/a.js:2",
    });
  });

  test("an id of the process in front of it is no part of the message", () => {
    const text = "[9912] Fatal error: TypeError: fetch failed\n    at f (/repo/a.js:1:1)\n";
    expect(stackTraceIn(text)?.message).toBe("Fatal error: TypeError: fetch failed");
  });

  test("where an 'error' event was emitted is no error of its own", () => {
    const text =
      "Error: listen failed\n    at f (/repo/a.js:1:1)\nEmitted 'error' event on Server instance at:\n    at emit (node:net:1944:8)\n";
    expect(stackTraceIn(text)?.message).toBe("Error: listen failed");
  });

  test("a rejected value that is no error is told by its reason", () => {
    const text =
      'UnhandledPromiseRejection: This error originated either by throwing or by rejecting a promise. The promise rejected with the reason "text only".\n    at f (node:internal/process/promises:389:7)\n';
    expect(stackTraceIn(text)).toMatchObject({
      message: "UnhandledPromiseRejection: text only",
      at: null,
    });
  });

  test("a thrown value stands below the carets", () => {
    const text =
      "/repo/f.js:1\nthrow 'str'\n^\nstr\n(Use `node --trace-uncaught`)\n\nNode.js v20.20.2\n";
    expect(stackTraceIn(text)).toMatchObject({ message: "Uncaught str", at: "/repo/f.js:1" });
  });

  test("a warning with a trace is no error", () => {
    const text = "(node:1) DeprecationWarning: old\n    at f (/repo/a.js:1:1)\n";
    expect(stackTraceIn(text)).toBeUndefined();
  });

  test("the trace of npm is not the server's", () => {
    const text = "npm error FetchError: failed\nnpm error     at f (/usr/lib/a.js:1:1)\n";
    expect(stackTraceIn(text)).toBeUndefined();
  });
});

describe("Java and .NET", () => {
  test("the cause below the frames is told with the error", () => {
    const text =
      'Exception in thread "main" java.lang.IllegalStateException: boom\n\tat java.base/java.util.A.b(A.java:1)\n\tat com.acme.Main.main(Main.java:10)\nCaused by: java.io.IOException: disk full\n\tat com.acme.Store.open(Store.java:44)\n';
    expect(stackTraceIn(text)).toMatchObject({
      message: "java.lang.IllegalStateException: boom (caused by java.io.IOException: disk full)",
      at: "com.acme.Main.main(Main.java:10)",
    });
  });

  test("a place after `in`", () => {
    const text =
      "Unhandled exception. System.InvalidOperationException: boom\n   at Acme.Program.Main() in /repo/Program.cs:line 10\n";
    expect(stackTraceIn(text)?.at).toBe("/repo/Program.cs:10");
  });
});

describe("Python", () => {
  const trace = (message: string, file = "/repo/server.py") =>
    `Traceback (most recent call last):\n  File "${file}", line 7, in <module>\n    main()\n${message}\n`;

  test("the last of a chain", () => {
    const text = `${trace("KeyError: 'a'")}\nThe above exception was the direct cause of the following exception:\n\n${trace("RuntimeError: b")}`;
    expect(stackTraceIn(text)?.message).toBe("RuntimeError: b");
  });

  test("the innermost of a group", () => {
    const text =
      '  + Exception Group Traceback (most recent call last):\n  |   File "/repo/b.py", line 5, in <module>\n  |     run()\n  | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)\n  +-+---------------- 1 ----------------\n    | Traceback (most recent call last):\n    |   File "/repo/b.py", line 2, in a\n    |     raise ValueError("inner")\n    | ValueError: inner\n    +------------------------------------\n';
    expect(stackTraceIn(text)).toMatchObject({ message: "ValueError: inner", at: "/repo/b.py:2" });
  });

  test("the last frame of the program, not of the library that it called", () => {
    const text =
      'Traceback (most recent call last):\n  File "/repo/server.py", line 7, in <module>\n    loads(s)\n  File "/usr/lib/python3.11/json/__init__.py", line 346, in loads\n    return decode(s)\njson.decoder.JSONDecodeError: Expecting value\n';
    expect(stackTraceIn(text)?.at).toBe("/repo/server.py:7");
  });

  test("an interrupt is no crash", () => {
    expect(stackTraceIn(trace("KeyboardInterrupt"))).toBeUndefined();
  });
});

describe("Go and Rust", () => {
  test("a panic of Go, at the first place outside its library", () => {
    const text =
      "panic: no luck [recovered]\n\tpanic: no luck\n\ngoroutine 1 [running]:\npanic({0x1, 0x2})\n\t/usr/local/go/src/runtime/panic.go:792 +0x132\nmain.main()\n\t/repo/main.go:12 +0x28\n";
    expect(stackTraceIn(text)?.at).toBe("/repo/main.go:12");
  });

  test.each([
    ["before 1.73", "thread 'main' panicked at 'no luck', src/main.rs:9:41\n"],
    ["since 1.73", "thread 'main' panicked at src/main.rs:9:41:\nno luck\n"],
    [
      "with the number of the thread",
      "thread 'main' (4711) panicked at src/main.rs:9:41:\nno luck\n",
    ],
  ])("a panic of Rust %s", (_, text) => {
    expect(stackTraceIn(text)).toMatchObject({ message: "panic: no luck", at: "src/main.rs:9" });
  });
});

test("a text without an error has none", () => {
  expect(stackTraceIn("starting\nError: boom\n")).toBeUndefined();
});
