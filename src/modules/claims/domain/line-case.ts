import type { Cents } from '../../../kernel/money.ts';
import type { ClosedPeriod } from '../../../kernel/period.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { AllocationFacts, ClaimLine, LineFacts, TariffFacts, Unit } from './facts.ts';
import { calendarMonth, productPeriodIn } from './product-period.ts';
import { expectedAmount, shownTariff } from './tariff.ts';
import {
  allocatedVolume,
  countingVariant,
  measuredVolume,
  timesInAllocation,
  timesInPeriod,
  unitFits,
} from './volume.ts';

/** A line with everything that several rules derive from its facts, worked out once. */
export type LineCase = {
  readonly facts: LineFacts;
  readonly line: ClaimLine;
  readonly debit: boolean;
  /** The allocation, if it is this provider's, this municipality's and this client's; the rules below see no other. */
  readonly allocation: AllocationFacts | null;
  readonly tariff: TariffFacts | null;
  /** First and last day the line must show: the month clipped to the allocation's begin and end in that month. */
  readonly expectedFrom: PlainDate;
  readonly expectedThrough: PlainDate;
  /** The days that month and allocation share. */
  readonly productPeriod: ClosedPeriod | null;
  readonly agreedUnit: Unit | null;
  /** The contract's tariff in the line's unit. */
  readonly agreedTariffCents: Cents | null;
  readonly expectedCents: Cents;
  readonly measured: number;
  /** Allocated per day, week, month or in all, measured; null without a volume or when units do not meet. */
  readonly allocated: number | null;
  readonly timesInPeriod: number | null;
  readonly timesInAllocation: number | null;
};

/** What follows from the month of a line and its allocation alone, so that a batch works it out once for several uses. */
export type CareMonth = {
  readonly month: ClosedPeriod;
  /** The days that the month and the allocation share. */
  readonly shared: ClosedPeriod | null;
  /** How often the allocated volume may be used in all (`timesInAllocation`); null without a frequency or an end. */
  readonly timesInAllocation: number | null;
};

/** Works it out; without an allocation nothing is shared and nothing may be used. */
export function careMonth(line: ClaimLine, allocation: AllocationFacts | null): CareMonth {
  const month = calendarMonth(line.period.from);
  if (allocation === null) return { month, shared: null, timesInAllocation: null };
  const { frequency } = allocation;
  return {
    month,
    shared: productPeriodIn(month, allocation),
    timesInAllocation: frequency === null ? null : timesInAllocation(frequency, allocation),
  };
}

/** The first of the days that month and allocation share, or of the line where they share none: it picks the tariff. */
export const dayOf = (line: ClaimLine, { shared }: CareMonth): PlainDate => (shared ?? line.period).from;

/** @param care of the same line and allocation as the facts */
export function lineCase(facts: LineFacts, care = careMonth(facts.line, facts.allocation)): LineCase {
  const { line, tariff } = facts;
  const allocation = ownAllocation(facts);
  const productPeriod = allocation === null ? null : care.shared;
  const expected = productPeriod ?? care.month;
  const agreedUnit = allocation === null ? null : (allocation.unit ?? tariff?.unit ?? null);
  let allocated: number | null = null;
  let inPeriod: number | null = null;
  let inAllocation: number | null = null;
  if (allocation !== null && allocation.unit !== null && allocation.frequency !== null) {
    if (line.sign === 'D' && unitFits(line.unit, allocation.unit)) allocated = allocatedVolume(allocation);
    if (allocated !== null) {
      const variant = countingVariant(tariff, allocation.unit);
      inPeriod = productPeriod && timesInPeriod(allocation.frequency, variant, productPeriod, allocation);
      inAllocation = care.timesInAllocation;
    }
  }
  return {
    facts,
    line,
    debit: line.sign === 'D',
    allocation,
    tariff,
    expectedFrom: expected.from,
    expectedThrough: expected.through,
    productPeriod,
    agreedUnit,
    agreedTariffCents: tariff && shownTariff(tariff, line.unit),
    expectedCents: expectedAmount(line, tariff),
    measured: measuredVolume(line.volume, line.unit),
    allocated,
    timesInPeriod: inPeriod,
    timesInAllocation: inAllocation,
  };
}

/**
 * TR338. Of another provider or municipality: as good as unknown, so that no answer tells whose it is. Of another child:
 * the provider's own allocation, but not for this line.
 */
export function ownAllocation({ claim, line, allocation }: LineFacts): AllocationFacts | null {
  if (allocation === null || !withinReach(claim, line, allocation)) return null;
  return allocation.clientId === line.clientId ? allocation : null;
}

export const withinReach = (claim: LineFacts['claim'], line: ClaimLine, allocation: AllocationFacts): boolean =>
  allocation.allocationNumber === line.allocationNumber &&
  allocation.providerId === claim.providerId &&
  allocation.municipalityId === claim.municipalityId;
