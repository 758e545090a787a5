import type { DockerLine } from "../docker-line.ts";
import { type DockerOption, isOn } from "../docker-options.ts";

/** A word in the wrong place. `problem` is a clause, `remedy` an imperative; neither quotes what may be a secret. */
export interface DockerSlip {
  readonly problem: string;
  readonly remedy: string;
  readonly word: string | null;
}

type Check = (engine: string, line: DockerLine, args: readonly string[]) => readonly DockerSlip[];

/** Everything that is known to go wrong with a command line, without running it. */
export const dockerSlips = (
  engine: string,
  args: readonly string[],
  line: DockerLine,
): readonly DockerSlip[] => CHECKS.flatMap((check) => check(engine, line, args)).slice(0, 5);

const CHECKS: readonly Check[] = [
  noVerb,
  doubled,
  ofRun(glued),
  ofRun(swallowed),
  ofRun(noImage),
  ofRun(unnamed),
  ofRun(unreadableImage),
  ofRun(detached),
  ofRun(behindImage),
];

function ofRun(check: Check): Check {
  return (engine, line, args) => (line.verb === "run" ? check(engine, line, args) : []);
}

/** Options of `run` that its own command would not take. */
const RUN_ONLY =
  /^(?:-(?:i|t|it|ti|d|e|p)|--(?:rm|init|interactive|tty|env|env-file|name|network|mount|publish))(?:=|$)/;

function noVerb(
  engine: string,
  { verb }: DockerLine,
  args: readonly string[],
): readonly DockerSlip[] {
  const [first] = args;
  if (first === undefined)
    return [
      {
        problem: `\`${engine}\` has no arguments, and so nothing to run`,
        remedy: 'Write what it is to run: `"args": ["run", "-i", "--rm", "IMAGE"]`.',
        word: null,
      },
    ];
  const isImage = verb === "other" && /^[\w.-]+(?::\d+)?\/[\w./:@-]+$/.test(first);
  if (!isImage && !RUN_ONLY.test(first)) return [];
  return [
    {
      problem: `\`${first.split("=")[0]}\` stands where \`${engine}\` wants a command such as \`run\``,
      remedy: 'Write `"run"` as the first item, with the options and the image behind it.',
      word: first,
    },
  ];
}

function doubled(engine: string, line: DockerLine, args: readonly string[]): readonly DockerSlip[] {
  const [first = ""] = args;
  const again = line.verb === "run" && line.target === "run" ? "run" : null;
  const program = first === engine ? engine : null;
  const word = again ?? program;
  if (word === null) return [];
  const taken = again ? "for the name of the image" : "for a command of its own";
  return [
    {
      problem: `\`${word}\` stands there twice, and \`${engine}\` takes the second one ${taken}`,
      remedy: `Take one \`"${word}"\` out.`,
      word,
    },
  ];
}

/** `"-e NAME=value"`: a shell would make two words of it, a list of arguments does not. */
function glued(_engine: string, { options }: DockerLine): readonly DockerSlip[] {
  const words = new Set(options.map(({ word }) => word));
  return [...words]
    .filter((word) => /^(?:-[A-Za-z]+|--[\w-]+)\s/.test(word))
    .map((word) => {
      const [option = ""] = word.split(/\s/);
      return {
        problem: `\`${option}\` and what belongs to it stand in one item of the list`,
        remedy: `Write \`"${option}"\` and each word behind it as items of their own, as a shell would split them.`,
        word,
      };
    });
}

/** Options whose value never begins with a dash. */
const NO_DASH = new Set([
  ...["env", "env-file", "volume", "mount", "publish", "name", "network", "net", "platform"],
  ...["user", "workdir", "hostname", "label", "pull", "add-host", "entrypoint"],
]);

function swallowed(engine: string, { options }: DockerLine): readonly DockerSlip[] {
  return options.filter(hasTakenAnOption).map(({ word, value }) => ({
    problem: `nothing stands behind \`${word}\`, so \`${engine}\` takes \`${value?.split("=")[0]}\` for its value`,
    remedy: `Write the value behind \`"${word}"\`, or take the option out.`,
    word: value,
  }));
}

const hasTakenAnOption = ({ name, value, isApart }: DockerOption): boolean =>
  isApart && NO_DASH.has(name) && /^--?[A-Za-z]/.test(value ?? "");

