import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, listOf, Named, nullable } from '../../../../platform/http/schema-parts.ts';
import { fileDetailFields, fileFields, textField } from '../file-schemas.ts';
import { CASE_STATE_WORDS, DOUBT_WORDS, FIGURE_WORDS, MEASURE_WORDS } from '../words.nl.ts';

const caseFields = {
  ...fileFields,
  status: choice(Object.values(CASE_STATE_WORDS)),
  twijfel: choice(Object.values(DOUBT_WORDS)),
  contract: nullable(Type.Object({ id: Id, nummer: Type.String() })),
  grond: Type.String(),
  maatregel: nullable(Type.String()),
};

export const Handhavingszaak = Type.Object(caseFields);
export type Handhavingszaak = Static<typeof Handhavingszaak>;
export const HandhavingszakenLijst = listOf(Handhavingszaak);

export const GekozenMaatregel = Type.Object({
  sleutel: Type.String(),
  titel: Type.String(),
  soort: choice(Object.values(MEASURE_WORDS)),
  percentage: Type.Number(),
  van: nullable(Day),
  tot: nullable(Day),
});

/** What a municipality did with the measure that was decided. */
export const Uitvoering = Type.Object({
  gemeente: Named,
  goedgekeurdCent: CentsNumber,
  status: choice([
    'uit-te-voeren',
    'uitgevoerd',
    'niet-uitgevoerd',
    'vrij-te-geven',
    'vrijgegeven',
    'vervallen',
  ] as const),
  reden: nullable(Type.String()),
  dag: nullable(Day),
});
export type Uitvoering = Static<typeof Uitvoering>;

export const HandhavingszaakDetail = Type.Object({
  ...caseFields,
  ...fileDetailFields,
  feiten: nullable(Type.String({ description: 'Niet voor de aanbieder: die leest de vraag.' })),
  grondslag: Type.String(),
  reikwijdte: Type.String(),
  vlag: nullable(
    Type.Object({
      titel: Type.String(),
      cijfer: choice(Object.values(FIGURE_WORDS)),
      waarde: Type.Number(),
      grens: Type.Number(),
    }),
  ),
  gekozen: nullable(GekozenMaatregel),
  uitvoeringen: Type.Array(Uitvoering),
  maatregelen: Type.Array(Type.Object({ sleutel: Type.String(), titel: Type.String(), overMaanden: Type.Boolean() })),
});
export type HandhavingszaakDetail = Static<typeof HandhavingszaakDetail>;

export const NieuweHandhavingszaak = Type.Object(
  {
    aanbiederId: Id,
    contractId: Type.Optional(nullable(Id)),
    grond: Type.String({ minLength: 1, maxLength: 60 }),
    twijfel: choice(Object.values(DOUBT_WORDS)),
    titel: Type.String({ minLength: 5, maxLength: 200 }),
    feiten: Type.String({ minLength: 5, maxLength: 6000 }),
    vlag: Type.Optional(nullable(Type.String({ maxLength: 60 }))),
  },
  { additionalProperties: false },
);
export type NieuweHandhavingszaak = Static<typeof NieuweHandhavingszaak>;

/** Steps of the region; those of the provider and the municipality have addresses of their own. */
export const MANAGER_STEPS = [
  'vraag',
  'regel-verhelderd',
  'ongegrond',
  'vastgesteld',
  'waarschuwing',
  'hersteld',
  'voornemen',
  'voorstel',
  'besluit',
  'beslissing-op-bezwaar',
  'opgeheven',
  'gesloten',
] as const;

export const NieuweHandhavingsstap = Type.Object(
  {
    soort: choice(MANAGER_STEPS),
    ...textField,
    maatregel: Type.Optional(Type.String({ maxLength: 60 })),
    van: Type.Optional(Day),
    tot: Type.Optional(Day),
    gegrond: Type.Optional(Type.Boolean({ description: 'Bij een beslissing op bezwaar: krijgt de aanbieder gelijk?' })),
  },
  { additionalProperties: false },
);

export const Handhavingsreactie = Type.Object(
  { soort: choice(['antwoord', 'zienswijze', 'bezwaar'] as const), ...textField },
  { additionalProperties: false },
);

export const NieuweUitvoering = Type.Object(
  { toegepast: Type.Boolean(), reden: Type.String({ minLength: 5, maxLength: 2000 }) },
  { additionalProperties: false },
);
