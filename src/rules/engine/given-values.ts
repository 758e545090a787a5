import type { Evidence } from "../../model/evidence.ts";
import type { Origin } from "../../model/place.ts";

/** A value that the config, or the inputs, give to a server. */
export interface GivenValue {
  readonly kind: "variable" | "argument";
  /** Of the variable or the option; without one `argument 2`. */
  readonly name: string;
  /** The same for people, for example "`API_KEY`" or "item 2 of `args`". */
  readonly label: string;
  readonly value: string;
  readonly origin: Origin | undefined;
}

/** Values as the server gets them: those of its variables, then those of its arguments. */
export const givenValues = (evidence: Evidence): readonly GivenValue[] => [
  ...givenVariables(evidence),
  ...givenArguments(evidence),
];

/** The variables that the config or an input gives, with a value in them. */
export function givenVariables({ plan, server }: Evidence): readonly GivenValue[] {
  return (plan?.given ?? []).flatMap((name) => {
    const value = plan?.env[name] ?? "";
    const origin = server.env.find((entry) => entry.name === name)?.value.origin;
    return value === "" ? [] : [{ kind: "variable", name, label: `\`${name}\``, value, origin }];
  });
}

const LONG_OPTION = /^(?<option>--?[A-Za-z][\w.-]{0,60})=(?<value>[\s\S]*)$/;
/** What an option of a container hands on: `-e NAME=value`. */
const ASSIGNMENT = /^(?<option>[A-Za-z_]\w{0,100})=(?<value>[\s\S]*)$/;

function givenArguments({ plan, server }: Evidence): readonly GivenValue[] {
  const args = plan?.args ?? [];
  return args.flatMap((word, index) => {
    const found = namedIn(word) ?? behind(args[index - 1] ?? "", word);
    if (!found) return [];
    const unnamed = server.file ? `item ${index + 1} of \`args\`` : `argument ${index + 1}`;
    const label = found.name === "" ? unnamed : `\`${found.name}\``;
    const name = found.name || `argument ${index + 1}`;
    return [{ ...found, kind: "argument", name, label, origin: server.args[index]?.origin }];
  });
}

type Named = Pick<GivenValue, "name" | "value">;

function namedIn(word: string): Named | undefined {
  const { option, value } = (LONG_OPTION.exec(word) ?? ASSIGNMENT.exec(word))?.groups ?? {};
  return option === undefined || value === undefined ? undefined : { name: option, value };
}

function behind(before: string, word: string): Named | undefined {
  if (word === "" || word.startsWith("-")) return undefined;
  const isOption = /^--?[A-Za-z][\w.-]{0,60}$/.test(before);
  return { name: isOption ? before : "", value: word };
}
