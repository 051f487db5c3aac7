import type { Beoordeling, Cijfer } from '../../api/types.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { assessmentText } from './assessment.nl.ts';
import { POINTS, readPoints, typedPoints } from './criteria.ts';

const text = assessmentText.panel;
type Criteria = Beoordeling['criteria'];
type Values = Readonly<Record<string, string>>;

const pointsField = (key: string): string => `punten-${key}`;
const motivationField = (key: string): string => `motivering-${key}`;

/** Points and a motivation on each criterion, under the name of the criterion. */
export const sheetFields = (criteria: Criteria): readonly FieldDefinition[] =>
  criteria.flatMap(({ sleutel, naam, hoogste }): FieldDefinition[] => [
    {
      kind: 'text',
      name: pointsField(sleutel),
      label: text.points(naam, hoogste),
      hint: text.pointsHint,
      required: true,
      pattern: POINTS,
      patternHint: text.pointsError,
    },
    { kind: 'long-text', name: motivationField(sleutel), label: text.motivation(naam) },
  ]);

export const sheetValues = (criteria: Criteria, sheet: readonly Cijfer[]): Record<string, string> =>
  Object.fromEntries(
    criteria.flatMap(({ sleutel }) => {
      const given = sheet.find((one) => one.sleutel === sleutel);
      return given
        ? [
            [pointsField(sleutel), typedPoints(given.punten)],
            [motivationField(sleutel), given.motivering],
          ]
        : [];
    }),
  );

export const sheetBody = (criteria: Criteria, values: Values): readonly Cijfer[] =>
  criteria.map(({ sleutel }) => ({
    sleutel,
    punten: readPoints(values[pointsField(sleutel)] ?? '0'),
    motivering: values[motivationField(sleutel)] ?? '',
  }));
