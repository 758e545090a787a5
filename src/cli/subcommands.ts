export { explainText } from "./explain.ts";
export { printRules } from "./rules.ts";
