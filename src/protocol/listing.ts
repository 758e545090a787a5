import type { Handshake, RpcError, ToolList } from "../model/evidence.ts";
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

/** The tools of the pages so far. */
export interface Listing {
  readonly tools: readonly unknown[];
  readonly pages: number;
}

export const firstPage: Listing = { tools: [], pages: 0 };

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
): Page {
  if (error) return failed("it answered with an error", error);
  const { result } = answer;
  if (!isRecord(result) || !Array.isArray(result.tools)) {
    return failed("`result.tools` is missing or no list");
  }
  const tools = [...listing.tools, ...result.tools];
  const cursor = result.nextCursor;
  if (typeof cursor !== "string" || cursor === "") return { next: null, tools: listed(tools) };
  const pages = listing.pages + 1;
  if (pages >= MAX_PAGES) return failed(`\`nextCursor\` did not end after ${MAX_PAGES} pages`);
  return { next: (session) => page(session, cursor), listing: { tools, pages } };
}

const failed = (reason: string, error: RpcError | null = null): Page => ({
  next: null,
  tools: { kind: "failed", error, reason },
});

const listed = (tools: readonly unknown[]): ToolList => ({
  kind: "listed",
  names: tools.map((tool) => (isRecord(tool) ? String(tool.name) : "")),
  bytes: new TextEncoder().encode(JSON.stringify(tools)).length,
  problems: toolProblems(tools),
});
