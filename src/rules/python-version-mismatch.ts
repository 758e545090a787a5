import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { withPython as onPython } from "./engine/interpreter-experiment.ts";
import { quote } from "./engine/plain-text.ts";
import { pythonNeedIn } from "./engine/python-needs.ts";
import { bringPython, withPython } from "./engine/python-start.ts";
import { installFailed } from "./engine/sketches.ts";
import { lineAround, outputOf, saidBy } from "./engine/text.ts";

export default defineRule({
  id: "python-version-mismatch",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "the server needs {needed}",
  why:
    "{reason}. Which Python runs a server is decided on each machine anew: the first one on the PATH, or the " +
    "one that uv chooses among those that it finds.",
  fix: "{remedy}",
  detect: (evidence) => {
    const text = [outputOf(evidence), saidBy(evidence)].join("\n");
    const need = pythonNeedIn(text);
    if (!need) return undefined;
    const { needed, reason, version, isAsked, index } = need;
    const remedy = isAsked ? bringPython(version, evidence) : withPython(version, evidence);
    return {
      captures: { needed, reason, remedy },
      evidence: [quote(lineAround(text, index), 500)],
      details: { version },
    };
  },
  experiments: (_evidence, match) => {
    const version = String(match?.details?.version ?? "");
    const next = version.replace(/\d+$/, (minor) => String(Number(minor) + 1));
    const experiments = version === "" ? [] : [onPython(version, next), onPython(version)];
    return experiments.map((experiment) => ({ ...experiment, isFix: true }));
  },
  repair: entryRepair(
    { command: "uvx", args: ["acme-mcp"] },
    { command: "uvx", args: ["--python", "3.12", "acme-mcp"] },
  ),
  examples: [
    {
      name: "a package that asks for a newer one",
      evidence: {
        command: ["uvx", "--python", "3.9", "mcp-server-time"],
        ...installFailed(
          "error: No solution found when resolving tool dependencies\n" +
            "  cause: Because the current Python version (3.9.18) does not satisfy Python>=3.10 and all versions of mcp-server-time depend on Python>=3.10, we can conclude that all versions of mcp-server-time cannot be used.\n" +
            "         And because you require mcp-server-time, we can conclude that your requirements are unsatisfiable.\n",
        ),
      },
    },
    {
      name: "an older uv, whose text is broken at the width of the terminal",
      evidence: {
        command: ["uvx", "mcp-server-time"],
        stderr:
          "  × No solution found when resolving tool dependencies:\n" +
          "  ╰─▶ Because the requested Python version (>=3.9) does not satisfy\n" +
          "      Python>=3.10 and mcp==1.2.0 depends on Python>=3.10, we can conclude that\n" +
          "      mcp==1.2.0 cannot be used.\n",
      },
    },
    {
      name: "a project that asks for a newer one",
      evidence: {
        command: ["uv", "run", "--python", "3.11", "server.py"],
        ...installFailed(
          "error: The requested interpreter resolved to Python 3.11.2, which is incompatible with the project's Python requirement: `>=3.14` (from `project.requires-python`)\n",
          2,
        ),
      },
    },
    {
      name: "an interpreter that is not on the machine",
      evidence: {
        command: ["uvx", "--python", "3.7", "mcp-server-time"],
        ...installFailed(
          "error: No interpreter found for Python 3.7 in managed installations or search path\n",
          2,
        ),
      },
    },
    {
      name: "an interpreter of pyenv that is not switched on",
      evidence: {
        command: ["uvx", "--python", "3.7", "mcp-server-time"],
        ...installFailed(
          "error: Failed to inspect Python interpreter from search path at `/home/me/.pyenv/shims/python3.7`\n" +
            "  cause: Querying Python at `/home/me/.pyenv/shims/python3.7` failed with exit status exit status: 127\n\n" +
            "         [stderr]\n         pyenv: python3.7: command not found\n",
          2,
        ),
      },
    },
    {
      name: "a package that pip passes over",
      evidence: {
        command: ["pipx", "run", "mcp-server-time"],
        ...installFailed(
          "ERROR: Ignored the following versions that require a different python version: 0.5.1 Requires-Python >=3.10; 2025.9.25 Requires-Python >=3.10\n" +
            "ERROR: Could not find a version that satisfies the requirement mcp-server-time (from versions: none)\n" +
            "ERROR: No matching distribution found for mcp-server-time\n",
        ),
      },
    },
    {
      name: "a package that pip refuses",
      evidence: {
        command: ["pipx", "run", "--spec", ".", "acme"],
        ...installFailed(
          "ERROR: Package 'acme' requires a different Python: 3.9.18 not in '>=3.10'\n",
        ),
      },
    },
    {
      name: "`X | None` on Python 3.9",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          'Traceback (most recent call last):\n  File "/repo/server.py", line 1, in <module>\n' +
          "    def f(x: int | None): pass\n" +
          "TypeError: unsupported operand type(s) for |: 'type' and 'NoneType'\n",
      },
    },
    {
      name: "`match` on Python 3.9",
      evidence: {
        command: [".venv/bin/python", "server.py"],
        stderr:
          '  File "/repo/server.py", line 2\n    match sys.argv:\n          ^\nSyntaxError: invalid syntax\n',
      },
    },
    {
      name: "`except*` on Python 3.10",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          '  File "/repo/server.py", line 3\n    except* ValueError:\n          ^\nSyntaxError: invalid syntax\n',
      },
    },
    {
      name: "`type` on Python 3.11",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          '  File "/repo/server.py", line 1\n    type X = int\n         ^\nSyntaxError: invalid syntax\n',
      },
    },
    {
      name: "type parameters on Python 3.11",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          "  File \"/repo/server.py\", line 1\n    def f[T](x: T): pass\n         ^\nSyntaxError: expected '('\n",
      },
    },
    {
      name: "a module of later versions",
      evidence: {
        command: ["uv", "run", "server.py"],
        stderr: "ModuleNotFoundError: No module named 'tomllib'\n",
      },
    },
    {
      name: "a name of later versions",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          "ImportError: cannot import name 'Self' from 'typing' (/usr/lib/python3.10/typing.py)\n",
      },
    },
    {
      name: "an attribute of later versions",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "AttributeError: module 'asyncio' has no attribute 'TaskGroup'\n",
      },
    },
    {
      name: "a module that is gone",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr: "ModuleNotFoundError: No module named 'distutils'\n",
      },
    },
    {
      name: "a Python that is too new for pydantic",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr:
          "UserWarning: Core Pydantic V1 functionality isn't compatible with Python 3.14 or greater.\n" +
          "TypeError: _eval_type() got an unexpected keyword argument 'prefer_fwd_module'\n",
      },
    },
    {
      name: "a Python that is too new for an older pydantic",
      evidence: {
        command: ["uv", "tool", "run", "acme-mcp"],
        stderr: "TypeError: _eval_type() got an unexpected keyword argument 'prefer_fwd_module'\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a module that no Python has",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "ModuleNotFoundError: No module named 'mcp'\n",
      },
    },
    {
      name: "a slip in the code",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          '  File "/repo/server.py", line 1\n    def f(:\n          ^\nSyntaxError: invalid syntax\n',
      },
    },
    {
      name: "an operand that no Python takes",
      evidence: {
        command: ["python3", "server.py"],
        stderr: "TypeError: unsupported operand type(s) for |: 'str' and 'NoneType'\n",
      },
    },
    {
      name: "a name that `typing` never had",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          "ImportError: cannot import name 'Acme' from 'typing' (/usr/lib/python3.12/typing.py)\n",
      },
    },
  ],
});
