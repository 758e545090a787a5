import { looksDrawn } from "../looks-drawn.ts";
import { looksLikePlaceholder, looksSecretName } from "../secret-formats.ts";

/** Variables that everybody may see. */
const PUBLIC_NAMES =
  /^(?:HOME|USER|USERNAME|LOGNAME|USERPROFILE|HOMEPATH|HOMEDRIVE|PATH|PWD|OLDPWD|SHELL|LANG|LANGUAGE|LC_\w+|TERM|TZ|TMPDIR|TMP|TEMP|HOSTNAME|EDITOR|CI|NODE_ENV|APPDATA|LOCALAPPDATA|PROGRAMFILES|SYSTEMROOT|XDG_\w+|RUNNER_(?:OS|ARCH|TEMP|NAME|WORKSPACE|TOOL_CACHE)|GITHUB_(?:ACTIONS|ACTOR|REPOSITORY|REPOSITORY_OWNER|REF|REF_NAME|SHA|WORKSPACE|RUN_ID|RUN_NUMBER|JOB|WORKFLOW|EVENT_NAME|SERVER_URL|API_URL)|CLAUDE_PROJECT_DIR)$/;

/** Words that are no secret wherever they stand; hiding them would blot out whole reports. */
const PLAIN_WORDS =
  /^(?:true|false|yes|no|on|off|none|null|undefined|default|auto|enabled|disabled|basic|bearer|oauth2?|token|test|dummy|development|production|localhost|stdio|http|https)$/i;

/** What must appear nowhere of a value that came out of a variable. */
export function secretsOfVariable(name: string, value: string): readonly string[] {
  if (PUBLIC_NAMES.test(name.toUpperCase()) || isPlain(value)) return [];
  return looksSecretName(name) || !isPathOrNumber(value) ? [value] : [];
}

/** What must appear nowhere of a literal under this name. */
export function secretsOfLiteral(name: string, value: string): readonly string[] {
  if (!looksSecretName(name) || looksLikePlaceholder(value) || isPlain(value)) return [];
  if (value === name) return [];
  const credential = value.replace(/^(?:Bearer|Basic|Token|ApiKey)\s+/i, "");
  return [...new Set([value, ...(isPlain(credential) ? [] : [credential])])];
}

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

const isPlain = (value: string): boolean =>
  value.length < 4 || PLAIN_WORDS.test(value) || /^\d{1,5}$/.test(value);

const isPathOrNumber = (value: string): boolean =>
  /^[+-]?\d+(?:\.\d+)?$/.test(value) || /^(?:~|\.{1,2})?[\\/]|^[A-Za-z]:[\\/]/.test(value);
