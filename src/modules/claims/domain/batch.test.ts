import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '../../../kernel/money.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { decideBatch, startBatch } from './batch.ts';
import { credit, line, september, world } from './example.fixture.ts';
import type { ClaimLine } from './facts.ts';
import { retourcodesOn, rulesOfMask } from './rules.ts';
import type { World } from './world.ts';

/** The example world after September was approved. */
const afterSeptember: World = {
  ...world,
  usage: new Map([
    [
      114873,
      {
        volume: 600,
        amountCents: cents(98_400),
        months: new Map([[plainDate('2026-09-01'), 600]]),
        openDebits: [
          {
            reference: september.reference,
            month: plainDate('2026-09-01'),
            productCategory: '45',
            productCode: '45A51',
            volume: 600,
            amountCents: cents(98_400),
          },
        ],
      },
    ],
  ]),
  creditTargets: new Map([[september.reference, { approved: true, creditedBy: null, line: september }]]),
};

const again: ClaimLine = { ...september, seq: 2, reference: '2026-10-0002', volume: 500, amountCents: cents(82_000) };

const outcomes = (given: World, lines: readonly ClaimLine[]): string[] =>
  [...decideBatch(given, lines)].map((r) => `${r.seq} ${rulesOfMask(r.failedMask).join(' ') || 'approved'}`);

test('OP366: the credit is decided before the new debit, wherever it stands in the file', () => {
  assert.deepEqual(outcomes(afterSeptember, [again, credit]), ['1 approved', '2 approved']);
  assert.deepEqual(outcomes(afterSeptember, [again]), ['2 TR321 TR389']);
});

test('TR369: a credit gives its money back to the budget for the lines after it', () => {
  const onBudget: World = {
    ...afterSeptember,
    allocations: new Map(
      [...world.allocations].map(([n, a]) => [n, { ...a, volume: null, budgetCents: cents(98_400 + 82_000 - 1) }]),
    ),
  };
  assert.deepEqual(outcomes(onBudget, [again, credit]), ['1 approved', '2 approved']);
  assert.deepEqual(outcomes(onBudget, [{ ...again, period: line.period }]), ['2 TR369']);
});

test('TR390: a second credit of the same debit in one file is refused', () => {
  const twice = { ...credit, seq: 3, reference: 'C2' };
  assert.deepEqual(outcomes(afterSeptember, [credit, twice]), ['1 approved', '3 TR390']);
});

test('TR389: the second of two debits is refused; when the first was refused it is not', () => {
  const second = { ...line, seq: 418, reference: 'R2', volume: 0, amountCents: cents(0) };
  assert.deepEqual(outcomes(world, [line, second]), ['417 approved', '418 TR389']);
  const first = { ...line, amountCents: cents(1) };
  assert.deepEqual(outcomes(world, [first, { ...line, seq: 418, reference: 'R2' }]), ['417 TR346', '418 approved']);
});

test('TR314: a reference counts once in a file and over all messages, also when its line was refused', () => {
  const november = { ...line, seq: 418, period: { from: plainDate('2026-09-01'), through: plainDate('2026-09-30') } };
  assert.deepEqual(outcomes(world, [{ ...line, amountCents: cents(1) }, november]), ['417 TR346', '418 TR314']);
  assert.deepEqual(outcomes({ ...world, usedReferences: new Set([line.reference]) }, [line]), ['417 TR314']);
});

test('only approved lines use up the allocation', () => {
  const tight: World = {
    ...world,
    allocations: new Map([...world.allocations].map(([n, a]) => [n, { ...a, volume: 700, frequency: '6' as const }])),
  };
  const months = ['2026-08', '2026-09', '2026-10'].map((month, at) => ({
    ...line,
    seq: at,
    reference: month,
    period: { from: plainDate(`${month}-01`), through: plainDate(`${month}-${month === '2026-09' ? '30' : '31'}`) },
  }));
  assert.deepEqual(outcomes(tight, months), ['0 approved', '1 TR322', '2 TR322']);
});

test('TR333: a number used before refuses the whole declaration and every line of it', () => {
  const batch = startBatch({ ...world, claim: { ...world.claim, numberUsedBefore: true } });
  const result = batch.decide(line);
  assert.deepEqual(retourcodesOn('claim', result.failedMask), ['9333']);
  const { refusedAsWhole, totals, findings } = batch.decision();
  assert.equal(refusedAsWhole, true);
  assert.deepEqual([totals.approvedCents, totals.refusedCents], [0n, 98_400n]);
  assert.deepEqual(
    findings.map((f) => `${f.rule} ${f.outcome}`),
    ['TR333 not-met', 'TR318 met'],
  );
});

test('totals are debits minus credits (TR358)', () => {
  const batch = startBatch(afterSeptember);
  batch.decide(credit);
  batch.decide(again);
  assert.equal(batch.decision().totals.claimedCents, 82_000n - 98_400n);
  assert.equal(batch.decision().totals.refusedCents, 0n);
});

test('a credit after a debit is a broken promise of the caller', () => {
  const batch = startBatch(afterSeptember);
  batch.decide(line);
  assert.throws(() => batch.decide(credit), /OP366/);
});

test('a replay against another version than the line was decided on is refused', () => {
  const batch = startBatch(world);
  const result = batch.decide(line);
  assert.throws(() => batch.factsOf(line, { ...result, allocationVersion: 1 }), /other versions/);
});
