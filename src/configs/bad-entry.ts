import type { ServerSpec } from "../model/server.ts";
import type { ConfigFormat } from "./format.ts";

/** Says of a bad entry that it costs the others too, where the client drops the whole file for it. */
export function failsTogether(
  servers: readonly ServerSpec[],
  { badEntry, client }: ConfigFormat,
): readonly ServerSpec[] {
  if (badEntry === "alone" || servers.length < 2) return servers;
  return servers.map((server) => (server.startable ? server : withCost(server, client.title)));
}

function withCost(server: ServerSpec, client: string): ServerSpec {
  const facts = server.facts.map((told) => {
    const { problem } = told.captures;
    if (told.kind !== "wrong-shape" || problem === undefined) return told;
    const cost = `${problem}; ${client} then reads no server of this file`;
    return { ...told, captures: { ...told.captures, problem: cost } };
  });
  return { ...server, facts };
}
