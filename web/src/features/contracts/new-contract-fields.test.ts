import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bibliotheekbepaling, Contractkeuzes } from '../../api/register-types.ts';
import { awardBody, awardFields, contractBody, contractFields, readProduct } from './new-contract-fields.ts';

const choices: Contractkeuzes = {
  opdrachtgevers: [{ id: 1, naam: 'Regio' }],
  gemeenten: [
    { id: 2, naam: 'Oss' },
    { id: 3, naam: 'Meierijstad' },
  ],
  aanbieders: [{ id: 4, naam: 'De Meander' }],
  producten: [],
  raamcontracten: [],
};
const clause = (sleutel: string, keuze: boolean): Bibliotheekbepaling => ({
  sleutel,
  keuze,
  nummer: '5.1',
  thema: '',
  titel: sleutel,
  tekst: '',
  verwijzing: '',
  soort: 'overig',
  ontwikkel: false,
  varianten: null,
  werkend: { soort: 'notice', waarden: { months: 6 } },
});

test('R-136: one contract may be for many municipalities, or one per client under a framework', () => {
  const fields = contractFields({ ...choices, raamcontracten: [{ id: 9, naam: 'Raam' }] }, []);
  const body = contractBody(
    { gemeenteIds: '2|3', vorm: 'per-jeugdige', kenmerk: 'T-12', bovenliggendId: '9', aanbiederId: '4' },
    [],
  );
  assert.ok(fields.some(({ name }) => name === 'bovenliggendId'));
  assert.deepEqual(body.gemeenteIds, [2, 3]);
  assert.deepEqual([body.vorm, body.kenmerk, body.bovenliggendId], ['per-jeugdige', 'T-12', 9]);
});

test('R-132: only optional clauses are chosen, each with the values of the library', () => {
  const clauses = [clause('opzegging', true), clause('privacy', false)];
  const field = contractFields(choices, clauses).find(({ name }) => name === 'bepalingen');
  assert.deepEqual(field?.kind === 'many' && field.options.map(({ value }) => value), ['opzegging']);
  assert.deepEqual(contractBody({ bepalingen: 'opzegging' }, clauses).bepalingen, [
    { sleutel: 'opzegging', werkend: { soort: 'notice', waarden: { months: 6 } } },
  ]);
});

test('a contract from an award asks no provider, and keeps the days of the procedure when none are typed', () => {
  assert.equal(
    awardFields(choices, []).some(({ name }) => name === 'aanbiederId'),
    false,
  );
  const body = awardBody({ nummer: 'C-1' }, []);
  assert.deepEqual([body.van, body.tot], [null, null]);
});

test('a product line is sent in whole cents, and what is left empty as nothing', () => {
  assert.deepEqual(readProduct({ product: '7', jaar: '2027', volume: '86.400', budget: '1.250,50' }), {
    productId: 7,
    jaar: 2027,
    volume: 86400,
    budgetCent: 125050,
    plafondCent: null,
    tariefCent: null,
  });
});
