import { parseArgsStringToArgv } from "string-argv";
import type { ConfigFile } from "../model/server.ts";
import { UsageError } from "../model/usage-error.ts";
import { programName } from "../plan/program-name.ts";
import { givenConfigOf } from "./given.ts";

/** A command line given by the user, as if it were a config of one server. */
export function commandLineConfig(line: string, folder: string): ConfigFile {
  const words = parseArgsStringToArgv(line);
  const [command] = words;
  if (!command) throw new UsageError(`input \`command\`: \`${line}\` names no program`);
  return givenConfigOf({ name: programName(command), root: folder, transport: "stdio", words });
}
