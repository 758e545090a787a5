import type { Fetched } from "../../protocol/authorization/document.ts";
import { redirectTarget } from "../../protocol/http/redirect.ts";
import type { HttpClient } from "../http/client.ts";
import { readBody } from "./body.ts";
import type { SendPlain } from "./login.ts";

/** Metadata is small and quick; a login that cannot be looked up in this time is told without. */
const LIMIT_MS = 5000;
const LARGEST = 256 * 1024;

/** As many redirects as clients follow here without a word. */
const REDIRECTS = 3;

/** Asks for documents with no header but the type: what tells how to log in is for everybody to read. */
export const documentsBy =
  (http: HttpClient): SendPlain =>
  (url) =>
    fetchDocument(http, url, REDIRECTS);

async function fetchDocument(http: HttpClient, url: string, redirects: number): Promise<Fetched> {
  const headers = { accept: "application/json" };
  const reply = await http.send({ method: "GET", url, headers, limitMs: LIMIT_MS });
  if (reply.kind === "unreached") return { failure: reply.message };
  const { text, lacking } = await readBody(reply, LIMIT_MS, LARGEST);
  const target = redirectTarget(reply.status, reply.headers, url);
  if (target !== null && redirects > 0) return fetchDocument(http, target, redirects - 1);
  if (lacking) return { failure: `its body ${lacking}` };
  return { status: reply.status, contentType: reply.headers["content-type"] ?? "", body: text };
}
