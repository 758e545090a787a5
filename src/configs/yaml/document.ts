import { Composer, type CST, type Document, type ParsedNode, Parser } from "yaml";

/** What keeps a text from being one YAML document; places are offsets. */
export interface Fault {
  /** The code of the parser, such as `BAD_INDENT`, or `SEVERAL_DOCUMENTS`. */
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** The one document of a text (`null` for a text without any), or the first fault. */
export interface Composed {
  readonly document: Document.Parsed<ParsedNode> | null;
  readonly fault: Fault | null;
}

/** Equal keys and merge keys are for the reader of the tree: the package compares each key with each other one. */
const OPTIONS = {
  version: "1.2",
  schema: "core",
  merge: false,
  uniqueKeys: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/** Parses and composes tokens up to the part of the text that holds the first fault. */
export function compose(lexemes: readonly string[]): Composed {
  const composer = new Composer(OPTIONS);
  const documents: Document.Parsed<ParsedNode>[] = [];
  for (const token of firstOf(tokensOf(lexemes))) {
    if ("code" in token) return { document: null, fault: token };
    documents.push(...composer.next(token));
  }
  documents.push(...composer.end());
  const [document = null] = documents;
  const error = document?.errors[0] ?? composer.streamInfo().errors[0];
  if (!error) return { document, fault: null };
  const [start, end] = error.pos;
  return { document: null, fault: { code: error.code, message: error.message, start, end } };
}

/** The tokens of the first document; a fault for an error of the parser or a second document. */
function* firstOf(tokens: Iterable<CST.Token>): Generator<CST.Token | Fault> {
  let documents = 0;
  for (const token of tokens) {
    if (token.type === "document") documents++;
    if (documents > 1) yield SEVERAL(token.offset);
    yield token.type === "error" ? faultOf(token) : token;
  }
}

function* tokensOf(lexemes: readonly string[]): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of lexemes) yield* parser.next(lexeme);
  yield* parser.end();
}

const SEVERAL = (offset: number): Fault => ({
  code: "SEVERAL_DOCUMENTS",
  message: "",
  start: offset,
  end: offset + 3,
});

const faultOf = ({ offset, message, source }: CST.ErrorToken): Fault => ({
  code: "UNEXPECTED_TOKEN",
  message,
  start: offset,
  end: offset + source.length,
});
