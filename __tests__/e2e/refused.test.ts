import { describe, expect, test } from "@jest/globals";
import { runAction, workspace } from "./bundle.ts";

const HIDDEN = "hunter2-of-the-shop";

describe("what a server refuses, made sure of by another start", () => {
  const run = runAction(
    workspace({
      ".env": `SHOP_SECRET=${HIDDEN}\n`,
      ".mcp.json": {
        mcpServers: {
          "reads-dotenv": {
            command: "node",
            args: ["{SERVERS}/permits-no-extra-settings.mjs"],
          },
          "has-a-line-break": {
            command: "node",
            args: ["{SERVERS}/is-refused-by-its-service.mjs"],
            env: { TICKETS_TOKEN: "the-right-one\n" },
          },
        },
      },
    }),
  );
  const findingOf = (name: string) => run.report?.findings.find(({ server }) => server === name);

  test("is a `.env` of the repository: in an empty folder the server comes up", () => {
    expect(findingOf("reads-dotenv")).toMatchObject({
      rule: "env-value-invalid",
      confidence: "confirmed",
      details: { variables: ["SHOP_SECRET"], file: ".env" },
    });
    expect(findingOf("reads-dotenv")?.fix).toContain('"command": "sh"');
  });

  test("is a line break behind a token: without it the server comes up", () => {
    expect(findingOf("has-a-line-break")).toMatchObject({
      rule: "credentials-rejected",
      confidence: "confirmed",
      details: { variables: ["TICKETS_TOKEN"] },
    });
    expect(findingOf("has-a-line-break")?.why).toContain("ends with a line break");
  });

  test("is told without any value", () => {
    const all = JSON.stringify([run.log, run.summary, run.report]);
    expect(all).not.toContain(HIDDEN);
    expect(run.log.replaceAll(/^::add-mask::.*$/gm, "")).not.toContain("the-right-one");
  });
});
