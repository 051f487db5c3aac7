import type { BsnVault } from '../../../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import type { Dossier, MessageId } from '../../../../standards/ijw/index.ts';
import { type AllocationCase, findAllocationCase, findRequestCases } from '../../../allocations/index.ts';
import { type ClaimOnAllocation, claimsOnAllocation } from '../../../claims/index.ts';
import { type DeliveryWord, messageDelivery } from '../../domain/delivery-state.ts';
import { type ClockRow, clocksAbout } from '../../storage/clocks.ts';
import { conversationMessages } from '../../storage/conversation-messages.ts';
import { findRequest, type RequestRow } from '../../storage/list-requests.ts';
import { loadDossier } from '../chain/gather-context.ts';
import type { WholeContent } from '../chain/read-chain-message.ts';
import { readStoredMessage } from './situation.ts';

export type RequestDetail = {
  readonly row: RequestRow;
  /** The AangevraagdProduct of a JW315, or the Verzoek of a JW317, as it stood there. */
  readonly content: unknown;
  /** The message that asked; undefined when its bytes are no longer kept. */
  readonly asked: WholeContent | undefined;
  /** What stands between municipality and provider about this child now. */
  readonly dossier: Dossier;
  readonly clocks: readonly ClockRow[];
};

/** A request of the actor's scope with everything a decision needs; undefined when there is none. */
export async function requestDetail(tx: Tx, id: bigint, _vault: BsnVault): Promise<RequestDetail | undefined> {
  const row = await findRequest(tx, id);
  const [found] = await findRequestCases(tx, [id]);
  if (!row || !found) return undefined;
  const client = { clientId: found.clientId ?? undefined, clientHash: found.clientHash, bsn: undefined };
  return {
    row,
    content: found.content,
    asked: found.messageId === null ? undefined : await readStoredMessage(tx, found.messageId),
    dossier: await loadDossier(tx, found, client),
    clocks: await clocksAbout(tx, { requestIds: [id] }),
  };
}

/** What stands between the parties of an allocation about its child. */
export async function dossierOfAllocation(
  tx: Tx,
  allocationId: bigint,
): Promise<{ readonly found: AllocationCase; readonly dossier: Dossier } | undefined> {
  const found = await findAllocationCase(tx, allocationId);
  if (!found) return undefined;
  const { clientId, clientHash } = found;
  return { found, dossier: await loadDossier(tx, found, { clientId, clientHash, bsn: undefined }) };
}

/** One thing that happened, or a term that runs. */
export type TimelineItem =
  | {
      readonly kind: 'message';
      readonly at: Date;
      readonly messageId: bigint;
      readonly message: MessageId;
      readonly answersId: bigint | null;
      readonly delivery: DeliveryWord;
      /** It waits for the return message to an earlier one (OP080). */
      readonly held: boolean;
      readonly outcome: 'processed' | 'rejected' | 'refused' | null;
    }
  | ({ readonly kind: 'claim'; readonly at: Date } & ClaimOnAllocation)
  | { readonly kind: 'clock'; readonly at: Date; readonly clock: ClockRow };

/** Everything that was said between the parties of an allocation about it, oldest first; undefined when it is not in scope. */
export async function conversationOf(tx: Tx, allocationId: bigint): Promise<readonly TimelineItem[] | undefined> {
  if (!(await findAllocationCase(tx, allocationId))) return undefined;
  const messages = await conversationMessages(tx, allocationId);
  const claims = await claimsOnAllocation(tx, allocationId);
  const messageIds = messages.map(({ messageId }) => messageId);
  const clocks = await clocksAbout(tx, { allocationIds: [allocationId], messageIds });
  const items: TimelineItem[] = [
    ...messages.map(
      ({ at, messageId, message, answersId, held, outcome, ...state }): TimelineItem => ({
        kind: 'message',
        at,
        messageId,
        message,
        answersId,
        held,
        outcome,
        delivery: messageDelivery({ ...state, answersId, outcome, held }),
      }),
    ),
    ...claims.map((claim): TimelineItem => ({ kind: 'claim', at: claim.receivedAt, ...claim })),
    ...clocks
      .filter(({ stoppedAt }) => stoppedAt === null)
      .map((clock): TimelineItem => ({ kind: 'clock', at: new Date(`${clock.dueOn}T22:00:00Z`), clock })),
  ];
  return items.sort((a, b) => a.at.getTime() - b.at.getTime());
}
