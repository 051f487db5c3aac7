import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Gevolg } from '../../api/register-types.ts';
import { effectsOfClause, openActs } from './clause-effects.ts';

const effect = (dag: string, more: Partial<Gevolg> = {}): Gevolg => ({
  bepaling: '3.1',
  code: 'x',
  wat: dag,
  dag: dag as Gevolg['dag'],
  gebeurd: false,
  bedragCent: null,
  handelen: false,
  afgehandeld: false,
  ...more,
});

test('each clause shows what it did, newest first, and what it will do, soonest first (R-132)', () => {
  const effects = [
    effect('2027-06-01'),
    effect('2025-01-01', { gebeurd: true }),
    effect('2026-12-01'),
    effect('2026-01-01', { gebeurd: true }),
    effect('2026-12-24', { bepaling: '4.2' }),
  ];
  const { done, toCome } = effectsOfClause(effects, '3.1');
  assert.deepEqual(
    done.map(({ dag }) => dag),
    ['2026-01-01', '2025-01-01'],
  );
  assert.deepEqual(
    toCome.map(({ dag }) => dag),
    ['2026-12-01', '2027-06-01'],
  );
});

test('only what asks somebody to act and was not dealt with is still to be done', () => {
  const effects = [
    effect('2027-03-01', { handelen: true }),
    effect('2026-12-01', { handelen: true }),
    effect('2026-11-01', { handelen: true, afgehandeld: true }),
    effect('2026-10-01'),
  ];
  assert.deepEqual(
    openActs(effects).map(({ dag }) => dag),
    ['2026-12-01', '2027-03-01'],
  );
});
