import type { Evidence } from "../model/evidence.ts";
import { fact } from "../model/fact.ts";
import type { Match } from "../model/rule.ts";
import { code } from "./engine/code.ts";
import { defineRule } from "./engine/define-rule.ts";
import { isGuarded } from "./engine/login.ts";
import { lineAround, saidBy } from "./engine/text.ts";
import { inputPassEnv } from "./engine/variable-snippets.ts";

interface Login {
  readonly expression: RegExp;
  /** A clause after "the server". */
  readonly what: string;
  readonly how: string;
}

const PASSED = "and hand its variables on to the servers of this check:";

/** Logins that cloud tools keep for programs, and the official actions that make them in a workflow. */
const CLOUDS: readonly Login[] = [
  {
    expression:
      /default credentials were not found|Could not load the default credentials|DefaultCredentialsError/,
    what: "finds no default credentials of Google Cloud",
    how: `Log in with \`google-github-actions/auth\` in a step before this one, ${PASSED}\n\n${inputPassEnv(["GOOGLE_*"])}`,
  },
  {
    expression:
      /Unable to locate credentials|NoCredentialsError|Could not load credentials from any providers|no EC2 IMDS role found/,
    what: "finds no credentials of AWS",
    how: `Log in with \`aws-actions/configure-aws-credentials\` in a step before this one, ${PASSED}\n\n${inputPassEnv(["AWS_*"])}`,
  },
  {
    expression: /DefaultAzureCredential failed|[Pp]lease run ['"`]?az login/,
    what: "finds no login of Azure",
    how: "Log in with `azure/login` in a step before this one.",
  },
];

const KEY_FILE =
  /(?<file>(?:[A-Za-z]:)?[\w.@~$/\\-]*(?:credential|oauth|tokens?(?![a-z])|service[-_]?account|client[-_]secret|kube[/\\]config|\.netrc|id_rsa|[-_./\\]auth(?![a-z]))[\w.-]*(?:\.(?:json|ya?ml|toml|pem|key|p12|ini|db|txt|pickle)|[/\\]config\b|\.netrc\b|id_rsa\b|credentials\b))/i;
const ABSENT =
  /not found|no such file|ENOENT|does(?: not|n't) exist|missing|could not be found|(?:could not|cannot|can't|unable to|failed to) (?:find|load|read|open|locate)|please (?:place|put|create)/i;
/** Words of sentences, which no command line has. */
const PROSE = "(?!(?:a|an|the|this|that|these|your|our|its|it|to|for|and|or|with|of|in|is)\\b)";
const RUN_LOGIN = new RegExp(
  `\\b(?:run|use|execute|try)[:\\s]+['"\`]?(?<login>(?!npm )${PROSE}[\\w@][\\w@/.-]*(?: ${PROSE}[\\w@/.-]+){0,3}? ` +
    "(?:auth login|auth|login|log-in|signin|authenticate|configure))\\b",
  "i",
);
const NOT_LOGGED_IN = /\bnot (?:logged|signed) in\b|\b(?:log|sign) in first\b/i;
const BROWSER =
  /\b(?:authorize|authenticate|log ?in|sign ?in)\b[^\n]{0,60}\b(?:visit|visiting|browser|open|opening)\b/i;

export default defineRule({
  id: "credentials-file-missing",
  stage: "handshake",
  level: "error",
  title: "the server {what}",
  why: "It expects what a login, or a person by hand, has left on the machine. A fresh runner has nothing of the kind, and nobody there who could log in.",
  fix: "{how}",
  at: "name",
  confidence: "likely",
  detect: (evidence) => {
    const said = saidBy(evidence);
    return envFile(evidence) ?? cloudLogin(said) ?? keyFile(said) ?? ownLogin(said, evidence);
  },
  repair: {
    language: "yaml",
    before: `steps:
  - uses: actions/checkout@v7
  - uses: your-org/mcp-handshake@v1`,
    after: `steps:
  - uses: actions/checkout@v7
  - run: printenv CREDENTIALS > "acme-oauth.keys.json"
    env:
      CREDENTIALS: \${{ secrets.CREDENTIALS }}
  - uses: your-org/mcp-handshake@v1`,
  },
  examples: [
    {
      name: "the keys of an OAuth client",
      evidence: {
        stderr:
          "Error: OAuth keys file not found. Please place acme-oauth.keys.json in current directory or /home/me/.acme-mcp\n",
      },
    },
    {
      name: "a file of variables that nobody has checked in",
      evidence: {
        stderr: "acme: nothing to log in with\n",
        facts: [fact("env-file-missing", { file: "${workspaceFolder}/.env" })],
      },
    },
    {
      name: "a token file that cannot be opened",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          "Traceback (most recent call last):\n  File \"/repo/server.py\", line 9, in <module>\n    open(path)\nFileNotFoundError: [Errno 2] No such file or directory: '/home/me/.acme/credentials.json'\n",
      },
    },
    {
      name: "a command that logs in",
      evidence: { stderr: "No stored session. Run `npx acme-mcp auth` first.\n" },
    },
    {
      name: "it says only that nobody is logged in",
      evidence: { stderr: "Error: You are not logged in\n" },
    },
    {
      name: "the default credentials of Google Cloud",
      evidence: {
        stderr:
          "Error: Could not load the default credentials. Browse to the documentation for more information.\n    at GoogleAuth.getApplicationDefaultAsync (/repo/node_modules/google-auth-library/build/src/auth/googleauth.js:287:15)\n",
      },
    },
    {
      name: "it waits for a login in a browser",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr:
          "To sign in, use a web browser to open the page https://login.example.com/device and enter the code ABCD-EFGH to authenticate.\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a variable is asked for",
      evidence: { stderr: "Error: ACME_TOKEN environment variable is required\n" },
    },
    {
      name: "a file that holds no credentials",
      evidence: { stderr: "Error: ENOENT: no such file or directory, open '/repo/rules.yaml'\n" },
    },
    {
      name: "a sentence about a token is no command",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        noise: [
          "Use this token to authenticate requests or set ACME_OMIT_AUTH=true to disable auth",
        ],
      },
    },
    {
      name: "a key that is refused",
      evidence: { stderr: "Error: 401 Unauthorized: invalid token\n" },
    },
  ],
});

