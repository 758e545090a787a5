import { isFollowable, redirectTarget } from "../../protocol/http/redirect.ts";
import type { HttpReply } from "../http/client.ts";

/** Where a session is asked, and the headers of the entry that go along. */
export interface Address {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether a redirect of the same origin led here. */
  readonly isFollowed: boolean;
}

/**
 * Where an answer leads its reader; `null` where it does not. Headers of the entry may be secrets, and go nowhere that
 * a server names; a second redirect is not followed.
 */
export function redirected(
  method: "GET" | "POST",
  { status, headers }: HttpReply,
  from: Address,
): Address | null {
  const url = redirectTarget(status, headers, from.url);
  if (url === null) return null;
  const isFollowed = !from.isFollowed && isFollowable(method, status, from.url, url);
  return { url, headers: {}, isFollowed };
}
