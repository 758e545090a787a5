import type { Evidence } from "../../model/evidence.ts";
import { programName } from "../../plan/program-name.ts";
import { setupStep } from "./programs.ts";

/** The words in front of an option of the launcher, as they stand in `args`. */
const LEAD: Readonly<Record<string, string>> = { uvx: "", "uv-run": '"run", ' };

const leadOf = ({ plan }: Evidence): string | undefined => {
  if (!plan) return undefined;
  const isVerb = plan.launcher === "uvx" && programName(plan.start.command) === "uv";
  return isVerb ? '"tool", "run", ' : LEAD[plan.launcher];
};

/** How an entry is told to take a requirement such as `mcp<2`. */
export function withRequirement(requirement: string, evidence: Evidence): string {
  const lead = leadOf(evidence);
  if (lead !== undefined) return optionFirst(lead, "--with", requirement, evidence);
  switch (evidence.plan?.launcher) {
    case "pipx":
      return `Start it with \`uvx\`, which takes such a bound:\n\n    "command": "uvx",\n    "args": ["--with", "${requirement}", ...]`;
    case "python":
      return `Install it into the Python that runs the server, in a step before this one:\n\n    - run: ${evidence.plan.start.command} -m pip install "${requirement}"`;
    default:
      return `Ask for \`${requirement}\` where the dependencies of the server are declared.`;
  }
}

/** How an entry is told to run on another Python; `version` such as `3.12`. */
export function withPython(version: string, evidence: Evidence): string {
  const lead = evidence.plan?.launcher === "pipx" ? '"run", ' : leadOf(evidence);
  if (lead !== undefined) {
    return asksForOne(evidence)
      ? `Ask for another Python in ${argsOf(evidence)}:\n\n    "args": [${lead}..., "--python", "${version}", ...]`
      : optionFirst(lead, "--python", version, evidence);
  }
  return (
    `Put another Python on the PATH in a step before this one:\n\n${setupStep(`python${version}`)}\n\n` +
    "and install the dependencies of the server into that one. Where `command` names an interpreter by its " +
    "path, as in a virtual environment, make that one anew with it."
  );
}

/** How a Python gets to the machine that is asked for and not there. */
export const bringPython = (version: string, evidence: Evidence): string =>
  `Put that Python on the PATH in a step before this one:\n\n${setupStep(`python${version}`)}\n\n` +
  "Or let uv fetch it, where `UV_PYTHON_DOWNLOADS` or a setting of uv forbids that. Or ask for another one, with " +
  `\`--python\` in ${argsOf(evidence)}, where the server runs on it.`;

const asksForOne = ({ plan }: Evidence): boolean =>
  plan?.start.args.some((word) => /^(?:--python(?:=|$)|-p)/.test(word)) ?? false;

const argsOf = ({ server }: Evidence): string =>
  `\`args\` of \`${server.name}\` in ${server.file ?? "the command line"}`;

const optionFirst = (lead: string, option: string, value: string, evidence: Evidence): string =>
  `Put \`${option}\` in front of everything else in ${argsOf(evidence)}:\n\n` +
  `    "args": [${lead}"${option}", "${value}", ...]`;
