import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { type Cents, cents } from '../../../kernel/money.ts';
import { type PlainDate, plainDate } from '../../../kernel/plain-date.ts';
import { decideBatch, factsOfResult } from './batch.ts';
import { decideLine } from './decide-line.ts';
import { allocation, claim, line, tariff } from './example.fixture.ts';
import type { AllocationFacts, ClaimLine, Frequency, TariffFacts, Unit, Variant } from './facts.ts';
import { findingSentence, repairSentence } from './findings.nl.ts';
import { calendarMonth } from './product-period.ts';
import { smallestRepair } from './repair.ts';
import { measuredVolume } from './volume.ts';
import type { AllocationUsage, World } from './world.ts';

/** A case as a contract manager tells it; see scenarios/adjudication/README.md. */
type Scenario = {
  readonly title: string;
  readonly contract: readonly {
    product: string;
    category: string;
    unit: Unit;
    tariff: string;
    variant: Variant;
    clause: string;
    from: string;
    through: string;
  }[];
  readonly allocations: readonly {
    number: number;
    category?: string;
    product?: string;
    from: string;
    through?: string;
    volume?: number;
    unit?: Unit;
    per?: keyof typeof PER;
    budget?: string;
    provider?: string;
  }[];
  readonly approved?: readonly ToldLine[];
  readonly declaration: string;
  readonly lines: readonly {
    line: ToldLine;
    approved?: true;
    refused?: string[];
    says?: string[];
    repair?: string[];
    payable?: string;
  }[];
};
type ToldLine = {
  reference: string;
  credits?: string;
  allocation: number;
  category: string;
  product: string;
  month?: string;
  from?: string;
  through?: string;
  volume: number;
  unit: Unit;
  tariff?: string;
  amount: string;
};

const PER = { day: '1', week: '2', month: '4', total: '6' } as const satisfies Record<string, Frequency>;
const FOLDER = new URL('../../../../scenarios/adjudication/', import.meta.url);
const euros = (text: string): Cents => cents(Number(text.replaceAll('.', '').replace(',', '')));
const monthOf = (month: string) => calendarMonth(plainDate(`${month}-01`));
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const toTariff = (t: Scenario['contract'][number], version: number): TariffFacts => ({
  ...tariff,
  tariffId: `t-${t.product}`,
  version,
  productCode: t.product,
  productCategory: t.category,
  tariffCents: euros(t.tariff),
  unit: t.unit,
  variant: t.variant,
  clauseNumber: t.clause,
  from: plainDate(t.from),
  through: plainDate(t.through),
});

const toAllocation = (a: Scenario['allocations'][number]): AllocationFacts => ({
  ...allocation,
  allocationId: String(a.number),
  allocationNumber: a.number,
  providerId: a.provider ?? allocation.providerId,
  productCategory: a.category ?? null,
  productCode: a.product ?? null,
  from: plainDate(a.from),
  through: a.through === undefined ? null : plainDate(a.through),
  volume: a.volume ?? null,
  unit: a.unit ?? null,
  frequency: a.per === undefined ? null : PER[a.per],
  budgetCents: a.budget === undefined ? null : euros(a.budget),
});

const toLine = (told: ToldLine, seq: number): ClaimLine => ({
  ...line,
  seq,
  reference: told.reference,
  previousReference: told.credits ?? null,
  sign: told.credits === undefined ? 'D' : 'C',
  allocationNumber: told.allocation,
  productCategory: told.category,
  productCode: told.product,
  period:
    told.month === undefined
      ? { from: plainDate(told.from ?? ''), through: plainDate(told.through ?? '') }
      : monthOf(told.month),
  volume: told.volume,
  unit: told.unit,
  tariffCents: told.tariff === undefined ? null : euros(told.tariff),
  amountCents: euros(told.amount),
});

function usageOf(approved: readonly ClaimLine[]): AllocationUsage {
  const months = new Map<PlainDate, number>();
  const openDebits = approved.map((debit) => {
    const month = calendarMonth(debit.period.from).from;
    const volume = measuredVolume(debit.volume, debit.unit);
    months.set(month, (months.get(month) ?? 0) + volume);
    return { ...debit, month, volume };
  });
  const amount = approved.reduce((sum, debit) => sum + debit.amountCents, 0n);
  return { volume: [...months.values()].reduce((a, b) => a + b, 0), amountCents: amount as Cents, months, openDebits };
}

function toWorld(scenario: Scenario): World {
  const approved = (scenario.approved ?? []).map(toLine);
  return {
    claim: { ...claim, declarationPeriod: monthOf(scenario.declaration), lastDeclaredMonth: null },
    allocations: new Map(scenario.allocations.map((a) => [a.number, toAllocation(a)])),
    tariffs: Map.groupBy(scenario.contract.map(toTariff), (t) => t.productCode),
    usage: new Map(
      [...Map.groupBy(approved, (a) => a.allocationNumber)].map(([number, lines]) => [number, usageOf(lines)]),
    ),
    usedReferences: new Set(approved.map((a) => a.reference)),
    creditTargets: new Map(
      approved.map((debit) => [debit.reference, { approved: true, creditedBy: null, line: debit }]),
    ),
  };
}

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))) {
  const scenario = parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Scenario;
  test(`scenario ${file}: ${scenario.title}`, () => {
    const world = toWorld(scenario);
    const lines = scenario.lines.map(({ line: told }, seq) => toLine(told, seq));
    for (const result of decideBatch(world, lines)) {
      const [sent, expected] = [lines[result.seq], scenario.lines[result.seq]];
      assert.ok(sent && expected);
      const facts = factsOfResult(sent, result, world);
      const decision = decideLine(facts);
      assert.deepEqual(decision.failedRules, expected.refused ?? [], sent.reference);
      assert.equal(decision.verdict === 'approved', expected.approved ?? false, sent.reference);
      const repair = smallestRepair(facts, decision);
      const said = decision.findings.filter((f) => f.outcome === 'not-met').map((f) => plain(findingSentence(f)));
      assert.deepEqual(said, expected.says ?? []);
      assert.deepEqual(repair?.steps.map((step) => plain(repairSentence(step))) ?? [], expected.repair ?? []);
      assert.equal(repair?.payableCents, expected.payable === undefined ? undefined : euros(expected.payable));
    }
  });
}
