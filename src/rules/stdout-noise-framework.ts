import type { Evidence } from "../model/evidence.ts";
import { defineRule } from "./engine/define-rule.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { CLIENTS_AND_NOISE, noiseMatch } from "./engine/noise.ts";
import { entryValues } from "./engine/variable-snippets.ts";

/** What the lines of a framework look like, and what sends them elsewhere. */
const FRAMEWORKS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:trce|dbug|info|warn|fail|crit): [\w.]+\[\d+\]/m,
    "In the server: `builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);`",
  ],
  [
    /:: Spring Boot ::|\|___\/=\/|(?:INFO|WARN|DEBUG|ERROR)\s+\d* ?---/,
    `In the entry:\n\n${entryValues({ SPRING_MAIN_BANNERMODE: "off", LOGGING_THRESHOLD_CONSOLE: "off" })}\n\nIn the server: \`spring.main.banner-mode=off\` and a log appender that writes to stderr or to a file.`,
  ],
  [/FastMCP/i, "In the server: `mcp.run(show_banner=False)`."],
  [
    /^\d\d:\d\d:\d\d[.,]\d{3} \[/m,
    "In the server: give the console appender of Logback or Log4j the target `System.err`.",
  ],
];
const ANY =
  "Look for its option to be quiet (`--quiet`, `NO_BANNER`, `LOG_LEVEL`), or let the server write banners and logs to stderr.";

export default defineRule({
  id: "stdout-noise-framework",
  stage: "handshake",
  level: "error",
  levelIfUp: "warning",
  title: "a framework writes its banner or its log to stdout: `{line}`",
  why: `On stdio stdout belongs to the protocol, one message per line. ${CLIENTS_AND_NOISE}`,
  fix: "Send it to stderr, or switch it off. {how}",
  at: "env",
  confidence: "confirmed",
  detect: (evidence) => {
    const match = noiseMatch("framework", evidence);
    return match && { ...match, captures: { ...match.captures, how: howTo(evidence) } };
  },
  repair: {
    language: "csharp",
    before: `builder.Logging.AddConsole();`,
    after: `builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);`,
  },
  examples: [
    {
      name: "the console logger of .NET",
      evidence: {
        command: ["dotnet", "acme.dll"],
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ["info: Microsoft.Hosting.Lifetime[14]", "      Application started."],
      },
    },
    {
      name: "Spring Boot",
      evidence: {
        command: ["java", "-jar", "acme.jar"],
        ending: { kind: "timed-out", afterMs: 30_000 },
        noise: [
          "  .   ____          _            __ _ _",
          " /\\\\ / ___'_ __ _ _(_)_ __  __ _ \\ \\ \\ \\",
          "2025-10-12T11:19:26.554Z  INFO 4711 --- [           main] com.acme.Main : Starting",
        ],
      },
    },
    {
      name: "a box around a greeting",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        noise: ["╭──────────────╮", "│  Welcome     │", "╰──────────────╯"],
      },
    },
    {
      name: "the box of FastMCP",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ["╭────────────────╮", "│  FastMCP  2.0  │", "╰────────────────╯"],
      },
    },
    {
      name: "the console appender of Logback",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ["11:19:26.554 [main] INFO  com.acme.Main -- ready"],
      },
    },
  ],
  counterexamples: [
    {
      name: "a print of the server's own",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        noise: ["[INFO] Acme MCP server ready"],
      },
    },
    {
      name: "a stack trace of Java",
      evidence: {
        command: ["java", "-jar", "acme.jar"],
        noise: ["java.lang.IllegalStateException: boom", "\tat com.acme.Main.main(Main.java:10)"],
      },
    },
    {
      name: "a framework that logs to stderr",
      evidence: { stderr: "info: Microsoft.Hosting.Lifetime[14]\n" },
    },
  ],
});

function howTo({ noise }: Evidence): string {
  const all = noise.join("\n");
  return FRAMEWORKS.find(([expression]) => expression.test(all))?.[1] ?? ANY;
}
