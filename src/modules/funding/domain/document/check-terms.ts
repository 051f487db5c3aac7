import { add, compareFractions, type Fraction, fraction, ONE, ZERO } from '../../../../kernel/fraction.ts';
import type { Bound, Coverage, Due, FundingPart, FundingTerms, Moment, Price } from '../terms.ts';
import { TERMS_FAULTS as say } from './check-terms.nl.ts';
import { coverageOverlaps, coversWithin } from './coverage.ts';
import { at, type Fault, under } from './fault.ts';

type Faults = readonly Fault[];

/** Which ways of being due each price knows; the engine pays these. */
export const DUE_OF_PRICE = {
  unit: ['per-unit', 'on-settlement'],
  period: ['per-unit', 'instalments', 'on-settlement'],
  trajectory: ['moments', 'on-settlement'],
  result: ['moments', 'on-settlement'],
  capacity: ['per-unit', 'instalments', 'on-settlement'],
  population: ['instalments'],
  task: ['instalments'],
  'actual-cost': ['on-settlement'],
} as const satisfies Record<Price['of'], readonly Due['kind'][]>;

const GUARANTEED: readonly Price['of'][] = ['unit', 'period', 'trajectory', 'result', 'capacity'];
const AFTER_CALCULATED: readonly Price['of'][] = ['capacity', 'population', 'task', 'actual-cost'];

/** Everything in well-formed terms that cannot be: what never can be paid, never can occur, or says nothing. */
export function checkTerms(terms: FundingTerms): Faults {
  const parts = terms.parts.flatMap((part, index) => checkPart(terms, part, at('onderdelen', index)));
  return [
    ...(terms.parts.length === 0 ? [{ path: 'onderdelen', sentence: say.noParts }] : []),
    ...(terms.through !== null && terms.through < terms.from ? [{ path: 'tot', sentence: say.endBeforeStart }] : []),
    ...twice(terms.parts, 'onderdelen'),
    ...twice(terms.sources, 'bronnen'),
    ...checkBoundKeys(terms),
    ...unreachable(terms.parts),
    ...parts,
    ...terms.bounds.flatMap((bound, index) => checkBound(bound, at('grenzen', index))),
    ...checkWhole(terms),
  ];
}

const twice = (things: readonly { readonly key: string }[], path: string): Faults =>
  things.flatMap(({ key }, index) =>
    things.findIndex((one) => one.key === key) < index
      ? [{ path: `${at(path, index)}.sleutel`, sentence: say.keyTwice(key) }]
      : [],
  );

/** Bounds are told apart over the whole terms: findings name them by key alone. */
function checkBoundKeys({ parts, bounds }: FundingTerms): Faults {
  const all = [
    ...parts.flatMap((part, index) =>
      part.bounds.map(({ key }, bound) => ({ key, path: at(`${at('onderdelen', index)}.grenzen`, bound) })),
    ),
    ...bounds.map(({ key }, bound) => ({ key, path: at('grenzen', bound) })),
  ];
  return all.flatMap(({ key, path }, index) =>
    all.findIndex((one) => one.key === key) < index
      ? [{ path: under(path, 'sleutel'), sentence: say.keyTwice(key) }]
      : [],
  );
}

/** A part that an earlier one covers wholly never pays anything. */
const unreachable = (parts: readonly FundingPart[]): Faults =>
  parts.flatMap((part, index) => {
    const earlier = parts.slice(0, index).find(({ covers }) => coversWithin(covers, part.covers));
    return earlier
      ? [{ path: under(at('onderdelen', index), 'dekt'), sentence: say.unreachable(part.name, earlier.name) }]
      : [];
  });

function checkPart(terms: FundingTerms, part: FundingPart, path: string): Faults {
  const faults: Fault[] = [];
  const no = (name: string, sentence: string) => faults.push({ path: under(path, name), sentence });
  const ways: readonly Due['kind'][] = DUE_OF_PRICE[part.price.of];
  if (!ways.includes(part.due.kind)) no('verschuldigd.soort', say.dueNotOfPrice(part.price.of, ways));
  if (part.price.of === 'period' && part.price.period === 'week' && part.due.kind === 'instalments') {
    no('verschuldigd.soort', say.instalmentsOfWeek);
  }
  if (part.guarantee && !GUARANTEED.includes(part.price.of)) no('garantie', say.nothingToGuarantee);
  if (part.guarantee && !isShare(part.guarantee.share)) no('garantie.aandeel', say.notAPart);
  if (part.guarantee && compareFractions(part.guarantee.aboveShare, ONE) > 0) {
    no('garantie.bovenGarantie', say.aboveTariff);
  }
  if (part.yearEnd.afterCalculation && !AFTER_CALCULATED.includes(part.price.of)) {
    no('jaareinde.nacalculatie', say.nothingToAfterCalculate);
  }
  for (const [index, source] of part.sources.entries()) {
    if (!terms.sources.some(({ key }) => key === source)) no(at('bronnen', index), say.sourceUnknown(source));
  }
  if (part.due.kind === 'on-settlement' && part.due.advance && !isShare(part.due.advance.share)) {
    no('verschuldigd.voorschot.aandeel', say.notAPart);
  }
  if (part.due.kind === 'moments') faults.push(...checkMoments(part.due.moments, `${path}.verschuldigd.momenten`));
  for (const [index, bound] of part.bounds.entries()) {
    faults.push(...checkBound(bound, at(`${path}.grenzen`, index), part.covers));
  }
  return faults;
}

