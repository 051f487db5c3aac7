import { type Static, Type } from 'typebox';
import { choice, Day, Id, Instant, listOf, Named, nullable } from '../../../platform/http/schema-parts.ts';
import { KIND_WORDS, MOVER_WORDS, NEXT_WORDS, STATE_WORDS, STEP_WORDS } from './words.nl.ts';

const Text = Type.String({ maxLength: 4000 });

export const Incident = Type.Object({
  id: Id,
  aanbieder: Named,
  gemeente: nullable(Named),
  soort: choice(Object.values(KIND_WORDS)),
  dag: Day,
  tekst: Type.String(),
  maatregelen: Type.String(),
  door: nullable(Type.String()),
  organisatie: Type.String(),
  gemeldOp: Instant,
  status: choice(Object.values(STATE_WORDS)),
  inspectieGeinformeerdOp: nullable(Day),
  inspectieVerplicht: Type.Boolean(),
  toezichthouderGeinformeerdOp: nullable(Day),
  verantwoordingVoor: nullable(Day),
  aanZet: nullable(
    Type.Object({
      wie: choice(Object.values(MOVER_WORDS)),
      wat: choice(Object.values(NEXT_WORDS)),
      uiterlijk: Day,
      teLaat: Type.Boolean(),
    }),
  ),
});
export type Incident = Static<typeof Incident>;
export const IncidentenLijst = listOf(Incident);

export const Incidentstap = Type.Object({
  soort: choice(Object.values(STEP_WORDS)),
  dag: Day,
  uiterlijk: nullable(Day),
  tekst: Type.String(),
  door: nullable(Type.String()),
  organisatie: Type.String(),
  op: Instant,
});
export type Incidentstap = Static<typeof Incidentstap>;

export const IncidentDetail = Type.Object({
  ...Incident.properties,
  stappen: Type.Array(Incidentstap),
  mag: Type.Object({ stappen: Type.Array(choice(Object.values(STEP_WORDS))) }),
});
export type IncidentDetail = Static<typeof IncidentDetail>;

export const NieuwIncident = Type.Object(
  {
    aanbiederId: Type.Optional(
      Type.Integer({ minimum: 1, description: 'Weglaten door een aanbieder: de eigen organisatie.' }),
    ),
    regioId: Type.Optional(Type.Integer({ minimum: 1, description: 'Voor een aanbieder in meer regio’s.' })),
    gemeenteId: Type.Optional(nullable(Id)),
    soort: choice(Object.values(KIND_WORDS)),
    dag: Day,
    tekst: Type.String({ minLength: 5, maxLength: 4000 }),
    maatregelen: Type.Optional(Text),
  },
  { additionalProperties: false },
);
export type NieuwIncident = Static<typeof NieuwIncident>;

export const NieuweIncidentstap = Type.Object(
  {
    soort: choice(Object.values(STEP_WORDS)),
    dag: Day,
    uiterlijk: Type.Optional(nullable(Day)),
    tekst: Type.Optional(Text),
  },
  { additionalProperties: false },
);
export type NieuweIncidentstap = Static<typeof NieuweIncidentstap>;

export const Waarschuwing = Type.Object({
  code: Type.String(),
  titel: Type.String(),
  gezien: Type.String({ description: 'Wat er is gezien, met de cijfers.' }),
  grens: Type.String({ description: 'Vanaf wanneer dit telt.' }),
  anders: Type.String({ description: 'Wat het ook kan betekenen.' }),
});
export type Waarschuwing = Static<typeof Waarschuwing>;

export const ContinuiteitRegel = Type.Object({
  aanbieder: Named,
  aandeel: Type.Number({ description: 'Aandeel in de goedgekeurde hulp van de regio, in procenten.' }),
  lopendeContracten: Type.Integer(),
  waarschuwingen: Type.Array(Waarschuwing),
});
export type ContinuiteitRegel = Static<typeof ContinuiteitRegel>;

export const Continuiteit = Type.Object({
  items: Type.Array(ContinuiteitRegel),
  volgende: Type.Null(),
  totaal: Type.Integer(),
  aanbieders: Type.Integer({ description: 'Hoeveel aanbieders zijn bekeken.' }),
  indicatoren: Type.Array(
    Type.Object({ code: Type.String(), titel: Type.String(), grens: Type.String(), anders: Type.String() }),
  ),
});
export type Continuiteit = Static<typeof Continuiteit>;
