import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, plainDate } from '../../../../kernel/plain-date.ts';
import type { JW301, JW305, JW307, JW315, JW319 } from '../../release-3-2/types/messages.ts';
import type { ChainMessage } from '../chain-message.ts';
import type { DeliveryPhase } from '../dossier.ts';
import { removalsFirst } from './deliveries.ts';
import { type ChainEvents, eventsOf, type TakenNotice } from './events.ts';
import { dossierOf, dossierOfMessages } from './index.ts';

const DAY = plainDate('2025-03-10');
const NOTHING: ChainEvents = { allocations: [], notices: [], requests: [], answers: [] };

const allocation: fc.Arbitrary<JW301.ToegewezenProduct> = fc
  .record({
    number: fc.integer({ min: 1, max: 3 }),
    moment: fc.nat({ max: 3 }),
    reason: fc.option(fc.constantFrom('05', '12', '13'), { nil: undefined }),
    reference: fc.option(fc.constantFrom('V1', 'V2'), { nil: undefined }),
    last: fc.nat({ max: 2 }),
  })
  .map(({ number, moment, reason, reference, last }) => ({
    ToewijzingNummer: number,
    Toewijzingsdatum: addDays(DAY, moment >> 1),
    Toewijzingstijd: moment % 2 ? '10:00:00' : '09:00:00',
    Ingangsdatum: DAY,
    Einddatum: addDays(DAY, last),
    ...(reason === undefined ? {} : { RedenWijziging: reason }),
    ...(reference === undefined ? {} : { ReferentieAanbieder: reference }),
  }));

const answer: fc.Arbitrary<JW319.Antwoord> = fc
  .tuple(fc.constantFrom('V1', 'V2', 'V3'), fc.constantFrom('1', '2'))
  .map(([ReferentieAanbieder, VerzoekAntwoord]) => ({ ReferentieAanbieder, VerzoekAntwoord }));

const requests: ChainEvents['requests'] = ['V1', 'V2', 'V3'].map((reference) => ({
  kind: 'allocation',
  reference,
  bsn: '999900006',
  askedOn: DAY,
  product: {} as JW315.AangevraagdProduct,
}));

