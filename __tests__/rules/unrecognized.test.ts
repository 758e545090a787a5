import { expect, test } from "@jest/globals";
import { diagnose } from "../../src/rules/engine/diagnose.ts";
import { RULES } from "../../src/rules/index.ts";
import { evidenceOf } from "./evidence-of.ts";

const rootOf = (stderr: string) => diagnose(evidenceOf({ stderr }), RULES)[0];

test("the line that speaks of the trouble is told, not the advice below it", () => {
  const stderr = "acme-mcp is deprecated.\n\nInstall the Acme CLI.\nDocs: https://acme.example\n";
  expect(rootOf(stderr)?.title).toBe("the server exited with code 1: acme-mcp is deprecated");
});

test("where no line does, the last one is told", () => {
  expect(rootOf("starting\ngiving up\n")?.title).toBe("the server exited with code 1: giving up");
});

test("what npm remarks on in passing is not quoted", () => {
  const stderr =
    'npm warn Unknown user config "nodedir". See `npm help npmrc`.\nnpm notice New version of npm\ngiving up\n';
  expect(rootOf(stderr)?.evidence).toEqual(["giving up"]);
});
