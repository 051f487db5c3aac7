import { type Cents, cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { loadTerms } from '../../funding/index.ts';
import type { Verdict } from '../domain/decision.ts';
import type { AllocationFacts, ClaimFacts, Frequency, LineFacts, TariffFacts, Unit, Variant } from '../domain/facts.ts';
import type { FundingFacts } from '../domain/funding/funding-facts.ts';
import { fromStoredFunding, type StoredFunding } from '../domain/funding/stored-funding.ts';
import { findCreditTargets } from './earlier-lines.ts';
import { SENT_LINE_COLUMNS, type SentLineRow, toClaimLine } from './line-row.ts';
import type { VerdictSign } from './verdict-signs.ts';

/** A stored line with what was decided and everything it rested on. */
export type StoredLine = {
  readonly facts: LineFacts;
  readonly verdict: Verdict;
  readonly failedMask: number;
  /** What a person decided about it, when it was held. */
  readonly review: { readonly reason: string; readonly decidedAt: Date } | null;
  readonly claimId: bigint;
  readonly claimNumber: string;
  readonly receivedAt: Date;
  readonly decidedAt: Date;
  readonly engineVersion: string;
  readonly provider: { readonly id: number; readonly name: string };
  readonly municipality: { readonly id: number; readonly name: string };
  readonly allocationId: bigint | null;
  readonly productId: number | null;
  readonly contractId: number | null;
  readonly clauseId: number | null;
  readonly sealedBsn: Buffer | null;
};

export type LineFactsRow = SentLineRow & {
  verdict: VerdictSign;
  failed_rules: bigint;
  used_period_volume: bigint;
  used_total_volume: bigint;
  used_total_cents: bigint;
  product_contracted: boolean;
  reference_used: boolean;
  earlier_debit_reference: string | null;
  earlier_debit_volume: bigint | null;
  earlier_debit_cents: bigint | null;
  credited_by: string | null;
  funding: StoredFunding | null;
  review_reason: string | null;
  reviewed_at: Date | null;
  claim_id: bigint;
  claim_number: string;
  period_from: PlainDate;
  period_through: PlainDate;
  dated_on: PlainDate;
  received_at: Date;
  decided_at: Date;
  engine_version: string;
  number_used_before: boolean;
  last_declared_month: PlainDate | null;
  provider_id: number;
  provider: string;
  municipality_id: number;
  municipality: string;
  allocation_id: bigint | null;
  allocation_version: number | null;
  allocation_client_id: bigint | null;
  a_category: string | null;
  a_code: string | null;
  a_from: PlainDate | null;
  a_through: PlainDate | null;
  a_volume: bigint | null;
  a_unit: Unit | null;
  a_frequency: Frequency | null;
  a_budget: bigint | null;
  a_reason: string | null;
  product_id: number | null;
  contract_id: number | null;
  contract_tariff_id: number | null;
  t_version: number | null;
  t_from: PlainDate | null;
  t_through: PlainDate | null;
  t_cents: bigint | null;
  t_unit: Unit | null;
  t_variant: Variant | null;
  t_contract: string | null;
  t_clause: string | null;
  t_clause_id: number | null;
  t_product_code: string | null;
  t_product_category: string | null;
  sealed_bsn: Buffer | null;
};

const VERDICTS: Readonly<Record<VerdictSign, Verdict>> = { A: 'approved', R: 'refused', H: 'held' };

const LINE_COLUMNS = SENT_LINE_COLUMNS.split(',')
  .map((column) => `l.${column.trim()}`)
  .join(', ');

/** Lines (l) of declarations (c) with all that was kept about them and what they name; a condition follows. */
export const LINE_FACTS = `select ${LINE_COLUMNS}, l.verdict, l.failed_rules, l.used_period_volume, l.used_total_volume, l.used_total_cents,
            l.product_contracted, l.reference_used, l.earlier_debit_reference, l.earlier_debit_volume,
            l.earlier_debit_cents, l.credited_by, l.funding, w.reason as review_reason, w.decided_at as reviewed_at,
            c.id as claim_id, c.number as claim_number, c.period_from, c.period_through, c.dated_on, c.received_at,
            c.decided_at, c.engine_version, c.number_used_before, c.last_declared_month,
            c.provider_id, p.name as provider, c.municipality_id, m.name as municipality,
            l.allocation_id, l.allocation_version, a.client_id as allocation_client_id, v.product_category as a_category,
            v.product_code as a_code, v.from_on as a_from, v.through_on as a_through, v.volume as a_volume,
            v.unit as a_unit, v.frequency as a_frequency, v.budget_cents as a_budget, v.change_reason as a_reason,
            l.product_id, l.contract_id, l.contract_tariff_id, t.version as t_version,
            greatest(t.from_on, k.from_on) as t_from,
            least(t.through_on, k.through_on, k.terminated_on) as t_through, t.tariff_cents as t_cents,
            t.unit as t_unit, k.variant as t_variant, k.number as t_contract, cl.number as t_clause, cl.id as t_clause_id,
            tp.code as t_product_code, tp.category as t_product_category,
            coalesce(cl2.bsn_encrypted, l.bsn_encrypted) as sealed_bsn
       from claim c
       join claim_line l on l.declaration_year = c.declaration_year and l.claim_id = c.id
       join organisation p on p.id = c.provider_id
       join organisation m on m.id = c.municipality_id
       left join allocation a on a.id = l.allocation_id
       left join allocation_version v on v.allocation_id = l.allocation_id and v.version = l.allocation_version
       left join contract_tariff t on t.id = l.contract_tariff_id
       left join contract k on k.id = t.contract_id
       left join contract_clause cl on cl.id = t.clause_id
       left join product tp on tp.id = t.product_id
       left join client cl2 on cl2.id = l.client_id
       left join claim_line_review w on w.declaration_year = l.declaration_year and w.claim_id = l.claim_id and w.seq = l.seq`;

/** The line with all its facts, or undefined when it is not within the scope. */
export async function loadLineFacts(
  tx: Tx,
  where: { readonly claimId: number; readonly seq: number },
): Promise<StoredLine | undefined> {
  const row = await tx.maybeOne<LineFactsRow>(`${LINE_FACTS} where c.id = $1 and l.seq = $2`, [
    where.claimId,
    where.seq,
  ]);
  if (!row) return undefined;
  const targets = await findCreditTargets(tx, row.provider_id, row.previous_reference ? [row.previous_reference] : []);
  return toStoredLine(row, targets, await loadTerms(tx, row.funding === null ? [] : [row.funding.terms]));
}

/**
 * A row with the debits that credits point to (`findCreditTargets`) and the funding terms that rows name (`loadTerms`): terms that
 * paid a contract may be seen by who may see its lines.
 */
export function toStoredLine(
  row: LineFactsRow,
  targets: Awaited<ReturnType<typeof findCreditTargets>>,
  terms: Awaited<ReturnType<typeof loadTerms>>,
): StoredLine {
  const target = row.previous_reference === null ? undefined : targets.get(row.previous_reference);
  return {
    facts: {
      claim: toClaimFacts(row),
      line: toClaimLine(row),
      allocation: toAllocationFacts(row),
      tariff: toTariffFacts(row),
      productContracted: row.product_contracted,
      usage: {
        volume: Number(row.used_total_volume),
        amountCents: cents(row.used_total_cents),
        periodVolume: Number(row.used_period_volume),
      },
      earlierDebit:
        row.earlier_debit_reference === null
          ? null
          : {
              reference: row.earlier_debit_reference,
              volume: Number(row.earlier_debit_volume),
              amountCents: (row.earlier_debit_cents ?? 0n) as Cents,
            },
      referenceUsed: row.reference_used,
      creditTarget: target ? { ...target, creditedBy: row.credited_by } : null,
      funding: row.funding === null ? null : toFunding(row.funding, terms.get(row.funding.terms)),
    },
    verdict: VERDICTS[row.verdict],
    review: row.reviewed_at === null ? null : { reason: row.review_reason ?? '', decidedAt: row.reviewed_at },
    failedMask: Number(row.failed_rules),
    claimId: row.claim_id,
    claimNumber: row.claim_number,
    receivedAt: row.received_at,
    decidedAt: row.decided_at,
    engineVersion: row.engine_version,
    provider: { id: row.provider_id, name: row.provider },
    municipality: { id: row.municipality_id, name: row.municipality },
    allocationId: row.allocation_id,
    productId: row.product_id,
    contractId: row.contract_id,
    clauseId: row.t_clause_id,
    sealedBsn: row.sealed_bsn,
  };
}

function toFunding(stored: StoredFunding, found: Parameters<typeof fromStoredFunding>[1] | undefined): FundingFacts {
  if (!found) throw new Error(`funding terms ${stored.terms} of a decided line cannot be read`);
  return fromStoredFunding(stored, found);
}

const toClaimFacts = (row: LineFactsRow): ClaimFacts => ({
  declarationNumber: row.claim_number,
  declarationPeriod: { from: row.period_from, through: row.period_through },
  datedOn: row.dated_on,
  receivedOn: row.received_at.toISOString().slice(0, 10) as PlainDate,
  municipalityId: String(row.municipality_id),
  providerId: String(row.provider_id),
  numberUsedBefore: row.number_used_before,
  lastDeclaredMonth: row.last_declared_month,
});

function toAllocationFacts(row: LineFactsRow): AllocationFacts | null {
  if (row.allocation_id === null || row.a_from === null) return null;
  return {
    allocationId: String(row.allocation_id),
    version: row.allocation_version ?? 0,
    allocationNumber: Number(row.allocation_number),
    providerId: String(row.provider_id),
    municipalityId: String(row.municipality_id),
    clientId: String(row.allocation_client_id),
    productCategory: row.a_category,
    productCode: row.a_code,
    from: row.a_from,
    through: row.a_through,
    volume: row.a_volume === null ? null : Number(row.a_volume),
    unit: row.a_unit,
    frequency: row.a_frequency,
    budgetCents: row.a_budget === null ? null : cents(row.a_budget),
    changeReason: row.a_reason,
  };
}

function toTariffFacts(row: LineFactsRow): TariffFacts | null {
  if (row.contract_tariff_id === null || row.t_from === null) return null;
  return {
    tariffId: String(row.contract_tariff_id),
    version: row.t_version ?? 0,
    productCode: row.t_product_code ?? '',
    productCategory: row.t_product_category,
    tariffCents: cents(row.t_cents ?? 0n),
    unit: row.t_unit ?? '01',
    variant: row.t_variant ?? 'effort',
    contractNumber: row.t_contract ?? '',
    clauseNumber: row.t_clause ?? '',
    from: row.t_from,
    through: row.t_through,
  };
}
