import { CLIENTS } from "../model/client.ts";
import type { Finding } from "../model/finding.ts";

const TITLES = Object.values(CLIENTS)
  .map(({ title }) => title)
  .filter((title) => /^[A-Z]/.test(title))
  .toSorted((a, b) => b.length - a.length);
const ANY = `(?:${TITLES.map((title) => title.replace(/[^\w ]/g, "\\$&")).join("|")})(?!\\w)`;
const NAMES = new RegExp(`(?<!\\w)${ANY}`, "g");
/** What is said of the other readers of a file (`withReaders`). */
const OTHERS =
  /(?: The same holds for [^.`\n]{1,200}\.)?(?: [^.`\n]{1,200} (?:is|are) not known to mind\.)?$/;

/** The clients that the texts of a finding name, each once. */
export const clientsIn = ({ title, why, fix }: Pick<Finding, "title" | "why" | "fix">) => [
  ...new Set([title, why, fix].flatMap((text) => text.match(NAMES) ?? [])),
];

/** The text without the names of clients, and without what is said of other readers at its end. */
export const withoutClients = (text: string): string =>
  text.replace(OTHERS, "").replace(NAMES, "CLIENT");
