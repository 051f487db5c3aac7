import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { SettlementRule, SumWord, YearFinding } from '../../funding/api.ts';

/** One figure of a sum; `share` is a fraction as text (9/10) when it is a share of another figure. */
export type KeptTerm = {
  readonly what: SumWord;
  readonly cents: Cents;
  readonly of: { readonly share: string; readonly cents: Cents } | null;
};

/** What of a line a municipality pays or gets back for a contract. */
export type KeptShare = {
  readonly municipalityId: number;
  readonly contractId: number;
  readonly productId: number | null;
  readonly dueCents: Cents;
  /** Posted for the same line by earlier settlements of the year. */
  readonly beforeCents: Cents;
  /** Advances that leave the account of advances with it. */
  readonly advanceCents: Cents;
};

/** A line of a settlement as it is seen, kept and posted. */
export type KeptLine = {
  readonly rule: SettlementRule;
  readonly termsId: number;
  readonly contractId: number | null;
  readonly partKey: string | null;
  readonly partName: string | null;
  readonly productKey: string | null;
  readonly productName: string | null;
  readonly amountCents: Cents;
  readonly sum: readonly KeptTerm[];
  readonly shares: readonly KeptShare[];
};

/** What a settlement still lacks. It can be made without; a next one then corrects it. */
export type Missing =
  /** Care of months before the system was used is not here, so the contract cannot be settled. */
  | { readonly code: 'begun-elsewhere'; readonly contractId: number; readonly from: PlainDate }
  | { readonly code: 'cost-unknown'; readonly contractId: number }
  | { readonly code: 'instalments-not-posted'; readonly contractId: number; readonly cents: Cents }
  | { readonly code: 'result-unscored' | 'process-unscored' }
  | { readonly code: 'own-share-unknown' | 'small-share-unknown'; readonly contractId: number }
  | { readonly code: 'care-held'; readonly cents: Cents }
  | { readonly code: 'nobody-to-divide-over' };

/** Who delivered, against what was agreed: people should see it, and it changes no amount. */
export type DeliveryFinding = {
  readonly code: Exclude<Extract<YearFinding, { readonly contractId: string }>['code'], 'cost-unknown'>;
  readonly contractId: number;
  /** Shares as text (7/10), or who is no partner. */
  readonly found: string;
  readonly least: string | null;
};

/** The year of one provider in a region: what was paid, what is due on top of it or back, and what is lacking. */
export type SettledYear = {
  readonly providerId: number;
  readonly year: number;
  readonly termsIds: readonly number[];
  readonly paid: {
    readonly careCents: Cents;
    readonly instalmentCents: Cents;
    readonly advanceCents: Cents;
    readonly elsewhereCents: Cents;
  };
  readonly heldCents: Cents;
  readonly lines: readonly KeptLine[];
  /** What the lines come to, what earlier settlements posted of it, and what is left to post. */
  readonly dueCents: Cents;
  readonly beforeCents: Cents;
  readonly openCents: Cents;
  readonly missing: readonly Missing[];
  readonly findings: readonly DeliveryFinding[];
  readonly byHandCents: Cents;
  /** Of trajectories that ran on: worth less what became due, at the beginning and the end of the year. */
  readonly work: { readonly beforeCents: Cents; readonly afterCents: Cents; readonly trajectories: number } | null;
};

/** Names a line of one settlement in the next: what it is about stays, whatever its amount. */
export const lineKey = (line: Pick<KeptLine, 'rule' | 'contractId' | 'partKey' | 'productKey'>): string =>
  [line.rule, line.contractId, line.partKey, line.productKey].join('|');
