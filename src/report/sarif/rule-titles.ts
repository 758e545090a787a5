import { SUSPECTS } from "../../rules/symptoms/suspects.ts";

/** What a rule is about, in words that hold for each of its findings; `SUSPECTS` has the others. */
const TITLES: Readonly<Record<string, string>> = {
  "untrusted-event": "the code may be a stranger's, and the event would hand it secrets",
  "runner-files-changed":
    "the files changed by which a step speaks to the runner and to later steps",
  "missing-secret": "a variable is not set here, and no other trouble was found",
  "expected-failure-missing": "a server does not fail in the way that it was expected to",
  "report-missing": "no report tells how the check of a server went",
  "report-unreadable": "a file is no report that can be merged",
  "config-duplicate-key": "a key stands twice in one object of the config",
  "config-duplicate-server": "one name stands for several servers",
  "config-dead-file": "a file looks like a config, and no client reads it",
  "config-secret-literal": "a credential is written into the config in plain text",
  "config-unpinned-package": "which version of a package runs is left open",
  "docker-args-malformed": "the arguments of `docker run` are not as Docker reads them",
  "docker-image-not-found": "the image of the server cannot be fetched",
  "cache-not-writable": "the cache that the package is fetched into cannot be written to",
  "npx-install-prompt": "npx asks before it installs, and nobody answers",
  "npx-self-resolution": "npx takes the project in the folder in place of the package",
  "registry-auth": "the package registry refuses the login, or wants one",
  "npm-min-release-age": "the settings of the installer refuse a release that is this new",
  "package-version-not-found": "the package has no such version",
  "native-build-failed": "a native part of the package could not be built",
  "package-deprecated": "the package is deprecated by its author",
  "docker-tty-flag": "the container gets a terminal, which breaks the messages on stdio",
  "npm-install-scripts-blocked": "an install script that the package needs was not run",
  "node-native-abi-mismatch":
    "a native module was built for another Node.js than the one that loads it",
  "python-stdio-encoding": "Python writes or reads stdio in a code page that lacks a character",
  "node-esm-cjs-mismatch": "a file is loaded as the wrong kind of JavaScript module",
  "killed-or-oom": "the server was killed, or ran out of memory",
  "external-binary-missing": "the server needs a program that is not installed",
  "credentials-file-missing":
    "a file of credentials, or a login that is to be done once, is missing",
  "required-argument-missing": "the server is started without an argument that it requires",
  "port-in-use": "a port that the server wants is already in use",
  "client-limit": "the server comes up here, and exceeds a limit of a client that reads the file",
  "changed-since-known-good": "something has changed since the server last came up",
  unrecognized: "the server does not come up, and no known cause explains it",
};

/** One lower-case clause about a rule, without what is of one case; `null` for a rule of another version. */
export const ruleTitle = (id: string): string | null => SUSPECTS[id]?.title ?? TITLES[id] ?? null;
