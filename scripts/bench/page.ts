import type { Bench, Section } from "./bench.ts";
import { tableText } from "./table.ts";

/** Where it ran: what a reader needs to judge the numbers, and nothing that tells whose machine it was. */
export interface Machine {
  readonly node: string;
  readonly cores: number;
  readonly platform: string;
}

const INTRODUCTION = `# Benchmark

What a check costs beside the servers themselves, and how other programs do on the same servers. Every number here comes from a run of
\`npm run bench\`, which has written this page.

- **To run it**: \`npm run build && npm run bench\` measures all, \`npm run bench -- cold-start peers\` some of it, \`--quick\` with few runs. \`--write\`
  puts what was measured into this page, \`--keep FOLDER\` keeps what the other programs printed.
- **To read it**: commands that are compared take turns, so that a busy moment hits all of them, and the median counts. Times depend on the
  machine; the ratios hardly do. Below each table stands how often each command ran, and on what.
`;

/** One part of the page. */
export function sectionText(bench: Bench, section: Section, machine: Machine): string {
  const runs = section.runs === 1 ? "one run" : `median of ${section.runs} runs`;
  const { node, cores, platform } = machine;
  return [
    `## ${bench.title}`,
    bench.about,
    ...section.tables.map(tableText),
    ...(section.notes ?? []),
    `*Each: ${runs}. Node.js ${node}, ${cores} cores, ${platform}.*`,
  ].join("\n\n");
}

/** The page with the parts that were measured now; the others stay as they were, in the order of the benches. */
export function pageText(
  before: string,
  benches: readonly Bench[],
  measured: ReadonlyMap<string, string>,
): string {
  const kept = new Map(
    before
      .split(/^(?=## )/m)
      .slice(1)
      .map((text) => [text.slice(3, text.indexOf("\n")), text.trim()] as const),
  );
  const parts = benches.flatMap(({ title }) => measured.get(title) ?? kept.get(title) ?? []);
  return `${[INTRODUCTION.trim(), ...parts].join("\n\n")}\n`;
}
