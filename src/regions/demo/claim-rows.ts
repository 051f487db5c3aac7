import { epochDay, yearOf } from '../../kernel/plain-date.ts';
import type { DecidedClaim, DecidedLine } from './decide-claim.ts';
import { dayOf, instantOn } from './demo-calendar.ts';
import type { DemoRegion } from './demo-region.ts';
import {
  type DimensionAmount,
  ENGINE_VERSION,
  entriesOfDecision,
  entriesOfPayment,
  toStoredFunding,
  VERDICT_SIGNS,
} from './engine.ts';
import type { MessageFile } from './message-files.ts';
import type { DemoRow } from './tables.ts';

/** Numbers of a claim and all that comes with it; the next claim continues where it ends. */
export type ClaimNumbers = {
  readonly claim: number;
  readonly declaration: number;
  readonly answer: number;
  readonly decisionPosting: number;
  readonly reviewPosting: number;
  readonly paymentPosting: number;
};

export const numbersOf = (claim: number): ClaimNumbers => ({
  claim,
  declaration: 2 * claim - 1,
  answer: 2 * claim,
  decisionPosting: 3 * claim - 2,
  reviewPosting: 3 * claim - 1,
  paymentPosting: 3 * claim,
});

const OFFICE_OPENS = 8 * 60;
const DECIDED_AFTER_MINUTES = 2;
/** Municipalities pay three to four weeks after the decision, within the term of thirty days. */
const PAYS_AFTER_DAYS = 21;

export const receivedMinute = (claim: number): number => OFFICE_OPENS + ((claim * 7) % 520);

/** Day of payment since 1970-01-01, or null when that is still to come; a declaration of which lines are held is paid after them. */
export function paidOn(region: DemoRegion, claim: DecidedClaim, number: number): number | null {
  if (claim.closedOn === null) return null;
  const day = claim.envelope.receivedOn + PAYS_AFTER_DAYS + (number % 8);
  return day <= epochDay(region.parameters.today) ? day : null;
}

/** The declaration, and its answer when no line waits for a person. */
export function messageRows(
  { ids, data }: DemoRegion,
  { envelope, closedOn }: DecidedClaim,
  numbers: ClaimNumbers,
  sent: MessageFile,
  answer: MessageFile | null,
): DemoRow<'message'>[] {
  const received = dayOf(envelope.receivedOn);
  const minute = receivedMinute(numbers.claim);
  const cbs = data.municipalities.municipalities[envelope.municipality]?.cbsCode ?? '';
  const decidedAt = instantOn(received, minute + DECIDED_AFTER_MINUTES);
  const common = {
    region_id: ids.region,
    provider_id: envelope.providerId,
    municipality_id: envelope.municipalityId,
    outcome: 'processed',
    outcome_at: decidedAt,
  };
  const content = (file: MessageFile) => ({
    identification: file.identification,
    file_name: file.fileName,
    size_bytes: file.bytes.length,
    sha256: file.sha256,
  });
  const declaration = {
    id: numbers.declaration,
    ...common,
    dated_on: received,
    direction: 'in',
    message_code: 'JW323',
    sender_code: envelope.provider.agbCode,
    receiver_code: cbs,
    ...content(sent),
    received_at: instantOn(received, minute),
    answers_id: null,
  };
  if (answer === null || closedOn === null) return [declaration];
  const answeredOn = dayOf(closedOn);
  return [
    declaration,
    {
      id: numbers.answer,
      ...common,
      dated_on: answeredOn,
      direction: 'out',
      message_code: 'JW325',
      sender_code: cbs,
      receiver_code: envelope.provider.agbCode,
      ...content(answer),
      received_at: instantOn(answeredOn, minute + DECIDED_AFTER_MINUTES),
      answers_id: numbers.declaration,
    },
  ];
}

export function claimRow({ ids }: DemoRegion, claim: DecidedClaim, numbers: ClaimNumbers): DemoRow<'claim'> {
  const { envelope, decision } = claim;
  const { totals } = decision;
  const received = dayOf(envelope.receivedOn);
  const minute = receivedMinute(numbers.claim);
  return {
    id: numbers.claim,
    region_id: ids.region,
    declaration_year: yearOf(envelope.month.from),
    message_id: numbers.declaration,
    provider_id: envelope.providerId,
    municipality_id: envelope.municipalityId,
    number: envelope.number,
    period_from: envelope.month.from,
    period_through: envelope.month.through,
    dated_on: received,
    received_at: instantOn(received, minute),
    decided_at: instantOn(received, minute + DECIDED_AFTER_MINUTES),
    engine_version: ENGINE_VERSION,
    line_count: totals.lines,
    refused_count: totals.lines - totals.approvedLines - totals.heldLines,
    claimed_cents: totals.claimedCents,
    approved_cents: totals.approvedCents,
    refused_cents: totals.refusedCents,
    held_count: totals.heldLines,
    held_cents: totals.heldCents,
    failed_rules: 0,
    number_used_before: false,
    last_declared_month: envelope.lastDeclaredMonth,
  };
}

