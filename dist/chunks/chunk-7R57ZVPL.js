import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/report/break-matches.js
var breakHeadings = (text) => text.replace(/^(error|warning|notice)(?=\[)/gm, "$1\u200B");
var breakPlaces = (text) => text.replace(/:(?=\d{1,7}:\d{1,7}(?:, |\)| \(|$))/g, ":\u200B");
var breakAside = (file) => breakPlaces(file).replace(/ \((?![^()]{0,100}\))/g, " \u200B(");

export {
  breakHeadings,
  breakPlaces,
  breakAside
};
