import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SEGMENT_RULES } from '../domain/harmony-segment.ts';
import { STRATEGY_RULES } from '../domain/harmony-strategy.ts';
import { HARMONY_TEXTS } from './harmony-texts.nl.ts';

test('R-017: every rule of the harmony check has its sentence, and no sentence lacks a rule', () =>
  assert.deepEqual(
    Object.keys(HARMONY_TEXTS).toSorted(),
    [...SEGMENT_RULES, ...STRATEGY_RULES].map(({ rule }) => rule).toSorted(),
  ));
