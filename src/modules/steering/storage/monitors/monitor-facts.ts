import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { type SqlFragment, sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { CareCounts, ProductFacts, Spent } from '../../domain/monitors/monitor.ts';
import type { SideBySide } from '../../domain/monitors/people-monitors.ts';
import { belongsTo, belongsToCount, type Whose } from '../own-use.ts';

const inYear = (year: number): SqlFragment =>
  sql`between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 1)`;

/** Counts of care of a year per provider, product and month, from the sums without children. */
export const loadCareCounts = (tx: Tx, year: number, whose: Whose): Promise<CareCounts[]> =>
  tx.query<CareCounts>(sql`
    select u.product_id as "productId", u.provider_id as "providerId", extract(month from u.month)::int as month,
           sum(u.allocations)::int as allocations, sum(u.on_request)::int as "onRequest", sum(u.waited)::int as waited,
           sum(u.wait_days)::int as "waitDays", sum(u.in_help)::int as "inHelp", sum(u.in_help_long)::int as "inHelpLong",
           sum(u.ended_planned + u.ended_agreed + u.ended_by_client + u.ended_by_provider + u.ended_outside + u.ended_unclear)::int as ended,
           sum(u.help_days)::int as "helpDays"
      from care_use u
     where ${belongsTo(whose, 'u')} and u.month ${inYear(year)} and u.product_id is not null
     group by u.product_id, u.provider_id, u.month`);

/** Approved and fixed euros of a year per provider, product and month. */
export const loadSpent = (tx: Tx, year: number, whose: Whose): Promise<Spent[]> =>
  tx.query<Spent>(sql`
    select u.product_id as "productId", u.provider_id as "providerId", extract(month from u.month)::int as month,
           sum(u.approved_cents + u.fixed_cents)::float8 as cents, sum(u.approved_cents)::float8 as "approvedCents",
           sum(u.approved_volume)::float8 as volume
      from utilisation u
     where ${belongsTo(whose, 'u')} and u.month ${inYear(year)}
     group by u.product_id, u.provider_id, u.month`);

export const loadProducts = (tx: Tx, regionIds: readonly number[]): Promise<ProductFacts[]> =>
  tx.query<ProductFacts>(sql`
    select id, name, product_group as "group", weight, unit from product
     where ${regionIds.length === 0 ? sql.yes : sql`region_id = any(${[...regionIds]}::int[])`} order by id`);

export const loadProviders = (
  tx: Tx,
  ids: readonly number[],
): Promise<{ readonly id: number; readonly name: string }[]> =>
  tx.query(sql`select id, name from organisation where id = any(${[...ids]}::int[])`);

/** Young people with help on a day, and with more than one product, per municipality. */
export const loadSideBySide = (tx: Tx, onDay: PlainDate, whose: Whose): Promise<SideBySide[]> =>
  tx.query<SideBySide>(sql`
    select o.name, w.people, w.stacked from rd.help_side_by_side(${onDay}::date) w join organisation o on o.id = w.municipality_id
     where ${whose.providerIds.length > 0 ? sql.yes : belongsToCount(whose, 'w')} order by o.name`);

/** Requests for an allocation in a year, by the code of the referrer. */
export const loadReferrals = (
  tx: Tx,
  year: number,
  whose: Whose,
): Promise<{ readonly code: string; readonly requests: number }[]> =>
  tx.query(sql`
    select w.referrer as code, sum(w.requests)::int as requests
      from rd.referrals(make_date(${year}::int, 1, 1), make_date(${year}::int, 12, 31)) w
     where ${belongsToCount(whose, 'w')} group by 1 order by 2 desc, 1`);

/** Goals that have an indicator, with the products that serve them on a day. */
export const loadGoals = (tx: Tx, regionIds: readonly number[], onDay: PlainDate) =>
  tx.query<{
    readonly name: string;
    readonly indicator: string;
    readonly direction: 'down' | 'up' | 'not-higher' | 'shift' | null;
    readonly baseOn: PlainDate | null;
    readonly targetOn: PlainDate | null;
    readonly productIds: readonly number[];
  }>(sql`
    select g.name, g.indicator, g.direction, g.base_on as "baseOn", g.target_on as "targetOn",
           coalesce((select array_agg(s.product_id order by s.product_id) from product_purpose s
                      where s.goal_id = g.id and s.from_on <= ${onDay}::date and (s.through_on is null or s.through_on >= ${onDay}::date)),
                    '{}') as "productIds"
      from goal g
     where g.indicator is not null and ${regionIds.length === 0 ? sql.yes : sql`g.region_id = any(${[...regionIds]}::int[])`}
     order by g.code`);
