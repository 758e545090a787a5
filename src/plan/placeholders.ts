/** A made-up value: nothing listens at its addresses, nobody takes it for a secret. */
export interface Placeholder {
  readonly value: string;
  /** What it is, for people, for example `an address`. */
  readonly shape: string;
}

/** The word that every text among them holds. */
const WORD = "placeholder";
/** The discard port, where nobody listens (RFC 863). */
const NOWHERE = "127.0.0.1:9";

const text = (value: string, shape: string): Placeholder => ({ value, shape });
const TOKEN = text(`mcp-handshake-${WORD}`, "a text");

const DATABASE = "an address of a database";
const UUID = text("00000000-0000-4000-8000-000000000000", "a UUID");
const DOMAIN = `${WORD}.invalid`;
const CONNECTION = "(?:\\w+_)?(?:URL|URI|DSN|CONNECTION(?:_STRING)?)$";
const connectionOf = (product: string): RegExp => new RegExp(`(?:^|_)${product}_${CONNECTION}`);

/** Shapes by the name of the variable; the first that fits. `{folder}` is an empty folder. */
const BY_NAME: readonly (readonly [name: RegExp, placeholder: Placeholder])[] = [
  [connectionOf("(?:MONGO(?:_?DB)?|MDB)"), text(`mongodb://${NOWHERE}/${WORD}`, DATABASE)],
  [connectionOf("(?:MYSQL|MARIADB)"), text(`mysql://${WORD}:${WORD}@${NOWHERE}/${WORD}`, DATABASE)],
  [connectionOf("REDIS"), text(`redis://${NOWHERE}`, DATABASE)],
  [connectionOf("(?:NEO4J|MEMGRAPH)"), text(`bolt://${NOWHERE}`, DATABASE)],
  [
    new RegExp(
      `(?:^|_)(?:DATABASE|POSTGRES(?:QL)?|PG|DB|SQL)_${CONNECTION}|^DSN$|(?:^|_)CONNECTION_STRING$`,
    ),
    text(`postgresql://${WORD}:${WORD}@${NOWHERE}/${WORD}`, DATABASE),
  ],
  [
    /(?:^|_)(?:URL|URI|ENDPOINT|BASE_?URL|WEBHOOK|INSTANCE_URL)S?$|_API_BASE$/,
    text(`http://${NOWHERE}`, "an address"),
  ],
  [/(?:^|_)(?:ADDRESS|ADDR|SERVERS|BROKERS|HOSTS)$/, text(NOWHERE, "a host and a port")],
  [/^(?:HOST|HOSTNAME)$/, text("127.0.0.1", "a host")],
  [/_(?:HOST|HOSTNAME|SERVER)$/, text(DOMAIN, "a host")],
  [/(?:^|_)(?:DOMAIN|SITE)$/, text(DOMAIN, "a domain")],
  [/^PORT$/, text("48231", "a port")],
  [/_PORT$/, text("9", "a port")],
  [/(?:^|_)(?:PATH|DIR|DIRECTORY|FOLDER|ROOT|VAULT)$/, text("{folder}", "an empty folder")],
  [/(?:^|_)(?:EMAIL|MAIL|FROM_ADDRESS)$/, text(`${WORD}@example.invalid`, "an email address")],
  [
    /(?:TIMEOUT|LIMIT|COUNT|SIZE|INTERVAL|RETRIES|SECONDS|_MS)$|(?:^|_)MAX_\w+$/,
    text("30", "a number"),
  ],
  // Nothing is permitted that the config does not permit.
  [
    /^(?:ENABLE|DISABLE|ALLOW|FORCE|SKIP|ACCEPT|UNSAFE|INSECURE|DANGEROUSLY)_|(?:_ENABLED|_DISABLED|READ_?WRITE)$/,
    text("false", "a switch that is off"),
  ],
  [/^(?:USE|IS)_|(?:DEBUG|READ_?ONLY|VERIFY_SSL)$/, text("true", "a switch")],
  [/(?:^|_)REGION$/, text("us-east-1", "a region")],
  [/UUID$/, UUID],
  [/(?:^|_)(?:JSON|HEADERS)$/, text("{}", "an empty object")],
  [/LOG_?LEVEL$/, text("info", "a log level")],
  [/(?:^|_)TRANSPORT$/, text("stdio", "the transport")],
];

/** The made-up value for a variable, by its name. */
export const placeholderFor = (name: string): Placeholder =>
  BY_NAME.find(([expression]) => expression.test(name.toUpperCase()))?.[1] ?? TOKEN;

/** Shapes by the words in which a value is refused. */
const BY_WORDS: readonly (readonly [words: RegExp, placeholder: Placeholder])[] = [
  [/uuid|guid/i, UUID],
  [
    /(?:start|begin|must|only|requires?|needs?|should)\b[^\n]{0,40}\bhttps\b(?!\?)(?! or| and|,|\/)/i,
    text(`https://${NOWHERE}`, "an address"),
  ],
  [/\burl\b|\buri\b|https?:\/\/|scheme|endpoint/i, text(`http://${NOWHERE}`, "an address")],
  [/email/i, text(`${WORD}@example.invalid`, "an email address")],
  [/\bport\b|integer|\bint\b|\bnumber\b|numeric|digits|\bfloat\b/i, text("30", "a number")],
  [/bool|true or false/i, text("true", "a switch")],
  [/\bjson\b/i, text("{}", "an empty object")],
  [/hex|at least (?:16|20|24|32|40|64)|too short|length/i, text("0".repeat(64), "64 zeros")],
  [/director|folder|\bpath\b|no such file|not exist/i, text("{folder}", "an empty folder")],
];

/** Too short behind a prefix to be taken for a secret. */
const SHORT_WORD = "made-up";
/** "must start with xoxb-", "Expected sk_* or rk_*", "must start with AC". */
const PREFIXES = [
  /\b(?:start|begin)(?:s|ing)? with ["'`]?([a-z]{1,8}[-_](?:[a-z]{1,8}[-_])?)/i,
  /\bexpected:? ["'`]?([a-z]{1,8}[-_](?:[a-z]{1,8}[-_])?)(?:\*|\.\.\.|…|x{3})/i,
  /\b(?:start|begin)(?:s|ing)? with ["'`]?([A-Z]{2,4})\b(?!:)/,
];
const CHOICE =
  /(?:expected|one of|must be|should be)[^'"`\n]{0,30}['"`](\w[\w-]{0,30})['"`](?:,| or|\|| \|)/i;

/** The made-up value in the shape that a refusal asks for, or `null` where it tells none. */
export function placeholderAsAsked(words: string): Placeholder | null {
  const prefix = PREFIXES.map((expression) => expression.exec(words)?.[1]).find(Boolean);
  if (prefix) return text(`${prefix}${SHORT_WORD}`, `a text that begins with \`${prefix}\``);
  const choice = CHOICE.exec(words)?.[1];
  if (choice) return text(choice, `\`${choice}\``);
  return BY_WORDS.find(([expression]) => expression.test(words))?.[1] ?? null;
}
