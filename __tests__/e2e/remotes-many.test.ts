import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { workspace } from "./bundle.ts";
import { askAll, type RemoteRun, type Remotes, startRemotes } from "./remotes.ts";

/** Fixtures and how many of each: 200 in all. */
const GOOD: Readonly<Record<string, number>> = {
  "serves-legacy": 40,
  "serves-legacy-as-streams": 30,
  "serves-both-eras": 20,
  "wants-its-session": 20,
  "serves-modern": 10,
};
const BAD: Readonly<Record<string, number>> = {
  "answers-404-as-express": 20,
  "answers-503": 15,
  "refuses-connections": 15,
  "hangs-up": 10,
  "never-answers": 10,
  "floods-with-json": 10,
};

const CONCURRENCY = 8;
/** What an event stream and a POST beside it take, and one that is on its way out. */
const SOCKETS_PER_SERVER = 3;
/** The bundle alone has some 80 MB, and each of those that are checked at once may have an answer of up to 10 MB. */
const ENOUGH_MB = 400;

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
const good = sum(Object.values(GOOD));
const bad = sum(Object.values(BAD));

let remotes: Remotes;
let run: RemoteRun;

beforeAll(async () => {
  const wanted = Object.entries({ ...GOOD, ...BAD });
  remotes = await startRemotes(wanted.map(([name, times]) => `${name}=${times}`));
  const entries = Object.entries(remotes.origins).flatMap(([name, origins]) =>
    origins.map((origin, index) => [`${name}-${index}`, { type: "http", url: `${origin}/mcp` }]),
  );
  const folder = workspace({ ".mcp.json": { mcpServers: Object.fromEntries(mixed(entries)) } });
  const args = ["--timeout", "3", "--no-confirm", "--concurrency", String(CONCURRENCY)];
  run = await askAll(folder, args);
}, 180_000);

afterAll(() => remotes?.stop());

/** One kind never comes in a row: every seventh, and again from the start. */
function mixed<T>(list: readonly T[]): readonly T[] {
  return list.map((_, index) => list[(index * 7) % list.length] as T);
}

test("200 servers behind URLs are judged in one run, each as it is", () => {
  expect(good + bad).toBe(200);
  expect(run.report.counts).toEqual({ servers: 200, passed: good, failed: bad, skipped: 0 });
  const rules = run.report.servers.map(({ name, rule }) => `${name.replace(/-\d+$/, "")}: ${rule}`);
  expect([...new Set(rules)].sort()).toEqual(
    [
      ...Object.keys(GOOD).map((name) => `${name}: null`),
      "answers-404-as-express: remote-wrong-endpoint",
      "answers-503: remote-server-error",
      "refuses-connections: remote-unreachable",
      "hangs-up: remote-unreachable",
      "never-answers: remote-unreachable",
      "floods-with-json: remote-unreachable",
    ].sort(),
  );
});

test("no more sockets are open at once than the servers need that are checked at once", async () => {
  const { sockets } = await remotes.seen();
  expect(sockets.most).toBeGreaterThan(1);
  expect(sockets.most).toBeLessThanOrEqual(CONCURRENCY * SOCKETS_PER_SERVER);
});

test("every connection is closed at the end", async () => {
  while ((await remotes.seen()).sockets.open > 0) await wait(20);
});

test("its memory stays bounded", () => {
  expect(run.peakMb).toBeGreaterThan(30);
  expect(run.peakMb).toBeLessThan(ENOUGH_MB);
});
