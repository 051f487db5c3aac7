import type { Cents } from '../../../kernel/money.ts';
import type { ClosedPeriod } from '../../../kernel/period.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Condition } from '../../funding/api.ts';
import type { Frequency, Sign, Unit } from './facts.ts';
import type { FundingRef } from './funding/agreed-part.ts';
import type { BoundFacts, NextMoment, ResultCounts } from './funding/funding-facts.ts';
import type { Retourcode, Rule } from './rules.ts';

/** Held: nothing refuses the line, and a person must decide before it is paid. */
export type Verdict = 'approved' | 'refused' | 'held';

/** Why a person must look. */
export type ReviewReason = 'moment' | 'over-period' | 'stacking';

/** A bound with what the line adds to it, in cents or measured volume. */
export type BoundSum = BoundFacts & { readonly size: number };

/** Fields of a credit that must equal its debit (IV091). */
export type CreditField =
  | 'clientId'
  | 'allocationNumber'
  | 'productCategory'
  | 'productCode'
  | 'period'
  | 'volume'
  | 'unit'
  | 'tariffCents'
  | 'amountCents';

/** A sum against its bound, in the unit it was measured in (hours as minutes). */
export type Bound = {
  readonly used: number;
  readonly volume: number;
  readonly limit: number;
  readonly unit: Unit;
};

/** The facts each rule shows, met or not. Small plain values: no child, no other party. */
export type RuleFacts = {
  TR333: { readonly declarationNumber: string };
  TR318: { readonly declarationMonth: PlainDate; readonly lastDeclaredMonth: PlainDate | null };
  TR304: Record<never, never>;
  TR338: { readonly allocationNumber: number; readonly reason: 'own' | 'unknown' | 'other-client' };
  TR384: { readonly allocationNumber: number; readonly changeReason: string | null };
  TR339: { readonly claimed: string; readonly allocated: string };
  TR340: { readonly claimed: string; readonly allocated: string };
  TR381: { readonly claimed: string; readonly agreed: string; readonly productCode: string };
  TR341: { readonly claimed: Unit; readonly agreed: Unit; readonly agreedIn: 'allocation' | 'contract' };
  TR307: { readonly from: PlainDate; readonly allocatedFrom: PlainDate };
  TR308: { readonly through: PlainDate; readonly allocatedThrough: PlainDate };
  TR387: { readonly from: PlainDate; readonly expected: PlainDate };
  TR388: { readonly through: PlainDate; readonly expected: PlainDate };
  TR319: { readonly through: PlainDate; readonly declarationThrough: PlainDate };
  TR418: {
    readonly reason:
      | 'equal'
      | 'below-maximum'
      | 'tariff-differs'
      | 'unit-differs'
      | 'no-tariff-on-day'
      | 'not-in-contract';
    readonly productCode: string;
    readonly day: PlainDate;
    readonly unit: Unit;
    readonly claimedCents: Cents | null;
    /** The contract's tariff in the line's unit, rounded as it must be shown; null when it cannot be compared. */
    readonly agreedCents: Cents | null;
    readonly agreedUnit: Unit | null;
  };
  TR346: {
    readonly volume: number;
    readonly unit: Unit;
    readonly tariffCents: Cents | null;
    /** The hour tariff the amount was calculated from, when minutes are declared (IV081). */
    readonly hourTariffCents: Cents | null;
    readonly claimedCents: Cents;
    readonly expectedCents: Cents;
  };
  TR321: Bound & { readonly frequency: Frequency; readonly allocatedVolume: number; readonly times: number };
  TR322: Bound;
  TR369: { readonly usedCents: Cents; readonly claimedCents: Cents; readonly budgetCents: Cents };
  BV01: { readonly partName: string; readonly declaredPer: 'client' | 'trajectory' | 'population' | 'none' };
  BV02: {
    readonly used: number;
    readonly volume: number;
    readonly due: number;
    readonly next: NextMoment | null;
  };
  BV03: BoundSum;
  BV04: BoundSum;
  BV05: { readonly otherProducts: readonly string[] };
  BV06: BoundSum;
  BV07: {
    readonly reasons: readonly ReviewReason[];
    readonly otherProducts: readonly string[];
    readonly waitsFor: readonly Condition[];
    /** How results stand, where they are waited for. */
    readonly results: ResultCounts | null;
    /** The sum of TR321, when that is a reason. */
    readonly overPeriod: Bound | null;
  };
  TR389: { readonly earlierReference: string | null };
  TR314: { readonly reference: string };
  TR323: { readonly previousReference: string | null; readonly reason: 'approved' | 'unknown' | 'refused' };
  TR390: { readonly previousReference: string; readonly creditedBy: string | null };
  IV091: { readonly previousReference: string; readonly differs: readonly CreditField[] };
};

