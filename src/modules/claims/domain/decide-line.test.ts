import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '../../../kernel/money.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { differingFields } from './checks.ts';
import { decideLine } from './decide-line.ts';
import { allocation, claim, creditFacts, facts, line, september, tariff } from './example.fixture.ts';
import type { LineFacts } from './facts.ts';
import { RULES } from './rules.ts';

const on = (change: Partial<LineFacts>): LineFacts => ({ ...facts, ...change });
const onLine = (change: Partial<LineFacts['line']>): LineFacts => on({ line: { ...line, ...change } });
const onAllocation = (change: Partial<typeof allocation>): LineFacts =>
  on({ allocation: { ...allocation, ...change } });
const onTariff = (change: Partial<typeof tariff>): LineFacts => on({ tariff: { ...tariff, ...change } });
const onCredit = (change: Partial<LineFacts>): LineFacts => ({ ...creditFacts, ...change });
const d = plainDate;
const unused = { volume: 0, amountCents: cents(0), periodVolume: 0 };
const euro = { unit: '83', tariffCents: null } as const;
const perHour = { unit: '04', tariffCents: cents(9_840) } as const;

// biome-ignore format: one row per reason
/** Each row differs from an approved line by the one thing that changes the answer. */
const ROWS: readonly [what: string, facts: LineFacts, failed: string[]][] = [
  ['all is well', facts, []],
  ['declaration number used before', on({ claim: { ...claim, numberUsedBefore: true } }), ['TR333']],
  ['same month declared before', on({ claim: { ...claim, lastDeclaredMonth: d('2026-10-01') } }), []],
  ['later month declared before', on({ claim: { ...claim, lastDeclaredMonth: d('2026-11-01') } }), ['TR318']],
  ['child unknown', onLine({ clientId: null }), ['TR304']],
  ['allocation unknown', on({ allocation: null }), ['TR338']],
  ['allocation of another child', onLine({ clientId: 'child-2' }), ['TR338']],
  ['allocation of another provider', onAllocation({ providerId: 'other' }), ['TR338']],
  ['allocation of another municipality', onAllocation({ municipalityId: 'other' }), ['TR338']],
  ['allocation changed, reason 12', onAllocation({ changeReason: '12' }), []],
  ['allocation deleted, reason 13', onAllocation({ changeReason: '13' }), ['TR384']],
  ['another category', onLine({ productCategory: '43' }), ['TR339', 'TR381']],
  ['generic allocation, category of the product list', onAllocation({ productCategory: null }), []],
  ['another code, also contracted', onAllocation({ productCode: '45A52' }), ['TR340']],
  ['aspecific allocation', onAllocation({ productCode: null, volume: null, unit: null, frequency: null }), []],
  ['code of another category', onTariff({ productCategory: '44' }), ['TR381']],
  ['allocated in hours, declared in minutes', onAllocation({ unit: '04', volume: 10 }), []],
  ['allocated in day parts', onAllocation({ unit: '16' }), ['TR341']],
  ['allocated in day parts: volumes are not compared', onAllocation({ unit: '16', volume: 1 }), ['TR341']],
  ['begins a day before the allocation', on({ usage: unused, allocation: { ...allocation, from: d('2026-10-02') } }), ['TR307', 'TR387']],
  ['ends a day after the allocation', onAllocation({ through: d('2026-10-30') }), ['TR308', 'TR388']],
  ['begins a day late', onLine({ period: { from: d('2026-10-02'), through: d('2026-10-31') } }), ['TR387']],
  ['begins late with the allocation', on({ usage: unused, line: { ...line, period: { from: d('2026-10-12'), through: d('2026-10-31') } }, allocation: { ...allocation, from: d('2026-10-12') } }), []],
  ['ends a day early', onLine({ period: { from: d('2026-10-01'), through: d('2026-10-30') } }), ['TR388']],
  ['ends early with the allocation', on({ line: { ...line, period: { from: d('2026-10-01'), through: d('2026-10-30') } }, allocation: { ...allocation, through: d('2026-10-30') } }), []],
  ['allocation without end', onAllocation({ through: null }), []],
  ['an earlier month, declared late', onLine({ period: { from: d('2026-09-01'), through: d('2026-09-30') } }), []],
  ['a month after the declaration period', onLine({ period: { from: d('2026-11-01'), through: d('2026-11-30') } }), ['TR319']],
  ['product not in the contract', on({ tariff: null, productContracted: false }), ['TR418']],
  ['no tariff on that day', on({ tariff: null }), ['TR418']],
  ['tariff a cent higher', onLine({ tariffCents: cents(165), amountCents: cents(99_000) }), ['TR418']],
  ['tariff a cent lower', onLine({ tariffCents: cents(163), amountCents: cents(97_800) }), ['TR418']],
  ['contract in another unit', onTariff({ unit: '14' }), ['TR418']],
  ['contract per hour, 98,40', onTariff({ unit: '04', tariffCents: cents(9_840) }), []],
  ['contract per hour, 98,41: amount from the unrounded tariff', on({ tariff: { ...tariff, unit: '04', tariffCents: cents(9_841) }, line: { ...line, amountCents: cents(98_410) } }), []],
  ['contract per hour, 98,41: amount from the rounded tariff', onTariff({ unit: '04', tariffCents: cents(9_841) }), ['TR346']],
  ['declared in hours', on({ tariff: { ...tariff, ...perHour }, allocation: { ...allocation, unit: '04', volume: 10 }, line: { ...line, ...perHour, volume: 10, amountCents: cents(98_400) } }), []],
  ['amount a cent off', onLine({ amountCents: cents(98_401) }), ['TR346']],
  ['euros', on({ tariff: { ...tariff, unit: '83' }, allocation: { ...allocation, unit: '83', volume: 98_400 }, line: { ...line, ...euro, volume: 98_400 } }), []],
  ['euros, amount is not the volume', on({ tariff: { ...tariff, unit: '83' }, allocation: { ...allocation, unit: '83', volume: 98_400 }, line: { ...line, ...euro, volume: 98_399 } }), ['TR346']],
  ['a minute more than the month gives', onAllocation({ volume: 599 }), ['TR321']],
  ['the month has been used in part', on({ usage: { ...facts.usage, periodVolume: 1 } }), ['TR321']],
  ['per week: October touches five weeks', onAllocation({ frequency: '2', volume: 120 }), []],
  ['per week: a minute more', onAllocation({ frequency: '2', volume: 119 }), ['TR321']],
  ['per week, output: four Sundays', on({ tariff: { ...tariff, variant: 'output' }, allocation: { ...allocation, frequency: '2', volume: 149 } }), ['TR321']],
  ['per day: 31 days', onAllocation({ frequency: '1', volume: 19 }), ['TR321']],
  ['total of six months just used up', on({ usage: { ...facts.usage, volume: 3_000 } }), []],
  ['total of six months, a minute too many', on({ usage: { ...facts.usage, volume: 3_001 } }), ['TR322']],
  ['one total, just enough', onAllocation({ frequency: '6', volume: 2_280 }), []],
  ['one total, a minute short', onAllocation({ frequency: '6', volume: 2_279 }), ['TR322']],
  ['budget just enough', onAllocation({ volume: null, budgetCents: cents(275_520 + 98_400) }), []],
  ['budget a cent short', onAllocation({ volume: null, budgetCents: cents(275_520 + 98_399) }), ['TR369']],
  ['declared before in this month', on({ earlierDebit: { reference: 'R1', volume: 600, amountCents: cents(98_400) } }), ['TR389']],
  ['reference used before', on({ referenceUsed: true }), ['TR314']],
  ['credit: all is well', creditFacts, []],
  ['credit: allocation ended before', onCredit({ allocation: { ...allocation, through: d('2026-08-31') } }), []],
  ['credit: contract has no tariff any more', onCredit({ tariff: null }), []],
  ['credit: debit unknown', onCredit({ creditTarget: null }), ['TR323']],
  ['credit: debit was refused', onCredit({ creditTarget: { approved: false, creditedBy: null, line: september } }), ['TR323']],
  ['credit: credited before', onCredit({ creditTarget: { approved: true, creditedBy: 'C0', line: september } }), ['TR390']],
  ['credit: amount differs', onCredit({ creditTarget: { approved: true, creditedBy: null, line: { ...september, amountCents: cents(1) } } }), ['IV091']],
  ['credit: period differs', onCredit({ creditTarget: { approved: true, creditedBy: null, line } }), ['IV091']],
  ['credit: reference used before', onCredit({ referenceUsed: true }), ['TR314']],
];

