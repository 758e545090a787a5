import type { Evidence } from "../../model/evidence.ts";
import type { Match } from "../../model/rule.ts";
import { enumerated } from "./text.ts";

/** What a POST of Streamable HTTP must accept (specification 2025-11-25, "Sending Messages to the Server"). */
const WANTED = ["application/json", "text/event-stream"];

/** An `Accept` among the headers of the entry that leaves out one of the two types. */
export function fixedAccept({ server, remote }: Evidence): Match | undefined {
  if (!remote || (remote.spoken ?? remote.plan.transport) === "sse") return undefined;
  const [name, value] =
    Object.entries(remote.plan.headers).find(([key]) => key.toLowerCase() === "accept") ?? [];
  if (name === undefined || value === undefined) return undefined;
  const ranges = value.split(",").map((range) => range.split(";", 1)[0]?.trim().toLowerCase());
  const lacking = WANTED.filter(
    (type) => !ranges.some((range) => range === "*/*" || range === type || range === wild(type)),
  );
  if (lacking.length === 0) return undefined;
  const header = server.headers.find((one) => one.name === name);
  return {
    level: "warning",
    levelIfUp: "warning",
    confidence: "likely",
    origin: header?.key,
    captures: {
      what: `\`${name}\` in the headers of the entry leaves out ${enumerated(lacking)}`,
      reason:
        "A request over Streamable HTTP must accept both `application/json` and `text/event-stream`, and every client says so by itself. Some complete the header of the entry, as this check does; others send it as it stands, and the server answers 406 Not Acceptable.",
      remedy: `Take \`${name}\` out of the headers of the entry \`${server.name}\`.`,
    },
    evidence: [],
  };
}

const wild = (type: string): string => `${type.split("/", 1)[0]}/*`;
