import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { type Soak, soak } from "../../scripts/soak-run.ts";

const KIB = 1024;
const FLAGS = ["--confirm", "false", "--concurrency", "8"];
const FEW = 20;
const MANY = 100;

/** What a process holds and leaves is read from `/proc`. */
const described = existsSync("/proc/self/environ") ? describe : describe.skip;

described(
  "a run over many servers that come up, die, are silent or leave something running",
  () => {
    let few: Soak;
    let many: Soak;

    beforeAll(async () => {
      few = await soak(FEW, FLAGS);
      many = await soak(MANY, FLAGS);
    }, 120_000);

    test("tells the truth of each of them", () => {
      expect({ code: many.code, wrong: many.wrong }).toEqual({ code: 1, wrong: [] });
    });

    test("leaves no process, and nothing where temporary files go", () => {
      expect({ left: many.left, files: many.leftFiles }).toEqual({ left: [], files: [] });
    });

    test("is at its end as it was at its beginning, but for its report", () => {
      expect(many.descriptors.last).toBeLessThanOrEqual(few.descriptors.last + 2);
      expect(many.resources.last).toBeLessThanOrEqual(few.resources.last);
      const grown = many.heap.last - few.heap.last;
      expect(grown).toBeLessThan(4 * (many.reportBytes - few.reportBytes) + 512 * KIB);
    });

    test("holds the pipes of its servers, and little beside them", () => {
      expect(many.descriptors.most).toBeLessThan(3 * MANY + 200);
    });

    test("piles up no listeners", () => {
      expect(many.warnings).toEqual([]);
    });
  },
);
