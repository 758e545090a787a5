import type { Evidence } from "../model/evidence.ts";
import type { Trial } from "../model/experiment.ts";
import type { Match } from "../model/rule.ts";
import { answerLines } from "./engine/answered.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { addressThatLedOn, addressToWrite } from "./engine/other-address.ts";
import { answeredOtherwise, answerOf, refusedWith } from "./engine/remote-sketches.ts";
import { cameUp, inVain } from "./engine/sketches.ts";
import { hostOf, pathOf, shownUrl } from "./engine/web-address.ts";
import { kindOf } from "./wrong-endpoint/kinds.ts";
import { otherPaths } from "./wrong-endpoint/paths.ts";

const ID = "remote-wrong-endpoint";
/** As Express 5 answers. */
const EXPRESS =
  '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot POST /api</pre>\n</body>\n</html>\n';
const HTML = { "content-type": "text/html; charset=utf-8" };
const API = { url: "https://mcp.example.com/api" };

export default defineRule({
  id: ID,
  stage: "remote",
  level: "error",
  confidence: "likely",
  at: "url",
  title: "no MCP server answers at `{path}`: {seen}",
  why: "{meaning}{tried}",
  fix: "{remedy}",
  detect,
  experiments: ({ remote }, match) => (match && remote ? otherPaths(remote.plan) : []),
  repair: entryRepair(
    { type: "http", url: "https://mcp.example.com" },
    { type: "http", url: "https://mcp.example.com/mcp" },
  ),
  examples: [
    { name: "a path that is not there", evidence: refusedWith(answerOf(404, EXPRESS, HTML, API)) },
    {
      name: "a path that is not there, and `/mcp` is",
      evidence: {
        ...refusedWith(answerOf(404, EXPRESS, HTML, API)),
        trials: [
          inVain(ID, "at `https://mcp.example.com/api/`"),
          cameUp(ID, "at `https://mcp.example.com/mcp`"),
        ],
      },
    },
    {
      name: "a path that is not there, and one that asks for a login",
      evidence: {
        ...refusedWith(answerOf(404, EXPRESS, HTML, API)),
        trials: [
          {
            ...cameUp(ID, "at `https://mcp.example.com/mcp`"),
            seen: "a server answered that asks for a login",
            handshakeMs: null,
          },
        ],
      },
    },
    {
      name: "a path that is not there, and one that refuses the credential",
      evidence: {
        ...refusedWith(answerOf(404, EXPRESS, HTML, API)),
        trials: [
          {
            ...cameUp(ID, "at `https://mcp.example.com/mcp`"),
            outcome: "further",
            seen: "it went on, then: the credentials of the server are refused: HTTP 401",
            handshakeMs: null,
          },
        ],
      },
    },
    {
      name: "a server of the older transport at its usual place",
      evidence: {
        ...refusedWith(answerOf(404, '{"detail":"Not Found"}', {}, API)),
        trials: [cameUp(ID, "at `https://mcp.example.com/sse`")],
      },
    },
    {
      name: "a path that takes no POST",
      evidence: refusedWith(answerOf(405, "Method Not Allowed", { allow: "GET, HEAD" }, API)),
    },
    { name: "a path that is gone", evidence: refusedWith(answerOf(410, "", {}, API)) },
    {
      name: "a server of files",
      evidence: refusedWith(
        answerOf(
          501,
          "",
          { server: "SimpleHTTP/0.6 Python/3.11.2" },
          { url: "http://localhost:8000/" },
        ),
      ),
    },
    {
      name: "something that does not like what it is sent",
      evidence: refusedWith(answerOf(422, '{"message":"Validation Failed"}', {}, API)),
    },
    {
      name: "a home page",
      evidence: answeredOtherwise(
        answerOf(200, "<!doctype html><title>Acme Shop</title><h1>Welcome</h1>", HTML, {
          url: "https://mcp.example.com/",
        }),
        "has the type `text/html`, not `application/json` or `text/event-stream`",
      ),
    },
    {
      name: "a login page",
      evidence: answeredOtherwise(
        answerOf(200, "<html><head><title>Sign in to Acme</title></head></html>", HTML),
        "has the type `text/html`, not `application/json` or `text/event-stream`",
      ),
    },
    {
      name: "another API",
      evidence: answeredOtherwise(
        answerOf(200, '{"status":"ok"}', { "content-type": "application/json" }, API),
        "is JSON, and no JSON-RPC message",
      ),
    },
  ],
  counterexamples: [
    {
      name: "a session that is not known any more",
      evidence: refusedWith(answerOf(404, "Session not found")),
    },
    {
      name: "a server that forgets a session at once",
      evidence: {
        ...refusedWith(answerOf(404, "Not Found", {}, { asked: "tools/list" })),
        handshake: {
          ...COMPLETED,
          tools: { kind: "failed", error: null, reason: "was answered 404" },
        },
      },
    },
    { name: "an error of the server", evidence: refusedWith(answerOf(500)) },
    { name: "a login", evidence: refusedWith(answerOf(401)) },
    {
      name: "a message of MCP as plain text",
      evidence: answeredOtherwise(
        answerOf(200, '{"jsonrpc":"2.0","id":0,"result":{}}', { "content-type": "text/plain" }),
        "has the type `text/plain`, not `application/json` or `text/event-stream`",
      ),
    },
  ],
});