export function lineRow(
  { ids }: DemoRegion,
  { envelope }: DecidedClaim,
  claim: number,
  { draft, line, result, place }: DecidedLine,
): DemoRow<'claim_line'> {
  return {
    region_id: ids.region,
    declaration_year: yearOf(envelope.month.from),
    claim_id: claim,
    seq: line.seq,
    provider_id: envelope.providerId,
    municipality_id: envelope.municipalityId,
    client_id: line.clientId,
    bsn_encrypted: line.clientId === null ? { seal: 'encrypt', bsn: draft.bsn } : null,
    allocation_number: line.allocationNumber,
    allocation_id: result.allocationId,
    allocation_version: result.allocationVersion,
    reference: line.reference,
    previous_reference: line.previousReference,
    product_category: line.productCategory,
    product_code: line.productCode,
    product_id: place?.productId ?? null,
    from_on: line.period.from,
    through_on: line.period.through,
    volume: line.volume,
    unit: line.unit,
    tariff_cents: line.tariffCents,
    amount_cents: line.amountCents,
    sign: line.sign,
    contract_id: place?.contractId ?? null,
    contract_tariff_id: result.tariffId,
    verdict: VERDICT_SIGNS[result.verdict],
    approved_cents: line.sign === 'D' ? result.approvedCents : -result.approvedCents,
    failed_rules: result.failedMask,
    used_period_volume: result.usage.periodVolume,
    used_total_volume: result.usage.volume,
    used_total_cents: result.usage.amountCents,
    product_contracted: result.productContracted,
    reference_used: result.referenceUsed,
    earlier_debit_reference: result.earlierDebit?.reference ?? null,
    earlier_debit_volume: result.earlierDebit?.volume ?? null,
    earlier_debit_cents: result.earlierDebit?.amountCents ?? null,
    credited_by: result.creditedBy,
    funding: result.funding === null ? null : JSON.stringify(toStoredFunding(result.funding)),
  };
}

/** The decision in the books, and its payment once the day is there: balanced pairs (ledger module). */
export function postings(region: DemoRegion, claim: DecidedClaim, numbers: ClaimNumbers) {
  const { envelope } = claim;
  const granted = (totals: DecidedClaim['products']) =>
    totals.map((total) => ({ ...total, amountCents: total.approvedCents }));
  const amounts: DimensionAmount[] = granted(claim.products);
  const paid = paidOn(region, claim, numbers.claim);
  const events = [
    {
      id: numbers.decisionPosting,
      kind: 'claim-decided',
      day: envelope.receivedOn,
      entries: entriesOfDecision(granted(claim.atOnce)),
    },
    {
      id: numbers.reviewPosting,
      kind: 'claim-reviewed',
      day: claim.reviewedOn ?? envelope.receivedOn,
      entries: entriesOfDecision(granted(claim.byReview)),
    },
    ...(paid === null
      ? []
      : [{ id: numbers.paymentPosting, kind: 'payment', day: paid, entries: entriesOfPayment(amounts) }]),
  ].filter(({ entries }) => entries.length > 0);
  const owner = { provider_id: envelope.providerId, municipality_id: envelope.municipalityId };
  return {
    transactions: events.map(
      (event): DemoRow<'ledger_transaction'> => ({
        id: event.id,
        region_id: region.ids.region,
        ...owner,
        kind: event.kind,
        occurred_on: dayOf(event.day),
        claim_id: numbers.claim,
        recorded_at: instantOn(dayOf(event.day), receivedMinute(numbers.claim) + DECIDED_AFTER_MINUTES),
      }),
    ),
    entries: events.flatMap((event) =>
      event.entries.map(
        (entry, at): DemoRow<'ledger_entry'> => ({
          transaction_id: event.id,
          seq: at + 1,
          account: entry.account,
          ...owner,
          contract_id: entry.contractId,
          product_id: entry.productId,
          month: entry.month,
          debit_cents: entry.debitCents,
          credit_cents: entry.creditCents,
        }),
      ),
    ),
  };
}
