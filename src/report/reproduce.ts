import type { Evidence } from "../model/evidence.ts";
import type { Plan } from "../model/plan.ts";
import { looksSecretName } from "../plan/secret-formats.ts";
import { shownPath } from "../plan/shown-path.ts";
import { initialize } from "../protocol/messages.ts";
import { TOOL } from "../version.ts";
import { redactArgs, redactPatterns } from "./redact-patterns.ts";

/** What became of the install and of the start. */
type Course = Pick<Evidence, "install" | "ending">;

/**
 * A POSIX shell command that starts the server by hand as it was started, and asks it to initialize. stdin
 * stays open for five seconds, or as long as was waited in vain, since many servers stop at its end. Variables are given by name; only what
 * stands in the config for everybody to see is given by value.
 */
export function reproduce(plan: Plan, course?: Course): string {
  const input = `{ printf '%s\\n' ${quoted(JSON.stringify(initialize(TOOL)))}; sleep ${secondsOf(plan, course)}; }`;
  const folder = shownPath(plan.cwd, plan.workspace);
  const change = folder === "." ? "" : `cd ${quoted(folder)} && `;
  const scripts = course?.install.kind === "failed" ? ["npm_config_foreground_scripts=true"] : [];
  return `${change}${input} | env -i ${[...variables(plan), ...scripts, ...words(plan)].join(" ")}`;
}

const secondsOf = ({ timeoutMs }: Plan, course: Course | undefined): number =>
  course?.ending.kind === "timed-out" ? Math.max(5, Math.ceil(timeoutMs / 1000)) : 5;

/** The plumbing that every server needs, and what was given to this one. */
function variables(plan: Plan): readonly string[] {
  const names = ["PATH", "HOME", ...plan.given.filter((name) => name in plan.env)];
  return [...new Set(names)]
    .filter((name) => name !== "" && !name.includes("="))
    .map((name) => `${quoted(name)}=${givenValue(name, plan)}`);
}

function givenValue(name: string, plan: Plan): string {
  const literal = literalOf(name, plan);
  return literal === null ? byName(name) : quoted(literal);
}

/** A name that a shell cannot read is written with `_` for each such character. */
const byName = (name: string): string =>
  `"$${name.replace(/[^A-Za-z0-9_]/g, "_").replace(/^(?=\d)/, "_")}"`;

/** The value that the config itself gives, unless something of a secret could be in it. */
function literalOf(name: string, { server, env, secrets }: Plan): string | null {
  const value = server.env.findLast((entry) => entry.name === name)?.value.value;
  if (value === undefined || value === null || value !== env[name]) return null;
  const written = `${name}=${value}`;
  const isSecret =
    looksSecretName(name) ||
    redactPatterns(value) !== value ||
    redactPatterns(written) !== written ||
    secrets.some((secret) => secret !== "" && value.includes(secret));
  return isSecret ? null : value;
}

function words({ server, command, args }: Plan): readonly string[] {
  const shown = redactArgs(args);
  return [
    word(command, server.command?.value, server),
    ...args.map((arg, index) =>
      shown[index] === "***" ? "'***'" : word(arg, server.args[index]?.value, server),
    ),
  ];
}

/** A word of the command line; what came out of a variable is written as that variable again. */
function word(value: string, written: string | undefined, server: Plan["server"]): string {
  if (written === undefined || written === value) return quoted(value);
  const [before = "", after = ""] = server.client.reference.split("NAME");
  const parts = written.split(new RegExp(`(${escaped(before)}[A-Za-z_]\\w*${escaped(after)})`));
  const literals = parts.filter((_, index) => index % 2 === 0);
  if (parts.length === 1 || literals.some((literal) => literal.includes("$"))) return quoted(value);
  return parts
    .map((part, index) =>
      index % 2 === 0
        ? part && quoted(part)
        : named(part.slice(before.length, part.length - after.length), server),
    )
    .join("");
}

/** A variable as a shell writes it; what the config itself gives to a name, no shell knows. */
function named(name: string, { defaults = {} }: Plan["server"]): string {
  return Object.hasOwn(defaults, name) ? quoted(defaults[name] ?? "") : `"$${name}"`;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** One word for a POSIX shell, whatever stands in it. */
const quoted = (text: string): string =>
  /^[\w@%+:,./-][\w@%+=:,./-]*$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
