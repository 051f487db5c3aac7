import type { MessageDescription, ReleaseDescription } from '../description/description.ts';
import { release32 } from '../release-3-2/description.ts';
import type { CDT_XsdVersie, LDT_Datum } from '../release-3-2/types/basis.ts';
import type { MessageId, Messages } from '../release-3-2/types/messages.ts';
import { CRLF, endTag, startTag, writeMembers } from './write-element.ts';

const utf8 = new TextEncoder();

/**
 * Builds a message to bytes: UTF-8 without byte order mark, CR/LF (OP192), official prefixes and namespaces, elements
 * in the order of the description. Every value is checked; throws NotBuildable for what the schema would refuse.
 */
export function buildMessage<Id extends MessageId>(
  id: Id,
  bericht: Messages[Id],
  release: ReleaseDescription = release32,
): Uint8Array {
  const message = descriptionOf(id, release);
  const inner = writeMembers(message, message.root, bericht, 1, message.root.name);
  return utf8.encode(openingOf(message) + inner + closingOf(message));
}

/** XML declaration and start tag of the root. */
export function openingOf(message: MessageDescription): string {
  const namespaces = ` xmlns:${message.prefix}="${message.namespace}" xmlns:${message.basisPrefix}="${message.basisNamespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>${CRLF}${startTag(message, message.root, 0, namespaces)}${CRLF}`;
}

export const closingOf = (message: MessageDescription): string => endTag(message, message.root);

export function descriptionOf(id: MessageId, release: ReleaseDescription): MessageDescription {
  const message = release.messages.get(id);
  if (!message) throw new Error(`release ${release.release} has no message ${id}`);
  return message;
}

/** The version both schemas carry; the published sources disagree about it (0.1.0 or 1.0.0), so it can be set (IV034). */
export const DEFAULT_XSD_VERSION: CDT_XsdVersie = { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' };

/** The fields that every header has. */
export type CommonHeader = {
  readonly BerichtCode: string;
  readonly BerichtVersie: number;
  readonly BerichtSubversie: number;
  readonly Afzender: string;
  readonly Ontvanger: string;
  readonly BerichtIdentificatie: { readonly Identificatie: string; readonly Dagtekening: LDT_Datum };
  readonly XsdVersie: CDT_XsdVersie;
};

/** Makes the common part of a header; code and version follow from the message. */
export function makeHeader(
  id: MessageId,
  given: {
    readonly Afzender: string;
    readonly Ontvanger: string;
    readonly Identificatie: string;
    readonly Dagtekening: LDT_Datum;
    readonly XsdVersie?: CDT_XsdVersie;
  },
  release: ReleaseDescription = release32,
): CommonHeader {
  const { berichtCode, berichtVersie, berichtSubversie } = descriptionOf(id, release);
  return {
    BerichtCode: berichtCode,
    BerichtVersie: berichtVersie,
    BerichtSubversie: berichtSubversie,
    Afzender: given.Afzender,
    Ontvanger: given.Ontvanger,
    BerichtIdentificatie: { Identificatie: given.Identificatie, Dagtekening: given.Dagtekening },
    XsdVersie: given.XsdVersie ?? DEFAULT_XSD_VERSION,
  };
}
