import type { Evidence } from "../../model/evidence.ts";
import { programName } from "../../plan/program-name.ts";
import { setupStep } from "./programs.ts";

/** The verbs of the launcher, behind which its options stand, or `null` for a launcher without such options. */
function verbsOf({ plan }: Evidence): readonly string[] | null {
  if (plan?.launcher === "uv-run") return ["run"];
  if (plan?.launcher !== "uvx") return null;
  return programName(plan.start.command) === "uv" ? ["tool", "run"] : [];
}

/** How an entry is told to take a requirement such as `mcp<2`. */
export function withRequirement(requirement: string, evidence: Evidence): string {
  const verbs = verbsOf(evidence);
  if (verbs) return withOption(verbs, "--with", requirement, evidence);
  switch (evidence.plan?.launcher) {
    case "pipx":
      return `Start it with \`uvx\`, which takes such a bound:\n\n    "command": "uvx",\n    "args": ["--with", "${requirement}", ...]`;
    case "python":
      return `Install it into the Python that runs the server, in a step before this one:\n\n    - run: ${evidence.plan.start.command} -m pip install "${requirement}"\n\n(\`uv pip install --python ${evidence.plan.start.command}\` where uv has made its environment).`;
    default:
      return `Ask for \`${requirement}\` where the dependencies of the server are declared.`;
  }
}

/** How an entry is told to run on another Python; `version` such as `3.12`. */
export function withPython(version: string, evidence: Evidence): string {
  const verbs = evidence.plan?.launcher === "pipx" ? ["run"] : verbsOf(evidence);
  if (verbs && asksForOne(evidence))
    return `Ask for another Python in ${argsOf(evidence)}:\n\n    "args": [..., "--python", "${version}", ...]`;
  if (verbs) return withOption(verbs, "--python", version, evidence);
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

/** An option right behind the verbs; behind a shell or `cmd /c` the words stand as they are typed. */
function withOption(
  verbs: readonly string[],
  option: string,
  value: string,
  evidence: Evidence,
): string {
  const { plan } = evidence;
  const program = plan?.start.command ?? "";
  const isWrapped = plan !== null && plan.command !== program;
  const before = isWrapped ? [program, ...verbs] : verbs;
  const place =
    before.length > 0 ? `behind \`${before.join(" ")}\`` : "in front of everything else";
  const items = [...verbs, option, value].map((word) => JSON.stringify(word));
  const code = isWrapped
    ? `${before.join(" ")} ${option} "${value}" ...`
    : `"args": [${items.join(", ")}, ...]`;
  return `Put \`${option}\` ${place} in ${argsOf(evidence)}:\n\n    ${code}`;
}
