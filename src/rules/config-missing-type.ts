import { fact } from "../model/fact.ts";
import { defineRule } from "./engine/define-rule.ts";
import { NOTHING_TO_START } from "./engine/sketches.ts";

export default defineRule({
  id: "config-missing-type",
  stage: "configure",
  level: "error",
  confidence: "confirmed",
  at: "url",
  title: "`url` without `type`: {client} skips this entry",
  why:
    "{client} does not take the transport from the `url`. Without `type` it calls the entry invalid and " +
    "goes on without the server. Other clients, VS Code and Cursor among them, accept the same entry, so it " +
    "may well work on the desk beside yours.",
  fix:
    "Add the type beside the `url`:\n\n" +
    '    "type": "{type}",\n' +
    '    "url": "{url}"\n\n' +
    'A server that only speaks the older transport, HTTP with SSE, wants `"sse"`.',
  signals: [{ fact: "missing-type" }],
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
