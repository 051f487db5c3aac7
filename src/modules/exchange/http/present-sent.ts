import { formOf, type MessageId, type Messages } from '../../../standards/ijw/index.ts';
import type { MessageSignal } from '../domain/message-status.ts';
import { presentForm } from './present-form.ts';
import type { Sent } from './request-schemas.ts';
import { presentSignal } from './signal-schema.ts';

/** A message that was sent, or would be: as a form. */
export function presentSent(sent: {
  readonly messageId: bigint | undefined;
  readonly message: MessageId;
  readonly bericht: Messages[MessageId];
  readonly held: boolean;
  readonly signals: readonly MessageSignal[];
}): Sent {
  return {
    berichtId: sent.messageId === undefined ? null : Number(sent.messageId),
    soort: sent.message,
    wacht: sent.held,
    formulier: presentForm(sent.message, formOf(sent.message, sent.bericht), []),
    signalen: sent.signals.map(presentSignal),
  };
}
