import type { MaterieleControleDetail, MogelijkeStap } from '../../../../src/modules/control/api.ts';
import { parseDutchEuros } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { materialText } from './material.nl.ts';

const text = materialText.one;
type Soort = MogelijkeStap['soort'];
export const AMOUNT = /^€?\s*(\d{1,3}(?:\.\d{3})+|\d{1,10})(?:,\d{1,2})?$/;

/** What a step of a control asks beside its text. */
export function fieldsOf({ plan, bevindingen }: MaterieleControleDetail, soort: Soort): readonly FieldDefinition[] {
  switch (soort) {
    case 'specifiek-controleplan':
      return [
        { kind: 'long-text', name: 'noodzaak', label: text.necessity, required: true },
        { kind: 'long-text', name: 'gegevens', label: text.data, required: true },
        { kind: 'text', name: 'uitvoerder', label: text.reader, required: true },
        { kind: 'day', name: 'van', label: text.from, required: true },
        { kind: 'day', name: 'tot', label: text.through, required: true },
        { kind: 'choice', name: 'weging', label: text.weight, required: true, options: text.weights },
        {
          kind: 'text',
          name: 'omvang',
          label: text.size,
          required: true,
          pattern: /^\d{1,4}$/,
          patternHint: text.number,
        },
        { kind: 'choice', name: 'terugvordering', label: text.recovers, required: true, options: text.recoverOptions },
      ];
    case 'aankondiging':
    case 'wederhoor':
      return [{ kind: 'day', name: 'uiterlijk', label: text.lastDay, required: true }];
    case 'uitkomst': {
      const most = plan?.terugvordering === 'gevonden' ? bevindingen?.gevondenCent : bevindingen?.ondergrensCent;
      return [
        {
          kind: 'text',
          name: 'bedrag',
          label: text.dueAmount,
          hint: text.dueHint(most ?? 0),
          required: true,
          pattern: AMOUNT,
          patternHint: text.noAmount,
        },
      ];
    }
    default:
      return [];
  }
}

export const initialOf = (soort: Soort): Record<string, string> =>
  soort === 'specifiek-controleplan' ? { weging: 'gelijk', omvang: '60', terugvordering: 'ondergrens' } : {};

/** The body of a step from what was filled in. */
export function bodyOf(soort: Soort, { tekst, uiterlijk, bedrag, omvang, ...plan }: Record<string, string>): object {
  return {
    soort,
    tekst,
    ...(uiterlijk && { uiterlijk }),
    ...(bedrag && { terugTeVorderenCent: parseDutchEuros(bedrag) }),
    ...(omvang && { plan: { ...plan, omvang: Number(omvang) } }),
  };
}
