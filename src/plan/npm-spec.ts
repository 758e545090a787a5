import type { PackageRequest } from "../model/plan.ts";

/** The package that an npm spec names, or `null` for a folder, tarball, git or URL spec. */
export function npmPackage(spec: string): PackageRequest | null {
  const match = /^(?<name>(?:@[\w.~-]+\/)?[\w.~][\w.~-]*)(?:@(?<requested>[^/:]*))?$/.exec(spec);
  const name = match?.groups?.name;
  if (!name || /^\.{1,2}$/.test(name)) return null;
  return { registry: "npm", name, requested: match?.groups?.requested || null, spec };
}
