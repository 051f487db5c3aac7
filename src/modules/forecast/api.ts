/** What the browser learns about where a year ends and why costs rose: sums only, never a child. */
import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, listOf, Named, nullable } from '../../platform/http/schema-parts.ts';
import { BOUND_WORDS, KIND_WORDS, PART_WORDS, WHOLE_WORD } from './http/words.nl.ts';

/** A month as jjjj-mm. */
export const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: 'Maand als jjjj-mm.' });
const Kans = Type.Number({ minimum: 0, maximum: 1, description: 'Kans, van 0 tot 1.' });

export const Prognoseregel = Type.Object({
  product: nullable(Named),
  aanbieder: nullable(Named),
  gemeente: nullable(Named),
  goedgekeurdCent: CentsNumber,
  vastCent: CentsNumber,
  nietGedeclareerdCent: CentsNumber,
  lopendCent: CentsNumber,
  nietBegonnenCent: CentsNumber,
  instroomCent: CentsNumber,
  verwachtCent: CentsNumber,
  laagCent: CentsNumber,
  hoogCent: CentsNumber,
  grens: nullable(
    Type.Object({
      soort: choice(Object.values(BOUND_WORDS)),
      cent: CentsNumber,
      verschilCent: CentsNumber,
      kans: Kans,
      bereiktOp: nullable(Day),
      opZijnVroegstOp: nullable(Day),
    }),
  ),
});
export type Prognoseregel = Static<typeof Prognoseregel>;

export const PrognoseItem = Type.Object({
  id: Id,
  regio: Type.String(),
  jaar: Type.Integer(),
  gemaaktOp: Day,
  verwachtCent: CentsNumber,
  laagCent: CentsNumber,
  hoogCent: CentsNumber,
});
export type PrognoseItem = Static<typeof PrognoseItem>;

export const Prognoselijst = Type.Object({ ...listOf(PrognoseItem).properties, magMaken: Type.Boolean() });
export type Prognoselijst = Static<typeof Prognoselijst>;

export const Prognose = Type.Object({
  id: Id,
  regio: Type.String(),
  jaar: Type.Integer(),
  gemaaktOp: Day,
  gemaaktOm: Instant,
  gemaaktDoor: nullable(Type.String()),
  sindsdienCent: CentsNumber,
  regel: Prognoseregel,
  maanden: Type.Array(
    Type.Object({
      maand: Type.String({ description: 'jjjj-mm' }),
      bekendCent: CentsNumber,
      verwachtCent: CentsNumber,
      laagCent: CentsNumber,
      hoogCent: CentsNumber,
    }),
    { description: 'Opgeteld vanaf januari.' },
  ),
  waarschuwingen: Type.Array(Prognoseregel, {
    description: 'Afspraken (product en aanbieder) die naar verwachting over hun grens gaan; de eerste twaalf.',
  }),
  waarschuwingenTotaal: Type.Integer({ minimum: 0 }),
  toets: Type.Array(
    Type.Object({
      soort: choice(Object.values(KIND_WORDS)),
      momenten: Type.Integer(),
      regels: Type.Integer(),
      binnenBand: nullable(Kans),
    }),
  ),
});
export type Prognose = Static<typeof Prognose>;

export const Prognoseregels = Type.Object({ per: Type.String(), items: Type.Array(Prognoseregel) });
export type Prognoseregels = Static<typeof Prognoseregels>;

export const Onderdeel = choice([WHOLE_WORD, ...Object.values(PART_WORDS)]);

export const Toelichting = Type.Object({
  versie: Type.Integer(),
  tekst: Type.String(),
  door: Type.String(),
  op: Instant,
});
export type Toelichting = Static<typeof Toelichting>;

const Onderdelen = Type.Object({
  onderdeel: Onderdeel,
  naam: Type.String(),
  uitleg: Type.String(),
  cent: CentsNumber,
  toelichtingen: Type.Array(Toelichting, { description: 'De nieuwste versie eerst.' }),
});

export const Kostenverklaring = Type.Object({
  regio: Type.String(),
  gemeente: nullable(Named),
  gemeenten: Type.Array(Named),
  maanden: Type.Array(Type.String({ description: 'jjjj-mm, met hulp die is goedgekeurd' })),
  van: Type.String(),
  tot: Type.String(),
  vergelekenVan: Type.String(),
  vergelekenTot: Type.String(),
  wasCent: CentsNumber,
  isCent: CentsNumber,
  verschilCent: CentsNumber,
  trajectenWas: nullable(
    Type.Integer({ description: 'Toewijzingen met hulp, gemiddeld per maand; leeg onder de tien.' }),
  ),
  trajectenIs: nullable(Type.Integer()),
  onderdelen: Type.Array(Onderdelen),
  magToelichten: Type.Boolean(),
});
export type Kostenverklaring = Static<typeof Kostenverklaring>;

export const Kostendelen = Type.Object({
  onderdeel: Onderdeel,
  per: Type.String(),
  wasCent: CentsNumber,
  isCent: CentsNumber,
  cent: CentsNumber,
  items: Type.Array(
    Type.Object({
      sleutel: Type.String(),
      naam: Type.String(),
      wasCent: CentsNumber,
      isCent: CentsNumber,
      cent: CentsNumber,
    }),
  ),
});
export type Kostendelen = Static<typeof Kostendelen>;

export const NieuweToelichting = Type.Object(
  {
    van: Month,
    tot: Month,
    vergelekenVan: Month,
    gemeente: Type.Optional(Id),
    onderdeel: Onderdeel,
    volgtOp: Type.Integer({ minimum: 0, description: 'De versie die u zag; 0 als er nog geen was.' }),
    tekst: Type.String({ minLength: 1, maxLength: 4000 }),
  },
  { additionalProperties: false },
);
export type NieuweToelichting = Static<typeof NieuweToelichting>;
