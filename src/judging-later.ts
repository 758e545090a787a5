/** What judges and tells is most of the program: it is loaded while the first servers start. */
export const judging = () => import("./judging.ts");
