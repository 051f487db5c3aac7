import type { Tx } from '../../../platform/db/index.ts';

/** What a fault is about: our reference on the envelope, or the kind, sender and identification in the name of a file. */
export type FaultSubject =
  | { readonly reference: string }
  | { readonly messageCode: string; readonly senderCode: string; readonly identification: string };

export type Faulted = {
  readonly messageId: bigint;
  readonly attempts: number;
  /** Did the sender here already store that the transport took it over? */
  readonly acknowledged: boolean;
};

/**
 * Finds the message in the outbox that a fault is about. A reference names one sending: a fault about an earlier one
 * finds nothing, for the message has been sent again since.
 */
export async function findFaulted(tx: Tx, subject: FaultSubject): Promise<Faulted | undefined> {
  if ('reference' in subject) {
    return await tx.maybeOne(
      `select message_id as "messageId", attempts, acknowledged_at is not null as acknowledged
         from message_dispatch
        where reference::text = $1 and given_up_at is null`,
      [subject.reference],
    );
  }
  return await tx.maybeOne(
    `select d.message_id as "messageId", d.attempts, d.acknowledged_at is not null as acknowledged
       from message m join message_dispatch d on d.message_id = m.id
      where m.message_code = $1 and m.sender_code = $2 and m.identification = $3 and m.outcome is distinct from 'refused'
        and d.given_up_at is null`,
    [subject.messageCode, subject.senderCode, subject.identification],
  );
}
