import { type Static, Type } from 'typebox';
import { choice, Day, Named, nullable } from '../../../platform/http/schema-parts.ts';

/** What the browser exchanges about example files, in the Dutch of the public API. */
export const KIND_WORDS = {
  declaration: 'declaratie',
  correction: 'correctie',
  broken: 'stuk',
  'same-identification': 'zelfde-identificatie',
} as const;

export const ExampleList = Type.Object({
  /** The month that is still to be declared; null when there is nothing to try. */
  maand: nullable(Day),
  gemeente: nullable(Named),
  items: Type.Array(
    Type.Object({
      id: Type.String({ description: 'Gemeente en soort, zoals 5-correctie.' }),
      soort: choice(Object.values(KIND_WORDS)),
    }),
  ),
});
export type ExampleList = Static<typeof ExampleList>;
