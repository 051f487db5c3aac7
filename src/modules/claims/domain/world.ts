import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { AllocationFacts, ClaimFacts, CreditTarget, EarlierDebit, TariffFacts } from './facts.ts';
import type { FundingWorld } from './funding/funding-world.ts';

/**
 * An approved debit without an approved credit. It bars another for the same allocation, product period, category and
 * code (TR389). The period is held as the first day of its calendar month: a lawful period lies in one month (CS337), and
 * an allocation that was shortened afterwards must not open the same month again.
 */
export type OpenDebit = EarlierDebit & {
  readonly month: PlainDate;
  readonly productCategory: string;
  readonly productCode: string;
};

/** Approved on one allocation by earlier declarations, debits minus credits; volumes measured (hours as minutes). */
export type AllocationUsage = {
  readonly volume: number;
  readonly amountCents: Cents;
  /** Measured volume by first day of the product period's calendar month. */
  readonly months: ReadonlyMap<PlainDate, number>;
  /** Only the months in the file matter. */
  readonly openDebits: readonly OpenDebit[];
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
  /** References in the file that this provider used in an earlier message, whatever became of them (TR314). */
  readonly usedReferences: ReadonlySet<string>;
  /**
   * References that the file itself holds more than once, as a first walk over it sees. With it a batch remembers only
   * these; without it, every reference of the file.
   */
  readonly repeatedReferences?: ReadonlySet<string>;
  /** Debits that credits in the file point to, by their reference. */
  readonly creditTargets: ReadonlyMap<string, CreditTarget>;
  /** Absent: no funding terms, and their rules ask nothing. */
  readonly funding?: FundingWorld;
};
