/** What the browser exchanges about the review desk, disagreements, samples and replays, in the Dutch of the public API. */
import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, listOf, Named, nullable } from '../../platform/http/schema-parts.ts';

const dossierFields = {
  id: Id,
  nummer: Type.String(),
  aanbieder: Named,
  gemeente: Named,
  periode: Type.Object({ van: Day, tot: Day }),
  ingediendOp: Instant,
  uiterlijk: Day,
  werkdagenOver: Type.Integer({ description: 'Onder nul: te laat.' }),
  aantal: Type.Integer(),
  bedragCent: CentsNumber,
  aantalBesloten: Type.Integer(),
  aantalWachtOpTweede: Type.Integer(),
};
export const Controledossier = Type.Object(dossierFields);
export type Controledossier = Static<typeof Controledossier>;

const Deskdecision = Type.Object({
  id: Id,
  oordeel: choice(['goedgekeurd', 'afgewezen']),
  retourcode: nullable(Type.String()),
  reden: Type.String(),
  aantal: Type.Integer(),
  bedragCent: CentsNumber,
  door: Type.String(),
  op: Instant,
  bevestigdDoor: nullable(Type.String()),
  stand: choice(['wacht-op-tweede', 'besloten', 'ingetrokken']),
  magBevestigen: Type.Boolean(),
  magIntrekken: Type.Boolean(),
});
export const ControledossierDetail = Type.Object({
  ...dossierFields,
  groepen: Type.Array(
    Type.Object({
      regel: Type.String(),
      titel: Type.String(),
      aantal: Type.Integer(),
      open: Type.Integer(),
      bedragCent: CentsNumber,
    }),
  ),
  besluiten: Type.Array(Deskdecision),
  tweedePersoonBovenCent: nullable(CentsNumber),
  magBeantwoorden: Type.Boolean(),
});
export type ControledossierDetail = Static<typeof ControledossierDetail>;

export const Controleregel = Type.Object({
  volgnummer: Type.Integer(),
  referentie: Type.String(),
  toewijzingNummer: Type.Integer(),
  productCode: Type.String(),
  periode: Type.Object({ van: Day, tot: Day }),
  volume: Type.Integer(),
  eenheid: Type.String(),
  bedragCent: CentsNumber,
  redenen: Type.Array(
    Type.Object({
      regel: Type.String(),
      zin: Type.String(),
      toelichting: Type.String(),
      bron: nullable(Type.String()),
    }),
  ),
  besluitId: nullable(Id),
});
export type Controleregel = Static<typeof Controleregel>;

export const NieuwBesluit = Type.Object(
  {
    volgnummers: Type.Optional(Type.Array(Type.Integer({ minimum: 1 }), { minItems: 1, maxItems: 2000 })),
    regel: Type.Optional(Type.String({ description: 'In plaats van nummers: alles wat deze controle ophoudt.' })),
    oordeel: choice(['goedgekeurd', 'afgewezen']),
    retourcode: Type.Optional(Type.String({ pattern: '^[0-9A-Z]{4}$' })),
    reden: Type.String({ minLength: 1, maxLength: 1000 }),
  },
  { additionalProperties: false },
);
export const Controlegrens = Type.Object({
  bovenCent: nullable(CentsNumber),
  door: nullable(Type.String()),
  op: nullable(Instant),
});
export type Controlegrens = Static<typeof Controlegrens>;

export const DisputeWords = [
  'ingediend',
  'reactie-gemeente',
  'reactie-aanbieder',
  'bij-adviseur',
  'advies-gegeven',
  'toegekend',
  'gehandhaafd',
  'ingetrokken',
] as const;
export const StepWords = [
  'zienswijze-gemeente',
  'zienswijze-aanbieder',
  'advies-vragen',
  'advies',
  'toekennen',
  'handhaven',
  'intrekken',
] as const;

const disputeFields = {
  id: Id,
  declaratie: Type.Object({ id: Id, nummer: Type.String() }),
  volgnummer: Type.Integer(),
  referentie: Type.String(),
  product: Type.String(),
  aanbieder: Named,
  gemeente: Named,
  bedragCent: CentsNumber,
  ingediendOp: Day,
  stand: choice(DisputeWords),
  aanZet: nullable(choice(['gemeente', 'aanbieder'])),
  uiterlijk: nullable(Day),
};
export const GeschilItem = Type.Object(disputeFields);
export type GeschilItem = Static<typeof GeschilItem>;
export const Geschil = Type.Object({
  ...disputeFields,
  reden: Type.String(),
  door: Type.String(),
  redenenAfwijzing: Type.Array(Type.Object({ regel: Type.String(), titel: Type.String() })),
  stappen: Type.Array(
    Type.Object({
      soort: choice(StepWords),
      tekst: Type.String(),
      adviseur: nullable(Type.String()),
      advies: nullable(choice(['toekennen', 'handhaven'])),
      op: Day,
      door: Type.String(),
    }),
  ),
  mogelijk: Type.Array(choice(StepWords)),
});
export type Geschil = Static<typeof Geschil>;
export const NieuwGeschil = Type.Object(
  {
    declaratieId: Id,
    volgnummer: Type.Integer({ minimum: 1 }),
    reden: Type.String({ minLength: 1, maxLength: 2000 }),
  },
  { additionalProperties: false },
);
export const NieuweStap = Type.Object(
  {
    soort: choice(StepWords),
    tekst: Type.String({ minLength: 1, maxLength: 4000 }),
    adviseur: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    advies: Type.Optional(choice(['toekennen', 'handhaven'])),
  },
  { additionalProperties: false },
);