function noImage(engine: string, { target, options }: DockerLine): readonly DockerSlip[] {
  if (target !== null) return [];
  const last = options.at(-1);
  const problem = last?.isApart
    ? `\`${last.word}\` takes the last word for its value, so no image is left for \`${engine} run\``
    : `\`${engine} run\` names no image`;
  const remedy = last?.isApart
    ? `Write the image behind the options, and the value of \`"${last.word}"\` in front of it.`
    : "Write the image behind the options.";
  return [{ problem, remedy, word: last?.value ?? "run" }];
}

/** docker reads everything up to `=` as the name. */
function unnamed(_engine: string, { options }: DockerLine): readonly DockerSlip[] {
  return options.filter(hasNoName).map(({ word, value, isApart }) => ({
    problem: `what stands behind \`${word.startsWith("--") ? "--env" : "-e"}\` is neither \`NAME\` nor \`NAME=value\``,
    remedy:
      'Write `"-e", "NAME=value"`, without blanks or quotes around `NAME`, or `"-e", "NAME"` to hand on a variable of `env`.',
    word: isApart ? value : word,
  }));
}

const hasNoName = ({ name, value, word }: DockerOption): boolean =>
  name === "env" && value !== null && !/^-\w+\s/.test(word) && /^[^=]*["'\s]|^=|^$/.test(value);

function unreadableImage(engine: string, { target }: DockerLine): readonly DockerSlip[] {
  if (target === null || /[${}%]/.test(target)) return [];
  if (/\s/.test(target) || target === "")
    return [
      {
        problem: "the item that names the image is empty or has a blank in it",
        remedy: "Write the image, and each word that the container gets, as items of their own.",
        word: target,
      },
    ];
  const repository = repositoryIn(target);
  if (!/[A-Z]/.test(repository)) return [];
  return [
    {
      problem: `\`${target}\` has capital letters, which \`${engine}\` refuses in the name of an image`,
      remedy: `Write \`"${target.replace(repository, repository.toLowerCase())}"\`.`,
      word: target,
    },
  ];
}

/** Without the tag or the digest, and without a registry, which may have capital letters. */
function repositoryIn(image: string): string {
  const parts = image.split("/");
  const [host = ""] = parts;
  const own = parts.length > 1 && /[.:]/.test(host) ? parts.slice(1) : parts;
  return [...own.slice(0, -1), own.at(-1)?.split(/[:@]/)[0] ?? ""].join("/");
}

function detached(_engine: string, { options }: DockerLine): readonly DockerSlip[] {
  if (!isOn("detach", options)) return [];
  const { word } = options.findLast(({ name }) => name === "detach") as DockerOption;
  return [
    {
      problem: `\`${word}\` starts the container in the background, where no client hears it`,
      remedy:
        word.startsWith("--") || word === "-d"
          ? `Take \`"${word}"\` out.`
          : `Take the \`d\` out of \`"${word}"\`.`,
      word,
    },
  ];
}

const SWITCH = /^(?:--rm|--interactive|-it|-ti)$/;
/** Words that nearly no server has an option for. */
const ONLY_FOR_DOCKER = /^(?:--rm|--interactive|-it|-ti|--env=[A-Za-z_]\w*=?.*|--volume=.*:.*)$/s;

function behindImage(engine: string, { target, behind }: DockerLine): readonly DockerSlip[] {
  const own = behind.indexOf("--");
  const words = own === -1 ? behind : behind.slice(0, own);
  const index = words.findIndex(
    (word, at) => ONLY_FOR_DOCKER.test(word) || takesForDocker(word, words[at + 1] ?? ""),
  );
  const word = words[index];
  if (word === undefined || target === null || target === "run") return [];
  const option = word.split("=")[0];
  return [
    {
      problem: `\`${option}\` stands behind the image, where \`${engine}\` hands it to the server instead of reading it`,
      remedy: `Write \`"${option}"\`${SWITCH.test(word) ? "" : " and its value"} in front of the image.`,
      word,
    },
  ];
}

const takesForDocker = (word: string, next: string): boolean =>
  (/^(?:-e|--env)$/.test(word) && /^[A-Z][A-Z0-9_]{2,}(?:=|$)/.test(next)) ||
  (/^(?:-v|--volume)$/.test(word) && isMount(next));

/** A folder of the machine, and one of the container. */
function isMount(value: string): boolean {
  const at = value.lastIndexOf(":/");
  return at > 0 && /[\\/]/.test(value.slice(0, at));
}
