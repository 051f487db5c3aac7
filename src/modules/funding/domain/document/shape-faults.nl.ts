import { formatList } from '../../../../kernel/format.nl.ts';
import type { Shape, TextPattern } from './shape.ts';

const quoted = (words: readonly string[]): string => formatList(words.map((word) => `"${word}"`));
const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
};

const FORMS: Readonly<Record<TextPattern, string>> = {
  any: 'Hier hoort tekst.',
  key: 'Een sleutel bestaat uit letters, cijfers, punten, streepjes en liggende streepjes.',
  'unit-code': 'Een eenheidcode is een code van twee cijfers, zoals 01 of 82.',
  'product-code': 'Een productcode heeft precies vijf letters of cijfers.',
  category: 'Een productcategorie is een code van twee cijfers.',
};

/** Sentences about the form of a document: what stands there, and what should. */
export const SHAPE_FAULTS = {
  missing: (name: string) => `Het veld "${name}" ontbreekt.`,
  unknownField: (name: string, known: readonly string[]) =>
    `Het veld "${name}" bestaat hier niet. Hier kan staan: ${quoted(known)}.`,
  notAnObject: 'Hier hoort een groep velden tussen accolades.',
  notAList: 'Hier hoort een lijst tussen vierkante haken.',
  empty: 'Dit veld is leeg.',
  tooLong: (maxLength: number) => `Deze tekst is te lang: ten hoogste ${maxLength} tekens.`,
  notText: (pattern: TextPattern) => FORMS[pattern],
  notADay: (value: unknown) => `${shown(value)} is geen dag. Schrijf een dag als 2027-01-31.`,
  notCents: 'Hier hoort een bedrag in hele centen, zonder komma: 12500 is € 125,00.',
  notAShare: (value: unknown) => `${shown(value)} is geen deel. Schrijf "7/10" of "70%".`,
  notANumber: ({ from, through, only }: Extract<Shape, { kind: 'whole' }>) =>
    only.length > 0
      ? `Hier hoort een van deze getallen: ${formatList(only.map(String))}.`
      : `Hier hoort een heel getal van ${from} tot en met ${through}.`,
  notAFlag: 'Hier hoort true (ja) of false (nee).',
  noOption: (value: unknown, words: readonly string[]) => `${shown(value)} kan hier niet. Kies uit ${quoted(words)}.`,
  twice: (value: unknown) => `${shown(value)} staat hier twee keer.`,
} as const;
