import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEVEL2_RULES } from '../../src/standards/ijw/release-3-2/rules/index.ts';
import { level2Cases, passes } from './suite.ts';

const cases = await level2Cases();

test('level 2 says of every suite, vector and example what is expected', () => assert.ok(passes(LEVEL2_RULES, cases)));
