import { dutchDay } from '../../../kernel/dutch-day.ts';
import { type PlainDate, plainDateOf, yearOf } from '../../../kernel/plain-date.ts';
import { type Database, withScope } from '../../../platform/db/index.ts';
import { HOUSE_SCOPE, type JobHandler } from '../../../platform/jobs/index.ts';
import { operatedOrganisations } from '../../parties/index.ts';
import { refreshCareMonths } from '../storage/care-months.ts';
import { makeForecast } from './make-forecast.ts';

/** The nightly forecast; daily work of the house, as its prefix tells a restore. */
export const FORECAST_JOB = 'house.forecast';

export const forecastJob = ({ now }: { readonly now: () => Date }): JobHandler => {
  return async (job) => {
    await forecastEverywhere(job.db, dutchDay(now()));
    await withScope(job.db, job.scope, (tx) => job.finishIn(tx));
  };
};

/** Forecasts every region and makes its months of care ready, each region in a transaction of its own. */
export async function forecastEverywhere(db: Database, today: PlainDate): Promise<void> {
  const organisations = await withScope(db, HOUSE_SCOPE, operatedOrganisations);
  for (const { id: regionId } of organisations.filter(({ kind }) => kind === 'region')) {
    await withScope(db, { ...HOUSE_SCOPE, regionIds: [regionId] }, async (tx) => {
      await refreshCareMonths(tx, regionId, plainDateOf(yearOf(today) - 1, 1, 1), today);
      await makeForecast(tx, { regionId, today, personId: null });
    });
  }
}
