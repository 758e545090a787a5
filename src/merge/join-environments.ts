import type { Environment } from "../model/report.ts";
import type { Part } from "./part.ts";

/** Systems that are named where the reports come from several. */
const MOST_NAMED = 8;

/** What the machines have in common: `null` where versions differ, and all names of a system that differs. */
export function joinEnvironments(parts: readonly Part[]): Environment | undefined {
  const started = parts.filter(({ report }) => !report.listing);
  const all = (started.length > 0 ? started : parts).map(({ report }) => report.environment);
  const [first] = all;
  if (!first) return undefined;
  const names = (key: "os" | "arch") =>
    [...new Set(all.map((one) => one[key]))].sort().slice(0, MOST_NAMED).join(", ");
  const same = (key: Exclude<keyof Environment, "os" | "arch">) =>
    all.every((one) => one[key] === first[key]) ? first[key] : null;
  return {
    os: names("os"),
    arch: names("arch"),
    node: same("node"),
    npm: same("npm"),
    uv: same("uv"),
    python: same("python"),
    docker: same("docker"),
  };
}
