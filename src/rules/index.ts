import type { Rule } from "../model/rule.ts";
import backendUnreachable from "./backend-unreachable.ts";
import binaryIncompatible from "./binary-incompatible.ts";
import cacheNotWritable from "./cache-not-writable.ts";
import changedSinceKnownGood from "./changed-since-known-good.ts";
import cliUsageError from "./cli-usage-error.ts";
import clientLimit from "./client-limit.ts";
import configArgsInCommand from "./config-args-in-command.ts";
import configClientDialect from "./config-client-dialect.ts";
import configDeadFile from "./config-dead-file.ts";
import configDuplicateKey from "./config-duplicate-key.ts";
import configDuplicateServer from "./config-duplicate-server.ts";
import configJsonInvalid from "./config-json-invalid.ts";
import configMissingType from "./config-missing-type.ts";
import configSecretLiteral from "./config-secret-literal.ts";
import configUnpinnedPackage from "./config-unpinned-package.ts";
import configValueUnresolved from "./config-value-unresolved.ts";
import configWrongRootKey from "./config-wrong-root-key.ts";
import credentialsFileMissing from "./credentials-file-missing.ts";
import credentialsRejected from "./credentials-rejected.ts";
import cwdMissing from "./cwd-missing.ts";
import cwdNotWritable from "./cwd-not-writable.ts";
import dependenciesNotInstalled from "./dependencies-not-installed.ts";
import dockerArgsMalformed from "./docker-args-malformed.ts";
import dockerDaemonDown from "./docker-daemon-down.ts";
import dockerImageNotFound from "./docker-image-not-found.ts";
import dockerMissingInteractive from "./docker-missing-interactive.ts";
import dockerTtyFlag from "./docker-tty-flag.ts";
import entryFileMissing from "./entry-file-missing.ts";
import envNotInherited from "./env-not-inherited.ts";
import envValueInvalid from "./env-value-invalid.ts";
import expectedFailureMissing from "./expected-failure-missing.ts";
import externalBinaryMissing from "./external-binary-missing.ts";
import handshakeTimeout from "./handshake-timeout.ts";
import initializeError from "./initialize-error.ts";
import initializeInvalid from "./initialize-invalid.ts";
import killedOrOom from "./killed-or-oom.ts";
import launcherNotFound from "./launcher-not-found.ts";
import missingEnvVar from "./missing-env-var.ts";
import missingSecret from "./missing-secret.ts";
import nativeBuildFailed from "./native-build-failed.ts";
import nodeEsmCjsMismatch from "./node-esm-cjs-mismatch.ts";
import nodeNativeAbiMismatch from "./node-native-abi-mismatch.ts";
import nodeTooOld from "./node-too-old.ts";
import npmInstallScriptsBlocked from "./npm-install-scripts-blocked.ts";
import npmMinReleaseAge from "./npm-min-release-age.ts";
import npmPackageBroken from "./npm-package-broken.ts";
import npxCacheCorrupt from "./npx-cache-corrupt.ts";
import npxInstallPrompt from "./npx-install-prompt.ts";
import npxSelfResolution from "./npx-self-resolution.ts";
import packageDeprecated from "./package-deprecated.ts";
import packageNoExecutable from "./package-no-executable.ts";
import packageNotFound from "./package-not-found.ts";
import packageVersionNotFound from "./package-version-not-found.ts";
import pathArgMissing from "./path-arg-missing.ts";
import portInUse from "./port-in-use.ts";
import protocolContentLengthFraming from "./protocol-content-length-framing.ts";
import protocolEraMismatch from "./protocol-era-mismatch.ts";
import protocolFraming from "./protocol-framing.ts";
import protocolVersionUnsupported from "./protocol-version-unsupported.ts";
import pythonDepDrift from "./python-dep-drift.ts";
import pythonStdioEncoding from "./python-stdio-encoding.ts";
import pythonVersionMismatch from "./python-version-mismatch.ts";
import registryAuth from "./registry-auth.ts";
import remoteAuthRequired from "./remote-auth-required.ts";
import remoteForbidden from "./remote-forbidden.ts";
import remoteRedirect from "./remote-redirect.ts";
import remoteServerError from "./remote-server-error.ts";
import remoteTransportMismatch from "./remote-transport-mismatch.ts";
import remoteUnreachable from "./remote-unreachable.ts";
import remoteWrongEndpoint from "./remote-wrong-endpoint.ts";
import reportMissing from "./report-missing.ts";
import reportUnreadable from "./report-unreadable.ts";
import requiredArgumentMissing from "./required-argument-missing.ts";
import runnerFilesChanged from "./runner-files-changed.ts";
import serverCrash from "./server-crash.ts";
import shebangBroken from "./shebang-broken.ts";
import silentExit from "./silent-exit.ts";
import slowColdStart from "./slow-cold-start.ts";
import sourceFetchFailed from "./source-fetch-failed.ts";
import spawnPermissionDenied from "./spawn-permission-denied.ts";
import stdioServerInHttpMode from "./stdio-server-in-http-mode.ts";
import stdoutBuffered from "./stdout-buffered.ts";
import stdoutNoiseDotenv from "./stdout-noise-dotenv.ts";
import stdoutNoiseFramework from "./stdout-noise-framework.ts";
import stdoutNoisePrint from "./stdout-noise-print.ts";
import stdoutNoiseRunner from "./stdout-noise-runner.ts";
import tlsUntrustedCa from "./tls-untrusted-ca.ts";
import toolsListError from "./tools-list-error.ts";
import toolsSchemaInvalid from "./tools-schema-invalid.ts";
import unrecognized from "./unrecognized.ts";
import untrustedEvent from "./untrusted-event.ts";
import windowsCmdShim from "./windows-cmd-shim.ts";
import windowsQuoting from "./windows-quoting.ts";

