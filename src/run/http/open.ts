import http from "node:http";
import https from "node:https";
import type { HttpClient, HttpSettings } from "./client.ts";

export function openHttp(_settings: HttpSettings): HttpClient {
  return {
    close: () => {},
    send: ({ method, url, headers, body, limitMs }) =>
      new Promise((resolve) => {
        const fail = (code: string, message: string, phase: "answer" | "connect" = "connect") =>
          resolve({
            kind: "unreached",
            phase,
            code,
            message,
            afterMs: limitMs,
            address: null,
            proxy: null,
            certificate: null,
          });
        const req = (url.startsWith("https") ? https : http).request(
          url,
          { method, headers, agent: false },
          (res) => {
            let broken: string | null = null;
            res.on("error", (e) => {
              broken = e.message;
            });
            resolve({
              kind: "reply",
              status: res.statusCode ?? 0,
              headers: Object.fromEntries(
                Object.entries(res.headers).map(([k, v]) => [k, String(v)]),
              ),
              chunks: (async function* () {
                try {
                  yield* res;
                } catch {}
              })(),
              broken: () => broken,
              discard: () => {
                res.destroy();
              },
            });
          },
        );
        req.setTimeout(limitMs, () => {
          fail("TIMED_OUT", "no answer", "answer");
          req.destroy();
        });
        req.on("error", (e: NodeJS.ErrnoException) => fail(e.code ?? "", e.message));
        req.end(body);
      }),
  };
}