const MAX_ANSWERS = 3;

function detect(evidence: Evidence): Match | undefined {
  const { remote } = evidence;
  const trouble = remote?.trouble;
  const isOne = evidence.handshake.kind === "completed";
  if (!remote || !trouble || trouble.kind === "unreached" || isOne) return undefined;
  const kind = kindOf(trouble);
  if (!kind) return undefined;
  const led = addressThatLedOn(ID, evidence, otherPaths(remote.plan));
  return {
    captures: {
      path: pathOf(trouble.answer.url),
      seen: led ? `${kind.answers}, and \`${pathOf(led.url)}\` ${asWhat(led.trial)}` : kind.answers,
      meaning: kind.meaning,
      tried: led ? " Another path of the same host was asked in its place." : triedText(evidence),
      remedy: led ? writeThat(led.url, evidence) : lookItUp(evidence),
    },
    evidence: remote.answers.slice(-MAX_ANSWERS).flatMap(answerLines),
    details: { status: trouble.answer.status, ...(led ? { url: shownUrl(led.url) } : {}) },
    confidence: kind.confidence,
  };
}

function asWhat({ outcome, handshakeMs }: Trial): string {
  if (outcome === "further") return "answers otherwise";
  return handshakeMs === null ? "asks for a login, as a server does" : "answers as an MCP server";
}

/** What was asked in its place, and came to nothing. */
function triedText({ remote, trials = [] }: Evidence): string {
  const asked = remote
    ? otherPaths(remote.plan).filter(({ change }) =>
        trials.some((trial) => trial.rule === ID && trial.change === change),
      )
    : [];
  const paths = asked.flatMap(({ reach }) => (remote && reach ? [reach(remote.plan).url] : []));
  const shown = paths.map((url) => `\`${pathOf(url)}\``);
  return shown.length > 0 ? ` ${shown.join(", ")} of the same host brought nothing better.` : "";
}

function writeThat(works: string, evidence: Evidence): string {
  const { remote, server } = evidence;
  const other =
    remote && otherPaths(remote.plan).find(({ reach }) => reach?.(remote.plan).url === works);
  const transport = remote && other?.reach?.(remote.plan).transport;
  const isOther = transport !== undefined && transport !== remote?.plan.transport;
  const type = isOther
    ? ` It speaks ${NAMES[transport]}: say so where the entry names its transport (\`"type": "${transport}"\` in most clients).`
    : "";
  return `Write the address that answers into \`${server.name}\` in ${server.file ?? "the command line"}:\n\n${addressToWrite(works)}${type && `\n\n${type.trim()}`}`;
}

const NAMES = { http: "Streamable HTTP", sse: "the older HTTP+SSE" } as const;

const lookItUp = ({ server, remote }: Evidence): string =>
  `Look the address up in the documentation of the server, and correct its path in \`${server.name}\` in ${server.file ?? "the command line"}: \`/mcp\` is usual for Streamable HTTP, \`/sse\` for the older transport, and a slash at the end may matter. If the server is yours, see which path it serves on \`${hostOf(remote?.plan.url ?? "")}\`, and what a proxy in front of it does with the path.`;
