import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Inkoopprocedure } from '../../api/types.ts';
import { openRound } from './open-round.ts';

type Loop = Inkoopprocedure['lopen'][number];
const loop = (ronde: string | null, more: Partial<Loop> = {}): Loop => ({
  ronde,
  naam: '',
  fasen: [],
  ontvangen: null,
  openBezwaren: 0,
  geeindigd: null,
  handelingenNu: [],
  stappen: [],
  ...more,
});
const handIn = [{ wie: 'aanbieder', wat: 'indienen', tekst: 'Indienen' }] as const;
const mag = { beheren: false, aanmelden: true };

test('R-189: who takes part enters the round that is open now', () => {
  const lopen = [
    loop(null),
    loop('round:1', { geeindigd: '2026-06-01T00:00:00Z', handelingenNu: [...handIn] }),
    loop('round:2', { handelingenNu: [...handIn] }),
  ];
  assert.equal(openRound({ lopen, mag }), 'round:2');
});

test('R-189: where one can enter on any day there is no round', () => {
  assert.equal(openRound({ lopen: [loop(null, { handelingenNu: [...handIn] })], mag }), null);
});

test('a shut door is no round', () => {
  assert.equal(openRound({ lopen: [loop('round:1')], mag }), undefined);
  assert.equal(
    openRound({ lopen: [loop('round:1', { handelingenNu: [...handIn] })], mag: { ...mag, aanmelden: false } }),
    undefined,
  );
});
