import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Part } from '../domain/explain/cell.ts';
import type { Comparison } from '../domain/explain/periods.ts';

export type ExplainedPart = Part | 'whole';
/** About whom and which comparison an explanation is. */
export type ExplanationPlace = Comparison & { readonly regionId: number; readonly municipalityId: number | null };
export type Explanation = {
  readonly part: ExplainedPart;
  readonly version: number;
  readonly body: string;
  readonly by: string;
  readonly at: Date;
};

const placed = ({ regionId, municipalityId, from, comparedFrom, months }: ExplanationPlace) => sql`
  e.region_id = ${regionId} and e.municipality_id is not distinct from ${municipalityId}::int
  and e.from_month = ${from}::date and e.compared_month = ${comparedFrom}::date and e.months = ${months}`;

/** Everything that was written beside a comparison, the newest version of a part first. */
export const explanationsOf = (tx: Tx, place: ExplanationPlace): Promise<Explanation[]> =>
  tx.query<Explanation>(sql`
    select e.part, e.version, e.body, coalesce(p.name, '') as by, e.written_at as at
      from cost_explanation e left join person p on p.id = e.written_by
     where ${placed(place)} order by e.part, e.version desc`);

/** Adds the next version; undefined when somebody else wrote that version meanwhile. */
export const addExplanation = (
  tx: Tx,
  place: ExplanationPlace,
  written: { readonly part: ExplainedPart; readonly version: number; readonly body: string; readonly personId: number },
): Promise<{ version: number } | undefined> =>
  tx.maybeOne<{ version: number }>(sql`
    insert into cost_explanation (region_id, municipality_id, from_month, compared_month, months, part, version, body, written_by)
    values (${place.regionId}, ${place.municipalityId}, ${place.from as PlainDate}::date, ${place.comparedFrom}::date, ${place.months},
            ${written.part}, ${written.version}, ${written.body}, ${written.personId})
    on conflict do nothing returning version`);
