import { type Static, Type } from 'typebox';
import { choice, Day, Id, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { PLAN_KIND_WORDS } from './plan-words.nl.ts';
import { COUNTING_WORDS } from './procedure-words.nl.ts';

const Sleutel = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,59}$' });
const Dagen = Type.Integer({ minimum: 1, maximum: 3660 });
const Name = Type.String({ minLength: 1, maxLength: 200 });

const velden = {
  soort: choice(Object.values(PLAN_KIND_WORDS)),
  naam: Name,
  dagen: Dagen,
  telling: choice(Object.values(COUNTING_WORDS)),
  /** Keys of what must have ended first. */
  na: Type.Array(Sleutel, { maxItems: 50, uniqueItems: true }),
  nietVoor: nullable(Day),
  klaarOp: nullable(Day),
  gemeenteId: nullable(Id),
  wie: nullable(Type.String({ maxLength: 200 })),
  gereedOp: nullable(Day),
  toelichting: nullable(Type.String({ maxLength: 1000 })),
};

/** Something in the planning, with its days by calculation. */
export const Planonderdeel = Type.Object({
  id: Id,
  sleutel: Type.String(),
  ...velden,
  gemeente: nullable(Named),
  minimumDagen: nullable(Type.Integer()),
  minimumBron: nullable(Type.String()),
  van: nullable(Day),
  totEnMet: nullable(Day),
  /** The last day on which it may end without something missing its day. */
  uiterlijk: nullable(Day),
  kritiek: Type.Boolean(),
  stand: choice(['gereed', 'te-laat', 'loopt', 'straks']),
  versie: Type.Integer(),
});
export type Planonderdeel = Static<typeof Planonderdeel>;

export const Planning = Type.Object({
  vanaf: Day,
  onderdelen: Type.Array(Planonderdeel),
  fouten: Type.Array(Type.Object({ sleutel: nullable(Type.String()), zin: Type.String() })),
  /** Said when the planning begins later than is wise before the contracts begin; nothing is refused for it. */
  advies: nullable(Type.String()),
  /** Minimum demands per municipality: how many there are and how many are ready. */
  gemeenten: Type.Array(
    Type.Object({ gemeente: Named, gereed: Type.Integer(), totaal: Type.Integer(), laatste: nullable(Day) }),
  ),
  mag: Type.Object({ wijzigen: Type.Boolean() }),
});
export type Planning = Static<typeof Planning>;

export const NieuwPlanonderdeel = Type.Object({ sleutel: Sleutel, ...velden });
export type NieuwPlanonderdeel = Static<typeof NieuwPlanonderdeel>;
export const Planwijziging = Type.Partial(Type.Object(velden));
export type Planwijziging = Static<typeof Planwijziging>;

/** Puts the ready plan of the kind into an empty planning. */
export const Standaardplanning = Type.Object({
  werkpakketten: Type.Boolean({ description: 'Ook werkpakketten voor de invoering en communicatie (R-289, R-293).' }),
  gemeenten: Type.Boolean({ description: 'Ook minimumeisen per gemeente (R-291).' }),
});
