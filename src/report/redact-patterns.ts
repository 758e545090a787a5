import { looksLikePlaceholder, looksSecretName, SECRET_FORMATS } from "../plan/secret-formats.ts";

const FORMATS = SECRET_FORMATS.map(({ pattern, signs }) => ({
  pattern: new RegExp(pattern, `${pattern.flags}g`),
  signs,
}));
/** Without one of these no name looks like that of a secret. */
const STEMS = /tok|key|secret|passw|passp|auth|bearer|credential|cookie|jwt|dsn|psk/i;
const SHORT_STEMS = /[Pp]ass(?![a-z])|PASS|[Pp]at(?![a-z])|PAT/;
/** `user:password@` or `token@` of a URL; a password may itself hold an `@`. */
const LOGIN = /:\/\/(?!git@)[^\s/?#"'`<>]+@/g;
const AUTHORIZATION =
  /(\bauthorization\\?["']?[ \t]{0,3}[:=][ \t]{0,3}\\?["']?(?:bearer|basic|digest|token|apikey)[ \t]{1,3})(?![$<{%*[])[^\s"'`,;\\]+/gi;
const BEARER = /(\bbearer[ \t]{1,3})(?=[^\s"'`,;]{0,200}\d)[\w.~+/=-]{8,}/gi;
/** What pydantic says of a field: its name, and below it what is wrong with its value, and the value. */
const FIELD =
  /^((?:\w{1,80}\.){0,6}(\w{1,80})\r?\n {2}[^\n]{1,500}?\[type=(\w{1,40}), input_value=)([^\n]{1,2000}?)(?=, input_type=)/gm;
/** An option or a name, and what stands between it and its value. */
const NAMED =
  /(?<![\w.-])(?:(--[\w-]{1,78})\\?["']?[ \t,]{1,3}|([\w.-]{1,80})\\?["']?[ \t]{0,3}([:=])[ \t]{0,3})/g;
/** In quotes, the value is the second group; an open quote ends with the line. */
const QUOTED = /^\\?(["'])((?:(?!\\?\1)[^\n])+)/;
const BARE = /^[^\s"'`,;&\\]+/;

/** Hides what the way it is written shows to be a secret, by `***`. */
export function redactPatterns(text: string): string {
  const formats = FORMATS.filter(({ signs }) => signs.some((sign) => text.includes(sign)));
  const shown = formats
    .reduce((rest, { pattern }) => rest.replace(pattern, unlessReference(hiddenLines)), text)
    .replace(
      LOGIN,
      unlessReference(() => "://***@"),
    );
  if (!STEMS.test(shown) && !SHORT_STEMS.test(shown)) return shown.replace(FIELD, hideInput);
  return hideNamed(
    shown.replace(AUTHORIZATION, "$1***").replace(BEARER, "$1***").replace(FIELD, hideInput),
  );
}

const unlessReference = (hide: (found: string) => string) => (found: string) =>
  found.includes("${") ? found : hide(found);

/** Ends of lines stay where they are, since what is told of lines is told in the same order. */
const hiddenLines = (found: string): string => found.replace(/[^\r\n]+/g, "***");

/** The values of a `.env` that a server does not permit are those of another program, and none of our business. */
const hideInput = (whole: string, start: string, field: string, type: string): string =>
  type === "extra_forbidden" || looksSecretName(field) ? `${start}***` : whole;

/** Arguments of a command line, where a secret may stand after the option that names it. */
export const redactArgs = (args: readonly string[]): readonly string[] =>
  args.map((arg, index) => {
    const option = args[index - 1] ?? "";
    const named = `${option}=${arg}`;
    const hidden = /^--?[\w-]+$/.test(option) && hideNamed(named) !== named;
    return hidden ? "***" : redactPatterns(arg);
  });

function hideNamed(text: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: whole, 1: option, 2: key, 3: separator, index } of text.matchAll(NAMED)) {
    const name = option ?? key ?? "";
    if (index < end || !looksSecretName(name)) continue;
    const value = valueAt(text, index + whole.length);
    if (!value || !isSecret(name, value, separator === "=" || value.quoted)) continue;
    parts.push(text.slice(end, value.start), "***");
    end = value.start + value.text.length;
  }
  return parts.join("") + text.slice(end);
}

interface Value {
  readonly text: string;
  readonly start: number;
  readonly quoted: boolean;
}

function valueAt(text: string, at: number): Value | undefined {
  const rest = text.slice(at);
  const quoted = QUOTED.exec(rest);
  const value = quoted?.[2] ?? BARE.exec(rest)?.[0];
  if (!value) return undefined;
  const start = quoted ? at + quoted[0].length - value.length : at;
  return { text: value, start, quoted: quoted !== null };
}

/** Words that stand where a secret could: what is wrong with it, or how it is sent. */
const WORD =
  /^(?:\d{1,6}|true|false|null|none|undefined|required|missing|unset|string|bearer|basic|digest|token|apikey)$/i;
const REFERENCE = /^[$%*([{<-]|\$\{|\{\{/;

/** A reference, a placeholder, a number or a word of prose is none: hiding them would hide the cause. */
function isSecret(name: string, { text }: Value, assigned: boolean): boolean {
  if (text.length < 4 || WORD.test(text) || /(?:Error|Exception)$/.test(name)) return false;
  if (REFERENCE.test(text) || looksLikePlaceholder(text)) return false;
  const generic = /^-*(?:keys?|pass|auth|pat)$/i.test(name);
  if (generic) return text.length >= 12 && /\d/.test(text);
  return assigned || /[^A-Za-z_./:-]/.test(text);
}
