import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, Named, nullable } from '../../../platform/http/schema-parts.ts';
import {
  ACT_WORDS,
  ACTOR_WORDS,
  COUNTING_WORDS,
  ENTRY_WORDS,
  OPENNESS_WORDS,
  PHASE_WORDS,
  RECEIVES_WORDS,
  SEGMENT_WORDS,
  STANDING_WORDS,
  STEP_WORDS,
  TEST_WORDS,
} from './procedure-words.nl.ts';

/** What the browser exchanges about procedures: schemas and their types, in the Dutch of the public API. */
const Handeling = Type.Object({
  wie: choice(Object.values(ACTOR_WORDS)),
  wat: choice(Object.values(ACT_WORDS)),
  tekst: Type.String(),
});
const Termijn = Type.Object({
  dagen: Type.Integer(),
  telling: choice(Object.values(COUNTING_WORDS)),
  bron: Type.String(),
});

const Fasesoort = Type.Object({
  sleutel: Type.String(),
  naam: Type.String(),
  handelingen: Type.Array(Handeling),
  ontvangt: nullable(choice(Object.values(RECEIVES_WORDS))),
  minimumtermijn: nullable(Termijn),
  magOvergeslagen: Type.Boolean(),
});

export const Proceduresoort = Type.Object({
  sleutel: Type.String(),
  naam: Type.String(),
  omschrijving: Type.String(),
  openheid: choice(Object.values(OPENNESS_WORDS)),
  grondslag: Type.String(),
  toetreding: choice(Object.values(ENTRY_WORDS)),
  momentenPerJaar: nullable(Type.Integer()),
  fasen: Type.Array(Fasesoort),
  rondefasen: Type.Array(Fasesoort),
  toetsen: Type.Array(choice(Object.values(TEST_WORDS))),
  hoogstensGeselecteerd: nullable(Type.Integer()),
  bespreekbaar: Type.Array(Type.String()),
});
export type Proceduresoort = Static<typeof Proceduresoort>;

const kop = {
  id: Id,
  nummer: Type.String(),
  titel: Type.String(),
  regio: Named,
  soort: Type.Object({ sleutel: Type.String(), naam: Type.String() }),
  segment: nullable(choice(Object.values(SEGMENT_WORDS))),
  stand: choice(Object.values(STANDING_WORDS)),
  /** Where it stands in words: the phase, or the phases of its rounds. */
  fase: Type.String(),
  sluit: nullable(Type.Object({ fase: Type.String(), op: Instant, voorbij: Type.Boolean() })),
  openbaarSinds: nullable(Instant),
  versie: Type.Integer(),
};

/** What the purchaser must or can do now, most pressing first; empty for who does not let the procedure go on. */
const teDoen = Type.Array(Type.String());

export const InkoopprocedureItem = Type.Object({ ...kop, teDoen });
export type InkoopprocedureItem = Static<typeof InkoopprocedureItem>;

const Fase = Type.Object({
  sleutel: Type.String(),
  naam: Type.String(),
  stand: choice(Object.values(PHASE_WORDS)),
  begonnen: nullable(Instant),
  sluit: nullable(Instant),
  geopend: nullable(Instant),
  ontvangt: nullable(choice(Object.values(RECEIVES_WORDS))),
  minimumtermijn: nullable(Termijn),
  magOvergeslagen: Type.Boolean(),
});

/** A step that may come next in a walk, and why not now when it cannot be taken. */
const MogelijkeStap = Type.Object({
  stap: choice(STEP_WORDS),
  tekst: Type.String(),
  fase: nullable(Type.String()),
  sluitmomentNodig: Type.Boolean(),
  vroegsteSluiting: nullable(Instant),
  kan: Type.Boolean(),
  waaromNiet: nullable(Type.String()),
});

export const Loop = Type.Object({
  /** Null: what the procedure walks through once; otherwise the round or the application. */
  ronde: nullable(Type.String({ description: 'round:1, round:2 …, of application:17 bij doorlopende inschrijving.' })),
  naam: Type.String(),
  fasen: Type.Array(Fase),
  /** How many handed in; null for who may not see that. */
  ontvangen: nullable(Type.Integer()),
  openBezwaren: Type.Integer(),
  geeindigd: nullable(Instant),
  handelingenNu: Type.Array(Handeling),
  stappen: Type.Array(MogelijkeStap),
});
export type Loop = Static<typeof Loop>;

