import type { JW307 } from '../../release-3-2/types/messages.ts';
import type { ChainContext } from '../context.ts';
import { type DeliveryState, deliveryKey } from '../dossier.ts';
import { REMOVAL, sameDelivery, sameKey, standing, TEMPORARY, tell } from '../fold/deliveries.ts';
import type { ChainPlace, ChainRule } from '../rule.ts';
import { municipalityExisted, TR056, TR135 } from './header.ts';
import { firstDayOf, ofUnknownAllocation } from './notices.ts';
import { placesIn, productListed } from './products.ts';

type Rule = ChainRule<'JW307'>;
type Stop = JW307.StopProduct;

const stopsIn = (bericht: JW307.Bericht): readonly Stop[] => bericht.Client.StopProducten.StopProduct;
const asNotice = (notice: Stop) => ({ kind: 'stop', notice }) as const;

/** Judges each first delivery against the stops that stand before it, removals and earlier items of this message included. */
function* perStop(
  bericht: JW307.Bericht,
  { dossier }: ChainContext,
  broken: (stop: Stop, delivery: DeliveryState | undefined) => boolean,
): Iterable<ChainPlace> {
  const deliveries = new Map(dossier.deliveries);
  const stops = stopsIn(bericht);
  for (const stop of stops) if (stop.StatusAanlevering === REMOVAL) tell(deliveries, asNotice(stop));
  for (const [index, stop] of stops.entries()) {
    if (stop.StatusAanlevering === REMOVAL) continue;
    if (broken(stop, deliveries.get(deliveryKey(stop)))) yield { at: 'StopProduct', index };
    tell(deliveries, asNotice(stop));
  }
}

/** Earlier stops of the same delivery that stand. A start anew has another first day (TR074), so they are all since its start. */
const earlierStops = (stop: Stop, delivery: DeliveryState | undefined): readonly Stop[] =>
  standing(delivery).flatMap((notice) =>
    notice.kind === 'stop' && sameDelivery(notice.notice, stop) ? [notice.notice] : [],
  );

/** A stop belongs to a known allocation; a removal is judged on TR063 alone. */
const TR019: Rule = {
  id: 'TR019',
  level: 3,
  broken: (bericht, context) =>
    placesIn(
      'StopProduct',
      stopsIn(bericht),
      (stop) => stop.StatusAanlevering !== REMOVAL && ofUnknownAllocation(stop, context),
    ),
};

/** A removal names a stop that was delivered and still stands. */
const TR063: Rule = {
  id: 'TR063',
  level: 3,
  broken: (bericht, { dossier }) =>
    placesIn(
      'StopProduct',
      stopsIn(bericht),
      (stop) =>
        stop.StatusAanlevering === REMOVAL &&
        !standing(dossier.deliveries.get(deliveryKey(stop))).some((notice) => sameKey(notice, asNotice(stop))),
    ),
};

/** A first delivery has a new key among what was received before; that it is new in the message, TR101 says too. */
const TR074: Rule = {
  id: 'TR074',
  level: 3,
  broken: (bericht, context) =>
    perStop(bericht, context, (stop, delivery) => standing(delivery).some((notice) => sameKey(notice, asNotice(stop)))),
};

/** A stop repeats allocation, product and first day of the start that was reported last and stands (OP072, OP155, OP295). */
const TR382: Rule = {
  id: 'TR382',
  level: 3,
  broken: (bericht, context) =>
    perStop(bericht, context, (stop, delivery) => {
      const start = standing(delivery).findLast((notice) => notice.kind === 'start');
      return start === undefined || !sameDelivery(start.notice, stop);
    }),
};

/** After a temporary stop no second temporary stop (OP378). */
const TR413: Rule = {
  id: 'TR413',
  level: 3,
  broken: (bericht, context) =>
    perStop(
      bericht,
      context,
      (stop, delivery) =>
        stop.RedenBeeindiging === TEMPORARY &&
        earlierStops(stop, delivery).some((earlier) => earlier.RedenBeeindiging === TEMPORARY),
    ),
};

/** A later stop does not end before an earlier one. */
const TR414: Rule = {
  id: 'TR414',
  level: 3,
  broken: (bericht, context) =>
    perStop(bericht, context, (stop, delivery) =>
      earlierStops(stop, delivery).some((earlier) => stop.Einddatum < earlier.Einddatum),
    ),
};

/** After a final stop no other stop (OP377). */
const TR415: Rule = {
  id: 'TR415',
  level: 3,
  broken: (bericht, context) =>
    perStop(bericht, context, (stop, delivery) =>
      earlierStops(stop, delivery).some((earlier) => earlier.RedenBeeindiging !== TEMPORARY),
    ),
};

const TR378 = municipalityExisted<'JW307'>(
  ({ Header }) => Header.Ontvanger,
  (bericht, { dossier }) =>
    stopsIn(bericht)
      .filter((stop) => stop.StatusAanlevering !== REMOVAL)
      .map((stop) => firstDayOf(stop, dossier)),
);

const TR381 = productListed<'JW307', Stop>('StopProduct', stopsIn, (stop) => ({
  product: stop.StatusAanlevering === REMOVAL ? undefined : stop.Product,
  on: stop.ToewijzingIngangsdatum ?? stop.Begindatum,
}));

export const RULES_307: readonly Rule[] = [TR056, TR135, TR378, TR019, TR063, TR074, TR382, TR413, TR414, TR415, TR381];
