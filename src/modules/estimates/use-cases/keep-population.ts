import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { youthOf } from '../../../standards/cbs/index.ts';
import { type Growth, growthOf, type PopulationFigure } from '../domain/growth.ts';
import { appendFigures, loadFigures, loadMembers, type Member, type RecordedFigure } from '../storage/population.ts';
import type { Estimator, NotYours } from './seat.ts';

export type MunicipalPopulation = {
  readonly municipality: Member;
  /** All inhabitants in the year of the reference data; null for a municipality that is not in them. */
  readonly inhabitants: number | null;
  readonly figures: readonly PopulationFigure[];
  readonly growth: Growth | undefined;
};

/** Young people per municipality of a region, from the reference data and what the region recorded, with their growth. */
export async function gatherPopulation(tx: Tx, regionId: number, today: PlainDate): Promise<MunicipalPopulation[]> {
  const members = await loadMembers(tx, regionId, today);
  const recorded = Map.groupBy(await loadFigures(tx, regionId), ({ municipalityId }) => municipalityId);
  return members.map((municipality) => {
    const youth = municipality.cbsCode === null ? undefined : youthOf(municipality.cbsCode);
    const reference: PopulationFigure[] = youth
      ? [
          {
            year: youth.year,
            ageFrom: 0,
            ageThrough: 17,
            persons: youth.aged0to17,
            kind: 'estimate',
            source: youth.source,
          },
        ]
      : [];
    const figures = [...reference, ...(recorded.get(municipality.id) ?? [])];
    return { municipality, inhabitants: youth?.inhabitants ?? null, figures, growth: growthOf(figures) };
  });
}

export type FigureRefusal =
  | NotYours
  | { readonly code: 'estimates.municipality-unknown' }
  | { readonly code: 'estimates.ages-not-ordered' };

/** Records a figure of a member of the own region; a correction is a next figure of the same year and ages. */
export async function recordFigure(
  tx: Tx,
  by: Estimator,
  figure: RecordedFigure,
): Promise<Result<null, FigureRefusal>> {
  if (by.regionId === undefined) return no({ code: 'estimates.not-yours' });
  if (figure.ageFrom > figure.ageThrough) return no({ code: 'estimates.ages-not-ordered' });
  const members = await loadMembers(tx, by.regionId, by.today);
  if (!members.some(({ id }) => id === figure.municipalityId)) return no({ code: 'estimates.municipality-unknown' });
  await appendFigures(tx, by.regionId, [figure], by.personId);
  return yes(null);
}
