import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/report/neutralize.js
var ESC = String.fromCharCode(27);
var BEL = String.fromCharCode(7);
var ANSI = new RegExp([
  `${ESC}[\\]PX^_][^${BEL}${ESC}\\n]*(?:${BEL}|${ESC}\\\\)`,
  `(?:${ESC}\\[|${String.fromCharCode(155)})[0-?]*[ -/]*[@-~]`,
  `${ESC}[ -/]*[0-~]`
].join("|"), "g");
var neutralize = (text) => breakCommands(stripControls(text));
var inline = (text) => breakCommands(oneLine(stripControls(text)));
var oneLine = (text) => text.split(/[\n\t]/).map((line) => line.trim()).filter((line) => line !== "").join(" ");
function stripControls(text) {
  return text.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(ANSI, "").replace(new RegExp("[^\\P{Cc}\\t\\n]|\\p{Bidi_Control}", "gu"), "");
}
var breakCommands = (text) => text.replace(/^([^\S\n]*):(?=:)/gm, "$1:\u200B").replaceAll("##[", "##\u200B[");

export {
  neutralize,
  inline,
  oneLine,
  breakCommands
};
