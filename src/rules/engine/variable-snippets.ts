import type { Evidence } from "../../model/evidence.ts";
import { containerLine, isHandedIn } from "../../plan/container-env.ts";
import { isReserved } from "../../plan/environment.ts";
import { code } from "./code.ts";
import { referenceTo } from "./text.ts";

/** What hands on variables under their own names in an entry, in the way of its client. */
export function entryEnv(names: readonly string[], evidence: Evidence): string {
  const { id } = evidence.server.client;
  if (id === "codex") return code(`env_vars = ${JSON.stringify(names)}`);
  return entryValues(Object.fromEntries(names.map((name) => [name, referenceTo(name, evidence)])));
}

/** Whether an entry can hand on variables at all; some clients expand nothing. */
export const canHandOn = ({ server: { client } }: Evidence): boolean =>
  client.dialect !== "none" || client.id === "codex";

/** The `env` of an entry with these values. */
export function entryValues(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return code(`"env": {\n${lines.join(",\n")}\n}`);
}

/** The `env` of a workflow step that takes the values from secrets. */
export const stepEnv = (names: readonly string[]): string =>
  code(["env:", ...names.map((name) => `  ${name}: ${secretReference(name)}`)].join("\n"));

/** What hands variables on to the container that a server runs in, as a paragraph of its own; nothing where all are. */
export function intoContainer(
  names: readonly string[],
  { plan, server }: Evidence,
): readonly string[] {
  const line = plan && containerLine(plan);
  const kept = line ? names.filter((name) => !isHandedIn(name, plan)) : [];
  if (!line || kept.length === 0) return [];
  // In the line of a shell the words stand as they are.
  const isList = plan.start.args.every((word) => plan.args.includes(word));
  const options = kept.map((name) => (isList ? `"-e", "${name}"` : `-e ${name}`));
  const target = line.verb === "exec" ? "the name of the container" : "the image";
  const place = server.file
    ? `In the arguments of \`${plan.launcher}\` in ${server.file}`
    : "In the command line";
  return [`${place}, in front of ${target}:\n\n${code(options.join(isList ? ", " : " "))}`];
}

/** The input `env` of this action, for a server that no config describes. */
export const inputEnv = (names: readonly string[]): string =>
  code(
    ["with:", "  env: |", ...names.map((name) => `    ${name}=${secretReference(name)}`)].join(
      "\n",
    ),
  );

/** The input `pass-env` of this action. */
export const inputPassEnv = (names: readonly string[]): string =>
  code(["with:", "  pass-env: |", ...names.map((name) => `    ${name}`)].join("\n"));

/** GitHub refuses secrets whose names begin with `GITHUB_`, except its own token. */
function secretReference(name: string): string {
  const secret = name.startsWith("GITHUB_") && !isReserved(name) ? `GH_${name.slice(7)}` : name;
  return `\${{ secrets.${secret} }}`;
}
