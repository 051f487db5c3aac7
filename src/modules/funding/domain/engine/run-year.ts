import type { Cents } from '../../../../kernel/money.ts';
import type { FundingTerms } from '../terms.ts';
import { dayOf, firstOfMonth } from './calendar.ts';
import type { Collected } from './collect-items.ts';
import { columnsOf, type FactsColumns } from './columns.ts';
import { partFor } from './coverage.ts';
import type { DueItem } from './due-item.ts';
import type { FundingFacts } from './facts.ts';
import type { Outcome, Witness } from './judge-items.ts';
import { makeYear } from './run-year-over.ts';
import { asCents } from './whole.ts';
import type { YearOutcome } from './year-outcome.ts';

/** Why less is paid than was due, or why people are told. */
export type ItemFinding =
  | {
      readonly code: 'past-bound';
      readonly boundKey: string;
      readonly at: 'refuse' | 'review' | 'signal';
      /** Cents or volume, as the bound counts; `used` before this amount. */
      readonly limit: number;
      readonly used: number;
    }
  /** Another product of the part for the same child in the same month began earlier. */
  | { readonly code: 'stacked' };

/** One amount of a year with whom it is for, what became of it, and why. Paid, held, refused and covered are all of it. */
export type YearItem = DueItem & {
  /** Null: an amount for a contract, not for a child. */
  readonly episodeId: string | null;
  readonly providerId: string;
  readonly contractId: string;
  readonly productKey: string;
  readonly paidCents: Cents;
  readonly heldCents: Cents;
  readonly refusedCents: Cents;
  readonly withinGuaranteeCents: Cents;
  readonly findings: readonly ItemFinding[];
};

export type YearRun = YearOutcome & { readonly items: readonly YearItem[] };

/**
 * A year of care paid under terms, with every amount: from contract to final settlement. Items stand in order of day, provider
 * and episode, amounts for contracts after them. Throws RangeError when facts contradict each other (see columnsOf).
 */
export function runYear(terms: FundingTerms, facts: FundingFacts, year: number): YearRun {
  const columns = columnsOf(facts);
  const outcomes = new Map<number, Outcome>();
  const findings = new Map<number, ItemFinding[]>();
  const witness: Witness = {
    outcome(item, outcome) {
      outcomes.set(item, { ...outcome });
      if (outcome.stacked) note(findings, item, { code: 'stacked' });
    },
    atBound(item, bound, limit, used) {
      note(findings, item, { code: 'past-bound', boundKey: bound.key, at: bound.at, limit, used });
    },
  };
  const { outcome, collected, order, amounts } = makeYear(terms, columns, year, () => witness);
  const ofEpisodes = Array.from(order, (at) => itemAt(terms, columns, collected, at, outcomes, findings));
  const ofContracts = amounts.map(
    ({ kind, part, agreement, day, month, months, cents }): YearItem => ({
      partKey: part.key,
      kind,
      momentKey: null,
      dueOn: dayOf(day),
      month: firstOfMonth(month),
      volume: months,
      amountCents: asCents(cents),
      state: 'due',
      reason: 'instalment-day',
      episodeId: null,
      providerId: agreement.providerId,
      contractId: agreement.contractId,
      productKey: agreement.product.key,
      paidCents: asCents(cents),
      heldCents: asCents(0),
      refusedCents: asCents(0),
      withinGuaranteeCents: asCents(0),
      findings: [],
    }),
  );
  return { ...outcome, items: [...ofEpisodes, ...ofContracts] };
}

const note = (findings: Map<number, ItemFinding[]>, item: number, finding: ItemFinding): void => {
  findings.set(item, [...(findings.get(item) ?? []), finding]);
};

function itemAt(
  terms: FundingTerms,
  columns: FactsColumns,
  { items }: Collected,
  at: number,
  outcomes: ReadonlyMap<number, Outcome>,
  findings: ReadonlyMap<number, ItemFinding[]>,
): YearItem {
  const episode = items.episode[at] as number;
  const contract = columns.contracts[columns.episodes.contract[episode] as number];
  const product = columns.products[columns.episodes.product[episode] as number];
  const part = product ? partFor(terms, product) : null;
  const outcome = outcomes.get(at);
  const moments = part?.due.kind === 'moments' ? part.due.moments : [];
  return {
    partKey: part?.key ?? '',
    kind: items.kindAt(at),
    momentKey: moments[items.moment[at] as number]?.key ?? null,
    dueOn: dayOf(items.day[at] as number),
    month: firstOfMonth(items.month[at] as number),
    volume: items.volume[at] as number,
    amountCents: asCents(items.cents[at] as number),
    state: items.stateAt(at),
    reason: items.reasonAt(at),
    episodeId: columns.episodes.ids[episode] ?? null,
    providerId: columns.providers[contract?.provider ?? -1] ?? '',
    contractId: contract?.id ?? '',
    productKey: product?.key ?? '',
    paidCents: asCents(outcome?.paid ?? 0),
    heldCents: asCents(outcome?.held ?? 0),
    refusedCents: asCents(outcome?.refused ?? 0),
    withinGuaranteeCents: asCents(outcome?.withinGuarantee ?? 0),
    findings: findings.get(at) ?? [],
  };
}
