import type { FetchedWord } from "./fetched-word.ts";
import { leadingOptions } from "./leading-options.ts";

/** Options of `uvx` and of `pipx run` that take a value in the next word. */
const WITH_VALUE = new Set([
  ...[
    "--from",
    "--spec",
    "--with",
    "-w",
    "--with-editable",
    "--with-requirements",
    "--python",
    "-p",
  ],
  ...["--constraints", "-c", "--overrides", "--build-constraints", "-b", "--env-file", "--index"],
  ...["--index-url", "-i", "--default-index", "--extra-index-url", "--find-links", "-f"],
  ...["--index-strategy", "--keyring-provider", "--upgrade-package", "-P", "--refresh-package"],
  ...["--reinstall-package", "--resolution", "--prerelease", "--fork-strategy", "--exclude-newer"],
  ...["--link-mode", "--config-setting", "-C", "--no-build-package", "--no-binary-package"],
  ...[
    "--cache-dir",
    "--color",
    "--directory",
    "--project",
    "--config-file",
    "--allow-insecure-host",
  ],
  ...["--python-platform", "--torch-backend", "--no-build-isolation-package", "--pip-args"],
]);

/** What `uvx` and `uv tool run` fetch for the program itself; beside `==` they know `name@version`. */
export const uvxWords = (args: readonly string[]): readonly FetchedWord[] => toolWords(args, "@");

/** What `pipx run` fetches. */
export const pipxWords = (args: readonly string[]): readonly FetchedWord[] => toolWords(args, "==");

/** `sign` stands before the version of a package that is named without an option. */
function toolWords(args: readonly string[], sign: string): readonly FetchedWord[] {
  const { options, rest } = leadingOptions(args, (name) => WITH_VALUE.has(name));
  // A date decides which versions there are: the same one every time.
  if (options.some(({ name }) => name === "--exclude-newer")) return [];
  const from = options.find(({ name }) => name === "--from" || name === "--spec");
  const [spec, word] = from ? [from.value, from.word] : [rest[0], rest[0]];
  if (spec === undefined || word === undefined) return [];
  const lead = word.slice(0, word.length - spec.length);
  const read = gitWord(word, spec, lead) ?? pypiWord(word, spec, lead, from ? "==" : sign);
  return read ? [read] : [];
}

const GIT = /^(?<lead>[^+:/]*git\+)(?<address>\w+:\/\/[^#]+)(?<tail>#.*)?$/;

/** A repository. An address with a login in it is not shown, and so not spoken of. */
function gitWord(word: string, spec: string, lead: string): FetchedWord | null {
  const { lead: scheme, address, tail = "" } = GIT.exec(spec)?.groups ?? {};
  if (scheme === undefined || address === undefined) return null;
  const path = address.indexOf("/", address.indexOf("://") + 3);
  const at = address.lastIndexOf("@");
  const repository = at > path ? address.slice(0, at) : address;
  const requested = at > path ? address.slice(at + 1) : null;
  const login = /:\/\/([^/@]*)@/.exec(repository)?.[1];
  if (path === -1 || (login !== undefined && login !== "git")) return null;
  return {
    word,
    kind: "git",
    name: repository,
    requested,
    exact: /^[0-9a-f]{40}$/i.test(requested ?? ""),
    stem: `${lead}${scheme}${repository}@`,
    tail,
  };
}

const SPEC =
  /^(?<name>[A-Za-z0-9][\w.-]*)(?<extras>\[[^\]]*\])?\s*(?:(?<how>@|={2,3}|[<>~!]=?)(?<asked>.*))?$/;
/** A file, and the interpreters that uv brings itself. */
const NO_PACKAGE = /\.(?:whl|zip|tgz|gz|py)$|^(?:python|pypy)[\d.]*(?:@|$)/i;

/** A package of PyPI, or of the index in use; a path or an address is none. */
function pypiWord(word: string, spec: string, lead: string, sign: string): FetchedWord | null {
  const { name, extras = "", how = "", asked = "" } = SPEC.exec(spec)?.groups ?? {};
  if (name === undefined || asked.includes("/") || NO_PACKAGE.test(spec)) return null;
  const names = how === "@" || how.startsWith("==");
  return {
    word,
    kind: "pypi",
    name,
    requested: how === "" ? null : names ? asked.trim() : `${how}${asked}`,
    exact: names && /^\s*v?\d[\w.+!-]*$/.test(asked),
    stem: `${lead}${name}${extras}${sign}`,
    tail: "",
  };
}
