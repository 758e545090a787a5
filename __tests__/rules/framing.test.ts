import { describe, expect, test } from "@jest/globals";
import { brokenMessage } from "../../src/rules/engine/framing.ts";

const ANSWER = '{"jsonrpc":"2.0","id":0,"result":{"text":"a } b \\" {"}}';
const PRETTY = JSON.stringify(JSON.parse(ANSWER), null, 2).split("\n");

describe("a message that clients cannot read", () => {
  test.each([
    ["several-lines", PRETTY, ""],
    ["several-lines", PRETTY.slice(0, -1), "}"],
    ["several-lines", ["Ready", ...PRETTY], ""],
    ["no-newline", [], ANSWER],
    ["no-newline", ["Ready"], `${ANSWER} `],
    ["text-on-line", [`ready> ${ANSWER}`], ""],
    ["text-on-line", [`${ANSWER} done`], ""],
    ["text-on-line", [`${ANSWER}${ANSWER}`], ""],
    ["text-on-line", [], `ready> ${ANSWER}`],
    ["byte-order-mark", [`\uFEFF${ANSWER}`], ""],
  ])("%s", (fault, noise, unterminated) => {
    expect(brokenMessage(noise, unterminated)?.fault).toBe(fault);
  });

  test("is shown with all of its lines", () => {
    expect(brokenMessage(["Ready", ...PRETTY], "")?.lines).toEqual(PRETTY);
    expect(brokenMessage([`ready> ${ANSWER}`], "")?.lines).toEqual([`ready> ${ANSWER}`]);
  });
});

test.each([
  ["text", ["Ready"], ""],
  ["JSON that is no message", ['{"level":30,"id":1}'], ""],
  ["a message of another version", ['a {"jsonrpc":"1.0","id":0,"result":{}}'], ""],
  ["a message that was cut off", [], ANSWER.slice(0, -3)],
  ["a brace that never closes", [`{"id": ${"{".repeat(1000)}`], ""],
  ["nothing", [], ""],
])("no message: %s", (_, noise, unterminated) => {
  expect(brokenMessage(noise, unterminated)).toBeUndefined();
});
