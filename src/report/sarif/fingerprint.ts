import { createHash } from "node:crypto";
import { toUSVString } from "node:util";
import type { Finding } from "../../model/finding.ts";
import { RULES } from "../../rules/index.ts";

/** One number for each finding of a report, the same in the next run although lines, times and machines change. */
export function fingerprintsOf(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const hash = digest(identityOf(finding));
      const ordinal = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, ordinal);
      return [finding, `${hash}:${ordinal}`];
    }),
  );
}

const CONFIGURE = new Set(RULES.filter(({ stage }) => stage === "configure").map(({ id }) => id));

/** Only a text about the config itself is the same in each run: it names the key or the value. */
const identityOf = ({ rule, server, file, title }: Finding): readonly unknown[] => [
  rule,
  file === null ? null : onAnyMachine(file),
  server,
  ...(CONFIGURE.has(rule) ? title.split("`").filter((_, index) => index % 2 === 1) : []),
];

/** The folders above a file outside of the workspace differ from machine to machine. */
const onAnyMachine = (file: string): string =>
  /^(?:\/|[A-Za-z]:\/)/.test(file) ? (file.split("/").at(-1) ?? file) : file;

const digest = (identity: readonly unknown[]): string =>
  createHash("sha256")
    .update(toUSVString(JSON.stringify(identity)))
    .digest("hex")
    .slice(0, 32);
