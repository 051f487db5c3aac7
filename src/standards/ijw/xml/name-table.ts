import { asciiText } from './bytes.ts';

const SLOTS = 4096;

/** A name as written, with its parts. */
export type WrittenName = { readonly bytes: Uint8Array; readonly prefix: string; readonly local: string };

/** Numbers for the names of one file as they are written, prefix included. */
export class NameTable {
  readonly names: WrittenName[] = [];
  readonly #slots = new Int32Array(SLOTS).fill(-1);

  /** Number of the name in these bytes; -1 when it is no XML name. `hash` is computed by the caller while reading. */
  number(bytes: Uint8Array, from: number, to: number, hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (;;) {
      const known = this.#slots[slot] as number;
      if (known < 0) return this.#add(bytes, from, to, slot);
      if (sameBytes((this.names[known] as WrittenName).bytes, bytes, from, to)) return known;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  #add(bytes: Uint8Array, from: number, to: number, slot: number): number {
    const parts = QNAME.exec(asciiText(bytes, from, to));
    if (!parts) return -1;
    this.#slots[slot] = this.names.length;
    return (
      this.names.push({
        bytes: new Uint8Array(bytes.subarray(from, to)),
        prefix: parts[1] ?? '',
        local: parts[2] as string,
      }) - 1
    );
  }
}

/** A name in a namespace-aware document; outside ASCII no name of the standard exists, so none is accepted. */
export const QNAME = /^(?:([A-Za-z_][A-Za-z0-9._-]*):)?([A-Za-z_][A-Za-z0-9._-]*)$/;

function sameBytes(name: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (name.length !== to - from) return false;
  for (let i = 0; i < name.length; i++) if (name[i] !== bytes[from + i]) return false;
  return true;
}
