import type { Fraction } from '../../../../kernel/fraction.ts';
import type { Cents } from '../../../../kernel/money.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';

/**
 * What a clause that executes itself says, as data. The figures are those of the national contract standards where they
 * give them (Contractstandaarden Jeugd, VNG 2-12-2022), and each can be set otherwise in a contract.
 */
export type ClauseTerms =
  /** The purchaser may lengthen the contract; it says so at least `noticeMonths` before the end. */
  | {
      readonly kind: 'extension';
      readonly options: readonly { readonly months: number }[];
      readonly noticeMonths: number;
    }
  /** Either party may end it with so many months of notice. */
  | { readonly kind: 'notice'; readonly months: number }
  /** New tariffs on the same day of each year, from a first year on. */
  | { readonly kind: 'indexation'; readonly month: number; readonly firstYear: number }
  /**
   * Room that may be spent per year: a signal at a share of it, a talk and a decision within days after that, and nothing
   * is paid above it without a written change.
   */
  | {
      readonly kind: 'spending-room';
      readonly room: readonly { readonly year: number; readonly cents: Cents }[];
      readonly signalShare: Fraction;
      readonly talkWithinDays: number;
      readonly decideWithinDays: number;
    }
  /** Too little use after some months may end the contract, unless the care is scarce or clients are very satisfied. */
  | {
      readonly kind: 'low-use';
      readonly afterMonths: number;
      readonly minimumCents: Cents;
      readonly noticeMonths: number;
      readonly satisfactionFrom: Fraction;
    }
  /** Ends by itself after so many months without care. */
  | { readonly kind: 'inactivity'; readonly months: number }
  /** Changes together may not exceed a share of the first value, nor an amount (essential change). */
  | { readonly kind: 'essential-change'; readonly share: Fraction; readonly amountCents: Cents }
  /** Least share that the main contractor delivers itself. */
  | { readonly kind: 'own-delivery'; readonly share: Fraction }
  /** Least share that goes to small providers. */
  | { readonly kind: 'small-providers'; readonly share: Fraction }
  /** New providers may come in during some months of each year. */
  | { readonly kind: 'entry-windows'; readonly months: readonly number[] }
  /** Something to work towards; a duty to develop, not a result that can be enforced by itself. */
  | { readonly kind: 'development'; readonly dueOn: PlainDate | null; readonly reportEveryMonths: number | null }
  /** On the total and on process agreements only, never on outcome values. */
  | { readonly kind: 'bonus-malus'; readonly processAgreements: readonly string[]; readonly maximumShare: Fraction }
  /** No contract is signed in the days after the award was made known. */
  | { readonly kind: 'standstill'; readonly days: number; readonly decidedOn: PlainDate | null }
  /** Evidence that the provider hands over within days of a request, and that may not be older than some months. */
  | { readonly kind: 'evidence'; readonly name: string; readonly withinDays: number; readonly validMonths: number };

export type ClauseKind = ClauseTerms['kind'];

/** What a bonus or malus may rest on: process agreements, never outcome values. */
export const PROCESS_AGREEMENTS = ['measuring-outcomes', 'reporting-outcomes', 'finishing-in-time'] as const;

export type ExecutableClause = {
  /** Number of the clause in the contract. */
  readonly number: string;
  readonly terms: ClauseTerms;
};
