interface Run {
  readonly start: number;
  readonly length: number;
}

/**
 * A text at its back-ticks: every second part is code. Code ends with a run of as many back-ticks as it began with
 * (CommonMark 6.1); a run without a partner stays where it is.
 */
export function codeSpans(text: string): readonly string[] {
  const parts: string[] = [];
  let end = 0;
  for (const [open, close] of pairsOf(runsIn(text))) {
    const code = text.slice(open.start + open.length, close.start);
    parts.push(text.slice(end, open.start), unpadded(code, open.length));
    end = close.start + close.length;
  }
  return end < text.length || parts.length === 0 ? [...parts, text.slice(end)] : parts;
}

const runsIn = (text: string): readonly Run[] =>
  [...text.matchAll(/`+/g)].map((run) => ({ start: run.index, length: run[0].length }));

function pairsOf(runs: readonly Run[]): readonly (readonly [Run, Run])[] {
  const last = new Map(runs.map(({ length }, index) => [length, index]));
  const pairs: (readonly [Run, Run])[] = [];
  let open: Run | null = null;
  for (const [index, run] of runs.entries()) {
    if (open === null) open = index < (last.get(run.length) ?? 0) ? run : null;
    else if (run.length === open.length) {
      pairs.push([open, run]);
      open = null;
    }
  }
  return pairs;
}

/** The blanks that keep a back-tick at the edge of code apart from those around it. */
const unpadded = (code: string, fence: number): string =>
  fence > 1 && /^ .*[^ ].* $/.test(code) ? code.slice(1, -1) : code;
