import { performance } from "node:perf_hooks";
import { frame, lineOf, type Progress, type ServerProgress } from "../report/progress.ts";

/** Shows how far the servers are; `end` leaves a clean terminal. */
export interface ProgressView {
  readonly show: (event: Progress) => void;
  readonly end: () => void;
}

export const silent: ProgressView = { show: () => {}, end: () => {} };

/** Verdicts as lines, in the order in which they come: what was only begun is no news in a log. */
export const plainProgress = (out: NodeJS.WriteStream): ProgressView => ({
  show: (event) => {
    if (event.state !== "started") out.write(`${lineOf(event)}\n`);
  },
  end: () => {},
});

const TICK_MS = 80;
const CLEAR_DOWN = "\u001b[0J";
const cursorUp = (lines: number): string => (lines > 0 ? `\u001b[${lines}A\r` : "\r");

/** One line a server, drawn again and again in place. */
export function liveProgress(out: NodeJS.WriteStream): ProgressView {
  const servers = new Map<string, ServerProgress & { readonly since: number }>();
  let tick = 0;
  let drawn = 0;
  const draw = () => {
    const now = performance.now();
    const states = [...servers.values()].map((one) =>
      one.state === "started" ? { ...one, elapsedMs: now - one.since } : one,
    );
    const lines = frame(states, out.columns, tick++, out.rows - 1);
    out.write(`${cursorUp(drawn)}${CLEAR_DOWN}${lines.map((line) => `${line}\n`).join("")}`);
    drawn = lines.length;
  };
  const timer = setInterval(draw, TICK_MS);
  return {
    show: (event) => {
      const now = performance.now();
      const key = `${event.file}\0${event.server}`;
      const since = servers.get(key)?.since ?? now;
      servers.set(key, { ...event, since, elapsedMs: now - since });
    },
    end: () => {
      clearInterval(timer);
      out.write(`${cursorUp(drawn)}${CLEAR_DOWN}`);
    },
  };
}
