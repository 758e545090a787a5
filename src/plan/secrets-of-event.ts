/** What tells whether a run gets the secrets of its repository. */
export interface RunEvent {
  /** `GITHUB_EVENT_NAME`, or empty outside of GitHub. */
  readonly name: string;
  /** `GITHUB_ACTOR`: of a run that somebody repeats still the first one. */
  readonly actor: string;
  /** The webhook's payload as it was read, or `null`. */
  readonly payload: unknown;
}

/** Events that a pull request brings about, and that get no secrets where it comes from a fork (GitHub docs, "Secrets"). */
const OF_PULL_REQUESTS: ReadonlySet<string> = new Set([
  "pull_request",
  "pull_request_review",
  "pull_request_review_comment",
]);

/** Events that get Dependabot's secrets alone where it brings them about (GitHub docs, "Dependabot on GitHub Actions"). */
const OF_DEPENDABOT: ReadonlySet<string> = new Set([
  ...OF_PULL_REQUESTS,
  ...["push", "create", "deployment", "deployment_status"],
]);

const DEPENDABOT = "dependabot[bot]";

/** Whether GitHub keeps the secrets of the repository from this run; what is not known is not taken for granted. */
export function getsNoSecrets({ name, actor, payload }: RunEvent): boolean {
  const isDependabots = (actor || textAt(payload, "sender", "login")) === DEPENDABOT;
  if (isDependabots && OF_DEPENDABOT.has(name)) return true;
  if (name === "pull_request_target") {
    // Where the base branch is Dependabot's own, which its opener stands for in the documentation.
    return isDependabots && textAt(payload, "pull_request", "user", "login") === DEPENDABOT;
  }
  return OF_PULL_REQUESTS.has(name) && isFromFork(payload);
}

/** Whether the head lies in another repository than the base. */
const isFromFork = (payload: unknown): boolean => {
  const names = repositoriesOf(payload);
  return names !== null && names.head !== names.base;
};

/** The repositories of a pull request, in lower case; the one of a fork that was removed is `null`. */
export function repositoriesOf(
  payload: unknown,
): { readonly base: string; readonly head: string | null } | null {
  const base = textAt(payload, "pull_request", "base", "repo", "full_name");
  const head = at(payload, "pull_request", "head");
  if (base === null || !isObject(head)) return null;
  const name = textAt(head, "repo", "full_name");
  return { base: base.toLowerCase(), head: name?.toLowerCase() ?? null };
}

/** The text at the end of these keys, or `null`. */
export function textAt(value: unknown, ...keys: readonly string[]): string | null {
  const found = at(value, ...keys);
  return typeof found === "string" ? found : null;
}

const at = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((each, key) => (isObject(each) ? each[key] : undefined), value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
