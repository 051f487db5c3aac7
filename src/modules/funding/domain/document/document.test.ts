import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fraction } from '../../../../kernel/fraction.ts';
import { documentOf, termsFromDocument } from './document.ts';
import { changed, SMALLEST, termsOf } from './example.fixture.ts';
import { parseShare } from './share-text.ts';

const pathsOf = (document: unknown): readonly string[] => {
  const read = termsFromDocument(document);
  return read.ok ? [] : read.refusal.faults.map(({ path }) => path);
};
const trajectory = (...moments: readonly object[]) => ({
  model: 'traject',
  prijs: { soort: 'traject' },
  verschuldigd: { soort: 'momenten', momenten: moments },
});
const start = (more: object = {}) => ({ sleutel: 'start', op: 'start', aandeel: '7/10', ...more });
const end = (more: object = {}) => ({ sleutel: 'einde', op: 'einde', aandeel: '30%', ...more });

test('R-064 a document with only what must be given is read; the rest is what the schema says holds by default', () => {
  const [part] = termsOf(SMALLEST).parts;
  assert.deepEqual(part?.price, { of: 'unit', unit: 'minute', rule: 'fixed' });
  assert.deepEqual(part?.covers, { segments: [], products: [], codes: [], categories: [] });
  assert.deepEqual(part?.whenChanged.move, 'moments-reached');
  assert.equal(part?.guarantee, null);
});

test('what is written reads back as it was', () => {
  const document = changed(
    {
      ...trajectory(start(), end({ voorwaarden: ['positief-resultaat'], anders: 'beoordelen' })),
      garantie: { aandeel: '4/5', betaald: 'termijnen', bovenGarantie: 0 },
    },
    { afrekening: { bonusMalus: { afspraken: ['op-tijd-afronden'], maximumAandeel: '1/20' } }, tot: '2033-12-31' },
  );
  const terms = termsOf(document);
  assert.deepEqual(termsOf(JSON.parse(JSON.stringify(documentOf(terms)))), terms);
});

test('shares are exact however they are written', () => {
  for (const text of ['7/10', '70%', '0,7', '0.7', ' 14 / 20 '])
    assert.deepEqual(parseShare(text), fraction(7, 10), text);
  for (const text of ['', '7/0', '-1/2', 'zeven', '1/', '70 procent']) assert.equal(parseShare(text), undefined, text);
});

