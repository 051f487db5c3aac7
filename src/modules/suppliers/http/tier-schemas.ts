import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { Plaatsing } from './file-schemas.ts';
import { BOUND_WORDS, FACT_WORDS, SIZE_WORDS } from './words.nl.ts';

const sleutel = Type.String({ pattern: '^[a-z0-9-]{2,40}$' });

export const Differentiatiedocument = Type.Object(
  {
    niveaus: Type.Array(
      Type.Object(
        {
          sleutel,
          naam: Type.String({ minLength: 2, maxLength: 60 }),
          nodig: Type.Integer({ minimum: 0, maximum: 20, description: 'Hoeveel criteria ten minste moeten gelden.' }),
          criteria: Type.Array(
            Type.Object(
              {
                feit: choice(Object.values(FACT_WORDS)),
                grens: choice(Object.values(BOUND_WORDS)),
                waarde: Type.Number(),
              },
              { additionalProperties: false },
            ),
            { maxItems: 20 },
          ),
          voordelen: Type.Object(
            {
              betaaltermijnDagen: nullable(Type.Integer({ minimum: 1, maximum: 60 })),
              steekproefOmvang: nullable(Type.Integer({ minimum: 1, maximum: 1000 })),
              voorrangBijVernieuwing: Type.Boolean(),
            },
            { additionalProperties: false },
          ),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 6, description: 'Van laag naar hoog; het eerste niveau vraagt niets (R-107).' },
    ),
    kleinTotPercentage: Type.Number({ minimum: 0, maximum: 100 }),
    middelTotPercentage: Type.Number({ minimum: 0, maximum: 100 }),
  },
  { additionalProperties: false },
);
export type Differentiatiedocument = Static<typeof Differentiatiedocument>;

export const Indeling = Type.Object({
  aanbieder: Named,
  aandeel: Type.Number(),
  grootte: choice(Object.values(SIZE_WORDS)),
  berekend: Plaatsing,
  vastgesteld: nullable(Type.Object({ naam: Type.String(), van: Day, uitzondering: nullable(Type.String()) })),
  verankerd: Type.Integer({ description: 'Lopende contracten waarin de voordelen zijn afgesproken (R-109).' }),
  contracten: Type.Integer(),
});
export type Indeling = Static<typeof Indeling>;

export const Doelafhankelijkheid = Type.Object({
  doel: Type.Object({ id: Id, code: Type.String(), naam: Type.String() }),
  totaalCent: CentsNumber,
  aanbieders: Type.Integer(),
  top3Percentage: Type.Number(),
  grootste: Type.Array(Type.Object({ aanbieder: Named, aandeel: Type.Number(), goedgekeurdCent: CentsNumber })),
  afhankelijk: Type.Boolean({ description: 'Drie aanbieders leveren samen meer dan de helft (R-352).' }),
});
export type Doelafhankelijkheid = Static<typeof Doelafhankelijkheid>;

export const Differentiatie = Type.Object({
  document: nullable(Differentiatiedocument),
  versies: Type.Array(
    Type.Object({ versie: Type.Integer(), van: Day, toelichting: Type.String(), door: nullable(Type.String()) }),
  ),
  indeling: Type.Array(Indeling),
  verdeling: Type.Array(
    Type.Object({
      grootte: choice(Object.values(SIZE_WORDS)),
      aantal: Type.Integer(),
      perNiveau: Type.Array(Type.Object({ naam: Type.String(), aantal: Type.Integer() })),
    }),
    { description: 'Verdeling van niveaus over kleine, middelgrote en grote aanbieders (R-108).' },
  ),
  doelen: Type.Array(Doelafhankelijkheid),
  mag: Type.Object({ vaststellen: Type.Boolean() }),
});
export type Differentiatie = Static<typeof Differentiatie>;

const toelichting = Type.String({ minLength: 3, maxLength: 1000 });
export const NieuwDocument = Type.Object(
  { document: Differentiatiedocument, van: Day, toelichting },
  { additionalProperties: false },
);
export const Vaststelling = Type.Object({ van: Day }, { additionalProperties: false });
export const Vastgesteld = Type.Object({ aantal: Type.Integer() });
export const NieuwNiveau = Type.Object(
  { niveau: sleutel, van: Day, reden: toelichting },
  { additionalProperties: false },
);
