import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '../../../kernel/money.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { decideLine } from './decide-line.ts';
import { allocation, claim, creditFacts, facts, line, tariff } from './example.fixture.ts';
import type { LineFacts } from './facts.ts';
import { findingSentence, findingText, partLabel, repairSentence, repairTitle, ruleTitle } from './findings.nl.ts';
import { smallestRepair } from './repair.ts';
import { euros } from './words.nl.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const d = plainDate;

/** 720 minutes at 1,69 where 600 at 1,64 were agreed: the declaration line of the sketch. */
const sketch: LineFacts = {
  ...facts,
  line: { ...line, volume: 720, tariffCents: cents(169), amountCents: cents(121_680) },
  usage: { volume: 2_280, amountCents: cents(373_920), periodVolume: 0 },
};

test('the smallest repair of a line with a wrong tariff and too much volume adds up to the cent', () => {
  const repair = smallestRepair(sketch, decideLine(sketch));
  assert.ok(repair);
  assert.equal(repairTitle(repair), 'Zo was de regel wel betaald');
  assert.deepEqual(repair.steps.map(repairSentence).map(plain), [
    'Gebruik tarief € 1,64 in plaats van € 1,69.',
    'Declareer 600 minuten in plaats van 720, of vraag eerst een hogere omvang aan (JW317).',
  ]);
  assert.deepEqual(
    repair.parts.map((part) => plain(`${partLabel(part)} = ${euros(part.amountCents)}`)),
    [
      'Betaalbaar: 600 × € 1,64 = € 984,00',
      'Door tarief: 720 × € 0,05 = € 36,00',
      'Door volume: 120 × € 1,64 = € 196,80',
    ],
  );
  assert.equal(repair.claimedCents, 121_680n);
});

test('the findings of that line say what was asked and what was agreed', () => {
  const decision = decideLine(sketch);
  assert.deepEqual(decision.failedRules, ['TR418', 'TR321']);
  const say = (rule: string) => {
    const finding = decision.findings.find((f) => f.rule === rule);
    assert.ok(finding);
    const { sentence, detail } = findingText(finding);
    return plain(`${sentence} ${detail}`.trim());
  };
  assert.equal(say('TR418'), 'Het tarief is € 1,69. Afgesproken is € 1,64.');
  assert.equal(say('TR321'), 'Geleverd: 720 minuten. Toegewezen: 600 minuten per maand.');
  assert.equal(say('TR322'), 'Alles samen past binnen de hele toewijzing. 2.280 + 720 = 3.000 van 3.600 minuten');
  assert.equal(say('TR346'), 'Het bedrag is volume maal tarief. 720 × € 1,69 = € 1.216,80');
  assert.equal(say('TR307'), 'De periode begint niet voor de toewijzing. 1 okt 2026, toewijzing vanaf 1 jul 2026');
  assert.equal(say('TR338'), 'De toewijzing is bekend. toewijzing 114873');
  assert.equal(ruleTitle('TR321', '01'), 'Meer minuten dan toegewezen');
});

const on = (change: Partial<LineFacts>): LineFacts => ({ ...facts, ...change });
const perHour = { ...tariff, unit: '04', tariffCents: cents(9_840) } as const;

/** One row per kind of repair: the steps, whether the provider can do it alone, and what is payable then. */
const ROWS: readonly [what: string, facts: LineFacts, steps: string[], alone: boolean, payable: bigint][] = [
  ['number used', on({ claim: { ...claim, numberUsedBefore: true } }), ['use-claim-number'], true, 98_400n],
  [
    'a month too early',
    on({ claim: { ...claim, lastDeclaredMonth: d('2026-11-01') } }),
    ['declare-in-month'],
    true,
    98_400n,
  ],
  ['unknown child', on({ line: { ...line, clientId: null } }), ['ask-municipality'], false, 0n],
  ['unknown allocation', on({ allocation: null }), ['ask-municipality'], false, 0n],
  ['wrong category', on({ line: { ...line, productCategory: '43' } }), ['use-category'], true, 98_400n],
  ['wrong code', on({ allocation: { ...allocation, productCode: '45A52' } }), ['check-product'], false, 0n],
  [
    'wrong period',
    on({ line: { ...line, period: { from: d('2026-10-05'), through: d('2026-10-31') } } }),
    ['use-period'],
    true,
    98_400n,
  ],
  ['not in contract', on({ tariff: null }), ['ask-municipality'], false, 0n],
  ['wrong sum', on({ line: { ...line, amountCents: cents(1) } }), ['use-amount'], true, 98_400n],
  ['nothing left', on({ usage: { ...facts.usage, volume: 3_600 } }), ['ask-municipality'], false, 0n],
  [
    'budget for 100 minutes',
    on({ allocation: { ...allocation, volume: null, budgetCents: cents(275_520 + 16_450) } }),
    ['declare-volume'],
    true,
    16_400n,
  ],
  [
    'declared before',
    on({
      usage: { volume: 600, amountCents: cents(98_400), periodVolume: 600 },
      earlierDebit: { reference: 'R1', volume: 600, amountCents: cents(98_400) },
    }),
    ['credit-earlier-first'],
    true,
    98_400n,
  ],
  [
    'declared before, one total',
    on({
      allocation: { ...allocation, frequency: '6' },
      usage: { volume: 600, amountCents: cents(98_400), periodVolume: 600 },
      earlierDebit: { reference: 'R1', volume: 600, amountCents: cents(98_400) },
    }),
    ['credit-earlier-first'],
    true,
    98_400n,
  ],
  [
    'budget overspent, nothing asked',
    on({
      allocation: { ...allocation, volume: null, budgetCents: cents(1) },
      line: { ...line, volume: 0, amountCents: cents(0) },
    }),
    ['ask-municipality'],
    false,
    0n,
  ],
  ['used reference', on({ referenceUsed: true }), ['use-reference'], true, 98_400n],
  [
    'hours where minutes are allocated',
    on({ tariff: perHour, line: { ...line, unit: '04', volume: 10, tariffCents: cents(9_840) } }),
    ['declare-in-minutes'],
    true,
    98_400n,
  ],
  ['credit without debit', { ...creditFacts, creditTarget: null }, ['nothing-to-repair'], false, 0n],
  [
    'credit of another amount',
    { ...creditFacts, line: { ...creditFacts.line, amountCents: cents(1) } },
    ['copy-debit'],
    true,
    98_400n,
  ],
];

for (const [what, given, steps, alone, payable] of ROWS)
  test(`repair: ${what} -> ${steps.join(', ')}`, () => {
    const repair = smallestRepair(given, decideLine(given));
    assert.ok(repair);
    assert.deepEqual(
      repair.steps.map((step) => step.kind),
      steps,
    );
    assert.equal(repair.selfApplicable, alone);
    assert.equal(repair.payableCents, payable);
  });

test('an approved line needs no repair', () => {
  assert.equal(smallestRepair(facts, decideLine(facts)), null);
});

test('too little volume for the weeks is explained by the weeks', () => {
  const weekly = on({ allocation: { ...allocation, frequency: '2', volume: 100 } });
  const finding = decideLine(weekly).findings.find((f) => f.rule === 'TR321');
  assert.ok(finding);
  assert.equal(
    findingSentence(finding),
    'Geleverd: 600 minuten. Toegewezen: 100 minuten per week, 5 × 100 minuten = 500 minuten.',
  );
});
