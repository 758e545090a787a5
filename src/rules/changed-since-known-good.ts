import type { Evidence } from "../model/evidence.ts";
import type { Experiment } from "../model/experiment.ts";
import type { Comparison, KnownTool, ObservedStart } from "../model/known-good.ts";
import type { Match, Sketch } from "../model/rule.ts";
import type { FetchedWord } from "../plan/fetched-word.ts";
import { fetchedWords } from "../plan/fetched-words.ts";
import { withArgument } from "../plan/with-words.ts";
import { changeText } from "./engine/change-text.ts";
import { defineRule } from "./engine/define-rule.ts";
import { factOf } from "./engine/fact-of.ts";
import { type Change, serverChanges, startChanges } from "./engine/known-good-changes.ts";
import { pinnedWord } from "./engine/pinned-word.ts";
import { withMadeUp } from "./engine/placeholder-experiment.ts";
import { setupStep } from "./engine/programs.ts";
import { UP } from "./engine/sketches.ts";
import { standingOf } from "./engine/standing.ts";
import { toolChanges } from "./engine/tool-changes.ts";

/** So many differences stand in the title; all of them are in `details`. */
const TOLD = 3;

function detect(evidence: Evidence): Match | undefined {
  const { knownGood } = evidence;
  if (!knownGood) return undefined;
  const isUp = standingOf(evidence) === "up";
  const changes = isUp ? changesOfUp(knownGood) : changesOfDown(knownGood);
  if (changes.length === 0) return undefined;
  const open = openWord(evidence);
  const texts = changes.map((change) => changeText(change, open ? ", unpinned" : ""));
  const version = open && goodVersion(changes, knownGood);
  const { file } = knownGood;
  return {
    captures: {
      list: listOf(texts),
      file,
      reached: evidence.remote ? "asked" : "started",
      reason: isUp ? REASONS.up : REASONS.down,
      remedy: [
        (open && version && goBack(open, version)) ?? lookAt(changes, isUp),
        `What is meant to stay is written into \`${file}\` by a run that passes with \`update-baseline: true\`: review and commit it.`,
      ].join("\n\n"),
    },
    evidence: texts,
    details: { changes },
    confidence: isUp ? "confirmed" : "possible",
  };
}

/** A server that is up has what it lists to show; how it is started explains that at most. */
function changesOfUp(compared: Comparison): readonly Change[] {
  const seen = [...toolChanges(compared), ...serverChanges(compared.before, compared.now)];
  const isPackage = ({ what }: Change) => what === "package";
  return seen.length === 0 ? [] : [...seen, ...startChanges(compared).filter(isPackage)];
}

const changesOfDown = (compared: Comparison): readonly Change[] => [
  ...startChanges(compared),
  ...toolChanges(compared),
];

/** The start with the version of then, where the config leaves it open which one runs. */
function withGoodVersion(evidence: Evidence): readonly Experiment[] {
  const { knownGood } = evidence;
  const open = openWord(evidence);
  if (!knownGood || !open || open.kind === "docker") return [];
  const version = goodVersion(changesOfDown(knownGood), knownGood);
  const word = `${open.stem}${version}${open.tail}`;
  return version === null
    ? []
    : [
        {
          change: `with \`${word}\`, as in the known good start`,
          alter: (plan) => withArgument(plan, open.word, [word]),
        },
      ];
}

/** The start with made-up values for the variables that it had then. */
function withGoneVariables({ knownGood }: Evidence): readonly Experiment[] {
  const changes = knownGood ? startChanges(knownGood) : [];
  const names = changes.flatMap(({ what, name, after }) =>
    what === "variable" && after === null && name !== null ? [name] : [],
  );
  return names.length > 0 ? [withMadeUp(names)] : [];
}

function listOf(texts: readonly string[]): string {
  const rest = texts.length - TOLD;
  return [...texts.slice(0, TOLD), ...(rest > 0 ? [`${rest} more`] : [])].join("; ");
}

/** The word that leaves the version of the package open, where no lock file decides it. */
function openWord(evidence: Evidence): FetchedWord | undefined {
  const { plan } = evidence;
  if (!plan || factOf("local-package", evidence)) return undefined;
  const words = fetchedWords(plan.command, plan.args);
  return words.find(({ name, exact }) => !exact && name === plan.package?.name);
}

const goodVersion = (changes: readonly Change[], { before }: Comparison): string | null =>
  changes.some(({ what, name }) => what === "package" && name !== null)
    ? (before.package?.version ?? null)
    : null;

/** An image is pinned by a digest; podman's bare ids are none. What was built on a machine has an id that looks like one. */
function goBack(open: FetchedWord, version: string): string | null {
  if (open.kind !== "docker") {
    return `Write the last known good version, in place of \`${open.word}\`:\n\n${pinnedWord(open, version)}`;
  }
  const word = pinnedWord({ ...open, stem: `${open.name}@` }, version);
  return /^sha256:/.test(version)
    ? `Write the digest of the last known good image, if a registry has it, in place of \`${open.word}\`:\n\n${word}`
    : null;
}

