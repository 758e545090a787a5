import { type Fact, fact } from "../model/fact.ts";
import { looksDrawn } from "../plan/looks-drawn.ts";
import { looksLikePlaceholder, looksSecretName, SECRET_FORMATS } from "../plan/secret-formats.ts";
import type { ConfigFormat } from "./format.ts";
import type { ConfigNode, ObjectNode, StringNode } from "./node.ts";

/** Credentials that are written into an entry. The facts name the key, never the value. */
export function secretLiterals(entry: ObjectNode, { roles }: ConfigFormat): readonly Fact[] {
  const key = `${roles.env} ${roles.headers}`;
  const known = found.get(entry);
  if (known?.key === key) return known.facts;
  const facts = literalsIn(entry, roles);
  found.set(entry, { key, facts });
  return facts;
}

/** The readers of one file mostly see the same in an entry, and the search is not cheap. */
const found = new WeakMap<ObjectNode, { readonly key: string; readonly facts: readonly Fact[] }>();

function literalsIn(entry: ObjectNode, { env, headers }: ConfigFormat["roles"]): readonly Fact[] {
  return entry.members.flatMap(({ key, value }) => {
    const named = key === env || key === headers;
    return stringsIn(value, key).flatMap((string) => {
      const kind = kindOf(string.node.value) ?? (named ? kindByName(string) : undefined);
      return kind ? [fact("secret-literal", { key: string.key, kind }, string.node.origin)] : [];
    });
  });
}

/** A string and the nearest key above it. */
interface Keyed {
  readonly key: string;
  readonly node: StringNode;
}

function stringsIn(node: ConfigNode, key: string): readonly Keyed[] {
  if (node.kind === "string") return [{ key, node }];
  if (node.kind === "list") return node.items.flatMap((item) => stringsIn(item, key));
  if (node.kind !== "object") return [];
  return node.members.flatMap((member) => stringsIn(member.value, member.key));
}

/** No token of a known form is shorter; most values of a config are. */
const SHORTEST = 15;

/** What the value is by its form alone. */
function kindOf(value: string): string | undefined {
  if (value.length < SHORTEST && !value.includes("://")) return undefined;
  const found = SECRET_FORMATS.find(({ kind, pattern }) => {
    const [secret] = pattern.exec(value) ?? [];
    if (!secret || looksLikePlaceholder(secret)) return false;
    return kind !== "a password in a URL" || isRealPassword(secret, value);
  });
  return found?.kind;
}

/** Logins of databases on the own machine, and those that everybody knows, are no secrets. */
function isRealPassword(password: string, url: string): boolean {
  const [, user = "", host = ""] = /:\/\/([^/:@]*):[^/@]*@([^/:?#]*)/.exec(url) ?? [];
  if (/[$%{}<>*]/.test(password) || password === user) return false;
  const isLocal = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)$/i.test(host);
  return !isLocal && !KNOWN_PASSWORD.test(password);
}

const KNOWN_PASSWORD =
  /^(?:pass|password|passwd|pw|secret|postgres|mysql|root|admin|user|test|guest|example|changeme|x+)\d{0,4}$/i;

/** A credential by the name of its variable or header, where the value is drawn rather than worded. */
const kindByName = ({ key, node }: Keyed): string | undefined =>
  looksDrawn(withoutScheme(node.value)) && looksSecretName(key) ? "a credential" : undefined;

const withoutScheme = (value: string): string =>
  value.replace(/^(?:Bearer|Basic|Token|ApiKey)\s+/i, "");
