/** The fields of a section as a form, and what was filled in as what the server takes. */
import type { Onderdeel, Onderdelen, Sectie } from '../../../../src/modules/strategy/api.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';

const NUMBERS: readonly string[] = ['eigenaarId', 'score', 'kans', 'gevolg'];
const LONG: readonly string[] = ['tekst', 'reden'];

/** A field of the form for each field of the section. */
export const formFields = (section: Sectie, owners: Onderdelen['eigenaren']): readonly FieldDefinition[] =>
  section.velden.map(({ veld, label, uitleg, verplicht, keuzes }): FieldDefinition => {
    const base = { name: veld, label, ...(uitleg && { hint: uitleg }), ...(verplicht && { required: true }) };
    if (veld === 'dag') return { kind: 'day', ...base };
    if (veld === 'eigenaarId')
      return { kind: 'choice', ...base, options: owners.map(({ id, naam }) => ({ value: String(id), label: naam })) };
    if (keuzes.length > 0)
      return { kind: 'choice', ...base, options: keuzes.map(({ waarde, naam }) => ({ value: waarde, label: naam })) };
    return LONG.includes(veld) ? { kind: 'long-text', ...base } : { kind: 'text', ...base };
  });

/** What stands there now, as values of the form. */
export const formValues = (item: Onderdeel): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      soort: item.soort,
      titel: item.titel,
      tekst: item.tekst,
      reden: item.reden,
      bron: item.bron,
      stand: item.stand,
      eigenaarId: item.eigenaar?.id,
      dag: item.dag,
      score: item.score,
      kans: item.kans,
      gevolg: item.gevolg,
    }).map(([name, value]) => [name, value === null || value === undefined ? '' : String(value)]),
  );

/** What was filled in, for the server: numbers as numbers, what was left empty left out. */
export const bodyOf = (section: Sectie, values: Readonly<Record<string, string>>): Record<string, unknown> => ({
  sectie: section.sectie,
  ...Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, NUMBERS.includes(name) ? Number(value) : value]),
  ),
});
