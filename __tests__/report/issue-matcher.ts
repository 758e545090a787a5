/** A pattern of a problem matcher: each property names a group of its `regexp`. */
interface Pattern extends Readonly<Partial<Record<Property, number>>> {
  readonly regexp: string;
}

const PROPERTIES = ["severity", "code", "message", "file", "line", "column"] as const;
type Property = (typeof PROPERTIES)[number];

/** What the runner makes an annotation of; a group that is not there is empty. */
export type Issue = Readonly<Record<Property, string>>;

export interface Matcher {
  readonly owner: string;
  readonly pattern: readonly Pattern[];
}

/** What the runner refuses in a file of problem matchers (actions/runner, `IssueMatcherConfig.Validate`). */
export const refusedIn = (matchers: readonly Matcher[]): readonly string[] => [
  ...twice(matchers.map(({ owner }) => owner.toLowerCase())).map((owner) => `owner ${owner} twice`),
  ...matchers.flatMap(({ owner, pattern }) => {
    const set = pattern.flatMap((one) => PROPERTIES.filter((name) => one[name] !== undefined));
    return [
      ...twice(set).map((name) => `${owner}: ${name} twice`),
      ...(set.includes("message") ? [] : [`${owner}: no message`]),
      ...pattern.flatMap((one) =>
        PROPERTIES.filter((name) => (one[name] ?? 0) > groupsOf(one)).map(
          (name) => `${owner}: no group for ${name}`,
        ),
      ),
    ];
  }),
];

const twice = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

const groupsOf = ({ regexp }: Pattern): number =>
  (new RegExp(`${regexp}|`).exec("")?.length ?? 1) - 1;

/**
 * The issues that the runner sees in a log (actions/runner, `OutputManager.OnDataReceived` and `IssueMatcher.Match`): every
 * pattern of a matcher must match the line after that of the pattern before, and a matcher that is done resets the others.
 */
export function issuesIn(log: string, matchers: readonly Matcher[]): readonly Issue[] {
  const running = matchers.map(() => [] as (Partial<Issue> | null)[]);
  return log.split("\n").flatMap((line) => {
    for (const [index, { pattern }] of matchers.entries()) {
      const issue = step(pattern, running[index] ?? [], line);
      if (!issue) continue;
      for (const state of running) state.length = 0;
      if (issue.message?.trim()) return [issue as Issue];
    }
    return [];
  });
}

/** Takes a line in; the state holds what each pattern but the last matched on the line before. */
function step(
  patterns: readonly Pattern[],
  state: (Partial<Issue> | null)[],
  line: string,
): Partial<Issue> | null {
  for (let index = patterns.length - 1; index >= 0; index--) {
    const before = index === 0 ? {} : state[index - 1];
    const found = before && matchOf(patterns[index] as Pattern, line, before);
    if (index === patterns.length - 1) {
      if (found) return found;
      if (index > 0) state[index - 1] = null;
    } else if (before) state[index] = found ?? null;
  }
  return null;
}

function matchOf(pattern: Pattern, line: string, before: Partial<Issue>): Partial<Issue> | null {
  const groups = new RegExp(pattern.regexp).exec(line);
  if (!groups) return null;
  const own = PROPERTIES.flatMap((name) => {
    const group = pattern[name];
    return group === undefined ? [] : [[name, groups[group] ?? ""] as const];
  });
  return { ...Object.fromEntries(own), ...before };
}
