import { LF } from './byte-classes.ts';

/** A tag on a way: where it stands, and what it opens; without `symbol` it closes the innermost element. */
export type Step = {
  readonly from: number;
  readonly to: number;
  readonly opens: { readonly name: number; readonly symbol: number; readonly local: string } | undefined;
  /** Line feeds on the way before this tag, and the index behind the last of them (0 when there is none). */
  readonly lines: number;
  readonly lineStart: number;
};

/** The bytes between two values, from the end tag of one to the start of the other, and the tags in them. */
export class Way {
  readonly length: number;
  readonly steps: readonly Step[];
  readonly #words: Int32Array;
  readonly #last: number;

  /** `bytes` are at least four: an end tag is no shorter. */
  constructor(bytes: Uint8Array, tags: readonly Pick<Step, 'from' | 'to' | 'opens'>[]) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.length = bytes.length;
    this.#words = Int32Array.from({ length: bytes.length >> 2 }, (_, k) => view.getInt32(4 * k, true));
    this.#last = view.getInt32(bytes.length - 4, true);
    this.steps = tags.map((tag) => {
      const before = bytes.subarray(0, tag.from);
      return { ...tag, lines: before.filter((b) => b === LF).length, lineStart: before.lastIndexOf(LF) + 1 };
    });
  }

  /** True when exactly these bytes stand here; compared four at a time, the last four once more. */
  standsAt(view: DataView, at: number, end: number): boolean {
    if (at + this.length > end) return false;
    const words = this.#words;
    for (let k = 0, i = at; k < words.length; k++, i += 4) if (view.getInt32(i, true) !== words[k]) return false;
    return view.getInt32(at + this.length - 4, true) === this.#last;
  }
}

/** A path of elements in a file, with the ways that were walked from the values there. */
export class TrailNode {
  readonly children = new Map<number, TrailNode>();
  readonly ways: Way[] = [];
}
