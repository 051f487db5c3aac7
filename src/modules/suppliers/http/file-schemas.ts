import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, listOf, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { Signaal, VoorgelegdSignaal } from './signal-schemas.ts';
import {
  ACTION_KIND_WORDS,
  ACTION_STATE_WORDS,
  ACTION_STEP_WORDS,
  BOUND_WORDS,
  CHECKED_STATE_WORDS,
  COMPANION_WORDS,
  CONDITION_BY_WORDS,
  CONDITION_STATE_WORDS,
  CONDITION_STATUS_WORDS,
  CONSEQUENCE_WORDS,
  FACT_WORDS,
  MEETING_KIND_WORDS,
  MEETING_STATE_WORDS,
  OUTCOME_WORDS,
  OWNER_WORDS,
  REPORT_WORDS,
  STYLE_WORDS,
  TIMELINE_WORDS,
} from './words.nl.ts';

const Percentage = Type.Number({ description: 'Percentage met hoogstens een decimaal.' });
export const Vorm = choice(Object.values(STYLE_WORDS));

export const Aandachtspunt = Type.Object({
  code: Type.String(),
  tekst: Type.String(),
  waarom: Type.String(),
  deel: Type.String({ description: 'Deel van het dossier waar het staat.' }),
});
export type Aandachtspunt = Static<typeof Aandachtspunt>;

export const Beheer = Type.Object({
  vorm: Vorm,
  volgensRegel: Vorm,
  reden: Type.String(),
  aandeelLicht: nullable(Percentage),
  uitzondering: nullable(Type.Object({ reden: Type.String(), van: Day })),
  accountmanager: nullable(Named),
  sinds: nullable(Day),
});

export const AanbiederRegel = Type.Object({
  id: Id,
  naam: Type.String(),
  aandeel: Percentage,
  goedgekeurdCent: CentsNumber,
  contracten: Type.Integer({ description: 'Contracten die vandaag lopen.' }),
  beheer: Beheer,
  niveau: nullable(Type.String()),
  laatsteGesprek: nullable(Day),
  volgendGesprek: nullable(Day),
  aandacht: Type.Array(Aandachtspunt),
});
export type AanbiederRegel = Static<typeof AanbiederRegel>;
export const AanbiedersLijst = listOf(AanbiederRegel);

export const Actiestap = Type.Object({
  soort: choice(Object.values(ACTION_STEP_WORDS)),
  dag: Day,
  tekst: Type.String(),
  door: nullable(Type.String()),
});
export const Actie = Type.Object({
  id: Id,
  soort: choice(Object.values(ACTION_KIND_WORDS)),
  titel: Type.String(),
  aanbieder: nullable(Named),
  gesprek: nullable(Id),
  eigenaar: choice(Object.values(OWNER_WORDS)),
  wie: nullable(Type.String()),
  uiterlijk: Day,
  status: choice(Object.values(ACTION_STATE_WORDS)),
  gevolg: nullable(Type.String({ description: 'Wat is afgesproken voor als dit niet wordt nagekomen (R-353).' })),
  gevolgStatus: choice(Object.values(CONSEQUENCE_WORDS)),
  verloop: Type.Array(Actiestap),
});
export type Actie = Static<typeof Actie>;
export const ActiesLijst = listOf(Actie);

const naam = Type.String({ minLength: 3, maxLength: 300 });
export const NieuweActie = Type.Object(
  {
    soort: choice(Object.values(ACTION_KIND_WORDS)),
    titel: naam,
    aanbiederId: Type.Optional(Id),
    gesprekId: Type.Optional(Id),
    eigenaar: choice(Object.values(OWNER_WORDS)),
    persoonId: Type.Optional(Id),
    uiterlijk: Day,
    gevolg: Type.Optional(naam),
  },
  { additionalProperties: false },
);
export type NieuweActie = Static<typeof NieuweActie>;
export const NieuweActiestap = Type.Object(
  {
    soort: choice(Object.values(ACTION_STEP_WORDS)),
    dag: Day,
    uiterlijk: Type.Optional(Day),
    tekst: Type.Optional(Type.String({ maxLength: 2000 })),
  },
  { additionalProperties: false },
);
export type NieuweActiestap = Static<typeof NieuweActiestap>;

