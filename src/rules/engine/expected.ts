import type { Evidence } from "../../model/evidence.ts";
import type { Expected } from "../../model/expected.ts";
import { fact } from "../../model/fact.ts";
import type { Finding } from "../../model/finding.ts";
import type { Rule } from "../../model/rule.ts";
import { type Judgement, judge } from "./judge.ts";
import type { Levels } from "./levels.ts";
import { listed } from "./plain-text.ts";

/** The rule of a server that was to fail, and did not. */
const CAME_UP = "expected-failure-missing";

/**
 * Judges one server by what is expected of it. What is said of one server goes before what `levels` says of a rule, and
 * `fails` before `optional`: what is left of a failure is then a warning.
 */
export function judgeAsExpected(
  evidence: Evidence,
  rules: readonly Rule[],
  levels: Levels,
  expected: Expected,
): Judgement {
  const judgement = judge(withExpected(evidence, expected), rules, levels);
  const asFails = expected.fails.length > 0 ? asFailing(judgement, expected.fails) : judgement;
  return expected.optional ? asOptional(asFails) : asFails;
}

/** What is expected stands beside what was seen, for a rule to hold the one against the other. */
const withExpected = (evidence: Evidence, { fails }: Expected): Evidence =>
  fails.length === 0
    ? evidence
    : {
        ...evidence,
        facts: [...evidence.facts, fact("expected-failure", { rules: listed(fails, "or") })],
      };

/** A failure that was expected is a notice, and any other says what was. */
function asFailing(judgement: Judgement, fails: readonly string[]): Judgement {
  const met = metBy(judgement, fails);
  if (met !== null) return asMet(judgement, met);
  if (judgement.cause === CAME_UP) return judgement;
  const why = `The input \`expect\` says that it fails with ${listed(fails, "or")}.`;
  return {
    ...judgement,
    findings: withoutCameUp(judgement.findings).map((finding) =>
      isRoot(finding, judgement.cause) ? { ...finding, why: `${finding.why} ${why}` } : finding,
    ),
  };
}

/** The expected rule that is the root cause; what is alive and wants a login has none, and a finding that says so. */
function metBy({ cause, findings }: Judgement, fails: readonly string[]): string | null {
  if (cause !== null && cause !== CAME_UP) return fails.includes(cause) ? cause : null;
  const login = findings.find(({ rule }) => rule === LOGIN && fails.includes(rule));
  return login?.rule ?? null;
}

const LOGIN = "remote-auth-required";

function asMet(judgement: Judgement, cause: string): Judgement {
  const findings = withoutCameUp(judgement.findings).map((finding) => {
    if (isRoot(finding, cause)) return asExpected(finding);
    return finding.chain > 0 ? { ...finding, level: "notice" as const } : finding;
  });
  const failed = findings.some(({ level }) => level === "error");
  return { ...judgement, outcome: failed ? "failed" : "passed", rule: cause, findings };
}

const asExpected = (finding: Finding): Finding => ({
  ...finding,
  level: "notice",
  title: `${finding.title}, as expected`,
  why: `${finding.why} The input \`expect\` says that this server fails so.`,
});

const withoutCameUp = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ rule }) => rule !== CAME_UP);

const isRoot = ({ rule, chain }: Finding, cause: string | null): boolean =>
  rule === cause && chain === 0;

/** The server has failed all the same, as it has where `levels` makes a warning of its cause. */
const asOptional = (judgement: Judgement): Judgement => ({
  ...judgement,
  findings: judgement.findings.map((finding) =>
    finding.level === "error"
      ? { ...finding, level: "warning", tried: [OPTIONAL, ...(finding.tried ?? [])] }
      : finding,
  ),
});

const OPTIONAL = "a warning, since the input `expect` says that this server is optional";
