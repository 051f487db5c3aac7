import { parseAttributes, type WrittenAttribute } from './attributes.ts';
import * as B from './byte-classes.ts';
import { CDATA, COMMENT, DOCTYPE, endOfTag, hasCarriageReturn, indexOfPair, startsWith, XML } from './byte-search.ts';
import { fastView, joinBytes } from './bytes.ts';
import { decodeText } from './decode-text.ts';
import type { XmlLimits } from './limits.ts';
import { NameResolver, type SymbolFinder, UNRESOLVED } from './name-resolver.ts';
import { checkDeclaration, encodingRefusal } from './prolog.ts';
import type { RefusalFacts, XmlRefusalCode } from './refusal.ts';
import { TextCache } from './text-cache.ts';
import { firstBadByte, Utf8Guard } from './utf8-guard.ts';

/** Receives the document in order. Calls come only for what is well-formed so far. */
export type TokenHandler = {
  /** False where only white space may stand: white space is then not delivered. */
  wantsText: boolean;
  open(symbol: number, name: string): void;
  /** An attribute that is no namespace declaration, right after its element opened. */
  attribute(namespace: string, name: string): void;
  text(text: string): void;
  close(): void;
};

export type XmlRefusal = {
  readonly code: XmlRefusalCode;
  readonly line: number;
  readonly column: number;
  readonly facts: RefusalFacts;
};

const UNFINISHED = -1;
const EMPTY = new Uint8Array(0);

/**
 * Reads XML from bytes as they come, in memory that does not grow with the file. Refuses everything the standard has no
 * use for (doctype, processing instructions, other encodings) and everything that is not well-formed; see refusal.ts.
 */
export class XmlTokenizer {
  /** Position of the construct now delivered; line and column start at 1, the column counts characters. */
  line = 1;
  get column(): number {
    return this.#at - this.#lineStart - this.#lineShift + 1;
  }
  bytesRead = 0;
  depth = 0;

  readonly #handler: TokenHandler;
  readonly #limits: XmlLimits;
  readonly #names: NameResolver;
  readonly #texts = new TextCache();
  readonly #utf8 = new Utf8Guard();
  readonly #stack: Int32Array;
  #carry: Uint8Array = EMPTY;
  /** Offset in the file of the first byte of the buffer now read, of the line now read and of the current construct. */
  #base = 0;
  #lineStart = 0;
  #lineShift = 0;
  #at = 0;
  #rootSeen = false;
  #started = false;
  #refusal: XmlRefusal | undefined;

  constructor(handler: TokenHandler, symbols: SymbolFinder, limits: XmlLimits) {
    this.#handler = handler;
    this.#limits = limits;
    this.#names = new NameResolver(symbols, limits.maxNames);
    this.#stack = new Int32Array(limits.maxDepth + 1);
  }

