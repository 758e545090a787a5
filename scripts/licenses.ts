import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** The licences of the packages that files of a bundle come from, each with its text. */
export async function licensesOf(files: readonly string[]): Promise<string> {
  const folders = new Set(files.flatMap((file) => packageOf(file) ?? []));
  const texts = await Promise.all([...folders].toSorted().map(licenseOf));
  return texts.join("\n");
}

/** The folder of the package that a file belongs to; none for a file of this repository. */
const packageOf = (file: string): string | undefined =>
  /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];

async function licenseOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(
    await readFile(path.join(folder, "package.json"), "utf8"),
  );
  const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
  if (!file) throw new Error(`${folder} has no file with its licence`);
  const text = await readFile(path.join(folder, file), "utf8");
  return `${name} ${version}\n${license}\n\n${text.replaceAll("\r\n", "\n").trim()}\n`;
}
