import type { Origin } from "./place.ts";

/**
 * What can be known of a server without starting it, or by looking at the machine around it, and
 * what each such fact captures. A fact is an observation; which is a cause is for the rules to say.
 */
export interface FactCaptures {
  // The file itself. `remedy` is an imperative.
  "file-unreadable": { problem: string; remedy: string };
  "syntax-error": { problem: string; remedy: string };
  /** `first`: the line where the key stood first. */
  "duplicate-key": { key: string; first: string };
  "wrong-root-key": { found: string; expected: string };
  // One entry of the file.
  /** A `url` without the `type` that this client wants; `type` is the likely one. */
  "missing-type": { url: string; type: string };
  /**
   * A key of another client; `right` is what this client reads, `owner` who reads `key`. `type` is what is to stand
   * beside it as well, as JSON.
   */
  "foreign-key": { key: string; right: string; owner: string; type?: string };
  "wrong-shape": { problem: string; remedy: string };
  /** A whole command line in `command`; `args` is the list it should be, as JSON. */
  /** Something in an entry that its client passes over; it may or may not be what the server misses. */
  "idle-key": { problem: string; remedy: string };
  "args-in-command": { command: string; program: string; args: string };
  /** Blanks or quotes around the name of the program; `program` is the bare name. */
  "wrapped-command": { command: string; program: string; wrapping: string };
  "url-in-command": { url: string };
  /** `kind`: what it looks like, for example `a GitHub token`. The value itself is never captured. */
  "secret-literal": { key: string; kind: string };
  // Values, by the client's own rules of expansion. `reference` as it stands in the config.
  "unset-variable": { variable: string; reference: string };
  "unset-input": { input: string; reference: string };
  /** A reference in another client's way of writing, which stays literal here; `key`: the variable it is to fill. */
  "foreign-reference": { reference: string; right: string; key?: string };
  /** `key`: the variable or argument that holds it. */
  /** A file whose text the config puts in, as it is named there, and that cannot be read. */
  "text-file-missing": { file: string; reference: string };
  /** A variable whose value would have to be escaped where it is put into JSON as it is. */
  "unescaped-value": { reference: string };
  /** A command in a config, which its client would run; `reference` names no more than its program. */
  "command-substitution": { reference: string };
  placeholder: { value: string; key: string };
  "unexpanded-path": { value: string };
  /**
   * `kind` and `path`: what is not as the base branch has it (`Foreign`); `base`: its commit, or empty; `checkout`: whether
   * `actions/checkout` by itself takes the branch of the workflow (`own`) or the code of a pull request (`merge`).
   */
  "untrusted-event": {
    event: string;
    kind: string;
    path: string;
    base: string;
    checkout: "own" | "merge";
  };
  /**
   * Variables without a value are all that the server is known to lack. `variables`: their names with `, ` between;
   * `seen`: what a start without their values, or with made-up ones, came to.
   */
  "missing-secret": { variables: string; seen: SeenWithout; detail: string };
  /** The input `expect` says that the server fails. `rules`: what with, for people. */
  "expected-failure": { rules: string };
  /** A file of variables that the entry names, as it is written there. */
  "env-file-missing": { file: string };
  // The machine. Paths are relative to the workspace where they lie in it; `argument` is as in the config.
  "cwd-missing": { path: string };
  "cwd-not-a-directory": { path: string };
  /** A folder in which this user may make no file. */
  "cwd-not-writable": { path: string };
  /** A `.env` in the folder of the start, which some programs read by themselves. `names`: its variables, with `, ` between. */
  "dotenv-file": { file: string; names: string };
  /** `path`: the PATH that was searched. */
  "command-not-found": { command: string; path: string };
  "command-not-executable": { path: string };
  "command-is-directory": { path: string };
  "shebang-crlf": { script: string; interpreter: string };
  "shebang-missing": { script: string };
  /** A script for a shell whose lines end as on Windows. */
  "script-crlf": { script: string; shell: string };
  "interpreter-missing": { script: string; interpreter: string };
  /** The script that an interpreter is to run; `build`: the command that makes it, or empty. */
  "entry-missing": { argument: string; path: string; build: string };
  /** The script that an interpreter is to run, and that `command` was to make. `problem`: how it ended, as a clause. */
  "entry-not-built": { argument: string; path: string; command: string; problem: string };
  /** What was to install the dependencies of a project in `folder`. `problem`: how it ended, as a clause. */
  "project-install-failed": { command: string; problem: string; folder: string };
  /** The program of a lock file is not there to install by it; `path`: the PATH that was searched. */
  "project-tool-missing": { tool: string; lock: string; path: string };
  /** An argument that looks like a path and leads nowhere. */
  "path-missing": { argument: string; path: string };
  /** A variable that the step has and the server did not get. */
  "variable-withheld": { variable: string };
  /** A TCP port that the server's processes listen on. */
  "listening-port": { port: string };
  /** The package lies in a `node_modules` of the project, and nothing is fetched. */
  "local-package": { name: string };
  // What launchers do.
  /** `npx` in the repository of the very package that it names; `folder` holds its package.json. */
  "self-package": { name: string; folder: string };
  /** A launcher without anything to run, which then reads the requests itself; `launcher` as in the config. */
  "nothing-to-launch": { launcher: string };
  /**
   * Install scripts that npm passed over, without a word. `packages`: their names with `, ` between; `reason`: a
   * clause that says who decided so.
   */
  "scripts-blocked": { packages: string; reason: string };
  /** What is installed is deprecated by its publisher, in the words of `message`. */
  "package-deprecated": { package: string; version: string; message: string };
  /**
   * npm passed over `latest` and took `version`; `needs`: what `latest` asks of Node.js, or empty where `latest`
   * is deprecated.
   */
  "older-version": { package: string; version: string; latest: string; needs: string };
  /** An option of `docker run` that asks for a terminal; `right` is what it should be, or empty for nothing. */
  "docker-tty": { engine: string; option: string; right: string };
  /** `docker run` without `-i`: stdin does not reach the container; `engine` with its verb. */
  "docker-no-interactive": { engine: string };
  /** Words of `docker run` in the wrong place. `problem` is a clause, `remedy` an imperative. */
  "docker-args": { engine: string; problem: string; remedy: string };
  /** A program file for another system or processor; `built` and `machine` are clauses such as `Linux on arm64`. */
  "foreign-binary": { path: string; built: string; machine: string };
  /**
   * The runner's command files were not as they had been. `changes`: clauses such as "`GITHUB_ENV` was added to"; `who`:
   * what ran meanwhile; `example`: a name for the input `servers`; `back`: a sentence that says what is in them now.
   */
  "runner-files-changed": { changes: string; who: string; example: string; back: string };
  // What a merge of reports shows.
  /** A file that should be a report. `problem` is a clause, `remedy` an imperative. */
  "report-unreadable": { report: string; problem: string; remedy: string };
  /** A server that a report lists and no other one has a result of; `merged`: how many reports there are, in words. */
  "report-missing": { server: string; merged: string };
  // What concerns other readers, other machines and the repository as a whole.
  /** A file that looks like a config and that no client reads. `remedy` is an imperative. */
  "dead-file": { problem: string; remedy: string };
  /**
   * `other` stands at `place` (a file and a line, for people). `kind`: `definition` (the same name, another
   * server), `start` (another name, the same server) or `tool-name` (names that become equal as `shared`).
   */
  "duplicate-server": {
    kind: string;
    name: string;
    other: string;
    place: string;
    shared: string;
    /** The title of the client to which it matters. */
    client?: string;
  };
  /** Variables that the server has here and this client does not hand on, with `, ` between. `remedy` is an imperative. */
  "not-handed-on": { client: string; variables: string; remedy: string };
  /**
   * What came of a start that began with `server/discover`, of a server that is good without. `outcome`: `answers`,
   * `falls-back` (an error, then `initialize` worked), `waits` (silence, then it worked), `exits`, `refuses`
   * (`initialize` after it) or `silent`; `seen` is a clause, `said` the last line of stderr or empty.
   */
  "discover-first": { outcome: string; seen: string; said: string };
  /**
   * A command that only Windows has. `command` and `args` (as JSON) are what starts the same program
   * elsewhere; both are empty where that is not known.
   */
  "windows-only-command": { program: string; command: string; args: string };
  /** A `.cmd` file that this client may not start on Windows; `sign`: what tells that the team works there. */
  "windows-shim": { program: string; sign: string };
  /** A `.cmd` file on a run that is on Windows. */
  "shim-on-windows": { program: string };
  /** An argument whose blanks or quotes `cmd` reads before the program does. `problem` is a clause. */
  "windows-quoting": { argument: string; problem: string };
}

