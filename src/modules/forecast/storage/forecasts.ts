import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { TestedKind } from '../domain/nowcast/calibrate.ts';
import type { BOUND_KINDS, Forecast, MonthOfPath } from '../domain/nowcast/forecast.ts';
import type { Kind, LineKey } from '../domain/nowcast/lines.ts';

type NewForecast = {
  readonly regionId: number;
  readonly year: number;
  readonly madeOn: PlainDate;
  readonly personId: number | null;
};

/** Keeps a forecast with its lines; the one of the same region, year and month gives way. Gives its number. */
export async function storeForecast(tx: Tx, made: NewForecast, { lines, tested }: Forecast): Promise<number> {
  const { regionId, year, madeOn, personId } = made;
  await tx.execute(sql`
    delete from forecast where region_id = ${regionId} and year = ${year}
       and date_trunc('month', made_on) = date_trunc('month', ${madeOn}::date)`);
  const { id } = await tx.one<{ id: number }>(sql`
    insert into forecast (region_id, year, made_on, made_by, tested)
    values (${regionId}, ${year}, ${madeOn}::date, ${personId}, ${JSON.stringify(tested)}::jsonb) returning id`);
  const rows = lines.map((line) => ({
    ...line.key,
    approved: String(line.approvedCents),
    fixed: String(line.fixedCents),
    undeclared: String(line.openCents.undeclared),
    running: String(line.openCents.running),
    notStarted: String(line.openCents.notStarted),
    inflow: String(line.openCents.inflow),
    expected: String(line.expectedCents),
    low: String(line.lowCents),
    high: String(line.highCents),
    boundKind: line.bound?.kind ?? null,
    bound: line.bound ? String(line.bound.cents) : null,
    over: line.overProbability,
    reachedOn: line.reachedOn,
    reachedFirstOn: line.reachedFirstOn,
    months: line.months,
  }));
  await tx.execute(sql`
    insert into forecast_line (forecast_id, region_id, product_id, provider_id, municipality_id, approved_cents, fixed_cents,
      undeclared_cents, running_cents, not_started_cents, inflow_cents, expected_cents, low_cents, high_cents, bound_kind,
      bound_cents, over_probability, reached_on, reached_first_on, months)
    select ${id}::int, ${regionId}::int, "productId", "providerId", "municipalityId", approved, fixed, undeclared, running,
           "notStarted", inflow, expected, low, high, "boundKind", bound, over, "reachedOn", "reachedFirstOn", months
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r ("productId" int, "providerId" int, "municipalityId" int,
        approved bigint, fixed bigint, undeclared bigint, running bigint, "notStarted" bigint, inflow bigint, expected bigint,
        low bigint, high bigint, "boundKind" text, bound bigint, over float8, "reachedOn" date, "reachedFirstOn" date, months jsonb)`);
  return id;
}

export type StoredForecast = {
  readonly id: number;
  readonly regionId: number;
  readonly regionName: string;
  readonly year: number;
  readonly madeOn: PlainDate;
  readonly madeAt: Date;
  readonly madeBy: string | null;
  readonly tested: Readonly<Record<Kind, TestedKind>>;
};

const FORECAST = sql`
  f.id, f.region_id as "regionId", o.name as "regionName", f.year, f.made_on as "madeOn", f.made_at as "madeAt",
  p.name as "madeBy", f.tested
  from forecast f join organisation o on o.id = f.region_id left join person p on p.id = f.made_by`;

export const findForecast = (tx: Tx, id: number): Promise<StoredForecast | undefined> =>
  tx.maybeOne<StoredForecast>(sql`select ${FORECAST} where f.id = ${id}`);

export type ForecastItem = Pick<StoredForecast, 'id' | 'regionName' | 'year' | 'madeOn'> &
  Pick<StoredLine, 'expectedCents' | 'lowCents' | 'highCents'>;

