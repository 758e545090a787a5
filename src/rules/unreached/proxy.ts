import { setVariable } from "./set-variable.ts";
import { type Asked, type Words, type WordsOf, waited } from "./words.ts";

/** The way leads through a proxy of the step, and ended there. */
export const proxyWords: WordsOf = (asked) =>
  asked.failure.code === "PROXY_REFUSED" ? turnedAway(asked) : notThere(asked);

function turnedAway(asked: Asked): Words {
  const { failure, hostName } = asked;
  const status = /\b(4\d\d|5\d\d)\b/.exec(failure.message)?.[1];
  const wantsLogin = status === "407";
  const proxy = proxyOf(asked);
  return {
    problem: `${proxy} does not let the connection to \`${hostName}\` through${status ? ` (${status})` : ""}`,
    meaning: `${fromVariable(asked)} ${
      wantsLogin
        ? "It answered 407: it wants a user and a password."
        : "It answered, and refused to open the way, so nothing reached the server. Many proxies only let listed hosts through."
    }`,
    remedy: wantsLogin
      ? `Give the proxy its login, from secrets of the repository:\n\n${setVariable(variableOf(asked), `http://\${{ secrets.PROXY_USER }}:\${{ secrets.PROXY_PASSWORD }}@${failure.proxy ?? "gateway.example.com:3128"}`)}`
      : `Let the proxy allow \`${hostName}\`. ${withoutProxy(asked)}`,
  };
}

function notThere(asked: Asked): Words {
  const { failure } = asked;
  const isSlow = failure.code === "TIMED_OUT" || failure.code === "ETIMEDOUT";
  return {
    problem: isSlow
      ? `${proxyOf(asked)} does not answer within ${waited(failure)}`
      : `${proxyOf(asked)} cannot be reached (${failure.code})`,
    meaning: `${fromVariable(asked)} Nothing was asked of the server itself.`,
    remedy: `Correct \`${variableOf(asked)}\` where the runner or the job sets it, or remove it where no proxy is needed. ${withoutProxy(asked)}`,
  };
}

const proxyOf = ({ failure }: Asked): string =>
  failure.proxy ? `the proxy \`${failure.proxy}\`` : "the proxy of this step";

const withoutProxy = ({ hostName }: Asked): string =>
  `If the server is reached without it, name its host:\n\n${setVariable("NO_PROXY", hostName)}`;

const fromVariable = (asked: Asked): string =>
  asked.evidence.remote?.plan.env[variableOf(asked)]
    ? `The environment of this step has a proxy in \`${variableOf(asked)}\`, which many clients use as well.`
    : "The way to the server leads through a proxy.";

/** The variable that names the proxy: the one for the scheme comes before the one for all. */
function variableOf({ failure, evidence }: Asked): string {
  const env = evidence.remote?.plan.env ?? {};
  const scheme = failure.url.startsWith("http:") ? "HTTP_PROXY" : "HTTPS_PROXY";
  const names = [scheme.toLowerCase(), scheme, "all_proxy", "ALL_PROXY"];
  return names.find((name) => env[name]) ?? scheme;
}
