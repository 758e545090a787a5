export { htmlText } from "./html.ts";
export { junitText } from "./junit.ts";
export { rdjsonText } from "./rdjson.ts";
export { sarifText } from "./sarif.ts";
