import { type RunEvent, repositoriesOf, textAt } from "../secrets-of-event.ts";
import type { Foreign } from "./foreign.ts";

/**
 * Events that people without any right in the repository bring about, and whose runs hold its secrets: the workflow is
 * that of the default branch, and `GITHUB_SHA` is that branch's last commit (GitHub docs, "Events that trigger
 * workflows"). Left out are those that only people who may write bring about (`label`, `milestone`,
 * `repository_dispatch`, `workflow_dispatch`, `schedule` ...), and those whose workflow is of the very commit that is
 * checked, so that whoever wrote that could have changed the workflow (`push`, `create`, `merge_group`, `release`,
 * `deployment`, `deployment_status`). `pull_request` hands a fork no secrets, unless the owner of a private repository
 * has set that it shall. A called workflow (`workflow_call`) has the event of its caller.
 */
const BY_STRANGERS: ReadonlySet<string> = new Set([
  ...["pull_request_target", "workflow_run"],
  ...["issues", "issue_comment", "discussion", "discussion_comment"],
  // An app reports on commits of pull requests, and the payload names them.
  ...["check_run", "check_suite", "status"],
  ...["fork", "watch", "gollum"],
]);

/** They run on the merge commit, with what `pull_request` has: whose that is, the payload says. */
const REVIEWS: ReadonlySet<string> = new Set([
  "pull_request_review",
  "pull_request_review_comment",
]);

/** What a privileged run is compared with. */
export interface EventBase {
  readonly event: string;
  /** The base commit that the payload names, or `null`. */
  readonly named: string | null;
  /** The commit that the workflow itself is of, or `null` where that may be a stranger's. */
  readonly own: string | null;
  readonly checkout: Foreign["checkout"];
}

/** The event, where it hands secrets to foreign code; else `null`. `sha` is `GITHUB_SHA`. */
export function eventBaseOf(event: RunEvent, sha: string | undefined): EventBase | null {
  const { name, payload } = event;
  const isReview = REVIEWS.has(name);
  if (isReview ? repositoriesOf(payload) !== null : !BY_STRANGERS.has(name)) return null;
  const named = textAt(payload, "pull_request", "base", "sha");
  return {
    event: name,
    named: commitIn(named),
    own: isReview ? null : commitIn(sha ?? null),
    checkout: isReview ? "merge" : "own",
  };
}

const commitIn = (text: string | null): string | null =>
  text !== null && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : null;

/**
 * The commits that the workspace may be as. The workflow's own counts where the payload names no other, and where it is
 * the one that is checked out: that is what `actions/checkout` does by itself.
 */
export const basesOf = ({ named, own }: EventBase, head: string | null): readonly string[] => [
  ...(named === null ? [] : [named]),
  ...(own !== null && own !== named && (named === null || own === head) ? [own] : []),
];
