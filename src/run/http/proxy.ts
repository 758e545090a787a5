import { portOf } from "./target.ts";

type Env = Readonly<Record<string, string>>;

/**
 * The address of the proxy for a target, as `proxy-from-env` 2 chooses it, which reads the environment of its own
 * process only; `null` where there is none to use.
 */
export function proxyFor(target: URL, env: Env): string | null {
  const host = target.host.replace(/:\d*$/, "");
  if (isExempt(host, portOf(target), read(env, "no_proxy").toLowerCase())) return null;
  const scheme = target.protocol.slice(0, -1);
  const proxy = read(env, `${scheme}_proxy`) || read(env, "all_proxy");
  if (proxy === "") return null;
  return proxy.includes("://") ? proxy : `${scheme}://${proxy}`;
}

const read = (env: Env, name: string): string => env[name] || env[name.toUpperCase()] || "";

const isExempt = (host: string, port: number, noProxy: string): boolean =>
  noProxy === "*" || noProxy.split(/[,\s]/).some((entry) => covers(entry, host, port));

/** `host`, `host:port`, `.suffix` or `*suffix`. */
function covers(entry: string, host: string, port: number): boolean {
  const [, name = entry, only = ""] = /^(.+):(\d+)$/.exec(entry) ?? [];
  if (name === "" || (Number(only) !== 0 && Number(only) !== port)) return false;
  if (name.startsWith("*")) return host.endsWith(name.slice(1));
  return name.startsWith(".") ? host.endsWith(name) : host === name;
}
