import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../../kernel/plain-date.ts';
import {
  decideEnd,
  decideSign,
  decideStart,
  type RoundFacts,
  roundStatus,
  type SignatureEvent,
} from './signature-round.ts';

const day = plainDate('2026-11-23');
const days = { signedOn: day, today: day };
const round = (...events: SignatureEvent[]): RoundFacts => ({ version: 3, startedOn: day, events });
const signed = (party: 'purchaser' | 'provider') => ({ kind: 'signed', party }) as const;
const code = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

test('a round is signed when both sides signed, and over as soon as one refuses', () => {
  assert.equal(roundStatus([]), 'running');
  assert.equal(roundStatus([signed('provider')]), 'running');
  assert.equal(roundStatus([signed('provider'), signed('purchaser')]), 'signed');
  assert.equal(roundStatus([signed('provider'), { kind: 'refused', party: 'purchaser' }]), 'refused');
});

test('each side signs once, only the text that still is the contract, on a day since the start', () => {
  assert.equal(code(decideSign(round(), 'provider', 3, days)), 'ok');
  assert.equal(code(decideSign(round(), null, 3, days)), 'contracts.not-a-signing-party');
  assert.equal(code(decideSign(round(signed('provider')), 'provider', 3, days)), 'contracts.already-signed');
  assert.equal(code(decideSign(round(), 'provider', 4, days)), 'contracts.stale-signature-round');
  const early = { signedOn: plainDate('2026-11-22'), today: day };
  const ahead = { signedOn: plainDate('2026-11-24'), today: day };
  assert.equal(code(decideSign(round(), 'provider', 3, early)), 'contracts.signed-outside-round');
  assert.equal(code(decideSign(round(), 'provider', 3, ahead)), 'contracts.signed-outside-round');
  const over = round({ kind: 'recalled', party: 'purchaser' });
  assert.equal(code(decideSign(over, 'provider', 3, days)), 'contracts.closed-signature-round');
});

test('the purchaser starts and recalls; either side refuses; one round at a time', () => {
  const start = { dueOn: day, today: day };
  assert.equal(code(decideStart([], 'purchaser', 3, start)), 'ok');
  assert.equal(code(decideStart([], 'provider', 3, start)), 'contracts.not-a-signing-party');
  assert.equal(code(decideStart([round()], 'purchaser', 3, start)), 'contracts.already-in-signature-round');
  const whole = round(signed('provider'), signed('purchaser'));
  assert.equal(code(decideStart([whole], 'purchaser', 3, start)), 'contracts.already-signed');
  assert.equal(code(decideStart([whole], 'purchaser', 4, start)), 'ok');
  assert.equal(
    code(decideStart([], 'purchaser', 3, { ...start, dueOn: plainDate('2026-11-22') })),
    'contracts.due-day-in-past',
  );
  assert.equal(code(decideEnd(round(), 'provider', 'refused')), 'ok');
  assert.equal(code(decideEnd(round(), 'provider', 'recalled')), 'contracts.not-a-signing-party');
  assert.equal(code(decideEnd(round(), 'purchaser', 'recalled')), 'ok');
});