function checkMoments(moments: readonly Moment[], path: string): Faults {
  const total = add(...moments.map(({ share }) => share));
  return [
    ...(compareFractions(total, ONE) === 0 ? [] : [{ path, sentence: say.sharesAddUp(total) }]),
    ...twice(moments, path),
    ...moments.flatMap((moment, index) => {
      const here = at(path, index);
      return [
        ...(compareFractions(moment.share, ZERO) > 0 ? [] : [{ path: under(here, 'aandeel'), sentence: say.noShare }]),
        ...(moment.at === 'after-days' && moment.days === 0
          ? [{ path: under(here, 'dagen'), sentence: say.daysMissing }]
          : []),
        ...(moment.at !== 'after-days' && moment.days > 0
          ? [{ path: under(here, 'dagen'), sentence: say.daysUseless }]
          : []),
        ...(moment.at !== 'end' && moment.conditions.length > 0
          ? [{ path: under(here, 'voorwaarden'), sentence: say.conditionTooEarly }]
          : []),
        ...(moment.silenceDays !== null && !moment.conditions.some((one) => one !== 'ended-as-planned')
          ? [{ path: under(here, 'stilteNaDagen'), sentence: say.silenceUseless }]
          : []),
      ];
    }),
  ];
}

const SIGNAL_LIMIT = fraction(2n);

function checkBound(bound: Bound, path: string, within: Coverage | null = null): Faults {
  const faults: Fault[] = [];
  const no = (name: string, sentence: string) => faults.push({ path: under(path, name), sentence });
  if (bound.per.length === 0) no('per', say.boundOfNothing);
  if (within && !coverageOverlaps(within, bound.covers)) no('dekt', say.boundOutside);
  if (bound.limit.kind === 'volume' && bound.limit.volume === 0 && bound.at !== 'signal')
    no('hoogte.volume', say.zeroLimit);
  if (bound.limit.kind === 'amount' && bound.limit.cents === 0n && bound.at !== 'signal') {
    no('hoogte.bedragCenten', say.zeroLimit);
  }
  for (const [index, signal] of bound.signals.entries()) {
    if (compareFractions(signal, ZERO) <= 0 || compareFractions(signal, SIGNAL_LIMIT) > 0) {
      no(at('signalen', index), say.signalOutside);
    }
  }
  return faults;
}

/** Demands and settlements on the whole. */
function checkWhole({ delivery, total }: FundingTerms): Faults {
  const shares: readonly (readonly [string, Fraction | undefined | null])[] = [
    ['levering.minimumEigenAandeel', delivery.minimumOwnShare],
    ['levering.aandeelKleineAanbieders', delivery.smallProvidersShare],
    ['afrekening.resultaatdeel.aandeel', total.resultShare?.share],
    ['afrekening.bonusMalus.maximumAandeel', total.bonusMalus?.maximumShare],
  ];
  return [
    ...shares.flatMap(([path, share]) => (share && !isShare(share) ? [{ path, sentence: say.notAPart }] : [])),
    ...(total.bonusMalus && total.bonusMalus.agreements.length === 0
      ? [{ path: 'afrekening.bonusMalus.afspraken', sentence: say.bonusOnNothing }]
      : []),
    ...(delivery.minimumOwnShare &&
    delivery.smallProvidersShare &&
    compareFractions(add(delivery.minimumOwnShare, delivery.smallProvidersShare), ONE) > 0
      ? [{ path: 'levering.aandeelKleineAanbieders', sentence: say.deliveryTooMuch }]
      : []),
  ];
}

const isShare = (share: Fraction): boolean => compareFractions(share, ZERO) > 0 && compareFractions(share, ONE) <= 0;