/** Forecasts of a region (of all regions one sees when it is not named) with the line of one's own, newest first. */
export const listForecasts = (tx: Tx, regionId: number | undefined, key: LineKey): Promise<ForecastItem[]> =>
  tx.query<ForecastItem>(sql`
    select f.id, o.name as "regionName", f.year, f.made_on as "madeOn", l.expected_cents as "expectedCents",
           l.low_cents as "lowCents", l.high_cents as "highCents"
      from forecast f join organisation o on o.id = f.region_id
      join forecast_line l on l.forecast_id = f.id and l.product_id is null
       and l.provider_id is not distinct from ${key.providerId}::int
       and l.municipality_id is not distinct from ${key.municipalityId}::int
     where ${regionId ?? null}::int is null or f.region_id = ${regionId ?? null}::int
     order by f.made_on desc, f.id desc limit 36`);

export type StoredLine = LineKey & {
  readonly productName: string | null;
  readonly providerName: string | null;
  readonly municipalityName: string | null;
  readonly approvedCents: bigint;
  readonly fixedCents: bigint;
  readonly undeclaredCents: bigint;
  readonly runningCents: bigint;
  readonly notStartedCents: bigint;
  readonly inflowCents: bigint;
  readonly expectedCents: bigint;
  readonly lowCents: bigint;
  readonly highCents: bigint;
  readonly boundKind: (typeof BOUND_KINDS)[number] | null;
  readonly boundCents: bigint | null;
  readonly overProbability: number | null;
  readonly reachedOn: PlainDate | null;
  readonly reachedFirstOn: PlainDate | null;
  readonly months: readonly MonthOfPath[];
};

const LINE = sql`
  l.product_id as "productId", l.provider_id as "providerId", l.municipality_id as "municipalityId", p.name as "productName",
  v.name as "providerName", m.name as "municipalityName", l.approved_cents as "approvedCents", l.fixed_cents as "fixedCents",
  l.undeclared_cents as "undeclaredCents", l.running_cents as "runningCents", l.not_started_cents as "notStartedCents",
  l.inflow_cents as "inflowCents", l.expected_cents as "expectedCents", l.low_cents as "lowCents", l.high_cents as "highCents",
  l.bound_kind as "boundKind", l.bound_cents as "boundCents", l.over_probability as "overProbability",
  l.reached_on as "reachedOn", l.reached_first_on as "reachedFirstOn", l.months
  from forecast_line l left join product p on p.id = l.product_id left join organisation v on v.id = l.provider_id
  left join organisation m on m.id = l.municipality_id`;

/** One line of a forecast by what it is about. */
export const findLine = (tx: Tx, forecastId: number, key: LineKey): Promise<StoredLine | undefined> =>
  tx.maybeOne<StoredLine>(sql`
    select ${LINE}
     where l.forecast_id = ${forecastId} and l.product_id is not distinct from ${key.productId}::int
       and l.provider_id is not distinct from ${key.providerId}::int
       and l.municipality_id is not distinct from ${key.municipalityId}::int`);

export type Axis = 'productId' | 'providerId' | 'municipalityId';
const COLUMNS = {
  productId: sql`l.product_id`,
  providerId: sql`l.provider_id`,
  municipalityId: sql`l.municipality_id`,
} as const;

/** The lines along one axis, within the line of `key`: what adds up to it. Largest first. */
export function linesAlong(tx: Tx, forecastId: number, axis: Axis, key: LineKey): Promise<StoredLine[]> {
  const is = (other: Axis) =>
    other === axis
      ? sql`${COLUMNS[other]} is not null`
      : sql`${COLUMNS[other]} is not distinct from ${key[other]}::int`;
  return tx.query<StoredLine>(sql`
    select ${LINE}
     where l.forecast_id = ${forecastId} and ${is('productId')} and ${is('providerId')} and ${is('municipalityId')}
     order by l.expected_cents desc, l.product_id, l.provider_id, l.municipality_id`);
}

