import type { ConfigFormat } from "./format.ts";
import { agentPlugins, agentPluginsBySchema } from "./formats/agent-plugins.ts";
import { amazonQ, amazonQAgents } from "./formats/amazon-q.ts";
import { amp } from "./formats/amp.ts";
import { antigravity } from "./formats/antigravity.ts";
import { augment } from "./formats/augment.ts";
import { claudeAgents } from "./formats/claude-agents.ts";
import { claudeCode } from "./formats/claude-code.ts";
import { claudePlugin } from "./formats/claude-plugin.ts";
import { cline } from "./formats/cline.ts";
import { codex, codexPlugin } from "./formats/codex.ts";
import { continueJson, continueYaml } from "./formats/continue.ts";
import { copilotAgents } from "./formats/copilot-agents.ts";
import {
  copilotCli,
  copilotManifest,
  copilotPlugin,
  copilotRepository,
} from "./formats/copilot-cli.ts";
import { crush } from "./formats/crush.ts";
import { cursor } from "./formats/cursor.ts";
import { cursorPlugin } from "./formats/cursor-plugin.ts";
import { devin, devinConfig } from "./formats/devin.ts";
import { factory } from "./formats/factory.ts";
import { gemini, geminiExtension } from "./formats/gemini.ts";
import { ghAw } from "./formats/gh-aw.ts";
import { goose } from "./formats/goose.ts";
import { aiAssistant, junie } from "./formats/jetbrains.ts";
import { kiro, kiroAgents } from "./formats/kiro.ts";
import { mcpb } from "./formats/mcpb.ts";
import { kilo, kiloFolder, opencode, opencodeFolder } from "./formats/opencode.ts";
import { qwen, qwenExtension } from "./formats/qwen.ts";
import { registry } from "./formats/registry.ts";
import { kiloLegacy, roo } from "./formats/roo.ts";
import { trae } from "./formats/trae.ts";
import { visualStudio, visualStudioCode, visualStudioSolution } from "./formats/visual-studio.ts";
import { vscode } from "./formats/vscode.ts";
import { vscodeRoot } from "./formats/vscode-root.ts";
import { warp } from "./formats/warp.ts";
import { zed } from "./formats/zed.ts";
import { pathMatcher } from "./path-matcher.ts";
import type { Surroundings } from "./surroundings.ts";

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

const matchers = FORMATS.map(({ patterns }) => pathMatcher(patterns));

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
