import type { ClientId } from "./client.ts";
import type { Evidence, Stage } from "./evidence.ts";
import type { Experiment } from "./experiment.ts";
import type { FactKind, Readers } from "./fact.ts";
import type { Confidence, Level, Replacement } from "./finding.ts";
import type { Origin } from "./place.ts";
import type { Launcher } from "./plan.ts";
import type { RemotePlan, RemoteSeen, RemoteTransport } from "./remote.ts";
import type { StartLimit } from "./server.ts";

/** The place in the config that a finding is annotated on; it falls back to the entry's name. */
export type Place =
  | "command"
  | "args"
  | "package"
  | "entry"
  | "env"
  | "cwd"
  | "url"
  | "headers"
  | "name"
  | "fact";

/** What fills `{placeholders}` of a rule's texts. */
export type Captures = Readonly<Record<string, string>>;

/**
 * One way to tell a cause. Every field that is there must hold; the named groups of its expressions
 * and the captures of its fact fill the rule's texts.
 */
export interface Signal {
  readonly fact?: FactKind;
  readonly ending?: Evidence["ending"]["kind"] | readonly Evidence["ending"]["kind"][];
  readonly code?: number | readonly number[];
  readonly signal?: readonly string[];
  readonly errno?: string;
  readonly handshake?: Evidence["handshake"]["kind"] | readonly Evidence["handshake"]["kind"][];
  readonly install?: Evidence["install"]["kind"] | readonly Evidence["install"]["kind"][];
  /** The output of the install and stderr of the server. */
  readonly output?: RegExp;
  /** stderr of the server, noise on stdout, and the message of an error answer. */
  readonly said?: RegExp;
  /** stdout lines that were no MCP message. */
  readonly noise?: RegExp;
  /** The launcher of the plan. */
  readonly launcher?: Launcher | readonly Launcher[];
  /** The server came up in an experiment of the rule: captures `found` and `took`. */
  readonly cameUp?: true;
  /** Says no where the expressions hold and what they captured does not fit. */
  readonly holds?: (captures: Captures) => boolean;
  /** In place of the rule's own. */
  readonly confidence?: Confidence;
  /** In place of the rule's own. */
  readonly level?: Level;
  /** In place of the rule's own `levelIfUp`. */
  readonly levelIfUp?: Level;
  /** What the rule's texts say where this signal is the one that holds. */
  readonly words?: (captures: Captures) => Captures;
}

/** Why a rule holds: what fills its texts, where it is shown, and the lines that prove it. */
export interface Match {
  readonly captures: Captures;
  readonly origin?: Origin | undefined;
  /** Those of the fact that it is on, where the file has several. */
  readonly readers?: Readers | undefined;
  readonly evidence: readonly string[];
  readonly details?: Readonly<Record<string, unknown>>;
  /** In place of the rule's own. */
  readonly level?: Level | undefined;
  /** In place of the rule's own `levelIfUp`. */
  readonly levelIfUp?: Level | undefined;
  readonly confidence?: Confidence | undefined;
  /** Its lines may be the very words by which the root cause is known: then it says nothing new. */
  readonly mayRepeat?: boolean | undefined;
}

/** What to change, as it stands before and after: a piece of a config, a workflow, code or a shell, ready to paste. */
export interface Repair {
  readonly before: string;
  readonly after: string;
  /** Of the code fence, for example `json` or `yaml`. */
  readonly language: string;
}

/** A made-up or recorded piece of evidence; what it leaves out is as for a server that died with code 1. */
export interface Example {
  readonly name: string;
  readonly evidence: Sketch;
}

/** What was seen of a server behind a URL, with only what matters to an example. */
export interface RemoteSketch extends Partial<Omit<RemoteSeen, "plan">> {
  /** `https://mcp.example.com/mcp` without it. */
  readonly url?: string;
  readonly transport?: RemoteTransport;
  readonly headers?: RemotePlan["headers"];
}

/** Evidence with only what matters to an example. */
export interface Sketch extends Partial<Omit<Evidence, "server" | "plan" | "remote">> {
  /** In place of a command line. */
  readonly remote?: RemoteSketch;
  /** The command line of the config; the first word is the command. */
  readonly command?: readonly string[];
  /** Names and values that the config gives to the server. */
  readonly env?: Readonly<Record<string, string>>;
  readonly client?: ClientId;
  readonly limits?: readonly StartLimit[];
}

/**
 * A known cause. Its texts fill the annotation, the summary and the docs page; its examples are tests.
 * `title` says what was seen, in one lower-case clause; `why` is one paragraph; `fix` is an imperative.
 */
export interface Rule {
  readonly id: string;
  readonly stage: Stage;
  /** The level of a server that did not come up. */
  readonly level: Level;
  /** The level where the server came up all the same; without it the rule does not speak of such servers. */
  readonly levelIfUp?: Level;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly at: Place;
  /** Whether it speaks of servers behind a URL too; rules of the stages `configure` and `remote` always do. */
  readonly behindUrl?: true;
  readonly confidence: Confidence;
  /** Any of them. */
  readonly signals?: readonly Signal[];
  /** For causes that must be computed, in place of `signals` or before them. */
  readonly detect?: (evidence: Evidence) => Match | undefined;
  /**
   * What to try to make sure of it, best first. Asked of the rules that explain a failure, and without `match` of those
   * that do not: some causes show only when something is changed.
   */
  readonly experiments?: (evidence: Evidence, match: Match | undefined) => readonly Experiment[];
  /** The fix as an edit of the config; `undefined` where it cannot be one in this case. */
  readonly replacement?: (evidence: Evidence, match: Match) => Replacement | undefined;
  /** An example of the fix, where it is an edit. */
  readonly repair?: Repair;
  readonly examples: readonly Example[];
  readonly counterexamples: readonly Example[];
}
