import { open } from "node:fs/promises";

/** The beginning of a file, a character for each byte; empty where it cannot be read. */
export async function firstBytes(file: string, length = 512): Promise<string> {
  const handle = await open(file).catch(() => null);
  if (!handle) return "";
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } catch {
    return "";
  } finally {
    await handle.close();
  }
}
