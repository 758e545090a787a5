const LITERAL = /^[^*?[\]{}()!+@|\\]+$/;
const SUFFIX = /^\*(?<suffix>\.[\w.-]+)$/;

/** A quick look at a file's name that lets everything pass which one of the globs could match. */
export function lastNames(globs: readonly string[]): (name: string) => boolean {
  const last = globs.map((glob) => glob.slice(glob.lastIndexOf("/") + 1));
  const names = new Set(last.filter((name) => LITERAL.test(name)));
  const others = last.filter((name) => !names.has(name));
  const suffixes = others.flatMap((name) => SUFFIX.exec(name)?.groups?.suffix ?? []);
  if (suffixes.length < others.length) return () => true;
  return (name) => names.has(name) || suffixes.some((suffix) => name.endsWith(suffix));
}
