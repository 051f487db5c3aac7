import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the hub carries: a message or a fault, with who it is from and for. */
export type Parcel = {
  /** Also its referentienummer when it is delivered to a municipality: a copy or a second try has the same. */
  readonly id: string;
  /** Number of the copy, 0 for the first. */
  readonly copy: number;
  readonly from: string;
  readonly to: string;
  /** JW301 and so on; 'Fo01' for a fault. */
  readonly functie: string;
  /** Name without extension under which a provider finds it. */
  readonly name: string;
  /** Referentienummer of the message that this answers. */
  readonly crossReference: string | undefined;
  /** For a fault: its code and Dutch text. */
  readonly fault?: { readonly code: string; readonly omschrijving: string };
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  /** Waits until a later parcel to the same receiver has gone. */
  readonly overtaken: boolean;
};

/** Most parcels waiting at once; then senders are asked to come back. */
const MOST_WAITING = 200_000;
const NAME = /^[0-9a-f-]{36}-\d\.pakket$/;

/** The parcels that wait, one file each: a hub that is stopped loses nothing. Only what stands on the label is in memory. */
export class ParcelStore {
  readonly #folder: string;
  readonly #waiting = new Map<string, Parcel>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(folder: string): Promise<ParcelStore> {
    const store = new ParcelStore(folder);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const file of (await readdir(folder)).filter((name) => NAME.test(name)).sort()) {
      const whole = await readFile(join(folder, file));
      const label = JSON.parse(whole.subarray(0, whole.indexOf(10)).toString('utf8')) as Parcel;
      store.#waiting.set(keyOf(label), label);
    }
    return store;
  }

  get size(): number {
    return this.#waiting.size;
  }

  get isFull(): boolean {
    return this.#waiting.size >= MOST_WAITING;
  }

  /** Waiting parcels, oldest first. */
  waiting(): Iterable<Parcel> {
    return this.#waiting.values();
  }

  async add(parcel: Parcel, content: Uint8Array): Promise<void> {
    const place = this.#place(parcel);
    const label = Buffer.from(`${JSON.stringify(parcel)}\n`);
    await writeFile(`${place}.deel`, Buffer.concat([label, content]), { mode: 0o600 });
    await rename(`${place}.deel`, place);
    this.#waiting.set(keyOf(parcel), parcel);
  }

  async content(parcel: Parcel): Promise<Uint8Array> {
    const whole = await readFile(this.#place(parcel));
    return whole.subarray(whole.indexOf(10) + 1);
  }

  async remove(parcel: Parcel): Promise<void> {
    this.#waiting.delete(keyOf(parcel));
    await rm(this.#place(parcel), { force: true });
  }

  #place(parcel: Parcel): string {
    return join(this.#folder, `${keyOf(parcel)}.pakket`);
  }
}

export const keyOf = ({ id, copy }: Parcel): string => `${id}-${copy}`;
