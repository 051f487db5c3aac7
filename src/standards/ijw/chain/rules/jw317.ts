import { plainDate } from '../../../../kernel/plain-date.ts';
import type { JW317 } from '../../release-3-2/types/messages.ts';
import { type Held, held, heldTwice, isActual } from '../actual.ts';
import type { ChainContext } from '../context.ts';
import type { AllocationState } from '../dossier.ts';
import type { ChainPlace, ChainRule } from '../rule.ts';
import { municipalityExisted, TR056, TR135 } from './header.ts';
import { placesIn, productListed } from './products.ts';
import { daysOfChange, requestRuns } from './requests.ts';

type Rule = ChainRule<'JW317'>;
type Change = JW317.TeWijzigenProduct;

/** Until this day an allocation without product code could have a size (TR375, TR412). */
const LAST_DAY_OF_SIZE_WITHOUT_CODE = plainDate('2020-12-31');
/** Frequentie of a size over the whole allocation. */
const IN_TOTAL = '6';

const unchangedIn = (bericht: JW317.Bericht): readonly JW317.OngewijzigdProduct[] =>
  bericht.Client.Verzoek.OngewijzigdeProducten?.OngewijzigdProduct ?? [];
const changesIn = (bericht: JW317.Bericht): readonly Change[] =>
  bericht.Client.Verzoek.TeWijzigenProducten?.TeWijzigenProduct ?? [];
const newIn = (bericht: JW317.Bericht): readonly JW317.NieuwProduct[] =>
  bericht.Client.Verzoek.NieuweProducten?.NieuwProduct ?? [];

const actualAllocation = (number: number, { dossier, today }: ChainContext): AllocationState | undefined => {
  const allocation = dossier.allocations.get(number);
  return allocation && isActual(allocation, today) ? allocation : undefined;
};

/** The client is known. */
const TR304: Rule = {
  id: 'TR304',
  level: 3,
  broken: (_, { clientKnown }) => (clientKnown ? [] : [{ at: 'Client' }]),
};

/** A reference is used once by a provider (OP361). */
const TR347: Rule = {
  id: 'TR347',
  level: 3,
  broken: (bericht, { referencesUsed }) =>
    referencesUsed.has(bericht.Client.Verzoek.ReferentieAanbieder) ? [{ at: 'Verzoek' }] : [],
};

/** All allocations that hold are named, as unchanged or to be changed (OP306). */
const TR349: Rule = {
  id: 'TR349',
  level: 3,
  broken: (bericht, { dossier, today }) => {
    const named = new Set([...unchangedIn(bericht), ...changesIn(bericht)].map((item) => item.ToewijzingNummer));
    const missing = [...dossier.allocations.values()].some(
      (allocation) => isActual(allocation, today) && !named.has(allocation.number),
    );
    return missing ? [{ at: 'Verzoek' }] : [];
  },
};

const TR350: Rule = {
  id: 'TR350',
  level: 3,
  broken: (bericht, context) =>
    placesIn(
      'OngewijzigdProduct',
      unchangedIn(bericht),
      (item) => actualAllocation(item.ToewijzingNummer, context) === undefined,
    ),
};

const TR351: Rule = {
  id: 'TR351',
  level: 3,
  broken: (bericht, context) => perChange(bericht, context, (_, allocation) => allocation === undefined),
};

/** Judges each change beside the allocation it is about, when that holds. */
function perChange(
  bericht: JW317.Bericht,
  context: ChainContext,
  broken: (change: Change, allocation: AllocationState['current'] | undefined) => boolean,
): Iterable<ChainPlace> {
  return placesIn('TeWijzigenProduct', changesIn(bericht), (change) =>
    broken(change, actualAllocation(change.ToewijzingNummer, context)?.current),
  );
}

/** A wished first day that is not after the message is the first day of the allocation. */
const TR357: Rule = {
  id: 'TR357',
  level: 3,
  broken: (bericht, context) =>
    perChange(
      bericht,
      context,
      (change, allocation) =>
        allocation !== undefined &&
        change.GewensteIngangsdatum <= bericht.Header.BerichtIdentificatie.Dagtekening &&
        change.GewensteIngangsdatum !== allocation.Ingangsdatum,
    ),
};

