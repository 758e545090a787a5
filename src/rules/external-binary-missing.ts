import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { setupStep } from "./engine/programs.ts";

/** Programs that servers call, and the package of Debian and Ubuntu that brings each. */
const PACKAGES: Readonly<Record<string, string>> = {
  git: "git",
  ffmpeg: "ffmpeg",
  ffprobe: "ffmpeg",
  rg: "ripgrep",
  jq: "jq",
  pandoc: "pandoc",
  tesseract: "tesseract-ocr",
  pdftotext: "poppler-utils",
  pdftoppm: "poppler-utils",
  psql: "postgresql-client",
  pg_dump: "postgresql-client",
  sqlite3: "sqlite3",
  dot: "graphviz",
  soffice: "libreoffice",
  libreoffice: "libreoffice",
  convert: "imagemagick",
  magick: "imagemagick",
  inkscape: "inkscape",
  adb: "adb",
  gdb: "gdb",
  chromium: "chromium-browser",
};
const OTHERS =
  "gh|java|javac|docker|kubectl|helm|terraform|aws|az|gcloud|xcrun|xcodebuild|osascript|yt-dlp|blender|godot|gradle|mvn|php|ruby|R|Rscript|google-chrome|chrome|mmdc|clangd|gopls|rust-analyzer|semgrep|trivy|nmap|codex|claude|gemini";
const PROGRAMS = `${Object.keys(PACKAGES).join("|")}|${OTHERS}`;

const step = (command: string): string => `    - run: ${command}`;
const before = (command: string): string =>
  `Install it in a step before this one:\n\n${step(command)}`;

function program({ missing = "" }: Captures): Captures {
  const name = PACKAGES[missing];
  const setup = setupStep(missing);
  return {
    missing: `\`${missing}\``,
    reason:
      `The server calls the program \`${missing}\`, and what starts it says that it is not there: it is in no folder ` +
      "of the server's PATH.",
    remedy: name
      ? before(`sudo apt-get update && sudo apt-get install -y ${name}`)
      : `Install \`${missing}\` in a step before this one${setup ? `:\n\n${setup}` : "."}`,
  };
}

const browser = ({ missing = "", path = "", how = "" }: Captures): Captures => ({
  missing: missing ? `the browser \`${missing}\`` : "the browser",
  reason:
    "A package that steers a browser does not bring the browser with it: it is fetched by a command of its own, for " +
    `the version of the package.${path ? ` It was looked for at \`${path}\`.` : ""}`,
  remedy: `${before(how.trim())}\n\nRun it with the version of the package that the server uses: another one fetches another browser.`,
});

/** Playwright's text has a box around the command; the Python package has it without `npx`. */
const playwright = ({ path = "", how = "" }: Captures): Captures => {
  const name = /[\\/](?<name>chromium|firefox|webkit|chrome)[\w]*-\d/.exec(path)?.groups?.name;
  const install = name && how.trim().endsWith("playwright install") ? `${how.trim()} ${name}` : how;
  return browser({ missing: name ?? "", path, how: install });
};

const puppeteer = ({ missing = "", how }: Captures): Captures =>
  browser({ missing, how: how ?? "npx puppeteer browsers install chrome" });

const systemChrome = ({ path = "" }: Captures): Captures => ({
  missing: "the browser",
  reason: `The server steers a browser of the system, and there is none at \`${path}\`.`,
  remedy:
    "Install Google Chrome in a step before this one:\n\n    - uses: browser-actions/setup-chrome@v2\n\n" +
    "or correct the path in the server's settings.",
});

const browserLibraries = ({ how = "" }: Captures): Captures => ({
  missing: "a library that the browser needs",
  reason: "The browser itself is there, and the system lacks libraries that it is linked with.",
  remedy: before(how.trim()),
});

const library = ({ missing = "" }: Captures): Captures => ({
  missing: `the library \`${missing}\``,
  reason:
    "A program is linked with this library of the system, and the system does not have it, or has another version of it.",
  remedy:
    "Install the package that brings it in a step before this one. This finds its name:\n\n" +
    `    apt-file update && apt-file search ${missing}`,
});

const git = (captures: Captures): Captures => program({ ...captures, missing: "git" });

