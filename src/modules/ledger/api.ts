/** What the browser exchanges with the ledger: schemas and their types, in the Dutch of the public API. */
import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, listOf, Named, nullable } from '../../platform/http/schema-parts.ts';

const Count = Type.Integer({ minimum: 0 });
const Reason = Type.String({ minLength: 3, maxLength: 500 });
const Iban = Type.String({ minLength: 15, maxLength: 42 });

export const Rondestatussen = ['voorstel', 'ingetrokken', 'verstuurd', 'deels-betaald', 'betaald'] as const;
export const Opdrachtstatussen = [
  'voorstel',
  'niet-betaald',
  'verrekend',
  'onderweg',
  'betaald',
  'teruggekomen',
] as const;
export const Geldopdrachtsoorten = ['voorschot', 'terugvordering', 'afrekening', 'garantie'] as const;
export const Bankuitkomsten = [
  'betaald',
  'teruggekomen',
  'kenmerk-onbekend',
  'niet-vrijgegeven',
  'bedrag-anders',
  'rekening-anders',
  'al-betaald',
  'niet-betaald',
] as const;
export const Assen = ['aanbieder', 'contract', 'gemeente', 'maand', 'product'] as const;

export const Betaalronde = Type.Object({
  id: Id,
  nummer: Id,
  gemeente: Named,
  status: choice(Rondestatussen),
  uitvoerenOp: Day,
  vervallenTot: Day,
  gemaaktDoor: nullable(Type.String()),
  gemaaktOp: Instant,
  vrijgegevenDoor: nullable(Type.String()),
  vrijgegevenOp: nullable(Instant),
  opdrachten: Count,
  uitgesloten: Count,
  geboekt: Count,
  teruggekomen: Count,
  verschuldigdCent: CentsNumber,
  bedragCent: CentsNumber,
  bestand: nullable(Type.Object({ naam: Type.String(), sha256: Type.String() })),
  versie: Type.Integer(),
});
export type Betaalronde = Static<typeof Betaalronde>;

export const Betaalopdracht = Type.Object({
  id: Id,
  rondeId: Id,
  aanbieder: Named,
  gemeente: Type.String(),
  kenmerk: Type.String(),
  iban: nullable(Type.String()),
  status: choice(Opdrachtstatussen),
  verschuldigdCent: CentsNumber,
  ingehoudenCent: CentsNumber,
  voorschotCent: CentsNumber,
  terugvorderingCent: CentsNumber,
  bedragCent: CentsNumber,
  uitgeslotenOmdat: nullable(Type.String()),
  verstuurdOp: nullable(Day),
  geboektOp: nullable(Day),
  teruggekomenOp: nullable(Day),
  reden: nullable(Type.String()),
});
export type Betaalopdracht = Static<typeof Betaalopdracht>;

export const BetaalrondeDetail = Type.Object({
  ...Betaalronde.properties,
  betaalopdrachten: Type.Array(Betaalopdracht),
  mag: Type.Object({ vrijgeven: Type.Boolean(), wijzigen: Type.Boolean() }),
  /** Why it cannot be released by who asks, in words; null when it can. */
  waaromNiet: nullable(Type.String()),
});
export type BetaalrondeDetail = Static<typeof BetaalrondeDetail>;

export const NieuweBetaalronde = Type.Object({ vervallenTot: Day, uitvoerenOp: Day });
export const Uitsluiting = Type.Object({ reden: Reason });

export const Betaaldeel = Type.Object({
  soort: Type.String(),
  dag: Day,
  contract: nullable(Type.Object({ id: Id, nummer: Type.String() })),
  declaratie: nullable(Type.Object({ id: Id, nummer: Type.String() })),
  verschuldigdCent: CentsNumber,
  ingehoudenCent: CentsNumber,
  voorschotCent: CentsNumber,
  terugvorderingCent: CentsNumber,
  bedragCent: CentsNumber,
});
export type Betaaldeel = Static<typeof Betaaldeel>;
export const BetaalopdrachtDetail = Type.Object({ ...Betaalopdracht.properties, delen: Type.Array(Betaaldeel) });
export type BetaalopdrachtDetail = Static<typeof BetaalopdrachtDetail>;

