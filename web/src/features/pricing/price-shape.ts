import { PERIOD_WORDS, PRICE_KIND_WORDS, type Prijsvorm } from '../../../../src/modules/pricing/api.ts';
import { formatCount, formatDecimal, parseDutchDecimal } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { editorText } from './editor.nl.ts';

/** What a price is for: its rows of ways a trajectory runs or of groups in a population, as forms and back. */

const text = editorText.shape;
type Kind = Prijsvorm['soort'];
export type ShapeRow = { readonly naam: string; readonly values: Readonly<Record<string, string>> };
export type RowKind = 'spreiding' | 'groepen';

const DECIMAL = /^(\d{1,3}(\.\d{3})+|\d{1,9})(,\d{1,6})?$/;
const number = (name: string, label: string, pattern = DECIMAL): FieldDefinition => ({
  kind: 'text',
  name,
  label,
  required: true,
  pattern,
  patternHint: text.numberPattern,
});
const label: FieldDefinition = { kind: 'text', name: 'naam', label: text.name, required: true };

/** The fields of one row. */
export const ROW_FIELDS: { readonly [Rows in RowKind]: readonly FieldDefinition[] } = {
  spreiding: [
    label,
    number('aandeel', text.share),
    number('weken', text.weeks),
    number('urenPerWeek', text.hoursPerWeek),
  ],
  groepen: [label, number('clienten', text.clients, /^\d{1,7}$/), number('eenhedenPerClient', text.unitsPerClient)],
};

/** Which rows a kind of price has; none for a price per unit or period. */
export const rowsOf = (kind: Kind): RowKind | undefined =>
  kind === PRICE_KIND_WORDS.trajectory
    ? 'spreiding'
    : kind === PRICE_KIND_WORDS['population-mean']
      ? 'groepen'
      : undefined;

/** The shape with which a kind of price starts. */
export function emptyShape(soort: Kind): Prijsvorm {
  const rows = rowsOf(soort);
  if (rows) return { soort, [rows]: [] };
  return soort === PRICE_KIND_WORDS.period
    ? { soort, periode: PERIOD_WORDS.month, eenhedenPerPeriode: '1' }
    : { soort };
}

/** The rows as they stand, each value as people read it. */
export const shapeRows = (shape: Prijsvorm): readonly ShapeRow[] => {
  const rows: readonly Readonly<Record<string, string | number>>[] = shape.spreiding ?? shape.groepen ?? [];
  return rows.map((row) => ({
    naam: String(row.naam),
    values: Object.fromEntries(Object.entries(row).map(([name, value]) => [name, shown(name, value)])),
  }));
};

const shown = (name: string, value: string | number): string =>
  typeof value === 'number' ? formatCount(value) : name === 'naam' ? value : formatDecimal(value);

/** The shape with other rows. */
export function withRows(shape: Prijsvorm, rows: readonly ShapeRow[]): Prijsvorm {
  const kind = rowsOf(shape.soort);
  if (!kind) return shape;
  const read = (values: ShapeRow['values'], name: string): string => parseDutchDecimal(values[name] ?? '') ?? '0';
  if (kind === 'groepen') {
    const groepen = rows.map(({ naam, values }) => ({
      naam,
      clienten: Number(read(values, 'clienten')),
      eenhedenPerClient: read(values, 'eenhedenPerClient'),
    }));
    return { ...shape, groepen };
  }
  const spreiding = rows.map(({ naam, values }) => ({
    naam,
    aandeel: read(values, 'aandeel'),
    weken: read(values, 'weken'),
    urenPerWeek: read(values, 'urenPerWeek'),
  }));
  return { ...shape, spreiding };
}
