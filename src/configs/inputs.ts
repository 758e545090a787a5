import { type ConfigNode, memberOf, type StringNode } from "./node.ts";

/** The defaults of the inputs that a VS Code file declares, by id. */
export function inputDefaults(root: ConfigNode, key: string): Readonly<Record<string, string>> {
  const inputs = root.kind === "object" ? memberOf(root, key)?.value : undefined;
  if (inputs?.kind !== "list") return {};
  return Object.fromEntries(
    inputs.items.flatMap((input) => {
      const id = textAt(input, "id");
      const standard = textAt(input, "default");
      return id && standard ? [[id.value, standard.value]] : [];
    }),
  );
}

function textAt(node: ConfigNode, key: string): StringNode | undefined {
  const value = node.kind === "object" ? memberOf(node, key)?.value : undefined;
  return value?.kind === "string" ? value : undefined;
}
