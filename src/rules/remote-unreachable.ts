import type { Evidence } from "../model/evidence.ts";
import type { RemotePhase, Unreached } from "../model/remote.ts";
import type { Match } from "../model/rule.ts";
import { answerLines } from "./engine/answered.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { addressToWrite, withScheme } from "./engine/other-address.ts";
import { wantsTls } from "./engine/plain-http.ts";
import { quote } from "./engine/plain-text.ts";
import { answerOf, notReached, refusedWith } from "./engine/remote-sketches.ts";
import { cameUp } from "./engine/sketches.ts";
import { unreachedLines } from "./engine/unreached-lines.ts";
import { untrustedIn } from "./engine/untrusted-codes.ts";
import { hostOf, shownUrl } from "./engine/web-address.ts";
import { addressWords } from "./unreached/address.ts";
import { answerWords } from "./unreached/answer.ts";
import { bodyWords } from "./unreached/body.ts";
import { refusedByBridge } from "./unreached/bridge.ts";
import { connectionWords } from "./unreached/connection.ts";
import { withTrimmedHeaders } from "./unreached/headers.ts";
import { lateWords } from "./unreached/late.ts";
import { nameWords } from "./unreached/name.ts";
import {
  atNearAddress,
  nearAddress,
  nearAddresses,
  UNREACHABLE,
} from "./unreached/near-addresses.ts";
import { proxyWords } from "./unreached/proxy.ts";
import { tlsWords } from "./unreached/tls.ts";
import { askedIn, entryOf, type Words, type WordsOf } from "./unreached/words.ts";

