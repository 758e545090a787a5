import type { Evidence } from "../../model/evidence.ts";
import { canHandOn, entryEnv, inputEnv, intoContainer, stepEnv } from "./variable-snippets.ts";

/** How to give variables to a server: the entry, the container and the workflow, ready to paste. */
export const settingOf = (names: readonly string[], evidence: Evidence): string =>
  [...intoContainer(names, evidence), ...givenBy(names, evidence)].join("\n\n");

function givenBy(names: readonly string[], evidence: Evidence): readonly string[] {
  const { file } = evidence.server;
  if (!file) return [`In the workflow:\n\n${inputEnv(names)}`];
  const sources = names.map((name) => sourceIn(evidence, name));
  const own = names.filter((_, index) => sources[index] === undefined);
  if (own.length > 0 && !canHandOn(evidence)) return [`In the workflow:\n\n${inputEnv(names)}`];
  const entry = own.length > 0 ? [`In ${file}:\n\n${entryEnv(own, evidence)}`] : [];
  const step = stepEnv(names.map((name, index) => sources[index] ?? name));
  return [...entry, `In the workflow, on the step that runs this check:\n\n${step}`];
}

/** The variable that the entry refers to under this name, or `undefined`. */
function sourceIn({ server }: Evidence, name: string): string | undefined {
  if (server.handedOn?.some(({ value }) => value === name)) return name;
  const entry = server.env.find((each) => each.name === name);
  return /\$\{?(?:env:)?([A-Za-z_]\w*)/.exec(entry?.value.value ?? "")?.[1];
}