/** A product comes more than once only in periods that do not overlap; what the message leaves out, the allocation tells. */
const TR361: Rule = {
  id: 'TR361',
  level: 3,
  broken: (bericht, context) => (heldTwice(wishedProducts(bericht, context)) ? [{ at: 'Verzoek' }] : []),
};

function wishedProducts(bericht: JW317.Bericht, context: ChainContext): readonly Held[] {
  const unchanged = unchangedIn(bericht).flatMap((item) => {
    const current = actualAllocation(item.ToewijzingNummer, context)?.current;
    return current ? [held(current.Product, current.Ingangsdatum, current.Einddatum)] : [];
  });
  const changed = changesIn(bericht).flatMap((item) => {
    const current = actualAllocation(item.ToewijzingNummer, context)?.current;
    return current ? [held(current.Product, item.GewensteIngangsdatum, item.Einddatum)] : [];
  });
  const fresh = newIn(bericht).map((item) => held(item.Product, item.GewensteIngangsdatum, item.Einddatum));
  return [...unchanged, ...changed, ...fresh];
}

/**
 * Another budget or total volume holds from the first day of the allocation (IV092). An allocation per week that is to go on
 * as a total is another size, not another total volume: it ends and a new one begins (OP257).
 */
const TR373: Rule = {
  id: 'TR373',
  level: 3,
  broken: (bericht, context) =>
    perChange(bericht, context, (change, allocation) => {
      if (allocation === undefined || change.GewensteIngangsdatum === allocation.Ingangsdatum) return false;
      const otherBudget = change.Budget !== undefined && change.Budget !== allocation.Budget;
      const { Omvang: size } = allocation;
      const total = change.Omvang?.Frequentie === IN_TOTAL && size?.Frequentie === IN_TOTAL;
      const otherTotal = total && change.Omvang?.Volume !== size.Volume;
      return otherBudget || otherTotal;
    }),
};

/** No request while an earlier one of this client and provider runs (OP350). */
const TR374: Rule = {
  id: 'TR374',
  level: 3,
  broken: (_, { dossier }) => (requestRuns(dossier) ? [{ at: 'Client' }] : []),
};

const sizeNotAllowed = (change: Change): boolean =>
  change.Omvang !== undefined && (change.Einddatum === undefined || change.Einddatum > LAST_DAY_OF_SIZE_WITHOUT_CODE);

/** No size for an allocation without product. */
const TR375: Rule = {
  id: 'TR375',
  level: 3,
  broken: (bericht, context) =>
    perChange(
      bericht,
      context,
      (change, allocation) => allocation !== undefined && !allocation.Product && sizeNotAllowed(change),
    ),
};

/** A size for an allocation with a product code. */
const TR411: Rule = {
  id: 'TR411',
  level: 3,
  broken: (bericht, context) =>
    perChange(
      bericht,
      context,
      (change, allocation) => allocation?.Product?.Code !== undefined && change.Omvang === undefined,
    ),
};

/** No size for an allocation of a category without product code. */
const TR412: Rule = {
  id: 'TR412',
  level: 3,
  broken: (bericht, context) =>
    perChange(
      bericht,
      context,
      (change, allocation) =>
        allocation?.Product !== undefined && allocation.Product.Code === undefined && sizeNotAllowed(change),
    ),
};

const TR378 = municipalityExisted<'JW317'>(
  ({ Header }) => Header.Ontvanger,
  (bericht, { dossier }) => daysOfChange(bericht.Client.Verzoek, dossier),
);

const TR381 = productListed<'JW317', JW317.NieuwProduct>('NieuwProduct', newIn, (item) => ({
  product: item.Product,
  on: item.GewensteIngangsdatum,
}));

export const RULES_317: readonly Rule[] = [
  TR056,
  TR135,
  TR378,
  TR304,
  TR347,
  TR349,
  TR350,
  TR351,
  TR357,
  TR361,
  TR373,
  TR374,
  TR375,
  TR411,
  TR412,
  TR381,
];
