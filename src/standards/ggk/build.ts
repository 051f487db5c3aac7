import { no, type Result, yes } from '../../kernel/result.ts';
import { base64Length, encodeBase64 } from './base64.ts';
import { follows, isReferentienummer } from './facets.ts';
import { BODY, type Field, PARAMETERS, STUURGEGEVENS, SYSTEEM, SYSTEEM_FO01 } from './fields.ts';
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
import { scanXml } from './xml/scan.ts';
import { escapeText } from './xml/text.ts';

/** What goes to the hub: the body of an HTTP POST with its headers. */
export type GgkPost = { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array };

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\r\n';
const NAMESPACES = `xmlns:StUF="${STUF_NAMESPACE}" xmlns:GGK="${GGK_NAMESPACE}"`;
const utf8 = new TextEncoder();

/** Builds a message in its SOAP 1.1 envelope, with the headers of the WSDL. Refuses by name what the schema would refuse. */
export function buildGgkPost(message: GgkMessage): Result<GgkPost, GgkRefusal> {
  const open = `<soapenv:Envelope xmlns:soapenv="${SOAP_NAMESPACE}"><soapenv:Body>`;
  const built = build(message, `${DECLARATION}${open}`, '</soapenv:Body></soapenv:Envelope>\r\n');
  if (!built.ok) return built;
  const headers = { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${SOAP_ACTIONS[message.berichtcode]}"` };
  return yes({ headers, body: built.value });
}

/** Builds the message alone, without SOAP: what the XSD describes. */
export const buildGgkEnvelope = (message: GgkMessage): Result<Uint8Array, GgkRefusal> =>
  build(message, DECLARATION, '\r\n');

function build(message: GgkMessage, before: string, after: string): Result<Uint8Array, GgkRefusal> {
  try {
    const [, root] = ROOTS[message.berichtcode];
    const prefix = message.berichtcode === 'Fo01' ? 'StUF' : 'GGK';
    const [head, content, tail] = message.berichtcode === 'Fo01' ? foutbericht(message) : bericht(message);
    const opening = `${before}<${prefix}:${root} ${NAMESPACES}>${stuurgegevens(message, prefix)}${head}`;
    const closing = `${tail}</${prefix}:${root}>${after}`;
    return joined(utf8.encode(opening), content, utf8.encode(closing));
  } catch (refused) {
    if (refused instanceof Refused) return no(refused.refusal);
    throw refused;
  }
}

/** The whole in one piece of memory; looks at the size before anything large is made. */
function joined(opening: Uint8Array, content: Uint8Array, closing: Uint8Array): Result<Uint8Array, GgkRefusal> {
  const signs = base64Length(content.length);
  const size = opening.length + signs + closing.length;
  if (size > MAX_POST_BYTES) return no({ code: 'ggk.too-large', maximumBytes: MAX_POST_BYTES });
  const whole = new Uint8Array(size);
  whole.set(opening);
  encodeBase64(content, whole, opening.length);
  whole.set(closing, opening.length + signs);
  return yes(whole);
}

function stuurgegevens(message: GgkMessage, prefix: string): string {
  const isFault = message.berichtcode === 'Fo01';
  // Our own messages carry a UUID, also where the schema of a fault asks less.
  if (!isReferentienummer(message.referentienummer))
    throw new Refused({ code: 'ggk.value', element: 'referentienummer' });
  const systeem = isFault ? SYSTEEM_FO01 : SYSTEEM;
  const parts = [
    `<StUF:berichtcode>${message.berichtcode}</StUF:berichtcode>`,
    `<StUF:zender>${values('StUF', systeem, message.zender)}</StUF:zender>`,
    `<StUF:ontvanger>${values('StUF', systeem, message.ontvanger)}</StUF:ontvanger>`,
    values('StUF', STUURGEGEVENS[message.berichtcode], message),
  ];
  return `<${prefix}:stuurgegevens>${parts.join('')}</${prefix}:stuurgegevens>`;
}

type Parts = readonly [head: string, content: Uint8Array, tail: string];

function bericht({ parameters, bericht: carried }: Extract<GgkMessage, { bericht: Inhoud }>): Parts {
  const name = carried.kind === 'tekstBestand' ? ` bestandsnaam="${fileName(carried.bestandsnaam)}"` : '';
  const head = `<GGK:parameters>${values('GGK', PARAMETERS, parameters)}<GGK:bericht><GGK:${carried.kind}${name}>`;
  return [head, carried.bytes, `</GGK:${carried.kind}></GGK:bericht></GGK:parameters>`];
}

function foutbericht(message: Extract<GgkMessage, { berichtcode: 'Fo01' }>): Parts {
  const details =
    message.detailsXML === undefined ? '' : `<StUF:detailsXML>${quoted(message.detailsXML)}</StUF:detailsXML>`;
  return [`<StUF:body>${values('StUF', BODY, message)}${details}</StUF:body>`, new Uint8Array(0), ''];
}

/** A quoted message must be whole elements, or it could close ours and say something else. */
function quoted(xml: string): string {
  const scanned = scanXml(utf8.encode(`<StUF:detailsXML ${NAMESPACES}>${xml}</StUF:detailsXML>`), () => true);
  if (!xml.isWellFormed() || !scanned.ok || scanned.value.root.texts.length > 0) {
    throw new Refused({ code: 'ggk.value', element: 'detailsXML' });
  }
  return xml;
}

function fileName(name: string): string {
  if (!follows('bestandsnaam', name)) throw new Refused({ code: 'ggk.value', element: 'bestandsnaam' });
  return name;
}

function values(prefix: string, fields: readonly Field[], source: object): string {
  return fields.map((field) => value(prefix, field, (source as Record<string, unknown>)[field.name])).join('');
}

function value(prefix: string, { name, facet, optional }: Field, text: unknown): string {
  if (text === undefined && optional) return '';
  if (typeof text !== 'string' || !follows(facet, text)) throw new Refused({ code: 'ggk.value', element: name });
  return `<${prefix}:${name}>${escapeText(text)}</${prefix}:${name}>`;
}