/** Why a rule has nothing to say about a line. */
export type NotApplicableReason =
  | 'credit-line'
  | 'debit-line'
  | 'no-client'
  | 'no-allocation'
  | 'no-contract-tariff'
  | 'no-category-agreed'
  | 'no-code-allocated'
  | 'no-unit-agreed'
  | 'no-volume-allocated'
  | 'no-end-date'
  | 'no-budget'
  | 'total-frequency'
  | 'outside-allocation'
  | 'unit-not-comparable'
  | 'no-approved-debit'
  | 'no-funding-terms'
  | 'no-moments'
  | 'no-bound'
  | 'stacking-allowed'
  | 'nothing-to-review'
  | 'agreed-otherwise';

/** The allocation version a finding rests on. */
export type AllocationRef = {
  readonly allocationId: string;
  readonly version: number;
  readonly allocationNumber: number;
};
/** The contract clause and tariff version a finding rests on, with the days it holds. */
export type TariffRef = {
  readonly tariffId: string;
  readonly version: number;
  readonly contractNumber: string;
  readonly clauseNumber: string;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
};

export type FindingOf<R extends Rule> = {
  /** Place in the order of precedence, from 1. */
  readonly order: number;
  readonly rule: R;
  readonly allocationRef: AllocationRef | null;
  readonly tariffRef: TariffRef | null;
  readonly fundingRef: FundingRef | null;
} & (
  | { readonly outcome: 'met'; readonly facts: RuleFacts[R]; readonly retourcode: null }
  | { readonly outcome: 'not-met'; readonly facts: RuleFacts[R]; readonly retourcode: Retourcode }
  | { readonly outcome: 'not-applicable'; readonly reason: NotApplicableReason; readonly retourcode: null }
);

/** One rule's answer about one line: its outcome and the facts that explain it. */
export type Finding = { [R in Rule]: FindingOf<R> }[Rule];

/**
 * The answer to a line, whole or nothing (iJw grants no part of a Prestatie). Amounts are magnitudes as in the message;
 * `sign` says whether they are asked (D) or taken back (C). claimedCents = approvedCents + refusedCents + heldCents, always.
 */
export type LineDecision = {
  readonly verdict: Verdict;
  readonly sign: Sign;
  readonly claimedCents: Cents;
  readonly approvedCents: Cents;
  readonly refusedCents: Cents;
  readonly heldCents: Cents;
  /** All rules, in order of precedence. */
  readonly findings: readonly Finding[];
  readonly failedRules: readonly Rule[];
  /** The failed rules as stable bits, for storage. */
  readonly failedMask: number;
};

/** Who else must act before the line can be paid. */
export type OtherParty = 'municipality';

