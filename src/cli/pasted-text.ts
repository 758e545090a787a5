import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { UsageError } from "../model/usage-error.ts";

const LARGEST = 4 * 1024 * 1024;

/** The text of a file, or of stdin where `file` is `null`; what is no text, or too much of it, is a usage error. */
export async function pastedText(file: string | null, stdin: Readable): Promise<string> {
  const name = file === null ? "stdin" : `\`${file}\``;
  const bytes = await bytesOf(file === null ? stdin : createReadStream(file), name);
  const text = decoded(bytes);
  if (isBinary(text))
    throw new UsageError(`${name} is no text: \`explain\` reads an error or a log`);
  if (text.trim() === "") {
    throw new UsageError(
      `${name} is empty: paste an error or a log, for example \`mcp-handshake explain < client.log\``,
    );
  }
  return text;
}

async function bytesOf(stream: Readable, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LARGEST) throw new UsageError(tooLarge(name));
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${name} cannot be read (${(error as Error).message})`);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (name: string): string =>
  `${name} has more than ${LARGEST / 1024 / 1024} MiB: cut out the lines around the failure, for example with \`tail -n 500\``;

/** PowerShell writes what it redirects in UTF-16. */
const ENCODINGS: readonly (readonly [mark: string, encoding: string])[] = [
  ["fffe", "utf-16le"],
  ["feff", "utf-16be"],
];

function decoded(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString("hex");
  const encoding = ENCODINGS.find(([begin]) => begin === mark)?.[1] ?? "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

const SAMPLE = 64 * 1024;

/** Stray control characters are in many logs; text of another code page has many that are no UTF-8, and no controls. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE).replaceAll(ESCAPE, "");
  const controls = sample.match(CONTROLS)?.length ?? 0;
  const broken = sample.split("\uFFFD").length - 1;
  return (
    controls > sample.length / 10 || (controls > sample.length / 100 && broken > sample.length / 5)
  );
}

const CONTROLS = /[^\P{Cc}\t\n\r]/gu;
/** It begins the colours of a terminal. */
const ESCAPE = String.fromCharCode(0x1b);
