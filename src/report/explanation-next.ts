import type { Explanation } from "../model/explanation.ts";

const RUN =
  "Run `npx mcp-handshake` in the folder of the config: it starts the servers as their clients do, and keeps what the clients throw away.";
const LOOK =
  "Look for what the server itself has said, its stderr: in `mcp-server-NAME.log` of Claude Desktop, in the output of `claude --debug`, in the output panel of VS Code and Cursor, in the terminal where `gemini --debug` runs, and paste that.";

/** Whether anything in the text is known. */
export const isExplained = ({ servers }: Explanation): boolean => servers.length > 0;

/** How to get more out of a failure than the text shows; `null` where it shows the cause of every server. */
export function nextStep(explanation: Explanation): string | null {
  const isCertain = explanation.servers.every(
    ({ causes: [first] }) => first?.basis === "text" && first.rule !== "unrecognized",
  );
  if (isExplained(explanation) && isCertain) return null;
  return `${RUN} ${LOOK}`;
}
