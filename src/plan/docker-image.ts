import type { FetchedWord } from "./fetched-word.ts";

/** Options of `docker run` that take no value; every other one does. */
const SWITCHES = new Set([
  ...["--rm", "--interactive", "--tty", "--detach", "--init", "--privileged", "--read-only"],
  ...["--publish-all", "--quiet", "--sig-proxy", "--no-healthcheck", "--oom-kill-disable"],
  ...["--disable-content-trust", "--help", "--use-api-socket", "--replace", "--tls-verify"],
]);
const SHORT_SWITCHES = "itdPq";

/**
 * The image that `docker run` starts, where it is fetched. A name without a folder is that of an image
 * built on this machine, or of a base system, neither of which is a server that somebody publishes.
 */
export function dockerWords(args: readonly string[]): readonly FetchedWord[] {
  const word = imageAmong(args);
  const { name, tag = null, digest } = IMAGE.exec(word ?? "")?.groups ?? {};
  if (word === undefined || !name?.includes("/")) return [];
  const exact = digest !== undefined || /\d/.test(tag ?? "");
  return [{ word, kind: "docker", name, requested: tag, exact, stem: `${name}:`, tail: "" }];
}

/** The first word that is no option and no value of one; nothing where the image is never fetched. */
function imageAmong(args: readonly string[]): string | undefined {
  let at = 0;
  while (args[at]?.startsWith("-") && args[at] !== "--") at += valueIsNext(args[at] ?? "") ? 2 : 1;
  const isLocal = /(?:^|\0)--pull[=\0]never(?:\0|$)/.test(args.slice(0, at).join("\0"));
  return isLocal ? undefined : args[args[at] === "--" ? at + 1 : at];
}

/** `-e NAME`, `-ie NAME` and `--env NAME` have it there; `-it`, `-eNAME` and `--env=NAME` do not. */
function valueIsNext(word: string): boolean {
  if (word.startsWith("--")) return !word.includes("=") && !SWITCHES.has(word);
  const letters = word.slice(1);
  const first = [...letters].findIndex((letter) => !SHORT_SWITCHES.includes(letter));
  return first !== -1 && first === letters.length - 1;
}

/** A port is followed by a slash, a tag is not. */
const IMAGE =
  /^(?<name>[^\s:@]+(?::\d+\/[^\s:@]+)?)(?::(?<tag>[^/@\s]+))?(?<digest>@\w+:[0-9a-f]+)?$/;
