import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { installFailed } from "./engine/sketches.ts";

const START =
  "Start it: on your own machine, start Docker Desktop, or `sudo systemctl start docker`. On GitHub, run this " +
  "check on an `ubuntu-*` runner, where the engine runs and starts images for Linux:\n\n" +
  "    runs-on: ubuntu-latest\n\n" +
  "On a runner of your own, start the engine, or bring one in a step before this one:\n\n" +
  "    - uses: docker/setup-docker-action@v5\n\n" +
  "In a job with `container:`, hand in its socket:\n\n" +
  "    container:\n      volumes:\n        - /var/run/docker.sock:/var/run/docker.sock";

const silent = ({ endpoint = "" }: Captures): Captures => ({
  what: `no container engine answers${endpoint ? ` at \`${endpoint}\`` : ""}`,
  because:
    "The command is there, and the engine that it gives all the work to is not running, or not where the command " +
    "looks for it: `DOCKER_HOST` and the context that is in use decide that.",
  remedy: START,
});

const refused = (): Captures => ({
  what: "the container engine runs, and this user may not use it",
  because:
    "The socket of the engine belongs to `root` and the group `docker`, and whoever may write to it can do what " +
    "`root` can: a user has to be let in.",
  remedy:
    "Add the user to the group, and log in anew, or start the runner anew:\n\n" +
    "    sudo usermod -aG docker $USER\n\n" +
    "An engine in rootless mode needs no group: `dockerd-rootless-setuptool.sh install` sets it up. In a job " +
    "with `container:` and another user than `root`, let it in with `options: --user root`.",
});

const podman = (): Captures => ({
  what: "podman has no machine or service to talk to",
  because:
    "On macOS and Windows podman runs containers in a virtual machine, which is not running; on Linux a remote " +
    "podman wants the service on its socket.",
  remedy:
    "On your own machine, `podman machine init` once, then `podman machine start`; on Linux, " +
    "`systemctl --user start podman.socket`. On GitHub, run this check on an `ubuntu-*` runner, where podman " +
    "needs no machine:\n\n    runs-on: ubuntu-latest",
});

const context = ({ context = "" }: Captures): Captures => ({
  what: `docker has no context \`${context}\``,
  because:
    "A context says where the engine is. The one that `DOCKER_CONTEXT`, `--context` or the configuration of " +
    "docker names exists on another machine.",
  remedy:
    "Take the name of the context out of the command line and the environment, or use the one that every machine " +
    "has:\n\n    docker context use default",
});

export default defineRule({
  id: "docker-daemon-down",
  stage: "spawn",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "{what}",
  why: "{because}",
  fix: "{remedy}",
  signals: [
    {
      output:
        /permission denied while trying to connect to the [Dd]ocker (?:daemon socket|API) at \S|dial unix \S{1,200}docker\S{0,20}sock: connect: permission denied/,
      words: refused,
    },
    {
      output:
        /Cannot connect to the Docker daemon(?: at (?<endpoint>[^\s]{1,200}[^\s.]))?\.? ?(?:Is the docker daemon running|\n|$)/i,
      words: silent,
    },
    {
      output: /failed to connect to the docker API at (?<endpoint>[^\s;]{1,200}[^\s;.])/,
      words: silent,
    },
    {
      output:
        /error during connect: |open \/\/\.\/pipe\/docker\w{1,40}: The system cannot find the file specified|Docker Desktop is (?:unable to start|not running|manually paused)|request returned 50\d[^\n]{0,60} for API route and version/,
      words: silent,
    },
    {
      output:
        /Cannot connect to Podman|unable to connect to Podman socket|no such Podman machine|Error: cannot connect to the podman (?:service|socket)/i,
      words: podman,
    },
    {
      output:
        /unable to resolve docker endpoint: context "(?<context>[^"\n]{1,200})": context not found/,
      words: context,
    },
  ],
  repair: {
    language: "yaml",
    before: `jobs:
  mcp:
    runs-on: macos-latest`,
    after: `jobs:
  mcp:
    runs-on: ubuntu-latest`,
  },
  examples: [
    {
      name: "no engine at the usual place",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        ending: { kind: "exited", code: 125, afterMs: 287 },
        stderr:
          "docker: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n\nRun 'docker run --help' for more information\n",
      },
    },
    {
      name: "the same as the image is pulled",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        ...installFailed(
          "Using default tag: latest\nCannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n",
        ),
      },
    },
    {
      name: "an old docker, which names no place",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        ending: { kind: "exited", code: 125, afterMs: 90 },
        stderr:
          "docker: Cannot connect to the Docker daemon. Is the docker daemon running on this host?.\nSee 'docker run --help'.\n",
      },
    },
    {
      name: "a newer docker",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        ending: { kind: "exited", code: 125, afterMs: 90 },
        stderr:
          "docker: failed to connect to the docker API at unix:///var/run/docker.sock; check if the path is correct and if the daemon is running: dial unix /var/run/docker.sock: connect: no such file or directory\n\nRun 'docker run --help' for more information\n",
      },
    },
    {
      name: "Docker Desktop on Windows that is not started",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        ending: { kind: "exited", code: 125, afterMs: 90 },
        stderr:
          "docker: error during connect: Head \"http://%2F%2F.%2Fpipe%2FdockerDesktopLinuxEngine/_ping\": open //./pipe/dockerDesktopLinuxEngine: The system cannot find the file specified.\n\nRun 'docker run --help' for more information\n",
      },
    },
    {
      name: "a user who may not use the socket",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        ending: { kind: "exited", code: 126, afterMs: 90 },
        stderr:
          "docker: permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock: Head \"http://%2Fvar%2Frun%2Fdocker.sock/_ping\": dial unix /var/run/docker.sock: connect: permission denied\n\nRun 'docker run --help' for more information\n",
      },
    },
    {
      name: "the machine of podman is not started",
      evidence: {
        command: ["podman", "run", "-i", "acme/mcp"],
        ending: { kind: "exited", code: 125, afterMs: 90 },
        stderr:
          "Cannot connect to Podman. Please verify your connection to the Linux system using `podman system connection list`, or try `podman machine init` and `podman machine start` to manage a new Linux VM\nError: unable to connect to Podman socket: failed to connect: dial tcp 127.0.0.1:51512: connect: connection refused\n",
      },
    },
    {
      name: "a context of another machine",
      evidence: {
        command: ["docker", "--context", "office", "run", "-i", "acme/mcp"],
        stderr:
          'Failed to initialize: unable to resolve docker endpoint: context "office": context not found: open /home/me/.docker/contexts/meta/9e62/meta.json: no such file or directory\n',
      },
    },
  ],
  counterexamples: [
    {
      name: "the engine answers, and has no such image",
      evidence: {
        command: ["docker", "run", "-i", "--pull=never", "acme/mcp"],
        ending: { kind: "exited", code: 125, afterMs: 90 },
        stderr: "docker: Error response from daemon: No such image: acme/mcp:latest\n",
      },
    },
    {
      name: "the engine refuses the terminal before it is asked",
      evidence: {
        command: ["docker", "run", "-it", "acme/mcp"],
        stderr: "the input device is not a TTY\n",
      },
    },
    {
      name: "a server in a container that does not reach its database",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        stderr: "Error: connect ECONNREFUSED 127.0.0.1:5432\n",
      },
    },
  ],
});
