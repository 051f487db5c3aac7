/** What the tables of fields share. */
import { type Field, KEY, oneOf, type Shape, text } from './shape.ts';

export const field = (
  name: string,
  label: string,
  explain: string,
  shape: Shape,
  ...fallback: readonly unknown[]
): Field => ({
  name,
  label,
  explain,
  shape,
  ...(fallback.length > 0 && { fallback: fallback[0] }),
});

export const key = field(
  'sleutel',
  'Sleutel',
  'Korte naam zonder spaties, uniek in zijn lijst; blijft hetzelfde in volgende versies.',
  KEY,
);
export const name = (what: string) => field('naam', 'Naam', what, text(200));
export const perYear = (fallback?: 12) =>
  field(
    'perJaar',
    'Aantal per jaar',
    'In hoeveel gelijke delen een jaar wordt betaald: 1, 2, 4 of 12.',
    oneOf(1, 2, 4, 12),
    ...(fallback ? [fallback] : []),
  );
