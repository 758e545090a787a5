import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import * as tls from "node:tls";

/** Where systems keep the authorities that they trust: Debian and Alpine, Fedora, macOS and BSD. */
const BUNDLES = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/cert.pem",
];
const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]{1,100000}-----END CERTIFICATE-----/g;

/** Trusts the authorities of the system and of the step beside those of Node.js. */
export function systemTrust(env: Readonly<Record<string, string>>): tls.SecureContext {
  const files = [env.NODE_EXTRA_CA_CERTS, env.SSL_CERT_FILE, ...BUNDLES];
  const found = [...ofNode("default"), ...ofNode("system"), ...files.flatMap(certificatesIn)];
  const all = eachOnce([...tls.rootCertificates, ...found]);
  try {
    return tls.createSecureContext({ ca: all });
  } catch {
    return tls.createSecureContext({ ca: all.filter(isReadable) });
  }
}

/** The same certificate may be broken into other lines. */
const eachOnce = (pems: readonly string[]): string[] => [
  ...new Map(pems.map((pem) => [pem.replace(/\s/g, ""), pem])).values(),
];

/** Node.js 22.15 and later know them. */
function ofNode(kind: "default" | "system"): readonly string[] {
  const { getCACertificates } = tls as { getCACertificates?: (kind: string) => string[] };
  return getCACertificates?.(kind) ?? [];
}

function certificatesIn(file: string | undefined): readonly string[] {
  try {
    return file ? (readFileSync(file, "utf8").match(PEM) ?? []) : [];
  } catch {
    return [];
  }
}

function isReadable(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined;
  } catch {
    return false;
  }
}
