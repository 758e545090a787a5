/**
 * JSON as it can be printed and looked at: characters that nobody would see, or that would change what a terminal shows,
 * are written as escapes; so is `##[`, a command of the runner anywhere in a line. What a reader gets stays the same.
 */
export const harmlessJson = (json: string): string =>
  json
    .replace(/[\u007f-\u009f\u2028\u2029]|\p{Cf}|\p{Default_Ignorable_Code_Point}/gu, escaped)
    .replaceAll("##[", "##\\u005b");

const escaped = (character: string): string =>
  character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
