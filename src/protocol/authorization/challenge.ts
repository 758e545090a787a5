import type { Login } from "../../model/remote.ts";

export type Challenge = NonNullable<Login["challenge"]>;

/** More of the header is not read, nor more parameters: it may be made to be as long as one likes. */
const MAX_HEADER = 8192;
const MAX_PARAMETERS = 64;

const SEPARATORS = /[\s,]*/y;
const TOKEN = /[\w!#$%&'*+.^`|~-]+/y;
const EQUALS = /[ \t]*=[ \t]*/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"?/sy;
const UNQUOTED = /[^\s,]*/y;
/** What some schemes have in place of parameters (RFC 9110 section 11.2). */
const TOKEN68 = /[ \t]+[\w.~+/-]+=*(?=[ \t]*(?:,|$))/y;

/**
 * The challenge that tells most in `WWW-Authenticate`, which may hold several of them (RFC 9110 section 11.6.1): that of
 * `Bearer`, else the first; `null` without any. Missing commas are let pass.
 */
export function challengeIn(header: string | undefined): Challenge | null {
  const all = challengesIn((header ?? "").slice(0, MAX_HEADER));
  return all.find(({ scheme }) => scheme.toLowerCase() === "bearer") ?? all[0] ?? null;
}

type Parameter = readonly [name: string, value: string];

interface Begun {
  readonly scheme: string;
  readonly parameters: Parameter[];
}

function challengesIn(header: string): readonly Challenge[] {
  const scan = scanner(header);
  const all: Begun[] = [];
  for (let read = 0; read < MAX_PARAMETERS; read += 1) {
    scan(SEPARATORS);
    const name = scan(TOKEN)?.[0];
    if (name === undefined) break;
    const current = all.at(-1);
    if (current && scan(EQUALS)) current.parameters.push([name.toLowerCase(), valueAt(scan)]);
    else {
      all.push({ scheme: name, parameters: [] });
      scan(TOKEN68);
    }
  }
  return all.map(({ scheme, parameters }) => ({
    scheme,
    // The first of a name counts.
    parameters: Object.fromEntries(parameters.toReversed()),
  }));
}

type Scan = (expression: RegExp) => RegExpExecArray | null;

/** Reads on where the last expression that held has ended. */
function scanner(text: string): Scan {
  let at = 0;
  return (expression) => {
    expression.lastIndex = at;
    const hit = expression.exec(text);
    if (hit) at = expression.lastIndex;
    return hit;
  };
}

function valueAt(scan: Scan): string {
  const quoted = scan(QUOTED);
  return quoted ? (quoted[1] ?? "").replaceAll(/\\(.)/gs, "$1") : (scan(UNQUOTED)?.[0] ?? "");
}
