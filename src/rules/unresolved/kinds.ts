import type { Evidence } from "../../model/evidence.ts";
import type { Fact, FactKind } from "../../model/fact.ts";
import type { Captures } from "../../model/rule.ts";
import { code } from "../engine/code.ts";
import { secretName, secretsStep, variablesStep } from "../engine/references.ts";
import { referenceTo } from "../engine/text.ts";

/** A way in which a value of a config stays unresolved. */
export interface UnresolvedKind {
  readonly fact: FactKind;
  /** The capture that a reader knows it by. */
  readonly shown: string;
  /** Whether it is surely wrong, or only looks so. */
  readonly certain: boolean;
  /** What is said of all facts of this kind; `first` is one of them. */
  readonly words: (
    shown: readonly string[],
    first: Captures,
    evidence: Evidence,
  ) => Record<"problem" | "reason" | "remedy", string>;
}

/** The surest first. */
export const UNRESOLVED_KINDS: readonly UnresolvedKind[] = [
  { fact: "unset-variable", shown: "variable", certain: true, words: unsetVariables },
  { fact: "unset-input", shown: "reference", certain: true, words: unsetInputs },
  { fact: "text-file-missing", shown: "reference", certain: true, words: missingFiles },
  { fact: "unescaped-value", shown: "reference", certain: false, words: unescapedValues },
  { fact: "command-substitution", shown: "reference", certain: false, words: commands },
  { fact: "foreign-reference", shown: "reference", certain: true, words: foreignReferences },
  { fact: "placeholder", shown: "value", certain: false, words: placeholders },
  { fact: "unexpanded-path", shown: "value", certain: false, words: unexpandedPaths },
];

export const kindOf = (fact: Fact): UnresolvedKind | undefined =>
  UNRESOLVED_KINDS.find((kind) => kind.fact === fact.kind);

const isVariableName = (text: string): boolean => /^[A-Z][A-Z0-9_]*$/.test(text);

function unsetVariables(names: readonly string[], _first: Captures, { server, facts }: Evidence) {
  const references = facts.flatMap(({ captures }) => captures.reference ?? []);
  return {
    problem: names.length > 1 ? "are not set" : "is not set",
    reason:
      `In the place of a reference to a variable ${server.client.title} puts its value, and none ` +
      "is set: neither in the environment of this step nor in its input `env`. What arrives at the " +
      "server is the bare reference or an empty text, and whatever needs the value fails, if not at the " +
      "start then at the first call.",
    remedy: `Set what is missing on the step that runs this check:\n\n${variablesStep(names, references)}`,
  };
}

function unsetInputs(
  all: readonly string[],
  { input = "", reference = "" }: Captures,
  evidence: Evidence,
) {
  const { title } = evidence.server.client;
  const answerable = all.flatMap((one) => ANSWERABLE.exec(one)?.slice(1).join("") ?? []);
  const variable = input.toUpperCase().replace(/\W/g, "_");
  return {
    problem: `only a running ${title} can fill in`,
    reason:
      `For such a value ${title} asks the person at the keyboard, or looks into its own settings. A ` +
      "workflow has neither.",
    remedy: ANSWERABLE.test(reference)
      ? `Give the check a value for ${answerable.length > 1 ? "each" : "it"}, with the input \`env\` of its ` +
        `step:\n\n${answers(answerable)}`
      : `Write the value itself in the place of \`${reference}\`, or read it from a variable: ` +
        `\`${referenceTo(variable, evidence)}\`.`,
  };
}

/** The input `env` with a value for each input. */
function answers(inputs: readonly string[]): string {
  const lines = inputs.map((input) => {
    const secret = secretName(input.toUpperCase().replace(/\W/g, "_"));
    return `${input}=\${{ secrets.${secret} }}`;
  });
  if (lines.length === 1) return code(`with:\n  env: ${lines[0]}`);
  return code(["with:", "  env: |", ...lines.map((line) => `    ${line}`)].join("\n"));
}

/** An input that a variable of its name answers, as its client writes it; a bare name stands for one too. */
const ANSWERABLE =
  /^(?:\$\{(?:input:|user_config\.)([^{}]+)\}|\$\{\{\s?inputs\.([\w-]+)\s?\}\}|([\w-]+))$/;

function missingFiles(files: readonly string[], { file = "" }: Captures, { server }: Evidence) {
  return {
    problem:
      files.length > 1 ? "name files that cannot be read" : "names a file that cannot be read",
    reason:
      `In the place of the reference ${server.client.title} puts the text of the file. Where there is no ` +
      "such file, it refuses the whole config, and no server of it starts.",
    remedy:
      `Write the file \`${file}\` in a step before this check, or refer to a variable of the step: ` +
      `\`${server.client.reference}\`.`,
  };
}

function unescapedValues(all: readonly string[], _first: Captures, { server }: Evidence) {
  return {
    problem:
      all.length > 1
        ? "stand for values with a quote, a backslash or a control character"
        : "stands for a value with a quote, a backslash or a control character",
    reason:
      `Before it parses the JSON, ${server.client.title} puts the value of the variable into the text of ` +
      "the file. Versions up to 1.18.19 do not escape it, so the file breaks, or the value changes.",
    remedy:
      "Write the value to a file and refer to it with `{file:path}`, which every version escapes, or use a newer version.",
  };
}

