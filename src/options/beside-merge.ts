import { UsageError } from "../model/usage-error.ts";
import { INPUTS, type InputName, type RawInputs } from "./table.ts";

/** What has a meaning where reports are merged: the verdict, and where it goes. */
const BESIDE: ReadonlySet<InputName> = new Set([
  "merge",
  "levels",
  "fail-on",
  "report",
  "sarif",
  "junit",
  "html",
  "rdjson",
  "summary",
  "annotations",
]);

/** Where reports are merged, nothing is checked: an input that says how to check would be passed over. */
export function refuseBesideMerge(raw: RawInputs): void {
  if (raw.merge.trim() === "") return;
  const idle = INPUTS.find(
    ({ name, default: text }) => !BESIDE.has(name) && raw[name].trim() !== text,
  );
  if (!idle) return;
  throw new UsageError(
    `inputs \`merge\` and \`${idle.name}\` exclude each other: reports are merged, and nothing is checked`,
  );
}
