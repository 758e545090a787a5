/** Bad input or a bad option: one sentence for the user, exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}
