import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Result } from '../../../kernel/result.ts';
import { STATUTORY_CALENDAR } from '../../../kernel/working-days.ts';
import { PROCEDURE_KINDS } from '../kinds/index.ts';
import { checkKind } from './check-kind.ts';
import {
  beginApplicationRun,
  beginPhase,
  beginRound,
  endRun,
  extendPhase,
  type Moment,
  mayAct,
  openReceived,
  receive,
  withdraw,
} from './decide.ts';
import type { PhaseKind, ProcedureKind } from './kind.ts';
import type { ProcedureEvent, RunKey } from './procedure-event.ts';
import { foldProcedure } from './procedure-state.ts';
import { nameOf, type Recorded, readName } from './recorded.ts';
import { findWalk, nextPhases, presentPhase } from './walk.ts';

/** A procedure that remembers what happened; the clock is set by hand. */
function procedureOf(key: string, kind = PROCEDURE_KINDS.get(key) as ProcedureKind) {
  const events: ProcedureEvent[] = [
    {
      kind: 'made',
      at: '2026-01-05T08:00:00.000Z',
      personId: 1,
      procedureKind: key,
      title: 'x',
    },
  ];
  const moment = (now: string): Moment => ({ kind, state: foldProcedure(events), now, personId: 1 });
  const take = (decided: Result<ProcedureEvent>): string => {
    if (!decided.ok) return decided.refusal.code;
    events.push(decided.value);
    return 'done';
  };
  return {
    events,
    state: () => foldProcedure(events),
    begin: (now: string, run: RunKey | null, phase: string, closesAt: string | null = null) =>
      take(beginPhase(moment(now), { run, phase, closesAt }, STATUTORY_CALENDAR)),
    /** What stands in the log by its digest. */
    record: (now: string, ...about: readonly Recorded[]) => {
      for (const one of about)
        events.push({ kind: 'recorded', at: now, personId: 1, what: nameOf(one), digest: 'e'.repeat(64) });
    },
    round: (now: string) => take(beginRound(moment(now))),
    receive: (now: string, run: RunKey | null, applicationId: number) =>
      take(receive(moment(now), { run, applicationId, digest: 'd'.repeat(64) })),
    withdraw: (now: string, applicationId: number) => take(withdraw(moment(now), applicationId)),
    open: (now: string, run: RunKey) => take(openReceived(moment(now), run)),
    extend: (now: string, run: RunKey | null, closesAt: string) =>
      take(extendPhase(moment(now), { run, closesAt, reason: 'storing' })),
    beginRun: (now: string, applicationId: number) => take(beginApplicationRun(moment(now), applicationId)),
    end: (now: string, run: RunKey) => take(endRun(moment(now), run)),
    moment,
    kind,
  };
}

const formula = (phase: string): Recorded => ({ about: 'formula', phase, version: 1 });
/** That everybody was tested, and that it was decided about everybody. */
const outcomes = (run: RunKey): readonly Recorded[] => [
  { about: 'tests', phase: 'checking', run },
  { about: 'award', phase: 'notice', run, version: 1 },
];

const enrolled = () => {
  const one = procedureOf('restrictive-open-house');
  one.begin('2026-01-05T08:00:00.000Z', null, 'preparation');
  one.begin('2026-01-06T08:00:00.000Z', null, 'questions', '2026-01-27T08:00:00.000Z');
  one.round('2026-01-27T09:00:00.000Z');
  one.begin('2026-01-27T09:00:00.000Z', 'round:1', 'enrolment', '2026-03-02T11:00:00.000Z');
  return one;
};

test('each kind that we ship can run, and what is wrong with a kind is named by place', () => {
  assert.equal(PROCEDURE_KINDS.size, 9);
  for (const kind of PROCEDURE_KINDS.values()) assert.deepEqual(checkKind(kind), [], kind.key);
  const kind = PROCEDURE_KINDS.get('semi-open') as ProcedureKind;
  assert.deepEqual(
    checkKind({ ...kind, runPhases: kind.phases, tests: ['selection'], entry: { kind: 'continuous' } }).map(
      (one) => one.fault,
    ),
    [
      'doubled-key',
      'doubled-key',
      'doubled-key',
      'nothing-received',
      'selection-without-maximum',
      'continuous-needs-application-runs',
    ],
  );
});

