import type { Evidence } from "../../model/evidence.ts";
import type { RemoteSeen, RemoteTransport, RemoteTrouble } from "../../model/remote.ts";
import type { Match } from "../../model/rule.ts";
import type { ServerSpec } from "../../model/server.ts";
import { answerLines, requestOf } from "./answered.ts";
import { type Fallback, fallbackOf, isHttpOnly, triesOtherSince } from "./client-transports.ts";
import { entryLines } from "./code.ts";
import { listed } from "./readers.ts";

/** What people call the transports. */
export const TRANSPORT_NAMES: Readonly<Record<RemoteTransport, string>> = {
  http: "Streamable HTTP",
  sse: "HTTP with SSE",
};

/** A server that completed the handshake over the other transport than its entry asks for. */
export function otherTransport({ server, remote, handshake }: Evidence): Match | undefined {
  if (handshake.kind !== "completed" || !remote?.spoken) return undefined;
  const { spoken, plan } = remote;
  if (spoken === plan.transport) return undefined;
  const others = othersBy(server, spoken);
  const level = levelFor(server, others);
  if (!level) return undefined;
  const own = fallbackOf(server);
  return {
    level,
    levelIfUp: level,
    confidence: own === "unknown" ? "possible" : "confirmed",
    origin: server.type?.given?.origin,
    captures: {
      what: `the server speaks ${TRANSPORT_NAMES[spoken]}, and the entry asks for ${TRANSPORT_NAMES[plan.transport]}`,
      reason: [
        ownWords(server, plan.transport),
        `The handshake completed over ${TRANSPORT_NAMES[spoken]} at the same address.`,
        ...othersWords(others),
      ].join(" "),
      remedy: typeRemedy(server, spoken),
    },
    evidence: evidenceOf(remote, spoken),
    details: { asked: plan.transport, spoken },
  };
}

/** Titles of the other clients that read the entry, by what becomes of it in them. */
type Others = Readonly<Record<Fallback, readonly string[]>>;

function othersBy(server: ServerSpec, spoken: RemoteTransport): Others {
  const readers = (server.readings ?? []).filter(
    ({ startable, off, transport }) => startable && off === null && transport !== "stdio",
  );
  const state = (reader: ServerSpec): Fallback =>
    reader.transport === spoken ? "tries-other" : fallbackOf(reader);
  const that = (wanted: Fallback) => [
    ...new Set(readers.filter((one) => state(one) === wanted).map(({ client }) => client.title)),
  ];
  return {
    "tries-other": that("tries-other"),
    strict: that("strict"),
    unknown: that("unknown"),
  };
}

function levelFor(server: ServerSpec, { strict }: Others): "error" | "warning" | "notice" | null {
  const own = fallbackOf(server);
  if (own === "strict") return "error";
  if (own === "unknown" || strict.length > 0) return "warning";
  return triesOtherSince(server) === undefined ? null : "notice";
}

function ownWords(server: ServerSpec, asked: RemoteTransport): string {
  const { client } = server;
  const since = triesOtherSince(server);
  const opens = `${client.title} opens ${TRANSPORT_NAMES[asked]} for this entry`;
  switch (fallbackOf(server)) {
    case "strict":
      return `${opens} and tries nothing else: it shows the server as failed.`;
    case "unknown":
      return `${opens}; whether it then tries the other transport by itself is not known.`;
    case "tries-other":
      return since
        ? `${opens}. From version ${since} on it then tries the other transport by itself; older versions show the server as failed.`
        : `${opens}, and then tries the other transport by itself.`;
  }
}

function othersWords(others: Others): readonly string[] {
  const { strict, unknown } = others;
  const spared = others["tries-other"];
  return [
    ...(strict.length > 0 ? [`The same entry fails in ${listed(strict)}.`] : []),
    ...(spared.length > 0 ? [`${listed(spared)} can use it.`] : []),
    ...(unknown.length > 0 ? [`What becomes of it in ${listed(unknown)} is not known.`] : []),
  ];
}

/**
 * The edit that names the transport which works, in the words of the client, or what else there is to do; `url` where
 * the address is another one too.
 */
export function typeRemedy(server: ServerSpec, spoken: RemoteTransport, url?: string): string {
  const place = `the entry \`${server.name}\` of \`${server.file ?? "the command line"}\``;
  if (spoken === "sse" && isHttpOnly(server)) return otherAddress(server, place);
  const { type } = server;
  const word = type?.names[spoken];
  if (!type || word === undefined) return inDocumentation(server, place, spoken);
  const rename =
    type.addressKey === "httpUrl" && spoken === "sse" ? " Rename `httpUrl` to `url`." : "";
  const keys = url === undefined ? `\`${type.key}\`` : `\`${type.key}\` and \`url\``;
  const lines = entryLines({ [type.key]: word, ...(url === undefined ? {} : { url }) });
  return `${type.given ? "Change" : "Add"} ${keys} in ${place}:${rename}\n\n${lines}`;
}

const otherAddress = ({ client }: ServerSpec, place: string): string =>
  `${client.title} knows no HTTP with SSE. Name an address in ${place} at which the server speaks Streamable ` +
  "HTTP, often `/mcp` in the place of `/sse`. Where there is none, update the server, or start a bridge on stdio " +
  "that speaks the older transport, such as the package `mcp-remote`.";

const inDocumentation = ({ client }: ServerSpec, place: string, spoken: RemoteTransport): string =>
  `Let ${place} ask for ${TRANSPORT_NAMES[spoken]}, as the documentation of ${client.title} has it; where it has no ` +
  "word for that, name an address at which the server speaks the other transport.";

const evidenceOf = ({ unspoken }: RemoteSeen, spoken: RemoteTransport): readonly string[] => [
  ...(unspoken ? troubleLines(unspoken) : []),
  `${TRANSPORT_NAMES[spoken]}: the handshake completed`,
];

const troubleLines = (trouble: RemoteTrouble): readonly string[] =>
  trouble.kind === "unreached"
    ? [`${requestOf(trouble.failure)}: no answer (${trouble.failure.code})`]
    : answerLines(trouble.answer);
