import type { PeerCertificate, TLSSocket } from "node:tls";
import type { Certificate } from "../../model/remote.ts";
import { begin } from "./exchange.ts";
import type { Way } from "./way.ts";

/** For the second handshake. */
const LIMIT_MS = 3000;
const MAX_NAMES = 20;

/**
 * Reads the certificate that a server shows, by a handshake that checks nothing. The request is never begun: not a
 * byte of HTTP is sent over that connection.
 */
export function shownCertificate(way: Way): Promise<Certificate | null> {
  const { route } = way;
  const options = { ...route.options, headers: {}, rejectUnauthorized: false };
  return new Promise((resolve) => {
    const probe = begin({ ...way, route: { ...route, options }, trace: { ...way.trace } });
    const limit = setTimeout(() => probe.giveUp(new Error("too late")), LIMIT_MS);
    const end = (certificate: Certificate | null) => {
      clearTimeout(limit);
      resolve(certificate);
    };
    probe.failed.catch(() => end(null));
    probe.request.once("socket", (socket) => {
      socket.once("secureConnect", () => {
        end(certificateOf((socket as TLSSocket).getPeerCertificate()));
        probe.giveUp(new Error("seen"));
      });
    });
  });
}

function certificateOf(shown: PeerCertificate): Certificate {
  return {
    subject: nameOf(shown.subject),
    issuer: nameOf(shown.issuer),
    validFrom: isoOf(shown.valid_from),
    validTo: isoOf(shown.valid_to),
    names: namesIn(shown.subjectaltname ?? ""),
  };
}

/** The common name, or else the organisation; a part that occurs twice comes as a list. */
function nameOf(name: PeerCertificate["subject"] | undefined): string {
  const parts: Readonly<Record<string, string | readonly string[] | undefined>> = { ...name };
  return [parts.CN ?? parts.O ?? parts.OU ?? ""].flat().join(", ");
}

function isoOf(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : date.toISOString();
}

/** Node.js writes them as `DNS:a.example, IP Address:192.0.2.1`. */
const namesIn = (list: string): readonly string[] =>
  list
    .split(", ", MAX_NAMES)
    .map((entry) => entry.replace(/^(DNS|IP Address):/, ""))
    .filter((name) => name !== "");
