import type { Experiment } from "../../model/experiment.ts";
import type { RemotePlan, RemoteTransport } from "../../model/remote.ts";
import { askAt } from "../engine/other-address.ts";

interface Place {
  readonly path: string;
  readonly transport: RemoteTransport;
}

/** Where servers mostly are: the SDKs and the specification have `/mcp` in their examples, those of HTTP+SSE `/sse`. */
const USUAL: readonly Place[] = [
  { path: "/mcp", transport: "http" },
  { path: "/mcp/", transport: "http" },
  { path: "/sse", transport: "sse" },
];

/** The same of other paths of the same origin, so that headers go where the config sends them. */
export function otherPaths(plan: RemotePlan): readonly Experiment[] {
  if (!URL.canParse(plan.url)) return [];
  const { pathname } = new URL(plan.url);
  const own = pathname === "/" ? [] : [{ path: toggled(pathname), transport: plan.transport }];
  const usual = USUAL.filter(({ path }) => path !== pathname && path !== own[0]?.path);
  return [...own, ...usual].map(({ path, transport }) =>
    askAt(withPath(plan.url, path), { transport }),
  );
}

/** With a slash at the end, or without it. */
const toggled = (path: string): string =>
  path.endsWith("/") ? path.replace(/\/$/, "") : `${path}/`;

/** What follows `?` stays. */
function withPath(address: string, path: string): string {
  const url = new URL(address);
  url.pathname = path;
  url.hash = "";
  return url.href;
}
