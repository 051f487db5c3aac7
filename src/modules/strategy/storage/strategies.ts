import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { StrategyAct } from '../domain/status.ts';

/** What was done with a strategy, oldest first. */
export type RecordedAct = {
  readonly act: StrategyAct;
  readonly onDay: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly text: string;
  readonly versionId: number | null;
  readonly versionNumber: number | null;
  readonly personId: number | null;
  readonly personName: string | null;
  readonly organisationName: string | null;
};

/** A strategy without what is written in it. */
export type StrategyHead = {
  readonly id: number;
  readonly regionId: number;
  readonly regionName: string;
  readonly title: string;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
  readonly ownerId: number | null;
  readonly ownerName: string | null;
  readonly rowVersion: number;
  /** The act that says where it stands, also for who does not see every act. */
  readonly lastAct: StrategyAct;
  /** The version that people are asked to react to now. */
  readonly askedVersionId: number | null;
  readonly acts: readonly RecordedAct[];
};

/** The strategies that the person may see, the newest round first; or one alone. */
export const listStrategies = (tx: Tx, id?: number): Promise<StrategyHead[]> =>
  tx.query<StrategyHead>(sql`
    select s.id, s.region_id as "regionId", r.name as "regionName", s.title, s.from_on as "fromOn", s.through_on as "throughOn",
           s.owner_id as "ownerId", o.name as "ownerName", s.row_version as "rowVersion",
           coalesce(rd.strategy_state(s.id), 'made') as "lastAct", rd.strategy_asked_version(s.id) as "askedVersionId",
           coalesce(a.acts, '[]') as acts
      from strategy s join organisation r on r.id = s.region_id left join person o on o.id = s.owner_id
      left join lateral (
        select jsonb_agg(jsonb_build_object('act', x.act, 'onDay', x.on_day, 'dueOn', x.due_on, 'text', x.text, 'versionId', x.version_id,
                 'versionNumber', v.number, 'personId', x.person_id, 'personName', p.name, 'organisationName', b.name) order by x.id) as acts
          from strategy_act x left join strategy_version v on v.id = x.version_id
          left join person p on p.id = x.person_id left join organisation b on b.id = x.organisation_id
         where x.strategy_id = s.id) a on true
     where (${id ?? null}::int is null or s.id = ${id ?? null})
     order by r.name, s.from_on desc, s.id desc`);

export type HeadContent = Pick<StrategyHead, 'title' | 'fromOn' | 'throughOn' | 'ownerId'>;

export async function insertStrategy(tx: Tx, made: HeadContent & { readonly regionId: number }): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into strategy (region_id, title, from_on, through_on, owner_id)
    values (${made.regionId}, ${made.title}, ${made.fromOn}::date, ${made.throughOn}::date, ${made.ownerId}) returning id`);
  return id;
}

/** Gives the number of rows changed: none when somebody else was first. */
export const updateStrategy = (tx: Tx, id: number, version: number, made: HeadContent): Promise<number> =>
  tx.execute(sql`
    update strategy set title = ${made.title}, from_on = ${made.fromOn}::date, through_on = ${made.throughOn}::date,
           owner_id = ${made.ownerId}, row_version = row_version + 1
     where id = ${id} and row_version = ${version}`);

/** Nobody else writes in the strategy or moves it on until the transaction ends. */
export const lockStrategy = (tx: Tx, id: number): Promise<number> =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('strategy'), ${id})`);

export type NewAct = {
  readonly strategyId: number;
  readonly act: StrategyAct;
  readonly onDay: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly text: string;
  readonly versionId: number | null;
  readonly personId: number;
  readonly organisationId: number;
};

export const insertAct = (tx: Tx, made: NewAct): Promise<number> =>
  tx.execute(sql`
    insert into strategy_act (strategy_id, act, on_day, due_on, text, version_id, person_id, organisation_id)
    values (${made.strategyId}, ${made.act}, ${made.onDay}::date, ${made.dueOn}::date, ${made.text}, ${made.versionId},
            ${made.personId}, ${made.organisationId})`);

/** People of the region's own organisation and its municipalities who can own a strategy or something in it. */
export const listOwners = (tx: Tx, regionId: number, today: PlainDate): Promise<{ id: number; name: string }[]> =>
  tx.query(sql`
    select distinct p.id, p.name from person p
      join person_role r on r.person_id = p.id and r.organisation_id = ${regionId}
       and r.from_on <= ${today}::date and (r.through_on is null or r.through_on >= ${today}::date)
     where r.role in ('purchaser', 'policy-adviser', 'contract-manager', 'alderman') order by p.name, p.id`);
