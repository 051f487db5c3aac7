import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { PointContent } from '../domain/development-point.ts';

export type DevelopmentPoint = PointContent & {
  readonly id: number;
  readonly regionId: number;
  readonly exampleKey: string | null;
  readonly rowVersion: number;
  readonly goals: readonly { readonly id: number; readonly name: string }[];
};

/** Development points of a region, with the goals they lead to; row security says who reads them. */
export const listPoints = (tx: Tx, regionId: number, id?: number): Promise<DevelopmentPoint[]> =>
  tx.query<DevelopmentPoint>(sql`
    select p.id, p.region_id as "regionId", p.theme, p.title, p.description, p.source, p.example_key as "exampleKey",
           p.set_aside as "setAside", p.row_version as "rowVersion",
           coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.code)
                       from development_point_goal l join goal g on g.id = l.goal_id where l.development_point_id = p.id), '[]') as goals,
           coalesce((select array_agg(l.goal_id order by l.goal_id) from development_point_goal l where l.development_point_id = p.id), '{}') as "goalIds"
      from development_point p
     where p.region_id = ${regionId} and (${id ?? null}::int is null or p.id = ${id ?? null})
     order by p.theme, p.title, p.id`);

/** Gives the id; undefined when this point of the library is there already. */
export async function insertPoint(
  tx: Tx,
  regionId: number,
  exampleKey: string | null,
  point: PointContent,
): Promise<number | undefined> {
  const made = await tx.maybeOne<{ id: number }>(sql`
    insert into development_point (region_id, example_key, theme, title, description, source, set_aside)
    values (${regionId}, ${exampleKey}, ${point.theme}, ${point.title}, ${point.description}, ${point.source}, ${point.setAside})
    on conflict (region_id, example_key) do nothing returning id`);
  return made?.id;
}

/** Gives the number of rows changed: none when somebody else was first. */
export const updatePoint = (tx: Tx, id: number, version: number, point: PointContent): Promise<number> =>
  tx.execute(sql`
    update development_point set theme = ${point.theme}, title = ${point.title}, description = ${point.description},
           source = ${point.source}, set_aside = ${point.setAside}, row_version = row_version + 1
     where id = ${id} and row_version = ${version}`);

/** Leads the point to exactly these goals of its own region; gives how many it leads to. */
export async function leadToGoals(
  tx: Tx,
  point: { readonly id: number; readonly regionId: number },
  goalIds: readonly number[],
): Promise<number> {
  await tx.execute(sql`delete from development_point_goal where development_point_id = ${point.id}`);
  return tx.execute(sql`
    insert into development_point_goal (development_point_id, goal_id)
    select ${point.id}, id from goal where id = any(${[...goalIds]}::int[]) and region_id = ${point.regionId}`);
}
