import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** What a decision or payment adds to the use of a contract, free of children. Credit lines give negative amounts. */
export type UtilisationDelta = {
  readonly contractId: number;
  readonly productId: number;
  readonly municipalityId: number;
  /** First day of the month of care. */
  readonly month: PlainDate;
  readonly regionId: number;
  readonly providerId: number;
  readonly lines: number;
  readonly refusedLines: number;
  /** Must equal approved plus refused plus held; the database refuses the row otherwise. */
  readonly claimedCents: Cents;
  readonly approvedCents: Cents;
  readonly refusedCents: Cents;
  /** Waiting for a person. */
  readonly heldCents: Cents;
  readonly paidCents: Cents;
  /** In the product's unit. */
  readonly approvedVolume: bigint;
};

const KEY = ['contract_id', 'product_id', 'municipality_id', 'month', 'region_id', 'provider_id'];
const COUNTERS = [
  'lines',
  'refused_lines',
  'claimed_cents',
  'approved_cents',
  'refused_cents',
  'held_cents',
  'paid_cents',
  'approved_volume',
];

/**
 * Adds the rows to the utilisation, in the caller's transaction: one upsert, rows locked in key order. Rows with the same
 * contract, product, municipality and month are added up. Gives the number of rows touched.
 */
export async function recordUtilisation(tx: Tx, rows: Iterable<UtilisationDelta>): Promise<number> {
  const values = Array.from(rows, toValues);
  // Numbers and days need no quotes; the driver's own way to write an array is ten times slower.
  const columns = TYPES.map((_, at) => `{${values.map((row) => row[at]).join(',')}}`);
  return tx.execute(UPSERT, columns);
}

/** Of KEY and COUNTERS, in that order. */
const TYPES = ['int', 'int', 'int', 'date', 'int', 'int', 'int', 'int', ...Array.from({ length: 6 }, () => 'bigint')];

const UPSERT = `
  insert into utilisation as u (${[...KEY, ...COUNTERS].join(', ')})
  select ${KEY.join(', ')}, ${COUNTERS.map((name) => `sum(${name})`).join(', ')}
    from unnest(${TYPES.map((type, at) => `$${at + 1}::${type}[]`).join(', ')}) as delta(${[...KEY, ...COUNTERS].join(', ')})
   group by ${KEY.join(', ')}
   order by contract_id, product_id, municipality_id, month
  on conflict (contract_id, product_id, municipality_id, month) do update
    set ${COUNTERS.map((name) => `${name} = u.${name} + excluded.${name}`).join(', ')}`;

const toValues = (row: UtilisationDelta) => [
  row.contractId,
  row.productId,
  row.municipalityId,
  row.month,
  row.regionId,
  row.providerId,
  row.lines,
  row.refusedLines,
  row.claimedCents,
  row.approvedCents,
  row.refusedCents,
  row.heldCents,
  row.paidCents,
  row.approvedVolume,
];
