import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { StatedFormula } from '../../src/modules/procurement/domain/assessment/panel.ts';
import { testDatabase } from '../support/database.ts';
import { loadSmallWorld } from '../support/small-world.ts';
import { sure } from '../support/sure.ts';
import { ASSESSORS, addMarket, codeOf, euros, FIRST_PROVIDER, Play } from './play.ts';
import { contractAndSignAll } from './sign-all.ts';

const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await addMarket(db);
});

const names = (awarded: readonly { readonly providerId: number }[]) =>
  awarded.map((one) => one.providerId - FIRST_PROVIDER).toSorted((a, b) => a - b);
const ALL = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

test('R-180: restrictive open house of the light products, from announcement to signed contracts', async () => {
  const play = await Play.make(db, 'restrictive-open-house', '2025-L', '2025-01-06T08:00:00.000Z');
  await play.begin('2025-01-07T08:00:00.000Z', null, 'preparation');
  await play.begin('2025-01-08T08:00:00.000Z', null, 'questions');
  sure(await play.step('2025-02-03T08:00:00.000Z', { step: 'begin-round' }));
  const run = 'round:1';
  await play.begin('2025-02-03T09:00:00.000Z', run, 'enrolment', '2025-03-10T11:00:00.000Z');
  const open = '2025-02-20T10:00:00.000Z';
  for (const provider of ALL)
    sure(await play.fill(provider, open, run, provider === 3 ? { skip: ['quality-mark', 'G-2'] } : {}));
  for (const provider of ALL) {
    if (provider === 3 || provider === 4) continue;
    assert.equal(codeOf(await play.handIn(provider, open)), 'done');
  }
  assert.equal(codeOf(await play.handIn(3, open)), 'procurement.application-incomplete');
  sure(await play.handIn(3, open, true));
  assert.equal(
    codeOf(await play.handIn(4, '2025-03-10T11:00:00.000Z')),
    'procurement.too-late',
    'at the moment itself the door is shut',
  );
  sure(await play.withdraw(5, '2025-03-09T10:00:00.000Z'));

  assert.equal(
    codeOf(await play.step('2025-03-10T10:59:59.000Z', { step: 'open', run })),
    'procurement.phase-still-open',
  );
  sure(await play.step('2025-03-10T11:00:00.000Z', { step: 'open', run }));
  await play.begin('2025-03-11T08:00:00.000Z', run, 'checking');
  await play.check('2025-03-12T08:00:00.000Z', [0, 1, 2, 3, 6, 7, 8, 9, 10], { 3: 'completeness', 6: 'U-1', 7: 'G-2' });
  await play.begin('2025-03-20T08:00:00.000Z', run, 'notice');
  const decided = {
    0: 'awarded',
    1: 'awarded',
    2: 'awarded',
    3: 'incomplete',
    6: 'excluded',
    7: 'unsuitable',
    8: 'awarded',
    9: 'awarded',
    10: 'awarded',
  };
  assert.deepEqual(await play.outcomes('2025-03-20T09:00:00.000Z', run), decided);
  assert.deepEqual(await refusalOf(play, '2025-03-20T09:00:00.000Z', 'standstill'), [
    'award',
    'Mededeling van het voornemen',
  ]);
  sure(await play.decide('2025-03-20T09:00:00.000Z', run));
  await play.begin('2025-03-20T10:00:00.000Z', run, 'standstill');
  assert.equal(
    codeOf(
      await play.step('2025-03-21T08:00:00.000Z', { step: 'begin-phase', run, phase: 'contracting', closesAt: null }),
    ),
    'procurement.phase-still-open',
    'nothing is contracted before the standstill has ended',
  );
  assert.deepEqual(
    (await play.awarded('2025-03-21T08:00:00.000Z')).map((one) => one.mayContract),
    [false, false, false, false, false, false],
    'nothing is contracted during the standstill',
  );

  await play.object(7, '2025-03-25T08:00:00.000Z', run, true, '2025-04-10T09:00:00.000Z');
  // The objection is upheld: the ground was looked at wrongly. Found again, and decided again with the reason.
  assert.equal(codeOf(await play.decide('2025-04-10T10:00:00.000Z', run)), 'procurement.revision-reason-missing');
  assert.equal(
    codeOf(await play.decide('2025-04-10T10:00:00.000Z', run, { 7: 'awarded' }, 'Bezwaar')),
    'procurement.award-against-test',
  );
  sure(await play.decide('2025-04-10T10:00:00.000Z', run, {}, 'Bezwaar gegrond; de uitkomst blijft gelijk.'));
  await play.begin('2025-04-10T11:00:00.000Z', run, 'contracting');
  const awarded = await play.awarded('2025-04-11T08:00:00.000Z');
  assert.deepEqual(names(awarded), [0, 1, 2, 8, 9, 10]);
  assert.ok(awarded.every((one) => one.mayContract && one.productIds.length === 1));
  assert.deepEqual(await contractAndSignAll(play, '2025-04-20T08:00:00.000Z'), [0, 1, 2, 8, 9, 10]);
  const log = await play.log('2025-04-20T08:00:00.000Z');
  assert.equal(log.broken, null);
});

