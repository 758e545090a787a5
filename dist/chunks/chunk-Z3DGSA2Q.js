import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/report/count.js
var count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

export {
  count
};
