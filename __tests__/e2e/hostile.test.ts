import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { XmlDocument } from "libxml2-wasm";
import { outlineOf } from "../report/markdown-outline.ts";
import { runnerCommands } from "../report/runner-commands.ts";
import { lives } from "../run/run-fixture.ts";
import { type ActionRun, commandsIn, runAction, workspace } from "./bundle.ts";

const GALLERY = path.resolve("__tests__/fixtures/hostile");
const HEALTHY = path.resolve("__tests__/fixtures/servers/healthy.mjs");
const SECRET = "s3cr3tTickets4711!Abc~Xyz";

interface Truth {
  readonly outcome: "passed" | "failed";
  readonly rule: string | null;
  /** What is said beside the root cause. */
  readonly lesser: readonly string[];
  readonly limitMs: number;
}

/** Each alone takes up to 100 MB; here four are heard at once, and the garbage of the others is not collected yet. */
const MORE_MB = 240;

const LONG_MS = 30_000;
const SHORT_MS = 3000;
const up = (...lesser: readonly string[]): Truth => ({
  ...{ outcome: "passed", rule: null, lesser },
  limitMs: LONG_MS,
});
const down = (rule: string): Truth => ({
  ...{ outcome: "failed", rule, lesser: [] },
  limitMs: LONG_MS,
});
/** It is known by its silence alone, so it gets little time. */
const waited = (rule: string): Truth => ({ ...down(rule), limitMs: SHORT_MS });

