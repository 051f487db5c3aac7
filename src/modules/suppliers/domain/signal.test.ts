import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { decideSignal, decideSignalStep, type SignalStepKind, signalStateOf } from './signal.ts';

const today = plainDate('2026-11-22');
const entry = {
  providerId: 30,
  tone: 'negative',
  topic: 'waiting',
  onDay: today,
  text: 'Wachttijd negen weken',
} as const;
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'yes' : result.refusal?.code);

test('R-097: a signal is about a known provider, of a day that was, and never holds a citizen service number', () => {
  const rows = [
    [entry, true, 'yes'],
    [entry, false, 'suppliers.provider-unknown'],
    [{ ...entry, onDay: plainDate('2026-11-23') }, true, 'suppliers.day-in-future'],
    [{ ...entry, text: 'Over 999900006 gesproken' }, true, 'suppliers.text-holds-bsn'],
    [{ ...entry, text: 'Bel 0612345678 of nota 123456789' }, true, 'yes'],
  ] as const;
  for (const [one, providerKnown, code] of rows)
    assert.equal(codeOf(decideSignal(one, { providerKnown }, today)), code);
});

test('the state of a signal follows from what was done with it', () => {
  const rows: [SignalStepKind[], string][] = [
    [[], 'new'],
    [['taken-up'], 'in-hand'],
    [['taken-up', 'shared'], 'with-provider'],
    [['shared', 'reply'], 'in-hand'],
    [['shared', 'answered'], 'answered'],
  ];
  for (const [kinds, state] of rows) assert.equal(signalStateOf(kinds), state, kinds.join());
});

test('a signal is shared once, replied to only when shared, and ends with the answer to the sender', () => {
  const rows: [SignalStepKind[], SignalStepKind, string, string][] = [
    [[], 'taken-up', '', 'yes'],
    [[], 'note', '', 'suppliers.text-missing'],
    [[], 'reply', 'Wij zien het anders', 'suppliers.not-shared'],
    [['shared'], 'shared', 'Nog eens', 'suppliers.already-shared'],
    [['shared'], 'reply', 'Wij zien het anders', 'yes'],
    [['answered'], 'note', 'Nog iets', 'suppliers.closed-signal'],
    [[], 'answered', 'Besproken; over 999900006', 'suppliers.text-holds-bsn'],
  ];
  for (const [kinds, kind, text, code] of rows)
    assert.equal(codeOf(decideSignalStep(kinds, { kind, text })), code, kind);
});
