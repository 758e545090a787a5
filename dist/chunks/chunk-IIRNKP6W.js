import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/model/fact.js
function fact(kind, captures, origin) {
  return { kind, captures: { ...captures }, ...origin ? { origin } : {} };
}

export {
  fact
};
