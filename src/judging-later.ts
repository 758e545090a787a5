let loaded: Promise<typeof import("./judging.ts")> | undefined;

/** What judges and tells is most of the program: it is loaded while the first servers start. */
export function judging(): Promise<typeof import("./judging.ts")> {
  loaded ??= import("./judging.ts");
  return loaded;
}
