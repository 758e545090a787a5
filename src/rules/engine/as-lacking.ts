import type { Evidence } from "../../model/evidence.ts";
import { type Fact, fact, type SeenWithout } from "../../model/fact.ts";
import type { Finding } from "../../model/finding.ts";
import type { RemoteTrouble } from "../../model/remote.ts";
import type { Rule } from "../../model/rule.ts";
import type { Lack } from "../../plan/stand-ins.ts";
import { isWhatFailed } from "../unresolved/weight.ts";
import { isOurs } from "./attempts.ts";
import { rootOf } from "./diagnose.ts";
import { factOf } from "./fact-of.ts";
import type { Judgement } from "./judge.ts";
import { listed } from "./plain-text.ts";
import { standingOf } from "./standing.ts";
import { statusOf } from "./trouble.ts";

/** What judging a server without its secrets goes by. */
interface Course {
  readonly rules: readonly Rule[];
  readonly lack: Lack;
}

/**
 * The evidence by which a server is judged that may lack the values of variables. Where that is all that is known to be
 * wrong, a fact says so; where something else is wrong with made-up values, it is the start that shows it.
 */
export function asLacking(seen: Evidence, lack: Lack | null, rules: readonly Rule[]): Evidence {
  if (!lack || seen.server.off || factOf("untrusted-event", seen)) return seen;
  const course: Course = { rules, lack };
  if (!seen.due) return unstarted(seen, course);
  const judged = seen.remote ? asked(seen, course) : started(seen, lack.variables, course);
  return judged === seen ? seen : { ...judged, asides: seen.asides ?? [] };
}

function unstarted(seen: Evidence, course: Course): Evidence {
  const { variables, isUnnamed } = course.lack;
  if (variables.length === 0) return seen;
  return told(seen, variables, isUnnamed ? "unnamed" : "unstarted", course);
}

/** A server that was started, as it shows itself when `names` have made-up values. */
function started(seen: Evidence, names: readonly string[], course: Course): Evidence {
  const standing = standingOf(seen);
  if (standing === "up") return names.length > 0 ? told(seen, names, "up", course) : seen;
  if (standing === "guarded") return names.length > 0 ? told(seen, names, "login", course) : seen;
  // What fails at random says nothing.
  if (seen.unchanged) return seen;
  const root = rootOf(seen, course.rules);
  const missing = missingBy(root, seen, course.rules);
  return missing.length > 0
    ? furtherOn(seen, [...new Set([...names, ...missing])], course)
    : failed(seen, names, root, course);
}

/** A server that asks for variables: the start behind it, with values for them. */
function furtherOn(seen: Evidence, names: readonly string[], course: Course): Evidence {
  const { later = [], madeUp, trials = [] } = seen;
  const [next] = later;
  if (next) return started(behind(seen, next.evidence), names, course);
  if (!madeUp) return told(seen, names, "untried", course);
  const isAlike =
    standingOf(madeUp) === "down" && trials.every(({ outcome }) => outcome === "same");
  if (isAlike && !isRefusal(rootOf(seen, course.rules))) return seen;
  return started(behind(seen, madeUp), names, course);
}

/** What was tried on the way there is told of it too. */
const behind = ({ trials = [] }: Evidence, next: Evidence): Evidence => ({
  ...next,
  trials: [...trials, ...(next.trials ?? [])],
});

/** A server that fails with made-up values. */
function failed(
  seen: Evidence,
  names: readonly string[],
  root: Finding | undefined,
  course: Course,
): Evidence {
  if (names.length === 0 || !isByValue(seen, root, course)) return seen;
  const { madeUp } = seen;
  if (madeUp) return started(behind(seen, { ...madeUp, trials: [] }), names, course);
  return told(seen, names, "refused", course, root?.title ?? "no cause is known");
}

/** Whether what it failed with may come of a value that was made up. */
const isByValue = (seen: Evidence, root: Finding | undefined, { lack }: Course): boolean =>
  isOurs(seen, root?.rule) || lack.facts.some((one) => isWhatFailed(one, seen));

