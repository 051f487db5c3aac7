import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BookChoices, formFields, formValues, itemBody } from './item-fields.ts';

const book: BookChoices = {
  segmenten: [{ sleutel: 'B', naam: 'Specialistisch' }],
  assen: [
    { sleutel: 'profiel', naam: 'Profiel' },
    { sleutel: 'intensiteit', naam: 'Intensiteit' },
  ],
  aswaarden: [
    { as: 'profiel', code: '1', naam: 'Groei en ontwikkeling' },
    { as: 'intensiteit', code: 'A', naam: null },
  ],
  producten: [],
  tijdbegrippen: [{ sleutel: 'minuut', begrip: 'minuut' }],
};

test('R-143, R-144: each axis of a book is a question of its own, with the places on it as answers', () => {
  const fields = formFields('products', book);
  const axes = fields.filter(({ name }) => name.startsWith('as:'));
  assert.deepEqual(
    axes.map((field) => [field.label, field.kind === 'choice' && field.options.map(({ label }) => label)]),
    [
      ['Plaats op de as Profiel', ['1. Groei en ontwikkeling']],
      ['Plaats op de as Intensiteit', ['A']],
    ],
  );
});

test('R-142: a product goes through the form and comes out the same; unknown stays unknown', () => {
  const product = {
    sleutel: 'p1-a',
    naam: 'Profiel 1, A',
    vorm: 'plaats-op-assen',
    segment: 'B',
    posities: [
      { as: 'profiel', waarde: '1' },
      { as: 'intensiteit', waarde: 'A' },
    ],
    bekostiging: ['traject', 'taak'],
    groep: null,
  };
  const typed = Object.fromEntries(Object.entries(formValues('products', product)).filter(([, value]) => value !== ''));
  const body = itemBody('products', typed);
  for (const [veld, value] of Object.entries(product)) assert.deepEqual(body[veld], value, veld);
  assert.equal(body.omschrijving, null);
  assert.equal('ontstaanUit' in body, false, 'only promoting an arrangement sets where a product came from');
});

test('an amount is typed with a comma and sent with a point; no choice at all is an empty list', () => {
  assert.equal(itemBody('parts', { hoeveelheid: '1,5' }).hoeveelheid, '1.5');
  assert.deepEqual(itemBody('products', {}).bekostiging, []);
});
