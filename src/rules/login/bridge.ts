import type { Evidence } from "../../model/evidence.ts";
import type { Match } from "../../model/rule.ts";
import { code } from "../engine/code.ts";
import { loginLine } from "../engine/login.ts";
import { referenceTo } from "../engine/text.ts";
import { canHandOn, stepEnv } from "../engine/variable-snippets.ts";
import { tokenVariable } from "./token-advice.ts";

/** What a bridge on stdio is told that waits for a login. */
export function waitingBridge(evidence: Evidence): Match | undefined {
  const line = loginLine(evidence);
  if (line === null) return undefined;
  const target = evidence.server.args.find(({ value }) => /^https?:\/\//i.test(value));
  return {
    captures: {
      wish: "a login in a browser, and waits for it",
      meaning:
        "The program is a bridge to a remote server, which lets nobody in without a login. So the bridge has printed an address for a person to open, and answers nothing until that is done.",
      how: `Log in once from ${evidence.server.client.title}, where a browser can be opened. ${withToken(evidence)}`,
    },
    origin: target?.origin,
    evidence: [line],
    // In the log of a client it is why nothing answers.
    level: "error",
    levelIfUp: "notice",
  };
}

function withToken(evidence: Evidence): string {
  const { server, plan } = evidence;
  const name = tokenVariable(evidence);
  const isKnown = plan?.package?.name === "mcp-remote" || plan?.args.includes("mcp-remote");
  if (!isKnown || !server.file || !canHandOn(evidence) || server.client.id === "codex") {
    return "In a workflow nobody can: give the bridge a token, by the option that its documentation names for headers.";
  }
  const header = `Authorization: Bearer ${referenceTo(name, evidence)}`;
  return (
    `In a workflow nobody can: send a token that lasts, if the service has such. At the end of \`args\` in ${server.file}:\n\n` +
    `${code(`"--header", ${JSON.stringify(header)}`)}\n\n` +
    `In the workflow, on the step that runs this check:\n\n${stepEnv([name])}`
  );
}
