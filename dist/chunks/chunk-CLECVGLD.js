import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/plan/secrets-of-event.js
var OF_PULL_REQUESTS = /* @__PURE__ */ new Set([
  "pull_request",
  "pull_request_review",
  "pull_request_review_comment"
]);
var OF_DEPENDABOT = /* @__PURE__ */ new Set([
  ...OF_PULL_REQUESTS,
  ...["push", "create", "deployment", "deployment_status"]
]);
var DEPENDABOT = "dependabot[bot]";
function getsNoSecrets({ name, actor, payload }) {
  const isDependabots = (actor || textAt(payload, "sender", "login")) === DEPENDABOT;
  if (isDependabots && OF_DEPENDABOT.has(name))
    return true;
  if (name === "pull_request_target") {
    return isDependabots && textAt(payload, "pull_request", "user", "login") === DEPENDABOT;
  }
  return OF_PULL_REQUESTS.has(name) && isFromFork(payload);
}
var isFromFork = (payload) => {
  const names = repositoriesOf(payload);
  return names !== null && names.head !== names.base;
};
function repositoriesOf(payload) {
  const base = textAt(payload, "pull_request", "base", "repo", "full_name");
  const head = at(payload, "pull_request", "head");
  if (base === null || !isObject(head))
    return null;
  const name = textAt(head, "repo", "full_name");
  return { base: base.toLowerCase(), head: name?.toLowerCase() ?? null };
}
function textAt(value, ...keys) {
  const found = at(value, ...keys);
  return typeof found === "string" ? found : null;
}
var at = (value, ...keys) => keys.reduce((each, key) => isObject(each) ? each[key] : void 0, value);
var isObject = (value) => typeof value === "object" && value !== null;

// lib/src/plan/trust/event-base.js
var BY_STRANGERS = /* @__PURE__ */ new Set([
  ...["pull_request_target", "workflow_run"],
  ...["issues", "issue_comment", "discussion", "discussion_comment"],
  // An app reports on commits of pull requests, and the payload names them.
  ...["check_run", "check_suite", "status"],
  ...["fork", "watch", "gollum"]
]);
var REVIEWS = /* @__PURE__ */ new Set([
  "pull_request_review",
  "pull_request_review_comment"
]);
function eventBaseOf(event, sha) {
  const { name, payload } = event;
  const isReview = REVIEWS.has(name);
  if (isReview ? repositoriesOf(payload) !== null : !BY_STRANGERS.has(name))
    return null;
  const named = textAt(payload, "pull_request", "base", "sha");
  return {
    event: name,
    named: commitIn(named),
    own: isReview ? null : commitIn(sha ?? null),
    checkout: isReview ? "merge" : "own"
  };
}
var commitIn = (text) => text !== null && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : null;
var basesOf = ({ named, own }, head) => [
  ...named === null ? [] : [named],
  ...own !== null && own !== named && (named === null || own === head) ? [own] : []
];

export {
  getsNoSecrets,
  eventBaseOf,
  basesOf
};
