import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IndexeringInstellingen } from '../../api/types.ts';
import { checkField, readFields } from '../../ui/form/fields.ts';
import { settingFields, settingValues, typedSettings } from './index-settings.ts';

const figure = (percentage: string) => ({ percentage, bron: 'Brief van het departement', versieOp: null });
const settings = {
  van: '2027-01-01',
  tot: '2027-12-31',
  reeksen: [
    {
      reeks: 'OVA',
      gewicht: '90',
      prognose: figure('4.18'),
      nacalculatie: { gebruikt: figure('3.9'), definitief: figure('-0.25') },
    },
    { reeks: 'PPC', gewicht: '10', prognose: figure('2.4'), nacalculatie: null },
  ],
  methode: 'absoluut',
  decimalen: 2,
  bijGelijkeAfstand: 'van-nul-af',
  uurtariefDeelbaarDoor60: false,
  metVerlenging: true,
  producten: [],
  aanbieders: [],
} as unknown as IndexeringInstellingen;

test('R-166: settings go through the form and come out the same, a fall of the index included', () => {
  const fields = settingFields(settings);
  const values: Record<string, string> = { ...settingValues(settings), van: '01-01-2027', tot: '31-12-2027' };
  for (const field of fields) assert.equal(checkField(field, values[field.name]), undefined, field.name);
  assert.deepEqual(typedSettings(settings, readFields(fields, values)), settings);
});

test('what is typed replaces a figure and leaves its source', () => {
  const typed = typedSettings(settings, { ...settingValues(settings), 'prognose-OVA': '4,5', methode: 'relatief' });
  assert.deepEqual(typed.reeksen[0]?.prognose, { ...figure('4.18'), percentage: '4.5' });
  assert.equal(typed.methode, 'relatief');
});

test('a series without a correction asks for no earlier figures', () => {
  const names = settingFields(settings).map(({ name }) => name);
  assert.ok(names.includes('definitief-OVA') && !names.includes('definitief-PPC'));
});
