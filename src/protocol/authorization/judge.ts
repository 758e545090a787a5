import { httpUrl, isLoopback, shownAddress, shownUrl } from "./addresses.ts";
import type { Members } from "./document.ts";

/** Protected resource metadata, and what is wrong with it as clauses. */
export interface JudgedResource {
  readonly authorizationServers: readonly string[];
  readonly problems: readonly string[];
}

/** So many of them are read. */
const MAX_SERVERS = 8;

/** Judges protected resource metadata found at `place` for a server that was asked at `url` (RFC 9728 sections 2, 3.3). */
export function judgeResource(
  { resource, authorization_servers: servers }: Members,
  url: string,
  place: string,
): JudgedResource {
  const at = `its metadata at ${shownAddress(place)}`;
  const listed = Array.isArray(servers) ? servers.slice(0, MAX_SERVERS) : [];
  const secure = listed.flatMap((one) => {
    const address = httpUrl(one);
    return address && isSecure(address) ? shownUrl(address) : [];
  });
  return {
    authorizationServers: secure,
    problems: [
      ...resourceProblems(resource, url, at),
      ...(listed.length === 0 ? [missingServers(servers, at)] : []),
      ...(listed.length > 0 && secure.length === 0
        ? [`\`authorization_servers\` names no HTTPS address in ${at}`]
        : []),
    ],
  };
}

const missingServers = (servers: unknown, at: string): string =>
  servers === undefined
    ? `\`authorization_servers\` is missing from ${at}`
    : `\`authorization_servers\` names no authorization server in ${at}`;

function resourceProblems(resource: unknown, url: string, at: string): readonly string[] {
  if (resource === undefined) return [`\`resource\` is missing from ${at}`];
  const named = httpUrl(resource);
  if (!named) return [`\`resource\` is no address in ${at}`];
  const asked = httpUrl(url);
  if (!asked || isWithin(asked, named)) return [];
  return [`\`resource\` is ${shownUrl(named)} in ${at}, and not ${shownUrl(asked)}`];
}

/** Whether an address is that of the resource or lies below it, as the SDKs take it: a whole host may be one resource. */
const isWithin = (asked: URL, resource: URL): boolean =>
  asked.origin === resource.origin && folderOf(asked).startsWith(folderOf(resource));

const folderOf = ({ pathname }: URL): string =>
  pathname.endsWith("/") ? pathname : `${pathname}/`;

/** Plain HTTP is let pass on the machine itself only. */
const isSecure = (url: URL): boolean => url.protocol === "https:" || isLoopback(url);

/**
 * What is wrong with the metadata of an authorization server found at `place` (RFC 8414 sections 2, 3.3; PKCE by the MCP
 * specification). Without `issuer` it is not known which one it should be.
 */
export function serverProblems(
  members: Members,
  place: string,
  issuer: string | null,
): readonly string[] {
  const at = `the metadata of its authorization server at ${shownAddress(place)}`;
  return [
    ...issuerProblems(members.issuer, issuer, at),
    ...["authorization_endpoint", "token_endpoint"]
      .filter((name) => isNeeded(name, members))
      .flatMap((name) => endpointProblems(name, members[name], at)),
    ...(givesCodes(members) ? challengeProblems(members.code_challenge_methods_supported, at) : []),
  ];
}

function issuerProblems(found: unknown, wanted: string | null, at: string): readonly string[] {
  if (found === undefined) return [`\`issuer\` is missing from ${at}`];
  const named = httpUrl(found);
  if (!named) return [`\`issuer\` is no address in ${at}`];
  const isSame =
    wanted === null || withoutSlash(shownUrl(named)) === withoutSlash(shownAddress(wanted));
  return isSame
    ? []
    : [`\`issuer\` is ${shownUrl(named)} in ${at}, and not ${shownAddress(wanted)}`];
}

/** SDKs write the same address with a slash at its end, or without. */
const withoutSlash = (address: string): string => address.replace(/\/$/, "");

const endpointProblems = (name: string, value: unknown, at: string): readonly string[] => {
  if (value === undefined) return [`\`${name}\` is missing from ${at}`];
  return httpUrl(value) ? [] : [`\`${name}\` is no address in ${at}`];
};

/** A server for programs alone sends nobody to a browser. */
const isNeeded = (name: string, members: Members): boolean =>
  name === "token_endpoint" || givesCodes(members);

const givesCodes = ({ grant_types_supported: grants }: Members): boolean =>
  !Array.isArray(grants) || grants.includes("authorization_code");

function challengeProblems(methods: unknown, at: string): readonly string[] {
  if (methods === undefined) return [`\`code_challenge_methods_supported\` is missing from ${at}`];
  return Array.isArray(methods) && methods.includes("S256")
    ? []
    : [`\`code_challenge_methods_supported\` does not list S256 in ${at}`];
}
