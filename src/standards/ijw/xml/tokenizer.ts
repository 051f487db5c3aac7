import { parseAttributes, type WrittenAttribute } from './attributes.ts';
import * as B from './byte-classes.ts';
import { CDATA, COMMENT, DOCTYPE, endOfTag, hasCarriageReturn, indexOfPair, startsWith, XML } from './byte-search.ts';
import { fastView } from './bytes.ts';
import { decodeText } from './decode-text.ts';
import type { XmlLimits } from './limits.ts';
import { NameResolver, type SymbolFinder, UNRESOLVED } from './name-resolver.ts';
import { OpenElements } from './open-elements.ts';
import { Place } from './place.ts';
import { checkDeclaration, encodingRefusal } from './prolog.ts';
import type { RefusalFacts, XmlRefusal, XmlRefusalCode } from './refusal.ts';
import { TextCache } from './text-cache.ts';
import type { TokenHandler } from './token-handler.ts';
import { Trail } from './trail.ts';
import { firstBadByte, Utf8Guard } from './utf8-guard.ts';

const UNFINISHED = -1;
/**
 * Reads XML from bytes as they come, in memory that does not grow with the file. Refuses everything the standard has no
 * use for (doctype, processing instructions, other encodings) and everything that is not well-formed; see refusal.ts.
 */
export class XmlTokenizer {
  bytesRead = 0;

  readonly #handler: TokenHandler;
  readonly #limits: XmlLimits;
  readonly #names: NameResolver;
  readonly #elements: OpenElements;
  readonly #place = new Place();
  readonly #texts = new TextCache();
  readonly #trail: Trail;
  readonly #utf8 = new Utf8Guard();
  /** Bytes not read yet stand at its start; `#kept` is how many. Used again for every piece. */
  #buffer = fastView(new Uint8Array(0));
  #view: DataView = new DataView(new ArrayBuffer(0));
  #kept = 0;
  #rootSeen = false;
  /** Bytes of text heard since the last tag, so that a text in pieces is no way around its bound. */
  #textBytes = 0;
  #started = false;
  #refusal: XmlRefusal | undefined;

  constructor(handler: TokenHandler, symbols: SymbolFinder, limits: XmlLimits) {
    this.#handler = handler;
    this.#limits = limits;
    this.#names = new NameResolver(symbols, limits.maxNames);
    this.#elements = new OpenElements(this.#names, limits.maxDepth);
    this.#trail = new Trail(this.#place, this.#elements, this.#names, handler, this.#texts);
  }

  /** Position of the construct now delivered; line and column start at 1, the column counts characters. */
  get line(): number {
    return this.#place.line;
  }

  get column(): number {
    return this.#place.column;
  }

  /** Local names of the elements now open, from the root. */
  get path(): string {
    return this.#elements.path;
  }

