const WORDS = 3;
const FULLEST = 0.6;

/**
 * A set of texts that keeps a 96-bit fingerprint of each: 12 bytes, in a table at most 60 % full, so between 20 and 40
 * bytes per text however long it is. Two different texts taken for one: at ten million texts less than once in 10^15
 * files; the seed is random, so nobody can prepare such a pair.
 */
export class FingerprintSet {
  size = 0;
  #capacity = 64;
  #table = new Uint32Array(64 * WORDS);
  readonly #seed = crypto.getRandomValues(new Uint32Array(WORDS));
  readonly #hash = new Uint32Array(WORDS);

  /** Adds a text; true when it was not there yet. */
  add(text: string): boolean {
    if (this.size + 1 > this.#capacity * FULLEST) this.#grow();
    this.#fingerprint(text);
    const slot = this.#find(this.#table, this.#capacity);
    if (this.#table[slot] !== 0) return false;
    this.#put(this.#table, slot);
    this.size++;
    return true;
  }

  has(text: string): boolean {
    this.#fingerprint(text);
    return this.#table[this.#find(this.#table, this.#capacity)] !== 0;
  }

  /** Index of the fingerprint now in #hash, or of the free place for it. */
  #find(table: Uint32Array, capacity: number): number {
    const hash = this.#hash;
    const a = hash[0] as number;
    const b = hash[1] as number;
    const c = hash[2] as number;
    for (let place = (b ^ c) & (capacity - 1); ; place = (place + 1) & (capacity - 1)) {
      const slot = place * WORDS;
      if (table[slot] === 0 || (table[slot] === a && table[slot + 1] === b && table[slot + 2] === c)) return slot;
    }
  }

  #put(table: Uint32Array, slot: number): void {
    for (let word = 0; word < WORDS; word++) table[slot + word] = this.#hash[word] as number;
  }

  #grow(): void {
    const [old, capacity] = [this.#table, this.#capacity * 2];
    const table = new Uint32Array(capacity * WORDS);
    for (let slot = 0; slot < old.length; slot += WORDS) {
      if (old[slot] === 0) continue;
      for (let word = 0; word < WORDS; word++) this.#hash[word] = old[slot + word] as number;
      this.#put(table, this.#find(table, capacity));
    }
    this.#table = table;
    this.#capacity = capacity;
  }

  /** Three lanes of multiply and mix, each from its own seed; the first is never 0, which marks a free place. */
  #fingerprint(text: string): void {
    let a = this.#seed[0] as number;
    let b = this.#seed[1] as number;
    let c = this.#seed[2] as number;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x85ebca6b);
      a ^= a >>> 13;
      b = Math.imul(b ^ unit, 0xc2b2ae35);
      b ^= b >>> 16;
      c = Math.imul(c ^ unit, 0x27d4eb2f);
      c ^= c >>> 15;
    }
    this.#hash[0] = finish(a) | 1;
    this.#hash[1] = finish(b ^ text.length);
    this.#hash[2] = finish(c);
  }
}

function finish(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}
