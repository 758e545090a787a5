import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  neutralize
} from "./chunk-I2LLKQIX.js";
import {
  UsageError
} from "./chunk-ZJPW2VO7.js";

// lib/src/cli/complain.js
function tellError(error, terminal, secrets) {
  const usage = error instanceof UsageError;
  complain(terminal, usage ? error.message : String(error.stack), secrets);
  return usage ? 2 : 3;
}
var complain = ({ stderr }, text, { hide }) => {
  stderr.write(`mcp-handshake: ${neutralize(hide(text))}
`);
};

export {
  tellError,
  complain
};
