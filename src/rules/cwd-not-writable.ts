import type { Evidence } from "../model/evidence.ts";
import { fact } from "../model/fact.ts";
import type { Match } from "../model/rule.ts";
import { containerLine } from "../plan/container-env.ts";
import { shownPath } from "../plan/shown-path.ts";
import { code } from "./engine/code.ts";
import { defineRule } from "./engine/define-rule.ts";
import { deniedWrite } from "./engine/denied-write.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { factOf } from "./engine/fact-of.ts";
import { fromEmptyFolder, inOtherFolder, takesFolder } from "./engine/other-folder.ts";
import { quote } from "./engine/plain-text.ts";

export default defineRule({
  id: "cwd-not-writable",
  stage: "handshake",
  level: "error",
  title: "the server may not write {what} in {folder}",
  why: "It makes files where it is started, and {state}: `{problem}`. A name without a folder in front of it means the working directory, which another machine, a container or a client with a window chooses differently (the last often start servers in `/`).",
  fix: "{how}",
  at: "cwd",
  confidence: "likely",
  detect: (evidence) => {
    const denied = deniedWrite(evidence);
    if (!denied) return undefined;
    const isKnown = factOf("cwd-not-writable", evidence) !== undefined;
    return {
      captures: {
        what: denied.name ? `\`${denied.name}\`` : "a file",
        folder: folderText(evidence),
        state: isKnown ? "this user may not write there" : "that is refused",
        problem: quote(denied.line, 160),
        how: howTo(evidence),
      },
      evidence: [denied.line],
      details: denied.name ? { path: denied.name } : {},
      confidence: isKnown ? "confirmed" : "likely",
    } satisfies Match;
  },
  experiments: (evidence, match) => (match ? fromEmptyFolder(evidence) : []),
  repair: entryRepair(
    { command: "node", args: ["server.js"] },
    { command: "node", args: ["server.js"], cwd: "/tmp" },
  ),
  examples: [
    {
      name: "Node.js makes a folder",
      evidence: {
        stderr:
          "node:fs:1364\n  const result = binding.mkdir(\n                         ^\n\nError: EACCES: permission denied, mkdir 'logs'\n    at mkdirSync (node:fs:1364:26)\n    at file:///repo/server.js:2:1 {\n  errno: -13,\n  code: 'EACCES',\n  syscall: 'mkdir',\n  path: 'logs'\n}\n\nNode.js v20.20.2\n",
        facts: [fact("cwd-not-writable", { path: "." })],
      },
    },
    {
      name: "Python, on a file system that can only be read",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr:
          "Traceback (most recent call last):\n  File \"/repo/server.py\", line 3, in <module>\n    os.makedirs('logs')\n  File \"<frozen os>\", line 225, in makedirs\nOSError: [Errno 30] Read-only file system: 'logs'\n",
      },
    },
    {
      name: "the whole path, right in the working directory",
      evidence: {
        stderr:
          "Error: EROFS: read-only file system, mkdir '/repo/logs'\n    at mkdirSync (node:fs:1364:26)\n",
      },
    },
    {
      name: "Go",
      evidence: {
        command: ["./acme-mcp"],
        stderr: "Error: mkdir logs: permission denied\n",
      },
    },
    {
      name: "in a container",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "--read-only", "acme/mcp"],
        stderr: "Error: EROFS: read-only file system, open 'acme.db'\n",
      },
    },
    {
      name: "a client whose entries name a folder",
      evidence: {
        client: "vscode",
        stderr: "PermissionError: [Errno 13] Permission denied: 'data'\n",
        facts: [fact("cwd-not-writable", { path: "." })],
      },
    },
    {
      name: "words without a name, in a folder that is known not to be writable",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr:
          "Traceback (most recent call last):\n  File \"/repo/server.py\", line 3, in <module>\n    sqlite3.connect('acme.db')\nsqlite3.OperationalError: unable to open database file\n",
        facts: [fact("cwd-not-writable", { path: "." })],
      },
    },
  ],
  counterexamples: [
    {
      name: "a folder elsewhere",
      evidence: {
        stderr:
          "Error: EACCES: permission denied, mkdir '/var/lib/acme'\n    at mkdirSync (node:fs:1364:26)\n",
      },
    },
    {
      name: "the cache of uv",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr: "error: failed to create directory `/.cache/uv`: Permission denied (os error 13)\n",
      },
    },
    {
      name: "the program itself may not be started",
      evidence: {
        command: ["./run.sh"],
        ending: { kind: "not-spawned", errno: "EACCES" },
        facts: [fact("command-not-executable", { path: "run.sh" })],
      },
    },
    {
      name: "a database that cannot be opened, in a folder that is writable",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr: "sqlite3.OperationalError: unable to open database file\n",
      },
    },
    {
      name: "a file that it may only want to read",
      evidence: { stderr: "PermissionError: [Errno 13] Permission denied: 'acme.toml'\n" },
    },
    {
      name: "a folder that it reads",
      evidence: {
        stderr:
          "Error: EACCES: permission denied, scandir 'private'\n    at readdirSync (node:fs:1508:26)\n",
      },
    },
    {
      name: "a server that is up without its log",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        stderr: "EROFS: read-only file system, mkdir 'logs'\n",
      },
    },
  ],
});

const isContained = ({ plan }: Evidence): boolean => plan !== null && containerLine(plan) !== null;

function folderText(evidence: Evidence): string {
  const { plan } = evidence;
  if (!plan || isContained(evidence)) return "the working directory of its container";
  const shown = shownPath(plan.start.cwd, plan.workspace);
  return shown === "."
    ? "the working directory, the workspace itself"
    : `the working directory \`${shown}\``;
}

const OWN_FOLDER =
  "If the server has a variable or an option for the folder of its data or its log, set that to a folder of its own.";

function howTo(evidence: Evidence): string {
  const { plan, server } = evidence;
  if (isContained(evidence)) {
    return (
      `Start the container in a folder that its user may write to, by an option in front of the image in the arguments of \`${plan?.launcher}\`:\n\n` +
      `${code('"--workdir", "/tmp"')}\n\n` +
      "Where the file system of the container is switched to read-only, as by `--read-only`, give that folder a file system of its own (`--tmpfs /tmp`)."
    );
  }
  const file = server.file ?? "the command line";
  const start = takesFolder(server)
    ? `Start \`${server.name}\` in a folder that the user of this step may write to, in ${file}:`
    : `Let a shell go to a folder that the user of this step may write to, in the entry of \`${server.name}\` in ${file}, as ${server.client.title} has no key for the working directory:`;
  return `${start}\n\n${inOtherFolder(evidence)}\n\n${OWN_FOLDER}`;
}
