/** Segments of a strategy, the answers about them, and what was chosen; of the append-only rows the last one counts. */
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Incentive, Instrument, OptionKey, SegmentFacts } from '../../instruments/index.ts';

export type StoredChoice = {
  readonly instrument: Instrument;
  /** Null: taken back. */
  readonly option: OptionKey | null;
  readonly reason: string;
  readonly advised: OptionKey | null;
  readonly deviation: string;
  readonly contractYears: number | null;
  readonly newFunding: boolean | null;
  readonly incentives: readonly Incentive[];
  readonly onDay: PlainDate;
  readonly personName: string | null;
};

export type StoredSegment = {
  readonly id: number;
  readonly name: string;
  readonly note: string;
  readonly productGroups: readonly string[];
  readonly clients: number | null;
  /** What was answered; a question without an answer is absent. */
  readonly facts: Partial<SegmentFacts>;
  readonly factsOn: PlainDate | null;
  readonly factsBy: string | null;
  /** The last choice per instrument. */
  readonly choices: readonly StoredChoice[];
};

const CHOICE = sql`jsonb_build_object('instrument', c.instrument, 'option', c.option, 'reason', c.reason, 'advised', c.advised,
  'deviation', c.deviation, 'contractYears', c.contract_years, 'newFunding', c.new_funding, 'incentives', c.incentives, 'onDay', c.on_day,
  'personName', p.name)`;

/** Every segment of a strategy with where it stands, in one statement; a few dozen at most. */
export const readSegments = (tx: Tx, strategyId: number): Promise<StoredSegment[]> =>
  tx.query<StoredSegment>(sql`
    select s.id, s.name, s.note, s.product_groups as "productGroups", s.clients, coalesce(f.facts, '{}') as facts, f.on_day as "factsOn",
           fp.name as "factsBy", coalesce(x.choices, '[]') as choices
      from strategy_segment s
      left join lateral (select * from strategy_segment_facts f where f.segment_id = s.id order by f.id desc limit 1) f on true
      left join person fp on fp.id = f.person_id
      left join lateral (
        select jsonb_agg(${CHOICE} order by c.instrument) as choices
          from (select distinct on (instrument) * from strategy_choice where segment_id = s.id order by instrument, id desc) c
          left join person p on p.id = c.person_id) x on true
     where s.strategy_id = ${strategyId}
     order by s.place, s.id`);

/** Everything that was chosen for a segment, newest first. */
export const listChoiceHistory = (tx: Tx, segmentId: number): Promise<{ choice: StoredChoice }[]> =>
  tx.query(sql`
    select ${CHOICE} as choice from strategy_choice c left join person p on p.id = c.person_id
     where c.segment_id = ${segmentId} order by c.id desc limit 200`);

export type NewSegment = Pick<StoredSegment, 'name' | 'note' | 'productGroups' | 'clients'>;

/** Adds segments at the end, in one statement; a name that is there already is passed over. Gives the new ones. */
export const insertSegments = (
  tx: Tx,
  strategyId: number,
  made: readonly NewSegment[],
): Promise<{ id: number; name: string }[]> =>
  tx.query<{ id: number; name: string }>(sql`
    insert into strategy_segment (strategy_id, name, note, product_groups, clients, place)
    select ${strategyId}::int, g.name, g.note, g."productGroups", g.clients,
           g.nr + coalesce((select max(place) from strategy_segment where strategy_id = ${strategyId}), 0)
      from jsonb_to_recordset(${JSON.stringify(made.map((one, nr) => ({ ...one, nr: nr + 1 })))}::jsonb)
        as g(nr int, name text, note text, "productGroups" text[], clients int)
     order by g.nr
    on conflict (strategy_id, name) do nothing
    returning id, name`);

export const updateSegment = (tx: Tx, id: number, to: NewSegment): Promise<number> =>
  tx.execute(sql`
    update strategy_segment set name = ${to.name}, note = ${to.note}, clients = ${to.clients},
           product_groups = array(select jsonb_array_elements_text(${JSON.stringify(to.productGroups)}::jsonb))
     where id = ${id}`);

export const deleteSegment = (tx: Tx, id: number): Promise<number> =>
  tx.execute(sql`delete from strategy_segment where id = ${id}`);

export type NewFacts = { readonly segmentId: number; readonly facts: Partial<SegmentFacts>; readonly note: string };

/** Keeps answers about segments, in one statement. */
export const insertFacts = (
  tx: Tx,
  made: readonly NewFacts[],
  by: { readonly personId: number; readonly today: PlainDate },
): Promise<number> =>
  tx.execute(sql`
    insert into strategy_segment_facts (segment_id, facts, note, on_day, person_id)
    select g."segmentId", g.facts, g.note, ${by.today}::date, ${by.personId}::int
      from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as g("segmentId" int, facts jsonb, note text)`);

export const insertChoice = (
  tx: Tx,
  made: Omit<StoredChoice, 'personName'> & { readonly segmentId: number; readonly personId: number },
): Promise<number> =>
  tx.execute(sql`
    insert into strategy_choice (segment_id, instrument, option, reason, advised, deviation, contract_years, new_funding, incentives, on_day,
                                 person_id)
    values (${made.segmentId}, ${made.instrument}, ${made.option}, ${made.reason}, ${made.advised}, ${made.deviation}, ${made.contractYears},
            ${made.newFunding}, array(select jsonb_array_elements_text(${JSON.stringify(made.incentives)}::jsonb)), ${made.onDay}::date,
            ${made.personId})`);
