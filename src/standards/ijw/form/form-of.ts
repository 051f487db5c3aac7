import { descriptionOf } from '../building/build-message.ts';
import type { ComplexType, ElementDescription, ReleaseDescription } from '../description/description.ts';
import type { SimpleType } from '../description/simple-type.ts';
import { codeText } from '../release-3-2/code-lists.ts';
import { release32 } from '../release-3-2/description.ts';
import type { MessageId, Messages } from '../release-3-2/types/messages.ts';
import { baseOf, elementLabel, elementMeaning } from './labels.nl.ts';

/** How a value is written for people: `cents` is a whole number of euro cents, `day` yyyy-mm-dd. */
export type FormValueKind = 'text' | 'code' | 'day' | 'cents' | 'bsn';

/** A class of the message: a heading with what stands below it, at `depth` (0 is directly in the message). */
export type FormHeading = {
  readonly kind: 'heading';
  readonly element: string;
  /** Counts from 0 over all elements of this name in the message, as the place of a finding does. */
  readonly index: number;
  /** How many of this name there are. */
  readonly count: number;
  readonly depth: number;
  readonly label: string;
  readonly meaning: string | undefined;
};
/** One value with its Dutch name, and for a code what it stands for. */
export type FormField = {
  readonly kind: 'field';
  readonly element: string;
  readonly depth: number;
  readonly label: string;
  readonly meaning: string | undefined;
  readonly valueKind: FormValueKind;
  readonly value: string;
  readonly valueText: string | undefined;
};
export type FormRow = FormHeading | FormField;

type Fields = { readonly [element: string]: unknown };
type Counting = { readonly rows: FormRow[]; readonly seen: Map<string, number> };

/**
 * A message as a form: its elements in their own order with Dutch names, code values with their meaning. A class that only
 * collects others (`ToegewezenProducten`) is left out. Works on any message that is held whole, also one only planned.
 */
export function formOf<Id extends MessageId>(
  message: Id,
  bericht: Messages[Id],
  release: ReleaseDescription = release32,
): readonly FormRow[] {
  const root = descriptionOf(message, release).root;
  const counting: Counting = { rows: [], seen: new Map() };
  if (root.complex) walk(root.complex, bericht as unknown as Fields, 0, counting);
  const { rows, seen } = counting;
  return rows.map((row) => (row.kind === 'heading' ? { ...row, count: seen.get(row.element) ?? 1 } : row));
}

function walk(type: ComplexType, fields: Fields, depth: number, counting: Counting): void {
  for (const element of type.elements) {
    const given = fields[element.name];
    if (given === undefined) continue;
    for (const one of Array.isArray(given) ? given : [given]) put(element, one, depth, counting);
  }
}

function put(element: ElementDescription, given: unknown, depth: number, counting: Counting): void {
  const { name, complex, simple } = element;
  if (simple) {
    counting.rows.push(fieldOf(name, simple, String(given), depth));
    return;
  }
  if (!complex) return;
  if (collects(complex)) {
    walk(complex, given as Fields, depth, counting);
    return;
  }
  const index = counting.seen.get(name) ?? 0;
  counting.seen.set(name, index + 1);
  const label = elementLabel(name);
  counting.rows.push({ kind: 'heading', element: name, index, count: 0, depth, label, meaning: elementMeaning(name) });
  walk(complex, given as Fields, depth + 1, counting);
}

/** A class with nothing but a repetition of one other class or value. */
const collects = ({ elements }: ComplexType): boolean => elements.length === 1 && (elements[0]?.max ?? 1) > 1;

function fieldOf(name: string, type: SimpleType, value: string, depth: number): FormField {
  const text = type.codelist === undefined ? undefined : codeText(type.codelist, value);
  return {
    kind: 'field',
    element: name,
    depth,
    label: elementLabel(name),
    meaning: elementMeaning(name),
    valueKind: text ? 'code' : kindOf(name, type),
    value,
    valueText: text,
  };
}

function kindOf(element: string, { name }: SimpleType): FormValueKind {
  if (element === 'Bsn') return 'bsn';
  if (baseOf(name) === 'xs:date') return 'day';
  return name.includes('Bedrag') || element === 'Budget' || element === 'ProductTarief' ? 'cents' : 'text';
}
