import type { Fraction } from '../../../../kernel/fraction.ts';
import type { Cents } from '../../../../kernel/money.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';

/** Everything that happened under a contract and that a clause may look at. */
export type ExecutionFacts = {
  readonly from: PlainDate;
  /** The last day as it stands: with extensions that were granted, or the day of an early end. */
  readonly through: PlainDate;
  /** What the contract was worth when it was made. */
  readonly firstValueCents: Cents;
  /** Changes of that value, in order of day. */
  readonly changes: readonly { readonly on: PlainDate; readonly cents: Cents }[];
  /** Approved care per month, `yyyy-mm`; a month without care is absent. */
  readonly spent: readonly { readonly month: string; readonly cents: Cents }[];
  /** Of the approved care in a year: what the provider delivered itself, and what small providers delivered. */
  readonly delivered: readonly {
    readonly year: number;
    readonly totalCents: Cents;
    /** Null: not reported. */
    readonly ownCents: Cents | null;
    readonly smallProviderCents: Cents | null;
  }[];
  /** Days on which tariffs were indexed, with the highest index of that day in per cent. */
  readonly indexed: readonly { readonly on: PlainDate; readonly percentage: string }[];
  readonly scarce: boolean;
  /** Mark that clients gave, 0 to 10; null: not measured. */
  readonly satisfaction: Fraction | null;
  readonly evidence: readonly {
    readonly name: string;
    readonly issuedOn: PlainDate;
    readonly requestedOn: PlainDate | null;
  }[];
};
