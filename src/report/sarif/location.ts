import { toUSVString } from "node:util";
import type { ArtifactLocation, Location, Region } from "sarif";
import type { Finding } from "../../model/finding.ts";
import type { Origin } from "../../model/place.ts";
import type { Report, ServerResult } from "../../model/report.ts";

/** The root of the repository; what uploads or shows the file knows where that is. */
export const ROOT = "%SRCROOT%";

/** Where a finding is shown, and whether that is a place of its own. */
export interface Shown {
  readonly origin: Origin;
  readonly own: boolean;
}

/** A command line has no config; this name is where most people look for one. */
const NO_CONFIG = ".mcp.json";

/**
 * GitHub refuses a result without a location. A finding that has none is shown where its server is named, else at the
 * start of its config, else of the first one.
 */
export function shownAt(finding: Finding, server: ServerResult | undefined, report: Report): Shown {
  if (finding.origin) return { origin: finding.origin, own: true };
  if (server?.origin) return { origin: server.origin, own: false };
  const file = finding.file ?? report.configs[0]?.file ?? NO_CONFIG;
  return { origin: { file, line: 1, column: 1, endLine: 1, endColumn: 1 }, own: false };
}

const STANDS_IN = "The finding has no place of its own in a config.";

export const locationOf = ({ origin, own }: Shown): Location => ({
  physicalLocation: { artifactLocation: artifactOf(origin.file), region: regionOf(origin) },
  ...(own ? {} : { message: { text: STANDS_IN } }),
});

/** A file of the repository; one that lies elsewhere is named by its absolute address. */
export function artifactOf(file: string): ArtifactLocation {
  const path = toUSVString(file);
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${path.charAt(0)}:${encoded.slice(4)}` };
  if (path.startsWith("/")) return { uri: `file://${encoded.replace(/^\/+/, "/")}` };
  return { uri: encoded, uriBaseId: ROOT };
}

/** Both count columns from 1 in UTF-16 units, and end before `endColumn`; an end before the start is left out. */
export function regionOf({ line, column, endLine, endColumn }: Origin): Region {
  const forward = endLine > line || (endLine === line && endColumn >= column);
  return { startLine: line, startColumn: column, ...(forward && { endLine, endColumn }) };
}
