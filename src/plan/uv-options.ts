/** Options of `uv run`, `uvx` and of `uv` itself that take a value in the next word. */
const WITH_VALUE = new Set([
  ...["--from", "--with", "-w", "--with-editable", "--with-requirements", "--python", "-p"],
  ...["--constraints", "-c", "--overrides", "--build-constraints", "-b", "--env-file", "--index"],
  ...["--index-url", "-i", "--default-index", "--extra-index-url", "--find-links", "-f"],
  ...["--index-strategy", "--keyring-provider", "--upgrade-package", "-P", "--upgrade-group"],
  ...["--refresh-package", "--reinstall-package", "--resolution", "--prerelease"],
  ...["--prerelease-package", "--fork-strategy", "--exclude-newer", "--exclude-newer-package"],
  ...["--link-mode", "--config-setting", "-C", "--config-settings-package", "--no-build-package"],
  ...["--no-binary-package", "--no-build-isolation-package", "--no-sources-package"],
  ...["--cache-dir", "--color", "--directory", "--project", "--config-file"],
  ...["--allow-insecure-host", "--python-platform", "--torch-backend"],
  // Of `uv run` alone.
  ...["--extra", "--no-extra", "--group", "--no-group", "--only-group", "--package"],
  ...["--no-editable-package"],
]);

/** Whether the next word belongs to an option of uv: https://docs.astral.sh/uv/reference/cli/ */
export const uvTakesValue = (name: string): boolean => WITH_VALUE.has(name);
