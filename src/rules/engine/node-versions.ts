/**
 * The release from which on every one has it without a flag, by the history in the documentation of
 * Node.js. An older line may have got it too, in a later release of its own.
 */
const SINCE: Readonly<Record<string, string>> = {
  // Globals.
  ...{ structuredClone: "17.0", fetch: "18.0", Headers: "18.0", FormData: "18.0", Blob: "18.0" },
  ...{ ReadableStream: "18.0", CustomEvent: "19.0", crypto: "19.0", File: "20.0" },
  ...{ navigator: "21.0", WebSocket: "22.0", Iterator: "22.0" },
  // Functions of globals.
  ...{ "URL.canParse": "19.9", "Object.groupBy": "21.0", "Map.groupBy": "21.0" },
  ...{ "Promise.withResolvers": "22.0", "Array.fromAsync": "22.0", "URL.parse": "22.1" },
  ...{ "process.loadEnvFile": "20.12", "process.getBuiltinModule": "22.3" },
  ...{ "Promise.try": "24.0", "RegExp.escape": "24.0" },
  // Names that modules of Node.js export.
  ...{ "util.markAsUncloneable": "22.10" },
  ...{ parseArgs: "18.3", isBuiltin: "18.6", parseEnv: "20.12", styleText: "20.12" },
  ...{ enableCompileCache: "22.1", glob: "22.0", findPackageJSON: "22.14" },
  ...{ stripTypeScriptTypes: "22.13", registerHooks: "22.15" },
  // Modules of Node.js.
  ...{ "node:test": "18.0", "node:sqlite": "22.13" },
  // Options of the command line.
  ...{ "--watch": "18.11", "--import": "18.18", "--env-file": "20.6" },
  ...{ "--env-file-if-exists": "22.9", "--experimental-strip-types": "22.6" },
  ...{ "--experimental-transform-types": "22.7", "--use-system-ca": "23.8" },
};

/** The first release that has this global, export, module or option, or `null` where that is not known. */
export const nodeVersionOf = (name: string): string | null =>
  Object.hasOwn(SINCE, name) ? (SINCE[name] ?? null) : null;

/** Whether a version such as `v20.20.2` is older than one such as `22.6`; what is not known is. */
export function isOlder(found: string, wanted: string): boolean {
  const [has, needs] = [numbersOf(found), numbersOf(wanted)];
  if (has.length === 0) return true;
  const index = needs.findIndex((number, at) => number !== (has[at] ?? 0));
  return index >= 0 && (has[index] ?? 0) < (needs[index] ?? 0);
}

const numbersOf = (version: string): readonly number[] =>
  (/^v?(\d[\d.]*)/.exec(version)?.[1] ?? "").split(".").filter(Boolean).map(Number);
