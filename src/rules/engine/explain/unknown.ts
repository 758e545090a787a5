/** What a pasted text leaves open: how it is called in prose, and what stands for it in code. */
const UNKNOWN = {
  program: ["the command of your config", "PROGRAM"],
  args: ["its arguments", "…"],
  package: ["the package", "PACKAGE"],
  image: ["the image", "IMAGE"],
  script: ["the script", "SCRIPT"],
  server: ["your server", "your-server"],
  file: ["your config", "your config"],
  folder: ["its working directory", "FOLDER"],
} as const;

export type Unknown = keyof typeof UNKNOWN;

/** Private-use characters around it, which no log has. */
const OPEN = "\ue0f1";
const CLOSE = "\ue0f2";

/** Stands for something unknown in evidence, until `spellOut` words it. */
export const unknown = (name: Unknown): string => OPEN + name + CLOSE;

const MARK = `${OPEN}(\\w{1,20})${CLOSE}`;
const ALONE = new RegExp(`\`${MARK}(?: ${OPEN}args${CLOSE})?\``, "g");
const WITHIN_CODE = /`[^`\n]*`|^ {4}.*/gm;
const FOLDER = new RegExp(`the (?:folder|working directory) \`${OPEN}folder${CLOSE}\``, "g");
const ANY = new RegExp(MARK, "g");
const FOREIGN = new RegExp(`[${OPEN}${CLOSE}]`, "g");

/** A text without the marks, wherever they come from. */
export const withoutMarks = (text: string): string => text.replaceAll(FOREIGN, "");

const isUnknown = (name: string): name is Unknown => Object.hasOwn(UNKNOWN, name);
const word = (name: string, index: 0 | 1): string => (isUnknown(name) ? UNKNOWN[name][index] : "");

/** The text in words that hold whatever the unknown is. */
export function spellOut(text: string): string {
  return text
    .replace(FOLDER, word("folder", 0))
    .replace(ALONE, (_, name: string) => word(name, 0))
    .replace(WITHIN_CODE, (code: string) => code.replace(ANY, (_, name: string) => word(name, 1)))
    .replace(ANY, (_, name: string) => word(name, 0));
}
