/** What of the process the command line tool uses. */
export type Terminal = Pick<
  NodeJS.Process,
  "argv" | "env" | "stdin" | "stdout" | "stderr" | "cwd"
> & {
  exitCode?: number | string | null | undefined;
};
