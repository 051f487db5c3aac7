import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '../../../../kernel/money.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { termsFromDocument } from '../../../funding/index.ts';
import { fromStoredFunding, toStoredFunding } from '../../domain/funding/stored-funding.ts';
import { agreedLimitsIn, type PaidProduct, partsOfTerms } from './parts-of-terms.ts';

const product = (productId: number, code: string, more: Partial<PaidProduct> = {}): PaidProduct => ({
  productId,
  key: 'begeleiding',
  code,
  category: '45',
  segment: 'light',
  unit: '01',
  role: 'whole',
  ...more,
});

const termsOf = (part: object, more: object = {}) => {
  const read = termsFromDocument({
    sleutel: 'proef',
    naam: 'Proef',
    van: '2026-01-01',
    onderdelen: [
      {
        sleutel: 'deel',
        naam: 'Deel',
        model: 'prijs-keer-hoeveelheid',
        variant: 'inspanning',
        dekt: {},
        prijs: { soort: 'eenheid', eenheid: 'minuut', prijsregel: 'maximum' },
        verschuldigd: { soort: 'per-eenheid' },
        declaratie: { per: 'jeugdige', eenheidcode: '01', bovenPeriode: 'binnen-totaal' },
        bronnen: ['proef'],
        ...part,
      },
    ],
    bronnen: [{ sleutel: 'proef', titel: 'Zelf bedacht' }],
    ...more,
  });
  assert.ok(read.ok, JSON.stringify(read.ok ? '' : read.refusal.faults));
  return read.value;
};

const contract = (terms: ReturnType<typeof termsOf>, productIds: readonly number[]) => ({
  contractId: 5,
  contractNumber: 'C-1',
  providerId: 9,
  termsId: 3,
  version: 2,
  terms,
  from: plainDate('2026-01-01'),
  through: null,
  productIds,
});

const bound = (more: object) => ({
  sleutel: 'grens',
  naam: 'Grens',
  per: ['contract', 'product'],
  over: 'jaar',
  hoogte: { soort: 'afgesproken-bedrag' },
  bijOverschrijding: 'beoordelen',
  ...more,
});

test('a part speaks of single lines: its rules, with the terms it comes from', () => {
  const terms = termsOf({});
  const parts = partsOfTerms({
    contracts: [contract(terms, [1])],
    products: [product(1, '45A04')],
    amounts: new Map(),
  });
  const [part] = parts.get('45A04') ?? [];
  assert.deepEqual(
    [
      part?.priceIsMaximum,
      part?.overPeriod,
      part?.declaredPer,
      part?.moments,
      part?.ref.version,
      part?.ref.contractNumber,
    ],
    [true, 'within-total', 'client', null, 2, 'C-1'],
  );
  assert.equal(parts.get('45A05'), undefined, 'a product that the contract does not agree has no part');
});

test('a limit is what the contract agrees for that product and year; none agreed is no bound', () => {
  const terms = termsOf({ grenzen: [bound({})] });
  assert.equal(agreedLimitsIn(terms), 'own');
  const amount = (productId: number, year: number, limit: number | null) => ({
    contractId: 5,
    providerId: 9,
    productId,
    year,
    volume: null,
    limitCents: limit === null ? null : cents(limit),
  });
  const parts = partsOfTerms({
    contracts: [contract(terms, [1, 2])],
    products: [product(1, '45A04'), product(2, '45A05', { key: 'behandeling' })],
    amounts: new Map([
      ['proef', [amount(1, 2026, 50_000), amount(2, 2026, 70_000), amount(1, 2025, 10), amount(2, 2025, null)]],
    ]),
  });
  const limits = (code: string) => [2025, 2026].map((year) => parts.get(code)?.[0]?.bounds[0]?.limitIn(year));
  assert.deepEqual(
    [limits('45A04'), limits('45A05')],
    [
      [10, 50_000],
      [null, 70_000],
    ],
  );
  assert.deepEqual(parts.get('45A04')?.[0]?.bounds[0]?.productIds, [1, 2]);
});

test('a ceiling of a region asks what all contracts agree', () => {
  assert.equal(agreedLimitsIn(termsOf({ grenzen: [bound({ per: ['regio'] })] })), 'all');
  assert.equal(agreedLimitsIn(termsOf({ grenzen: [bound({ hoogte: { soort: 'bedrag', bedragCenten: 1 } })] })), 'none');
});

const MOMENTS = {
  model: 'traject',
  variant: 'output',
  prijs: { soort: 'traject', stukken: 3, prijsregel: 'vast' },
  declaratie: { per: 'traject', eenheidcode: '82' },
};
const moment = (key: string, at: string, share: string, more: object = {}) => ({
  sleutel: key,
  op: at,
  aandeel: share,
  ...more,
});

test('two pieces are due at the start and one at the end of a trajectory of three (R-341)', () => {
  const terms = termsOf({
    ...MOMENTS,
    verschuldigd: {
      soort: 'momenten',
      momenten: [
        moment('start', 'start', '2/3'),
        moment('einde', 'einde', '1/3', { voorwaarden: ['positief-resultaat'], anders: 'beoordelen' }),
      ],
    },
  });
  const parts = partsOfTerms({
    contracts: [contract(terms, [1])],
    products: [product(1, '45A04', { unit: '82' })],
    amounts: new Map(),
  });
  assert.deepEqual(
    parts.get('45A04')?.[0]?.moments?.map(({ key, volume, otherwise }) => [key, volume, otherwise]),
    [
      ['start', 2, 'not-due'],
      ['einde', 1, 'review'],
    ],
  );
});

test('codes of their own for start and end have one piece each, at their own moment', () => {
  const terms = termsOf({
    ...MOMENTS,
    prijs: { soort: 'traject', prijsregel: 'vast' },
    verschuldigd: {
      soort: 'momenten',
      momenten: [
        moment('start', 'start', '7/10', { codedeel: 'start' }),
        moment('einde', 'einde', '3/10', { codedeel: 'einde' }),
      ],
    },
  });
  const parts = partsOfTerms({
    contracts: [contract(terms, [1, 2])],
    products: [product(1, '45S01', { role: 'start' }), product(2, '45E01', { role: 'end' })],
    amounts: new Map(),
  });
  const of = (code: string) => parts.get(code)?.[0]?.moments?.map(({ key, volume }) => [key, volume]);
  assert.deepEqual([of('45S01'), of('45E01')], [[['start', 1]], [['einde', 1]]]);
});

test('what a line keeps of its terms gives the same facts again, and is small', () => {
  const terms = termsOf({});
  const [part] =
    partsOfTerms({ contracts: [contract(terms, [1])], products: [product(1, '45A04')], amounts: new Map() }).get(
      '45A04',
    ) ?? [];
  assert.ok(part);
  const { ref, declaredPer, priceIsMaximum, overPeriod, stacking } = part;
  const facts = { ref, declaredPer, priceIsMaximum, overPeriod, stacking, moment: null, bounds: [], otherProducts: [] };
  const stored = toStoredFunding(facts);
  assert.deepEqual(stored, { terms: 3, part: 'deel', contract: 'C-1' });
  assert.deepEqual(fromStoredFunding(stored, { version: 2, terms }), facts);
});
