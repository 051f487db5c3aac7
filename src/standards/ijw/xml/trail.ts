import * as B from './byte-classes.ts';
import type { NameResolver } from './name-resolver.ts';
import type { OpenElements } from './open-elements.ts';
import type { Place } from './place.ts';
import type { TextCache } from './text-cache.ts';
import type { TokenHandler } from './token-handler.ts';
import { type Step, Way } from './trail-node.ts';

/** Bounds on what is remembered of one file, so that a hostile one cannot make it grow. */
const LONGEST_WAY = 1024;
const LONGEST_VALUE = 256;
const WAYS_PER_NODE = 8;
const MOST_WAYS = 1000;

/**
 * Reads quickly what was read before. A message is the same tags over and over with other values between them, so the
 * ordinary reading remembers the bytes from each value to the next with the tokens they gave. Where the same bytes stand
 * at the same path again they give the same tokens, by one comparison; anything else is left to the ordinary reading.
 * The handler hears every token as always, so what it thinks of them does not depend on this.
 */
export class Trail {
  readonly #place: Place;
  readonly #names: NameResolver;
  readonly #elements: OpenElements;
  readonly #handler: TokenHandler;
  readonly #texts: TextCache;
  #ways = 0;
  /** Ways of the node where the value now left behind stood; undefined when nothing is being remembered. */
  #into: Way[] | undefined;
  #start = 0;
  #tags: Pick<Step, 'from' | 'to' | 'opens'>[] = [];

  constructor(place: Place, elements: OpenElements, names: NameResolver, handler: TokenHandler, texts: TextCache) {
    this.#place = place;
    this.#names = names;
    this.#elements = elements;
    this.#handler = handler;
    this.#texts = texts;
  }

  /** Follows known ways from a value that begins at `from`; gives the index where the ordinary reading takes over. */
  follow(buffer: Uint8Array, view: DataView, from: number, end: number): number {
    let i = from;
    while (this.#handler.wantsText) {
      const ways = this.#elements.node?.ways;
      if (ways === undefined || ways.length === 0) return i;
      const to = endOfPlain(buffer, i, Math.min(end, i + LONGEST_VALUE));
      if (to === i || buffer[to] !== B.LT) return i;
      const way = wayFrom(ways, view, to, end);
      if (way === undefined) return i;
      this.#value(buffer, i, to);
      i = this.#walk(way, to);
    }
    return i;
  }

  /** A value just ended at this index, before an end tag: what follows may be a way worth remembering. */
  begin(index: number): void {
    const ways = this.#elements.node?.ways;
    this.#into = ways && ways.length < WAYS_PER_NODE && this.#ways < MOST_WAYS ? ways : undefined;
    this.#start = index;
    this.#tags = [];
  }

  /** A tag without attributes was read; `opened` is the number of the name it opened, undefined for an end tag. */
  tag(buffer: Uint8Array, from: number, to: number, opened: number | undefined): void {
    if (this.#into === undefined) return;
    const opens = opened === undefined ? undefined : openingOf(opened, this.#names);
    const start = this.#start;
    if (to - start > LONGEST_WAY || this.#elements.depth === 0) {
      this.stop();
      return;
    }
    this.#tags.push({ from: from - start, to: to - start, opens });
    if (!opens || !this.#handler.wantsText) return;
    this.#into.push(new Way(Uint8Array.prototype.slice.call(buffer, start, to), this.#tags));
    this.#ways++;
    this.stop();
  }

  /** Something else than a plain tag came by, or the buffer is replaced. */
  stop(): void {
    this.#into = undefined;
  }

  #value(buffer: Uint8Array, from: number, to: number): void {
    const handler = this.#handler;
    if (!handler.value?.(buffer, from, to)) handler.text(this.#texts.get(buffer, from, to));
  }

  /** Tells the tags of a way; stops behind a tag where the handler, unlike when it was remembered, wants the text. */
  #walk({ steps }: Way, start: number): number {
    const place = this.#place;
    const firstLine = place.line;
    const offset = place.base + start;
    const last = steps.length - 1;
    for (let k = 0; ; k++) {
      const { opens, from, to, lines, lineStart } = steps[k] as Step;
      place.at = offset + from;
      if (lines > 0) {
        place.line = firstLine + lines;
        place.lineStart = offset + lineStart;
        place.lineShift = 0;
      }
      if (opens === undefined) {
        this.#handler.close();
        this.#elements.leave();
      } else {
        this.#elements.enter(opens.name, false);
        this.#handler.open(opens.symbol, opens.local);
      }
      if (k === last || this.#handler.wantsText) return start + to;
    }
  }
}

function openingOf(name: number, names: NameResolver): Step['opens'] {
  return { name, symbol: names.symbol(name), local: names.written(name).local };
}

function wayFrom(ways: readonly Way[], view: DataView, at: number, end: number): Way | undefined {
  for (let k = 0; k < ways.length; k++) {
    const way = ways[k] as Way;
    if (way.standsAt(view, at, end)) return way;
  }
  return undefined;
}

/** Index of the first byte that ends plain text or needs more than copying; `end` when there is none. */
function endOfPlain(buffer: Uint8Array, from: number, end: number): number {
  let i = from;
  while (i < end && B.SPECIAL_IN_TEXT[buffer[i] as number] === 0) i++;
  return i;
}
