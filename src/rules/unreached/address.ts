import { code } from "../engine/code.ts";
import { quote } from "../engine/plain-text.ts";
import type { Asked, Words, WordsOf } from "./words.ts";

/** The request was not made at all. */
export const addressWords: WordsOf = (asked) =>
  asked.failure.code === "PRIVATE_ADDRESS" ? insideOnly(asked) : noAddress(asked);

function insideOnly({ host, failure, entry }: Asked): Words {
  return {
    problem: `the server sends clients on to \`${host}\`, an address inside of this network, which was not asked`,
    meaning: `${failure.address ? `\`${host}\` leads to \`${failure.address}\`. ` : ""}An address that a server names, and not the config, is only asked where it is public: else anybody's server could have this machine ask around in its own network.`,
    remedy: `Let the server name its public address. If it is meant to be used inside of this network, write that address into ${entry}.`,
  };
}

function noAddress({ entry, evidence }: Asked): Words {
  const given = withoutSecrets(evidence.remote?.plan.url ?? "");
  const better = correctedOf(given);
  return {
    problem:
      given.trim() === ""
        ? "the entry has no address"
        : `the address of the entry is none: \`${quote(given, 100)}\``,
    meaning: `${whatIsWrong(given)} A client refuses such an entry before anything is sent.`,
    remedy: better
      ? `Write the whole address into ${entry}:\n\n${code(better)}`
      : `Write the whole address of the server into ${entry}, for example \`https://mcp.example.com/mcp\`.`,
  };
}

const withoutSecrets = (url: string): string =>
  url.replace(/[?#].*$/s, "").replace(/\/\/[^/@\s]*@/, "//");

function whatIsWrong(url: string): string {
  if (url.trim() === "") return "It is empty once variables are put in.";
  if (/\$\{|\{\{|<[a-z]/i.test(url)) return "A reference or a placeholder stands in it.";
  if (/\s/.test(url)) return "It has a blank in it.";
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) {
    return "It does not begin with `https://` or `http://`.";
  }
  return "It cannot be read as an address of the web.";
}

/** A host without its scheme. */
function correctedOf(url: string): string | null {
  const local = /^(?:localhost|127\.0\.0\.1)(?::\d{1,5})?(?:\/\S*)?$/.test(url);
  if (local) return `http://${url}`;
  const host = /^(?:https?:?\/{0,2})?((?:[\w-]+\.)+[a-z]{2,}(?::\d{1,5})?(?:\/\S*)?)$/i.exec(
    url,
  )?.[1];
  return host ? `https://${host}` : null;
}
