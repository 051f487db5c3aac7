import type { ElementDescription, MessageDescription, ReleaseDescription } from '../description/description.ts';
import { XSI_NAMESPACE } from '../xml/namespaces.ts';
import {
  type MessageRefusal,
  type RefusalCode,
  type RefusalFacts,
  VALUE_REFUSALS,
  XML_REFUSALS,
} from '../xml/refusal.ts';
import { TextCache } from '../xml/text-cache.ts';
import type { TokenHandler } from '../xml/token-handler.ts';

/** A value being filled, named by element. */
export type Fields = Record<string, unknown>;

/** Hears what the machine has read. Nothing is delivered any more once a refusal was found. */
export type SchemaSink = {
  /** The root element opened and the message is known. */
  message(description: MessageDescription): void;
  /** A class opened; its parent has been filled up to here. */
  opened(element: ElementDescription, parent: Fields | undefined, line: number): void;
  /** A class closed. Return true to keep its value out of its parent. */
  closed(element: ElementDescription, value: Fields, line: number): boolean;
};

/** Where the tokenizer is. */
export type Position = { readonly line: number; readonly column: number; readonly path: string };

/** A class being filled. */
class Frame {
  readonly element: ElementDescription;
  readonly elements: readonly ElementDescription[];
  readonly line: number;
  readonly value: Fields = {};
  /** Place in the sequence and how often the element there has occurred. */
  at = 0;
  count = 0;

  constructor(element: ElementDescription, elements: readonly ElementDescription[], line: number) {
    this.element = element;
    this.elements = elements;
    this.line = line;
  }
}

/** Findings kept of one file; the reading stops there. */
const MOST_REFUSALS = 100;

/**
 * Level 1: follows the tokens along the description of the message, collects every departure from it, and fills typed
 * values on the way. Equal in verdict to the XSD of the message; the fuzz run (`fuzz/`) holds it to that.
 */
export class SchemaMachine implements TokenHandler {
  wantsText = false;
  readonly refusals: MessageRefusal[] = [];
  description: MessageDescription | undefined;

  readonly #release: ReleaseDescription;
  readonly #sink: SchemaSink;
  readonly #xsdVersions: readonly string[] | undefined;
  readonly #stack: Frame[] = [];
  readonly #texts = new TextCache();
  #top: Frame | undefined;
  /** The element now open that holds a value; `#top` is its parent. */
  #leaf: ElementDescription | undefined;
  #leafLine = 1;
  #leafColumn = 1;
  #text = '';
  #value: string | number | undefined;
  /** Depth inside an element that is not followed because it should not be there. */
  #skipping = 0;
  #position: Position = { line: 1, column: 1, path: '' };

  /** `xsdVersions` are the only ones accepted in the header (IV034); without it every version the schema allows is. */
  constructor(release: ReleaseDescription, sink: SchemaSink, xsdVersions?: readonly string[]) {
    this.#release = release;
    this.#sink = sink;
    this.#xsdVersions = xsdVersions;
  }

  /** Tells the machine where to read positions; once, before the first token. */
  follow(position: Position): void {
    this.#position = position;
  }

  /** True when so much was found that reading on helps nobody. */
  get full(): boolean {
    return this.refusals.length >= MOST_REFUSALS;
  }

