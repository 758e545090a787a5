import { LineReader } from "../../src/protocol/lines.ts";
import { isMessage, type Message, modernMeta, request } from "../../src/protocol/messages.ts";
import { open, readLine, receive, type Session, type Turn } from "../../src/protocol/session.ts";
import { sha256 } from "../../src/run/digest.ts";
import { type Running, startProcess } from "../../src/run/process.ts";
import { TOOL } from "../../src/version.ts";
import { type Conversation, type Params, resultOf } from "./conversation.ts";

/** Starts a server and shakes hands with it as a preflight does; then it can be asked anything. */
export async function converseOverStdio(
  command: string,
  args: readonly string[],
): Promise<Conversation> {
  const talk = new Talk(command, args);
  await talk.handshake();
  return { ask: (method, params) => talk.ask(method, params), end: () => talk.end() };
}

/** The preflight's own messages, framing and process, with further requests behind the handshake. */
class Talk {
  readonly #process: Running;
  readonly #stdout = new LineReader();
  readonly #asked = new Map<unknown, (answer: Message) => void>();
  #session: Session;
  #settle: () => void = () => {};
  readonly #settled = new Promise<void>((resolve) => {
    this.#settle = resolve;
  });

  constructor(command: string, args: readonly string[]) {
    this.#process = startProcess({
      command,
      args,
      cwd: process.cwd(),
      env: process.env as Record<string, string>,
      onStdout: (chunk) => {
        for (const line of this.#stdout.push(chunk)) this.#read(line);
      },
      onStderr: (chunk) => process.stderr.write(chunk),
    });
    const first = open(TOOL, sha256);
    this.#session = first.session;
    this.#follow(first);
  }

  async handshake(): Promise<void> {
    await Promise.race([this.#settled, this.#process.ended]);
    const { handshake } = this.#session;
    if (handshake.kind !== "completed") throw new Error(`no handshake: ${handshake.kind}`);
  }

  async ask(method: string, params: Params = {}): Promise<Params> {
    const { handshake, id, client } = this.#session;
    const modern = handshake.kind === "completed" && handshake.era === "modern";
    const meta = modern ? { _meta: modernMeta(client) } : {};
    this.#session = { ...this.#session, id: id + 1 };
    const answered = new Promise<Message>((resolve) => this.#asked.set(id + 1, resolve));
    this.#send(request(id + 1, method, { ...params, ...meta }));
    return resultOf(await answered);
  }

  end(): Promise<void> {
    return this.#process.shutdown();
  }

  #read(line: string): void {
    for (const message of readLine(line) ?? []) {
      const waits = isMessage(message) ? this.#asked.get(message.id) : undefined;
      if (isMessage(message) && waits) waits(message);
      else this.#follow(receive(this.#session, message, 0));
    }
  }

  #follow({ session, send }: Turn): void {
    this.#session = session;
    for (const message of send) this.#send(message);
    if (session.waiting === "nothing") this.#settle();
  }

  #send(message: Message): void {
    this.#process.write(`${JSON.stringify(message)}\n`);
  }
}