export const Agendapunt = Type.Object({
  titel: Type.String({ maxLength: 300 }),
  waarom: Type.String({ maxLength: 600 }),
});
export const Gesprek = Type.Object({
  id: Id,
  soort: choice(Object.values(MEETING_KIND_WORDS)),
  titel: Type.String(),
  aanbieder: nullable(Named),
  dag: Day,
  status: choice(Object.values(MEETING_STATE_WORDS)),
  deelnemers: Type.String(),
  agenda: Type.Array(Agendapunt),
  verslag: Type.String(),
  door: nullable(Type.String()),
  vastgelegdOp: Instant,
  versie: Type.Integer(),
});
export type Gesprek = Static<typeof Gesprek>;
export const GesprekkenLijst = listOf(Gesprek);
export const GesprekDetail = Type.Object({
  ...Gesprek.properties,
  acties: Type.Array(Actie),
  versies: Type.Array(Gesprek),
  mag: Type.Object({ beheren: Type.Boolean() }),
});
export type GesprekDetail = Static<typeof GesprekDetail>;
export const NieuwGesprek = Type.Object(
  {
    soort: choice(Object.values(MEETING_KIND_WORDS)),
    titel: naam,
    aanbiederId: Type.Optional(Id),
    dag: Day,
    deelnemers: Type.Optional(Type.String({ maxLength: 1000 })),
    punten: Type.Optional(
      Type.Array(Agendapunt, {
        maxItems: 40,
        description: 'Zonder punten maakt het systeem de agenda uit de cijfers.',
      }),
    ),
  },
  { additionalProperties: false },
);
export type NieuwGesprek = Static<typeof NieuwGesprek>;
export const Gespreksversie = Type.Object(
  {
    status: choice(Object.values(MEETING_STATE_WORDS)),
    dag: Day,
    deelnemers: Type.Optional(Type.String({ maxLength: 1000 })),
    verslag: Type.Optional(Type.String({ maxLength: 20_000 })),
  },
  { additionalProperties: false },
);

export const Melding = Type.Object({
  id: Id,
  soort: choice(Object.values(REPORT_WORDS)),
  dag: Day,
  jaar: nullable(Type.Integer()),
  bedragCent: nullable(CentsNumber),
  aantal: nullable(Type.Integer()),
  tekst: Type.String(),
  verbetert: nullable(Id),
  verbeterd: Type.Boolean({ description: 'Een latere melding verbetert deze.' }),
  organisatie: Type.String(),
  door: nullable(Type.String()),
});
export type Melding = Static<typeof Melding>;
export const NieuweMelding = Type.Object(
  {
    soort: choice(Object.values(REPORT_WORDS)),
    dag: Day,
    jaar: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
    bedragCent: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000_000_000 })),
    aantal: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
    tekst: Type.String({ minLength: 3, maxLength: 4000 }),
    verbetert: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type NieuweMelding = Static<typeof NieuweMelding>;

export const Randvoorwaarde = Type.Object({
  sleutel: Type.String(),
  eis: Type.String(),
  titel: Type.String(),
  tekst: Type.String(),
  beoordeeldNaar: Type.String(),
  tekstStatus: choice(Object.values(CONDITION_STATUS_WORDS)),
  status: choice(Object.values(CONDITION_STATE_WORDS)),
  volgens: nullable(choice(Object.values(CONDITION_BY_WORDS))),
  dag: nullable(Day),
  onderbouwing: nullable(Type.String()),
  door: nullable(Type.String()),
});
export type Randvoorwaarde = Static<typeof Randvoorwaarde>;
export const NieuweBeoordeling = Type.Object(
  {
    randvoorwaarde: Type.String({ maxLength: 100 }),
    status: choice(Object.values(CHECKED_STATE_WORDS)),
    dag: Day,
    onderbouwing: Type.String({ minLength: 3, maxLength: 2000 }),
  },
  { additionalProperties: false },
);
export const NieuweTekststatus = Type.Object(
  {
    randvoorwaarde: Type.String({ maxLength: 100 }),
    tekstStatus: choice(Object.values(CONDITION_STATUS_WORDS)),
    toelichting: Type.String({ minLength: 3, maxLength: 1000 }),
  },
  { additionalProperties: false },
);

export const RandvoorwaardeTelling = Type.Object({
  sleutel: Type.String(),
  eis: Type.String(),
  titel: Type.String(),
  tekst: Type.String(),
  beoordeeldNaar: Type.String(),
  tekstStatus: choice(Object.values(CONDITION_STATUS_WORDS)),
  voldoet: Type.Integer(),
  voldoetNiet: Type.Integer(),
  nietVanToepassing: Type.Integer(),
  onbekend: Type.Integer(),
  nietVoldaan: Type.Array(Named, { description: 'Aanbieders die niet voldoen.' }),
});
export type RandvoorwaardeTelling = Static<typeof RandvoorwaardeTelling>;
export const Randvoorwaarden = Type.Object({
  items: Type.Array(RandvoorwaardeTelling),
  aanbieders: Type.Integer(),
  mag: Type.Object({ beheren: Type.Boolean() }),
});
export type Randvoorwaarden = Static<typeof Randvoorwaarden>;

