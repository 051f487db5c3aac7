import { no, type Result, yes } from '../../../kernel/result.ts';
import type { GgkRefusal, XmlReason } from '../refusal.ts';
import type { Span, XmlDocument, XmlNode } from './node.ts';
import { Scopes } from './scopes.ts';
import { parseTag } from './tag.ts';
import { decodeUtf8, isXmlText, referenceEnd, replaceEntities } from './text.ts';

const MAX_DEPTH = 64;
const MAX_NODES = 256;
/** Pieces of text in one element, cut by comments and CDATA sections. */
const MAX_SPANS = 256;
const MAX_TAG_BYTES = 16_384;
const [LT, GT, AMP, BRACKET] = [0x3c, 0x3e, 0x26, 0x5d];
const FREQUENT = new Set(['&#13;', '&#xD;', '&#10;', '&#xA;', '&amp;', '&lt;', '&gt;']);
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.0\1(?:\s+encoding\s*=\s*(["'])([A-Za-z][\w.-]*)\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\4)?\s*\?>/;

/** Stops the scan; caught in scanXml and nowhere else. */
class Fault extends Error {
  readonly reason: XmlReason;
  readonly at: number;
  constructor(reason: XmlReason, at: number) {
    super(reason);
    this.reason = reason;
    this.at = at;
  }
}

type Open = { readonly name: string; readonly node: XmlNode | undefined; readonly opaque: boolean };

/**
 * Reads a document that is held in memory into a tree of at most 256 elements. Refuses a doctype, processing
 * instructions, other encodings and whatever is not well-formed. Within an element that `isOpaque` names, elements are
 * checked but not kept: an envelope may quote a whole message there.
 */
export function scanXml(bytes: Uint8Array, isOpaque: (node: XmlNode) => boolean): Result<XmlDocument, GgkRefusal> {
  try {
    return yes({ bytes, root: new Scanner(bytes, isOpaque).document() });
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    let line = 1;
    for (let i = bytes.indexOf(0x0a); i >= 0 && i < fault.at; i = bytes.indexOf(0x0a, i + 1)) line++;
    return no({ code: 'ggk.not-well-formed', line, reason: fault.reason });
  }
}

class Scanner {
  readonly #bytes: Uint8Array;
  readonly #isOpaque: (node: XmlNode) => boolean;
  readonly #scopes = new Scopes();
  readonly #open: Open[] = [];
  #root: XmlNode | undefined;
  #nodes = 0;

  constructor(bytes: Uint8Array, isOpaque: (node: XmlNode) => boolean) {
    this.#bytes = bytes;
    this.#isOpaque = isOpaque;
  }

  document(): XmlNode {
    const bytes = this.#bytes;
    for (let i = this.#prolog(); i < bytes.length; ) i = bytes[i] === LT ? this.#markup(i) : this.#text(i);
    if (this.#open.length > 0 || !this.#root) throw new Fault('truncated', bytes.length);
    return this.#root;
  }

  #prolog(): number {
    const [a, b, c] = this.#bytes;
    if (a === undefined) throw new Fault('empty', 0);
    if (a === 0xef && b === 0xbb && c === 0xbf) throw new Fault('byte-order-mark', 0);
    if (a === 0 || b === 0 || a >= 0xfe) throw new Fault('encoding', 0);
    if (!this.#startsWith(0, '<?xml') || !' \t\r\n'.includes(String.fromCharCode(this.#bytes[5] ?? 0))) return 0;
    const text = decodeUtf8(this.#bytes, 0, Math.max(0, this.#bytes.indexOf(GT) + 1));
    const found = text === undefined ? null : DECLARATION.exec(text);
    if (!found) throw new Fault('declaration', 0);
    if (found[3] !== undefined && found[3].toUpperCase() !== 'UTF-8') throw new Fault('encoding', 0);
    return found[0].length;
  }

  #markup(i: number): number {
    if (this.#startsWith(i, '</')) return this.#closeTag(i);
    if (this.#startsWith(i, '<!--')) return this.#comment(i);
    if (this.#startsWith(i, '<![CDATA[')) return this.#cdata(i);
    if (this.#startsWith(i, '<!DOCTYPE')) throw new Fault('doctype', i);
    if (this.#startsWith(i, '<?')) throw new Fault('processing-instruction', i);
    return this.#openTag(i);
  }

  #openTag(i: number): number {
    const end = this.#endOfTag(i);
    const text = decodeUtf8(this.#bytes, i + 1, end);
    if (text === undefined) throw new Fault('encoding', i);
    const tag = parseTag(text);
    if (typeof tag === 'string') throw new Fault(tag, i);
    if (this.#root && this.#open.length === 0) throw new Fault('nesting', i);
    if (this.#open.length === MAX_DEPTH) throw new Fault('too-deep', i);
    const named = this.#scopes.enter(tag);
    if (typeof named === 'string') throw new Fault(named, i);
    const parent = this.#open.at(-1);
    const node = parent?.opaque ? undefined : this.#keep(parent?.node, { ...named, local: tag.local }, i, end + 1);
    const opaque = parent?.opaque === true || (node !== undefined && this.#isOpaque(node));
    this.#open.push({ name: tag.name, node, opaque });
    if (tag.empty) this.#close(end + 1);
    return end + 1;
  }

  #keep(
    parent: XmlNode | undefined,
    named: Pick<XmlNode, 'namespace' | 'local' | 'attributes'>,
    at: number,
    contentFrom: number,
  ): XmlNode {
    if (++this.#nodes > MAX_NODES) throw new Fault('too-many-elements', at);
    const node: XmlNode = { ...named, children: [], texts: [], contentFrom, contentTo: contentFrom };
    if (parent) parent.children.push(node);
    else this.#root = node;
    return node;
  }

  #closeTag(i: number): number {
    const end = this.#bytes.indexOf(GT, i);
    if (end < 0) throw new Fault('truncated', i);
    if (end - i > MAX_TAG_BYTES) throw new Fault('tag-too-long', i);
    const name = decodeUtf8(this.#bytes, i + 2, end)?.replace(/[ \t\r\n]+$/, '');
    if (name === undefined || name !== this.#open.at(-1)?.name) throw new Fault('nesting', i);
    this.#close(i);
    return end + 1;
  }

  #close(contentTo: number): void {
    const closed = this.#open.pop();
    if (closed?.node) closed.node.contentTo = contentTo;
    this.#scopes.leave();
  }

  #comment(i: number): number {
    const end = this.#find('--', i + 4);
    if (this.#bytes[end + 2] !== GT) throw new Fault('comment', i);
    this.#check(i + 4, end, true);
    return end + 3;
  }

  #cdata(i: number): number {
    if (this.#open.length === 0) throw new Fault('text', i);
    const end = this.#find(']]>', i + 9);
    this.#check(i + 9, end, true);
    this.#give({ from: i + 9, to: end, cdata: true }, true);
    return end + 3;
  }

  #text(from: number): number {
    const found = this.#bytes.indexOf(LT, from);
    const to = found < 0 ? this.#bytes.length : found;
    const hasInk = this.#check(from, to, false);
    if (this.#open.length > 0) this.#give({ from, to, cdata: false }, hasInk);
    else if (hasInk) throw new Fault('text', from);
    return to;
  }

  #give(span: Span, hasInk: boolean): void {
    const open = this.#open.at(-1);
    if (!open?.node || (open.opaque && !hasInk)) return;
    if (open.node.texts.length === MAX_SPANS) throw new Fault('too-many-elements', span.from);
    open.node.texts.push(span);
  }

  /** Looks whether the bytes may stand in a text; true when there is more than white space. */
  #check(from: number, to: number, raw: boolean): boolean {
    const bytes = this.#bytes;
    let hasInk = false;
    let wide = false;
    for (let i = from; i < to; i++) {
      const b = bytes[i] as number;
      if (b > 0x20) {
        hasInk = true;
        if (b >= 0x80) wide = true;
        else if (b === AMP && !raw) i = this.#reference(i, to);
        else if (b === GT && !raw && i >= from + 2 && bytes[i - 1] === BRACKET && bytes[i - 2] === BRACKET) {
          throw new Fault('text', i);
        }
      } else if (b !== 0x20 && b !== 0x0a && b !== 0x0d && b !== 0x09) throw new Fault('character', i);
    }
    if (!wide) return hasInk;
    const text = decodeUtf8(bytes, from, to);
    if (text === undefined) throw new Fault('encoding', from);
    if (!isXmlText(text)) throw new Fault('character', from);
    return hasInk;
  }

  /** Index of the ; that ends a reference, which must be one that XML knows. */
  #reference(i: number, to: number): number {
    const end = referenceEnd(this.#bytes, i, to);
    const text = end < 0 ? undefined : decodeUtf8(this.#bytes, i, end + 1);
    if (text === undefined || (!FREQUENT.has(text) && replaceEntities(text) === undefined))
      throw new Fault('entity', i);
    return end;
  }

  /** Index of the > that ends a tag, skipping quoted values. */
  #endOfTag(i: number): number {
    const last = Math.min(this.#bytes.length, i + MAX_TAG_BYTES);
    let quote = 0;
    for (let j = i + 1; j < last; j++) {
      const b = this.#bytes[j] as number;
      if (quote !== 0) quote = b === quote ? 0 : quote;
      else if (b === 0x22 || b === 0x27) quote = b;
      else if (b === GT) return j;
    }
    throw new Fault(last < this.#bytes.length ? 'tag-too-long' : 'truncated', i);
  }

  #find(text: string, from: number): number {
    const first = text.charCodeAt(0);
    for (let i = this.#bytes.indexOf(first, from); i >= 0; i = this.#bytes.indexOf(first, i + 1)) {
      if (this.#startsWith(i, text)) return i;
    }
    throw new Fault('truncated', from);
  }

  #startsWith(at: number, text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.#bytes[at + i] !== text.charCodeAt(i)) return false;
    return true;
  }
}
