import type { RemoteSeen, Unreached } from "../../model/remote.ts";

/** What OpenSSL says where nobody on the list of trusted authorities has signed a certificate. */
const UNTRUSTED: ReadonlySet<string> = new Set([
  ...["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "SELF_SIGNED_CERT_IN_CHAIN"],
  ...["DEPTH_ZERO_SELF_SIGNED_CERT", "UNABLE_TO_GET_ISSUER_CERT"],
  ...["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "CERT_UNTRUSTED"],
]);

/** The request that ended at such a certificate. */
export function untrustedIn(trouble: RemoteSeen["trouble"] | undefined): Unreached | undefined {
  return trouble?.kind === "unreached" && UNTRUSTED.has(trouble.failure.code)
    ? trouble.failure
    : undefined;
}
