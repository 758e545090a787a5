import { rmSync } from "node:fs";

// Stale files in lib would run as stale tests, stale chunks in dist would be published.
for (const folder of process.argv.slice(2)) rmSync(folder, { recursive: true, force: true });
