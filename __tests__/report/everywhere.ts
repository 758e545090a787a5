import type { Report } from "../../src/model/report.ts";
import { at, failedOf, findingOf, reportOf, serverOf } from "./report-of.ts";

/** A handshake that was completed. */
export function completed() {
  const { handshake } = serverOf();
  if (handshake.kind !== "completed") throw new Error("not up");
  return handshake;
}

/** A report with the text in each field that a config, a server or a tool could write. */
export function everywhere(text: string): Report {
  const origin = { ...at(3), file: `${text}.json` };
  const error = { code: -32603, message: text, data: { [text]: [text] } };
  const tools = { kind: "failed" as const, reason: text, error };
  const problems = [{ tool: text, path: text, problem: text }];
  const one = failedOf("server-crash", {
    name: text,
    file: text,
    origin,
    skipReason: text,
    launch: {
      command: text,
      args: [text, `--x=${text}`],
      cwd: `/${text}`,
      env: [text],
      resolved: text,
      package: { registry: "npm", name: text, requested: text, version: text },
      interpreter: text,
    },
    stderr: `${text}\n${text}`,
    noise: [text],
    exchange: [{ direction: "received", atMs: 1, message: text }],
    clientError: text,
    reproduce: text,
    experiments: [
      {
        rule: "server-crash",
        change: text,
        outcome: "same",
        seen: text,
        handshakeMs: null,
        found: { value: text, label: text },
      },
    ],
  });
  const handshakes = [
    { kind: "rejected" as const, error },
    { kind: "version-unsupported" as const, offered: text, supported: [text] },
    { kind: "invalid" as const, path: text, problem: text, answer: text },
    {
      ...completed(),
      protocolVersion: text,
      serverInfo: { name: text, version: text },
      capabilities: { [text]: { deep: [text] } },
      tools,
    },
    { ...completed(), tools: { kind: "listed" as const, names: [text], bytes: 1, problems } },
  ];
  return reportOf({
    environment: {
      os: "linux",
      arch: "x64",
      node: text,
      npm: text,
      uv: text,
      python: text,
      docker: text,
    },
    servers: [one, ...handshakes.map((handshake) => ({ ...one, handshake }))],
    findings: [
      findingOf({
        server: text,
        file: text,
        title: text,
        why: text,
        fix: text,
        evidence: [text],
        tried: [text],
        details: { variables: [text], nested: { [text]: text } },
        origin,
      }),
    ],
    notes: [text],
  });
}
