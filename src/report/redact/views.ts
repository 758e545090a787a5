import { LOGGED_LINE_END } from "./broken-lines.ts";
import { ESCAPES, type Escape } from "./escapes.ts";
import { rewritten, type View, withoutBlanks } from "./view.ts";

/** An encoding may itself have been encoded, and then quoted in a string of JSON. */
const ROUNDS = 3;

/** The text as it is, and as it reads without each kind of escapes, once and again, and without all kinds. */
export function decodedViews(text: string): readonly View[] {
  const raw: View = { text, places: null };
  const views = [raw, ...ESCAPES.flatMap((way) => [...repeated(raw, way, 2)])];
  if (views.length > 1) views.push(...mixed(raw));
  return unique(views);
}

/** The view without the ends of its lines: with all blanks, and with what a log puts before each line. */
export function joinedViews(view: View): readonly View[] {
  if (!view.text.includes("\n")) return [];
  const unlogged = rewritten(view, LOGGED_LINE_END, ([end]) => (LOGGED.test(end) ? "" : null));
  return (unlogged ? [view, unlogged] : [view]).map(withoutBlanks);
}

const LOGGED = /\S/;

function* repeated(view: View, way: Escape, times: number): Generator<View> {
  const next = times > 0 ? decoded(view, way) : null;
  if (!next) return;
  yield next;
  yield* repeated(next, way, times - 1);
}

function* mixed(raw: View): Generator<View> {
  let view = raw;
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of ESCAPES) {
      const next = decoded(view, way);
      if (!next) continue;
      view = next;
      yield view;
    }
  }
}

const decoded = (view: View, { pattern, decode }: Escape): View | null =>
  rewritten(view, pattern, decode);

const unique = (views: readonly View[]): readonly View[] => [
  ...new Map(views.map((view) => [view.text, view])).values(),
];