const QUALITY: StatedFormula = {
  criteria: [
    { key: 'vision', name: 'Visie', weight: '0.6', maximum: 10 },
    { key: 'plan', name: 'Plan', weight: '0.4', maximum: 10 },
  ],
  price: { kind: 'none' },
};
const BIDS: StatedFormula = {
  criteria: [{ key: 'quality', name: 'Kwaliteit', weight: '0.7', maximum: 10 }],
  price: { kind: 'between-bounds', weight: '0.3', lowest: '100000', highest: '200000' },
};
/** What must be decided before a phase of the round can begin. */
async function refusalOf(play: Play, at: string, phase: string): Promise<readonly unknown[]> {
  const taken = await play.step(at, { step: 'begin-phase', run: 'round:1', phase, closesAt: null });
  return taken.ok || taken.refusal.code !== 'procurement.rests-on-undecided'
    ? [taken]
    : [taken.refusal.decided, taken.refusal.phase];
}

const sheet = (keys: readonly string[], points: number) =>
  keys.map((key) => ({ key, points, motivation: 'Goed onderbouwd.' }));

test('R-181: European tender with dialogue of the heavy products: sealed scores, selection, bids, ranking, award, signed contracts', async () => {
  const play = await Play.make(db, 'european-tender-dialogue', '2025-Z', '2025-01-06T08:00:00.000Z');
  await play.begin('2025-01-07T08:00:00.000Z', null, 'preparation');
  const publish = { step: 'begin-phase', run: null, phase: 'questions', closesAt: null } as const;
  const stating = '2025-01-07T09:00:00.000Z';
  const undecided = async () => (await play.step('2025-01-08T08:00:00.000Z', publish)) as { readonly refusal: unknown };
  assert.deepEqual((await undecided()).refusal, {
    code: 'procurement.rests-on-undecided',
    decided: 'formula',
    phase: 'Selectie en uitnodiging',
  });
  const half = { ...QUALITY, criteria: QUALITY.criteria.slice(0, 1) };
  assert.equal(codeOf(await play.formula(stating, 'selection', half, 4)), 'procurement.weights-not-one');
  assert.equal(codeOf(await play.formula(stating, 'checking', QUALITY, 4)), 'procurement.panel-phase-not-scored');
  sure(await play.formula(stating, 'selection', QUALITY, 4));
  sure(await play.formula(stating, 'assessment', BIDS, 3));
  await play.begin('2025-01-08T08:00:00.000Z', null, 'questions');
  assert.equal(
    codeOf(await play.formula('2025-01-09T09:00:00.000Z', 'assessment', BIDS, 2)),
    'procurement.formula-reason-missing',
  );
  sure(await play.formula('2025-01-09T09:00:00.000Z', 'assessment', BIDS, 2, 'Er is geld voor twee aanbieders.'));
  sure(await play.step('2025-02-03T08:00:00.000Z', { step: 'begin-round' }));
  const run = 'round:1';
  await play.begin('2025-02-03T09:00:00.000Z', run, 'request', '2025-03-10T11:00:00.000Z');
  const panelId = sure(await play.panel('2025-02-04T09:00:00.000Z', run, 'selection'));
  assert.equal(
    codeOf(await play.formula('2025-02-04T10:00:00.000Z', 'selection', QUALITY, 5, 'Meer plaatsen')),
    'procurement.formula-stands',
    'a panel was named to score by it',
  );
  const open = '2025-02-20T10:00:00.000Z';
  for (const provider of ALL.slice(0, 10)) {
    sure(await play.fill(provider, open, run, provider === 9 ? { skip: ['U-2'] } : {}));
    if (provider !== 8) sure(await play.handIn(provider, open, true));
  }
  assert.equal(codeOf(await play.handIn(8, '2025-03-11T11:00:00.000Z')), 'procurement.too-late');
  sure(await play.step('2025-03-10T11:00:01.000Z', { step: 'open', run }));
  await play.begin('2025-03-11T08:00:00.000Z', run, 'checking');
  await play.check('2025-03-12T08:00:00.000Z', [0, 1, 2, 3, 4, 5, 6, 7], { 7: 'U-1' });
  assert.deepEqual(await refusalOf(play, '2025-03-12T09:00:00.000Z', 'selection'), [
    'tests',
    'Toets op volledigheid, uitsluiting en geschiktheid',
  ]);
  await play.check('2025-03-12T08:00:00.000Z', [9], { 9: 'completeness' });
  await play.begin('2025-03-20T08:00:00.000Z', run, 'selection');

  const at = '2025-03-21T08:00:00.000Z';
  const scored = [0, 1, 2, 3, 4, 5, 6];
  assert.equal(
    codeOf(await play.score(at, panelId, ASSESSORS[0], 0, sheet(['vision', 'plan'], 8))),
    'procurement.statement-missing',
  );
  for (const assessor of ASSESSORS)
    for (const provider of scored)
      sure(await play.interest(at, panelId, assessor, provider, assessor === ASSESSORS[1] && provider === 2));
  assert.equal(
    codeOf(await play.interest(at, panelId, ASSESSORS[0], 7)),
    'procurement.application-not-in-panel',
    'who is excluded is not scored',
  );
  assert.equal(
    codeOf(await play.score(at, panelId, ASSESSORS[1], 2, sheet(['vision', 'plan'], 8))),
    'procurement.interest-stated',
  );
  for (const assessor of ASSESSORS)
    for (const provider of scored) {
      if (assessor === ASSESSORS[1] && provider === 2) continue;
      if (assessor === ASSESSORS[2] && provider === 6) continue;
      sure(await play.score(at, panelId, assessor, provider, sheet(['vision', 'plan'], 9 - provider)));
    }
  assert.deepEqual(await play.reveal(at, panelId), {
    ok: false,
    refusal: { code: 'procurement.scores-missing', missing: 1 },
  });
  assert.equal(
    codeOf(await play.score(at, panelId, ASSESSORS[2], 6, sheet(['vision'], 3))),
    'procurement.sheet-incomplete',
  );
  assert.equal(
    codeOf(await play.score(at, panelId, ASSESSORS[2], 6, sheet(['vision', 'plan'], 10.5))),
    'procurement.points-out-of-range',
  );
  sure(await play.score(at, panelId, ASSESSORS[2], 6, sheet(['vision', 'plan'], 3)));
  assert.equal(
    codeOf(await play.score(at, panelId, ASSESSORS[2], 6, sheet(['vision', 'plan'], 9))),
    'procurement.already-final',
  );
  assert.equal(codeOf(await play.agree(at, panelId, 0, sheet(['vision', 'plan'], 9))), 'procurement.not-revealed-yet');
  sure(await play.reveal(at, panelId));
  for (const provider of scored) sure(await play.agree(at, panelId, provider, sheet(['vision', 'plan'], 9 - provider)));
  assert.deepEqual(await refusalOf(play, '2025-03-25T07:00:00.000Z', 'dialogue'), ['award', 'Selectie en uitnodiging']);
  sure(await play.decide('2025-03-25T08:00:00.000Z', run));

  await play.begin('2025-03-26T08:00:00.000Z', run, 'dialogue');
  await play.begin('2025-04-10T08:00:00.000Z', run, 'bid', '2025-05-12T10:00:00.000Z');
  const bids = '2025-05-01T08:00:00.000Z';
  for (const [provider, price] of [
    [0, 1900],
    [1, 1300],
    [2, 1200],
    [3, 1800],
  ] as const) {
    sure(await play.fill(provider, bids, run, { priceCents: euros(price) }));
    sure(await play.handIn(provider, bids));
  }
  assert.equal(codeOf(await play.handIn(5, bids)), 'procurement.not-invited', 'who was not selected cannot bid');
  assert.equal(codeOf(await play.fill(10, bids, run)), 'procurement.not-invited', 'nobody comes in later');
  sure(await play.step('2025-05-12T10:00:00.000Z', { step: 'open', run }));
  assert.equal(
    codeOf(await play.formula('2025-05-12T10:30:00.000Z', 'assessment', BIDS, 3, 'Toch meer')),
    'procurement.formula-stands',
    'bids were opened',
  );
  const bidPanel = sure(await play.panel('2025-05-12T11:00:00.000Z', run, 'assessment'));
  await play.begin('2025-05-13T08:00:00.000Z', run, 'assessment');
  const judged = '2025-05-20T08:00:00.000Z';
  for (const assessor of ASSESSORS)
    for (const provider of [0, 1, 2, 3]) {
      sure(await play.interest(judged, bidPanel, assessor, provider));
      sure(
        await play.score(judged, bidPanel, assessor, provider, sheet(['quality'], [9, 7, 5, 4][provider] as number)),
      );
    }
  sure(await play.reveal(judged, bidPanel));
  assert.deepEqual(await refusalOf(play, judged, 'notice'), ['ranking', 'Beoordeling']);
  for (const provider of [0, 1, 2, 3])
    sure(await play.agree(judged, bidPanel, provider, sheet(['quality'], [9, 7, 5, 4][provider] as number)));
  await play.begin('2025-05-26T08:00:00.000Z', run, 'notice');
  // 0: 0.63 + 0.03; 1: 0.49 + 0.21; 2: 0.35 + 0.24; 3: 0.28 + 0.06
  assert.deepEqual(await play.outcomes('2025-05-26T09:00:00.000Z', run), {
    1: 'awarded',
    0: 'awarded',
    2: 'refused',
    3: 'refused',
  });
  sure(await play.decide('2025-05-26T09:00:00.000Z', run));
  await play.begin('2025-05-26T10:00:00.000Z', run, 'standstill');
  await play.object(3, '2025-05-30T08:00:00.000Z', run, false, '2025-06-17T09:00:00.000Z');
  await play.begin('2025-06-17T10:00:00.000Z', run, 'contracting');
  const awarded = await play.awarded('2025-06-18T08:00:00.000Z');
  assert.deepEqual(
    awarded.map((one) => [one.providerId - FIRST_PROVIDER, one.rank, one.mayContract]),
    [
      [1, 1, true],
      [0, 2, true],
    ],
  );
  assert.deepEqual(await contractAndSignAll(play, '2025-06-20T08:00:00.000Z'), [0, 1]);
  assert.equal((await play.log('2025-06-20T08:00:00.000Z')).broken, null);
});

