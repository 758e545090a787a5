import type { Evidence } from "../../model/evidence.ts";
import type { Level } from "../../model/finding.ts";
import type { RemoteTrouble } from "../../model/remote.ts";
import type { Match } from "../../model/rule.ts";
import { answered, answerLines, requestOf } from "./answered.ts";
import { type ReadersByEra, readersByEra } from "./client-eras.ts";
import { factOf } from "./fact-of.ts";
import { listed } from "./readers.ts";
import { sentence } from "./text.ts";
import { secondsText } from "./trials.ts";
import { requestLine } from "./unreached-lines.ts";

/** A server of the modern era alone: those that begin with `initialize` see nothing of it. */
export function modernOnly(
  evidence: Evidence,
  version: string,
  refusal: string,
  given?: Level,
): Match | undefined {
  const readers = readersByEra(evidence.server);
  const level = given ?? levelFor(readers, [...readers.initialize, ...readers.either]);
  if (!level) return undefined;
  return {
    level,
    levelIfUp: level,
    captures: {
      what: whoCannot(readers.initialize, version),
      reason: joined(
        `It answers \`server/discover\` of the modern protocol and ${refusal}, with which clients of all older ` +
          "versions begin.",
        whoFails(readers),
      ),
      remedy:
        "Let the server answer `initialize` as well: with version 2 of the TypeScript SDK, serve it without " +
        "`legacy: 'reject'`. If only modern clients are meant to use it, set `levels: protocol-era-mismatch=off`.",
    },
    evidence: [`server/discover: ${version}`],
  };
}

/** Those that read the config count more than those of the world. */
const whoCannot = (names: readonly string[], version: string): string =>
  names.length > 0
    ? `this server speaks only the newest protocol (${version}), which ${listed(names)} cannot use`
    : `only clients of the newest protocol (${version}) can use this server`;

/** Who is known to be left out, who may be, and of whom nothing is known. */
function whoFails({ initialize, either, discover, unknown }: ReadersByEra): string {
  const all = [...initialize, ...either, ...discover, ...unknown];
  if (all.length === 0) {
    return "VS Code and Codex are among them, and every client on version 1 of the TypeScript SDK. They show this server as failed.";
  }
  return joined(
    told(
      initialize,
      (names, verb) =>
        `${names} ${verb("begins", "begin")} so, and ${verb("shows", "show")} this server as failed.`,
    ),
    told(
      either,
      (names, verb) =>
        `${names} ${verb("gets", "get")} through where ${verb("it asks", "they ask")} for the modern protocol, and only there.`,
    ),
    told(discover, (names, verb) => `${names} ${verb("gets", "get")} through.`),
    told(unknown, (names, verb) => `How ${names} ${verb("begins", "begin")} is not known.`),
  );
}

/** A server behind a URL where `server/discover` meets what no client takes for an older protocol. */
export function discoverBarred(evidence: Evidence, trouble: RemoteTrouble): Match | undefined {
  const readers = readersByEra(evidence.server);
  const asking = [...readers.discover, ...readers.either];
  if (asking.length === 0) return undefined;
  return {
    levelIfUp: "warning",
    level: "warning",
    confidence: "likely",
    captures: {
      what: "`server/discover` meets an obstacle, and clients that begin with it may not get through",
      reason: joined(
        `${sentence(barrierText(trouble))} \`initialize\` works all the same.`,
        "A client of both protocol eras sends `server/discover` first, and takes an answer with a 4xx status for an older server; a status from 500 on, silence or an answer that is no MCP message is an outage to it, and it may try nothing else.",
        told(asking, (names, verb) => `${names} ${verb("begins", "begin")} so.`),
      ),
      remedy:
        "Let the server, or what stands in front of it, answer a method that it does not know at once with status 400 or 404 and the JSON-RPC error -32601; an update of its MCP SDK does so.",
    },
    evidence:
      trouble.kind === "unreached" ? [requestLine(trouble.failure)] : answerLines(trouble.answer),
  };
}

function barrierText(trouble: RemoteTrouble): string {
  if (trouble.kind === "unreached") {
    const { code, afterMs } = trouble.failure;
    const how = code === "TIMED_OUT" ? ` in ${secondsText(afterMs)}` : `: ${code}`;
    return `\`${requestOf(trouble.failure)}\` with \`server/discover\` got no answer${how}.`;
  }
  return `${answered(trouble.answer)} to \`server/discover\`.`;
}

/** A server on stdio that does not survive a first `server/discover`, as a further start has shown. */
export function discoverBreaks(evidence: Evidence): Match | undefined {
  const { outcome = "", seen = "", said = "" } = factOf("discover-first", evidence)?.captures ?? {};
  const broken = BREAKS[outcome];
  if (!broken) return undefined;
  const { what, effect } = broken;
  const readers = readersByEra(evidence.server);
  const asking = [...readers.discover, ...readers.either];
  const level = asking.length > 0 ? "warning" : "notice";
  return {
    level,
    levelIfUp: level,
    captures: {
      what,
      reason: joined(
        `Started once more, and asked with \`server/discover\` before \`initialize\`: ${seen}. Clients of both protocol eras begin so on stdio: ${effect}`,
        told(asking, (names, verb) => `${names} ${verb("begins", "begin")} so.`) ||
          "Of those that read this config, none is known to begin so; Copilot CLI, Crush and newer versions of Claude Code do.",
      ),
      remedy:
        "Let the server answer a request that it does not know, also before `initialize`, with the JSON-RPC error -32601, and go on: most MCP SDKs do so in their newest version. If no client of both eras is meant to use it, set `levels: protocol-era-mismatch=off`.",
    },
    evidence: said === "" ? [] : [said],
    details: { outcome },
  };
}

const LOST =
  "to them the server has failed, while clients that begin with `initialize` can use it.";

const BREAKS: Readonly<Record<string, { readonly what: string; readonly effect: string }>> = {
  exits: { what: "a first `server/discover` ends this server", effect: LOST },
  refuses: {
    what: "after a first `server/discover` this server refuses `initialize`",
    effect: LOST,
  },
  silent: {
    what: "after a first `server/discover` this server answers nothing more",
    effect: LOST,
  },
  waits: {
    what: "a first `server/discover` stays without an answer",
    effect:
      "they wait for it at every start, some for 5 to 10 seconds and some up to the limit of the whole start, before they go on or give up.",
  },
};

/** Known trouble is a warning, without a config nobody knows who reads it, and what is unknown alone is a notice. */
function levelFor(readers: ReadersByEra, hurt: readonly string[]): "warning" | "notice" | null {
  if (hurt.length > 0) return "warning";
  if (readers.unknown.length > 0) return "notice";
  return readers.discover.length > 0 ? null : "warning";
}

type Verb = (one: string, several: string) => string;

/** A sentence on these clients, or nothing where there are none. */
function told(names: readonly string[], say: (names: string, verb: Verb) => string): string {
  if (names.length === 0) return "";
  return say(listed(names), (one, several) => (names.length === 1 ? one : several));
}

const joined = (...sentences: readonly string[]): string =>
  sentences.filter((each) => each !== "").join(" ");
