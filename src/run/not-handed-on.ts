import type { Evidence } from "../model/evidence.ts";
import { type Fact, fact } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";
import type { ServerSpec } from "../model/server.ts";

/**
 * Starts a good server once more with no more than a client hands on that keeps its environment to itself, where
 * this check gave the server variables that its config does not name.
 */
export async function notHandedOn(
  plan: Plan,
  seen: Evidence,
  check: (plan: Plan) => Promise<Evidence>,
): Promise<readonly Fact[]> {
  const { server, handed } = plan;
  const keeper = [server, ...(server.readings ?? [])].find(({ environment }) => environment);
  if (!keeper || handed.length === 0 || seen.handshake.kind !== "completed") return [];
  const again = await check({ ...plan, env: without(plan.env, handed), install: null });
  if (again.handshake.kind === "completed") return [];
  const variables = handed.join(", ");
  const captures = { client: keeper.client.title, variables, remedy: remedyFor(keeper, handed) };
  return [fact("not-handed-on", captures, server.envKey ?? server.origin ?? undefined)];
}

function without(env: Plan["env"], names: readonly string[]): Plan["env"] {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}

function remedyFor({ client, file, name }: ServerSpec, handed: readonly string[]): string {
  const where = `in the entry \`${name}\` of \`${file}\``;
  if (client.id === "codex") {
    return `name them ${where}:\n\n    env_vars = ${JSON.stringify(handed)}`;
  }
  return `name what the server needs under \`env\` ${where}`;
}
