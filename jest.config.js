import os from "node:os";

/** Jest runs what tsc emitted: no transform, and stack traces still name the .ts files. */
export default {
  rootDir: "lib",
  testMatch: ["<rootDir>/__tests__/**/*.test.js"],
  transform: {},
  snapshotResolver: "../__tests__/snapshot-resolver.cjs",
  coverageProvider: "v8",
  collectCoverageFrom: ["src/**/*.js"],
  coverageDirectory: "../coverage",
  testTimeout: 60000,
  // Most tests wait for programs that they have started, so that a third worker finds time on two cores.
  maxWorkers: Math.ceil(1.5 * os.availableParallelism()),
};
