import fc from 'fast-check';
import { type Cents, cents } from '../../../kernel/money.ts';
import { plainDateOf } from '../../../kernel/plain-date.ts';
import { allocation, claim, line, tariff } from './example.fixture.ts';
import type { AllocationFacts, ClaimLine, CreditTarget, Frequency, TariffFacts, Unit } from './facts.ts';
import { anyFunding } from './funding/arbitrary-funding.fixture.ts';
import { calendarMonth } from './product-period.ts';
import { expectedAmount, pickTariff, shownTariff, tariffDay } from './tariff.ts';
import { measuredVolume } from './volume.ts';
import type { AllocationUsage, World } from './world.ts';

/** Worlds and lines that are right more often than not, so that refusals and approvals both occur in plenty. */

const mostly = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(usual, ...others) });

const CODES = ['45A51', '45A52', '45A99'] as const;
const day2026 = (month: number, day: number) => plainDateOf(2026, month, day);

const anyAllocation = (number: number): fc.Arbitrary<AllocationFacts> =>
  fc
    .record({
      kind: mostly<'specific' | 'category' | 'budget'>('specific', 'category', 'budget'),
      unit: fc.constantFrom<Unit>('01', '04', '14', '82', '83'),
      frequency: fc.constantFrom<Frequency>('1', '2', '4', '6'),
      volume: fc.integer({ min: 1, max: 3_000 }),
      budget: fc.integer({ min: 0, max: 400_000 }),
      from: fc.tuple(fc.integer({ min: 6, max: 10 }), fc.constantFrom(1, 1, 12)),
      through: fc.option(fc.tuple(fc.integer({ min: 10, max: 12 }), fc.constantFrom(30, 30, 17)), { nil: null }),
      changeReason: mostly<string | null>(null, '12', '13'),
      providerId: mostly('meander', 'other'),
      clientId: mostly('child-1', 'child-2'),
    })
    .map((a) => ({
      ...allocation,
      allocationId: `a-${number}`,
      allocationNumber: number,
      version: 1,
      providerId: a.providerId,
      clientId: a.clientId,
      productCategory: a.kind === 'budget' ? null : '45',
      productCode: a.kind === 'specific' ? '45A51' : null,
      from: day2026(...a.from),
      through: a.through && day2026(...a.through),
      volume: a.kind === 'specific' ? a.volume : null,
      unit: a.kind === 'specific' ? a.unit : null,
      frequency: a.kind === 'specific' ? a.frequency : null,
      budgetCents: a.kind === 'specific' ? null : cents(a.budget),
      changeReason: a.changeReason,
    }));

const anyTariff = (productCode: string): fc.Arbitrary<TariffFacts> =>
  fc
    .record({
      unit: fc.constantFrom<Unit>('01', '04', '04', '14', '82', '83'),
      tariffCents: fc.integer({ min: 1, max: 12_000 }).map(cents),
      variant: fc.constantFrom<'effort' | 'output'>('effort', 'output'),
      productCategory: mostly<string | null>('45', null, '44'),
      through: mostly(day2026(12, 31), day2026(9, 30)),
    })
    .map((t) => ({ ...tariff, ...t, tariffId: `t-${productCode}-${t.unit}`, productCode }));

