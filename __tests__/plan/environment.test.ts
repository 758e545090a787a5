import { describe, expect, test } from "@jest/globals";
import {
  inherited,
  isReferable,
  isReserved,
  registryCredentials,
} from "../../src/plan/environment.ts";
import { passedOn } from "../../src/plan/pass-env.ts";

const step = {
  HOME: "/home/me",
  PATH: "/usr/bin",
  LC_ALL: "C",
  HTTPS_PROXY: "http://me:pw@127.0.0.1:3128",
  https_proxy: "http://127.0.0.1:3128",
  NODE_EXTRA_CA_CERTS: "/ca.pem",
  npm_config_registry: "http://127.0.0.1:4873/",
  npm_config_loglevel: "silent",
  npm_config_package: "other",
  "npm_config_fetch-retries": "0",
  "npm_config_//127.0.0.1/:_authToken": "t",
  PIP_INDEX_URL: "http://me:pw@127.0.0.1/simple",
  NODE_AUTH_TOKEN: "t",
  UV_INDEX_PRIVATE_PASSWORD: "p",
  GITHUB_TOKEN: "t",
  ACTIONS_RUNTIME_TOKEN: "t",
  INPUT_ENV: "A=b",
  GITHUB_OUTPUT: "/out",
  GITHUB_WORKSPACE: "/repo",
  MY_SECRET: "s",
  NODE_OPTIONS: "--inspect",
};

describe("the environment of a server", () => {
  test("holds the SDKs' list and the runner's plumbing, and nothing else of the step", () => {
    expect(Object.keys(inherited(step, "linux"))).toEqual([
      ...["HOME", "PATH", "LC_ALL", "HTTPS_PROXY", "https_proxy", "NODE_EXTRA_CA_CERTS"],
      "npm_config_registry",
      "npm_config_fetch-retries",
    ]);
  });

  test("takes the Windows list on Windows, whatever the case", () => {
    expect(inherited({ Path: "C:\\", SystemRoot: "C:\\Windows", HOME: "x" }, "win32")).toEqual({
      Path: "C:\\",
      SystemRoot: "C:\\Windows",
    });
  });

  test("an install gets the credentials of registries beside that", () => {
    expect(Object.keys(registryCredentials(step)).sort()).toEqual([
      ...["NODE_AUTH_TOKEN", "PIP_INDEX_URL", "UV_INDEX_PRIVATE_PASSWORD"],
      "npm_config_//127.0.0.1/:_authToken",
    ]);
  });

  test.each([
    "GITHUB_TOKEN",
    "ACTIONS_RUNTIME_TOKEN",
    "INPUT_ENV",
    "GITHUB_ENV",
    "GITHUB_STEP_SUMMARY",
  ])("%s is the runner's own", (name) => expect(isReserved(name)).toBe(true));

  test("a config may name the token that the owner gave to the step, but nothing else of the runner", () => {
    expect(isReferable("GITHUB_TOKEN")).toBe(true);
    expect(isReferable("ACTIONS_ID_TOKEN_REQUEST_TOKEN")).toBe(false);
  });
});

describe("pass-env", () => {
  test("hands on names and globs", () => {
    expect(Object.keys(passedOn(step, ["MY_*", "GITHUB_WORKSPACE"]))).toEqual([
      "GITHUB_WORKSPACE",
      "MY_SECRET",
    ]);
  });

  test("never reaches the runner's own with a glob", () => {
    expect(Object.keys(passedOn(step, ["*"]))).not.toContain("GITHUB_TOKEN");
  });

  test("refuses the runner's own by name", () => {
    expect(() => passedOn(step, ["GITHUB_TOKEN"])).toThrow(/`pass-env`: `GITHUB_TOKEN`/);
  });
});
