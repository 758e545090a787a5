import type { Evidence } from "../../model/evidence.ts";
import type { Experiment } from "../../model/experiment.ts";
import type { Plan } from "../../model/plan.ts";
import { type Placeholder, placeholderFor } from "../../plan/placeholders.ts";
import { programName } from "../../plan/program-name.ts";
import { withWords } from "../../plan/with-words.ts";
import { argumentWords } from "./argument-words.ts";

interface MadeUp {
  readonly name: string;
  readonly flag: string | null;
  /** `null` for a switch. */
  readonly placeholder: Placeholder | null;
}

/** Starts the server with made-up values for these arguments, behind all others. */
export function withMadeUpArguments(
  names: readonly string[],
  { plan }: Evidence,
): readonly Experiment[] {
  if (!plan || !isOwnLine(plan)) return [];
  const all = names.map(madeUp);
  if (all.some(isPermission)) return [];
  const needsFolder = all.some(({ placeholder }) => placeholder?.value === FOLDER);
  return [
    {
      change: changeOf(all),
      ...(needsFolder && { need: { kind: "folder" } }),
      alter: (before, { value }) => withArguments(before, all, value),
      isFix: true,
    },
  ];
}

/** What lets a server do more, or agrees to something in somebody's name. */
const PERMITS =
  /^--(?:allow|enable|disable|accept|agree|yes|force|unsafe|insecure|dangerously|read-?write)(?:-|$)/;

const isPermission = ({ flag }: MadeUp): boolean => PERMITS.test(flag ?? "");

const FOLDER = "{folder}";

const SHELL = /^(?:(?:ba|z|da|k)?sh|cmd(?:\.exe)?|powershell|pwsh)$/i;

/** In the line of a shell the last word need not be one of the server's. */
const isOwnLine = ({ start, args }: Plan): boolean =>
  !SHELL.test(programName(start.command)) &&
  start.args.every((word, index) => word === args.at(index - start.args.length));

function madeUp(name: string): MadeUp {
  const { flag, value } = argumentWords(name);
  const placeholder = value === null ? null : placeholderFor(asVariable(flag ?? value));
  return { name: flag ?? name, flag, placeholder };
}

/** `--apiUrl` and `<api-url>` as `API_URL`. */
const asVariable = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(/[^A-Za-z0-9]+/g, "_")
    .replaceAll(/^_|_$/g, "")
    .toUpperCase();

function withArguments(plan: Plan, all: readonly MadeUp[], folder: string): Plan {
  const words = all.flatMap(({ flag, placeholder }) => [
    ...(flag ? [flag] : []),
    ...(placeholder ? [placeholder.value.replace(FOLDER, folder)] : []),
  ]);
  const placeholders = [...(plan.placeholders ?? []), ...all.map(({ name }) => name)];
  return { ...withWords(plan, plan.command, [...plan.args, ...words]), placeholders };
}

function changeOf(all: readonly MadeUp[]): string {
  const values = all.flatMap(({ name, placeholder }) =>
    placeholder ? [`\`${name}\` (${placeholder.shape})`] : [],
  );
  const switches = all.flatMap(({ name, placeholder }) => (placeholder ? [] : [`\`${name}\``]));
  return [
    ...(values.length > 0 ? [`with a made-up value for ${joined(values)}`] : []),
    ...(switches.length > 0 ? [`with ${joined(switches)}`] : []),
  ].join(", and ");
}

/** "a, b and c". */
const joined = (items: readonly string[]): string =>
  [items.slice(0, -1).join(", "), ...items.slice(-1)].filter(Boolean).join(" and ");
