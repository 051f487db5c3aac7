/** What a cell of a spreadsheet or a CSV field holds before anything is known about it. */
export type RawCell = string | number | boolean | Date | null;

/** How numbers are written as text in this file: Dutch, or with a point when commas part the fields. */
export type NumberStyle = 'comma' | 'point';

export const isEmpty = (cell: RawCell): boolean =>
  cell === null || (typeof cell === 'string' && cell.replace(/[\s\u00a0]+/g, '') === '');

const SHOWN = 80;

/** The cell as it is shown back to who sent it; null when it was empty. */
export function shownCell(cell: RawCell): string | null {
  if (isEmpty(cell)) return null;
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '?' : cell.toISOString().slice(0, 10);
  const text = typeof cell === 'number' ? String(cell).replace('.', ',') : String(cell).trim();
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** Spreadsheets count in doubles and show fifteen digits: 0.1 + 0.2 is meant as 0.3. Undefined when it is not finite. */
export function exactDecimal(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const [digits = '', power = '0'] = value.toPrecision(15).split('e');
  const plain = power === '0' ? digits : shift(digits, Number(power));
  return plain === undefined ? undefined : trimZeros(plain);
}

function shift(digits: string, power: number): string | undefined {
  if (Math.abs(power) > 30) return undefined;
  const sign = digits.startsWith('-') ? '-' : '';
  const [whole = '', decimals = ''] = digits.replace('-', '').split('.');
  if (power >= 0) {
    const all = whole + decimals.padEnd(power, '0');
    return `${sign}${all.slice(0, whole.length + power)}.${all.slice(whole.length + power)}0`;
  }
  return `${sign}0.${whole.padStart(-power, '0')}${decimals}`;
}

const trimZeros = (plain: string): string => (plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain);

const FORM = {
  comma: /^-?(?:\d+|\d{1,3}(?:\.\d{3})+(?=,))(?:,\d+)?$/,
  point: /^-?\d+(?:\.\d+)?$/,
} as const;

/**
 * A number as text in the way of the file, as a plain decimal such as `-1250.5`; undefined when it is none. With a
 * decimal comma, points may part thousands only when a comma follows: `1.250` alone could mean two things and is refused.
 */
export function plainDecimal(text: string, style: NumberStyle): string | undefined {
  const bare = text.replace(/[\s\u00a0€]/g, '').replace(/^\u2212/, '-');
  if (!FORM[style].test(bare)) return undefined;
  return style === 'comma' ? bare.replaceAll('.', '').replace(',', '.') : bare;
}
