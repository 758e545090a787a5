import type { Evidence } from "../../model/evidence.ts";
import type { RemotePlan } from "../../model/remote.ts";

/** Whether the server lives and wants a login, and the config gives it none: what a person does in a browser. */
export function isGuarded({ remote }: Evidence): boolean {
  if (remote?.trouble?.kind !== "status" || remote.trouble.answer.status !== 401) return false;
  return !sendsCredential(remote.plan);
}

const CREDENTIAL = /auth|token|key|secret|cookie|password|session|signature/i;

/** Whether the config gives something that looks like a credential; an empty one counts, for it was meant to be one. */
export function sendsCredential({ url, headers }: RemotePlan): boolean {
  const { username = "", searchParams = new URLSearchParams() } = URL.canParse(url)
    ? new URL(url)
    : {};
  const names = [...Object.keys(headers), ...searchParams.keys()];
  return username !== "" || names.some((name) => CREDENTIAL.test(name));
}
