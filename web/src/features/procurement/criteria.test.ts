import assert from 'node:assert/strict';
import { test } from 'node:test';
import { POINTS, readCriteria, readPoints, shareText, typedPoints } from './criteria.ts';

test('criteria are read line by line, with exact shares', () => {
  assert.deepEqual(readCriteria('Aanpak; 40; 10\n\nSamenwerking;12,5;5'), [
    { sleutel: 'c1', naam: 'Aanpak', weging: '0.4', hoogste: 10 },
    { sleutel: 'c2', naam: 'Samenwerking', weging: '0.125', hoogste: 5 },
  ]);
});

test('a line that cannot be read is not guessed at', () => {
  for (const bad of ['', 'Aanpak', 'Aanpak; 40', 'Aanpak; 140; 10', 'Aanpak; 40; 0', '; 40; 10', 'A; 40; 10; 3']) {
    assert.equal(readCriteria(bad), undefined, bad);
  }
});

test('points are whole or half', () => {
  for (const good of ['0', '7', '7,5', '7.5', '10']) assert.match(good, POINTS);
  for (const bad of ['7,25', '-1', 'tien', '']) assert.doesNotMatch(bad, POINTS);
  assert.equal(readPoints('7,5'), 7.5);
  assert.equal(typedPoints(7.5), '7,5');
  assert.equal(shareText('0.125'), '12,5%');
});
