import type { Evidence } from "../../model/evidence.ts";
import type { HttpAnswer, RemotePlan } from "../../model/remote.ts";
import { givenCredentials } from "./given-credentials.ts";
import { sentCredentials } from "./sent-credentials.ts";
import { isSilent } from "./silence.ts";
import { saidBy } from "./text.ts";

/** Whether the server lives and wants a login, and the config gives it none: what a person does in a browser. */
export function isGuarded(evidence: Evidence): boolean {
  const { remote } = evidence;
  if (!remote) return loginLine(evidence) !== null && givenCredentials(evidence).length === 0;
  return unauthorized(evidence) !== null && !sendsCredential(remote.plan);
}

/** The answer that says who may not ask without credentials, or with these. */
export function unauthorized({ remote }: Evidence): HttpAnswer | null {
  const { trouble = null } = remote ?? {};
  return trouble?.kind === "status" && trouble.answer.status === 401 ? trouble.answer : null;
}

/** Whether the config gives something that looks like a credential; an empty one counts, for it was meant to be one. */
export const sendsCredential = (plan: RemotePlan): boolean => sentCredentials(plan).length > 0;

/** What bridges to remote servers say while they wait for a login in a browser, measured with mcp-remote 0.1 and 0.15. */
const WAITING =
  /Please authorize this client by visiting:|Authentication required\. Waiting for authorization/;

/** The line by which a bridge on stdio waits for a login, and never answers, or `null`. */
export function loginLine(evidence: Evidence): string | null {
  if (!isSilent(evidence)) return null;
  return (
    saidBy(evidence)
      .split("\n")
      .findLast((line) => WAITING.test(line))
      ?.trim() ?? null
  );
}
