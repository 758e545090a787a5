import type { ObjectNode } from "../../node.ts";
import { argumentsAt } from "./arguments.ts";
import { inputValue, objectsAt, pick, stringAt, type Value } from "./values.ts";

/** How a package is started. */
export interface Start {
  readonly command: Value;
  readonly args: readonly Value[];
  readonly env: readonly (readonly [string, Value])[];
}

/** How a client starts a package, or `null` where it is of a kind that is not started here. */
export function startOf(described: ObjectNode): Start | null {
  const kind = kindOf(described);
  const launch = kind && Object.hasOwn(LAUNCHES, kind) ? LAUNCHES[kind] : undefined;
  const identifier = identifierOf(described);
  if (!launch || !identifier || !speaksStdio(described)) return null;
  const env = variablesOf(described);
  const literal = (text: string): Value => ({ ...identifier, text });
  const runtime = argumentsAt(described, "runtimeArguments");
  const version = stringAt(described, "version");
  const parts = { identifier: identifier.text ?? "", version, runtime: texts(runtime), env };
  const { command, before, id, after } = launch(parts, stringAt(described, "runtimeHint"));
  return {
    command: literal(command),
    args: [
      ...before.map(literal),
      ...runtime,
      ...after.map(literal),
      literal(id),
      ...argumentsAt(described, "packageArguments"),
    ],
    env,
  };
}

export const kindOf = (described: ObjectNode): string | undefined =>
  stringAt(described, "registryType") ?? stringAt(described, "registryName");

/** What a launch is made of. */
interface Parts {
  readonly identifier: string;
  readonly version: string | undefined;
  readonly runtime: readonly string[];
  readonly env: Start["env"];
}

/** The words before the arguments of the runtime, those behind them, and the package. */
interface Words {
  readonly command: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly id: string;
}

type Launch = (parts: Parts, hint: string | undefined) => Words;

const texts = (values: readonly Value[]): readonly string[] =>
  values.flatMap(({ text }) => text ?? []);

const versioned = ({ identifier, version }: Parts, sign: string): string =>
  version ? `${identifier}${sign}${version}` : identifier;

const npm: Launch = (parts, hint = "npx") => {
  const asks = hint === "npx" && !parts.runtime.some((word) => word === "-y" || word === "--yes");
  return { command: hint, before: asks ? ["-y"] : [], after: [], id: versioned(parts, "@") };
};

const pypi: Launch = (parts, hint = "uvx") => ({
  command: hint,
  before: hint === "pipx" ? ["run"] : [],
  after: [],
  id: versioned(parts, hint === "uvx" && !parts.runtime.includes("--from") ? "@" : "=="),
});

const nuget: Launch = (parts, hint = "dnx") => ({
  command: hint,
  before: [],
  after: parts.runtime.includes("--yes") ? [] : ["--yes"],
  id: versioned(parts, "@"),
});

/** Docker hands on what is named with `-e`; the values stand in the entry's own environment. */
const oci: Launch = (parts, hint = "docker") => ({
  command: hint,
  before: parts.runtime[0] === "run" ? [] : ["run", "-i", "--rm"],
  after: parts.env.flatMap(([name]) => (isHandedOn(name, parts) ? [] : ["-e", name])),
  id: /[:@][^/]*$/.test(parts.identifier) ? parts.identifier : versioned(parts, ":"),
});

const isHandedOn = (name: string, { runtime }: Parts): boolean =>
  runtime.some((word) => word === name || word.startsWith(`${name}=`));

const LAUNCHES: Readonly<Record<string, Launch>> = { npm, pypi, nuget, oci, docker: oci };

function identifierOf(described: ObjectNode): Value | null {
  const node = pick(described, "identifier") ?? pick(described, "name");
  return node?.kind === "string" ? { text: node.value, origin: node.origin, asked: [] } : null;
}

function speaksStdio(described: ObjectNode): boolean {
  const transport = pick(described, "transport");
  const type = transport?.kind === "object" ? stringAt(transport, "type") : undefined;
  return type === undefined || type === "stdio";
}

function variablesOf(described: ObjectNode): Start["env"] {
  return objectsAt(described, "environmentVariables").flatMap((variable) => {
    const name = stringAt(variable, "name");
    if (name === undefined) return [];
    const value = inputValue(variable, name);
    return value.text === null ? [] : [[name, value] as const];
  });
}
