import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fraction } from '../../../kernel/fraction.ts';
import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { columnsOf, type FundingTerms, termsFromDocument } from '../../funding/index.ts';
import { type Checked, checksOf } from '../domain/checks.ts';
import { compareBy } from '../domain/compare.ts';
import { factsOfCare, type GatheredCare, knownResultsOf } from '../domain/facts-of-care.ts';
import type { RowResults } from '../domain/known-results.ts';
import { type LabPeriod, wholeYear } from '../domain/period.ts';
import { stepsBetween } from '../domain/steps.ts';
import { askedResults } from './asked-results.ts';
import type { CareOfPeriod } from './gather-care.ts';
import { incentivesOf } from './incentives.ts';
import { ladderOf, payAgain } from './pay-again.ts';

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
  results: null as RowResults,
  delivered: [{ month: YEAR * 12 + 2, volume: 100 }],
});
const gathered = (rows: GatheredCare['care'], period: LabPeriod = wholeYear(YEAR)): GatheredCare => ({
  period,
  products: new Map([[1, { key: 'begeleiding', code: '45A04', category: '45', segment: null }]]),
  care: rows,
  agreed: [],
  youngPeople: [],
});
const careOf = (facts: GatheredCare): CareOfPeriod => ({
  period: facts.period,
  year: YEAR,
  columns: columnsOf(factsOfCare(facts)),
  products: [],
  lineCents: 18_000,
  centsByProduct: new Map([['begeleiding', 18_000]]),
  contractIds: [],
  results: knownResultsOf(facts),
  factsHash: () => '',
});