export const Betaalvoorstel = Type.Object({
  uitvoerenOp: Day,
  vervallenTot: Day,
  bedragCent: CentsNumber,
  /** Orders without a confirmed account: these stop the release. */
  zonderRekening: Count,
  rondes: Type.Object({ teVrijgeven: Count, onderweg: Count }),
  bankregelsOpen: Count,
  ibansTeBeslissen: Count,
  geldopdrachtenTeBeslissen: Count,
  aanbieders: Type.Array(
    Type.Object({
      aanbieder: Named,
      openCent: CentsNumber,
      ingehoudenCent: CentsNumber,
      voorschotCent: CentsNumber,
      terugvorderingCent: CentsNumber,
      bedragCent: CentsNumber,
      iban: nullable(Type.String()),
    }),
  ),
  mag: Type.Object({ betalen: Type.Boolean() }),
});
export type Betaalvoorstel = Static<typeof Betaalvoorstel>;

export const Bankrekening = Type.Object({
  id: Id,
  houder: Named,
  iban: Type.String(),
  tenaamstelling: Type.String(),
  vanaf: Day,
  reden: Type.String(),
  gemaaktDoor: nullable(Type.String()),
  beslistDoor: nullable(Type.String()),
  akkoord: nullable(Type.Boolean()),
  mag: Type.Object({ beslissen: Type.Boolean() }),
});
export type Bankrekening = Static<typeof Bankrekening>;
export const NieuweBankrekening = Type.Object({
  houder: Id,
  iban: Iban,
  tenaamstelling: Type.String({ minLength: 1, maxLength: 140 }),
  vanaf: Day,
  reden: Reason,
});
export const Besluit = Type.Object({ akkoord: Type.Boolean() });

export const Geldopdracht = Type.Object({
  id: Id,
  soort: choice(Geldopdrachtsoorten),
  aanbieder: Named,
  contract: Type.Object({ id: Id, nummer: Type.String() }),
  bedragCent: CentsNumber,
  dag: Day,
  verrekenenVanaf: nullable(Day),
  termijnen: nullable(Type.Integer()),
  reden: Type.String(),
  gemaaktDoor: Type.String(),
  beslistDoor: nullable(Type.String()),
  akkoord: nullable(Type.Boolean()),
  mag: Type.Object({ beslissen: Type.Boolean() }),
});
export type Geldopdracht = Static<typeof Geldopdracht>;
export const NieuweGeldopdracht = Type.Object({
  soort: choice(Geldopdrachtsoorten),
  contractId: Id,
  bedragCent: CentsNumber,
  reden: Reason,
  verrekenenVanaf: Type.Optional(nullable(Day)),
  termijnen: Type.Optional(nullable(Type.Integer({ minimum: 1, maximum: 60 }))),
});

export const Inhouding = Type.Object({
  id: Id,
  aanbieder: Named,
  contract: nullable(Type.Object({ id: Id, nummer: Type.String() })),
  percentage: Type.String(),
  reden: Type.String(),
  van: Day,
  tot: nullable(Day),
  gemaaktDoor: nullable(Type.String()),
  ingehoudenCent: CentsNumber,
  vrijgegevenOp: nullable(Day),
  vrijgaveReden: nullable(Type.String()),
  mag: Type.Object({ vrijgeven: Type.Boolean() }),
});
export type Inhouding = Static<typeof Inhouding>;
export const NieuweInhouding = Type.Object({
  aanbieder: Id,
  contractId: Type.Optional(nullable(Id)),
  percentage: Type.String({ pattern: '^(100|[0-9]{1,2})(\\.[0-9]{1,2})?$' }),
  reden: Reason,
  van: Day,
  tot: Type.Optional(nullable(Day)),
});

export const Bankafschrift = Type.Object({
  id: Id,
  bestand: Type.String(),
  kenmerk: Type.String(),
  iban: Type.String(),
  beginsaldoCent: CentsNumber,
  eindsaldoCent: CentsNumber,
  ontvangenDoor: nullable(Type.String()),
  ontvangenOp: Instant,
  regels: Count,
  open: Count,
});
export type Bankafschrift = Static<typeof Bankafschrift>;
export const Bankbestandsuitkomst = Type.Object({
  afschriften: Count,
  alBekend: Count,
  betaald: Count,
  teruggekomen: Count,
  nietHerkend: Count,
});
export type Bankbestandsuitkomst = Static<typeof Bankbestandsuitkomst>;
export const Bankregel = Type.Object({
  id: Id,
  afschrift: Type.String(),
  dag: Day,
  bedragCent: CentsNumber,
  tegenrekening: nullable(Type.String()),
  tegenpartij: nullable(Type.String()),
  omschrijving: Type.String(),
  kenmerk: nullable(Type.String()),
  uitkomst: choice(Bankuitkomsten),
  reden: nullable(Type.String()),
  /** What to do about it; null when it was matched or handled. */
  advies: nullable(Type.String()),
  betaalopdracht: nullable(Id),
  aanbieder: nullable(Type.String()),
  afgehandeld: nullable(Type.Object({ door: nullable(Type.String()), wat: Type.String() })),
});
export type Bankregel = Static<typeof Bankregel>;
export const Afhandeling = Type.Object({ wat: Reason });