test('law OP080, IV013: in whatever order allocations, requests and answers were told, the dossier is the same', () => {
  const events = fc.record({
    allocations: fc.array(allocation, { maxLength: 8 }),
    answers: fc.array(answer, { maxLength: 5 }),
    seed: fc.infiniteStream(fc.nat()),
  });
  const shuffled = <T>(list: readonly T[], seed: Iterator<number>): readonly T[] =>
    list
      .map((item) => ({ item, at: seed.next().value as number }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  fc.assert(
    fc.property(events, ({ allocations, answers, seed }) => {
      const told = { ...NOTHING, allocations, answers, requests };
      const other = {
        ...NOTHING,
        allocations: shuffled(allocations, seed),
        answers: shuffled(answers, seed),
        requests: shuffled(requests, seed),
      };
      const [a, b] = [dossierOf(told), dossierOf(other)];
      const state = ({ allocations, requests }: typeof a) => ({
        allocations: [...allocations.values()].sort((x, y) => x.number - y.number),
        requests: [...requests.values()].sort((x, y) => (x.reference < y.reference ? -1 : 1)),
      });
      assert.deepEqual(state(a), state(b));
    }),
    { numRuns: 500 },
  );
});

test('law: telling the same again changes nothing (a message may come twice)', () => {
  fc.assert(
    fc.property(fc.array(allocation, { maxLength: 8 }), fc.array(answer, { maxLength: 3 }), (allocations, answers) => {
      const once = dossierOf({ ...NOTHING, allocations, requests });
      const twice = dossierOf({ ...NOTHING, allocations: [...allocations, ...allocations], requests });
      assert.deepEqual(twice, once);
      const phases = (events: ChainEvents) => [...dossierOf(events).requests.values()].map(({ phase }) => phase);
      const told = { ...NOTHING, requests, answers };
      assert.deepEqual(phases({ ...told, answers: [...answers, ...answers] }), phases(told));
    }),
  );
});

test('the content decided last counts, also when it came first (IV013, OP033x1)', () => {
  const first = { ToewijzingNummer: 1, Toewijzingsdatum: DAY, Toewijzingstijd: '09:00:00', Ingangsdatum: DAY };
  const removed = { ...first, Toewijzingstijd: '09:00:01', Einddatum: DAY, RedenWijziging: '13' };
  const dossier = dossierOf({ ...NOTHING, allocations: [removed, first] });
  assert.equal(dossier.allocations.get(1)?.removed, true);
  assert.equal(dossier.allocations.get(1)?.versions.length, 2);
});

test('a repeated telling keeps its reason and reference (OP087, IV097, IV099)', () => {
  const product = { ToewijzingNummer: 1, Toewijzingsdatum: DAY, Toewijzingstijd: '09:00:00', Ingangsdatum: DAY };
  const told = { ...product, RedenWijziging: '12', ReferentieAanbieder: 'V1' };
  for (const allocations of [
    [told, product],
    [product, told],
  ]) {
    const dossier = dossierOf({ ...NOTHING, allocations, requests });
    assert.deepEqual(dossier.allocations.get(1)?.current, told);
    assert.equal(dossier.requests.get('V1')?.phase, 'granted');
  }
});

const START: JW305.StartProduct = { ToewijzingNummer: 1, Begindatum: DAY, StatusAanlevering: '1' };
const start = (more: Partial<JW305.StartProduct> = {}): TakenNotice => ({
  kind: 'start',
  notice: { ...START, ...more },
});
const stop = (more: Partial<JW307.StopProduct> = {}): TakenNotice => ({
  kind: 'stop',
  notice: { ...START, RedenBeeindiging: '31', Einddatum: addDays(DAY, 9), ...more },
});
const PAUSE = { RedenBeeindiging: '20', Einddatum: addDays(DAY, 5) };
const AGAIN = { Begindatum: addDays(DAY, 7) };
const OFF = { StatusAanlevering: '3' } as const;

/** Every transition of the start and stop machine in the published procedures. */
const MACHINE: readonly (readonly [what: string, notices: readonly TakenNotice[], phase: DeliveryPhase])[] = [
  ['geen: nothing told', [], 'none'],
  ['geen -> gestart: start', [start()], 'started'],
  ['gestart -> tijdelijk gestopt: stop reason 20', [start(), stop(PAUSE)], 'paused'],
  ['gestart -> definitief gestopt: stop other reason', [start(), stop()], 'ended'],
  ['tijdelijk gestopt -> gestart: start', [start(), stop(PAUSE), start(AGAIN)], 'started'],
  ['tijdelijk gestopt -> definitief gestopt: stop other reason', [start(), stop(PAUSE), stop()], 'ended'],
  [
    'definitief gestopt -> gestart: start (OP379)',
    [start(), stop(), start({ Begindatum: addDays(DAY, 10) })],
    'started',
  ],
  ['gestart -> vorige toestand: the start removed', [start(), start(OFF)], 'none'],
  [
    'gestart -> vorige toestand: the second start removed',
    [start(), stop(PAUSE), start(AGAIN), start({ ...AGAIN, ...OFF })],
    'paused',
  ],
  ['tijdelijk gestopt -> gestart: the stop removed', [start(), stop(PAUSE), stop({ ...PAUSE, ...OFF })], 'started'],
  ['definitief gestopt -> gestart: the stop removed', [start(), stop(), stop(OFF)], 'started'],
  [
    'definitief gestopt -> tijdelijk gestopt: the final stop removed',
    [start(), stop(PAUSE), stop(), stop(OFF)],
    'paused',
  ],
];

for (const [what, notices, phase] of MACHINE) {
  test(`start and stop (OP072, OP288, OP289, OP377-379) ${what}`, () => {
    const delivery = dossierOf({ ...NOTHING, notices }).deliveries.get('1');
    assert.equal(delivery?.phase ?? 'none', phase);
    assert.equal(delivery?.actualStart !== undefined, phase === 'started');
  });
}

test('IV008: the removals of a message go before its new notices, each once', () => {
  const [added, removed] = [START, { ...START, ...OFF }];
  assert.deepEqual(removalsFirst([added, removed, added]), [removed, added, added]);
});

test('IV008: a stop is removed by its own reason and last day, and never by the removal of a start', () => {
  const phase = (...notices: readonly TakenNotice[]) => dossierOf({ ...NOTHING, notices }).deliveries.get('1')?.phase;
  assert.equal(phase(start(), stop(), stop({ RedenBeeindiging: '32', ...OFF })), 'ended');
  assert.equal(phase(start(), stop(), stop({ Einddatum: addDays(DAY, 8), ...OFF })), 'ended');
  assert.equal(phase(start(), stop(), start(OFF)), 'ended');
});

test('a request runs until it is looked into, refused or granted (OP344, OP350)', () => {
  const grants = { ToewijzingNummer: 1, Toewijzingsdatum: DAY, Toewijzingstijd: '09:00:00', Ingangsdatum: DAY };
  const phase = (answers: readonly ('1' | '2')[], more: Partial<JW301.ToegewezenProduct> = {}) =>
    dossierOf({
      notices: [],
      allocations: [{ ...grants, ...more }],
      requests,
      answers: answers.map((VerzoekAntwoord) => ({ ReferentieAanbieder: 'V1', VerzoekAntwoord })),
    }).requests.get('V1')?.phase;
  assert.equal(phase([]), 'running');
  assert.equal(phase(['2']), 'in-research');
  assert.equal(phase(['2', '1']), 'refused');
  assert.equal(phase(['2'], { ReferentieAanbieder: 'V1' }), 'granted');
  assert.equal(phase(['2'], { ReferentieAanbieder: 'V2' }), 'in-research');
});

test('IV032: a rejected message does not count; one that waits for its return message does', () => {
  const Client = { Bsn: '999900006', StartProducten: { StartProduct: [START] } };
  const told = (verdict: ChainMessage['verdict']) =>
    dossierOfMessages([
      { message: 'JW305', bericht: { Client }, direction: 'sent', verdict } as unknown as ChainMessage,
    ]);
  assert.deepEqual(
    (['accepted', 'open', 'rejected'] as const).map((verdict) => told(verdict).deliveries.size),
    [1, 1, 0],
  );
});

test('OP306: a request for a change is one request, with what it asks as a whole', () => {
  const Header = { BerichtIdentificatie: { Identificatie: 'A1', Dagtekening: DAY } };
  const Verzoek = { ReferentieAanbieder: 'W1', RedenVerzoek: '1' };
  const bericht = { Header, Client: { Bsn: '999900006', Verzoek } };
  const events = eventsOf({ message: 'JW317', bericht, direction: 'sent', verdict: 'open' } as unknown as ChainMessage);
  assert.deepEqual(events.requests, [
    { kind: 'change', reference: 'W1', bsn: '999900006', askedOn: DAY, request: Verzoek },
  ]);
});
