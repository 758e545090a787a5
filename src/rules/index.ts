import type { Rule } from "../model/rule.ts";
import cliUsageError from "./cli-usage-error.ts";
import credentialsFileMissing from "./credentials-file-missing.ts";
import envNotInherited from "./env-not-inherited.ts";
import handshakeTimeout from "./handshake-timeout.ts";
import initializeError from "./initialize-error.ts";
import initializeInvalid from "./initialize-invalid.ts";
import killedOrOom from "./killed-or-oom.ts";
import missingEnvVar from "./missing-env-var.ts";
import pathArgMissing from "./path-arg-missing.ts";
import portInUse from "./port-in-use.ts";
import protocolContentLengthFraming from "./protocol-content-length-framing.ts";
import protocolEraMismatch from "./protocol-era-mismatch.ts";
import protocolFraming from "./protocol-framing.ts";
import protocolVersionUnsupported from "./protocol-version-unsupported.ts";
import requiredArgumentMissing from "./required-argument-missing.ts";
import serverCrash from "./server-crash.ts";
import silentExit from "./silent-exit.ts";
import slowColdStart from "./slow-cold-start.ts";
import stdioServerInHttpMode from "./stdio-server-in-http-mode.ts";
import stdoutNoiseDotenv from "./stdout-noise-dotenv.ts";
import stdoutNoiseFramework from "./stdout-noise-framework.ts";
import stdoutNoisePrint from "./stdout-noise-print.ts";
import stdoutNoiseRunner from "./stdout-noise-runner.ts";
import toolsListError from "./tools-list-error.ts";
import toolsSchemaInvalid from "./tools-schema-invalid.ts";
import unrecognized from "./unrecognized.ts";

/** Every known cause, most specific first: the first that explains a failure is its root cause. */
export const RULES: readonly Rule[] = [
  // What the system or the wire shows for certain.
  killedOrOom,
  protocolContentLengthFraming,
  protocolFraming,
  // What the server says that it lacks.
  envNotInherited,
  missingEnvVar,
  pathArgMissing,
  credentialsFileMissing,
  requiredArgumentMissing,
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
  stdoutNoiseDotenv,
  stdoutNoiseFramework,
  stdoutNoiseRunner,
  stdoutNoisePrint,
  handshakeTimeout,
  unrecognized,
];