test('R-184: phases come in the order of the kind; an optional one may be passed over, another may not', () => {
  const one = procedureOf('restrictive-open-house');
  assert.equal(one.begin('2026-01-05T08:00:00.000Z', null, 'questions'), 'procurement.phase-not-next');
  assert.equal(one.begin('2026-01-05T08:00:00.000Z', null, 'preparation'), 'done');
  assert.equal(one.round('2026-01-05T09:00:00.000Z'), 'procurement.run-not-possible');
  assert.equal(one.begin('2026-01-06T08:00:00.000Z', null, 'questions'), 'done');
  const walk = findWalk(one.moment('').kind, one.state(), null);
  assert.ok(walk);
  assert.deepEqual(presentPhase(walk)?.begun.closesAt, '2026-01-27T08:00:00.000Z');
  assert.deepEqual(nextPhases(walk), []);
});

test('a phase lasts at least its term; a day less is refused with the term and its source', () => {
  const one = procedureOf('european-tender-selection');
  one.begin('2026-01-05T08:00:00.000Z', null, 'preparation');
  one.record('2026-01-05T08:30:00.000Z', formula('selection'), formula('assessment'));
  one.begin('2026-01-05T09:00:00.000Z', null, 'questions');
  one.round('2026-01-20T08:00:00.000Z');
  const short = beginPhase(
    one.moment('2026-01-20T08:00:00.000Z'),
    { run: 'round:1', phase: 'request', closesAt: '2026-02-18T08:00:00.000Z' },
    STATUTORY_CALENDAR,
  );
  assert.ok(!short.ok);
  assert.deepEqual(
    [short.refusal.code, short.refusal.days, short.refusal.earliest],
    ['procurement.term-too-short', 30, '2026-02-19T08:00:00.000Z'],
  );
  assert.match(String(short.refusal.source), /artikel 2\.71/);
  assert.equal(one.begin('2026-01-20T08:00:00.000Z', 'round:1', 'request', '2026-02-19T08:00:00.000Z'), 'done');
});

test('late is late by the clock of the server: a millisecond before is in, the moment itself is out', () => {
  const one = enrolled();
  assert.equal(one.receive('2026-03-02T10:59:59.999Z', 'round:1', 1), 'done');
  assert.equal(one.receive('2026-03-02T11:00:00.000Z', 'round:1', 2), 'procurement.too-late');
  assert.deepEqual([...one.state().applications.keys()], [1]);
});

test('what was received is opened once, for all together, and not before the closing moment', () => {
  const one = enrolled();
  one.receive('2026-02-01T08:00:00.000Z', 'round:1', 1);
  assert.equal(one.open('2026-03-02T10:59:59.999Z', 'round:1'), 'procurement.phase-still-open');
  assert.equal(one.begin('2026-03-02T11:00:01.000Z', 'round:1', 'checking'), 'procurement.not-opened-yet');
  assert.equal(one.open('2026-03-02T11:00:01.000Z', 'round:1'), 'done');
  assert.equal(one.open('2026-03-02T11:00:02.000Z', 'round:1'), 'procurement.opened-already');
  assert.equal(one.begin('2026-03-02T11:00:03.000Z', 'round:1', 'checking'), 'done');
});

test('an application can be replaced and taken back until it is opened, and never after', () => {
  const one = enrolled();
  one.receive('2026-02-01T08:00:00.000Z', 'round:1', 1);
  assert.equal(one.receive('2026-02-02T08:00:00.000Z', 'round:1', 1), 'done');
  assert.equal(one.withdraw('2026-02-03T08:00:00.000Z', 1), 'done');
  assert.equal(one.withdraw('2026-02-03T08:00:00.000Z', 1), 'procurement.not-received');
  one.receive('2026-02-04T08:00:00.000Z', 'round:1', 1);
  one.open('2026-03-02T11:00:00.000Z', 'round:1');
  assert.equal(one.withdraw('2026-03-02T11:00:00.000Z', 1), 'procurement.opened-already');
});