for (const [what, given, failed] of ROWS)
  test(`a line is judged: ${what} -> ${failed.join(', ') || 'approved'}`, () => {
    const decision = decideLine(given);
    assert.deepEqual(decision.failedRules, failed);
    assert.equal(decision.verdict, failed.length === 0 ? 'approved' : 'refused');
    assert.equal(decision.approvedCents, failed.length === 0 ? given.line.amountCents : 0n);
  });

/** Rules of the standard; those on funding terms have a table of their own (funding/funding-checks.test.ts). */
const isStandard = (rule: string): boolean => !rule.startsWith('BV');

test('every rule of the list is refused by at least one row of the table', () => {
  const seen = new Set(ROWS.flatMap(([, , failed]) => failed));
  assert.deepEqual(
    RULES.map((entry) => entry.rule).filter((rule) => isStandard(rule) && !seen.has(rule)),
    [],
  );
});

test('all rules are answered, in order, with bits and codes that never move', () => {
  assert.deepEqual(
    decideLine(facts).findings.map((f) => f.rule),
    RULES.map((entry) => entry.rule),
  );
  assert.equal(
    RULES.map(({ rule, bit, retourcode }) => `${bit}:${rule}:${retourcode}`).join(' '),
    '0:TR333:9333 1:TR318:8214 2:TR304:8187 3:TR338:9338 4:TR384:9384 5:TR339:9339 6:TR340:9340 7:TR381:S329 8:TR341:9341 ' +
      '9:TR307:9307 10:TR308:9308 11:TR387:9387 12:TR388:9388 13:TR319:9319 14:TR418:0611 15:TR346:9346 16:TR321:9321 ' +
      '17:TR322:9322 18:TR369:9369 24:BV01:9338 25:BV02:9321 26:BV03:9369 27:BV04:9322 28:BV05:9361 29:BV06:9369 ' +
      '30:BV07:9321 19:TR389:9389 20:TR314:8021 21:TR323:8017 22:TR390:9390 23:IV091:8017',
  );
});

