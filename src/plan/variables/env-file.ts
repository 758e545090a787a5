import { parseEnv } from "node:util";
import { type Fact, fact } from "../../model/fact.ts";
import type { EnvFile } from "../../model/server.ts";
import { secretsOfVariable } from "./secrets.ts";

/** What a file of `NAME=value` lines gives to a server. */
export interface EnvFileReading {
  readonly variables: Readonly<Record<string, string>>;
  readonly facts: readonly Fact[];
  readonly secrets: readonly string[];
}

/** Reads the `envFile` of an entry; the entry's own `env` wins over it (VS Code `extHostMcpNode.ts`). */
export function readEnvFile(file: EnvFile | undefined): EnvFileReading {
  if (!file) return { variables: {}, facts: [], secrets: [] };
  const { path, text } = file;
  if (text === null) {
    const missing = fact("env-file-missing", { file: path.value }, path.origin);
    return { variables: {}, facts: [missing], secrets: [] };
  }
  const read = Object.entries(parseEnv(text)).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return {
    variables: Object.fromEntries(read),
    facts: [],
    secrets: read.flatMap(([name, value]) => secretsOfVariable(name, value)),
  };
}
