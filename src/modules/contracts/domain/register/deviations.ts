import type { TermValue, TermValues } from '../clauses/term-values.ts';

export type Deviation = {
  readonly text: boolean;
  /** Values that differ, with what the library says. */
  readonly values: readonly { readonly field: string; readonly standard: TermValue; readonly here: TermValue }[];
};

type Said = { readonly title: string; readonly text: string; readonly terms: TermValues | null };

/**
 * Values that every contract fills in for itself: amounts and days of its own. Filling in what the library leaves open is
 * no deviation.
 */
const FILLED_IN: ReadonlySet<string> = new Set(['room', 'minimumCents', 'firstYear', 'decidedOn', 'dueOn']);

/** Where a clause of a contract differs from that of the library; undefined: nowhere. */
export function deviationFrom(standard: Said, here: Said): Deviation | undefined {
  const text = standard.text !== here.text || standard.title !== here.title;
  const fields = new Set([...Object.keys(standard.terms?.values ?? {}), ...Object.keys(here.terms?.values ?? {})]);
  const values = [...fields]
    .filter((field) => !FILLED_IN.has(field))
    .map((field) => ({
      field,
      standard: standard.terms?.values[field] ?? null,
      here: here.terms?.values[field] ?? null,
    }))
    .filter((one) => JSON.stringify(one.standard) !== JSON.stringify(one.here));
  return text || values.length > 0 ? { text, values } : undefined;
}
