import { lstat, readlink, realpath } from "node:fs/promises";
import path from "node:path";
import pLimit from "p-limit";
import { isInside } from "../../configs/content.ts";
import type { Base } from "./base.ts";
import { areAsIn, isAsIn } from "./same.ts";

/**
 * What lies at a path: a file in the form that the base has, in another one, one that the base does not have, a folder,
 * nothing, or something that is not of the workspace.
 */
export type State = "same" | "other" | "added" | "folder" | "absent" | "outside";

const MAX_LINKS = 40;
const FILES_AT_ONCE = 16;

/** The workspace beside one commit. */
export class Comparison {
  readonly base: Base;
  /** Absolute. */
  readonly workspace: string;
  readonly #real: Promise<string>;
  /** By the absolute path: servers name and read the same files. */
  readonly #states: Map<string, Promise<State>> = new Map();
  #changed: Promise<string | null> | null = null;

  constructor(base: Base, workspace: string) {
    this.base = base;
    this.workspace = workspace;
    this.#real = realpath(workspace).catch(() => workspace);
  }

  /** Whether these bytes are what the base has at a path of the workspace. */
  holds(file: string, bytes: Uint8Array): boolean {
    const entry = this.base.entries.get(file);
    return entry !== undefined && areAsIn(bytes, entry);
  }

  /** The state of an absolute path; every link on the way counts too. */
  stateOf(target: string): Promise<State> {
    const known = this.#states.get(target) ?? this.#readState(target, 0);
    this.#states.set(target, known);
    return known;
  }

  async #readState(target: string, links: number): Promise<State> {
    const inside = await this.#insideOf(target);
    if (inside === null) return "outside";
    if (inside === "") return "folder";
    const segments = inside.split(path.sep);
    for (const [index] of segments.entries()) {
      const at = segments.slice(0, index + 1);
      const found = await lstat(path.join(this.workspace, ...at)).catch(() => null);
      if (found === null) return "absent";
      if (found.isSymbolicLink()) return this.#stateOfLink(at, segments.slice(index + 1), links);
      if (index === segments.length - 1 && found.isDirectory()) return "folder";
    }
    return this.#stateOfEntry(segments);
  }

  /** The first file of the base that is there in another form, or `null`. */
  changed(): Promise<string | null> {
    this.#changed ??= this.#firstChanged();
    return this.#changed;
  }

  /** A link as the base has it leads on to `rest`. */
  async #stateOfLink(
    at: readonly string[],
    rest: readonly string[],
    links: number,
  ): Promise<State> {
    const state = await this.#stateOfEntry(at);
    if (state !== "same") return state;
    if (links > MAX_LINKS) return "other";
    const file = path.join(this.workspace, ...at);
    const to = path.resolve(path.dirname(file), await readlink(file));
    return this.#readState(path.join(to, ...rest), links + 1);
  }

  async #stateOfEntry(segments: readonly string[]): Promise<State> {
    const entry = this.base.entries.get(segments.join("/"));
    if (!entry) return "added";
    return (await isAsIn(path.join(this.workspace, ...segments), entry)) ? "same" : "other";
  }

  /** The path relative to the workspace, also by the real names of both; `null` where it lies elsewhere. */
  async #insideOf(target: string): Promise<string | null> {
    if (isInside(target, this.workspace)) return path.relative(this.workspace, target);
    const real = await realpath(target).catch(() => target);
    const workspace = await this.#real;
    return isInside(real, workspace) ? path.relative(workspace, real) : null;
  }

  async #firstChanged(): Promise<string | null> {
    const limit = pLimit(FILES_AT_ONCE);
    let first: string | null = null;
    await limit.map(this.base.entries, async ([file, entry]) => {
      if (first !== null) return;
      if (!(await isAsIn(path.join(this.workspace, file), entry))) first ??= file;
    });
    return first;
  }
}
