import type { FundingTerms } from '../terms.ts';
import { termsFromDocument } from './document.ts';

/** The smallest document that holds: P x Q per minute. */
export const SMALLEST = {
  sleutel: 'licht',
  naam: 'Lichte hulp',
  van: '2027-01-01',
  onderdelen: [
    {
      sleutel: 'begeleiding',
      naam: 'Begeleiding',
      model: 'prijs-keer-hoeveelheid',
      variant: 'inspanning',
      prijs: { soort: 'eenheid', eenheid: 'minuut' },
      verschuldigd: { soort: 'per-eenheid' },
    },
  ],
};

type Json = Readonly<Record<string, unknown>>;

/** That document with its one part, or the whole, changed. */
export const changed = (part: Json, whole: Json = {}): Json => ({
  ...SMALLEST,
  ...whole,
  onderdelen: [{ ...SMALLEST.onderdelen[0], ...part }],
});

/** Terms of a document that must hold. */
export function termsOf(document: Json): FundingTerms {
  const read = termsFromDocument(document);
  if (!read.ok) throw new Error(read.refusal.faults.map(({ path, sentence }) => `${path}: ${sentence}`).join('\n'));
  return read.value;
}
