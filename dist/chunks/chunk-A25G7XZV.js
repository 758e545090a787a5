import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/configs/positions.js
function positionsIn(file, text) {
  const starts = lineStarts(text);
  const find = lineFinder(starts);
  const last = beforeBreaks(text, 0, text.length);
  const line = (offset) => find(Math.min(offset, last));
  const column = (offset, its) => offset - (starts[its - 1] ?? 0) + 1;
  const origin = (start, end) => {
    const from = Math.min(start, last);
    const to = beforeBreaks(text, from, Math.min(end, last));
    const [first, final] = [line(from), line(to)];
    return {
      file,
      line: first,
      column: column(from, first),
      endLine: final,
      endColumn: column(to, final)
    };
  };
  return { origin, line };
}
function beforeBreaks(text, start, end) {
  let before = end;
  while (before > start && isBreak(text.charCodeAt(before - 1)))
    before--;
  return before;
}
var isBreak = (code) => code === LF || code === CR;
function lineStarts(text) {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    const isEnd = code === LF || code === CR && text.charCodeAt(offset + 1) !== LF;
    if (isEnd)
      starts.push(offset + 1);
  }
  return starts;
}
var LF = 10;
var CR = 13;
var topOf = (file, line = 1) => ({
  file,
  line,
  column: 1,
  endLine: line,
  endColumn: 1
});
function lineFinder(starts) {
  let known = 0;
  const holds = (index, offset) => {
    const [start, next] = [starts[index], starts[index + 1]];
    return start !== void 0 && start <= offset && (next === void 0 || offset < next);
  };
  return (offset) => {
    if (!holds(known, offset))
      known = holds(known + 1, offset) ? known + 1 : search(starts, offset);
    return known + 1;
  };
}
function search(starts, offset) {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = low + high >> 1;
    if ((starts[middle] ?? 0) <= offset)
      low = middle;
    else
      high = middle;
  }
  return low;
}

// lib/src/configs/limits.js
var MAX_DEPTH = 200;
var wholeFile = (problem, remedy) => ({
  problem,
  remedy,
  start: 0,
  end: 0
});
var TOO_MUCH = wholeFile("the file holds more values than any config", "keep only the servers in the file");
var TOO_DEEP = wholeFile(`objects and lists are nested more than ${MAX_DEPTH} deep`, "take the needless levels away");

export {
  MAX_DEPTH,
  TOO_MUCH,
  TOO_DEEP,
  positionsIn,
  topOf
};
