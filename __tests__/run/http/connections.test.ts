import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "@jest/globals";
import { client, failure, get, gone, reply, serve, serveRaw, text } from "./servers.ts";

describe("the connections of a client", () => {
  test("are few, whatever is asked at once", async () => {
    const { port, connections } = await serve((_, response) => response.end("ok"));
    const http = client();
    const url = `http://127.0.0.1:${port}/`;
    const all = Array.from({ length: 200 }, async () => text(await reply(http.send(get(url)))));
    expect(new Set(await Promise.all(all))).toEqual(new Set(["ok"]));
    expect(connections.length).toBeLessThanOrEqual(8);
  });

  test("are used again", async () => {
    const { port, connections } = await serve((_, response) => response.end("ok"));
    const http = client();
    for (const path of ["a", "b", "c"]) {
      await text(await reply(http.send(get(`http://127.0.0.1:${port}/${path}`))));
    }
    expect(connections).toHaveLength(1);
  });

  test("are replaced where the server has dropped a kept one", async () => {
    const { port, connections } = await serve((_, response) => response.end("ok"));
    const http = client();
    const url = `http://127.0.0.1:${port}/`;
    await text(await reply(http.send(get(url))));
    for (const socket of connections) socket.resetAndDestroy();
    expect(await text(await reply(http.send(get(url))))).toBe("ok");
    expect(connections).toHaveLength(2);
  });

  test("are tried no further where a new one is dropped too", async () => {
    let answers = 0;
    const { port, connections } = await serve((_, response) => {
      answers += 1;
      if (answers === 1) response.end("ok");
      else response.destroy();
    });
    const http = client();
    const url = `http://127.0.0.1:${port}/`;
    await text(await reply(http.send(get(url))));
    expect(await failure(http.send(get(url)))).toMatchObject({ code: "ECONNRESET" });
    expect(connections).toHaveLength(2);
  });

  test("end with it, and what waits for one fails", async () => {
    const { port, connections } = await serveRaw(() => undefined);
    const http = client();
    const url = `http://127.0.0.1:${port}/`;
    const sent = Array.from({ length: 20 }, () => failure(http.send(get(url))));
    while (connections.length < 8) await new Promise(setImmediate);
    http.close();
    const codes = (await Promise.all(sent)).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(["ABORT_ERR"]));
    await Promise.all(connections.map(gone));
    expect(connections).toHaveLength(8);
  });

  test("keep no program alive after it", async () => {
    const { port } = await serve((request, response) => {
      if (request.url !== "/silent") response.write("without end");
    });
    const program = `
      const { openHttp } = await import(${JSON.stringify(new URL("../../../src/run/http/open.js", import.meta.url).href)});
      const url = "http://127.0.0.1:${port}/";
      const http = openHttp({ env: {}, configured: url });
      const ask = (path, limitMs) => http.send({ method: "GET", url: url + path, headers: {}, limitMs });
      await ask("unread", 600_000);
      ask("silent", 600_000).then(({ code }) => console.log(code));
      http.close();`;
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", program]);
    expect(stdout).toBe("ABORT_ERR\n");
  });
});
