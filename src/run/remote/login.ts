import type { HttpAnswer, Login } from "../../model/remote.ts";
import { httpUrl, shownAddress, shownUrl } from "../../protocol/authorization/addresses.ts";
import { type Challenge, challengeIn } from "../../protocol/authorization/challenge.ts";
import {
  type Fetched,
  type Members,
  type Read,
  readDocument,
} from "../../protocol/authorization/document.ts";
import { judgeResource, serverProblems } from "../../protocol/authorization/judge.ts";
import {
  resourceMetadataAddresses,
  serverMetadataAddresses,
} from "../../protocol/authorization/well-known.ts";

/** Asks for one document, with nothing of the config's headers. */
export type SendPlain = (url: string) => Promise<Fetched>;

/**
 * Looks for the metadata behind a 401, as clients do: that of the protected resource, then that of the first authorization
 * server which it names. Without the former it is looked for on the host itself, as the revision of 2025-03-26 has it.
 * At most six documents are asked for.
 */
export async function findLogin(answer: HttpAnswer, url: string, send: SendPlain): Promise<Login> {
  const challenge = challengeIn(answer.headers["www-authenticate"]);
  const looked: Looked[] = [];
  const unreached = new Set<string>();
  const look: Look = async (address, { what, members }) => {
    const { origin } = new URL(address);
    if (unreached.has(origin)) return null;
    const fetched = await send(address);
    if ("failure" in fetched) unreached.add(origin);
    const read = readDocument(fetched, members);
    looked.push({ url: shownAddress(address), seen: "seen" in read ? read.seen : what });
    return read;
  };
  const found = await findResource(url, challenge, look);
  const behind = found.isThere
    ? await findServer(found.resource?.authorizationServers[0], look)
    : await findServerOfHost(url, look);
  return {
    challenge,
    resource: found.resource,
    authorizationServer: behind.authorizationServer,
    problems: [...found.problems, ...behind.problems],
    looked,
  };
}

type Looked = Login["looked"][number];
/** `null` where it is not asked, since nothing of its host was reached before. */
type Look = (address: string, kind: DocumentKind) => Promise<Read | null>;

interface DocumentKind {
  readonly what: string;
  /** A document without any of them is something else. */
  readonly members: readonly string[];
}

const RESOURCE: DocumentKind = {
  what: "protected resource metadata",
  members: ["resource", "authorization_servers"],
};
const SERVER: DocumentKind = {
  what: "authorization server metadata",
  members: ["issuer", "authorization_endpoint", "token_endpoint"],
};

type FoundResource = Pick<Login, "resource" | "problems"> & { readonly isThere: boolean };

async function findResource(
  url: string,
  challenge: Challenge | null,
  look: Look,
): Promise<FoundResource> {
  const named = challenge?.parameters.resource_metadata;
  const isAddress = named === undefined || httpUrl(named) !== null;
  const problems = isAddress ? [] : ["`resource_metadata` of its answer is no address"];
  for (const [index, address] of resourceMetadataAddresses(url, challenge).entries()) {
    const read = await look(address, RESOURCE);
    if (!read) continue;
    if ("members" in read) {
      const judged = judgeResource(read.members, url, address);
      const { authorizationServers } = judged;
      const resource = { url: shownAddress(address), authorizationServers };
      return { isThere: true, resource, problems: [...problems, ...judged.problems] };
    }
    if (index === 0 && named !== undefined && isAddress) {
      problems.push(
        `\`resource_metadata\` of its answer names ${shownAddress(address)}, and no metadata came from there: ${read.seen}`,
      );
    }
  }
  return { isThere: false, resource: null, problems };
}

type FoundServer = Pick<Login, "authorizationServer" | "problems">;

const NO_SERVER: FoundServer = { authorizationServer: null, problems: [] };

async function findServer(issuer: string | undefined, look: Look): Promise<FoundServer> {
  if (issuer === undefined) return NO_SERVER;
  const found = await firstOf(serverMetadataAddresses(issuer), look);
  if ("members" in found) return judged(found, issuer);
  const problem = `its authorization server ${shownAddress(issuer)} gave no metadata (${found.seen})`;
  return { authorizationServer: null, problems: [problem] };
}

/** Before there was protected resource metadata, the host of the server itself was asked. */
async function findServerOfHost(url: string, look: Look): Promise<FoundServer> {
  const host = httpUrl(url)?.origin;
  const found = await firstOf(host ? serverMetadataAddresses(host) : [], look);
  return "members" in found ? judged(found, null) : NO_SERVER;
}

interface FoundDocument {
  readonly address: string;
  readonly members: Members;
}

function judged({ address, members }: FoundDocument, wanted: string | null): FoundServer {
  const named = typeof members.issuer === "string" ? httpUrl(members.issuer) : null;
  const issuer = wanted ?? (named ? shownUrl(named) : null);
  return {
    authorizationServer: issuer === null ? null : { url: shownAddress(address), issuer },
    problems: serverProblems(members, address, wanted),
  };
}

/** The first of these addresses that has a document, or what each of them gave. */
async function firstOf(
  addresses: readonly string[],
  look: Look,
): Promise<FoundDocument | { readonly seen: string }> {
  const seen: string[] = [];
  for (const address of addresses) {
    const read = await look(address, SERVER);
    if (!read) continue;
    if ("members" in read) return { address, members: read.members };
    seen.push(`${shownAddress(address)}: ${read.seen}`);
  }
  return { seen: seen.join(", ") };
}
