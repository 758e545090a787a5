import { fact } from "../model/fact.ts";
import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { installFailed } from "./engine/sketches.ts";

/** Runners of GitHub on which a program of another kind does run. */
const RUNNERS: readonly (readonly [built: RegExp, label: string])[] = [
  [/^Linux on arm64/, "ubuntu-24.04-arm"],
  [/^Linux on x64/, "ubuntu-latest"],
  [/^macOS/, "macos-latest"],
  [/^Windows on arm64/, "windows-11-arm"],
  [/^Windows/, "windows-latest"],
];

function foreign({ path = "", built = "", machine = "" }: Captures): Captures {
  const label = RUNNERS.find(([kind]) => kind.test(built))?.[1];
  const loader = /with the loader `(?<loader>[^`]+)`$/.exec(built)?.groups?.loader;
  const elsewhere = label
    ? ` What is made for ${built} alone needs a job on such a machine: \`runs-on: ${label}\`.`
    : "";
  return {
    problem: `\`${path}\` is built for ${built}, and this machine is ${machine}`,
    reason:
      "A program file runs on the kind of system and processor for which it was built. Where the system refuses, " +
      "some starters hand the file to a shell, which reads its bytes as commands: hence words that make no sense.",
    remedy: loader
      ? "Take the build for glibc if this one is for musl, or a static one; or install what brings " +
        `\`${loader}\` in a step before this one.`
      : `Take the build for ${machine}, or make it from source in a step before this one.${elsewhere}`,
  };
}

const format = ({ command = "", file }: Captures): Captures => ({
  problem: `${file ? `\`${file}\`` : `a program that \`${command}\` starts`} is not in a format that this machine can run`,
  reason:
    "The system knows the file by its first bytes, and refuses it: it is built for another system or another " +
    "processor, or it is a script without a `#!` line.",
  remedy:
    "Take the build for this system and processor (`uname -sm` prints them), or make it from source in a step before " +
    "this one. In a script, name its interpreter in the first line, for example `#!/usr/bin/env node`.",
});

const glibc = ({ file = "", library = "" }: Captures): Captures => ({
  problem: `${file ? `\`${file}\`` : "a program file"} needs \`${library}\`, and the C library of this machine is older`,
  reason:
    "A program that is linked on a newer Linux asks for the C library of that system, and an older one does not have " +
    "the functions that it names.",
  remedy:
    "Take a build for an older Linux or a static one (musl), build it on this machine, or run the job on a newer " +
    "image: `runs-on: ubuntu-24.04`.",
});

const musl = ({ library = "" }: Captures): Captures => ({
  problem: `a program file needs \`${library}\`, the loader of another C library`,
  reason:
    "The program is built for a Linux with glibc, and this one has musl (Alpine), or the other way round. Neither has " +
    "the loader of the other.",
  remedy:
    "Take the build for the C library of this system, or an image on Debian instead of Alpine (`node:24` instead of " +
    "`node:24-alpine`).",
});

/** Class files have counted from 44 since Java 1: https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html#jvms-4.1 */
const java = ({ name = "the server", needs = "", has = "" }: Captures): Captures => ({
  problem: `\`${name}\` is compiled for Java ${Number(needs) - 44}, and this Java is ${Number(has) - 44}`,
  reason: "An older Java does not run what a newer one has compiled.",
  remedy:
    `Install Java ${Number(needs) - 44} in a step before this one:\n\n    - uses: actions/setup-java@v5\n      with:\n` +
    `        distribution: temurin\n        java-version: ${Number(needs) - 44}`,
});

const dotnet = ({ framework = "", version = "" }: Captures): Captures => ({
  problem: `\`${framework}\` ${version} is not installed`,
  reason:
    "The program asks for this .NET runtime, and the machine has none that fits. A newer major version does not count " +
    "unless the program allows it.",
  remedy:
    `Install it in a step before this one:\n\n    - uses: actions/setup-dotnet@v5\n      with:\n` +
    `        dotnet-version: ${version.split(".").slice(0, 2).join(".")}.x\n\n` +
    'or let the program run on a newer one, with `"DOTNET_ROLL_FORWARD": "Major"` in `env`.',
});

const image = ({ target = "" }: Captures): Captures => ({
  problem: `the image has no build for \`${target}\``,
  reason:
    "An image is built for one or for several platforms, and this machine's is not among them.",
  remedy:
    'Take a tag that has it, or, where the engine can emulate, ask for another one:\n\n    "args": ["run", ' +
    '"--platform", "linux/amd64", ...]\n\nOn a runner, `docker/setup-qemu-action` brings the emulation.',
});

