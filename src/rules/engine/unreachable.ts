/** An address that a program could not reach; `null` where the program does not say which. */
export interface Unreachable {
  readonly address: string | null;
}

/** How Node.js, Python and Go name it. */
const NAMED = [
  /\bgetaddrinfo (?:ENOTFOUND|EAI_AGAIN) (?<address>[\w.-]+)/,
  /\bconnect E(?:CONNREFUSED|TIMEDOUT|HOSTUNREACH|NETUNREACH) (?<address>[\w.:[\]-]+)/,
  /\bdial tcp:? (?:lookup )?(?<address>[\w.:[\]-]+?):? (?:no such host|connect: |i\/o timeout|on \S+: )/,
  /HTTPS?ConnectionPool\(host='(?<address>[^'\s]+)'/,
];
const UNNAMED =
  /\bfetch failed\b|\bE(?:CONNREFUSED|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)\b|\bsocket hang up\b/;

/** What the text of an error says could not be reached, or `undefined` where it speaks of no such thing. */
export function unreachableIn(text: string): Unreachable | undefined {
  const address = NAMED.map((expression) => expression.exec(text)?.groups?.address).find(Boolean);
  if (address) return { address };
  return UNNAMED.test(text) ? { address: null } : undefined;
}