test('a closing moment moves later with a reason, never earlier and never after it has passed', () => {
  const one = enrolled();
  assert.equal(
    one.extend('2026-02-01T08:00:00.000Z', 'round:1', '2026-03-01T11:00:00.000Z'),
    'procurement.closing-moment-not-later',
  );
  assert.equal(one.extend('2026-02-01T08:00:00.000Z', 'round:1', '2026-03-04T11:00:00.000Z'), 'done');
  assert.equal(one.receive('2026-03-03T08:00:00.000Z', 'round:1', 5), 'done');
  assert.equal(one.extend('2026-03-04T11:00:00.000Z', 'round:1', '2026-03-05T11:00:00.000Z'), 'procurement.too-late');
});

test('R-128, R-129: moments recur on the same terms; a tender has one round', () => {
  const one = enrolled();
  assert.equal(one.round('2026-06-01T08:00:00.000Z'), 'procurement.run-not-possible', 'once a year');
  assert.equal(one.round('2027-01-04T08:00:00.000Z'), 'done');
  assert.deepEqual(
    one.state().runs.map((run) => run.key),
    ['round:1', 'round:2'],
  );
  const tender = procedureOf('price-invitation');
  tender.begin('2026-01-05T08:00:00.000Z', null, 'preparation');
  tender.record('2026-01-05T08:30:00.000Z', formula('assessment'));
  tender.begin('2026-01-05T09:00:00.000Z', null, 'questions');
  assert.equal(
    tender.round('2026-01-19T08:59:59.999Z'),
    'procurement.phase-still-open',
    'the time for questions is theirs',
  );
  assert.equal(tender.round('2026-02-01T08:00:00.000Z'), 'done');
  assert.equal(tender.round('2026-02-01T08:00:00.000Z'), 'procurement.run-not-possible');
});

test('R-189: with continuous enrolment one hands in on any day, outside rounds', () => {
  const one = procedureOf('continuous-enrolment');
  one.begin('2026-01-05T08:00:00.000Z', null, 'preparation');
  one.begin('2026-01-05T09:00:00.000Z', null, 'questions');
  assert.equal(one.receive('2026-01-10T08:00:00.000Z', null, 1), 'procurement.act-not-now');
  one.begin('2026-01-20T09:00:00.000Z', null, 'enrolment');
  assert.equal(one.receive('2027-08-10T08:00:00.000Z', null, 1), 'done');
  assert.equal(one.round('2027-08-10T08:00:00.000Z'), 'procurement.run-not-possible');
});

test('R-189: an application that is complete gets its own run, ends by itself and is never taken back', () => {
  const one = procedureOf('continuous-enrolment');
  for (const [day, phase] of [
    ['05', 'preparation'],
    ['06', 'questions'],
    ['21', 'enrolment'],
  ] as const)
    assert.equal(one.begin(`2026-01-${day}T08:00:00.000Z`, null, phase), 'done');
  assert.equal(one.beginRun('2026-02-01T08:00:00.000Z', 7), 'procurement.not-received');
  one.receive('2026-02-01T08:00:00.000Z', null, 7);
  assert.equal(one.beginRun('2026-02-02T08:00:00.000Z', 7), 'done');
  assert.equal(one.beginRun('2026-02-02T08:00:00.000Z', 7), 'procurement.run-not-possible');
  assert.equal(one.withdraw('2026-02-02T08:00:00.000Z', 7), 'procurement.opened-already');
  assert.equal(one.end('2026-02-02T08:00:00.000Z', 'application:7'), 'procurement.run-still-going');
  for (const [at, phase] of one.kind.runPhases.entries()) {
    assert.equal(one.begin(`2026-0${at + 3}-10T08:00:00.000Z`, 'application:7', phase.key), 'done');
    one.record(`2026-0${at + 3}-11T08:00:00.000Z`, ...outcomes('application:7'));
  }
  assert.equal(one.end('2026-09-10T08:00:00.000Z', 'application:7'), 'done');
  assert.equal(one.end('2026-09-10T08:00:01.000Z', 'application:7'), 'procurement.run-ended');
});

