import type { IsOwn, StackTrace } from "./trace.ts";

/** A panic of Go: `panic: message`, `goroutine 1 [running]:`, then a function and a place in turn. */
export function goTrace(lines: readonly string[], isOwn: IsOwn): StackTrace | undefined {
  const routine = lines.findIndex((line) => /^goroutine \d+ \[/.test(line));
  const head = lines.findLastIndex(
    (line, index) => index < routine && /^(?:panic|fatal error): /.test(line),
  );
  if (head === -1) return undefined;
  const places = lines.slice(routine).flatMap((line) => {
    const place = /^\t(\S+:\d+)(?: \+0x[\da-f]+)?$/.exec(line)?.[1];
    return place && isOwn(place) ? [place] : [];
  });
  return { message: lines[head]?.trim() ?? "", at: places[0] ?? null, lines: [head, routine] };
}

const RUST = /^thread '[^']*'(?: \(\d+\))? panicked at (?:'(.*)', )?([^\s:]+:\d+):\d+:?$/;

/** A panic of Rust; before 1.73 the message stands before the place, since then on the next line. */
export function rustTrace(lines: readonly string[]): StackTrace | undefined {
  const head = lines.findLastIndex((line) => RUST.test(line));
  const [, inline, at = ""] = RUST.exec(lines[head] ?? "") ?? [];
  if (head === -1) return undefined;
  const message = inline ?? lines[head + 1]?.trim() ?? "";
  return { message: `panic: ${message}`, at, lines: [head, head + 1] };
}