  /** Local names of the elements now open, from the root. */
  get path(): string {
    return Array.from(this.#stack.subarray(0, this.depth), (n) => this.#names.written(n).local).join('/');
  }

  /** Reads the next bytes. Gives the refusal that ends the reading, if there is one. */
  write(chunk: Uint8Array): XmlRefusal | undefined {
    if (this.#refusal || chunk.length === 0) return this.#refusal;
    const buffer = this.#carry.length > 0 ? joinBytes(this.#carry, chunk) : fastView(chunk);
    const carried = this.#carry.length;
    this.bytesRead += chunk.length;
    if (this.bytesRead > this.#limits.maxBytes) {
      return this.#refuse('ijw.file-too-large', 0, { maximumBytes: this.#limits.maxBytes });
    }
    if (!this.#started) {
      if (buffer.length < 4) return this.#keep(buffer, 0);
      const refused = this.#start(buffer);
      if (refused) return refused;
      if (!this.#utf8.accept(buffer)) return this.#badUtf8(buffer);
    } else if (!this.#utf8.accept(chunk)) return this.#badUtf8(buffer.subarray(carried));
    return this.#scanAndKeep(buffer);
  }

  /** Says that there are no more bytes. */
  end(): XmlRefusal | undefined {
    if (this.#refusal) return this.#refusal;
    if (this.bytesRead === 0) return this.#refuse('ijw.empty-file', 0);
    if (!this.#started) {
      const refused = this.#start(this.#carry) ?? this.#scanAndKeep(this.#carry);
      if (refused) return refused;
    }
    if (!this.#utf8.finish()) return this.#refuse('ijw.invalid-utf8', this.#carry.length);
    if (this.depth > 0 || this.#carry.length > 0) return this.#refuse('ijw.truncated', this.#carry.length);
    return this.#rootSeen ? undefined : this.#refuse('ijw.truncated', 0);
  }

  #start(buffer: Uint8Array): XmlRefusal | undefined {
    this.#started = true;
    const code = encodingRefusal(buffer);
    return code && this.#refuse(code, 0);
  }

  #scanAndKeep(buffer: Uint8Array): XmlRefusal | undefined {
    const used = this.#scan(buffer, buffer.length);
    return this.#refusal ?? this.#keep(buffer, used);
  }

  #keep(buffer: Uint8Array, used: number): undefined {
    this.#carry = used === buffer.length ? EMPTY : fastView(buffer.slice(used));
    this.#base += used;
  }

  #badUtf8(bytes: Uint8Array): XmlRefusal {
    const start = this.bytesRead - bytes.length - this.#base;
    const at = firstBadByte(bytes);
    this.#advance(bytes, 0, at, start);
    return this.#refuse('ijw.invalid-utf8', start + at);
  }

  /** Reads all finished constructs; gives the index of the first unfinished one. */
  #scan(buffer: Uint8Array, end: number): number {
    let i = 0;
    while (i < end && !this.#refusal) {
      this.#at = this.#base + i;
      const next = buffer[i] === B.LT ? this.#markup(buffer, i, end) : this.#text(buffer, i, end);
      if (next === UNFINISHED) return i;
      i = next;
    }
    return i;
  }

  #markup(buffer: Uint8Array, i: number, end: number): number {
    if (i + 1 === end) return UNFINISHED;
    const next = buffer[i + 1];
    if (next === B.SLASH) return this.#closeTag(buffer, i, end);
    if (next === B.BANG) return this.#bang(buffer, i, end);
    if (next === B.QUESTION) return this.#question(buffer, i, end);
    return this.#openTag(buffer, i, end);
  }

  #text(buffer: Uint8Array, from: number, end: number): number {
    let i = from;
    let { line, limit } = { line: this.line, limit: this.#limits.maxTextBytes };
    let lineStart = this.#lineStart;
    let shift = this.#lineShift;
    for (; i < end; i++) {
      const b = buffer[i] as number;
      if (b === B.SPACE) continue;
      if (b === B.LF) {
        line++;
        lineStart = this.#base + i + 1;
        shift = 0;
      } else if (b !== B.CR && b !== B.TAB) break;
    }
    let plain = true;
    let entities = false;
    const ink = i;
    for (; i < end; i++) {
      const b = buffer[i] as number;
      if (B.SPECIAL_IN_TEXT[b] === 0) continue;
      if (b === B.LT) break;
      plain = false;
      if (b === B.AMP) entities = true;
      else if (b === B.LF) {
        line++;
        lineStart = this.#base + i + 1;
        shift = 0;
      } else if (b >= 0x80) shift += (b & 0xc0) === 0x80 ? 1 : 0;
      else if (b < B.SPACE && b !== B.TAB && b !== B.CR)
        return this.#refuseHere('ijw.control-character', buffer, from, i);
      else if (b === B.GT && buffer[i - 1] === B.CLOSE_BRACKET && buffer[i - 2] === B.CLOSE_BRACKET && i - 2 >= from)
        return this.#refuseHere('ijw.cdata-end-in-text', buffer, from, i);
    }
    if (i - from > limit) return this.#refuseHere('ijw.text-too-long', buffer, from, from, { maximumBytes: limit });
    if (this.depth === 0) {
      if (ink < i) {
        const code = this.#rootSeen ? 'ijw.content-after-root' : 'ijw.text-outside-root';
        return this.#refuseHere(code, buffer, from, ink);
      }
    } else if (i === end) return UNFINISHED;
    else if (ink < i || this.#handler.wantsText) {
      if (ink > from) plain &&= !hasCarriageReturn(buffer, from, ink);
      const failed = this.#deliver(buffer, from, i, plain, entities);
      if (failed) return this.#refuseHere(failed, buffer, from, ink);
    }
    this.line = line;
    this.#lineStart = lineStart;
    this.#lineShift = shift;
    return i;
  }

  /** Hands a text over; gives the reason when it cannot be read. */
  #deliver(
    buffer: Uint8Array,
    from: number,
    to: number,
    plain: boolean,
    entities: boolean,
  ): XmlRefusalCode | undefined {
    const text = plain ? this.#texts.get(buffer, from, to) : decodeText(buffer, from, to, entities);
    if (typeof text !== 'string') return text.code;
    if (!plain && /[\uFFFE\uFFFF]/.test(text)) return 'ijw.control-character';
    this.#handler.text(text);
    return undefined;
  }

