import { fact } from "../model/fact.ts";
import type { Transport, TypeKey } from "../model/server.ts";
import { withoutLogin } from "./address.ts";
import { type Flaw, misshapen } from "./flaw.ts";
import type { ConfigFormat, Role } from "./format.ts";
import { kindInWords, type Member, memberOf, type ObjectNode } from "./node.ts";

/** How an entry says that its server is reached, and what is wrong with that. */
export interface Reach {
  readonly transport: Transport;
  readonly flaws: readonly Flaw[];
}

/** The transport that the client takes for an entry; `mistaken`: roles that stand under another client's key. */
export function reachOf(entry: ObjectNode, format: ConfigFormat, mistaken: readonly Role[]): Reach {
  const type = givenMember(entry, "type", format);
  const declared = type && declaredTransport(type, format);
  const transport = declared?.transport ?? guess(entry, format, type, mistaken);
  if (type && !declared && format.otherTypes === "refused")
    return { transport, flaws: [unknownType(type, format)] };
  const isMixed = format.mixed === "refused" && hasBoth(entry, format);
  const flaws = type && !isMixed ? [] : typeMissing(entry, format, mistaken);
  return { transport, flaws };
}

/** The member of this role; `null` as a value counts as nothing where the client takes it so. */
export function givenMember(
  entry: ObjectNode,
  role: Role,
  format: ConfigFormat,
): Member | undefined {
  const aliases = format.aliases[role];
  const member =
    memberOf(entry, format.roles[role]) ??
    aliases?.map((name) => memberOf(entry, name)).find((found) => found !== undefined);
  const isNothing = member?.value.kind === "null" && format.envValues.includes("null");
  return isNothing ? undefined : member;
}

const hasBoth = (entry: ObjectNode, format: ConfigFormat): boolean =>
  givenMember(entry, "command", format) !== undefined &&
  givenMember(entry, "url", format) !== undefined;

function declaredTransport(
  { value }: Member,
  format: ConfigFormat,
): { transport: Transport } | undefined {
  if (value.kind !== "string" || !Object.hasOwn(format.types, value.value)) return undefined;
  const transport = format.types[value.value];
  return transport && { transport };
}

function guess(
  entry: ObjectNode,
  format: ConfigFormat,
  type: Member | undefined,
  mistaken: readonly Role[],
): Transport {
  const command = givenMember(entry, "command", format);
  const url = givenMember(entry, "url", format);
  if (command && !isEmptyString(command)) return "stdio";
  if (!url && !mistaken.includes("url")) return "stdio";
  if (type?.value.kind === "string" && type.value.value === "sse") return "sse";
  return url?.key === format.roles.url ? format.untypedUrl : "http";
}

/** The key of an entry that says how its address is reached, and what may stand there. */
export function typeKeyOf(entry: ObjectNode, format: ConfigFormat): TypeKey {
  const value = givenMember(entry, "type", format)?.value;
  const [http, sse] = [nameOf("http", format), nameOf("sse", format)];
  return {
    key: format.roles.type,
    given: value?.kind === "string" ? { value: value.value, origin: value.origin } : null,
    addressKey: givenMember(entry, "url", format)?.key ?? format.roles.url,
    names: { ...(http !== undefined && { http }), ...(sse !== undefined && { sse }) },
  };
}

/** Whether the value is a string of nothing but blanks. */
export const isEmptyString = ({ value }: Member): boolean =>
  value.kind === "string" && value.value.trim() === "";

function unknownType({ key, value }: Member, format: ConfigFormat): Flaw {
  const known = Object.keys(format.types);
  const given = value.kind === "string" ? `\`${value.value.slice(0, 40)}\`` : kindInWords(value);
  const meant = value.kind === "string" ? meantType(value.value, format) : undefined;
  const list = known.map((name) => `\`${name}\``).join(", ");
  const problem = `\`${key}\` is ${given}, which ${format.client.title} does not know`;
  const remedy = meant ? `write \`"${key}": "${meant}"\`` : `write one of ${list} as \`${key}\``;
  return misshapen(problem, remedy, value.origin);
}

/** The type of this client that a type of another one means: `streamableHttp`, `remote` and `HTTP` are `http`. */
function meantType(given: string, format: ConfigFormat): string | undefined {
  const plain = given.toLowerCase().replace(/[^a-z]/g, "");
  const meant = Object.hasOwn(MEANT, plain) ? MEANT[plain] : undefined;
  const known = Object.keys(format.types);
  return known.find((name) => name === plain) ?? (meant && nameOf(meant, format));
}

const MEANT: Readonly<Record<string, Transport>> = {
  stdio: "stdio",
  local: "stdio",
  http: "http",
  remote: "http",
  streamable: "http",
  streamablehttp: "http",
  sse: "sse",
};

function typeMissing(
  entry: ObjectNode,
  format: ConfigFormat,
  mistaken: readonly Role[],
): readonly Flaw[] {
  const command = givenMember(entry, "command", format);
  const url = givenMember(entry, "url", format);
  if (command && !url) return neededTypeMissing(command, "stdio", format, mistaken);
  if (!url || isEmptyString(url)) return [];
  if (command) return [bothWays(url, format)];
  if (format.typeNeeded === "always") return neededTypeMissing(url, "http", format, mistaken);
  const isNeeded = format.typeNeeded !== "never" && !mistaken.includes("type");
  if (!isNeeded || url.value.kind !== "string") return [];
  const address = withoutLogin(url.value.value);
  const type = typeFor(/\/sse\/?$/.test(address) ? "sse" : "http", format);
  const missing = fact("missing-type", { url: address, type }, url.keyOrigin);
  return [{ fact: missing, fatal: true }];
}

/** What this client calls a transport; some have one name for all that is remote. */
export const typeFor = (transport: Transport, format: ConfigFormat): string =>
  nameOf(transport, format) ?? nameOf("http", format) ?? transport;

const nameOf = (transport: Transport, { types }: ConfigFormat): string | undefined =>
  Object.entries(types).find(([, meant]) => meant === transport)?.[0];

/** Of a client that wants the `type` of every entry. */
function neededTypeMissing(
  { keyOrigin }: Member,
  transport: Transport,
  format: ConfigFormat,
  mistaken: readonly Role[],
): readonly Flaw[] {
  if (format.typeNeeded !== "always" || mistaken.includes("type")) return [];
  const { client, roles } = format;
  const problem = `the entry has no \`${roles.type}\`, without which ${client.title} refuses it`;
  const remedy = `add \`"${roles.type}": "${typeFor(transport, format)}"\``;
  return [misshapen(problem, remedy, keyOrigin)];
}

function bothWays(url: Member, { roles, mixed }: ConfigFormat): Flaw {
  const problem = `the entry has both \`${roles.command}\` and \`${roles.url}\``;
  const remedy = `keep \`${roles.command}\` if a program is to be started, \`${roles.url}\` if a server runs already`;
  return { ...misshapen(problem, remedy, url.keyOrigin), fatal: mixed === "refused" };
}
