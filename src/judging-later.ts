import type { RawInputs } from "./options/table.ts";

let loaded: Promise<typeof import("./judging.ts")> | undefined;

/** What judges and tells is most of the program: it is loaded while the first servers start. */
export function judging(): Promise<typeof import("./judging.ts")> {
  loaded ??= import("./judging.ts");
  return loaded;
}

/** The ids of the rules, where inputs may name some. */
export const ruleIdsFor = async ({
  levels,
  expect,
}: Pick<RawInputs, "levels" | "expect">): Promise<readonly string[]> =>
  levels + expect === "" ? [] : (await judging()).RULES.map(({ id }) => id);
