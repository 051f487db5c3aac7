import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { AllocationFacts, ClaimFacts, ClaimLine, CreditTarget, EarlierDebit, TariffFacts } from './facts.ts';
import { calendarMonth } from './product-period.ts';

/** Approved on one allocation by earlier declarations, debits minus credits; volumes measured (hours as minutes). */
export type AllocationUsage = {
  readonly volume: number;
  readonly amountCents: Cents;
  /** Measured volume by first day of the product period's calendar month. */
  readonly months: ReadonlyMap<PlainDate, number>;
};

/**
 * What a declaration is judged against, before its first line. Every map is limited to what the file mentions, so that
 * each is one set-based query: the allocation numbers, product codes, references and previous references in the file.
 * Nothing here is changed by deciding.
 */
export type World = {
  readonly claim: ClaimFacts;
  /** By ToewijzingNummer: the version that counts, of this provider for this municipality. */
  readonly allocations: ReadonlyMap<number, AllocationFacts>;
  /** By product code: all tariff versions of the contracts of this provider for this municipality. */
  readonly tariffs: ReadonlyMap<string, readonly TariffFacts[]>;
  /** By ToewijzingNummer; absent is unused. */
  readonly usage: ReadonlyMap<number, AllocationUsage>;
  /** Approved debits without an approved credit, by `openDebitKey`; only the allocations and months in the file matter. */
  readonly openDebits: ReadonlyMap<string, EarlierDebit>;
  /** References in the file that this provider used in an earlier message, whatever became of them (TR314). */
  readonly usedReferences: ReadonlySet<string>;
  /** Debits that credits in the file point to, by their reference. */
  readonly creditTargets: ReadonlyMap<string, CreditTarget>;
};

/**
 * What may be declared once until it is credited (TR389): allocation, product period, category and code. The period is
 * its calendar month: every lawful period lies in one month (CS337), and an allocation that was shortened afterwards
 * must not open the same month again.
 */
export const openDebitKey = (
  line: Pick<ClaimLine, 'allocationNumber' | 'productCategory' | 'productCode' | 'period'>,
): string =>
  `${line.allocationNumber}|${calendarMonth(line.period.from).from}|${line.productCategory}|${line.productCode}`;
