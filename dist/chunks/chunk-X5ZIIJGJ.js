import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/plan/shown-url.js
function shownUrl(url) {
  if (!URL.canParse(url))
    return "";
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

// lib/src/report/duration.js
function durationText(ms) {
  if (ms < 999.5)
    return `${Math.round(ms)} ms`;
  if (ms < 9950)
    return `${(ms / 1e3).toFixed(1)} s`;
  const seconds = Math.round(ms / 1e3);
  if (seconds < 60)
    return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
function timeOf(server) {
  const ran = server.stages.filter((stage) => stage.outcome !== "skipped");
  if (ran.length === 0)
    return "";
  return durationText(ran.reduce((sum, stage) => sum + stage.durationMs, 0));
}

// lib/src/report/columns.js
var ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
var WIDE = /^[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;
function columnsOf(text) {
  let columns = 0;
  for (const character of text)
    columns += widthOf(character);
  return columns;
}
function widthOf(character) {
  if (character < "\u0300")
    return 1;
  return ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}
function cutToColumns(text, columns) {
  let used = 0;
  let end = 0;
  let position = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > columns)
      return columns > 0 ? `${text.slice(0, end)}\u2026` : "";
    position += character.length;
    if (used < columns)
      end = position;
  }
  return text;
}
var padToColumns = (text, columns) => text + " ".repeat(Math.max(0, columns - columnsOf(text)));
var PIECE = /(?:`[^`]*`|[^\s`]|`)+/g;
function wrap(paragraph, columns) {
  const pieces = (paragraph.match(PIECE) ?? []).flatMap((piece) => columnsOf(piece) > columns ? piece.split(/\s+/) : [piece.replace(/\s+/g, " ")]);
  const lines = [];
  let used = columns;
  for (const piece of pieces) {
    const width = columnsOf(piece);
    const fits = used + 1 + width <= columns;
    if (fits)
      lines[lines.length - 1] += ` ${piece}`;
    else
      lines.push(piece);
    used = fits ? used + 1 + width : width;
  }
  return lines;
}

export {
  shownUrl,
  durationText,
  timeOf,
  columnsOf,
  cutToColumns,
  padToColumns,
  wrap
};
