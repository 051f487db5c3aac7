import { cents } from '../../../kernel/money.ts';
import type { ClosedPeriod } from '../../../kernel/period.ts';
import { firstDayOfMonth, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { CreditTarget, Unit } from '../domain/facts.ts';
import { measuredVolume } from '../domain/volume.ts';
import type { OpenDebit } from '../domain/world.ts';
import { SENT_LINE_COLUMNS, type SentLineRow, toClaimLine } from './line-row.ts';
import type { VerdictSign } from './verdict-signs.ts';

const prefixed = (alias: string) =>
  SENT_LINE_COLUMNS.split(',')
    .map((column) => `${alias}.${column.trim()}`)
    .join(', ');

/** No text in XML holds it. Some thousands of texts are sent as one, which takes a tenth of the time of sending a list. */
const BETWEEN = '\u0001';

/** Those of the references that this provider sent before, in any message, whatever became of them (TR314). */
export async function findUsedReferences(
  tx: Tx,
  providerId: number,
  references: readonly string[],
): Promise<Set<string>> {
  if (references.length === 0) return new Set();
  // Asked one by one within the server, so that each is a look in the index however large the table has become: of a list in one
  // condition the server may look through all lines of the provider instead.
  const rows = await tx.query<{ reference: string }>(
    `select asked.reference from unnest(string_to_array($2, $3)) as asked(reference)
      where (select true from claim_line l where l.provider_id = $1 and l.reference = asked.reference limit 1)`,
    [providerId, references.join(BETWEEN), BETWEEN],
  );
  return new Set(rows.map((row) => row.reference));
}

/** The debits that credits point to, by reference; of several with one reference the approved one (TR323, TR390). */
export async function findCreditTargets(
  tx: Tx,
  providerId: number,
  previousReferences: readonly string[],
): Promise<Map<string, CreditTarget>> {
  if (previousReferences.length === 0) return new Map();
  const rows = await tx.query<SentLineRow & { verdict: VerdictSign; credited_by: string | null }>(
    `select distinct on (d.reference) ${prefixed('d')}, d.verdict, c.reference as credited_by
       from claim_line d
       left join claim_line c on c.provider_id = d.provider_id and c.previous_reference = d.reference
        and c.sign = 'C' and c.verdict = 'A'
      where d.provider_id = $1 and d.reference = any($2) and d.sign = 'D'
      order by d.reference, d.verdict, d.claim_id`,
    [providerId, previousReferences],
  );
  return new Map(
    rows.map((row) => [
      row.reference,
      { approved: row.verdict === 'A', creditedBy: row.credited_by, line: toClaimLine(row) },
    ]),
  );
}

type OpenDebitRow = {
  allocation_id: bigint;
  from_on: PlainDate;
  product_category: string;
  product_code: string;
  reference: string;
  volume: bigint;
  unit: Unit;
  amount_cents: bigint;
};

/**
 * Debits on these allocations, approved or waiting for a person, that no approved credit took back, by allocation (TR389): of
 * care that began on these days, for of other months none can bar a line.
 */
export async function findOpenDebits(
  tx: Tx,
  allocationIds: readonly bigint[],
  { from, through }: ClosedPeriod,
): Promise<Map<bigint, OpenDebit[]>> {
  if (allocationIds.length === 0) return new Map();
  const rows = await tx.query<OpenDebitRow>(
    `select d.allocation_id, d.from_on, d.product_category, d.product_code, d.reference, d.volume, d.unit, d.amount_cents
       from unnest($1::bigint[]) as asked(id)
      cross join lateral (select * from claim_line l
                           where l.allocation_id = asked.id and l.from_on between $2 and $3
                             and l.sign = 'D' and l.verdict in ('A', 'H') offset 0) d
      where not exists (select from claim_line c where c.provider_id = d.provider_id
              and c.previous_reference = d.reference and c.sign = 'C' and c.verdict = 'A')`,
    [allocationIds, from, through],
  );
  const byAllocation = Map.groupBy(rows, (row) => row.allocation_id);
  return new Map([...byAllocation].map(([allocationId, debits]) => [allocationId, debits.map(toOpenDebit)]));
}

const toOpenDebit = (row: OpenDebitRow): OpenDebit => ({
  month: firstDayOfMonth(row.from_on),
  productCategory: row.product_category,
  productCode: row.product_code,
  reference: row.reference,
  volume: measuredVolume(Number(row.volume), row.unit),
  amountCents: cents(row.amount_cents),
});
