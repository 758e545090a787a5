import { createServer } from "node:net";
import type { Found } from "../../model/experiment.ts";

/** A TCP port that nobody listens on now. */
export function freePort(): Promise<Found | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const value = typeof address === "object" && address ? String(address.port) : null;
      server.close(() => resolve(value === null ? null : { value, label: `port ${value}` }));
    });
  });
}
