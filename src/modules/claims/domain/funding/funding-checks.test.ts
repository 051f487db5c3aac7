import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '../../../../kernel/money.ts';
import { applyRepair } from '../apply-repair.ts';
import { decideLine } from '../decide-line.ts';
import { allocation, creditFacts, facts, line } from '../example.fixture.ts';
import type { LineFacts } from '../facts.ts';
import { findingText, repairSentence } from '../findings.nl.ts';
import { smallestRepair } from '../repair.ts';
import { RULES } from '../rules.ts';
import { funding } from './funding.fixture.ts';
import type { BoundFacts, FundingFacts, NextMoment } from './funding-facts.ts';

const under = (terms: Partial<FundingFacts>, change: Partial<LineFacts> = {}): LineFacts => ({
  ...facts,
  ...change,
  funding: { ...funding, ...terms },
});
const bound = (over: Partial<BoundFacts>): BoundFacts => ({
  key: 'b',
  account: 'veldzicht|b|2026',
  name: 'Grens',
  measure: 'amount',
  at: 'refuse',
  used: 0,
  limit: 98_400,
  ...over,
});
const next = (over: Partial<NextMoment> = {}): NextMoment => ({
  key: 'einde',
  at: 'end',
  volume: 600,
  reached: true,
  unmet: [],
  unknown: [],
  otherwise: 'not-due',
  ...over,
});
const moment = (dueVolume: number, usedVolume = 0, following: NextMoment | null = null) => ({
  moment: { dueVolume, usedVolume, next: following },
});
const counts = (agreed: number, reached = 0, notReached = 0, waiting = 0) => ({ agreed, reached, notReached, waiting });
const cheaper = { line: { ...line, tariffCents: cents(160), amountCents: cents(96_000) } };
const overMonth = { allocation: { ...allocation, volume: 599 } };

type Row = [what: string, facts: LineFacts, failed: string[], verdict: 'approved' | 'refused' | 'held'];
// biome-ignore format: one row per reason
const ROWS: readonly Row[] = [
  ['terms that ask nothing special', under({}), [], 'approved'],
  ['R-377: a task is not declared on a child', under({ declaredPer: 'none' }), ['BV01'], 'refused'],
  ['population: not on a child either', under({ declaredPer: 'population' }), ['BV01'], 'refused'],
  ['per trajectory is on a child', under({ declaredPer: 'trajectory' }), [], 'approved'],
  ['all that is asked has become due', under(moment(600)), [], 'approved'],
  ['one more than is due', under(moment(599)), ['BV02'], 'refused'],
  ['what was paid before counts', under(moment(1_000, 401)), ['BV02'], 'refused'],
  ['R-224: the end has come, otherwise than planned', under(moment(0, 0, next({ unmet: ['ended-as-planned'] }))), ['BV02'], 'refused'],
  ['the end has come otherwise, and the terms leave it to a person', under(moment(0, 0, next({ unmet: ['ended-as-planned'], otherwise: 'review' }))), ['BV07'], 'held'],
  ['OP364: of the end nothing is known: that never refuses', under(moment(0, 0, next({ unknown: ['ended-as-planned'] }))), ['BV07'], 'held'],
  ['R-224: a result waits for access: no refusal, a person or the answer decides', under(moment(0, 0, next({ unknown: ['positive-result'], results: counts(1, 0, 0, 1) }))), ['BV07'], 'held'],
  ['R-224: a result that access contradicted', under(moment(0, 0, next({ unmet: ['all-results-reached'], results: counts(2, 1, 1) }))), ['BV02'], 'refused'],
  ['the end has not come', under(moment(0, 0, next({ reached: false }))), ['BV02'], 'refused'],
  ['more than even the next moment gives', under(moment(0, 0, next({ volume: 599, unknown: ['positive-result'] }))), ['BV02'], 'refused'],
  ['amount just within a bound', under({ bounds: [bound({})] }), [], 'approved'],
  ['a cent above a bound on amounts', under({ bounds: [bound({ used: 1 })] }), ['BV03'], 'refused'],
  ['a minute above a bound on volume', under({ bounds: [bound({ measure: 'volume', used: 0, limit: 599 })] }), ['BV04'], 'refused'],
  ['two bounds: the tighter one speaks', under({ bounds: [bound({ limit: 1_000_000 }), bound({ used: 1 })] }), ['BV03'], 'refused'],
  ['above a bound that leaves it to a person', under({ bounds: [bound({ at: 'review', used: 1 })] }), ['BV06'], 'held'],
  ['above a bound that only tells', under({ bounds: [bound({ at: 'signal', used: 1 })] }), [], 'approved'],
  ['R-266: beside other care, refused', under({ stacking: 'refuse', otherProducts: ['45A52'] }), ['BV05'], 'refused'],
  ['R-266: beside other care, for a person', under({ stacking: 'review', otherProducts: ['45A52'] }), ['BV07'], 'held'],
  ['R-266: beside other care, only told', under({ stacking: 'signal', otherProducts: ['45A52'] }), [], 'approved'],
  ['R-236: over the month, nothing agreed', under({}, overMonth), ['TR321'], 'refused'],
  ['R-236: over the month, within the total is agreed', under({ overPeriod: 'within-total' }, overMonth), [], 'approved'],
  ['R-236: over the month without a total: the month stands', under({ overPeriod: 'within-total' }, { allocation: { ...overMonth.allocation, through: null } }), ['TR321'], 'refused'],
  ['R-236: over the month, for a person', under({ overPeriod: 'review' }, overMonth), ['BV07'], 'held'],
  ['R-144: below a maximum price', under({ priceIsMaximum: true }, cheaper), [], 'approved'],
  ['below a fixed price', under({}, cheaper), ['TR418'], 'refused'],
  ['above a maximum price', under({ priceIsMaximum: true }, { line: { ...line, tariffCents: cents(165), amountCents: cents(99_000) } }), ['TR418'], 'refused'],
  ['refused weighs more than held', under({ stacking: 'review', otherProducts: ['45A52'] }, { referenceUsed: true }), ['BV07', 'TR314'], 'refused'],
  ['IV085: terms never stop a credit', { ...creditFacts, funding: { ...funding, declaredPer: 'none', bounds: [bound({ used: 1 })] } }, [], 'approved'],
];

