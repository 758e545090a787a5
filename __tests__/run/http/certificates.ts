import { generate } from "selfsigned";

/** A key and its certificate, in PEM. */
export interface Pair {
  readonly key: string;
  readonly cert: string;
}

interface Wanted {
  readonly subject?: string;
  /** DNS names; `127.0.0.1` is always among the addresses, unless there is none. */
  readonly names?: readonly string[];
  readonly addresses?: readonly string[];
  readonly by?: Pair;
  readonly from?: string;
  readonly to?: string;
}

/** A certificate for a server on loopback, signed by itself or by an authority. */
export async function certificate({
  subject = "localhost",
  names = ["localhost"],
  addresses = ["127.0.0.1"],
  by,
  from = "2020-01-01T00:00:00Z",
  to = "2099-12-31T00:00:00Z",
}: Wanted = {}): Promise<Pair> {
  const made = await generate([{ name: "commonName", value: subject }], {
    ...{ keyType: "ec", algorithm: "sha256", notBeforeDate: new Date(from) },
    notAfterDate: new Date(to),
    ...(by && { ca: by }),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true },
      {
        name: "subjectAltName",
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          ...addresses.map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}

/** An authority that no system knows. */
export async function authority(): Promise<Pair> {
  const made = await generate([{ name: "commonName", value: "Test Authority" }], {
    ...{ keyType: "ec", algorithm: "sha256" },
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { key: made.private, cert: made.cert };
}
