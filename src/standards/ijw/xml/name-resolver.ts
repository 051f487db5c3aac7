import type { WrittenAttribute } from './attributes.ts';
import { NameTable, type WrittenName } from './name-table.ts';
import { NamespaceScopes } from './namespaces.ts';
import type { XmlRefusalCode } from './refusal.ts';

/** Finds the number of an expanded name, -1 for a name the standard does not know. */
export type SymbolFinder = { find(namespace: string, local: string): number };

/** Said of a name whose prefix was never declared. */
export const UNRESOLVED = -2;

/** From names as written to numbers of expanded names, under the namespace declarations in force. */
export class NameResolver {
  readonly #table = new NameTable();
  readonly #scopes = new NamespaceScopes();
  readonly #symbols: SymbolFinder;
  /** Symbol per name number under the declarations now in force; forgotten when those change. */
  readonly #resolved: Int32Array;
  readonly #maxNames: number;

  constructor(symbols: SymbolFinder, maxNames: number) {
    this.#symbols = symbols;
    this.#maxNames = maxNames;
    this.#resolved = new Int32Array(maxNames + 1).fill(UNRESOLVED);
  }

  /** Number of a name as written, or why it cannot be one. */
  number(bytes: Uint8Array, from: number, to: number, hash: number): number | XmlRefusalCode {
    const name = this.#table.number(bytes, from, to, hash);
    if (name < 0) return 'ijw.bad-name';
    return this.#table.names.length > this.#maxNames ? 'ijw.too-many-names' : name;
  }

  written(name: number): WrittenName {
    return this.#table.names[name] as WrittenName;
  }

  /** Takes the declarations among the attributes of the element at this depth. */
  declare(attributes: readonly WrittenAttribute[], depth: number): XmlRefusalCode | undefined {
    const bindings = new Map<string, string>();
    for (const { declares, value } of attributes) {
      if (declares === undefined) continue;
      if ((declares !== '' && value === '') || declares === 'xmlns' || declares === 'xml') return 'ijw.bad-attribute';
      bindings.set(declares, value);
    }
    if (bindings.size > 0) {
      this.#scopes.enter(depth, bindings);
      this.#resolved.fill(UNRESOLVED);
    }
    const names = attributes
      .filter(({ declares }) => declares === undefined)
      .map((attribute) => `${this.attributeNamespace(attribute)} ${attribute.local}`);
    return new Set(names).size === names.length ? undefined : 'ijw.duplicate-attribute';
  }

  /** Forgets the declarations of the element at this depth. */
  leave(depth: number): void {
    if (this.#scopes.leave(depth)) this.#resolved.fill(UNRESOLVED);
  }

  /** An attribute without prefix is in no namespace; undefined for a prefix never declared. */
  attributeNamespace({ prefix }: WrittenAttribute): string | undefined {
    return prefix === '' ? '' : this.#scopes.find(prefix);
  }

  /** Number of the expanded name, -1 when the standard does not know it, UNRESOLVED when its prefix is unknown. */
  symbol(name: number): number {
    const known = this.#resolved[name] as number;
    if (known !== UNRESOLVED) return known;
    const { prefix, local } = this.written(name);
    const namespace = this.#scopes.find(prefix);
    if (namespace === undefined) return UNRESOLVED;
    const symbol = this.#symbols.find(namespace, local);
    this.#resolved[name] = symbol;
    return symbol;
  }
}
