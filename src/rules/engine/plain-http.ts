import type { RemoteSeen } from "../../model/remote.ts";

/** How servers answer a request without TLS on a port for TLS: nginx, Go, Apache, Tomcat. */
const WANTS_TLS =
  /plain HTTP request was sent to HTTPS port|Client sent an HTTP request to an HTTPS server|speaking plain HTTP to an SSL-enabled server port|combination of host and port requires TLS/i;

/** Whether a server says that it was asked without TLS on a port for TLS. */
export const wantsTls = (trouble: RemoteSeen["trouble"]): boolean =>
  trouble?.kind === "status" &&
  trouble.answer.status === 400 &&
  WANTS_TLS.test(trouble.answer.body.slice(0, 4000));
