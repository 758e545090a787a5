import type { Handshake, Implementation, RpcError } from "../model/evidence.ts";
import { bounded, textOf } from "./bounds.ts";
import {
  isRecord,
  LEGACY_VERSIONS,
  MODERN_VERSION,
  SERVER_INFO_META,
  UNSUPPORTED_VERSION,
} from "./messages.ts";

type Answer = Readonly<Record<string, unknown>>;

/** So much is kept of an error's message, of a name, and of a version; hostile ones have millions of characters. */
const MESSAGE_KEPT = 8000;
const NAME_KEPT = 200;
const VERSIONS_KEPT = 20;

/** The error of an answer, or `undefined` where it has none. */
export function rpcError(answer: Answer): RpcError | undefined {
  const { error } = answer;
  if (!isRecord(error)) return undefined;
  const code = typeof error.code === "number" ? error.code : 0;
  const message = typeof error.message === "string" ? error.message : error;
  const kept = { code, message: textOf(message, MESSAGE_KEPT) };
  return "data" in error ? { ...kept, data: bounded(error.data) } : kept;
}

/** What the answer to `initialize` comes to (specification 2025-11-25, `InitializeResult`). */
export function judgeInitialize(answer: Answer, text: string, atMs: number): Handshake {
  const flaw = flawOf(answer);
  if (flaw) return { kind: "invalid", ...flaw, answer: text };
  const result = answer.result as Answer;
  const protocolVersion = textOf(result.protocolVersion, NAME_KEPT);
  if (!LEGACY_VERSIONS.includes(protocolVersion)) {
    return { kind: "version-unsupported", offered: protocolVersion, supported: [] };
  }
  return {
    kind: "completed",
    era: "legacy",
    protocolVersion,
    serverInfo: implementation(result.serverInfo as Answer),
    capabilities: bounded(result.capabilities as Answer),
    durationMs: atMs,
    tools: { kind: "not-asked" },
  };
}

const implementation = ({ name, version }: Answer): Implementation => ({
  name: textOf(name, NAME_KEPT),
  version: textOf(version, NAME_KEPT),
});

interface Flaw {
  readonly path: string;
  readonly problem: string;
}

function flawOf({ jsonrpc, result }: Answer): Flaw | undefined {
  if (jsonrpc !== "2.0") return { path: "jsonrpc", problem: 'is missing, must be "2.0"' };
  if (!isRecord(result)) return { path: "result", problem: "is no object" };
  if (typeof result.protocolVersion !== "string")
    return missing("result.protocolVersion", "string");
  if (!isRecord(result.capabilities)) return missing("result.capabilities", "object");
  if (!isRecord(result.serverInfo)) return missing("result.serverInfo", "object");
  if (typeof result.serverInfo.name !== "string")
    return missing("result.serverInfo.name", "string");
  if (typeof result.serverInfo.version !== "string") {
    return missing("result.serverInfo.version", "string");
  }
  return undefined;
}

const missing = (path: string, type: string): Flaw => ({
  path,
  problem: `is missing or no ${type}`,
});

/** What the answer to `server/discover` comes to, after `initialize` was refused. */
export function judgeDiscover(answer: Answer, refusal: RpcError, atMs: number): Handshake {
  const { result } = answer;
  if (isRecord(result) && Array.isArray(result.supportedVersions)) {
    return judgeVersions(result, versionsIn(result.supportedVersions), atMs);
  }
  const supported = supportedVersions(rpcError(answer)) ?? supportedVersions(refusal);
  return supported
    ? { kind: "version-unsupported", offered: supported.join(", "), supported }
    : { kind: "rejected", error: refusal };
}

function judgeVersions(result: Answer, supported: readonly string[], atMs: number): Handshake {
  if (!supported.includes(MODERN_VERSION)) {
    return { kind: "version-unsupported", offered: supported.join(", "), supported };
  }
  return {
    kind: "completed",
    era: "modern",
    protocolVersion: MODERN_VERSION,
    serverInfo: modernServerInfo(result),
    capabilities: isRecord(result.capabilities) ? bounded(result.capabilities) : {},
    durationMs: atMs,
    tools: { kind: "not-asked" },
  };
}

/** Modern servers should name themselves, but need not; those of drafts do so as legacy ones do. */
function modernServerInfo({ _meta, serverInfo }: Answer): Implementation {
  const info = (isRecord(_meta) ? _meta[SERVER_INFO_META] : undefined) ?? serverInfo;
  const name = isRecord(info) && typeof info.name === "string" ? info.name : "unnamed";
  const version = isRecord(info) && typeof info.version === "string" ? info.version : "";
  return implementation({ name, version });
}

const versionsIn = (list: readonly unknown[]): readonly string[] =>
  list.slice(0, VERSIONS_KEPT).map((version) => textOf(version, NAME_KEPT));

/** Whether it refuses the very version that it says it supports: a client sends it once more then. */
export const refusesWhatItSupports = (answer: Answer): boolean =>
  supportedVersions(rpcError(answer))?.includes(MODERN_VERSION) ?? false;

/** The versions that a version error names; older servers write `supportedVersions`, and -32602. */
function supportedVersions(error: RpcError | undefined): readonly string[] | undefined {
  if (!error || !isRecord(error.data)) return undefined;
  const versions = error.data.supported ?? error.data.supportedVersions;
  const about = error.code === UNSUPPORTED_VERSION || /protocol version/i.test(error.message);
  return about && Array.isArray(versions) ? versionsIn(versions) : undefined;
}