test('R-180: semi-open framework: two moments in a year, who fails the first comes in at the second', async () => {
  const play = await Play.make(db, 'semi-open', '2025-S', '2025-01-06T08:00:00.000Z');
  await play.begin('2025-01-07T08:00:00.000Z', null, 'preparation');
  await play.begin('2025-01-08T08:00:00.000Z', null, 'questions');
  for (const [run, month, providers, against] of [
    ['round:1', '02', ALL, { 2: 'G-1', 6: 'U-2' }],
    ['round:2', '08', [2, 11], {}],
  ] as const) {
    const day = (n: number, hour = '08') => `2025-${month}-${String(n).padStart(2, '0')}T${hour}:00:00.000Z`;
    sure(await play.step(day(3), { step: 'begin-round' }));
    await play.begin(day(3, '09'), run, 'enrolment', day(26, '11'));
    if (run === 'round:2') play.forget();
    for (const provider of providers) {
      sure(await play.fill(provider, day(10), run, provider === 9 ? { skip: ['quality-mark'] } : {}));
      const late = provider === 8;
      assert.equal(
        codeOf(await play.handIn(provider, late ? day(27) : day(11), true)),
        late ? 'procurement.too-late' : 'done',
      );
    }
    sure(await play.step(day(26, '12'), { step: 'open', run }));
    await play.begin(day(26, '13'), run, 'checking');
    await play.check(
      day(27),
      providers.filter((provider) => provider !== 8),
      { ...against, 9: 'completeness' },
    );
    await play.begin(day(27, '10'), run, 'notice');
    sure(await play.decide(day(27, '11'), run));
    await play.begin(day(27, '12'), run, 'standstill');
    const after = `2025-${month === '02' ? '03' : '09'}-25T12:00:00.000Z`;
    if (run === 'round:1') await play.object(6, day(28), run, false, after);
    await play.begin(after, run, 'contracting');
  }
  assert.equal(
    codeOf(await play.step('2025-10-01T08:00:00.000Z', { step: 'begin-round' })),
    'procurement.run-not-possible',
    'two moments a year',
  );
  assert.deepEqual(await contractAndSignAll(play, '2025-10-01T08:00:00.000Z'), [0, 1, 2, 3, 4, 5, 7, 10, 11]);
});

