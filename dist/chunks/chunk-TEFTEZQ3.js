import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/report/harmless-json.js
var harmlessJson = (json) => json.replace(new RegExp("[\\u007f-\\u009f\\u2028\\u2029]|\\p{Cf}|\\p{Default_Ignorable_Code_Point}", "gu"), escaped).replaceAll("##[", "##\\u005b");
var escaped = (character) => character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");

export {
  harmlessJson
};
