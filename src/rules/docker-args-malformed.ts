import { fact } from "../model/fact.ts";
import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";

/** The engines, whose words these are. */
const ENGINES = ["docker", "podman"] as const;

const LINE =
  "A line of `docker run` has three parts: the options of docker, the image, and the words that the container " +
  "gets. docker reads the first word that is no option, and no value of one, as the image, and hands everything " +
  "behind it on without a look.";

/** A remedy with the order that the words belong in. */
const inOrder = (remedy: string): string =>
  `${remedy} The order is:\n\n    "args": ["run", "-i", "--rm", "-e", "NAME", "IMAGE", "ARGUMENT-OF-THE-SERVER"]`;

const seen = ({ remedy = "" }: Captures): Captures => ({ because: LINE, remedy: inOrder(remedy) });

const unknownOption = ({ option = "", command = "" }: Captures): Captures => ({
  problem: `\`${command}\` knows no option \`${option}\` where it stands`,
  because: LINE,
  remedy: inOrder(
    `If \`${option}\` is an option of the server, write it behind the image; if it is one of \`${command} run\`, ` +
      "correct it, and write it behind `run`.",
  ),
});

const noImage = ({ command = "" }: Captures): Captures => ({
  problem: `no image is left among the arguments of \`${command}\``,
  because: LINE,
  remedy: inOrder(
    "Write the image behind the options, and a value behind each option that takes one.",
  ),
});

const badName = ({ command = "" }: Captures): Captures => ({
  problem: `\`${command}\` cannot read the name of the image`,
  because: LINE,
  remedy: inOrder(
    "Look at the word that stands where the image should: `registry/owner/image:tag`, in small letters and " +
      "without blanks.",
  ),
});

const notInImage = ({ program = "" }: Captures): Captures => ({
  problem: `the image has no program \`${program}\`, which the container is to run`,
  because:
    "What stands behind the image goes to the `ENTRYPOINT` of the image. Where it has none, the first word is the " +
    "program to run, and `--entrypoint` replaces it in any case.",
  remedy: inOrder(
    `Take \`${program}\` out where the image starts its server by itself, or write the server's program, as ` +
      "the image has it, in front of its arguments.",
  ),
});

const unknownVerb = ({ verb = "", command = "" }: Captures): Captures => ({
  problem: `\`${command}\` knows no command \`${verb}\``,
  because:
    "What is no command of docker itself may be a plug-in, a program of its own that docker looks for in " +
    "`~/.docker/cli-plugins` and some folders of the system. Here there is none of that name.",
  remedy:
    PLUGINS[verb] ??
    inOrder(`Write \`"run"\`, or another command of \`${command}\`, in its place.`),
});

const PLUGINS: Readonly<Record<string, string>> = {
  mcp:
    "Install the plug-in `docker mcp` in a step before this one: it comes with Docker Desktop, and as " +
    "`docker-mcp` in the releases of docker/mcp-gateway, to be put into `~/.docker/cli-plugins`. Or start the " +
    "server by `docker run` or `npx` instead.",
  compose:
    "Install the plug-in `docker compose` in a step before this one: it is a package of its own, " +
    "`docker-compose-plugin`. The `ubuntu-*` runners of GitHub have it.",
};

const nameTaken = ({ name = "" }: Captures): Captures => ({
  problem: `\`--name\` asks for \`${name}\`, and another container has that name`,
  because:
    "A name belongs to one container until it is removed, also while that is stopped. A client that starts the " +
    "server a second time, or two clients at once, ask for the same name again.",
  remedy:
    "Take `--name` out of `args`, and add `--rm`, so that no stopped container is left. The one that is there " +
    `is removed by \`docker rm --force ${name}\`.`,
});

const noContainer = ({ name = "" }: Captures): Captures => ({
  problem: `there is no container \`${name}\` to run the server in`,
  because:
    "`exec` starts a program in a container that runs already, and starts none itself. One that runs on your own " +
    "machine does not run on a runner.",
  remedy: `Start the container \`${name}\` in a step before this one, or start the server by \`docker run\`.`,
});

