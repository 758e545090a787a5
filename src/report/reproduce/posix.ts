import type { Turn } from "./feed.ts";
import type { Rerun } from "./rerun.ts";
import type { Setting } from "./setting.ts";
import type { Part, Word } from "./word.ts";

/**
 * The command for a POSIX shell (IEEE Std 1003.1, "Shell Command Language"). It runs in subshells, so that the
 * shell of the person stays in its folder, and its exit code is that of the program.
 */
export function posix(rerun: Rerun): string {
  const { folder, makes } = rerun;
  const line = `${feeding(rerun.feed)}${invocation(rerun)}`;
  const there = folder === "." ? line : `(cd ${quoted(asPath(folder))} && ${line})`;
  return makes === null ? there : `${there} && ls -d ${quoted(asPath(makes))}`;
}

/**
 * What is fed comes from a job in the background of a subshell that ends at once: it holds stdin open, and nobody
 * waits for it once the program has ended.
 */
function feeding(turns: readonly Turn[]): string {
  if (turns.length === 0) return "";
  const steps = turns.map(({ lines, seconds }) => {
    const words = lines.map(quoted).join(" ");
    return `printf '%s\\n' ${words}; sleep ${seconds};`;
  });
  return `({ ${steps.join(" ")} } 2>/dev/null &) | `;
}

function invocation({ isBare, settings, words }: Rerun): string {
  const line = words.map(written).join(" ");
  const names = isBare ? [...PLUMBING, ...settings.filter(isNoPlumbing)] : settings;
  if (!isBare && names.length === 0) return line;
  const options = [...(isBare ? ["-i"] : []), ...(names.some(isOption) ? ["--"] : [])];
  return [
    "env",
    ...options,
    ...names.map(assignment),
    ...(hasSign(words) ? [VIA_SHELL] : []),
    line,
  ].join(" ");
}

/** `env` takes a word with `=` for another variable. */
const VIA_SHELL = `sh -c 'exec "$0" "$@"'`;

const hasSign = ([command = []]: readonly Word[]): boolean =>
  command.some((part) => "text" in part && part.text.includes("="));

const isOption = ({ name }: Setting): boolean => name.startsWith("-");

/** Every shell has these two. */
const PLUMBING: readonly Setting[] = ["PATH", "HOME"].map((name) => ({
  name,
  value: [{ variable: name }],
}));

/** A name that no shell can read is none of the person's own. */
const isNoPlumbing = ({ name, value }: Setting): boolean =>
  value !== "own" || (/^\w+$/.test(name) && !PLUMBING.some((one) => one.name === name));

/** A variable that the person's shell does not have stays away: an empty one could be something else. */
function assignment({ name, value }: Setting): string {
  if (value === "own") return `\${${name}+${name}="$${name}"}`;
  return `${quoted(name)}=${written(value)}`;
}

const written = (word: Word): string => {
  if (word.length === 0) return "''";
  const parts = joined(word);
  return parts.some(isOdd) && parts.some(isVariable) && parts.every(isPlain)
    ? `"${parts.map(within).join("")}"`
    : parts.map(partOf).join("");
};

const isVariable = (part: Part): boolean => "variable" in part;

/** Text that stands in no shell as it is. */
const isOdd = (part: Part): boolean => "text" in part && quoted(part.text) !== part.text;

/** Text in which nothing is special between double quotes, history expansion included. */
const isPlain = (part: Part): boolean => "variable" in part || !/["$`\\!]/.test(part.text);

/** A part between double quotes; the braces tell a name from what follows it. */
const within = (part: Part, index: number, parts: readonly Part[]): string => {
  if ("text" in part) return part.text;
  const next = parts[index + 1];
  const name = nameIn(part.variable);
  return next && "text" in next && /^\w/.test(next.text) ? `\${${name}}` : `$${name}`;
};

/** Texts side by side as one. */
function joined(word: Word): readonly Part[] {
  const parts: Part[] = [];
  for (const part of word) {
    const last = parts.at(-1);
    if (last && "text" in last && "text" in part) parts.splice(-1, 1, textOf(last, part));
    else parts.push(part);
  }
  return parts;
}

const textOf = (...texts: readonly { readonly text: string }[]): Part => ({
  text: texts.map(({ text }) => text).join(""),
});

const partOf = (part: Part): string => ("text" in part ? quoted(part.text) : byName(part.variable));

const byName = (name: string): string => `"$${nameIn(name)}"`;

/** A name that a shell cannot read is written with `_` for each such character. */
const nameIn = (name: string): string =>
  name.replace(/[^A-Za-z0-9_]/g, "_").replace(/^(?=\d)/, "_");

/** A folder whose name looks like an option. */
const asPath = (folder: string): string => (folder.startsWith("-") ? `./${folder}` : folder);

/** One word, whatever stands in it: nothing is special between single quotes, history expansion included. */
const quoted = (text: string): string =>
  /^[\w@%+:,./-][\w@%+=:,./-]*$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
