import { leadingOptions } from "../leading-options.ts";
import { type Launch, type Line, launch } from "./launch.ts";

/** Options of `cargo run` that take a value in the next word. */
const WITH_VALUE =
  /^(?:-p|--package|--bin|--example|-F|--features|--profile|--target|--target-dir|--manifest-path|--lockfile-path|-j|--jobs|--color|--config|-Z|-C|--message-format)$/;

/** `cargo run`, after a toolchain if there is one: https://doc.rust-lang.org/cargo/commands/cargo-run.html */
export function readCargo({ command, args }: Line): Launch | null {
  const toolchain = args[0]?.startsWith("+") ? args.slice(0, 1) : [];
  const all = leadingOptions(args.slice(toolchain.length), (name) => WITH_VALUE.test(name));
  const [verb, ...behind] = all.rest;
  if (verb !== "run" && verb !== "r") return null;
  const before = args.slice(0, args.length - all.rest.length);
  const build = [...before, "build", ...optionsIn(behind)];
  return launch("cargo-run", {
    install: { kind: "command", key: [command, ...build].join("\0"), command, args: build },
  });
}

/** `cargo build` takes the options of `cargo run`; the first word that is none belongs to the server. */
function optionsIn(words: readonly string[]): readonly string[] {
  const { options } = leadingOptions(words, (name) => WITH_VALUE.test(name));
  return words.slice(0, options.flatMap(({ words: own }) => own).length);
}
