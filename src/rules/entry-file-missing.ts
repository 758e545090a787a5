import { type Fact, fact } from "../model/fact.ts";
import type { Captures } from "../model/rule.ts";
import { withArgument } from "../plan/with-words.ts";
import { defineRule } from "./engine/define-rule.ts";
import { factOf } from "./engine/fact-of.ts";
import { installFailed } from "./engine/sketches.ts";
import { splitArgument } from "./engine/split-argument.ts";

const build = (command: string): string =>
  `Build it in a step before this one:\n\n    - run: ${command}`;

const isBuilt = (path: string): boolean => /(?:^|[\\/])(?:dist|build|out)[\\/]/.test(path);

/** A build output is made; anything else is somewhere else. */
const buildOrCorrect = (path: string, { server, cwd }: Captures): string =>
  isBuilt(path)
    ? `${build("npm ci && npm run build")}\n\n(or as the project's own instructions say).`
    : `Correct the path in \`args\` of \`${server}\`, or make the file in a step before this one. A ` +
      `relative path starts from the working directory, \`${cwd}\`.`;

const NOT_CHECKED_IN =
  " What a build makes is mostly not checked in: it is there on the machine where it was built, and on a " +
  "fresh check-out only after the build has run.";

const notThere = (path: string, { command, cwd, build: made }: Captures): Captures => ({
  missing: path,
  problem: "does not exist",
  reason:
    `\`${command}\` was started in the folder \`${cwd}\`, and there is no such file.` +
    (made || isBuilt(path) ? NOT_CHECKED_IN : ""),
});

/** Words that stand in one item of the list, and blanks around a path. */
function strayBlanks(argument: string): string | null {
  if (argument.trim() !== argument) {
    return `Write \`${JSON.stringify(argument.trim())}\`, without the blank around it: it counts as part of the name.`;
  }
  return /\s-|\.[cm]?(?:[jt]s|py|sh)\s/.test(argument) ? splitArgument(argument) : null;
}

/** What was looked for on the machine; the build command is known where the project has one. */
const looked = (captures: Captures): Captures => ({
  ...notThere(captures.argument ?? "", captures),
  remedy:
    strayBlanks(captures.argument ?? "") ??
    (captures.build ? build(captures.build) : buildOrCorrect(captures.argument ?? "", captures)),
});

/** Its build was run, and it is still not there. */
const notBuilt = ({ argument = "", command, problem, server }: Captures): Captures => ({
  missing: argument,
  problem: "does not exist, and its build does not make it",
  reason: `The file is not checked in. \`${command}\` was run to make it, and it ${problem}.`,
  remedy:
    problem === "ended well and did not make it"
      ? `Correct the path in \`args\` of \`${server}\`, or the script \`build\` of the \`package.json\`, so that ` +
        "the one names what the other writes."
      : problem === "did not end within the time for installs"
        ? `Let the script \`build\` come to its end (one that watches never does), or give it more time with the input \`install-timeout\`.`
        : `Run \`${command}\` yourself and correct what it reports. What the build needs beside its packages ` +
          "belongs into a step before this one.",
});

/** A line of a build that speaks of an error; npm's own come after what it ran. */
const BUILD_ERROR =
  /^(?!\$ |> |npm (?:error|ERR!|warn))(?=[^\n]{0,500}\b(?:error|cannot|failed|not found)\b)/im;

const gone = (captures: Captures): Captures => ({
  ...notThere(captures.path ?? "", captures),
  remedy: buildOrCorrect(captures.path ?? "", captures),
});

const noMain = ({ path = "" }: Captures): Captures => ({
  missing: path,
  problem: "is a folder without a `__main__.py`",
  reason: "Python runs a folder only through a file of that name in it.",
  remedy: "Name the script inside it, or start the package as a module, with `-m` and its name.",
});

const insideOfPackage = ({ path = "" }: Captures): Captures => ({
  missing: path,
  problem: "is part of a package and was started as a script",
  reason:
    "It imports its neighbours by a relative import (`from .x import y`), and that needs a package around " +
    "it. A file that is started by its path belongs to none.",
  remedy:
    "Start it as a module of its package, from the folder above the package:\n\n" +
    '    "args": ["-m", "PACKAGE.MODULE"]\n\nor by the command that the package installs.',
});

const noProject = (
  option: string,
  { path, manifest, server, command, cwd }: Captures,
): Captures => ({
  missing: path ?? manifest ?? "",
  problem: path ? "does not exist" : `is not in \`${cwd}\` or above it`,
  reason:
    `\`${command}\` looks for the project from the folder in which it is started, and that was ` +
    `\`${cwd}\`. A client that knows no \`cwd\` starts its servers at the root of the workspace.`,
  remedy: `Name the folder of the project in \`args\` of \`${server}\`:\n\n    "args": [${option}]`,
});

