import { expect, test } from "@jest/globals";
import { secretsOfNpmrc } from "../../src/plan/npmrc.ts";

const base64 = (text: string): string => Buffer.from(text).toString("base64");

test("the credentials of a `.npmrc` are its tokens and passwords, as they stand there and decoded", () => {
  const text = `registry=https://npm.example/
//npm.example/:_authToken=q7Zt2Wm9Rk4X
  //other.example/npm/:_auth = "${base64("me:hunter2!")}"
//third.example/:_password=${base64("correct horse")}
//fourth.example/:_authToken=\${NPM_TOKEN}
email=me@example.com
`;
  expect(secretsOfNpmrc(text)).toEqual([
    "q7Zt2Wm9Rk4X",
    ...[base64("me:hunter2!"), "me:hunter2!", "hunter2!"],
    ...[base64("correct horse"), "correct horse", "correct horse"],
  ]);
});

test("a `.npmrc` of a megabyte takes no long time", () => {
  const start = performance.now();
  for (const piece of ["_auth", "_authToken=", " ", "\n", "x_auth ="]) {
    secretsOfNpmrc(piece.repeat(1_000_000 / piece.length));
  }
  expect(performance.now() - start).toBeLessThan(10_000);
});
