import type { ChainMessage } from '../chain-message.ts';
import type { Dossier } from '../dossier.ts';
import { foldAllocations } from './allocations.ts';
import { foldDeliveries } from './deliveries.ts';
import { allEvents, type ChainEvents, eventsOf } from './events.ts';
import { foldRequests } from './requests.ts';

/** What was told about one client between one municipality and one provider, as it stands. */
export function dossierOf(events: ChainEvents): Dossier {
  return {
    allocations: foldAllocations(events.allocations),
    deliveries: foldDeliveries(events.notices),
    requests: foldRequests(events.requests, events.answers, events.allocations),
  };
}

/**
 * The dossier of the messages of one client. Rejected messages do not count; those that wait for their return message
 * do, for the party that sent them. Messages come in the order in which the party sent or accepted them, which matters
 * only between starts and stops of one delivery.
 */
export const dossierOfMessages = (messages: readonly ChainMessage[]): Dossier =>
  dossierOf(allEvents(messages.filter((held) => held.verdict !== 'rejected').map(eventsOf)));
