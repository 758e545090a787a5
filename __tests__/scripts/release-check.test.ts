import { describe, expect, test } from "@jest/globals";
import {
  type Candidate,
  placesOf,
  releaseNotes,
  releaseProblems,
} from "../../scripts/release-check.ts";

const CHANGELOG = `# Changelog

## Unreleased

## 1.2.3 - 2026-11-24

### New

- One thing.

## 1.2.2

- Another.
`;

const good: Candidate = {
  tag: "v1.2.3",
  repository: "acme/tickets",
  manifest: {
    version: "1.2.3",
    repository: { url: "git+https://github.com/acme/tickets.git" },
  },
  lock: { version: "1.2.3" },
  changelog: CHANGELOG,
};

describe("a version is released", () => {
  test("where tag, manifest, lock file and changelog agree", () => {
    expect(releaseProblems(good)).toEqual([]);
  });

  test.each(["acme/tickets", "git@github.com:acme/tickets.git", "https://github.com/Acme/tickets"])(
    "with the repository written as %s",
    (written) => {
      const url = written === "acme/tickets" ? `github:${written}` : written;
      const manifest = { version: "1.2.3", repository: url };
      expect(releaseProblems({ ...good, manifest })).toEqual([]);
    },
  );
});

test.each<[string, Partial<Candidate>, RegExp]>([
  ["a tag that is none of a version", { tag: "v1" }, /v1.*no tag/],
  [
    "another version in the manifest",
    { manifest: { ...good.manifest, version: "1.2.2" } },
    /1\.2\.2/,
  ],
  ["another version in the lock file", { lock: { version: "1.2.2" } }, /package-lock/],
  [
    "a version that the changelog does not have",
    { changelog: "## Unreleased\n\n- All\n" },
    /CHANGELOG/,
  ],
  [
    "a version of which the changelog says nothing",
    { changelog: "## 1.2.3\n\n## 1.2.2\n" },
    /CHANGELOG/,
  ],
  ["a manifest without its repository", { manifest: { version: "1.2.3" } }, /acme\/tickets\.git/],
  [
    "a manifest with the repository of a fork's origin",
    { repository: "stranger/tickets" },
    /stranger\/tickets\.git/,
  ],
])("%s is refused, with one reason", (_, change, reason) => {
  expect(releaseProblems({ ...good, ...change })).toEqual([expect.stringMatching(reason)]);
});

test("the notes are what stands under the heading of the version", () => {
  expect(releaseNotes(CHANGELOG, "1.2.3")).toBe("### New\n\n- One thing.");
  expect(releaseNotes(CHANGELOG, "1.2.2")).toBe("- Another.");
});

describe("a release takes over", () => {
  const TAGS = ["v0.9.0", "v1.2.2", "v1.10.0-rc.1", "v2.0.0-rc.1", "v1", "nightly"];

  test.each([
    ["v1.2.3", "the tag of its major version and `latest`", "v1", "latest"],
    ["v0.9.1", "the tag of its major version alone, where a newer one is out", "v0", "backport"],
    ["v1.1.9", "neither, where its major version is further", null, "backport"],
    ["v2.0.0-rc.2", "neither, as a prerelease", null, "next"],
    ["v1.10.0", "both, numbers read as numbers", "v1", "latest"],
  ])("%s: %s", (tag, _, major, distTag) => {
    expect(placesOf(tag, [...TAGS, tag])).toMatchObject({ major, distTag });
  });
});
