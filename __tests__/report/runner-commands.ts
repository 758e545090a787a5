const REGISTERED = new Set([
  ...["error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "add-matcher"],
  ...["set-output", "save-state", "set-env", "add-path", "stop-commands", "echo"],
]);

/** The commands that the runner would execute in this output (actions/runner, `ActionCommand.TryParseV2` and `TryParse`). */
export function runnerCommands(output: string): readonly string[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    const name = newForm(line) ?? oldForm(line);
    return name && REGISTERED.has(name.toLowerCase()) ? [line] : [];
  });
}

function newForm(line: string): string | undefined {
  const text = line.trimStart();
  const end = text.indexOf("::", 2);
  return text.startsWith("::") && end !== -1 ? text.slice(2, end).split(" ")[0] : undefined;
}

function oldForm(line: string): string | undefined {
  const start = line.indexOf("##[");
  const end = line.indexOf("]", start);
  return start !== -1 && end !== -1 ? line.slice(start + 3, end).split(" ")[0] : undefined;
}
