/** `C:\tools\npx.cmd` and `/usr/bin/npx` are both `npx`. */
export const programName = (command: string): string =>
  (command.split(/[\\/]/).at(-1) ?? command).replace(/\.(?:exe|cmd|bat|ps1)$/i, "");
