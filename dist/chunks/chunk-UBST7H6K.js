import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/plan/idle.js
var NOTHING_SEEN = {
  install: { kind: "skipped" },
  ending: { kind: "not-spawned", errno: null },
  handshake: { kind: "silent" },
  stderr: "",
  noise: [],
  unterminated: "",
  exchange: []
};
function idleEvidence(planned, due, more = []) {
  return {
    server: planned.server,
    plan: planned.plan,
    due,
    facts: [...planned.facts, ...more],
    asides: planned.asides,
    ...NOTHING_SEEN,
    stage: "configure",
    stages: [],
    resolved: null,
    node: null
  };
}

export {
  NOTHING_SEEN,
  idleEvidence
};
