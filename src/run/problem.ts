/** The code of the system, such as `ENOSPC`, or the empty string. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "";

/** What is wrong, as the system says it; which call was made on which file is no news. */
export const problemOf = (error: unknown): string => {
  const { message, syscall } = error as NodeJS.ErrnoException;
  return syscall ? (message.split(`, ${syscall}`)[0] ?? message) : message;
};
