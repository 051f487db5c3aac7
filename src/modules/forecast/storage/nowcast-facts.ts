import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { CellKey, NowcastFacts } from '../domain/nowcast/facts.ts';
import { fixedUntil } from '../domain/nowcast/fixed.ts';

type ReportRow = CellKey & { readonly month: number; readonly knownOn: number; readonly cents: bigint };
type TrajectoryRow = CellKey & {
  readonly from: number;
  readonly through: number | null;
  readonly perDay: number | null;
  readonly knownOn: number;
  readonly replacedOn: number | null;
  readonly startedKnownOn: number | null;
  readonly stoppedOn: number | null;
  readonly stopKnownOn: number | null;
};
type FixedRow = CellKey & {
  readonly contractId: number;
  readonly partKey: string;
  readonly month: number;
  readonly months: number;
  readonly cents: bigint;
};

/**
 * All that a forecast of a region is made of, in four statements and without a child: what was approved and when that was
 * known, what was allocated, started and stopped, and fixed amounts up to and including the month `last`. Empty for who may
 * not make one (rd.may_forecast).
 */
export async function loadNowcastFacts(tx: Tx, regionId: number, from: PlainDate, last: number): Promise<NowcastFacts> {
  const reports = await tx.query<ReportRow>(sql`
    select product_id as "productId", provider_id as "providerId", municipality_id as "municipalityId", month,
           known_on as "knownOn", cents
      from rd.nowcast_reports(${regionId}, ${from}::date)`);
  const trajectories = await tx.query<TrajectoryRow>(sql`
    select product_id as "productId", provider_id as "providerId", municipality_id as "municipalityId", from_on as "from",
           through_on as "through", per_day as "perDay", known_on as "knownOn", replaced_on as "replacedOn",
           started_known_on as "startedKnownOn", stopped_on as "stoppedOn", stop_known_on as "stopKnownOn"
      from rd.nowcast_trajectories(${regionId}, ${from}::date)`);
  const fixed = await tx.query<FixedRow>(sql`
    select contract_id as "contractId", part_key as "partKey", product_id as "productId", provider_id as "providerId",
           municipality_id as "municipalityId", month, months, cents
      from rd.nowcast_fixed(${regionId}, ${from}::date)`);
  const groups = await tx.query<{ id: number; name: string }>(sql`
    select id, product_group as name from product where region_id = ${regionId}`);
  const groupOf = new Map(groups.map(({ id, name }) => [id, name]));
  const cells: CellKey[] = [];
  const cellOf = numberCells(cells);
  const never = (day: number | null) => day ?? Number.POSITIVE_INFINITY;
  return {
    cells,
    reports: reports.map((row) => ({
      cell: cellOf(row),
      month: row.month,
      knownOn: row.knownOn,
      cents: Number(row.cents),
    })),
    trajectories: trajectories.map((row) => ({
      cell: cellOf(row),
      from: row.from,
      through: never(row.through),
      perDay: row.perDay ?? 0,
      knownOn: row.knownOn,
      replacedOn: never(row.replacedOn),
      startedKnownOn: never(row.startedKnownOn),
      stoppedOn: never(row.stoppedOn),
      stopKnownOn: never(row.stopKnownOn),
    })),
    fixed: fixedUntil(
      fixed.map((row) => ({
        cell: cellOf(row),
        series: `${row.contractId}|${row.partKey}|${row.productId}|${row.municipalityId}`,
        month: row.month,
        months: row.months,
        cents: row.cents,
      })),
      last,
    ),
    groups: cells.map(({ productId }) => groupOf.get(productId) ?? ''),
  };
}

/** Numbers product, provider and municipality together, in the order in which they are met. */
function numberCells(cells: CellKey[]): (key: CellKey) => number {
  const numbers = new Map<string, number>();
  return ({ productId, providerId, municipalityId }) => {
    const name = `${productId}|${providerId}|${municipalityId}`;
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, cells.length);
    return cells.push({ productId, providerId, municipalityId }) - 1;
  };
}
