import fc from "fast-check";
import { foreign } from "./texts.ts";

/** Words that mean something to a launcher, to a shell or to what stands around them. */
const WORDS = [
  ...["npx", "npm", "pnpm", "yarn", "bunx", "bun", "deno", "node", "tsx", "uvx", "uv", "pipx"],
  ...["python3", "docker", "podman", "dnx", "dotnet", "java", "go", "cargo", "cmd", "wsl", "env"],
  ...["sh", "bash", "powershell.exe", "C:\\x\\node.exe", "./node_modules/.bin/x", "exec", "dotenv"],
  ...[
    "run",
    "exec",
    "dlx",
    "tool",
    "start",
    "-y",
    "--yes",
    "-c",
    "-lc",
    "/c",
    "/d",
    "-S",
    "--",
    "-",
  ],
  ...["--package", "--package=@a/b@1", "-p", "--from", "--with", "--python", "3.12", "-m", "-jar"],
  ...["-i", "--rm", "-it", "-e", "-e A=1", "A=1", "--env-file", "-v", "/a:/b", "--mount", "--name"],
  ...[
    "@a/b",
    "@a/b@latest",
    "a@",
    "@",
    "a==1.0",
    "git+https://x.y/z",
    "image:tag",
    "image@sha256:0",
  ],
  ...[
    "server.js",
    "./a b.js",
    "mod.ts",
    "x.py",
    "a.jar",
    "cd /x && node y.js",
    "export A=1 && npx z",
  ],
  ...["${A}", "$A", "%A%", "~", "", " ", "\n", "'", '"', "\\", ";", "&&", "|", ">", "2>&1"],
];

const word = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...WORDS) }, foreign);

/** A command line: a program and its arguments. */
export const line: fc.Arbitrary<readonly [string, ...string[]]> = fc
  .tuple(word, fc.array(word, { maxLength: 10 }))
  .map(([command, args]) => [command, ...args]);
