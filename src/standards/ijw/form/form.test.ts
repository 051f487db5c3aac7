import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../../kernel/plain-date.ts';
import { CHAIN_MESSAGES, RETURN_OF } from '../chain/chain-message.ts';
import { makeReturnMessage } from '../chain/return-message.ts';
import type { MessageId, Messages } from '../release-3-2/types/messages.ts';
import { arbitraryMessage } from '../testing/arbitrary-message.ts';
import { eventsOf, exampleBytes } from '../testing/messages.ts';
import { codesIn } from './findings.ts';
import { type FormField, type FormRow, formOf } from './form-of.ts';

async function example<Id extends MessageId>(id: Id): Promise<Messages[Id]> {
  const whole = (await eventsOf(exampleBytes(id))).find((event) => event.kind === 'whole');
  assert.ok(whole);
  return whole.bericht as Messages[Id];
}
const field = (rows: readonly FormRow[], element: string): FormField | undefined =>
  rows.find((row): row is FormField => row.kind === 'field' && row.element === element);
const leaves = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [String(value)];

const RETOUR = {
  IdentificatieRetour: 'R1',
  DagtekeningRetour: plainDate('2026-11-22'),
  XsdVersieRetour: { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' },
};

describe('a message as a form', () => {
  it('names elements in Dutch and says what codes stand for', async () => {
    const rows = formOf('JW317', await example('JW317'));
    assert.equal(field(rows, 'RedenVerzoek')?.label, 'Reden van het verzoek');
    assert.equal(field(rows, 'GewensteIngangsdatum')?.label, 'Gewenste ingangsdatum');
    assert.equal(field(rows, 'GewensteIngangsdatum')?.valueKind, 'day');
    assert.equal(field(rows, 'Eenheid')?.valueText, 'Uur');
    assert.equal(field(rows, 'Bsn')?.valueKind, 'bsn');
    assert.equal(field(rows, 'Ontvanger')?.valueText, 'Amsterdam');
    const headings = rows.filter((row) => row.kind === 'heading').map((row) => [row.label, row.depth]);
    assert.deepEqual(headings.slice(0, 2), [
      ['Kop van het bericht', 0],
      ['Kenmerk van het bericht', 1],
    ]);
    assert.ok(!headings.some(([label]) => label === 'Producten die moeten wijzigen'), 'a mere collection is left out');
  });

  it('law: every value of a message stands in the form once, in order', () => {
    const messages = [...CHAIN_MESSAGES, ...Object.values(RETURN_OF)];
    for (const id of messages) {
      fc.assert(
        fc.property(arbitraryMessage(id), (bericht) => {
          const values = formOf(id, bericht as never).flatMap((row) => (row.kind === 'field' ? [row.value] : []));
          assert.deepEqual(values.toSorted(), leaves(bericht).toSorted());
        }),
        { numRuns: 10 },
      );
    }
  });

  it('IV028: a code of a return message belongs to the class with the same number in the message it answers', async () => {
    const sent = await example('JW301');
    const [product] = sent.Client.ToegewezenProducten.ToegewezenProduct;
    assert.ok(product);
    const twice = {
      ...sent,
      Client: { ...sent.Client, ToegewezenProducten: { ToegewezenProduct: [product, product] } },
    };
    const finding = {
      rule: 'TR332',
      level: 3,
      retourcode: '9332',
      place: { at: 'ToegewezenProduct', index: 1 },
    } as const;
    const returned = makeReturnMessage('JW301', twice, { outcome: 'judged', findings: [finding] }, RETOUR);
    const codes = codesIn(formOf('JW302', returned), 'JW301');
    assert.deepEqual(
      codes.map(({ element, index, code }) => [element, index, code]),
      [['ToegewezenProduct', 1, '9332']],
    );
    assert.deepEqual(
      codes[0]?.rules.map(({ id }) => id),
      ['TR332'],
    );
    assert.ok(codes[0]?.text);
  });

  it('a message that fails by itself has its code in the header; an accepted one has none', async () => {
    const sent = await example('JW305');
    const codesOf = (judgement: Parameters<typeof makeReturnMessage>[2]) =>
      codesIn(formOf('JW306', makeReturnMessage('JW305', sent, judgement, RETOUR)), 'JW305').map(
        ({ element, code }) => [element, code],
      );
    assert.deepEqual(codesOf({ outcome: 'level-2' }), [['Header', '0001']]);
    assert.deepEqual(codesOf({ outcome: 'judged', findings: [] }), []);
  });
});
