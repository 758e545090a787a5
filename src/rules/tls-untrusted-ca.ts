import type { Evidence } from "../model/evidence.ts";
import type { Experiment } from "../model/experiment.ts";
import type { Captures, Match } from "../model/rule.ts";
import { code } from "./engine/code.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { quote } from "./engine/plain-text.ts";
import { notReached } from "./engine/remote-sketches.ts";
import { cameUp, installFailed } from "./engine/sketches.ts";
import { upTrial } from "./engine/trials.ts";
import { unreachedLines } from "./engine/unreached-lines.ts";
import { untrustedIn } from "./engine/untrusted-codes.ts";
import { hostOf } from "./engine/web-address.ts";

const OF_NODE =
  "SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|" +
  "UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|self[- ]signed certificate(?: in certificate chain)?|" +
  "unable to verify the first certificate|unable to get (?:local )?issuer certificate";

const ID = "tls-untrusted-ca";
const FILE = "/etc/ssl/certs/acme-gateway.pem";
const BY_SYSTEM: Experiment = {
  change: "with the certificate authorities of this system",
  reach: (remote) => ({ ...remote, trust: "system" }),
  isFix: true,
};

const PROXY_OR_REGISTRY =
  "the certificate is signed by an authority that is not on the list of this program: that of a company's proxy, " +
  "which signs for every address, or of a registry of one's own. Each language has a list of its own, so another " +
  "program on the same machine may well connect.";

/** Who does not trust, and the variables by which it is told whom to trust. */
const trusting =
  (who: string, variables: readonly string[], more = "") =>
  ({ address, problem = "" }: Captures): Captures => ({
    who,
    reason: PROXY_OR_REGISTRY,
    source: address ? `\`${address}\`` : "the server at the other end",
    problem: problem.trim(),
    remedy:
      "Name a file with the certificate of that authority, as text that begins with `BEGIN CERTIFICATE`, where " +
      `${who} looks for it:\n\n    "env": { ${variables.map((name) => `"${name}": "${FILE}"`).join(", ")} }\n\n` +
      "On a runner, the same in `env` of the job serves every step. Do not switch the check off: then anyone on the " +
      `way can answer.${more}`,
  });

/** Most of these variables name the whole list. */
const REPLACES =
  " The file takes the place of the list that was used before: append the certificate to a copy of that one, " +
  "such as `/etc/ssl/certs/ca-certificates.crt`.";

const ofNode = trusting(
  "Node.js",
  ["NODE_EXTRA_CA_CERTS"],
  " From Node.js 23.8 on, `NODE_OPTIONS=--use-system-ca` trusts what the system trusts.",
);
const ofNpm = trusting(
  "the package manager",
  ["npm_config_cafile", "NODE_EXTRA_CA_CERTS"],
  ` The first is for the package manager, the second for the server.${REPLACES}`,
);

const OF_ACME = {
  subject: "mcp.example.com",
  issuer: "Acme Gateway CA",
  validFrom: "2026-01-01T00:00:00.000Z",
  validTo: "2027-01-01T00:00:00.000Z",
  names: ["mcp.example.com"],
};