/** The likeliest difference comes first. */
function lookAt([first]: readonly Change[], isUp: boolean): string {
  if (isUp) return "Look at what is different, and at what relies on it.";
  const node = /^Node\.js (\d[\d.]*)$/.exec(first?.what === "runtime" ? (first.before ?? "") : "");
  const step = node && setupStep("node")?.replace(/node-version: \d+/, `node-version: ${node[1]}`);
  if (step) return `Start it with the Node.js of then, by a step before this one:\n\n${step}`;
  if (first?.what === "variable" && first.after === null && first.name !== null) {
    return `Give \`${first.name}\` to the server again: by \`env\` of its entry, or by the input \`env\` or \`pass-env\`.`;
  }
  return "Look at the first difference first, and undo what the server does not bear.";
}

const REASONS = {
  up:
    "Agents, prompts and lists of allowed tools go by the names, and models follow the descriptions: a tool that is " +
    "gone or reads differently can change what happens although the server comes up.",
  down:
    "The server came up then and does not now, so one of these may be the reason. They are in order: the first is " +
    "the likeliest.",
};

/** Made-up digits of a digest. */
const digits = (digit: string): string => digit.repeat(64);

const SEARCH: KnownTool = {
  name: "search",
  sha256: digits("a"),
  parts: { description: digits("1").slice(48), inputSchema: digits("2").slice(48) },
};

const NOW: ObservedStart = {
  file: ".mcp.json",
  name: "example",
  system: "linux-x64",
  command: "npx",
  args: ["-y", "@acme/mcp-server"],
  cwd: ".",
  resolved: "/usr/local/bin/npx",
  runtime: "Node.js 20.20.2",
  package: { registry: "npm", name: "@acme/mcp-server", requested: null, version: "1.5.0" },
  variables: ["ACME_API_KEY"],
  handshake: null,
  tools: null,
};

const GOOD = {
  era: "legacy",
  protocolVersion: "2025-11-25",
  serverInfo: { name: "acme", version: "1.0.0" },
  durationMs: 390,
};

/** This start beside a good one, of which these members were different. */
function since(
  before: Partial<Comparison["before"]>,
  now: Partial<ObservedStart> = {},
): Comparison {
  return {
    file: "mcp-baseline.json",
    before: { ...NOW, handshake: GOOD, tools: [SEARCH], ...before },
    now: { ...NOW, ...now },
  };
}

const NPX: Sketch = {
  command: ["npx", "-y", "@acme/mcp-server"],
  install: { kind: "done", durationMs: 1800, version: "1.5.0" },
};

export default defineRule({
  id: "changed-since-known-good",
  stage: "handshake",
  level: "notice",
  levelIfUp: "notice",
  confidence: "possible",
  at: "name",
  behindUrl: true,
  title: "changed since the known good start: {list}",
  why: "`{file}` holds how this server was {reached}, and what it listed, when it last was written there. {reason}",
  fix: "{remedy}",
  detect,
  experiments: (evidence) => [...withGoodVersion(evidence), ...withGoneVariables(evidence)],
  examples: [
    {
      name: "a new release of a package whose version is left open",
      evidence: {
        ...NPX,
        stderr: "TypeError: Cannot read properties of undefined (reading 'tools')\n",
        knownGood: since({
          package: { registry: "npm", name: "@acme/mcp-server", requested: null, version: "1.4.2" },
        }),
      },
    },
    {
      name: "a variable that is gone, and another Node.js",
      evidence: {
        ...NPX,
        stderr: "Error: ACME_API_KEY environment variable is required\n",
        knownGood: since({ runtime: "Node.js 24.1.0" }, { variables: [] }),
      },
    },
    {
      name: "a server that comes up with other tools",
      evidence: {
        ...UP,
        ...NPX,
        knownGood: since(
          {
            tools: [
              { ...SEARCH, sha256: digits("b"), parts: {} },
              { ...SEARCH, name: "fetch" },
            ],
          },
          {
            handshake: { ...GOOD, serverInfo: { name: "acme", version: "1.1.0" } },
            tools: [SEARCH],
          },
        ),
      },
    },
    {
      name: "an image that is another one under the same tag",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "ghcr.io/acme/mcp:latest"],
        stderr: "exec /app/server: exec format error\n",
        install: { kind: "done", durationMs: 5000, version: `sha256:${digits("d")}` },
        knownGood: since(
          {
            package: {
              registry: "docker",
              name: "ghcr.io/acme/mcp",
              requested: "latest",
              version: `sha256:${digits("c")}`,
            },
          },
          {
            package: {
              registry: "docker",
              name: "ghcr.io/acme/mcp",
              requested: "latest",
              version: `sha256:${digits("d")}`,
            },
          },
        ),
      },
    },
  ],
  counterexamples: [
    {
      name: "a server that fails as it was when it came up",
      evidence: { ...NPX, knownGood: since({}) },
    },
    {
      name: "a server that comes up more slowly, from another release, and lists the same",
      evidence: {
        ...UP,
        ...NPX,
        knownGood: since(
          { runtime: "Node.js 20.19.0", package: null },
          { handshake: { ...GOOD, durationMs: 4100 }, tools: [SEARCH] },
        ),
      },
    },
    {
      name: "a package that cannot be fetched this time",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        install: { kind: "failed", durationMs: 900, code: 1, output: "npm error code E500\n" },
        ending: { kind: "not-spawned", errno: null },
        knownGood: since(
          {},
          {
            package: { registry: "npm", name: "@acme/mcp-server", requested: null, version: null },
          },
        ),
      },
    },
    {
      name: "a failure of a server that was never known to be good",
      evidence: { ...NPX, stderr: "Error: ACME_API_KEY environment variable is required\n" },
    },
  ],
});
