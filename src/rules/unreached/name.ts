import { setVariable } from "./set-variable.ts";
import type { Asked, Words, WordsOf } from "./words.ts";

/** Answers of name servers that there is no such name, or that it has no address. */
const UNKNOWN = /^(?:ENOTFOUND|ENODATA|EAI_NONAME|EAI_NODATA|EAI_ADDRFAMILY|DNS_NXDOMAIN)$/;

/** The name of the host could not be turned into an address. */
export const nameWords: WordsOf = (asked) =>
  UNKNOWN.test(asked.failure.code) ? unknownName(asked) : unanswered(asked);

function unknownName({ hostName, entry }: Asked): Words {
  const isLocal = PRIVATE.test(hostName);
  return {
    problem: `the host \`${hostName}\` does not exist, as far as this machine can tell`,
    meaning: isLocal
      ? "The name could not be resolved. It looks like one of a private network (Docker Compose, Kubernetes, a company's own), which only machines inside of that network know."
      : "The name could not be resolved. Either it is misspelt or no longer there, or it is one that only a private network (a VPN, a company's own name servers) knows.",
    remedy: isLocal
      ? `Run this check inside of that network: on a self-hosted runner, or in the job whose \`services\` start the server, at \`localhost\` and its port. ${CORRECT(entry)}`
      : `Look the name up where it works (\`nslookup ${hostName}\`). ${CORRECT(entry)} If it is a private name, run this check on a self-hosted runner inside of that network.`,
  };
}

const CORRECT = (entry: string): string =>
  `If the name is wrong, correct it in the address of ${entry}.`;

/** Names without a dot, and endings that no public name has (RFC 6762, RFC 8375, ICANN's `internal`). */
const PRIVATE =
  /^[^.]+$|\.(?:local|localdomain|lan|internal|intranet|corp|home|private|cluster|svc|test|home\.arpa)$/i;

function unanswered({ hostName, failure }: Asked): Words {
  return {
    problem: `the name \`${hostName}\` could not be looked up (${failure.code})`,
    meaning:
      "The name server of this machine gave no usable answer. That is no verdict on the name: name servers fail for a moment, and a job without a network, or behind a firewall that wants a proxy, has none that answers.",
    remedy: `Run the job again. If it stays, give this step a network with a name server or, behind a proxy, the address of the proxy:\n\n${setVariable("HTTPS_PROXY", "http://gateway.example.com:3128")}`,
    confidence: "likely",
  };
}
