import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, listOf, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { Prijsuitkomst } from './calculation-schemas.ts';
import { BASIS_WORDS, HOURS_WORDS, ORIGIN_WORDS, OVERHEAD_FORM_WORDS, PART_WORDS } from './words.nl.ts';

/** Schemas of adopted tariffs, cost prices of providers, and the two beside each other. */

const words = <W extends string>(map: Readonly<Record<string, W>>) => choice(Object.values(map) as W[]);
const Euro = Type.String({ description: 'Bedrag in euro met vier decimalen, als tekst.' });
/** At most four decimals, above zero or zero. */
const EuroIn = Type.String({
  pattern: '^\\d{1,7}(\\.\\d{1,4})?$',
  description: 'Bedrag in euro, hoogstens vier decimalen.',
});

const tarief = {
  id: Id,
  product: Named,
  gemeente: nullable(Named),
  aanbieder: nullable(Named),
  van: Day,
  tot: nullable(Day),
  /** A year after its first day a tariff asks to be revised. */
  herzienVanaf: Day,
  tariefCent: CentsNumber,
  eenheid: Type.String(),
  oorsprong: words(ORIGIN_WORDS),
  berekeningId: nullable(Id),
  berekeningVersie: nullable(Type.Integer()),
  vorigTariefId: nullable(Id),
  index: nullable(Type.String({ description: 'Percentage als tekst.' })),
  toelichting: nullable(Type.String()),
  vastgesteldOp: Day,
  vastgesteldDoor: nullable(Type.String()),
};

export const Tarief = Type.Object(tarief);
export type Tarief = Static<typeof Tarief>;
export const Tarieven = listOf(Tarief);

export const TariefMetHerkomst = Type.Object({
  ...tarief,
  keten: Type.Array(Tarief, { description: 'De eerdere tarieven waaruit dit door indexering volgt, nieuwste eerst.' }),
  uitkomst: nullable(Prijsuitkomst),
});
export type TariefMetHerkomst = Static<typeof TariefMetHerkomst>;

export const NieuwTarief = Type.Object(
  {
    berekeningId: Id,
    versie: Type.Optional(Type.Integer({ minimum: 1 })),
    van: Day,
    tot: Type.Optional(Day),
    gemeenteId: Type.Optional(Id),
    aanbiederId: Type.Optional(Id),
    toelichting: Type.Optional(Type.String({ maxLength: 2000 })),
  },
  { additionalProperties: false },
);
export type NieuwTarief = Static<typeof NieuwTarief>;

const Delen = Type.Object(
  { beroepskrachten: EuroIn, clientgebonden: EuroIn, overhead: EuroIn, overig: EuroIn },
  { additionalProperties: false },
);

export const Kostprijs = Type.Object({
  id: Id,
  versie: Type.Integer(),
  product: Named,
  productcode: Type.String(),
  aanbieder: Named,
  jaar: Type.Integer(),
  eenheid: Type.String(),
  kostprijs: Euro,
  prijsCent: CentsNumber,
  uren: words(HOURS_WORDS),
  soort: words(BASIS_WORDS),
  delen: nullable(Delen),
  overheadVorm: nullable(words(OVERHEAD_FORM_WORDS)),
  jaarvolume: nullable(Type.Integer()),
  bron: Type.String(),
  bronOp: Day,
  door: nullable(Type.String()),
  vastgelegdOp: Instant,
});
export type Kostprijs = Static<typeof Kostprijs>;
export const Kostprijzen = listOf(Kostprijs);

const inhoud = {
  kostprijs: EuroIn,
  uren: words(HOURS_WORDS),
  soort: words(BASIS_WORDS),
  delen: Type.Optional(nullable(Delen)),
  overheadVorm: Type.Optional(nullable(words(OVERHEAD_FORM_WORDS))),
  jaarvolume: Type.Optional(nullable(Type.Integer({ minimum: 0 }))),
  bron: Type.String({ minLength: 1, maxLength: 500 }),
  bronOp: Day,
};
export const NieuweKostprijs = Type.Object(
  { productId: Id, jaar: Type.Integer({ minimum: 2015, maximum: 2100 }), ...inhoud },
  { additionalProperties: false },
);
export type NieuweKostprijs = Static<typeof NieuweKostprijs>;
export const KostprijsVersie = Type.Object(inhoud, { additionalProperties: false });
export type KostprijsVersie = Static<typeof KostprijsVersie>;

export const Kostprijsband = Type.Object({
  aantal: Type.Integer(),
  q1: Euro,
  mediaan: Euro,
  q3: Euro,
  q1Cent: CentsNumber,
  mediaanCent: CentsNumber,
  q3Cent: CentsNumber,
});

export const Kostprijsvergelijking = Type.Object({
  product: Named,
  jaar: Type.Integer(),
  tarief: nullable(Tarief),
  band: nullable(Kostprijsband),
  gewogenGemiddelde: nullable(Euro),
  gewogenGemiddeldeCent: nullable(CentsNumber),
  signaal: nullable(Type.String()),
  boekverschil: nullable(
    Type.String({
      description: 'Waarom het tarief nergens naast gelegd kan worden: het productenboek bedoelt iets anders.',
    }),
  ),
  gedekt: Type.Integer(),
  nietGedekt: Type.Integer(),
  regels: Type.Array(
    Type.Object({
      aanbieder: Named,
      kostprijs: Euro,
      kostprijsCent: CentsNumber,
      verschil: Euro,
      verschilCent: CentsNumber,
      verschilPerJaarCent: nullable(CentsNumber),
      gedekt: Type.Boolean(),
      waarom: Type.Array(
        Type.Object({ deel: words(PART_WORDS), naam: Type.String(), verschil: Euro, verschilCent: CentsNumber }),
      ),
    }),
  ),
  geweigerd: Type.Array(Type.Object({ aanbieder: Named, zin: Type.String() })),
});
export type Kostprijsvergelijking = Static<typeof Kostprijsvergelijking>;
export const Kostprijsvergelijkingen = listOf(Kostprijsvergelijking);