test("another provider's or municipality's allocation gives the very same answer as an unknown one", () => {
  const unknown = decideLine(on({ allocation: null }));
  assert.deepEqual(decideLine(onAllocation({ providerId: 'other', clientId: 'x', from: d('2026-10-09') })), unknown);
  assert.deepEqual(decideLine(onAllocation({ municipalityId: 'other', volume: 1 })), unknown);
});

test('a finding names the clause, the tariff version and the allocation version it rests on', () => {
  const findings = decideLine(facts).findings;
  const tariffRef = findings.find((f) => f.rule === 'TR418')?.tariffRef;
  assert.equal(
    `${tariffRef?.contractNumber}, ${tariffRef?.clauseNumber}, v${tariffRef?.version}`,
    'C-2024-014, 7.2, v3',
  );
  assert.equal(findings.find((f) => f.rule === 'TR321')?.allocationRef?.version, 2);
});

const AT_ALLOCATION = 'TR384 TR339 TR340 TR341 TR307 TR308 TR387 TR388 TR321 TR322 TR369 TR389';
const DEBIT = { 'debit-line': 'TR323 TR390 IV091' };
const VOLUMES = 'TR321 TR322';
/** Why which rules have nothing to say of a line. */
const SILENT: readonly [what: string, facts: LineFacts, reasons: Readonly<Record<string, string>>][] = [
  ['a debit', facts, { 'no-budget': 'TR369', ...DEBIT }],
  [
    'a credit',
    creditFacts,
    { 'credit-line': AT_ALLOCATION.replace('TR340', 'TR340 TR381').replace('TR388', 'TR388 TR418 TR346') },
  ],
  ['no allocation', on({ allocation: null }), { 'no-allocation': AT_ALLOCATION, ...DEBIT }],
  ['no client', onLine({ clientId: null }), { 'no-client': 'TR338', 'no-allocation': AT_ALLOCATION, ...DEBIT }],
  [
    'an allocation of nothing in particular',
    on({
      tariff: null,
      allocation: {
        ...allocation,
        productCategory: null,
        productCode: null,
        volume: null,
        unit: null,
        frequency: null,
      },
    }),
    {
      'no-category-agreed': 'TR339',
      'no-code-allocated': 'TR340',
      'no-contract-tariff': 'TR381',
      'no-unit-agreed': 'TR341',
      'no-volume-allocated': VOLUMES,
      'no-budget': 'TR369',
      ...DEBIT,
    },
  ],
  ...['volume', 'unit', 'frequency'].map((part): (typeof SILENT)[number] => [
    `no ${part}`,
    onAllocation({ [part]: null }),
    { 'no-volume-allocated': VOLUMES, 'no-budget': 'TR369', ...DEBIT },
  ]),
  [
    'an endless allocation',
    onAllocation({ through: null }),
    { 'no-end-date': 'TR308 TR322', 'no-budget': 'TR369', ...DEBIT },
  ],
  ['a total', onAllocation({ frequency: '6' }), { 'total-frequency': 'TR321', 'no-budget': 'TR369', ...DEBIT }],
  [
    'a month outside the allocation',
    onAllocation({ from: d('2026-11-01') }),
    { 'outside-allocation': 'TR321', 'no-budget': 'TR369', ...DEBIT },
  ],
  ['another unit', onAllocation({ unit: '16' }), { 'unit-not-comparable': VOLUMES, 'no-budget': 'TR369', ...DEBIT }],
  [
    'a contract without category',
    onTariff({ productCategory: null }),
    { 'no-category-agreed': 'TR381', 'no-budget': 'TR369', ...DEBIT },
  ],
];

