import type { Rule } from "../model/rule.ts";
import configArgsInCommand from "./config-args-in-command.ts";
import configClientDialect from "./config-client-dialect.ts";
import configDuplicateKey from "./config-duplicate-key.ts";
import configJsonInvalid from "./config-json-invalid.ts";
import configMissingType from "./config-missing-type.ts";
import configSecretLiteral from "./config-secret-literal.ts";
import configValueUnresolved from "./config-value-unresolved.ts";
import configWrongRootKey from "./config-wrong-root-key.ts";
import cwdMissing from "./cwd-missing.ts";
import dependenciesNotInstalled from "./dependencies-not-installed.ts";
import entryFileMissing from "./entry-file-missing.ts";
import launcherNotFound from "./launcher-not-found.ts";
import nodeEsmCjsMismatch from "./node-esm-cjs-mismatch.ts";
import nodeTooOld from "./node-too-old.ts";
import packageNoExecutable from "./package-no-executable.ts";
import packageNotFound from "./package-not-found.ts";
import packageVersionNotFound from "./package-version-not-found.ts";
import shebangBroken from "./shebang-broken.ts";
import sourceFetchFailed from "./source-fetch-failed.ts";
import spawnPermissionDenied from "./spawn-permission-denied.ts";
import untrustedEvent from "./untrusted-event.ts";

/** Every known cause, most specific first: the first that explains a failure is its root cause. */
export const RULES: readonly Rule[] = [
  untrustedEvent,
  // The file and the entry.
  configJsonInvalid,
  configWrongRootKey,
  configMissingType,
  configArgsInCommand,
  configValueUnresolved,
  configDuplicateKey,
  configSecretLiteral,
  // The machine.
  cwdMissing,
  spawnPermissionDenied,
  shebangBroken,
  launcherNotFound,
  // The install.
  packageNotFound,
  packageVersionNotFound,
  packageNoExecutable,
  sourceFetchFailed,
  // The start, before the server's own code runs.
  dependenciesNotInstalled,
  entryFileMissing,
  nodeTooOld,
  nodeEsmCjsMismatch,
  // A key that is passed over explains what the server misses, and none of the above.
  configClientDialect,
];
