import type { Evidence } from "../../model/evidence.ts";
import type { Fact } from "../../model/fact.ts";
import type { Confidence } from "../../model/finding.ts";
import type { Match, Rule } from "../../model/rule.ts";
import cwdMissing from "../cwd-missing.ts";
import dependenciesNotInstalled from "../dependencies-not-installed.ts";
import { matchesOf } from "../engine/match.ts";
import { standingOf } from "../engine/standing.ts";
import { saidBy } from "../engine/text.ts";
import { statusOf } from "../engine/trouble.ts";
import entryFileMissing from "../entry-file-missing.ts";
import launcherNotFound from "../launcher-not-found.ts";
import nodeEsmCjsMismatch from "../node-esm-cjs-mismatch.ts";
import nodeTooOld from "../node-too-old.ts";
import packageNoExecutable from "../package-no-executable.ts";
import packageNotFound from "../package-not-found.ts";
import packageVersionNotFound from "../package-version-not-found.ts";
import shebangBroken from "../shebang-broken.ts";
import sourceFetchFailed from "../source-fetch-failed.ts";
import spawnPermissionDenied from "../spawn-permission-denied.ts";

/** Causes that strike before a server reads any of its values. */
const BEFORE_ANY_VALUE: readonly Rule[] = [
  ...[cwdMissing, spawnPermissionDenied, shebangBroken, launcherNotFound],
  ...[packageNotFound, packageVersionNotFound, packageNoExecutable, sourceFetchFailed],
  ...[entryFileMissing, dependenciesNotInstalled, nodeTooOld, nodeEsmCjsMismatch],
];

type Weight = Pick<Match, "confidence" | "levelIfUp">;

/** How surely an unresolved value is why the server is down, and what it is where the server is up. */
export function weightOf(fact: Fact, certain: boolean, evidence: Evidence): Weight {
  const standing = standingOf(evidence);
  if (standing === "up") {
    return certain ? { confidence: "confirmed" } : { confidence: "likely", levelIfUp: "warning" };
  }
  const confidence =
    standing === "down"
      ? confidenceIfDown(fact, certain, evidence)
      : certain
        ? "confirmed"
        : "possible";
  return { confidence, levelIfUp: "warning" };
}

function confidenceIfDown(fact: Fact, certain: boolean, evidence: Evidence): Confidence {
  if (isWhatFailed(fact, evidence)) return certain ? "confirmed" : "likely";
  if (diedOfSomethingElse(evidence) || isOfPlace(evidence)) return "possible";
  return certain || isSpokenOf(fact, evidence) ? "likely" : "possible";
}

/** What is behind a URL reads a value only where it is reached, and speaks of it in few statuses. */
function isOfPlace({ remote }: Evidence): boolean {
  if (!remote?.trouble) return false;
  const status = statusOf(remote.trouble);
  return status === null || !OF_VALUES.has(status);
}

const OF_VALUES: ReadonlySet<number> = new Set([400, 401, 402, 403, 422]);

/** No value makes the system kill a process. */
const diedOfSomethingElse = (evidence: Evidence): boolean =>
  evidence.ending.kind === "killed" ||
  BEFORE_ANY_VALUE.some((rule) => matchesOf(rule, evidence).length > 0);

/** Whether the very text with the value in it is what could not be started, fetched or found. */
export function isWhatFailed(fact: Fact, { server, ending, install, facts }: Evidence): boolean {
  const text = fact.captures.reference ?? fact.captures.value ?? "";
  const start = ending.kind === "not-spawned" ? [server.command, server.cwd, server.url] : [];
  const fetched = install.kind === "failed" ? server.args : [];
  const gone = facts.filter(({ kind }) => kind === "entry-missing" || kind === "path-missing");
  const missing = server.args.filter((arg) => gone.some(({ origin }) => origin === arg.origin));
  return (
    [...start, ...fetched, ...missing].some((located) => located?.value.includes(text)) ||
    gone.some(({ captures }) => captures.argument?.includes(text))
  );
}

const isSpokenOf = (fact: Fact, evidence: Evidence): boolean =>
  linesAbout(fact, evidence).length > 0;

/** The lines in which the server itself names the value, or what holds it. */
export function linesAbout({ captures }: Fact, evidence: Evidence): readonly string[] {
  const text = captures.reference ?? captures.value ?? "";
  const holders = evidence.server.env.filter(({ value }) => text && value.value?.includes(text));
  const names = [
    captures.value,
    captures.key,
    captures.variable,
    ...holders.map(({ name }) => name),
  ];
  return saidBy(evidence)
    .split("\n")
    .filter((line) => names.some((name) => name && line.includes(name)));
}
