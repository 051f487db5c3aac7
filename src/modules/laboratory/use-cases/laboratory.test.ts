import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { asIfInForce, columnsOf, type FundingTerms, runYearOver, termsFromDocument } from '../../funding/index.ts';
import { closes, compareBy, stepsBetween } from '../domain/compare.ts';
import { factsOfCare, type GatheredCare } from '../domain/facts-of-care.ts';
import { withNeutralPrices } from './neutral-prices.ts';

const YEAR = 2025;
const day = (text: string) => text as PlainDate;
const cents = (amount: number) => BigInt(amount) as Cents;

/** A care row of 100 minutes at 90 cents in one month. */
const care = (allocationId: number, endedOn: string | null, endReason: string | null, providerId = 30) => ({
  allocationId,
  contractId: providerId * 10,
  productId: 1,
  child: allocationId,
  providerId,
  municipalityId: 10,
  startedOn: day('2025-02-01'),
  plannedThrough: day('2025-11-30'),
  endedOn: endedOn === null ? null : day(endedOn),
  endReason,
  tariffCents: cents(90),
  cents: cents(9_000),
});
const gathered = (rows: GatheredCare['care']): GatheredCare => ({
  year: YEAR,
  products: new Map([[1, { key: 'begeleiding', code: '45A04', category: '45', segment: null }]]),
  care: rows,
  months: rows.map(({ allocationId, contractId, productId }) => ({
    allocationId,
    contractId,
    productId,
    month: 3,
    volume: 100,
  })),
  agreed: [],
  youngPeople: [],
});

function terms(prijs: object, verschuldigd: object): FundingTerms {
  const read = termsFromDocument({
    sleutel: 'proef',
    naam: 'Proef',
    van: '2025-01-01',
    onderdelen: [
      { sleutel: 'hulp', naam: 'Hulp', model: 'prijs-keer-hoeveelheid', variant: 'inspanning', prijs, verschuldigd },
    ],
  });
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.refusal));
  return read.value;
}
const byMinute = terms({ soort: 'eenheid', eenheid: 'minuut' }, { soort: 'per-eenheid' });
const byTrajectory = terms(
  { soort: 'traject', stukken: 1, prijsregel: 'vast' },
  {
    soort: 'momenten',
    momenten: [
      { sleutel: 'start', op: 'start', aandeel: '7/10' },
      { sleutel: 'einde', op: 'einde', aandeel: '3/10', voorwaarden: ['beeindigd-volgens-plan'] },
    ],
  },
);
const past = new Map([['begeleiding', 18_000]]);
function pay(under: FundingTerms, rows: GatheredCare['care']) {
  const { columns, prices } = withNeutralPrices(under, columnsOf(factsOfCare(gathered(rows))), past, YEAR);
  return { prices, outcome: runYearOver(asIfInForce(under, YEAR), columns, YEAR) };
}

test('care by the minute gives exactly what its lines gave, and keeps its own tariff', () => {
  const { outcome, prices } = pay(byMinute, [care(1, null, null), care(2, null, null, 31)]);
  assert.equal(outcome.totals.totalCents, 18_000n);
  assert.deepEqual(prices, []);
});

test('a neutral price costs the same when every trajectory ends as planned', () => {
  const { outcome, prices } = pay(byTrajectory, [care(1, '2025-11-30', '31'), care(2, null, null)]);
  assert.equal(prices[0]?.cents, 9_000);
  assert.equal(outcome.totals.totalCents, 18_000n);
});

test('who ends early is not paid the end: the provider loses three tenths of that trajectory, and the steps close', () => {
  const rows = [care(1, '2025-11-30', '31'), care(2, '2025-06-01', '32', 31)];
  const [was, now] = [pay(byMinute, rows).outcome, pay(byTrajectory, rows).outcome];
  assert.deepEqual(compareBy('byProvider', was, now), [
    { key: '30', wasCents: 9_000, nowCents: 9_000, differenceCents: 0 },
    { key: '31', wasCents: 9_000, nowCents: 6_300, differenceCents: -2_700 },
  ]);
  assert.equal(
    stepsBetween(was, now).reduce((sum, step) => sum + step.cents, 0),
    -2_700,
  );
  assert.ok(closes(was) && closes(now));
});

test('a stop for a time is no ending', () => {
  const [episode] = factsOfCare(gathered([{ ...care(1, '2025-06-01', '20'), plannedThrough: null }])).episodes;
  assert.deepEqual([episode?.endedOn, episode?.endReason], [null, null]);
});
