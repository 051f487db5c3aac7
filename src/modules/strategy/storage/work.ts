import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Section } from '../domain/sections.ts';

/** Something of a strategy that has its day, of the region that the person works for. */
export type DueItem = {
  readonly strategyId: number;
  readonly strategyTitle: string;
  readonly section: Section;
  readonly title: string;
  readonly state: string | null;
  readonly onDay: PlainDate;
  readonly ownerId: number | null;
};

/** What has a day up to and with this one, of these sections, in one statement; whether it is still open the caller decides. */
export const listDueItems = (
  tx: Tx,
  regionId: number,
  sections: readonly Section[],
  through: PlainDate,
): Promise<DueItem[]> =>
  tx.query<DueItem>(sql`
    select i.strategy_id as "strategyId", s.title as "strategyTitle", i.section, i.title, i.state, i.on_day as "onDay", i.owner_id as "ownerId"
      from strategy_item i join strategy s on s.id = i.strategy_id
     where s.region_id = ${regionId} and i.section = any (${sections}::text[]) and i.on_day <= ${through}::date
     order by i.on_day, i.id limit 100`);

/** What a strategy asks of somebody: to react (their organisation did not yet), to weigh reactions, or to decide. */
export type StandingAsk = {
  readonly strategyId: number;
  readonly regionId: number;
  readonly title: string;
  readonly regionName: string;
  readonly lastAct: string;
  readonly lastOn: PlainDate;
  readonly dueOn: PlainDate | null;
  /** May the person read the version that is in consultation? */
  readonly asked: boolean;
  readonly reacted: boolean;
  readonly unweighed: number;
};

/** The strategies that the person may see and that wait for something. */
export const listAsks = (tx: Tx, organisationId: number): Promise<StandingAsk[]> =>
  tx.query<StandingAsk>(sql`
    select s.id as "strategyId", s.region_id as "regionId", s.title, r.name as "regionName", a.act as "lastAct", a.on_day as "lastOn",
           a.due_on as "dueOn", exists (select from strategy_version v where v.id = rd.strategy_asked_version(s.id)) as asked,
           exists (select from strategy_reaction x where x.version_id = a.version_id and x.organisation_id = ${organisationId}) as reacted,
           (select count(*)::int from strategy_reaction x
             where x.strategy_id = s.id and not exists (select from strategy_weighing w where w.reaction_id = x.id)) as unweighed
      from strategy s join organisation r on r.id = s.region_id
      join lateral (select * from strategy_act b where b.strategy_id = s.id order by b.id desc limit 1) a on true
     where a.act <> 'adopted' order by s.id`);
