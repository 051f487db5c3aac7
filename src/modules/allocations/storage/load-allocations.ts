import { type Cents, cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql, type Tx } from '../../../platform/db/index.ts';

/** What was approved on an allocation in one month of care: volume in the unit of the lines, money in cents. */
export type AllocationUse = {
  /** First day of the month of care. */
  readonly month: PlainDate;
  readonly approvedVolume: bigint;
  readonly approvedCents: Cents;
};

/** An allocation as it counts now (the version decided last), with the child it is for and what was used of it. */
export type AllocationFacts = {
  readonly allocationId: bigint;
  /** Number of the allocation at the municipality (JW301 ToewijzingNummer). */
  readonly number: number;
  readonly clientId: bigint;
  /** Keyed hash of the child's BSN; compare with the vault's hash of the number in the line. */
  readonly bsnHash: Buffer;
  readonly bornOn: PlainDate;
  readonly version: number;
  readonly productId: number | null;
  /** Null when the municipality allocated without naming a category or product (IV068: the provider chooses). */
  readonly productCategory: string | null;
  readonly productCode: string | null;
  readonly from: PlainDate;
  readonly through: PlainDate | undefined;
  /** Volume per frequency, in `unit`; null when only a budget was allocated. */
  readonly volume: bigint | null;
  readonly unit: string | null;
  /** Code WJ759 or null: '1' day, '2' week, '4' month, '6' total within the period. */
  readonly frequency: '1' | '2' | '4' | '6' | null;
  readonly budgetCents: Cents | null;
  /** Code JZ002 or null; '13' means deleted: nothing may be declared on it (TR384). */
  readonly changeReason: string | null;
  /** Months with approved care, oldest first. */
  readonly usage: readonly AllocationUse[];
};

export type AllocationQuestion = {
  readonly providerId: number;
  readonly municipalityId: number;
  /** Only these allocation numbers; absent means all of this provider at this municipality. */
  readonly numbers?: readonly number[];
};

/**
 * All allocations that a declaration may lean on, in two statements however many there are. An allocation of another
 * provider is not among them: to the declarer it does not exist.
 */
export async function loadAllocations(tx: Tx, question: AllocationQuestion): Promise<AllocationFacts[]> {
  const { providerId, municipalityId, numbers } = question;
  const rows = await tx.query<AllocationRow>(sql`
    select a.id, a.number::int as number, a.client_id, c.bsn_hash, c.born_on, v.version, v.product_id,
           v.product_category, v.product_code, v.from_on, v.through_on, v.volume, v.unit, v.frequency, v.budget_cents,
           v.change_reason
      from ${numbers ? byNumber(municipalityId, numbers) : sql`allocation a`}
      join client c on c.id = a.client_id
      cross join lateral (select * from allocation_version v where v.allocation_id = a.id
                          order by v.decided_at desc, v.version desc limit 1) v
     where a.provider_id = ${providerId} and a.municipality_id = ${municipalityId}
     order by a.number`);
  const usage = await loadUsage(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => toFacts(row, usage.get(row.id) ?? []));
}

/** Looks each number up in the index, however many other allocations there are. */
const byNumber = (municipalityId: number, numbers: readonly number[]) => sql`
  unnest(${[...new Set(numbers)]}::bigint[]) as asked(number)
  cross join lateral (select * from allocation a
                       where a.municipality_id = ${municipalityId} and a.number = asked.number offset 0) a`;

type AllocationRow = {
  id: bigint;
  number: number;
  client_id: bigint;
  bsn_hash: Buffer;
  born_on: PlainDate;
  version: number;
  product_id: number | null;
  product_category: string | null;
  product_code: string | null;
  from_on: PlainDate;
  through_on: PlainDate | null;
  volume: bigint | null;
  unit: string | null;
  frequency: '1' | '2' | '4' | '6' | null;
  budget_cents: bigint | null;
  change_reason: string | null;
};

async function loadUsage(tx: Tx, allocationIds: readonly bigint[]): Promise<Map<bigint, AllocationUse[]>> {
  const rows = await tx.query<{ id: bigint; month: PlainDate; volume: bigint; amount: bigint }>(
    `select asked.id, u.month, u.approved_volume as volume, u.approved_cents as amount
       from unnest($1::bigint[]) as asked(id)
      cross join lateral (select * from allocation_usage u where u.allocation_id = asked.id offset 0) u
      order by asked.id, u.month`,
    [allocationIds],
  );
  const byAllocation = new Map<bigint, AllocationUse[]>();
  for (const row of rows) {
    const use = { month: row.month, approvedVolume: row.volume, approvedCents: cents(row.amount) };
    const known = byAllocation.get(row.id);
    if (known) known.push(use);
    else byAllocation.set(row.id, [use]);
  }
  return byAllocation;
}

function toFacts(row: AllocationRow, usage: readonly AllocationUse[]): AllocationFacts {
  return {
    allocationId: row.id,
    number: row.number,
    clientId: row.client_id,
    bsnHash: row.bsn_hash,
    bornOn: row.born_on,
    version: row.version,
    productId: row.product_id,
    productCategory: row.product_category,
    productCode: row.product_code,
    from: row.from_on,
    through: row.through_on ?? undefined,
    volume: row.volume,
    unit: row.unit,
    frequency: row.frequency,
    budgetCents: row.budget_cents === null ? null : cents(row.budget_cents),
    changeReason: row.change_reason,
    usage,
  };
}
