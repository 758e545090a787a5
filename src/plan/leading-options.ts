/** An option in front of the first word that is none. */
export interface LeadingOption {
  readonly name: string;
  readonly value: string | undefined;
  /** The word that holds the value. */
  readonly word: string;
  /** As it stands on the command line: one word or two. */
  readonly words: readonly string[];
}

/** The options at the start of a command line, and the words after them. */
export interface Leading {
  readonly options: readonly LeadingOption[];
  readonly rest: readonly string[];
}

/** Splits a command line at its first word that is no option; `takesValue`: whether the next word is the value. */
export function leadingOptions(
  args: readonly string[],
  takesValue: (name: string) => boolean,
): Leading {
  const options: LeadingOption[] = [];
  let at = 0;
  while (isOption(args[at])) {
    const option = optionOf(args[at] ?? "", args[at + 1], takesValue);
    options.push(option);
    at += option.words.length;
  }
  return { options, rest: args.slice(args[at] === "--" ? at + 1 : at) };
}

const isOption = (word: string | undefined): boolean =>
  word !== undefined && /^-./.test(word) && word !== "--";

function optionOf(
  word: string,
  next: string | undefined,
  takesValue: (name: string) => boolean,
): LeadingOption {
  const [name = "", inline] = word.split(/=(.*)/s);
  const separate = inline === undefined && next !== undefined && takesValue(name);
  return separate
    ? { name, value: next, word: next, words: [word, next] }
    : { name, value: inline, word, words: [word] };
}
