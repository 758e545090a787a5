import type { Client } from "./client.ts";
import type { Fact } from "./fact.ts";
import type { Located, Origin } from "./place.ts";

export type Transport = "stdio" | "http" | "sse";

/** One variable of an entry's `env`; `null` takes an inherited variable away (VS Code). */
export interface EnvEntry {
  readonly name: string;
  readonly key: Origin;
  readonly value: Located<string | null>;
  /** Where the value is the name of a variable: what stands before the variable's own value (Codex). */
  readonly prefix?: string;
}

/** A file of variables that an entry names, and its text, or `null` where there is none. */
export interface EnvFile {
  readonly path: Located<string>;
  readonly text: string | null;
}

/** How an entry says by which transport its server is reached. */
export interface TypeKey {
  /** What the client calls the key, for example `type`. */
  readonly key: string;
  readonly given: Located<string> | null;
  /** The key that holds the address, for example `url` or `httpUrl`. */
  readonly addressKey: string;
  /** What the client calls the transports there, where it has names for them. */
  readonly names: Readonly<Partial<Record<Exclude<Transport, "stdio">, string>>>;
}

/** How long a client that reads the config waits for a server. */
export interface StartLimit {
  /** Title of the client, for people. */
  readonly client: string;
  readonly ms: number;
  /** An imperative that names the key which raises the limit; empty where there is none. */
  readonly remedy: string;
}

/** One server as its client's config describes it, before any variable is expanded. */
export interface ServerSpec {
  readonly name: string;
  readonly client: Client;
  /** Relative to the workspace, with `/`; `null` for a command line. */
  readonly file: string | null;
  /** The folder that relative paths start from, absolute. */
  readonly root: string;
  /** The name of the entry; `null` for a command line. */
  readonly origin: Origin | null;
  readonly transport: Transport;
  readonly command: Located<string> | null;
  readonly args: readonly Located<string>[];
  readonly env: readonly EnvEntry[];
  /** The key `env` itself, where a variable could be added. */
  readonly envKey: Origin | null;
  readonly envFile?: EnvFile;
  /** Names of variables that the client is told to hand on from its own environment. */
  readonly handedOn?: readonly Located<string>[];
  readonly cwd: Located<string> | null;
  readonly url: Located<string> | null;
  readonly headers: readonly EnvEntry[];
  /** Of an entry with an address. */
  readonly type?: TypeKey;
  /** What a reference stands for where the environment has nothing: defaults of VS Code's `inputs` by id, a plugin's folder. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** The time limits of the clients that read this entry, as far as they are known. */
  readonly limits?: readonly StartLimit[];
  /** Why the client would not start it (its own switch, an empty url), or `null`. */
  readonly off: string | null;
  /** Whether the client would try to start or reach it; `false` means that it drops or refuses the entry. */
  readonly startable: boolean;
  /** Milliseconds that the entry itself gives to its start. */
  readonly startLimitMs?: number;
  /** What a server gets of the client's environment; all of it, without this. */
  readonly environment?: readonly string[];
  /** Names of variables of its environment that the client does not hand on. */
  readonly keepsBack?: RegExp;
  /** Texts of files that the config refers to, by the reference; `null` where there is none. */
  readonly files?: ReadonlyMap<string, string | null>;
  /** The same entry as other clients read it that read the file too. */
  readonly readings?: readonly ServerSpec[];
  readonly facts: readonly Fact[];
}

/** What holds for other readers of a file alone, told as that client's. */
export interface Aside {
  readonly client: Client;
  readonly facts: readonly Fact[];
}

/** One config file as its clients read it; the first reader's servers count. */
export interface ConfigFile {
  readonly file: string;
  /** `null` where nobody reads it. */
  readonly client: Client | null;
  readonly servers: readonly ServerSpec[];
  /** Facts about the file; those about one entry stand with the entry. */
  readonly facts: readonly Fact[];
  /** The other clients that read the file. */
  readonly others?: readonly Client[];
  readonly asides?: readonly Aside[];
}
