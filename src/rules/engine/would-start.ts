import type { Evidence } from "../../model/evidence.ts";
import { shownArgs } from "../../plan/shown-args.ts";
import { shownPath } from "../../plan/shown-path.ts";
import { shownUrl } from "../../plan/shown-url.ts";

/** What a server that was not started would start or ask, in the words of the config: no variable is filled in. */
export function wouldStart({ server, plan, remote }: Evidence): readonly string[] {
  if (server.url) {
    const url = shownUrl(remote?.plan.url ?? server.url.value);
    return url === "" ? [] : [`would ask: ${url}`];
  }
  if (!server.command) return [];
  const words = [server.command.value, ...shownArgs(server)].map(asWord);
  const folder = plan ? shownPath(plan.cwd, plan.workspace) : ".";
  const names = server.env.map(({ name }) => name);
  return [
    `would start: ${words.join(" ")}`,
    ...(folder === "." ? [] : [`in the folder: ${folder}`]),
    ...(names.length === 0 ? [] : [`with variables of the config: ${names.join(", ")}`]),
  ];
}

/** A word with blanks or quotes in it as JSON, so that the words can be told apart. */
const asWord = (word: string): string => (/^[^\s"'\\]+$/.test(word) ? word : JSON.stringify(word));