/** Such a file is seldom checked in, and rightly so: a runner has it only if a step writes it. */
function envFile({ facts, server }: Evidence): Match | undefined {
  const missing = facts.find(({ kind }) => kind === "env-file-missing");
  if (!missing) return undefined;
  const file = missing.captures.file ?? "";
  const refusal =
    server.client.id === "vscode" ? " VS Code does not start the server without the file." : "";
  return {
    captures: {
      what: `is to get its variables from \`${file}\`, which is not there`,
      how:
        `Write \`${file}\` in a step before this one, or give what stands in it as the input \`env\`, ` +
        `from secrets.${refusal}`,
    },
    origin: missing.origin,
    readers: missing.readers,
    evidence: [],
    confidence: "confirmed",
    levelIfUp: "warning",
  };
}

function cloudLogin(said: string): Match | undefined {
  for (const { expression, what, how } of CLOUDS) {
    const hit = expression.exec(said);
    if (hit) return { captures: { what, how }, evidence: [lineAround(said, hit.index)] };
  }
  return undefined;
}

function keyFile(said: string): Match | undefined {
  const line = said.split("\n").find((each) => ABSENT.test(each) && KEY_FILE.test(each));
  const file = line && KEY_FILE.exec(line)?.groups?.file;
  if (!file) return undefined;
  return {
    captures: {
      what: `finds no \`${file}\``,
      how: `Keep the content of the file as a secret of the repository, and write it in a step before this one:\n\n${writing(file)}`,
    },
    evidence: [line.trim()],
    details: { path: file },
  };
}

/** A step that writes a file from a secret. */
function writing(file: string): string {
  const path = file.replace(/^~(?=\/)/, "$HOME");
  const folder = /^(.+)\/[^/]+$/.exec(path)?.[1];
  const commands = [
    ...(folder ? [`mkdir -p "${folder}"`] : []),
    `printenv CREDENTIALS > "${path}"`,
  ];
  return code(
    `- run: ${commands.join(" && ")}\n  env:\n    CREDENTIALS: \${{ secrets.CREDENTIALS }}`,
  );
}

function ownLogin(said: string, evidence: Evidence): Match | undefined {
  const { ending } = evidence;
  // A bridge waits for the login of the server behind it, which leaves no file to write.
  if (isGuarded(evidence)) return undefined;
  const alive = ending.kind === "timed-out" || ending.kind === "running";
  const run = RUN_LOGIN.exec(said);
  const hit = run ?? NOT_LOGGED_IN.exec(said) ?? (alive ? BROWSER.exec(said) : null);
  if (!hit) return undefined;
  const login = run?.groups?.login;
  return {
    captures: {
      what: login ? `asks for a login by \`${login}\`` : "asks for a login",
      how: "See whether it takes a token from a variable instead, and set that. Otherwise log in on your machine, keep the file that this makes as a secret of the repository, and write it in a step before this one.",
    },
    evidence: [lineAround(said, hit.index)],
  };
}
