import { leadingOptions } from "../leading-options.ts";
import { type Launch, type Line, launch } from "./launch.ts";

/** Options of the `java` command that take a value in the next word. */
const WITH_VALUE =
  /^(?:-cp|-classpath|--class-path|-p|--module-path|--upgrade-module-path|--add-modules|--add-opens|--add-exports|--add-reads|--patch-module|--limit-modules|--enable-native-access|--source|-jar|-m|--module|-d|--describe-module)$/;

/**
 * `java`: https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html. A jar brings all that it needs, and a
 * single source file is compiled by the start itself.
 */
export function readJava({ args }: Line): Launch {
  const { options, rest } = leadingOptions(args, (name) => WITH_VALUE.test(name));
  const starts = options.find(({ name }) => /^(?:-jar|-m|--module)$/.test(name));
  if (starts?.name === "-jar") return launch("java", { entry: starts.value ?? null });
  const source = !starts && rest[0]?.endsWith(".java") ? rest[0] : null;
  return launch("java", { entry: source });
}
