import { no, type Result, yes } from '../../kernel/result.ts';
import { follows } from './facets.ts';
import { BODY, outerNamespace, PARAMETERS, STUURGEGEVENS, SYSTEEM, SYSTEEM_FO01 } from './fields.ts';
import {
  GGK_NAMESPACE,
  type GgkMessage,
  type Inhoud,
  MAX_POST_BYTES,
  ROOTS,
  SOAP_ACTIONS,
  SOAP_NAMESPACE,
  STUF_NAMESPACE,
} from './message.ts';
import type { GgkRefusal } from './refusal.ts';
import { Refused } from './refused.ts';
import { decodeContent, Sequence } from './sequence.ts';
import { isNamed, type XmlDocument, type XmlNode } from './xml/node.ts';
import { scanXml } from './xml/scan.ts';

const BERICHTCODES = ['Di01', 'Du01', 'Fo01'] as const;

export type ReadPostOptions = {
  /** The SOAPAction header as received, quotes included or not; when given it must fit the message. */
  readonly soapAction?: string;
};

/** Reads the body of a POST: a SOAP 1.1 envelope with one message. SOAP headers (addressing, security) are passed over. */
export function readGgkPost(body: Uint8Array, options: ReadPostOptions = {}): Result<GgkMessage, GgkRefusal> {
  return reading(body, (document) => {
    const message = readRoot(document, soapContent(document));
    const expected = SOAP_ACTIONS[message.berichtcode];
    if (options.soapAction !== undefined && options.soapAction.replace(/^"(.*)"$/, '$1') !== expected) {
      throw new Refused({ code: 'ggk.soap-action', expected });
    }
    return message;
  });
}

/** Reads the message alone, without SOAP. */
export const readGgkEnvelope = (xml: Uint8Array): Result<GgkMessage, GgkRefusal> =>
  reading(xml, (document) => readRoot(document, document.root));

function reading(bytes: Uint8Array, read: (document: XmlDocument) => GgkMessage): Result<GgkMessage, GgkRefusal> {
  if (bytes.length > MAX_POST_BYTES) return no({ code: 'ggk.too-large', maximumBytes: MAX_POST_BYTES });
  const scanned = scanXml(bytes, isOpaque);
  if (!scanned.ok) return scanned;
  try {
    return yes(read(scanned.value));
  } catch (refused) {
    if (refused instanceof Refused) return no(refused.refusal);
    throw refused;
  }
}

/** Where others write what they like. */
const isOpaque = (node: XmlNode): boolean =>
  isNamed(node, [STUF_NAMESPACE, 'detailsXML']) || isNamed(node, [SOAP_NAMESPACE, 'Header']);

function soapContent({ bytes, root }: XmlDocument): XmlNode {
  if (!isNamed(root, [SOAP_NAMESPACE, 'Envelope'])) throw new Refused({ code: 'ggk.not-soap' });
  const parts = root.children.filter((child) => !isNamed(child, [SOAP_NAMESPACE, 'Header']));
  const [body] = parts;
  const isWhole = root.children.length - parts.length <= 1 && parts.length === 1 && root.children.at(-1) === body;
  if (!isWhole || !body || !isNamed(body, [SOAP_NAMESPACE, 'Body'])) throw new Refused({ code: 'ggk.not-soap' });
  const [message] = body.children;
  if (!message || body.children.length > 1) throw new Refused({ code: 'ggk.not-soap' });
  for (const node of [root, body]) Sequence.expectNoText(bytes, node);
  return message;
}

function readRoot({ bytes }: XmlDocument, root: XmlNode): GgkMessage {
  const berichtcode = BERICHTCODES.find((code) => isNamed(root, ROOTS[code]));
  if (!berichtcode) throw new Refused({ code: 'ggk.unknown-message', element: root.local.slice(0, 80) });
  const outer = outerNamespace(berichtcode);
  const parts = new Sequence(bytes, root);
  const control = new Sequence(bytes, parts.take(outer, 'stuurgegevens'));
  if (control.text(STUF_NAMESPACE, 'berichtcode') !== berichtcode) {
    throw new Refused({ code: 'ggk.value', element: 'berichtcode' });
  }
  const fields = berichtcode === 'Fo01' ? SYSTEEM_FO01 : SYSTEEM;
  const [zender, ontvanger] = ['zender', 'ontvanger'].map((name) => {
    const system = new Sequence(bytes, control.take(STUF_NAMESPACE, name));
    return system.end(system.values(STUF_NAMESPACE, fields));
  });
  const values = control.end(control.values(STUF_NAMESPACE, STUURGEGEVENS[berichtcode]));
  const rest = berichtcode === 'Fo01' ? readFault(bytes, parts) : readContent(bytes, parts);
  // The tables of fields are those of the type: what is required there was found and followed its facet.
  return parts.end({ berichtcode, zender, ontvanger, ...values, ...rest } as unknown as GgkMessage);
}

function readContent(bytes: Uint8Array, parts: Sequence): object {
  const inside = new Sequence(bytes, parts.take(GGK_NAMESPACE, 'parameters'));
  const parameters = inside.values(GGK_NAMESPACE, PARAMETERS);
  const choice = new Sequence(bytes, inside.take(GGK_NAMESPACE, 'bericht'));
  const bericht = choice.end(readInhoud(bytes, choice));
  return inside.end({ parameters, bericht });
}

function readInhoud(bytes: Uint8Array, choice: Sequence): Inhoud {
  const text = choice.takeIf(GGK_NAMESPACE, 'tekstBestand', ['bestandsnaam']);
  if (!text) return { kind: 'xmlBestand', bytes: decodeContent(bytes, choice.take(GGK_NAMESPACE, 'xmlBestand')) };
  const bestandsnaam = text.attributes.get('bestandsnaam') ?? '';
  if (!follows('bestandsnaam', bestandsnaam)) throw new Refused({ code: 'ggk.value', element: 'bestandsnaam' });
  return { kind: 'tekstBestand', bestandsnaam, bytes: decodeContent(bytes, text) };
}

function readFault(bytes: Uint8Array, parts: Sequence): object {
  const body = new Sequence(bytes, parts.take(STUF_NAMESPACE, 'body'));
  const values = body.values(STUF_NAMESPACE, BODY);
  const details = body.takeIf(STUF_NAMESPACE, 'detailsXML');
  if (!details) return body.end(values);
  Sequence.expectNoText(bytes, details);
  const detailsXML = new TextDecoder().decode(bytes.subarray(details.contentFrom, details.contentTo));
  return body.end({ ...values, detailsXML });
}
