import { ZERO_CENTS } from '../../src/kernel/money.ts';
import type { ClaimLine, LineFacts } from '../../src/modules/claims/domain/facts.ts';
import { lineCase } from '../../src/modules/claims/domain/line-case.ts';
import { pickTariff, tariffDay } from '../../src/modules/claims/domain/tariff.ts';
import type { World } from '../../src/modules/claims/domain/world.ts';

/** What twelve checks compare, with everything that asks thought worked out beforehand: only comparing is left. */
export type RuleFacts = {
  readonly category: string;
  readonly allocatedCategory: string;
  readonly code: string;
  readonly allocatedCode: string;
  readonly unitFits: boolean;
  readonly from: number;
  readonly through: number;
  readonly allocatedFrom: number;
  readonly allocatedThrough: number;
  readonly expectedFrom: number;
  readonly expectedThrough: number;
  readonly tariffCents: number;
  readonly agreedTariffCents: number;
  readonly amountCents: number;
  readonly expectedCents: number;
  readonly volumeInPeriod: number;
  readonly limitInPeriod: number;
  readonly volumeInAll: number;
  readonly limitInAll: number;
  readonly declaredBefore: boolean;
};

/** The twelve checks, as the field, how it is compared, and with which other field or value. */
export const TWELVE = [
  ['category', '==', 'allocatedCategory'],
  ['code', '==', 'allocatedCode'],
  ['unitFits', '==', true],
  ['from', '>=', 'allocatedFrom'],
  ['through', '<=', 'allocatedThrough'],
  ['from', '==', 'expectedFrom'],
  ['through', '==', 'expectedThrough'],
  ['tariffCents', '==', 'agreedTariffCents'],
  ['amountCents', '==', 'expectedCents'],
  ['volumeInPeriod', '<=', 'limitInPeriod'],
  ['volumeInAll', '<=', 'limitInAll'],
  ['declaredBefore', '==', false],
] as const satisfies readonly (readonly [keyof RuleFacts, '==' | '>=' | '<=', keyof RuleFacts | boolean])[];

const numberOf = (day: string): number => Number(day.replaceAll('-', ''));
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** The facts of a first line on its allocation: nothing was used before. */
export function firstFactsOf(world: World, line: ClaimLine): LineFacts {
  const allocation = world.allocations.get(line.allocationNumber) ?? null;
  return {
    claim: world.claim,
    line,
    allocation,
    tariff: pickTariff(world.tariffs.get(line.productCode), tariffDay(line, allocation), line.unit),
    productContracted: true,
    usage: { volume: 0, amountCents: ZERO_CENTS, periodVolume: 0 },
    earlierDebit: null,
    referenceUsed: false,
    creditTarget: null,
    funding: null,
  };
}

/** What the rules engines get of a first line on its allocation. */
export function ruleFactsOf(world: World, line: ClaimLine): RuleFacts {
  const c = lineCase(firstFactsOf(world, line));
  const { allocation } = c;
  if (allocation === null) throw new Error('every line of the bench has an allocation');
  const perPeriod = c.allocated === null || c.timesInPeriod === null ? NO_LIMIT : c.allocated * c.timesInPeriod;
  const inAll = c.allocated === null || c.timesInAllocation === null ? NO_LIMIT : c.allocated * c.timesInAllocation;
  return {
    category: line.productCategory,
    allocatedCategory: allocation.productCategory ?? '',
    code: line.productCode,
    allocatedCode: allocation.productCode ?? '',
    unitFits: line.unit === allocation.unit,
    from: numberOf(line.period.from),
    through: numberOf(line.period.through),
    allocatedFrom: numberOf(allocation.from),
    allocatedThrough: numberOf(allocation.through ?? '9999-12-31'),
    expectedFrom: numberOf(c.expectedFrom),
    expectedThrough: numberOf(c.expectedThrough),
    tariffCents: Number(line.tariffCents),
    agreedTariffCents: Number(c.agreedTariffCents),
    amountCents: Number(line.amountCents),
    expectedCents: Number(c.expectedCents),
    volumeInPeriod: c.measured,
    limitInPeriod: perPeriod,
    volumeInAll: c.measured,
    limitInAll: inAll,
    declaredBefore: false,
  };
}
