/** A sign that the server was written for another release of a library than the one that is there. */
export interface Drift {
  readonly library: string;
  /** The requirement that brings the right one, or `null` where that is not known. */
  readonly requirement: string | null;
  readonly index: number;
  readonly problem: string;
}

interface Sign {
  readonly expression: RegExp;
  readonly library?: string;
  readonly requirement?: string;
}

/** Decorators of `Server` that mcp 2 has replaced. */
const DECORATORS =
  "call_tool|get_prompt|list_prompts|list_resource_templates|list_resources|list_tools|progress_notification|read_resource|set_logging_level|subscribe_resource|unsubscribe_resource";
const INSTALLED = "\\([^)\\n]{0,400}(?:site|dist)-packages[\\\\/]";

/** By what mcp 1.28 and 2.3 have, and by the migration guides of the others. */
const SIGNS: readonly Sign[] = [
  {
    library: "mcp",
    requirement: "mcp<2",
    expression:
      /(?:ModuleNotFoundError: )?No module named 'mcp\.(?:server\.fastmcp|shared\.session)[\w.]*'/,
  },
  {
    library: "mcp",
    requirement: "mcp>=2",
    expression:
      /No module named 'mcp\.server\.mcpserver[\w.]*'|cannot import name 'MCPServer' from 'mcp\./,
  },
  {
    library: "mcp",
    requirement: "mcp<2",
    expression:
      /ImportError: cannot import name '(?:McpError|FastMCP|streamablehttp_client|RequestContext|BaseSession)' from 'mcp(?:\.[\w.]+)?' \(/,
  },
  {
    library: "mcp",
    requirement: "mcp<2",
    expression: new RegExp(`AttributeError: 'Server' object has no attribute '(?:${DECORATORS})'`),
  },
  { library: "fastmcp", expression: /TypeError: FastMCP\(\) no longer accepts `\w+`/ },
  {
    expression: /TypeError: FastMCP\.(?:__init__|run)\(\) got an unexpected keyword argument '\w+'/,
  },
  {
    library: "mcp",
    expression:
      /\d+ validation errors? for Settings\n(?:debug|log_level|host|port|mount_path)\n {2}Field required/,
  },
  {
    library: "pydantic",
    requirement: "pydantic<2",
    expression:
      /PydanticImportError: `[\w.:]+` has been (?:moved|removed)|PydanticUserError: A non-annotated attribute was detected/,
  },
  {
    expression: new RegExp(
      `ImportError: cannot import name '\\w+' from '(?<library>[A-Za-z]\\w*)[\\w.]*' ${INSTALLED}`,
    ),
  },
];

/** The first sign in what a server said; `own`: the package that it is itself. */
export function driftIn(said: string, own: string): Drift | null {
  for (const { expression, library, requirement = null } of SIGNS) {
    const found = expression.exec(said);
    const named = library ?? found?.groups?.library ?? libraryBefore(said, found?.index ?? 0);
    if (found && moduleOf(named) !== moduleOf(own))
      return {
        library: named,
        requirement,
        index: found.index,
        problem: found[0].replace(/ \(.*$/s, ""),
      };
  }
  return null;
}

/** The library of `FastMCP`: there are two of that name. */
const libraryBefore = (said: string, index: number): string =>
  /from fastmcp\b|[\\/]fastmcp[\\/]server[\\/]/.test(said.slice(0, index)) &&
  !/mcp\.server\.fastmcp|[\\/]mcp[\\/]server[\\/]/.test(said.slice(0, index))
    ? "fastmcp"
    : "mcp";

const moduleOf = (name: string): string => name.replace(/[-.]+/g, "_").toLowerCase();
