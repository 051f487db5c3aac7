import type { Cents } from '../../../kernel/money.ts';
import type { ClosedPeriod } from '../../../kernel/period.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { FundingFacts } from './funding/funding-facts.ts';

/** iJw Eenheid (WJ756): minute, hour, day-and-night, day part, pieces (output), euros, pieces (effort). */
export type Unit = '01' | '04' | '14' | '16' | '82' | '83' | '84';
/** iJw Frequentie (WMO757): per day, per week, per month, total within the allocation. */
export type Frequency = '1' | '2' | '4' | '6';
/** D asks for money, C takes an approved D back. Amounts themselves are never negative (IV024). */
export type Sign = 'D' | 'C';
/** The contract's national variant (inspanning, output, taak). */
export type Variant = 'effort' | 'output' | 'task';

/** One Prestatie of a JW323 that is valid on levels 1 and 2. Volume is whole; with unit 83 it is euro cents. */
export type ClaimLine = {
  readonly seq: number;
  readonly reference: string;
  readonly previousReference: string | null;
  /** Our own id of the child; null when the BSN is not known to us (TR304). The BSN itself never comes here. */
  readonly clientId: string | null;
  readonly allocationNumber: number;
  readonly productCategory: string;
  readonly productCode: string;
  readonly period: ClosedPeriod;
  readonly volume: number;
  readonly unit: Unit;
  /** Absent only for unit 83 (CD087). */
  readonly tariffCents: Cents | null;
  readonly amountCents: Cents;
  readonly sign: Sign;
};

/** What the whole declaration says, and what earlier declarations of this provider make of it. */
export type ClaimFacts = {
  readonly declarationNumber: string;
  readonly declarationPeriod: ClosedPeriod;
  readonly datedOn: PlainDate;
  readonly receivedOn: PlainDate;
  readonly municipalityId: string;
  readonly providerId: string;
  /** An earlier declaration of this provider has the same number (TR333). */
  readonly numberUsedBefore: boolean;
  /** First day of the latest declaration period sent before, if any (TR318, IV090). */
  readonly lastDeclaredMonth: PlainDate | null;
};

/** The version of an allocation that counts: the latest by its date and time of allocation (OP033x1). */
export type AllocationFacts = {
  readonly allocationId: string;
  readonly version: number;
  readonly allocationNumber: number;
  readonly providerId: string;
  readonly municipalityId: string;
  readonly clientId: string;
  /** Null for a generic allocation. */
  readonly productCategory: string | null;
  /** Null for an aspecific or generic allocation. */
  readonly productCode: string | null;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  readonly volume: number | null;
  readonly unit: Unit | null;
  readonly frequency: Frequency | null;
  readonly budgetCents: Cents | null;
  /** iJw RedenWijziging (JZ002); '13' is deleted. */
  readonly changeReason: string | null;
};

/** A contract tariff with the clause it stands in. Tariff is in the contract's own unit, so perhaps per hour (IV081). */
export type TariffFacts = {
  readonly tariffId: string;
  readonly version: number;
  readonly productCode: string;
  /** The category the product belongs to in the agreed product list, if the contract says (TR381). */
  readonly productCategory: string | null;
  readonly tariffCents: Cents;
  readonly unit: Unit;
  readonly variant: Variant;
  readonly contractNumber: string;
  readonly clauseNumber: string;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
};

/**
 * Approved on the allocation before this line, debits minus credits, other lines only.
 * Volumes are measured: hours count as minutes (`measuredVolume`), other units as they are.
 */
export type UsageBefore = {
  readonly volume: number;
  readonly amountCents: Cents;
  /** Volume in the calendar month of the line's product period. */
  readonly periodVolume: number;
};

/** An approved, not credited debit for the same allocation, month, category and code (TR389). */
export type EarlierDebit = {
  readonly reference: string;
  /** Measured, as in UsageBefore. */
  readonly volume: number;
  readonly amountCents: Cents;
};

/** The debit that a credit takes back, as the provider sent it. */
export type CreditTarget = {
  readonly approved: boolean;
  /** Reference of the approved credit that took it back already. */
  readonly creditedBy: string | null;
  readonly line: ClaimLine;
};

/**
 * Everything one line is judged on. Stored with the decision, so that the same facts give the same answer in five years.
 * `allocation` is the one with the line's number if the reader may see it at all; when it belongs to another provider or
 * municipality, no answer says so. `tariff` is the contract's on `tariffDay` (see tariff.ts).
 */
export type LineFacts = {
  readonly claim: ClaimFacts;
  readonly line: ClaimLine;
  readonly allocation: AllocationFacts | null;
  readonly tariff: TariffFacts | null;
  /** The contract has this product code on some day, even if not on the line's day. */
  readonly productContracted: boolean;
  readonly usage: UsageBefore;
  readonly earlierDebit: EarlierDebit | null;
  /** The line's own reference was sent before, in an earlier message or earlier in this one (TR314). */
  readonly referenceUsed: boolean;
  readonly creditTarget: CreditTarget | null;
  /** What the funding terms of the contract say; null when there are none for this product and day. */
  readonly funding: FundingFacts | null;
};