export const Liquiditeit = Type.Object({
  aanbieder: Named,
  contract: Type.Object({ id: Id, nummer: Type.String() }),
  gemiddeldeMaandCent: CentsNumber,
  toegekendNietBetaaldCent: CentsNumber,
  inBeoordelingCent: CentsNumber,
  voorschotOpenCent: CentsNumber,
  ingehoudenCent: CentsNumber,
  terugvorderingOpenCent: CentsNumber,
  voorstelVoorschotCent: CentsNumber,
});
export type Liquiditeit = Static<typeof Liquiditeit>;
export const LIQUIDITEITSTANDEN = [
  'niet-betaald',
  'in-beoordeling',
  'voorschot',
  'ingehouden',
  'terugvordering',
] as const;
export const LiquiditeitTotaal = Type.Object({
  ...Type.Omit(Liquiditeit, ['aanbieder', 'contract', 'voorstelVoorschotCent']).properties,
  aanbieders: Count,
  contracten: Count,
});
export type LiquiditeitTotaal = Static<typeof LiquiditeitTotaal>;
export const Betaalcontract = Type.Pick(Liquiditeit, ['aanbieder', 'contract']);
export type Betaalcontract = Static<typeof Betaalcontract>;

export const Grootboekrekening = Type.Object({
  rekening: Type.String(),
  naam: Type.String(),
  betekenis: Type.String(),
  beginstandCent: CentsNumber,
  debetCent: CentsNumber,
  creditCent: CentsNumber,
  saldoCent: CentsNumber,
});
export type Grootboekrekening = Static<typeof Grootboekrekening>;
export const Grootboek = Type.Object({
  jaar: Type.Integer(),
  alleen: Type.Array(Type.Object({ as: choice(Assen), naam: Type.String() }), {
    description: 'Waartoe de vraag beperkt is: aanbieder, contract of gemeente.',
  }),
  rekeningen: Type.Array(Grootboekrekening),
  debetCent: CentsNumber,
  creditCent: CentsNumber,
});
export type Grootboek = Static<typeof Grootboek>;
export const Grootboekverdeling = Type.Object({
  id: nullable(Type.Integer()),
  naam: Type.String(),
  debetCent: CentsNumber,
  creditCent: CentsNumber,
  saldoCent: CentsNumber,
});
export type Grootboekverdeling = Static<typeof Grootboekverdeling>;
export const Boekingsregel = Type.Object({
  boekingId: Id,
  regel: Type.Integer(),
  soort: Type.String(),
  dag: Day,
  rekening: Type.String(),
  aanbieder: Type.String(),
  gemeente: Type.String(),
  contract: nullable(Type.Object({ id: Id, nummer: Type.String() })),
  product: nullable(Type.String()),
  maand: nullable(Day),
  debetCent: CentsNumber,
  creditCent: CentsNumber,
  declaratie: nullable(Type.Object({ id: Id, nummer: Type.String() })),
  betaalopdracht: nullable(Id),
  toelichting: nullable(Type.String()),
});
export type Boekingsregel = Static<typeof Boekingsregel>;

export const Boekjaar = Type.Object({
  jaar: Type.Integer(),
  kostenCent: CentsNumber,
  afgesloten: nullable(Type.Object({ door: nullable(Type.String()), op: Instant })),
  /** What has to be finished first, in words. */
  belemmeringen: Type.Array(Type.String()),
  mag: Type.Object({ afsluiten: Type.Boolean() }),
});
export type Boekjaar = Static<typeof Boekjaar>;

export const Betaalrondes = listOf(Betaalronde);
export const Betaalopdrachten = listOf(Betaalopdracht);
