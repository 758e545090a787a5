import type { Fact } from "./fact.ts";
import type { Located, Origin } from "./place.ts";

/** Clients whose configs are read; `command` stands for a command line given instead of a config. */
export type ClientId = "claude-code" | "vscode" | "cursor" | "command";

export type Transport = "stdio" | "http" | "sse";

/** One variable of an entry's `env`; `null` takes an inherited variable away (VS Code). */
export interface EnvEntry {
  readonly name: string;
  readonly key: Origin;
  readonly value: Located<string | null>;
}

/** What a reader of a config is called, and how it writes a reference to an environment variable. */
export interface Client {
  readonly id: ClientId;
  /** For people, for example `Claude Code`. */
  readonly title: string;
  /** With `NAME` in it, for example `${env:NAME}`. */
  readonly reference: string;
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
  readonly cwd: Located<string> | null;
  readonly url: Located<string> | null;
  readonly headers: readonly EnvEntry[];
  /** What a reference stands for where the environment has nothing: defaults of VS Code's `inputs` by id, a plugin's folder. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** The time limits of the clients that read this entry, as far as they are known. */
  readonly limits?: readonly StartLimit[];
  /** Why the client would not start it (its own switch, an empty url), or `null`. */
  readonly off: string | null;
  /** Whether the client would try to start or reach it; `false` means that it drops or refuses the entry. */
  readonly startable: boolean;
  readonly facts: readonly Fact[];
}

/** One config file as its client reads it. */
export interface ConfigFile {
  readonly file: string;
  readonly client: Client;
  readonly servers: readonly ServerSpec[];
  /** Facts about the file; those about one entry stand with the entry. */
  readonly facts: readonly Fact[];
}