function commands(all: readonly string[], _first: Captures, evidence: Evidence) {
  const { title } = evidence.server.client;
  return {
    problem:
      all.length > 1
        ? "are commands that this check does not run"
        : "is a command that this check does not run",
    reason:
      `When it reads the config, ${title} runs the command and puts in what it prints. A check of a config that may come ` +
      "from anybody does not, so the server gets these very characters.",
    remedy:
      "Where the value can be had in another way, refer to a variable, and set it on the step that runs this " +
      `check: \`${referenceTo("NAME", evidence)}\`.`,
  };
}

function foreignReferences(all: readonly string[], first: Captures, evidence: Evidence) {
  const { server } = evidence;
  return {
    problem: `${server.client.title} does not expand`,
    reason:
      `Each client writes a reference to a variable in its own way. ${server.client.title} does not ` +
      "know this one: the server gets these very characters, or nothing, where the value should be.",
    remedy: replacements(all, first, evidence),
  };
}

/** What to write for each reference where that is known, and what to do about the first of the others. */
function replacements(
  all: readonly string[],
  first: Captures,
  { facts, server }: Evidence,
): string {
  const captured = all
    .slice(0, 4)
    .map((reference) => facts.find(({ captures }) => captures.reference === reference)?.captures);
  const known = captured.filter(
    (one) => one && !/^\w*$/.test(one.right ?? "") && !all.includes(one.right ?? ""),
  );
  const other = captured.find((one) => one && !known.includes(one));
  const pairs = known.map((one) => `\`${one?.right}\` in the place of \`${one?.reference}\``);
  const sentences = [
    ...(pairs.length > 0
      ? [
          `Write ${pairs.length > 1 ? `${pairs.slice(0, -1).join(", ")}, and ` : ""}${pairs.at(-1)}.`,
        ]
      : []),
    ...(other || pairs.length === 0 ? [rightWay(other ?? first, server)] : []),
  ];
  return sentences.join(" ");
}

function rightWay(first: Captures, server: Evidence["server"]): string {
  const { reference, right = "" } = first;
  if (/^\w+$/.test(right)) return withoutReference(first, server);
  return right === ""
    ? `Write the value itself in the place of \`${reference}\`: ${server.client.title} has nothing that stands for ` +
        "it there. A secret is better given in `env`, for the server to read."
    : `Write \`${right}\` in the place of \`${reference}\`.`;
}

/** A variable of the system, which no entry can rename. */
const SYSTEM_NAME = /^HOME$/;

/** How a variable reaches a server where the config cannot refer to it. */
function withoutReference(
  { reference, right = "", key = right }: Captures,
  server: Evidence["server"],
): string {
  const { id, title } = server.client;
  // What is handed on keeps its name, so it must have the one that the server reads.
  const name = SYSTEM_NAME.test(right) ? right : key;
  const renamed =
    name === right
      ? ""
      : `; the server reads its value as \`${name}\`, so set a variable of that name`;
  const out = `${title} expands no variable of the environment. Take \`${reference}\` out of the entry${renamed}`;
  if (id === "codex") {
    return `${out}, and have the variable handed on:\n\n${code(`env_vars = ["${name}"]`)}`;
  }
  return server.environment
    ? `${out}, and set \`${name}\` to its value where the server can read it, for example in a file of its own.`
    : `${out}: the server inherits \`${name}\` from the environment in which ${title} runs.`;
}

function placeholders(
  values: readonly string[],
  { value, key = "" }: Captures,
  evidence: Evidence,
) {
  const secret = isVariableName(key)
    ? ` A secret stays out of the file: write \`${referenceTo(key, evidence)}\`, and set it on the step ` +
      `that runs this check:\n\n${secretsStep([key])}`
    : "";
  return {
    problem: values.length > 1 ? "are placeholders" : "is a placeholder",
    reason:
      "A text like this one stands in the instructions of a server, where your own value belongs. The " +
      "server takes it for the real one.",
    remedy: `Put the real value in the place of \`${value}\`.${secret}`,
  };
}

function unexpandedPaths(_all: readonly string[], { value = "" }: Captures, evidence: Evidence) {
  const home = referenceTo("HOME", evidence);
  const written = value.replace(/^(?:~|\$HOME)(?=[\\/]|$)/, () => home);
  const isVariable = home.includes("{") && !/secrets|user_config/.test(home);
  const better =
    isVariable && written !== value
      ? `Write \`${written}\` in the place of \`${value}\`, or a path that starts in the repository.`
      : `Write a path that starts in the repository, or an absolute one, in the place of \`${value}\`.`;
  return {
    problem: "no shell expands",
    reason:
      "`~` and `$HOME` mean a folder to a shell only. The server is started without a shell and gets the " +
      "text as it stands, so the system looks for a file with exactly this name.",
    remedy: better,
  };
}
