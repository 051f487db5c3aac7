import { type Static, Type } from 'typebox';
import { choice, nullable } from '../../../../platform/http/schema-parts.ts';
import { ANNEX_WORDS } from './papers-words.nl.ts';

/** What the browser exchanges about all that belongs to a contract. */
export const Contractstukken = Type.Object({
  items: Type.Array(
    Type.Object({
      naam: Type.String(),
      toelichting: Type.String(),
      scherm: nullable(Type.String({ description: 'Adres van een scherm waarop het te lezen is.' })),
      bestand: nullable(Type.String({ description: 'Adres onder /v1 van een bestand.' })),
      ontbreekt: Type.Boolean({ description: 'Hoort erbij en is er nog niet.' }),
    }),
  ),
  magToevoegen: Type.Boolean(),
});
export type Contractstukken = Static<typeof Contractstukken>;

export const NieuweBijlage = Type.Object({
  soort: choice(Object.values(ANNEX_WORDS)),
  naam: Type.String({ minLength: 1, maxLength: 120, pattern: '^[^/\\\\:*?"<>|]+$' }),
});