/** Whether what asks for a variable would also be said of a wrong value. */
const isRefusal = (root: Finding | undefined): boolean =>
  root?.evidence.some((line) => OF_WRONG_VALUES.test(line)) === true;

const OF_WRONG_VALUES =
  /\b(?:invalid|malformed|incorrect|wrong|expired|refused|rejected|unauthorized|not valid|must (?:be|start|begin))\b/i;

/** The variables that a failure is about. */
function missingBy(
  root: Finding | undefined,
  { madeUp }: Evidence,
  rules: readonly Rule[],
): readonly string[] {
  const variables = (root?.details.variables as readonly string[] | undefined) ?? [];
  if (ASKING.has(root?.rule ?? "")) return variables;
  const isMended =
    madeUp !== undefined && standingOf(madeUp) === "up" && rootOf(madeUp, rules) === undefined;
  return root?.rule === "changed-since-known-good" && isMended
    ? (madeUp.plan?.placeholders ?? [])
    : [];
}

const ASKING: ReadonlySet<string> = new Set(["missing-env-var", "required-argument-missing"]);

/** A server behind a URL, asked without the headers that a value is missing for: a made-up one is sent to nobody. */
function asked(seen: Evidence, course: Course): Evidence {
  const { variables } = course.lack;
  if (variables.length === 0) return seen;
  const standing = standingOf(seen);
  if (standing === "up") return told(seen, variables, "answers", course);
  if (standing === "guarded") return told(seen, variables, "login", course);
  const root = rootOf(seen, course.rules);
  return isByHeader(seen.remote?.trouble ?? null, root)
    ? told(seen, variables, "rejects", course, root?.title ?? "no cause is known")
    : seen;
}

/** Whether an answer may come of a credential that was not sent. */
const isByHeader = (trouble: RemoteTrouble | null, root: Finding | undefined): boolean =>
  OF_NO_CREDENTIAL.has(statusOf(trouble) ?? 0) || SAID_OF_IT.has(root?.rule ?? "");

/** Statuses that servers give to those they do not know; 302 and 303 lead to a login. */
const OF_NO_CREDENTIAL: ReadonlySet<number> = new Set([302, 303, 400, 401, 402, 403, 422]);

const SAID_OF_IT: ReadonlySet<string> = new Set([
  ...["initialize-error", "tools-list-error", "credentials-rejected"],
]);

/** The evidence with what is known of the lack; only what came up is judged any further. */
function told(
  seen: Evidence,
  names: readonly string[],
  without: SeenWithout,
  { lack }: Course,
  detail = toolsOf(seen),
): Evidence {
  const missing = fact(
    "missing-secret",
    { variables: names.join(", "), seen: without, detail },
    originOf(names, lack.facts, seen),
  );
  const due = seen.due && (without === "up" || without === "answers");
  return { ...seen, due, facts: [...seen.facts, missing] };
}

const originOf = (
  [first = ""]: readonly string[],
  facts: readonly Fact[],
  { server }: Evidence,
): Fact["origin"] =>
  facts[0]?.origin ??
  server.env.find(({ name }) => name === first)?.value.origin ??
  server.envKey ??
  undefined;

function toolsOf({ handshake }: Evidence): string {
  if (handshake.kind !== "completed" || handshake.tools.kind !== "listed") return "no tools";
  const { length } = handshake.tools.names;
  return `${length} tool${length === 1 ? "" : "s"}`;
}

/** A failure tells that the server was not tried with its own values. */
export function toldOf(judgement: Judgement, evidence: Evidence, lack: Lack | null): Judgement {
  if (!lack || lack.variables.length === 0 || !evidence.due) return judgement;
  const names = listed(lack.variables);
  const note = `${evidence.remote ? "asked without the headers that need" : "started with a made-up value for"} ${names}, not set here`;
  return {
    ...judgement,
    findings: judgement.findings.map((finding) =>
      finding.rule === judgement.cause && finding.chain === 0
        ? { ...finding, tried: [note, ...(finding.tried ?? [])] }
        : finding,
    ),
  };
}
