import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/model/usage-error.js
var UsageError = class extends Error {
  name = "UsageError";
};

export {
  UsageError
};
