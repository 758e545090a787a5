import type { Client } from "../model/client.ts";
import type { Fact } from "../model/fact.ts";
import type { Transport } from "../model/server.ts";
import type { Flaw } from "./flaw.ts";
import type { ObjectNode } from "./node.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Syntax } from "./syntax.ts";

/** What a key of an entry is for; each client has its own names for them. */
export type Role = "type" | "command" | "args" | "env" | "cwd" | "url" | "headers";

/** What some clients have a key for, and others have not. */
export type FurtherRole =
  /** A file of `NAME=value` lines. */
  | "envFile"
  /** A list with the names of variables to hand on. */
  | "handedOn"
  /** Headers whose values are names of variables. */
  | "headerVariables"
  /** The name of the variable that holds a bearer token. */
  | "tokenVariable";

/** A key with which a client switches an entry off, and the value that does it. */
export interface OffSwitch {
  readonly key: string;
  readonly value: boolean;
}

/** A list of server names that says which are off: those on it (`off`), or all others (`on`). */
export interface OffList {
  /** Relative to the folder that paths start from; `null` for the config itself. */
  readonly file: string | null;
  /** The keys that lead to the list. */
  readonly path: readonly string[];
  readonly says: "off" | "on";
  /** Whether `*` and `?` in a name stand for any characters and for one. */
  readonly wildcards?: boolean;
}

/** A key that limits how long a start may take. */
export interface LimitKey {
  readonly key: string;
  /** Milliseconds for one. */
  readonly unit: number;
  /** What the client accepts, in its own unit; beyond it the entry is refused. */
  readonly range?: readonly [number, number];
  /** Whether a value beyond the range is taken for the nearest one in it. */
  readonly clamped?: boolean;
  /** Whether it limits the calls of tools only, and no start. */
  readonly callsOnly?: boolean;
}

/** What `docs/configs.md` says of a format beside what the other fields tell. */
export interface FormatNotes {
  /** Which of the files of this name are meant, as it stands behind the name: `in a plugin`. */
  readonly where?: string;
  /** Sentences on what is read, and how. */
  readonly read: readonly string[];
  /** Sentences on what is not read or not known. */
  readonly unread: readonly string[];
  /** Where the facts come from: documentation, or source files by name. */
  readonly sources: readonly string[];
}

