import type { MessageId } from '../release-3-2/types/messages.ts';
import { SCHEMA_BASE, schemaBytes, schemaName } from '../release-3-2/xsd.ts';

/** What libxml2 says of a document by the XSD itself. */
export type XsdVerdict = {
  readonly valid: boolean;
  /** Line and code only: the messages of libxml2 quote values, which can be a BSN or a name. */
  readonly problems: readonly { readonly line: number }[];
};

type Library = typeof import('libxml2-wasm');
type Validator = InstanceType<Library['XsdValidator']>;

let library: Promise<Library> | undefined;
const validators = new Map<MessageId, Validator>();

/** Loads libxml2 when it is first needed (2 MB of WebAssembly) and lets it open the schemas, and only those. */
function load(): Promise<Library> {
  library ??= import('libxml2-wasm').then((loaded) => {
    const basis = { [`${SCHEMA_BASE}basisschema.xsd`]: schemaBytes('basisschema.xsd') };
    loaded.xmlRegisterInputProvider(new loaded.XmlBufferInputProvider(basis));
    return loaded;
  });
  return library;
}

/** The compiled schema of a message; made once and kept. */
async function validatorOf(message: MessageId): Promise<{ xml: Library; validator: Validator }> {
  const xml = await load();
  const known = validators.get(message);
  if (known) return { xml, validator: known };
  const name = schemaName(message);
  const document = xml.XmlDocument.fromBuffer(schemaBytes(name), { url: SCHEMA_BASE + name });
  const validator = xml.XsdValidator.fromDoc(document);
  validators.set(message, validator);
  return { xml, validator };
}

/**
 * Validates a document with the real XSD of a message. Holds the whole document in memory (about eight times its size),
 * so meant for what the reader has already found well-formed and within its limits.
 */
export async function validateWithXsd(bytes: Uint8Array, message: MessageId): Promise<XsdVerdict> {
  const { xml, validator } = await validatorOf(message);
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
