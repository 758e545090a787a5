import type { PackageRequest } from "../model/plan.ts";
import { readDockerLine } from "./docker-line.ts";
import { valuesOf } from "./docker-options.ts";
import type { FetchedWord } from "./fetched-word.ts";

/** An image as a command line names it. */
interface Image {
  readonly name: string;
  readonly tag: string | null;
  /** For example `sha256:` and 64 digits. */
  readonly digest: string | null;
}

/**
 * The image that `docker run` starts, where it is fetched. A name without a folder is that of an image
 * built on this machine, or of a base system, neither of which is a server that somebody publishes.
 */
export function dockerWords(args: readonly string[]): readonly FetchedWord[] {
  const { verb, options, target } = readDockerLine(args);
  const image = target === null ? null : readImage(target);
  const isFetched = verb === "run" && valuesOf("pull", options).at(-1) !== "never";
  if (target === null || !image?.name.includes("/") || !isFetched) return [];
  const { name, tag, digest } = image;
  const exact = digest !== null || /\d/.test(tag ?? "");
  return [
    { word: target, kind: "docker", name, requested: tag, exact, stem: `${name}:`, tail: "" },
  ];
}

/** The image that a word names, or `null` where docker could not read it. */
export function imageRequest(spec: string): PackageRequest | null {
  const image = readImage(spec);
  return (
    image && {
      registry: "docker",
      name: image.name,
      requested: image.digest ?? image.tag,
      spec,
    }
  );
}

function readImage(word: string): Image | null {
  const { name, tag = null, digest = null } = IMAGE.exec(word)?.groups ?? {};
  return name === undefined ? null : { name, tag, digest };
}

/** A port is followed by a slash, a tag is not. */
const IMAGE =
  /^(?<name>[^\s:@]+(?::\d+\/[^\s:@]+)?)(?::(?<tag>[^/@\s]+))?(?:@(?<digest>\w+:[0-9a-f]+))?$/;
