import { type InBackground, type RowWriter, stagedCopy, type Tx } from '../../../platform/db/index.ts';
import type { LineResult } from '../domain/batch.ts';
import type { Verdict } from '../domain/decision.ts';
import type { ClaimLine } from '../domain/facts.ts';
import { toStoredFunding } from '../domain/funding/stored-funding.ts';

/** The columns of a decided line, in the order in which they are written. */
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

/** How a verdict is stored. */
export const VERDICT_SIGNS = { approved: 'A', refused: 'R', held: 'H' } as const satisfies Record<Verdict, string>;
export type VerdictSign = (typeof VERDICT_SIGNS)[Verdict];

/** What all lines of one declaration share in storage. */
export type LineOwner = {
  readonly claimId: bigint;
  readonly regionId: number;
  readonly declarationYear: number;
  readonly providerId: number;
  readonly municipalityId: number;
};

export type DecidedLine = {
  readonly line: ClaimLine;
  readonly result: LineResult;
  readonly productId: number | null;
  readonly contractId: number | null;
  /** Sealed BSN of a child that is not known here; null for known children. */
  readonly bsnEncrypted: Buffer | null;
};

/** Decided lines on their way into storage. */
export type LineWriter = {
  /** Adds one decided line; await what it gives, if anything. */
  line(decided: DecidedLine): Promise<void> | undefined;
  /** Waits until all lines, and what else the background was given, are stored; gives the number of lines. */
  end(): Promise<number>;
};

/** Opens the COPY of decided lines; the partition of the declaration year is made when it is not there. */
export async function openLineWriter(tx: Tx, owner: LineOwner, background: InBackground): Promise<LineWriter> {
  await tx.execute('select rd.ensure_claim_year($1)', [owner.declarationYear]);
  const writer = await stagedCopy(tx, 'claim_line', COLUMNS, background);
  return { line: (decided) => writeLine(writer, owner, decided), end: () => writer.end() };
}

function writeLine(writer: RowWriter, owner: LineOwner, decided: DecidedLine): Promise<void> | undefined {
  const { line, result } = decided;
  return writer.row([
    owner.regionId,
    owner.declarationYear,
    owner.claimId,
    line.seq,
    owner.providerId,
    owner.municipalityId,
    line.clientId,
    decided.bsnEncrypted,
    line.allocationNumber,
    result.allocationId,
    result.allocationVersion,
    line.reference,
    line.previousReference,
    line.productCategory,
    line.productCode,
    decided.productId,
    line.period.from,
    line.period.through,
    line.volume,
    line.unit,
    line.tariffCents,
    line.amountCents,
    line.sign,
    decided.contractId,
    result.tariffId,
    VERDICT_SIGNS[result.verdict],
    line.sign === 'D' ? result.approvedCents : -result.approvedCents,
    result.failedMask,
    result.usage.periodVolume,
    result.usage.volume,
    result.usage.amountCents,
    result.productContracted,
    result.referenceUsed,
    result.earlierDebit?.reference ?? null,
    result.earlierDebit?.volume ?? null,
    result.earlierDebit?.amountCents ?? null,
    result.creditedBy,
    result.funding === null ? null : JSON.stringify(toStoredFunding(result.funding)),
  ]);
}
