/** What a log, a container engine or a quotation puts before each line; each part is bounded. */
const STAMP =
  "[[(<]?(?:\\d{4}[-/]\\d\\d[-/]\\d\\d[T ])?\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?[\\])>]?";
const LEVEL =
  "[[(<]?(?:trace|debug|info|notice|warn(?:ing)?|error|fatal|stderr|stdout|log)[\\])>]?:?(?![\\w.-])";
const BEFORE = [
  "[ \\t]{0,80}",
  `(?:${STAMP}[ \\t]{0,8})?`,
  `(?:${LEVEL}[ \\t]{0,8})?`,
  "(?:\\[[\\w .:/@-]{1,60}\\]:?[ \\t]{0,8})?",
  "(?:[\\w.@/-]{1,60}(?::[ \\t]{1,8}|[ \\t]{0,40}\\|))?",
  "(?:[|>\u2502]{1,3}(?![\\w.-]))?",
  "[ \\t]{0,80}",
].join("");

/** The end of a line, with what a log puts before the next one. */
export const LOGGED_LINE_END = new RegExp(`\\r?\\n${BEFORE}`, "gi");
/** What a log puts before a line. */
export const LINE_START = new RegExp(`^${BEFORE}`, "i");
