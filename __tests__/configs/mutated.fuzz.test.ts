import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Fact } from "../../src/model/fact.ts";
import type { ConfigFile, ServerSpec } from "../../src/model/server.ts";
import { readEnvFile } from "../../src/plan/variables/env-file.ts";
import { broken, FIXTURES, parsed, type Written } from "../fuzz/configs.ts";
import { runs } from "../fuzz/runs.ts";
import { foreign, mutated } from "../fuzz/texts.ts";
import { parseConfig } from "./parse-config.ts";

/** All that is known of a config, with its servers. */
const factsOf = ({ facts, asides = [], servers }: ConfigFile): readonly Fact[] => [
  ...facts,
  ...asides.flatMap((aside) => aside.facts),
  ...servers.flatMap((server) => server.facts),
];

/** What is started or asked, without the places of it. */
const shapeOf = (config: ConfigFile | null): unknown =>
  config?.servers.map(
    ({ name, transport, command, args, env, cwd, url, headers, off }: ServerSpec) => ({
      ...{ name, transport, off, command: command?.value, cwd: cwd?.value, url: url?.value },
      args: args.map(({ value }) => value),
      env: env.map(({ name: variable, value }) => [variable, value.value]),
      headers: headers.map(({ name: header, value }) => [header, value.value]),
    }),
  );

const written = (config: Written, text: string) => parsed({ ...config, text });

describe("a broken config", () => {
  test("is told with a problem and a remedy for each thing that is wrong", () => {
    fc.assert(
      fc.property(broken, (config) => {
        const found = parsed(config);
        for (const { kind, captures } of found ? factsOf(found) : []) {
          const { problem = "x", remedy = "x" } = captures;
          expect([kind, /\S/.test(problem), /\S/.test(remedy)]).toEqual([kind, true, true]);
          expect(`${problem} ${remedy}`).not.toMatch(/undefined|\[object|NaN/);
        }
      }),
      runs(300),
    );
  });

  test("has no more facts than a person reads, and no more servers than entries", () => {
    fc.assert(
      fc.property(broken, (config) => {
        const { servers = [], facts = [] } = parsed(config) ?? {};
        expect(facts.length).toBeLessThanOrEqual(200);
        expect(servers.length).toBeLessThanOrEqual(config.text.length);
      }),
      runs(100),
    );
  });

  test("is read the same each time", () => {
    fc.assert(
      fc.property(broken, (config) => {
        expect(parsed(config)).toEqual(parsed(config));
      }),
      runs(100),
    );
  });
});

describe("a good config", () => {
  const good = FIXTURES.filter((config) => {
    const found = parsed(config);
    return found?.servers.length && factsOf(found).every(({ kind }) => kind !== "syntax-error");
  });

  test("has the same servers with the line ends of Windows", () => {
    for (const config of good) {
      // Within a string a line end is a part of it.
      if (/"""|'''|: [|>]/.test(config.text) || config.text.includes("\r")) continue;
      const windows = written(config, config.text.replaceAll("\n", "\r\n"));
      expect([config.file, shapeOf(windows)]).toEqual([config.file, shapeOf(parsed(config))]);
    }
    expect(good.length).toBeGreaterThan(40);
  });

  test("has the same servers with a byte order mark, or it is told that the client takes none", () => {
    for (const config of good) {
      const marked = written(config, `\ufeff${config.text}`);
      if (
        !marked ||
        marked.facts.some(({ kind }) => kind === "file-unreadable" || kind === "syntax-error")
      )
        continue;
      expect([config.file, shapeOf(marked)]).toEqual([config.file, shapeOf(parsed(config))]);
    }
  });
});

describe("any bytes", () => {
  test("are read by each client without an exception", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      broken.map(({ text }) => new Uint8Array(Buffer.from(text, "latin1"))),
      broken.map(({ text }) => new Uint8Array(Buffer.from(text, "utf16le"))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...FIXTURES), bytes, (config, content) => {
        const { file, readers } = config;
        const around = { file, path: `/repo/${file}`, files: new Map(), plugin: true, content };
        for (const reader of readers) parseConfig({ ...around, readers: [reader] });
      }),
      runs(200),
    );
  });
});

describe("a file of variables", () => {
  const at = { file: "f", line: 1, column: 1, endLine: 1, endColumn: 1 };
  const ENV = 'A=1\nexport B="x y" # why\nC=\'z\'\n# D=1\nE="a\nb"\nF=\nTOKEN=s3cr3t-value\n';

  test("is names and texts, whatever stands in it, and its secrets are among them", () => {
    fc.assert(
      fc.property(fc.oneof(mutated(ENV), foreign), (text) => {
        const { variables, secrets } = readEnvFile({ path: { value: ".env", origin: at }, text });
        const values = Object.values(variables);
        expect(values.every((value) => typeof value === "string")).toBe(true);
        expect(secrets.filter((secret) => !values.some((value) => value.includes(secret)))).toEqual(
          [],
        );
      }),
      runs(200),
    );
  });
});