/** One change that takes away one or more refusals. `provider` steps can be done alone and are exact. */
export type RepairStep =
  | { readonly kind: 'use-claim-number'; readonly by: 'provider'; readonly used: string }
  | { readonly kind: 'declare-in-month'; readonly by: 'provider'; readonly month: PlainDate }
  | { readonly kind: 'use-reference'; readonly by: 'provider'; readonly used: string }
  | { readonly kind: 'use-period'; readonly by: 'provider'; readonly from: ClosedPeriod; readonly to: ClosedPeriod }
  | { readonly kind: 'use-category'; readonly by: 'provider'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'declare-in-minutes';
      readonly by: 'provider';
      readonly fromVolume: number;
      readonly toVolume: number;
      readonly toTariffCents: Cents;
    }
  | {
      readonly kind: 'use-tariff';
      readonly by: 'provider';
      readonly unit: Unit;
      readonly fromCents: Cents;
      readonly toCents: Cents;
    }
  | { readonly kind: 'use-amount'; readonly by: 'provider'; readonly fromCents: Cents; readonly toCents: Cents }
  | {
      readonly kind: 'declare-volume';
      readonly by: 'provider';
      readonly unit: Unit;
      readonly from: number;
      readonly to: number;
      /** What binds; the provider may ask the municipality for more instead (JW317). */
      readonly because: 'period' | 'total' | 'budget' | 'bound' | 'moment';
    }
  /** The volume is not due yet; after the moment it is. */
  | {
      readonly kind: 'declare-when-due';
      readonly by: 'provider';
      readonly at: NextMoment['at'];
      readonly volume: number;
    }
  | { readonly kind: 'credit-earlier-first'; readonly by: 'provider'; readonly reference: string }
  | { readonly kind: 'copy-debit'; readonly by: 'provider'; readonly fields: readonly CreditField[] }
  | {
      readonly kind: 'ask-municipality';
      readonly by: OtherParty;
      readonly what:
        | 'client'
        | 'allocation'
        | 'product'
        | 'period'
        | 'volume'
        | 'budget'
        | 'contract'
        | 'task'
        | 'moment'
        | 'bound'
        | 'stacking';
    }
  | {
      readonly kind: 'check-product';
      readonly by: OtherParty;
      readonly what: 'category' | 'code' | 'unit';
      readonly claimed: string;
      readonly agreed: string;
    }
  /** Results of the trajectory are what is waited for: once access to care confirmed them, the line is payable. */
  | {
      readonly kind: 'settle-results';
      readonly by: OtherParty;
      readonly what: 'agree' | 'report' | 'confirm' | 'correct';
    }
  /** Nothing to mend: the municipality looks at the line and decides. */
  | { readonly kind: 'await-review'; readonly by: OtherParty }
  | {
      readonly kind: 'nothing-to-repair';
      readonly by: 'nobody';
      readonly why: 'already-credited' | 'no-approved-debit';
    };

/** A part of the claimed amount. Parts may be negative where too little was asked; together they are the claim. */
export type RepairPart =
  | {
      readonly cause: 'payable';
      readonly volume: number;
      readonly tariffCents: Cents | null;
      readonly amountCents: Cents;
    }
  | { readonly cause: 'calculation'; readonly amountCents: Cents }
  | {
      readonly cause: 'tariff';
      readonly volume: number;
      readonly differenceCents: Cents;
      readonly amountCents: Cents;
    }
  | {
      readonly cause: 'volume';
      readonly volume: number;
      readonly tariffCents: Cents | null;
      readonly amountCents: Cents;
    }
  /** Cannot be paid before another party acts, or ever. */
  | { readonly cause: 'blocked'; readonly amountCents: Cents };

/** The smallest change that would have made a refused line payable. */
export type Repair = {
  readonly steps: readonly RepairStep[];
  /** The provider can do every step alone; `applyRepair` then gives a line that is approved for `payableCents`. */
  readonly selfApplicable: boolean;
  readonly unit: Unit;
  readonly payableCents: Cents;
  readonly claimedCents: Cents;
  /** Payable first, then one part per cause; they add up to `claimedCents` exactly. */
  readonly parts: readonly RepairPart[];
};
