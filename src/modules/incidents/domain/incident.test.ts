import assert from 'node:assert/strict';
import test from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { decideReport, decideStep, type IncidentParty, possibleSteps } from './decide-incident.ts';
import { type IncidentKind, type IncidentStepKind, type StepFact, standingOf } from './incident.ts';

const today = plainDate('2026-11-23');
const reportedOn = plainDate('2026-11-19');
const DUE: Partial<Record<IncidentStepKind, string>> = { acknowledged: '2026-12-31', 'follow-up': '2027-01-15' };
const steps = (...kinds: IncidentStepKind[]): StepFact[] =>
  kinds.map((kind) => ({
    kind,
    onDay: plainDate('2026-11-20'),
    dueOn: DUE[kind] === undefined ? null : plainDate(DUE[kind]),
  }));
const standing = (kind: IncidentKind, ...kinds: IncidentStepKind[]) =>
  standingOf({ kind, reportedOn }, steps(...kinds));
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'yes' : result.refusal?.code);

test('R-196: where an incident stands and who must move follow from the steps', () => {
  const rows: [IncidentKind, IncidentStepKind[], string, string][] = [
    ['calamity', [], 'reported', 'region acknowledge 2026-11-23'],
    ['calamity', ['acknowledged'], 'in-hand', 'provider inform-inspectorate 2026-11-19'],
    ['serious-incident', ['acknowledged'], 'in-hand', 'provider give-account 2026-12-31'],
    ['violence', ['acknowledged', 'inspectorate-informed'], 'in-hand', 'provider give-account 2026-12-31'],
    ['serious-incident', ['acknowledged', 'account'], 'account-received', 'region close 2026-12-04'],
    ['serious-incident', ['acknowledged', 'account', 'follow-up'], 'account-received', 'provider follow-up 2027-01-15'],
    [
      'serious-incident',
      ['acknowledged', 'account', 'follow-up', 'supplement'],
      'account-received',
      'region judge 2027-01-29',
    ],
    [
      'serious-incident',
      ['acknowledged', 'account', 'follow-up', 'supplement', 'follow-up-done'],
      'account-received',
      'region close 2026-12-04',
    ],
    ['serious-incident', ['acknowledged', 'account', 'closed'], 'closed', 'nobody'],
  ];
  for (const [kind, kinds, state, next] of rows) {
    const found = standing(kind, ...kinds);
    const mover = found.next ? `${found.next.mover} ${found.next.what} ${found.next.dueOn}` : 'nobody';
    assert.deepEqual([found.state, mover], [state, next], kinds.join());
  }
});

test('R-196: a calamity closes only when inspectorate and supervisor know, the account is there and nothing is open', () => {
  const all: IncidentStepKind[] = ['acknowledged', 'inspectorate-informed', 'supervisor-informed', 'account'];
  const without = (kind: IncidentStepKind) => all.filter((one) => one !== kind);
  const rows: [IncidentKind, IncidentStepKind[], string][] = [
    ['calamity', all, 'yes'],
    ['calamity', without('acknowledged'), 'incidents.not-acknowledged'],
    ['calamity', without('inspectorate-informed'), 'incidents.inspectorate-not-told'],
    ['violence', without('inspectorate-informed'), 'incidents.inspectorate-not-told'],
    ['serious-incident', without('inspectorate-informed'), 'yes'],
    ['calamity', without('supervisor-informed'), 'incidents.supervisor-not-told'],
    ['calamity', without('account'), 'incidents.account-missing'],
    ['calamity', [...all, 'follow-up'], 'incidents.still-follow-up'],
    ['calamity', [...all, 'closed'], 'incidents.closed'],
  ];
  const close = { kind: 'closed', onDay: today, dueOn: null, text: 'Afgerond.' } as const;
  for (const [kind, kinds, code] of rows) {
    const known = { kind, onDay: reportedOn, standing: standing(kind, ...kinds), party: 'region' } as const;
    assert.equal(codeOf(decideStep(close, known, today)), code, kinds.join());
    assert.equal(possibleSteps(known).includes('closed'), code === 'yes', 'the screen offers what may be done');
  }
});

test('each party takes its own steps only, of days and with texts that hold', () => {
  const rows: [IncidentParty, Partial<Parameters<typeof decideStep>[0]>, IncidentStepKind[], string][] = [
    ['provider', { kind: 'acknowledged', dueOn: plainDate('2026-12-31') }, [], 'incidents.not-allowed'],
    ['region', { kind: 'account' }, [], 'incidents.not-allowed'],
    ['supervisor', { kind: 'note' }, [], 'incidents.not-allowed'],
    ['supervisor', { kind: 'supervisor-informed' }, [], 'yes'],
    ['supervisor', { kind: 'supervisor-informed' }, ['supervisor-informed'], 'incidents.already-done'],
    ['region', { kind: 'acknowledged' }, [], 'incidents.due-missing'],
    ['region', { kind: 'acknowledged', dueOn: plainDate('2026-11-22') }, [], 'incidents.due-in-past'],
    ['region', { kind: 'acknowledged', dueOn: plainDate('2026-12-31') }, ['acknowledged'], 'incidents.already-done'],
    ['region', { kind: 'note', text: ' ' }, [], 'incidents.text-missing'],
    ['region', { kind: 'note', text: 'Over 999900006' }, [], 'incidents.text-holds-bsn'],
    ['region', { kind: 'note', onDay: plainDate('2026-11-24') }, [], 'incidents.day-in-future'],
    ['region', { kind: 'note', onDay: plainDate('2026-11-18') }, [], 'incidents.day-before-incident'],
    ['region', { kind: 'follow-up', dueOn: plainDate('2026-12-31') }, [], 'incidents.not-acknowledged'],
    ['region', { kind: 'follow-up-done' }, ['acknowledged'], 'incidents.no-follow-up'],
    ['provider', { kind: 'supplement' }, [], 'yes'],
  ];
  for (const [party, step, kinds, code] of rows) {
    const known = { kind: 'calamity', onDay: reportedOn, standing: standing('calamity', ...kinds), party } as const;
    const whole = { kind: 'note', onDay: today, dueOn: null, text: 'Besproken.', ...step } as const;
    assert.equal(codeOf(decideStep(whole, known, today)), code, `${party} ${whole.kind}`);
  }
});

test('a report is about a known provider, of a day that was, without a citizen service number', () => {
  const entry = {
    providerId: 30,
    municipalityId: null,
    kind: 'calamity',
    onDay: today,
    text: 'Val van een trap.',
    measures: '',
  } as const;
  const known = { providerKnown: true, municipalityKnown: true };
  const rows = [
    [entry, known, 'yes'],
    [entry, { ...known, providerKnown: false }, 'incidents.provider-unknown'],
    [entry, { ...known, municipalityKnown: false }, 'incidents.municipality-unknown'],
    [{ ...entry, onDay: plainDate('2026-11-24') }, known, 'incidents.day-in-future'],
    [{ ...entry, text: '   ' }, known, 'incidents.text-missing'],
    [{ ...entry, measures: 'Gebeld over 999900006' }, known, 'incidents.text-holds-bsn'],
  ] as const;
  for (const [one, facts, code] of rows) assert.equal(codeOf(decideReport(one, facts, today)), code);
});
