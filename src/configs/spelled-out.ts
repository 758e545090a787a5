/**
 * A glob in which every sign stands behind a backslash, but `?` for any character and `[ ]` for a blank at an end.
 * picomatch reads several backslashes and quotes in a row otherwise than a shell, so such a glob is read here.
 */
const SPELLED_OUT = /^(?:\\[\s\S]|\[[^\S\n]\]|[^!-,.:>-@[-^`{-~]|\?)*$/;
const PARTS = /\\([\s\S])|\[([^\S\n])\]|(\?)|([\s\S])/g;

/** Such a glob as an expression, or `null` where the text is none. */
export function spelledOut(pattern: string): RegExp | null {
  if (!SPELLED_OUT.test(pattern)) return null;
  const source = pattern.replace(
    PARTS,
    (_part, escaped?: string, blank?: string, any?: string, plain = "") =>
      any ? "[^/]" : literal(escaped ?? blank ?? plain),
  );
  return new RegExp(`^${source}$`);
}

const literal = (character: string): string => character.replace(/[^\w\s]/g, "\\$&");