/** One row per thing that is wrong: the document differs from one that holds by that alone. */
const WRONG: readonly (readonly [what: string, document: object, path: string])[] = [
  ['a field that does not exist is named', { ...SMALLEST, kleur: 'rood' }, 'kleur'],
  ['a field that is missing is named', { ...SMALLEST, naam: undefined }, 'naam'],
  ['a day that does not exist', { ...SMALLEST, van: '2027-02-30' }, 'van'],
  ['a word that is no choice', changed({ model: 'gratis' }), 'onderdelen[0].model'],
  [
    'euro with a comma where cents belong',
    changed({
      model: 'populatie',
      prijs: { soort: 'populatie', jaarbedragCenten: 12.5 },
      verschuldigd: { soort: 'termijnen', perJaar: 12 },
    }),
    'onderdelen[0].prijs.jaarbedragCenten',
  ],
  [
    'thirteen instalments',
    changed({ prijs: { soort: 'taak' }, verschuldigd: { soort: 'termijnen', perJaar: 13 } }),
    'onderdelen[0].verschuldigd.perJaar',
  ],
  ['an end before the start', { ...SMALLEST, tot: '2026-12-31' }, 'tot'],
  ['no part at all', { ...SMALLEST, onderdelen: [] }, 'onderdelen'],
  [
    'shares that do not add up to one',
    changed(trajectory(start(), end({ aandeel: '29%' }))),
    'onderdelen[0].verschuldigd.momenten',
  ],
  [
    'a moment that pays nothing',
    changed(trajectory(start({ aandeel: '1/1' }), end({ aandeel: '0' }))),
    'onderdelen[0].verschuldigd.momenten[1].aandeel',
  ],
  [
    'a condition that cannot occur yet',
    changed(trajectory(start({ voorwaarden: ['positief-resultaat'] }), end())),
    'onderdelen[0].verschuldigd.momenten[0].voorwaarden',
  ],
  [
    'two moments with one key',
    changed(trajectory(start(), end({ sleutel: 'start' }))),
    'onderdelen[0].verschuldigd.momenten[1].sleutel',
  ],
  [
    'a moment after days without days',
    changed(trajectory(start(), end({ op: 'na-dagen' }))),
    'onderdelen[0].verschuldigd.momenten[1].dagen',
  ],
  [
    'a unit that is paid in moments',
    changed({ verschuldigd: { soort: 'momenten', momenten: [end({ aandeel: '1' })] } }),
    'onderdelen[0].verschuldigd.soort',
  ],
  [
    'a guarantee on what does not depend on use',
    changed({
      prijs: { soort: 'taak' },
      verschuldigd: { soort: 'termijnen', perJaar: 12 },
      garantie: { aandeel: '4/5', betaald: 'termijnen', bovenGarantie: '1' },
    }),
    'onderdelen[0].garantie',
  ],
  [
    'after-calculation of a price per minute',
    changed({ jaareinde: { nacalculatie: true } }),
    'onderdelen[0].jaareinde.nacalculatie',
  ],
  ['a source that is not listed', changed({ bronnen: ['x'] }), 'onderdelen[0].bronnen[0]'],
  [
    'a bound that adds up nothing',
    changed({
      grenzen: [
        {
          sleutel: 'g',
          naam: 'G',
          per: [],
          over: 'jaar',
          hoogte: { soort: 'afgesproken-bedrag' },
          bijOverschrijding: 'afkeuren',
        },
      ],
    }),
    'onderdelen[0].grenzen[0].per',
  ],
  [
    'a bound on what its part does not pay',
    changed({
      dekt: { producten: ['a'] },
      grenzen: [
        {
          sleutel: 'g',
          naam: 'G',
          dekt: { producten: ['b'] },
          per: ['contract'],
          over: 'jaar',
          hoogte: { soort: 'afgesproken-bedrag' },
          bijOverschrijding: 'afkeuren',
        },
      ],
    }),
    'onderdelen[0].grenzen[0].dekt',
  ],
  [
    'a part that an earlier one covers wholly',
    {
      ...SMALLEST,
      onderdelen: [...SMALLEST.onderdelen, { ...SMALLEST.onderdelen[0], sleutel: 'later', dekt: { producten: ['a'] } }],
    },
    'onderdelen[1].dekt',
  ],
  [
    'an own share of more than the whole',
    { ...SMALLEST, levering: { minimumEigenAandeel: '110%' } },
    'levering.minimumEigenAandeel',
  ],
  [
    'R-226 a bonus on outcomes themselves',
    { ...SMALLEST, afrekening: { bonusMalus: { afspraken: ['doelrealisatie'], maximumAandeel: '5%' } } },
    'afrekening.bonusMalus.afspraken[0]',
  ],
];
for (const [what, document, path] of WRONG) {
  test(`refused at its place: ${what}`, () => {
    assert.deepEqual(pathsOf(JSON.parse(JSON.stringify(document))), [path]);
  });
}

test('R-226 the refusal of a bonus on outcomes says on what a bonus may rest', () => {
  const read = termsFromDocument({
    ...SMALLEST,
    afrekening: { bonusMalus: { afspraken: ['uitval'], maximumAandeel: '5%' } },
  });
  assert.match(read.ok ? '' : (read.refusal.faults[0]?.sentence ?? ''), /alleen op afspraken over het proces/);
});

test('all faults come at once, and nothing but an object is a document', () => {
  assert.deepEqual(pathsOf({ ...SMALLEST, van: 'morgen', kleur: 1, onderdelen: [{}] }).slice(0, 3), [
    'kleur',
    'van',
    'onderdelen[0].sleutel',
  ]);
  for (const json of [null, 1, 'x', [], true]) assert.deepEqual(pathsOf(json), [''], JSON.stringify(json));
});

test('a document may name the schema that it follows', () => {
  assert.equal(termsFromDocument({ $schema: './funding-terms.schema.json', ...SMALLEST }).ok, true);
});

test('whatever is read, the answer is terms or faults, and faults have a sentence (hostile input)', () => {
  const whole = JSON.parse(JSON.stringify(documentOf(termsOf(changed(trajectory(start(), end()))))));
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), (value, at) => {
      for (const document of [value, replacedAt(whole, at, value)]) {
        const read = termsFromDocument(document);
        if (!read.ok) assert.ok(read.refusal.faults.every(({ sentence }) => sentence.length > 0));
      }
    }),
  );
});

/** The document with the value in the place of one of its own, counted through the whole of it. */
function replacedAt(document: unknown, at: number, value: unknown): unknown {
  let left = at % 80;
  const walk = (one: unknown): unknown => {
    if (left-- === 0) return value;
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, within]) => [name, walk(within)]));
  };
  return walk(document);
}
