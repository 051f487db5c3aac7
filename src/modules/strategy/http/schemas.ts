/** What the browser and other programs exchange about strategies: schemas and their types, in the Dutch of the public API. */
import { type Static, Type } from 'typebox';
import { choice, Day, Id, Instant, listOf, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { WEIGHING_WORDS } from '../../catalogue/api.ts';
import { SECTION_KEYS } from '../domain/sections.ts';
import { SECTION_WORDS } from './sections.nl.ts';
import {
  ACT_WORDS,
  ANSWER_WORDS,
  AUDIENCE_WORDS,
  BLOCK_STATE_WORDS,
  BLOCK_WORDS,
  LAYER_WORDS,
  PART_WORDS,
  STATUS_WORDS,
} from './words.nl.ts';

const Text = Type.String({ maxLength: 8000 });
const Scale = Type.Integer({ minimum: 1, maximum: 5 });
export const SectieWoord = choice(SECTION_KEYS.map((section) => SECTION_WORDS[section].word));
const Stap = choice(Object.values(ACT_WORDS));

const kop = {
  id: Id,
  titel: Type.String(),
  regio: Named,
  van: Day,
  tot: nullable(Day),
  eigenaar: nullable(Named),
  status: choice(Object.values(STATUS_WORDS)),
  reageerVoor: nullable(Day),
  versie: Type.Integer(),
};
export const StrategieKop = Type.Object(kop);
export type StrategieKop = Static<typeof StrategieKop>;
export const StrategieLijst = listOf(StrategieKop);

const Score = Type.Object({ score: nullable(Scale), reden: Type.String(), bron: Type.String() });
export const Strategie = Type.Object({
  ...kop,
  bewerkbaar: Type.Boolean({ description: 'Mag wie vraagt nu schrijven in de strategie?' }),
  bijhouden: Type.Boolean({ description: 'Mag wie vraagt de registers bijhouden die doorlopen na vaststelling?' }),
  intern: Type.Boolean({ description: 'Ziet wie vraagt wat erin staat, en niet alleen de uitgebrachte versies?' }),
  piramide: Type.Array(
    Type.Object({
      blok: choice(Object.values(BLOCK_WORDS)),
      naam: Type.String(),
      laag: choice(Object.values(LAYER_WORDS)),
      laagnaam: Type.String(),
      stand: choice(Object.values(BLOCK_STATE_WORDS)),
      zin: Type.String(),
      nu: nullable(Score),
      straks: nullable(Score),
    }),
  ),
  bevindingen: Type.Array(
    Type.Object({
      code: Type.String(),
      nodig: Type.Boolean({ description: 'Nodig voor u de strategie kunt voorleggen.' }),
      deel: Type.String(),
      zin: Type.String(),
    }),
  ),
  stappen: Type.Array(
    Type.Object({
      soort: Stap,
      op: Day,
      reageerVoor: nullable(Day),
      tekst: Type.String(),
      versie: nullable(Type.Integer()),
      door: nullable(Type.String()),
      namens: nullable(Type.String()),
    }),
  ),
  mag: Type.Array(Stap),
  aandacht: Type.Array(
    Type.Object({
      deel: Type.String(),
      wat: Type.String(),
      dag: Day,
      teLaat: Type.Boolean(),
      wie: nullable(Type.String()),
    }),
    { description: 'Wat op een dag gedaan of opnieuw bekeken moet worden, het vroegste eerst.' },
  ),
});
export type Strategie = Static<typeof Strategie>;

export const Strategiehoofd = Type.Object(
  {
    titel: Type.String({ minLength: 1, maxLength: 200 }),
    van: Day,
    tot: Type.Optional(nullable(Day)),
    eigenaarId: Type.Optional(nullable(Id)),
  },
  { additionalProperties: false },
);
export const NieuweStrategie = Type.Object(
  { ...Strategiehoofd.properties, vanId: Type.Optional(nullable(Id)) },
  { additionalProperties: false },
);

export const Stapverzoek = Type.Object(
  { soort: Stap, tekst: Type.Optional(Text), reageerVoor: Type.Optional(nullable(Day)) },
  { additionalProperties: false },
);

export const Onderdeel = Type.Object({
  id: Id,
  sectie: SectieWoord,
  sleutel: nullable(Type.String()),
  soort: nullable(Type.String()),
  soortnaam: nullable(Type.String()),
  titel: Type.String(),
  tekst: Type.String(),
  reden: Type.String(),
  bron: Type.String(),
  stand: nullable(Type.String()),
  standnaam: nullable(Type.String()),
  eigenaar: nullable(Named),
  dag: nullable(Day),
  score: nullable(Scale),
  kans: nullable(Scale),
  gevolg: nullable(Scale),
  zwaarte: nullable(Type.Integer({ description: 'Kans maal gevolg, 1 tot 25; leeg als een van beide onbekend is.' })),
  teLaat: Type.Boolean(),
  versie: Type.Integer(),
});
export type Onderdeel = Static<typeof Onderdeel>;

const veldnaam = Type.String();
export const Sectie = Type.Object({
  sectie: SectieWoord,
  deel: choice(PART_WORDS),
  titel: Type.String(),
  een: Type.String(),
  uitleg: Type.String(),
  doorlopend: Type.Boolean(),
  voorbeelden: Type.Integer({ description: 'Hoeveel voorbeelden kunnen worden overgenomen.' }),
  velden: Type.Array(
    Type.Object({
      veld: veldnaam,
      label: Type.String(),
      uitleg: nullable(Type.String()),
      verplicht: Type.Boolean(),
      keuzes: Type.Array(Type.Object({ waarde: Type.String(), naam: Type.String() })),
    }),
  ),
});
export type Sectie = Static<typeof Sectie>;

export const Onderdelen = Type.Object({
  secties: Type.Array(Type.Object({ ...Sectie.properties, wijzigbaar: Type.Boolean(), items: Type.Array(Onderdeel) })),
  eigenaren: Type.Array(Named),
});
export type Onderdelen = Static<typeof Onderdelen>;

const inhoud = {
  soort: Type.Optional(nullable(Type.String({ maxLength: 60 }))),
  titel: Type.Optional(Type.String({ maxLength: 300 })),
  tekst: Type.Optional(Text),
  reden: Type.Optional(Text),
  bron: Type.Optional(Type.String({ maxLength: 1000 })),
  stand: Type.Optional(nullable(Type.String({ maxLength: 60 }))),
  eigenaarId: Type.Optional(nullable(Id)),
  dag: Type.Optional(nullable(Day)),
  score: Type.Optional(nullable(Scale)),
  kans: Type.Optional(nullable(Scale)),
  gevolg: Type.Optional(nullable(Scale)),
};
export const Onderdeelinhoud = Type.Object(inhoud, { additionalProperties: false });
export type Onderdeelinhoud = Static<typeof Onderdeelinhoud>;
export const NieuwOnderdeel = Type.Object({ sectie: SectieWoord, ...inhoud }, { additionalProperties: false });

export const Geschiedenis = Type.Object({
  items: Type.Array(
    Type.Object({
      op: Instant,
      door: nullable(Type.String()),
      soort: choice(['toegevoegd', 'gewijzigd', 'weggehaald']),
      velden: Type.Array(Type.Object({ label: Type.String(), was: Type.String(), werd: Type.String() })),
    }),
  ),
});
export type Geschiedenis = Static<typeof Geschiedenis>;

const Kolom = Type.Object({ kop: Type.String(), rechts: Type.Boolean() });
export const Blok = Type.Union([
  Type.Object({ soort: Type.Literal('kop'), tekst: Type.String() }),
  Type.Object({ soort: Type.Literal('alinea'), tekst: Type.String() }),
  Type.Object({ soort: Type.Literal('noot'), tekst: Type.String() }),
  Type.Object({
    soort: Type.Literal('tabel'),
    titel: Type.String(),
    kolommen: Type.Array(Kolom),
    rijen: Type.Array(Type.Array(Type.String())),
  }),
]);
export type Blok = Static<typeof Blok>;

export const Reactie = Type.Object({
  id: Id,
  versie: Type.Integer(),
  paragraaf: Type.String(),
  tekst: Type.String(),
  door: nullable(Type.String()),
  namens: Type.String(),
  op: Day,
  afweging: nullable(Type.Object({ uitkomst: choice(Object.values(WEIGHING_WORDS)), reden: Type.String(), op: Day })),
});
export type Reactie = Static<typeof Reactie>;

export const Strategiedocument = Type.Object({
  titel: Type.String(),
  regio: Type.String(),
  periode: Type.String(),
  stand: Type.String(),
  versie: nullable(Type.Integer({ description: 'Leeg: zoals het nu is geschreven.' })),
  controlegetal: nullable(Type.String({ description: 'SHA-256 van de versie.' })),
  paragrafen: Type.Array(Type.Object({ sleutel: Type.String(), titel: Type.String(), blokken: Type.Array(Blok) })),
  reacties: Type.Array(Reactie),
  magReageren: Type.Boolean(),
  magAfwegen: Type.Boolean(),
  versies: Type.Array(
    Type.Object({
      nummer: Type.Integer(),
      voor: choice(Object.values(AUDIENCE_WORDS)),
      controlegetal: Type.String(),
      op: Instant,
      door: nullable(Type.String()),
    }),
  ),
});
export type Strategiedocument = Static<typeof Strategiedocument>;

export const NieuweReactie = Type.Object(
  { paragraaf: Type.String({ minLength: 1, maxLength: 60 }), tekst: Type.String({ minLength: 1, maxLength: 4000 }) },
  { additionalProperties: false },
);
export const NieuweAfweging = Type.Object(
  {
    reactieId: Id,
    uitkomst: choice(Object.values(WEIGHING_WORDS)),
    reden: Type.String({ minLength: 1, maxLength: 4000 }),
  },
  { additionalProperties: false },
);

const Antwoord = choice(Object.values(ANSWER_WORDS));
const Percentage = nullable(Type.Integer({ minimum: 0, maximum: 100 }));
export const Zelftesten = Type.Object({
  gewoonten: Type.Array(
    Type.Object({
      sleutel: Type.String(),
      naam: Type.String(),
      punten: Type.Array(Type.Object({ sleutel: Type.String(), tekst: Type.String() })),
    }),
  ),
  testen: Type.Array(
    Type.Object({
      id: Id,
      strategie: Named,
      op: Day,
      door: nullable(Type.String()),
      toelichting: Type.String(),
      totaal: Percentage,
      gewoonten: Type.Array(
        Type.Object({ sleutel: Type.String(), percentage: Percentage, beantwoord: Type.Integer() }),
      ),
      antwoorden: Type.Array(Type.Object({ punt: Type.String(), antwoord: Antwoord, toelichting: Type.String() })),
    }),
  ),
  magInvullen: Type.Boolean(),
});
export type Zelftesten = Static<typeof Zelftesten>;
export const NieuweZelftest = Type.Object(
  {
    antwoorden: Type.Array(
      Type.Object(
        {
          punt: Type.String({ maxLength: 20 }),
          antwoord: Antwoord,
          toelichting: Type.Optional(Type.String({ maxLength: 1000 })),
        },
        { additionalProperties: false },
      ),
      { maxItems: 100 },
    ),
    toelichting: Type.Optional(Text),
  },
  { additionalProperties: false },
);
