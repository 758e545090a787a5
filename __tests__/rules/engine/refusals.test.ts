import { describe, expect, test } from "@jest/globals";
import { oddityOf } from "../../../src/rules/engine/given-credentials.ts";
import { refusalIn } from "../../../src/rules/engine/refusals.ts";

describe("words by which a credential is refused", () => {
  test.each([
    "requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: http://acme.example/x",
    "Error: Request failed with status code 401",
    "openai.AuthenticationError: Error code: 401",
    "Token exchange failed: HTTP 401",
    "Invalid API key",
    "Error: invalid access token",
    "API token is invalid",
    "Your API key has expired: the key seems expired, the API key was revoked",
    "slack error: invalid_auth",
    'FATAL:  password authentication failed for user "me"',
    "ERROR 1045 (28000): Access denied for user 'u'@'localhost' (using password: YES)",
    "ReplyError: WRONGPASS invalid username-password pair or user is disabled.",
    "MongoServerError: Authentication failed.",
    "UnrecognizedClientException: The security token included in the request is invalid.",
    "GitHub: Bad credentials",
    "{Neo.ClientError.Security.Unauthorized} The client is unauthorized due to authentication failure.",
    "Incorrect API key provided: sk-abc",
  ])("%s", (line) => {
    expect(refusalIn(`starting\n${line}\nbye`)?.line).toBe(line);
  });

  test.each([
    "SyntaxError: Invalid or unexpected token",
    "Unexpected token } in JSON at position 401",
    "listening on port 4010",
    "npm error Incorrect or missing password.",
    "Authentication failed: connect ECONNREFUSED 127.0.0.1:5432",
    "Registry request failed with status 401: Invalid API key",
    "Error: 404 Not Found",
  ])("not: %s", (line) => {
    expect(refusalIn(line)).toBeUndefined();
  });

  test("may fit one that is not there", () => {
    expect(refusalIn("API key is invalid or missing")?.mayBeAbsent).toBe(true);
    expect(refusalIn("API key is invalid")?.mayBeAbsent).toBe(false);
  });
});

test.each([
  ["abc\n", "ends with a line break"],
  [" abc", "has a blank at one end"],
  ['"abc"', "stands in quotes"],
  ["$ACME_KEY", "holds a reference that nobody filled in"],
  ["your-key-here", "holds a placeholder, as examples have it"],
  ["k9f2", null],
])("the look of the value %j is told without the value", (value, told) => {
  expect(oddityOf(value)).toBe(told);
});
