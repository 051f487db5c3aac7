import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { chanceAbove, normalShare, reachedOn } from './bound.ts';
import { momentsBefore } from './calibrate.ts';
import { credible, straubK } from './credibility.ts';
import { exposureIn } from './exposure.ts';
import type { NowcastFacts, Report } from './facts.ts';
import { fixedUntil } from './fixed.ts';
import { type ForecastLine, forecastYear } from './forecast.ts';
import { KIND_NAMES } from './lines.ts';
import { endOf, startOf } from './months.ts';
import { OPEN_PARTS, project } from './project.ts';
import { month, NEVER, NOW, steadyWorld, TODAY, trajectory } from './steady-world.ts';

const noBound = () => null;
const regionOf = (facts: NowcastFacts): ForecastLine => {
  const line = forecastYear(facts, 2026, TODAY, noBound).lines.find(({ kind }) => kind === 'region');
  assert.ok(line);
  return line;
};

test('R-264: help that goes on as it went is forecast to the cent, and told by what is certain and what is not', () => {
  const line = regionOf(steadyWorld());
  const perDay = 3 * 1_000;
  assert.equal(line.expectedCents, BigInt(365 * perDay));
  assert.equal(line.approvedCents, BigInt(304 * perDay));
  assert.equal(line.openCents.undeclared, BigInt(22 * perDay), '1 to 22 November was delivered and not yet declared');
  assert.equal(line.openCents.running, BigInt((8 + 31) * perDay));
  assert.deepEqual([line.openCents.notStarted, line.openCents.inflow], [0n, 0n]);
  assert.ok(line.highCents - line.lowCents <= 300_000n, 'nothing was ever wrong here, so the band is narrow');
});

const exposureRows: readonly (readonly [string, Parameters<typeof trajectory>[0], number, number])[] = [
  ['a whole month', {}, NOW, 300],
  ['known tomorrow', { knownOn: NOW + 1 }, NOW, 0],
  ['replaced today by a next content', { replacedOn: NOW }, NOW, 0],
  ['ends halfway', { through: startOf(month(2026, 11)) + 14 }, NOW, 150],
  ['stopped, and reported', { stoppedOn: startOf(month(2026, 11)) + 4, stopKnownOn: NOW }, NOW, 50],
  ['stopped, and not reported yet', { stoppedOn: startOf(month(2026, 11)) + 4, stopKnownOn: NOW + 1 }, NOW, 300],
  ['begins after the month', { from: startOf(month(2026, 12)) }, NOW, 0],
];
for (const [name, change, asOf, expected] of exposureRows)
  test(`what was allocated for November: ${name}`, () => {
    assert.equal(exposureIn([trajectory(change)], 1, month(2026, 11), asOf).all[0], expected);
  });

test('refused lines that came back before are expected to come back again, as far as the month has not aged', () => {
  const { reports } = steadyWorld();
  const late = reports.flatMap((one): Report[] => [
    { ...one, cents: one.cents * 0.9 },
    { ...one, cents: one.cents * 0.1, knownOn: endOf(one.month) + 40 },
  ]);
  const projection = project(steadyWorld({ reports: late }), NOW, month(2026, 12));
  const october = projection.at(0, month(2026, 10));
  assert.equal(projection.approved[october], 27_900);
  assert.equal(projection.open.undeclared[october], 3_100);
  assert.equal(projection.open.undeclared[projection.at(0, month(2026, 7))], 0, 'July is complete');
});

test('who always declares and did not yet is expected to; who stopped declaring long ago is not', () => {
  const without = (provider: number, since: number) => {
    const facts = steadyWorld();
    const mine = (cell: number) => facts.cells[cell]?.providerId === provider;
    return steadyWorld({ reports: facts.reports.filter((one) => !mine(one.cell) || one.month < since) });
  };
  const october = project(without(11, month(2026, 10)), NOW, month(2026, 12));
  assert.equal(october.open.undeclared[october.at(2, month(2026, 10))], 31_000);
  const long = project(without(11, month(2026, 5)), NOW, month(2026, 12));
  assert.equal(long.open.undeclared[long.at(2, month(2026, 10))], 0);
});

test('allocated and not started, and what earlier months still grew by, are told apart', () => {
  const coming = { cell: 0, from: startOf(month(2026, 12)), knownOn: NOW - 5, startedKnownOn: NEVER };
  const line = regionOf(steadyWorld({ trajectories: [...steadyWorld().trajectories, trajectory(coming)] }));
  assert.equal(line.openCents.notStarted, 31_000n);
  const growing = Array.from({ length: 24 }, (_, at) => {
    const first = startOf(month(2025, 1) + at);
    return trajectory({ perDay: 1, from: first, knownOn: first - 3, startedKnownOn: first + 3 });
  }).filter(({ knownOn }) => knownOn <= NOW);
  const grown = regionOf(steadyWorld({ trajectories: [...steadyWorld().trajectories, ...growing] }));
  assert.ok(grown.openCents.inflow > 0n, 'December will have allocations that nobody gave yet');
});

