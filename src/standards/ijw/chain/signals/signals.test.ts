import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JW301, JW315 } from '../../release-3-2/types/messages.ts';
import { OP296 } from './contract.ts';
import { OP254 } from './provider-code.ts';
import { OP071 } from './relations.ts';

type Person = { nummer: string; name: string; initials?: string; born?: string };
const relation = ({ nummer, name, initials, born }: Person): JW301.Relatie =>
  ({
    Nummer: nummer,
    Soort: '03',
    ...(born ? { Geboortedatum: { Datum: born } } : {}),
    Naam: { Geslachtsnaam: { Achternaam: name }, ...(initials ? { Voorletters: initials } : {}) },
  }) as unknown as JW301.Relatie;
const allocation = (...people: Person[]): JW301.Bericht =>
  ({ Client: { Relaties: { Relatie: people.map(relation) } } }) as unknown as JW301.Bericht;
const mother = { nummer: '1', name: 'Proef', initials: 'A', born: '1985-04-01' };

const RELATIONS: readonly (readonly [string, Person[], Person[], string[]])[] = [
  ['the same relation under the same number', [mother], [mother], []],
  ['nothing was told before', [], [mother], []],
  ['another relation under a number that was given', [mother], [{ ...mother, name: 'Ander' }], ['Relatie[1]']],
  ['a brother with the same name under her number', [mother], [{ ...mother, initials: 'B' }], ['Relatie[1]']],
  ['the same relation under another number', [mother], [{ ...mother, nummer: '2' }], ['Relatie[1]']],
  ['a second relation beside her', [mother], [mother, { nummer: '2', name: 'Ander' }], []],
  ['she is named without day of birth', [mother], [{ nummer: '1', name: 'PROEF' }], []],
  ['another day of birth', [mother], [{ ...mother, born: '1985-04-02' }], ['Relatie[1]']],
];
for (const [what, before, now, expected] of RELATIONS) {
  test(`OP071: ${what}`, () =>
    assert.deepEqual(
      OP071(allocation(...now), { relationsBefore: before.map(relation) }).map(({ at }) => at),
      expected,
    ));
}
test('OP071: an allocation without relations says nothing', () =>
  assert.deepEqual(OP071({ Client: {} } as unknown as JW301.Bericht, { relationsBefore: [relation(mother)] }), []));

test('OP296: each product asked outside the contract is named by its number; without knowledge of contracts none is', () => {
  const asked = {
    Client: {
      AangevraagdeProducten: {
        AangevraagdProduct: [{ Product: { Categorie: '45' } }, { Product: { Categorie: '43' } }],
      },
    },
  } as unknown as JW315.Bericht;
  const only45 = (product: JW315.AangevraagdProduct) => product.Product?.Categorie === '45';
  assert.deepEqual(OP296(asked, { inContract: only45 }), [{ rule: 'OP296', at: 'AangevraagdProduct[2]' }]);
  assert.deepEqual(OP296(asked, { inContract: () => undefined }), []);
});

test('OP254: the provider of a message is in the register on its day, whoever sends it; without a register nothing is said', () => {
  const header = (Afzender: string, Ontvanger: string) =>
    ({ Afzender, Ontvanger, BerichtIdentificatie: { Identificatie: 'X', Dagtekening: '2026-11-10' } }) as never;
  const providerKnown = (code: string, on: string) => code === '99990001' && on === '2026-11-10';
  const of = (sender: string, receiver: string, sources = { providerKnown }) =>
    OP254(header(sender, receiver), { sources });
  assert.deepEqual(of('99990001', '0828'), []);
  assert.deepEqual(of('0828', '99990002'), [{ rule: 'OP254', at: 'Header' }]);
  assert.deepEqual(of('99990002', '0828', {} as never), []);
  assert.deepEqual(of('99990002', '0828', { providerKnown: () => undefined as never }), []);
});
