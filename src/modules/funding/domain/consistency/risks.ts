import { yearOf } from '../../../../kernel/plain-date.ts';
import { coversAll } from '../document/coverage.ts';
import type { Coverage, FundingPart, FundingTerms, Price } from '../terms.ts';
import type { VariantFinding } from './finding.ts';

/** How far a price stands from what is done: the more abstract, the harder to price. */
const ABSTRACTION: Readonly<Record<Price['of'], number>> = {
  unit: 0,
  capacity: 0,
  period: 1,
  'actual-cost': 1,
  trajectory: 2,
  result: 3,
  task: 3,
  population: 4,
};
const ABSTRACT_FROM = 2;

/** An abstract price with no incentive, guarantee, bound or account of results anywhere else. */
export function withoutIncentive({ bounds, total, delivery }: FundingTerms, part: FundingPart): boolean {
  if (ABSTRACTION[part.price.of] < ABSTRACT_FROM) return false;
  const asked = part.declaration.accountability;
  return !(
    part.bounds.length > 0 ||
    bounds.length > 0 ||
    part.guarantee ||
    part.yearEnd.afterCalculation ||
    total.resultShare ||
    total.bonusMalus ||
    delivery.minimumOwnShare ||
    (part.due.kind === 'moments' && part.due.moments.some(({ conditions }) => conditions.length > 0)) ||
    asked.includes('outcomes') ||
    asked.includes('results-per-client')
  );
}

/** Output or task paid per child, without any bound: the model works only with cost and volume guarantees. */
export const withoutCostGuarantee = ({ bounds }: FundingTerms, { variant, price, bounds: own }: FundingPart): boolean =>
  variant !== 'effort' &&
  (price.of === 'unit' || price.of === 'period' || price.of === 'trajectory' || price.of === 'result') &&
  own.length === 0 &&
  bounds.length === 0;

const LONG_ENOUGH_YEARS = 7;

/** A clearly different model, such as result or population, is fixed for a long time. */
export function tooShort({ from, through, parts }: FundingTerms): readonly VariantFinding[] {
  const fresh = parts.filter(({ model }) => model === 'result' || model === 'population');
  if (through === null || fresh.length === 0) return [];
  const years = yearOf(through) - yearOf(from) + 1;
  return years < LONG_ENOUGH_YEARS
    ? [{ code: 'short-for-new-model', weight: 'attention', part: null, facts: { count: years } }]
    : [];
}

/** Two parts that name the same product, code, category or segment: the first pays it, which is easily overlooked. */
export const overlaps = ({ parts }: FundingTerms): readonly VariantFinding[] =>
  parts.flatMap((part, index) =>
    parts.slice(0, index).flatMap((earlier): readonly VariantFinding[] => {
      const shared = sharedOf(earlier.covers, part.covers);
      return shared.length > 0 && !coversAll(part.covers)
        ? [
            {
              code: 'parts-overlap',
              weight: 'attention',
              part: { key: part.key, name: part.name },
              facts: { words: [earlier.name, ...shared] },
            },
          ]
        : [];
    }),
  );

/** What both name; nothing when another list of theirs keeps them apart. */
function sharedOf(a: Coverage, b: Coverage): readonly string[] {
  const dimensions = ['segments', 'products', 'codes', 'categories'] as const;
  const both = dimensions.filter((one) => a[one].length > 0 && b[one].length > 0);
  const shared = both.map((one) => a[one].filter((value) => b[one].includes(value)));
  return shared.some((values) => values.length === 0) ? [] : shared.flat();
}
