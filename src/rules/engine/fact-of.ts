import type { Evidence } from "../../model/evidence.ts";
import type { Fact, FactKind } from "../../model/fact.ts";

/** The first fact of a kind, or `undefined`. */
export const factOf = (kind: FactKind, { facts }: Pick<Evidence, "facts">): Fact | undefined =>
  facts.find((each) => each.kind === kind);
