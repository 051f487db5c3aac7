import { type Static, Type } from 'typebox';
import { choice, Day, Id, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { FORM_WORDS } from './clause-words.nl.ts';
import { Partner, Werkend } from './register-schemas.ts';
import { SEGMENT_WORDS, VARIANT_WORDS } from './words.nl.ts';

const closed = { additionalProperties: false };
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength });

const NieuwProduct = Type.Object(
  {
    productId: Id,
    jaar: Type.Integer({ minimum: 2015, maximum: 2100 }),
    volume: nullable(Type.Integer({ minimum: 0 })),
    budgetCent: Type.Integer({ minimum: 0 }),
    plafondCent: nullable(Type.Integer({ minimum: 0 })),
    tariefCent: nullable(
      Type.Integer({ minimum: 0, description: 'Prijs per eenheid vanaf het begin, in hele centen.' }),
    ),
  },
  closed,
);
export type NieuwProduct = Static<typeof NieuwProduct>;

const GekozenBepaling = Type.Object({ sleutel: Type.String(), werkend: nullable(Werkend) }, closed);
export type GekozenBepaling = Static<typeof GekozenBepaling>;

const shared = {
  nummer: Text(40),
  naam: Text(200),
  opdrachtgeverId: Id,
  gemeenteIds: Type.Array(Id, { maxItems: 400 }),
  variant: choice(Object.values(VARIANT_WORDS)),
  reikwijdte: Type.String({ maxLength: 10_000 }),
  producten: Type.Array(NieuwProduct, { minItems: 1, maxItems: 500 }),
  bepalingen: Type.Array(GekozenBepaling, { maxItems: 100 }),
};

export const NieuwContract = Type.Object(
  {
    ...shared,
    aanbiederId: Id,
    segment: choice(Object.values(SEGMENT_WORDS)),
    procedure: Text(200),
    van: Day,
    tot: Day,
    betaaltermijnDagen: Type.Integer({ minimum: 1, maximum: 365 }),
    vorm: choice(Object.values(FORM_WORDS)),
    kenmerk: nullable(Text(100)),
    bovenliggendId: nullable(Id),
    partners: Type.Array(Partner, { maxItems: 200 }),
  },
  closed,
);
export type NieuwContract = Static<typeof NieuwContract>;

export const ContractUitGunning = Type.Object(
  { ...shared, procedureId: Id, aanmeldingId: Id, van: nullable(Day), tot: nullable(Day) },
  closed,
);
export type ContractUitGunning = Static<typeof ContractUitGunning>;

export const Contractkeuzes = Type.Object({
  opdrachtgevers: Type.Array(Named),
  gemeenten: Type.Array(Named),
  aanbieders: Type.Array(Named),
  producten: Type.Array(Type.Object({ id: Id, code: Type.String(), naam: Type.String(), eenheid: Type.String() })),
  raamcontracten: Type.Array(Named),
});

export const TeMakenContracten = Type.Object({
  items: Type.Array(
    Type.Object({
      aanmeldingId: Id,
      aanmeldingNummer: Type.String(),
      aanbieder: Named,
      productIds: Type.Array(Id),
      magContract: Type.Boolean(),
      contractId: nullable(Id),
    }),
  ),
});
