import type { Turn } from "./feed.ts";
import type { Rerun } from "./rerun.ts";
import type { Setting } from "./setting.ts";
import type { Part, Word } from "./word.ts";

/** How every such command begins. */
export const BEGINNING = "& {";

/**
 * The command for PowerShell 7 and for Windows PowerShell 5.1. Words of a command line reach a program in another way
 * before 7.3, which loses quotes and empty words, and for batch files even after it; `--%` knows no variables of
 * PowerShell and expands those of Windows (about_Parsing, "Passing arguments that contain quote characters", "The
 * stop-parsing token"). So .NET starts the process: it passes on `ProcessStartInfo.Arguments` as it stands, and an
 * environment, a folder and an stdin of the process's own, so that nothing of the shell is changed. An empty variable
 * stays one (about_Environment_Variables: before 7.5, `$env:A = ''` removes `A`).
 */
export function powershell(rerun: Rerun): string {
  const lines = [
    "$ErrorActionPreference = 'Stop'",
    ...program(rerun),
    "$start = New-Object System.Diagnostics.ProcessStartInfo",
    "$start.UseShellExecute = $false",
    "$start.WorkingDirectory = $folder",
    ...COMMAND_LINE,
    ...environment(rerun),
    ...(rerun.feed.length > 0 ? fed(rerun.feed) : UNFED),
    "$process.WaitForExit()",
    "$global:LASTEXITCODE = $process.ExitCode",
    '"exit code: $($process.ExitCode)"',
    ...made(rerun),
  ];
  return `${BEGINNING}\n${lines.map((line) => `  ${line}`).join("\n")}\n}`;
}

/** A file is found by the variable `PATHEXT`, as Windows does; one without an extension is for other systems. */
function program({ folder, words: [command = [], ...args] }: Rerun): readonly string[] {
  const isPath = command.some((part) => "text" in part && /[\\/]/.test(part.text));
  const isWhole = "text" in (command[0] ?? {}) && /^(?:[A-Za-z]:)?[\\/]/.test(textOf(command));
  const name = isPath && !isWhole ? "(Join-Path $folder $name)" : "$name";
  return [
    `$folder = Convert-Path -LiteralPath ${literal(folder)}`,
    `$name = ${written(isPath ? backslashed(command) : command)}`,
    `$words = @(${args.map(written).join(", ")})`,
    `$file = @(Get-Command -All -CommandType Application -Name ${name} | Where-Object { $_.Extension })[0].Source`,
  ];
}

const textOf = (word: Word): string =>
  word.map((part) => ("text" in part ? part.text : "")).join("");

const backslashed = (word: Word): Word =>
  word.map((part) => ("text" in part ? { text: part.text.replaceAll("/", "\\") } : part));

/**
 * Quotes by the rules of the C runtime ("Parsing C command-line arguments": a backslash counts double in front of a
 * quote), and only where a word needs it, as Node.js does, since `cmd` knows no switch in quotes. A batch file is run
 * by `cmd`, which reads the line before, and where a package of npm made the file, so does a second `cmd`
 * (https://qntm.org/cmd).
 */
const COMMAND_LINE = [
  "$isProgram = $file -match '\\.(exe|com)$'",
  "$line = @($words | ForEach-Object {",
  `  if ($isProgram -and $_ -match '^[^\\s"]+\\z') { $_ }`,
  `  else { '"' + ($_ -replace '(\\\\*)"', '$1$1\\"' -replace '(\\\\+)\\z', '$1$1') + '"' }`,
  "})",
  "if ($isProgram) {",
  "  $start.FileName = $file",
  "  $start.Arguments = $line -join ' '",
  "} else {",
  "  $special = '[()\\][%!^\"`<>&|;, *?]'",
  "  $times = 1 + [int]($file -match 'node_modules\\\\\\.bin\\\\')",
  "  foreach ($time in 1..$times) { $line = @($line -replace $special, '^$0') }",
  "  $start.FileName = $env:ComSpec",
  `  $start.Arguments = '/d /s /c "' + ((@($name -replace $special, '^$0') + $line) -join ' ') + '"'`,
  "}",
];

/** Only what the server got; an install gets it beside what the person has. */
function environment({ isBare, settings }: Rerun): readonly string[] {
  const own = settings.filter(({ value }) => value === "own").map(({ name }) => literal(name));
  return [
    ...(isBare ? ["$start.EnvironmentVariables.Clear()"] : []),
    ...(own.length > 0
      ? [
          `foreach ($own in ${own.join(", ")}) {`,
          "  $value = [Environment]::GetEnvironmentVariable($own)",
          "  if ($null -ne $value) { $start.EnvironmentVariables[$own] = $value }",
          "}",
        ]
      : []),
    ...settings.flatMap(assignment),
  ];
}

const assignment = ({ name, value }: Setting): readonly string[] =>
  value === "own" ? [] : [`$start.EnvironmentVariables[${literal(name)}] = ${written(value)}`];

/**
 * Bytes, so that they are UTF-8 whatever the console is set to; .NET Framework writes a byte order mark first unless
 * the console's own encoding has none (https://github.com/Tyrrrz/CliWrap/issues/215). The wait ends with the process.
 */
const fed = (turns: readonly Turn[]): readonly string[] => [
  "$start.RedirectStandardInput = $true",
  "$encoding = [Console]::InputEncoding",
  "try { [Console]::InputEncoding = New-Object System.Text.UTF8Encoding $false } catch { }",
  "try { $process = [System.Diagnostics.Process]::Start($start) } finally { try { [Console]::InputEncoding = $encoding } catch { } }",
  "$stdin = $process.StandardInput.BaseStream",
  `foreach ($turn in @(${turns.map(turnOf).join(", ")})) {`,
  '  $bytes = [System.Text.Encoding]::UTF8.GetBytes(($turn.lines -join "`n") + "`n")',
  "  try { $stdin.Write($bytes, 0, $bytes.Length); $stdin.Flush() } catch { }",
  "  if ($process.WaitForExit(1000 * $turn.seconds)) { break }",
  "}",
  "try { $stdin.Close() } catch { }",
];

const turnOf = ({ lines, seconds }: Turn): string =>
  `@{ lines = @(${lines.map(literal).join(", ")}); seconds = ${seconds} }`;

const UNFED = ["$process = [System.Diagnostics.Process]::Start($start)"];

const made = ({ makes }: Rerun): readonly string[] =>
  makes === null
    ? []
    : [`if ($process.ExitCode -eq 0) { Get-Item -LiteralPath ${literal(makes)} }`];

/** Line breaks are written so that they are pasted as they are. */
const written = (word: Word): string =>
  word.some((part) => "variable" in part || /[\r\n\t]/.test(part.text))
    ? `"${word.map(expandable).join("")}"`
    : literal(textOf(word));

/** Specification of PowerShell, 2.3.5.2 "String literals": four typographic quotes count as single quotes too. */
const literal = (text: string): string => `'${text.replace(/['\u2018-\u201b]/g, "$&$&")}'`;

/** There: back-ticks and dollars are special in double quotes, and three typographic quotes count as such. */
const expandable = (part: Part): string =>
  "text" in part
    ? part.text
        .replace(/[`"$\u201c-\u201e]/g, "`$&")
        .replace(/[\r\n\t]/g, (sign) => ESCAPES[sign] ?? sign)
    : `\${env:${part.variable.replace(/[^\w.()-]/g, "_")}}`;

const ESCAPES: Readonly<Record<string, string>> = { "\r": "`r", "\n": "`n", "\t": "`t" };
