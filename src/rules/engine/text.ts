import type { Evidence, RpcError } from "../../model/evidence.ts";
import type { Captures } from "../../model/rule.ts";

import type { ConfigFile } from "../../model/server.ts";
import { shownPath } from "../../plan/shown-path.ts";
import { kept } from "./kept.ts";
import { lastWord } from "./last-word.ts";
import { referenceAs } from "./references.ts";

import { withoutSource } from "./source-excerpt.ts";
import { loggedErrors } from "./wire-log.ts";

/** A rule's text with its `{placeholders}` filled; one without a value stays as it is, so that a test can see it. */
export function fillIn(text: string, captures: Captures): string {
  return text.replace(/\{([A-Za-z]\w*)\}/g, (whole, name: string) => captures[name] ?? whole);
}

/** What every rule can say of a file. */
export const fileCaptures = ({ file, client }: Pick<ConfigFile, "file" | "client">): Captures => ({
  server: "",
  file,
  client: client?.title ?? "no client",
  reference: client?.reference ?? "$NAME",
});

/** What every rule can say of a server. */
export const commonCaptures = kept((evidence: Evidence): Captures => {
  const { server, plan, remote, ending } = evidence;
  return {
    ...commandCaptures(evidence),
    ...fileCaptures({ file: server.file ?? "the command line", client: server.client }),
    server: server.name,
    cwd: plan ? shownPath(plan.cwd, plan.workspace) : server.root,
    node: evidence.node ?? "this Node.js",
    timeLimit: limitText(server),
    seconds: secondsOf((plan ?? remote?.plan)?.timeoutMs ?? 0),
    ending: endingText(ending),
    code: ending.kind === "exited" ? String(ending.code) : "",
    signal: ending.kind === "killed" ? ending.signal : "",
  };
});

/** "1 second", "2.5 seconds". */
export const secondsOf = (ms: number): string => `${ms / 1000} second${ms === 1000 ? "" : "s"}`;

/** What limits a start: an entry's own limit wins over the input. */
export const limitText = ({ startLimitMs, file }: Evidence["server"]): string =>
  startLimitMs === undefined ? "the input `timeout`" : `the limit that the entry has in ${file}`;

function commandCaptures({ server, plan }: Evidence): Captures {
  const command = plan?.command ?? server.command?.value ?? "";
  const args = plan?.args ?? server.args.map((arg) => arg.value);
  return {
    command,
    commandLine: [command, ...args].join(" "),
    package: plan?.package?.name ?? "",
    spec: plan?.package?.spec ?? "",
    entry: plan?.entry ?? "",
  };
}

/** The end of a process as a clause. */
export function endingText(ending: Evidence["ending"]): string {
  switch (ending.kind) {
    case "running":
      return "is still running";
    case "exited":
      return `exited with code ${ending.code}`;
    case "killed":
      return `was killed by ${ending.signal}`;
    case "timed-out":
      if (ending.stuck) return "was stuck: nothing in it could go on by itself";
      return "had not completed the handshake at the time limit";
    case "not-spawned":
      return ending.errno ? `could not be started (${ending.errno})` : "was not started";
  }
}

/** A reference to the variable as the client of this config writes it, for example `${env:TOKEN}`. */
export const referenceTo = (variable: string, evidence: Evidence): string =>
  referenceAs(evidence.server.client.reference, variable);

/** Text from elsewhere as a sentence of its own. */
export function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?:`]$/.test(begun) || begun.includes("\n") ? begun : `${begun}.`;
}

/** "`a`, `b` and `c`", and at most four of them. */
export function enumerated(items: readonly string[]): string {
  const quoted = items.map((item) => `\`${item}\``);
  const shown = quoted.length > 4 ? [...quoted.slice(0, 3), `${quoted.length - 3} more`] : quoted;
  return [shown.slice(0, -1).join(", "), ...shown.slice(-1)].filter(Boolean).join(" and ");
}

/** Everything the server said in words: stderr, stray stdout, errors that it logged, and the message of an error answer. */
export const saidBy = kept((evidence: Evidence): string => {
  const error = errorOf(evidence.handshake)?.message ?? "";
  const last = lastWord(evidence.unterminated) ?? evidence.unterminated;
  const said = [evidence.stderr, ...evidence.noise, last, ...loggedErrors(evidence), error];
  return withoutSource(said.filter((part) => part !== "").join("\n"));
});

/** The error with which the server answered `initialize`, or `tools/list`. */
function errorOf(handshake: Evidence["handshake"]): RpcError | null {
  if (handshake.kind === "rejected") return handshake.error;
  const lists = handshake.kind === "completed" && handshake.tools.kind === "failed";
  return lists ? handshake.tools.error : null;
}

/** The output of the install, then stderr. */
export const outputOf = kept((evidence: Evidence): string => {
  const { install } = evidence;
  const fetched = install.kind === "failed" || install.kind === "timed-out" ? install.output : "";
  return withoutSource([fetched, evidence.stderr].filter((part) => part !== "").join("\n"));
});

/** The whole line around a match. */
export function lineAround(text: string, index: number): string {
  const start = text.lastIndexOf("\n", index - 1) + 1;
  const end = text.indexOf("\n", index);
  return text.slice(start, end === -1 ? text.length : end).trim();
}
