/** What must agree before a version can be released. */
export interface Candidate {
  /** As pushed: `v1.2.3`. */
  readonly tag: string;
  /** As GitHub names it: `owner/name`. */
  readonly repository: string;
  readonly manifest: {
    readonly version: string;
    readonly repository?: string | { readonly url: string };
  };
  readonly lock: { readonly version: string };
  readonly changelog: string;
}

const VERSION = /^v(?<major>\d{1,9})\.(?<minor>\d{1,9})\.(?<patch>\d{1,9})(?<pre>-[\w.-]{1,50})?$/;

/** What stands in the way of a release, one sentence each. */
export function releaseProblems(candidate: Candidate): readonly string[] {
  const { tag, manifest, lock, changelog } = candidate;
  if (!VERSION.test(tag)) return [`\`${tag}\` is no tag of a version, such as v1.2.3`];
  const version = tag.slice(1);
  return [
    manifest.version === version ? [] : [`package.json has ${manifest.version}, not ${version}`],
    lock.version === version ? [] : [`package-lock.json has ${lock.version}, not ${version}`],
    releaseNotes(changelog, version) ? [] : [`CHANGELOG.md says nothing under \`## ${version}\``],
    repositoryProblem(candidate),
  ].flat();
}

/** npm takes a package with provenance only where its manifest names the repository that built it. */
function repositoryProblem({ manifest, repository }: Candidate): readonly string[] {
  const { repository: named } = manifest;
  const url = (typeof named === "string" ? named : named?.url) ?? "";
  const slug = /github(?:\.com[/:]|:)([^/\s]{1,100}\/[^/\s]{1,100}?)(?:\.git)?$/.exec(url)?.[1];
  return slug?.toLowerCase() === repository.toLowerCase()
    ? []
    : [`\`repository\` in package.json is not git+https://github.com/${repository}.git`];
}

/** The section of a version in the changelog, without its heading; empty where there is none. */
export function releaseNotes(changelog: string, version: string): string {
  const lines = changelog.split("\n");
  const isHeading = (line: string) => line.startsWith("## ");
  const begin = lines.findIndex((line) => isHeading(line) && line.split(/\s+/)[1] === version);
  if (begin === -1) return "";
  const rest = lines.slice(begin + 1);
  const end = rest.findIndex(isHeading);
  return rest
    .slice(0, end === -1 ? undefined : end)
    .join("\n")
    .trim();
}

/** Where a release is to be found, beside its own tag. */
export interface Places {
  /** The tag that moves with the releases of a major version; none for a prerelease or a fix of an older version. */
  readonly major: string | null;
  /** The dist-tag of npm. */
  readonly distTag: "latest" | "next" | "backport";
  readonly prerelease: boolean;
}

/** Which names a release takes over, given all tags of the repository. */
export function placesOf(tag: string, tags: readonly string[]): Places {
  const own = numbers(tag);
  if (!own) throw new Error(`no tag of a version: ${tag}`);
  if (own.prerelease) return { major: null, distTag: "next", prerelease: true };
  const others = tags.flatMap((other) => numbers(other) ?? []).filter((one) => !one.prerelease);
  const newer = others.filter((other) => isNewer(other.parts, own.parts));
  const [major] = own.parts;
  return {
    major: newer.some(({ parts }) => parts[0] === major) ? null : `v${major}`,
    distTag: newer.length > 0 ? "backport" : "latest",
    prerelease: false,
  };
}

interface Numbers {
  readonly parts: readonly number[];
  readonly prerelease: boolean;
}

function numbers(tag: string): Numbers | null {
  const groups = VERSION.exec(tag)?.groups;
  if (!groups) return null;
  const { major, minor, patch, pre } = groups;
  return { parts: [major, minor, patch].map(Number), prerelease: pre !== undefined };
}

function isNewer(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at !== -1 && (one[at] ?? 0) > (other[at] ?? 0);
}
