import type { Evidence } from "../../model/evidence.ts";
import type { Experiment, Trial } from "../../model/experiment.ts";
import type { RemotePlan } from "../../model/remote.ts";
import { code } from "./code.ts";
import { sendsCredential } from "./login.ts";
import { trialsOf, upTrial } from "./trials.ts";
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
  return addressOf(upTrial(rule, evidence), evidence, experiments);
}

/** The same of the experiment that led on, to a server that is up or to the next cause. */
export function addressThatLedOn(
  rule: string,
  evidence: Evidence,
  experiments: readonly Experiment[],
): { readonly url: string; readonly trial: Trial } | undefined {
  const trial = trialsOf({ id: rule }, evidence).find(({ outcome }) => outcome !== "same");
  const url = addressOf(trial, evidence, experiments);
  return trial && url !== undefined ? { url, trial } : undefined;
}

function addressOf(
  trial: Trial | undefined,
  { remote }: Evidence,
  experiments: readonly Experiment[],
): string | undefined {
  const tried = trial && experiments.find(({ change }) => change === trial.change);
  return remote && tried?.reach?.(remote.plan).url;
}

/** The address with another scheme, and everything else as it is. */
export const withScheme = (url: string, scheme: "http" | "https"): string =>
  url.replace(/^https?:/i, `${scheme}:`);

/** An address to paste; what follows `?` may hold a key, and stays as it is. */
export const addressToWrite = (url: string): string =>
  code(shownUrl(url)) + (/[?]/.test(url) ? "\n\nWhat follows `?` stays as it is." : "");
