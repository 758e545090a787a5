import type { Evidence } from "../../model/evidence.ts";
import type { Match } from "../../model/rule.ts";
import { originOfArgument } from "../engine/place.ts";
import { saidBy } from "../engine/text.ts";
import { shownUrl } from "../engine/web-address.ts";
import { entryOf } from "./words.ts";

const BRIDGE = /Non-HTTPS URLs are only allowed for localhost or when --allow-http[^\n]{0,60}/;

/** `mcp-remote` speaks for a local server to one behind a URL. */
export function refusedByBridge(evidence: Evidence): Match | undefined {
  const [line] = BRIDGE.exec(saidBy(evidence)) ?? [];
  if (!line) return undefined;
  const url = evidence.server.args.find(({ value }) => /^http:\/\//i.test(value))?.value;
  return {
    captures: {
      problem: `the bridge does not connect to ${url ? `\`${shownUrl(url)}\`` : "the server"} without TLS`,
      meaning:
        "It takes an address of plain `http` for this machine alone, because everybody on the way can read and change what goes over it.",
      remedy: `Write \`https\` in the place of \`http\` in \`args\` of ${entryOf(evidence)}, if the server speaks TLS. Inside of a network that you trust, add \`--allow-http\` behind the address.`,
    },
    origin: originOfArgument(url, evidence),
    evidence: [line],
  };
}
