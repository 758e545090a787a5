import type { Report } from "../../src/model/report.ts";
import { RULES } from "../../src/rules/index.ts";
import { at, failedOf, findingOf, reportOf } from "./report-of.ts";

/** A report in which every rule has a finding, each about a server of its own. */
export const everyRule = (): Report =>
  reportOf({
    servers: RULES.map(({ id }, index) => failedOf(id, { name: id, origin: at(index + 1) })),
    findings: RULES.map(({ id, title, why, fix }, index) =>
      findingOf({ rule: id, server: id, title, why, fix, origin: at(index + 1) }),
    ),
  });
