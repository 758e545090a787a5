import {
  appendFileSync,
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { putBackRunnerFiles, rememberRunnerFiles } from "../../src/run/runner-files.ts";

const BEFORE = "NAME=of an earlier command\n";

/** Runs the change between the two, and gives what was told and what is in the file then. */
async function after(change: (file: string, folder: string) => void, before = BEFORE) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "handshake-runner-"));
  const files = path.join(folder, "_runner_file_commands");
  mkdirSync(files);
  const file = path.join(files, "set_env_1");
  writeFileSync(file, before);
  const other = path.join(files, "add_path_1");
  writeFileSync(other, "");
  await rememberRunnerFiles({ GITHUB_ENV: file, GITHUB_PATH: other, GITHUB_STATE: "" });
  change(file, folder);
  const changed = await putBackRunnerFiles();
  const text = readFileSync(file, "utf8");
  expect(lstatSync(file).isFile()).toBe(true);
  return { changed, text, file, folder };
}

const told = (change: string) => [{ name: "GITHUB_ENV", change, isBack: true }];

test("what nobody has touched is left alone, though it was read", async () => {
  let inode = 0;
  const { changed, file } = await after((each) => {
    inode = statSync(each).ino;
    readFileSync(each);
  });
  expect(changed).toEqual([]);
  expect(statSync(file).ino).toBe(inode);
});

test.each<readonly [change: string, make: (file: string) => void]>([
  ["was added to", (file) => appendFileSync(file, "NODE_OPTIONS=--require=/evil.js\n")],
  ["was added to", (file) => truncateSync(file, 1024 * 1024 * 1024)],
  ["was cut off", (file) => truncateSync(file, 0)],
  ["was overwritten", (file) => writeFileSync(file, BEFORE.replace("NAME", "PATH"))],
  ["was removed", (file) => rmSync(file)],
  ["was removed", (file) => rmSync(path.dirname(file), { recursive: true })],
])("a file that %s is put back", async (change, make) => {
  const { changed, text } = await after(make);
  expect(text).toBe(BEFORE);
  expect(changed.filter(({ name }) => name === "GITHUB_ENV")).toEqual(told(change));
});

test("a folder in its place is taken away", async () => {
  const { changed, text } = await after((file) => {
    rmSync(file);
    mkdirSync(path.join(file, "deep"), { recursive: true });
  });
  expect({ changed, text }).toEqual({ changed: told("was replaced"), text: BEFORE });
});

test("what a link in its place leads to is not written to", async () => {
  const { changed, text, folder } = await after((file, place) => {
    rmSync(file);
    symlinkSync(path.join(place, "precious"), file);
    writeFileSync(path.join(place, "precious"), "mine\n");
  });
  expect({ changed, text }).toEqual({ changed: told("was replaced"), text: BEFORE });
  expect(readFileSync(path.join(folder, "precious"), "utf8")).toBe("mine\n");
});

test("a second name of the file is not written to either, nor left able to write", async () => {
  const { changed, text, folder } = await after((file, place) => {
    linkSync(file, path.join(place, "second"));
  });
  expect({ changed, text }).toEqual({ changed: told("was replaced"), text: BEFORE });
  writeFileSync(path.join(folder, "second"), "PATH=/evil\n");
  expect(text).toBe(BEFORE);
});

test("a file that was moved away and written anew is put back", async () => {
  const { changed, text } = await after((file) => {
    renameSync(file, `${file}.old`);
    writeFileSync(file, "NODE_OPTIONS=x\n");
  });
  expect(changed).toHaveLength(1);
  expect(text).toBe(BEFORE);
});

const POSIX = process.platform === "win32" ? test.skip : test;

POSIX("permissions are as they were, so that the step itself can write", async () => {
  const { changed, file } = await after((each) => {
    chmodSync(each, 0o000);
    chmodSync(path.dirname(each), 0o555);
  });
  expect(changed).toHaveLength(1);
  expect(changed[0]?.isBack).toBe(true);
  appendFileSync(file, "outcome=passed\n");
  expect(readFileSync(file, "utf8")).toBe(`${BEFORE}outcome=passed\n`);
});

test("files that are not there, are no files, or are huge, are not remembered", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "handshake-runner-"));
  const huge = path.join(folder, "huge");
  writeFileSync(huge, "");
  truncateSync(huge, 9 * 1024 * 1024);
  const gone = path.join(folder, "gone");
  await rememberRunnerFiles({ GITHUB_ENV: gone, GITHUB_PATH: folder, GITHUB_OUTPUT: huge });
  writeFileSync(gone, "");
  rmSync(huge);
  expect(await putBackRunnerFiles()).toEqual([]);
  expect(existsSync(huge)).toBe(false);
});

test("they are put back once: what the step itself writes then stays", async () => {
  const { file } = await after(() => {});
  appendFileSync(file, "outcome=passed\n");
  expect(await putBackRunnerFiles()).toEqual([]);
  expect(readFileSync(file, "utf8")).toContain("outcome=passed");
});
