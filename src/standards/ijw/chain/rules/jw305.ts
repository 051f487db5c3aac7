import type { JW305 } from '../../release-3-2/types/messages.ts';
import type { ChainContext } from '../context.ts';
import { type DeliveryState, deliveryKey } from '../dossier.ts';
import { REMOVAL, sameDelivery, sameKey, standing, tell } from '../fold/deliveries.ts';
import type { ChainRule } from '../rule.ts';
import { municipalityExisted, TR056, TR135 } from './header.ts';
import { firstDayOf, ofUnknownAllocation } from './notices.ts';
import { placesIn, productListed } from './products.ts';

type Rule = ChainRule<'JW305'>;
type Start = JW305.StartProduct;

const startsIn = (bericht: JW305.Bericht): readonly Start[] => bericht.Client.StartProducten.StartProduct;
const asNotice = (notice: Start) => ({ kind: 'start', notice }) as const;

/** Deliveries as they stand once the removals of this message are done: a message may remove and start anew (IV008). */
function afterRemovals(bericht: JW305.Bericht, { dossier }: ChainContext): ReadonlyMap<string, DeliveryState> {
  const after = new Map(dossier.deliveries);
  for (const start of startsIn(bericht)) if (start.StatusAanlevering === REMOVAL) tell(after, asNotice(start));
  return after;
}

/** A start belongs to a known allocation; a removal is judged on TR063 and TR071 alone. */
const TR019: Rule = {
  id: 'TR019',
  level: 3,
  broken: (bericht, context) =>
    placesIn(
      'StartProduct',
      startsIn(bericht),
      (start) => start.StatusAanlevering !== REMOVAL && ofUnknownAllocation(start, context),
    ),
};

/** A removal names a start that was delivered and still stands. */
const TR063: Rule = {
  id: 'TR063',
  level: 3,
  broken: (bericht, { dossier }) =>
    placesIn(
      'StartProduct',
      startsIn(bericht),
      (start) =>
        start.StatusAanlevering === REMOVAL &&
        !standing(dossier.deliveries.get(deliveryKey(start))).some((notice) => sameKey(notice, asNotice(start))),
    ),
};

/** A start for which a stop was sent is not removed. */
const TR071: Rule = {
  id: 'TR071',
  level: 3,
  broken: (bericht, { dossier }) =>
    placesIn(
      'StartProduct',
      startsIn(bericht),
      (start) =>
        start.StatusAanlevering === REMOVAL &&
        standing(dossier.deliveries.get(deliveryKey(start))).some(
          (notice) => notice.kind === 'stop' && sameDelivery(notice.notice, start),
        ),
    ),
};

/** A first delivery has a new key among what was received before; that it is new in the message, TR101 says. */
const TR074: Rule = {
  id: 'TR074',
  level: 3,
  broken: (bericht, { dossier }) =>
    placesIn(
      'StartProduct',
      startsIn(bericht),
      (start) =>
        start.StatusAanlevering !== REMOVAL &&
        standing(dossier.deliveries.get(deliveryKey(start))).some((notice) => sameKey(notice, asNotice(start))),
    ),
};

/** No start while an earlier one is neither stopped nor removed (OP289). */
const TR326: Rule = {
  id: 'TR326',
  level: 3,
  broken: (bericht, context) => {
    const after = afterRemovals(bericht, context);
    const begun = new Set<string>();
    return placesIn('StartProduct', startsIn(bericht), (start) => {
      if (start.StatusAanlevering === REMOVAL) return false;
      const key = deliveryKey(start);
      const actual = after.get(key)?.actualStart !== undefined || begun.has(key);
      begun.add(key);
      return actual;
    });
  },
};

const judged = (bericht: JW305.Bericht): readonly Start[] =>
  startsIn(bericht).filter((start) => start.StatusAanlevering !== REMOVAL);

const TR378 = municipalityExisted<'JW305'>(
  ({ Header }) => Header.Ontvanger,
  (bericht, { dossier }) => judged(bericht).map((start) => firstDayOf(start, dossier)),
);

const TR381 = productListed<'JW305', Start>('StartProduct', startsIn, (start) => ({
  product: start.StatusAanlevering === REMOVAL ? undefined : start.Product,
  on: start.ToewijzingIngangsdatum ?? start.Begindatum,
}));

export const RULES_305: readonly Rule[] = [TR056, TR135, TR378, TR019, TR063, TR071, TR074, TR326, TR381];