/** Every known cause, most specific first: the first that explains a failure is its root cause. */
export const RULES: readonly Rule[] = [
  untrustedEvent,
  // The run as a whole.
  runnerFilesChanged,
  // A merge of reports.
  reportUnreadable,
  reportMissing,
  // The file and the entry.
  configJsonInvalid,
  configWrongRootKey,
  configMissingType,
  configArgsInCommand,
  configValueUnresolved,
  configDuplicateKey,
  configDuplicateServer,
  configDeadFile,
  configSecretLiteral,
  configUnpinnedPackage,
  missingSecret,
  // The machine.
  cwdMissing,
  spawnPermissionDenied,
  binaryIncompatible,
  shebangBroken,
  windowsCmdShim,
  windowsQuoting,
  launcherNotFound,
  dockerArgsMalformed,
  dockerDaemonDown,
  // The install.
  dockerImageNotFound,
  cacheNotWritable,
  npxInstallPrompt,
  npxSelfResolution,
  tlsUntrustedCa,
  registryAuth,
  packageNotFound,
  npmMinReleaseAge,
  packageVersionNotFound,
  packageNoExecutable,
  sourceFetchFailed,
  nativeBuildFailed,
  packageDeprecated,
  // The start, before the server's own code runs.
  dockerTtyFlag,
  dockerMissingInteractive,
  npmInstallScriptsBlocked,
  nodeNativeAbiMismatch,
  npxCacheCorrupt,
  npmPackageBroken,
  pythonVersionMismatch,
  pythonDepDrift,
  pythonStdioEncoding,
  dependenciesNotInstalled,
  entryFileMissing,
  nodeTooOld,
  nodeEsmCjsMismatch,
  // A key that is passed over explains what the server misses, and none of the above.
  configClientDialect,
  // Behind a URL.
  remoteAuthRequired,
  remoteForbidden,
  remoteTransportMismatch,
  remoteUnreachable,
  remoteRedirect,
  remoteServerError,
  remoteWrongEndpoint,
  // What the system or the wire shows for certain.
  killedOrOom,
  stdoutBuffered,
  protocolContentLengthFraming,
  protocolFraming,
  // What the server says that it lacks.
  externalBinaryMissing,
  envNotInherited,
  missingEnvVar,
  envValueInvalid,
  pathArgMissing,
  cwdNotWritable,
  credentialsFileMissing,
  requiredArgumentMissing,
  credentialsRejected,
  backendUnreachable,
  portInUse,
  cliUsageError,
  // What it answers.
  protocolVersionUnsupported,
  protocolEraMismatch,
  initializeInvalid,
  initializeError,
  toolsListError,
  toolsSchemaInvalid,
  // How it ended, or that it did not.
  serverCrash,
  stdioServerInHttpMode,
  slowColdStart,
  silentExit,
  clientLimit,
  // What the user expects of it.
  expectedFailureMissing,
  changedSinceKnownGood,
  stdoutNoiseDotenv,
  stdoutNoiseFramework,
  stdoutNoiseRunner,
  stdoutNoisePrint,
  handshakeTimeout,
  unrecognized,
];
