import type { PartyKind } from './message-kinds.ts';

/** How a message leaves: to a party in this installation, through the hub, a provider's mailbox, or by hand. */
export type DispatchVia = 'direct' | 'ggk' | 'mailbox' | 'manual';

/** How the messages of each kind of party leave when this installation is connected to a hub. */
export type Routing = { readonly municipality: 'direct' | 'ggk'; readonly provider: 'direct' | 'mailbox' };

/**
 * The way a message goes. Without a hub a party in this installation gets it directly; one elsewhere by a file that
 * somebody takes along.
 */
export function viaFor(
  sender: PartyKind,
  receiverWorksHere: boolean,
  routing: Routing = { municipality: 'direct', provider: 'direct' },
): DispatchVia {
  const via = routing[sender];
  return via === 'direct' && !receiverWorksHere ? 'manual' : via;
}
