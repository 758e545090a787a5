import { CLIENTS } from "../model/client.ts";
import type { Finding } from "../model/finding.ts";
import type { Report, ServerResult } from "../model/report.ts";
import { sentence } from "../rules/engine/text.ts";
import { cutToBytes } from "./bytes.ts";
import { mapTexts } from "./map-texts.ts";
import { inline, neutralize } from "./neutralize.ts";
import { endingOf, isRoot, seenLines, serverFinder } from "./seen.ts";
import { toldReport } from "./told.ts";
import { documentOf, type Element, element } from "./xml.ts";

/** The report as JUnit XML: a suite for each config file, a case for each server and for each fault of a file. */
export function junitText(report: Report): string {
  const safe = toldReport(mapTexts(report, neutralize));
  const suites = suitesOf(safe);
  const cases = suites.flatMap((suite) => suite.cases);
  const attributes = {
    name: "MCP Handshake",
    tests: cases.length,
    failures: failuresIn(cases),
    errors: 0,
    time: seconds(safe.durationMs),
  };
  const written = suites.map((suite) => suiteElement(suite, safe.startedAt));
  return documentOf(element("testsuites", attributes, written));
}

interface Case {
  readonly outcome: "passed" | "failed" | "skipped";
  readonly durationMs: number;
  readonly element: Element;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** What belongs to no file, as a command line does. */
const NO_FILE = "command line";

/** What belongs to no server either. */
const WHOLE_RUN = "the run as a whole";

function suitesOf(report: Report): readonly Suite[] {
  const findings = findingsByServer(report);
  const suites = new Map<string | null, Case[]>(report.configs.map(({ file }) => [file, []]));
  const add = (file: string | null, one: Case) => {
    const cases = suites.get(file) ?? [];
    cases.push(one);
    suites.set(file, cases);
  };
  for (const one of report.findings) {
    if (!findings.has(one) && one.level === "error") add(one.file ?? WHOLE_RUN, faultCase(one));
  }
  const lenient = letsPass(report);
  for (const server of report.servers) {
    const about = findings.of(server);
    add(server.file, serverCase(taken(server, about, lenient), about));
  }
  const all = [...suites].map(([file, cases]) => ({ name: nameOf(file), cases }));
  return all.some(({ cases }) => cases.length > 0) ? all : [nothingChecked(report)];
}

const nameOf = (file: string | null): string => inline(file ?? NO_FILE) || NO_FILE;

/** Which findings are about a server of the report. */
function findingsByServer(report: Report) {
  const serverOf = serverFinder(report);
  const servers = new Map<ServerResult, Finding[]>();
  const taken = new Set<Finding>();
  for (const finding of report.findings) {
    const server = serverOf(finding);
    if (!server) continue;
    servers.set(server, [...(servers.get(server) ?? []), finding]);
    taken.add(finding);
  }
  return {
    has: (finding: Finding) => taken.has(finding),
    of: (server: ServerResult) => servers.get(server) ?? [],
  };
}

/** Readers of such files take one without any case for a mistake. */
function nothingChecked({ notes, configs }: Report): Suite {
  const message = notes.map(inline).join(" ") || "no server was checked";
  return {
    name: nameOf(configs[0]?.file ?? null),
    cases: [
      {
        outcome: "skipped",
        durationMs: 0,
        element: element(
          "testcase",
          { classname: "MCP Handshake", name: "servers", time: seconds(0) },
          [element("skipped", { message })],
        ),
      },
    ],
  };
}

function suiteElement({ name, cases }: Suite, startedAt: string): Element {
  const attributes = {
    name,
    tests: cases.length,
    failures: failuresIn(cases),
    errors: 0,
    skipped: cases.filter(({ outcome }) => outcome === "skipped").length,
    time: seconds(cases.reduce((sum, { durationMs }) => sum + durationMs, 0)),
    timestamp: startedAt.slice(0, 19),
  };
  return element(
    "testsuite",
    attributes,
    cases.map((one) => one.element),
  );
}

const failuresIn = (cases: readonly Case[]): number =>
  cases.filter(({ outcome }) => outcome === "failed").length;

/** Digits and three decimals: the most that every schema takes. */
const seconds = (ms: number): string => (Math.max(0, ms) / 1000).toFixed(3);

/** A fault of a file, or of a server that is not in the report. */
function faultCase(finding: Finding): Case {
  const { server, file, rule } = finding;
  const attributes = {
    classname: nameOf(server === null ? (file ?? WHOLE_RUN) : file),
    name: inline(server === null ? rule : `${server}: ${rule}`),
    time: seconds(0),
  };
  const inner = [failureElement(finding, undefined)];
  return { outcome: "failed", durationMs: 0, element: element("testcase", attributes, inner) };
}

/** Whether a server may fail below the level of an error without failing the run. */
const letsPass = ({ outcome, findings }: Report): boolean =>
  outcome === "passed" || findings.some(isError);

/** The server as the run takes it: a failure that it lets pass is none in a dashboard. */
function taken(server: ServerResult, findings: readonly Finding[], lenient: boolean): ServerResult {
  const pardoned = server.outcome === "failed" && lenient && !findings.some(isError);
  return pardoned ? { ...server, outcome: "skipped", skipReason: pardonOf(findings) } : server;
}

const isError = ({ level }: Finding): boolean => level === "error";

function serverCase(server: ServerResult, findings: readonly Finding[]): Case {
  const { outcome, skipReason } = server;
  const errors = findings.filter(isError);
  const failed = outcome === "failed" || errors.length > 0;
  const root = findings.find((one) => isRoot(one, server)) ?? errors[0];
  const durationMs = server.stages.reduce((sum, stage) => sum + stage.durationMs, 0);
  const attributes = {
    classname: `${nameOf(server.file)} (${CLIENTS[server.client].title})`,
    name: inline(server.name) || "unnamed",
    time: seconds(durationMs),
  };
  const inner = [
    ...(failed ? [root ? failureElement(root, server) : bareFailure(server)] : []),
    ...(!failed && outcome === "skipped"
      ? [element("skipped", { message: inline(skipReason ?? "") })]
      : []),
    ...output("system-out", outText(server, findings, root)),
    ...output("system-err", server.stderr),
  ];
  return {
    outcome: failed ? "failed" : outcome,
    durationMs,
    element: element("testcase", attributes, inner),
  };
}

function pardonOf([first]: readonly Finding[]): string {
  const what = first ? `: ${first.title}` : "";
  return `it failed, and \`expect\` or \`levels\` lets that pass${what}`;
}

const LONGEST_MESSAGE = 1000;

function failureElement(finding: Finding, server: ServerResult | undefined): Element {
  const message = cutToBytes(inline(finding.title), LONGEST_MESSAGE);
  return element("failure", { message, type: finding.rule }, failureText(finding, server));
}

/** A failure that no finding explains, as where its rule is off. */
const bareFailure = (server: ServerResult): Element => {
  const message = inline(endingOf(server) ?? "the server did not come up");
  return element("failure", { message, type: server.rule ?? "failed" });
};

/** Where, what was seen, why, the fix, and how to see it again. */
function failureText(finding: Finding, server: ServerResult | undefined): string {
  const { origin, why, fix, confidence } = finding;
  const ending = server && isRoot(finding, server) ? endingOf(server) : null;
  const seen = [
    ...(ending ? [sentence(ending)] : []),
    ...(ending && server?.clientError ? [`An MCP client shows: ${server.clientError}`] : []),
    ...seenLines(finding, server, { lines: 20, columns: 400 }).map((line) => `> ${line}`),
    ...(finding.tried ?? []).map(sentence),
  ];
  return [
    ...(origin ? [`${origin.file}:${origin.line}:${origin.column}`] : []),
    ...(seen.length > 0 ? [seen.join("\n")] : []),
    `Why (${confidence}): ${why}`,
    `Fix: ${fix}`,
    ...(server?.reproduce ? [`Reproduce:\n${server.reproduce}`] : []),
  ].join("\n\n");
}

/** What else was found, then the lines on stdout that were no MCP messages. */
function outText(
  { noise }: ServerResult,
  findings: readonly Finding[],
  root: Finding | undefined,
): string {
  const others = findings
    .filter((one) => one !== root)
    .map(({ level, rule, title, fix }) => `${level}[${rule}]: ${inline(title)}\nFix: ${fix}`);
  return [...others, ...(noise.length > 0 ? [noise.join("\n")] : [])].join("\n\n");
}

/** Bytes of one output; Jenkins and GitLab read the file as a whole. */
const LONGEST_OUTPUT = 64 * 1024;

const output = (name: string, text: string): readonly Element[] =>
  text.trim() === "" ? [] : [element(name, {}, cutToBytes(text, LONGEST_OUTPUT))];
