/**
 * Words of npm, uv, pip, cargo, go and docker for a network that failed for a moment. A name that
 * is not known and a port that is closed stay so.
 */
const TRANSIENT =
  /ECONNRESET|ETIMEDOUT|EAI_AGAIN|ERR_SOCKET_TIMEOUT|socket hang up|network socket disconnected|TLS handshake timeout|i\/o timeout|[Cc]onnection reset by peer|operation timed out|temporary failure in name resolution|\b50[234] (?:Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out)/i;

/** Whether the output of a failed install speaks of the network, and another try may go better. */
export const isTransient = (output: string): boolean => TRANSIENT.test(output);
