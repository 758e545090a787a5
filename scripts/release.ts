import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { placesOf, releaseNotes, releaseProblems } from "./release-check.ts";

/**
 * `release.js TAG NOTES < TAGS`: refuses a tag that does not agree with the sources, writes the notes of its version into a
 * file, and tells the workflow which names the release takes over. `TAGS` are all tags, one per line.
 */
const [tag = "", notes = ""] = process.argv.slice(2);
const read = (file: string) => readFileSync(file, "utf8");
const changelog = read("CHANGELOG.md");

const problems = releaseProblems({
  tag,
  repository: process.env.GITHUB_REPOSITORY ?? "",
  manifest: JSON.parse(read("package.json")),
  lock: JSON.parse(read("package-lock.json")),
  changelog,
});
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);

const { major, distTag, prerelease } = placesOf(tag, readFileSync(0, "utf8").split(/\s+/));
writeFileSync(notes, `${releaseNotes(changelog, tag.slice(1))}\n`);
const lines = [`major=${major ?? ""}`, `dist-tag=${distTag}`, `prerelease=${prerelease}`];
appendFileSync(process.env.GITHUB_OUTPUT ?? "/dev/stdout", `${lines.join("\n")}\n`);