  open(symbol: number, name: string): void {
    if (this.#skipping > 0) {
      this.#skipping++;
      return;
    }
    const parent = this.#top;
    const element = parent ? this.#place(parent, symbol, name) : this.#root(symbol, name);
    if (element === undefined) {
      this.#skipping = 1;
      this.wantsText = false;
    } else if (element.complex === undefined) {
      this.#leaf = element;
      this.#leafLine = this.#position.line;
      this.#leafColumn = this.#position.column;
      this.wantsText = true;
    } else {
      const frame = new Frame(element, element.complex.elements, this.#position.line);
      if (this.refusals.length === 0) this.#sink.opened(element, parent?.value, frame.line);
      this.#stack.push(frame);
      this.#top = frame;
    }
  }

  attribute(namespace: string, name: string): void {
    if (this.#skipping > 1) return;
    const location = name === 'schemaLocation' || name === 'noNamespaceSchemaLocation';
    if (namespace === XSI_NAMESPACE && location) return;
    this.#report('ijw.attribute-not-allowed', { attribute: name });
  }

  text(text: string): void {
    if (this.#skipping > 0) return;
    if (this.#leaf !== undefined) this.#text = this.#text === '' ? text : this.#text + text;
    else if (!/^[ \t\r\n]*$/.test(text)) this.#report('ijw.text-not-allowed', {});
  }

  value(bytes: Uint8Array, from: number, to: number): boolean {
    if (this.#skipping > 0 || this.#text !== '') return false;
    this.#value = this.#leaf?.simple?.readBytes(bytes, from, to, this.#texts);
    return this.#value !== undefined;
  }

  close(): void {
    if (this.#skipping > 0) {
      this.#skipping--;
      if (this.#skipping === 0) this.wantsText = this.#leaf !== undefined;
      return;
    }
    const leaf = this.#leaf;
    if (leaf !== undefined) {
      this.wantsText = false;
      this.#leaf = undefined;
      const value = this.#value ?? this.#readText(leaf);
      this.#value = undefined;
      this.#put(this.#top as Frame, leaf, value);
      return;
    }
    const frame = this.#stack.pop() as Frame;
    const parent = this.#stack[this.#stack.length - 1];
    this.#top = parent;
    const value = this.#finishClass(frame);
    if (parent !== undefined) this.#put(parent, frame.element, value);
  }

  #root(symbol: number, name: string): ElementDescription | undefined {
    this.description = this.#release.byRootSymbol.get(symbol);
    if (this.description) this.#sink.message(this.description);
    else this.#report('ijw.unknown-message', { element: name });
    return this.description?.root;
  }

  /** Finds the element in the sequence of its parent and reports what is wrong with its place. */
  #place(parent: Frame, symbol: number, name: string): ElementDescription | undefined {
    if (this.#leaf !== undefined) {
      this.#report('ijw.element-in-value', { element: name, parent: this.#leaf.name });
      return undefined;
    }
    const { elements, at } = parent;
    const here = elements[at];
    if (here !== undefined && here.symbol === symbol && parent.count < here.max) {
      parent.count++;
      return here;
    }
    let found = at + 1;
    while (found < elements.length && elements[found]?.symbol !== symbol) found++;
    if (found >= elements.length) {
      this.#report(this.#misplaced(parent, symbol, name), { element: name, parent: parent.element.name });
      return undefined;
    }
    this.#reportMissing(parent, found);
    parent.at = found;
    parent.count = 1;
    return elements[found];
  }

  #misplaced(parent: Frame, symbol: number, name: string): RefusalCode {
    const { elements } = parent;
    if (elements[parent.at]?.symbol === symbol) return 'ijw.element-too-often';
    if (elements.some((element) => element.symbol === symbol)) return 'ijw.element-out-of-order';
    return elements.some((element) => element.name === name) ? 'ijw.wrong-namespace' : 'ijw.unknown-element';
  }

  /** Reports required elements that were passed over on the way to place `until`. */
  #reportMissing(frame: Frame, until: number): void {
    const { elements } = frame;
    for (let i = frame.at; i < until; i++) {
      const element = elements[i] as ElementDescription;
      const count = i === frame.at ? frame.count : 0;
      if (count < element.min)
        this.#report('ijw.element-missing', { element: element.name, parent: frame.element.name });
    }
  }

  #finishClass(frame: Frame): Fields | undefined {
    const { elements } = frame;
    if (frame.at < elements.length) this.#reportMissing(frame, elements.length);
    if (this.#xsdVersions !== undefined && frame.element.name === 'XsdVersie') this.#checkVersions(frame);
    if (this.refusals.length > 0) return frame.value;
    return this.#sink.closed(frame.element, frame.value, frame.line) ? undefined : frame.value;
  }

  #checkVersions(frame: Frame): void {
    const accepted = this.#xsdVersions ?? [];
    if (Object.values(frame.value).every((version) => accepted.includes(version as string))) return;
    this.#report('ijw.xsd-version', { accepted: accepted.join(', ') });
  }

  #readText(leaf: ElementDescription): string | number | undefined {
    const value = leaf.simple?.read(this.#text);
    this.#text = '';
    if (typeof value !== 'object') return value;
    this.#add(
      value.code,
      { element: leaf.name, ...value.facts },
      this.#leafLine,
      this.#leafColumn,
      this.#position.path,
    );
    return undefined;
  }

  /** Fills a field of a class; undefined leaves it out. */
  #put(frame: Frame, element: ElementDescription, value: unknown): void {
    if (value === undefined) return;
    const { name } = element;
    if (element.max === 1) {
      frame.value[name] = value;
      return;
    }
    const list = frame.value[name] as unknown[] | undefined;
    if (list) list.push(value);
    else frame.value[name] = [value];
  }

  #report(code: RefusalCode, facts: RefusalFacts): void {
    const { line, column, path } = this.#position;
    this.#add(code, facts, line, column, path);
  }

  #add(code: RefusalCode, facts: RefusalFacts, line: number, column: number, path: string): void {
    if (!this.full) this.refusals.push({ code, station: stationOf(code), line, column, path, facts });
  }
}

const XML_CODES: ReadonlySet<string> = new Set(XML_REFUSALS);
const VALUE_CODES: ReadonlySet<string> = new Set(VALUE_REFUSALS);

/** The station at which a refusal of this code is given. */
export function stationOf(code: RefusalCode): MessageRefusal['station'] {
  if (XML_CODES.has(code)) return 'well-formed';
  return VALUE_CODES.has(code) ? 'value' : 'schema';
}
