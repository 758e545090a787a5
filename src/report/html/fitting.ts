import { bytesOf } from "../bytes.ts";
import type { Html } from "./markup.ts";

/** One way to show a thing, taken while all that is kept takes no more than `room` bytes. */
export interface Form<T> {
  readonly room: number;
  readonly shown: (one: T) => Html;
}

/** Each thing in the first form that fits; what fits in none is left out. */
export function fitting<T>(
  all: readonly T[],
  forms: readonly Form<T>[],
): ReadonlyMap<T, { readonly markup: Html; readonly form: Form<T> }> {
  const kept = new Map<T, { readonly markup: Html; readonly form: Form<T> }>();
  let size = 0;
  for (const one of all) {
    const found = firstThatFits(one, forms, size);
    if (!found) continue;
    size = found.size;
    kept.set(one, found);
  }
  return kept;
}

function firstThatFits<T>(one: T, forms: readonly Form<T>[], taken: number) {
  for (const form of forms) {
    if (taken >= form.room) continue;
    const markup = form.shown(one);
    const size = taken + bytesOf(markup.toString());
    if (size <= form.room) return { markup, form, size };
  }
  return undefined;
}