/** A line that fits what is allocated and agreed, bent in one place or none. */
function anyLine(
  seq: number,
  allocations: readonly AllocationFacts[],
  tariffs: World['tariffs'],
): fc.Arbitrary<ClaimLine> {
  return fc
    .record({
      at: fc.constantFrom(...allocations),
      month: mostly(10, 9, 11, 6),
      code: mostly<string | undefined>(undefined, ...CODES),
      category: mostly('45', '43'),
      unit: mostly<Unit | undefined>(undefined, '01', '04', '16'),
      volume: fc.integer({ min: 0, max: 4_000 }),
      bent: mostly(0, 1, -1),
      bentAmount: mostly(0n, 1n, -1n),
      wholeMonth: mostly(true, false),
      number: mostly(0, 1),
      reference: mostly(`R${seq}`, 'R1', 'OLD'),
      clientId: mostly<string | null>('child-1', null),
    })
    .map((x) => {
      const productCode = x.code ?? x.at.productCode ?? '45A51';
      const month = calendarMonth(day2026(x.month, 1));
      const inMonth = {
        from: x.at.from > month.from && x.at.from <= month.through ? x.at.from : month.from,
        through:
          x.at.through !== null && x.at.through < month.through && x.at.through >= month.from
            ? x.at.through
            : month.through,
      };
      const agreed = tariffs.get(productCode);
      const unit = x.unit ?? x.at.unit ?? agreed?.[0]?.unit ?? '01';
      const bare: ClaimLine = {
        ...line,
        seq,
        reference: x.reference,
        clientId: x.clientId,
        allocationNumber: x.at.allocationNumber + x.number,
        productCategory: x.category,
        productCode,
        period: x.wholeMonth ? inMonth : month,
        volume: x.volume,
        unit,
        tariffCents: null,
        amountCents: cents(x.volume),
      };
      if (unit === '83') return bare;
      const applies = pickTariff(agreed, tariffDay(bare, x.at), unit);
      const shown = (applies && shownTariff(applies, unit)) ?? cents(164);
      const priced = { ...bare, tariffCents: (shown + BigInt(x.bent) < 0n ? 0n : shown + BigInt(x.bent)) as Cents };
      const amount = expectedAmount(priced, applies) + x.bentAmount;
      return { ...priced, amountCents: (amount < 0n ? 0n : amount) as Cents };
    });
}

export type Case = { readonly world: World; readonly lines: readonly ClaimLine[] };

/** A world with some earlier approved lines, and a declaration of debits and credits. */
export const anyCase: fc.Arbitrary<Case> = fc
  .record({
    allocations: fc.tuple(anyAllocation(100), anyAllocation(200), anyAllocation(300)),
    contracted: fc.tuple(...CODES.slice(0, 2).map((code) => anyTariff(code))),
    numberUsedBefore: mostly(false, true),
    funding: anyFunding,
  })
  .chain(({ allocations, contracted, numberUsedBefore, funding }) => {
    const tariffs = new Map(contracted.map((t) => [t.productCode, [t]]));
    const some = (size: number, first: number) =>
      fc.tuple(...Array.from({ length: size }, (_, index) => anyLine(first + index, allocations, tariffs)));
    return fc
      .record({
        earlier: some(4, 900),
        debits: fc.integer({ min: 1, max: 10 }).chain((size) => some(size, 1)),
        credited: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }),
      })
      .map(({ earlier, debits, credited }): Case => {
        const own = { ...claim, numberUsedBefore };
        const empty: World = {
          claim: own,
          tariffs,
          allocations: byNumber(allocations),
          usage: new Map(),
          usedReferences: new Set(['OLD']),
          creditTargets: new Map(),
          funding,
        };
        const before = earlier.map((debit, index) => ({
          ...debit,
          reference: `E${index}`,
          volume: Math.min(debit.volume, 50),
        }));
        const credits = credited.map((index, at) => creditOf(before[index] ?? line, at));
        return { world: withEarlier(empty, before), lines: [...credits, ...debits] };
      });
  });

const byNumber = (allocations: readonly AllocationFacts[]) => new Map(allocations.map((a) => [a.allocationNumber, a]));

const creditOf = (debit: ClaimLine, at: number): ClaimLine => ({
  ...debit,
  seq: 500 + at,
  reference: `C${at}`,
  previousReference: debit.reference,
  sign: 'C',
});

/** Takes earlier lines as approved as far as one per allocation, month and product goes. */
function withEarlier(world: World, earlier: readonly ClaimLine[]): World {
  const usage = new Map<number, AllocationUsage>();
  const creditTargets = new Map<string, CreditTarget>();
  for (const debit of earlier) {
    const { from: month } = calendarMonth(debit.period.from);
    const used = usage.get(debit.allocationNumber) ?? {
      volume: 0,
      amountCents: cents(0),
      months: new Map(),
      openDebits: [],
    };
    const approved = !used.openDebits.some((o) => o.month === month && o.productCode === debit.productCode);
    creditTargets.set(debit.reference, { approved, creditedBy: null, line: debit });
    if (!approved) continue;
    const volume = measuredVolume(debit.volume, debit.unit);
    usage.set(debit.allocationNumber, {
      volume: used.volume + volume,
      amountCents: (used.amountCents + debit.amountCents) as Cents,
      months: new Map([...used.months, [month, (used.months.get(month) ?? 0) + volume]]),
      openDebits: [...used.openDebits, { ...debit, volume, month }],
    });
  }
  return { ...world, usage, creditTargets };
}
