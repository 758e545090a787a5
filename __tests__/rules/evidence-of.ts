export { evidenceOf } from "../../src/rules/engine/example-evidence.ts";
