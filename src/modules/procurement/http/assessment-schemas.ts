import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Id, Instant, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { FINDING_WORDS, OUTCOME_WORDS, PRICE_RULE_WORDS, VERDICT_WORDS } from './application-words.nl.ts';

/** What the browser exchanges about checking, scoring, ranking and award. */
const Run = Type.String({ pattern: '^(round|application):[0-9]+$', description: 'Ronde, zoals round:1.' });
const Weging = Type.String({
  pattern: '^(0(\\.[0-9]{1,6})?|1(\\.0{1,6})?)$',
  description: 'Deel van het geheel, zoals 0.4.',
});

export const NieuweToets = Type.Object({
  toets: choice(Object.values(FINDING_WORDS)),
  eisId: nullable(Id),
  voldoet: Type.Boolean(),
  reden: Type.String({ minLength: 1, maxLength: 5000 }),
});

export const Toetsing = Type.Object({
  ronde: Type.String(),
  items: Type.Array(
    Type.Object({
      aanmeldingId: Id,
      nummer: Type.String(),
      aanbieder: Named,
      toetsen: Type.Array(
        Type.Object({
          toets: choice(Object.values(FINDING_WORDS)),
          eisId: nullable(Id),
          eis: nullable(Type.String()),
          voldoet: nullable(Type.Boolean()),
          reden: Type.String(),
          door: nullable(Named),
          op: nullable(Instant),
          voorstel: nullable(Type.Object({ voldoet: Type.Boolean(), reden: Type.String() })),
        }),
      ),
      oordeel: choice(Object.values(VERDICT_WORDS)),
    }),
  ),
});
export type Toetsing = Static<typeof Toetsing>;

const Criterium = Type.Object({
  sleutel: Type.String({ minLength: 1, maxLength: 60 }),
  naam: Type.String({ minLength: 1, maxLength: 200 }),
  weging: Weging,
  hoogste: Type.Integer({ minimum: 1, maximum: 100 }),
});
const Prijsregel = Type.Object({
  soort: choice(Object.values(PRICE_RULE_WORDS)),
  weging: Type.Optional(Weging),
  laagste: Type.Optional(CentsNumber),
  hoogste: Type.Optional(CentsNumber),
  waarde: Type.Optional(CentsNumber),
});
export type Prijsregel = Static<typeof Prijsregel>;
const Cijfer = Type.Object({
  sleutel: Type.String(),
  punten: Type.Number({ minimum: 0, maximum: 100 }),
  motivering: Type.String({ maxLength: 5000 }),
});
export type Cijfer = Static<typeof Cijfer>;
const Cijfers = Type.Array(Cijfer, { maxItems: 100 });

export const NieuweBeoordeling = Type.Object({
  procedureId: Id,
  ronde: Run,
  fase: Type.String({ maxLength: 60 }),
  naam: Type.String({ minLength: 1, maxLength: 200 }),
  beoordelaars: Type.Array(Id, { minItems: 1, maxItems: 50 }),
});

const hoe = {
  criteria: Type.Array(Criterium, { minItems: 1, maxItems: 50 }),
  prijs: Prijsregel,
  plaatsen: nullable(Type.Integer({ minimum: 1, maximum: 1000, description: 'Leeg: iedereen die voldoet.' })),
};
export const NieuweFormule = Type.Object({
  fase: Type.String({ maxLength: 60, description: 'Sleutel van de fase die zo wordt beoordeeld.' }),
  ...hoe,
  reden: Type.Optional(nullable(Type.String({ maxLength: 2000 }))),
});
export type NieuweFormule = Static<typeof NieuweFormule>;

export const Formules = Type.Object({
  items: Type.Array(
    Type.Object({
      fase: Type.String(),
      naam: Type.String({ description: 'Naam van de fase.' }),
      vastgelegd: nullable(
        Type.Object({
          ...hoe,
          zin: Type.String({ description: 'De formule in woorden.' }),
          versie: Type.Integer(),
          reden: nullable(Type.String()),
          op: Instant,
          digest: Type.String({ description: 'SHA-256 die ook in het logboek staat.' }),
        }),
      ),
    }),
  ),
});
export type Formules = Static<typeof Formules>;

