import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { installFailed } from "./engine/sketches.ts";

const NAME =
  "Correct the name of the image in `args`, with its registry in front where that is not Docker Hub: " +
  '`"ghcr.io/OWNER/IMAGE:TAG"`. A name without a slash, such as `my-server`, is that of an image which is built ' +
  "here: build it in a step before this one.\n\n" +
  "    - run: docker build -t {spec} .\n\n" +
  "If the image is private, log in before:\n\n" +
  "    - uses: docker/login-action@v4";

const unknown = ({ spec = "", image = spec }: Captures): Captures => ({
  what: `there is no image \`${spec || image}\` to be pulled`,
  because:
    "The image is not on this machine, and the registry does not have it, or does not show it to a stranger: most " +
    "registries give the same answer for both. An image that is on your own machine alone, a name that was " +
    "guessed, and one without the registry that it is on all end like this.",
  remedy: NAME.replace("{spec}", spec || image),
});

const untagged = ({ spec = "", image = spec }: Captures): Captures => ({
  what: `the registry has no \`${spec || image}\``,
  because:
    "The registry answers that this tag or digest is not known. Tags are moved and deleted, and an image without " +
    "a tag is asked for as `latest`, which not every image has.",
  remedy:
    "Write a tag that exists, as the page of the image in its registry lists them. If the image is one that you " +
    `build yourself, build it in a step before this one:\n\n    - run: docker build -t ${spec || image} .`,
});

const absent = ({ image = "" }: Captures): Captures => ({
  what: `there is no image \`${image}\` on this machine`,
  because: "`--pull=never` says that the image is not to be fetched, and it is not there.",
  remedy:
    `Build it in a step before this one:\n\n    - run: docker build -t ${image} .\n\n` +
    "If a registry has it, take `--pull=never` out of `args`.",
});

const short = ({ image = "" }: Captures): Captures => ({
  what: `podman does not know which registry has \`${image}\``,
  because:
    "Podman asks no registry by itself for a name that has none: without `unqualified-search-registries` in its " +
    "configuration, it takes whole names only.",
  remedy: `Write the registry in front of the name:\n\n    "docker.io/${image}"`,
});

export default defineRule({
  id: "docker-image-not-found",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{what}",
  why: "{because}",
  fix: "{remedy}",
  signals: [
    {
      output:
        /pull access denied(?: for (?<image>[^\s,]{1,300}))?, repository does not exist or may require/,
      words: unknown,
    },
    {
      launcher: ["docker", "podman"],
      output:
        /(?:response from daemon|initializing source|reading manifest)[^\n]{0,400}(?:name unknown|requested access to the resource is denied|repository [^\n]{0,200} not found)/,
      words: unknown,
    },
    {
      launcher: ["docker", "podman"],
      output:
        /manifest for (?<image>[^\s,]{1,300}) not found|response from daemon: [^\n]{0,400}(?:manifest unknown|manifest invalid)|response from daemon: manifest unknown|reading manifest [^\n]{1,400}manifest unknown|failed to resolve reference "(?:[^"\n]{1,300})": (?:[^\n]{1,300}: )?not found/,
      words: untagged,
    },
    {
      launcher: ["docker", "podman"],
      output: /response from daemon: No such image: (?<image>[^\s]{1,300})/,
      words: absent,
    },
    {
      output: /short-name "(?<image>[^"\n]{1,300})" did not resolve to an alias/,
      words: short,
    },
  ],
  repair: entryRepair(
    { command: "docker", args: ["run", "-i", "--rm", "acme/mcp-server"] },
    { command: "docker", args: ["run", "-i", "--rm", "ghcr.io/acme/mcp-server:1.4.2"] },
  ),
  examples: [
    {
      name: "an image that nobody has published",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        ...installFailed(
          "Using default tag: latest\nError response from daemon: pull access denied for acme/mcp, repository does not exist or may require 'docker login': denied: requested access to the resource is denied\n",
        ),
      },
    },
    {
      name: "the same as the image is pulled by the start",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "my-server"],
        ending: { kind: "exited", code: 125, afterMs: 900 },
        stderr:
          "Unable to find image 'my-server:latest' locally\ndocker: Error response from daemon: pull access denied for my-server, repository does not exist or may require 'docker login'\n\nRun 'docker run --help' for more information\n",
      },
    },
    {
      name: "a script that starts a container of an image that is not there",
      evidence: {
        command: ["bash", "start-mcp.sh"],
        ending: { kind: "exited", code: 125, afterMs: 900 },
        stderr:
          "Unable to find image 'my-server:latest' locally\ndocker: Error response from daemon: pull access denied for my-server, repository does not exist or may require 'docker login'\n",
      },
    },
    {
      name: "a registry that does not know the name",
      evidence: {
        command: ["docker", "run", "-i", "registry.example/acme/mcp"],
        ...installFailed("Using default tag: latest\nError response from daemon: name unknown\n"),
      },
    },
    {
      name: "a tag that does not exist",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp:9"],
        ...installFailed(
          "Error response from daemon: manifest for acme/mcp:9 not found: manifest unknown: manifest unknown\n",
        ),
      },
    },
    {
      name: "another registry without such a tag",
      evidence: {
        command: ["docker", "run", "-i", "ghcr.io/acme/mcp:9"],
        ...installFailed("Error response from daemon: manifest unknown\n"),
      },
    },
    {
      name: "an image that is never pulled, and was not built",
      evidence: {
        command: ["docker", "run", "-i", "--pull=never", "my-server"],
        ending: { kind: "exited", code: 125, afterMs: 90 },
        stderr:
          "docker: Error response from daemon: No such image: my-server:latest\n\nRun 'docker run --help' for more information\n",
      },
    },
    {
      name: "a name without a registry, for podman",
      evidence: {
        command: ["podman", "run", "-i", "acme/mcp"],
        ...installFailed(
          'Error: short-name "acme/mcp" did not resolve to an alias and no unqualified-search registries are defined in "/etc/containers/registries.conf"\n',
          125,
        ),
      },
    },
  ],
  counterexamples: [
    {
      name: "a registry that cannot be reached",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        ...installFailed(
          'Using default tag: latest\nError response from daemon: Get "https://docker.example/v2/": dial tcp: lookup docker.example: no such host\n',
        ),
      },
    },
    {
      name: "a registry that wants a login",
      evidence: {
        command: ["docker", "run", "-i", "ghcr.io/acme/mcp"],
        ...installFailed("Using default tag: latest\nError response from daemon: unauthorized\n"),
      },
    },
    {
      name: "an image for another processor",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        ...installFailed(
          "latest: Pulling from acme/mcp\nno matching manifest for linux/arm64/v8 in the manifest list entries\n",
        ),
      },
    },
    {
      name: "a container that is not there",
      evidence: {
        command: ["docker", "exec", "-i", "acme", "mcp"],
        stderr: "Error response from daemon: No such container: acme\n",
      },
    },
  ],
});
