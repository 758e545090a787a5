import { code } from "../engine/code.ts";
import { isLoopback } from "../engine/unreachable.ts";
import { shownUrl } from "../engine/web-address.ts";
import { type Asked, type Words, type WordsOf, waited } from "./words.ts";

/** The host has an address, and no connection to it came about. */
export const connectionWords: WordsOf = (asked) => {
  switch (asked.failure.code) {
    case "ECONNREFUSED":
      return isLoopback(asked.hostName) ? nothingListens(asked) : refused(asked);
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "EADDRNOTAVAIL":
      return noWay(asked);
    case "ETIMEDOUT":
    case "TIMED_OUT":
      return silent(asked);
    case "EACCES":
    case "EPERM":
      return forbidden(asked);
    case "ECONNRESET":
    case "EPIPE":
      return brokenOff(asked);
    default:
      return undefined;
  }
};

function nothingListens({ failure, host, hostName }: Asked): Words {
  const other =
    hostName === "localhost" && !failure.message.includes("127.0.0.1")
      ? " Here `localhost` led to its address in IPv6 alone (`::1`), where a server is not found that listens on `127.0.0.1`."
      : "";
  return {
    problem: `nothing listens on \`${host}\``,
    meaning: `The address is this machine itself, and the connection was refused. On a runner nothing runs that the job has not started.${other}`,
    remedy: `Start the server in a step before this one, and wait until it listens:\n\n${startStep(failure.url)}\n\nIf clients can start it themselves, give them a \`command\` in the place of the address.`,
  };
}

/** `curl` waits while the connection is refused (its option `--retry-connrefused`). */
const startStep = (url: string): string =>
  code(`- run: |
    npm start &
    curl -s -o /dev/null --retry 30 --retry-delay 1 --retry-connrefused ${shownUrl(url)}`);

const refused = ({ host, entry }: Asked): Words => ({
  problem: `\`${host}\` refuses the connection`,
  meaning:
    "The host is there, and either nothing listens on that port or something in front of it turns the connection away.",
  remedy: `See whether the server runs, and whether the port in the address of ${entry} is its own. If a firewall is in front of it, let the addresses of the runner through.`,
});

function noWay({ host, failure, entry }: Asked): Words {
  const isSix = failure.address?.includes(":") ?? false;
  return {
    problem: `there is no way to \`${host}\` from here (${failure.code})`,
    meaning: isSix
      ? `The name leads to \`${failure.address}\`, an address of IPv6, and this machine has no route to it. Many runners have a network for IPv4 alone.`
      : "The network of this machine has no route to that address, as where it belongs to a private network, or a firewall answers in its place.",
    remedy: isSix
      ? `Give the server an address of IPv4 as well, or run this check on a runner with IPv6. If the address itself is wrong, correct it in ${entry}.`
      : `Run this check where the server can be reached: on a self-hosted runner inside of its network, or behind a VPN that a step before this one sets up. If the address is wrong, correct it in ${entry}.`,
  };
}

const silent = ({ host, failure, entry }: Asked): Words => ({
  problem: `\`${host}\` does not answer: no connection within ${waited(failure)}`,
  meaning:
    "Neither a yes nor a no came back. That is how a firewall looks that drops packets of addresses it does not know, such as those of a runner, and how a machine looks that is switched off.",
  remedy: `Let the addresses of the runner through the firewall in front of \`${host}\`, or run this check on a self-hosted runner inside of its network. See whether the port in the address of ${entry} is the right one.`,
});

const brokenOff = ({ host, failure }: Asked): Words => ({
  problem: `\`${host}\` breaks the connection off at once (${failure.code})`,
  meaning:
    "The connection was opened and torn down before anything was asked. A firewall does that to addresses that it does not let in, a load balancer without a healthy server behind it, and a server that crashes or is full.",
  remedy: `Look at what stands at \`${host}\`: whether the server runs, and whether the addresses of the runner are let in.`,
  confidence: "likely",
});

const forbidden = ({ host, failure }: Asked): Words => ({
  problem: `this machine does not let the check connect to \`${host}\` (${failure.code})`,
  meaning:
    "The system itself refused to open the connection, before anything left the machine: a sandbox, or a firewall on the machine.",
  remedy: `Allow connections to \`${host}\` where the rules of that sandbox or firewall are kept, or leave this server out with the input \`servers\`.`,
  confidence: "likely",
});
