import { describe, expect, test } from "@jest/globals";
import { Secrets } from "../../src/report/secrets.ts";

const DRAWN = "q7Zt2Wm9Rk4Xv1Hs8Bn3";

describe("what is known of the secrets of a run", () => {
  test.each([
    ["a variable whose name looks secret", { ACME_TOKEN: DRAWN }, DRAWN],
    ["a login in an address", { HTTPS_PROXY: `http://me:${DRAWN}@proxy.example:3128` }, DRAWN],
    [
      "a well-known credential under any name",
      { ACME: `ghp_${DRAWN}${DRAWN}` },
      `ghp_${DRAWN}${DRAWN}`,
    ],
  ])("begins with %s of the step", (_kind, step, secret) => {
    const written = Buffer.from(secret).toString("hex");
    expect(new Secrets(step).hide(`a ${secret} b ${written}`)).toBe("a *** b ***");
    expect(new Secrets({}).hide(written)).toBe(written);
  });

  test.each([
    [{ SSH_AUTH_SOCK: "/tmp/agent.sock" }, "/tmp/agent.sock"],
    [{ KEY_FILE: "/srv/acme/key.pem" }, "/srv/acme/key.pem"],
    [{ GOOGLE_APPLICATION_CREDENTIALS: "/srv/acme/key.json" }, "/srv/acme/key.json"],
    [{ "INPUT_PASS-ENV": "ACME_MODE_OF_ALL" }, "ACME_MODE_OF_ALL"],
    [{ ACME_MODE: "a-certain-mode-1" }, "a-certain-mode-1"],
    [{ AUTH: "none" }, "none"],
  ])("leaves out what is none: %j", (step, value) => {
    expect(new Secrets(step).hide(`it is ${value}`)).toBe(`it is ${value}`);
  });

  test("grows as more of them become known", () => {
    const secrets = new Secrets({});
    expect(secrets.hide(DRAWN)).toBe(DRAWN);
    secrets.learn([DRAWN]);
    expect(secrets.hide(DRAWN)).toBe("***");
  });
});
