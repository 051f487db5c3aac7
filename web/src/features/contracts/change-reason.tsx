import type { Bepalingenbibliotheek } from '../../api/register-types.ts';
import { parseDutchDay } from '../../format/index.ts';
import { DateField } from '../../ui/form/field.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { formText } from '../../ui/form/form.nl.ts';
import { changeText as text } from './change.nl.ts';

/** What every change of contracts asks before it is adopted: why, in a word of the law and in one's own. */
export const reasonFields = (library: Bepalingenbibliotheek): readonly FieldDefinition[] => [
  {
    kind: 'choice',
    name: 'reden',
    label: text.reason,
    required: true,
    options: library.redenen.map(({ sleutel, naam, grond }) => ({
      value: sleutel,
      label: grond ? `${naam} (${grond})` : naam,
    })),
  },
  { kind: 'long-text', name: 'toelichting', label: text.explanation, hint: text.explanationHint, required: true },
];

/** The day from which a change holds, as it is typed. */
export function FromDay({ typed, onType }: { typed: string; onType: (typed: string) => void }) {
  return (
    <DateField
      label={text.from}
      required
      value={typed}
      onChange={(event) => onType(event.target.value)}
      {...(parseDutchDay(typed) === undefined && { error: formText.noDay })}
    />
  );
}
