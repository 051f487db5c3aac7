import { readFileSync } from 'node:fs';
import { XmlBufferInputProvider, XmlDocument, XmlLibError, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';

const BASE = 'file:///ggk/';
const MAIN = 'ggk0210/ggkberichten/ggk0210_msg_ggkberichten.xsd';
const OTHERS = ['ggk0210/ggkberichten/ggk0210_stuf0301_msg_ggkberichten.xsd', '0301/stuf0301.xsd'];
const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`../data/xsd/${name}`, import.meta.url));

let validator: XsdValidator | undefined;

/** The published schema, compiled once; libxml2 is given its files from memory and can open no others. */
function schema(): XsdValidator {
  if (validator) return validator;
  const files = Object.fromEntries(OTHERS.map((name) => [BASE + name, bytesOf(name)]));
  xmlRegisterInputProvider(new XmlBufferInputProvider(files));
  validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(bytesOf(MAIN), { url: BASE + MAIN }));
  return validator;
}

/** What libxml2 has against a document under the published schema; '' when nothing. */
export function schemaSays(xml: Uint8Array): string {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromBuffer(xml);
    schema().validate(document);
    return '';
  } catch (error) {
    if (error instanceof XmlLibError) return error.message || 'refused';
    throw error;
  } finally {
    document?.dispose();
  }
}
