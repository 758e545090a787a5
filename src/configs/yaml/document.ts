import {
  Composer,
  type CST,
  type Document,
  Lexer,
  type ParsedNode,
  Parser,
  type YAMLError,
} from "yaml";
import type { Slip } from "../slip.ts";
import { bounds } from "./lexemes.ts";

/** What keeps a text from being one YAML document; places are offsets. */
export interface Fault {
  /** The code of the parser, such as `BAD_INDENT`, or `SEVERAL`. */
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** The one document of a text (`null` for a text without any), and what keeps it from being read. */
export interface Composed {
  readonly document: Document.Parsed<ParsedNode> | null;
  readonly fault: Fault | Slip | null;
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

/** Parses and composes a text up to its first fault. */
export function compose(text: string): Composed {
  const composer = haltingComposer();
  let fault: Fault | Slip | null = null;
  let documents: readonly Document.Parsed<ParsedNode>[] = [];
  try {
    fault = feed(composer, text);
    documents = [...composer.end()];
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
  }
  const [document = null] = documents;
  const error = document?.errors[0] ?? composer.streamInfo().errors[0];
  return { document, fault: error ? firstOf(error, fault) : fault };
}

/** Gives a text in tokens to the composer, which keeps its document, up to what the parser knows to be wrong. */
function feed(composer: Composer, text: string): Fault | Slip | null {
  const parser = new Parser();
  const beyond = bounds();
  const take = taker(composer);
  for (const lexeme of new Lexer().lex(text)) {
    const fault = beyond(lexeme) ?? firstIn(parser.next(lexeme), take);
    if (fault) return fault;
  }
  return firstIn(parser.end(), take);
}

function firstIn(
  tokens: Iterable<CST.Token>,
  take: (token: CST.Token) => Fault | null,
): Fault | null {
  for (const token of tokens) {
    const fault = take(token);
    if (fault) return fault;
  }
  return null;
}

/** Hands one token after the other to the composer; answers with a fault where one must not come. */
function taker(composer: Composer): (token: CST.Token) => Fault | null {
  let isSecond = false;
  return (token) => {
    const fault = faultIn(token, isSecond);
    if (fault) return fault;
    Array.from(composer.next(token));
    isSecond ||= token.type === "document";
    return null;
  };
}

/** Thrown at the first error of the composer. */
class Halt extends Error {}

type OnError = (source: unknown, code: string, message: string, isWarning?: boolean) => void;

/**
 * A composer that stops at its first error: it would go on and make an `Error` with a stack of each of a million,
 * and of each warning. It has no option for that, so the function is replaced to which it tells both.
 */
function haltingComposer(): Composer {
  const composer = new Composer(OPTIONS);
  const { onError: keep } = composer as unknown as { readonly onError: OnError };
  const onError: OnError = (source, code, message, isWarning) => {
    if (isWarning) return;
    keep(source, code, message);
    throw new Halt(message);
  };
  return Object.assign(composer, { onError });
}

function firstOf(
  { pos: [start, end], code, message }: YAMLError,
  other: Fault | Slip | null,
): Fault | Slip {
  return other && other.start < start ? other : { code, message, start, end };
}

function faultIn(token: CST.Token, isSecond: boolean): Fault | null {
  const { offset } = token;
  if (token.type === "error") {
    const { message, source } = token;
    return { code: "UNEXPECTED_TOKEN", message, start: offset, end: offset + source.length };
  }
  return isSecond && token.type === "document"
    ? { code: SEVERAL, message: "", start: offset, end: offset + 3 }
    : null;
}

/** The code of a fault that the parser does not count as one. */
export const SEVERAL = "SEVERAL_DOCUMENTS";
