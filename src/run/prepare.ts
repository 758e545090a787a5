import pLimit from "p-limit";
import type { Install } from "../model/evidence.ts";
import type { FactKind } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";
import { type Inspection, inspect } from "./inspect.ts";
import type { Installer } from "./install/installer.ts";
import { fetchedBefore, type Installed, SKIPPED } from "./install/npx-install.ts";
import { localPackage } from "./local-package.ts";
import type { Stages } from "./stages.ts";

/** Facts with which fetching could only fail, and less plainly than the start, or is not needed. */
const NO_FETCH: ReadonlySet<FactKind> = new Set<FactKind>([
  ...(["cwd-missing", "cwd-not-a-directory", "command-not-found"] as const),
  "local-package",
]);

/** A start takes such a thing as it is, or fetches what is newer by now. */
export interface Fetched {
  /** What was there before the start. */
  readonly before: Install;
  /** Says what is there. */
  readonly look: () => Promise<Installed>;
  /** Lets npm say what it would fetch, and fetch it. */
  readonly renew: () => Promise<Installed>;
}

/** What is known, and ready, before a start. */
export interface Ready {
  readonly inspection: Inspection;
  readonly install: Install;
  /** A start could only fail, and less plainly than the install. */
  readonly blocked: boolean;
  /** What npm has fetched on an earlier run, to be looked at after the start; `null` where it was fetched now. */
  readonly fetched: Fetched | null;
}

/** Looks, makes the repository's own project ready and fetches; the installer shares the cores among its own. */
export async function prepare(
  plan: Plan,
  installer: Installer | null,
  stages: Stages,
): Promise<Ready> {
  const inspection = await stages.time("resolve", () => look(plan));
  if (installer && (plan.install || plan.project)) {
    const outcome = ({ install }: Ready) => STAGE_OUTCOMES[install.kind];
    return stages.time("install", () => makeReady(plan, inspection, installer), outcome);
  }
  installer?.pass(plan);
  return { ...NOT_FETCHED, inspection };
}

const NOT_FETCHED = { install: SKIPPED.install, blocked: false, fetched: null } as const;

const STAGE_OUTCOMES = {
  skipped: "skipped",
  done: "passed",
  failed: "failed",
  "timed-out": "failed",
} as const;

/** Each look opens a few files: all servers at once could take more descriptors than a process may have. */
const looks = pLimit(16);

const look = (plan: Plan): Promise<Inspection> =>
  looks(async () => {
    const [inspection, local] = await Promise.all([inspect(plan), localPackage(plan)]);
    return { ...inspection, facts: [...inspection.facts, ...local] };
  });

async function makeReady(plan: Plan, before: Inspection, installer: Installer): Promise<Ready> {
  const project = await installer.project(plan);
  const seen = project.install.kind === "skipped" ? before : await look(plan);
  const inspection = { ...seen, facts: [...seen.facts, ...project.facts] };
  if (project.blocked || seen.facts.some(({ kind }) => NO_FETCH.has(kind))) {
    installer.pass(plan);
    return { ...NOT_FETCHED, inspection, install: project.install, blocked: project.blocked };
  }
  if (installer.isFetched(plan)) {
    installer.pass(plan);
    const { install: before } = await fetchedBefore(plan);
    const fetched = {
      before,
      look: () => fetchedBefore(plan),
      renew: () => installer.install(plan),
    };
    return { ...NOT_FETCHED, inspection, install: project.install, fetched };
  }
  const { install, facts } = await installer.install(plan);
  return {
    inspection: { ...inspection, facts: [...inspection.facts, ...facts] },
    install: install.kind === "skipped" ? project.install : install,
    blocked: isFailed(install),
    fetched: null,
  };
}

const isFailed = ({ kind }: Install): boolean => kind === "failed" || kind === "timed-out";