for (const [what, given, reasons] of SILENT)
  test(`a rule that has nothing to say says why: ${what}`, () => {
    const found: Record<string, string> = {};
    for (const finding of decideLine(given).findings) {
      if (finding.outcome !== 'not-applicable' || !isStandard(finding.rule)) continue;
      found[finding.reason] = [found[finding.reason], finding.rule].filter(Boolean).join(' ');
    }
    assert.deepEqual(found, reasons);
  });

test('TR390, IV091: of a credit without approved debit nothing more is said', () => {
  const refused = { approved: false, creditedBy: null, line: september };
  for (const creditTarget of [null, refused]) {
    const findings = decideLine(onCredit({ creditTarget })).findings.filter(({ rule }) => /TR390|IV091/.test(rule));
    assert.deepEqual(
      findings.map((finding) => finding.outcome === 'not-applicable' && finding.reason),
      ['no-approved-debit', 'no-approved-debit'],
    );
  }
});

const OTHER: Partial<LineFacts['line']> = {
  clientId: 'child-2',
  allocationNumber: 2,
  productCategory: '43',
  productCode: '45A52',
  volume: 1,
  unit: '04',
  tariffCents: cents(1),
  amountCents: cents(1),
};
for (const [field, value] of Object.entries(OTHER))
  test(`IV091: a credit with another ${field} than its debit is refused, and says so`, () => {
    const debit = { ...september, [field]: value };
    assert.deepEqual(differingFields(creditFacts.line, debit), [field]);
    const creditTarget = { approved: true, creditedBy: null, line: debit };
    assert.deepEqual(decideLine(onCredit({ creditTarget })).failedRules, ['IV091']);
  });

test('IV091: either day of the period counts; the references and the sign may differ', () => {
  const on = (from: string, through: string) =>
    differingFields(creditFacts.line, { ...september, period: { from: d(from), through: d(through) } });
  assert.deepEqual(on('2026-09-02', '2026-09-30'), ['period']);
  assert.deepEqual(on('2026-09-01', '2026-09-29'), ['period']);
  assert.deepEqual(on('2026-09-01', '2026-09-30'), []);
});
