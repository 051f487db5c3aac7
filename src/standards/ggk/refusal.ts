/** Why a post is not accepted, or a message cannot be built. Facts hold names and places, never values. */
export type GgkRefusal =
  | { readonly code: 'ggk.too-large'; readonly maximumBytes: number }
  | { readonly code: 'ggk.not-well-formed'; readonly line: number; readonly reason: XmlReason }
  | { readonly code: 'ggk.not-soap' }
  | { readonly code: 'ggk.soap-action'; readonly expected: string }
  | { readonly code: 'ggk.unknown-message'; readonly element: string }
  | { readonly code: 'ggk.element-missing'; readonly element: string; readonly parent: string }
  | { readonly code: 'ggk.element-unexpected'; readonly element: string; readonly parent: string }
  | { readonly code: 'ggk.attribute-not-allowed'; readonly element: string }
  | { readonly code: 'ggk.text-not-allowed'; readonly element: string }
  | { readonly code: 'ggk.value'; readonly element: string }
  | { readonly code: 'ggk.not-base64'; readonly element: string };

export type GgkRefusalCode = GgkRefusal['code'];

/** What is wrong with the XML itself, or is lawful XML that an envelope has no use for. */
export type XmlReason =
  | 'empty'
  | 'byte-order-mark'
  | 'encoding'
  | 'declaration'
  | 'doctype'
  | 'processing-instruction'
  | 'character'
  | 'tag'
  | 'attribute'
  | 'prefix'
  | 'entity'
  | 'nesting'
  | 'too-deep'
  | 'too-many-elements'
  | 'tag-too-long'
  | 'comment'
  | 'text'
  | 'truncated';
