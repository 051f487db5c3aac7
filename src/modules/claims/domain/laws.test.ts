import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyRepair } from './apply-repair.ts';
import { anyCase, type Case } from './arbitrary.fixture.ts';
import { decideBatch, factsOfResult, type LineResult, startBatch } from './batch.ts';
import { decideLine, signedCents } from './decide-line.ts';
import type { ClaimLine, LineFacts } from './facts.ts';
import { findingText, partLabel, repairSentence } from './findings.nl.ts';
import type { AgreedPart } from './funding/agreed-part.ts';
import { funding } from './funding/funding.fixture.ts';
import { NO_FUNDING } from './funding/funding-world.ts';
import { lineCase } from './line-case.ts';
import { smallestRepair } from './repair.ts';
import { measuredVolume } from './volume.ts';
import type { World } from './world.ts';

const RUNS = { numRuns: 400 };

type Decided = { readonly line: ClaimLine; readonly result: LineResult; readonly facts: LineFacts };

function decideAll({ world, lines }: Case): Decided[] {
  const bySeq = new Map(lines.map((line) => [line.seq, line]));
  return [...decideBatch(world, lines)].map((result) => {
    const line = bySeq.get(result.seq);
    assert.ok(line);
    return { line, result, facts: factsOfResult(line, result, world) };
  });
}

test('law: a declaration decided in one go is its lines decided one by one on the stored facts', () => {
  const seen = new Set<number>();
  fc.assert(
    fc.property(anyCase, (given) => {
      for (const { result, facts } of decideAll(given)) {
        const again = decideLine(facts);
        seen.add(result.failedMask);
        assert.equal(again.failedMask, result.failedMask);
        assert.equal(again.verdict, result.verdict);
        assert.equal(again.approvedCents, result.approvedCents);
      }
    }),
    RUNS,
  );
  assert.ok(seen.has(0) && seen.size > 20, `the cases are rich: ${seen.size} kinds of refusal`);
});

test('law: knowing beforehand which references repeat changes no answer (TR314)', () => {
  fc.assert(
    fc.property(anyCase, ({ world, lines }) => {
      const seen = new Set<string>();
      const repeated = lines.map((line) => line.reference).filter((ref) => seen.size === seen.add(ref).size);
      const knowing = { ...world, repeatedReferences: new Set(repeated) };
      assert.deepEqual([...decideBatch(knowing, lines)], [...decideBatch(world, lines)]);
    }),
    RUNS,
  );
});

test('law: claimed is approved plus refused plus held, per line and in total', () => {
  fc.assert(
    fc.property(anyCase, (given) => {
      const batch = startBatch(given.world);
      let approved = 0n;
      for (const line of given.lines) approved += signedCents(line.sign, batch.decide(line).approvedCents);
      const { totals } = batch.decision();
      assert.equal(totals.claimedCents, totals.approvedCents + totals.refusedCents + totals.heldCents);
      assert.equal(totals.approvedCents, approved);
      assert.equal(totals.lines, given.lines.length);
    }),
    RUNS,
  );
});

/** The same facts under terms that ask one thing more. */
function withStricterTerms(facts: LineFacts): LineFacts[] {
  const terms = facts.funding ?? funding;
  const passed = { key: 'x', account: 'x', name: 'X', measure: 'amount', used: 1, limit: 0 } as const;
  return [
    { ...facts, funding: { ...terms, declaredPer: 'none' } },
    { ...facts, funding: { ...terms, bounds: [...terms.bounds, { ...passed, at: 'refuse' }] } },
    { ...facts, funding: { ...terms, bounds: [...terms.bounds, { ...passed, at: 'review' }] } },
    { ...facts, funding: { ...terms, moment: { dueVolume: -1, usedVolume: 0, next: null } } },
    { ...facts, funding: { ...terms, stacking: 'refuse', otherProducts: ['other'] } },
  ];
}

test('law: one more finding never raises the payable amount', () => {
  fc.assert(
    fc.property(anyCase, (given) => {
      for (const { facts } of decideAll(given)) {
        const { approvedCents, failedRules } = decideLine(facts);
        const worse: LineFacts[] = [
          { ...facts, referenceUsed: true },
          { ...facts, claim: { ...facts.claim, numberUsedBefore: true } },
          { ...facts, tariff: null },
          { ...facts, allocation: null },
          { ...facts, line: { ...facts.line, clientId: null } },
          ...withStricterTerms(facts),
        ];
        for (const other of worse.map(decideLine)) {
          assert.ok(other.approvedCents <= approvedCents);
          if (other.failedRules.length > failedRules.length) assert.equal(other.approvedCents, 0n);
        }
      }
    }),
    RUNS,
  );
});

