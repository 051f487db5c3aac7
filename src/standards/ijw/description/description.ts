import type { SimpleType } from './simple-type.ts';

/** An element at its place in a sequence. */
export type ElementDescription = {
  readonly name: string;
  /** Number of its expanded name (namespace and local name) in the release's symbol table. */
  readonly symbol: number;
  readonly namespace: 'message' | 'basis';
  readonly min: number;
  readonly max: number;
  /** Exactly one of the two is there. */
  readonly simple: SimpleType | undefined;
  readonly complex: ComplexType | undefined;
};

/** A class: its elements in the prescribed order (xs:sequence). */
export type ComplexType = {
  readonly name: string;
  readonly elements: readonly ElementDescription[];
};

/** A message made ready for reading, validating and building. */
export type MessageDescription = {
  readonly id: string;
  readonly name: string;
  readonly berichtCode: string;
  readonly berichtVersie: number;
  readonly berichtSubversie: number;
  readonly prefix: string;
  readonly namespace: string;
  readonly basisPrefix: string;
  readonly basisNamespace: string;
  readonly root: ElementDescription;
};

/** All messages of one release of the standard. */
export type ReleaseDescription = {
  readonly release: string;
  readonly messages: ReadonlyMap<string, MessageDescription>;
  readonly byRootSymbol: ReadonlyMap<number, MessageDescription>;
  readonly symbols: SymbolTable;
};

/** Numbers for expanded names, so that comparing two names is comparing two numbers. */
export class SymbolTable {
  readonly #byName = new Map<string, number>();
  readonly #locals: string[] = [];

  /** Number of a name; made when it is new. Only the compiler of a release adds names. */
  intern(namespace: string, local: string): number {
    const key = `${namespace} ${local}`;
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    this.#byName.set(key, this.#locals.length);
    return this.#locals.push(local) - 1;
  }

  /** Number of a name, or -1 when the release does not know it. */
  find(namespace: string, local: string): number {
    return this.#byName.get(`${namespace} ${local}`) ?? -1;
  }

  localName(symbol: number): string {
    return this.#locals[symbol] ?? '?';
  }
}
