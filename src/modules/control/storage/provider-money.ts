import { type Cents, cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** What a municipality granted a provider per contract of the region in some months: what a cut is taken over. */
export async function grantedInMonths(
  tx: Tx,
  of: {
    readonly regionId: number;
    readonly municipalityId: number;
    readonly providerId: number;
    readonly contractId: number | null;
  },
  from: PlainDate,
  through: PlainDate,
): Promise<{ contractId: number; approvedCents: Cents }[]> {
  const rows = await tx.query<{ contractId: number; approved: bigint }>(sql`
    select u.contract_id as "contractId", sum(u.approved_cents)::bigint as approved from utilisation u
     where u.region_id = ${of.regionId} and u.municipality_id = ${of.municipalityId} and u.provider_id = ${of.providerId}
       and u.month between date_trunc('month', ${from}::date) and ${through}::date
       and ${of.contractId === null ? sql.yes : sql`u.contract_id = ${of.contractId}`}
     group by 1 order by 1`);
  return rows.map(({ contractId, approved }) => ({ contractId, approvedCents: cents(approved) }));
}

export type PayingMunicipality = { readonly id: number; readonly name: string; readonly approvedCents: bigint };

/** Municipalities that granted care of a provider since a day, under one contract or all: who carries a measure out. */
export const payingMunicipalities = (
  tx: Tx,
  of: { readonly regionId: number; readonly providerId: number; readonly contractId: number | null },
  from: PlainDate,
): Promise<PayingMunicipality[]> =>
  tx.query<PayingMunicipality>(sql`
    select o.id, o.name, sum(u.approved_cents)::bigint as "approvedCents"
      from utilisation u join organisation o on o.id = u.municipality_id
     where u.region_id = ${of.regionId} and u.provider_id = ${of.providerId} and u.month >= ${from}
       and ${of.contractId === null ? sql.yes : sql`u.contract_id = ${of.contractId}`}
     group by o.id, o.name having sum(u.approved_cents) > 0 order by o.name`);

/** How much per cent more was granted than in the same months a year before, by provider; only of who had care in both. */
export const growthOfProviders = (
  tx: Tx,
  regionId: number,
  now: { readonly from: PlainDate; readonly through: PlainDate },
): Promise<{ providerId: number; percent: number }[]> =>
  tx.query(sql`
    select provider_id as "providerId", round((sum(now) - sum(before)) * 100.0 / sum(before), 1)::float8 as percent
      from (select u.provider_id, case when u.month >= ${now.from}::date then u.approved_cents else 0 end as now,
                   case when u.month < ${now.from}::date then u.approved_cents else 0 end as before
              from utilisation u
             where u.region_id = ${regionId} and (u.month between ${now.from}::date and ${now.through}::date
                or u.month between ${now.from}::date - interval '1 year' and ${now.through}::date - interval '1 year')) x
     group by 1 having sum(before) > 0 and sum(now) > 0`);

/** Running and recent contracts of a provider in the region: on which of them is it? */
export const contractsOfProvider = (
  tx: Tx,
  regionId: number,
  providerId: number,
): Promise<{ id: number; number: string; name: string }[]> =>
  tx.query(
    sql`select id, number, name from contract where region_id = ${regionId} and provider_id = ${providerId} order by through_on desc, id`,
  );
