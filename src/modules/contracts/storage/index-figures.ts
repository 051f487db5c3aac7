import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { SeriesFigure } from '../../pricing/index.ts';

/** Figures that the regions in sight added, oldest first: a later one goes before an earlier one. */
export const listOwnFigures = (tx: Tx): Promise<SeriesFigure[]> =>
  tx.query<SeriesFigure>(sql`
    select series, year, status, trim_scale(percent)::text as percent, version, version_on as "versionOn", source
      from index_figure order by version_on, id`);

/** Adds an index figure with its source and the day of its version. */
export const insertFigure = (
  tx: Tx,
  regionId: number,
  personId: number,
  figure: SeriesFigure & { readonly versionOn: PlainDate },
): Promise<number> =>
  tx.execute(sql`
    insert into index_figure (region_id, series, year, status, percent, version, version_on, source, person_id)
    values (${regionId}, ${figure.series}, ${figure.year}, ${figure.status}, ${figure.percent}::numeric, ${figure.version},
            ${figure.versionOn}, ${figure.source}, ${personId})`);