export const NieuweVerklaring = Type.Object({
  aanmeldingId: Id,
  conflict: Type.Boolean(),
  toelichting: Type.String({ maxLength: 2000 }),
});
export const Scoreformulier = Type.Object({ definitief: Type.Boolean(), cijfers: Cijfers });
export const Consensusformulier = Type.Object({ cijfers: Cijfers });

export const Beoordeling = Type.Object({
  id: Id,
  procedureId: Id,
  ronde: Type.String(),
  fase: Type.String(),
  naam: Type.String(),
  criteria: Type.Array(Criterium),
  prijs: Prijsregel,
  plaatsen: nullable(Type.Integer()),
  beoordelaars: Type.Array(
    Type.Object({
      id: Id,
      persoon: Named,
      ikzelf: Type.Boolean(),
      klaar: Type.Integer(),
      belang: Type.Integer(),
      conflicten: Type.Integer(),
    }),
  ),
  aanmeldingen: Type.Array(Type.Object({ id: Id, nummer: Type.String(), aanbieder: Named })),
  mijn: nullable(
    Type.Object({
      verklaringen: Type.Array(NieuweVerklaring),
      scores: Type.Array(Type.Object({ aanmeldingId: Id, definitief: Type.Boolean(), cijfers: Cijfers })),
    }),
  ),
  compleet: Type.Boolean(),
  ontbreekt: Type.Integer(),
  onthuld: nullable(Instant),
  scores: Type.Array(Type.Object({ beoordelaarId: Id, aanmeldingId: Id, cijfers: Cijfers })),
  consensus: Type.Array(Type.Object({ aanmeldingId: Id, cijfers: Cijfers })),
});
export type Beoordeling = Static<typeof Beoordeling>;

export const Rangorde = Type.Object({
  formule: Type.String(),
  rangen: Type.Array(
    Type.Object({
      aanmeldingId: Id,
      aanbieder: Named,
      rang: Type.Integer(),
      totaal: Type.Number(),
      delen: Type.Array(Type.Object({ sleutel: Type.String(), naam: Type.String(), punten: Type.Number() })),
      binnen: Type.Boolean(),
    }),
  ),
  gevoeligheid: Type.Array(
    Type.Object({
      sleutel: Type.String(),
      naam: Type.String(),
      weging: Type.Number(),
      verandering: Type.Number(),
      aanmeldingId: Id,
      zin: Type.String(),
    }),
  ),
  gelijk: Type.Boolean(),
  onmogelijk: Type.Array(Type.String()),
});
export type Rangorde = Static<typeof Rangorde>;

const besluit = {
  aanmeldingId: Id,
  uitkomst: choice(Object.values(OUTCOME_WORDS)),
  reden: Type.String({ maxLength: 5000 }),
};
const getoond = { ...besluit, aanbieder: Named, rang: nullable(Type.Integer()) };

export const Gunningsvoorstel = Type.Object({
  stap: choice(['selectie', 'gunning']),
  herziet: Type.Boolean({ description: 'Er is al een besluit; een nieuw vraagt een reden.' }),
  besluiten: Type.Array(Type.Object(getoond)),
  onmogelijk: Type.Array(Type.String()),
});
export type Gunningsvoorstel = Static<typeof Gunningsvoorstel>;

export const NieuweGunning = Type.Object({
  procedureId: Id,
  ronde: Run,
  besluiten: Type.Array(Type.Object(besluit), { minItems: 1, maxItems: 2000 }),
  herziening: Type.Optional(nullable(Type.String({ maxLength: 2000 }))),
});

export const Gunning = Type.Object({
  id: Id,
  procedureId: Id,
  ronde: Type.String(),
  fase: Type.String(),
  besloten: Instant,
  versie: Type.Integer(),
  herziening: nullable(Type.String()),
  besluiten: Type.Array(Type.Object({ ...getoond, nummer: Type.String() })),
});
export type Gunning = Static<typeof Gunning>;
