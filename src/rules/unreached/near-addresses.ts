import type { Evidence } from "../../model/evidence.ts";
import type { Experiment } from "../../model/experiment.ts";
import type { RemoteTrouble, Unreached } from "../../model/remote.ts";
import { sendsCredential } from "../engine/login.ts";
import {
  addressThatWorks,
  addressToWrite,
  askAt,
  headersElsewhere,
  withScheme,
} from "../engine/other-address.ts";
import { wantsTls } from "../engine/plain-http.ts";
import { hostNameOf, hostOf } from "../engine/web-address.ts";
import { isCut, isNoHttp } from "./answer.ts";
import { isPlainHttp } from "./tls.ts";
import { entryOf, type Words } from "./words.ts";

/** Id of the rule that asks them. */
export const UNREACHABLE = "remote-unreachable";

/** The near address with which the server came up. */
export const nearAddress = (evidence: Evidence): string | undefined =>
  addressThatWorks(UNREACHABLE, evidence, nearAddresses(evidence));

/** What the server came up with is the cause: the words for it, where one of the other addresses answered. */
export function atNearAddress(evidence: Evidence): Words | undefined {
  const { remote } = evidence;
  const works = nearAddress(evidence);
  if (!remote || !works) return undefined;
  const { url } = remote.plan;
  const isOtherHost = hostNameOf(works) !== hostNameOf(url);
  return {
    problem: isOtherHost
      ? `the server listens on \`${hostNameOf(works)}\`, and \`${hostNameOf(url)}\` leads elsewhere`
      : `the address says \`${schemeOf(url)}\`, and \`${hostOf(url)}\` speaks \`${schemeOf(works)}\` on that port`,
    meaning: isOtherHost
      ? "`localhost` stands for an address of IPv4 and for one of IPv6, and which one a client takes first differs from system to system. A server that listens on one of them is not found at the other."
      : "Asked with the other scheme at the same port, the server answers.",
    remedy: `Write the address at which it answers into ${entryOf(evidence)}:\n\n${addressToWrite(works)}`,
  };
}

const schemeOf = (url: string): string => url.split(":", 1)[0]?.toLowerCase() ?? "";

/** Addresses that are one slip away: the same host by its other name, or with the other scheme. */
export function nearAddresses({ remote }: Evidence): readonly Experiment[] {
  const trouble = remote?.trouble;
  if (!remote || !trouble || !URL.canParse(remote.plan.url)) return [];
  const { plan } = remote;
  if (trouble.kind === "unreached" && isOnlySix(trouble.failure)) {
    const url = plan.url.replace(/\blocalhost\b/i, "127.0.0.1");
    return [askAt(url, { headers: headersElsewhere(plan) })];
  }
  const scheme = otherScheme(trouble, plan.url);
  return scheme && !sendsCredential(plan) ? [askAt(withScheme(plan.url, scheme))] : [];
}

/** `localhost` that led to IPv6 alone. */
const isOnlySix = ({ code, url, message }: Unreached): boolean =>
  code === "ECONNREFUSED" && hostNameOf(url) === "localhost" && !message.includes("127.0.0.1");

function otherScheme(trouble: RemoteTrouble, url: string): "http" | "https" | null {
  if (wantsTls(trouble)) return "https";
  if (trouble.kind !== "unreached") return null;
  const { failure } = trouble;
  if (isPlainHttp(failure)) return "http";
  const mayBeTls = failure.phase === "answer" && (isNoHttp(failure) || isCut(failure));
  return mayBeTls && schemeOf(url) === "http" ? "https" : null;
}
