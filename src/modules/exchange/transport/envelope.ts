import type { Di01, Du01, Systeem } from '../../../standards/ggk/index.ts';
import { tijdstip } from '../../../standards/ggk/index.ts';
import { type KnownRelease, type MessageId, readAnyHeader } from '../../../standards/ijw/index.ts';
import type { DueDispatch } from '../storage/dispatches.ts';

export const APPLICATION = 'Rode Draad';
/** Towards and from the hub the other end is named so. */
const HUB_APPLICATION = 'GGk';
/** Of our own envelope. */
const OUR_VERSION = { applicatieVersie: '0001', applicatieSubversie: '0000' };

/** Version and subversion of a kind of message as the envelope writes them, four digits each, after the published examples. */
export function functionVersion(
  message: string,
  { description }: KnownRelease,
): { readonly functieVersie: string; readonly functieSubversie: string } {
  const described = description.messages.get(message as MessageId);
  const fourDigits = (version: number | undefined) => String(version ?? 0).padStart(4, '0');
  return {
    functieVersie: fourDigits(described?.berichtVersie),
    functieSubversie: fourDigits(described?.berichtSubversie),
  };
}

/** The release a message of ours was written in. */
function releaseOf(bytes: Uint8Array): KnownRelease {
  const header = readAnyHeader(bytes);
  if (!header.ok) throw new Error('a message of ours has a header');
  return header.value.release;
}

export const ourSystem = (organisatie: string): Systeem => ({ organisatie, applicatie: APPLICATION });
export const hubSystem = (organisatie: string): Systeem => ({ organisatie, applicatie: HUB_APPLICATION });

/**
 * The envelope of a JW325. No published source says which: it has an identification of its own as a Di01 message has, and answers
 * one declaration as a Du01 does. We send Du01, for its crossRefnummer ties it to the declaration; a hub that expects a Di01 is
 * served by the setting RD_HUB_ANSWER_ENVELOPE. Both are read.
 */
export type AnswerEnvelope = 'Di01' | 'Du01';
export const DECLARATION_ANSWER: AnswerEnvelope = 'Du01';

/** The envelope of a message of a municipality: Di01, or Du01 for what answers a message that came by the hub. */
export function envelopeFor(
  dispatch: DueDispatch,
  bytes: Uint8Array,
  at: Date,
  answerAs: AnswerEnvelope = DECLARATION_ANSWER,
): Di01 | Du01 {
  const parts = {
    zender: ourSystem(dispatch.senderCode),
    ontvanger: hubSystem(dispatch.receiverCode),
    referentienummer: dispatch.reference,
    tijdstipBericht: tijdstip(at),
    functie: dispatch.messageCode,
    parameters: { ...OUR_VERSION, ...functionVersion(dispatch.messageCode, releaseOf(bytes)) },
    bericht: { kind: 'xmlBestand', bytes } as const,
  };
  const refersBack = dispatch.messageCode === 'JW325' ? answerAs === 'Du01' : dispatch.isReturn;
  return refersBack && dispatch.crossReference !== null
    ? { berichtcode: 'Du01', ...parts, crossRefnummer: dispatch.crossReference }
    : { berichtcode: 'Di01', ...parts };
}
