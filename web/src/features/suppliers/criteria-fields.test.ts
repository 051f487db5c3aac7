import assert from 'node:assert/strict';
import { test } from 'node:test';
import { criteriaFields, criteriaValues, readCriteria } from './criteria-fields.ts';
import { START_DOCUMENT } from './start-document.ts';

test('R-107: reading back what the form began with gives the same criteria', () => {
  const again = readCriteria(START_DOCUMENT, criteriaValues(START_DOCUMENT));
  const sorted = (document: typeof START_DOCUMENT) =>
    document.niveaus.map(({ criteria, ...tier }) => ({
      ...tier,
      criteria: criteria.toSorted((a, b) => a.feit.localeCompare(b.feit)),
    }));
  assert.deepEqual(sorted(again), sorted(START_DOCUMENT));
});

test('R-106: any fact can be made a criterion, or be taken out, by filling in or leaving empty', () => {
  const { 'waarde-1-wachttijd': wait, ...rest } = criteriaValues(START_DOCUMENT);
  assert.equal(wait, '42');
  const [, plus] = readCriteria(START_DOCUMENT, { ...rest, 'waarde-1-uitval': '12,5' }).niveaus;
  assert.ok(!plus?.criteria.some(({ feit }) => feit === 'wachttijd'));
  assert.deepEqual(
    plus?.criteria.find(({ feit }) => feit === 'uitval'),
    { feit: 'uitval', grens: 'ten-hoogste', waarde: 12.5 },
  );
  assert.ok(
    criteriaFields(START_DOCUMENT).every(({ name }) => !name.startsWith('waarde-0')),
    'the first asks nothing',
  );
});
