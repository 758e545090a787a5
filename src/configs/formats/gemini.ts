import { CLIENTS } from "../../model/client.ts";
import { COMMON, type ConfigFormat } from "../format.ts";
import { idleEnvFile } from "../idle-env-file.ts";
import { JSONC } from "../json/strictness.ts";
import { memberOf, type ObjectNode } from "../node.ts";
import { withEntries, without } from "../reshape.ts";

/** What `environmentSanitization.ts` takes out of the environment of a server. */
const SOUNDS_SECRET =
  /TOKEN|SECRET|PASSWORD|PASSWD|KEY|AUTH|CREDENTIAL|CREDS|PRIVATE|CERT|^(?:CLIENT_ID|DB_URI|CONNECTION_STRING|AWS_DEFAULT_REGION|AZURE_CLIENT_ID|AZURE_TENANT_ID|SLACK_WEBHOOK_URL|TWILIO_ACCOUNT_SID|DATABASE_URL|GOOGLE_CLOUD_PROJECT|GOOGLE_CLOUD_ACCOUNT|FIREBASE_PROJECT_ID)$/i;

/**
 * `.gemini/settings.json`, as the source of Gemini CLI reads it: comments are taken out, the rest goes to `JSON.parse`,
 * and what that refuses ends the program. A `url` means Streamable HTTP; `httpUrl` is its old name.
 */
export const gemini: ConfigFormat = {
  ...COMMON,
  client: CLIENTS["gemini-cli"],
  patterns: ["**/.gemini/settings.json"],
  rootAbove: 1,
  syntax: { ...JSONC, trailingCommas: false, bom: false, empty: false },
  shared: true,
  reshape: (root) => withEntries(root, "mcpServers", withOneAddress),
  aliases: { url: ["httpUrl"] },
  flaws: idleEnvFile,
  keys: [
    ...["timeout", "trust", "description", "includeTools", "excludeTools", "oauth", "tcp"],
    ...["authProviderType", "targetAudience", "targetServiceAccount"],
  ],
  envValues: ["number", "boolean"],
  types: { http: "http", sse: "sse" },
  offLists: [
    { file: null, path: ["mcp", "excluded"], says: "off" },
    { file: null, path: ["mcp", "allowed"], says: "on", idleIfEmpty: true },
  ],
  startLimitMs: 600_000,
  limitKeys: [{ key: "timeout", unit: 1 }],
  keepsBack: SOUNDS_SECRET,
  notes: {
    read: [
      "`timeout` holds for each request, the first ones included.",
      "A server does not inherit variables whose names hold `TOKEN`, `SECRET`, `PASSWORD`, `PASSWD`, `KEY`, `AUTH`, `CREDENTIAL`, `CREDS`, `PRIVATE` or `CERT`, nor some others such as `DATABASE_URL`; `env` gives them to it.",
    ],
    unread: ["`mcp.serverCommand`.", "On Windows `%NAME%` is expanded in `env` and `headers` too."],
    sources: [
      "`envVarResolver.ts`, `environmentSanitization.ts` and `mcp-client.ts` of Gemini CLI",
      "Gemini CLI documentation",
    ],
  },
};

/** Where both stand, `httpUrl` is taken. */
const withOneAddress = (entry: ObjectNode): ObjectNode =>
  memberOf(entry, "httpUrl") ? without(entry, "url") : entry;

/** `gemini-extension.json`, the manifest of an extension, wherever it lies. */
export const geminiExtension: ConfigFormat = {
  ...gemini,
  client: { ...gemini.client, dialect: "gemini-extension" },
  patterns: ["**/gemini-extension.json"],
  rootAbove: 0,
  offLists: [],
  notes: {
    read: [
      "`${extensionPath}` is the folder of the manifest; `${workspacePath}` is taken for the same.",
      "`trust` has no effect in an extension.",
    ],
    unread: ["The rest of the manifest."],
    sources: ["Gemini CLI documentation: extensions"],
  },
};
