import { formOf, type MessageId, type Messages } from '../../../standards/ijw/index.ts';
import { presentForm } from './present-form.ts';
import type { Sent } from './request-schemas.ts';

/** A message that was sent, or would be: as a form. */
export function presentSent(sent: {
  readonly messageId: bigint | undefined;
  readonly message: MessageId;
  readonly bericht: Messages[MessageId];
  readonly held: boolean;
}): Sent {
  return {
    berichtId: sent.messageId === undefined ? null : Number(sent.messageId),
    soort: sent.message,
    wacht: sent.held,
    formulier: presentForm(sent.message, formOf(sent.message, sent.bericht), []),
  };
}