/** How one client's config is found and read. A format is data: a new client is a new file of this shape. */
export interface ConfigFormat {
  readonly client: Client;
  /** Globs of the files that the client reads, below a folder that is searched. */
  readonly patterns: readonly string[];
  /** Whether the client reads a file that lies so; always, without it. */
  readonly readsAt?: (around: Surroundings) => boolean;
  /** Whether a file of such a name is this client's; for names that others use as well. */
  readonly recognises?: (root: ObjectNode) => boolean;
  /** Whether a file that it recognises is meant for this client alone, whoever else reads files of its name. */
  readonly claims?: boolean;
  /** What a text that cannot be read must hold for its mistakes to concern anybody; the root keys, without it. */
  readonly trace?: RegExp;
  /** Whether a file that lies so is no other project's config, whatever other clients call theirs. */
  readonly ownPlace?: boolean;
  /** Names of variables that stand for the folder of a plugin, in a plugin's file. */
  readonly pluginRoots: readonly string[];
  /** How many folders above the file's own the relative paths of its entries start. */
  readonly rootAbove: number;
  /** How many folders above the file's own a plugin's folder is, where that is not where paths start. */
  readonly pluginAbove?: number;
  readonly syntax: Syntax;
  /** The keys of the file that hold the servers by name; the first is the one to write. */
  readonly rootKeys: readonly string[];
  /** Whether servers may stand at the top level of the file. */
  readonly bare: "never" | "in-plugins" | "always";
  /** Whether the file holds other settings too: then it may well have no server. */
  readonly shared: boolean;
  /** Turns a shape of its own into the one that all others have; every node keeps its place. */
  readonly reshape?: (root: ObjectNode, file: string) => ObjectNode;
  /** The names of the keys that start or reach a server. */
  readonly roles: Readonly<Record<Role, string>>;
  /** Further names of these keys that the client takes as well. */
  readonly aliases: Readonly<Partial<Record<Role, readonly string[]>>>;
  readonly furtherRoles: Readonly<Partial<Record<FurtherRole, string>>>;
  /** Further keys of an entry that the client knows. */
  readonly keys: readonly string[];
  /** Kinds of values that a variable may have beside a string. */
  readonly envValues: readonly ("number" | "boolean" | "null")[];
  /** The values of `type` that decide how a server is reached. */
  readonly types: Readonly<Record<string, Transport>>;
  /** What becomes of any other `type`: the entry is refused, or `command` and `url` decide. */
  readonly otherTypes: "refused" | "guessed";
  /** Which entries are refused where `type` is missing. */
  readonly typeNeeded: "never" | "with-url" | "always";
  /** What becomes of an entry with both a `command` and a `url`. */
  readonly mixed: "refused" | "guessed";
  /** How a server is reached that has a `url` and no `type`. */
  readonly untypedUrl: Exclude<Transport, "stdio">;
  /** Whether one bad entry makes the client drop all servers of the file. */
  readonly badEntry: "alone" | "all";
  /** Names that the client keeps for itself. */
  readonly reserved: readonly string[];
  readonly offSwitches: readonly OffSwitch[];
  readonly offLists: readonly OffList[];
  /** Why the client itself would start nothing for an entry of this shape, as a clause, or `null`. */
  readonly leavesOut?: (entry: ObjectNode) => string | null;
  /** The key of the file that declares what `${input:id}` asks for, or `null`. */
  readonly inputsKey: string | null;
  /** Milliseconds that a start may take where the entry does not say, or `null` where it is not known. */
  readonly startLimitMs: number | null;
  /** What raises that limit where no key of an entry does: an imperative, or nothing. */
  readonly startLimitRemedy: string;
  /** Keys of an entry that say how long its start may take; the first that is there counts. */
  readonly limitKeys: readonly LimitKey[];
  /** What a server gets of the client's own environment: all of it, or the variables of these names. */
  readonly environment: "all" | readonly string[];
  /** Names of variables of its environment that the client keeps to itself all the same. */
  readonly keepsBack?: RegExp;
  /** Further files that a text refers to, relative to the folder that paths start from. */
  readonly needs?: (text: string) => readonly string[];
  /** Where these paths start: in the folder of the config itself; as all others, without it. */
  readonly needsFrom?: "file";
  /** What is wrong with an entry by rules that only this client has. */
  readonly flaws?: (entry: ObjectNode) => readonly Flaw[];
  /** What is wrong with the file as it is written, around its entries, by rules that only this client has. */
  readonly fileFlaws?: (root: ObjectNode) => readonly Fact[];
  /** Variables that the client adds to a server's environment, as references of its own. */
  readonly gives?: Readonly<Record<string, string>>;
  /** A key whose paths, one or a list, name files with more servers, read by a format of their own. */
  readonly pointsTo?: { readonly key: string; readonly format: () => ConfigFormat };
  readonly notes: FormatNotes;
}

/** The names that most clients share. */
export const COMMON_ROLES: Readonly<Record<Role, string>> = {
  type: "type",
  command: "command",
  args: "args",
  env: "env",
  cwd: "cwd",
  url: "url",
  headers: "headers",
};

/** What an SDK client hands on to a server (TypeScript SDK, `getDefaultEnvironment`). */
export const SDK_ENVIRONMENT = ["HOME", "LOGNAME", "PATH", "SHELL", "TERM", "USER"] as const;

/** The form that most clients share, for a format to begin with. */
export const COMMON = {
  pluginRoots: [],
  rootAbove: 0,
  rootKeys: ["mcpServers"],
  bare: "never",
  shared: false,
  roles: COMMON_ROLES,
  aliases: {},
  furtherRoles: {},
  keys: [],
  envValues: [],
  types: {},
  otherTypes: "guessed",
  typeNeeded: "never",
  mixed: "guessed",
  untypedUrl: "http",
  badEntry: "alone",
  reserved: [],
  offSwitches: [],
  offLists: [],
  inputsKey: null,
  startLimitMs: null,
  startLimitRemedy: "",
  limitKeys: [],
  environment: "all",
} as const satisfies Partial<ConfigFormat>;
