import { readFileSync } from "node:fs";
import { isScalar, isSeq, parseDocument } from "yaml";

/** The version of `@modelcontextprotocol/conformance` that plays the servers. */
export const SUITE_VERSION = "0.2.0-alpha.12";

/** What the suite excuses, with the reasons as comments. */
export const EXPECTED_FAILURES = "__tests__/conformance/expected-failures.yml";

export type ClientTransport = "http" | "stdio";

/** A client scenario whose every check a preflight passes. */
export interface Scenario {
  readonly name: string;
  /** The versions of the protocol at which the suite plays it. */
  readonly versions: readonly string[];
  readonly transports: readonly ClientTransport[];
  /** What a pass shows, as a clause. */
  readonly shows: string;
}

const BOTH: readonly ClientTransport[] = ["http", "stdio"];

export const PASSED: readonly Scenario[] = [
  {
    name: "initialize",
    versions: ["2025-06-18", "2025-11-25"],
    transports: BOTH,
    shows: "the handshake of the legacy era, with a version and a client that names itself",
  },
  {
    name: "tools_call",
    versions: ["2025-06-18", "2025-11-25", "2026-07-28"],
    transports: BOTH,
    shows: "requests after the handshake, each valid by the schema of its version",
  },
  {
    name: "request-metadata",
    versions: ["2026-07-28"],
    transports: BOTH,
    shows:
      "`_meta` and the header of the version on every request, and a second try where a version is refused that is supported",
  },
  {
    name: "http-standard-headers",
    versions: ["2026-07-28"],
    transports: ["http"],
    shows: "`Mcp-Method` and `Mcp-Name` on every request that has them",
  },
  {
    name: "json-schema-ref-no-deref",
    versions: ["2026-07-28"],
    transports: BOTH,
    shows: "that no address in the schema of a tool is fetched",
  },
  {
    name: "json-schema-2020-12-preservation",
    versions: ["2025-11-25", "2026-07-28"],
    transports: BOTH,
    shows: "that the schemas of tools arrive whole",
  },
  {
    name: "auth/resource-mismatch",
    versions: ["2026-07-28"],
    transports: ["http"],
    shows: "that metadata of another resource leads to no login",
  },
  {
    name: "auth/metadata-issuer-mismatch",
    versions: ["2026-07-28"],
    transports: ["http"],
    shows: "that metadata of another issuer leads to no login",
  },
];

/** One scenario at one version over one transport. */
export interface ScenarioRun {
  readonly scenario: string;
  /** `null`: the version that the suite chooses, for an extension. */
  readonly version: string | null;
  readonly transport: ClientTransport;
}

/** What must pass, at each version and over each transport. */
export const RUNS: readonly ScenarioRun[] = PASSED.flatMap(({ name, versions, transports }) =>
  versions.flatMap((version) =>
    transports.map((transport) => ({ scenario: name, version, transport })),
  ),
);

/** Client scenarios in which the suite has nothing to judge, since a preflight asks for no skills. */
export const UNOBSERVED: readonly string[] = [
  "sep-2640-client-no-prefetch",
  "sep-2640-client-verify-digest",
  "sep-2640-client-verify-size",
  "sep-2640-client-verify-frontmatter",
];

/** Checks of scenarios that fail for one reason. */
export interface Excused {
  readonly reason: string;
  /** Check ids by scenario. */
  readonly checks: ReadonlyMap<string, readonly string[]>;
}

/** The groups of `expected-failures.yml`, in its order. */
export function excused(
  text: string = readFileSync(EXPECTED_FAILURES, "utf8"),
): readonly Excused[] {
  const list = parseDocument(text).get("client");
  if (!isSeq(list)) throw new Error(`${EXPECTED_FAILURES} has no list \`client\``);
  const groups: { reason: string; checks: Map<string, readonly string[]> }[] = [];
  for (const item of list.items) {
    if (!isScalar(item)) throw new Error(`${EXPECTED_FAILURES} has an entry that is no text`);
    const comment = item.commentBefore ?? (groups.length === 0 ? list.commentBefore : null);
    if (comment) groups.push({ reason: comment.trim(), checks: new Map() });
    const [scenario = "", check = ""] = String(item.value).split(":");
    const checks = groups.at(-1)?.checks;
    if (!checks) throw new Error(`${EXPECTED_FAILURES} gives no reason for \`${scenario}\``);
    checks.set(scenario, [...(checks.get(scenario) ?? []), check]);
  }
  return groups;
}
