import type { ToolProblem } from "../model/evidence.ts";
import { textOf } from "./bounds.ts";
import { isRecord } from "./messages.ts";

/** Longest name that common clients accept. */
const MAX_NAME = 64;

/** So much of a name or of another foreign value is quoted. */
const QUOTED = 200;

/**
 * What is wrong with the tools of a page of `tools/list` (specification, "Tools: Data Types"); `before`: the
 * names of the pages before. Clients that validate drop the whole list for one bad definition.
 */
export function toolProblems(
  tools: readonly unknown[],
  before: readonly string[] = [],
): readonly ToolProblem[] {
  const seen = new Set<unknown>(before);
  return tools.flatMap((tool, at) => {
    const index = before.length + at;
    const path = `tools[${index}]`;
    if (!isRecord(tool)) return [{ tool: `#${index}`, path, problem: "is no object" }];
    const repeated = seen.has(tool.name);
    seen.add(tool.name);
    const name = typeof tool.name === "string" && tool.name !== "" ? tool.name : `#${index}`;
    return [...nameProblems(tool.name, repeated), ...schemaProblems(tool.inputSchema)].map(
      (found) => ({
        tool: textOf(name, QUOTED),
        path: `${path}.${found.path}`,
        problem: found.problem,
      }),
    );
  });
}

type Problem = Omit<ToolProblem, "tool">;

function nameProblems(name: unknown, repeated: boolean): readonly Problem[] {
  const path = "name";
  if (typeof name !== "string" || name === "") return [{ path, problem: "is no string" }];
  if (name.length > MAX_NAME) return [{ path, problem: `is longer than ${MAX_NAME} characters` }];
  if (repeated) return [{ path, problem: "stands twice" }];
  return /^[\w-]+$/.test(name)
    ? []
    : [{ path, problem: "has characters outside of a-z, A-Z, 0-9, _ and -" }];
}

function schemaProblems(schema: unknown): readonly Problem[] {
  const path = "inputSchema";
  if (!isRecord(schema)) return [{ path, problem: "is no object" }];
  if (schema.type !== "object") {
    const found = schema.type === undefined ? "is missing" : `is ${quoted(schema.type)}`;
    return [{ path: `${path}.type`, problem: `${found}, not "object"` }];
  }
  if ("properties" in schema && !isRecord(schema.properties)) {
    return [{ path: `${path}.properties`, problem: "is no object" }];
  }
  const { required } = schema;
  const fine = required === undefined || (Array.isArray(required) && required.every(isText));
  return fine ? [] : [{ path: `${path}.required`, problem: "is no list of names" }];
}

const isText = (value: unknown): boolean => typeof value === "string";

const quoted = (value: unknown): string => textOf(JSON.stringify(value), QUOTED);
