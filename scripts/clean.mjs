import { rmSync } from "node:fs";

// Stale files in lib would run as stale tests.
rmSync("lib", { recursive: true, force: true });
