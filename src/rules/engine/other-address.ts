import type { Evidence } from "../../model/evidence.ts";
import type { Experiment } from "../../model/experiment.ts";
import type { RemotePlan } from "../../model/remote.ts";
import { code } from "./code.ts";
import { sendsCredential } from "./login.ts";
import { upTrial } from "./trials.ts";
import { shownUrl } from "./web-address.ts";

/** Asks the same of another address, which the fix then names. */
export const askAt = (url: string, more: Partial<RemotePlan> = {}, with_ = ""): Experiment => ({
  change: `at \`${shownUrl(url)}\`${with_}`,
  reach: (remote) => ({ ...remote, url, ...more }),
  isFix: true,
});

/** Headers that may go to another origin than the configured one: all or, where one may be a credential, none. */
export const headersElsewhere = (plan: RemotePlan): RemotePlan["headers"] =>
  sendsCredential(plan) ? {} : plan.headers;

/** The address of the experiment with which the server came up. */
export function addressThatWorks(
  rule: string,
  evidence: Evidence,
  experiments: readonly Experiment[],
): string | undefined {
  const { remote } = evidence;
  const up = upTrial(rule, evidence);
  const tried = up && experiments.find(({ change }) => change === up.change);
  return remote && tried?.reach?.(remote.plan).url;
}

/** The address with another scheme, and everything else as it is. */
export const withScheme = (url: string, scheme: "http" | "https"): string =>
  url.replace(/^https?:/i, `${scheme}:`);

/** An address to paste; what follows `?` may hold a key, and stays as it is. */
export const addressToWrite = (url: string): string =>
  code(shownUrl(url)) + (/[?]/.test(url) ? "\n\nWhat follows `?` stays as it is." : "");
