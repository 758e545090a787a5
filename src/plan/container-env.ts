import type { Plan } from "../model/plan.ts";
import { type DockerLine, readDockerLine } from "./docker-line.ts";
import { isOn, valuesOf } from "./docker-options.ts";

/** What of a plan decides which variables its server gets. */
export type Contained = Pick<Plan, "launcher" | "start" | "env">;

/** The command line that runs the server in a container, or `null` where it runs on the machine itself. */
export function containerLine({ launcher, start }: Contained): DockerLine | null {
  if (launcher !== "docker" && launcher !== "podman") return null;
  const line = LINES.get(start) ?? readDockerLine(start.args);
  LINES.set(start, line);
  return line.verb === "run" || line.verb === "exec" ? line : null;
}

/** A line is asked for once for each variable that a server names. */
const LINES = new WeakMap<Plan["start"], DockerLine>();

/** The value that the server gets under a name: in a container only what an option of its command line hands on. */
export function valueFor(name: string, plan: Contained): string | undefined {
  const outside = valueOutside(name, plan);
  const line = containerLine(plan);
  if (!line || isEverythingHandedOn(line)) return outside;
  const last = valuesOf("env", line.options).findLast((value) => isAbout(name, value));
  if (last === undefined) return undefined;
  return last.includes("=") ? last.slice(last.indexOf("=") + 1) : outside;
}

/** Whether the command that runs a container has a variable, and the container does not get it. */
export const staysOutside = (name: string, plan: Contained): boolean =>
  valueOutside(name, plan) !== undefined && valueFor(name, plan) === undefined;

/** Without a copy of the environment: a server may name a great many variables. */
const valueOutside = (name: string, { env, start }: Contained): string | undefined =>
  own(start.env, name) ?? own(env, name);

const own = (env: Plan["env"], name: string): string | undefined =>
  Object.hasOwn(env, name) ? env[name] : undefined;

/** Whether an option hands on the variable, unless with an empty value; `true` where there is no container. */
export function isHandedIn(name: string, plan: Contained): boolean {
  const line = containerLine(plan);
  if (!line || isEverythingHandedOn(line)) return true;
  const last = valuesOf("env", line.options).findLast((value) => isAbout(name, value));
  return last !== undefined && !last.endsWith("=");
}

/** podman takes `NAME*` for every name that begins so. */
function isAbout(name: string, value: string): boolean {
  const [asked = ""] = value.split("=");
  return asked === name || (asked.endsWith("*") && name.startsWith(asked.slice(0, -1)));
}

/** What a file of variables holds is not known here. */
const isEverythingHandedOn = ({ options }: DockerLine): boolean =>
  isOn("env-host", options) || valuesOf("env-file", options).length > 0;