const replayFields = {
  id: Id,
  periode: Type.Object({ van: Day, tot: Day }),
  aanbieder: nullable(Type.String()),
  product: nullable(Type.String()),
  vervangen: Type.String({ description: 'Wat anders is, in een zin.' }),
  reden: Type.String(),
  aantalRegels: Type.Integer(),
  aantalAnders: Type.Integer(),
  meerCent: CentsNumber,
  minderCent: CentsNumber,
  door: Type.String(),
  op: Instant,
  geboektDoor: nullable(Type.String()),
  geboektOp: nullable(Instant),
  stand: choice(['berekend', 'geboekt', 'geen-verschil']),
};
export const HerberekeningItem = Type.Object(replayFields);
export type HerberekeningItem = Static<typeof HerberekeningItem>;
export const Herberekening = Type.Object({
  ...replayFields,
  verschillen: Type.Array(
    Type.Object({
      aanbieder: Type.String(),
      product: nullable(Type.String()),
      aantal: Type.Integer(),
      wasCent: CentsNumber,
      wordtCent: CentsNumber,
    }),
  ),
  ingehaald: Type.Boolean({ description: 'Er is sindsdien iets aan deze regels gecorrigeerd.' }),
  magBoeken: Type.Boolean(),
});
export type Herberekening = Static<typeof Herberekening>;
export const Herberekeningregel = Type.Object({
  declaratieId: Id,
  volgnummer: Type.Integer(),
  referentie: Type.String(),
  aanbieder: Type.String(),
  productCode: Type.String(),
  periode: Type.Object({ van: Day, tot: Day }),
  wasCent: CentsNumber,
  wordtCent: CentsNumber,
  redenen: Type.Array(Type.Object({ regel: Type.String(), titel: Type.String() })),
});
export type Herberekeningregel = Static<typeof Herberekeningregel>;
export const NieuweHerberekening = Type.Object(
  {
    van: Day,
    tot: Day,
    aanbiederId: Type.Optional(Id),
    productId: Type.Optional(Id),
    reden: Type.String({ minLength: 1, maxLength: 1000 }),
    tariefId: Type.Optional(Id),
    tariefCent: Type.Optional(Type.Integer({ minimum: 0 })),
    zonderRegels: Type.Optional(Type.Array(Type.String(), { minItems: 1, maxItems: 31 })),
    voorwaardenId: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export const Gebruikttarief = Type.Object({
  id: Id,
  contract: Type.String(),
  aanbieder: Named,
  product: Named,
  van: Day,
  tot: nullable(Day),
  tariefCent: CentsNumber,
  eenheid: Type.String(),
});
export type Gebruikttarief = Static<typeof Gebruikttarief>;
export const Herberekenkeuzes = Type.Object({
  tarieven: Type.Array(Gebruikttarief),
  regels: Type.Array(Type.Object({ regel: Type.String(), titel: Type.String() })),
  voorwaarden: Type.Array(Type.Object({ id: Id, naam: Type.String(), versie: Type.Integer(), van: Day })),
});
export type Herberekenkeuzes = Static<typeof Herberekenkeuzes>;

export const ControledossierList = listOf(Controledossier);
export const ControleregelList = listOf(Controleregel);
export const GeschilList = listOf(GeschilItem);
export const HerberekeningList = listOf(HerberekeningItem);
export const HerberekeningregelList = listOf(Herberekeningregel);

const sampleFields = {
  id: Id,
  periode: Type.Object({ van: Day, tot: Day }),
  aanbieder: nullable(Type.String()),
  weging: choice(['bedrag', 'gelijk']),
  omvang: Type.Integer(),
  sleutel: Type.String({ description: 'Met dezelfde sleutel worden uit dezelfde regels dezelfde getrokken.' }),
  populatie: Type.Integer(),
  populatieCent: CentsNumber,
  aantal: Type.Integer(),
  gecontroleerd: Type.Integer(),
  door: Type.String(),
  op: Instant,
};
export const SteekproefItem = Type.Object(sampleFields);
export type SteekproefItem = Static<typeof SteekproefItem>;
export const Steekproef = Type.Object({
  ...sampleFields,
  foutGevondenCent: CentsNumber,
  schattingFoutCent: nullable(CentsNumber),
  regels: Type.Array(
    Type.Object({
      declaratieId: Id,
      volgnummer: Type.Integer(),
      referentie: Type.String(),
      aanbieder: Type.String(),
      productCode: Type.String(),
      periode: Type.Object({ van: Day, tot: Day }),
      bedragCent: CentsNumber,
      foutCent: nullable(CentsNumber),
      bevinding: nullable(Type.String()),
      door: nullable(Type.String()),
    }),
  ),
});
export type Steekproef = Static<typeof Steekproef>;
export const NieuweSteekproef = Type.Object(
  {
    van: Day,
    tot: Day,
    aanbiederId: Type.Optional(Id),
    omvang: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 2000,
        description:
          'Zonder omvang: 60 regels, of minder waar het niveau van de aanbieder lichtere controle meebrengt.',
      }),
    ),
    weging: choice(['bedrag', 'gelijk']),
    sleutel: Type.String({ minLength: 1, maxLength: 60 }),
  },
  { additionalProperties: false },
);
export const NieuweBevinding = Type.Object(
  {
    declaratieId: Id,
    volgnummer: Type.Integer({ minimum: 1 }),
    foutCent: Type.Integer({ minimum: 0 }),
    bevinding: Type.String({ minLength: 1, maxLength: 1000 }),
  },
  { additionalProperties: false },
);
export const SteekproefList = listOf(SteekproefItem);