/** What is true of each: whether the official clients (TypeScript, 1.32 and 2.4) get along with it, and else why not. */
const TRUTHS: Readonly<Record<string, Truth>> = {
  "floods-stdout-beside-its-answers.mjs": up("stdout-noise-print"),
  "floods-stdout-with-a-gigabyte.mjs": waited("stdout-noise-print"),
  "floods-stdout-with-empty-lines.mjs": waited("handshake-timeout"),
  "floods-stderr-beside-its-answers.mjs": up(),
  "floods-stderr-with-a-gigabyte.mjs": waited("handshake-timeout"),
  "never-ends-its-line.mjs": waited("stdout-noise-print"),
  "never-ends-its-message.mjs": waited("handshake-timeout"),
  "never-ends-its-line-on-stderr.mjs": waited("handshake-timeout"),
  "sends-a-million-notifications.mjs": up(),
  "pings-without-end.mjs": up(),
  "asks-for-samples-without-end.mjs": up(),
  "asks-for-roots-without-end.mjs": up(),
  "asks-and-never-listens.mjs": waited("handshake-timeout"),

  "writes-nul-bytes.mjs": up("stdout-noise-print"),
  "writes-nul-bytes-into-its-answers.mjs": waited("stdout-noise-print"),
  "cuts-utf-8-across-chunks.mjs": up(),
  "cuts-invalid-utf-8-across-chunks.mjs": up(),
  "paints-by-ansi.mjs": up("stdout-noise-print"),
  "links-and-titles-by-osc.mjs": down("unrecognized"),
  "turns-its-text-by-bidi-characters.mjs": down("unrecognized"),
  "writes-every-control-character.mjs": down("unrecognized"),
  "overwrites-lines-by-carriage-returns.mjs": down("unrecognized"),

  "prints-commands-to-stdout.mjs": up("stdout-noise-print"),
  "prints-commands-to-stderr.mjs": down("unrecognized"),
  "prints-a-command-over-and-over.mjs": down("unrecognized"),
  "names-itself-as-a-command.mjs": up(),
  "offers-a-command-as-its-version.mjs": down("protocol-version-unsupported"),
  "names-its-tools-as-commands.mjs": up("tools-schema-invalid"),
  "describes-its-tools-by-commands.mjs": up(),
  "instructs-by-commands.mjs": up(),
  "refuses-with-a-command.mjs": down("initialize-error"),
  "fails-to-list-with-a-command.mjs": down("tools-list-error"),
  "masks-words.mjs": down("unrecognized"),
  "stops-commands.mjs": down("unrecognized"),
  "writes-old-commands.mjs": down("unrecognized"),
  "writes-commands-behind-a-byte-order-mark.mjs": down("unrecognized"),
  "writes-commands-behind-carriage-returns.mjs": down("unrecognized"),
  "writes-commands-behind-tabs.mjs": down("unrecognized"),
  "writes-commands-behind-unusual-blanks.mjs": down("unrecognized"),
  "writes-commands-between-invisible-characters.mjs": down("unrecognized"),
  "percent-encodes-commands.mjs": down("unrecognized"),

  "closes-markdown-fences.mjs": down("unrecognized"),
  "draws-tables.mjs": down("unrecognized"),
  "closes-details.mjs": down("unrecognized"),
  "writes-scripts.mjs": down("unrecognized"),
  "embeds-images-and-links.mjs": down("unrecognized"),
  "opens-a-comment.mjs": down("unrecognized"),
  "names-itself-by-markup.mjs": up(),

  // The older client takes them, the newer one, Python's and Rust's do not.
  "nests-ten-thousand-levels.mjs": down("initialize-invalid"),
  "nests-its-notifications.mjs": up(),
  "sends-numbers-of-absurd-size.mjs": up(),
  "sends-a-string-of-nine-megabytes.mjs": up(),
  "sends-a-line-of-eleven-megabytes.mjs": down("initialize-invalid"),
  "names-its-members-as-prototypes.mjs": down("initialize-invalid"),
  "repeats-its-keys.mjs": up(),

  "lists-pages-without-end.mjs": down("tools-list-error"),
  "lists-the-same-page-again.mjs": up(),
  "lists-ten-thousand-tools.mjs": up(),
  "lists-ten-thousand-broken-tools.mjs": down("tools-schema-invalid"),
  "lists-a-schema-of-five-megabytes.mjs": up(),
  "lists-a-million-values.mjs": up(),
  "lists-a-cursor-of-a-megabyte.mjs": up(),

  "answers-an-id-that-nobody-asked.mjs": up(),
  "answers-with-a-wrong-id.mjs": down("initialize-invalid"),
  "answers-with-a-fractional-id.mjs": down("initialize-invalid"),
  "answers-with-a-huge-id.mjs": down("initialize-invalid"),
  "answers-with-no-id.mjs": down("initialize-invalid"),
  "answers-with-ids-as-strings.mjs": up(),
  "answers-each-request-three-times.mjs": up(),
  "answers-before-it-is-asked.mjs": waited("tools-list-error"),
  "answers-in-a-batch.mjs": down("initialize-invalid"),
  "answers-with-result-and-error.mjs": down("initialize-invalid"),
  "sends-our-requests-back.sh": down("initialize-invalid"),

  "closes-stdout-and-lives.mjs": waited("handshake-timeout"),
  "closes-stdin-and-lives.mjs": waited("handshake-timeout"),
  "ignores-sigterm.mjs": up(),
  "stops-itself.mjs": waited("handshake-timeout"),
  "stops-itself-after-the-handshake.mjs": up(),
  "leaves-children-with-its-pipes.mjs": down("unrecognized"),
  "leaves-a-child-that-floods.mjs": down("unrecognized"),
  "forks-sixty-processes.py": waited("handshake-timeout"),
  "leaves-its-session.py": up(),
  "leaves-zombies.py": up(),

  "rewrites-its-config.mjs": up(),
  "links-the-path-of-a-report.mjs": up(),
  "writes-into-guessed-runner-files.mjs": up(),
  "writes-into-the-runner-files-of-its-parent.mjs": up(),

  "echoes-its-secret.mjs": down("unrecognized"),
  "splits-its-secret-over-lines.mjs": down("unrecognized"),
  "writes-its-secret-in-base64.mjs": down("unrecognized"),
  "writes-its-secret-in-percents.mjs": down("unrecognized"),
  "writes-its-secret-in-capitals.mjs": down("unrecognized"),
  "swaps-the-case-of-its-secret.mjs": down("unrecognized"),
  "names-a-file-by-its-secret.mjs": down("unrecognized"),
  "names-itself-by-its-secret.mjs": up("tools-schema-invalid"),
};

const PROGRAMS: Readonly<Record<string, string>> = {
  ".mjs": "node",
  ".py": "python3",
  ".sh": "sh",
};

/** The healthy ones stand at the beginning, in the middle and at the end. */
const GOOD = ["healthy first", "healthy in the middle", "healthy last"];
const names = Object.keys(TRUTHS);
const half = names.length / 2;
const [first = "", middle = "", last = ""] = GOOD;
const order = [first, ...names.slice(0, half), middle, ...names.slice(half), last];

const FILES = { "precious.txt": "untouched\n", "reports/keep.txt": "untouched\n" };
const CONFIG = ".gemini/settings.json";
const folder = workspace(FILES);
const at = (...parts: readonly string[]) => path.join(folder, ...parts);
const pids = path.join(workspace({}), "pids");
const written = path.join(workspace({}), "reports");
mkdirSync(pids);

const entryOf = (name: string): object => ({
  command: PROGRAMS[path.extname(name)] ?? "node",
  args: [name in TRUTHS ? path.join(GALLERY, name) : HEALTHY],
  timeout: TRUTHS[name]?.limitMs ?? LONG_MS,
  env: {
    PIDS: pids,
    PYTHONDONTWRITEBYTECODE: "1",
    CONFIG: at(CONFIG),
    REPORT: path.join(written, "html"),
    VICTIM: at("precious.txt"),
  },
});

