/** What somebody filled in to compare forms of contract, as it stands in the address: no more than choices from a list. */
import type { Vormvraag } from '../../../../src/modules/contracts/api.ts';

export type Answers = Readonly<Record<string, 'ja' | 'nee'>>;
export type Side = Vormvraag['punten'][number]['zijde'];
export type Aspect = 'resultaat' | 'inspanning';
/** By form, side and aspect, 1 (little) to 5 (much). */
export type Points = Readonly<Record<string, number>>;

export const SIDES: readonly Side[] = ['opdrachtgever', 'aanbieder'];
export const ASPECTS: readonly Aspect[] = ['resultaat', 'inspanning'];
export const pointKey = (form: string, side: Side, aspect: Aspect): string => `${form}.${side}.${aspect}`;

const pairs = (text: string | undefined): (readonly [key: string, value: string])[] =>
  (text ?? '').split(',').flatMap((one) => {
    const [key, value] = one.split(':');
    return key && value ? [[key, value] as const] : [];
  });

/** What is no answer is passed over. */
export const readAnswers = (text: string | undefined): Answers =>
  Object.fromEntries(
    pairs(text).flatMap(([key, value]) => (value === 'ja' || value === 'nee' ? [[key, value] as const] : [])),
  );

/** What is no number of points is passed over. */
export const readPoints = (text: string | undefined): Points =>
  Object.fromEntries(
    pairs(text).flatMap(([key, value]) => (/^[1-5]$/.test(value) ? [[key, Number(value)] as const] : [])),
  );

/** The same choices with one changed, as text for the address; an empty value takes the choice back. */
export function withChoice(choices: Readonly<Record<string, string | number>>, key: string, value: string): string {
  const next = { ...choices, [key]: value };
  return Object.entries(next)
    .filter(([, chosen]) => chosen !== '')
    .map(([name, chosen]) => `${name}:${chosen}`)
    .join(',');
}

/** The question to the server; a side that has not given both its points for a form says nothing about it. */
export const questionOf = (answers: Answers, points: Points, forms: readonly string[]): Vormvraag => ({
  antwoorden: Object.entries(answers).map(([vraag, answer]) => ({ vraag, ja: answer === 'ja' })),
  punten: forms.flatMap((vorm) =>
    SIDES.flatMap((zijde) => {
      const resultaat = points[pointKey(vorm, zijde, 'resultaat')];
      const inspanning = points[pointKey(vorm, zijde, 'inspanning')];
      return resultaat && inspanning ? [{ vorm, zijde, resultaat, inspanning }] : [];
    }),
  ),
});
