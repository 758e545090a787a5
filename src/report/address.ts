import { TOOL } from "../version.ts";

/** Where the program is at home. */
export const HOME = "https://github.com/your-org/mcp-handshake";

/** The page of a rule, as it was when this version came out. */
export const rulePageAddress = (rule: string): string =>
  `${HOME}/blob/v${TOOL.version}/docs/rules/${encodeURIComponent(rule)}.md`;
