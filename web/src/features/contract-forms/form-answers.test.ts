import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionOf, readAnswers, readPoints, withChoice } from './form-answers.ts';

test('choices go into the address and come back; what is none is passed over', () => {
  const text = withChoice(readAnswers('scarcity:ja,x:misschien,,nonsens'), 'spread', 'nee');
  assert.equal(text, 'scarcity:ja,spread:nee');
  assert.deepEqual(readAnswers(text), { scarcity: 'ja', spread: 'nee' });
  assert.equal(withChoice(readAnswers(text), 'scarcity', ''), 'spread:nee', 'a choice is taken back');
  assert.deepEqual(readPoints('open.aanbieder.resultaat:5,open.aanbieder.inspanning:6'), {
    'open.aanbieder.resultaat': 5,
  });
  assert.deepEqual(readAnswers(undefined), {});
});

test('R-121: a side counts for a form when it gave both its points', () => {
  const points = readPoints(
    'open.aanbieder.resultaat:5,open.aanbieder.inspanning:2,open.opdrachtgever.resultaat:3,other.aanbieder.resultaat:1',
  );
  assert.deepEqual(questionOf({ scarcity: 'nee' }, points, ['open', 'closed']), {
    antwoorden: [{ vraag: 'scarcity', ja: false }],
    punten: [{ vorm: 'open', zijde: 'aanbieder', resultaat: 5, inspanning: 2 }],
  });
});
