import { parseArgsStringToArgv } from "string-argv";

/** What to do with one item of `args` that holds several words, ready to paste. */
export function splitArgument(argument: string): string {
  const words = parseArgsStringToArgv(argument).map((word) => JSON.stringify(word));
  return (
    "Split this item of `args` into one for each argument, since no shell takes it apart at its blanks:\n\n" +
    `    ${words.join(", ")}`
  );
}