export default defineRule({
  id: "external-binary-missing",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "the server needs {missing}, which is not installed",
  why: "{reason}",
  fix: "{remedy}",
  signals: [
    {
      said: /Executable doesn't exist at (?<path>[^\n]{1,500})\n[\s\S]{0,600}?(?<how>(?:npx )?playwright install[\w -]{0,60})/,
      words: playwright,
    },
    {
      said: /distribution '(?<missing>[\w-]{1,40})' is not found at (?<path>[^\n]{1,500})\s{1,4}Run "(?<how>[^"\n]{1,200})"/,
      words: browser,
    },
    {
      said: /Host system is missing dependencies to run browsers[\s\S]{0,400}?(?<how>(?:sudo )?(?:npx )?playwright install-deps)/,
      words: browserLibraries,
    },
    {
      said: /Could not find (?<missing>Chrome|Chromium|Firefox)(?: for Testing)? \((?:ver|rev)\. [^)\n]{1,40}\)(?:[\s\S]{0,200}?`(?<how>npx puppeteer browsers install [\w-]{1,40})`)?/,
      words: puppeteer,
    },
    {
      said: /Could not find Google Chrome executable for channel '[\w-]{1,20}' at:?\s{1,4}(?:- )?(?<path>[^\n]{1,500}?)\.?$/m,
      words: systemChrome,
    },
    {
      said: /Browser was not found at the configured executablePath \((?<path>[^)\n]{1,500})\)/,
      words: systemChrome,
    },
    { said: /Bad git executable\./, words: git },
    {
      said: /error while loading shared libraries: (?<missing>[\w.+-]{1,100}): cannot open shared object file/,
      words: library,
    },
    {
      said: /(?:ImportError|OSError|Error): (?<missing>lib[\w.+-]{1,100}): cannot open shared object file/,
      words: library,
    },
    { said: new RegExp(`spawn(?:Sync)? (?<missing>${PROGRAMS}) ENOENT`), words: program },
    {
      said: new RegExp(`FileNotFoundError: \\[Errno 2\\] [^\\n]{1,60}: '(?<missing>${PROGRAMS})'`),
      words: program,
    },
    {
      said: new RegExp(
        `exec: "(?<missing>${PROGRAMS})": executable file not found in (?:\\$PATH(?!: unknown)|%PATH%)`,
      ),
      words: program,
    },
    {
      said: new RegExp(
        `\`(?<missing>${PROGRAMS})\` command is not found|Couldn't find (?<other>ffmpeg|ffprobe) or av`,
      ),
      words: ({ missing, other = "", ...captures }) =>
        program({ ...captures, missing: missing ?? other }),
    },
  ],
  repair: {
    language: "yaml",
    before: `steps:
  - uses: actions/checkout@v7
  - uses: your-org/mcp-handshake@v1`,
    after: `steps:
  - uses: actions/checkout@v7
  - run: npx playwright install chromium
  - uses: your-org/mcp-handshake@v1`,
  },
  examples: [
    {
      name: "a browser of Playwright",
      evidence: {
        command: ["npx", "-y", "@acme/browser-mcp"],
        stderr:
          "browserType.launch: Executable doesn't exist at /home/me/.cache/ms-playwright/chromium_headless_shell-1255/chrome-headless-shell-linux64/chrome-headless-shell\n" +
          "╔════════════════════════════════════════════════════════════╗\n" +
          "║ Looks like Playwright was just installed or updated.       ║\n" +
          "║ Please run the following command to download new browsers: ║\n" +
          "║                                                            ║\n" +
          "║     npx playwright install                                 ║\n" +
          "║                                                            ║\n" +
          "║ <3 Playwright Team                                         ║\n" +
          "╚════════════════════════════════════════════════════════════╝\n",
      },
    },
    {
      name: "a browser of the system, for Playwright",
      evidence: {
        command: ["npx", "-y", "@acme/browser-mcp"],
        stderr:
          "browserType.launch: Chromium distribution 'chrome' is not found at /opt/google/chrome/chrome\n" +
          'Run "npx playwright install chrome"\n',
      },
    },
    {
      name: "libraries for a browser",
      evidence: {
        command: ["npx", "-y", "@acme/browser-mcp"],
        stderr:
          "browserType.launch: \n╔══════════════════════════════════════════════════════╗\n" +
          "║ Host system is missing dependencies to run browsers. ║\n" +
          "║ Please install them with the following command:      ║\n" +
          "║                                                      ║\n" +
          "║     sudo npx playwright install-deps                 ║\n",
      },
    },
    {
      name: "a browser of Puppeteer, asked for in `tools/list`",
      evidence: {
        command: ["npx", "-y", "@acme/browser-mcp"],
        ending: { kind: "running" },
        handshake: {
          kind: "completed",
          era: "legacy",
          protocolVersion: "2025-11-25",
          serverInfo: { name: "acme", version: "1.0.0" },
          capabilities: { tools: {} },
          durationMs: 120,
          tools: {
            kind: "failed",
            error: {
              code: -32603,
              message:
                "Could not find Chrome (ver. 148.0.7778.97). This can occur if either\n" +
                " 1. you did not perform an installation before running the script (e.g. `npx puppeteer browsers install chrome`) or\n" +
                " 2. your cache path is incorrectly configured (which is: /home/me/.cache/puppeteer).",
            },
            reason: "an error",
          },
        },
      },
    },
    {
      name: "a browser of the system, for Puppeteer",
      evidence: {
        command: ["node", "server.js"],
        stderr:
          "Error: Could not find Google Chrome executable for channel 'stable' at:\n - /opt/google/chrome/chrome.\n" +
          "    at computeSystemExecutablePath (/repo/node_modules/@puppeteer/browsers/lib/cjs/launch.js:61:11)\n",
      },
    },
    {
      name: "the path of a browser in the server's settings",
      evidence: {
        command: ["node", "server.js"],
        stderr:
          "Error: Browser was not found at the configured executablePath (/usr/bin/chromium)\n" +
          "    at ChromeLauncher.launch (/repo/node_modules/puppeteer-core/lib/cjs/puppeteer/node/BrowserLauncher.js:96:19)\n",
      },
    },
    {
      name: "`git`, for a Python server",
      evidence: {
        command: ["uvx", "mcp-server-git"],
        stderr:
          "ImportError: Failed to initialize: Bad git executable.\n" +
          "The git executable must be specified in one of the following ways:\n" +
          "    - be included in your $PATH\n    - be set via $GIT_PYTHON_GIT_EXECUTABLE\n",
      },
    },
    {
      name: "`ffmpeg`, for a Node.js server",
      evidence: {
        command: ["node", "server.js"],
        stderr:
          "node:events:502\n      throw er; // Unhandled 'error' event\n      ^\n\n" +
          "Error: spawn ffmpeg ENOENT\n    at ChildProcess._handle.onexit (node:internal/child_process:285:19)\n",
      },
    },
    {
      name: "`git`, for `subprocess` of Python",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          "    raise child_exception_type(errno_num, err_msg, err_filename)\n" +
          "FileNotFoundError: [Errno 2] No such file or directory: 'git'\n",
      },
    },
    {
      name: "`kubectl`, for a Go server",
      evidence: {
        command: ["./acme-mcp"],
        stderr: '2026/11/23 15:11:20 exec: "kubectl": executable file not found in $PATH\n',
      },
    },
    {
      name: "a library of the system",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "exited", code: 127, afterMs: 5 },
        stderr:
          "./acme-mcp: error while loading shared libraries: libssl.so.1.1: cannot open shared object file: No such file or directory\n",
      },
    },
    {
      name: "a library of the system, for a Python package",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr:
          "ImportError: libGL.so.1: cannot open shared object file: No such file or directory\n",
      },
    },
    {
      name: "`java`, for a Python package that calls it",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr:
          "tabula.errors.JavaNotFoundError: `java` command is not found from this Python process. Please ensure Java is installed and PATH is set for `java`\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a file of the server's own that is not there",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "FileNotFoundError: [Errno 2] No such file or directory: 'settings.json'\n",
      },
    },
    {
      name: "the program of an image",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp", "git"],
        ending: { kind: "exited", code: 127, afterMs: 300 },
        stderr:
          'docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "git": executable file not found in $PATH: unknown.\n',
      },
    },
  ],
});
