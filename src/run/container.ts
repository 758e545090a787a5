import { randomUUID } from "node:crypto";
import type { Plan } from "../model/plan.ts";
import { readDockerLine } from "../plan/docker-line.ts";
import { labelled } from "../plan/labelled.ts";
import { type InstallCommand, runCommand } from "./install/command.ts";

/** The key of the label by which the containers of this program are found. */
const LABEL = "mcp-handshake.start";
/** An engine that needs longer than this hangs. */
const LIMIT_MS = 20_000;

/** A start whose container can be found again. */
export interface ContainerStart {
  /** In place of the arguments of the plan. */
  readonly args: readonly string[];
  /** Ends and removes the container, whatever state it is in; settles when it is gone, and never rejects. */
  readonly end: () => Promise<void>;
}

/** Containers that may live now, for the case that this program is ended itself. */
const living = new Map<string, Plan>();

/**
 * Marks the container that a plan starts: a command of `docker` or `podman` that is ended leaves its container
 * behind, for that runs under the engine. `null` where the plan starts none.
 */
export function startInContainer(plan: Plan): ContainerStart | null {
  const label = `${LABEL}=${randomUUID()}`;
  const args = labelled(plan, label);
  if (args === null) return null;
  living.set(label, plan);
  return {
    args,
    end: async () => {
      await remove(label, plan);
      living.delete(label);
    },
  };
}

/** Ends every container that may still live: for the moment when this program is told to stop. */
export async function endContainers(): Promise<void> {
  await Promise.all([...living].map(([label, plan]) => remove(label, plan)));
  living.clear();
}

async function remove(label: string, plan: Plan): Promise<void> {
  const found = await engine(plan, ["ps", "--all", "--quiet", "--filter", `label=${label}`]);
  const ids = found.split(/\s+/).filter((word) => /^[0-9a-f]{12,64}$/.test(word));
  if (ids.length > 0) await engine(plan, ["rm", "--force", "--volumes", ...ids]);
}

/** Runs the same engine, as the plan reaches it; gives what it prints on stdout. */
async function engine({ start, env }: Plan, words: readonly string[]): Promise<string> {
  const { lead } = readDockerLine(start.args);
  const command: InstallCommand = {
    command: start.command,
    args: [...lead, ...words],
    cwd: start.cwd,
    env: { ...env, ...start.env },
  };
  return (await runCommand(command, LIMIT_MS)).stdout;
}
