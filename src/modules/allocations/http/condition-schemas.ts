/** Schemas of binding conditions, in the Dutch of the public API. */
import { type Static, Type } from 'typebox';
import { choice, Day, Id, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { BODY_WORDS } from './words.nl.ts';

export const BindendeVoorwaarde = Type.Object({
  id: Id,
  product: nullable(Named),
  toewijzingId: nullable(Id),
  instantie: choice(Object.values(BODY_WORDS)),
  organisatie: nullable(Named),
  voorwaarde: Type.String(),
  grondslag: Type.String(),
  van: Day,
  tot: nullable(Day),
  vastgelegdDoor: nullable(Type.String()),
});
export type BindendeVoorwaarde = Static<typeof BindendeVoorwaarde>;

export const NieuweBindendeVoorwaarde = Type.Object(
  {
    instantie: choice(Object.values(BODY_WORDS)),
    organisatieId: Type.Optional(Id),
    voorwaarde: Type.String({ minLength: 1, maxLength: 500 }),
    grondslag: Type.String({ minLength: 1, maxLength: 300 }),
    van: Day,
    tot: Type.Optional(Day),
  },
  { additionalProperties: false },
);
export type NieuweBindendeVoorwaarde = Static<typeof NieuweBindendeVoorwaarde>;
export const EindeVoorwaarde = Type.Object({ tot: Day }, { additionalProperties: false });
