import { code } from "../engine/code.ts";
import { quote } from "../engine/plain-text.ts";
import { hostOf } from "../engine/web-address.ts";
import type { Asked, Words, WordsOf } from "./words.ts";

/** The request was not made at all. */
export const addressWords: WordsOf = (asked) => {
  switch (asked.failure.code) {
    case "PRIVATE_ADDRESS":
      return isNamed(asked) ? linkLocal(asked) : insideOnly(asked);
    case "BAD_URL":
      return noAddress(asked);
    case "LOGIN_IN_URL":
      return loginInAddress(asked);
    default:
      return HEADER.test(asked.failure.code) ? badHeader(asked) : undefined;
  }
};

/** Codes of Node.js for a header that cannot be written. */
const HEADER =
  /^ERR_(?:INVALID_HTTP_TOKEN|INVALID_CHAR|INVALID_ARG_VALUE|HTTP_INVALID_HEADER_VALUE)$/;

/** Whether what was not asked is the host of the entry itself. */
const isNamed = ({ host, evidence }: Asked): boolean =>
  hostOf(evidence.remote?.plan.url ?? "") === host;

const linkLocal = ({ host, failure, entry }: Asked): Words => ({
  problem: `\`${host}\` leads to \`${failure.address ?? "a link-local address"}\`, which is only asked where it stands in the config itself`,
  meaning:
    "Link-local addresses are those on which a cloud answers its own machines, with their credentials among other things. A name that leads there could hand them to somebody else, so nothing was sent.",
  remedy: `Correct the host in the address of ${entry}. If the address is meant, write the IP address itself.`,
});

const loginInAddress = ({ entry }: Asked): Words => ({
  problem: "the address holds a login, which most clients refuse",
  meaning:
    "`user:password@` stands in front of the host. `fetch` of Node.js and of browsers, which most clients are built on, takes no such address: they fail before anything is sent. So nothing was sent here.",
  remedy: `Take the login out of the address of ${entry}, and give it as a header instead, as \`user:password\` in Base64 behind \`Basic\`, by a reference to a variable:\n\n${code('"Authorization": "Basic ${BASIC_LOGIN}"')}`,
});

function badHeader({ failure, entry, evidence }: Asked): Words {
  const isName = failure.code === "ERR_INVALID_HTTP_TOKEN";
  const names = unfitNames(evidence.remote?.plan.headers ?? {});
  const which = names.length > 0 && !isName ? ` \`${names.join("`, `")}\`` : "";
  return {
    problem: `${isName ? "the name" : "the value"} of a header of the entry${which ? `,${which},` : ""} has a character that HTTP does not allow`,
    meaning: isName
      ? "The name of a header is made of letters, digits and a few signs. A blank or a colon in it, or a value in its place, makes it none, so nothing was sent."
      : "A line break does that, such as the one at the end of a secret that was saved with it, and so does a letter that is not of Latin-1. Nothing was sent.",
    remedy: isName
      ? `Correct the names under \`headers\` of ${entry}.`
      : `Take what does not belong there out of the value, in \`headers\` of ${entry} or in the secret that it refers to. To save a secret anew without a line break at its end:\n\n${code('printf %s "$API_TOKEN" | gh secret set API_TOKEN')}`,
  };
}

/** Names of headers whose values no header may have; the values themselves may be secrets. */
const unfitNames = (headers: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(headers).filter((name) => /[^\t\x20-\x7e\x80-\xff]/.test(headers[name] ?? ""));

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
        : `the address of the entry cannot be asked: \`${quote(given, 100)}\``,
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
