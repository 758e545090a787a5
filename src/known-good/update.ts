import type { KnownGood, KnownHandshake } from "../model/known-good.ts";
import { byText } from "./by-text.ts";
import { keyOf } from "./key.ts";

/**
 * The starts to keep: those that passed now, and of the others those whose entry is still there. Sorted by file,
 * then by name.
 */
export function updated(
  before: readonly KnownGood[],
  passed: readonly KnownGood[],
  isGone: (start: KnownGood) => boolean,
): readonly KnownGood[] {
  const earlier = new Map(before.map((start) => [keyOf(start), start]));
  const fresh = new Map(passed.map((start) => [keyOf(start), start]));
  const kept = [...earlier].filter(([key, start]) => !fresh.has(key) && !isGone(start));
  const renewed = [...fresh].map(([key, start]) => steady(start, earlier.get(key)));
  return [...kept.map(([, start]) => start), ...renewed].toSorted(
    (a, b) => byText(a.file ?? "", b.file ?? "") || byText(a.name, b.name),
  );
}

/** The time of the handshake differs from run to run: only another order of magnitude is worth a change of the file. */
function steady(now: KnownGood, before: KnownGood | undefined): KnownGood {
  const { durationMs } = before?.handshake ?? now.handshake;
  const isAlike =
    now.handshake.durationMs <= 2 * durationMs && now.handshake.durationMs >= durationMs / 2;
  const handshake: KnownHandshake = isAlike ? { ...now.handshake, durationMs } : now.handshake;
  return { ...now, handshake };
}
