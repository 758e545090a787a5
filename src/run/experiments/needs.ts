import type { Found, Need } from "../../model/experiment.ts";
import type { Plan } from "../../model/plan.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { documentedVariables } from "./documented-variables.ts";
import { executableCopy } from "./executable-copy.ts";
import { fileElsewhere } from "./file-elsewhere.ts";
import { freePort } from "./free-port.ts";
import { otherInterpreter } from "./other-interpreter.ts";
import { programElsewhere } from "./program-elsewhere.ts";

/** What meets a need; `release` takes back what was made for it. */
export interface Met {
  readonly found: Found;
  readonly release: () => Promise<void>;
}

/** Looks for what a change needs of the machine; `null` where it is not there. */
export async function meetNeed(need: Need, plan: Plan): Promise<Met | null> {
  switch (need.kind) {
    case "node":
    case "python":
      return otherInterpreter(need, plan);
    case "program":
      return asFound(await programElsewhere(need.name, plan));
    case "file":
      return asFound(await fileElsewhere(need.path, plan));
    case "executable-copy":
      return executableCopy(need.path, plan);
    case "documented-variables":
      return asFound(await documentedVariables(need.settings, plan));
    case "port":
      return asFound(await freePort());
    case "folder": {
      const { path, release } = await temporaryFolder("folder");
      return { found: { value: path, label: "an empty folder" }, release };
    }
  }
}

const asFound = (found: Found | null): Met | null => found && { found, release: async () => {} };
