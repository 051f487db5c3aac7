import { cents } from '../../src/kernel/money.ts';
import { plainDate, plainDateOf } from '../../src/kernel/plain-date.ts';
import type { AllocationFacts, ClaimLine, Frequency, TariffFacts } from '../../src/modules/claims/domain/facts.ts';
import { calendarMonth } from '../../src/modules/claims/domain/product-period.ts';
import type { World } from '../../src/modules/claims/domain/world.ts';

const PRODUCTS = 300;
const FREQUENCIES: readonly Frequency[] = ['2', '4', '6', '4'];
/** Each code one text, as a declaration that was read holds it. */
const CODES = Array.from({ length: PRODUCTS }, (_, index) => `45A${index}`);
const product = (index: number): string => CODES[index % PRODUCTS] as string;
/** January to October, the month that is declared. */
const MONTHS = Array.from({ length: 10 }, (_, index) => calendarMonth(plainDateOf(2026, index + 1, 1)));
const OCTOBER = calendarMonth(plainDate('2026-10-01'));

/**
 * Lines as they would come from a file. One in ten has another tariff than agreed and some ask more than is allocated, so refusals are
 * part of the work. Each allocation has a line for every month in turn, so ten times as many lines as allocations are a year.
 */
export function* sentLines(count: number, allocations: number): Generator<ClaimLine> {
  for (let index = 0; index < count; index += 1) {
    const at = index % allocations;
    const volume = 300 + (index % 400);
    const tariffCents = cents(index % 10 === 0 ? 169 : 164);
    yield {
      seq: index,
      reference: `2026-10-${index}`,
      previousReference: null,
      clientId: `child-${at}`,
      allocationNumber: 100_000 + at,
      productCategory: '45',
      productCode: product(at),
      period: MONTHS[Math.floor(index / allocations) % MONTHS.length] ?? OCTOBER,
      volume,
      unit: '01',
      tariffCents,
      amountCents: cents(BigInt(volume) * tariffCents),
      sign: 'D',
    };
  }
}

const allocationAt = (index: number): AllocationFacts => ({
  allocationId: `a-${index}`,
  version: 1,
  allocationNumber: 100_000 + index,
  providerId: 'meander',
  municipalityId: 'oss',
  clientId: `child-${index}`,
  productCategory: '45',
  productCode: product(index),
  from: plainDate('2026-01-01'),
  through: plainDate('2026-12-31'),
  volume: 600,
  unit: '01',
  frequency: FREQUENCIES[index % 4] ?? '4',
  budgetCents: null,
  changeReason: null,
});

const tariffOf = (index: number): TariffFacts => ({
  tariffId: `t-${index}`,
  version: 1,
  productCode: product(index),
  productCategory: '45',
  tariffCents: cents(9_840),
  unit: '04',
  variant: 'effort',
  contractNumber: 'C-2024-014',
  clauseNumber: '7.2',
  from: plainDate('2026-01-01'),
  through: plainDate('2026-12-31'),
});

/** What the lines are judged against: one provider, one municipality, an allocation for each child, hour tariffs. */
export const worldOf = (allocations: number): World => ({
  claim: {
    declarationNumber: 'D2026-10',
    declarationPeriod: OCTOBER,
    datedOn: plainDate('2026-11-09'),
    receivedOn: plainDate('2026-11-09'),
    municipalityId: 'oss',
    providerId: 'meander',
    numberUsedBefore: false,
    lastDeclaredMonth: null,
  },
  allocations: new Map(Array.from({ length: allocations }, (_, index) => [100_000 + index, allocationAt(index)])),
  tariffs: new Map(Array.from({ length: PRODUCTS }, (_, index) => [product(index), [tariffOf(index)]])),
  usage: new Map(),
  usedReferences: new Set(),
  repeatedReferences: new Set(),
  creditTargets: new Map(),
});
