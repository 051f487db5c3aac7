import { Base64Decoder } from './base64.ts';
import { follows } from './facets.ts';
import type { Field } from './fields.ts';
import { Refused } from './refused.ts';
import { isNamed, type Span, type XmlNode } from './xml/node.ts';
import { decodeUtf8, referenceEnd, replaceEntities, textOf } from './xml/text.ts';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
/** Said to tools, about where a schema lies; allowed anywhere and of no meaning here. */
const HINTS = new Set([`{${XSI}}schemaLocation`, `{${XSI}}noNamespaceSchemaLocation`]);
const SHORT = 80;
const LONGEST_VALUE_BYTES = 65_536;

/** The children of an element, taken one by one in the order of the schema. */
export class Sequence {
  readonly #bytes: Uint8Array;
  readonly #node: XmlNode;
  #next = 0;

  constructor(bytes: Uint8Array, node: XmlNode) {
    Sequence.expectNoText(bytes, node);
    expectAttributes(node, []);
    this.#bytes = bytes;
    this.#node = node;
  }

  /** Refuses text between the elements of a node. */
  static expectNoText(bytes: Uint8Array, node: XmlNode): void {
    const hasText = node.texts.some((span) => span.cdata || bytes.subarray(span.from, span.to).some((b) => b > 0x20));
    if (hasText) throw new Refused({ code: 'ggk.text-not-allowed', element: node.local.slice(0, SHORT) });
  }

  takeIf(namespace: string, name: string, attributes: readonly string[] = []): XmlNode | undefined {
    const child = this.#node.children[this.#next];
    if (!child || !isNamed(child, [namespace, name])) return undefined;
    expectAttributes(child, attributes);
    this.#next++;
    return child;
  }

  take(namespace: string, name: string): XmlNode {
    const child = this.takeIf(namespace, name);
    if (child) return child;
    throw new Refused({ code: 'ggk.element-missing', element: name, parent: this.#node.local });
  }

  /** The value of the next element, which must have this name. */
  text(namespace: string, name: string): string {
    return this.#value(this.take(namespace, name));
  }

  values(namespace: string, fields: readonly Field[]): Record<string, string> {
    const values: Record<string, string> = {};
    for (const { name, facet, optional } of fields) {
      const node = optional ? this.takeIf(namespace, name) : this.take(namespace, name);
      if (!node) continue;
      const value = this.#value(node);
      if (!follows(facet, value)) throw new Refused({ code: 'ggk.value', element: name });
      values[name] = value;
    }
    return values;
  }

  /** Says that nothing more may come, and hands the result on. */
  end<Value>(value: Value): Value {
    const more = this.#node.children[this.#next];
    if (!more) return value;
    const [element, parent] = [more.local.slice(0, SHORT), this.#node.local];
    throw new Refused({ code: 'ggk.element-unexpected', element, parent });
  }

  #value(node: XmlNode): string {
    expectNoChildren(node);
    // No value may be so long; it is not even decoded.
    if (sizeOf(node) > LONGEST_VALUE_BYTES) throw new Refused({ code: 'ggk.value', element: node.local });
    return textOf(this.#bytes, node);
  }
}

/** The bytes that an element carries as base64. */
export function decodeContent(bytes: Uint8Array, node: XmlNode): Uint8Array {
  expectNoChildren(node);
  const decoder = new Base64Decoder(sizeOf(node));
  const content = node.texts.every((span) => decodeSpan(bytes, span, decoder)) ? decoder.end() : undefined;
  if (!content) throw new Refused({ code: 'ggk.not-base64', element: node.local });
  return content;
}

const AMPERSAND = 0x26;
const utf8 = new TextEncoder();

/** Some writers put their line ends as &#13; in the middle of the base64. */
function decodeSpan(bytes: Uint8Array, { from, to, cdata }: Span, decoder: Base64Decoder): boolean {
  let at = from;
  for (let i = cdata ? -1 : bytes.indexOf(AMPERSAND, from); i >= 0 && i < to; i = bytes.indexOf(AMPERSAND, at)) {
    const end = referenceEnd(bytes, i, to);
    const sign = utf8.encode(replaceEntities(decodeUtf8(bytes, i, end + 1) ?? '') ?? '&');
    if (!decoder.write(bytes, at, i) || !decoder.write(sign, 0, sign.length)) return false;
    at = end + 1;
  }
  return decoder.write(bytes, at, to);
}

const sizeOf = ({ texts }: XmlNode): number => texts.reduce((sum, { from, to }) => sum + to - from, 0);

function expectNoChildren(node: XmlNode): void {
  const [child] = node.children;
  if (!child) return;
  throw new Refused({ code: 'ggk.element-unexpected', element: child.local.slice(0, SHORT), parent: node.local });
}

function expectAttributes(node: XmlNode, allowed: readonly string[]): void {
  for (const name of node.attributes.keys()) {
    if (!HINTS.has(name) && !allowed.includes(name)) {
      throw new Refused({ code: 'ggk.attribute-not-allowed', element: node.local.slice(0, SHORT) });
    }
  }
}