/**
 * What is known of a server whose variables have no value. `up`: it came up with made-up ones, and lists `detail` tools;
 * `refused`: it failed otherwise, which may come of them, with the title `detail`; `login`: it waits for a login;
 * `unnamed`: its command, its folder or its address is not known without them; `untried`: no further start was made;
 * `unstarted`: none at all. The others are of a server behind a URL that was asked without the headers that need them.
 */
export type SeenWithout =
  | ("up" | "refused" | "login" | "unnamed" | "untried" | "unstarted")
  | ("answers" | "rejects");

export type FactKind = keyof FactCaptures;

/** Titles of the clients that read the same file, by whether the fact holds for them as well. */
export interface Readers {
  readonly also: readonly string[];
  readonly not: readonly string[];
}

/** Facts are values: `captures` fill the placeholders of a rule's texts. */
export interface Fact {
  readonly kind: FactKind;
  readonly captures: Readonly<Record<string, string>>;
  /** Where in the config the fact stands, if it stands there. */
  readonly origin?: Origin;
  /** Only where the file has several readers. */
  readonly readers?: Readers;
}

/** A fact with the captures of its kind. */
export function fact<K extends FactKind>(
  kind: K,
  captures: FactCaptures[K],
  origin?: Origin,
): Fact {
  return { kind, captures: { ...captures }, ...(origin ? { origin } : {}) };
}
