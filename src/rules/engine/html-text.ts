/** Of a page no more than its beginning is read. */
const MAX_READ = 20_000;
const MAX_TAG = 500;

const HIDDEN = ["title", "script", "style", "svg", "noscript"];

/** The words of a web page: its title, then its text, each as one line; nothing where it has neither. */
export function htmlText(html: string): readonly string[] {
  const read = html.slice(0, MAX_READ);
  const title = wordsOf(between(read, "title"));
  const text = wordsOf(withoutHidden(read));
  return [title && `title: ${title}`, text === title ? "" : text].filter((line) => line !== "");
}

/** Whether a text begins as a web page does. */
export const isHtml = (text: string): boolean =>
  /^\s{0,200}(?:<!--|<!doctype html|<html|<head|<body|<title|<h1)/i.test(text);

/** What stands in the first element of a name. */
function between(html: string, name: string): string {
  const lower = html.toLowerCase();
  const begin = lower.indexOf(`<${name}`);
  const open = begin === -1 ? -1 : html.indexOf(">", begin);
  const end = open === -1 ? -1 : lower.indexOf(`</${name}`, open);
  return end === -1 ? "" : html.slice(open + 1, end);
}

/** The page without elements that no reader sees; one that is never closed goes to the end. */
function withoutHidden(html: string): string {
  return HIDDEN.reduce((rest, name) => {
    const parts = rest.split(new RegExp(`<${name}(?=[\\s>])`, "i"));
    const kept = parts.slice(1).map((part) => {
      const end = part.toLowerCase().indexOf(`</${name}>`);
      return end === -1 ? "" : part.slice(end + name.length + 3);
    });
    return [parts[0], ...kept].join(" ");
  }, html);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
  "#x27": "'",
  nbsp: " ",
};

const wordsOf = (html: string): string =>
  html
    .replaceAll(new RegExp(`<[^<>]{0,${MAX_TAG}}>`, "g"), " ")
    .replaceAll(/&(#?\w{1,6});/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .split(/\s+/)
    .join(" ")
    .trim();