test('what becomes known later changes nothing of a forecast as of a day', () => {
  const later = fc.record({ cell: fc.integer({ min: 0, max: 2 }), cents: fc.integer({ min: -9_999, max: 99_999 }) });
  fc.assert(
    fc.property(fc.array(later, { maxLength: 5 }), (some) => {
      const facts = steadyWorld();
      const reports = some.map((one): Report => ({ ...one, month: month(2026, 9), knownOn: NOW + 1 }));
      const more = { ...facts, reports: [...facts.reports, ...reports] };
      assert.deepEqual(project(more, NOW, month(2026, 12)).open, project(facts, NOW, month(2026, 12)).open);
    }),
    { numRuns: 20 },
  );
});

test('every kind of line adds up to the same, every line to its parts, and the band holds what is expected', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 66, maxLength: 66 });
  fc.assert(
    fc.property(amounts, (cents) => {
      const facts = steadyWorld();
      const reports = facts.reports.map((one, at) => ({ ...one, cents: cents[at % cents.length] ?? 0 }));
      const { lines } = forecastYear({ ...facts, reports }, 2026, TODAY, noBound);
      const sums = KIND_NAMES.map((kind) =>
        lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.expectedCents, 0n),
      );
      assert.equal(new Set(sums).size, 1);
      for (const line of lines) {
        const parts = OPEN_PARTS.reduce((sum, part) => sum + line.openCents[part], 0n);
        assert.equal(line.expectedCents, line.approvedCents + line.fixedCents + parts);
        assert.ok(line.lowCents <= line.expectedCents && line.expectedCents <= line.highCents);
      }
    }),
    { numRuns: 15 },
  );
});

test('fixed amounts go on in their own rhythm to the end of the year, and are certain', () => {
  const posted = (at: number, months: number) => ({ cell: 0, series: `${months}`, month: at, months, cents: 500n });
  assert.deepEqual(
    fixedUntil([posted(month(2026, 10), 1), posted(month(2026, 7), 3)], month(2026, 12)).map((one) => one.month % 12),
    [9, 6, 10, 11, 9],
  );
  const line = regionOf(steadyWorld({ fixed: [{ cell: 0, month: month(2026, 12), cents: 777n }] }));
  assert.equal(line.fixedCents, 777n);
});

test('a bound is warned of with its day and its chance, weeks before (R-264)', () => {
  const path = { from: month(2026, 10), expected: [1_000, 2_000, 3_000], deviation: [0, 50, 100] };
  assert.equal(reachedOn(path, 2_500), plainDate('2026-12-16'));
  assert.equal(reachedOn(path, 3_050), null);
  assert.equal(reachedOn(path, 3_050, true), plainDate('2026-12-29'));
  assert.equal(reachedOn(path, 500), plainDate('2026-10-16'), 'also a day that has passed');
  assert.equal(chanceAbove(path, 3_000).toFixed(3), '0.500');
  assert.equal(chanceAbove({ ...path, deviation: [0, 0, 0] }, 2_999), 1);
  assert.equal(normalShare(1.2816).toFixed(4), '0.9000');
  const bound = { kind: 'limit', cents: 900_000n } as const;
  const [region] = forecastYear(steadyWorld(), 2026, TODAY, () => bound).lines;
  assert.equal(region?.reachedOn, plainDate('2026-10-27'));
});

test('a cell of which little is known follows the whole, one of which much is known itself (Bühlmann and Straub)', () => {
  const cells = [
    [
      { weight: 10, amount: 10 },
      { weight: 10, amount: 11 },
    ],
    [
      { weight: 10, amount: 20 },
      { weight: 10, amount: 21 },
    ],
  ];
  const k = straubK(cells);
  assert.ok(k > 0 && k < 1, `${k}`);
  assert.equal(credible({ weight: 0, amount: 0 }, 3, k), 3);
  assert.equal(credible({ weight: 5, amount: 10 }, 3, Number.POSITIVE_INFINITY), 3);
  assert.equal(straubK([[{ weight: 1, amount: 1 }], [{ weight: 1, amount: 1 }]]), Number.POSITIVE_INFINITY);
  const near = credible({ weight: 1_000, amount: 2_000 }, 3, k);
  assert.ok(near > 2 && near < 2.01);
});

test('the method is tried at earlier moments only, with months that have come in', () => {
  const moments = momentsBefore(steadyWorld(), NOW, month(2026, 12));
  assert.equal(moments.length, 6);
  assert.ok(moments.every((day) => day < startOf(month(2026, 9))));
  assert.deepEqual(momentsBefore(steadyWorld({ reports: [] }), NOW, month(2026, 12)), []);
});
