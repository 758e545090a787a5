import { looksDrawn } from "../looks-drawn.ts";
import { looksLikePlaceholder, looksSecretName, SECRET_FORMATS } from "../secret-formats.ts";

/** Variables that everybody may see. */
const PUBLIC_NAMES =
  /^(?:HOME|USER|USERNAME|LOGNAME|USERPROFILE|HOMEPATH|HOMEDRIVE|PATH|PWD|OLDPWD|SHELL|LANG|LANGUAGE|LC_\w+|TERM|TZ|TMPDIR|TMP|TEMP|HOSTNAME|EDITOR|CI|NODE_ENV|APPDATA|LOCALAPPDATA|PROGRAMFILES|SYSTEMROOT|XDG_\w+|RUNNER_(?:OS|ARCH|TEMP|NAME|WORKSPACE|TOOL_CACHE)|GITHUB_(?:ACTIONS|ACTOR|REPOSITORY|REPOSITORY_OWNER|REF|REF_NAME|SHA|WORKSPACE|RUN_ID|RUN_NUMBER|JOB|WORKFLOW|EVENT_NAME|SERVER_URL|API_URL)|CLAUDE_PROJECT_DIR)$/;

/** Words that are no secret wherever they stand; hiding them would blot out whole reports. */
const PLAIN_WORDS =
  /^(?:true|false|yes|no|on|off|none|null|undefined|default|auto|enabled|disabled|basic|bearer|oauth2?|token|test|dummy|development|production|staging|localhost|stdio|http|https|trace|debug|info|warn|warning|error|verbose|silent|node|python|docker)$/i;

/** What must appear nowhere of a value that came out of a variable. */
export function secretsOfVariable(name: string, value: string): readonly string[] {
  if (PUBLIC_NAMES.test(name.toUpperCase()) || isPlain(value)) return [];
  return looksSecretName(name) || !isPathOrNumber(value) ? [value] : [];
}

/** What must appear nowhere of a literal under this name. */
export function secretsOfLiteral(name: string, value: string): readonly string[] {
  if (!looksSecretName(name) || looksLikePlaceholder(value) || isPlain(value)) return [];
  if (value === name) return [];
  const credential = value.replace(/^(?:Bearer|Token|ApiKey)\s+/i, "");
  const parts = [credential, ...loginIn(value), ...(/cookie/i.test(name) ? crumbsOf(value) : [])];
  return [...new Set([value, ...parts.filter((part) => !isPlain(part))])];
}

/** Of `Basic dXNlcjpwYXNz` the user with the password, and the password. */
function loginIn(value: string): readonly string[] {
  const digits = /^Basic\s+([\w+/=-]{4,4096})$/i.exec(value)?.[1];
  if (digits === undefined) return [];
  const login = Buffer.from(digits, "base64").toString();
  return [digits, login, login.slice(login.indexOf(":") + 1)];
}

/** The values of `session=abc; theme=dark` that are no words. */
const crumbsOf = (value: string): readonly string[] =>
  value.split(";").flatMap((crumb) => {
    const given = crumb.slice(crumb.indexOf("=") + 1).trim();
    return given.length >= SHORTEST_OF_STEP ? [given] : [];
  });

/** What must appear nowhere of the arguments of a command line: values of options, variables and headers that are secret. */
export const secretsOfArgs = (args: readonly string[]): readonly string[] =>
  args.flatMap((arg, index) => {
    const [, name = "", value = ""] = ASSIGNED.exec(arg) ?? [];
    const option = args[index - 1] ?? "";
    return [
      ...secretsOfOption(name, value),
      ...(OPTION.test(option) && !OPTION.test(arg) ? secretsOfOption(option, arg) : []),
      ...credentialsIn(arg),
    ];
  });

/** `--token=x`, `TOKEN=x`, `X-Api-Key: x`. */
const ASSIGNED = /^(-{0,2}[\w.-]{1,100})(?:=|:\s{1,3})(.+)$/s;
const OPTION = /^--?[A-Za-z][\w-]*$/;
/** Names that as often stand for a path or a word. */
const GENERIC = /^-*(?:keys?|pass|auth|pat)$/i;

function secretsOfOption(name: string, value: string): readonly string[] {
  if (/^\$|^%\w+%$/.test(value) || isPathOrNumber(value)) return [];
  if (GENERIC.test(name) && !(value.length >= 12 && /\d/.test(value))) return [];
  return secretsOfLiteral(name, value);
}

/** Well-known credentials in a text, under whatever name, and the login of an address. */
export const credentialsIn = (text: string): readonly string[] => [
  ...SECRET_FORMATS.flatMap(({ pattern, signs }) =>
    signs.some((sign) => text.includes(sign)) ? (pattern.exec(text)?.slice(0, 1) ?? []) : [],
  ).filter((found) => !/[${}<>]/.test(found) && !looksLikePlaceholder(found) && !isPlain(found)),
  ...(/:\/\/[^/\s]*@|:\/\/\S*\?/.test(text) ? secretsOfUrl(text) : []),
];

/** A shorter value of a variable that nobody refers to may be any word. */
const SHORTEST_OF_STEP = 8;

/** What must appear nowhere of the environment of the step: a server may read it, whoever it was meant for. */
export const secretsOfStep = (
  step: Readonly<Record<string, string | undefined>>,
): readonly string[] =>
  Object.entries(step).flatMap(([name, value = ""]) => {
    if (value.length < SHORTEST_OF_STEP || /^INPUT_/i.test(name)) return [];
    const isNamed = looksSecretName(name) && !isPathOrNumber(value);
    return [...(isNamed ? secretsOfLiteral(name, value) : []), ...credentialsIn(value)];
  });

/** What must appear nowhere of an address: the login, the query, and what looks like a token in the path. */
export function secretsOfUrl(text: string): readonly string[] {
  if (!URL.canParse(text)) return [];
  const { username, password, search, pathname } = new URL(text);
  const login = password === "" ? [username] : [password, `${username}:${password}`];
  const pairs = search.slice(1).split("&");
  const query = [search, ...pairs].filter((part) => part.includes("=") && isGiven(part));
  const values = pairs.filter(isGiven).flatMap((pair) => secretsOfPair(...split(pair)));
  const segments = pathname.split("/").filter(looksDrawn);
  const all = [...login, ...query, ...values, ...segments];
  return [...new Set(all.flatMap((one) => [one, decoded(one)]))].filter((one) => !isPlain(one));
}

const split = (pair: string): readonly [name: string, value: string] => {
  const [name = "", ...rest] = pair.split("=");
  return [decoded(name), decoded(rest.join("="))];
};

const secretsOfPair = (name: string, value: string): readonly string[] =>
  value === "" || looksDrawn(value)
    ? [name, value].filter(looksDrawn)
    : secretsOfLiteral(name, value);

/** References that led nowhere and words of a README are no secrets. */
const isGiven = (query: string): boolean =>
  !/[${}<>]|%7B/i.test(query) && !looksLikePlaceholder(query);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

/** Whether a value is hidden nowhere, since it would take whole reports with it. */
export const isPlain = (value: string): boolean =>
  value.length < 4 || PLAIN_WORDS.test(value) || /^\d{1,5}$/.test(value);

const isPathOrNumber = (value: string): boolean =>
  /^[+-]?\d+(?:\.\d+)?$/.test(value) || /^(?:~|\.{1,2})?[\\/]|^[A-Za-z]:[\\/]/.test(value);
