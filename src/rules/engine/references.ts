/** A reference to the variable, in a way of writing such as `${env:NAME}`. */
export const referenceAs = (reference: string, variable: string): string =>
  reference.replace("NAME", () => variable);

/** The name of a secret or variable of the repository: GitHub keeps names that begin with `GITHUB_` for itself. */
export const secretName = (variable: string): string =>
  variable === "GITHUB_TOKEN" ? variable : variable.replace(/^GITHUB_/i, "GH_");

/** How a workflow step hands secrets to the check, ready to paste. */
export const secretsStep = (variables: readonly string[]): string =>
  envOf(variables.map((name) => [name, "secrets"]));

/** How the input `env` gives secrets to every server, and answers the inputs of a config, ready to paste. */
export const secretsInput = (variables: readonly string[]): string =>
  [
    "    with:",
    "      env: |",
    ...variables.map(
      (name) =>
        `        ${name}=\${{ secrets.${secretName(name.toUpperCase().replaceAll(/\W/g, "_"))} }}`,
    ),
  ].join("\n");

/**
 * The same for variables of any kind: from where a reference such as `${{ vars.NAME }}` has it; without one, what
 * does not sound secret is a variable of the repository.
 */
export const variablesStep = (
  variables: readonly string[],
  references: readonly string[] = [],
): string => envOf(variables.map((name) => [name, storeOf(name, references)]));

function storeOf(name: string, references: readonly string[]): "secrets" | "vars" {
  const isIn = (store: string): boolean =>
    references.some((reference) => reference.includes(`${store}.${name}`));
  if (isIn("secrets")) return "secrets";
  return SOUNDS_SECRET.test(name) && !isIn("vars") ? "secrets" : "vars";
}

const SOUNDS_SECRET =
  /TOKEN|KEY|SECRET|PASS|PWD|(?:^|_)PAT$|AUTH|CREDENTIAL|COOKIE|SESSION|DSN|CONNECTION|(?:DATABASE|DB|SQL|POSTGRES|MONGO\w*|REDIS)_UR[IL]/i;

const envOf = (entries: readonly (readonly [string, "secrets" | "vars"])[]): string =>
  [
    "    env:",
    ...entries.map(([name, kind]) => `      ${name}: \${{ ${kind}.${secretName(name)} }}`),
  ].join("\n");