test('law: approved volume stays within the allocation; used plus remaining is what was allocated', () => {
  fc.assert(
    fc.property(anyCase, (given) => {
      const used = new Map([...given.world.usage].map(([number, usage]) => [number, usage.volume]));
      for (const { line, result, facts } of decideAll(given)) {
        if (result.verdict === 'refused') continue;
        const signed = (line.sign === 'D' ? 1 : -1) * measuredVolume(line.volume, line.unit);
        const total = (used.get(line.allocationNumber) ?? 0) + signed;
        used.set(line.allocationNumber, total);
        const c = lineCase(facts);
        if (line.sign === 'C' || c.allocated === null || c.timesInAllocation === null) continue;
        const allocated = c.allocated * c.timesInAllocation;
        const remaining = allocated - facts.usage.volume - c.measured;
        assert.equal(total + remaining, allocated);
        assert.ok(remaining >= 0, 'never more than allocated (TR322)');
      }
    }),
    RUNS,
  );
});

test('law: approved amounts stay within the budget (TR369)', () => {
  fc.assert(
    fc.property(anyCase, (given) => {
      for (const { line, result, facts } of decideAll(given)) {
        const budget = facts.allocation?.budgetCents ?? null;
        if (budget === null || line.sign === 'C' || result.verdict === 'refused') continue;
        assert.ok(facts.usage.amountCents + line.amountCents <= budget);
      }
    }),
    RUNS,
  );
});

/** Terms without what lines of different allocations share: bounds, and other care beside it. */
function withoutShared(world: World): World {
  const { funding: terms = NO_FUNDING } = world;
  const alone = (part: AgreedPart): AgreedPart => ({ ...part, bounds: [], stacking: 'allow' });
  return {
    ...world,
    funding: { ...terms, parts: new Map([...terms.parts].map(([code, parts]) => [code, parts.map(alone)])) },
  };
}

test('law: the order of independent lines does not matter', () => {
  const independent = (lines: readonly ClaimLine[]): ClaimLine[] => {
    const taken = new Set<unknown>();
    return lines.filter((line) => {
      const keys = [line.allocationNumber, line.reference];
      if (keys.some((key) => taken.has(key))) return false;
      for (const key of keys) taken.add(key);
      return true;
    });
  };
  fc.assert(
    fc.property(anyCase, ({ world, lines }) => {
      const some = independent(lines);
      const shared = withoutShared(world);
      const inOrder = (list: readonly ClaimLine[]) => [...decideBatch(shared, list)].sort((a, b) => a.seq - b.seq);
      assert.deepEqual(inOrder(some.toReversed()), inOrder(some));
    }),
    RUNS,
  );
});

test('law: a repair the provider can do alone makes the line payable for the amount it names', () => {
  let alone = 0;
  fc.assert(
    fc.property(anyCase, (given) => {
      for (const { facts } of decideAll(given)) {
        const repair = smallestRepair(facts, decideLine(facts));
        if (!repair?.selfApplicable) continue;
        alone += 1;
        const again = decideLine(applyRepair(facts, repair));
        assert.deepEqual(again.failedRules, []);
        assert.equal(again.approvedCents, repair.payableCents);
      }
    }),
    RUNS,
  );
  assert.ok(alone > 100, `enough repairs were tried: ${alone}`);
});

test('law: every refusal has a repair whose parts add up to the claimed amount, and words for all of it', () => {
  fc.assert(
    fc.property(anyCase, (given) => {
      for (const { facts } of decideAll(given)) {
        const decision = decideLine(facts);
        for (const finding of decision.findings) assert.match(findingText(finding).sentence, /^[A-Z].*\.$/);
        const repair = smallestRepair(facts, decision);
        assert.equal(repair === null, decision.verdict === 'approved');
        if (repair === null) continue;
        assert.equal(
          repair.parts.reduce((sum, part) => sum + part.amountCents, 0n),
          facts.line.amountCents,
        );
        assert.ok(repair.steps.length > 0, `a step for ${decision.failedRules}`);
        for (const step of repair.steps) assert.match(repairSentence(step), /^[A-Z].*\.$/);
        for (const part of repair.parts) assert.notEqual(partLabel(part), '');
      }
    }),
    RUNS,
  );
});
