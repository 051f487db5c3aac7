import { type Fraction, fraction } from '../../../kernel/fraction.ts';
import { type Cents, cents } from '../../../kernel/money.ts';

/** What the settlement of a year needs and no register knows; a person states it with its source. */
export const FACT_KINDS = [
  'actual-cost',
  'paid-elsewhere',
  'care-elsewhere',
  'process-score',
  'result-score',
  'own-share',
  'small-share',
  'deliverers',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export const AGREEMENTS = ['measuring-outcomes', 'reporting-outcomes', 'finishing-in-time'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

export type StatedFact = {
  readonly providerId: number;
  /** Null: about the provider as a whole. */
  readonly contractId: number | null;
  /** Of care that was granted elsewhere. */
  readonly productId: number | null;
  readonly kind: FactKind;
  readonly agreement: Agreement | null;
  readonly amountCents: bigint | null;
  readonly shareTop: number | null;
  readonly shareBottom: number | null;
  readonly names: readonly string[] | null;
  readonly source: string;
};

/** Which facts are about a contract; the others are about the provider. */
export const isAboutContract = (kind: FactKind): boolean => kind !== 'process-score' && kind !== 'result-score';
export const isAmount = (kind: FactKind): boolean =>
  kind === 'actual-cost' || kind === 'paid-elsewhere' || kind === 'care-elsewhere';
export const isShare = (kind: FactKind): boolean => !isAmount(kind) && kind !== 'deliverers';

/** Does a fact say what its kind says, about what its kind is about? */
export const isWhole = (fact: Omit<StatedFact, 'source'>): boolean =>
  (fact.contractId !== null) === isAboutContract(fact.kind) &&
  (fact.productId !== null) === (fact.kind === 'care-elsewhere') &&
  (fact.amountCents !== null) === isAmount(fact.kind) &&
  (fact.shareTop !== null && fact.shareBottom !== null && fact.shareTop <= fact.shareBottom) === isShare(fact.kind) &&
  (fact.names !== null) === (fact.kind === 'deliverers') &&
  (fact.agreement !== null) === (fact.kind === 'process-score');

/** Stated facts as the engine asks them. */
export function factsOf(stated: readonly StatedFact[], year: number) {
  const about = (kind: FactKind) => stated.filter((one) => one.kind === kind);
  const byContract = (kind: FactKind) => new Map(about(kind).map((one) => [one.contractId, one]));
  const [own, small, deliverers] = [byContract('own-share'), byContract('small-share'), byContract('deliverers')];
  const contracts = [...new Set([...own.keys(), ...small.keys(), ...deliverers.keys()])];
  return {
    actualCosts: about('actual-cost').map((one) => ({
      contractId: String(one.contractId),
      year,
      costCents: cents(one.amountCents ?? 0n),
    })),
    processScores: about('process-score').flatMap((one) =>
      one.agreement === null
        ? []
        : [{ providerId: String(one.providerId), agreement: one.agreement, score: shareOf(one) ?? fraction(0) }],
    ),
    resultScores: about('result-score').map((one) => ({
      providerId: String(one.providerId),
      score: shareOf(one) ?? fraction(0),
    })),
    deliveries: contracts.map((id) => ({
      contractId: String(id),
      ownShare: shareOf(own.get(id)),
      smallProvidersShare: shareOf(small.get(id)),
      deliverers: deliverers.get(id)?.names ?? [],
    })),
  };
}

/** What was paid of a year outside the system, by contract. */
export const paidElsewhere = (stated: readonly StatedFact[]): ReadonlyMap<number, Cents> =>
  new Map(
    stated.flatMap(({ kind, contractId, amountCents }) =>
      kind === 'paid-elsewhere' && contractId !== null ? [[contractId, cents(amountCents ?? 0n)] as const] : [],
    ),
  );

/** Care that was granted outside the system, by contract and product row. */
export const careElsewhere = (stated: readonly StatedFact[]) =>
  stated.flatMap(({ kind, contractId, productId, amountCents }) =>
    kind === 'care-elsewhere' && contractId !== null && productId !== null
      ? [{ contractId, productId, cents: cents(amountCents ?? 0n) }]
      : [],
  );

const shareOf = (one: StatedFact | undefined): Fraction | null =>
  one === undefined || one.shareTop === null || one.shareBottom === null
    ? null
    : fraction(one.shareTop, one.shareBottom);
