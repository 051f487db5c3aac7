import type { XmlElement } from 'libxml2-wasm';

/** An element of a document, read by paths of local names: `Acct/Id/IBAN`. */
export type Place = {
  readonly namespace: string;
  readonly line: number;
  readonly all: (path: string) => Place[];
  /** Text of the first element on the path, trimmed; null when there is none or it is empty. */
  readonly text: (path: string) => string | null;
  readonly texts: (path: string) => string[];
  readonly attribute: (path: string, name: string) => string | null;
};

let library: Promise<typeof import('libxml2-wasm')> | undefined;

/** Opens a document in memory; null when it is not well-formed or has a doctype. `close` frees its memory. */
export async function openDocument(bytes: Uint8Array): Promise<{ readonly root: Place; close: () => void } | null> {
  library ??= import('libxml2-wasm');
  const { XmlDocument, XmlElement } = await library;
  try {
    const document = XmlDocument.fromBuffer(bytes);
    if (document.dtd !== null) {
      document.dispose();
      return null;
    }
    const isElement = (node: unknown): node is XmlElement => node instanceof XmlElement;
    return { root: placeOf(document.root, isElement), close: () => document.dispose() };
  } catch {
    return null;
  }
}

type IsElement = (node: unknown) => node is XmlElement;

function placeOf(element: XmlElement, isElement: IsElement): Place {
  const find = (path: string) => elementsOn(element, path.split('/'), isElement);
  const textOf = (one: XmlElement) => one.content.trim();
  return {
    namespace: element.namespaceUri,
    line: element.line,
    all: (path) => find(path).map((one) => placeOf(one, isElement)),
    text: (path) => find(path).map(textOf)[0] || null,
    texts: (path) => find(path).map(textOf),
    attribute: (path, name) => find(path)[0]?.attr(name)?.value ?? null,
  };
}

/** Steps down by local names: a namespace is the document's own, whatever its prefix. */
function elementsOn(from: XmlElement, steps: readonly string[], isElement: IsElement): XmlElement[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [from];
  const found: XmlElement[] = [];
  for (let child = from.firstChild; child !== null; child = child.next) {
    if (isElement(child) && child.name === step) found.push(...elementsOn(child, rest, isElement));
  }
  return found;
}
