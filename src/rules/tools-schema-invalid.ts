import type { ToolProblem } from "../model/evidence.ts";
import type { Match } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { quote } from "./engine/plain-text.ts";

/** A server may have thousands of broken tools. */
const SHOWN = 50;

const HIDDEN =
  "Clients check the whole answer to `tools/list` against the schema of the specification. One definition that breaks it makes many of them drop the answer, and with it every tool of this server ({count}).";
const NAMES =
  "Clients hand the names of tools to models, whose interfaces take at most 64 characters out of `a-z`, `A-Z`, `0-9`, `_` and `-`, each name once. Some clients leave such a tool out or rename it, others refuse the whole list.";

export default defineRule({
  id: "tools-schema-invalid",
  stage: "list",
  level: "error",
  levelIfUp: "error",
  title: "the definition of tool `{tool}` is not valid: `{path}` {problem}{more}",
  why: "{consequence}",
  fix: "Correct the definition in the server: `inputSchema` is a JSON Schema whose `type` is `object`, and a name is short, plain and unique. If the server is not yours, report it to its author{pin}.",
  at: "package",
  behindUrl: true,
  confidence: "confirmed",
  detect: ({ handshake, ending, remote, server }) => {
    if (handshake.kind !== "completed" || handshake.tools.kind !== "listed") return undefined;
    if (ending.kind !== "running") return undefined;
    const { problems, names } = handshake.tools;
    const known = new Set(names);
    const broken = problems.filter((problem) => !isName(problem, known));
    const [first] = broken.length > 0 ? broken : problems;
    if (!first) return undefined;
    return {
      captures: {
        tool: quote(first.tool, 70),
        path: quote(first.path),
        problem: quote(first.problem),
        pin: remote
          ? ""
          : `, and pin the version that worked before in \`args\` of \`${server.name}\` in ${server.file ?? "the command line"}`,
        more: problems.length > 1 ? `, and ${problems.length - 1} more` : "",
        consequence:
          broken.length > 0 ? HIDDEN.replace("{count}", () => String(names.length)) : NAMES,
      },
      evidence: problems
        .slice(0, SHOWN)
        .map(({ tool, path, problem }) => quote(`${tool}: ${path} ${problem}`, 300)),
      details: { tools: [...new Set(problems.map(({ tool }) => tool))].slice(0, SHOWN) },
      ...(broken.length > 0 ? {} : { levelIfUp: "warning" }),
    } satisfies Match;
  },
  repair: {
    language: "js",
    before: `const tool = { name: "search", description: "Searches the shop", inputSchema: {} };`,
    after: `const tool = {
  name: "search",
  description: "Searches the shop",
  inputSchema: { type: "object", properties: {} },
};`,
  },
  examples: [
    {
      name: "an input schema without a type, in a server that is up",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          ...COMPLETED,
          tools: {
            kind: "listed",
            names: ["search", "read"],
            bytes: 400,
            problems: [
              { tool: "search", path: "tools[0].inputSchema.type", problem: 'must be "object"' },
            ],
          },
        },
      },
    },
    {
      name: "a broken definition, behind a URL",
      evidence: {
        remote: { spoken: "http" },
        handshake: {
          ...COMPLETED,
          tools: {
            kind: "listed",
            names: ["search"],
            bytes: 200,
            problems: [
              { tool: "search", path: "tools[0].inputSchema.type", problem: 'must be "object"' },
            ],
          },
        },
      },
    },
    {
      name: "names with a point and too many letters",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          ...COMPLETED,
          tools: {
            kind: "listed",
            names: ["acme.search", "x".repeat(65)],
            bytes: 400,
            problems: [
              {
                tool: "acme.search",
                path: "tools[0].name",
                problem: "has characters outside [a-zA-Z0-9_-]",
              },
              {
                tool: "x".repeat(65),
                path: "tools[1].name",
                problem: "is longer than 64 characters",
              },
            ],
          },
        },
      },
    },
  ],
  counterexamples: [
    {
      name: "a list without problems",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          ...COMPLETED,
          tools: { kind: "listed", names: ["search"], bytes: 200, problems: [] },
        },
      },
    },
    {
      name: "an error in place of a list",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          ...COMPLETED,
          tools: { kind: "failed", error: null, reason: "no answer" },
        },
      },
    },
  ],
});

/** A name that is there and only unfit: the definition as such follows the schema. */
const isName = ({ tool, path }: ToolProblem, names: ReadonlySet<string>): boolean =>
  path.endsWith(".name") && names.has(tool);
