import type { ConfigFile } from "../model/server.ts";
import { givenConfigOf } from "./given.ts";

/** The address of a remote server given by the user, as if it were a config of one server. */
export function addressConfig(url: string, folder: string): ConfigFile {
  const { host, pathname } = new URL(url);
  return givenConfigOf({
    name: host,
    root: folder,
    transport: /\/sse\/?$/.test(pathname) ? "sse" : "http",
    url,
  });
}
