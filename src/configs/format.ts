import type { Client, Transport } from "../model/server.ts";
import type { JsonSyntax } from "./json/strictness.ts";

/** What a key of an entry is for; each client has its own names for them. */
export type Role = "type" | "command" | "args" | "env" | "cwd" | "url" | "headers";

/** A key with which a client switches an entry off, and the value that does it. */
export interface OffSwitch {
  readonly key: string;
  readonly value: boolean;
}

/** How one client's config is found and read. A format is data: a new client is a new file of this shape. */
export interface ConfigFormat {
  readonly client: Client;
  /** Globs of the files that the client reads, below a folder that is searched. */
  readonly patterns: readonly string[];
  /** How many folders above the file's own the relative paths of its entries start. */
  readonly rootAbove: number;
  readonly syntax: JsonSyntax;
  /** The key of the file that holds the servers by name. */
  readonly rootKey: string;
  /** Whether the servers of a plugin may stand at the top level of its file. */
  readonly bareInPlugins: boolean;
  /** The names of the keys that start or reach a server. */
  readonly roles: Readonly<Record<Role, string>>;
  /** Further keys of an entry that the client knows. */
  readonly keys: readonly string[];
  /** Kinds of values that a variable may have beside a string. */
  readonly envValues: readonly ("number" | "boolean" | "null")[];
  /** The values of `type` that decide how a server is reached. */
  readonly types: Readonly<Record<string, Transport>>;
  /** What becomes of any other `type`: the entry is refused, or `command` and `url` decide. */
  readonly otherTypes: "refused" | "guessed";
  /** Whether an entry with a `url` is refused where `type` is missing. */
  readonly urlNeedsType: boolean;
  readonly offSwitches: readonly OffSwitch[];
  /** Where an entry is switched off that has no switch of its own, or `null`. */
  readonly offElsewhere: string | null;
  /** The key of the file that declares what `${input:id}` asks for, or `null`. */
  readonly inputsKey: string | null;
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
