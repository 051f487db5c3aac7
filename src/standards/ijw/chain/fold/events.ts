import type { JW301, JW319 } from '../../release-3-2/types/messages.ts';
import type { ChainMessage } from '../chain-message.ts';
import type { RequestState, StartNotice, StopNotice } from '../dossier.ts';
import { removalsFirst } from './deliveries.ts';

export type TakenNotice = Omit<StartNotice, 'removed'> | Omit<StopNotice, 'removed'>;
/** A request as it was asked, without what became of it. */
export type Asked =
  | Omit<Extract<RequestState, { readonly kind: 'allocation' }>, 'phase' | 'answers'>
  | Omit<Extract<RequestState, { readonly kind: 'change' }>, 'phase' | 'answers'>;

/** What messages told about one client between one municipality and one provider, one by one. Kept as rows, or read from messages. */
export type ChainEvents = {
  readonly allocations: readonly JW301.ToegewezenProduct[];
  /** In the order in which they were sent or accepted; within a message removals first (IV008). */
  readonly notices: readonly TakenNotice[];
  readonly requests: readonly Asked[];
  readonly answers: readonly JW319.Antwoord[];
};

/** The events of one message. */
export function eventsOf(held: ChainMessage): ChainEvents {
  switch (held.message) {
    case 'JW301':
      return { ...NOTHING, allocations: held.bericht.Client.ToegewezenProducten.ToegewezenProduct };
    case 'JW305':
      return { ...NOTHING, notices: taken('start', held.bericht.Client.StartProducten.StartProduct) };
    case 'JW307':
      return { ...NOTHING, notices: taken('stop', held.bericht.Client.StopProducten.StopProduct) };
    case 'JW315':
    case 'JW317':
      return { ...NOTHING, requests: asked(held) };
    case 'JW319':
      return { ...NOTHING, answers: [held.bericht.Antwoord] };
  }
}

/** Events of several messages, in their order. */
export const allEvents = (told: readonly ChainEvents[]): ChainEvents => ({
  allocations: told.flatMap((events) => events.allocations),
  notices: told.flatMap((events) => events.notices),
  requests: told.flatMap((events) => events.requests),
  answers: told.flatMap((events) => events.answers),
});

const NOTHING: ChainEvents = { allocations: [], notices: [], requests: [], answers: [] };

const taken = <Kind extends TakenNotice['kind']>(
  kind: Kind,
  notices: readonly Extract<TakenNotice, { readonly kind: Kind }>['notice'][],
): readonly TakenNotice[] => removalsFirst(notices).map((notice) => ({ kind, notice }) as TakenNotice);

function asked(held: Extract<ChainMessage, { readonly message: 'JW315' | 'JW317' }>): readonly Asked[] {
  const askedOn = held.bericht.Header.BerichtIdentificatie.Dagtekening;
  if (held.message === 'JW317') {
    const { Bsn: bsn, Verzoek: request } = held.bericht.Client;
    return [{ kind: 'change', reference: request.ReferentieAanbieder, bsn, askedOn, request }];
  }
  const { Bsn: bsn, AangevraagdeProducten } = held.bericht.Client;
  return AangevraagdeProducten.AangevraagdProduct.map((product) => ({
    kind: 'allocation',
    reference: product.ReferentieAanbieder,
    bsn,
    askedOn,
    product,
  }));
}
