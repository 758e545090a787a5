/** Only `html` makes one, so that no foreign value can pass for it. */
class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** HTML in which every foreign text is escaped. */
export type Html = Markup;

/** What may stand in a template: everything but `Html` is escaped, `null` and `undefined` are left out. */
export type Part = Html | string | number | null | undefined | readonly Part[];

/**
 * A piece of HTML. The template itself is trusted, each value in it is escaped: it may stand between tags or inside a
 * quoted attribute, and nowhere else.
 */
export const html = (template: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Markup(template.map((text, index) => text + textOf(parts[index])).join(""));

function textOf(part: Part): string {
  if (part === null || part === undefined) return "";
  if (part instanceof Markup) return part.toString();
  if (typeof part === "object") return part.map(textOf).join("");
  return escaped(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Code points that no HTML may have become U+FFFD (HTML, 13.2.3.5). */
const escaped = (text: string): string =>
  text
    .replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}]|[^\P{Cc}\t\n]/gu, "\ufffd")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
