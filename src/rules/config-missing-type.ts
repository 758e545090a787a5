import { fact } from "../model/fact.ts";
import type { Captures } from "../model/rule.ts";
import { entryLines } from "./engine/code.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { NOTHING_TO_START } from "./engine/sketches.ts";

/** What becomes of the entry, and which type it may be beside the likely one. */
const words = ({ client = "", type = "", url = "" }: Captures): Captures => ({
  does: client === "Claude Code" ? "skips" : "refuses",
  lines: entryLines({ type, url }),
  other: OTHER[type] ?? "",
});

const OTHER: Readonly<Record<string, string>> = {
  http: '\n\n`"http"` is Streamable HTTP; a server that only speaks the older transport wants `"sse"`.',
  "streamable-http":
    '\n\n`"streamable-http"` is the transport of today; a server that only speaks the older one wants `"sse"`.',
  sse:
    '\n\n`"sse"` is the older transport. For a server that speaks Streamable HTTP, write the type that this ' +
    'client has for it: `"http"`, or `"streamable-http"` in Roo Code.',
};

export default defineRule({
  id: "config-missing-type",
  stage: "configure",
  level: "error",
  confidence: "confirmed",
  at: "url",
  title: "`url` without `type`: {client} {does} this entry",
  why:
    "{client} does not guess how a `url` is to be reached: without `type` the entry is invalid to it, and the " +
    "server is left out. Other clients, VS Code and Cursor among them, accept the same entry, so it may well " +
    "work on the desk beside yours.",
  fix: "Add the type beside the `url`:\n\n{lines}{other}",
  signals: [{ fact: "missing-type", words }],
  repair: entryRepair(
    { url: "https://mcp.example.com/mcp" },
    { type: "http", url: "https://mcp.example.com/mcp" },
  ),
  examples: [
    {
      name: "a remote server with nothing but its address",
      evidence: {
        ...NOTHING_TO_START,
        facts: [fact("missing-type", { url: "https://mcp.example.com/mcp", type: "http" })],
      },
    },
    {
      name: "an address that ends as those of the older transport do",
      evidence: {
        ...NOTHING_TO_START,
        due: false,
        facts: [fact("missing-type", { url: "https://mcp.example.com/sse", type: "sse" })],
      },
    },
  ],
  counterexamples: [
    {
      name: "the type is there under the key of another client",
      evidence: {
        ...NOTHING_TO_START,
        due: false,
        facts: [fact("foreign-key", { key: "transport", right: "type", owner: "FastMCP" })],
      },
    },
  ],
});
