import type { ElementDescription, MessageDescription, ReleaseDescription } from '../description/description.ts';
import { XSI_NAMESPACE } from '../xml/namespaces.ts';
import {
  type MessageRefusal,
  type RefusalCode,
  type RefusalFacts,
  VALUE_REFUSALS,
  XML_REFUSALS,
} from '../xml/refusal.ts';
import type { TokenHandler } from '../xml/tokenizer.ts';

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

class Frame {
  element: ElementDescription;
  value: Fields = {};
  /** Place in the sequence and how often the element there has occurred. */
  at = 0;
  count = 0;
  line: number;
  column: number;

  constructor(element: ElementDescription, line: number, column: number) {
    this.element = element;
    this.line = line;
    this.column = column;
  }
}

/** Findings kept of one file; the reading stops there. */
const MOST_REFUSALS = 100;

/**
 * Level 1: follows the tokens along the description of the message, collects every departure from it, and fills typed
 * values on the way. Equal in verdict to the XSD of the message; a differential test holds it to that.
 */
export class SchemaMachine implements TokenHandler {
  wantsText = false;
  readonly refusals: MessageRefusal[] = [];
  description: MessageDescription | undefined;

  readonly #release: ReleaseDescription;
  readonly #sink: SchemaSink;
  readonly #stack: Frame[] = [];
  #top: Frame | undefined;
  #text = '';
  /** Depth inside an element that is not followed because it should not be there. */
  #skipping = 0;
  #position: Position = { line: 1, column: 1, path: '' };

  constructor(release: ReleaseDescription, sink: SchemaSink) {
    this.#release = release;
    this.#sink = sink;
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
    if (!element) {
      this.#skipping = 1;
      this.wantsText = false;
      return;
    }
    const frame = new Frame(element, this.#position.line, this.#position.column);
    if (element.simple) {
      this.#text = '';
      this.wantsText = true;
    } else if (this.refusals.length === 0) this.#sink.opened(element, parent?.value, frame.line);
    this.#stack.push(frame);
    this.#top = frame;
  }

  attribute(namespace: string, name: string): void {
    if (this.#skipping > 1) return;
    const location = name === 'schemaLocation' || name === 'noNamespaceSchemaLocation';
    if (namespace === XSI_NAMESPACE && location) return;
    this.#report('ijw.attribute-not-allowed', { attribute: name });
  }

  text(text: string): void {
    if (this.#skipping > 0) return;
    if (this.#top?.element.simple) this.#text = this.#text === '' ? text : this.#text + text;
    else if (!/^[ \t\r\n]*$/.test(text)) this.#report('ijw.text-not-allowed', {});
  }

  close(): void {
    if (this.#skipping > 0) {
      this.#skipping--;
      if (this.#skipping === 0) this.wantsText = this.#top?.element.simple !== undefined;
      return;
    }
    const frame = this.#stack.pop() as Frame;
    const parent = this.#stack.at(-1);
    this.#top = parent;
    this.wantsText = false;
    const value = frame.element.simple ? this.#readValue(frame) : this.#finishClass(frame);
    if (value === undefined || !parent) return;
    if (frame.element.max === 1) parent.value[frame.element.name] = value;
    else this.#append(parent.value, frame.element.name, value);
  }

  #root(symbol: number, name: string): ElementDescription | undefined {
    this.description = this.#release.byRootSymbol.get(symbol);
    if (this.description) this.#sink.message(this.description);
    else this.#report('ijw.unknown-message', { element: name });
    return this.description?.root;
  }

  /** Finds the element in the sequence of its parent and reports what is wrong with its place. */
  #place(parent: Frame, symbol: number, name: string): ElementDescription | undefined {
    const elements = parent.element.complex?.elements;
    if (!elements) {
      this.#report('ijw.element-in-value', { element: name, parent: parent.element.name });
      return undefined;
    }
    const here = elements[parent.at];
    if (here?.symbol === symbol && parent.count < here.max) {
      parent.count++;
      return here;
    }
    const found = elements.findIndex((element, index) => index > parent.at && element.symbol === symbol);
    if (found < 0) {
      this.#report(this.#misplaced(parent, symbol, name), { element: name, parent: parent.element.name });
      return undefined;
    }
    this.#reportMissing(parent, found);
    parent.at = found;
    parent.count = 1;
    return elements[found];
  }

  #misplaced(parent: Frame, symbol: number, name: string): RefusalCode {
    const elements = parent.element.complex?.elements ?? [];
    if (elements[parent.at]?.symbol === symbol) return 'ijw.element-too-often';
    if (elements.some((element) => element.symbol === symbol)) return 'ijw.element-out-of-order';
    return elements.some((element) => element.name === name) ? 'ijw.wrong-namespace' : 'ijw.unknown-element';
  }

  /** Reports required elements that were passed over on the way to place `until`. */
  #reportMissing(frame: Frame, until: number): void {
    const elements = frame.element.complex?.elements ?? [];
    for (let i = frame.at; i < until; i++) {
      const element = elements[i] as ElementDescription;
      const count = i === frame.at ? frame.count : 0;
      if (count < element.min)
        this.#report('ijw.element-missing', { element: element.name, parent: frame.element.name });
    }
  }

  #finishClass(frame: Frame): Fields | undefined {
    const elements = frame.element.complex?.elements ?? [];
    if (frame.at < elements.length) this.#reportMissing(frame, elements.length);
    if (this.refusals.length > 0) return frame.value;
    return this.#sink.closed(frame.element, frame.value, frame.line) ? undefined : frame.value;
  }

  #readValue(frame: Frame): string | number | undefined {
    const value = frame.element.simple?.read(this.#text);
    this.#text = '';
    if (typeof value !== 'object') return value;
    const path = `${this.#position.path}`;
    this.#add(value.code, { element: frame.element.name, ...value.facts }, frame.line, frame.column, path);
    return undefined;
  }

  #append(fields: Fields, name: string, value: unknown): void {
    const list = fields[name] as unknown[] | undefined;
    if (list) list.push(value);
    else fields[name] = [value];
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
