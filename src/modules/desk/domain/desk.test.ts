import assert from 'node:assert/strict';
import test from 'node:test';
import { decideView, keptQuery, MOST_VIEWS } from './decide-view.ts';
import { figuresOf, isBeyond, mustTell } from './figures.ts';
import { lookedNow } from './visit.ts';

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'yes' : result.refusal?.code);

test('the figures of a home are its key figures, use per product group and what is late', () => {
  const explained = { delen: [], regel: null, peildatum: null, afronding: '', moment: '', berekendOp: '' };
  const home = {
    kerngetallen: [
      {
        code: 'goedgekeurd',
        label: 'Goedgekeurd',
        waarde: { soort: 'geld', getal: 1050 },
        toelichting: '',
        uitleg: explained,
      },
    ],
    uitputting: [{ productgroep: 'Daghulp', percentage: 71.3, planPercentage: 80, goedgekeurdCent: 1, budgetCent: 2 }],
    werklijst: [
      { code: 'a', titel: '', onderwerp: '', waarom: '', uiterlijk: null, teLaat: true, bedragCent: null, link: '/' },
      { code: 'b', titel: '', onderwerp: '', waarom: '', uiterlijk: null, teLaat: false, bedragCent: null, link: '/' },
    ],
  } as unknown as Parameters<typeof figuresOf>[0];
  const found = figuresOf(home, { use: (group) => `Gebruik van ${group}`, late: 'Te laat' });
  assert.deepEqual(
    found.map(({ code, unit, value }) => [code, unit, value]),
    [
      ['goedgekeurd', 'money', 1050n],
      ['gebruik:Daghulp', 'percent', 713n],
      ['te-laat', 'count', 1n],
    ],
  );
});

test('on the line is not past it; told once, when it passes', () => {
  assert.deepEqual(
    [isBeyond('above', 10n, 10n), isBeyond('above', 10n, 11n), isBeyond('below', 10n, 10n), isBeyond('below', 10n, 9n)],
    [false, true, false, true],
  );
  const rows: [boolean | undefined, boolean, boolean][] = [
    [false, true, true],
    [true, true, false],
    [true, false, false],
    [undefined, true, false],
    [false, false, false],
  ];
  for (const [before, now, told] of rows) assert.equal(mustTell(before, now), told);
});

test('a view keeps the filters of a list under a name of one’s own, and never a citizen service number', () => {
  const entry = { name: 'Loopt af', page: '/contracten', query: 'status=loopt', shared: false };
  const own = [{ name: 'Mijn lijst' }];
  const rows = [
    [entry, own, 'yes'],
    [{ ...entry, name: '  ' }, own, 'desk.name-missing'],
    [{ ...entry, name: 'MIJN lijst ' }, own, 'desk.view-exists'],
    [{ ...entry, page: 'https://elders.example/' }, own, 'desk.page-unfit'],
    [{ ...entry, page: '//elders' }, own, 'desk.page-unfit'],
    [{ ...entry, query: 'zoek=999900006' }, own, 'desk.text-holds-bsn'],
    [{ ...entry, query: 'zoek=over+999900006' }, own, 'desk.text-holds-bsn'],
    [entry, Array.from({ length: MOST_VIEWS }, (_, at) => ({ name: `${at}` })), 'desk.too-many-views'],
  ] as const;
  for (const [one, views, code] of rows) assert.equal(codeOf(decideView(one, views)), code, JSON.stringify(one));
  assert.equal(keptQuery('status=loopt&cursor=abc&vanaf=25&aanbieder=3&leeg='), 'aanbieder=3&status=loopt');
});

test('what is new is new since the visit before; looking again within half an hour is the same visit', () => {
  const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);
  const first = lookedNow(undefined, at('08:00'));
  assert.equal(first.beforeAt, null);
  const reload = lookedNow(first, at('08:20'));
  assert.equal(reload.beforeAt, null, 'still the first visit');
  const later = lookedNow(reload, at('13:00'));
  assert.deepEqual(later.beforeAt, at('08:20'));
  assert.deepEqual(lookedNow(later, at('13:10')).beforeAt, at('08:20'));
});
