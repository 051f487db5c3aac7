import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ViewEntry } from '../domain/decide-view.ts';

export type SavedView = ViewEntry & { readonly id: number; readonly personId: number; readonly personName: string };
type By = { readonly personId: number; readonly organisationId: number };

/** Views of a page (of every page without one): one's own and those that colleagues share, by name. */
export const listViews = (tx: Tx, page: string | undefined): Promise<SavedView[]> =>
  tx.query<SavedView>(sql`
    select v.id, v.name, v.page, v.query, v.shared, v.person_id as "personId", p.name as "personName"
      from saved_view v join person p on p.id = v.person_id
     where ${page === undefined ? sql.yes : sql`v.page = ${page}`} order by v.page, lower(v.name), v.id`);

/** Undefined when one of that name came first. */
export async function insertView(tx: Tx, by: By, made: ViewEntry): Promise<number | undefined> {
  const added = await tx.maybeOne<{ id: number }>(sql`
    insert into saved_view (organisation_id, person_id, name, page, query, shared)
    values (${by.organisationId}, ${by.personId}, ${made.name.trim()}, ${made.page}, ${made.query}, ${made.shared})
    on conflict do nothing returning id`);
  return added?.id;
}

/** Gives whether there was one of one's own. */
export const deleteView = async (tx: Tx, { personId }: By, id: number): Promise<boolean> =>
  (await tx.execute(sql`delete from saved_view where id = ${id} and person_id = ${personId}`)) > 0;