const noNpmProject = (captures: Captures): Captures =>
  noProject('"--prefix", "FOLDER", "run", "SCRIPT"', captures);

const noCargoProject = (captures: Captures): Captures =>
  noProject('"run", "--manifest-path", "FOLDER/Cargo.toml"', captures);

const notBuiltFacts = (problem: string): readonly Fact[] => {
  const shown = { argument: "dist/index.js", path: "dist/index.js" };
  return [
    fact("entry-missing", { ...shown, build: "npm ci && npm run build" }),
    fact("entry-not-built", { ...shown, command: "npm run build", problem }),
  ];
};

const noGoProject = (captures: Captures): Captures =>
  noProject('"run", "-C", "FOLDER", "."', { ...captures, manifest: "go.mod" });

const noDotnetProject = (captures: Captures): Captures =>
  noProject('"run", "--project", "FOLDER"', { ...captures, manifest: "a project of .NET" });

/** Each of them has an option of its own for the folder. */
const FOLDER_OPTIONS: Readonly<Record<string, string>> = {
  pnpm: '"--dir", "FOLDER", "run", "SCRIPT"',
  yarn: '"--cwd", "FOLDER", "run", "SCRIPT"',
  deno: '"task", "--cwd", "FOLDER", "TASK"',
};

const noScripts = (program: string) => (captures: Captures) =>
  noProject(FOLDER_OPTIONS[program] ?? "", { ...captures, manifest: "package.json" });

const noGoFiles = ({ path = "" }: Captures): Captures => ({
  missing: path,
  problem: "is a folder without a Go program",
  reason:
    "`go run` builds the Go files that lie in the folder itself, not those in the folders below it.",
  remedy: "Name the folder that has the `main` package, often one below `cmd/`.",
});

const noMainClass = ({ path = "" }: Captures): Captures => ({
  missing: path,
  problem: "is not on the class path",
  reason:
    "Java looks for the class in the folders and jars that `-cp` names, and found it in none of them: one of them is " +
    "not there, or the name of the class is another one, with its package in front.",
  remedy:
    "Correct the class path or the name of the class in `args`, or build the jar in a step before this one; paths " +
    "start from the working directory.",
});

const noMainAttribute = ({ path = "" }: Captures): Captures => ({
  missing: path,
  problem: "names no main class",
  reason:
    "`java -jar` starts the class that the manifest of the jar names as `Main-Class`, and this one names none.",
  remedy:
    "Build the jar with a main class (`shadowJar` of Gradle, `maven-shade-plugin`), take the one whose name ends with " +
    '`-all` or `-with-dependencies`, or name the class:\n\n    "args": ["-cp", "FILE.jar", "PACKAGE.CLASS"]',
});

const brokenJar = ({ path = "" }: Captures): Captures => ({
  missing: path,
  problem: "is not a jar that Java can read",
  reason:
    "A jar is a zip archive, and this file is none: it was cut off, or it is a pointer of Git LFS or a page of HTML.",
  remedy:
    "Fetch or build it again in a step before this one; with Git LFS, set `lfs: true` on `actions/checkout`.",
});