export default defineRule({
  id: ID,
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "env",
  behindUrl: true,
  title: "the certificate of {source} is not trusted by {who}",
  why: "The connection was made and broken off, because {reason} It says: `{problem}`.",
  fix: "{remedy}",
  detect: behindUrl,
  experiments: (evidence) => (untrustedIn(evidence.remote?.trouble) ? [BY_SYSTEM] : []),
  signals: [
    {
      output: new RegExp(
        "(?:npm (?:error|ERR!)|FetchError:) request to (?<address>https?://[^\\s/]{1,255})\\S{0,2000} failed, " +
          `reason: (?<problem>[^\\n]{0,200}?(?:${OF_NODE})[^\\n]{0,100})`,
      ),
      words: ofNpm,
    },
    { output: new RegExp(`npm (?:error|ERR!) code (?<problem>${OF_NODE})`), words: ofNpm },
    {
      output: new RegExp(`error: (?<problem>${OF_NODE}) downloading `),
      words: trusting("bun", ["NODE_EXTRA_CA_CERTS"]),
    },
    {
      output:
        /Failed to fetch: `?(?<address>https?:\/\/[^\s/`]{1,255})[\s\S]{0,2000}?(?<problem>invalid peer certificate: \w{1,40})/,
      words: trusting(
        "uv",
        ["SSL_CERT_FILE"],
        ` \`UV_SYSTEM_CERTS=true\` trusts what the system trusts.${REPLACES}`,
      ),
    },
    {
      output:
        /Failed loading (?<address>https?:\/\/[^\s/]{1,255})[\s\S]{0,2000}?(?<problem>invalid peer certificate: \w{1,40})/,
      words: trusting("deno", ["DENO_CERT"]),
    },
    {
      output: /(?<problem>invalid peer certificate: \w{1,40})/,
      words: trusting("the program", ["SSL_CERT_FILE"], REPLACES),
    },
    {
      output:
        /Could not fetch URL (?<address>https?:\/\/[^\s/]{1,255})[^\n]{0,1000}(?<problem>CERTIFICATE_VERIFY_FAILED\][^\n(]{0,120})/,
      words: trusting("pip", ["PIP_CERT"], REPLACES),
    },
    {
      output: /(?<problem>CERTIFICATE_VERIFY_FAILED\]?[^\n(]{0,120})/,
      words: trusting("Python", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"], REPLACES),
    },
    {
      output:
        /(?:Get|Head|Post) "(?<address>https?:\/\/[^\s/"]{1,255})[^\n]{0,1000}(?<problem>x509: certificate [^\n]{1,100})/,
      words: ({ address = "", ...captures }) => ofGo({ address, ...captures }),
    },
    {
      output: /(?<problem>x509: certificate (?:signed by unknown authority|is not trusted))/,
      words: (captures) => ofGo(captures),
    },
    {
      output:
        /failed to download from `(?<address>https?:\/\/[^\s/`]{1,255})[^\n]{0,1000}\s{1,8}Caused by:\s{1,8}(?<problem>\[60\] [^\n]{0,160})/,
      words: trusting("cargo", ["CARGO_HTTP_CAINFO"], REPLACES),
    },
    {
      said: new RegExp(`(?<problem>${OF_NODE})`),
      words: ofNode,
    },
  ],
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server"] },
    {
      command: "npx",
      args: ["-y", "@acme/mcp-server"],
      env: {
        npm_config_cafile: "/etc/ssl/certs/acme-gateway.pem",
        NODE_EXTRA_CA_CERTS: "/etc/ssl/certs/acme-gateway.pem",
      },
    },
  ),
  examples: [
    {
      name: "npm behind a proxy that signs for every address",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed(
          "npm error code SELF_SIGNED_CERT_IN_CHAIN\nnpm error errno SELF_SIGNED_CERT_IN_CHAIN\n" +
            "npm error request to https://npm.example/acme-mcp failed, reason: self-signed certificate in certificate chain\n",
        ),
      },
    },
    {
      name: "npm without the address",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed(
          "npm ERR! code UNABLE_TO_GET_ISSUER_CERT_LOCALLY\nnpm ERR! errno UNABLE_TO_GET_ISSUER_CERT_LOCALLY\n",
        ),
      },
    },
    {
      name: "pnpm",
      evidence: {
        command: ["pnpm", "dlx", "acme-mcp"],
        stderr:
          "FetchError: request to https://npm.example/acme-mcp failed, reason: self-signed certificate in certificate chain\n" +
          "    at ClientRequest.<anonymous> (/usr/lib/node_modules/pnpm/dist/pnpm.cjs:39562:18)\n",
      },
    },
    {
      name: "bun",
      evidence: {
        command: ["bunx", "acme-mcp"],
        stderr: "error: SELF_SIGNED_CERT_IN_CHAIN downloading package manifest acme-mcp\n",
      },
    },
    {
      name: "uv",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        ending: { kind: "exited", code: 2, afterMs: 700 },
        stderr:
          "error: Failed to fetch: https://pypi.example/simple/mcp-server-acme/\n" +
          "  cause: error sending request for url (https://pypi.example/simple/mcp-server-acme/)\n" +
          "  cause: client error (Connect)\n  cause: invalid peer certificate: UnknownIssuer\n",
      },
    },
    {
      name: "deno",
      evidence: {
        command: ["deno", "run", "-A", "npm:acme-mcp"],
        stderr:
          'error: Failed loading https://npm.example/acme-mcp for package "acme-mcp"\n\nCaused by:\n' +
          "    error sending request for url (https://npm.example/acme-mcp): client error (Connect): invalid peer certificate: UnknownIssuer\n",
      },
    },
    {
      name: "a server in Rust",
      evidence: {
        command: ["./acme-mcp"],
        stderr: "Error: error sending request: invalid peer certificate: UnknownIssuer\n",
      },
    },
    {
      name: "pip",
      evidence: {
        command: ["pipx", "run", "mcp-server-acme"],
        ...installFailed(
          "Could not fetch URL https://pypi.example/simple/mcp-server-acme/: There was a problem confirming the ssl certificate: HTTPSConnectionPool(host='pypi.example', port=443): Max retries exceeded with url: /simple/mcp-server-acme/ (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1006)'))) - \n" +
            "ERROR: Could not find a version that satisfies the requirement mcp-server-acme (from versions: none)\n" +
            "ERROR: No matching distribution found for mcp-server-acme\n",
        ),
      },
    },
    {
      name: "a server in Python that fetches something when it starts",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          'Traceback (most recent call last):\n  File "/repo/server.py", line 4, in <module>\n' +
          "urllib.error.URLError: <urlopen error [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1006)>\n",
      },
    },
    {
      name: "modules of Go",
      evidence: {
        command: ["go", "run", "example.com/acme/mcp@latest"],
        stderr:
          'go: example.com/acme/mcp@latest: module example.com/acme/mcp: Get "https://goproxy.example/example.com/acme/mcp/@v/list": tls: failed to verify certificate: x509: certificate signed by unknown authority\n',
      },
    },
    {
      name: "a server in Go",
      evidence: {
        command: ["./acme-mcp"],
        stderr:
          "2026/11/23 tls: failed to verify certificate: x509: certificate signed by unknown authority\n",
      },
    },
    {
      name: "cargo",
      evidence: {
        command: ["cargo", "run"],
        ...installFailed(
          "error: failed to get `acme-core` as a dependency of package `acme v0.1.0 (/repo)`\n\nCaused by:\n  download of config.json failed\n\nCaused by:\n" +
            "  failed to download from `https://crates.example/config.json`\n\nCaused by:\n" +
            "  [60] SSL peer certificate or SSH remote key was not OK (SSL certificate problem: self-signed certificate in certificate chain)\n",
          101,
        ),
      },
    },
    {
      name: "a server in Node.js that calls its service when it starts",
      evidence: {
        command: ["node", "server.js"],
        stderr:
          "TypeError: fetch failed\n    at node:internal/deps/undici/undici:14976:13 {\n" +
          "  [cause]: Error: self-signed certificate in certificate chain\n      at TLSSocket.onConnectSecure (node:_tls_wrap:1699:34) {\n" +
          "    code: 'SELF_SIGNED_CERT_IN_CHAIN'\n  }\n}\n\nNode.js v20.20.2\n",
      },
    },
    {
      name: "a server behind a URL, of an authority of a company",
      evidence: notReached(
        "tls",
        "SELF_SIGNED_CERT_IN_CHAIN",
        "self-signed certificate in certificate chain",
        { certificate: OF_ACME },
      ),
    },
    {
      name: "a server behind a URL, whose authority the system trusts",
      evidence: {
        ...notReached(
          "tls",
          "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
          "unable to get local issuer certificate",
          { certificate: OF_ACME },
        ),
        trials: [cameUp(ID, BY_SYSTEM.change)],
      },
    },
    {
      name: "a server behind a URL that signs for itself",
      evidence: notReached("tls", "DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate"),
    },
    {
      name: "a server behind a URL that does not send its chain",
      evidence: notReached(
        "tls",
        "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
        "unable to verify the first certificate",
        { certificate: OF_ACME },
      ),
    },
    {
      name: "an image from a registry with a certificate of its own",
      evidence: {
        command: ["docker", "run", "-i", "registry.example/acme/mcp:1.0.0"],
        ...installFailed(
          'Error response from daemon: Get "https://docker.example/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority\n',
        ),
      },
    },
  ],
  counterexamples: [
    {
      name: "a registry that cannot be reached",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed(
          "npm error code ENOTFOUND\nnpm error network request to https://npm.example/acme-mcp failed, reason: getaddrinfo ENOTFOUND npm.example\n",
        ),
      },
    },
    {
      name: "a server behind a URL whose certificate has expired",
      evidence: notReached("tls", "CERT_HAS_EXPIRED", "certificate has expired"),
    },
    {
      name: "a certificate that has expired",
      evidence: { stderr: "Error: certificate has expired\n  code: 'CERT_HAS_EXPIRED'\n" },
    },
  ],
});