const configOf = (servers: readonly string[]): string =>
  JSON.stringify({
    mcpServers: Object.fromEntries(servers.map((name) => [name, entryOf(name)])),
  });

/** The most memory that the program has had, in MB; its servers do not get `NODE_OPTIONS`. */
function peakOf(run: (options: Readonly<Record<string, string>>) => void): number {
  const file = path.join(workspace({}), "peak");
  const code = `import { appendFileSync } from "node:fs";
    if (/dist\\/index\\.js$/.test(process.argv[1]))
      process.on("exit", () => appendFileSync(${JSON.stringify(file)}, process.resourceUsage().maxRSS + "\\n"));`;
  run({ NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}` });
  return Math.max(...readFileSync(file, "utf8").trim().split("\n").map(Number)) / 1024;
}

function filesBelow(root: string): Readonly<Record<string, string>> {
  const all = readdirSync(root, { withFileTypes: true, recursive: true });
  const files = all.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  return Object.fromEntries(
    files.map((file) => [path.relative(root, file), readFileSync(file, "utf8")]),
  );
}

const INPUTS = { confirm: "false", install: "false" };

mkdirSync(at(".gemini"));
writeFileSync(at(CONFIG), configOf([first]));
const peakAlone = peakOf((options) => void runAction(folder, INPUTS, options));

const config = configOf(order);
writeFileSync(at(CONFIG), config);
mkdirSync(written);
let run = {} as ActionRun;
const peak = peakOf((options) => {
  const inputs = {
    ...{ ...INPUTS, concurrency: "4", env: `TICKETS_API_KEY=${SECRET}` },
    sarif: path.join(written, "sarif"),
    junit: path.join(written, "junit"),
    html: path.join(written, "html"),
    rdjson: path.join(written, "rdjson"),
  };
  run = runAction(folder, inputs, options);
});

const report = () => {
  if (!run.report) throw new Error(run.log);
  return run.report;
};
const text = (name: string) => readFileSync(path.join(written, name), "utf8");

/** Everything that people or machines read afterwards, by name. */
const OUTPUTS: Readonly<Record<string, () => string>> = {
  log: () => run.log,
  summary: () => run.summary,
  outputs: () => JSON.stringify(run.outputs),
  "JSON report": () => JSON.stringify(report()),
  SARIF: () => text("sarif"),
  JUnit: () => text("junit"),
  HTML: () => text("html"),
  rdjson: () => text("rdjson"),
};

test("every server of the gallery has its truth", () => {
  const shared = new Set(["noted.mjs", "serving.py"]);
  const all = readdirSync(GALLERY).filter((name) => !shared.has(name));
  expect(names.toSorted()).toEqual(all.toSorted());
});

describe("the verdict", () => {
  test.each(names)("on what %s", (name) => {
    const { outcome, rule, lesser } = TRUTHS[name] as Truth;
    const server = report().servers.find((one) => one.name === name);
    const said = report().findings.filter((one) => one.server === name);
    const rules = [...new Set(said.map((one) => one.rule))];
    expect({ outcome: server?.outcome, rule: server?.rule, said: rules }).toEqual({
      ...{ outcome, rule },
      said: [...(rule ? [rule] : []), ...lesser],
    });
  });

  test.each(GOOD)("on the server that is %s is unharmed", (name) => {
    expect(report().servers.find((one) => one.name === name)).toMatchObject({
      outcome: "passed",
      tools: { count: 2 },
      noise: [],
      stderr: "",
    });
  });

  test("on all of them makes the step fail, in order", () => {
    expect(run.code).toBe(1);
    expect(run.outputs.outcome).toBe("failed");
  });

  test("keeps a text that was cut across chunks whole", () => {
    const server = report().servers.find(({ name }) => name === "cuts-utf-8-across-chunks.mjs");
    expect(server?.handshake?.serverInfo.name).toBe("größe 日本 🎉");
  });
});

describe("the machine", () => {
  test("had to give little memory for a hundred servers with gigabytes to say", () => {
    expect(peak).toBeLessThan(peakAlone + MORE_MB);
  });

  test("has none of the processes any more", () => {
    const noted = readdirSync(pids).map(Number);
    expect(noted.length).toBeGreaterThan(150);
    expect(noted.filter(lives)).toEqual([]);
  });

  test("has its files as they were, but for what a server wrote itself", () => {
    const { [CONFIG]: rewritten, "left-behind.txt": left, ...others } = filesBelow(folder);
    expect(others).toEqual(FILES);
    expect(rewritten).toContain("forged");
    expect(left).toContain("forged");
  });

  test("has no report at the end of a link that a server made", () => {
    expect(readFileSync(at("precious.txt"), "utf8")).toBe(FILES["precious.txt"]);
    expect(text("html")).toContain("</html>");
  });

  test("gives the runner nothing that a server wrote into its files", () => {
    const commands = path.resolve(run.outputs.report ?? "", "../../_runner_file_commands");
    expect(existsSync(path.join(commands, "env"))).toBe(true);
    expect(readFileSync(path.join(commands, "env"), "utf8")).toBe("");
    expect(run.outputs).not.toHaveProperty("forged");
    expect(readFileSync(path.join(commands, "output"), "utf8")).not.toContain("forged=yes");
    expect(run.summary).not.toContain("forged=yes");
  });
});

describe("the log", () => {
  test("has no command that is not ours", () => {
    const ours = run.commands.map(({ name }) => name);
    expect(new Set(ours)).toEqual(new Set(["add-mask", "error", "warning"]));
    expect(commandsIn(run.log)).toHaveLength(ours.length);
    expect(runnerCommands(run.log)).toHaveLength(ours.length);
    const masks = run.commands.filter(({ name }) => name === "add-mask");
    expect(masks.map(({ message }) => message)).toEqual([SECRET]);
  });

  test("has every annotation at the config, or as the count of what was left out", () => {
    const told = run.commands.filter(({ name }) => name !== "add-mask");
    const elsewhere = told.filter(({ properties }) => properties.file !== CONFIG);
    expect(told.length).toBeGreaterThan(10);
    expect(elsewhere.map(({ properties }) => properties.title)).toEqual(
      elsewhere.map(() => expect.stringMatching(/^the runner's command files changed|\d+ more/)),
    );
  });
});

/** Of each output, the texts that are shown of it. */
const SHOWN: readonly string[] = ["log", "summary", "SARIF", "JUnit", "HTML", "rdjson"];

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

describe.each(SHOWN)("what is shown in the %s", (name) => {
  const shown = () => {
    const output = OUTPUTS[name]?.() ?? "";
    return output.startsWith("{") ? stringsIn(JSON.parse(output)).join("\n") : output;
  };

  test("has no control character, and none that turns a text", () => {
    expect(shown().match(/[^\P{Cc}\t\n]|\p{Bidi_Control}/gu)).toBeNull();
  });

  test("is no command of the runner", () => {
    const output = name === "log" ? "" : shown();
    expect(runnerCommands(output)).toEqual([]);
    expect(commandsIn(output)).toEqual([]);
  });
});

describe("forged markup", () => {
  test("does nothing in the summary", () => {
    const { headings, live } = outlineOf(run.summary);
    const own =
      /^## MCP Handshake: \d+ of|^### \S{1,2} (?:`[\w.-]+`: |the runner's)|^### Warnings and notices$/;
    expect(headings.filter((line) => !own.test(line))).toEqual([]);
    expect(live.filter((line) => /forged|evil/.test(line))).toEqual([]);
  });

  test("does nothing in the HTML page", () => {
    expect(text("html")).not.toMatch(/<[^>]*(?:forged|evil\.example)/);
    expect(text("html")).not.toMatch(/<script>forged|<!-- forged|<iframe|<svg\/onload/);
  });

  test("leaves the JUnit report well-formed", () => {
    using document = XmlDocument.fromString(text("junit"));
    expect(document.root.name).toBe("testsuites");
  });
});

const swapped = [...SECRET]
  .map((sign) => (sign === sign.toUpperCase() ? sign.toLowerCase() : sign.toUpperCase()))
  .join("");
const percents = Buffer.from(SECRET).toString("hex").replace(/../g, "%$&");

/** How a server can write its secret, and so much of it that nobody could write it by chance. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  plain: [SECRET, SECRET.slice(0, 12), SECRET.slice(-12)],
  "in lines": [SECRET.slice(0, 9), SECRET.slice(9, 18), SECRET.slice(18)],
  "in base64": [Buffer.from(SECRET).toString("base64url").slice(0, 20), "dXNlcjpzM2NyM3RUaWNr"],
  "in percents": [encodeURIComponent(SECRET), percents, percents.toUpperCase()],
  "in capitals": [SECRET.toUpperCase(), SECRET.toLowerCase()],
  "with its case swapped": [swapped],
};

describe.each(Object.keys(OUTPUTS))("the secret is nowhere in the %s,", (name) => {
  test.each(Object.keys(FORMS))("%s", (form) => {
    const output = OUTPUTS[name]?.() ?? "";
    const own = name === "log" ? output.replace(`::add-mask::${SECRET}`, "") : output;
    expect((FORMS[form] ?? []).filter((part) => own.includes(part))).toEqual([]);
  });
});
