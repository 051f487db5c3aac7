/** What the browser learns of the market of a region. */
import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Named, nullable } from '../../../platform/http/schema-parts.ts';
import * as words from './words.nl.ts';

const closed = { additionalProperties: false } as const;
const line = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const Percentage = Type.Number({ description: 'Percentage met één decimaal.' });
const from = { bron: line(300), dag: Day };
const noted = { ...from, door: nullable(Type.String()) };

const profiel = {
  soort: nullable(choice(Object.values(words.TYPE_WORDS))),
  insteek: nullable(line(2000)),
  bereidheid: nullable(choice(Object.values(words.READINESS_WORDS))),
  mogelijkheden: nullable(line(2000)),
};
const antwoord = {
  vraag: choice(Object.values(words.QUESTION_WORDS)),
  antwoord: line(2000),
  gewenst: nullable(Type.Integer({ minimum: 0, maximum: 10_000 })),
};
const kader = {
  rijkCent: nullable(Type.Integer({ minimum: 0, maximum: 1e13 })),
  eigenCent: nullable(Type.Integer({ minimum: 0, maximum: 1e13 })),
  prioriteiten: Type.Array(line(300), { maxItems: 3 }),
};

export const NieuwProfiel = Type.Object({ aanbiederId: Id, ...profiel, ...from }, closed);
export const NieuwAntwoord = Type.Object({ segment: line(200), ...antwoord, ...from }, closed);
export const NieuweLaag = Type.Object(
  {
    laag: choice(Object.values(words.LAYER_WORDS)),
    gewenst: Type.Integer({ minimum: 0, maximum: 10_000 }),
    waarom: line(1000),
    ...from,
  },
  closed,
);
export const NieuwKader = Type.Object(
  { gemeenteId: Id, jaar: Type.Integer({ minimum: 2015, maximum: 2100 }), ...kader, ...from },
  closed,
);
export const NieuweBron = Type.Object(
  { soort: choice(Object.values(words.SOURCE_WORDS)), wie: line(300), geleerd: line(4000), dag: Day },
  closed,
);
export const NieuweCijfertoelichting = Type.Object(
  { cijfer: choice(Object.values(words.FIGURE_WORDS)), tekst: line(4000), ...from },
  closed,
);
export const NieuweInstroom = Type.Object(
  {
    productId: Id,
    gemeenteId: Id,
    percentage: Type.Number({ minimum: -100, maximum: 1000 }),
    waarom: line(2000),
    ...from,
  },
  closed,
);

const Concentratie = Type.Object({
  aantal: Type.Integer(),
  cent: CentsNumber,
  deelVanUitgaven: Percentage,
  deelVanBegroting: nullable(Percentage),
});

export const Marktanalyse = Type.Object({
  regio: Named,
  jaar: Type.Integer(),
  totEnMet: Type.Integer({ minimum: 0, maximum: 12, description: 'Laatste maand die meetelt; 0: nog geen.' }),
  magWijzigen: Type.Boolean(),
  uitgegevenCent: CentsNumber,
  begrootCent: CentsNumber,
  begrootTotNuCent: CentsNumber,
  concentratie: Type.Array(Concentratie),
  aanbieders: Type.Array(
    Type.Object({
      ...Named.properties,
      cent: CentsNumber,
      vorigCent: CentsNumber,
      deel: Percentage,
      jeugdigen: nullable(Type.Integer()),
      segmenten: Type.Integer(),
      profiel: nullable(Type.Object({ ...profiel, ...noted })),
    }),
  ),
  lagen: Type.Array(
    Type.Object({
      laag: choice(Object.values(words.LAYER_WORDS)),
      aanbieders: Type.Integer(),
      gewenst: nullable(Type.Integer()),
      waarom: nullable(Type.String()),
    }),
  ),
  segmenten: Type.Array(
    Type.Object({
      naam: Type.String(),
      aanbieders: Type.Integer(),
      cent: CentsNumber,
      deelGrootsteDrie: Percentage,
      gewenst: nullable(Type.Integer()),
      antwoorden: Type.Array(Type.Object({ ...antwoord, ...noted })),
      perGemeente: Type.Array(Type.Integer(), { description: 'Aanbieders, in de volgorde van gemeenten.' }),
    }),
  ),
  gemeenten: Type.Array(
    Type.Object({
      ...Named.properties,
      aanbieders: Type.Integer(),
      kolom: Type.Integer(),
      rij: Type.Integer(),
    }),
  ),
  kaartIsGetekend: Type.Boolean({
    description: 'Onwaar: een rooster in volgorde van naam, dat niets over de ligging zegt.',
  }),
  jaren: Type.Array(
    Type.Object({
      gemeente: Named,
      jaar: Type.Integer(),
      uitgegevenCent: nullable(CentsNumber),
      maanden: Type.Integer({ description: 'Maanden met uitgaven in dit systeem.' }),
      ...kader,
      bron: nullable(Type.String()),
    }),
  ),
  eerder: Type.Array(
    Type.Object({
      aanbieder: Type.String(),
      jaar: Type.Integer(),
      cent: CentsNumber,
      clienten: nullable(Type.Integer()),
      bron: Type.String(),
    }),
  ),
  bronnen: Type.Array(
    Type.Object({
      soort: choice(Object.values(words.SOURCE_WORDS)),
      wie: Type.String(),
      geleerd: Type.String(),
      dag: Day,
      door: nullable(Type.String()),
    }),
  ),
  toelichtingen: Type.Array(
    Type.Object({ cijfer: choice(Object.values(words.FIGURE_WORDS)), tekst: Type.String(), ...noted }),
  ),
  instroom: Type.Array(
    Type.Object({
      product: Type.String(),
      gemeente: Type.String(),
      percentage: Type.Number(),
      waarom: Type.String(),
      ...noted,
    }),
  ),
  producten: Type.Array(Named),
});
export type Marktanalyse = Static<typeof Marktanalyse>;