function ofGo(captures: Captures): Captures {
  const { command = "", address } = captures;
  const host = address?.replace(/^https?:\/\//, "");
  if (!/(?:^|[\\/])(?:docker|podman)(?:\.exe)?$/.test(command)) {
    return trusting("Go", ["SSL_CERT_FILE"], REPLACES)(captures);
  }
  return {
    ...trusting("docker", [])(captures),
    remedy:
      "Give the engine the certificate of that authority, in a step before this one:\n\n" +
      `    - run: sudo install -D gateway.crt /etc/docker/certs.d/${host ?? "registry.example"}/ca.crt\n\n` +
      "The engine reads that folder at each pull, and need not be started anew.",
  };
}

/** A server behind a URL that showed such a certificate. */
function behindUrl(evidence: Evidence): Match | undefined {
  const { remote, server } = evidence;
  const failure = untrustedIn(remote?.trouble);
  if (!remote || !failure) return undefined;
  const { url, message, certificate } = failure;
  const whose = certificate
    ? ` The certificate is that of \`${quote(certificate.subject, 100)}\`, signed by \`${quote(certificate.issuer, 100)}\`.`
    : "";
  return {
    captures: {
      who: "Node.js",
      source: `\`${hostOf(url)}\``,
      problem: `${quote(message, 120)} (${failure.code})`,
      reason: `${REASONS[failure.code] ?? OF_AUTHORITY}${whose}`,
      remedy: upTrial(ID, evidence) ? trustSystem() : (REMEDIES[failure.code] ?? trustFile()),
    },
    origin: server.url?.origin,
    evidence: unreachedLines(failure, remote),
    details: { code: failure.code, host: hostOf(url) },
  };
}

const OF_AUTHORITY =
  "nobody on the list of Node.js has signed for the certificate: its authority is one of a company, or that of a proxy on the way, which signs for every address.";

const REASONS: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT:
    "the server has signed its certificate itself, as one does on one's own machine, so nobody else vouches for it.",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    "the server showed its own certificate, and none of an authority on the list of Node.js that has signed it. Either the server does not send the certificates in between, which browsers fetch by themselves and programs do not, or its authority is one of a company.",
};

