import type { Evidence } from "../model/evidence.ts";
import type { Plan } from "../model/plan.ts";
import { programName } from "../plan/program-name.ts";
import { withWords } from "../plan/with-words.ts";
import { entryArgs } from "./engine/code.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { CLIENTS_AND_NOISE, noiseMatch } from "./engine/noise.ts";

interface Runner {
  readonly expression: RegExp;
  readonly name: string;
  readonly how: string;
}

const RUNNERS: readonly Runner[] = [
  {
    expression: /^\[dotenvx@/m,
    name: "dotenvx",
    how: "Add `--quiet` after `dotenvx run`.",
  },
  {
    expression: /^yarn run v|^\$ \S|^Done in \d/m,
    name: "`yarn`",
    how: "Start the script of the server with `node`, or add `--silent` after `yarn run`.",
  },
  {
    expression: /^> Task :|^BUILD SUCCESSFUL|Gradle Daemon/m,
    name: "`gradle`",
    how: 'Build in a step before this one, and start the result: `"command": "java", "args": ["-jar", "build/libs/<name>.jar"]`.',
  },
  {
    expression: /^\[INFO\] (?:Scanning|-{5})/m,
    name: "`mvn`",
    how: 'Build in a step before this one, and start the result: `"command": "java", "args": ["-jar", "target/<name>.jar"]`.',
  },
  {
    expression:
      /projects to restore|up-to-date for restore|Restore complete|succeeded \(\d|Build succeeded|^Building\.\.\.|Warning\(s\)/m,
    name: "dotnet",
    how: "Run `dotnet build` in a step before this one, and start with `dotnet run --no-build`, or with `dotnet <path to the .dll>`.",
  },
  {
    expression: /^\[nodemon\]/m,
    name: "nodemon",
    how: "Start the script of the server with `node`; nodemon is for development.",
  },
  {
    expression: /^(?:Collecting|Requirement already satisfied:|Successfully installed) /m,
    name: "pip",
    how: "Install in a step before this one, or add `--quiet` after `pip install`.",
  },
  {
    expression: /^(?:added|changed|removed) \d+ packages?|^up to date|^found \d+ vuln/m,
    name: "npm install",
    how: "Install in a step before this one (`npm ci`), and let the entry start the server alone.",
  },
];

const script = (line: string) =>
  ({ ending: { kind: "running" }, handshake: COMPLETED, noise: [line] }) as const;

export default defineRule({
  id: "stdout-noise-runner",
  stage: "handshake",
  level: "error",
  levelIfUp: "warning",
  title: "{runner} writes to stdout",
  why: `\`{commandLine}\` starts the server through a program that reports its own work on stdout, which on stdio belongs to the protocol. ${CLIENTS_AND_NOISE}`,
  fix: "{how}",
  at: "command",
  confidence: "confirmed",
  detect: (evidence) => {
    const match = noiseMatch("runner", evidence);
    return match && { ...match, captures: { ...match.captures, ...runnerOf(evidence) } };
  },
  experiments: ({ plan }, match) => {
    const manager = /^p?npm$/.test(programName(plan?.command ?? ""));
    const alter = (before: Plan) => withWords(before, before.command, ["--silent", ...before.args]);
    return match && manager ? [{ change: "with `--silent`", isFix: true, alter }] : [];
  },
  repair: entryRepair(
    { command: "npm", args: ["run", "start"] },
    { command: "npm", args: ["--silent", "run", "start"] },
  ),
  examples: [
    {
      name: "npm announces the script",
      evidence: {
        command: ["npm", "run", "start"],
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ["", "> acme-mcp@1.0.0 start", "> node server.js", ""],
      },
    },
    {
      name: "dotnet builds, and no answer comes",
      evidence: {
        command: ["dotnet", "run"],
        ending: { kind: "timed-out", afterMs: 30_000 },
        noise: [
          "  Determining projects to restore...",
          "  acme net8.0 succeeded (0.9s) → bin/acme.dll",
        ],
      },
    },
    {
      name: "Yarn",
      evidence: {
        command: ["yarn", "start"],
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ["yarn run v1.22.22", "$ node server.js"],
      },
    },
    { name: "dotenvx", evidence: script("[dotenvx@1.51.0] injecting env (2) from .env") },
    { name: "Gradle", evidence: script("> Task :compileJava UP-TO-DATE") },
    { name: "Maven", evidence: script("[INFO] Scanning for projects...") },
    { name: "nodemon", evidence: script("[nodemon] 3.1.10") },
    { name: "pip", evidence: script("Requirement already satisfied: mcp in /usr/lib/python3") },
    {
      name: "npm behind a shell",
      evidence: { ...script("> acme-mcp@1.0.0 start"), command: ["sh", "-c", "npm start"] },
    },
    { name: "npm install", evidence: script("added 12 packages in 2s") },
  ],
  counterexamples: [
    {
      name: "a print of the server's own",
      evidence: {
        command: ["npm", "run", "-s", "start"],
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ["Server started"],
      },
    },
    {
      name: "the script of npm is not there",
      evidence: {
        command: ["npm", "run", "serve"],
        stderr: 'npm error Missing script: "serve"\n',
      },
    },
  ],
});

function runnerOf({ noise, plan, server }: Evidence): {
  readonly runner: string;
  readonly how: string;
} {
  const all = noise.join("\n");
  const known = RUNNERS.find(({ expression }) => expression.test(all));
  if (known) return { runner: known.name, how: known.how };
  const program = programName(plan?.command ?? "");
  const manager = program === "pnpm" ? "pnpm" : "npm";
  const words = ["--silent", ...server.args.map(({ value }) => value)];
  const entry = program === manager ? `:\n\n${entryArgs(words)}` : `: \`${manager} --silent run\`.`;
  return {
    runner: manager,
    how: `Start the script of the server with \`node\`, or make ${manager} silent${entry}`,
  };
}
