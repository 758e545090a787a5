import { toUSVString } from "node:util";

/** What no XML 1.0 document may hold, not even as a reference (XML 1.0, production 2). */
const NO_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

const legal = (text: string): string => toUSVString(text).replace(NO_CHARACTER, "");

/** Foreign text between two tags. `>` is written as an entity too, so that no `]]>` is left. */
const content = (text: string): string =>
  legal(text).replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);

/** Foreign text between quotes; a line break would be read as a blank. */
const value = (text: string): string =>
  legal(text).replace(/[&<>"\n\t]/g, (character) => ENTITIES[character] ?? character);

/** A part of a document that is already written. */
export interface Element {
  readonly xml: string;
}

/** An element with its attributes, and a text or further elements in it; every text is escaped. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inner: string | readonly Element[] = [],
): Element {
  const list = Object.entries(attributes).map(([key, one]) => ` ${key}="${value(String(one))}"`);
  const body = typeof inner === "string" ? content(inner) : lines(inner);
  const open = `<${name}${list.join("")}`;
  return { xml: body === "" ? `${open}/>` : `${open}>${body}</${name}>` };
}

const lines = (inner: readonly Element[]): string =>
  inner.length === 0 ? "" : `\n${inner.map(({ xml }) => xml).join("\n")}\n`;

/** The document of one element. */
export const documentOf = ({ xml }: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
