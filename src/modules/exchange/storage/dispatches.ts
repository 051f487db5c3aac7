import type { Tx } from '../../../platform/db/index.ts';

/** How a message leaves: to a party in this installation, through the hub, a provider's mailbox, or by hand. */
export type DispatchVia = 'direct' | 'ggk' | 'mailbox' | 'manual';

/** Puts a message in the outbox. */
export async function addDispatch(
  tx: Tx,
  dispatch: {
    readonly messageId: bigint;
    readonly municipalityId: number;
    readonly providerId: number;
    readonly via: DispatchVia;
  },
): Promise<void> {
  await tx.execute(
    'insert into message_dispatch (message_id, municipality_id, provider_id, via) values ($1, $2, $3, $4)',
    [dispatch.messageId, dispatch.municipalityId, dispatch.providerId, dispatch.via],
  );
}
