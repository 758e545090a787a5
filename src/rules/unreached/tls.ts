import { addressToWrite, withScheme } from "../engine/other-address.ts";
import { listed } from "../engine/plain-text.ts";
import { type Asked, type Words, type WordsOf, waited } from "./words.ts";

/** The connection is there, and TLS did not come about. */
export const tlsWords: WordsOf = (asked) => {
  const { code } = asked.failure;
  if (code === "CERT_HAS_EXPIRED") return expired(asked);
  if (code === "CERT_NOT_YET_VALID") return notYet(asked);
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID" || code === "HOSTNAME_MISMATCH") return other(asked);
  if (isPlainHttp(asked.failure)) return noTls(asked);
  if (code === "TIMED_OUT" || code === "ETIMEDOUT") return hanging(asked);
  return /^(?:ERR_SSL|EPROTO|ECONNRESET|EPIPE|ERR_TLS|UND_ERR_SOCKET)/.test(code)
    ? noAgreement(asked)
    : distrusted(asked);
};

/** What OpenSSL says of bytes that are no TLS; newer versions take them for a length. */
const NO_TLS = /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNKNOWN_PROTOCOL/;

/** Whether the other end speaks without TLS on an address of `https`. */
export const isPlainHttp = ({ phase, code, message }: Asked["failure"]): boolean =>
  phase === "tls" && NO_TLS.test(`${code} ${message}`.toUpperCase().replaceAll(" ", "_"));

/** "2026-01-31". */
const dayOf = (time: string): string => time.slice(0, 10);

const RENEW =
  "and see why that did not happen by itself (`certbot renew`, the log of the ingress or load balancer). If the server is not yours, tell who runs it.";

function expired({ failure, host }: Asked): Words {
  const { certificate } = failure;
  const day = certificate && dayOf(certificate.validTo);
  return {
    problem: `the certificate of \`${host}\` has expired${day ? `: it was valid until ${day}` : ""}`,
    meaning:
      "Every client that checks certificates breaks the connection off before it asks anything. Where other machines get through, the clock of this one may be wrong.",
    remedy: `Renew the certificate of \`${host}\`, ${RENEW}`,
  };
}

function notYet({ failure, host }: Asked): Words {
  const { certificate } = failure;
  const day = certificate && dayOf(certificate.validFrom);
  return {
    problem: `the certificate of \`${host}\` is not valid yet${day ? `: its time begins on ${day}` : ""}`,
    meaning:
      "Either the certificate was made with a time that lies ahead, or the clock of this machine is behind.",
    remedy: `Compare the clock of this machine (\`date -u\`) with the certificate. If the clock is right, install a certificate on \`${host}\` that is valid now.`,
  };
}

const MAX_NAMES = 5;

function other({ failure, host, hostName, entry }: Asked): Words {
  const names = failure.certificate?.names ?? [];
  const shown = names.slice(0, MAX_NAMES);
  const more = names.length > shown.length ? `, and ${names.length - shown.length} more` : "";
  const whose = shown.length > 0 ? `: it is for ${listed(shown)}${more}` : "";
  return {
    problem: `the certificate of \`${host}\` is not for this name${whose}`,
    meaning: `The server shows a certificate, and \`${hostName}\` is not among the names in it. That is so where the address is an alias or an IP address, where the host has no certificate of its own yet, and where another machine answers in its place.`,
    remedy:
      shown.length > 0
        ? `Write a name that the certificate is for into the address of ${entry}, if it is the same server, or have \`${hostName}\` added to the certificate.`
        : `Have \`${hostName}\` added to the certificate, or write the name that it is for into the address of ${entry}.`,
  };
}

const noTls = ({ host, failure, entry }: Asked): Words => ({
  problem: `the address says \`https\`, and what listens on \`${host}\` does not speak TLS`,
  meaning:
    "The first bytes of its answer are no TLS. Most often it is a server that speaks plain HTTP on that port, such as one on one's own machine.",
  remedy: `Write \`http\` in the place of \`https\` in the address of ${entry}, if the way to the server is one that nobody else listens on:\n\n${addressToWrite(withScheme(failure.url, "http"))}\n\nIf the server is to speak TLS, name the port where it does.`,
});

const hanging = ({ host, failure }: Asked): Words => ({
  problem: `\`${host}\` takes the connection and does not answer the TLS handshake within ${waited(failure)}`,
  meaning:
    "Something listens there and says nothing. It may be a server that hangs, one that waits for another protocol, or a firewall that lets the first packets through alone.",
  remedy: `Try \`openssl s_client -connect ${withPort(host)}\` on this machine and on another. If it only hangs here, let the addresses of the runner through; if everywhere, look at the server.`,
  confidence: "likely",
});

const withPort = (host: string): string => (/:\d+$/.test(host) ? host : `${host}:443`);

function noAgreement({ host, failure }: Asked): Words {
  const isCut = /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(failure.code);
  return {
    problem: isCut
      ? `\`${host}\` breaks the connection off during the TLS handshake`
      : `no TLS handshake with \`${host}\` comes about (${failure.code})`,
    meaning: isCut
      ? "That is what a proxy or firewall does with a host name that it does not let through, and a server that has no certificate for the name, or wants one of the client."
      : "Client and server found no version of TLS, no cipher or no name that both take. A server that only speaks TLS 1.0 or 1.1 fails like this with today's clients, and so does one that wants a certificate of the client.",
    remedy: `Try \`openssl s_client -connect ${withPort(host)} -servername ${host.replace(/:\d+$/, "")}\` on this machine and on another. If it only fails here, something on the way is the reason; if everywhere, let the server speak TLS 1.2 or newer with a certificate for this name.`,
    confidence: "likely",
  };
}

const distrusted = ({ host, failure }: Asked): Words => ({
  problem: `the certificate of \`${host}\` is refused (${failure.code})`,
  meaning: "TLS began, and the certificate that the server showed did not pass the check.",
  remedy: `Look at the certificate: \`openssl s_client -connect ${withPort(host)} -showcerts\`. If the server is yours, install one that clients accept. If it is not, tell who runs it.`,
  confidence: "likely",
});
