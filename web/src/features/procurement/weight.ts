/** Shares as people type them, in per cent, and as the API takes them, from 0 to 1 as exact text. */

export const PERCENTAGE_0_100 = /^(100(,0+)?|\d{1,2}(,\d{1,4})?)$/;

/** `40` becomes `0.4`, `12,5` becomes `0.125`; null when nothing was typed. Shifts the point, so nothing is rounded. */
export function weightOf(typed: string | undefined): string | null {
  if (!typed) return null;
  const [whole = '0', rest = ''] = typed.split(',');
  const digits = whole.padStart(3, '0') + rest;
  const fraction = digits.slice(1).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, 1) : `${digits.slice(0, 1)}.${fraction}`;
}

/** `0.125` becomes `12,5`; nothing becomes an empty field. */
export function typedWeight(share: string | null): string {
  if (share === null) return '';
  const [whole = '0', fraction = ''] = share.split('.');
  const digits = fraction.padEnd(2, '0');
  const before = String(Number(`${whole}${digits.slice(0, 2)}`));
  const after = digits.slice(2).replace(/0+$/, '');
  return after === '' ? before : `${before},${after}`;
}
