import { firstDayOfMonth, type PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type CostRise, explainRise } from '../domain/explain/cost-rise.ts';
import { type Comparison, shiftMonths, usualComparison } from '../domain/explain/periods.ts';
import { careOf, monthsWithCare, refreshCareMonths } from '../storage/care-months.ts';

/** Which months to compare; what is not told follows from the months there are. */
export type ComparisonAsked = {
  readonly from?: PlainDate | undefined;
  readonly through?: PlainDate | undefined;
  readonly comparedFrom?: PlainDate | undefined;
};
export type CostsExplained = {
  readonly comparison: Comparison;
  readonly months: readonly PlainDate[];
  readonly rise: CostRise;
};
export type ComparisonRefusal = {
  readonly code: 'forecast.no-care' | 'forecast.period-backwards' | 'forecast.period-too-long';
};

const MOST_MONTHS = 36;

/** Why the care of a region or of one municipality cost more or less than in an earlier period of as many months. */
export async function explainCosts(
  tx: Tx,
  place: { readonly regionId: number; readonly municipalityId: number | null },
  asked: ComparisonAsked,
  today: PlainDate,
): Promise<Result<CostsExplained, ComparisonRefusal>> {
  const months = await monthsWithCare(tx, place.regionId, firstDayOfMonth(today));
  const usual = usualComparison(months);
  if (!usual) return no({ code: 'forecast.no-care' });
  const chosen = choose(asked, usual);
  if (!chosen.ok) return chosen;
  const comparison = chosen.value;
  const periods = [comparison.comparedFrom, comparison.from].map((from) => ({
    from,
    through: shiftMonths(from, comparison.months - 1),
  }));
  const cares = [];
  for (const period of periods) {
    await refreshCareMonths(tx, place.regionId, period.from, period.through);
    cares.push(await careOf(tx, { ...place, ...period }));
  }
  const [before = [], after = []] = cares;
  return yes({ comparison, months, rise: explainRise(before, after) });
}

function choose(asked: ComparisonAsked, usual: Comparison): Result<Comparison, ComparisonRefusal> {
  const from = firstDayOfMonth(asked.from ?? usual.from);
  const through = asked.through ?? (asked.from ? from : shiftMonths(usual.from, usual.months - 1));
  const months = monthsBetween(from, firstDayOfMonth(through)) + 1;
  if (months < 1) return no({ code: 'forecast.period-backwards' });
  if (months > MOST_MONTHS) return no({ code: 'forecast.period-too-long' });
  const earlier = shiftMonths(from, monthsBetween(usual.from, usual.comparedFrom));
  return yes({ from, months, comparedFrom: firstDayOfMonth(asked.comparedFrom ?? earlier) });
}

const monthsBetween = (from: PlainDate, through: PlainDate): number =>
  (Number(through.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(through.slice(5, 7)) -
  Number(from.slice(5, 7));