/** For the check by its step, for the clients on Node.js where they are started. */
const trustFile = (): string =>
  "Name a file with the certificate of that authority, as text that begins with `BEGIN CERTIFICATE`, in the environment " +
  `of this step, and of each client on Node.js:\n\n${code(`env:\n  NODE_EXTRA_CA_CERTS: ${FILE}`)}\n\n` +
  "Where the system has it already, `NODE_OPTIONS=--use-system-ca` trusts what the system trusts (Node.js 22.15 and " +
  "23.8 on). Do not switch the check off: then anyone on the way can answer.";

const REMEDIES: Readonly<Record<string, string>> = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: `If the server is yours, let it send the whole chain: the certificate and those in between, in one file (certbot calls it \`fullchain.pem\`). If its authority is one of your company, name it where clients look:\n\n${code(`env:\n  NODE_EXTRA_CA_CERTS: ${FILE}`)}\n\nDo not switch the check off: then anyone on the way can answer.`,
  DEPTH_ZERO_SELF_SIGNED_CERT: `Install a certificate that an authority has signed, such as one of Let's Encrypt. For a server of your own network, name its certificate in the environment of this step, and of each client on Node.js:\n\n${code(`env:\n  NODE_EXTRA_CA_CERTS: ${FILE}`)}\n\nDo not switch the check off: then anyone on the way can answer.`,
};

const trustSystem = (): string =>
  "Let Node.js trust what this system trusts, which has that authority, in the environment of this step, and of each " +
  `client on Node.js (22.15 and 23.8 on):\n\n${code("env:\n  NODE_OPTIONS: --use-system-ca")}\n\n` +
  `An older Node.js takes the certificate as a file: \`NODE_EXTRA_CA_CERTS=${FILE}\`.`;
