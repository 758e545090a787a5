/** For what a program file is built. */
export interface BinaryFormat {
  readonly platform: NodeJS.Platform;
  /** As `process.arch` names it; `null` where the file holds several, or one that Node.js does not run on. */
  readonly arch: string | null;
  /** The loader that the file asks for by its path, or `null`. */
  readonly loader: string | null;
}

/** Reads the head of a program file, a character for each byte; `null` where it is none. */
export function binaryFormat(head: string): BinaryFormat | null {
  const bytes = Buffer.from(head, "latin1");
  if (bytes.length < 64) return null;
  const magic = bytes.readUInt32BE(0);
  if (magic === 0x7f454c46) return elf(bytes);
  if (magic === 0xcffaedfe) return machO(bytes);
  // A class of Java begins in the same way, and has a version there that is greater.
  if (magic === 0xcafebabe && bytes.readUInt32BE(4) < 20) return plain("darwin", null);
  return head.startsWith("MZ") ? portableExecutable(bytes) : null;
}

const plain = (platform: NodeJS.Platform, arch: string | null): BinaryFormat => ({
  platform,
  arch,
  loader: null,
});

/** `e_machine`: https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html */
const ELF_MACHINES: Readonly<Record<number, string>> = {
  3: "ia32",
  22: "s390x",
  40: "arm",
  62: "x64",
  183: "arm64",
  243: "riscv64",
  258: "loong64",
};

function elf(bytes: Buffer): BinaryFormat {
  const isLittle = bytes[5] === 1;
  const machine = isLittle ? bytes.readUInt16LE(18) : bytes.readUInt16BE(18);
  const platform = bytes[7] === 9 ? "freebsd" : "linux";
  const loader = isLittle && bytes[4] === 2 ? loaderIn(bytes) : null;
  return { platform, arch: ELF_MACHINES[machine] ?? null, loader };
}

const PT_INTERP = 3;

/** The program header of a 64-bit file that names the loader; `null` where there is none in these bytes. */
function loaderIn(bytes: Buffer): string | null {
  const [start, size, count] = [
    Number(bytes.readBigUInt64LE(32)),
    bytes.readUInt16LE(54),
    bytes.readUInt16LE(56),
  ];
  for (let at = start, index = 0; index < count && at + 56 <= bytes.length; index++, at += size) {
    if (bytes.readUInt32LE(at) !== PT_INTERP) continue;
    const offset = Number(bytes.readBigUInt64LE(at + 8));
    const end = bytes.indexOf(0, offset);
    return offset < bytes.length && end > offset ? bytes.toString("latin1", offset, end) : null;
  }
  return null;
}

/** `cputype`: https://github.com/apple-oss-distributions/xnu/blob/main/osfmk/mach/machine.h */
const CPU_TYPES: Readonly<Record<number, string>> = { 16777223: "x64", 16777228: "arm64" };

const machO = (bytes: Buffer): BinaryFormat =>
  plain("darwin", CPU_TYPES[bytes.readUInt32LE(4)] ?? null);

/** https://learn.microsoft.com/windows/win32/debug/pe-format#machine-types */
const PE_MACHINES: Readonly<Record<number, string>> = {
  332: "ia32",
  34404: "x64",
  43620: "arm64",
};

function portableExecutable(bytes: Buffer): BinaryFormat {
  const at = bytes.readUInt32LE(60) + 4;
  return plain(
    "win32",
    at + 2 > bytes.length ? null : (PE_MACHINES[bytes.readUInt16LE(at)] ?? null),
  );
}