test('R-288: after a no-go nothing goes on, and the fallback is named', () => {
  const one = procedureOf('social-contracting');
  one.begin('2026-01-05T08:00:00.000Z', null, 'preparation');
  one.events.push({
    kind: 'go-decided',
    at: '2026-01-06T08:00:00.000Z',
    personId: 2,
    go: false,
    conditions: [],
    fallback: 'inkoop als vorig jaar',
  });
  const refused = beginPhase(
    one.moment('2026-01-07T08:00:00.000Z'),
    { run: null, phase: 'development-tables', closesAt: null },
    STATUTORY_CALENDAR,
  );
  assert.ok(!refused.ok);
  assert.deepEqual(refused.refusal, { code: 'procurement.no-go', fallback: 'inkoop als vorig jaar' });
});

test('nobody signs while an objection waits for a decision', () => {
  const one = enrolled();
  one.open('2026-03-02T11:00:00.000Z', 'round:1');
  one.begin('2026-03-02T12:00:00.000Z', 'round:1', 'checking');
  one.begin('2026-03-10T12:00:00.000Z', 'round:1', 'notice');
  one.record('2026-03-10T13:00:00.000Z', ...outcomes('round:1'));
  one.begin('2026-03-11T12:00:00.000Z', 'round:1', 'standstill');
  one.events.push({ kind: 'objected', at: '2026-03-20T12:00:00.000Z', personId: 9, run: 'round:1', objectionId: 4 });
  assert.equal(one.begin('2026-03-21T12:00:00.000Z', 'round:1', 'contracting'), 'procurement.phase-still-open');
  assert.equal(one.begin('2026-04-01T12:00:00.000Z', 'round:1', 'contracting'), 'procurement.objections-open');
  one.events.push({
    kind: 'objection-decided',
    at: '2026-04-02T12:00:00.000Z',
    personId: 1,
    run: 'round:1',
    objectionId: 4,
    upheld: false,
    reason: 'ongegrond',
  });
  assert.equal(one.begin('2026-04-02T12:00:01.000Z', 'round:1', 'contracting'), 'done');
});

test('who may do what follows from the phase, and from nothing else', () => {
  const one = enrolled();
  const may = (by: 'assessor' | 'provider', act: 'score' | 'ask-questions', now: string) =>
    mayAct(one.moment(now), 'round:1', by, act).ok;
  assert.equal(may('provider', 'ask-questions', '2026-02-01T08:00:00.000Z'), true);
  assert.equal(may('provider', 'ask-questions', '2026-03-02T11:00:00.000Z'), false);
  assert.equal(may('assessor', 'score', '2026-02-01T08:00:00.000Z'), false);
});

