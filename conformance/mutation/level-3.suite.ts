import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertJudged, chainPlacesOf } from '../ijw-3-2/level-3.ts';
import { chainCases, goldenPlaces } from './suite.ts';

for (const read of await chainCases()) {
  test(read.one.file, () => {
    const { findings } = assertJudged(read);
    assert.equal(chainPlacesOf(findings), goldenPlaces[read.one.file] ?? '');
  });
}
