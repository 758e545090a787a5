/** An argument by what a program calls it: its flag, and what stands for its value. */
export interface ArgumentWords {
  readonly flag: string | null;
  /** In angle brackets; `null` where a flag is all there is. */
  readonly value: string | null;
}

/** Flags that by their names switch something on or off. */
const SWITCH =
  /^--(?:allow|enable|disable|accept|yes|force|insecure|stdio|local|read-?only|read-?write|no)(?:-|$)/;

/** `--token <token>` is a flag and a value, `--token` too, `path` and `<path>` are a value alone. */
export function argumentWords(name: string): ArgumentWords {
  const [flag = "", value] = name.split(/[ =]/);
  if (!flag.startsWith("-"))
    return { flag: null, value: name.startsWith("<") ? name : `<${name}>` };
  if (SWITCH.test(flag)) return { flag, value: null };
  return { flag, value: value ?? `<${flag.replace(/^-+/, "")}>` };
}

/** The words of an argument as they stand in a command line. */
export const wordsOf = (name: string): readonly string[] => {
  const { flag, value } = argumentWords(name);
  return [flag, value].filter((word) => word !== null);
};
