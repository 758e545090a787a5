import type { Evidence } from "../model/evidence.ts";
import { fact } from "../model/fact.ts";
import type { Replacement } from "../model/finding.ts";
import type { Match } from "../model/rule.ts";
import type { FetchedWord } from "../plan/fetched-word.ts";
import { fetchedWords } from "../plan/fetched-words.ts";
import { defineRule } from "./engine/define-rule.ts";
import { replaceWord } from "./engine/edits.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { pinnedWord } from "./engine/pinned-word.ts";
import { originOfArgument } from "./engine/place.ts";
import { installFailed, UP } from "./engine/sketches.ts";

function detect(evidence: Evidence): Match | undefined {
  const open = openWord(evidence);
  if (!open || isBesidesThePoint(evidence)) return undefined;
  return {
    captures: { name: open.name, asked: askedIn(open), remedy: remedyFor(open, evidence) },
    origin: originOfArgument(open.word, evidence),
    evidence: [],
  };
}

/** The first word of the command line that leaves a version open. */
function openWord({ server, plan }: Evidence): FetchedWord | undefined {
  const command = plan?.command ?? server.command?.value ?? "";
  const words = fetchedWords(command, plan?.args ?? server.args.map(({ value }) => value));
  return words.find(({ exact }) => !exact);
}

/** Only where this run has fetched a version, which is the one to write. */
function edit(evidence: Evidence): Replacement | undefined {
  const open = openWord(evidence);
  const version = open && installedVersion(open, evidence);
  if (!version || !/^\d[\w.+-]*$/.test(version)) return undefined;
  return replaceWord(evidence, open.word, `${open.stem}${version}${open.tail}`);
}

/** A lock file pins it, or there is nothing yet that could be pinned. */
const isBesidesThePoint = ({ facts, install }: Evidence): boolean =>
  facts.some(({ kind }) => kind === "local-package") ||
  install.kind === "failed" ||
  install.kind === "timed-out";

const askedIn = ({ requested }: FetchedWord): string =>
  requested === null ? "no version is named" : `\`${requested}\` can be another one tomorrow`;

function remedyFor(open: FetchedWord, evidence: Evidence): string {
  const version = installedVersion(open, evidence);
  if (version)
    return `Write the version that this run has fetched:\n\n${pinnedWord(open, version)}`;
  return `Write one version, in place of \`${open.word}\`:\n\n${pinnedWord(open, PLACES[open.kind])}\n\n${HOW[open.kind](open.name)}`;
}

/** The install tells the version of the first package only. */
function installedVersion({ kind, name }: FetchedWord, { install, plan }: Evidence): string | null {
  const isInstalled = kind === "npm" && plan?.package?.name === name;
  return install.kind === "done" && isInstalled ? install.version : null;
}

const PLACES: Readonly<Record<FetchedWord["kind"], string>> = {
  npm: "VERSION",
  pypi: "VERSION",
  nuget: "VERSION",
  docker: "VERSION",
  git: "COMMIT",
};

/** How the newest version is found; an image says its own digest once it is pulled. */
const HOW: Readonly<Record<FetchedWord["kind"], (name: string) => string>> = {
  npm: (name) => `\`npm view ${name} version\` tells the newest one.`,
  pypi: (name) => `\`pip index versions ${name}\` tells which there are.`,
  nuget: (name) => `\`dotnet package search ${name} --exact-match\` tells which there are.`,
  docker: (name) =>
    `A digest does as well: \`docker image inspect --format '{{join .RepoDigests " "}}' ${name}\` tells ` +
    "that of the image which was pulled.",
  git: (name) => `\`git ls-remote ${name} HEAD\` tells the newest commit, all 40 digits of it.`,
};

export default defineRule({
  id: "config-unpinned-package",
  stage: "configure",
  level: "notice",
  levelIfUp: "notice",
  confidence: "confirmed",
  at: "package",
  title: "which version of `{name}` runs is left open: {asked}",
  why:
    "Without an exact version each machine runs what was the newest fit when it was fetched there, so two " +
    "people with the same config may run different code. A new release can break the server, or bring " +
    "code that nobody has looked at, with no change in this repository to show for it.",
  fix: "{remedy}",
  detect,
  replacement: edit,
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server"] },
    { command: "npx", args: ["-y", "@acme/mcp-server@1.4.2"] },
  ),
  examples: [
    {
      name: "`npx` without a version, after an install that tells it",
      evidence: {
        ...UP,
        command: ["npx", "-y", "@acme/mcp-server"],
        install: { kind: "done", durationMs: 1800, version: "1.4.2" },
      },
    },
    {
      name: "a tag, in a config that is only read",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server@latest"],
        due: false,
        ending: { kind: "not-spawned", errno: null },
      },
    },
    {
      name: "a tool of Python",
      evidence: { ...UP, command: ["uvx", "--from", "acme-mcp", "acme"] },
    },
    {
      name: "a branch of a repository",
      evidence: { ...UP, command: ["uvx", "--from", "git+https://example.com/acme/mcp", "acme"] },
    },
    { name: "a tool of .NET", evidence: { ...UP, command: ["dnx", "Acme.Mcp", "--yes"] } },
    {
      name: "an image without a tag",
      evidence: { ...UP, command: ["docker", "run", "-i", "--rm", "mcp/acme"] },
    },
  ],
  counterexamples: [
    {
      name: "an exact version",
      evidence: { ...UP, command: ["npx", "-y", "@acme/mcp-server@1.4.2"] },
    },
    {
      name: "an image with a tag that holds a version",
      evidence: { ...UP, command: ["docker", "run", "-i", "ghcr.io/acme/mcp:0.4.0"] },
    },
    {
      name: "a package that the project's lock file pins",
      evidence: {
        ...UP,
        command: ["npx", "acme-mcp"],
        facts: [fact("local-package", { name: "acme-mcp" })],
      },
    },
    {
      name: "a package that cannot be fetched at all",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-servr"],
        ...installFailed("npm error code E404\n"),
      },
    },
    {
      name: "a program of the project's own",
      evidence: { ...UP, command: ["npx", "./mcp-server"] },
    },
  ],
});