test('R-189: continuous enrolment: each application by itself, complete before it begins, one objecting', async () => {
  const play = await Play.make(db, 'continuous-enrolment', '2025-D', '2025-01-06T08:00:00.000Z');
  await play.begin('2025-01-07T08:00:00.000Z', null, 'preparation');
  await play.begin('2025-01-08T08:00:00.000Z', null, 'questions');
  assert.equal(codeOf(await play.fill(0, '2025-01-09T08:00:00.000Z', null)), 'procurement.act-not-now');
  await play.begin('2025-02-01T08:00:00.000Z', null, 'enrolment');
  for (const provider of ALL) {
    const day = (hour: string) => `2025-02-${String(provider + 2).padStart(2, '0')}T${hour}:00:00.000Z`;
    sure(await play.fill(provider, day('08'), null, provider === 4 ? { skip: ['U-1'] } : {}));
    const done = await play.handIn(provider, day('09'), true);
    assert.equal(
      codeOf(done),
      provider === 4 ? 'procurement.application-incomplete' : 'done',
      'an incomplete one does not begin',
    );
    if (provider === 4) continue;
    const run = `application:${play.application(provider)}` as const;
    await play.begin(day('10'), run, 'checking');
    await play.check(day('11'), [provider], { 5: 'U-1', 6: 'G-2' });
    await play.begin(day('12'), run, 'notice');
    sure(await play.decide(day('13'), run));
    await play.begin(day('14'), run, 'standstill');
    if (provider === 6) await play.object(6, day('15'), run, false, '2025-03-20T08:00:00.000Z');
    await play.begin('2025-03-25T08:00:00.000Z', run, 'contracting');
  }
  const awarded = await play.awarded('2025-03-26T08:00:00.000Z');
  assert.deepEqual(names(awarded), [0, 1, 2, 3, 7, 8, 9, 10]);
  assert.deepEqual(await contractAndSignAll(play, '2025-03-26T08:00:00.000Z'), [0, 1, 2, 3, 7, 8, 9, 10]);
  assert.equal((await play.log('2025-03-26T08:00:00.000Z')).broken, null);
});
