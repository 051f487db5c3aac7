import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { PopulationFigure } from '../domain/growth.ts';

export type Member = { readonly id: number; readonly name: string; readonly cbsCode: string | null };

/** Municipalities that are a member of the region on a day, by name. */
export const loadMembers = (tx: Tx, regionId: number, onDay: PlainDate): Promise<Member[]> =>
  tx.query<Member>(sql`
    select o.id, o.name, o.cbs_code as "cbsCode"
      from region_membership m join organisation o on o.id = m.municipality_id
     where m.region_id = ${regionId} and m.from_on <= ${onDay}::date
       and (m.through_on is null or m.through_on >= ${onDay}::date)
     order by o.name`);

export type RecordedFigure = PopulationFigure & { readonly municipalityId: number };

/** What a region recorded itself; of one year and age band only the latest. */
export const loadFigures = (tx: Tx, regionId: number): Promise<RecordedFigure[]> =>
  tx.query<RecordedFigure>(sql`
    select distinct on (municipality_id, year, age_from, age_through)
           municipality_id as "municipalityId", year, age_from as "ageFrom", age_through as "ageThrough", persons, kind, source
      from population_figure where region_id = ${regionId}
     order by municipality_id, year, age_from, age_through, id desc`);

/** Adds any number of figures in one statement. */
export const appendFigures = (
  tx: Tx,
  regionId: number,
  figures: readonly RecordedFigure[],
  personId: number,
): Promise<number> =>
  tx.execute(sql`
    insert into population_figure (region_id, municipality_id, year, age_from, age_through, persons, kind, source, person_id)
    select ${regionId}, f."municipalityId", f.year, f."ageFrom", f."ageThrough", f.persons, f.kind, f.source, ${personId}
      from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb)
           as f("municipalityId" int, year int, "ageFrom" int, "ageThrough" int, persons int, kind text, source text)`);