/** Agreements (product and provider) within `key` that have a chance of at least `chance` to pass their bound, the soonest first. */
export const likelyOver = (
  tx: Tx,
  forecastId: number,
  key: LineKey,
  chance: number,
): Promise<(StoredLine & { readonly total: number })[]> =>
  tx.query<StoredLine & { readonly total: number }>(sql`
    select count(*) over ()::int as total, ${LINE}
     where l.forecast_id = ${forecastId} and l.over_probability >= ${chance}
       and l.product_id is not null and l.provider_id is not null
       and (${key.productId}::int is null or l.product_id = ${key.productId}::int)
       and (${key.providerId}::int is null or l.provider_id = ${key.providerId}::int)
       and ${key.municipalityId}::int is null
     order by l.reached_on nulls last, l.over_probability desc, l.expected_cents desc limit ${MOST_WARNINGS}`);

/** So many warnings fit on a screen; the rest is found along the axes. */
const MOST_WARNINGS = 12;

/** What is approved of a year now on the line of `key`, without fixed amounts. */
export const approvedOfYear = async (tx: Tx, regionId: number, year: number, key: LineKey): Promise<bigint> =>
  (
    await tx.one<{ cents: bigint }>(sql`
      select coalesce(sum(approved_cents), 0)::bigint as cents from utilisation
       where region_id = ${regionId} and month between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 1)
         and (${key.productId}::int is null or product_id = ${key.productId}::int)
         and (${key.providerId}::int is null or provider_id = ${key.providerId}::int)
         and (${key.municipalityId}::int is null or municipality_id = ${key.municipalityId}::int)`)
  ).cents;

/** Agreements of product and provider that are expected to pass their bound, and the first of them that still will. */
export type ExpectedOver = {
  readonly count: number;
  readonly cents: bigint;
  readonly firstName: string;
  readonly firstOn: PlainDate;
  readonly probability: number;
};

/** Read from the newest forecast of a region; undefined when nothing that lies ahead is more likely than not. */
export const expectedOver = (tx: Tx, regionId: number, today: PlainDate): Promise<ExpectedOver | undefined> =>
  tx.maybeOne<ExpectedOver>(sql`
    with newest as (select id from forecast where region_id = ${regionId} order by made_on desc, id desc limit 1)
    select count(*) over ()::int as count, sum(l.expected_cents - l.bound_cents) over ()::bigint as cents,
           v.name || ', ' || p.name as "firstName", l.reached_on as "firstOn", l.over_probability as probability
      from forecast_line l join newest on newest.id = l.forecast_id
      join product p on p.id = l.product_id join organisation v on v.id = l.provider_id
     where l.over_probability >= 0.5 and l.reached_on > ${today}::date
     order by l.reached_on, l.over_probability desc, v.name limit 1`);

/** Where a year is expected to end, in the parts that the home screens tell. */
export type YearExpectation = {
  readonly knownCents: bigint;
  readonly openCents: bigint;
  readonly expectedCents: bigint;
  readonly boundCents: bigint;
  readonly madeOn: PlainDate;
};

/** The line of a region, or of one provider in it, in the newest forecast of the year; undefined without a forecast or a bound. */
export const expectationOfYear = (
  tx: Tx,
  year: number,
  { regionId, providerId }: { readonly regionId: number | null; readonly providerId: number | null },
): Promise<YearExpectation | undefined> =>
  tx.maybeOne<YearExpectation>(sql`
    select l.approved_cents + l.fixed_cents as "knownCents", l.expected_cents - l.approved_cents - l.fixed_cents as "openCents",
           l.expected_cents as "expectedCents", l.bound_cents as "boundCents", f.made_on as "madeOn"
      from forecast_line l join forecast f on f.id = l.forecast_id
     where f.year = ${year} and l.bound_cents is not null and l.product_id is null and l.municipality_id is null
       and l.provider_id is not distinct from ${providerId}::int
       and (${regionId}::int is null or f.region_id = ${regionId}::int)
     order by f.made_on desc, f.id desc limit 1`);
