import type { Handshake, ToolList } from "../../model/evidence.ts";
import type { Asked, Environment, Launch } from "../../model/report.ts";
import { count } from "../count.ts";
import { durationText } from "../duration.ts";
import { type Html, html } from "./markup.ts";
import { code, cutHead, type Fact, factList, nameOf, prose } from "./texts.ts";

const MOST_NAMES = 200;

/** What the handshake came to. */
export function handshakeFacts(handshake: Handshake): readonly Fact[] {
  switch (handshake.kind) {
    case "silent":
      return [["Handshake", "not completed"]];
    case "completed":
      return completedFacts(handshake);
    case "rejected":
      return [
        ["Handshake", "answered with an error"],
        ["Error", errorText(handshake.error)],
      ];
    case "version-unsupported":
      return [
        ["Handshake", "answered with a version that no client speaks"],
        ["Offered", code(handshake.offered)],
        ["Supported", names(handshake.supported)],
      ];
    case "invalid":
      return [
        ["Handshake", "answered with a result of the wrong shape"],
        ["At", html`${code(handshake.path)}: ${prose(handshake.problem)}`],
        ["Answer", code(cutHead(handshake.answer, 1000))],
      ];
  }
}

function completedFacts(handshake: Extract<Handshake, { kind: "completed" }>): readonly Fact[] {
  const { era, protocolVersion, serverInfo, capabilities, durationMs, tools } = handshake;
  return [
    ["Handshake", html`completed in ${durationText(durationMs)}`],
    ["Era", era],
    ["Protocol version", code(protocolVersion)],
    ["Server", html`${nameOf(serverInfo.name)} ${nameOf(serverInfo.version)}`],
    ["Capabilities", names(Object.keys(capabilities))],
    ...toolFacts(tools),
  ];
}

function toolFacts(tools: ToolList): readonly Fact[] {
  if (tools.kind === "not-asked") return [];
  if (tools.kind === "failed") {
    const error = tools.error ? html` (${errorText(tools.error)})` : null;
    return [["Tools", html`not listed: ${prose(tools.reason)}${error}`]];
  }
  const { names: listed, bytes, problems } = tools;
  return [
    ["Tools", html`${count(listed.length, "tool")}, ${count(bytes, "byte")} of definitions`],
    ["Names", names(listed)],
    [
      "Broken definitions",
      list(
        problems,
        ({ tool, path, problem }) =>
          html`${code(nameOf(tool))} at ${code(path)}: ${prose(problem)}`,
      ),
    ],
  ];
}

const errorText = ({
  code: number,
  message,
}: {
  readonly code: number;
  readonly message: string;
}): Html => html`${code(String(number))} ${prose(cutHead(message, 2000))}`;

/** How the server was started, or what was asked. */
export function launchFacts(launch: Launch | null): readonly Fact[] {
  if (!launch) return [];
  const { command, args, cwd, resolved, interpreter, env } = launch;
  return [
    ["Command", code([command, ...args].map(shownWord).join(" "))],
    ["Folder", code(cwd)],
    ["Program", resolved === null ? null : code(resolved)],
    ["Package", launch.package && packageText(launch.package)],
    ["Interpreter", interpreter],
    ["Variables", env.length === 0 ? "none" : names(env)],
  ];
}

/** A word that would not be read as one stands in quotes. */
const shownWord = (word: string): string =>
  /^[^\s"'\\]+$/.test(word) ? word : JSON.stringify(word);

function packageText({ registry, name, requested, version }: NonNullable<Launch["package"]>): Html {
  const asked = requested === null ? null : html`, requested ${code(requested)}`;
  return html`${code(name)} from ${registry}${asked}${version === null ? null : html`, got ${code(version)}`}`;
}

/** What was asked of a server behind a URL, and what came of it. */
export function askedFacts(remote: Asked | null): readonly Fact[] {
  if (!remote) return [];
  const { url, status, spoken, eras } = remote;
  return [
    ["Address", code(url)],
    ["Status", status],
    ["Transport", spoken],
    ["Legacy era", eras.legacy],
    ["Modern era", eras.modern],
  ];
}

const TITLES: Readonly<Record<keyof Environment, string>> = {
  os: "System",
  arch: "Architecture",
  node: "Node.js",
  npm: "npm",
  uv: "uv",
  python: "Python",
  docker: "Docker",
};

/** The machine that the servers ran on; a tool that is not there, or was not looked for, is left out. */
export const environmentFacts = (environment: Environment): Html | null =>
  factList(
    Object.entries(TITLES).map(([key, title]) => [title, environment[key as keyof Environment]]),
  );

const names = (all: readonly string[]): Html | null => list(all, (name) => code(nameOf(name)));

/** The first of many, and how many more there are. */
function list<T>(all: readonly T[], shown: (one: T) => Html): Html | null {
  if (all.length === 0) return null;
  const left = all.length - MOST_NAMES;
  return html`<ul class="names">${all.slice(0, MOST_NAMES).map((one) => html`<li>${shown(one)}</li> `)}${
    left > 0 ? html`<li>${left} more</li>` : null
  }</ul>`;
}