export const Inkoopprocedure = Type.Object({
  ...kop,
  teDoen,
  omschrijving: Type.String(),
  geraamdeWaardeCent: nullable(CentsNumber),
  contractenVanaf: nullable(Day),
  contractenTotEnMet: nullable(Day),
  planningVanaf: nullable(Day),
  producten: Type.Array(Named),
  eisensets: Type.Array(Named),
  besluit: nullable(
    Type.Object({
      doorgaan: Type.Boolean(),
      voorwaarden: Type.Array(Type.String()),
      terugval: Type.String(),
      op: Instant,
    }),
  ),
  gestopt: nullable(Type.Object({ op: Instant, reden: Type.String() })),
  lopen: Type.Array(Loop),
  mag: Type.Object({ beheren: Type.Boolean(), aanmelden: Type.Boolean() }),
});
export type Inkoopprocedure = Static<typeof Inkoopprocedure>;

const Text = Type.String({ minLength: 1, maxLength: 300 });
const velden = {
  titel: Text,
  omschrijving: Type.String({ maxLength: 4000 }),
  segment: nullable(choice(Object.values(SEGMENT_WORDS))),
  geraamdeWaardeCent: nullable(Type.Integer({ minimum: 0 })),
  contractenVanaf: nullable(Day),
  contractenTotEnMet: nullable(Day),
  planningVanaf: nullable(Day),
};
export const NieuweProcedure = Type.Object({
  soort: Type.String({ description: 'Sleutel uit /inkoopproceduresoorten.' }),
  nummer: Type.String({ minLength: 1, maxLength: 40 }),
  ...velden,
  producten: Type.Array(Id, { maxItems: 200, uniqueItems: true }),
  eisensets: Type.Array(Id, { maxItems: 20, uniqueItems: true }),
});
export type NieuweProcedure = Static<typeof NieuweProcedure>;

export const Procedurewijziging = Type.Partial(
  Type.Object({
    ...velden,
    producten: Type.Array(Id, { maxItems: 200, uniqueItems: true }),
    eisensets: Type.Array(Id, { maxItems: 20, uniqueItems: true }),
  }),
);
export type Procedurewijziging = Static<typeof Procedurewijziging>;

/** One step of the purchaser; which fields it takes depends on `stap`. */
export const Procedurestap = Type.Object({
  stap: choice(STEP_WORDS),
  ronde: Type.Optional(nullable(Type.String({ pattern: '^(round|application):[1-9][0-9]*$' }))),
  fase: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  sluitOp: Type.Optional(nullable(Instant)),
  /** Of extending and stopping; and of a publication while points are open. */
  reden: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
  doorgaan: Type.Optional(Type.Boolean()),
  voorwaarden: Type.Optional(Type.Array(Text, { maxItems: 20 })),
  terugval: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
});
export type Procedurestap = Static<typeof Procedurestap>;

export const OpenPunt = Type.Object({
  soort: choice(['eis', 'product', 'tarief', 'procedure']),
  code: Type.String(),
  zin: Type.String(),
  id: nullable(Id),
});
/** What is still open before publication; a start with open points needs a reason. */
export const Gereedheid = Type.Object({ gereed: Type.Boolean(), punten: Type.Array(OpenPunt) });
export type Gereedheid = Static<typeof Gereedheid>;

export const Logregel = Type.Object({
  plaats: Type.Integer({ minimum: 0 }),
  op: Instant,
  soort: Type.String(),
  /** What happened, as people read it. */
  zin: Type.String(),
  door: nullable(Type.String()),
  hash: Type.String(),
});
export const Logboek = Type.Object({
  regels: Type.Array(Logregel),
  /** The chain was calculated again from the first line. */
  heel: Type.Boolean(),
  gebrokenOp: nullable(Type.Integer()),
});
export type Logboek = Static<typeof Logboek>;
