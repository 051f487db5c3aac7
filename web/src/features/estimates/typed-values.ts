import { formatInputEuros, parseDutchEuros } from '../../format/index.ts';

/** Reading what people type in the forms of an estimate; the form has checked it against the pattern already. */

export const EUROS = /^€?\s*(\d{1,3}(\.\d{3})+|\d{1,12})(,\d{1,2})?$/;
export const COUNT = /^(\d{1,3}(\.\d{3})+|\d{1,15})$/;
export const PERCENTAGE = /^[-−+]?\d{1,4}(,\d{1,2})?$/;

export const readEuros = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : parseDutchEuros(text);

/** `86.400` or `86400`. */
export const readCount = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text.replaceAll('.', ''));

/** `2,5` becomes `2.5`, as the API takes it. */
export const readPercentage = (text: string | undefined): string | undefined =>
  text?.replace('−', '-').replace('+', '').replace(',', '.');

/** `2.50` of the API as people type it: `2,5`. */
export const typedPercentage = (decimal: string | undefined): string =>
  decimal === undefined ? '' : String(Number(decimal)).replace('.', ',');

export const typedCount = (value: number | undefined | null): string =>
  value === undefined || value === null ? '' : String(value);

export const typedEuros = (cents: number | null): string => (cents === null ? '' : formatInputEuros(cents));

/** Leaves out what was not filled in. */
export const given = <Values extends Record<string, unknown>>(values: Values): Partial<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>;
