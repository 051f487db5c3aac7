import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Answered } from '../domain/self-test.ts';

export type StoredSelfTest = {
  readonly id: number;
  readonly strategyId: number;
  readonly strategyTitle: string;
  readonly onDay: PlainDate;
  readonly answers: Answered;
  readonly note: string;
  readonly personName: string | null;
};

/** The self-tests of the region of this strategy, oldest first: the trend goes over rounds. */
export const listSelfTests = (tx: Tx, regionId: number): Promise<StoredSelfTest[]> =>
  tx.query<StoredSelfTest>(sql`
    select t.id, t.strategy_id as "strategyId", s.title as "strategyTitle", t.on_day as "onDay", t.answers, t.note, p.name as "personName"
      from strategy_self_test t join strategy s on s.id = t.strategy_id left join person p on p.id = t.person_id
     where s.region_id = ${regionId} order by t.on_day, t.id`);

export const insertSelfTest = (
  tx: Tx,
  made: {
    readonly strategyId: number;
    readonly onDay: PlainDate;
    readonly answers: Answered;
    readonly note: string;
    readonly personId: number;
  },
): Promise<number> =>
  tx.execute(sql`
    insert into strategy_self_test (strategy_id, on_day, answers, note, person_id)
    values (${made.strategyId}, ${made.onDay}::date, ${JSON.stringify(made.answers)}::jsonb, ${made.note}, ${made.personId})`);
