/** One thing whose cause is known, and what the rules say of it. */
export interface Judged {
  /** Where it is from, for people. */
  readonly source: string;
  readonly name: string;
  readonly expected: string;
  readonly given: string;
  readonly right: boolean;
  /** What was added to a record for the judgement. */
  readonly added?: readonly string[];
}

/** What was expected against what was given, as Markdown: the diagonal as counts, the rest in full. */
export function confusionTable(all: readonly Judged[]): string {
  const wrong = all.filter(({ right }) => !right);
  const parts = [
    table(["source", "judged", "right"], [...groups(all, ({ source }) => source)].map(countsOf)),
    wrong.length === 0
      ? "Nothing is off the diagonal."
      : table(["expected", "given", "times", "which"], offDiagonal(wrong)),
    `On the diagonal: ${diagonal(all.filter(({ right }) => right))}.`,
    additions(all),
  ];
  return parts.filter(Boolean).join("\n\n");
}

const countsOf = ([source, group]: readonly [string, readonly Judged[]]): readonly string[] => [
  source,
  `${group.length}`,
  `${group.filter(({ right }) => right).length}`,
];

const offDiagonal = (wrong: readonly Judged[]): readonly (readonly string[])[] =>
  [...groups(wrong, ({ expected, given }) => `${expected}\0${given}`).values()].map((group) => [
    group[0]?.expected ?? "",
    group[0]?.given ?? "",
    `${group.length}`,
    group.map(({ source, name }) => `${source}: ${name}`).join("; "),
  ]);

/** Counterexamples have no cause of their own, so the table above counts them. */
function diagonal(right: readonly Judged[]): string {
  const causes = right.filter(({ expected }) => !expected.startsWith("not "));
  const counts = [...groups(causes, ({ expected }) => expected)].map(
    ([id, group]) => `${id} ${group.length}`,
  );
  return counts.join(", ");
}

/** What was added, and to which. */
function additions(all: readonly Judged[]): string {
  const each = all.flatMap(({ name, added = [] }) => added.map((what) => ({ name, what })));
  const lines = [...groups(each, ({ what }) => what)].map(
    ([what, group]) => `- ${what}: ${group.map(({ name }) => name).join(", ")}`,
  );
  if (lines.length === 0) return "";
  return ["Records do not say all that the check would see; added was", "", ...lines].join("\n");
}

function groups<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return found;
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
