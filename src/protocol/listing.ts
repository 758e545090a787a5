import type { Handshake, RpcError, ToolList, ToolProblem } from "../model/evidence.ts";
import type { ToolDigest } from "../model/known-good.ts";
import { textOf } from "./bounds.ts";
import { measureTool, type Sha256 } from "./digests.ts";
import {
  type ClientInfo,
  initialized,
  isRecord,
  type Message,
  modernMeta,
  request,
} from "./messages.ts";
import { toolProblems } from "./tools.ts";

/** As many pages as the official client follows (`listMaxPages`). */
const MAX_PAGES = 64;
/** No model takes so many; more than this would only fill the memory. */
const MAX_TOOLS = 10_000;
/** So much of a name is kept, which tells it from its neighbours and shows that it is too long. */
const NAME_KEPT = 200;

/** What is known of the tools of the pages so far; the definitions themselves could fill the memory. */
export interface Listing {
  readonly names: readonly string[];
  /** Length of the definitions as JSON, in bytes, with a comma after each. */
  readonly bytes: number;
  readonly problems: readonly ToolProblem[];
  readonly digests: readonly ToolDigest[];
  readonly pages: number;
  /** What tells the last page from others, with its cursor; empty where it had none. */
  readonly last: string;
}

export const firstPage: Listing = {
  names: [],
  bytes: 0,
  problems: [],
  digests: [],
  pages: 0,
  last: "",
};

/** What the listing needs to know of its session. */
interface Asking {
  readonly client: ClientInfo;
  readonly id: number;
  readonly handshake: Handshake;
}

/** The messages after a completed handshake, and whether an answer to them is due. */
export function listTools(session: Asking): {
  readonly send: readonly Message[];
  readonly waiting: "tools" | "nothing";
} {
  const { handshake } = session;
  if (handshake.kind !== "completed") return { send: [], waiting: "nothing" };
  const greeting = handshake.era === "legacy" ? [initialized] : [];
  if (!("tools" in handshake.capabilities)) return { send: greeting, waiting: "nothing" };
  return { send: [...greeting, page({ ...session, id: session.id + 1 })], waiting: "tools" };
}

function page({ id, client, handshake }: Asking, cursor?: string): Message {
  const modern = handshake.kind === "completed" && handshake.era === "modern";
  const params = {
    ...(cursor === undefined ? {} : { cursor }),
    ...(modern ? { _meta: modernMeta(client) } : {}),
  };
  return request(id, "tools/list", Object.keys(params).length > 0 ? params : undefined);
}

/** What one page comes to: the finished list, or the request for the next page. */
export type Page =
  | { readonly next: null; readonly tools: ToolList }
  | { readonly next: (session: Asking) => Message; readonly listing: Listing };

export function judgePage(
  listing: Listing,
  answer: Readonly<Record<string, unknown>>,
  error: RpcError | undefined,
  sha256: Sha256,
): Page {
  if (error) return failed("it answered with an error", error);
  const { result } = answer;
  if (!isRecord(result) || !Array.isArray(result.tools)) {
    return failed("`result.tools` is missing or no list");
  }
  if (listing.names.length + result.tools.length > MAX_TOOLS) {
    return failed(`it lists more than ${MAX_TOOLS} tools`);
  }
  const cursor = result.nextCursor;
  const grown = withTools(listing, result.tools, sha256);
  const last = lastOf(grown, result.tools.length, cursor);
  // As the official client does, which ends there: the same page again is no further page.
  if (last !== "" && last === listing.last) return { next: null, tools: listed(listing) };
  if (typeof cursor !== "string" || cursor === "") return { next: null, tools: listed(grown) };
  if (grown.pages >= MAX_PAGES)
    return failed(`\`nextCursor\` did not end after ${MAX_PAGES} pages`);
  return { next: (session) => page(session, cursor), listing: { ...grown, last } };
}

/** What tells a page with a further one from any other. */
const lastOf = ({ digests }: Pick<Listing, "digests">, count: number, cursor: unknown): string => {
  const page = count === 0 ? [] : digests.slice(-count).map(({ sha256 }) => sha256);
  return typeof cursor === "string" ? [...page, cursor].join(" ") : "";
};

const failed = (reason: string, error: RpcError | null = null): Page => ({
  next: null,
  tools: { kind: "failed", error, reason },
});

function withTools(
  { names, bytes, problems, digests, pages }: Listing,
  tools: readonly unknown[],
  sha256: Sha256,
): Omit<Listing, "last"> {
  const measured = tools.map((tool) => measureTool(tool, sha256));
  return {
    names: [...names, ...tools.map(nameOf)],
    bytes: measured.reduce((sum, one) => sum + one.bytes + 1, bytes),
    problems: [...problems, ...toolProblems(tools, names)],
    digests: [...digests, ...measured.map(({ digest }) => digest)],
    pages: pages + 1,
  };
}

const nameOf = (tool: unknown): string => (isRecord(tool) ? textOf(tool.name, NAME_KEPT) : "");

/** The commas between the definitions, and the brackets around them. */
const listed = ({ names, bytes, problems, digests }: Omit<Listing, "last">): ToolList => ({
  kind: "listed",
  names,
  bytes: Math.max(bytes, 1) + 1,
  problems,
  digests,
});