export default defineRule({
  id: "entry-file-missing",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "entry",
  title: "`{missing}` {problem}",
  why: "{reason}",
  fix: "{remedy}",
  signals: [
    {
      fact: "entry-not-built",
      install: "failed",
      output: BUILD_ERROR,
      confidence: "confirmed",
      words: notBuilt,
    },
    { fact: "entry-not-built", confidence: "confirmed", words: notBuilt },
    { fact: "entry-missing", confidence: "confirmed", words: looked },
    {
      output:
        /Cannot find module '(?![^'\n]{0,500}node_modules)(?<path>[^'\n]{1,500})'[\s\S]{0,1500}?requireStack: \[\]/,
      words: gone,
    },
    { output: /can't open file '(?<path>[^'\n]+)': \[Errno 2\]/, words: gone },
    { output: /can't find '__main__' module in '(?<path>[^'\n]+)'/, words: noMain },
    {
      output:
        /File "(?<path>[^"\n]{1,500})", line \d+, in <module>\n[^\n]*\n(?:[ ~^]*\n)?ImportError: attempted relative import with no known parent package/,
      words: insideOfPackage,
    },
    { output: /Error: Unable to access jarfile (?<path>[^\n]+)/, words: gone },
    {
      output:
        /npm (?:error|ERR!) enoent [^\n]{0,80}ENOENT: no such file or directory, open '(?<path>[^'\n]+)'/,
      words: noNpmProject,
    },
    {
      output: /could not find `(?<manifest>Cargo\.toml)` in `[^`\n]+`/,
      words: noCargoProject,
    },
    { output: /error: manifest path `(?<path>[^`\n]{1,500})` does not exist/, words: gone },
    {
      output:
        /(?:^|\s)error(?:: |\S{0,5}: )Module not found "(?:file:\/\/)?(?!\w+:)(?<path>[^"\n]{1,500})"/m,
      words: gone,
    },
    {
      output: /^stat (?<path>[^\n:]{1,500}): (?:no such file or directory|directory not found)$/m,
      words: gone,
    },
    { output: /^go: chdir (?<path>[^\n:]{1,500}): no such file or directory$/m, words: gone },
    { output: /^no Go files in (?<path>[^\n]{1,500})$/m, words: noGoFiles },
    { output: /^go: (?:go\.mod file not found in|cannot find main module)/m, words: noGoProject },
    {
      output: /Error: Could not find or load main class (?<path>[^\s]{1,300})/,
      words: noMainClass,
    },
    { output: /no main manifest attribute, in (?<path>[^\n]{1,500})/, words: noMainAttribute },
    { output: /Error: Invalid or corrupt jarfile (?<path>[^\n]{1,500})/, words: brokenJar },
    { output: /The application to execute does not exist: '(?<path>[^'\n]{1,500})'/, words: gone },
    { output: /MSB1009: [^\n]{1,100}\s{1,4}Switch: (?<path>[^\n]{1,500})/, words: gone },
    { output: /Couldn't find a project to run\./, words: noDotnetProject },
    { output: /ERR_PNPM_NO_IMPORTER_MANIFEST_FOUND/, words: noScripts("pnpm") },
    {
      output:
        /error Couldn't find a package\.json file in|Usage Error\S{0,10}: No project found in/,
      words: noScripts("yarn"),
    },
    { output: /deno task couldn't find deno\.json/, words: noScripts("deno") },
    { output: /(?:^|\/)(?:da)?sh: \d+: (?:cannot|Can't) open (?<path>[^\n:]+)/m, words: gone },
    {
      code: 127,
      output: /^(?:\S*\/)?bash: (?<path>[^\s:]+): No such file or directory$/m,
      words: gone,
    },
    { output: /error: Failed to spawn: `?(?<path>[^`\n]{1,500}\.py)(?:`|$)/m, words: gone },
    {
      output:
        /Cannot find module '(?![^'\n]{0,500}node_modules)(?<path>[^'\n]{0,400}[\\/](?:dist|build|out)[\\/][^'\n]{1,200})' imported from (?![^\n]{0,500}node_modules)[^\n]*[\\/](?!dist|build|out)[^\n\\/]*[\\/][^\\/\n]+$/m,
      words: gone,
    },
    {
      output:
        /Cannot find module '(?<path>\.{1,2}\/[^'\n]{0,200}?(?:dist|build|out)\/[^'\n]{1,200})'\s+Require stack:\s+- (?![^\n]{0,500}node_modules)/,
      words: gone,
    },
  ],
  experiments: (evidence, match) => {
    const { argument = "" } = (match && factOf("entry-missing", evidence)?.captures) ?? {};
    if (argument === "") return [];
    return [
      {
        change: `with the path \`{found}\` in place of \`${argument}\``,
        need: { kind: "file", path: argument },
        alter: (plan, { value }) => withArgument(plan, argument, [value]),
        isFix: true,
      },
    ];
  },
  repair: {
    language: "yaml",
    before: `steps:
  - uses: actions/checkout@v7
  - uses: your-org/mcp-handshake@v1`,
    after: `steps:
  - uses: actions/checkout@v7
  - run: npm ci && npm run build
  - uses: your-org/mcp-handshake@v1`,
  },
  examples: [
    {
      name: "a build that fails",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: notBuiltFacts("failed with exit code 2"),
        ...installFailed(
          "$ npm run build\n\n> acme-mcp@1.0.0 build\n> tsc\n\n" +
            "src/index.ts(1,14): error TS2322: Type 'string' is not assignable to type 'number'.\n" +
            "npm error Lifecycle script `build` failed with error:\nnpm error code 2\n",
          2,
        ),
      },
    },
    {
      name: "a build that writes to another place",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: notBuiltFacts("ended well and did not make it"),
        ...installFailed("$ npm run build\n\n> acme-mcp@1.0.0 build\n> tsc\n\n", 0),
      },
    },
    {
      name: "a build that watches",
      evidence: {
        command: ["node", "dist/index.js"],
        ending: { kind: "not-spawned", errno: null },
        facts: notBuiltFacts("did not end within the time for installs"),
        install: {
          kind: "timed-out",
          durationMs: 300_000,
          output: "$ npm run build\n\n> acme-mcp@1.0.0 build\n> tsc --watch --noEmit\n",
        },
      },
    },
    {
      name: "a build output that is not built",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [
          fact("entry-missing", {
            argument: "dist/index.js",
            path: "/repo/dist/index.js",
            build: "npm ci && npm run build",
          }),
        ],
        stderr: "Error: Cannot find module '/repo/dist/index.js'\n",
      },
    },
    {
      name: "several arguments in one item",
      evidence: {
        command: ["node", "server.js --stdio"],
        facts: [
          fact("entry-missing", {
            argument: "server.js --stdio",
            path: "/repo/server.js --stdio",
            build: "",
          }),
        ],
      },
    },
    {
      name: "a blank behind the path",
      evidence: {
        command: ["node", "server.js "],
        facts: [
          fact("entry-missing", { argument: "server.js ", path: "/repo/server.js ", build: "" }),
        ],
      },
    },
    {
      name: "a script of `npm run` whose file is not built",
      evidence: {
        command: ["npm", "run", "-s", "mcp"],
        stderr:
          "node:internal/modules/cjs/loader:1210\n  throw err;\n  ^\n\n" +
          "Error: Cannot find module '/repo/dist/index.js'\n" +
          "    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15) {\n" +
          "  code: 'MODULE_NOT_FOUND',\n  requireStack: []\n}\n\nNode.js v20.20.2\n",
      },
    },
    {
      name: "a Python script at another place",
      evidence: {
        command: ["poetry", "run", "python", "server.py"],
        ending: { kind: "exited", code: 2, afterMs: 300 },
        stderr:
          "/usr/bin/python3: can't open file '/repo/server.py': [Errno 2] No such file or directory\n",
      },
    },
    {
      name: "a folder that Python is to run",
      evidence: {
        command: ["python3", "src"],
        stderr: "/usr/bin/python3: can't find '__main__' module in '/repo/src'\n",
      },
    },
    {
      name: "a file of a Python package, run as a script",
      evidence: {
        command: ["python3", "src/acme/server.py"],
        stderr:
          'Traceback (most recent call last):\n  File "/repo/src/acme/server.py", line 1, in <module>\n' +
          "    from .tools import search\n" +
          "ImportError: attempted relative import with no known parent package\n",
      },
    },
    {
      name: "a jar",
      evidence: {
        command: ["java", "-jar", "target/server.jar"],
        stderr: "Error: Unable to access jarfile target/server.jar\n",
      },
    },
    {
      name: "`npm run` outside of a project",
      evidence: {
        command: ["npm", "run", "start"],
        ending: { kind: "exited", code: 254, afterMs: 500 },
        stderr:
          "npm error code ENOENT\nnpm error syscall open\nnpm error path /repo/package.json\n" +
          "npm error enoent Could not read package.json: Error: ENOENT: no such file or directory, open '/repo/package.json'\n",
      },
    },
    {
      name: "`cargo run` outside of a project",
      evidence: {
        command: ["cargo", "run", "--quiet"],
        ending: { kind: "exited", code: 101, afterMs: 400 },
        stderr: "error: could not find `Cargo.toml` in `/repo` or any parent directory\n",
      },
    },
    {
      name: "the manifest of a crate at another place",
      evidence: {
        command: ["cargo", "run", "--manifest-path", "server/Cargo.toml"],
        ending: { kind: "exited", code: 101, afterMs: 400 },
        stderr: "error: manifest path `server/Cargo.toml` does not exist\n",
      },
    },
    {
      name: "a file for bun or deno",
      evidence: {
        command: ["bun", "run", "server.ts"],
        stderr: 'error: Module not found "server.ts"\n',
      },
    },
    {
      name: "a file for `go run`",
      evidence: {
        command: ["go", "run", "./cmd/server"],
        ...installFailed("stat /repo/cmd/server: directory not found\n"),
      },
    },
    {
      name: "a folder for `go run -C`",
      evidence: {
        command: ["go", "run", "-C", "server", "."],
        ...installFailed("go: chdir server: no such file or directory\n"),
      },
    },
    {
      name: "a folder without Go files",
      evidence: { command: ["go", "run", "."], ...installFailed("no Go files in /repo\n") },
    },
    {
      name: "`go run` outside of a module",
      evidence: {
        command: ["go", "run", "."],
        ...installFailed(
          "go: go.mod file not found in current directory or any parent directory; see 'go help modules'\n",
        ),
      },
    },
    {
      name: "a class that is not on the class path",
      evidence: {
        command: ["java", "-cp", "server.jar", "com.acme.Server"],
        stderr:
          "Error: Could not find or load main class com.acme.Server\n" +
          "Caused by: java.lang.ClassNotFoundException: com.acme.Server\n",
      },
    },
    {
      name: "a jar without a main class",
      evidence: {
        command: ["java", "-jar", "server.jar"],
        stderr: "no main manifest attribute, in server.jar\n",
      },
    },
    {
      name: "a file that is no jar",
      evidence: {
        command: ["java", "-jar", "server.jar"],
        stderr: "Error: Invalid or corrupt jarfile server.jar\n",
      },
    },
    {
      name: "a program of .NET that is not built",
      evidence: {
        command: ["dotnet", "bin/Release/Acme.dll"],
        stderr: "The application to execute does not exist: '/repo/bin/Release/Acme.dll'.\n",
      },
    },
    {
      name: "a project of .NET at another place",
      evidence: {
        command: ["dotnet", "run", "--project", "src/Acme"],
        ...installFailed(
          "MSBUILD : error MSB1009: Project file does not exist.\nSwitch: src/Acme\n",
        ),
      },
    },
    {
      name: "`dotnet run` outside of a project",
      evidence: {
        command: ["dotnet", "run"],
        stderr:
          "Couldn't find a project to run. Ensure a project exists in /repo, or pass the path to the project using --project.\n",
      },
    },
    {
      name: "`pnpm run` outside of a project",
      evidence: {
        command: ["pnpm", "run", "mcp"],
        stderr:
          ' ERR_PNPM_NO_IMPORTER_MANIFEST_FOUND  No package.json (or package.yaml, or package.json5) was found in "/repo".\n',
      },
    },
    {
      name: "`yarn run` outside of a project",
      evidence: {
        command: ["yarn", "run", "mcp"],
        stderr: 'error Couldn\'t find a package.json file in "/repo"\n',
      },
    },
    {
      name: "`deno task` outside of a project",
      evidence: {
        command: ["deno", "task", "mcp"],
        stderr:
          "error: deno task couldn't find deno.json(c) or package.json. See https://docs.deno.com/go/config\n",
      },
    },
    {
      name: "a shell script, read by sh",
      evidence: {
        command: ["npm", "run", "mcp"],
        ending: { kind: "exited", code: 2, afterMs: 400 },
        stderr: "sh: 0: cannot open scripts/mcp.sh: No such file\n",
      },
    },
    {
      name: "a shell script, read by bash",
      evidence: {
        command: ["npm", "run", "mcp"],
        ending: { kind: "exited", code: 127, afterMs: 400 },
        stderr: "bash: scripts/mcp.sh: No such file or directory\n",
      },
    },
    {
      name: "a script for `uv run`",
      evidence: {
        command: ["uv", "run", "server.py"],
        ending: { kind: "exited", code: 2, afterMs: 300 },
        stderr:
          "error: Failed to spawn: server.py\n  cause: No such file or directory (os error 2)\n",
      },
    },
    {
      name: "a checked-in starter whose build output is missing, as an ES module",
      evidence: {
        command: ["node", "bin/cli.mjs"],
        stderr:
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/repo/dist/index.js' imported from /repo/bin/cli.mjs\n" +
          "    at finalizeResolution (node:internal/modules/esm/resolve:283:11)\n",
      },
    },
    {
      name: "a checked-in starter whose build output is missing, with `require`",
      evidence: {
        command: ["node", "bin/cli.js"],
        stderr:
          "Error: Cannot find module '../dist/index.js'\nRequire stack:\n- /repo/bin/cli.js\n" +
          "    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15)\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a package that the script imports",
      evidence: {
        command: ["node", "server.mjs"],
        stderr:
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find package '@modelcontextprotocol/sdk' imported from /repo/server.mjs\n",
      },
    },
    {
      name: "a file that the server, once it runs, is to open",
      evidence: {
        command: ["node", "server.js", "--config", "/repo/acme.json"],
        facts: [fact("path-missing", { argument: "/repo/acme.json", path: "/repo/acme.json" })],
        stderr: "Error: ENOENT: no such file or directory, open '/repo/acme.json'\n",
      },
    },
    {
      name: "a file that is left out of a published package",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        stderr:
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/home/me/.npm/_npx/0123456789abcdef/node_modules/@acme/mcp-server/dist/tools.js' imported from /home/me/.npm/_npx/0123456789abcdef/node_modules/@acme/mcp-server/dist/index.js\n",
      },
    },
  ],
});
