/** An address without user, password, query and fragment, which may hold secrets. */
export const withoutLogin = (url: string): string =>
  url.replace(/[?#].*$/s, "").replace(/^([a-z]+:\/\/)[^/]*@/i, "$1");
