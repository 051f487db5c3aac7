import { type Static, Type } from 'typebox';
import { choice, Day, Id, Named, nullable } from '../../../../platform/http/schema-parts.ts';
import { TRANSFER_WORDS } from './transfer-words.nl.ts';

const tellingen = { loopt: Type.Integer(), gepland: Type.Integer(), geregeld: Type.Integer() };

export const Overdracht = Type.Object({
  laatsteDag: Day,
  verlenging: nullable(Type.String({ description: 'Wat het contract nog kan verlengen.' })),
  ...tellingen,
  gemeenten: Type.Array(Type.Object({ ...Named.properties, ...tellingen })),
});
export type Overdracht = Static<typeof Overdracht>;

export const OverTeDragen = Type.Object({
  toewijzingId: Id,
  nummer: Type.Integer(),
  naam: Type.String(),
  geboortejaar: Type.Integer(),
  gemeente: Type.String(),
  product: Type.String(),
  tot: nullable(Day),
  naar: nullable(Named),
  per: nullable(Day),
  toelichting: Type.String(),
  stand: choice(Object.values(TRANSFER_WORDS)),
});
export type OverTeDragen = Static<typeof OverTeDragen>;

export const NieuweOverdracht = Type.Object(
  {
    toewijzingIds: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }),
    naarId: Id,
    per: Day,
    toelichting: Type.String({ maxLength: 2000 }),
  },
  { additionalProperties: false },
);
