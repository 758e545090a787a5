import type { Located } from "../model/place.ts";
import type { EnvEntry, ServerSpec } from "../model/server.ts";
import { commandFlaws } from "./command-flaws.ts";
import { envFilePath } from "./env-file.ts";
import type { Flaw } from "./flaw.ts";
import type { ConfigFormat, FurtherRole, Role } from "./format.ts";
import { type Member, memberOf, type ObjectNode } from "./node.ts";
import { handedOnPart, listPart, mapPart, stringPart } from "./parts.ts";
import { isSplit } from "./reshape.ts";
import { givenMember, typeKeyOf } from "./transport.ts";

/** The keys that matter for one transport, read. */
export interface Way {
  readonly parts: Partial<ServerSpec>;
  readonly flaws: readonly Flaw[];
}

/** What starts a server. */
export function stdioWay(
  entry: ObjectNode,
  format: ConfigFormat,
  files: ReadonlyMap<string, string | null>,
): Way {
  const given = (role: Role) => givenMember(entry, role, format);
  const command = stringPart(given("command"));
  const args = argsPart(given("command"), given("args"));
  const env = mapPart(given("env"), format.envValues);
  const cwd = stringPart(given("cwd"));
  const envFile = stringPart(further(entry, "envFile", format));
  const handedOn = handedOnPart(further(entry, "handedOn", format));
  return {
    parts: {
      command: command.value,
      args: args.value,
      env: [...givenBy(format, entry), ...env.value],
      envKey: given("env")?.keyOrigin ?? null,
      cwd: cwd.value,
      ...envFileOf(envFile.value, files),
      ...(handedOn.value.length > 0 ? { handedOn: handedOn.value } : {}),
    },
    flaws: [
      ...command.flaws,
      ...commandFlaws(command.value, args.value),
      ...args.flaws,
      ...env.flaws,
      ...cwd.flaws,
      ...envFile.flaws,
      ...handedOn.flaws,
    ],
  };
}

/** Arguments that follow the program in one list are counted as they stand there. */
const argsPart = (command: Member | undefined, args: Member | undefined) =>
  command && isSplit(command, args) ? listPart({ ...args, key: command.key }, 1) : listPart(args);

/** What reaches a server that runs already. */
export function remoteWay(entry: ObjectNode, format: ConfigFormat): Way {
  const url = stringPart(givenMember(entry, "url", format));
  const headers = mapPart(givenMember(entry, "headers", format), []);
  const byVariable = mapPart(further(entry, "headerVariables", format), []);
  const token = stringPart(further(entry, "tokenVariable", format));
  return {
    parts: {
      url: url.value,
      type: typeKeyOf(entry, format),
      headers: [
        ...headers.value,
        ...byVariable.value.map((header) => ({ ...header, prefix: "" })),
        ...(token.value ? [bearer(token.value)] : []),
      ],
    },
    flaws: [...url.flaws, ...headers.flaws, ...byVariable.flaws, ...token.flaws],
  };
}

/** What the client itself adds, as if it stood in the entry. */
const givenBy = ({ gives = {} }: ConfigFormat, { origin }: ObjectNode): readonly EnvEntry[] =>
  Object.entries(gives).map(([name, value]) => ({ name, key: origin, value: { value, origin } }));

function further(
  entry: ObjectNode,
  role: FurtherRole,
  { furtherRoles }: ConfigFormat,
): Member | undefined {
  const key = furtherRoles[role];
  return key === undefined ? undefined : memberOf(entry, key);
}

/** A file that only a running editor can find may well be there: nothing is known of it. */
function envFileOf(
  path: Located<string> | null,
  files: ReadonlyMap<string, string | null>,
): Pick<ServerSpec, "envFile"> {
  const file = path && envFilePath(path.value);
  return path === null || file === null ? {} : { envFile: { path, text: files.get(file) ?? null } };
}

const bearer = (variable: Located<string>): EnvEntry => ({
  name: "Authorization",
  key: variable.origin,
  value: variable,
  prefix: "Bearer ",
});
