/** Bytes from..to of the document; a CDATA section is taken as it is. */
export type Span = { readonly from: number; readonly to: number; readonly cdata: boolean };

/** An element as it stood in the document. Texts are kept as places, so that a large content is not copied. */
export type XmlNode = {
  readonly namespace: string;
  readonly local: string;
  /** By local name for attributes without prefix, else '{namespace}local'. Namespace declarations are not among them. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  readonly texts: Span[];
  /** Where its content begins and ends. */
  readonly contentFrom: number;
  contentTo: number;
};

export type XmlDocument = { readonly bytes: Uint8Array; readonly root: XmlNode };

export const isNamed = ({ namespace, local }: XmlNode, [wantedNamespace, wanted]: readonly [string, string]): boolean =>
  local === wanted && namespace === wantedNamespace;
