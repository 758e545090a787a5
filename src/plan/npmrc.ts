import { isPlain } from "./variables/secrets.ts";

/** `//npm.example/:_authToken=...`, `_auth = "..."`. */
const CREDENTIAL = /^[ \t]*\S{0,300}?_(?:authToken|auth|password)[ \t]*=[ \t]*["']?([^\s"']+)/gim;

/** What must appear nowhere of a `.npmrc`: its tokens and passwords, as they stand there and decoded. */
export const secretsOfNpmrc = (text: string): readonly string[] =>
  [...text.matchAll(CREDENTIAL)]
    .map(([, value = ""]) => value)
    .filter((value) => !value.includes("${") && !isPlain(value))
    .flatMap((value) => [value, ...decodedOf(value)]);

/** `_auth` is `user:password` in base64, and `_password` is in base64 too (docs.npmjs.com, "npmrc"). */
function decodedOf(value: string): readonly string[] {
  const text = Buffer.from(value, "base64").toString();
  const isText = /^[\x20-\x7e]{4,}$/.test(text);
  return isText ? [text, text.slice(text.indexOf(":") + 1)].filter((one) => !isPlain(one)) : [];
}