function terms(prijs: object, verschuldigd: object, more: object = {}): FundingTerms {
  const read = termsFromDocument({
    sleutel: 'proef',
    naam: 'Proef',
    van: '2025-01-01',
    onderdelen: [
      {
        sleutel: 'hulp',
        naam: 'Hulp',
        model: 'prijs-keer-hoeveelheid',
        variant: 'inspanning',
        prijs,
        verschuldigd,
        ...more,
      },
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
function pay(under: FundingTerms, facts: GatheredCare) {
  const care = careOf(facts);
  const paid = payAgain(under, care);
  return { ...paid, ladder: ladderOf(paid, care) } satisfies Checked;
}

test('care by the minute gives exactly what its lines gave, and keeps its own tariff', () => {
  const { outcome, prices } = pay(byMinute, gathered([care(1, null, null), care(2, null, null, 31)]));
  assert.equal(outcome.totals.totalCents, 18_000n);
  assert.deepEqual(prices, []);
});

test('a neutral price costs the same when every trajectory ends as planned', () => {
  const { outcome, prices } = pay(byTrajectory, gathered([care(1, '2025-11-30', '31'), care(2, null, null)]));
  assert.equal(prices[0]?.cents, 9_000);
  assert.equal(outcome.totals.totalCents, 18_000n);
});

test('who ends early is not paid the end: the provider loses three tenths of that trajectory, and the steps close', () => {
  const rows = [care(1, '2025-11-30', '31'), care(2, '2025-06-01', '32', 31)];
  const [was, now] = [pay(byMinute, gathered(rows)), pay(byTrajectory, gathered(rows))];
  assert.deepEqual(compareBy('byProvider', was.outcome, now.outcome), [
    { key: '30', wasCents: 9_000, nowCents: 9_000, differenceCents: 0 },
    { key: '31', wasCents: 9_000, nowCents: 6_300, differenceCents: -2_700 },
  ]);
  assert.deepEqual(stepsBetween(was.ladder, now.ladder), [
    { key: 'price', cents: 0 },
    { key: 'course', cents: -2_700 },
  ]);
  assert.deepEqual(
    checksOf(was, now).filter(({ holds }) => !holds),
    [],
  );
});

test('a period over new year gives the same as the calendar year that it is laid on', () => {
  const rows = [care(1, '2025-11-30', '31'), care(2, '2025-06-01', '32', 31)];
  const later = rows.map((row) => ({
    ...row,
    startedOn: day(row.startedOn.replace('2025-02', '2025-07')),
    plannedThrough: day('2026-04-30'),
    endedOn: row.endedOn === '2025-11-30' ? day('2026-04-30') : day('2025-11-01'),
    delivered: row.delivered.map(({ month, volume }) => ({ month: month + 5, volume })),
  }));
  const moved = pay(byTrajectory, gathered(later, { from: day('2025-06-01'), months: 12 }));
  assert.deepEqual(moved.outcome.totals, pay(byTrajectory, gathered(rows)).outcome.totals);
});

test('half a year has half of what contracts agree for a year, in amounts, bounds and guarantees', () => {
  const guaranteed = terms(
    { soort: 'eenheid', eenheid: 'minuut' },
    { soort: 'per-eenheid' },
    { garantie: { aandeel: '1/2', betaald: 'bij-afrekening', bovenGarantie: '1/1' } },
  );
  const agreed = [
    {
      year: YEAR,
      contractId: 300,
      providerId: 30,
      productId: 1,
      budgetCents: cents(60_000),
      limitCents: null,
      volume: null,
    },
  ];
  const half = { ...gathered([care(1, null, null)], { from: day('2025-01-01'), months: 6 }), agreed };
  assert.equal(pay(guaranteed, half).outcome.totals.totalCents, 15_000n);
  assert.equal(pay(guaranteed, { ...half, period: wholeYear(YEAR) }).outcome.totals.totalCents, 30_000n);
  const bounded = terms(
    { soort: 'eenheid', eenheid: 'minuut' },
    { soort: 'per-eenheid' },
    {
      grenzen: [
        {
          sleutel: 'top',
          naam: 'Top',
          per: ['contract'],
          over: 'jaar',
          hoogte: { soort: 'bedrag', bedragCenten: 10_000 },
          bijOverschrijding: 'afkeuren',
        },
      ],
    },
  );
  assert.equal(pay(bounded, half).outcome.totals.totalCents, 5_000n);
  assert.equal(pay(bounded, { ...half, period: wholeYear(YEAR) }).outcome.totals.totalCents, 9_000n);
});

test('a price per month counts months with care, whatever was delivered in them', () => {
  const byMonth = terms({ soort: 'periode', periode: 'maand', prijsregel: 'vast' }, { soort: 'per-eenheid' });
  const long = { ...care(2, null, null, 31), delivered: [1, 2, 3].map((n) => ({ month: YEAR * 12 + n, volume: n })) };
  const { prices, outcome } = pay(byMonth, gathered([care(1, null, null), long]));
  assert.equal(prices[0]?.cents, 4_500);
  assert.deepEqual(
    outcome.byProvider.map(({ totals }) => totals.totalCents),
    [4_500n, 13_500n],
  );
});

test('at the margin a trajectory pays nothing for one unit or one month more, and use pays both', () => {
  const rows = [care(1, '2025-11-30', '31')];
  const [was, now] = [pay(byMinute, gathered(rows)), pay(byTrajectory, gathered(rows))];
  const [incentive] = incentivesOf(was, now, () => 'ambulant');
  assert.deepEqual(
    [incentive?.was, incentive?.now],
    [
      { unitCents: 90, monthCents: 9_000, heavierCents: null },
      { unitCents: 0, monthCents: 0, heavierCents: null },
    ],
  );
});

test('a stop for a time is no ending', () => {
  const [episode] = factsOfCare(gathered([{ ...care(1, '2025-06-01', '20'), plannedThrough: null }])).episodes;
  assert.deepEqual([episode?.endedOn, episode?.endReason], [null, null]);
});

/** Half at the start, half when all results were reached; a tenth of a year on results. */
const onResults = terms(
  { soort: 'traject', stukken: 1, prijsregel: 'vast' },
  {
    soort: 'momenten',
    momenten: [
      { sleutel: 'start', op: 'start', aandeel: '1/2' },
      {
        sleutel: 'einde',
        op: 'einde',
        aandeel: '1/2',
        voorwaarden: ['alle-resultaten-bereikt'],
        anders: 'niet-verschuldigd',
      },
    ],
  },
);
const withResults = (allocationId: number, results: RowResults) => ({
  ...care(allocationId, '2025-11-30', '31'),
  results,
});

test('R-224: result shares are reckoned where results are registered, and of the rest it is told that nothing is known', () => {
  const rows = [
    withResults(1, { agreed: 2, reached: 2, open: 0 }),
    withResults(2, { agreed: 2, reached: 1, open: 0 }),
    withResults(3, { agreed: 2, reached: 1, open: 1 }),
    withResults(4, null),
    { ...care(5, null, null), plannedThrough: day('2026-06-30') },
  ];
  const facts = gathered(rows);
  const { outcome, prices } = pay(onResults, facts);
  const half = (prices[0]?.cents ?? 0) / 2;
  assert.equal(Number(outcome.totals.totalCents), 5 * half + half, 'five starts, one end with all its results');
  const known = knownResultsOf(facts);
  assert.deepEqual(
    askedResults(onResults, [{ key: 'begeleiding', code: '45A04', category: '45', segment: null }], known),
    {
      ended: 4,
      unknown: 2,
    },
  );
  assert.equal(askedResults(byMinute, [], known), null, 'these terms ask for no result');
});

test('R-242: a result share of the year rests on the answered results of each provider', () => {
  const shared = {
    ...byMinute,
    total: { ...byMinute.total, resultShare: { share: fraction(1, 10), from: day('2019-01-01') } },
  };
  const other = { ...care(2, null, null, 31) };
  const facts = gathered([withResults(1, { agreed: 4, reached: 3, open: 0 }), other]);
  const { outcome } = pay(shared, facts);
  const of = (provider: string) => Number(outcome.byProvider.find(({ key }) => key === provider)?.totals.totalCents);
  assert.equal(of('30'), 9_000 - 900 + 675, 'three quarters of a tenth is earned');
  assert.equal(of('31'), 9_000 - 900, 'nobody scored it: it waits');
  assert.deepEqual(
    knownResultsOf(facts).scores.map(({ providerId }) => providerId),
    ['30'],
  );
});

test('results of an allocation under two contracts count once', () => {
  const one = withResults(1, { agreed: 2, reached: 1, open: 1 });
  const { answered, open, scores } = knownResultsOf(gathered([one, { ...one, contractId: 999 }]));
  assert.deepEqual([answered, open, scores[0]?.score], [1, 1, fraction(1)]);
});
