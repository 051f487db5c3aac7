const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
export const XSI_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';

type Scope = { readonly depth: number; readonly bindings: ReadonlyMap<string, string> };

/** The namespace declarations in force. */
export class NamespaceScopes {
  readonly #scopes: Scope[] = [];

  /** Remembers the declarations of the element at this depth. */
  enter(depth: number, bindings: ReadonlyMap<string, string>): void {
    this.#scopes.push({ depth, bindings });
  }

  /** Forgets the declarations of the element at this depth; true when it had any. */
  leave(depth: number): boolean {
    if (this.#scopes.at(-1)?.depth !== depth) return false;
    this.#scopes.pop();
    return true;
  }

  /** Namespace of a prefix ('' is the default namespace); undefined when it was never declared. */
  find(prefix: string): string | undefined {
    for (let i = this.#scopes.length - 1; i >= 0; i--) {
      const found = this.#scopes[i]?.bindings.get(prefix);
      if (found !== undefined) return found;
    }
    if (prefix === 'xml') return XML_NAMESPACE;
    return prefix === '' ? '' : undefined;
  }
}
