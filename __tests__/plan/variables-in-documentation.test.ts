import { describe, expect, test } from "@jest/globals";
import { variableByCustom, variableFor } from "../../src/plan/variables-in-documentation.ts";

const README = `
# Acme MCP
Set \`ACME_API_TOKEN\` to your token, for example ACME_API_TOKEN=YOUR_API_TOKEN.
| ACME_ORG_URL | address |
| ACME_APP_ID | |
| ACME_APP_SECRET | |
| ACME_PROJECT_ID | |
Error codes: ERR_TOKEN
`;

describe("the variable that a README names for", () => {
  test.each([
    ["Acme api token", "ACME_API_TOKEN"],
    ["token", "ACME_API_TOKEN"],
    ["Organization URL", "ACME_ORG_URL"],
    ["URL", "ACME_ORG_URL"],
    ["appId", "ACME_APP_ID"],
    ["project ID", "ACME_PROJECT_ID"],
    ["appSecret", "ACME_APP_SECRET"],
    ["Project", "ACME_PROJECT_ID"],
  ])("%s", (setting, name) => {
    expect(variableFor(setting, README)).toBe(name);
  });

  test.each(["password", "API key", ""])("none: %s", (setting) => {
    expect(variableFor(setting, README)).toBeNull();
  });

  test("a README without variables has none", () => {
    expect(variableFor("token", "# Acme\nPass `--token`.")).toBeNull();
  });
});

describe("the variable that a setting has by custom", () => {
  test.each([
    ["Acme api token", "@acme/mcp-acme", "ACME_API_TOKEN"],
    ["Acme api token", "@acme/mcp", "ACME_API_TOKEN"],
    ["API key", "acme-mcp", "ACME_API_KEY"],
    ["appId", "@vendor/acme-mcp-server", "ACME_APP_ID"],
  ])("%s of %s", (setting, name, variable) => {
    expect(variableByCustom(setting, name)).toBe(variable);
  });

  test("is not known where the package is named after nothing", () => {
    expect(variableByCustom("API key", "mcp-server")).toBeNull();
  });
});
