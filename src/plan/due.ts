import type { Options } from "../model/options.ts";
import type { ServerSpec } from "../model/server.ts";
import { otherScheme } from "./remote.ts";

/** Why a server is not to be started, or `null` where it is. */
export function whyNotDue(
  spec: ServerSpec,
  options: Pick<Options, "start">,
  untrusted: boolean,
): string | null {
  if (spec.off) return spec.off;
  if (untrusted) return "the event hands secrets to code that may be a stranger's";
  if (!options.start) return "`start` is `false`: only the config was judged";
  const scheme = spec.url && otherScheme(spec.url.value);
  if (spec.startable && scheme) return `addresses of \`${scheme}:\` are not checked`;
  return null;
}
