import {
  type ClientTransport,
  type Excused,
  excused,
  PASSED,
  type Scenario,
  SUITE_VERSION,
  UNOBSERVED,
} from "../__tests__/conformance/scenarios.ts";

/** `docs/conformance.md`: what the official conformance suite says of this client, scenario by scenario. */
export function conformanceDocs(): string {
  const reasons = excused().map(reasonRows).join("\n\n");
  return `${[INTRODUCTION, passed(), NOT_DONE, reasons, unobserved()].join("\n\n")}\n`;
}

const INTRODUCTION = `<!-- Written by scripts/docs.ts from __tests__/conformance. -->
# Conformance

The official conformance suite for MCP, \`@modelcontextprotocol/conformance\` ${SUITE_VERSION}, plays a server for each of its
scenarios and judges what a client sends. Here the client is the command line tool as it is published, run on a \`.mcp.json\` whose
one entry is that server:

- **HTTP**: the entry is the URL.
- **stdio**: the suite speaks HTTP only, so the entry starts a bridge, a stdio server that posts every line to the URL and prints the
  answers. In the modern era the bridge refuses \`initialize\`, as servers of that era do.

The tool checks servers and calls nothing of theirs. Where a scenario is about calls, a test goes on after the tool, with a
handshake of its own: what it sends is made and sent by the code of the tool. The tool runs with \`--no-confirm\`: otherwise it would ask a server of
the modern era once more as a client of the legacy era does, and the suite would take the two for one.

\`.ci/run\` runs the scenarios of the first table; \`npm run conformance\` runs them all (Node.js 22 or later, a few minutes).

## What passes

Every check of these scenarios passes, as far as it applies.`;

function passed(): string {
  const rows = PASSED.map(
    (scenario) =>
      `| \`${scenario.name}\` | ${scenario.versions.join(", ")} | ${over("http", scenario)} | ${over("stdio", scenario)} | ${scenario.shows} |`,
  );
  const head = "| scenario | protocol | HTTP | stdio | it shows |\n| --- | --- | --- | --- | --- |";
  return [head, ...rows].join("\n");
}

const over = (transport: ClientTransport, { transports }: Scenario): string =>
  transports.includes(transport) ? "passes" : "has none";

const NOT_DONE = `Headers and logins are of HTTP only: a server on stdio gets its credentials from its environment.

## What a preflight does not do

The checks named here fail, each for the reason above it, and the other checks of their scenarios pass over HTTP: for one, the metadata of every
login is found where the scenario has it. On stdio they are not run, since what they ask for is of HTTP or is a call. The list is held by
\`__tests__/conformance/expected-failures.yml\`: a check that passes although it is named there fails the run.`;

function reasonRows({ reason, checks }: Excused): string {
  const rows = [...checks].map(
    ([scenario, ids]) => `| \`${scenario}\` | ${ids.map((id) => `\`${id}\``).join(", ")} |`,
  );
  return [reason, "", "| scenario | checks that fail |", "| --- | --- |", ...rows].join("\n");
}

const unobserved = (): string =>
  `## What is not observed

A preflight asks for no skills, so in these scenarios of an extension the suite sees nothing to judge, neither a pass nor a
failure: ${UNOBSERVED.map((name) => `\`${name}\``).join(", ")}.`;
