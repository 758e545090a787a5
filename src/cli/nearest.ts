const MOST = 3;
const LONGEST = 80;

/** Those of the known words that a mistyped one is likely to mean: with few letters changed, or with a part in common. */
export function nearest(word: string, known: readonly string[]): readonly string[] {
  const typed = word.slice(0, LONGEST).toLowerCase();
  return known
    .map((candidate) => ({ candidate, distance: distanceOf(typed, candidate) }))
    .filter(({ distance, candidate }) => distance <= Math.max(2, candidate.length / 3))
    .toSorted((left, right) => left.distance - right.distance)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** Each part that both have counts for it, so that `missing-env` and `env-var` come near `missing-env-var`. */
function distanceOf(typed: string, candidate: string): number {
  const parts = typed.split(/[^a-z0-9]+/).filter((part) => part.length > 2);
  const common = parts.filter((part) => candidate.split("-").includes(part)).length;
  return common > 0 && common === parts.length ? 1 - common / 10 : edits(typed, candidate);
}

/** Letters to insert, remove or change (Levenshtein). */
function edits(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...left].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...right].entries()) {
      const changed = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
