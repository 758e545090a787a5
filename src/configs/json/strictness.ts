/** What a client's JSON reader lets pass. */
export interface JsonSyntax {
  readonly kind: "json";
  readonly comments: boolean;
  readonly trailingCommas: boolean;
  /** A byte order mark at the beginning. */
  readonly bom: boolean;
  /** A file without any value. */
  readonly empty: boolean;
  /** Blanks beyond those of JSON, such as the non-breaking one. */
  readonly unicodeBlanks: boolean;
  /** `{env:NAME}` and `{file:path}` outside of strings, which opencode replaces before it parses. */
  readonly references: boolean;
}

/** `JSON.parse` and everything that behaves like it. */
export const STRICT: JsonSyntax = {
  kind: "json",
  comments: false,
  trailingCommas: false,
  bom: false,
  empty: false,
  unicodeBlanks: false,
  references: false,
};

/** JSON with comments and trailing commas, as editors read their settings. */
export const JSONC: JsonSyntax = {
  kind: "json",
  comments: true,
  trailingCommas: true,
  bom: true,
  empty: true,
  unicodeBlanks: false,
  references: false,
};

/** Where it is not known how strictly a client reads: what any client lets pass. */
export const LENIENT: JsonSyntax = { ...JSONC, unicodeBlanks: true };