export default defineRule({
  id: UNREACHABLE,
  stage: "remote",
  level: "error",
  confidence: "confirmed",
  at: "url",
  title: "{problem}",
  why: "{meaning}",
  fix: "{remedy}",
  detect: (evidence) =>
    unreached(evidence) ?? byProxy(evidence) ?? withoutTls(evidence) ?? refusedByBridge(evidence),
  experiments: (evidence, match) =>
    match ? [...nearAddresses(evidence), ...withTrimmedHeaders(evidence)] : [],
  repair: entryRepair(
    { type: "http", url: "https://localhost:3000/mcp" },
    { type: "http", url: "http://localhost:3000/mcp" },
  ),
  examples: [
    {
      name: "a name that nobody knows",
      evidence: notReached("dns", "ENOTFOUND", "getaddrinfo ENOTFOUND mcp.example.com"),
    },
    {
      name: "a name of a private network",
      evidence: notReached("dns", "ENOTFOUND", "getaddrinfo ENOTFOUND mcp-server", {
        url: "http://mcp-server:8080/mcp",
      }),
    },
    {
      name: "a name server that does not answer",
      evidence: notReached("dns", "EAI_AGAIN", "getaddrinfo EAI_AGAIN mcp.example.com"),
    },
    {
      name: "a server on this machine that was not started",
      evidence: notReached("connect", "ECONNREFUSED", "connect ECONNREFUSED ::1:3000", {
        url: "http://localhost:3000/mcp",
        address: "::1",
      }),
    },
    {
      name: "a server that listens on one of the two addresses of `localhost`",
      evidence: {
        ...notReached("connect", "ECONNREFUSED", "connect ECONNREFUSED ::1:3000", {
          url: "http://localhost:3000/mcp",
          address: "::1",
        }),
        trials: [cameUp(UNREACHABLE, "at `http://127.0.0.1:3000/mcp`")],
      },
    },
    {
      name: "a host that refuses",
      evidence: notReached("connect", "ECONNREFUSED", "connect ECONNREFUSED 203.0.113.7:8443", {
        url: "https://mcp.example.com:8443/mcp",
        address: "203.0.113.7",
      }),
    },
    {
      name: "a firewall that drops packets",
      evidence: notReached("connect", "TIMED_OUT", "no connection in time", {
        afterMs: 10_004,
        address: "203.0.113.7",
      }),
    },
    {
      name: "an address of IPv6 on a machine without it",
      evidence: notReached("connect", "ENETUNREACH", "connect ENETUNREACH 2001:db8::7:443", {
        address: "2001:db8::7",
      }),
    },
    {
      name: "no route",
      evidence: notReached("connect", "EHOSTUNREACH", "connect EHOSTUNREACH 10.1.2.3:443", {
        address: "10.1.2.3",
      }),
    },
    {
      name: "a sandbox",
      evidence: notReached("connect", "EACCES", "connect EACCES 203.0.113.7:443"),
    },
    {
      name: "a proxy that does not know the host",
      evidence: notReached("proxy", "PROXY_REFUSED", "the proxy answered CONNECT with 403", {
        proxy: "proxy.acme.example:3128",
      }),
    },
    {
      name: "a proxy that wants a login",
      evidence: notReached("proxy", "PROXY_REFUSED", "the proxy answered CONNECT with 407", {
        proxy: "proxy.acme.example:3128",
      }),
    },
    {
      name: "a proxy that wants a login, for a server without TLS",
      evidence: refusedWith(
        answerOf(407, "", { via: "1.1 proxy" }, { url: "http://mcp.example.com/mcp" }),
      ),
    },
    {
      name: "a proxy that is not there",
      evidence: notReached("proxy", "ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:3128", {
        proxy: "127.0.0.1:3128",
      }),
    },
    {
      name: "a certificate that has expired",
      evidence: notReached("tls", "CERT_HAS_EXPIRED", "certificate has expired", {
        certificate: {
          subject: "mcp.example.com",
          issuer: "Acme CA",
          validFrom: "2025-01-01T00:00:00.000Z",
          validTo: "2026-01-01T00:00:00.000Z",
          names: ["mcp.example.com"],
        },
      }),
    },
    {
      name: "a certificate of tomorrow",
      evidence: notReached("tls", "CERT_NOT_YET_VALID", "certificate is not yet valid"),
    },
    {
      name: "a certificate for other names",
      evidence: notReached(
        "tls",
        "ERR_TLS_CERT_ALTNAME_INVALID",
        "Hostname/IP does not match certificate's altnames: Host: mcp.example.com. is not in the cert's altnames: DNS:acme.example, DNS:*.acme.example",
        {
          certificate: {
            subject: "acme.example",
            issuer: "Acme CA",
            validFrom: "2026-01-01T00:00:00.000Z",
            validTo: "2027-01-01T00:00:00.000Z",
            names: ["acme.example", "*.acme.example"],
          },
        },
      ),
    },
    {
      name: "plain HTTP on an address of https",
      evidence: notReached(
        "tls",
        "EPROTO",
        "write EPROTO 80F8:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/openssl/ssl/record/ssl3_record.c:355:",
        { url: "https://localhost:3000/mcp" },
      ),
    },
    {
      name: "plain HTTP on an address of https, where it answers",
      evidence: {
        ...notReached("tls", "ERR_SSL_PACKET_LENGTH_TOO_LONG", "packet length too long", {
          url: "https://localhost:3000/mcp",
        }),
        trials: [cameUp(UNREACHABLE, "at `http://localhost:3000/mcp`")],
      },
    },
    {
      name: "versions of TLS that nobody takes any more",
      evidence: notReached("tls", "EPROTO", "error:0A000102:SSL routines::unsupported protocol"),
    },
    {
      name: "a handshake that is cut off",
      evidence: notReached(
        "tls",
        "ECONNRESET",
        "Client network socket disconnected before secure TLS connection was established",
      ),
    },
    {
      name: "a server that hangs",
      evidence: notReached("answer", "TIMED_OUT", "no answer in time", {
        asked: "initialize",
        afterMs: 20_010,
      }),
    },
    {
      name: "a server that hangs up",
      evidence: notReached("answer", "ECONNRESET", "socket hang up", { asked: "initialize" }),
    },
    {
      name: "a server that streams everything but the answer",
      evidence: notReached(
        "connect",
        "TIMED_OUT",
        "no answer within 3 ms",
        { asked: "initialize", afterMs: 60 },
        {
          answers: [
            answerOf(
              200,
              ": still here\n\n",
              { "content-type": "text/event-stream" },
              { asked: "server/discover" },
            ),
          ],
        },
      ),
    },
    {
      name: "a server that answers one request and not the next",
      evidence: notReached(
        "answer",
        "TIMED_OUT",
        "no answer within 19000 ms",
        { asked: "initialize", afterMs: 19_000 },
        { answers: [answerOf(404, "", {}, { asked: "server/discover" })] },
      ),
    },
    {
      name: "headers without end",
      evidence: notReached("answer", "HPE_HEADER_OVERFLOW", "Parse Error: Header overflow"),
    },
    {
      name: "a connection that is torn down at once",
      evidence: notReached("connect", "ECONNRESET", "connect ECONNRESET 203.0.113.7:443"),
    },
    {
      name: "half a body",
      evidence: notReached(
        "body",
        "BROKEN",
        "the connection was closed before the end of the body",
        {
          asked: "initialize",
        },
      ),
    },
    {
      name: "another service on the port",
      evidence: notReached("answer", "NOT_HTTP", "Parse Error: Expected HTTP/", {
        url: "http://localhost:6379/mcp",
      }),
    },
    {
      name: "an address of http where TLS is spoken",
      evidence: {
        ...notReached("answer", "ECONNRESET", "socket hang up", {
          url: "http://localhost:8443/mcp",
        }),
        trials: [cameUp(UNREACHABLE, "at `https://localhost:8443/mcp`")],
      },
    },
    {
      name: "nginx, asked without TLS on a port for it",
      evidence: refusedWith(
        answerOf(
          400,
          "<html>\r\n<head><title>400 The plain HTTP request was sent to HTTPS port</title></head>\r\n<body>\r\n<center><h1>400 Bad Request</h1></center>\r\n</body>\r\n</html>\r\n",
          { "content-type": "text/html", server: "nginx" },
          { url: "http://mcp.example.com:443/mcp" },
        ),
      ),
    },
    {
      name: "a body without end",
      evidence: notReached("body", "TIMED_OUT", "the body did not end in time", {
        afterMs: 30_000,
      }),
    },
    {
      name: "a body that is too large",
      evidence: notReached("body", "TOO_LARGE", "the body is longer than a message may be"),
    },
    {
      name: "an address with a login in it",
      evidence: notReached("address", "LOGIN_IN_URL", "the address holds a login", {
        url: "https://mcp.example.com/mcp",
      }),
    },
    {
      name: "an address without a scheme",
      evidence: notReached("address", "BAD_URL", "Invalid URL", { url: "mcp.example.com/mcp" }),
    },
    {
      name: "a secret that was saved with a line break",
      evidence: notReached(
        "address",
        "ERR_INVALID_CHAR",
        "the value of a header holds a character that HTTP does not allow",
        {},
        { headers: { Authorization: "Bearer abc\n" } },
      ),
    },
    {
      name: "a value in the place of a name",
      evidence: notReached(
        "address",
        "ERR_INVALID_HTTP_TOKEN",
        "the name of a header holds a character that HTTP does not allow",
        {},
        { headers: { "Authorization: Bearer abc": "" } },
      ),
    },
    {
      name: "a name that leads to the addresses of a cloud",
      evidence: notReached(
        "address",
        "PRIVATE_ADDRESS",
        "169.254.169.254 lies inside of the network",
        {
          address: "169.254.169.254",
        },
      ),
    },
    {
      name: "an address inside of the network that the server names",
      evidence: notReached(
        "address",
        "PRIVATE_ADDRESS",
        "169.254.169.254 lies inside of the network",
        {
          method: "GET",
          url: "http://metadata.example.com/",
          address: "169.254.169.254",
        },
        { url: "https://mcp.example.com/mcp" },
      ),
    },
    {
      name: "a bridge on stdio that wants https",
      evidence: {
        command: ["npx", "-y", "mcp-remote", "http://mcp.example.com/mcp"],
        stderr:
          "[4711] Error: Non-HTTPS URLs are only allowed for localhost or when --allow-http flag is provided\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a certificate of an authority that is not known",
      evidence: notReached(
        "tls",
        "SELF_SIGNED_CERT_IN_CHAIN",
        "self-signed certificate in certificate chain",
      ),
    },
    { name: "a server that answers 404", evidence: refusedWith(answerOf(404)) },
    {
      name: "a list of tools that does not end",
      evidence: {
        ...notReached("answer", "TIMED_OUT", "no answer within 900 ms", { asked: "tools/list" }),
        handshake: { ...COMPLETED, tools: { kind: "failed", error: null, reason: "no answer" } },
        ending: { kind: "running" },
      },
    },
    {
      name: "a local server that cannot reach its database",
      evidence: { stderr: "Error: connect ECONNREFUSED 127.0.0.1:5432\n" },
    },
  ],
});

const WORDS: Readonly<Record<RemotePhase, WordsOf>> = {
  address: addressWords,
  dns: nameWords,
  connect: connectionWords,
  proxy: proxyWords,
  tls: tlsWords,
  answer: answerWords,
  body: bodyWords,
};

function unreached(evidence: Evidence): Match | undefined {
  const { remote, handshake } = evidence;
  if (remote?.trouble?.kind !== "unreached" || untrustedIn(remote.trouble)) return undefined;
  // What came in the place of the tools is told by the rule for them.
  if (handshake.kind === "completed") return undefined;
  const { failure } = remote.trouble;
  const asked = askedIn(failure, evidence);
  const words =
    atNearAddress(evidence) ?? lateWords(asked) ?? WORDS[failure.phase](asked) ?? anyWords(failure);
  return matchOf(words, failure, unreachedLines(failure, remote), evidence);
}

const anyWords = ({ url, code, message }: Unreached): Words => ({
  problem: `\`${hostOf(url)}\` cannot be reached (${code})`,
  meaning: `The request got no answer. The system says: \`${quote(message, 160) || code}\`.`,
  remedy: `Try the address on this machine and on another:\n\n    curl -sv ${shownUrl(url)}`,
  confidence: "likely",
});

function matchOf(
  { confidence = "confirmed", ...captures }: Words,
  { phase, code, url, address }: Pick<Unreached, "phase" | "code" | "url" | "address">,
  evidenceLines: readonly string[],
  evidence: Evidence,
): Match {
  const works = nearAddress(evidence);
  return {
    captures,
    evidence: evidenceLines,
    details: {
      ...{ phase, code, host: hostOf(url) },
      ...(address ? { address } : {}),
      ...(works ? { url: shownUrl(works) } : {}),
    },
    confidence,
  };
}

/** A proxy answers 407 in the place of a server without TLS; a server itself never does (RFC 9110, 15.5.8). */
function byProxy(evidence: Evidence): Match | undefined {
  const { remote } = evidence;
  const trouble = remote?.trouble;
  if (trouble?.kind !== "status" || trouble.answer.status !== 407) return undefined;
  const { method, url, asked, atMs } = trouble.answer;
  const failure: Unreached = {
    ...{ method, url, asked, afterMs: atMs, phase: "proxy", code: "PROXY_REFUSED" },
    ...{ message: "407", address: null, proxy: null, certificate: null },
  };
  const words = proxyWords(askedIn(failure, evidence)) ?? anyWords(failure);
  return matchOf(words, failure, answerLines(trouble.answer), evidence);
}

/** A server that answers a request of plain HTTP by saying that it wants TLS. */
function withoutTls(evidence: Evidence): Match | undefined {
  const { remote } = evidence;
  if (remote?.trouble?.kind !== "status" || !wantsTls(remote.trouble)) return undefined;
  const { answer } = remote.trouble;
  const words: Words = {
    problem: `the address says \`http\`, and \`${hostOf(answer.url)}\` speaks TLS on that port`,
    meaning: "The server answered a request without TLS by saying that this port is one for TLS.",
    remedy: `Write \`https\` in the place of \`http\` into the address of ${entryOf(evidence)}:\n\n${addressToWrite(withScheme(answer.url, "https"))}`,
  };
  const failure = { phase: "tls", code: "PLAIN_HTTP", url: answer.url, address: null } as const;
  return matchOf(words, failure, answerLines(answer), evidence);
}
