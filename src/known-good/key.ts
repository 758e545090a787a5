/** Equal for the same entry of the same file. */
export const keyOf = ({ file, name }: { file: string | null; name: string }): string =>
  JSON.stringify([file, name]);
