interface Setup {
  readonly programs: readonly string[];
  /** The step of a workflow that brings them. */
  readonly step: string;
}

/** Programs that start servers, and the workflow step that brings each. */
const SETUPS: readonly Setup[] = [
  {
    programs: ["node", "nodejs", "npm", "npx"],
    step: step("actions/setup-node@v7", "node-version: 24"),
  },
  { programs: ["uv", "uvx"], step: step("astral-sh/setup-uv@v7") },
  { programs: ["python", "python3", "pip", "pip3"], step: pythonStep("3.13") },
  { programs: ["bun", "bunx"], step: step("oven-sh/setup-bun@v2") },
  { programs: ["deno"], step: step("denoland/setup-deno@v2") },
  { programs: ["pnpm", "pnpx"], step: step("pnpm/action-setup@v6", "version: 10") },
  { programs: ["go"], step: step("actions/setup-go@v6", "go-version: stable") },
  {
    programs: ["java"],
    step: step("actions/setup-java@v5", "distribution: temurin", "java-version: 21"),
  },
  { programs: ["dotnet", "dnx"], step: step("actions/setup-dotnet@v5", "dotnet-version: 10.0.x") },
  { programs: ["docker"], step: step("docker/setup-docker-action@v5") },
  {
    programs: ["yarn", "yarnpkg", "corepack"],
    step: run("npm install --global corepack", "corepack enable"),
  },
  { programs: ["pipx"], step: `${pythonStep("3.13")}\n${run("pip install pipx")}` },
  { programs: ["podman"], step: run("sudo apt-get update", "sudo apt-get install --yes podman") },
  { programs: ["cargo", "rustc", "rustup"], step: step("dtolnay/rust-toolchain@stable") },
  { programs: ["mvn"], step: run("sudo apt-get update", "sudo apt-get install --yes maven") },
  { programs: ["ruby", "bundle"], step: step("ruby/setup-ruby@v1", 'ruby-version: "3.4"') },
];

/** An alternation of the names, for an expression. */
export const LAUNCHERS: string = SETUPS.flatMap(({ programs }) => programs).join("|");

/** Tools that a project lists in `devDependencies` and calls in its scripts, as an alternation. */
export const PROJECT_TOOLS: string = [
  ...["tsx", "ts-node", "ts-node-esm", "tsc", "tsup", "esbuild", "swc", "babel-node", "vite-node"],
  ...["nodemon", "cross-env", "env-cmd", "dotenv", "dotenvx", "concurrently", "run-s", "run-p"],
].join("|");

/** The workflow step that brings a program, ready to paste, or `null` where none is known. */
export function setupStep(program: string): string | null {
  const version = /^python(?<version>3\.\d+)$/.exec(program)?.groups?.version;
  if (version) return pythonStep(version);
  return SETUPS.find(({ programs }) => programs.includes(program))?.step ?? null;
}

function pythonStep(version: string): string {
  return step("actions/setup-python@v6", `python-version: "${version}"`);
}

function step(uses: string, ...inputs: readonly string[]): string {
  const head = `    - uses: ${uses}`;
  return inputs.length === 0
    ? head
    : [head, "      with:", ...inputs.map((input) => `        ${input}`)].join("\n");
}

function run(...commands: readonly string[]): string {
  return `    - run: ${commands.join(" && ")}`;
}

/** What a server says that was started without the packages of its project. */
export const MISSES_A_MODULE: RegExp =
  /Cannot find (?:package|module) '|ERR_MODULE_NOT_FOUND|No module named |: (?:command )?not found$/m;
