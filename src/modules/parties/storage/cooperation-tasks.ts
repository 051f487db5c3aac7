import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { MandateTask } from '../domain/visible-organisations.ts';

/** How one municipality does a task otherwise, and whether the contract says so. */
export type Deviation = {
  readonly id: number;
  readonly municipalityId: number;
  readonly municipalityName: string;
  readonly what: string;
  readonly inContract: boolean;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
};

/** Which tasks are joint or individual, by whom, on what ground, may one deviate. */
export type CooperationTask = {
  readonly id: number;
  readonly regionId: number;
  readonly task: string;
  readonly carriedOutBy: 'municipality' | 'region' | 'other-region';
  readonly jointness: 'joint' | 'individual' | 'between-regions';
  readonly ground: 'obligatory' | 'chosen';
  readonly groundNote: string;
  readonly mayDeviate: boolean;
  readonly deviationClause: string | null;
  readonly mandateTask: MandateTask | null;
  /** Mandates of that task that hold on the day, by holder, and how many lack staffing or organisation. */
  readonly withRegion: number;
  readonly withMunicipality: number;
  readonly incomplete: number;
  readonly deviations: readonly Deviation[];
  readonly rowVersion: number;
};

export type CooperationFilter = {
  readonly regionIds: readonly number[];
  readonly id?: number | undefined;
  /** Narrows mandates and deviations down to one municipality: its own view of the map. */
  readonly municipalityId?: number | undefined;
  readonly onDay: PlainDate;
};

/** The cooperation map of the regions; deviations that have ended are left out. */
export const listCooperationTasks = (tx: Tx, filter: CooperationFilter): Promise<CooperationTask[]> =>
  tx.query<CooperationTask>(sql`
    select t.id, t.region_id as "regionId", t.task, t.carried_out_by as "carriedOutBy", t.jointness, t.ground,
           t.ground_note as "groundNote", t.may_deviate as "mayDeviate", t.deviation_clause as "deviationClause",
           t.mandate_task as "mandateTask", m.with_region as "withRegion", m.with_municipality as "withMunicipality",
           m.incomplete, d.deviations, t.row_version as "rowVersion"
      from cooperation_task t
      cross join lateral (
        select count(*) filter (where holder = 'region')::int as with_region,
               count(*) filter (where holder = 'municipality')::int as with_municipality,
               count(*) filter (where coalesce(staffing_fte, 0) = 0 or coalesce(organisation_note, '') = '')::int as incomplete
          from mandate
         where region_id = t.region_id and task = t.mandate_task
           and daterange(from_on, through_on, '[]') @> ${filter.onDay}::date
           and (${filter.municipalityId ?? null}::int is null or municipality_id = ${filter.municipalityId ?? null})) m
      cross join lateral (
        select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'municipalityId', g.id, 'municipalityName', g.name,
                 'what', v.what, 'inContract', v.in_contract, 'fromOn', v.from_on, 'throughOn', v.through_on)
                 order by lower(g.name), v.from_on), '[]') as deviations
          from cooperation_deviation v join organisation g on g.id = v.municipality_id
         where v.cooperation_task_id = t.id and (v.through_on is null or v.through_on >= ${filter.onDay}::date)
           and (${filter.municipalityId ?? null}::int is null or v.municipality_id = ${filter.municipalityId ?? null})) d
     where t.region_id = any(${[...filter.regionIds]}::int[])
       and (${filter.id ?? null}::int is null or t.id = ${filter.id ?? null})
     order by lower(t.task), t.id`);

export type TaskContent = Pick<
  CooperationTask,
  'task' | 'carriedOutBy' | 'jointness' | 'ground' | 'groundNote' | 'mayDeviate' | 'deviationClause' | 'mandateTask'
>;

export async function insertCooperationTask(tx: Tx, regionId: number, made: TaskContent): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into cooperation_task (region_id, task, carried_out_by, jointness, ground, ground_note, may_deviate,
                                  deviation_clause, mandate_task)
    values (${regionId}, ${made.task}, ${made.carriedOutBy}, ${made.jointness}, ${made.ground}, ${made.groundNote},
            ${made.mayDeviate}, ${made.deviationClause}, ${made.mandateTask}) returning id`);
  return id;
}

/** Writes the whole content of a task that is still at this version; gives the number of rows changed. */
export const updateCooperationTask = (tx: Tx, id: number, version: number, made: TaskContent): Promise<number> =>
  tx.execute(sql`
    update cooperation_task set task = ${made.task}, carried_out_by = ${made.carriedOutBy}, jointness = ${made.jointness},
           ground = ${made.ground}, ground_note = ${made.groundNote}, may_deviate = ${made.mayDeviate},
           deviation_clause = ${made.deviationClause}, mandate_task = ${made.mandateTask}, row_version = row_version + 1
     where id = ${id} and row_version = ${version}`);

export type NewDeviation = Omit<Deviation, 'id' | 'municipalityName'> & {
  readonly taskId: number;
  readonly regionId: number;
};

export const insertDeviation = (tx: Tx, made: NewDeviation): Promise<number> =>
  tx.execute(sql`
    insert into cooperation_deviation (cooperation_task_id, region_id, municipality_id, what, in_contract, from_on, through_on)
    values (${made.taskId}, ${made.regionId}, ${made.municipalityId}, ${made.what}, ${made.inContract}, ${made.fromOn},
            ${made.throughOn})`);

export const endDeviation = (tx: Tx, id: number, throughOn: PlainDate): Promise<number> =>
  tx.execute(sql`update cooperation_deviation set through_on = ${throughOn} where id = ${id}`);
