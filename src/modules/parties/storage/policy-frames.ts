import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Council decisions with their date, what they bind and which goals. */
export type PolicyFrame = {
  readonly id: number;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly decidedOn: PlainDate;
  readonly title: string;
  readonly binds: string;
  readonly goals: readonly { readonly id: number; readonly name: string }[];
  readonly rowVersion: number;
};

/** Frames of the regions and of the municipalities that are or were their members. */
export const listPolicyFrames = (tx: Tx, regionIds: readonly number[], id?: number): Promise<PolicyFrame[]> =>
  tx.query<PolicyFrame>(sql`
    select f.id, f.organisation_id as "organisationId", o.name as "organisationName", f.decided_on as "decidedOn",
           f.title, f.binds, f.row_version as "rowVersion",
           coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.code)
                       from policy_frame_goal l join goal g on g.id = l.goal_id where l.policy_frame_id = f.id),
                    '[]') as goals
      from policy_frame f join organisation o on o.id = f.organisation_id
     where (f.organisation_id = any(${[...regionIds]}::int[])
            or f.organisation_id in (select municipality_id from region_membership where region_id = any(${[...regionIds]}::int[])))
       and (${id ?? null}::int is null or f.id = ${id ?? null})
     order by f.decided_on desc, f.id desc`);

export type FrameContent = Pick<PolicyFrame, 'decidedOn' | 'title' | 'binds'>;

export async function insertPolicyFrame(tx: Tx, organisationId: number, made: FrameContent): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into policy_frame (organisation_id, decided_on, title, binds)
    values (${organisationId}, ${made.decidedOn}, ${made.title}, ${made.binds}) returning id`);
  return id;
}

/** Gives the number of rows changed: none when somebody else was first. */
export const updatePolicyFrame = (tx: Tx, id: number, version: number, made: FrameContent): Promise<number> =>
  tx.execute(sql`
    update policy_frame set decided_on = ${made.decidedOn}, title = ${made.title}, binds = ${made.binds},
           row_version = row_version + 1
     where id = ${id} and row_version = ${version}`);

/** Binds the frame to exactly these goals; those of other regions are left out. Gives how many are bound. */
export async function bindGoals(
  tx: Tx,
  frameId: number,
  goalIds: readonly number[],
  regionIds: readonly number[],
): Promise<number> {
  await tx.execute(sql`delete from policy_frame_goal where policy_frame_id = ${frameId}`);
  return tx.execute(sql`
    insert into policy_frame_goal (policy_frame_id, goal_id)
    select ${frameId}, id from goal where id = any(${[...goalIds]}::int[]) and region_id = any(${[...regionIds]}::int[])`);
}