test('R-184: no phase begins before what it rests on was decided, in every kind, whatever else has passed', () => {
  for (const kind of PROCEDURE_KINDS.values()) {
    const decisions = (run: RunKey): Recorded[] =>
      [...kind.phases, ...kind.runPhases].flatMap(({ restsOn = [] }) =>
        restsOn.flatMap(({ decided, phase }): Recorded[] => {
          if (decided === 'formula') return [formula(phase)];
          if (decided === 'tests') return [{ about: 'tests', phase, run }];
          if (decided === 'award') return [{ about: 'award', phase, run, version: 1 }];
          return [
            { about: 'panel', panelId: 3, phase, run },
            { about: 'score', panelId: 3, assessorId: 1, applicationId: 1 },
            { about: 'reveal', panelId: 3 },
            { about: 'consensus', panelId: 3, applicationId: 1 },
          ];
        }),
      );
    const run: RunKey = kind.runIs === 'round' ? 'round:1' : 'application:1';
    /** The phases that could begin when all was decided but what `left` says. */
    const begun = (left: Recorded['about'] | null): readonly string[] => {
      const one = procedureOf(kind.key, {
        ...kind,
        phases: kind.phases.map(untimed),
        runPhases: kind.runPhases.map(untimed),
      });
      one.record(
        '2026-01-05T08:00:01.000Z',
        ...decisions(run).filter(({ about }) => about === 'formula' && about !== left),
      );
      const reached: string[] = [];
      for (const phase of kind.phases)
        if (one.begin('2026-01-06T08:00:00.000Z', null, phase.key) === 'done') reached.push(phase.key);
      if (kind.runIs === 'round') one.round('2026-01-07T08:00:00.000Z');
      else {
        one.receive('2026-01-07T08:00:00.000Z', null, 1);
        one.beginRun('2026-01-07T08:00:00.000Z', 1);
      }
      one.record(
        '2026-01-08T08:00:00.000Z',
        ...decisions(run).filter(({ about }) => about !== 'formula' && about !== left),
      );
      for (const phase of kind.runPhases) {
        const closesAt = phase.receives ? '2026-01-10T08:00:00.000Z' : null;
        if (
          one.begin(
            phase.receives ? '2026-01-09T08:00:00.000Z' : '2026-01-11T08:00:00.000Z',
            run,
            phase.key,
            closesAt,
          ) !== 'done'
        )
          continue;
        reached.push(phase.key);
        if (!phase.receives) continue;
        one.receive('2026-01-09T09:00:00.000Z', run, 1);
        one.open('2026-01-10T08:00:00.000Z', run);
      }
      return reached;
    };
    const all = [...kind.phases, ...kind.runPhases];
    const receiving = kind.runPhases.filter(({ receives }) => receives !== undefined).length;
    if (receiving < 2)
      assert.deepEqual(
        begun(null),
        all.map(({ key }) => key),
        kind.key,
      );
    for (const left of ['formula', 'tests', 'reveal', 'consensus', 'award'] as const) {
      const ground = left === 'reveal' || left === 'consensus' ? 'ranking' : left;
      const first = all.find(({ restsOn = [] }) => restsOn.some(({ decided }) => decided === ground))?.key;
      if (first) assert.ok(!begun(left).includes(first), `${kind.key}: ${first} without ${left}`);
    }
  }
});
const untimed = ({ minimumTerm: _term, ...phase }: PhaseKind): PhaseKind => phase;

test('what a phase rests on must be something that can be decided before it', () => {
  const kind = PROCEDURE_KINDS.get('price-invitation') as ProcedureKind;
  const resting = (key: string, restsOn: PhaseKind['restsOn'] & object) => ({
    ...kind,
    runPhases: kind.runPhases.map((phase) => (phase.key === key ? { ...phase, restsOn } : phase)),
  });
  const faults = (one: ProcedureKind) => checkKind(one).map(({ at, fault }) => `${at}: ${fault}`);
  assert.deepEqual(faults(resting('checking', [{ decided: 'award', phase: 'notice' }])), [
    'checking: rests-on-nothing',
  ]);
  assert.deepEqual(faults(resting('notice', [{ decided: 'tests', phase: 'vote' }])), ['notice: rests-on-nothing']);
  assert.deepEqual(faults({ ...kind, phases: kind.phases.map(({ restsOn: _, ...phase }) => phase) }), [
    'assessment: scored-without-formula',
  ]);
});

test('a name in the log is read as it was written, and nothing else is taken for one', () => {
  const names = [
    'document:3:1',
    'nota:2',
    'formula:assessment:2',
    'tests:checking:round:1',
    'panel:3:selection:round:2',
    'score:3:4:5',
    'reveal:3',
    'consensus:3:5',
    'award:application:17:notice:2',
  ];
  for (const name of names) {
    const read = readName(name);
    assert.ok(read, name);
    assert.equal(nameOf(read), name);
  }
  for (const name of ['', 'panel:3', 'award:notice', 'nota:x', 'other:1', 'reveal:3:4'])
    assert.equal(readName(name), undefined, name);
});
