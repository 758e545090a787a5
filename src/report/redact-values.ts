import { Automaton } from "./redact/automaton.ts";
import { cutFinder } from "./redact/cut.ts";
import { needlesOf } from "./redact/forms.ts";
import { hideSpans, type Span } from "./redact/spans.ts";
import { original, type View } from "./redact/view.ts";
import { decodedViews, joinedViews } from "./redact/views.ts";

/** Hides the given values, in every form in which they are commonly written, by `***`. Ends of lines stay where they are. */
export function valueRedactor(secrets: readonly string[]): (text: string) => string {
  const needles = needlesOf(secrets);
  if (needles.length === 0) return (text) => text;
  const automaton = new Automaton(needles);
  const cut = cutFinder(secrets, needles, automaton);
  const found = (view: View, strict: boolean): readonly Span[] =>
    original(view, automaton.spansIn(view.text, strict));
  return (text) => {
    const whole = decodedViews(text).flatMap((view) => [
      ...found(view, false),
      ...original(view, cut(view.text)),
      ...joinedViews(view).flatMap((joined) => [
        ...found(joined, true),
        ...original(joined, cut(joined.text)),
      ]),
    ]);
    return hideSpans(text, whole);
  };
}
