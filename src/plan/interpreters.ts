/** How an interpreter reads the words in front of its script. */
interface Interpreter {
  readonly programs: RegExp;
  /** Options whose value stands in the next word. */
  readonly withValue: RegExp;
  /** Options after which no script follows: code on the command line, a module, stdin. */
  readonly noScript: RegExp;
  /** Words of its own before the script. */
  readonly verbs?: RegExp;
}

/** By the documentation of their command lines. */
const INTERPRETERS: readonly Interpreter[] = [
  {
    programs: /^(?:node|nodejs|tsx)$/,
    withValue:
      /^(?:-r|--require|--import|--loader|--experimental-loader|-C|--conditions|--env-file|--env-file-if-exists|--input-type|--title|--unhandled-rejections|--dns-result-order|--disable-warning|--watch-path|--icu-data-dir|--redirect-warnings|--openssl-config|--tsconfig)$/,
    noScript: /^(?:-|-e|--eval|-p|--print|-pe|--run|--test)$/,
    verbs: /^(?:watch|inspect)$/,
  },
  {
    programs: /^ts-node(?:-esm|-script|-dev)?$/,
    withValue: /^(?:-r|--require|-P|--project|-O|--compilerOptions|-C|--compiler|-I|--ignore)$/,
    noScript: /^(?:-|-e|--eval|-p|--print|-pe)$/,
  },
  {
    programs: /^python[\d.]*$/,
    withValue: /^-[bBdEiIOPqsSuvx]*[XW]$/,
    noScript: /^(?:-|-[bBdEiIOPqsSuvx]*[cm].*)$/,
  },
  {
    programs: /^(?:ba|da|z)?sh$/,
    withValue: /^(?:[-+][a-z]*[oO]|--rcfile|--init-file)$/,
    noScript: /^(?:-|-[a-zA-Z]*[cs][a-z]*)$/,
  },
  {
    programs: /^bun$/,
    withValue: /^(?:-r|--preload|--cwd|-c|--config|--tsconfig-override|--env-file)$/,
    noScript: /^(?:-|-e|--eval|-p|--print|x|exec|test|install|i|add|create|init)$/,
    verbs: /^run$/,
  },
  { programs: /^ruby$/, withValue: /^-[IrCE]$/, noScript: /^(?:-|-e|-S)$/ },
  { programs: /^perl$/, withValue: /^-I$/, noScript: /^(?:-|-[a-zA-Z]*[eE]|-S)$/ },
  { programs: /^php[\d.]*$/, withValue: /^-[cdz]$/, noScript: /^(?:-|-r|-S|-B|-R|-a)$/ },
];

/** The script that an interpreter is told to run, or `null`: for other programs, and where none is named. */
export function scriptOf(program: string, args: readonly string[]): string | null {
  const interpreter = INTERPRETERS.find(({ programs }) => programs.test(program));
  if (!interpreter) return null;
  const word = scriptAmong(args, interpreter);
  // `bun run` takes the name of a script of package.json as well.
  return program === "bun" && word !== null && !/[./\\]/.test(word) ? null : word;
}

function scriptAmong(args: readonly string[], interpreter: Interpreter): string | null {
  const [word, ...rest] = args;
  if (word === undefined || interpreter.noScript.test(word)) return null;
  if (word === "--") return rest[0] ?? null;
  if (interpreter.withValue.test(word)) return scriptAmong(rest.slice(1), interpreter);
  if (/^[-+]/.test(word) || interpreter.verbs?.test(word)) return scriptAmong(rest, interpreter);
  return word;
}
