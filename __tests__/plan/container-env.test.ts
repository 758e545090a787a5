import { describe, expect, test } from "@jest/globals";
import { isHandedIn, staysOutside, valueFor } from "../../src/plan/container-env.ts";
import { readLaunch } from "../../src/plan/launchers/index.ts";

const planned = (line: string, env: Readonly<Record<string, string>> = { TOKEN: "x" }) => {
  const [command = "", ...args] = line.split(" ");
  return { ...readLaunch(command, args), env };
};

describe("a server in a container gets", () => {
  test.each([
    ["docker run -i -e TOKEN a/b", "x"],
    ["docker run -i --env TOKEN a/b", "x"],
    ["docker run -ieTOKEN a/b", "x"],
    ["docker run -i -e TOKEN=y=z a/b", "y=z"],
    ["docker run -i -e TOKEN= a/b", ""],
    ["docker run -i -e TOKEN=1 -e TOKEN=2 a/b", "2"],
    ["podman run -i -e TOK* a/b", "x"],
    ["podman run -i --env-host a/b", "x"],
    ["docker exec -i -e TOKEN container mcp", "x"],
    ["env -u A docker run -i a/b", "x"],
    ["node server.js", "x"],
    ["docker compose run server", "x"],
  ])("what %s hands on", (line, value) => {
    expect(valueFor("TOKEN", planned(line))).toBe(value);
    expect(staysOutside("TOKEN", planned(line))).toBe(false);
  });

  test.each(["docker run -i a/b", "docker run -i -e OTHER a/b -e TOKEN", "podman run -i -e T a/b"])(
    "nothing more from %s",
    (line) => {
      expect(valueFor("TOKEN", planned(line))).toBeUndefined();
      expect(staysOutside("TOKEN", planned(line))).toBe(true);
      expect(isHandedIn("TOKEN", planned(line))).toBe(false);
    },
  );

  test("a variable that is handed on and has no value is handed in all the same", () => {
    const plan = planned("docker run -i -e TOKEN a/b", {});
    expect(valueFor("TOKEN", plan)).toBeUndefined();
    expect(staysOutside("TOKEN", plan)).toBe(false);
    expect(isHandedIn("TOKEN", plan)).toBe(true);
  });

  test("an empty value is no value", () => {
    expect(isHandedIn("TOKEN", planned("docker run -i -e TOKEN= a/b"))).toBe(false);
  });

  test("what `env` in front of the engine sets", () => {
    expect(valueFor("TOKEN", planned("env TOKEN=y docker run -i -e TOKEN a/b"))).toBe("y");
  });

  test("what a file of variables may hold is not known", () => {
    expect(staysOutside("TOKEN", planned("docker run -i --env-file .env a/b"))).toBe(false);
  });
});
