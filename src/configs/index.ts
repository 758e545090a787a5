import picomatch from "picomatch";
import { agentPlugins, agentPluginsBySchema } from "./agent-plugins.ts";
import { amazonQ, amazonQAgents } from "./amazon-q.ts";
import { amp } from "./amp.ts";
import { antigravity } from "./antigravity.ts";
import { augment } from "./augment.ts";
import { claudeAgents } from "./claude-agents.ts";
import { claudeCode } from "./claude-code.ts";
import { claudePlugin } from "./claude-plugin.ts";
import { cline } from "./cline.ts";
import { codex, codexPlugin } from "./codex.ts";
import { continueJson, continueYaml } from "./continue.ts";
import { copilotAgents } from "./copilot-agents.ts";
import { copilotCli, copilotManifest, copilotPlugin, copilotRepository } from "./copilot-cli.ts";
import { crush } from "./crush.ts";
import { cursor } from "./cursor.ts";
import { cursorPlugin } from "./cursor-plugin.ts";
import { devin, devinConfig } from "./devin.ts";
import { factory } from "./factory.ts";
import type { ConfigFormat } from "./format.ts";
import { gemini, geminiExtension } from "./gemini.ts";
import { ghAw } from "./gh-aw.ts";
import { goose } from "./goose.ts";
import { aiAssistant, junie } from "./jetbrains.ts";
import { kiro, kiroAgents } from "./kiro.ts";
import { mcpb } from "./mcpb.ts";
import { kilo, kiloFolder, opencode, opencodeFolder } from "./opencode.ts";
import { qwen, qwenExtension } from "./qwen.ts";
import { registry } from "./registry.ts";
import { kiloLegacy, roo } from "./roo.ts";
import type { Surroundings } from "./surroundings.ts";
import { trae } from "./trae.ts";
import { visualStudio, visualStudioCode, visualStudioSolution } from "./visual-studio.ts";
import { vscode } from "./vscode.ts";
import { vscodeRoot } from "./vscode-root.ts";
import { warp } from "./warp.ts";
import { zed } from "./zed.ts";

/** The formats that are read. Of those that read the same file the first one's verdict counts. */
export const FORMATS: readonly ConfigFormat[] = [
  claudeCode,
  claudePlugin,
  claudeAgents,
  vscode,
  cursor,
  codex,
  codexPlugin,
  copilotCli,
  copilotRepository,
  copilotPlugin,
  copilotManifest,
  vscodeRoot,
  ...[gemini, geminiExtension, qwen, qwenExtension, roo, kiloLegacy, cline],
  ...[kiro, kiroAgents, amazonQ, amazonQAgents, factory, junie, aiAssistant, devin, devinConfig],
  ...[antigravity, amp, trae, augment, warp, zed],
  ...[visualStudio, visualStudioCode, visualStudioSolution],
  opencode,
  opencodeFolder,
  kilo,
  kiloFolder,
  crush,
  goose,
  continueYaml,
  continueJson,
  copilotAgents,
  ghAw,
  cursorPlugin,
  agentPlugins,
  agentPluginsBySchema,
  registry,
  mcpb,
];

/** The format that several clients share, for a file that is named and that no client would look for. */
export const DE_FACTO = claudeCode;

const matchers = FORMATS.map(({ patterns }) => picomatch([...patterns], { dot: true }));

/** The formats of the clients that read files of this path, wherever they may lie. */
export function formatsOf(path: string): readonly ConfigFormat[] {
  const plain = path.replaceAll("\\", "/").replace(/^(?:[A-Za-z]:)?(?:\.{0,2}\/)*/, "");
  return FORMATS.filter((_, index) => matchers[index]?.(plain));
}

/**
 * The formats of the clients that read a file, the one whose verdict counts first; a file that no client knows,
 * by its name or by what lies around it, is read by the de-facto standard, `.mcp.json`.
 */
export function readersOf(path: string, around: Surroundings): readonly ConfigFormat[] {
  const all = formatsOf(path).filter(({ readsAt }) => readsAt?.(around) ?? true);
  const own = all.filter(({ ownPlace }) => ownPlace);
  const readers = own.length > 0 ? own : all;
  return readers.length > 0 ? readers : [DE_FACTO];
}
