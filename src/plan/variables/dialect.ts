import type { Fact } from "../../model/fact.ts";
import type { Origin } from "../../model/place.ts";
import type { ServerSpec } from "../../model/server.ts";
import type { VariableScope } from "./scope.ts";

/** Where in an entry a value stands; `name` is that of the variable, the header or the key. */
export interface Place {
  readonly field: "command" | "args" | "env" | "cwd" | "url" | "headers";
  readonly name: string;
  readonly origin: Origin;
  /** Whether a shell reads the value as a program of its own, as after `bash -c`. */
  readonly script: boolean;
}

/** All fields of an entry that may hold references. */
export const EVERYWHERE = ["command", "args", "env", "cwd", "url", "headers"] as const;

/** What references are resolved with. */
export interface Context {
  readonly spec: ServerSpec;
  readonly scope: VariableScope;
  readonly place: Place;
}

/** What a reference comes to: the text in its place, and what is to be said of it. */
export interface Resolved {
  readonly text: string;
  /** Name and value of the variable behind it. */
  readonly variable?: { readonly name: string; readonly value: string };
  readonly fact?: Fact;
}

/** How one client writes references, and what it makes of them. */
export interface Dialect {
  /** What this client sees as a reference; the first group is what stands between the braces. */
  readonly pattern: RegExp;
  /** Fields where `$NAME`, without braces, is a reference as well. */
  readonly bare: readonly Place["field"][];
  /** Whether a reference may do without braces, as `$NAME`. */
  readonly unbraced?: true;
  readonly resolve: (reference: string, inner: string, context: Context) => Resolved;
  /** Values of more UTF-16 units than this are left as they are. */
  readonly longest?: number;
  /** How a variable is written in this field, for example `${env:NAME}`; empty where there is no way. */
  readonly write: (name: string, field: Place["field"]) => string;
  /** Whether it is known what the client does not expand; without that nothing is another client's reference. */
  readonly isKnown: boolean;
  /** Fields where a leading `~` is the home folder. */
  readonly tilde: readonly Place["field"][];
  /** Whether a `PATH` in `env` is put behind the inherited one. */
  readonly appendsPath: boolean;
}
