import type { Fraction } from '../../../../kernel/fraction.ts';
import type { Cents } from '../../../../kernel/money.ts';
import { asCents, divideBy } from './whole.ts';

/** Which agreement a line of the settlement of a year rests on. */
export type SettlementRule =
  /** Use stayed under the guarantee. */
  | 'guarantee-made-up'
  /** A guarantee that was not used went to another product of the same provider. */
  | 'guarantee-shifted'
  /** Use was granted line by line while a guarantee pays it, or above a guarantee at less than its whole price. */
  | 'use-under-guarantee'
  /** Parts of a year that became due without a declaration, against what was posted of them. */
  | 'instalments-made-up'
  /** Advances are set off against what became due. */
  | 'advance-set-off'
  /** Actual cost, up to its cap, less what was paid. */
  | 'after-calculation'
  /** A share of the total that waits for the result of the whole, and what of it was earned. */
  | 'result-share-withheld'
  | 'result-share-earned'
  /** On process agreements and the total only. */
  | 'bonus'
  | 'malus';

export type SumWord =
  | 'guaranteed'
  | 'used'
  | 'above-guarantee'
  | 'due-for-use'
  | 'instalments-due'
  | 'instalments-posted'
  | 'paid'
  | 'advances'
  | 'actual-cost'
  | 'above-cap'
  | 'result-share'
  | 'earned'
  | 'process-agreements';

/** One figure of a sum, with its sign; `of` when it is a share of another figure. */
export type SumTerm = {
  readonly what: SumWord;
  readonly cents: Cents;
  readonly of: { readonly share: Fraction; readonly cents: Cents } | null;
};

/** One amount at the end of a year with the sum behind it: the terms add up to the amount. Below zero it is taken back. */
export type SettlementLine = {
  readonly rule: SettlementRule;
  readonly providerId: string;
  readonly contractId: string | null;
  readonly partKey: string | null;
  readonly productKey: string | null;
  readonly amountCents: Cents;
  readonly sum: readonly SumTerm[];
  /** Who pays it or gets it back; null: the region together. */
  readonly perMunicipality: readonly { readonly municipalityId: string | null; readonly cents: Cents }[];
};

/** Parts for municipalities, by place; -1 is the region together. */
export type Division = ReadonlyMap<number, number>;

/** An amount divided over municipalities by weights; without any weight the region bears it together. */
export function divideOver(cents: number, weights: ReadonlyMap<number, number>): Division {
  const bearing = [...weights].filter(([, weight]) => weight > 0).sort(([a], [b]) => a - b);
  if (bearing.length === 0) return new Map([[-1, cents]]);
  const parts = divideBy(
    cents,
    bearing.map(([, weight]) => weight),
  );
  return new Map(bearing.map(([municipality], n) => [municipality, parts[n] ?? 0]));
}

export const term = (what: SumWord, cents: number, of: { share: Fraction; cents: number } | null = null): SumTerm => ({
  what,
  cents: asCents(cents),
  of: of && { share: of.share, cents: asCents(of.cents) },
});

/** A line as the steps of the settlement make it: amounts still in columns, municipalities still by place. */
export type DraftLine = {
  readonly rule: SettlementRule;
  readonly provider: number;
  readonly contract: number | null;
  readonly partKey: string | null;
  readonly product: number | null;
  readonly sum: readonly SumTerm[];
  readonly division: Division;
};

export const amountOf = ({ division }: DraftLine): number =>
  [...division.values()].reduce((sum, cents) => sum + cents, 0);
