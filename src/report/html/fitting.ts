import { bytesOf } from "../bytes.ts";
import type { Html } from "./markup.ts";

/** One way to show a thing, taken while all that is kept takes no more than `room` bytes. */
export interface Form<T> {
  readonly room: number;
  readonly shown: (one: T) => Html;
}

/** Each thing in the first form that fits. What no longer fits is not tried again: what comes behind says less, or nothing. */
export function fitting<T>(all: readonly T[], forms: readonly Form<T>[]): ReadonlyMap<T, Shown<T>> {
  const kept = new Map<T, Shown<T>>();
  let [form, ...rest] = forms;
  let size = 0;
  for (const one of all) {
    while (form) {
      const markup = form.shown(one);
      const after = size + bytesOf(markup.toString());
      if (after <= form.room) {
        kept.set(one, { markup, form });
        size = after;
        break;
      }
      [form, ...rest] = rest;
    }
  }
  return kept;
}

/** A thing as it is shown. */
interface Shown<T> {
  readonly markup: Html;
  readonly form: Form<T>;
}
