import type { Symptom } from "../../model/symptom.ts";

/** What servers themselves say, and what only a look at the machine or the config makes a cause. */
export const SAID: readonly Symptom[] = [
  {
    id: "node-required",
    title: "requires Node.js VERSION or newer",
    shownBy: [
      { client: "servers", words: "Acme MCP requires Node.js 22 or newer." },
      { client: "servers", words: "Node.js version 22.12.0 or higher is required" },
    ],
    pattern:
      /\brequires? Node(?:\.js)? (?:version )?v?[\d.>= ]{1,12}|\bNode(?:\.js)? (?:version )?v?\d[\d.]{0,10}\+? (?:or (?:newer|higher|later|above|greater) )?is required/i,
    meaning:
      "The server looked at the Node.js that runs it, and found it too old. The first `node` on the PATH of the client runs it, which need not be the one of your terminal.",
    advice:
      "Compare the version in the line with what `node --version` says where the client runs.",
    behind: ["node-too-old"],
  },
  {
    id: "settings-refused",
    title: "validation error for Settings",
    shownBy: [
      {
        client: "servers on pydantic",
        words:
          "1 validation error for Settings, log_level, Input should be 'DEBUG', 'INFO', 'WARNING', 'ERROR' or 'CRITICAL'",
      },
      { client: "servers on pydantic", words: "Extra inputs are not permitted" },
      {
        client: "servers on zod",
        words: "Invalid enum value. Expected 'http' | 'stdio', received 'tcp'",
      },
    ],
    pattern:
      /Extra inputs are not permitted|\bInput should be (?:'|a valid )|Invalid enum value\. Expected/,
    meaning:
      "The server reads its settings from the environment, and many also from a `.env` in the folder where they start, and takes one of the values for wrong or unknown.",
    advice:
      "The name above the line is the setting: look for it in `env` of the entry, and in a `.env` of the folder.",
    behind: ["env-value-invalid"],
  },
];
