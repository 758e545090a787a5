/** The value of the first of these options, as `--prefix x` or `--prefix=x`, or `null`. */
export function folderOption(args: readonly string[], names: readonly string[]): string | null {
  for (const [index, word] of args.entries()) {
    if (word === "--") return null;
    if (names.includes(word)) return args[index + 1] ?? null;
    const name = names.find((one) => one.startsWith("--") && word.startsWith(`${one}=`));
    if (name) return word.slice(name.length + 1);
  }
  return null;
}
