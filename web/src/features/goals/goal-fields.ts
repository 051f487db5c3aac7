import type { Boomdoel, Doelenboom } from '../../../../src/modules/goals/api.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { goalsText as text } from './goals.nl.ts';

const NUMBER = /^-?\d{1,9}(,\d{1,2})?$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,11}$/;
export type Values = Record<string, string>;

export const reasonField: FieldDefinition = {
  kind: 'text',
  name: 'reden',
  label: text.reason,
  hint: text.reasonHint,
  required: true,
};
export const codeField: FieldDefinition = {
  kind: 'text',
  name: 'code',
  label: text.code,
  hint: text.codeHint,
  required: true,
  pattern: CODE,
  patternHint: text.codePattern,
};

/** What it is and where it hangs. */
export const aboutFields = ({ doelen }: Doelenboom, own?: Boomdoel): readonly FieldDefinition[] => [
  { kind: 'text', name: 'naam', label: text.name, required: true },
  { kind: 'long-text', name: 'omschrijving', label: text.description, required: true },
  { kind: 'text', name: 'bron', label: text.source, hint: text.sourceHint, required: true },
  { kind: 'choice', name: 'soort', label: text.tier, required: true, options: text.options.soort },
  {
    kind: 'choice',
    name: 'bovenliggendId',
    label: text.parent,
    options: doelen
      .filter(({ id, beeindigdOp }) => id !== own?.id && beeindigdOp === null)
      .map(({ id, code, naam }) => ({ value: String(id), label: `${code}. ${naam}` })),
  },
  { kind: 'choice', name: 'gebruik', label: text.use, options: text.options.gebruik },
];

const { fields } = text;
const number = (name: string, label: string): FieldDefinition => ({
  kind: 'text',
  name,
  label,
  pattern: NUMBER,
  patternHint: fields.number,
});

/** How it is measured, and whether it is feasible and wanted. */
export const concreteFields = ({ meetwijzen }: Doelenboom): readonly FieldDefinition[] => [
  { kind: 'text', name: 'indicator', label: fields.indicator, heading: text.headings.measure },
  { kind: 'choice', name: 'richting', label: fields.direction, options: text.options.richting },
  {
    kind: 'choice',
    name: 'gemetenMet',
    label: fields.measure,
    hint: fields.measureHint,
    options: meetwijzen.map(({ code, naam }) => ({ value: code, label: naam })),
  },
  { kind: 'day', name: 'startOp', label: fields.base },
  { kind: 'text', name: 'startGelezenAls', label: fields.baseReadAs, hint: fields.baseHint },
  { kind: 'day', name: 'streefdatum', label: fields.target },
  number('basiswaarde', fields.baseValue),
  number('streefwaarde', fields.targetValue),
  { kind: 'text', name: 'eenheid', label: fields.unit, hint: fields.unitHint },
  {
    kind: 'choice',
    name: 'haalbaar',
    label: fields.feasible,
    options: text.options.haalbaar,
    heading: text.headings.feasible,
  },
  { kind: 'text', name: 'haalbaarToelichting', label: fields.feasibleNote },
  { kind: 'choice', name: 'aanbiedersWillen', label: fields.want, options: text.options.willen },
  { kind: 'text', name: 'aanbiedersToelichting', label: fields.wantNote },
  { kind: 'text', name: 'snelBereikt', label: fields.quickWin },
];

const NUMBERS: readonly string[] = ['basiswaarde', 'streefwaarde', 'bovenliggendId'];

/** What a goal says now, as somebody would type it. */
export const typedOf = (goal: Boomdoel, of: readonly FieldDefinition[]): Values =>
  Object.fromEntries(
    of.map(({ name }) => {
      const value = goal[name as keyof Boomdoel];
      const typed = value === null || value === undefined ? '' : String(value);
      return [name, name.endsWith('waarde') ? typed.replace('.', ',') : typed];
    }),
  );

/** The body of a change: each field of the form, and null for one that was emptied. */
export const bodyOf = (values: Values, of: readonly FieldDefinition[]): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(of.map(({ name }) => [name, sendable(name, values[name])])),
  reden: values.reden,
});

const sendable = (name: string, typed: string | undefined): string | number | null => {
  if (typed === undefined) return null;
  return NUMBERS.includes(name) ? readNumber(typed) : typed;
};

/** A number as it is typed here, with a comma. */
export const readNumber = (typed: string): number => Number(typed.replace(',', '.'));
export const numberField = number;
