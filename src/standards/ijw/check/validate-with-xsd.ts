import { SCHEMA_32 } from '../release-3-2/xsd.ts';
import type { SchemaFiles } from '../rules/release.ts';

/** What libxml2 says of a document by the XSD itself. */
export type XsdVerdict = {
  readonly valid: boolean;
  /** Line and code only: the messages of libxml2 quote values, which can be a BSN or a name. */
  readonly problems: readonly { readonly line: number }[];
};

type Library = typeof import('libxml2-wasm');
type Validator = InstanceType<Library['XsdValidator']>;

let library: Promise<Library> | undefined;
const opened = new Set<string>();
const validators = new Map<string, Validator>();

/** Loads libxml2 when it is first needed (2 MB of WebAssembly) and lets it open the schemas, and only those. */
async function load({ base, bytes }: SchemaFiles): Promise<Library> {
  library ??= import('libxml2-wasm');
  const loaded = await library;
  if (!opened.has(base)) {
    opened.add(base);
    const basis = { [`${base}basisschema.xsd`]: bytes('basisschema.xsd') };
    loaded.xmlRegisterInputProvider(new loaded.XmlBufferInputProvider(basis));
  }
  return loaded;
}

/** The compiled schema of a message; made once and kept. */
async function validatorOf(message: string, schema: SchemaFiles): Promise<{ xml: Library; validator: Validator }> {
  const xml = await load(schema);
  const url = `${schema.base}${message.toLowerCase()}.xsd`;
  const known = validators.get(url);
  if (known) return { xml, validator: known };
  const document = xml.XmlDocument.fromBuffer(schema.bytes(`${message.toLowerCase()}.xsd`), { url });
  const validator = xml.XsdValidator.fromDoc(document);
  validators.set(url, validator);
  return { xml, validator };
}

/**
 * Validates a document with the real XSD of a message. Holds the whole document in memory (about eight times its size),
 * so meant for what the reader has already found well-formed and within its limits. Without a schema: that of iJw 3.2.
 */
export async function validateWithXsd(
  bytes: Uint8Array,
  message: string,
  schema: SchemaFiles = SCHEMA_32,
): Promise<XsdVerdict> {
  const { xml, validator } = await validatorOf(message, schema);
  let document: InstanceType<Library['XmlDocument']> | undefined;
  try {
    document = xml.XmlDocument.fromBuffer(bytes);
    validator.validate(document);
    return { valid: true, problems: [] };
  } catch (error) {
    if (!(error instanceof xml.XmlLibError)) throw error;
    return { valid: false, problems: error.details.map(({ line }) => ({ line })) };
  } finally {
    document?.dispose();
  }
}
