import type { Evidence } from "../model/evidence.ts";
import type { Replacement } from "../model/finding.ts";
import type { Plan } from "../model/plan.ts";
import type { Match } from "../model/rule.ts";
import { programName } from "../plan/program-name.ts";
import { withWords } from "../plan/with-words.ts";
import { defineRule } from "./engine/define-rule.ts";
import { insertWords } from "./engine/edits.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { quote } from "./engine/plain-text.ts";
import { type Drift, driftIn } from "./engine/python-drift.ts";
import { withRequirement } from "./engine/python-start.ts";
import { UP } from "./engine/sketches.ts";
import { lineAround, saidBy } from "./engine/text.ts";
import { upTrial } from "./engine/trials.ts";

const IN_CACHE = "/home/me/.cache/uv/archive-v0/CzUl0eMzWPNPOdeE/lib/python3.11/site-packages";

const ID = "python-dep-drift";

export default defineRule({
  id: ID,
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "the server was written for another version of `{library}`",
  why:
    "It fails with `{problem}`: it asks for something that `{library}`, in the version that is installed here, " +
    "does not have. Where nothing bounds the version of a dependency, a fresh install takes its newest " +
    "release, and one that breaks the server arrives with no change in the repository.",
  fix: "{remedy}",
  detect: (evidence) => {
    const said = saidBy(evidence);
    const drift = driftIn(said, evidence.plan?.package?.name ?? "");
    return drift ? matchOf(drift, said, evidence) : undefined;
  },
  experiments: ({ plan }, match) => {
    const requirement = match?.details?.requirement;
    const lead = plan && verbOf(plan);
    if (typeof requirement !== "string" || !lead) return [];
    const alter = (before: Plan) =>
      withWords(before, before.command, [
        ...lead,
        "--with",
        requirement,
        ...before.args.slice(lead.length),
      ]);
    return [{ change: `with \`--with ${requirement}\``, alter, emptyCache: true, isFix: true }];
  },
  replacement: edit,
  repair: entryRepair(
    { command: "uvx", args: ["acme-mcp"] },
    { command: "uvx", args: ["--with", "mcp<2", "acme-mcp"] },
  ),
  examples: [
    {
      name: "mcp 2, which says so",
      evidence: {
        command: ["uvx", "blender-mcp==1.2"],
        stderr:
          "Traceback (most recent call last):\n" +
          `  File "${IN_CACHE}/blender_mcp/server.py", line 2, in <module>\n` +
          "    from mcp.server.fastmcp import FastMCP, Context, Image\n" +
          `  File "${IN_CACHE}/mcp/server/fastmcp.py", line 16, in <module>\n` +
          "    raise ModuleNotFoundError(_MESSAGE, name=__name__)\n" +
          "ModuleNotFoundError: No module named 'mcp.server.fastmcp'. This is mcp 2.x, where FastMCP was renamed to MCPServer (from mcp.server.mcpserver import MCPServer) and other APIs changed; see the migration guide or pin 'mcp<2' to keep running v1 code.\n",
      },
    },
    {
      name: "a name that mcp 2 has no more",
      evidence: {
        command: ["uvx", "mcp-server-time==2025.9.25"],
        stderr:
          "Traceback (most recent call last):\n" +
          `  File "${IN_CACHE}/mcp_server_time/server.py", line 12, in <module>\n` +
          "    from mcp.shared.exceptions import McpError\n" +
          `ImportError: cannot import name 'McpError' from 'mcp.shared.exceptions' (${IN_CACHE}/mcp/shared/exceptions.py)\n`,
      },
    },
    {
      name: "a decorator that mcp 2 has no more",
      evidence: {
        command: ["uv", "tool", "run", "mcp-server-git==2025.9.25"],
        stderr:
          "Traceback (most recent call last):\n" +
          `  File "${IN_CACHE}/mcp_server_git/server.py", line 247, in serve\n` +
          "    @server.list_tools()\n     ^^^^^^^^^^^^^^^^^\n" +
          "AttributeError: 'Server' object has no attribute 'list_tools'\n",
      },
    },
    {
      name: "a server for mcp 2 on an older one",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "ModuleNotFoundError: No module named 'mcp.server.mcpserver'\n",
      },
    },
    {
      name: "an argument that `FastMCP` does not take",
      evidence: {
        command: ["uv", "run", "server.py"],
        stderr:
          'Traceback (most recent call last):\n  File "/repo/server.py", line 2, in <module>\n' +
          '    mcp = FastMCP("x", description="y")\n' +
          "TypeError: FastMCP.__init__() got an unexpected keyword argument 'description'\n",
      },
    },
    {
      name: "an argument that fastmcp 3 takes no more",
      evidence: {
        command: ["uv", "run", "server.py"],
        stderr:
          `  File "${IN_CACHE}/fastmcp/server/server.py", line 220, in _check_removed_kwargs\n` +
          "    raise TypeError(\nTypeError: FastMCP() no longer accepts `port`. Pass `port` to `run_http_async()`, or set FASTMCP_PORT.\n",
      },
    },
    {
      name: "settings of FastMCP's own",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr:
          "pydantic_core._pydantic_core.ValidationError: 14 validation errors for Settings\n" +
          "debug\n  Field required [type=missing, input_value={}, input_type=dict]\n" +
          "log_level\n  Field required [type=missing, input_value={}, input_type=dict]\n",
      },
    },
    {
      name: "a server for pydantic 1",
      evidence: {
        command: ["pipx", "run", "acme-mcp"],
        stderr:
          "    raise PydanticImportError(\n" +
          "pydantic.errors.PydanticImportError: `BaseSettings` has been moved to the `pydantic-settings` package.\n",
      },
    },
    {
      name: "a library that breaks another one",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr:
          "    from pydantic._internal._typing_extra import eval_type_backport\n" +
          `ImportError: cannot import name 'eval_type_backport' from 'pydantic._internal._typing_extra' (${IN_CACHE}/pydantic/_internal/_typing_extra.py)\n`,
      },
    },
  ],
  counterexamples: [
    {
      name: "`mcp` is not there at all",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "ModuleNotFoundError: No module named 'mcp'\n",
      },
    },
    {
      name: "settings of the server's own",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr:
          "pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings\n" +
          "ACME_API_KEY\n  Field required [type=missing, input_value={}, input_type=dict]\n",
      },
    },
    {
      name: "a package that misses a name in itself",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr: `ImportError: cannot import name 'serve' from 'acme_mcp.server' (${IN_CACHE}/acme_mcp/server.py)\n`,
      },
    },
    {
      name: "a name that an older Python does not have",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          "ImportError: cannot import name 'Self' from 'typing' (/usr/lib/python3.10/typing.py)\n",
      },
    },
    {
      name: "a server that came up without it",
      evidence: {
        command: ["uvx", "acme-mcp"],
        ...UP,
        stderr: "no cache: No module named 'mcp.server.fastmcp'\n",
      },
    },
  ],
});