export default defineRule({
  id: "docker-args-malformed",
  stage: "spawn",
  level: "error",
  levelIfUp: "warning",
  confidence: "likely",
  at: "args",
  title: "{problem}",
  why: "{because}",
  fix: "{remedy}",
  signals: [
    {
      fact: "docker-args",
      confidence: "confirmed",
      words: seen,
    },
    {
      launcher: ENGINES,
      code: 125,
      output:
        /unknown (?:shorthand )?flag: (?:'[^'\n]{1,9}' in )?(?<option>--?[\w-]{1,100})[^\n]{0,200}\n{1,3}(?:Usage: {1,4}docker|See '(?:docker|podman))/,
      words: unknownOption,
    },
    {
      launcher: ENGINES,
      output:
        /unknown command: docker (?<verb>[\w-]{1,60})|'(?<other>[\w-]{1,60})' is not a docker command|unrecognized command `podman (?<third>[\w-]{1,60})`/,
      words: ({ verb, other, third, ...rest }) =>
        unknownVerb({ ...rest, verb: verb ?? other ?? third ?? "" }),
    },
    {
      launcher: ENGINES,
      output: /["']docker (?:container )?run["'] requires at least 1 argument/,
      words: noImage,
    },
    {
      launcher: ENGINES,
      output: /^(?:docker: |Error: |Error response from daemon: )?invalid reference format/m,
      words: badName,
    },
    {
      launcher: ENGINES,
      output:
        /(?:OCI runtime|container process)[^\n]{0,300}exec: "(?<program>[^"\n]{1,200})": (?:executable file not found in \$PATH|stat [^\n]{1,200}: no such file or directory)|crun: executable file `(?<other>[^`\n]{1,200})` not found in \$PATH/,
      words: ({ program, other }) => notInImage({ program: program ?? other ?? "" }),
    },
    {
      launcher: ENGINES,
      output: /[Tt]he container name "\/?(?<name>[\w.-]{1,200})" is already in use by/,
      words: nameTaken,
    },
    {
      launcher: ENGINES,
      output:
        /^(?:docker: )?Error response from daemon: No such container: (?<name>[\w.-]{1,200})|^Error: no container with name or ID "(?<other>[\w.-]{1,200})" found/m,
      words: ({ name, other }) => noContainer({ name: name ?? other ?? "" }),
    },
  ],
  repair: entryRepair(
    { command: "docker", args: ["run", "-i", "--rm", "acme/mcp-server", "-e", "ACME_API_KEY"] },
    { command: "docker", args: ["run", "-i", "--rm", "-e", "ACME_API_KEY", "acme/mcp-server"] },
  ),
  examples: [
    {
      name: "`run` in `args` twice",
      evidence: {
        command: ["docker", "run", "run", "-i", "--rm", "acme/mcp"],
        facts: [
          fact("docker-args", {
            engine: "docker",
            problem:
              "`run` stands there twice, and `docker` takes the second one for the name of the image",
            remedy: 'Take one `"run"` out.',
          }),
        ],
        ending: { kind: "exited", code: 125, afterMs: 800 },
        stderr:
          "Unable to find image 'run:latest' locally\ndocker: Error response from daemon: pull access denied for run, repository does not exist or may require 'docker login'\n",
      },
    },
    {
      name: "an option of the server in front of the image",
      evidence: {
        command: ["docker", "run", "-i", "--transport", "stdio", "acme/mcp"],
        ending: { kind: "exited", code: 125, afterMs: 60 },
        stderr:
          "unknown flag: --transport\n\nUsage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]\n\nRun 'docker run --help' for more information\n",
      },
    },
    {
      name: "a plug-in that is not there",
      evidence: {
        command: ["docker", "mcp", "gateway", "run"],
        stderr: "docker: unknown command: docker mcp\n\nRun 'docker --help' for more information\n",
      },
    },
    {
      name: "the same, in the words of an older docker",
      evidence: {
        command: ["docker", "compose", "run", "mcp"],
        stderr: "docker: 'compose' is not a docker command.\nSee 'docker --help'\n",
      },
    },
    {
      name: "no image",
      evidence: {
        command: ["docker", "run", "-i", "${IMAGE}"],
        stderr:
          "docker: 'docker run' requires at least 1 argument\n\nUsage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]\n\nSee 'docker run --help' for more information\n",
      },
    },
    {
      name: "a name that no image can have",
      evidence: {
        command: ["docker", "run", "-i", "${IMAGE}"],
        ending: { kind: "exited", code: 125, afterMs: 60 },
        stderr:
          "docker: invalid reference format\n\nRun 'docker run --help' for more information\n",
      },
    },
    {
      name: "an option of the server that becomes the command of the container",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp", "--stdio"],
        ending: { kind: "exited", code: 127, afterMs: 400 },
        stderr:
          "docker: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: \"--stdio\": executable file not found in $PATH: unknown\n\nRun 'docker run --help' for more information\n",
      },
    },
    {
      name: "a name that another container has",
      evidence: {
        command: ["docker", "run", "-i", "--name", "acme", "acme/mcp"],
        ending: { kind: "exited", code: 125, afterMs: 100 },
        stderr:
          'docker: Error response from daemon: Conflict. The container name "/acme" is already in use by container "cd7f6104d767". You have to remove (or rename) that container to be able to reuse that name.\n\nRun \'docker run --help\' for more information\n',
      },
    },
    {
      name: "a container that does not run",
      evidence: {
        command: ["docker", "exec", "-i", "acme", "mcp"],
        stderr: "Error response from daemon: No such container: acme\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a server that knows no such option itself",
      evidence: {
        command: ["npx", "-y", "acme-mcp", "--stdio"],
        stderr: "Error: unknown flag: --stdio\n",
      },
    },
    {
      name: "a server in a container that knows no such option",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp", "--stdio"],
        stderr: "Error: unknown flag: --stdio\nUsage:\n  acme-mcp [flags]\n",
      },
    },
    {
      name: "a server in a container that misses a program of its own",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        stderr: 'Error: exec: "git": executable file not found in $PATH\n',
      },
    },
    {
      name: "an image that nobody has published",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        stderr:
          "docker: Error response from daemon: pull access denied for acme/mcp, repository does not exist or may require 'docker login'\n",
      },
    },
  ],
});
