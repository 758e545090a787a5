import type { Comparison, KnownTool, ToolPart } from "../../model/known-good.ts";
import type { Change } from "./known-good-changes.ts";

/** The tools that are gone, those whose definition is another, and the new ones. */
export function toolChanges({ before, now }: Comparison): readonly Change[] {
  if (!now.tools) return [];
  const [earlier, later] = [byName(before.tools), byName(now.tools)];
  const gone = [...earlier].flatMap(([name, tools]) =>
    later.has(name) ? [] : [toolChange(name, tools, null)],
  );
  const changed = [...earlier].flatMap(([name, tools]) => {
    const others = later.get(name);
    return others && digestOf(others) !== digestOf(tools) ? [toolChange(name, tools, others)] : [];
  });
  const fresh = [...later].flatMap(([name, tools]) =>
    earlier.has(name) ? [] : [toolChange(name, null, tools)],
  );
  return [...gone, ...changed, ...fresh];
}

type Tools = readonly KnownTool[];

/** A server that lists a name twice has two tools of it. */
function byName(tools: Tools): ReadonlyMap<string, Tools> {
  const groups = new Map<string, KnownTool[]>();
  for (const tool of tools) {
    const group = groups.get(tool.name);
    if (group) group.push(tool);
    else groups.set(tool.name, [tool]);
  }
  return groups;
}

const digestOf = (tools: Tools | null): string | null =>
  tools?.map(({ sha256 }) => sha256).join(" ") ?? null;

function toolChange(name: string, before: Tools | null, after: Tools | null): Change {
  const change = { what: "tool", name, before: digestOf(before), after: digestOf(after) } as const;
  return before && after ? { ...change, parts: partsOf(before, after) } : change;
}

const PARTS: readonly (readonly [ToolPart, string])[] = [
  ["description", "description"],
  ["inputSchema", "input schema"],
  ["annotations", "annotations"],
  ["outputSchema", "output schema"],
  ["title", "title"],
];

/** In words; nothing where it is another part, or where the name stands for several tools. */
function partsOf([before, ...more]: Tools, [after, ...others]: Tools): readonly string[] {
  if (!before || !after || more.length > 0 || others.length > 0) return [];
  return PARTS.flatMap(([part, words]) =>
    before.parts[part] === after.parts[part] ? [] : [words],
  );
}
