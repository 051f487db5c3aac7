/** How far a message came, for the party that sent it; `held` waits for the return message to an earlier one (OP080). */
export type DeliveryWord = 'ready' | 'held' | 'sent' | 'arrived' | 'confirmed' | 'rejected' | 'failed';

export type DispatchState = {
  readonly outcome: 'processed' | 'rejected' | 'refused' | null;
  readonly confirmed: 'accepted' | 'rejected' | null;
  readonly answersId: bigint | null;
  readonly deliveredAt: Date | null;
  readonly sentAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly givenUpAt: Date | null;
  /** It left, or leaves, by the outbox. */
  readonly inOutbox: boolean;
  /** An earlier message of its sender about the same child is not answered yet (OP080). */
  readonly held: boolean;
};

/** Derived from what was recorded; the list of messages says the same in SQL. */
export function messageDelivery(state: DispatchState): DeliveryWord {
  const { outcome, confirmed } = state;
  if (outcome === 'rejected' || outcome === 'refused' || confirmed === 'rejected') return 'rejected';
  if (confirmed === 'accepted' || (outcome === 'processed' && state.answersId === null)) return 'confirmed';
  if (state.givenUpAt !== null) return 'failed';
  if (state.deliveredAt !== null || state.acknowledgedAt !== null || !state.inOutbox) return 'arrived';
  if (state.sentAt !== null) return 'sent';
  return state.held ? 'held' : 'ready';
}
