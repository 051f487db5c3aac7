import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ELEMENT_WORDS, type Kostenelement, type Kostprijsparameter } from '../../../../src/modules/pricing/api.ts';
import {
  type ElementKind,
  elementFaults,
  elementFields,
  elementFrom,
  elementValues,
  freeKey,
} from './element-fields.ts';

const day = '2026-01-01' as NonNullable<NonNullable<Kostenelement['cijfers']['uren']>['bron']>['op'];
const bron = { titel: 'Jaarrekening 2025', op: day, status: 'geverifieerd' } as const;
const overhead: Kostenelement = {
  sleutel: 'overhead-1',
  naam: 'Overhead',
  soort: 'overhead',
  overheadVorm: 'opslag',
  overheadOver: 'directe-kosten',
  cijfers: { percentage: { waarde: '1250.5', bron, laag: '18', hoog: '23.25' } },
};
const parameter = (sleutel: string, eenheid: Kostprijsparameter['eenheid']): Kostprijsparameter => ({
  sleutel,
  naam: sleutel,
  eenheid,
  waarden: [],
});
const names = (kind: ElementKind, parameters: readonly Kostprijsparameter[] = []) =>
  elementFields(kind, parameters).map(({ name }) => name);

test('R-170: what the form of an element reads is what it started with', () => {
  const examples: readonly Kostenelement[] = [
    overhead,
    {
      sleutel: 'functie-1',
      naam: 'Begeleider',
      soort: 'functie',
      cao: 'CAO Jeugdzorg',
      schaal: '8',
      trede: '10',
      cijfers: { salaris: { parameter: 'jz.8.10' }, aandeel: { waarde: '100', bron } },
    },
    {
      sleutel: 'index-1',
      naam: 'Index',
      soort: 'index',
      jaar: 2026,
      cijfers: { percentage: { waarde: '-0.5', bron } },
    },
    {
      sleutel: 'tijd-1',
      naam: 'Verlof',
      soort: 'tijd',
      activiteit: 'verlof',
      tijd: 'afwezig',
      tijdPer: 'jaar',
      cijfers: { bedrag: { waarde: '240', bron } },
    },
  ];
  for (const element of examples) {
    assert.deepEqual(elementFrom(element.soort, element.sleutel, elementValues(element)), element);
    assert.deepEqual(elementFaults(element.soort, elementValues(element)), []);
  }
});

test('numbers stand in the form as people write them', () => {
  const values = elementValues(overhead);
  assert.deepEqual([values['percentage-waarde'], values['percentage-hoog']], ['1.250,5', '23,25']);
});

test('R-170: every kind of element has a name, and each of its figures asks for value, source and day', () => {
  for (const kind of Object.values(ELEMENT_WORDS)) {
    const found = names(kind);
    const figures = found.filter((name) => name.endsWith('-waarde'));
    assert.equal(found[0], 'naam');
    assert.equal(figures.length, kind === 'functie' ? 2 : 1, kind);
    for (const figure of figures) {
      const of = figure.replace('-waarde', '');
      assert.ok(found.includes(`${of}-bron`) && found.includes(`${of}-op`), kind);
    }
  }
});

test('a recorded figure can be chosen only where it counts the same: per cent is no euro', () => {
  const known = [parameter('salaris', 'euro'), parameter('lasten', 'procent'), parameter('verlof', 'uren')];
  const choicesOf = (kind: ElementKind) =>
    elementFields(kind, known).flatMap((field) =>
      field.kind === 'choice' && field.name.endsWith('-parameter') ? field.options.map(({ value }) => value) : [],
    );
  assert.deepEqual(choicesOf('werkgeverslasten'), ['lasten']);
  assert.deepEqual(choicesOf('clientgebonden-kosten'), ['salaris']);
  assert.deepEqual(choicesOf('tijd'), ['lasten', 'verlof']);
  assert.deepEqual(names('groepsgrootte', known).includes('clienten-parameter'), false);
});

for (const [name, values, fields] of [
  ['nothing', {}, ['uren-waarde']],
  ['a number alone', { 'uren-waarde': '1800' }, ['uren-bron', 'uren-op']],
  ['a number with a source', { 'uren-waarde': '1800', 'uren-bron': 'Cao' }, ['uren-op']],
  ['a number with source and day', { 'uren-waarde': '1800', 'uren-bron': 'Cao', 'uren-op': day }, []],
  ['a recorded figure', { 'uren-parameter': 'wet.uren' }, []],
  ['a recorded figure and a number', { 'uren-parameter': 'wet.uren', 'uren-waarde': '9' }, ['uren-bron', 'uren-op']],
] as const) {
  test(`a figure with ${name} ${fields.length === 0 ? 'is complete' : `misses ${fields.join(', ')}`}`, () => {
    assert.deepEqual(
      elementFaults('contracturen', values).map(({ field }) => field),
      fields,
    );
  });
}

test('a number of one’s own goes before a recorded figure, and is proposed unless something else is said', () => {
  const values = {
    naam: 'Uren',
    'uren-parameter': 'wet.uren',
    'uren-waarde': '1.878',
    'uren-bron': 'Cao',
    'uren-op': day,
  };
  assert.deepEqual(elementFrom('contracturen', 'u', values).cijfers.uren, {
    waarde: '1878',
    bron: { titel: 'Cao', op: day, status: 'voorgesteld' },
  });
});

test('a new element gets the first key of its kind that is free', () => {
  assert.equal(freeKey('overhead', []), 'overhead-1');
  assert.equal(freeKey('overhead', [overhead, { ...overhead, sleutel: 'overhead-3' }]), 'overhead-2');
});
