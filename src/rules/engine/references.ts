/** A reference to the variable, in a way of writing such as `${env:NAME}`. */
export const referenceAs = (reference: string, variable: string): string =>
  reference.replace("NAME", () => variable);

/** The name of a repository secret for the variable: GitHub keeps names that begin with `GITHUB_` for itself. */
export const secretName = (variable: string): string =>
  variable === "GITHUB_TOKEN" ? variable : variable.replace(/^GITHUB_/i, "GH_");

/** How a workflow step hands secrets to the check, ready to paste. */
export const secretsStep = (variables: readonly string[]): string =>
  [
    "    env:",
    ...variables.map((name) => `      ${name}: \${{ secrets.${secretName(name)} }}`),
  ].join("\n");