export const Criteriumuitkomst = Type.Object({
  feit: choice(Object.values(FACT_WORDS)),
  grens: choice(Object.values(BOUND_WORDS)),
  waarde: Type.Number(),
  gemeten: nullable(Type.Number()),
  uitkomst: choice(Object.values(OUTCOME_WORDS)),
});
export type Criteriumuitkomst = Static<typeof Criteriumuitkomst>;
export const Voordelen = Type.Object({
  betaaltermijnDagen: nullable(Type.Integer()),
  steekproefOmvang: nullable(Type.Integer()),
  voorrangBijVernieuwing: Type.Boolean(),
});
export const Plaatsing = Type.Object({
  niveau: Type.String(),
  naam: Type.String(),
  stappen: Type.Array(
    Type.Object({
      naam: Type.String(),
      gehaald: Type.Boolean(),
      nodig: Type.Integer(),
      criteria: Type.Array(Criteriumuitkomst),
    }),
  ),
  volgende: nullable(Type.Object({ naam: Type.String(), wijzigingen: Type.Array(Criteriumuitkomst) })),
});
export const Niveau = Type.Object({
  naam: Type.String(),
  van: Day,
  voordelen: Voordelen,
  uitzondering: nullable(Type.String({ description: 'Waarom van de criteria is afgeweken.' })),
  plaatsing: Plaatsing,
  verankerd: Type.Array(Type.String(), {
    description: 'Contracten die de voordelen noemen; alleen daar gelden ze (R-109).',
  }),
  nietVerankerd: Type.Array(Type.String()),
});
export type Niveau = Static<typeof Niveau>;

export const DossierContract = Type.Object({
  id: Id,
  nummer: Type.String(),
  naam: Type.String(),
  segment: choice(['licht', 'zwaar']),
  van: Day,
  tot: Day,
  loopt: Type.Boolean(),
  budgetCent: CentsNumber,
  goedgekeurdCent: CentsNumber,
  betaaldCent: CentsNumber,
  afgewezenCent: CentsNumber,
  grensCent: nullable(CentsNumber),
  percentage: nullable(Percentage),
  planPercentage: nullable(Percentage),
  openVerplichtingen: Type.Integer(),
});
export type DossierContract = Static<typeof DossierContract>;

export const Dossier = Type.Object({
  aanbieder: Named,
  regio: Named,
  regios: Type.Array(Named, { description: 'Regio’s waarin deze aanbieder contracten heeft, voor zover u die ziet.' }),
  samenvatting: Type.String(),
  aandacht: Type.Array(Aandachtspunt),
  jaar: Type.Integer(),
  peilmaand: nullable(Type.String()),
  omvang: nullable(
    Type.Object({
      aandeel: Percentage,
      goedgekeurdCent: CentsNumber,
      regels: Type.Integer(),
      afgewezen: nullable(Percentage),
    }),
  ),
  beheer: nullable(Beheer),
  accountmanager: nullable(Type.String()),
  contracten: Type.Array(DossierContract),
  signalen: Type.Array(Signaal),
  voorgelegd: Type.Array(VoorgelegdSignaal),
  gesprekken: Type.Array(Gesprek),
  acties: Type.Array(Actie),
  meldingen: Type.Array(Melding),
  randvoorwaarden: Type.Array(Randvoorwaarde),
  niveau: nullable(Niveau),
  partners: Type.Array(
    Type.Object({
      contractId: Id,
      contract: Type.String(),
      relatie: choice(Object.values(COMPANION_WORDS)),
      naam: Type.String(),
      organisatieId: nullable(Id),
      taak: Type.String(),
      aandeel: nullable(Percentage),
    }),
  ),
  relaties: Type.Array(
    Type.Object({ soort: Type.String(), organisatie: Named, toelichting: nullable(Type.String()), van: Day }),
  ),
  onderdelen: Type.Array(
    Type.Object({
      sleutel: Type.String(),
      titel: Type.String(),
      samenvatting: Type.String(),
      regels: Type.Array(
        Type.Object({
          dag: Day,
          titel: Type.String(),
          tekst: Type.String(),
          link: nullable(Type.String()),
          status: nullable(Type.String()),
        }),
      ),
    }),
  ),
  mag: Type.Object({ beheren: Type.Boolean(), reageren: Type.Boolean() }),
});
export type Dossier = Static<typeof Dossier>;

export const Tijdlijnregel = Type.Object({
  id: Type.String(),
  soort: choice(Object.values(TIMELINE_WORDS)),
  dag: Day,
  titel: Type.String(),
  tekst: Type.String(),
  door: nullable(Type.String()),
  vastgelegdOp: Instant,
  link: nullable(Type.String()),
});
export type Tijdlijnregel = Static<typeof Tijdlijnregel>;
export const Tijdlijn = listOf(Tijdlijnregel);
