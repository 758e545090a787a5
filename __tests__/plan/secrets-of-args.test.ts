import { expect, test } from "@jest/globals";
import { secretsOfArgs, secretsOfLiteral } from "../../src/plan/variables/secrets.ts";

test.each([
  [["--api-key", "hunter42"], ["hunter42"]],
  [["--api-key=hunter42"], ["hunter42"]],
  [["-e", "ACME_TOKEN=hunter42"], ["hunter42"]],
  [["--header", "X-Api-Key: hunter42"], ["hunter42"]],
  [
    ["--header", "Authorization: Bearer hunter42"],
    ["Bearer hunter42", "hunter42"],
  ],
  [["postgres://me:hunter42@db.example/x"], ["hunter42", "me:hunter42"]],
  [["--key", "server"], []],
  [["--key", "a1b2c3d4e5f6g7"], ["a1b2c3d4e5f6g7"]],
  [["--token-file", "hunter42"], []],
  [["--token", "--verbose"], []],
  [["--password", "$PASSWORD"], []],
  [["--password=${PASSWORD}"], []],
  [["--token", "/srv/acme/token"], []],
  [["--api-key", "your-api-key"], []],
  [["--mode", "hunter42", "--url=https://acme.example/x"], []],
])("of the arguments %j the secrets are %j", (args, secrets) => {
  const found = secretsOfArgs(args);
  for (const secret of secrets) expect(found).toContain(secret);
  if (secrets.length === 0) expect(found).toEqual([]);
});

test("a basic login is known decoded too, and a cookie by its values", () => {
  const digits = Buffer.from("me:hunter42").toString("base64");
  expect(secretsOfLiteral("Authorization", `Basic ${digits}`)).toEqual([
    ...[`Basic ${digits}`, digits, "me:hunter42", "hunter42"],
  ]);
  expect(secretsOfLiteral("Cookie", "theme=dark; session=q7Zt2Wm9Rk4X")).toContain("q7Zt2Wm9Rk4X");
});
