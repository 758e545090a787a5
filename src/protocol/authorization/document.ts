/** What an address answered with, or why it did not. */
export type Fetched =
  | { readonly status: number; readonly contentType: string; readonly body: string }
  | { readonly failure: string };

export type Members = Readonly<Record<string, unknown>>;

/** More of a document is not read. */
const MAX_BODY = 256 * 1024;

/** A document as its members, or a clause that says what came in its place. */
export type Read = { readonly members: Members } | { readonly seen: string };

/** Reads what an address answered with as a JSON object that has at least one of these members. */
export function readDocument(fetched: Fetched, names: readonly string[]): Read {
  if ("failure" in fetched) return { seen: oneLine(fetched.failure) };
  const { status, body } = fetched;
  if (status !== 200) return { seen: `HTTP ${status}` };
  if (body.length > MAX_BODY) return { seen: "a document of more than 256 KiB" };
  const members = objectIn(body);
  if (!members) return { seen: insteadOfObject(fetched.contentType, body) };
  // Some servers answer every address with JSON of their own.
  const isMetadata = names.some((name) => Object.hasOwn(members, name));
  return isMetadata ? { members } : { seen: "JSON that is no metadata" };
}

function objectIn(text: string): Members | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Members)
      : null;
  } catch {
    return null;
  }
}

function insteadOfObject(contentType: string, body: string): string {
  if (/html/i.test(contentType) || /^\s{0,20}<(?:!doctype|html)/i.test(body)) return "a web page";
  return body.trim() === "" ? "an empty body" : "no JSON object";
}

const oneLine = (text: string): string =>
  text.slice(0, 200).replaceAll("`", "'").split(/\s+/).join(" ").trim();
