import type { HeaderEvent, MessageId, ReturnMessageId } from '../../../standards/ijw/index.ts';

/** All kinds of message of iJw 3.2. */
export const MESSAGE_KINDS = [
  'JW301',
  'JW302',
  'JW305',
  'JW306',
  'JW307',
  'JW308',
  'JW315',
  'JW316',
  'JW317',
  'JW318',
  'JW319',
  'JW320',
  'JW323',
  'JW325',
] as const satisfies readonly MessageId[];

export type PartyKind = 'municipality' | 'provider';

/** The message each return message answers (IV028). */
const ANSWERS: Readonly<Record<ReturnMessageId, MessageId>> = {
  JW302: 'JW301',
  JW306: 'JW305',
  JW308: 'JW307',
  JW316: 'JW315',
  JW318: 'JW317',
  JW320: 'JW319',
};
const FROM_MUNICIPALITY: ReadonlySet<MessageId> = new Set([
  'JW301',
  'JW306',
  'JW308',
  'JW316',
  'JW318',
  'JW319',
  'JW325',
]);

export const isReturnMessage = (message: MessageId): message is ReturnMessageId => Object.hasOwn(ANSWERS, message);
/** For example JW301 for JW302. */
export const answeredBy = (message: ReturnMessageId): MessageId => ANSWERS[message];
export const senderKind = (message: MessageId): PartyKind =>
  FROM_MUNICIPALITY.has(message) ? 'municipality' : 'provider';

/** Who sent which message to whom, as its header says. */
export type Envelope = {
  readonly messageCode: MessageId;
  readonly senderCode: string;
  readonly receiverCode: string;
  readonly identification: string;
  readonly datedOn: string;
};

/**
 * The envelope of a message. The header of a return message repeats that of the message it answers, so its sender is the
 * `Ontvanger` there, and it has an identification of its own (IV028).
 */
export function envelopeOf({ message, header }: HeaderEvent): Envelope {
  if ('IdentificatieRetour' in header) {
    return {
      messageCode: message,
      senderCode: header.Ontvanger,
      receiverCode: header.Afzender,
      identification: header.IdentificatieRetour,
      datedOn: header.DagtekeningRetour,
    };
  }
  return {
    messageCode: message,
    senderCode: header.Afzender,
    receiverCode: header.Ontvanger,
    identification: header.BerichtIdentificatie.Identificatie,
    datedOn: header.BerichtIdentificatie.Dagtekening,
  };
}
