import type { InstallStep, PackageRequest } from "../../model/plan.ts";
import { imageRequest } from "../docker-image.ts";
import { type DockerLine, readDockerLine } from "../docker-line.ts";
import { valuesOf } from "../docker-options.ts";
import { dockerFacts } from "./docker-facts.ts";
import { type Launch, type Line, launch } from "./launch.ts";

/** `docker` and `podman`: https://docs.docker.com/reference/cli/docker/ */
export function readDocker({ program, command, args }: Line): Launch {
  const launcher = program === "podman" ? "podman" : "docker";
  const line = readDockerLine(args);
  const image = line.verb === "run" ? imageOf(line) : null;
  return launch(launcher, {
    package: image,
    install: image && pull(command, line, image.spec),
    lineFacts: dockerFacts(program, args, line),
  });
}

/** A doubled `run` is no image to be fetched. */
const imageOf = ({ target }: DockerLine): PackageRequest | null =>
  target === null || target === "run" ? null : imageRequest(target);

/**
 * Pulls the image as the start would. `--pull=always` and podman's `newer` ask the registry each time, `never` does
 * not at all; else an image that is there is taken.
 */
function pull(command: string, { lead, options }: DockerLine, image: string): InstallStep | null {
  const policy = valuesOf("pull", options).at(-1) ?? "missing";
  if (policy === "never" || /[${}%]/.test(image)) return null;
  const platform = valuesOf("platform", options).at(-1);
  const platformWords = platform === undefined ? [] : ["--platform", platform];
  const format = platform === undefined ? DIGEST : onlyFor(platform);
  const probe = [...lead, "image", "inspect", "--format", format, image];
  return {
    kind: "command",
    key: [command, ...lead, "pull", policy, ...platformWords, image].join("\0"),
    command,
    args: [...lead, "pull", ...platformWords, image],
    ...(policy === "missing" ? { probe } : {}),
    tells: TOLD,
  };
}

/** The digest that the registry knows the image by; one that was built here has only an id. */
const DIGEST = "{{if .RepoDigests}}{{index .RepoDigests 0}}{{else}}{{.Id}}{{end}}";

/** Fails for an image of another platform: the template then asks for what an empty text does not have. */
function onlyFor(platform: string): string {
  const [os = "", architecture = ""] = platform.split("/");
  if (!/^\w+$/.test(os) || !/^\w+$/.test(architecture)) return DIGEST;
  const differs = `or (ne .Os "${os}") (ne .Architecture "${architecture}")`;
  return `{{if ${differs}}}{{slice "" 1}}{{end}}${DIGEST}`;
}

/** A digest or an id, as `pull` and `image inspect` print it; podman leaves the algorithm out. */
const TOLD = /(?<![\w:])(?<version>(?:sha256:)?[0-9a-f]{64})\s*$/m;
