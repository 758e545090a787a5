import { looksLikePlaceholder } from "./secret-formats.ts";

/** No token of a known form is shorter. */
const SHORTEST = 15;

/** Long and of letters and digits mixed, as a generator draws it; a person writes words with something between them. */
export function looksDrawn(value: string): boolean {
  if (
    value.length < SHORTEST ||
    value.length > 4096 ||
    /[\s${}<>%]|:\/\//.test(value) ||
    looksLikePlaceholder(value)
  )
    return false;
  return UUID.test(value) || value.split(/[-_.:]/).some(isDrawnPart);
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const isDrawnPart = (part: string): boolean =>
  part.length >= 16 &&
  /\d/.test(part) &&
  /[A-Za-z]/.test(part) &&
  !WORDED.test(part) &&
  new Set(part).size >= 8;

const WORDED =
  /^\.{0,2}\/|test|dummy|fake|example|sample|placeholder|secret|password|changeme|12345|abcdef/i;
