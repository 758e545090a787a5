/**
 * Prints the version of the interpreter, and that of a distribution: the one that is called as the first
 * argument says, or that brings the executable that the second one names. Whatever is not known is left out.
 */
const CODE = `
import sys
print('interpreter: Python ' + sys.version.split()[0])
try:
    import re
    from importlib.metadata import distributions
    name, executable = sys.argv[1:]
    def called(one):
        return re.sub('[-_.]+', '-', one.metadata['Name']).lower() == name
    def brings(one):
        return any(e.group == 'console_scripts' and e.name == executable for e in one.entry_points)
    for one in filter(called if name else brings, distributions()):
        print('version: ' + one.version)
except Exception:
    pass
`.trim();

/** Arguments of a `python` that starts nothing and tells what it is; `-I`: nothing of the repository is loaded. */
export const telling = (name: string | null, executable: string): readonly string[] => [
  ...["-I", "-c", CODE],
  ...[name === null ? "" : normalized(name), executable],
];

/** Finds what it printed. */
export const TOLD = /^interpreter: (?<interpreter>Python \S+)(?:\s+version: (?<version>\S+))?/m;

/** A name as the index compares it: https://packaging.python.org/en/latest/specifications/name-normalization/ */
export const normalized = (name: string): string => name.replace(/[-_.]+/g, "-").toLowerCase();
