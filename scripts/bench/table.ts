/** Rows of a Markdown table; the first column is a name, the others are numbers or short words. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table in Markdown, numbers to the right. */
export function tableText({ columns, rows }: Table): string {
  const rule = columns.map((_, at) => (at === 0 ? "---" : "---:"));
  return [columns, rule, ...rows].map((cells) => `| ${cells.map(cell).join(" | ")} |`).join("\n");
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** Milliseconds below ten seconds, else seconds. */
export function duration(ms: number): string {
  if (!Number.isFinite(ms)) return "–";
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms.toFixed(Math.abs(ms) < 10 ? 1 : 0)} ms`;
}

/** How many times as much. */
export const ratio = (value: number, base: number): string =>
  Number.isFinite(value / base) ? (value / base).toFixed(2) : "–";

/** Megabytes of a number of bytes. */
export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
