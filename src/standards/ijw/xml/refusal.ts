/** Why a file is no well-formed, safe XML in the form the standard asks (OP192, OP179). Never renumbered or renamed. */
export const XML_REFUSALS = [
  'ijw.empty-file',
  'ijw.file-too-large',
  'ijw.byte-order-mark',
  'ijw.encoding-not-utf8',
  'ijw.invalid-utf8',
  'ijw.control-character',
  'ijw.xml-declaration',
  'ijw.doctype',
  'ijw.processing-instruction',
  'ijw.too-deep',
  'ijw.too-many-names',
  'ijw.name-too-long',
  'ijw.text-too-long',
  'ijw.tag-too-long',
  'ijw.bad-name',
  'ijw.bad-tag',
  'ijw.bad-attribute',
  'ijw.bad-comment',
  'ijw.duplicate-attribute',
  'ijw.unbalanced-tag',
  'ijw.undeclared-prefix',
  'ijw.undefined-entity',
  'ijw.bad-character-reference',
  'ijw.text-outside-root',
  'ijw.content-after-root',
  'ijw.truncated',
  'ijw.cdata-end-in-text',
] as const;

/** Why a well-formed file does not follow the schema of its message (level 1). */
export const SCHEMA_REFUSALS = [
  'ijw.unknown-message',
  'ijw.unknown-element',
  'ijw.wrong-namespace',
  'ijw.element-out-of-order',
  'ijw.element-too-often',
  'ijw.element-missing',
  'ijw.element-in-value',
  'ijw.text-not-allowed',
  'ijw.attribute-not-allowed',
  'ijw.value-not-integer',
  'ijw.value-out-of-range',
  'ijw.value-not-date',
  'ijw.value-not-time',
  'ijw.value-too-short',
  'ijw.value-too-long',
  'ijw.value-not-in-list',
  'ijw.value-pattern',
  'ijw.schema-says-no',
] as const;

/** Why a value that the schema allows is still refused: it cannot be worked with, or the reader was told so. */
export const VALUE_REFUSALS = ['ijw.date-outside-calendar', 'ijw.xsd-version'] as const;

export type XmlRefusalCode = (typeof XML_REFUSALS)[number];
export type SchemaRefusalCode = (typeof SCHEMA_REFUSALS)[number];
export type ValueRefusalCode = (typeof VALUE_REFUSALS)[number];
export type RefusalCode = XmlRefusalCode | SchemaRefusalCode | ValueRefusalCode;

/** Facts for the sentence; they never hold the value of an element, so never a BSN or a name. */
export type RefusalFacts = Readonly<Record<string, string | number>>;

/** Why and where a file stopped being well-formed. */
export type XmlRefusal = {
  readonly code: XmlRefusalCode;
  readonly line: number;
  readonly column: number;
  readonly facts: RefusalFacts;
};

/** The first three of the four stations a file passes; the fourth, business rules, gives findings with a rule id. */
export type Station = 'well-formed' | 'schema' | 'value';

/** One reason why a file was not accepted, with the place where it shows. Line and column start at 1. */
export type MessageRefusal = {
  readonly code: RefusalCode;
  readonly station: Station;
  readonly line: number;
  readonly column: number;
  /** Local element names from the root, for example Bericht/Header/Afzender; absent when not in an element. */
  readonly path?: string;
  readonly facts: RefusalFacts;
};
