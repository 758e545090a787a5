import { unreachableIn } from "./unreachable.ts";

/** Words by which a service, or the program that talks to it, says that it does not accept a credential. */
export interface Refusal {
  readonly line: string;
  /** Whether the words fit a credential that is not there as well. */
  readonly mayBeAbsent: boolean;
}

const CREDENTIAL =
  "(?:(?:api|access|auth|app|license|service)[ _-]?keys?|(?:[a-z]{1,12}[ _-])?tokens?|credentials?|passwords?|client[ _-]secret|authentication)";

const WORDS: readonly RegExp[] = [
  /\b(?:http|status|code|error|response|server|exception)\b[^\n]{0,30}\b401\b/i,
  /\b401\b[^\n]{0,12}\b(?:unauthori[sz]ed|authenticat\w{1,4}|client error)/i,
  /\b(?:AuthenticationError|UnauthorizedError|UnauthorizedException|UNAUTHENTICATED)\b/,
  new RegExp(
    `\\b(?:invalid|incorrect|wrong|bad|expired|revoked)[ _-](?:[\\w.]{1,20}[ _-]){0,2}?${CREDENTIAL}\\b`,
    "i",
  ),
  new RegExp(
    `\\b${CREDENTIAL}\\b[^\\n]{0,40}\\b(?:is|are|was|were|has been|have been|seems|appears)\\b[^\\n]{0,20}\\b(?:invalid|expired|revoked|incorrect|wrong|rejected|refused|denied|not valid|not accepted)\\b`,
    "i",
  ),
  /\b[A-Z][A-Z\d]{1,30}_(?:[A-Z\d]{1,30}_){0,4}(?:KEY|TOKEN|SECRET|PASSWORD|PAT)\b[^\n]{0,30}\b(?:is|was)\b[^\n]{0,10}\b(?:invalid|expired|revoked|incorrect|wrong|rejected|refused|denied)\b/,
  /\bpassword authentication failed for user\b|\baccess denied for user\b|\blogin failed for user\b|\bbad credentials\b|\bapi key not valid\b/i,
  /\bauthentication fail(?:ed|ure)\b|\bauthentication (?:was )?(?:rejected|denied)\b|\bfailed to authenticate\b/i,
  /\bauthentication (?:is )?required\b/i,
  /\bWRONGPASS\b|\bNOAUTH\b|\bSecurity\.Unauthorized\b|\bsecurity token included in the request is invalid\b/,
  /\b(?:SignatureDoesNotMatch|InvalidAccessKeyId|InvalidClientTokenId|UnrecognizedClientException|ExpiredToken(?:Exception)?)\b/,
  /\b(?:invalid_auth|invalid_token|invalid_grant|invalid_client|invalid_api_key|token_expired|token_revoked|account_inactive)\b/,
];
/** The words of parsers, of installers, and of a registry of servers that is down. */
const OTHER =
  /SyntaxError|unexpected token|\bJSON\b|\bpars(?:e|ing)\b|^npm (?:error|ERR!|warn)|Registry request failed with status/i;
const ABSENT = /\bmissing\b|\brequired\b|\bnot (?:set|provided|found|given|configured)\b|\bno \w/i;
const MAX_LINE = 2000;

/** A service that was not reached has refused nothing, whatever the line makes of it. */
const isRefusal = (line: string): boolean =>
  !OTHER.test(line) &&
  WORDS.some((expression) => expression.test(line)) &&
  unreachableIn(line) === undefined;

/** The last line of a text that says so, or `undefined`. */
export function refusalIn(text: string): Refusal | undefined {
  const line = text
    .split("\n")
    .map((each) => each.slice(0, MAX_LINE))
    .findLast((each) => isRefusal(each));
  return line === undefined ? undefined : { line: line.trim(), mayBeAbsent: ABSENT.test(line) };
}