for (const [what, given, failed, verdict] of ROWS)
  test(`funding terms: ${what} -> ${failed.join(', ') || 'approved'}`, () => {
    const decision = decideLine(given);
    assert.deepEqual(decision.failedRules, failed);
    assert.equal(decision.verdict, verdict);
    assert.equal(decision.claimedCents, decision.approvedCents + decision.refusedCents + decision.heldCents);
    for (const finding of decision.findings) assert.match(findingText(finding).sentence, /^[A-Z].*\.$/);
    if (failed.some((rule) => rule.startsWith('BV')))
      assert.equal(decision.findings.find((one) => one.outcome === 'not-met')?.fundingRef?.partKey, 'licht');
  });

test('every rule on funding terms is broken by at least one row of the table', () => {
  const seen = new Set(ROWS.flatMap(([, , failed]) => failed));
  const own = RULES.map((entry) => entry.rule).filter((rule) => rule.startsWith('BV'));
  assert.deepEqual(
    own.filter((rule) => !seen.has(rule)),
    [],
  );
});

const waitsFor = (results: ReturnType<typeof counts>, how: 'unmet' | 'unknown' = 'unknown') =>
  under(moment(0, 0, next({ [how]: ['all-results-reached'], results })));

/** What the provider is told to do, and whether it then is paid. */
const REPAIRS: readonly [what: string, facts: LineFacts, sentence: RegExp, payable: bigint | null][] = [
  ['a smaller volume fits the bound', under({ bounds: [bound({ used: 164 })] }), /^Declareer 599 minuten/, 98_236n],
  ['what is due now', under(moment(500)), /^Declareer 500 minuten/, 82_000n],
  [
    'wait for the end',
    under(moment(0, 0, next({ reached: false }))),
    /^Dien de regel in nadat de hulp is geëindigd/,
    98_400n,
  ],
  ['a bound without room', under({ bounds: [bound({ used: 98_400 })] }), /grens is bereikt/, null],
  ['held: wait for the municipality', under({ bounds: [bound({ at: 'review', used: 1 })] }), /gemeente bekijkt/, null],
  ['a task', under({ declaredPer: 'none' }), /niet per kind/, null],
  ['no result was agreed', waitsFor(counts(0)), /^Spreek met de toegang af welk resultaat/, null],
  ['a result was not reported', waitsFor(counts(2, 1)), /^Meld bij de toewijzing/, null],
  ['a result waits for access', waitsFor(counts(2, 1, 0, 1)), /^De toegang van de gemeente bevestigt/, null],
  ['a result was contradicted', waitsFor(counts(2, 1, 1), 'unmet'), /^Een resultaat is niet bevestigd/, null],
];

for (const [what, given, sentence, payable] of REPAIRS)
  test(`repair under funding terms: ${what}`, () => {
    const repair = smallestRepair(given, decideLine(given));
    assert.ok(repair);
    assert.match(repair.steps.map(repairSentence).join(' '), sentence);
    assert.equal(repair.selfApplicable, payable !== null);
    if (payable === null) return;
    const again = decideLine(applyRepair(given, repair));
    assert.equal(again.verdict, 'approved');
    assert.equal(again.approvedCents, payable);
  });

test('R-224: what the results repair asks for makes the line payable once it is done, refused or held', () => {
  for (const given of [waitsFor(counts(1, 0, 1), 'unmet'), waitsFor(counts(1, 0, 0, 1)), waitsFor(counts(0))]) {
    const repair = smallestRepair(given, decideLine(given));
    assert.ok(repair);
    assert.deepEqual(
      repair.steps.map(({ kind }) => kind),
      ['settle-results'],
    );
    assert.equal(repair.selfApplicable, false, 'access to care has the last word');
    assert.equal(decideLine(applyRepair(given, repair)).verdict, 'approved');
  }
});

test('R-224: how results stand is told with the reason', () => {
  const said = (given: LineFacts) =>
    decideLine(given)
      .findings.filter(({ outcome }) => outcome === 'not-met')
      .map((finding) => findingText(finding).sentence)
      .join(' ');
  assert.match(
    said(waitsFor(counts(2, 1, 1), 'unmet')),
    /Nu: van 2 resultaten 1 bevestigd als bereikt en 1 niet bevestigd\./,
  );
  assert.match(said(waitsFor(counts(0))), /er is geen resultaat afgesproken/);
  assert.match(said(waitsFor(counts(1, 0, 0, 1))), /van 1 resultaat 1 wacht op de toegang/);
});
