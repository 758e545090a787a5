import type { Origin } from "../../model/place.ts";
import type { RemotePlan } from "../../model/remote.ts";
import { oddityOf } from "./given-credentials.ts";

/** Something that looks like a credential and goes to a server behind a URL. */
export interface SentCredential {
  readonly kind: "header" | "parameter";
  readonly name: string;
  /** The same for people, for example "the header `Authorization`". */
  readonly label: string;
  readonly value: string;
  readonly origin: Origin | undefined;
}

const CREDENTIAL = /auth|token|key|secret|cookie|password|session|signature/i;

/** What the config sends that looks like a credential: in headers, in the query and in front of the host. */
export const sentCredentials = (plan: RemotePlan): readonly SentCredential[] => [
  ...sentHeaders(plan),
  ...sentInUrl(plan),
];

const sentHeaders = ({ headers, server }: RemotePlan): readonly SentCredential[] =>
  Object.entries(headers)
    .filter(([name]) => CREDENTIAL.test(name))
    .map(([name, value]) => ({
      ...{ kind: "header" as const, name, value, label: `the header \`${shownName(name)}\`` },
      origin: server.headers.find((entry) => entry.name === name)?.value.origin,
    }));

function sentInUrl({ url, server }: RemotePlan): readonly SentCredential[] {
  if (!URL.canParse(url)) return [];
  const origin = server.url?.origin;
  return [...new URL(url).searchParams]
    .filter(([name]) => CREDENTIAL.test(name))
    .map(([name, value]) => ({
      ...{ kind: "parameter" as const, name, value, origin },
      label: `the parameter \`${shownName(name)}\` of the URL`,
    }));
}

const shownName = (name: string): string => name.replaceAll("`", "'").slice(0, 80);

/** What is wrong with the look of a credential, as a clause after its name, or `null`; the value itself is not told. */
export function sentOddity({ name, value }: SentCredential): string | null {
  const text = value.trim();
  if (text === "") return "is empty";
  if (/^Bearer$/i.test(text)) return "has nothing behind `Bearer`";
  if (isDoubled(text)) return "says `Bearer` twice";
  if (isBareToken(name, text)) return "names no scheme, such as `Bearer`, in front of the token";
  const odd = oddityOf(value) ?? oddityOf(text.replace(/^\w+\s+/, ""));
  return odd ?? expiry(text);
}

/** `Authorization` without a scheme; some servers take it so. */
export const isBareToken = (name: string, value: string): boolean =>
  name.toLowerCase() === "authorization" && /^[\w.~+/-]{8,}=*$/.test(value.trim());

/** Whether the scheme stands there twice, mostly once in the config and once in a variable. */
export const isDoubled = (value: string): boolean => /^\s{0,9}Bearer\s{1,9}Bearer\s/i.test(value);

/** Until when a JSON web token holds (RFC 7519), as it says itself. */
function expiry(value: string): string | null {
  const [, payload = ""] = /\beyJ[\w-]{1,4000}\.(eyJ[\w-]{1,8000})\./.exec(value) ?? [];
  try {
    const { exp } = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
    const until = new Date(exp * 1000);
    return typeof exp === "number"
      ? `is a token that says itself that it expires at ${until.toISOString()}`
      : null;
  } catch {
    return null;
  }
}
