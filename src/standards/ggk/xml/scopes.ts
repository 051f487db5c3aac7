import type { XmlReason } from '../refusal.ts';
import type { WrittenAttribute, WrittenTag } from './tag.ts';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

/** The namespace declarations in force, one step per open element. */
export class Scopes {
  readonly #steps: (ReadonlyMap<string, string> | undefined)[] = [];

  /** Enters an element; gives its namespace and attributes under their expanded names. */
  enter({
    prefix,
    attributes,
  }: WrittenTag): { namespace: string; attributes: ReadonlyMap<string, string> } | XmlReason {
    const declared = new Map<string, string>();
    const written: WrittenAttribute[] = [];
    for (const attribute of attributes) {
      const declares = attribute.prefix === 'xmlns' ? attribute.local : isDefault(attribute) ? '' : undefined;
      if (declares === undefined) written.push(attribute);
      else if (declared.has(declares) || !isLawful(declares, attribute.value)) return 'attribute';
      else declared.set(declares, attribute.value);
    }
    this.#steps.push(declared.size > 0 ? declared : undefined);
    const namespace = this.#find(prefix);
    if (namespace === undefined) return 'prefix';
    const named = new Map<string, string>();
    for (const attribute of written) {
      const own = attribute.prefix === '' ? '' : this.#find(attribute.prefix);
      if (own === undefined) return 'prefix';
      const name = own === '' ? attribute.local : `{${own}}${attribute.local}`;
      if (named.has(name)) return 'attribute';
      named.set(name, attribute.value);
    }
    return { namespace, attributes: named };
  }

  leave(): void {
    this.#steps.pop();
  }

  #find(prefix: string): string | undefined {
    for (let i = this.#steps.length - 1; i >= 0; i--) {
      const found = this.#steps[i]?.get(prefix);
      if (found !== undefined) return found;
    }
    return prefix === 'xml' ? XML_NAMESPACE : prefix === '' ? '' : undefined;
  }
}

const isDefault = ({ prefix, local }: WrittenAttribute): boolean => prefix === '' && local === 'xmlns';

/** A prefix cannot be undeclared, and those of XML itself cannot be taken. */
const isLawful = (prefix: string, namespace: string): boolean =>
  (prefix === '' || namespace !== '') &&
  prefix !== 'xml' &&
  prefix !== 'xmlns' &&
  namespace !== XML_NAMESPACE &&
  namespace !== XMLNS_NAMESPACE;
