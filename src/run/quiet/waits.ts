/** A system call that only something else can end: another thread, a child, a message. */
export type Wait =
  /** Without a limit. */
  | { readonly kind: "forever" }
  /** Until there is something to read from a descriptor. */
  | { readonly kind: "read"; readonly descriptor: number }
  /** At most so long, in ms. */
  | { readonly kind: "at most"; readonly ms: number };

type Reader = (args: readonly bigint[]) => Wait | null;

const FOREVER: Wait = { kind: "forever" };

const always: Reader = () => FOREVER;
const reading: Reader = ([descriptor = 0n]) => ({ kind: "read", descriptor: Number(descriptor) });
/** A limit as a pointer: what it points to cannot be seen. */
const unlessPointer =
  (at: number): Reader =>
  (args) =>
    args[at] === 0n ? FOREVER : null;
/** A limit as a number of ms, below 0 for none. */
const ms =
  (at: number): Reader =>
  (args) => {
    const limit = Number(BigInt.asIntN(32, args[at] ?? 0n));
    return limit < 0 ? FOREVER : { kind: "at most", ms: limit };
  };
/** `FUTEX_WAIT` and `FUTEX_WAIT_BITSET` (futex(2)), whatever their flags. */
const futex: Reader = (args) =>
  [0n, 9n].includes((args[1] ?? 1n) & 127n) ? unlessPointer(3)(args) : null;

/** What the arguments say, by the number of the system call (Linux, `asm/unistd.h`). */
const CALLS: Partial<Record<NodeJS.Architecture, ReadonlyMap<number, Reader>>> = {
  x64: new Map([
    [0, reading],
    [7, ms(2)],
    [19, reading],
    [23, unlessPointer(4)],
    [34, always],
    [43, always],
    [45, reading],
    [47, reading],
    [61, always],
    [128, unlessPointer(2)],
    [130, always],
    [202, futex],
    [232, ms(3)],
    [247, always],
    [270, unlessPointer(4)],
    [271, unlessPointer(2)],
    [281, ms(3)],
    [288, always],
    [441, unlessPointer(3)],
  ]),
  arm64: new Map([
    [22, ms(3)],
    [63, reading],
    [65, reading],
    [72, unlessPointer(4)],
    [73, unlessPointer(2)],
    [95, always],
    [98, futex],
    [133, always],
    [137, unlessPointer(2)],
    [202, always],
    [207, reading],
    [212, reading],
    [242, always],
    [260, always],
    [441, unlessPointer(3)],
  ]),
};

/** The call, its six arguments, stack pointer and program counter. */
const BLOCKED = /^(\d+)((?: 0x[0-9a-f]+){8})$/m;

/**
 * What a thread waits in, by its `/proc/<pid>/syscall` (proc(5)): the number of the call and its arguments. `null` where it
 * runs, or where the wait ends by itself at a time that cannot be seen.
 */
export function waitOf(syscall: string, arch: NodeJS.Architecture): Wait | null {
  const [, number, args] = BLOCKED.exec(syscall) ?? [];
  const read = CALLS[arch]?.get(Number(number));
  return read && args ? read(args.trim().split(" ").map(BigInt)) : null;
}
