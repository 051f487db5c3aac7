import { type SqlFragment, sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { Axis, UseOfMonth } from '../../domain/utilisation/use.ts';
import { belongsTo, type Whose } from '../own-use.ts';
import { agreedOf, atContract, bestFirst, priced, within } from './agreed-care.ts';

/** What narrows the use down; what is not named is not narrowed. */
export type UseFilter = {
  readonly year: number;
  readonly contractId?: number | undefined;
  readonly productId?: number | undefined;
  readonly providerId?: number | undefined;
  readonly municipalityId?: number | undefined;
  readonly segment?: string | undefined;
  /** Contracts that the region bought, or that a municipality bought itself (R-010). */
  readonly level?: 'regional' | 'local' | undefined;
};

const KEYS: Readonly<Record<Axis, string>> = {
  contract: 'x.contract_id',
  product: 'x.product_id',
  provider: 'x.provider_id',
  municipality: 'x.municipality_id',
  segment: 'p.weight',
};

const allocated = (filter: UseFilter, whose: Whose): SqlFragment => sql`
  select distinct on (u.provider_id, u.product_id, u.municipality_id, u.month)
         g.contract_id, u.product_id, u.provider_id, u.municipality_id, u.month,
         u.allocated_volume, ${priced('u.allocated_volume', 'u.allocated_cents')} as allocated_cents,
         u.started_volume, ${priced('u.started_volume', 'u.started_cents')} as started_cents
    from care_use u
    ${atContract}
   where ${belongsTo(whose, 'u')} and ${within(filter.year, sql`u.month`)} and (u.running > 0 or u.allocated_volume <> 0)
     and (${filter.providerId ?? null}::int is null or u.provider_id = ${filter.providerId ?? null})
     and (${filter.municipalityId ?? null}::int is null or u.municipality_id = ${filter.municipalityId ?? null})
     and (${filter.productId ?? null}::int is null or u.product_id = ${filter.productId ?? null})
   order by ${bestFirst}`;

const declared = (filter: UseFilter, whose: Whose): SqlFragment => sql`
  select u.contract_id, u.product_id, u.provider_id, u.municipality_id, u.month, u.claimed_cents, u.approved_volume,
         u.approved_cents, u.refused_cents, u.held_cents, u.fixed_cents, u.paid_cents
    from utilisation u
   where ${belongsTo(whose, 'u')} and ${within(filter.year, sql`u.month`)}
     and (${filter.providerId ?? null}::int is null or u.provider_id = ${filter.providerId ?? null})
     and (${filter.municipalityId ?? null}::int is null or u.municipality_id = ${filter.municipalityId ?? null})
     and (${filter.productId ?? null}::int is null or u.product_id = ${filter.productId ?? null})
     and (${filter.contractId ?? null}::int is null or u.contract_id = ${filter.contractId ?? null})`;

/** What is left to ask of the rows once both have their contract. */
const narrowed = ({ contractId, segment, level }: UseFilter): SqlFragment =>
  sql.and([
    contractId === undefined ? sql.yes : sql`x.contract_id = ${contractId}`,
    segment === undefined ? sql.yes : sql`p.weight = ${segment}`,
    level === undefined
      ? sql.yes
      : sql`(exists (select from contract k join organisation o on o.id = k.purchaser_id
                where k.id = x.contract_id and o.kind = 'municipality')) = ${level === 'local'}`,
  ]);

/**
 * The use of a year per row of the axis, unit and month: allocated and started beside what was declared, approved and paid.
 * Two tables without children are read, never a line or an allocation.
 */
export function loadUse(tx: Tx, axis: Axis, filter: UseFilter, whose: Whose): Promise<UseOfMonth[]> {
  const key = sql.trusted(KEYS[axis]);
  return tx.query<UseOfMonth>(sql`
    with ${agreedOf(filter.year)},
    x as (
      select contract_id, product_id, provider_id, municipality_id, month, allocated_volume, allocated_cents, started_volume, started_cents,
             0::bigint as claimed_cents, 0::bigint as approved_volume, 0::bigint as approved_cents, 0::bigint as refused_cents,
             0::bigint as held_cents, 0::bigint as fixed_cents, 0::bigint as paid_cents
        from (${allocated(filter, whose)}) a
      union all
      select contract_id, product_id, provider_id, municipality_id, month, 0, 0, 0, 0, claimed_cents, approved_volume, approved_cents,
             refused_cents, held_cents, fixed_cents, paid_cents
        from (${declared(filter, whose)}) d)
    select (${key})::text as key, extract(month from x.month)::int as month, p.unit,
           sum(x.allocated_volume)::bigint as "allocatedVolume", sum(x.allocated_cents)::bigint as "allocatedCents",
           sum(x.started_volume)::bigint as "startedVolume", sum(x.started_cents)::bigint as "startedCents",
           sum(x.claimed_cents)::bigint as "claimedCents",
           sum(case when p.unit = '04' then x.approved_volume * 60 else x.approved_volume end)::bigint as "approvedVolume",
           sum(x.approved_cents)::bigint as "approvedCents", sum(x.refused_cents)::bigint as "refusedCents",
           sum(x.held_cents)::bigint as "heldCents", sum(x.fixed_cents)::bigint as "fixedCents", sum(x.paid_cents)::bigint as "paidCents"
      from x left join product p on p.id = x.product_id
     where ${narrowed(filter)}
     group by ${key}, x.month, p.unit order by 1, 2, 3`);
}
