import { type Static, Type } from 'typebox';
import { choice, Day, Id, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { Vorm } from './file-schemas.ts';
import { FITS_WORDS } from './words.nl.ts';

const PerVorm = Type.Object({ vast: Type.Integer(), proactief: Type.Integer(), reactief: Type.Integer() });

export const Beheerregel = Type.Object(
  {
    proactiefVanafPercentage: Type.Number({
      minimum: 0.1,
      maximum: 100,
      description: 'Vanaf welk aandeel in de lichte hulp een aanbieder proactief wordt beheerd (R-112).',
    }),
    gesprekElkeMaanden: Type.Object({
      vast: nullable(Type.Integer({ minimum: 1, maximum: 24 })),
      proactief: nullable(Type.Integer({ minimum: 1, maximum: 24 })),
      reactief: nullable(Type.Integer({ minimum: 1, maximum: 24 })),
    }),
    urenPerJaar: Type.Object({
      vast: Type.Integer({ minimum: 0, maximum: 2000 }),
      proactief: Type.Integer({ minimum: 0, maximum: 2000 }),
      reactief: Type.Integer({ minimum: 0, maximum: 2000 }),
    }),
    capaciteit: Type.Optional(
      nullable(
        Type.Object(
          {
            zwareAanbieders: Type.Integer({ minimum: 0, maximum: 1000 }),
            lichteVan: Type.Integer({ minimum: 0, maximum: 5000 }),
            lichteTot: Type.Integer({ minimum: 0, maximum: 5000 }),
            urenBeschikbaar: Type.Integer({ minimum: 0, maximum: 200_000 }),
          },
          {
            additionalProperties: false,
            description: 'Waarop de regio rekent: zware aanbieders staan vooraf vast, lichte niet (R-354).',
          },
        ),
      ),
    ),
  },
  { additionalProperties: false },
);
export type Beheerregel = Static<typeof Beheerregel>;

export const Werklast = Type.Object({
  accountmanager: nullable(Named),
  aanbieders: Type.Integer(),
  perVorm: PerVorm,
  urenPerJaar: Type.Integer(),
  aandacht: Type.Integer({ description: 'Aanbieders waarbij nu iets aandacht vraagt.' }),
});
export type Werklast = Static<typeof Werklast>;

export const Accountmanagement = Type.Object({
  regel: Beheerregel,
  vastgesteld: Type.Boolean({ description: 'Nee: de regio stelde nog geen eigen regel vast; dit is het begin.' }),
  versies: Type.Array(
    Type.Object({ versie: Type.Integer(), van: Day, toelichting: Type.String(), door: nullable(Type.String()) }),
  ),
  perVorm: PerVorm,
  capaciteit: nullable(
    Type.Object({
      urenNu: Type.Integer(),
      urenPerLichte: Type.Number(),
      urenVan: Type.Integer(),
      urenTot: Type.Integer(),
      past: choice(Object.values(FITS_WORDS)),
    }),
  ),
  werklast: Type.Array(Werklast),
  mensen: Type.Array(Type.Object({ id: Id, naam: Type.String(), organisatie: Type.String() })),
  mag: Type.Object({ beheren: Type.Boolean(), vaststellen: Type.Boolean() }),
});
export type Accountmanagement = Static<typeof Accountmanagement>;

const toelichting = Type.String({ minLength: 3, maxLength: 1000 });
export const NieuweBeheerregel = Type.Object(
  { regel: Beheerregel, van: Day, toelichting },
  { additionalProperties: false },
);
export const NieuweToedeling = Type.Object(
  { persoonId: Type.Optional(Id), van: Day, toelichting: Type.Optional(Type.String({ maxLength: 1000 })) },
  { additionalProperties: false },
);
export const NieuweBeheervorm = Type.Object(
  { vorm: Type.Optional(Vorm), van: Day, reden: toelichting },
  { additionalProperties: false },
);
