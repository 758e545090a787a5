import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/configs/decode.js
var BOM = "\uFEFF";
function decode(bytes, { bom, empty }) {
  if (isUtf16(bytes))
    return problem("the file is UTF-16", "save the file as UTF-8");
  const bad = badOffset(bytes);
  if (bad !== null)
    return notUtf8(bytes, bad);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (text.startsWith(BOM) && !bom)
    return problem("the file begins with a byte order mark", NO_BOM);
  const plain = text.startsWith(BOM) ? text.slice(1) : text;
  return plain.trim() === "" && !empty ? problem("the file is empty", FILL) : { text: plain };
}
var NO_BOM = "save the file as UTF-8 without a byte order mark (BOM)";
var FILL = "write the servers into the file, or delete it";
var problem = (what, remedy, line = 1) => ({
  text: null,
  problem: what,
  remedy,
  line
});
function isUtf16([first, second]) {
  if (first === void 0 || second === void 0)
    return false;
  const marked = first === 255 && second === 254 || first === 254 && second === 255;
  return marked || first === 0 !== (second === 0);
}
function notUtf8(bytes, offset) {
  const line = bytes.subarray(0, offset).filter((byte2) => byte2 === 10).length + 1;
  const byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
  return problem(`byte ${offset + 1} (${byte}, in line ${line}) is not UTF-8`, "save the file as UTF-8", line);
}
function badOffset(bytes) {
  if (isUtf8(bytes, false))
    return null;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = good + bad >> 1;
    if (isUtf8(bytes.subarray(0, middle), true))
      good = middle;
    else
      bad = middle;
  }
  return isUtf8(bytes.subarray(0, good), false) ? good : leadBefore(bytes, good);
}
function leadBefore(bytes, offset) {
  const tail = bytes.subarray(0, offset);
  return tail.findLastIndex((byte) => byte >= 192);
}
function isUtf8(bytes, stream) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

export {
  decode
};
