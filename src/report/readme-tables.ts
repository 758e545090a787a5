import { INPUTS, type Input } from "../options/table.ts";

/** The inputs as the README shows them. */
export const inputsTable = (): string =>
  table(
    ["input", "default", "meaning"],
    INPUTS.map((input) => [`\`${input.name}\``, defaultOf(input), input.what]),
  );

const defaultOf = (input: Input): string =>
  input.shown ?? (input.default === "" ? "" : `\`${input.default}\``);

/** The outputs of `action.yml` as the README shows them. */
export const outputsTable = (
  outputs: Readonly<Record<string, { readonly description: string }>>,
): string =>
  table(
    ["output", "meaning"],
    Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  );

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