  #openTag(buffer: Uint8Array, i: number, end: number): number {
    let j = i + 1;
    let hash = 0;
    for (; j < end; j++) {
      const b = buffer[j] as number;
      if (B.IN_NAME[b] === 0) break;
      hash = (Math.imul(hash, 31) + b) | 0;
    }
    const nameBytes = j - i - 1;
    const maximumBytes = this.#limits.maxNameBytes;
    if (nameBytes > maximumBytes) return this.#refuseAt('ijw.name-too-long', i, { maximumBytes });
    if (j === end) return UNFINISHED;
    const after = buffer[j] as number;
    if (nameBytes === 0) return this.#refuseAt('ijw.bad-tag', i);
    if (after !== B.GT && after !== B.SLASH && !B.isSpace(after)) return this.#refuseAt('ijw.bad-name', i);
    const name = this.#names.number(buffer, i + 1, j, hash);
    if (typeof name === 'string') return this.#refuseAt(name, i);
    if (after === B.GT) return this.#opened(name, i, NO_ATTRIBUTES, false) ? j + 1 : i;
    return this.#openWithMore(buffer, i, j, end, name);
  }

  /** A start tag with attributes, or an empty element tag. */
  #openWithMore(buffer: Uint8Array, i: number, nameEnd: number, end: number, name: number): number {
    const close = endOfTag(buffer, nameEnd, end);
    const maximumBytes = this.#limits.maxTagBytes;
    if ((close < 0 ? end : close) - i > maximumBytes) return this.#refuseAt('ijw.tag-too-long', i, { maximumBytes });
    if (close < 0) return UNFINISHED;
    const empty = buffer[close - 1] === B.SLASH;
    const attributes = parseAttributes(buffer, nameEnd, empty ? close - 1 : close);
    if (typeof attributes === 'string') return this.#refuseAt(attributes, i);
    if (!this.#opened(name, i, attributes, empty)) return i;
    const control = this.#advance(buffer, i, close + 1, 0);
    return control < 0 ? close + 1 : this.#refuseAt('ijw.control-character', control);
  }

  /** Puts an element on the stack, resolves its name and tells the handler; false when that was refused. */
  #opened(name: number, i: number, attributes: readonly WrittenAttribute[], empty: boolean): boolean {
    if (this.depth === 0 && this.#rootSeen) return this.#refuseFalse('ijw.content-after-root', i);
    if (this.depth === this.#limits.maxDepth) {
      return this.#refuseFalse('ijw.too-deep', i, { maximum: this.#limits.maxDepth });
    }
    this.#rootSeen = true;
    this.#stack[this.depth++] = name;
    const undeclared = attributes.length > 0 ? this.#names.declare(attributes, this.depth) : undefined;
    if (undeclared) return this.#refuseFalse(undeclared, i);
    const symbol = this.#names.symbol(name);
    if (symbol === UNRESOLVED) return this.#refuseFalse('ijw.undeclared-prefix', i);
    this.#handler.open(symbol, this.#names.written(name).local);
    for (const attribute of attributes) {
      if (attribute.declares !== undefined) continue;
      const namespace = this.#names.attributeNamespace(attribute);
      if (namespace === undefined) return this.#refuseFalse('ijw.undeclared-prefix', i);
      this.#handler.attribute(namespace, attribute.local);
    }
    if (empty) this.#closed();
    return true;
  }

  #closeTag(buffer: Uint8Array, i: number, end: number): number {
    if (this.depth === 0) return this.#refuseAt('ijw.unbalanced-tag', i, { expected: '' });
    const { bytes, local } = this.#names.written(this.#stack[this.depth - 1] as number);
    let j = i + 2;
    for (let k = 0; k < bytes.length; k++, j++) {
      if (j === end) return UNFINISHED;
      if (buffer[j] !== bytes[k]) return this.#refuseAt('ijw.unbalanced-tag', i, { expected: local });
    }
    while (j < end && B.isSpace(buffer[j])) j++;
    const maximumBytes = this.#limits.maxTagBytes;
    if (j - i > maximumBytes) return this.#refuseAt('ijw.tag-too-long', i, { maximumBytes });
    if (j === end) return UNFINISHED;
    if (buffer[j] !== B.GT) return this.#refuseAt('ijw.unbalanced-tag', i, { expected: local });
    this.#closed();
    if (j - i - 2 > bytes.length) this.#advance(buffer, i, j, 0);
    return j + 1;
  }

  #closed(): void {
    this.#handler.close();
    this.#names.leave(this.depth);
    this.depth--;
  }

  /** Comment, CDATA section or doctype. */
  #bang(buffer: Uint8Array, i: number, end: number): number {
    if (startsWith(buffer, i, end, COMMENT)) return this.#comment(buffer, i, end);
    if (startsWith(buffer, i, end, CDATA)) return this.#cdata(buffer, i, end);
    if (startsWith(buffer, i, end, DOCTYPE)) return this.#refuseAt('ijw.doctype', i);
    return end - i < CDATA.length ? UNFINISHED : this.#refuseAt('ijw.bad-tag', i);
  }

  #comment(buffer: Uint8Array, i: number, end: number): number {
    const dashes = indexOfPair(buffer, i + COMMENT.length, end, B.DASH);
    const stop = this.#unfinished(dashes < 0 ? -1 : dashes + 2, i, end);
    if (stop !== undefined) return stop;
    if (dashes + 2 >= end) return UNFINISHED;
    if (buffer[dashes + 2] !== B.GT) return this.#refuseAt('ijw.bad-comment', i);
    const bad = this.#advance(buffer, i, dashes + 3, 0);
    return bad < 0 ? dashes + 3 : this.#refuseAt('ijw.control-character', bad);
  }

  #cdata(buffer: Uint8Array, i: number, end: number): number {
    if (this.depth === 0) return this.#refuseAt('ijw.text-outside-root', i);
    let close = indexOfPair(buffer, i + CDATA.length, end, B.CLOSE_BRACKET);
    while (close >= 0 && close + 2 < end && buffer[close + 2] !== B.GT) {
      close = indexOfPair(buffer, close + 1, end, B.CLOSE_BRACKET);
    }
    const stop = this.#unfinished(close, i, end);
    if (stop !== undefined) return stop;
    if (close + 2 >= end) return UNFINISHED;
    const failed = this.#deliver(buffer, i + CDATA.length, close, false, false);
    const bad = this.#advance(buffer, i, close + 3, 0);
    if (failed ?? bad >= 0) return this.#refuseAt(failed ?? 'ijw.control-character', Math.max(bad, i));
    return close + 3;
  }

  /** UNFINISHED or a refusal for a construct without its end; undefined when it ends in time. */
  #unfinished(close: number, i: number, end: number): number | undefined {
    const maximumBytes = this.#limits.maxTextBytes;
    if ((close < 0 ? end : close) - i > maximumBytes) return this.#refuseAt('ijw.text-too-long', i, { maximumBytes });
    return close < 0 ? UNFINISHED : undefined;
  }

  /** Only the XML declaration at the very start is accepted. */
  #question(buffer: Uint8Array, i: number, end: number): number {
    if (end - i < 6) return UNFINISHED;
    const declaration = this.#base + i === 0 && startsWith(buffer, i, end, XML) && B.isSpace(buffer[i + 5]);
    if (!declaration) return this.#refuseAt('ijw.processing-instruction', i);
    const close = buffer.indexOf(B.GT, i);
    const maximumBytes = this.#limits.maxTagBytes;
    if ((close < 0 ? end : close) - i > maximumBytes) return this.#refuseAt('ijw.tag-too-long', i, { maximumBytes });
    if (close < 0) return UNFINISHED;
    const code = checkDeclaration(buffer, i, close + 1);
    this.#advance(buffer, i, close + 1, 0);
    return code === undefined ? close + 1 : this.#refuseAt(code, i);
  }

  /** Counts lines in bytes just read; gives the index of the first control character, or -1. */
  #advance(buffer: Uint8Array, from: number, to: number, shiftOfIndex: number): number {
    let bad = -1;
    for (let i = from; i < to; i++) {
      const b = buffer[i] as number;
      if (b === B.LF) {
        this.line++;
        this.#lineStart = this.#base + shiftOfIndex + i + 1;
        this.#lineShift = 0;
      } else if (b >= 0x80) this.#lineShift += (b & 0xc0) === 0x80 ? 1 : 0;
      else if (b < B.SPACE && b !== B.TAB && b !== B.CR && bad < 0) bad = i;
    }
    return bad;
  }

  #refuse(code: XmlRefusalCode, index: number, facts: RefusalFacts = {}): XmlRefusal {
    this.#at = this.#base + index;
    const column = Math.max(1, this.column);
    this.#refusal ??= { code, line: this.line, column, facts };
    return this.#refusal;
  }

  #refuseAt(code: XmlRefusalCode, index: number, facts: RefusalFacts = {}): number {
    this.#refuse(code, index, facts);
    return index;
  }

  #refuseFalse(code: XmlRefusalCode, index: number, facts: RefusalFacts = {}): false {
    this.#refuse(code, index, facts);
    return false;
  }

  /** Refuses inside a text: lines up to the place are counted first. */
  #refuseHere(code: XmlRefusalCode, buffer: Uint8Array, from: number, at: number, facts: RefusalFacts = {}): number {
    this.#advance(buffer, from, at, 0);
    return this.#refuseAt(code, at, facts);
  }
}

const NO_ATTRIBUTES: readonly WrittenAttribute[] = [];
