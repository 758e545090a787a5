import picomatch from "picomatch";
import { claudeCode } from "./claude-code.ts";
import { cursor } from "./cursor.ts";
import type { ConfigFormat } from "./format.ts";
import { vscode } from "./vscode.ts";

/** The formats that are read. */
export const FORMATS: readonly ConfigFormat[] = [claudeCode, vscode, cursor];

const matchers = FORMATS.map(({ patterns }) => picomatch([...patterns], { dot: true }));

/** The format of the client that reads files of this path, or `undefined`. */
export function knownFormatOf(path: string): ConfigFormat | undefined {
  const plain = path.replaceAll("\\", "/").replace(/^(?:[A-Za-z]:)?(?:\.{0,2}\/)*/, "");
  return FORMATS.find((_, index) => matchers[index]?.(plain));
}

/** The format of a file that was named; a name that no client knows is read by the de-facto standard, `.mcp.json`. */
export const formatOf = (path: string): ConfigFormat => knownFormatOf(path) ?? claudeCode;
