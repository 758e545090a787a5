import { type Fact, fact } from "../model/fact.ts";
import type { ConfigFormat, Role } from "./format.ts";
import { type Member, memberOf, type ObjectNode } from "./node.ts";
import { givenMember, typeFor } from "./transport.ts";

/** A key of an entry that only some clients read, and what it is for. */
interface ForeignKey {
  readonly key: string;
  readonly role: Role;
  /** Who reads it. */
  readonly owner: string;
}

const NOBODY = "no known client";

const FOREIGN_KEYS: ReadonlyMap<string, ForeignKey> = byKey([
  { key: "environment", role: "env", owner: "opencode" },
  { key: "envs", role: "env", owner: "Goose" },
  { key: "environmentVariables", role: "env", owner: NOBODY },
  { key: "environment_variables", role: "env", owner: NOBODY },
  { key: "cmd", role: "command", owner: "Goose" },
  { key: "arguments", role: "args", owner: NOBODY },
  { key: "argv", role: "args", owner: NOBODY },
  { key: "working_directory", role: "cwd", owner: "Warp" },
  { key: "workingDirectory", role: "cwd", owner: NOBODY },
  { key: "serverUrl", role: "url", owner: "Windsurf" },
  { key: "httpUrl", role: "url", owner: "Gemini CLI" },
  { key: "uri", role: "url", owner: "Goose" },
  { key: "url", role: "url", owner: "most clients" },
  { key: "env", role: "env", owner: "most clients" },
  { key: "cwd", role: "cwd", owner: "most clients" },
  { key: "headers", role: "headers", owner: "most clients" },
  { key: "command", role: "command", owner: "most clients" },
  { key: "http_headers", role: "headers", owner: "Codex" },
  { key: "httpHeaders", role: "headers", owner: NOBODY },
  { key: "header", role: "headers", owner: NOBODY },
  { key: "transport", role: "type", owner: "Rovo Dev" },
  { key: "transportType", role: "type", owner: "Cline" },
]);

function byKey(keys: readonly ForeignKey[]): ReadonlyMap<string, ForeignKey> {
  return new Map(keys.map((foreign) => [foreign.key, foreign]));
}

/** A key in the entry that stands in the place of one that this client reads. */
export interface Mistaken {
  readonly role: Role;
  readonly fact: Fact;
}

/** Keys that mean something to other clients where the key of this client is not there. */
export function mistakenKeys(entry: ObjectNode, format: ConfigFormat): readonly Mistaken[] {
  return entry.members.flatMap((member) => {
    const foreign = foreignKeyOf(member, format);
    if (!foreign) return [];
    const { key, role, owner } = isNested(member) ? NESTED : foreign;
    const right = format.roles[role];
    if (givenMember(entry, role, format) || !matters(role, entry, format)) return [];
    const type = role === "url" ? typeBeside(member, entry, format) : {};
    return [{ role, fact: fact("foreign-key", { key, right, owner, ...type }, member.keyOrigin) }];
  });
}

/** The type that a `url` cannot do without, where the entry has none. */
function typeBeside(
  { value }: Member,
  entry: ObjectNode,
  format: ConfigFormat,
): { readonly type?: string } {
  const isGiven = givenMember(entry, "type", format) ?? memberOf(entry, "transport");
  if (format.typeNeeded === "never" || isGiven) return {};
  const isSse = value.kind === "string" && /\/sse\/?$/.test(value.value);
  return { type: `"${format.roles.type}": "${typeFor(isSse ? "sse" : "http", format)}"` };
}

function foreignKeyOf({ key }: Member, format: ConfigFormat): ForeignKey | undefined {
  return isKnown(key, format) ? undefined : (FOREIGN_KEYS.get(key) ?? otherCase(key, format));
}

/** Whether the client reads the key, for whatever it may be. */
function isKnown(key: string, format: ConfigFormat): boolean {
  const known = knownKeys.get(format) ?? knownKeysOf(format);
  knownKeys.set(format, known);
  return known.has(key);
}

const knownKeys = new WeakMap<ConfigFormat, ReadonlySet<string>>();

function knownKeysOf({ roles, aliases, furtherRoles, keys }: ConfigFormat): ReadonlySet<string> {
  const names = [roles, furtherRoles].flatMap((named) => Object.values(named));
  return new Set([...names, ...Object.values(aliases).flat(), ...keys]);
}

/** `Command` for `command`: keys are read letter by letter. */
function otherCase(key: string, { roles }: ConfigFormat): ForeignKey | undefined {
  for (const role in roles) {
    const name = roles[role as Role];
    if (name === key) return undefined;
    if (name.toLowerCase() === key.toLowerCase()) return { key, role: role as Role, owner: NOBODY };
  }
  return undefined;
}

/** Cline's form, `"transport": { "type": ..., "url": ... }`. */
const NESTED: ForeignKey = { key: "transport", role: "url", owner: "Cline" };

const isNested = ({ key, value }: Member): boolean =>
  key === "transport" && value.kind === "object" && memberOf(value, "url") !== undefined;

/** Whether the key would change anything: what belongs to the other transport is read by nobody. */
function matters(role: Role, entry: ObjectNode, format: ConfigFormat): boolean {
  const has = (other: Role): boolean => givenMember(entry, other, format) !== undefined;
  if (role === "type") return format.typeNeeded !== "never" && has("url");
  if (role === "url" || role === "headers") return !has("command");
  return role === "command" ? !has("url") : !has("url") || has("command");
}