const dll = ({ module = "" }: Captures): Captures => ({
  problem: `the library of \`${module}\` cannot be loaded on this Windows`,
  reason:
    "A Python package brings a library of compiled code, and it is built for another Python or processor, or needs a " +
    "library of Windows that is not there.",
  remedy:
    "Install the package again with the very Python that runs the server, and of the same processor. If it still does " +
    "not load, install the Microsoft Visual C++ Redistributable.",
});

/** What a shell says of bytes that it takes for commands. */
const READ_AS_TEXT = /Syntax error|syntax error|not found|cannot execute|[Ee]xec format error/;

export default defineRule({
  id: "binary-incompatible",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "{problem}",
  why: "{reason}",
  fix: "{remedy}",
  signals: [
    { fact: "foreign-binary", ending: "not-spawned", confidence: "confirmed", words: foreign },
    { fact: "foreign-binary", output: READ_AS_TEXT, confidence: "confirmed", words: foreign },
    {
      output:
        /version [`'](?<library>(?:GLIBC|GLIBCXX|CXXABI)_[\d.]{1,20})' not found(?: \(required by (?<file>[^)\n]{1,500})\))?/,
      words: glibc,
    },
    {
      output:
        /Error loading shared library (?<library>ld-(?:linux|musl)[\w.-]{1,60}): No such file/,
      words: musl,
    },
    { output: /no matching manifest for (?<target>\w+\/[\w/]{1,40})/, words: image },
    {
      output:
        /UnsupportedClassVersionError: (?<name>[^\s:]{1,300}) has been compiled by a more recent version of the Java Runtime \(class file version (?<needs>\d{2,3})\.\d{1,5}\), this version of the Java Runtime only recognizes class file versions up to (?<has>\d{2,3})/,
      words: java,
    },
    {
      output:
        /You must install or update \.NET to run this application\.[\s\S]{0,600}?Framework: '(?<framework>[\w.]{1,80})', version '(?<version>[\d.]{1,20})'/,
      words: dotnet,
    },
    { output: /DLL load failed while importing (?<module>[\w.]{1,200}): /, words: dll },
    {
      output: /: (?<file>[^\s:]{1,500}): cannot execute binary file(?:: [Ee]xec format error)?$/m,
      words: format,
    },
    { output: /(?<file>[^\s:'"]{1,500}): (?:line )?\d{1,4}: \x7fELF/, words: format },
    {
      output: /^(?:\S{1,200}: \d{1,4}: )(?<file>[^\s:]{1,500}): Exec format error$/m,
      words: format,
    },
    { output: /exec (?<file>\/[^\s:]{1,500}): exec format error/, words: format },
    { output: /\[Errno 8\] Exec format error: '(?<file>[^'\n]{1,500})'/, words: format },
    { output: /[Bb]ad CPU type in executable(?:: (?<file>[^\s:]{1,500})$)?/m, words: format },
  ],
  repair: entryRepair(
    { command: "docker", args: ["run", "-i", "--rm", "acme/mcp-server"] },
    {
      command: "docker",
      args: ["run", "-i", "--rm", "--platform", "linux/amd64", "acme/mcp-server"],
    },
  ),
  examples: [
    {
      name: "a program for another processor, which Node.js hands to a shell",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "exited", code: 2, afterMs: 12 },
        facts: [
          fact("foreign-binary", {
            path: "acme-mcp",
            built: "Linux on arm64",
            machine: "Linux on x64",
          }),
        ],
        stderr: '/repo/acme-mcp: 1: Syntax error: word unexpected (expecting ")")\n',
      },
    },
    {
      name: "a program for macOS",
      evidence: {
        command: ["bin/acme-mcp"],
        ending: { kind: "exited", code: 2, afterMs: 12 },
        facts: [
          fact("foreign-binary", {
            path: "bin/acme-mcp",
            built: "macOS on arm64",
            machine: "Linux on x64",
          }),
        ],
        stderr: '/repo/bin/acme-mcp: 1: Syntax error: "(" unexpected\n',
      },
    },
    {
      name: "a program for musl on a system with glibc",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "not-spawned", errno: "ENOENT" },
        facts: [
          fact("foreign-binary", {
            path: "acme-mcp",
            built: "Linux on x64 with the loader `/lib/ld-musl-x86_64.so.1`",
            machine: "Linux on x64 without it",
          }),
        ],
      },
    },
    {
      name: "a program behind a shell",
      evidence: {
        command: ["bash", "-lc", "./acme-mcp --stdio"],
        ending: { kind: "exited", code: 126, afterMs: 200 },
        stderr: "bash: line 1: ./acme-mcp: cannot execute binary file: Exec format error\n",
      },
    },
    {
      name: "a program behind dash",
      evidence: {
        command: ["sh", "-c", "./acme-mcp"],
        ending: { kind: "exited", code: 126, afterMs: 200 },
        stderr: "sh: 1: ./acme-mcp: Exec format error\n",
      },
    },
    {
      name: "the program of a package, read by a shell",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ending: { kind: "exited", code: 127, afterMs: 900 },
        stderr:
          "/home/me/.npm/_npx/0123456789abcdef/node_modules/.bin/mcp-server: 1: \x7fELF\x02\x01\x01: not found\n",
      },
    },
    {
      name: "a program that a Python server starts",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "OSError: [Errno 8] Exec format error: './bin/acme'\n",
      },
    },
    {
      name: "a program for another processor on macOS",
      evidence: {
        command: ["zsh", "-c", "./acme-mcp"],
        ending: { kind: "exited", code: 126, afterMs: 20 },
        stderr: "zsh:1: bad CPU type in executable: ./acme-mcp\n",
      },
    },
    {
      name: "a C library that is too old",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "exited", code: 1, afterMs: 12 },
        stderr:
          "./acme-mcp: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.38' not found (required by ./acme-mcp)\n",
      },
    },
    {
      name: "a program for glibc on Alpine",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        stderr:
          "Error: Error loading shared library ld-linux-x86-64.so.2: No such file or directory (needed by /home/me/.npm/_npx/0123456789abcdef/node_modules/@acme/native/acme.node)\n" +
          "  code: 'ERR_DLOPEN_FAILED'\n",
      },
    },
    {
      name: "an image without this platform",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        ...installFailed("no matching manifest for linux/arm64/v8 in the manifest list entries\n"),
      },
    },
    {
      name: "the program of an image for another processor",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        ending: { kind: "exited", code: 1, afterMs: 400 },
        stderr:
          "WARNING: The requested image's platform (linux/amd64) does not match the detected host platform (linux/arm64/v8) and no specific platform was requested\n" +
          "exec /usr/local/bin/node: exec format error\n",
      },
    },
    {
      name: "classes of a newer Java",
      evidence: {
        command: ["java", "-jar", "server.jar"],
        stderr:
          "Error: LinkageError occurred while loading main class com.acme.Server\n" +
          "\tjava.lang.UnsupportedClassVersionError: com.acme.Server has been compiled by a more recent version of the Java Runtime (class file version 69.0), this version of the Java Runtime only recognizes class file versions up to 61.0\n",
      },
    },
    {
      name: "a .NET runtime that is not there",
      evidence: {
        command: ["dotnet", "bin/Release/Acme.Mcp.dll"],
        ending: { kind: "exited", code: 150, afterMs: 80 },
        stderr:
          "You must install or update .NET to run this application.\n\n" +
          "App: /repo/bin/Release/Acme.Mcp.dll\nArchitecture: x64\n" +
          "Framework: 'Microsoft.NETCore.App', version '10.0.0' (x64)\n.NET location: /usr/share/dotnet/\n",
      },
    },
    {
      name: "a library that Windows does not load",
      evidence: {
        command: ["python", "server.py"],
        stderr:
          "ImportError: DLL load failed while importing _rust: The specified procedure could not be found.\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a program for another system that an emulator runs, and that asks for a variable",
      evidence: {
        command: ["./acme-mcp"],
        facts: [
          fact("foreign-binary", {
            path: "acme-mcp",
            built: "Linux on arm64",
            machine: "Linux on x64",
          }),
        ],
        stderr: "Error: ACME_API_KEY is required\n",
      },
    },
    {
      name: "a script without a first line",
      evidence: {
        command: ["./mcp-server"],
        ending: { kind: "exited", code: 2, afterMs: 15 },
        facts: [fact("shebang-missing", { script: "/repo/mcp-server" })],
        stderr: './mcp-server: 1: Syntax error: "(" unexpected\n',
      },
    },
    {
      name: "an addon for another Node.js",
      evidence: {
        command: ["node", "server.js"],
        stderr:
          "Error: The module '/repo/node_modules/better-sqlite3/build/Release/better_sqlite3.node'\n" +
          "was compiled against a different Node.js version using NODE_MODULE_VERSION 127.\n",
      },
    },
  ],
});
