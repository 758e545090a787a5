#!/usr/bin/env node
import { runCli } from "./cli/run.ts";

// Without `await` the bundle needs no module around this one, and Node.js reads its code once, not twice.
void runCli(process);
