import { type Fact, fact } from "../model/fact.ts";
import type { ServerSpec } from "../model/server.ts";
import { type Flaw, MAX_FACTS, misshapen } from "./flaw.ts";
import { type Mistaken, mistakenKeys } from "./foreign-keys.ts";
import type { ConfigFormat } from "./format.ts";
import { lackOf } from "./lack.ts";
import { duplicatesBelow, kindInWords, type Member, type ObjectNode } from "./node.ts";
import { idleSwitches, offReason } from "./off.ts";
import { reservedName } from "./reserved.ts";
import { secretLiterals } from "./secret-literals.ts";
import { clientLimits, startLimitOf } from "./start-limit.ts";
import { reachOf } from "./transport.ts";
import { remoteWay, stdioWay } from "./ways.ts";

/** What the entries of one file have in common. */
export interface EntryPlace {
  readonly format: ConfigFormat;
  readonly file: string;
  readonly root: string;
  readonly defaults: Readonly<Record<string, string>>;
  readonly files: ReadonlyMap<string, string | null>;
  /** Why a server of this name is off by a list, or `null`. */
  readonly offByList: (name: string) => string | null;
}

/** Reads the entries of one file by the rules of its client. */
export function readEntries(entries: readonly Member[], place: EntryPlace): readonly ServerSpec[] {
  const blank = blankSpec(place);
  return entries.map((member) => readEntry(member, place, blank));
}

/** Reads one entry by the rules of its client. Whatever it holds, there is a server of that name. */
function readEntry(member: Member, place: EntryPlace, blank: ServerSpec): ServerSpec {
  const { key: name, keyOrigin: origin, value } = member;
  if (value.kind === "object") return readObject(member, value, place, blank);
  const problem = `the entry is ${kindInWords(value)}`;
  const flaw = misshapen(problem, "write the entry as an object with a `command`", value.origin);
  return { ...blank, name, origin, startable: false, facts: [flaw.fact] };
}

function readObject(
  member: Member,
  entry: ObjectNode,
  place: EntryPlace,
  blank: ServerSpec,
): ServerSpec {
  const { format } = place;
  const mistaken = mistakenKeys(entry, format);
  const roles = mistaken.map(({ role }) => role);
  const reach = reachOf(entry, format, roles);
  const way =
    reach.transport === "stdio" ? stdioWay(entry, format, place.files) : remoteWay(entry, format);
  const off = offReason(entry, reach.transport, format) ?? place.offByList(member.key);
  const lacking = off ? [] : lackOf(member, entry, reach.transport, format, roles);
  const limit = startLimitOf(entry, format);
  const flaws = [
    ...reservedName(member, format),
    ...mistaken.map(asFlaw),
    ...reach.flaws,
    ...lacking,
    ...way.flaws,
    ...limit.flaws,
    ...(off ? [] : (format.flaws?.(entry) ?? [])),
  ];
  return {
    ...blank,
    ...way.parts,
    ...(limit.value === null ? {} : { startLimitMs: limit.value, limits: [] }),
    name: member.key,
    origin: member.keyOrigin,
    transport: reach.transport,
    off,
    startable: !flaws.some((flaw) => flaw.fatal),
    facts: [...flaws.map(factOf), ...furtherFacts(entry, format, off)].slice(0, MAX_FACTS),
  };
}

function furtherFacts(
  entry: ObjectNode,
  format: ConfigFormat,
  off: string | null,
): readonly Fact[] {
  const duplicates = duplicatesBelow(entry).map(({ key, origin, firstLine }) =>
    fact("duplicate-key", { key, first: String(firstLine) }, origin),
  );
  const idle = off ? [] : idleSwitches(entry, format);
  return [...duplicates, ...idle, ...secretLiterals(entry, format)];
}

/** What the entries of one file begin with. */
function blankSpec(place: EntryPlace): ServerSpec {
  return {
    name: "",
    client: place.format.client,
    file: place.file,
    root: place.root,
    origin: null,
    transport: "stdio",
    command: null,
    args: [],
    env: [],
    envKey: null,
    cwd: null,
    url: null,
    headers: [],
    defaults: place.defaults,
    files: place.files,
    limits: clientLimits(place.format),
    ...(place.format.environment === "all" ? {} : { environment: place.format.environment }),
    ...(place.format.keepsBack ? { keepsBack: place.format.keepsBack } : {}),
    off: null,
    startable: true,
    facts: [],
  };
}

const factOf = ({ fact: told }: Flaw): Fact => told;

/** Without the key that starts or reaches the server, or the one that says how, the client has nothing to do. */
const asFlaw = ({ role, fact: told }: Mistaken): Flaw => ({
  fact: told,
  fatal: role === "command" || role === "url" || role === "type",
});
