import type { Evidence } from "../../model/evidence.ts";
import { code } from "../engine/code.ts";
import { referenceTo } from "../engine/text.ts";
import { stepEnv } from "../engine/variable-snippets.ts";

/** How a config sends a token without holding it, and how a workflow gives it, as paragraphs ready to paste. */
export function tokenAdvice(evidence: Evidence, scheme = "Bearer"): string {
  const { file, client } = evidence.server;
  if (!file) return "A URL without a config sends no token: describe the server in a config file.";
  const variable = tokenVariable(evidence);
  const entry = headerEntry(variable, scheme, evidence);
  if (entry === null) {
    return `Keep it out of ${file} in the way that ${client.title} documents for secrets.`;
  }
  return (
    `In ${file}:\n\n${code(entry)}\n\n` +
    `In the workflow, on the step that runs this check:\n\n${stepEnv([variable])}`
  );
}

/** A variable for the token of a server, such as `SENTRY_MCP_TOKEN`. */
export function tokenVariable({ server }: Evidence): string {
  const words = server.name
    .slice(0, 60)
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== "" && word !== "MCP" && word !== "SERVER");
  const name = [...words, "MCP_TOKEN"].join("_");
  return /^\d/.test(name) ? `MCP_${name}` : name;
}

/** The header in the words of the client, or `null` where it is not known how the client refers to a variable. */
function headerEntry(variable: string, scheme: string, evidence: Evidence): string | null {
  const { client, file } = evidence.server;
  if (client.id === "codex") {
    if (scheme !== "Bearer") return null;
    const isToml = /\.toml$/i.test(file ?? "");
    return isToml
      ? `bearer_token_env_var = "${variable}"`
      : `"bearer_token_env_var": "${variable}"`;
  }
  const reference = referenceTo(variable, evidence);
  if (client.dialect === "none" || reference === variable) return null;
  const value = `${scheme} ${reference}`;
  return client.dialect === "continue"
    ? `requestOptions:\n  headers:\n    Authorization: ${JSON.stringify(value)}`
    : `"headers": {\n  "Authorization": ${JSON.stringify(value)}\n}`;
}
