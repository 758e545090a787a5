/** Keeps snapshots beside the TypeScript tests, not in the compiled folder. */
module.exports = {
  resolveSnapshotPath: (testPath) =>
    testPath.replace("/lib/__tests__/", "/__tests__/__snapshots__/").replace(/\.js$/, ".ts.snap"),
  resolveTestPath: (snapshotPath) =>
    snapshotPath
      .replace("/__tests__/__snapshots__/", "/lib/__tests__/")
      .replace(/\.ts\.snap$/, ".js"),
  testPathForConsistencyCheck: "/project/lib/__tests__/area/example.test.js",
};