/** The words of `uvx` in front of its options, or `undefined` where something else reads the line. */
function verbOf({ command, args, start, launcher }: Plan): readonly string[] | undefined {
  if (launcher !== "uvx" || start.command !== command) return undefined;
  return [[], ["tool", "run"]].find(
    (words) =>
      words.every((word, at) => args[at] === word) &&
      (words.length > 0 || programName(command) === "uvx"),
  );
}

/** Only where the server came up with it. */
function edit(evidence: Evidence, { details }: Match): Replacement | undefined {
  const requirement = details?.requirement;
  const lead = evidence.plan && verbOf(evidence.plan);
  if (typeof requirement !== "string" || !lead || !upTrial(ID, evidence)) return undefined;
  return insertWords(evidence, lead.length, ["--with", requirement]);
}

function matchOf(drift: Drift, said: string, evidence: Evidence): Match {
  const { library, requirement, index, problem } = drift;
  return {
    captures: { library, problem: quote(problem, 200), remedy: remedyFor(drift, evidence) },
    evidence: [quote(lineAround(said, index), 500)],
    details: { library, requirement },
  };
}

function remedyFor({ library, requirement }: Drift, evidence: Evidence): string {
  const bound = requirement ?? `${library}<VERSION`;
  const which = requirement
    ? ""
    : `Find the last version of \`${library}\` with which it works, and write the one after it for \`VERSION\`. `;
  return (
    `${which}${withRequirement(bound, evidence)}\n\n` +
    "Or ask for a release of the server that fits. If the server is yours, put the bound into its dependencies."
  );
}
