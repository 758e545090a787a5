import os from "node:os";
import type { Evidence } from "../model/evidence.ts";
import type { KnownGood, ObservedStart } from "../model/known-good.ts";
import type { Options } from "../model/options.ts";
import type { ServerSpec } from "../model/server.ts";
import type { Planned } from "../plan/plan.ts";
import { shownPath } from "../plan/shown-path.ts";
import type { Judged } from "../report/compose.ts";
import type { Hide } from "../report/redact.ts";
import { standingOf } from "../rules/engine/standing.ts";
import { machineOnly } from "../run/versions.ts";
import { writeReport } from "../run/write.ts";
import type { Baseline } from "./baseline-for.ts";
import { goneFiles } from "./file.ts";
import { goneFrom } from "./gone.ts";
import { hidden } from "./hidden.ts";
import { keyOf } from "./key.ts";
import { observedAnswer, observedStart, type Scope } from "./observed-start.ts";
import { knownGoodText } from "./text.ts";
import { updated } from "./update.ts";

/** What a run does with the starts that were read. */
export function baselineOf(
  path: string,
  read: readonly KnownGood[],
  options: Options,
  planned: readonly Planned[],
  hide: Hide,
): Baseline {
  const { updateBaseline, workspace } = options;
  const scope = scopeOf(options, hide);
  const known = read.map((start) => hidden(start, scope.hide));
  const byKey = new Map(known.map((start) => [keyOf(start), start]));
  const startOf = starts(planned, scope);
  const file = shownPath(path, workspace);
  return {
    compared: (evidence) => {
      const now = startOf(evidence);
      const before = now && byKey.get(keyOf(now));
      return before ? { ...evidence, knownGood: { file, before, now } } : evidence;
    },
    update: async (judged, found) => {
      if (!updateBaseline) return;
      const passed = judged.filter(isGood);
      const fresh = passed.flatMap(({ evidence }) => asGood(startOf(evidence)));
      const missing = await goneFiles(known, workspace);
      const kept = updated(known, fresh, goneFrom(found, missing, scope.hide));
      await writeReport(path, knownGoodText(kept), "baseline");
    },
  };
}

function scopeOf({ workspace }: Options, hide: Hide): Scope {
  const system = `${machineOnly.os}-${machineOnly.arch}`;
  return { workspace, home: os.homedir(), system, hide };
}

/** Gives what a start was made of, or `null` for entries that share file and name: nothing tells them apart. */
function starts(
  planned: readonly Planned[],
  scope: Scope,
): (evidence: Evidence) => ObservedStart | null {
  const counts = new Map<string, number>();
  const nameOf = ({ file, name }: ServerSpec) => keyOf(hidden({ file, name }, scope.hide));
  for (const { server } of planned)
    counts.set(nameOf(server), (counts.get(nameOf(server)) ?? 0) + 1);
  return (evidence) => {
    const { plan, remote, server } = evidence;
    if (counts.get(nameOf(server)) !== 1) return null;
    if (remote) return observedAnswer(evidence, remote.plan, scope);
    return plan && observedStart(evidence, plan, scope);
  };
}

/** Where `levels` makes a failure of a change, the change is what an update is to write. */
function isGood({ outcome, evidence, findings }: Judged): boolean {
  if (outcome === "passed") return true;
  const errors = findings.filter(({ level }) => level === "error");
  const isOnlyChanged = errors.every(({ rule }) => rule === "changed-since-known-good");
  return outcome === "failed" && isOnlyChanged && standingOf(evidence) === "up";
}

function asGood(start: ObservedStart | null): readonly KnownGood[] {
  const { handshake, tools } = start ?? {};
  return start && handshake && tools ? [{ ...start, handshake, tools }] : [];
}
