import { monthOf, type PlainDate, plainDateOf, yearOf } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type Forecast, forecastYear } from '../domain/nowcast/forecast.ts';
import { monthIndex } from '../domain/nowcast/months.ts';
import { loadBounds } from '../storage/bounds.ts';
import { storeForecast } from '../storage/forecasts.ts';
import { loadNowcastFacts } from '../storage/nowcast-facts.ts';

/** So many years of care, besides the year itself, say how months develop and what a season is. */
const YEARS_BACK = 2;

/** Gathers what is known of a region, forecasts the year of `today` and keeps the forecast. */
export async function makeForecast(
  tx: Tx,
  {
    regionId,
    today,
    personId,
  }: { readonly regionId: number; readonly today: PlainDate; readonly personId: number | null },
): Promise<Result<Forecast, { readonly code: 'forecast.no-care' }>> {
  const year = yearOf(today);
  const from = plainDateOf(year - YEARS_BACK, monthOf(today), 1);
  const facts = await loadNowcastFacts(tx, regionId, from, monthIndex(year, 12));
  if (facts.cells.length === 0) return no({ code: 'forecast.no-care' });
  const forecast = forecastYear(facts, year, today, await loadBounds(tx, regionId, year));
  await storeForecast(tx, { regionId, year, madeOn: today, personId }, forecast);
  return yes(forecast);
}
