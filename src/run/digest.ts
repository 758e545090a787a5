import { createHash } from "node:crypto";
import type { Sha256 } from "../protocol/digests.ts";

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256: Sha256 = (text) => {
  const hash = createHash("sha256");
  if (typeof text === "string") hash.update(text);
  else text((part) => hash.update(part));
  return hash.digest("hex");
};