  /** Reads the next bytes. Gives the refusal that ends the reading, if there is one. */
  write(chunk: Uint8Array): XmlRefusal | undefined {
    if (this.#refusal || chunk.length === 0) return this.#refusal;
    this.bytesRead += chunk.length;
    if (this.bytesRead > this.#limits.maxBytes) {
      return this.#refuse('ijw.file-too-large', 0, { maximumBytes: this.#limits.maxBytes });
    }
    const carried = this.#kept;
    this.#append(chunk);
    if (!this.#started) {
      if (this.#kept < 4) return undefined;
      const whole = this.#buffer.subarray(0, this.#kept);
      const refused = this.#start(whole);
      if (refused) return refused;
      if (!this.#utf8.accept(whole)) return this.#badUtf8(whole);
    } else if (!this.#utf8.accept(chunk)) return this.#badUtf8(this.#buffer.subarray(carried, this.#kept));
    return this.#scanAndKeep();
  }

  /** Says that there are no more bytes. */
  end(): XmlRefusal | undefined {
    if (this.#refusal) return this.#refusal;
    if (this.bytesRead === 0) return this.#refuse('ijw.empty-file', 0);
    if (!this.#started) {
      const refused = this.#start(this.#buffer.subarray(0, this.#kept)) ?? this.#scanAndKeep();
      if (refused) return refused;
    }
    if (!this.#utf8.finish()) return this.#refuse('ijw.invalid-utf8', this.#kept);
    if (this.#elements.depth > 0 || this.#kept > 0) return this.#refuse('ijw.truncated', this.#kept);
    return this.#rootSeen ? undefined : this.#refuse('ijw.truncated', 0);
  }

  #start(buffer: Uint8Array): XmlRefusal | undefined {
    this.#started = true;
    const code = encodingRefusal(buffer);
    return code && this.#refuse(code, 0);
  }

  /** Puts a piece behind the bytes kept. */
  #append(chunk: Uint8Array): void {
    const length = this.#kept + chunk.length;
    if (length > this.#buffer.length) {
      const larger = fastView(new Uint8Array(length + (length >> 2)));
      larger.set(this.#buffer.subarray(0, this.#kept));
      this.#buffer = larger;
      this.#view = new DataView(larger.buffer, larger.byteOffset, larger.byteLength);
    }
    this.#buffer.set(chunk, this.#kept);
    this.#kept = length;
  }

  #scanAndKeep(): XmlRefusal | undefined {
    const used = this.#scan(this.#buffer, this.#kept);
    this.#trail.stop();
    if (this.#refusal) return this.#refusal;
    this.#buffer.copyWithin(0, used, this.#kept);
    this.#kept -= used;
    this.#place.base += used;
    return undefined;
  }

  #badUtf8(bytes: Uint8Array): XmlRefusal {
    const start = this.bytesRead - bytes.length - this.#place.base;
    const at = firstBadByte(bytes);
    this.#place.advance(bytes, 0, at, start);
    return this.#refuse('ijw.invalid-utf8', start + at);
  }

  /** Reads all finished constructs; gives the index of the first unfinished one. */
  #scan(buffer: Uint8Array, end: number): number {
    let i = 0;
    while (i < end && !this.#refusal) {
      this.#place.at = this.#place.base + i;
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
    if (this.#handler.wantsText) {
      const next = this.#trail.follow(buffer, this.#view, from, end);
      if (next > from) return next;
    }
    let i = from;
    const place = this.#place;
    let { line, lineStart, lineShift } = place;
    for (; i < end; i++) {
      const b = buffer[i] as number;
      if (b === B.SPACE) continue;
      if (b === B.LF) {
        line++;
        lineStart = place.base + i + 1;
        lineShift = 0;
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
        lineStart = place.base + i + 1;
        lineShift = 0;
      } else if (b >= 0x80) lineShift += (b & 0xc0) === 0x80 ? 1 : 0;
      else if (b < B.SPACE && b !== B.TAB && b !== B.CR)
        return this.#refuseHere('ijw.control-character', buffer, from, i);
      else if (b === B.GT && buffer[i - 1] === B.CLOSE_BRACKET && buffer[i - 2] === B.CLOSE_BRACKET && i - 2 >= from)
        return this.#refuseHere('ijw.cdata-end-in-text', buffer, from, i);
    }
    if (i - from > this.#limits.maxTextBytes) return this.#refuseHere('ijw.text-too-long', buffer, from, from);
    if (this.#elements.depth === 0) {
      if (ink < i) {
        const code = this.#rootSeen ? 'ijw.content-after-root' : 'ijw.text-outside-root';
        return this.#refuseHere(code, buffer, from, ink);
      }
    } else if (i === end) return UNFINISHED;
    else if (ink < i || this.#handler.wantsText) {
      if (ink > from) plain &&= !hasCarriageReturn(buffer, from, ink);
      const alone = this.#handler.wantsText && i + 1 < end && buffer[i + 1] === B.SLASH;
      const taken = alone && plain && ink === from && this.#handler.value?.(buffer, from, i);
      const failed = taken ? undefined : this.#deliver(buffer, from, i, plain, entities);
      if (failed) return this.#refuseHere(failed, buffer, from, ink);
      if (alone) this.#trail.begin(i);
      else this.#trail.stop();
    }
    place.line = line;
    place.lineStart = lineStart;
    place.lineShift = lineShift;
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
    this.#textBytes += to - from;
    if (this.#textBytes > this.#limits.maxTextBytes) return 'ijw.text-too-long';
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
    if (after !== B.GT) return this.#openWithMore(buffer, i, j, end, name);
    if (!this.#opened(name, i, NO_ATTRIBUTES, false)) return i;
    this.#trail.tag(buffer, i, j + 1, name);
    return j + 1;
  }

  /** A start tag with attributes, or an empty element tag. */
  #openWithMore(buffer: Uint8Array, i: number, nameEnd: number, end: number, name: number): number {
    this.#trail.stop();
    const close = endOfTag(buffer, nameEnd, end);
    const maximumBytes = this.#limits.maxTagBytes;
    if ((close < 0 ? end : close) - i > maximumBytes) return this.#refuseAt('ijw.tag-too-long', i, { maximumBytes });
    if (close < 0) return UNFINISHED;
    const empty = buffer[close - 1] === B.SLASH;
    const attributes = parseAttributes(buffer, nameEnd, empty ? close - 1 : close);
    if (typeof attributes === 'string') return this.#refuseAt(attributes, i);
    if (!this.#opened(name, i, attributes, empty)) return i;
    const control = this.#place.advance(buffer, i, close + 1);
    return control < 0 ? close + 1 : this.#refuseAt('ijw.control-character', control);
  }

  /** Puts an element on the stack, resolves its name and tells the handler; false when that was refused. */
  #opened(name: number, i: number, attributes: readonly WrittenAttribute[], empty: boolean): boolean {
    const elements = this.#elements;
    if (elements.depth === 0 && this.#rootSeen) return this.#refuseFalse('ijw.content-after-root', i);
    if (elements.depth === this.#limits.maxDepth) {
      return this.#refuseFalse('ijw.too-deep', i, { maximum: this.#limits.maxDepth });
    }
    this.#rootSeen = true;
    this.#textBytes = 0;
    const declares = attributes.some((attribute) => attribute.declares !== undefined);
    elements.enter(name, declares || elements.depth === 0);
    const undeclared = attributes.length > 0 ? this.#names.declare(attributes, elements.depth) : undefined;
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
    if (this.#elements.depth === 0) return this.#refuseAt('ijw.unbalanced-tag', i, { expected: '' });
    const { bytes, local } = this.#names.written(this.#elements.top);
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
    if (j - i - 2 === bytes.length) this.#trail.tag(buffer, i, j + 1, undefined);
    else {
      this.#trail.stop();
      this.#place.advance(buffer, i, j);
    }
    return j + 1;
  }

  #closed(): void {
    this.#textBytes = 0;
    this.#handler.close();
    this.#elements.leave();
  }

  /** Comment, CDATA section or doctype. */
  #bang(buffer: Uint8Array, i: number, end: number): number {
    this.#trail.stop();
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
    const bad = this.#place.advance(buffer, i, dashes + 3);
    return bad < 0 ? dashes + 3 : this.#refuseAt('ijw.control-character', bad);
  }

  #cdata(buffer: Uint8Array, i: number, end: number): number {
    if (this.#elements.depth === 0) return this.#refuseAt('ijw.text-outside-root', i);
    let close = indexOfPair(buffer, i + CDATA.length, end, B.CLOSE_BRACKET);
    while (close >= 0 && close + 2 < end && buffer[close + 2] !== B.GT) {
      close = indexOfPair(buffer, close + 1, end, B.CLOSE_BRACKET);
    }
    const stop = this.#unfinished(close, i, end);
    if (stop !== undefined) return stop;
    if (close + 2 >= end) return UNFINISHED;
    const failed = this.#deliver(buffer, i + CDATA.length, close, false, false);
    const bad = this.#place.advance(buffer, i, close + 3);
    if (failed ?? bad >= 0) return this.#refuseAt(failed ?? 'ijw.control-character', Math.max(bad, i));
    return close + 3;
  }

  /** UNFINISHED or a refusal for a construct without its end; undefined when it ends in time. */
  #unfinished(close: number, i: number, end: number): number | undefined {
    if ((close < 0 ? end : close) - i > this.#limits.maxTextBytes) return this.#refuseAt('ijw.text-too-long', i);
    return close < 0 ? UNFINISHED : undefined;
  }

  /** Only the XML declaration at the very start is accepted. */
  #question(buffer: Uint8Array, i: number, end: number): number {
    if (end - i < 6) return UNFINISHED;
    const declaration = this.#place.base + i === 0 && startsWith(buffer, i, end, XML) && B.isSpace(buffer[i + 5]);
    if (!declaration) return this.#refuseAt('ijw.processing-instruction', i);
    const close = buffer.subarray(0, end).indexOf(B.GT, i);
    const maximumBytes = this.#limits.maxTagBytes;
    if ((close < 0 ? end : close) - i > maximumBytes) return this.#refuseAt('ijw.tag-too-long', i, { maximumBytes });
    if (close < 0) return UNFINISHED;
    const code = checkDeclaration(buffer, i, close + 1);
    this.#place.advance(buffer, i, close + 1);
    return code === undefined ? close + 1 : this.#refuseAt(code, i);
  }

  #refuse(code: XmlRefusalCode, index: number, facts: RefusalFacts = {}): XmlRefusal {
    this.#place.at = this.#place.base + index;
    const column = Math.max(1, this.column);
    const bound = code === 'ijw.text-too-long' ? { maximumBytes: this.#limits.maxTextBytes } : {};
    this.#refusal ??= { code, line: this.line, column, facts: { ...bound, ...facts } };
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
  #refuseHere(code: XmlRefusalCode, buffer: Uint8Array, from: number, at: number): number {
    this.#place.advance(buffer, from, at);
    return this.#refuseAt(code, at);
  }
}

const NO_ATTRIBUTES: readonly WrittenAttribute[] = [];
