/** What the browser exchanges about the instruments, in the Dutch of the public API. */
import { type Static, Type } from 'typebox';
import { choice, nullable } from '../../../platform/http/schema-parts.ts';
import {
  FACT_WORDS,
  FIT_WORDS,
  HARMONY_KIND_WORDS,
  INSTRUMENT_WORDS,
  LEVEL_WORDS,
  LIKENESS_WORDS,
  OPTION_WORDS,
  STANDING_WORDS,
} from './words.nl.ts';

export const InstrumentWoord = choice(Object.values(INSTRUMENT_WORDS));
export const OptieWoord = choice(Object.values(OPTION_WORDS));
export const FeitWoord = choice(Object.values(FACT_WORDS));
export const AntwoordWoord = choice(Object.values(LEVEL_WORDS));
const Bronnen = Type.Array(Type.String());

export const Optie = Type.Object({
  sleutel: OptieWoord,
  naam: Type.String(),
  wat: Type.String(),
  past: Type.Array(Type.String()),
  pastNiet: Type.Array(Type.String()),
  vraagt: Type.Array(Type.String()),
  bronnen: Bronnen,
});
export type Optie = Static<typeof Optie>;

export const Vraag = Type.Object({
  feit: FeitWoord,
  vraag: Type.String(),
  uitleg: Type.String(),
  bronnen: Bronnen,
  instrumenten: Type.Array(InstrumentWoord, { description: 'Waarvoor het antwoord telt.' }),
});
export type Vraag = Static<typeof Vraag>;

export const Instrumenten = Type.Object({
  instrumenten: Type.Array(Type.Object({ sleutel: InstrumentWoord, naam: Type.String(), opties: Type.Array(Optie) })),
  vragen: Type.Array(Vraag),
  kraljic: Type.Object({
    regel: Type.String(),
    vakken: Type.Array(
      Type.Object({
        naam: Type.String(),
        belang: Type.String(),
        risico: Type.String(),
        inkoper: Type.String(),
        aanbieder: Type.String(),
      }),
    ),
  }),
});
export type Instrumenten = Static<typeof Instrumenten>;

/** The answers about a segment; a question that is absent is not known. */
export const Feiten = Type.Partial(
  Type.Object(Object.fromEntries(Object.values(FACT_WORDS).map((word) => [word, AntwoordWoord])), {
    additionalProperties: false,
  }),
);
export type Feiten = { [Feit in (typeof FACT_WORDS)[keyof typeof FACT_WORDS]]?: Static<typeof AntwoordWoord> };

export const Optieadvies = Type.Object({
  optie: OptieWoord,
  naam: Type.String(),
  stand: choice(Object.values(STANDING_WORDS)),
  zin: Type.String({ description: 'Waarom het hier staat.' }),
  past: Type.Integer(),
  criteria: Type.Integer(),
  onbekend: Type.Integer(),
  oordelen: Type.Array(
    Type.Object({
      feit: FeitWoord,
      vraag: Type.String(),
      antwoord: nullable(AntwoordWoord),
      past: choice(Object.values(FIT_WORDS)),
      moet: Type.Boolean({ description: 'Zonder antwoord komt de optie niet als advies naar voren.' }),
      reden: Type.String(),
      bronnen: Bronnen,
    }),
  ),
});
export type Optieadvies = Static<typeof Optieadvies>;

export const Advies = Type.Object({
  instrument: InstrumentWoord,
  eerste: nullable(OptieWoord),
  zin: Type.String(),
  volgorde: Type.Array(Optieadvies),
});
export type Advies = Static<typeof Advies>;

export const Bevinding = Type.Object({
  regel: Type.String(),
  soort: choice(Object.values(HARMONY_KIND_WORDS)),
  segment: nullable(Type.String()),
  titel: Type.String(),
  waarom: Type.String(),
  wat: Type.String({ description: 'Wat u kunt doen.' }),
  bronnen: Bronnen,
});
export type Bevinding = Static<typeof Bevinding>;

const Cel = Type.Object({
  tekst: nullable(Type.String()),
  bron: nullable(Type.String()),
  ook: Type.Array(Type.Object({ tekst: Type.String(), bron: Type.String(), jaar: nullable(Type.Integer()) })),
  gelijk: nullable(choice(Object.values(LIKENESS_WORDS))),
});
export type Cel = Static<typeof Cel>;

export const Modelvergelijking = Type.Object({
  eigen: nullable(Type.Object({ sleutel: Type.String(), naam: Type.String(), bron: Type.String() })),
  modellen: Type.Array(
    Type.Object({
      sleutel: Type.String(),
      naam: Type.String(),
      bron: Type.String(),
      verschillen: nullable(
        Type.Integer({ description: 'Punten waarop aanbieders last hebben van een verschil (R-023, R-319).' }),
      ),
      nietTeVergelijken: nullable(Type.Integer()),
    }),
  ),
  punten: Type.Array(
    Type.Object({
      sleutel: Type.String(),
      naam: Type.String(),
      last: Type.Boolean({ description: 'Een verschil hier is extra werk voor aanbieders.' }),
      eigen: nullable(Cel),
      cellen: Type.Array(Cel),
    }),
  ),
  telbaar: Type.Integer({ description: 'Punten die kunnen tellen als verschil.' }),
});
export type Modelvergelijking = Static<typeof Modelvergelijking>;
