import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { WISH_WORDS } from './words.nl.ts';

/** A product with its period and size, as somebody fills it in. Without a category it is a generic allocation. */
export const productFields = {
  /** Productcategorie (JZ020). */
  categorie: Type.Optional(Type.String({ pattern: '^[0-9]{2}$' })),
  /** Productcode (JZ021); without it the whole category is meant. */
  productcode: Type.Optional(Type.String({ pattern: '^[A-Z0-9]{5}$' })),
  volume: Type.Optional(Type.Integer({ minimum: 1, maximum: 99_999_999 })),
  /** Eenheid (WJ756). */
  eenheid: Type.Optional(Type.String({ pattern: '^(01|04|14|16|82|83|84)$' })),
  /** Frequentie (WMO757). */
  frequentie: Type.Optional(Type.String({ pattern: '^[1246]$' })),
  budgetCent: Type.Optional(CentsNumber),
};
const AskedFields = Type.Object(productFields);
export type AskedFields = Static<typeof AskedFields>;

const period = { van: Day, tot: Type.Optional(Day) };

/** A child that the asker knows from an allocation, or one that is named here for the first time. */
export const ChildQuestion = Type.Object(
  {
    /** Of `clienten/_zoek`; then nothing else is told. */
    clientId: Type.Optional(Id),
    bsn: Type.Optional(Type.String({ pattern: '^[0-9]{9}$' })),
    achternaam: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    voorvoegsel: Type.Optional(Type.String({ minLength: 1, maxLength: 10 })),
    voorletters: Type.Optional(Type.String({ minLength: 1, maxLength: 6 })),
    geboortedatum: Type.Optional(Day),
    /** Geslacht (COD046). */
    geslacht: Type.Optional(Type.String({ pattern: '^[012]$' })),
  },
  { additionalProperties: false },
);
export type ChildQuestion = Static<typeof ChildQuestion>;

const preview = {
  proef: Type.Optional(Type.Boolean({ description: 'Toont het bericht zonder het te versturen.' })),
};

/** What a provider asks for a child (JW315). */
export const CareQuestion = Type.Object(
  {
    /** The municipality that is asked; for a known child the one that knows it. */
    gemeenteId: Type.Optional(Id),
    jeugdige: ChildQuestion,
    producten: Type.Array(
      Type.Object(
        {
          ...period,
          ...productFields,
          /** Number and first day of the decision of the municipality, when there is one (IV052, CD043). */
          beschikkingNummer: Type.Optional(Type.Integer({ minimum: 1, maximum: 999_999_999 })),
          beschikkingVan: Type.Optional(Day),
          verwijzer: Type.Object(
            {
              /** Type verwijzer (COD327). */
              soort: Type.String({ pattern: '^0[1-68]$' }),
              agbCode: Type.Optional(Type.String({ pattern: '^[0-9]{8}$' })),
              naam: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
            },
            { additionalProperties: false },
          ),
          raamcontract: Type.Optional(Type.Boolean()),
          toelichting: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 10 },
    ),
    ...preview,
  },
  { additionalProperties: false },
);
export type CareQuestion = Static<typeof CareQuestion>;

/** What a municipality allocates of its own accord (JW301). */
export const AllocateQuestion = Type.Object(
  {
    /** For a child that is not known yet, at a region that decides for more than one municipality. */
    gemeenteId: Type.Optional(Id),
    aanbiederId: Id,
    jeugdige: ChildQuestion,
    producten: Type.Array(Type.Object({ ...period, ...productFields }, { additionalProperties: false }), {
      minItems: 1,
      maxItems: 10,
    }),
    ...preview,
  },
  { additionalProperties: false },
);
export type AllocateQuestion = Static<typeof AllocateQuestion>;

/** One wish: what is left out stays as it is. */
const Wish = Type.Object(
  {
    soort: choice(Object.values(WISH_WORDS)),
    /** The allocation that is changed or replaced; not with a new product. */
    toewijzing: Type.Optional(Type.Integer({ minimum: 1, maximum: 999_999_999 })),
    van: Type.Optional(Day),
    tot: Type.Optional(Day),
    ...productFields,
  },
  { additionalProperties: false },
);
export type Wish = Static<typeof Wish>;

/** The whole change a provider wishes for the child of an allocation (JW317). */
export const ChangeQuestion = Type.Object(
  {
    /** RedenVerzoek (WJ758). */
    reden: choice(['1', '2']),
    wensen: Type.Array(Wish, { minItems: 1, maxItems: 20 }),
    ...preview,
  },
  { additionalProperties: false },
);

/** What holds now for the child of an allocation at its provider, in codes too: the form for a change begins with it. */
export const SituationAnswer = Type.Object({
  jeugdige: Type.String(),
  gemeente: Named,
  aanbieder: Named,
  items: Type.Array(
    Type.Object({
      nummer: Type.Integer(),
      product: nullable(Type.String()),
      categorie: nullable(Type.String()),
      productcode: nullable(Type.String()),
      van: Day,
      tot: nullable(Day),
      volume: nullable(Type.Integer()),
      eenheid: nullable(Type.String()),
      frequentie: nullable(Type.String()),
      omvang: nullable(Type.String({ description: 'De omvang in woorden.' })),
      budgetCent: nullable(CentsNumber),
    }),
  ),
});
export type SituationAnswer = Static<typeof SituationAnswer>;
