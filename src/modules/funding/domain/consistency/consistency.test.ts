import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, SMALLEST, termsOf } from '../document/example.fixture.ts';
import { allocationFindings } from './allocation-findings.ts';
import { FINDING_CODES } from './finding.ts';
import { findingSentence } from './finding-sentence.nl.ts';
import { variantFindings } from './variant-findings.ts';

const codesOf = (document: object): readonly string[] =>
  variantFindings(termsOf(document as never)).map(({ code }) => code);

const TASK = {
  model: 'vaste-capaciteit',
  variant: 'taak',
  prijs: { soort: 'taak' },
  verschuldigd: { soort: 'termijnen', perJaar: 12 },
  declaratie: { per: 'geen', verantwoording: ['uitkomsten'] },
};
const BOUND = {
  sleutel: 'g',
  naam: 'Grens',
  per: ['contract'],
  over: 'jaar',
  hoogte: { soort: 'afgesproken-bedrag' },
  bijOverschrijding: 'signaleren',
};
const OUTPUT = {
  model: 'traject',
  variant: 'output',
  prijs: { soort: 'traject' },
  verschuldigd: {
    soort: 'momenten',
    momenten: [{ sleutel: 'einde', op: 'einde', aandeel: '1', voorwaarden: ['beeindigd-volgens-plan'] }],
  },
  jaareinde: { onderhandenWerk: 'naar-verstreken-tijd' },
  declaratie: { per: 'traject', eenheidcode: '82', verantwoording: ['uitkomsten'] },
  grenzen: [BOUND],
};
const MOMENTS = { soort: 'momenten', momenten: [{ sleutel: 'einde', op: 'einde', aandeel: '1' }] };

/** Terms that contradict nothing, and next to each what one changed choice makes of them. */
const CASES: readonly (readonly [what: string, document: object, codes: readonly string[]])[] = [
  ['effort, by minute', changed({ declaratie: { eenheidcode: '01' } }), []],
  ['output, per trajectory', changed(OUTPUT), []],
  ['task, in instalments', changed(TASK), []],
  [
    'R-340 a price per trajectory may be effort',
    changed({
      ...OUTPUT,
      variant: 'inspanning',
      verschuldigd: MOMENTS,
      declaratie: { per: 'traject', eenheidcode: '84', verantwoording: ['uitkomsten'] },
    }),
    [],
  ],
  [
    'R-228 a task settled per product',
    changed({
      ...TASK,
      model: 'prijs-keer-hoeveelheid',
      prijs: { soort: 'eenheid', eenheid: 'uur' },
      verschuldigd: { soort: 'per-eenheid' },
      grenzen: [BOUND],
    }),
    ['task-settled-per-product'],
  ],
  [
    'R-228, R-377 a task declared per client',
    changed({ ...TASK, declaratie: { per: 'jeugdige', verantwoording: ['uitkomsten'] } }),
    ['task-per-client'],
  ],
  [
    'R-228 a task with client-level accountability',
    changed({ ...TASK, declaratie: { per: 'geen', verantwoording: ['uitkomsten', 'resultaten-per-jeugdige'] } }),
    ['task-per-client'],
  ],
  [
    'R-228 output asked about day parts',
    changed({
      ...OUTPUT,
      declaratie: { ...OUTPUT.declaratie, verantwoording: ['uitkomsten', 'dagdelen-per-jeugdige'] },
    }),
    ['output-asked-in-time'],
  ],
  [
    'R-377 output with specified activities',
    changed({
      ...OUTPUT,
      declaratie: { ...OUTPUT.declaratie, verantwoording: ['uitkomsten', 'activiteiten-per-jeugdige'] },
    }),
    ['output-asked-in-time'],
  ],
  [
    'R-222 effort paid on result',
    changed({
      ...OUTPUT,
      variant: 'inspanning',
      declaratie: { per: 'traject', eenheidcode: '84', verantwoording: ['uitkomsten'] },
    }),
    ['effort-paid-on-result'],
  ],
  [
    'R-222 effort that accounts for results',
    changed({ declaratie: { verantwoording: ['resultaten-per-jeugdige'] } }),
    ['effort-accounts-for-results'],
  ],
  ['R-377 a unit of output under effort', changed({ declaratie: { eenheidcode: '82' } }), ['unit-not-of-variant']],
  ['R-064 a model that is not what is priced', changed({ model: 'populatie' }), ['model-not-of-price']],
  [
    'R-227 result in name only',
    changed({ ...OUTPUT, model: 'resultaat', verschuldigd: MOMENTS }),
    ['result-without-consequence'],
  ],
  [
    'R-228 accountability that measures only punctuality',
    changed({ declaratie: { verantwoording: ['op-tijd-aanleveren'] } }),
    ['only-punctuality'],
  ],
  [
    'R-229 a task asked for its costs',
    changed({ ...TASK, declaratie: { per: 'geen', verantwoording: ['uitkomsten', 'kosten'] } }),
    ['task-asks-costs'],
  ],
  [
    'R-072 abstract, with no incentive anywhere',
    changed({ ...TASK, declaratie: { per: 'geen' } }),
    ['abstract-without-incentive'],
  ],
  ['R-264 output without any bound', changed({ ...OUTPUT, grenzen: [] }), ['no-cost-guarantee']],
  ['R-245 work in progress that is not valued', changed({ ...OUTPUT, jaareinde: {} }), ['work-in-progress-not-valued']],
  [
    'R-074 a new model for four years',
    changed({ ...TASK, model: 'populatie', prijs: { soort: 'populatie' } }, { tot: '2030-12-31' }),
    ['short-for-new-model'],
  ],
  [
    'two parts that name one product',
    {
      ...SMALLEST,
      onderdelen: [
        { ...SMALLEST.onderdelen[0], dekt: { producten: ['a', 'b'] } },
        { ...SMALLEST.onderdelen[0], sleutel: 'later', dekt: { producten: ['b', 'c'] } },
      ],
    },
    ['parts-overlap'],
  ],
];
for (const [what, document, codes] of CASES) {
  test(`consistency of ${what}`, () => assert.deepEqual(codesOf(document), codes));
}

const issued = (unit: string, key = 'a') => ({
  product: { key, code: '45A04', category: '45', segment: null, name: `Product ${key}` },
  unit,
  count: 3,
});

test('R-102 allocations that do not fit the terms are counted, per reason', () => {
  const found = (document: object, ...all: readonly ReturnType<typeof issued>[]) =>
    allocationFindings(termsOf(document as never), all).map(({ code, facts }) => [code, facts.count]);
  assert.deepEqual(found(changed({ declaratie: { eenheidcode: '01' } }), issued('01')), []);
  assert.deepEqual(found(changed({ dekt: { producten: ['b'] } }), issued('01'), issued('04', 'c')), [
    ['allocated-not-covered', 6],
  ]);
  assert.deepEqual(found(changed(TASK), issued('01')), [['allocated-under-task', 3]]);
  assert.deepEqual(found(changed(OUTPUT), issued('16')), [['allocated-time-for-output', 3]]);
  assert.deepEqual(found(changed({ declaratie: { eenheidcode: '01' } }), issued('04')), [
    ['allocated-in-other-unit', 3],
  ]);
});

test('every finding has its sentence', () => {
  for (const code of FINDING_CODES) {
    const sentence = findingSentence({
      code,
      weight: 'attention',
      part: null,
      facts: { variant: 'output', words: ['82'], count: 2 },
    });
    assert.match(sentence, /^[A-Z0-9].*\.$/u, code);
    assert.doesNotMatch(sentence, /undefined|null/u, code);
  }
});
