import {
  type InBackground,
  type RowWriter,
  type SqlFragment,
  sql,
  stagedRows,
  type Tx,
} from '../../../platform/db/index.ts';
import { type DecidedLine, ownFunding, SHARED_ROW, SharedValues } from './shared-values.ts';

/** The columns of a decided line, in the order of the table. */
export const COLUMNS = [
  'region_id',
  'declaration_year',
  'claim_id',
  'seq',
  'provider_id',
  'municipality_id',
  'client_id',
  'bsn_encrypted',
  'allocation_number',
  'allocation_id',
  'allocation_version',
  'reference',
  'previous_reference',
  'product_category',
  'product_code',
  'product_id',
  'from_on',
  'through_on',
  'volume',
  'unit',
  'tariff_cents',
  'amount_cents',
  'sign',
  'contract_id',
  'contract_tariff_id',
  'verdict',
  'approved_cents',
  'failed_rules',
  'used_period_volume',
  'used_total_volume',
  'used_total_cents',
  'product_contracted',
  'reference_used',
  'earlier_debit_reference',
  'earlier_debit_volume',
  'earlier_debit_cents',
  'credited_by',
  'funding',
] as const;

/** What is sent of each line; the rest it shares with others, or with the whole declaration. */
const STAGED = [
  'shared',
  'seq',
  'client_id',
  'bsn_encrypted',
  'allocation_number',
  'allocation_id',
  'allocation_version',
  'reference',
  'previous_reference',
  'volume',
  'amount_cents',
  'used_period_volume',
  'used_total_volume',
  'used_total_cents',
  'reference_used',
  'earlier_debit_reference',
  'earlier_debit_volume',
  'earlier_debit_cents',
  'credited_by',
  'funding',
] as const;

/** What all lines of one declaration share in storage. */
export type LineOwner = {
  readonly claimId: bigint;
  readonly regionId: number;
  readonly declarationYear: number;
  readonly providerId: number;
  readonly municipalityId: number;
};

/** Decided lines on their way into storage. */
export type LineWriter = {
  /** Adds one decided line; await what it gives, if anything. */
  line(decided: DecidedLine): Promise<void> | undefined;
  /** Waits until all lines, and what else the background was given, are stored; gives the number of lines. */
  end(): Promise<number>;
};

/** Opens the storing of decided lines; the partition of the declaration year is made when it is not there. */
export async function openLineWriter(tx: Tx, owner: LineOwner, background: InBackground): Promise<LineWriter> {
  await tx.execute('select rd.ensure_claim_year($1)', [owner.declarationYear]);
  const values = new SharedValues();
  const writer = await stagedRows(
    tx,
    {
      table: 'claim_line',
      columns: STAGED,
      like: sql`select 0 as shared, ${sql.trusted(STAGED.slice(1).join(', '))} from claim_line`,
      store: (stage) => storeLines(stage, owner, values.take()),
    },
    background,
  );
  return { line: (decided) => writeLine(writer, values.numberOf(decided), decided), end: () => writer.end() };
}

/** Left join: a line whose shared values are not there is refused by the table, instead of being left out. */
const storeLines = (stage: SqlFragment, owner: LineOwner, shared: readonly object[]): SqlFragment => sql`
  insert into claim_line (${sql.trusted(COLUMNS.join(', '))})
  select ${owner.regionId}::int, ${owner.declarationYear}::int, ${owner.claimId}::bigint, s.seq, ${owner.providerId}::int,
         ${owner.municipalityId}::int, s.client_id, s.bsn_encrypted, s.allocation_number, s.allocation_id, s.allocation_version,
         s.reference, s.previous_reference, c.product_category, c.product_code, c.product_id, c.from_on, c.through_on, s.volume,
         c.unit, c.tariff_cents, s.amount_cents, c.sign, c.contract_id, c.contract_tariff_id, c.verdict,
         case when c.verdict <> 'A' then 0 when c.sign = 'D' then s.amount_cents else -s.amount_cents end, c.failed_rules,
         s.used_period_volume, s.used_total_volume, s.used_total_cents, c.product_contracted, s.reference_used,
         s.earlier_debit_reference, s.earlier_debit_volume, s.earlier_debit_cents, s.credited_by,
         coalesce(s.funding, c.funding)
    from ${stage} s
    left join jsonb_to_recordset(${JSON.stringify(shared)}::jsonb) as c(${sql.trusted(SHARED_ROW)}) on c.number = s.shared`;

function writeLine(writer: RowWriter, shared: number, decided: DecidedLine): Promise<void> | undefined {
  const { line, result } = decided;
  return writer.row([
    shared,
    line.seq,
    line.clientId,
    decided.bsnEncrypted,
    line.allocationNumber,
    result.allocationId,
    result.allocationVersion,
    line.reference,
    line.previousReference,
    line.volume,
    line.amountCents,
    result.usage.periodVolume,
    result.usage.volume,
    result.usage.amountCents,
    result.referenceUsed,
    result.earlierDebit?.reference ?? null,
    result.earlierDebit?.volume ?? null,
    result.earlierDebit?.amountCents ?? null,
    result.creditedBy,
    ownFunding(result),
  ]);
}
